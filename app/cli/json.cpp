#include "app/cli/json.h"

namespace ipcscope::cli
{

void write_json(const Json &json, Output &out)
{
    out.raw(json.dump(2, ' ', false, Json::error_handler_t::replace));
    out.raw("\n");
    out.flush();
}

} // namespace ipcscope::cli
