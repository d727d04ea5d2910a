"""What the Library menu offers: vectors as files, as a whole, and in combination."""

from __future__ import annotations

from ..translation import QT_TRANSLATE_NOOP
from .command import SEPARATOR, Command

# fmt: off
COMMANDS: tuple[Command, ...] = (
    Command("apply-vectors", QT_TRANSLATE_NOOP("Actions", "&Apply selected vectors"), "use", (),
            QT_TRANSLATE_NOOP("Actions", "Put the vectors that are selected in the library on this face")),
    Command("find-vectors", QT_TRANSLATE_NOOP("Actions", "&Find vectors"), "search", ("Ctrl+F",),
            QT_TRANSLATE_NOOP("Actions", "Search the library")),
    Command("merge-edits", QT_TRANSLATE_NOOP("Actions", "&Merge edits into one vector…"), "merge", (),
            QT_TRANSLATE_NOOP("Actions", "Make one vector of several edits on this face")),
    Command("average-vectors", QT_TRANSLATE_NOOP("Actions", "A&verage selected vectors…"), "mean", (),
            QT_TRANSLATE_NOOP("Actions", "Make a better vector of several examples of one edit")),
    Command("import-vectors", QT_TRANSLATE_NOOP("Actions", "&Import vectors…"), "import", (),
            QT_TRANSLATE_NOOP("Actions", "Import vectors and packs from files")),
    Command("export-pack", QT_TRANSLATE_NOOP("Actions", "&Export a pack…"), "pack", (),
            QT_TRANSLATE_NOOP("Actions", "Write the selected vectors, or all of your own, into one file")),
    Command("library-favourites", QT_TRANSLATE_NOOP("Actions", "Fav&ourites only"), "star", (),
            QT_TRANSLATE_NOOP("Actions", "Show only the vectors that have a star"), True),
    Command("library-grid", QT_TRANSLATE_NOOP("Actions", "As &pictures"), "grid", (),
            QT_TRANSLATE_NOOP("Actions", "Show the vectors as pictures side by side"), True),
    Command("undo-library", QT_TRANSLATE_NOOP("Actions", "&Undo library change"), "undo", (),
            QT_TRANSLATE_NOOP("Actions", "Take back what was done to the library last")),
    Command("restore-vector", QT_TRANSLATE_NOOP("Actions", "&Restore deleted vector"), "reset", (),
            QT_TRANSLATE_NOOP("Actions", "Bring back the vector that was deleted last")),
)
# fmt: on
MENU: tuple[str, ...] = (
    "find-vectors",
    "apply-vectors",
    SEPARATOR,
    "merge-edits",
    "average-vectors",
    SEPARATOR,
    "import-vectors",
    "export-pack",
    SEPARATOR,
    "library-favourites",
    "library-grid",
    SEPARATOR,
    "undo-library",
    "restore-vector",
)
