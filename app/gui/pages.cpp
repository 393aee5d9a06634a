#include "app/gui/pages.h"

#include "app/gui/compare.h"
#include "app/gui/learn.h"
#include "app/gui/session.h"

namespace ipcscope::gui
{

Pages::Pages(Session *lab, ipcscope::gui::Learn *learn, ipcscope::gui::Compare *compare,
             QObject *parent)
    : QObject(parent), lab_(lab), learn_(learn)
{
    connect(lab, &Session::opened, this, [this] { setPage(Page::Lab); });
    connect(learn, &ipcscope::gui::Learn::opened, this, [this] {
        learn_->lesson()->session()->player()->stop(); // of the lesson before
        setPage(Page::Learn);
    });
    connect(compare, &ipcscope::gui::Compare::opened, this, [this] { setPage(Page::Compare); });
}

void Pages::setPage(Page page)
{
    if (page == page_)
    {
        return;
    }
    // What is not seen does not play.
    (page_ == Page::Learn ? learn_->lesson()->session() : lab_)->player()->stop();
    page_ = page;
    learn_seen_ = learn_seen_ || page == Page::Learn;
    compare_seen_ = compare_seen_ || page == Page::Compare;
    if (page == Page::Learn)
    {
        learn_->load();
    }
    Q_EMIT pageChanged();
}

} // namespace ipcscope::gui
