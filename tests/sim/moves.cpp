#include "tests/sim/moves.h"

#include "core/notation/notation.h"
#include "sim/invariants.h"
#include "sim/model_backend.h"

#include <rapidcheck.h>

#include <algorithm>
#include <ostream>

namespace ipcscope::sim
{

Move::Move(ActorId who, Call &&what, bool in_descending_order)
    : actor(who), call(std::move(what)), backwards(in_descending_order)
{
}

Move::Move(const Move &other) = default;
Move::Move(Move &&other) noexcept = default;
Move &Move::operator=(const Move &other) = default;
Move &Move::operator=(Move &&other) noexcept = default;
Move::~Move() = default;

std::ostream &operator<<(std::ostream &out, const Move &move)
{
    notation::ActorNames names; // the model's first actor is `init` from the start
    while (names.size() < 40)
    {
        (void)names.id("A" + std::to_string(names.size()));
    }
    return out << names.name(move.actor) << ' ' << notation::print_call(move.call, names)
               << (move.backwards ? " # wakes the highest actor first" : "");
}

std::vector<Move> some_moves(double scale, Move (*draw)())
{
    return *rc::gen::scale(scale, rc::gen::container<std::vector<Move>>(rc::gen::exec(draw)));
}

void Copier::on_step(const Step & /*step*/, const World &world)
{
    worlds_.push_back(world);
}

void Looker::on_step(const Step & /*step*/, const World &world)
{
    (void)tables(world);
}

void Past::keep(const World &world)
{
    kept_.emplace_back(world, tables(world));
}

bool Past::shows(std::size_t after, const World &world) const
{
    return tables(world) == kept_[after].second;
}

bool Past::unchanged() const
{
    return std::all_of(kept_.begin(), kept_.end(), [](const auto &kept) {
        return tables(kept.first) == kept.second && invariants(kept.first).empty();
    });
}

Reply append(History &history, const Move &move)
{
    return history.append(move.actor, move.call);
}

bool same(const Reply &one, const Reply &other)
{
    return one == other;
}

bool same(const std::vector<Woken> &some, const std::vector<Woken> &others)
{
    return some == others;
}

bool same(const CallRun &one, const CallRun &other)
{
    return one.reply == other.reply && one.woken == other.woken;
}

bool same_tables(const World &one, const World &other)
{
    return tables(one) == tables(other);
}

void expect_sound(const World &world)
{
    for (const std::string &broken : invariants(world))
    {
        RC_FAIL(broken);
    }
}

} // namespace ipcscope::sim
