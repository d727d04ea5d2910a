"""What the Edit menu offers: undo, and taking everything off."""

from __future__ import annotations

from ..translation import QT_TRANSLATE_NOOP
from .command import SEPARATOR, Command

# fmt: off
COMMANDS = (
    Command("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo", ("Ctrl+Z",)),
    Command("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("show-history", QT_TRANSLATE_NOOP("Actions", "&History"), "history", ("Ctrl+H",),
            QT_TRANSLATE_NOOP("Actions", "Show the steps and results of this face")),
    Command("copy-image", QT_TRANSLATE_NOOP("Actions", "&Copy image"), "copy", ("Ctrl+C",),
            QT_TRANSLATE_NOOP("Actions", "Put the edited picture on the clipboard, in full size")),
    Command("copy-parts", QT_TRANSLATE_NOOP("Actions", "Copy mas&k picture"), "", ("Ctrl+Shift+C",),
            QT_TRANSLATE_NOOP("Actions", "Put the label map as painted on the clipboard")),
    Command("copy-original", QT_TRANSLATE_NOOP("Actions", "Copy &original"), "", (),
            QT_TRANSLATE_NOOP("Actions", "Put the picture without edits on the clipboard")),
    Command("paste-photo", QT_TRANSLATE_NOOP("Actions", "&Paste"), "paste", ("Ctrl+V",),
            QT_TRANSLATE_NOOP("Actions", "Open the picture on the clipboard as a photo, or paint with a mask")),
    Command("reset-mask", QT_TRANSLATE_NOOP("Actions", "Reset &mask"), "reset", ("Ctrl+Backspace",),
            QT_TRANSLATE_NOOP("Actions", "Take all paint off; locked parts stay")),
    Command("remove-edits", QT_TRANSLATE_NOOP("Actions", "Remove all &edits"), "clear", (),
            QT_TRANSLATE_NOOP("Actions", "Take all edits off this face")),
    Command("mix-face", QT_TRANSLATE_NOOP("Actions", "Mi&x with another face…"), "mix", ("Ctrl+M",),
            QT_TRANSLATE_NOOP("Actions", "Take pose, features or colours of another face")),
    Command("shuffle-gallery", QT_TRANSLATE_NOOP("Actions", "Other &gallery samples"), "shuffle", ("Ctrl+G",),
            QT_TRANSLATE_NOOP("Actions", "Fill the gallery with other faces")),
    Command("more-gallery", QT_TRANSLATE_NOOP("Actions", "More ga&llery samples"), "add", (),
            QT_TRANSLATE_NOOP("Actions", "Add faces to the gallery")),
    Command("settings", QT_TRANSLATE_NOOP("Actions", "&Settings…"), "settings", ("Ctrl+,",),
            QT_TRANSLATE_NOOP("Actions", "Look, language, painting, saving, speed")),
    Command("edit-shortcuts", QT_TRANSLATE_NOOP("Actions", "Key&board shortcuts…"), "shortcut", (),
            QT_TRANSLATE_NOOP("Actions", "Choose which keys give which command")),
)
# fmt: on
MENU = (
    "undo",
    "redo",
    "show-history",
    SEPARATOR,
    "copy-image",
    "copy-parts",
    "copy-original",
    "paste-photo",
    SEPARATOR,
    "reset-mask",
    "remove-edits",
    SEPARATOR,
    "mix-face",
    "shuffle-gallery",
    "more-gallery",
    SEPARATOR,
    "settings",
    "edit-shortcuts",
)
