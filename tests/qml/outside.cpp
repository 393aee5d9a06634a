#include "tests/qml/outside.h"

#include "tests/app/gui/full_disk.h"

#include <QApplication>
#include <QBuffer>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QJSEngine>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <sys/stat.h>

/// As much as is needed here of a class whose header Debian has in qt6-base-private-dev: its first
/// function, which finds what a platform gives away beside the usual. Never made here.
class QPlatformNativeInterface : public QObject
{
  public:
    virtual void *nativeResourceForIntegration(const QByteArray &resource) = 0;
};

namespace ipcscope::gui::test
{
namespace
{

constexpr int kDialogMs = 5000;

/// The dialog that asks for a file, once it is to be seen.
QFileDialog *file_dialog()
{
    QFileDialog *found = nullptr;
    const bool there = QTest::qWaitFor(
        [&found] {
            for (QWidget *widget : QApplication::topLevelWidgets())
            {
                auto *dialog = qobject_cast<QFileDialog *>(widget);
                found = dialog != nullptr && dialog->isVisible() ? dialog : found;
            }
            return found != nullptr;
        },
        kDialogMs);
    return there ? found : nullptr;
}

} // namespace

bool Outside::plug(const QVariantList &screens)
{
    using Configure = void (*)(const QJsonObject &, QPlatformNativeInterface *);
    if (QGuiApplication::platformName() != QStringLiteral("offscreen"))
    {
        return false;
    }
    QPlatformNativeInterface *platform = QGuiApplication::platformNativeInterface();
    const auto configure =
        reinterpret_cast<Configure>(platform->nativeResourceForIntegration("setConfiguration"));
    if (configure == nullptr)
    {
        return false;
    }
    configure({{QStringLiteral("screens"), QJsonArray::fromVariantList(screens)}}, platform);
    QCoreApplication::processEvents();
    return QGuiApplication::screens().size() == screens.size();
}

QString Outside::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                : QString();
}

QString Outside::pipe(const QString &name)
{
    constexpr mode_t kMine = 0600;
    QFile::remove(path(name));
    return ::mkfifo(path(name).toUtf8().constData(), kMine) == 0 ? path(name) : QString();
}

QString Outside::endless(const QString &name)
{
    QFile::remove(path(name));
    return QFile::link(QStringLiteral("/dev/zero"), path(name)) ? path(name) : QString();
}

QString Outside::folder(const QString &name)
{
    QFile::remove(path(name));
    return QDir().mkpath(path(name)) ? path(name) : QString();
}

QString Outside::picture(const QString &name)
{
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG") ? write(name, bytes)
                                                                           : QString();
}

QString Outside::empty(const QString &name)
{
    return write(name, {});
}

Autosave *Outside::begin(Session *session)
{
    autosave_ = std::make_unique<Autosave>(session, side_->filePath(QStringLiteral("session")));
    autosave_->begin(Autosave::Begin::Restored);
    QJSEngine::setObjectOwnership(autosave_.get(), QJSEngine::CppOwnership);
    return autosave_.get();
}

void Outside::end()
{
    autosave_.reset();
}

void Outside::forget()
{
    autosave_.reset();
    side_ = std::make_unique<QTemporaryDir>();
}

void Outside::fillDisk(bool full)
{
    if (full == full_)
    {
        return;
    }
    full_ = fill_disk(full) && full;
}

int Outside::kindsInDialog()
{
    const QFileDialog *dialog = file_dialog();
    return dialog ? static_cast<int>(dialog->nameFilters().size()) : 0;
}

QString Outside::answerDialog(int kind, const QString &name)
{
    QFileDialog *dialog = file_dialog();
    if (!dialog)
    {
        return {};
    }
    auto *kinds = dialog->findChild<QComboBox *>(QStringLiteral("fileTypeCombo"));
    auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    auto *buttons = dialog->findChild<QDialogButtonBox *>(QStringLiteral("buttonBox"));
    if (!kinds || !field || !buttons)
    {
        return {};
    }
    const QFileInfo wanted(name);
    dialog->setDirectory(wanted.isAbsolute() ? wanted.path() : dir_.path());
    kinds->setFocus();
    while (kinds->currentIndex() < kind)
    {
        QTest::keyClick(kinds, Qt::Key_Down);
    }
    field->setCompleter(nullptr); // it opens when the folder has been read, and takes the press
    field->selectAll();
    QTest::keyClicks(field, wanted.fileName());
    QString chosen;
    connect(dialog, &QFileDialog::fileSelected, this,
            [&chosen](const QString &file) { chosen = file; });
    const bool saves = dialog->acceptMode() == QFileDialog::AcceptSave;
    const QPushButton *go =
        buttons->button(saves ? QDialogButtonBox::Save : QDialogButtonBox::Open);
    // The folder is read meanwhile.
    if (!QTest::qWaitFor([go] { return go->isEnabled(); }, kDialogMs))
    {
        return {};
    }
    QTest::keyClick(field, Qt::Key_Return);
    return QTest::qWaitFor([&chosen] { return !chosen.isEmpty(); }, kDialogMs) &&
                   QFile::exists(chosen)
               ? chosen
               : QString();
}

QString Outside::head(const QString &path) const
{
    constexpr qint64 kHead = 4096;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.read(kHead)) : QString();
}

} // namespace ipcscope::gui::test
