#include "app/gui/back_thread.h"

namespace ipcscope::gui
{

BackThread::BackThread(Waiting waiting, QObject *parent)
    : QObject(parent), worker_(new QObject), waiting_(waiting)
{
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    thread_.start();
}

BackThread::~BackThread()
{
    if (waiting_ == Waiting::Finish)
    {
        QMetaObject::invokeMethod(
            worker_, [this] { thread_.quit(); }, Qt::QueuedConnection);
    }
    else
    {
        thread_.quit();
    }
    thread_.wait();
}

} // namespace ipcscope::gui
