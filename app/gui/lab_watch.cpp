#include "app/gui/lab_watch.h"

#include <QSocketNotifier>

#include <unistd.h>

#include <utility>

namespace ipcscope::gui
{

LabEnd lab_end(int descriptor)
{
    if (descriptor < 0)
    {
        return nullptr;
    }
    return {new int(descriptor), [](const int *owned) {
                ::close(*owned);
                delete owned;
            }};
}

LabWatch::LabWatch(QObject *parent) : QObject(parent) {}

LabWatch::~LabWatch() = default;

void LabWatch::watch(LabEnd end)
{
    if (notifier_)
    {
        notifier_->setEnabled(false);
        notifier_.release()->deleteLater(); // it may be the one that tells
    }
    end_ = std::move(end);
    if (!end_)
    {
        return;
    }
    notifier_ = std::make_unique<QSocketNotifier>(*end_, QSocketNotifier::Read);
    connect(notifier_.get(), &QSocketNotifier::activated, this, [this] {
        watch(nullptr);
        Q_EMIT ended();
    });
}

} // namespace ipcscope::gui
