#include "core/replay/orders.h"

#include "core/replay/rows.h"

#include <algorithm>
#include <queue>
#include <set>
#include <tuple>

namespace ipcscope::replay
{
namespace
{

bool overlap(const Op &a, const Op &b)
{
    return a.entry < b.exit && b.entry < a.exit;
}

// What a call works on; nothing stands for everything.
struct Subject
{
    std::optional<std::size_t> family; // shm 0, sem 1, msg 2, POSIX queues 3, files 4
    std::optional<IpcId> id;
};

struct SubjectOf
{
    Subject operator()(const Shmat &call) const { return {0, call.id}; }
    Subject operator()(const Shmctl &call) const { return {0, call.id}; }
    Subject operator()(const Shmdt &) const { return {0, {}}; }
    Subject operator()(const Shmget &) const { return {0, {}}; }
    Subject operator()(const Semop &call) const { return {1, call.id}; }
    Subject operator()(const Semctl &call) const { return {1, call.id}; }
    Subject operator()(const Semget &) const { return {1, {}}; }
    Subject operator()(const Msgsnd &call) const { return {2, call.id}; }
    Subject operator()(const Msgrcv &call) const { return {2, call.id}; }
    Subject operator()(const Msgctl &call) const { return {2, call.id}; }
    Subject operator()(const Msgget &) const { return {2, {}}; }
    // Which queue a descriptor leads to is the model's business.
    Subject operator()(const MqOpen &) const { return {3, {}}; }
    Subject operator()(const MqUnlink &) const { return {3, {}}; }
    Subject operator()(const MqTimedsend &) const { return {3, {}}; }
    Subject operator()(const MqTimedreceive &) const { return {3, {}}; }
    Subject operator()(const MqNotify &) const { return {3, {}}; }
    Subject operator()(const MqGetsetattr &) const { return {3, {}}; }
    Subject operator()(const Close &) const { return {3, {}}; }
    Subject operator()(const Dup &) const { return {3, {}}; }
    Subject operator()(const Fcntl &) const { return {3, {}}; }
    Subject operator()(const Openat &) const { return {4, {}}; }
    Subject operator()(const Unlink &) const { return {4, {}}; }
    Subject operator()(const Ftruncate &) const { return {4, {}}; }
    Subject operator()(const Fallocate &) const { return {4, {}}; }
    Subject operator()(const Read &) const { return {4, {}}; }
    Subject operator()(const Write &) const { return {4, {}}; }
    Subject operator()(const Fstat &) const { return {4, {}}; }
    Subject operator()(const Fstatfs &) const { return {4, {}}; }
    template <class Other> Subject operator()(const Other &) const { return {}; }
};

Subject subject_of(const Op &op)
{
    const auto *call = std::get_if<Call>(&op.action);
    return call == nullptr ? Subject{} : std::visit(SubjectOf{}, *call);
}

// Whether it can make a difference which of the two comes first.
bool related(const Op &a, const Op &b)
{
    const Subject x = subject_of(a);
    const Subject y = subject_of(b);
    return (!x.family || !y.family || *x.family == *y.family) && (!x.id || !y.id || *x.id == *y.id);
}

bool swappable(const Op &a, const Op &b)
{
    return overlap(a, b) && related(a, b);
}

const Msgsnd *sent(const Turn &turn)
{
    const auto *call = std::get_if<Call>(&turn.op->action);
    return call == nullptr ? nullptr : std::get_if<Msgsnd>(call);
}

bool sends(const Msgsnd &call, const Message &message)
{
    const std::size_t known = std::min(call.text.size(), message.text.size());
    return call.mtype == message.mtype && call.text.compare(0, known, message.text, 0, known) == 0;
}

// A message was received that the model has further back in the queue: whoever sent one like it may
// have been quicker than those whose messages are before it.
void suspect_senders(const Rerun &run, const Op &blamed, std::vector<Before> &found)
{
    if (!blamed.seen.output || !field_of(*blamed.seen.output, "mtype"))
    {
        return;
    }
    const Message message = message_of(*blamed.seen.output, blamed.seen.value);
    constexpr std::size_t kMost = 24;
    for (auto right = run.order.rbegin(); right != run.order.rend(); ++right)
    {
        const Msgsnd *wanted = sent(*right);
        if (wanted == nullptr || !sends(*wanted, message))
        {
            continue;
        }
        for (auto wrong = std::next(right); wrong != run.order.rend(); ++wrong)
        {
            const Msgsnd *other = sent(*wrong);
            if (other != nullptr && !sends(*other, message) && swappable(*right->op, *wrong->op) &&
                found.size() < kMost)
            {
                found.emplace_back(*right, *wrong);
            }
        }
    }
}

// A sender that sleeps may have been woken and quicker than another one that took the room.
void suspect_sleepers(const Rerun &run, const Op &blamed, std::vector<Before> &found)
{
    constexpr std::size_t kMost = 40;
    for (const Op *sleeper : run.senders)
    {
        if (!related(*sleeper, blamed))
        {
            continue;
        }
        std::size_t near = 8;
        for (auto other = run.order.rbegin();
             other != run.order.rend() && near > 0 && found.size() < kMost; ++other)
        {
            if (sent(*other) != nullptr && swappable(*sleeper, *other->op))
            {
                found.emplace_back(Turn{sleeper, Turn::Of::Sender}, *other);
                --near;
            }
        }
    }
}

// Pairs of calls whose order may be to blame, the likeliest first: the blamed call and those that
// were carried out right before or behind it, then any others, the last ones first.
std::vector<Before> suspects(const Rerun &run, const std::deque<Mark> &marks)
{
    constexpr std::size_t kNearby = 80;
    constexpr std::size_t kMost = 140;
    std::vector<Before> found;
    const Turn blamed{marks[run.at].op.get()};
    suspect_senders(run, *blamed.op, found);
    suspect_sleepers(run, *blamed.op, found);
    const auto end = run.order.end();
    const auto place = std::find(run.order.begin(), end, blamed);
    auto before = place;
    auto behind = place == end ? end : std::next(place);
    while ((before != run.order.begin() || behind != end) && found.size() < kNearby)
    {
        if (before != run.order.begin() && swappable(*(--before)->op, *blamed.op))
        {
            found.emplace_back(blamed, *before);
        }
        if (behind != end && swappable(*behind->op, *blamed.op))
        {
            found.emplace_back(*behind, blamed);
        }
        behind = behind == end ? end : std::next(behind);
    }
    for (const Op *waiting : run.waiting)
    {
        if (waiting != blamed.op && related(*waiting, *blamed.op))
        {
            found.emplace_back(Turn{waiting}, blamed);
        }
    }
    for (std::size_t i = run.order.size(); i > 1 && found.size() < kMost; --i)
    {
        // Not only neighbours: what lies between may have nothing to do with them.
        for (std::size_t j = i - 1; j > 0 && j + 4 > i; --j)
        {
            const Turn &later = run.order[i - 1];
            const Turn &earlier = run.order[j - 1];
            if (later.op != earlier.op && swappable(*later.op, *earlier.op))
            {
                found.emplace_back(later, earlier);
            }
        }
    }
    return found;
}

// A set of orders that was tried, how far it got, and what may help.
struct Attempt
{
    std::size_t progress{};
    std::vector<Before> orders;
    std::vector<Before> suspects;
    int vain{}; // the last swaps that did not help
    friend bool operator<(const Attempt &a, const Attempt &b)
    {
        return std::tuple(a.progress, b.vain, b.orders.size()) <
               std::tuple(b.progress, a.vain, a.orders.size());
    }
};

void remember(std::vector<std::string> &given, const std::string &text)
{
    constexpr std::size_t kMost = 8;
    if (given.size() < kMost && std::find(given.begin(), given.end(), text) == given.end())
    {
        given.push_back(text);
    }
}

} // namespace

std::optional<State> find_order(const State &base, const std::deque<Mark> &marks, Sleep sleep,
                                std::vector<Before> &found, std::uint64_t &budget,
                                std::vector<std::string> &given)
{
    std::priority_queue<Attempt> open;
    std::set<std::vector<Before>> seen;
    Rerun first = rerun(base, marks, found, sleep);
    if (first.at == marks.size())
    {
        return std::move(*first.state);
    }
    open.push({first.at, found, suspects(first, marks), 0});
    while (!open.empty())
    {
        const Attempt attempt = open.top();
        open.pop();
        for (const Before &order : attempt.suspects)
        {
            std::vector<Before> orders = attempt.orders;
            std::erase(orders, Before{order.second, order.first});
            orders.push_back(order);
            std::sort(orders.begin(), orders.end());
            if (!seen.insert(orders).second)
            {
                continue;
            }
            if (budget == 0)
            {
                return std::nullopt;
            }
            --budget;
            Rerun run = rerun(base, marks, orders, sleep);
            if (run.at == marks.size())
            {
                found = std::move(orders);
                return std::move(*run.state);
            }
            if (run.at + 1 == marks.size())
            {
                remember(given, run.given);
            }
            // The same contradiction again: the swap has nothing to do with it, or is one of a few
            // that are needed together.
            constexpr int kMostTogether = 4;
            constexpr std::size_t kNearest = 4;
            const int vain = run.at == attempt.progress ? attempt.vain + 1 : 0;
            std::vector<Before> next = suspects(run, marks);
            next.resize(vain == 0 ? next.size() : std::min(next.size(), kNearest));
            if (vain < kMostTogether)
            {
                open.push({run.at, std::move(orders), std::move(next), vain});
            }
        }
    }
    return std::nullopt;
}

} // namespace ipcscope::replay
