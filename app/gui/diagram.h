// The isolation diagram for QML: the scene of the moment as list models.
#pragma once

#include "app/gui/moment.h"
#include "app/gui/row_model.h"
#include "app/gui/scene.h"
#include "app/gui/view_zoom.h"

#include <QVariantAnimation>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace ipcscope::gui
{

/// Frames, rooms, the floor, mounts, actors or objects.
class SceneItems : public ipcscope::gui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Session.diagram")

  public:
    enum class Role
    {
        Box = Qt::UserRole + 1,
        Title,
        Detail,
        Note,
        Reference,
        Lit,
        Changed,
        Selected,
        Faded,
        Allowed, ///< to the selected actor, in words
        Mark,    ///< the same as a sign
        Denied,
        Presence,
    };

    using RowModel::RowModel;
    void show(std::vector<SceneItem> rows) { reconcile(rows_, std::move(rows)); }
    [[nodiscard]] int count() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  private:
    std::vector<SceneItem> rows_;
};

class SceneLines : public ipcscope::gui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Session.diagram")

  public:
    enum class Role
    {
        From = Qt::UserRole + 1,
        To,
        Lit,
        Writable,
        Down,
        Words,
        Label,
        Presence,
    };

    using RowModel::RowModel;
    void show(std::vector<SceneLine> rows) { reconcile(rows_, std::move(rows)); }
    [[nodiscard]] int count() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  private:
    std::vector<SceneLine> rows_;
};

class Diagram : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Session.diagram")
    Q_PROPERTY(ipcscope::gui::SceneItems *frames READ frames CONSTANT)
    Q_PROPERTY(ipcscope::gui::SceneItems *rooms READ rooms CONSTANT)
    Q_PROPERTY(ipcscope::gui::SceneItems *rests READ rests CONSTANT)
    Q_PROPERTY(ipcscope::gui::SceneItems *floor READ floor CONSTANT)
    Q_PROPERTY(ipcscope::gui::SceneItems *mounts READ mounts CONSTANT)
    Q_PROPERTY(ipcscope::gui::SceneItems *actors READ actors CONSTANT)
    Q_PROPERTY(ipcscope::gui::SceneItems *objects READ objects CONSTANT)
    Q_PROPERTY(ipcscope::gui::SceneLines *lines READ lines CONSTANT)
    Q_PROPERTY(ipcscope::gui::SceneLines *waits READ waits CONSTANT)
    Q_PROPERTY(QSizeF size READ size NOTIFY shown)
    Q_PROPERTY(ipcscope::gui::ViewZoom *zoom READ zoom CONSTANT)
    Q_PROPERTY(bool animated READ animated WRITE setAnimated NOTIFY animatedChanged)
    Q_PROPERTY(bool moving READ moving NOTIFY movingChanged)
    Q_PROPERTY(bool chosen READ chosen NOTIFY chosenChanged)
    Q_PROPERTY(bool allRooms READ allRooms WRITE setAllRooms NOTIFY allRoomsChanged)
    Q_PROPERTY(bool floorBelow READ floorBelow NOTIFY floorMoved)
    Q_PROPERTY(bool floorChanged READ floorChanged NOTIFY floorMoved)
    Q_PROPERTY(QString floorText READ floorText NOTIFY floorMoved)
    Q_PROPERTY(QString twin READ twin NOTIFY shown)
    Q_PROPERTY(QString selected READ selected NOTIFY shown)

  public:
    explicit Diagram(Moment *moment, QObject *parent = nullptr);

    /// All that is drawn, laid out for a sheet of paper.
    [[nodiscard]] Scene scene() const;
    [[nodiscard]] SceneItems *frames() { return &frames_; }
    [[nodiscard]] SceneItems *rooms() { return &rooms_; }
    [[nodiscard]] SceneItems *rests() { return &rests_; }
    [[nodiscard]] SceneItems *floor() { return &floor_; }
    [[nodiscard]] SceneItems *mounts() { return &mounts_; }
    [[nodiscard]] SceneItems *actors() { return &actors_; }
    [[nodiscard]] SceneItems *objects() { return &objects_; }
    [[nodiscard]] SceneLines *lines() { return &lines_; }
    [[nodiscard]] SceneLines *waits() { return &waits_; }
    [[nodiscard]] QSizeF size() const { return size_; }
    [[nodiscard]] ViewZoom *zoom() { return &zoom_; }
    /// The pane that the drawing is laid out for, in its units; follows `zoom`.
    void setView(const QSizeF &view);
    /// Things move to their new places, instead of being there at once.
    [[nodiscard]] bool animated() const { return animated_; }
    void setAnimated(bool animated);
    [[nodiscard]] bool moving() const { return motion_.state() == QVariantAnimation::Running; }
    /// Whether a person has selected an actor.
    [[nodiscard]] bool chosen() const { return chosen_.has_value(); }
    /// Rooms are drawn for more namespaces than can be read at once.
    [[nodiscard]] bool allRooms() const { return all_rooms_; }
    void setAllRooms(bool all);
    /// The floor, or what the call has changed there, is below what is seen.
    [[nodiscard]] bool floorBelow() const;
    [[nodiscard]] bool floorChanged() const; ///< by the current call
    [[nodiscard]] QString floorText() const; ///< "2 of /dev/shm, 1 of mqueue"
    Q_INVOKABLE void showFloor();
    [[nodiscard]] QString twin() const { return twin_; } ///< one sentence a line
    [[nodiscard]] QString selected() const;

    /// Lights what this actor reaches, until the caller changes. Below 0: the caller again.
    Q_INVOKABLE void select(int actor);
    /// Everything is at its new place now.
    void finish();

    /// Keys and clicks end what moves, and go on to whom they are for.
    bool eventFilter(QObject *watched, QEvent *event) override;

  Q_SIGNALS:
    void shown();
    void animatedChanged();
    void movingChanged();
    void chosenChanged();
    void allRoomsChanged();
    void floorMoved();

  private:
    static constexpr double kReadableScale = 0.6;
    /// All that the drawing depends on, next to the names of the branch's actors.
    struct Drawn
    {
        std::shared_ptr<const Tables> now;
        std::shared_ptr<const Tables> before;
        std::shared_ptr<const NamespaceMap> namespaces;
        Whereabouts whereabouts;
        std::optional<ActorId> selected;
        QSizeF view;
        bool all_rooms{};
        friend bool operator==(const Drawn &, const Drawn &) = default;
    };
    void show();
    void forget_choices();
    void draw(Scene next, bool moves);
    void start_moving();
    void put(Scene scene);
    [[nodiscard]] QRectF floor_place() const;
    [[nodiscard]] SceneInput input() const;

    Moment *moment_;
    const Branch *drawn_branch_{};
    Drawn drawn_;
    std::pair<int, int> drawn_place_{-1, -1}; ///< call and step
    Scene from_;                              ///< where what moves began
    Scene target_;                            ///< where it ends
    QVariantAnimation motion_;
    bool animated_{};
    bool all_rooms_{};
    ViewZoom zoom_{kReadableScale};
    SceneItems frames_;
    SceneItems rooms_;
    SceneItems rests_;
    SceneItems floor_;
    SceneItems mounts_;
    SceneItems actors_;
    SceneItems objects_;
    SceneLines lines_;
    SceneLines waits_;
    QSizeF size_;
    QSizeF view_{1200, 260};
    QString twin_;
    std::optional<ActorId> chosen_;
    std::optional<ActorId> selected_;
    QString caller_;
};

} // namespace ipcscope::gui
