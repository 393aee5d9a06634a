#include "app/gui/kernel_answer.h"

#include <utility>

namespace ipcscope::gui
{

KernelAnswer AnswerMaker::make(RunRecord record, const Correspondence &correspondence)
{
    KernelAnswer answer;
    answer.verdict = record.verdict();
    answer.record = std::move(record.kernel);
    answer.answer = std::move(record.answer);
    answer.woken = std::move(record.kernel_woken);
    answer.wakes = std::move(record.wakes);
    answer.state = std::move(record.state);
    if (record.kernel_tables)
    {
        answer.observed = true;
        auto delta = recording::difference(tables_, *record.kernel_tables);
        if (!delta.empty())
        {
            answer.delta = std::make_shared<const recording::TablesDelta>(std::move(delta));
        }
        NamespaceMap met;
        for (const IpcNamespaceTable &table : record.kernel_tables->ipc)
        {
            if (const auto model = correspondence.model_ns(table.ns))
            {
                met.emplace(table.ns, *model);
            }
        }
        if (met != *namespaces_)
        {
            namespaces_ = std::make_shared<const NamespaceMap>(std::move(met));
        }
        tables_ = std::move(*record.kernel_tables);
    }
    answer.namespaces = namespaces_;
    return answer;
}

} // namespace ipcscope::gui
