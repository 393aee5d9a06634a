// Files in /dev/shm in a log, rule by rule.
#pragma once

namespace ipcscope::test
{

/// Rows for check_verdict().
void add_file_rules();

} // namespace ipcscope::test
