#include "app/gui/pages.h"

#include "app/gui/learn.h"
#include "app/gui/session.h"

namespace ipcscope::gui
{

Pages::Pages(Session *lab, ipcscope::gui::Learn *learn, QObject *parent)
    : QObject(parent), learn_(learn)
{
    connect(lab, &Session::opened, this, [this] { setPage(Page::Lab); });
    connect(learn, &ipcscope::gui::Learn::opened, this, [this] { setPage(Page::Learn); });
}

void Pages::setPage(Page page)
{
    if (page == page_)
    {
        return;
    }
    page_ = page;
    learn_seen_ = learn_seen_ || page == Page::Learn;
    if (page == Page::Learn)
    {
        learn_->load();
    }
    Q_EMIT pageChanged();
}

} // namespace ipcscope::gui
