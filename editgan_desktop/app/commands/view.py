"""What the View menu offers: zoom, overlays, comparisons. The theme and the panels are added by the window."""

from __future__ import annotations

from ..translation import QT_TRANSLATE_NOOP
from .command import SEPARATOR, Command, Items, Submenu

# fmt: off
COMMANDS = (
    Command("single-view", QT_TRANSLATE_NOOP("Actions", "One can&vas"), "view-both", ("F6",),
            QT_TRANSLATE_NOOP("Actions", "Give one canvas all the room, or show both side by side"), True),
    Command("swap-view", QT_TRANSLATE_NOOP("Actions", "Other &canvas"), "parts", ("`",),
            QT_TRANSLATE_NOOP("Actions", "Where one canvas is alone, show the other one")),
    Command("fit", QT_TRANSLATE_NOOP("Actions", "&Fit"), "fit", ("Ctrl+0",),
            QT_TRANSLATE_NOOP("Actions", "Show the whole face")),
    Command("one-to-one", QT_TRANSLATE_NOOP("Actions", "&1 : 1"), "one-to-one", ("Ctrl+1",),
            QT_TRANSLATE_NOOP("Actions", "One picture pixel is one screen pixel")),
    Command("zoom-in", QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "zoom-in", ("Ctrl++", "Ctrl+=")),
    Command("zoom-out", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "zoom-out", ("Ctrl+-",)),
    Command("zoom-part", QT_TRANSLATE_NOOP("Actions", "&Zoom to part"), "zoom-part", ("Shift+Z",),
            QT_TRANSLATE_NOOP("Actions", "Show the chosen part close by")),
    Command("turn-left", QT_TRANSLATE_NOOP("Actions", "Turn l&eft"), "turn-left", ("4",),
            QT_TRANSLATE_NOOP("Actions", "Turn the view by 15° (or drag with Shift and Space or the middle button)")),
    Command("turn-right", QT_TRANSLATE_NOOP("Actions", "Turn ri&ght"), "turn-right", ("6",),
            QT_TRANSLATE_NOOP("Actions", "Turn the view by 15° (or drag with Shift and Space or the middle button)")),
    Command("straighten", QT_TRANSLATE_NOOP("Actions", "Straig&hten"), "straighten", ("5",),
            QT_TRANSLATE_NOOP("Actions", "Neither turned nor mirrored")),
    Command("mirror-view", QT_TRANSLATE_NOOP("Actions", "&Mirror view"), "mirror-view", ("Shift+H",),
            QT_TRANSLATE_NOOP("Actions", "See the face as in a mirror; the picture itself stays as it is"), True),
    Command("rulers", QT_TRANSLATE_NOOP("Actions", "&Pixel rulers"), "rulers", ("Ctrl+Shift+R",),
            QT_TRANSLATE_NOOP("Actions", "Rulers in pixels of the picture along the canvases"), True),
    Command("region", QT_TRANSLATE_NOOP("Actions", "Edit &region"), "region", ("R",),
            QT_TRANSLATE_NOOP("Actions", "Outline what an edit may change"), True),
    Command("outlines", QT_TRANSLATE_NOOP("Actions", "Part out&lines"), "outline", ("O",),
            QT_TRANSLATE_NOOP("Actions", "Draw the borders of the parts"), True),
    Command("outlines-only", QT_TRANSLATE_NOOP("Actions", "Parts &as outlines"), "overlay", ("Shift+O",),
            QT_TRANSLATE_NOOP("Actions", "Draw the parts as borders in their colours, and the picture inside"), True),
    Command("uncertainty", QT_TRANSLATE_NOOP("Actions", "&Uncertainty"), "uncertainty", ("U",),
            QT_TRANSLATE_NOOP("Actions", "Glow where the parts are unsure"), True),
    Command("wipe", QT_TRANSLATE_NOOP("Actions", "&Wipe"), "wipe", ("W",),
            QT_TRANSLATE_NOOP("Actions", "Before on the left, after on the right of a line you drag"), True),
    Command("difference", QT_TRANSLATE_NOOP("Actions", "&Difference"), "difference", ("D",),
            QT_TRANSLATE_NOOP("Actions", "Show how much each pixel has changed"), True),
    Command("flicker", QT_TRANSLATE_NOOP("Actions", "Flic&ker"), "flicker", ("F",),
            QT_TRANSLATE_NOOP("Actions", "Before and after in turns, twice a second, but not while you paint"), True),
    Command("label-faces", QT_TRANSLATE_NOOP("Actions", "La&bel faces…"), "label", ("Ctrl+L",),
            QT_TRANSLATE_NOOP("Actions", "Make parts of your own: label a few faces, train, and edit with them")),
    Command("show-panels", QT_TRANSLATE_NOOP("Actions", "Pa&nels"), "", ("Tab",),
            QT_TRANSLATE_NOOP("Actions", "Show the panels beside the canvases, or give them the room"), True),
    Command("reset-layout", QT_TRANSLATE_NOOP("Actions", "Reset la&yout"), "", (),
            QT_TRANSLATE_NOOP("Actions", "Put all panels back where they were at first")),
)
# fmt: on
TURN = ("turn-left", "turn-right", "straighten", "mirror-view")
OVERLAYS = ("region", "outlines", "outlines-only", "uncertainty", "rulers")
MENU: Items = (
    "single-view",
    "swap-view",
    SEPARATOR,
    "fit",
    "one-to-one",
    "zoom-in",
    "zoom-out",
    "zoom-part",
    Submenu(QT_TRANSLATE_NOOP("Menus", "T&urn"), TURN),
    SEPARATOR,
    Submenu(QT_TRANSLATE_NOOP("Menus", "Over&lays"), OVERLAYS),
    "wipe",
    "difference",
    "flicker",
    SEPARATOR,
    "show-panels",
    "reset-layout",
    SEPARATOR,
    "label-faces",
)
