// Named semaphores of POSIX: few names, so that they are found again, and few values, so that
// actors sleep at them.
#include "core/campaign/drawing.h"

#include <string>

namespace ipcscope::campaign
{
namespace
{

std::string name_at(std::uint32_t place)
{
    const std::array<std::string, 5> odd{"", "/", "/x/y", "/" + std::string(252, 'n'), "//c"};
    constexpr std::array<const char *, 3> kUsual{"/c", "/d", "c"};
    return place % 32 == 31 ? pick(odd, place / 32) : pick(kUsual, place);
}

Action open_call(const Gene &gene)
{
    constexpr std::array<std::int32_t, 4> kHow{abi::kOCreat, 0, abi::kOCreat | abi::kOExcl,
                                               abi::kOCreat};
    constexpr std::array<std::uint32_t, 6> kValues{0, 1, 0, 2, 0x7fffffff, 0x80000000};
    const std::uint32_t mode = gene.c % 3 == 2 ? gene.c / 3 : 0;
    const bool odd = gene.b / 4 % 4 == 3;
    return {.actor = gene.actor,
            .call = SemOpen{.name = name_at(gene.a),
                            .oflag = pick(kHow, gene.b),
                            .mode = static_cast<std::uint32_t>(pick(kModes, mode)),
                            .value = pick(kValues, odd ? gene.b / 16 : gene.b / 4 % 4)},
            .keeps = gene.c % kAddressSlots};
}

SemWait wait_call(const Gene &gene)
{
    constexpr std::array<Timespec, 6> kDeadlines{
        {{0, 0}, {0, 100'000'000}, {1, 0}, {5, 0}, {0, 1'000'000'000}, {-1, 0}}};
    using Form = SemWait::Form;
    constexpr std::array kForms{Form::Wait, Form::Wait, Form::Trywait, Form::Timedwait};
    SemWait call{.address = {}, .form = pick(kForms, gene.b)};
    if (gene.actor == 0) // init never sleeps
    {
        call.form = Form::Trywait;
    }
    if (call.form == Form::Timedwait)
    {
        call.deadline = pick(kDeadlines, gene.c);
        call.deadline_pointer = gene.c % 32 == 31 ? UserPointer::Bad : UserPointer::Valid;
        call.deadline = call.deadline_pointer == UserPointer::Valid ? call.deadline : Timespec{};
    }
    return call;
}

} // namespace

std::vector<Action> posix_sem_actions(Kind kind, const Gene &gene)
{
    const auto at_address = [&](Call call) {
        Action action{.actor = gene.actor, .call = std::move(call)};
        action.address = gene.a % kAddressSlots;
        return std::vector{action};
    };
    switch (kind)
    {
    case Kind::NamedSemUnlink:
        return {{.actor = gene.actor, .call = SemUnlink{.name = name_at(gene.a)}}};
    case Kind::NamedSemWait: return at_address(wait_call(gene));
    case Kind::NamedSemPost: return at_address(SemPost{});
    case Kind::NamedSemValue: return at_address(SemGetvalue{});
    case Kind::NamedSemClose: return at_address(SemClose{});
    default: return {open_call(gene)};
    }
}

} // namespace ipcscope::campaign
