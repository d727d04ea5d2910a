"""What the Run menu offers: learning what was painted, and refining it."""

from __future__ import annotations

from ..translation import QT_TRANSLATE_NOOP
from .command import SEPARATOR, Command

# fmt: off
COMMANDS = (
    Command("run", QT_TRANSLATE_NOOP("Actions", "&Run"), "run", ("Ctrl+Return", "Ctrl+Enter"),
            QT_TRANSLATE_NOOP("Actions", "Find the face that has the painted parts")),
    Command("stop", QT_TRANSLATE_NOOP("Actions", "&Stop and keep"), "stop", ("Ctrl+.",),
            QT_TRANSLATE_NOOP("Actions", "End now and keep the best so far")),
    Command("cancel", QT_TRANSLATE_NOOP("Actions", "&Cancel"), "cancel", ("Ctrl+Shift+.",),
            QT_TRANSLATE_NOOP("Actions", "End now and change nothing")),
    Command("continue", QT_TRANSLATE_NOOP("Actions", "C&ontinue"), "continue", ("Ctrl+Shift+Return",),
            QT_TRANSLATE_NOOP("Actions", "Learn on from where the run ended")),
    Command("refine", QT_TRANSLATE_NOOP("Actions", "Re&fine"), "refine", ("Ctrl+R",),
            QT_TRANSLATE_NOOP("Actions", "Clean up after the edits on this face")),
    Command("save-vector", QT_TRANSLATE_NOOP("Actions", "Save as &vector…"), "save", ("Ctrl+Shift+V",),
            QT_TRANSLATE_NOOP("Actions", "Keep the painted edit in the library")),
    Command("show-jobs", QT_TRANSLATE_NOOP("Actions", "&Jobs"), "jobs", ("Ctrl+J",),
            QT_TRANSLATE_NOOP("Actions", "Show what runs, what waits and what is over")),
    Command("pause-jobs", QT_TRANSLATE_NOOP("Actions", "&Pause queue"), "pause", (),
            QT_TRANSLATE_NOOP("Actions", "Finish the running job and begin no other"), True),
    Command("clear-jobs", QT_TRANSLATE_NOOP("Actions", "C&lear finished"), "clear", (),
            QT_TRANSLATE_NOOP("Actions", "Take all jobs off the list that are over")),
)
# fmt: on
MENU = (
    "run",
    "stop",
    "cancel",
    "continue",
    SEPARATOR,
    "refine",
    "save-vector",
    SEPARATOR,
    "show-jobs",
    "pause-jobs",
    "clear-jobs",
)
