#include "app/gui/theme.h"

#include "app/gui/given.h"

#include <QFontDatabase>

#include <algorithm>
#include <cmath>

namespace ipcscope::gui
{
namespace
{

const QColor kBlack(0, 0, 0);

Colours light()
{
    return {
        .window = QColor(0xeef0f3),
        .surface = QColor(0xffffff),
        .raised = QColor(0xf7f8fa),
        .sunken = QColor(0xf1f3f6),
        .border = QColor(0xdde1e7),
        .strongBorder = QColor(0xb4bcc8),
        .text = QColor(0x1c2430),
        .softText = QColor(0x4f5b6b),
        .faintText = QColor(0x5e6a7a),
        .accent = QColor(0x2458c5),
        .accentText = QColor(0xffffff),
        .accentSoft = QColor(0xe3ebfb),
        .good = QColor(0x1b7a45),
        .goodSoft = QColor(0xe0f3e7),
        .bad = QColor(0xb3261e),
        .badSoft = QColor(0xfce6e4),
        .warn = QColor(0x8a5300),
        .warnSoft = QColor(0xfdf0d9),
        .running = QColor(0xfff1b8),
        .changed = QColor(0xfff4cf),
        .keyword = QColor(0x8b2fa8),
        .type = QColor(0x0b6e82),
        .function = QColor(0x2458c5),
        .literal = QColor(0xa3460b),
        .remark = QColor(0x5d6876),
        .blank = kBlack,
    };
}

Colours dark()
{
    return {
        .window = QColor(0x14171c),
        .surface = QColor(0x1c2027),
        .raised = QColor(0x242932),
        .sunken = QColor(0x171a20),
        .border = QColor(0x313843),
        .strongBorder = QColor(0x566072),
        .text = QColor(0xe6e9ee),
        .softText = QColor(0xb3bcc9),
        .faintText = QColor(0xa3aebc),
        .accent = QColor(0x7aa7ff),
        .accentText = QColor(0x0d1420),
        .accentSoft = QColor(0x23324f),
        .good = QColor(0x6fd08f),
        .goodSoft = QColor(0x1d3527),
        .bad = QColor(0xff8a80),
        .badSoft = QColor(0x43231f),
        .warn = QColor(0xf2b95c),
        .warnSoft = QColor(0x3c2f17),
        .running = QColor(0x4a4016),
        .changed = QColor(0x40391c),
        .keyword = QColor(0xd09bf0),
        .type = QColor(0x6cc9d8),
        .function = QColor(0x8fb5ff),
        .literal = QColor(0xf0a873),
        .remark = QColor(0xa9b4c2),
        .blank = kBlack,
    };
}

Colours contrast()
{
    return {
        .window = kBlack,
        .surface = kBlack,
        .raised = kBlack,
        .sunken = kBlack,
        .border = QColor(0xffffff),
        .strongBorder = QColor(0xffffff),
        .text = QColor(0xffffff),
        .softText = QColor(0xffffff),
        .faintText = QColor(0xe0e0e0),
        .accent = QColor(0xffff00),
        .accentText = kBlack,
        .accentSoft = QColor(0x333300),
        .good = QColor(0x00ff66),
        .goodSoft = QColor(0x003314),
        .bad = QColor(0xff9a8f),
        .badSoft = QColor(0x4d0000),
        .warn = QColor(0xffc400),
        .warnSoft = QColor(0x332700),
        .running = QColor(0x00468c),
        .changed = QColor(0x404000),
        .keyword = QColor(0xff9dff),
        .type = QColor(0x66ffff),
        .function = QColor(0xffff00),
        .literal = QColor(0xffb366),
        .remark = QColor(0xcccccc),
        .blank = kBlack,
    };
}

/// In the order of Theme::Scheme.
QStringList scheme_names()
{
    return {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast")};
}

Colours colours(Theme::Scheme scheme)
{
    switch (scheme)
    {
    case Theme::Scheme::Light: return light();
    case Theme::Scheme::Dark: return dark();
    case Theme::Scheme::Contrast: return contrast();
    }
    return light();
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent), Colours(light()) {}

Theme *Theme::create(QQmlEngine *engine, QJSEngine *)
{
    return given_or_new<Theme>(engine, "theme");
}

void Theme::give(QQmlEngine *engine)
{
    give_to(engine, "theme", this);
}

void Theme::setScheme(Scheme scheme)
{
    if (scheme == scheme_)
    {
        return;
    }
    scheme_ = scheme;
    static_cast<Colours &>(*this) = colours(scheme);
    Q_EMIT changedScheme();
}

void Theme::setZoom(double zoom)
{
    const double bounded = std::clamp(zoom, 0.5, 4.0);
    if (std::abs(bounded - zoom_) < 0.001)
    {
        return;
    }
    zoom_ = bounded;
    Q_EMIT zoomed();
}

int Theme::pixels(double atFullSize) const
{
    return std::max(1, static_cast<int>(std::lround(atFullSize * zoom_)));
}

QString Theme::mono() const
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
}

bool Theme::setSchemeByName(const QString &name)
{
    const auto at = scheme_names().indexOf(name);
    if (at < 0)
    {
        return false;
    }
    setScheme(static_cast<Scheme>(at));
    return true;
}

QString Theme::schemeName() const
{
    return scheme_names().at(static_cast<qsizetype>(scheme_));
}

} // namespace ipcscope::gui
