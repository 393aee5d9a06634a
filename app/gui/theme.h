// The one palette: every colour and type size on screen comes from here, in three schemes.
#pragma once

#include <QColor>
#include <QObject>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace ipcscope::gui
{

/// The colours of a scheme, by meaning. "Soft" is the background of the strong colour's text.
struct Colours
{
    QColor window;
    QColor surface;
    QColor raised;
    QColor sunken;
    QColor border;
    QColor strongBorder;
    QColor text;
    QColor softText;
    QColor faintText;
    QColor accent;
    QColor accentText; ///< on accent
    QColor accentSoft;
    QColor good;
    QColor goodSoft;
    QColor bad;
    QColor badSoft;
    QColor warn;
    QColor warnSoft;
    QColor running; ///< background of the running line
    QColor changed; ///< background of a field that the call changed
    QColor keyword;
    QColor type;
    QColor function;
    QColor literal;
    QColor remark;
    QColor blank; ///< a screen on which nothing is shown
};

class Theme : public QObject, public Colours
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(Scheme scheme READ scheme WRITE setScheme NOTIFY changedScheme)
    Q_PROPERTY(double zoom READ zoom WRITE setZoom NOTIFY zoomed)
    Q_PROPERTY(QColor window MEMBER window NOTIFY changedScheme)
    Q_PROPERTY(QColor surface MEMBER surface NOTIFY changedScheme)
    Q_PROPERTY(QColor raised MEMBER raised NOTIFY changedScheme)
    Q_PROPERTY(QColor sunken MEMBER sunken NOTIFY changedScheme)
    Q_PROPERTY(QColor border MEMBER border NOTIFY changedScheme)
    Q_PROPERTY(QColor strongBorder MEMBER strongBorder NOTIFY changedScheme)
    Q_PROPERTY(QColor text MEMBER text NOTIFY changedScheme)
    Q_PROPERTY(QColor softText MEMBER softText NOTIFY changedScheme)
    Q_PROPERTY(QColor faintText MEMBER faintText NOTIFY changedScheme)
    Q_PROPERTY(QColor accent MEMBER accent NOTIFY changedScheme)
    Q_PROPERTY(QColor accentText MEMBER accentText NOTIFY changedScheme)
    Q_PROPERTY(QColor accentSoft MEMBER accentSoft NOTIFY changedScheme)
    Q_PROPERTY(QColor good MEMBER good NOTIFY changedScheme)
    Q_PROPERTY(QColor goodSoft MEMBER goodSoft NOTIFY changedScheme)
    Q_PROPERTY(QColor bad MEMBER bad NOTIFY changedScheme)
    Q_PROPERTY(QColor badSoft MEMBER badSoft NOTIFY changedScheme)
    Q_PROPERTY(QColor warn MEMBER warn NOTIFY changedScheme)
    Q_PROPERTY(QColor warnSoft MEMBER warnSoft NOTIFY changedScheme)
    Q_PROPERTY(QColor running MEMBER running NOTIFY changedScheme)
    Q_PROPERTY(QColor changed MEMBER changed NOTIFY changedScheme)
    Q_PROPERTY(QColor blank MEMBER blank NOTIFY changedScheme)
    Q_PROPERTY(int small READ small NOTIFY zoomed)
    Q_PROPERTY(int body READ body NOTIFY zoomed)
    Q_PROPERTY(int large READ large NOTIFY zoomed)
    Q_PROPERTY(int reading READ reading NOTIFY zoomed)
    Q_PROPERTY(int title READ title NOTIFY zoomed)
    Q_PROPERTY(int unit READ unit NOTIFY zoomed)
    Q_PROPERTY(int control READ control NOTIFY zoomed)
    Q_PROPERTY(QString mono READ mono CONSTANT)

  public:
    enum class Scheme
    {
        Light,
        Dark,
        Contrast,
    };
    Q_ENUM(Scheme)

    /// No default argument: the engine prefers a default constructor to `create`.
    explicit Theme(QObject *parent);
    /// The theme that the program gave the engine (`give`), otherwise a new one.
    static Theme *create(QQmlEngine *engine, QJSEngine *);
    void give(QQmlEngine *engine);

    [[nodiscard]] Scheme scheme() const { return scheme_; }
    void setScheme(Scheme scheme);
    /// 1 is 100 %; kept within 0.5 and 4.
    [[nodiscard]] double zoom() const { return zoom_; }
    void setZoom(double zoom);
    [[nodiscard]] int pixels(double atFullSize) const;

    [[nodiscard]] int small() const { return pixels(11); }
    [[nodiscard]] int body() const { return pixels(12.5); }
    [[nodiscard]] int large() const { return pixels(15); }
    [[nodiscard]] int reading() const { return pixels(13.5); } ///< of running text
    [[nodiscard]] int title() const { return pixels(18); }
    [[nodiscard]] int unit() const { return pixels(4); }
    [[nodiscard]] int control() const { return pixels(28); } ///< height of a button or field
    [[nodiscard]] QString mono() const;

    Q_INVOKABLE void zoomIn() { setZoom(zoom_ * 1.1); }
    Q_INVOKABLE void zoomOut() { setZoom(zoom_ / 1.1); }
    Q_INVOKABLE void zoomReset() { setZoom(1); }

    /// The scheme called "light", "dark" or "contrast"; false for any other name.
    bool setSchemeByName(const QString &name);
    [[nodiscard]] QString schemeName() const;

  Q_SIGNALS:
    void changedScheme();
    void zoomed();

  private:
    Scheme scheme_{Scheme::Light};
    double zoom_{1};
};

} // namespace ipcscope::gui
