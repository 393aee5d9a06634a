import QtQuick
import QtQuick.Controls
import IpcScope

// A drawing that is larger or smaller than its pane: the wheel scrolls it, Ctrl and the wheel zoom
// at the pointer, dragging pans.
Flickable {
    id: view

    required property ViewZoom zoom

    /// Scrolls to an item of the drawing that has got the focus.
    function reveal(thing) {
        const place = thing.mapToItem(contentItem, 0, 0);
        const near = (from, size, scroll, room) => from < scroll ? from - 8
            : from + size > scroll + room ? from + size + 8 - room : scroll;
        contentX = Math.max(0, Math.min(contentWidth - width, near(place.x, thing.width, contentX, width)));
        contentY = Math.max(0, Math.min(contentHeight - height, near(place.y, thing.height, contentY, height)));
    }

    clip: true
    contentWidth: zoom.extent.width
    contentHeight: zoom.extent.height
    boundsBehavior: Flickable.StopAtBounds
    onContentXChanged: zoom.scroll = Qt.point(contentX, contentY)
    onContentYChanged: zoom.scroll = Qt.point(contentX, contentY)

    // A bar with nothing to scroll would take the clicks at the edge.
    ScrollBar.horizontal: ScrollBar {
        visible: size < 1
    }
    ScrollBar.vertical: ScrollBar {
        visible: size < 1
    }

    Binding {
        target: view.zoom
        property: "room"
        value: Qt.size(view.width, view.height)
    }
    Binding {
        target: view.zoom
        property: "unit"
        value: Theme.zoom
    }
    Connections {
        target: view.zoom
        function onAimed(scroll) {
            view.contentX = scroll.x;
            view.contentY = scroll.y;
        }
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        acceptedModifiers: Qt.ControlModifier
        target: null
        onWheel: event => view.zoom.turn(event.angleDelta.y, Qt.point(event.x - view.contentX, event.y - view.contentY))
    }
}
