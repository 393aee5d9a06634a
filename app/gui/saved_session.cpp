#include "app/gui/saved_session.h"

#include "app/gui/pages.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

constexpr int kFormat = 1;
constexpr qsizetype kMostBranches = 10000;
constexpr qsizetype kMostBookmarks = 10000;
constexpr int kLeastSide = 200; // of a window that can still be used
constexpr int kMostSide = 10000;

struct Saved
{
    Q_DECLARE_TR_FUNCTIONS(Saved)
};

QJsonObject print_window(const SavedWindow &window)
{
    return {{QStringLiteral("page"), window.page},
            {QStringLiteral("width"), window.size.width()},
            {QStringLiteral("height"), window.size.height()},
            {QStringLiteral("maximized"), window.maximized}};
}

SavedWindow read_window(const QJsonObject &object)
{
    SavedWindow window{.maximized = object[QStringLiteral("maximized")].toBool()};
    const int page = object[QStringLiteral("page")].toInt(window.page);
    window.page = page >= 0 && page <= static_cast<int>(Pages::Page::Compare) ? page : window.page;
    const QSize size(object[QStringLiteral("width")].toInt(),
                     object[QStringLiteral("height")].toInt());
    const auto fits = [](int side) { return side >= kLeastSide && side <= kMostSide; };
    window.size = fits(size.width()) && fits(size.height()) ? size : QSize();
    return window;
}

} // namespace

QByteArray print_saved(const SavedSession &session)
{
    QJsonArray branches;
    for (const SavedSession::Branch &branch : session.branches)
    {
        branches.push_back(QJsonObject{{QStringLiteral("name"), branch.name},
                                       {QStringLiteral("parent"), branch.parent},
                                       {QStringLiteral("fork_call"), branch.fork_call},
                                       {QStringLiteral("source"), branch.source}});
    }
    QJsonArray bookmarks;
    for (const SavedSession::Bookmark &one : session.bookmarks)
    {
        bookmarks.push_back(QJsonObject{{QStringLiteral("branch"), one.branch},
                                        {QStringLiteral("call"), one.call},
                                        {QStringLiteral("step"), one.step}});
    }
    QJsonObject panes;
    for (auto pane = session.panes.begin(); pane != session.panes.end(); ++pane)
    {
        panes.insert(pane.key(), QString::fromLatin1(pane.value().toBase64()));
    }
    const QJsonObject all{
        {QStringLiteral("format"), kFormat},
        {QStringLiteral("path"), session.path},
        {QStringLiteral("name"), session.name},
        {QStringLiteral("modified"), session.modified},
        {QStringLiteral("fingerprint"), QString::fromLatin1(session.fingerprint)},
        {QStringLiteral("branches"), branches},
        {QStringLiteral("active"), session.active},
        {QStringLiteral("call"), session.call},
        {QStringLiteral("step"), session.step},
        {QStringLiteral("view"), session.view},
        {QStringLiteral("chart"), session.chart},
        {QStringLiteral("chart_limits"), session.chart_limits},
        {QStringLiteral("breakpoints"), QJsonArray::fromStringList(session.breakpoints)},
        {QStringLiteral("bookmarks"), bookmarks},
        {QStringLiteral("panes"), panes},
        {QStringLiteral("learning"), print_learning(session.learning)},
        {QStringLiteral("window"), print_window(session.window)}};
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

Result<SavedSession, QString> read_saved(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject())
    {
        return bytes.isEmpty() ? Saved::tr("it is empty")
                               : Saved::tr("it is no session: %1").arg(problem.errorString());
    }
    const QJsonObject all = document.object();
    const int format = all[QStringLiteral("format")].toInt();
    if (format != kFormat)
    {
        return Saved::tr("it has the format %1, and this program reads %2")
            .arg(format)
            .arg(kFormat);
    }
    const QJsonArray branches = all[QStringLiteral("branches")].toArray();
    SavedSession session{.path = all[QStringLiteral("path")].toString(),
                         .name = all[QStringLiteral("name")].toString(),
                         .modified = all[QStringLiteral("modified")].toBool(),
                         .fingerprint = all[QStringLiteral("fingerprint")].toString().toLatin1(),
                         .active = all[QStringLiteral("active")].toInt(),
                         .call = all[QStringLiteral("call")].toInt(-1),
                         .step = all[QStringLiteral("step")].toInt(),
                         .view = all[QStringLiteral("view")].toInt(),
                         .chart = all[QStringLiteral("chart")].toInt(),
                         .chart_limits = all[QStringLiteral("chart_limits")].toBool()};
    if (branches.size() > kMostBranches)
    {
        return Saved::tr("it has more than %L1 branches").arg(kMostBranches);
    }
    for (const QJsonValue &value : branches)
    {
        const QJsonObject one = value.toObject();
        const int parent = one[QStringLiteral("parent")].toInt(-1);
        // A branch leaves one that stands before it.
        if (parent < -1 || parent >= static_cast<int>(session.branches.size()) ||
            !one[QStringLiteral("source")].isString())
        {
            return Saved::tr("its branch %1 makes no sense").arg(session.branches.size() + 1);
        }
        session.branches.push_back({.name = one[QStringLiteral("name")].toString(),
                                    .parent = parent,
                                    .fork_call = one[QStringLiteral("fork_call")].toInt(),
                                    .source = one[QStringLiteral("source")].toString()});
    }
    const bool active_there =
        session.active >= 0 && session.active < static_cast<int>(session.branches.size());
    if (session.modified && !active_there)
    {
        return Saved::tr("its branch %1 is not there").arg(session.active + 1);
    }
    const QJsonArray bookmarks = all[QStringLiteral("bookmarks")].toArray();
    for (qsizetype at = 0; at < std::min(bookmarks.size(), kMostBookmarks); ++at)
    {
        const QJsonObject one = bookmarks[at].toObject();
        session.bookmarks.push_back({.branch = one[QStringLiteral("branch")].toInt(),
                                     .call = one[QStringLiteral("call")].toInt(-1),
                                     .step = one[QStringLiteral("step")].toInt()});
    }
    for (const QJsonValue &value : all[QStringLiteral("breakpoints")].toArray())
    {
        session.breakpoints.push_back(value.toString());
    }
    const QJsonObject panes = all[QStringLiteral("panes")].toObject();
    for (auto pane = panes.begin(); pane != panes.end(); ++pane)
    {
        session.panes.insert(pane.key(),
                             QByteArray::fromBase64(pane.value().toString().toLatin1()));
    }
    session.learning = read_learning(all[QStringLiteral("learning")].toObject());
    session.window = read_window(all[QStringLiteral("window")].toObject());
    return session;
}

} // namespace ipcscope::gui
