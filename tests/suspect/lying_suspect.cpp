// A suspect that keeps to the protocol and cannot be believed. The name that it is started by says
// how.
#include "core/suspect/serve.h"
#include "sim/model_backend.h"

#include <cstdlib>
#include <string_view>
#include <unistd.h>

using namespace ipcscope;

namespace
{

class Liar final : public Backend
{
  public:
    Liar(std::string_view name, const EngineFacts &facts) : name_(name), model_(facts) {}

    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override
    {
        if (name_.ends_with("dies"))
        {
            std::abort();
        }
        if (name_.ends_with("gives-up"))
        {
            return EngineLost{"no more of this"};
        }
        return model_.execute(actor, call);
    }
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override
    {
        if (name_.ends_with("wakes"))
        {
            return {{.actor = ActorId{7}, .outcome = returned(0)}};
        }
        return model_.woken(order);
    }
    [[nodiscard]] Result<Tables, EngineLost> observe() override
    {
        auto tables = model_.observe();
        if (tables && name_.ends_with("shows"))
        {
            tables.value().actors.push_back(tables.value().actors.front());
        }
        return tables;
    }

  private:
    std::string_view name_;
    sim::ModelBackend model_;
};

} // namespace

int main(int /*count*/, char **arguments)
{
    const std::string_view name = arguments[0];
    const auto make = [name](const EngineFacts &facts) {
        return std::make_unique<Liar>(name, facts);
    };
    const auto served = suspect::serve(lab::Channel(lab::Fd(STDIN_FILENO), 0), make);
    return served == suspect::Served::Whole ? 0 : 1;
}
