#include "core/notation/run_lines.h"

namespace ipcscope
{

bool is_run(const Statement &statement)
{
    switch (statement.kind)
    {
    case Statement::Kind::Call:
    case Statement::Kind::Unfinished:
    case Statement::Kind::Resumed:
    case Statement::Kind::Tool: return true;
    case Statement::Kind::Signal:
    case Statement::Kind::Exit:
    case Statement::Kind::Scene:
    case Statement::Kind::Comment: return false;
    }
    return false;
}

} // namespace ipcscope
