// What is kept of a session beside its file, so that the next start goes on where this one ended,
// however it ended.
#pragma once

#include "app/gui/saved_learning.h"
#include "core/result.h"

#include <QByteArray>
#include <QMap>
#include <QSize>
#include <QString>
#include <QStringList>

#include <vector>

namespace ipcscope::gui
{

/// How the window itself was left.
struct SavedWindow
{
    int page{1}; ///< Pages::Page
    QSize size;  ///< when it does not fill the screen; not valid: not known
    bool maximized{};
    friend bool operator==(const SavedWindow &, const SavedWindow &) = default;
};

struct SavedSession
{
    struct Branch
    {
        QString name;
        int parent{-1}; ///< row; -1: the scenario as it was opened
        int fork_call{};
        QString source; ///< in the notation
        friend bool operator==(const Branch &, const Branch &) = default;
    };
    struct Bookmark
    {
        int branch{}; ///< row
        int call{-1};
        int step{};
        friend bool operator==(const Bookmark &, const Bookmark &) = default;
    };
    QString path; ///< of the scenario; empty: it has none
    QString name;
    bool modified{};        ///< what the branches hold is in no file
    QByteArray fingerprint; ///< of the file, when it was read or written last
    std::vector<Branch> branches;
    int active{};
    int call{-1};
    int step{};
    std::vector<Bookmark> bookmarks;
    int view{};                      ///< Session::View
    int chart{};                     ///< of Charts::titles()
    bool chart_limits{};             ///< drawn, however far above
    QStringList breakpoints;         ///< "ipc_findkey.miss" or "sim/util.cpp:120"
    QMap<QString, QByteArray> panes; ///< sizes, by the divided area
    SavedLearning learning;
    SavedWindow window;
    friend bool operator==(const SavedSession &, const SavedSession &) = default;
};

[[nodiscard]] QByteArray print_saved(const SavedSession &session);
/// Any bytes give a session or the reason why not, as a sentence.
[[nodiscard]] Result<SavedSession, QString> read_saved(const QByteArray &bytes);

} // namespace ipcscope::gui
