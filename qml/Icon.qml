import QtQuick
import QtQuick.Shapes
import IpcScope

// A picture drawn on a 24 by 24 grid, in the colour of the text beside it.
Item {
    id: icon

    required property string name
    property color color: Theme.text
    readonly property var paths: ({
        "start": "M6 5 h2.5 v14 h-2.5 z M20 5 v14 l-10 -7 z",
        "callBack": "M20 5 v14 l-8 -7 z M11 5 v14 l-8 -7 z",
        "stepBack": "M16 5 v14 l-10 -7 z",
        "play": "M7 4 l13 8 l-13 8 z",
        "pause": "M6 5 h4 v14 h-4 z M14 5 h4 v14 h-4 z",
        "stepForward": "M8 5 v14 l10 -7 z",
        "callForward": "M4 5 v14 l8 -7 z M13 5 v14 l8 -7 z",
        "end": "M4 5 v14 l10 -7 z M15.5 5 h2.5 v14 h-2.5 z",
        "plus": "M11 5 h2 v6 h6 v2 h-6 v6 h-2 v-6 h-6 v-2 h6 z",
        "minus": "M5 11 h14 v2 h-14 z",
        "fit": "M4 4 h6 v2 h-4 v4 h-2 z M14 4 h6 v6 h-2 v-4 h-4 z M4 14 h2 v4 h4 v2 h-6 z M18 14 h2 v6 h-6 v-2 h4 z",
        "text": "M4 5 h16 v2 h-16 z M4 9.5 h11 v2 h-11 z M4 14 h16 v2 h-16 z M4 18.5 h8 v2 h-8 z",
        "limits": "M3 4 h5 v2 h-5 z M9.5 4 h5 v2 h-5 z M16 4 h5 v2 h-5 z M3 20 v-5 h6 v-3 h6 v-3 h6 v2 h-4 v3 h-6 v3 h-6 v3 z",
        "enter": "M18 5 h2 v9 h-11.5 l3.5 3.5 l-1.4 1.4 l-6 -5.9 l6 -5.9 l1.4 1.4 l-3.5 3.5 h9.5 z",
        "back": "M11 5 l1.4 1.4 l-4.6 4.6 h12.2 v2 h-12.2 l4.6 4.6 l-1.4 1.4 l-7 -7 z",
        "previous": "M15 5 l1.5 1.5 l-5.5 5.5 l5.5 5.5 l-1.5 1.5 l-7 -7 z",
        "next": "M9 5 l7 7 l-7 7 l-1.5 -1.5 l5.5 -5.5 l-5.5 -5.5 z",
        "down": "M5 8.5 l1.5 -1.5 l5.5 5.5 l5.5 -5.5 l1.5 1.5 l-7 7 z",
        "close": "M6.4 5 l5.6 5.6 l5.6 -5.6 l1.4 1.4 l-5.6 5.6 l5.6 5.6 l-1.4 1.4 l-5.6 -5.6 l-5.6 5.6 l-1.4 -1.4 l5.6 -5.6 l-5.6 -5.6 z"
    })

    implicitWidth: Theme.unit * 4
    implicitHeight: Theme.unit * 4

    Shape {
        width: 24
        height: 24
        scale: icon.width / 24
        transformOrigin: Item.TopLeft

        ShapePath {
            strokeColor: "transparent"
            fillColor: icon.color

            PathSvg {
                path: icon.paths[icon.name] ?? ""
            }
        }
    }
}
