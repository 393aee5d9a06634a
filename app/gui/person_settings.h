// What a person has chosen once for all windows: the file that it is kept in.
#pragma once

#include <QMap>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QVariant>

namespace ipcscope::gui
{

/// To read from; what is to be kept goes through PersonSettings.
[[nodiscard]] QSettings person_settings();

/// Writes choices down. What could not be written is told, and tried again.
class PersonSettings : public QObject
{
    Q_OBJECT

  public:
    /// All choices of a program are kept by one.
    [[nodiscard]] static PersonSettings &instance();

    void keep(const QString &key, const QVariant &value);
    /// Why choices are not kept; goes by itself once they are.
    [[nodiscard]] QString problem() const { return problem_; }
    void dismissProblem();

  Q_SIGNALS:
    void problemChanged();

  private:
    PersonSettings() = default;
    void write();
    void tell(const QString &problem);

    QMap<QString, QVariant> unwritten_;
    QString problem_;
    bool told_{};
    bool waits_{}; // to try again
};

} // namespace ipcscope::gui
