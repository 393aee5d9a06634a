"use strict";
// Walks through the positions of the page (every step of the model, every answer) in the order in
// which they stand in it; each says which state of the tables belongs to it. Without this script
// the page shows everything at once.
(function () {
    var root = document.documentElement;
    var positions = Array.prototype.slice.call(document.querySelectorAll(".pos"));
    var now = document.getElementById("now");
    var at = 0;

    function callOf(position) {
        return position.closest(".call");
    }

    function show(target) {
        at = Math.max(0, Math.min(positions.length - 1, target));
        var position = positions[at];
        document.querySelectorAll(".current").forEach(function (old) {
            old.classList.remove("current");
            old.removeAttribute("aria-current");
        });
        var call = callOf(position);
        [position, call, document.getElementById("state-" + position.dataset.state)]
            .forEach(function (shown) {
                if (shown) {
                    shown.classList.add("current");
                }
            });
        position.setAttribute("aria-current", "step");
        now.textContent = position.dataset.say;
        ["first", "previous-call", "previous"].forEach(function (id) {
            document.getElementById(id).disabled = at === 0;
        });
        ["next", "next-call", "last"].forEach(function (id) {
            document.getElementById(id).disabled = at === positions.length - 1;
        });
        position.scrollIntoView({ block: "nearest" });
        window.location.replace("#" + at);
    }

    // To the answer of this call, or of the next one when it is shown already.
    function nextCall() {
        for (var i = at + 1; i < positions.length; ++i) {
            if (positions[i].classList.contains("answer")) {
                return i;
            }
        }
        return positions.length - 1;
    }

    function previousCall() {
        for (var i = at - 1; i >= 0; --i) {
            if (positions[i].classList.contains("answer")) {
                return i;
            }
        }
        return 0;
    }

    var moves = {
        first: function () { return 0; },
        "previous-call": previousCall,
        previous: function () { return at - 1; },
        next: function () { return at + 1; },
        "next-call": nextCall,
        last: function () { return positions.length - 1; }
    };
    var keys = {
        Home: "first", PageUp: "previous-call", ArrowLeft: "previous",
        ArrowRight: "next", " ": "next", PageDown: "next-call", ".": "next-call", End: "last"
    };

    Object.keys(moves).forEach(function (id) {
        document.getElementById(id).addEventListener("click", function () {
            show(moves[id]());
        });
    });
    document.addEventListener("keydown", function (event) {
        var onButton = event.target.tagName === "BUTTON" || event.target.tagName === "SUMMARY";
        var id = keys[event.key];
        if (!id || event.ctrlKey || event.altKey || event.metaKey || (event.key === " " && onButton)) {
            return;
        }
        event.preventDefault();
        show(moves[id]());
    });
    positions.forEach(function (position, index) {
        var button = position.querySelector("button");
        if (button) {
            button.addEventListener("click", function () { show(index); });
        }
    });
    document.querySelectorAll(".call > h3 > button").forEach(function (button) {
        button.addEventListener("click", function () {
            show(positions.indexOf(button.closest(".call").querySelector(".pos")));
        });
    });
    window.addEventListener("hashchange", function () {
        var wanted = parseInt(window.location.hash.slice(1), 10);
        if (!isNaN(wanted) && wanted !== at) {
            show(wanted);
        }
    });

    root.classList.add("stepping");
    show(parseInt(window.location.hash.slice(1), 10) || 0);
})();
