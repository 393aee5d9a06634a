import QtQuick
import IpcScope

// How the call's lookup went, in words, a sign and a colour.
Text {
    id: told

    required property Structure structure
    readonly property bool decided: structure.found === Trace.Hit || structure.found === Trace.Miss

    text: structure.lookup
    color: structure.found === Trace.Hit ? Theme.good : structure.found === Trace.Miss ? Theme.bad : Theme.softText
    font.pixelSize: Theme.body
    font.weight: decided ? Font.DemiBold : Font.Normal
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
