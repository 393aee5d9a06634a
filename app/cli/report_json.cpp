#include "app/cli/report_json.h"

#include <fmt/format.h>

namespace ipcscope::cli
{
namespace
{

bool is_signed(FieldKind kind)
{
    return kind == FieldKind::Signed || kind == FieldKind::Pid || kind == FieldKind::Stamp;
}

/// Every field that the engine can see, under the kernel's name, as a number.
template <class Row> Json row_json(std::span<const FieldInfo<Row>> fields, const Row &row)
{
    Json json = Json::object();
    for (const FieldInfo<Row> &field : fields)
    {
        const std::string name(field.name);
        const auto value = field.get(row);
        if (!value)
        {
            json[name] = nullptr;
        }
        else if (is_signed(field.kind))
        {
            json[name] = static_cast<std::int64_t>(*value);
        }
        else
        {
            json[name] = *value;
        }
    }
    return json;
}

struct StructureJson
{
    Json operator()(std::monostate /*nothing*/) const { return nullptr; }
    Json operator()(const Bytes &bytes) const { return bytes; }
    Json operator()(const Semvals &values) const { return values; }
    Json operator()(const Message &message) const
    {
        return Json{{"mtype", message.mtype}, {"mtext", message.text}};
    }
    Json operator()(const MqReceived &received) const
    {
        return Json{{"msg", received.text},
                    {"msg_prio", received.priority ? Json(*received.priority) : Json(nullptr)}};
    }
    template <class Struct> Json operator()(const Struct &filled) const
    {
        return row_json(fields_of(filled), filled);
    }
};

Json outcome_json(const Outcome &outcome)
{
    Json json{{"value", outcome.value}, {"text", notation::print(outcome)}};
    if (outcome.error != Errno::Ok)
    {
        json["error"] = errno_name(outcome.error);
        json["errno"] = static_cast<int>(outcome.error);
    }
    if (outcome.output.index() != 0)
    {
        json["output"] = std::visit(StructureJson{}, outcome.output);
    }
    return json;
}

Json answer_json(const std::optional<LaneRecord> &record)
{
    if (!record)
    {
        return nullptr;
    }
    if (record->outcome)
    {
        return outcome_json(*record->outcome);
    }
    if (record->asleep)
    {
        return Json{{"asleep", true}, {"waits_for", *record->asleep}};
    }
    Json json{{"refused", record->refused}, {"lost", record->lost}};
    if (record->refused_at)
    {
        json["column"] = record->refused_at->column;
    }
    return json;
}

/// The expectation of a line, and what each engine made of it.
Json expectation_json(const std::string &text, const std::string *model, const std::string *kernel)
{
    Json json{{"text", text}, {"met", model == nullptr && kernel == nullptr}};
    if (model != nullptr)
    {
        json["model"] = *model;
    }
    if (kernel != nullptr)
    {
        json["kernel"] = *kernel;
    }
    return json;
}

Json woken_json(const WokenReport &woken)
{
    const Statement &statement = woken.statement();
    Json json{{"line", statement.position.line},
              {"actor", statement.actor},
              {"call", written_call(statement)},
              {"model", woken.model ? outcome_json(woken.model->outcome) : Json(nullptr)},
              {"kernel", woken.kernel ? outcome_json(woken.kernel->outcome) : Json(nullptr)}};
    const std::string expected = written_expectation(statement);
    if (!expected.empty())
    {
        const auto unmet = [](const std::optional<Completion> &completion) {
            return completion && !completion->expectation_met ? &completion->expectation_note
                                                              : nullptr;
        };
        json["expected"] = expectation_json(expected, unmet(woken.model), unmet(woken.kernel));
    }
    return json;
}

Json differences_json(const std::vector<Difference> &differences)
{
    Json list = Json::array();
    for (const Difference &difference : differences)
    {
        list.push_back(Json{{"field", difference.field},
                            {"model", difference.model},
                            {"kernel", difference.kernel},
                            {"source", difference.source}});
    }
    return list;
}

Json steps_json(const std::vector<Step> &steps)
{
    Json list = Json::array();
    for (const Step &step : steps)
    {
        Json path = Json::array();
        for (const std::string_view function : step.call_path)
        {
            path.push_back(std::string(function));
        }
        Json fields = Json::array();
        for (const FieldTouch &touch : step.fields)
        {
            fields.push_back(Json{{"access", touch.access == Access::Read ? "read" : "write"},
                                  {"object", touch.object},
                                  {"field", std::string(touch.field)},
                                  {"value", touch.value}});
        }
        list.push_back(
            Json{{"function", step.call_path.empty() ? "" : std::string(step.call_path.back())},
                 {"name", std::string(step.name)},
                 {"sentence", step.sentence},
                 {"call_path", std::move(path)},
                 {"file", std::string(step.file)},
                 {"line", step.line},
                 {"fields", std::move(fields)}});
    }
    return list;
}

Json set_json(const SemRow &row)
{
    Json json = row_json(sem_fields(), row);
    json["sems"] = Json::array();
    for (const SemState &sem : row.sems)
    {
        json["sems"].push_back(row_json(sem_state_fields(), sem));
    }
    return json;
}

/// Descriptors that lead to POSIX queues.
Json descriptors_json(const std::vector<MqDesRow> &rows)
{
    Json list = Json::array();
    for (const MqDesRow &row : rows)
    {
        Json json{{"queue", row.queue}};
        json.update(row_json(mq_des_fields(), row));
        list.push_back(std::move(json));
    }
    return list;
}

/// The POSIX queues of a namespace; null where the engine cannot see them.
Json posix_queues_json(const IpcNamespaceTable &table)
{
    if (!table.mq_limits)
    {
        return nullptr;
    }
    Json list = Json::array();
    for (const MqRow &row : table.mq)
    {
        Json json{{"name", row.name}};
        json.update(row_json(mq_fields(), row));
        list.push_back(std::move(json));
    }
    return list;
}

/// Descriptors of files in /dev/shm, and their mappings.
template <class Row>
Json files_json(const std::vector<Row> &rows, std::span<const FieldInfo<Row>> fields)
{
    Json list = Json::array();
    for (const Row &row : rows)
    {
        Json json{{"file", row.file}};
        json.update(row_json(fields, row));
        list.push_back(std::move(json));
    }
    return list;
}

/// What mount namespaces have on /dev/shm; null where the engine cannot see it.
Json mounts_json(const Tables &tables, const notation::ActorNames &names)
{
    if (!tables.mnt)
    {
        return nullptr;
    }
    Json list = Json::array();
    for (const MntNamespaceTable &table : *tables.mnt)
    {
        Json members = Json::array();
        for (const ActorRow &actor : tables.actors)
        {
            if (actor.alive && actor.mnt_ns == table.ns)
            {
                members.push_back(names.name(actor.actor));
            }
        }
        Json shm = nullptr;
        if (table.shm)
        {
            shm = row_json(tmpfs_fields(), *table.shm);
            shm["device"] = table.shm->device;
            shm["files"] = Json::array();
            for (const TmpfsFileRow &row : table.shm->files)
            {
                Json file{{"name", row.name}};
                file.update(row_json(tmpfs_file_fields(), row));
                shm["files"].push_back(std::move(file));
            }
        }
        Json json{{"ns", table.ns.value}, {"actors", members}, {"shm", std::move(shm)}};
        json.update(row_json(mnt_fields(), table));
        list.push_back(std::move(json));
    }
    return list;
}

Json actor_json(const ActorRow &row, const notation::ActorNames &names)
{
    Json json{{"name", names.name(row.actor)}};
    json.update(row_json(actor_fields(), row));
    Json groups = Json::array();
    for (const Gid gid : row.groups)
    {
        groups.push_back(gid.value);
    }
    json["groups"] = std::move(groups);
    json["sleeps_in"] = row.sleeps_in ? Json(*row.sleeps_in) : Json(nullptr);
    Json attaches = Json::array();
    for (const AttachRow &attach : row.attaches)
    {
        attaches.push_back(Json{{"address", attach.address.value},
                                {"length", attach.length},
                                {"shmid", attach.id.value},
                                {"writable", attach.writable}});
    }
    json["attaches"] = std::move(attaches);
    json["queues"] = row.sees_queues ? descriptors_json(row.queues) : Json(nullptr);
    json["files"] = row.sees_files ? files_json(row.files, file_des_fields()) : Json(nullptr);
    json["mappings"] = row.sees_files ? files_json(row.mappings, file_map_fields()) : Json(nullptr);
    return json;
}

Json tables_json(const Tables &tables, const notation::ActorNames &names,
                 const std::map<NsId, NsId> *to_model)
{
    Json namespaces = Json::array();
    for (const IpcNamespaceTable &table : tables.ipc)
    {
        Json json = row_json(namespace_fields(), table);
        if (to_model != nullptr)
        {
            const auto met = to_model->find(table.ns);
            json["model_ns"] = met == to_model->end() ? Json(nullptr) : Json(met->second.value);
        }
        Json members = Json::array();
        for (const ActorRow &actor : tables.actors)
        {
            if (actor.alive && actor.ipc_ns == table.ns)
            {
                members.push_back(names.name(actor.actor));
            }
        }
        json["actors"] = std::move(members);
        Json rows = Json::array();
        for (const ShmRow &row : table.shm)
        {
            rows.push_back(row_json(shm_fields(), row));
        }
        json["shm"] = std::move(rows);
        json["sem"] = Json::array();
        for (const SemRow &row : table.sem)
        {
            json["sem"].push_back(set_json(row));
        }
        json["msg"] = Json::array();
        for (const MsgRow &row : table.msg)
        {
            json["msg"].push_back(row_json(msg_fields(), row));
        }
        json["mq"] = posix_queues_json(table);
        namespaces.push_back(std::move(json));
    }
    Json actors = Json::array();
    for (const ActorRow &actor : tables.actors)
    {
        actors.push_back(actor_json(actor, names));
    }
    return Json{{"ipc", std::move(namespaces)},
                {"mnt", mounts_json(tables, names)},
                {"actors", std::move(actors)}};
}

std::string_view on_name(On on)
{
    switch (on)
    {
    case On::Model: return "model";
    case On::Kernel: return "kernel";
    case On::Both: return "both";
    }
    return {};
}

} // namespace

void JsonReporter::begin(const Scenario &expanded, const Engines &engines,
                         const notation::ActorNames & /*actors*/)
{
    document_["file"] = expanded.file;
    document_["on"] = std::string(on_name(engines.on));
    document_["kernel_release"] =
        engines.kernel ? Json(engines.facts.kernel_release) : Json(nullptr);
    if (!engines.model_only_reason.empty())
    {
        document_["model_only_reason"] = engines.model_only_reason;
    }
}

void JsonReporter::call(const CallReport &report)
{
    Json json{{"line", report.statement.position.line},
              {"column", report.statement.position.column},
              {"actor", report.statement.actor},
              {"call", written_call(report.statement)},
              {"model", answer_json(report.model)},
              {"kernel", answer_json(report.kernel)},
              {"verdict", std::string(verdict_name(report.verdict))}};
    const std::string expected = written_expectation(report.statement);
    if (!expected.empty())
    {
        const auto unmet = [](const std::optional<LaneRecord> &lane) {
            return lane && !lane->expectation_met ? &lane->expectation_note : nullptr;
        };
        json["expected"] = expectation_json(expected, unmet(report.model), unmet(report.kernel));
    }
    if (!report.woken.empty())
    {
        Json woken = Json::array();
        for (const WokenReport &one : report.woken)
        {
            woken.push_back(woken_json(one));
        }
        json["woken"] = std::move(woken);
    }
    if (!report.reason.empty())
    {
        json["reason"] = report.reason;
    }
    if (!report.answer_differences.empty())
    {
        json["answer_differences"] = differences_json(report.answer_differences);
    }
    if (!report.state_differences.empty())
    {
        json["state_differences"] = differences_json(report.state_differences);
    }
    json["steps"] = steps_json(report.steps);
    calls_.push_back(std::move(json));
}

void JsonReporter::tool_begins(const Statement & /*line*/)
{
    tool_calls_from_ = calls_.size();
}

void JsonReporter::tool_ends(const ToolReport &report)
{
    const auto printout = [](const std::optional<tools::Printout> &printed) {
        return printed ? Json{{"stdout", printed->out},
                              {"stderr", printed->err},
                              {"status", printed->status}}
                       : Json(nullptr);
    };
    Json json{{"line", report.line.position.line},
              {"column", report.line.position.column},
              {"actor", report.line.actor},
              {"tool", report.line.name},
              {"text", written_call(report.line)},
              {"first_call", tool_calls_from_},
              {"calls", report.calls},
              {"verdict", std::string(verdict_name(report.verdict))},
              {"model", printout(report.model)},
              {"kernel", printout(report.kernel)}};
    const std::string expected = written_expectation(report.line);
    if (!expected.empty())
    {
        const auto unmet = [](const std::string &note) { return note.empty() ? nullptr : &note; };
        json["expected"] =
            expectation_json(expected, unmet(report.model_note), unmet(report.kernel_note));
    }
    tools_.push_back(std::move(json));
}

void JsonReporter::not_ipc(const Statement &statement)
{
    not_ipc_.push_back(Json{{"line", statement.position.line},
                            {"actor", statement.actor},
                            {"call", written_call(statement)}});
}

void JsonReporter::end(const RunEnd &end)
{
    document_["calls"] = std::move(calls_);
    document_["not_ipc"] = std::move(not_ipc_);
    document_["tools"] = std::move(tools_);
    Json asleep = Json::array();
    for (const StillAsleep &sleeper : end.asleep)
    {
        Json json{{"line", sleeper.statement.position.line},
                  {"actor", sleeper.statement.actor},
                  {"call", written_call(sleeper.statement)},
                  {"waits_for", sleeper.waits_for}};
        if (sleeper.expected_back)
        {
            json["expected"] = written_expectation(sleeper.statement);
        }
        asleep.push_back(std::move(json));
    }
    document_["asleep"] = std::move(asleep);
    Json tables = Json::object();
    tables["model"] =
        end.tables.model ? tables_json(*end.tables.model, end.actors, nullptr) : Json(nullptr);
    tables["kernel"] =
        end.tables.kernel ? tables_json(*end.tables.kernel, end.actors, &end.tables.kernel_to_model)
                          : Json(nullptr);
    tables["equal"] = end.tables.compared ? Json(end.tables.equal) : Json(nullptr);
    document_["tables"] = std::move(tables);
    const Summary &summary = end.summary;
    document_["summary"] = Json{{"calls", summary.calls},
                                {"agree", summary.agree},
                                {"allowed", summary.allowed},
                                {"differ", summary.differ},
                                {"model_only", summary.model_only},
                                {"failed_expectations", summary.failed_expectations},
                                {"checked", summary.checked},
                                {"not_ipc", summary.not_ipc},
                                {"not_run", summary.not_run},
                                {"interrupted", summary.interrupted},
                                {"exit", static_cast<int>(end.exit)},
                                {"conclusion", end.conclusion}};
    write_json(document_, out_);
}

} // namespace ipcscope::cli
