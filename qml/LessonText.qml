import QtQuick
import IpcScope

// A piece of a lesson's text.
ProseText {
    id: piece

    required property lessonRow row

    markdown: row.text
}
