// Any call and any output, for properties.
#pragma once

#include "tests/core/notation_call_generators.h"

namespace ipcscope::test
{

inline rc::Gen<Call> descriptor_call()
{
    return rc::gen::oneOf(any_call<Close>(), any_call<Dup>(tidy), any_call<Fcntl>(tidy),
                          any_call<Setpriority>(tidy), any_call<Umask>());
}

inline rc::Gen<Call> signal_call()
{
    return rc::gen::oneOf(any_call<Sigaction>(), any_call<Nanosleep>(),
                          as_call(rc::gen::map(any<int>(), [](int status) {
                              return ExitGroup{.status = status, .ends = ExitGroup::Ends::Thread};
                          })));
}

template <class T> rc::Gen<Output> any_output()
{
    return rc::gen::exec([] {
        T output;
        Pick{}(output);
        return Output{std::move(output)};
    });
}

inline rc::Gen<Output> output()
{
    return rc::gen::oneOf(any_output<ShmidDs>(), any_output<Shminfo>(), any_output<ShmInfo>(),
                          any_output<Bytes>(), any_output<SemidDs>(), any_output<Seminfo>(),
                          any_output<Semvals>(), any_output<MsqidDs>(), any_output<Msginfo>(),
                          any_output<Message>(), any_output<MqAttr>(), any_output<MqReceived>(),
                          any_output<FileStat>(), any_output<TmpfsStat>());
}

} // namespace ipcscope::test
