import QtQuick

// Makes its content only while it is wanted. (A Loader of Qt 6.4 takes no bound component.)
Repeater {
    required property bool wanted

    model: wanted ? 1 : 0
}
