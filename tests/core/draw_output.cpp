#include "tests/core/notation_pick.h"

#include <rapidcheck.h>

#include <ostream>

namespace ipcscope
{

void showValue(const Output &output, std::ostream &os)
{
    const auto written = notation::to_argument(output);
    os << (written ? notation::print(*written) : "nothing");
}

namespace test
{
namespace
{

template <class T> Output filled()
{
    T output;
    Pick{}(output);
    return output;
}

Output an_output()
{
    return one_of<Output (*)()>({filled<ShmidDs>, filled<Shminfo>, filled<ShmInfo>, filled<Bytes>,
                                 filled<SemidDs>, filled<Seminfo>, filled<Semvals>, filled<MsqidDs>,
                                 filled<Msginfo>, filled<Message>, filled<MqAttr>,
                                 filled<MqReceived>, filled<FileStat>, filled<TmpfsStat>})();
}

} // namespace

Output any_output()
{
    return *rc::gen::exec(an_output);
}

} // namespace test
} // namespace ipcscope
