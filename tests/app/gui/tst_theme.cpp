// The palette: what is written can be read on what is under it, and dialogs wear it too.
#include "app/gui/dialog_look.h"
#include "app/gui/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace ipcscope::gui;

namespace
{

/// Relative luminance as WCAG 2 defines it, 0 to 1.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

struct Named
{
    const char *name;
    QColor Colours::*colour;
};

constexpr double kReadable = 4.5; // WCAG 2, level AA, for text of any size

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void everything_written_can_be_read_data();
    void everything_written_can_be_read();
    void dialogs_follow_the_theme();
};

void TestTheme::everything_written_can_be_read_data()
{
    QTest::addColumn<QString>("scheme");
    for (const char *scheme : {"light", "dark", "contrast"})
    {
        QTest::newRow(scheme) << QString(scheme);
    }
}

void TestTheme::everything_written_can_be_read()
{
    QFETCH(QString, scheme);
    Theme theme(nullptr);
    QVERIFY(theme.setSchemeByName(scheme));
    const std::array<Named, 4> grounds{{{"window", &Colours::window},
                                        {"surface", &Colours::surface},
                                        {"raised", &Colours::raised},
                                        {"sunken", &Colours::sunken}}};
    const std::array<Named, 7> words{{{"text", &Colours::text},
                                      {"softText", &Colours::softText},
                                      {"faintText", &Colours::faintText},
                                      {"accent", &Colours::accent},
                                      {"good", &Colours::good},
                                      {"bad", &Colours::bad},
                                      {"warn", &Colours::warn}}};
    const std::array<Named, 6> code{{{"text", &Colours::text},
                                     {"keyword", &Colours::keyword},
                                     {"type", &Colours::type},
                                     {"function", &Colours::function},
                                     {"literal", &Colours::literal},
                                     {"remark", &Colours::remark}}};
    const auto check = [&](const Named &word, const Named &ground) {
        const double found = contrast(theme.*word.colour, theme.*ground.colour);
        QVERIFY2(found >= kReadable,
                 qPrintable(QStringLiteral("%1 on %2: %3")
                                .arg(QLatin1String(word.name), QLatin1String(ground.name))
                                .arg(found)));
    };
    for (const Named &ground : grounds)
    {
        for (const Named &word : words)
        {
            check(word, ground);
        }
    }
    for (const Named &word : code)
    {
        check(word, {"running", &Colours::running});
        check(word, {"surface", &Colours::surface});
    }
    for (const auto &[word, ground] :
         {std::pair(Named{"accentText", &Colours::accentText}, Named{"accent", &Colours::accent}),
          std::pair(Named{"accent", &Colours::accent}, Named{"accentSoft", &Colours::accentSoft}),
          std::pair(Named{"faintText", &Colours::faintText},
                    Named{"accentSoft", &Colours::accentSoft}),
          std::pair(Named{"good", &Colours::good}, Named{"goodSoft", &Colours::goodSoft}),
          std::pair(Named{"bad", &Colours::bad}, Named{"badSoft", &Colours::badSoft}),
          std::pair(Named{"warn", &Colours::warn}, Named{"warnSoft", &Colours::warnSoft}),
          std::pair(Named{"text", &Colours::text}, Named{"changed", &Colours::changed}),
          std::pair(Named{"bad", &Colours::bad}, Named{"changed", &Colours::changed})})
    {
        check(word, ground);
    }
}

void TestTheme::dialogs_follow_the_theme()
{
    Theme theme(nullptr);
    dress_dialogs(theme, &theme);
    theme.setScheme(Theme::Scheme::Dark);
    theme.setZoom(2);
    const QLineEdit field;
    QCOMPARE(field.palette().color(QPalette::Base), theme.surface);
    QCOMPARE(field.palette().color(QPalette::Text), theme.text);
    QCOMPARE(field.font().pixelSize(), theme.body());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
