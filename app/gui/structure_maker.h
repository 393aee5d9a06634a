// Makes the boxes of the structure view out of a world: shared by the files that know the single
// structures.
#pragma once

#include "app/gui/structure_boxes.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::gui
{

/// Lives no longer than its input.
class BoxMaker
{
  public:
    explicit BoxMaker(const StructureInput &input);
    [[nodiscard]] std::vector<BoxColumn> make();

  private:
    // A field that steps know under the name of its structure.
    void add(BoxPlan &box, StructureOf of, const std::string &object, std::string_view field,
             const QString &value, const QString &name = {}) const;
    template <class Int> static QString number(Int value) { return QString::number(value); }
    // What the current step has touched of a structure beyond what is always shown.
    void add_touched(BoxPlan &box, StructureOf of, const std::string &object,
                     std::initializer_list<std::string_view> elsewhere = {}) const;
    [[nodiscard]] QString process(Pid pid) const;
    [[nodiscard]] BoxPlan task() const;
    [[nodiscard]] BoxPlan nsproxy() const;
    void add_limits(BoxPlan &box) const;
    // The limits that mean "none" have twenty digits.
    void add_large(BoxPlan &box, std::string_view field, std::uint64_t value) const;
    [[nodiscard]] BoxPlan ipc_namespace() const;
    [[nodiscard]] BoxPlan ids() const;
    // The key that is looked up; of a call with an id the key of what it found.
    [[nodiscard]] std::optional<Key> key() const;
    [[nodiscard]] BoxPlan hash() const;
    // The places worth showing: what the call is about first, then neighbours of interest.
    [[nodiscard]] std::vector<int> shown_places(const sim::IpcIds &ids) const;
    [[nodiscard]] BoxPlan idr() const;
    [[nodiscard]] const sim::IpcNamespace *object_ns() const;
    [[nodiscard]] const sim::KernIpcPerm *perm() const;
    [[nodiscard]] BoxPlan object() const;
    void add_perm(BoxPlan &box, const sim::KernIpcPerm &perm, const std::string &name,
                  TableKind kind) const;
    void add_segment(BoxPlan &box, const sim::ShmidKernel &shp, const std::string &name) const;
    void add_set(BoxPlan &box, const sim::SemArray &sma, const std::string &name) const;
    void add_queue(BoxPlan &box, const sim::MsgQueue &msq, const std::string &name) const;
    [[nodiscard]] BoxPlan mqueue_fs() const;
    [[nodiscard]] BoxPlan queue() const;

    const StructureInput &in_;
    const sim::World &world_;
    const sim::TaskStruct &task_;
    const sim::IpcNamespace &ns_;
    TableKind kind_;
    std::string actor_; // as steps name the structures
    std::string ns_name_;
    std::string ids_name_;
};

// Widths of the boxes.
inline constexpr double kTaskBoxWidth = 142;
inline constexpr double kProxyBoxWidth = 206;
inline constexpr double kNamespaceBoxWidth = 288;
inline constexpr double kIdsBoxWidth = 112;
inline constexpr double kLookupBoxWidth = 232;
inline constexpr double kObjectBoxWidth = 336;

/// "0x00001234".
[[nodiscard]] QString printed_key(Key key);
/// "ipc:[2]".
[[nodiscard]] QString printed_ns(const char *kind, NsId ns);

} // namespace ipcscope::gui
