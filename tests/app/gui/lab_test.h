// For tests of the window with labs of this machine.
#pragma once

#include "app/gui/kernel_runner.h"

#include <QTest>

#include <variant>

namespace ipcscope::gui::test
{

/// From initTestCase: skips all of them where there can be no lab, or fails where one is required.
inline void need_lab()
{
    auto started = machine_lab()();
    if (const auto *none = std::get_if<NoKernel>(&started))
    {
        QVERIFY2(qgetenv("IPCSCOPE_REQUIRE_LAB") != "1", qPrintable(none->reason));
        QSKIP(qPrintable(none->reason));
    }
}

} // namespace ipcscope::gui::test
