// What the program says and does when it is ended from below: a display that goes away makes Qt
// call exit() in the middle of everything.
#pragma once

namespace ipcscope::gui
{

class Autosave;

/// While it lives, exit() keeps the session, tells the person, and ends the program at once: what
/// is still at work must not find its things taken down below it.
class LastWords
{
  public:
    /// `autosave` outlives it.
    explicit LastWords(Autosave *autosave);
    ~LastWords();
    LastWords(const LastWords &) = delete;
    LastWords &operator=(const LastWords &) = delete;
};

} // namespace ipcscope::gui
