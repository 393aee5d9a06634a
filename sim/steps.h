// Telling a step: name, sentence, the fields read and written. STEP stands directly below the
// statement that it tells about, and that statement's line is the one that is lit; STEP_IF is the
// first thing in a branch and lights the condition. Without a watcher both cost one test.
//
//     ids.edit().in_use++;
//     STEP("ipc_addid.in_use", "{} objects are in use.", ids->in_use).wrote<&IpcIds::in_use>(ids);
#pragma once

#include "core/step.h"
#include "core/told.h"
#include "sim/kernel.h"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace ipcscope::sim
{

/// "in_use" for &IpcIds::in_use.
template <auto Member> [[nodiscard]] constexpr std::string_view field_name()
{
    constexpr std::string_view function = __PRETTY_FUNCTION__;
    constexpr std::size_t end = function.find_first_of(";]", function.find("Member = "));
    constexpr std::size_t begin = function.rfind(':', end) + 1;
    return function.substr(begin, end - begin);
}

// The names of structures, as steps give them: "ipc:[2].shm_ids", "ipc:[2].shm[0]",
// "ipc:[2].sem[0].sems[1]", "ipc:[2].mq[name]", "tmpfs:[1].file[name]", "actor[1]".
[[nodiscard]] std::string object_name(TaskRef task);
[[nodiscard]] std::string object_name(NsRef ns);
[[nodiscard]] std::string object_name(IdsRef ids);
[[nodiscard]] std::string object_name(PermRef perm);
[[nodiscard]] std::string object_name(ShmRef shp);
[[nodiscard]] std::string object_name(SemaRef sma);
[[nodiscard]] std::string object_name(SemRef sem);
[[nodiscard]] std::string object_name(MsqRef msq);
[[nodiscard]] std::string object_name(MqSbRef sb);
[[nodiscard]] std::string object_name(MqRef mq);
[[nodiscard]] std::string object_name(TmpfsSbRef sb);
[[nodiscard]] std::string object_name(TmpfsRef inode);
/// Of either.
[[nodiscard]] std::string object_name(const std::variant<ShmRef, TmpfsRef> &backing);
/// Of what it is open of.
[[nodiscard]] std::string object_name(FileRef file);
/// "shm", "sem" or "msg".
[[nodiscard]] std::string_view kind_name(IdsRef ids);
/// The sleepers of a list: "actor[1], actor[3]", "none".
[[nodiscard]] std::string print_waiters(const World &world, const ListHead &head);

/// "1 sleeper", "2 sleepers".
[[nodiscard]] std::string print_count(std::uint64_t count, std::string_view one,
                                      std::string_view several);
/// A value as the kernel's tools print it: keys in hex, modes in octal.
[[nodiscard]] std::string print_value(std::string_view field, std::int64_t value);
[[nodiscard]] std::string print_value(std::string_view field, std::uint64_t value);
[[nodiscard]] std::string print_key(Key key);
[[nodiscard]] std::string print_capability(int cap);             ///< "CAP_IPC_OWNER"
[[nodiscard]] std::string print_capabilities(std::uint64_t set); ///< "CAP_KILL, CAP_SETGID", "none"

/// The sentence of a step. Takes values: what a function works with need not stand in memory for
/// the sake of a sentence that nobody reads.
template <class... Args> [[nodiscard, gnu::cold, gnu::noinline]] std::string
sentence(fmt::format_string<Args...> text, Args... args)
{
    return detail::tell(text, ToldBy::Step, fmt::make_format_args(args...));
}

/// A step in the making; told to the watcher when the statement ends.
class Telling
{
  public:
    Telling(Kernel &k, std::string_view name, std::string_view file, int line,
            std::string sentence);
    ~Telling() { k_.tell(std::move(step_)); }
    Telling(const Telling &) = delete;
    Telling &operator=(const Telling &) = delete;

    template <auto Member, class Ref> Telling &read(Ref ref)
    {
        return touch<Member>(Access::Read, ref);
    }
    template <auto Member, class Ref> Telling &wrote(Ref ref)
    {
        return touch<Member>(Access::Write, ref);
    }
    /// For what is no plain member. `field` has static storage.
    template <class Ref> Telling &read(Ref ref, std::string_view field, std::string value)
    {
        step_.fields.push_back({Access::Read, object_name(ref), field, std::move(value)});
        return *this;
    }
    template <class Ref> Telling &wrote(Ref ref, std::string_view field, std::string value)
    {
        step_.fields.push_back({Access::Write, object_name(ref), field, std::move(value)});
        return *this;
    }

  private:
    template <auto Member, class Ref> Telling &touch(Access access, Ref ref)
    {
        constexpr std::string_view name = field_name<Member>();
        step_.fields.push_back({access, object_name(ref), name, print(name, (*ref).*Member)});
        return *this;
    }
    template <class Tag, class Int>
    static std::string print(std::string_view name, Strong<Tag, Int> value)
    {
        return print(name, value.value);
    }
    template <class T>
    requires std::is_arithmetic_v<T>
    static std::string print(std::string_view name, T value)
    {
        if constexpr (std::is_signed_v<T>)
        {
            return print_value(name, static_cast<std::int64_t>(value));
        }
        else
        {
            return print_value(name, static_cast<std::uint64_t>(value));
        }
    }
    Kernel &k_;
    Step step_;
};

} // namespace ipcscope::sim

// The `else` keeps everything behind it, the chained fields too, from running unwatched.
#define IPCSCOPE_STEP_ON(above, name, ...)                                                         \
    if (!k.watched()) [[likely]]                                                                   \
    {                                                                                              \
    }                                                                                              \
    else                                                                                           \
        ::ipcscope::sim::Telling(k, name, __FILE__, __LINE__ - (above),                            \
                                 ::ipcscope::sim::sentence(__VA_ARGS__))

#define STEP(...) IPCSCOPE_STEP_ON(1, __VA_ARGS__)
#define STEP_IF(...) IPCSCOPE_STEP_ON(2, __VA_ARGS__)
