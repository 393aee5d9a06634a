#include "app/gui/compare.h"

#include "app/gui/session.h"

namespace ipcscope::gui
{

Compare::Compare(const Labs &labs, Session *lab, QObject *parent)
    : QObject(parent), campaign_(labs.one_of_many), isolation_(labs.one, lab), checks_(labs.one)
{
    connect(&campaign_, &Campaign::openWanted, lab, &Session::openText);
    connect(&checks_, &CheckOrders::openWanted, lab, &Session::openText);
}

void Compare::setView(comparing::View view)
{
    if (view != view_)
    {
        view_ = view;
        Q_EMIT viewChanged();
    }
}

void Compare::openLog(const DocumentFile &file)
{
    log_.openFile(file);
    setView(comparing::View::Log);
    Q_EMIT opened();
}

bool Compare::busy() const
{
    return campaign_.running() || log_.busy() || isolation_.busy() || checks_.busy();
}

} // namespace ipcscope::gui
