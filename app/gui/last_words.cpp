#include "app/gui/last_words.h"

#include "app/gui/autosave.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace ipcscope::gui
{
namespace
{

Autosave *at_work = nullptr; // exit() calls functions that take nothing

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LastWords)
};

void say()
{
    if (!at_work)
    {
        return; // it ends by itself
    }
    at_work->flush();
    const bool kept = !at_work->file().isEmpty() && at_work->problem().isEmpty();
    const QString told = kept ? Words::tr("the display is gone. What you did is there again at the "
                                          "next start.")
                              : Words::tr("the display is gone.");
    std::fprintf(stderr, "ipcscope: %s\n", qPrintable(told));
    std::fflush(stderr);
    std::_Exit(1);
}

} // namespace

LastWords::LastWords(Autosave *autosave)
{
    static const bool registered = std::atexit(say) == 0;
    at_work = registered ? autosave : nullptr;
}

LastWords::~LastWords()
{
    at_work = nullptr;
}

} // namespace ipcscope::gui
