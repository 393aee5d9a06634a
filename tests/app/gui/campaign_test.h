// A campaign for tests of the Compare page.
#pragma once

#include "app/gui/campaign.h"

namespace ipcscope::gui::test
{

/// A campaign of shared memory with the same seed each time.
inline void begin(Campaign &campaign, int length)
{
    campaign.setSeed(QStringLiteral("42"));
    campaign.setLength(length);
    campaign.setLabChoice(0);
    for (const char *family : {"sem", "msg", "mq", "posix", "ns"})
    {
        campaign.choose(QString::fromLatin1(family), false);
    }
    campaign.start();
}

} // namespace ipcscope::gui::test
