#include "app/gui/table_subject.h"

#include "app/gui/posix_sheets.h"

#include <variant>

namespace ipcscope::gui
{
namespace
{

using table::Subject;

template <class Row>
std::vector<SheetColumn> columns_of_fields(std::span<const FieldInfo<Row>> fields)
{
    std::vector<SheetColumn> columns;
    for (const FieldInfo<Row> &field : fields)
    {
        columns.push_back({field.name, field.kind, field.source, field.meaning, false});
    }
    return columns;
}

struct SubjectOfCall
{
    using Found = std::optional<Subject>;
    Found operator()(const Shmget &) const { return Subject::Segments; }
    Found operator()(const Shmat &) const { return Subject::Segments; }
    Found operator()(const Shmdt &) const { return Subject::Segments; }
    Found operator()(const Shmctl &) const { return Subject::Segments; }
    Found operator()(const Semget &) const { return Subject::Sets; }
    Found operator()(const Semop &) const { return Subject::Semaphores; }
    Found operator()(const Semctl &) const { return Subject::Semaphores; }
    Found operator()(const Msgget &) const { return Subject::Queues; }
    Found operator()(const Msgsnd &) const { return Subject::Queues; }
    Found operator()(const Msgrcv &) const { return Subject::Queues; }
    Found operator()(const Msgctl &) const { return Subject::Queues; }
    Found operator()(const MqOpen &) const { return Subject::PosixQueues; }
    Found operator()(const MqUnlink &) const { return Subject::PosixQueues; }
    Found operator()(const MqTimedsend &) const { return Subject::PosixQueues; }
    Found operator()(const MqTimedreceive &) const { return Subject::PosixQueues; }
    Found operator()(const MqNotify &) const { return Subject::PosixQueues; }
    Found operator()(const MqGetsetattr &) const { return Subject::PosixQueues; }
    Found operator()(const Openat &) const { return Subject::Files; }
    Found operator()(const Unlink &) const { return Subject::Files; }
    Found operator()(const Link &) const { return Subject::Files; }
    Found operator()(const Ftruncate &) const { return Subject::Files; }
    Found operator()(const Fallocate &) const { return Subject::Files; }
    Found operator()(const Write &) const { return Subject::Files; }
    Found operator()(const SemOpen &) const { return Subject::Files; }
    Found operator()(const SemUnlink &) const { return Subject::Files; }
    Found operator()(const SemWait &) const { return Subject::Files; }
    Found operator()(const SemPost &) const { return Subject::Files; }
    Found operator()(const Mmap &) const { return Subject::Mappings; }
    Found operator()(const Munmap &) const { return Subject::Mappings; }
    Found operator()(const MountTmpfs &) const { return Subject::Mounts; }
    Found operator()(const MountMqueue &) const { return Subject::Mounts; }
    Found operator()(const MountBind &) const { return Subject::Mounts; }
    Found operator()(const Umount &) const { return Subject::Mounts; }
    template <class Other> Found operator()(const Other &) const { return {}; }
};

} // namespace

std::vector<SheetColumn> columns_of(table::Subject subject)
{
    switch (subject)
    {
    case Subject::Segments: return columns_of_fields(shm_fields());
    case Subject::Sets: return columns_of_fields(sem_fields());
    case Subject::Semaphores: return columns_of_fields(semaphore_fields());
    case Subject::Queues: return columns_of_fields(msg_fields());
    case Subject::Namespaces: return columns_of_fields(namespace_fields());
    case Subject::Actors: return columns_of_fields(actor_fields());
    case Subject::PosixQueues: return posix_queue_columns();
    case Subject::Files: return file_columns();
    case Subject::Descriptors: return descriptor_columns();
    case Subject::Mappings: return mapping_columns();
    case Subject::Mounts: return mount_columns();
    }
    return {};
}

bool is_of_one_namespace(table::Subject subject)
{
    switch (subject)
    {
    case Subject::Segments:
    case Subject::Sets:
    case Subject::Semaphores:
    case Subject::Queues:
    case Subject::PosixQueues: return true;
    case Subject::Namespaces:
    case Subject::Actors:
    case Subject::Files:
    case Subject::Descriptors:
    case Subject::Mappings:
    case Subject::Mounts: return false;
    }
    return false;
}

std::vector<int> order_of(table::Subject subject)
{
    switch (subject)
    {
    case Subject::PosixQueues: return {0};
    case Subject::Files: return {0, 1};
    case Subject::Mappings: return {0, 1, 5}; // the same file by the place in it
    default: return {};
    }
}

std::optional<table::Subject> subject_of(const Call &call)
{
    return std::visit(SubjectOfCall{}, call);
}

} // namespace ipcscope::gui
