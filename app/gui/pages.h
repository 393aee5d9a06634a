// Which page of the window is shown.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

class Compare;
class Learn;
class Session;

class Pages : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by main()")
    Q_PROPERTY(Page page READ page WRITE setPage NOTIFY pageChanged)
    Q_PROPERTY(bool learnSeen READ learnSeen NOTIFY pageChanged)
    Q_PROPERTY(bool compareSeen READ compareSeen NOTIFY pageChanged)

  public:
    enum class Page
    {
        Learn,
        Lab,
        Compare,
    };
    Q_ENUM(Page)

    /// All outlive the pages. What is opened in one of them brings its page to the front.
    Pages(Session *lab, Learn *learn, Compare *compare, QObject *parent = nullptr);

    [[nodiscard]] Page page() const { return page_; }
    void setPage(Page page);
    /// Its page has been shown: until then nothing of it is made.
    [[nodiscard]] bool learnSeen() const { return learn_seen_; }
    [[nodiscard]] bool compareSeen() const { return compare_seen_; }

  Q_SIGNALS:
    void pageChanged();

  private:
    Session *lab_;
    ipcscope::gui::Learn *learn_;
    Page page_{Page::Lab};
    bool learn_seen_{};
    bool compare_seen_{};
};

} // namespace ipcscope::gui
