// Fills a text area of the window with Markdown in the palette's colours. Nothing is fetched: of
// pictures only the words that stand for them are shown, and HTML is text.
#pragma once

#include <QColor>
#include <QObject>
#include <QQuickTextDocument>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

class QTextDocument;

namespace ipcscope::gui
{

class Prose : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY changed)
    Q_PROPERTY(QString markdown MEMBER markdown_ NOTIFY changed)
    Q_PROPERTY(QString codeFont MEMBER code_font_ NOTIFY changed)
    Q_PROPERTY(QColor codeColor MEMBER code_color_ NOTIFY changed)
    Q_PROPERTY(QColor codeGround MEMBER code_ground_ NOTIFY changed)
    Q_PROPERTY(QColor linkColor MEMBER link_color_ NOTIFY changed)
    Q_PROPERTY(int gap MEMBER gap_ NOTIFY changed)

  public:
    explicit Prose(QObject *parent = nullptr);

    [[nodiscard]] QQuickTextDocument *document() const { return document_; }
    void setDocument(QQuickTextDocument *document);

  Q_SIGNALS:
    void changed();

  private:
    void render();
    void dress(QTextDocument &draft) const;

    QQuickTextDocument *document_{};
    QString markdown_;
    QString code_font_;
    QColor code_color_;
    QColor code_ground_;
    QColor link_color_;
    int gap_{};
    QTimer later_; // several properties change at once
};

/// Takes pictures out of a document; what they are called stays.
void take_pictures_out(QTextDocument &document);

} // namespace ipcscope::gui
