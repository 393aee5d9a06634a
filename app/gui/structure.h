// The structure view for QML: the way of the current call from its task to the object, as boxes
// with fields, and the field that is pointed at.
#pragma once

#include "app/gui/moment.h"
#include "app/gui/structure_rows.h"
#include "app/gui/structure_scene.h"
#include "app/gui/view_zoom.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

class Structure : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Session.structure")
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(ipcscope::gui::StructureBoxes *boxes READ boxes CONSTANT)
    Q_PROPERTY(ipcscope::gui::StructureFields *fields READ fields CONSTANT)
    Q_PROPERTY(ipcscope::gui::StructureArrows *arrows READ arrows CONSTANT)
    Q_PROPERTY(QSizeF size READ size NOTIFY shown)
    Q_PROPERTY(ipcscope::gui::ViewZoom *zoom READ zoom CONSTANT)
    Q_PROPERTY(QString lookup READ lookup NOTIFY shown)
    Q_PROPERTY(ipcscope::gui::structure::Found found READ found NOTIFY shown)
    Q_PROPERTY(QString twin READ twin NOTIFY shown)
    Q_PROPERTY(int cursor READ cursor WRITE setCursor NOTIFY cursorChanged)
    Q_PROPERTY(QRectF place READ place NOTIFY cursorChanged)
    Q_PROPERTY(QString sentence READ sentence NOTIFY cursorChanged)

  public:
    explicit Structure(Moment *moment, QObject *parent = nullptr);

    /// Nothing is looked up while nobody looks.
    [[nodiscard]] bool active() const { return active_; }
    void setActive(bool active);
    [[nodiscard]] StructureBoxes *boxes() { return &boxes_; }
    [[nodiscard]] StructureFields *fields() { return &fields_; }
    [[nodiscard]] StructureArrows *arrows() { return &arrows_; }
    [[nodiscard]] const StructureScene &scene() const { return scene_; }
    [[nodiscard]] QSizeF size() const { return scene_.size; }
    [[nodiscard]] ViewZoom *zoom() { return &zoom_; }
    [[nodiscard]] QString lookup() const { return scene_.lookup; } ///< how it went, or why not
    [[nodiscard]] structure::Found found() const { return scene_.found; }
    [[nodiscard]] QString twin() const; ///< one sentence a line
    /// Row of fields(). Goes to what each step has touched; -1 when there is nothing.
    [[nodiscard]] int cursor() const;
    void setCursor(int field); ///< kept within the fields
    /// Where the cursor's field is drawn.
    [[nodiscard]] QRectF place() const;
    /// Value, meaning and source of the field that is pointed at, otherwise of the cursor's.
    [[nodiscard]] QString sentence() const;

    /// To the first field of the next (1) or the previous (-1) box on the way that has fields.
    Q_INVOKABLE void along(int step);
    Q_INVOKABLE void point(int field); ///< -1: at none

  Q_SIGNALS:
    void shown();
    void activeChanged();
    void cursorChanged();

  private:
    void show();
    [[nodiscard]] StructureScene look() const;
    [[nodiscard]] const StructureField *at(const QString &key) const;

    Moment *moment_;
    bool active_{};
    static constexpr double kReadableScale = 0.8;
    StructureScene scene_;
    ViewZoom zoom_{kReadableScale};
    StructureBoxes boxes_;
    StructureFields fields_;
    StructureArrows arrows_;
    QString cursor_; // keys of fields: rows come and go
    QString pointed_;
};

} // namespace ipcscope::gui
