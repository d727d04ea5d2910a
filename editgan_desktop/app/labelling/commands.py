"""Commands of the label window: its own, and those it shares with the edit window; the menus made of them."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from ...session.brush import Tool
from ..actions import BY_ID
from ..commands.command import SEPARATOR, Command
from ..menus import add_actions
from ..transforming import COMMANDS as TRANSFORM
from ..translation import QT_TRANSLATE_NOOP, translate

TOOLS = tuple(tool.value for tool in Tool if tool not in (Tool.REGION, Tool.RESTORE))  # nothing is edited here
CANVASES = (
    "single-view", "swap-view", "zoom-part", "turn-left", "turn-right", "straighten", "mirror-view", "rulers",
)  # fmt: skip
# fmt: off
PROJECT_COMMANDS = (  # they work without a project, too
    BY_ID["shortcuts"],
    Command("new-project", QT_TRANSLATE_NOOP("Actions", "&New project…"), "new-project", ("Ctrl+Shift+N",),
            QT_TRANSLATE_NOOP("Actions", "Choose the parts that are to be labelled")),
    Command("close-window", QT_TRANSLATE_NOOP("Actions", "&Close"), "", ("Ctrl+W",),
            QT_TRANSLATE_NOOP("Actions", "Back to editing; everything is kept")),
)
OWN_COMMANDS = (
    Command("edit-scheme", QT_TRANSLATE_NOOP("Actions", "Edit &parts…"), "scheme", (),
            QT_TRANSLATE_NOOP("Actions", "Add, remove, name and colour the parts of this project")),
    Command("import-faces", QT_TRANSLATE_NOOP("Actions", "&Import labelled faces…"), "import", (),
            QT_TRANSLATE_NOOP("Actions", "Take label maps of these parts from a zip or a folder")),
    Command("export-project", QT_TRANSLATE_NOOP("Actions", "&Export project…"), "export", ("Ctrl+E",),
            QT_TRANSLATE_NOOP("Actions", "Write parts and labelled faces to a zip file")),
    Command("helpful-face", QT_TRANSLATE_NOOP("Actions", "Most &helpful face"), "next", ("N",),
            QT_TRANSLATE_NOOP("Actions", "Sample the face that would teach the most: where the network is least sure")),
    Command("done", QT_TRANSLATE_NOOP("Actions", "&Done"), "check", ("Ctrl+Return", "Ctrl+Enter"),
            QT_TRANSLATE_NOOP("Actions", "This face is labelled well enough to learn from"), True),
    Command("accept", QT_TRANSLATE_NOOP("Actions", "&Accept suggestion"), "accept", ("Ctrl+Shift+Return",),
            QT_TRANSLATE_NOOP("Actions", "Take the parts as the network sees them for the whole face")),
    Command("remove-face", QT_TRANSLATE_NOOP("Actions", "&Remove face"), "delete", ("Ctrl+Delete",),
            QT_TRANSLATE_NOOP("Actions", "Take the face and its labels out of the project")),
    Command("reset-mask", QT_TRANSLATE_NOOP("Actions", "&Take paint off"), "reset", ("Ctrl+Backspace",),
            QT_TRANSLATE_NOOP("Actions", "Back to the labels this face was opened with")),
    Command("train", QT_TRANSLATE_NOOP("Actions", "&Train"), "train", ("Ctrl+T",),
            QT_TRANSLATE_NOOP("Actions", "Learn the parts from the faces that are done")),
    Command("stop-training", QT_TRANSLATE_NOOP("Actions", "&Stop training"), "stop", ("Ctrl+.",),
            QT_TRANSLATE_NOOP("Actions", "Stop now; the training can go on later")),
    Command("use-parts", QT_TRANSLATE_NOOP("Actions", "&Edit with these parts"), "use", ("Ctrl+U",),
            QT_TRANSLATE_NOOP("Actions", "Switch the edit window to the parts of this project")),
)
# fmt: on
SHARED = (
    "new-face",
    "undo",
    "redo",
    *TOOLS,
    "symmetry",
    *TRANSFORM,
    "smaller",
    "larger",
    "fit",
    "one-to-one",
    "zoom-in",
    "zoom-out",
    *CANVASES,
    "outlines",
    "outlines-only",
    "uncertainty",
)  # fmt: skip
FACE_COMMANDS = (*(BY_ID[name] for name in SHARED), *OWN_COMMANDS)

PROJECT = ("edit-scheme", SEPARATOR, "import-faces", "export-project")
MENUS = {
    "edit": (QT_TRANSLATE_NOOP("Menus", "&Edit"), ("undo", "redo", SEPARATOR, "reset-mask")),
    "paint": (QT_TRANSLATE_NOOP("Menus", "&Paint"), (*TOOLS, SEPARATOR, "symmetry", "smaller", "larger")),
    "transform": (QT_TRANSLATE_NOOP("Menus", "Transfor&m"), TRANSFORM),
    "view": (
        QT_TRANSLATE_NOOP("Menus", "&View"),
        (
            "fit",
            "one-to-one",
            "zoom-in",
            "zoom-out",
            SEPARATOR,
            *CANVASES,
            SEPARATOR,
            "outlines",
            "outlines-only",
            "uncertainty",
        ),
    ),
    "faces": (
        QT_TRANSLATE_NOOP("Menus", "&Faces"),
        ("new-face", "helpful-face", SEPARATOR, "accept", "done", SEPARATOR, "remove-face"),
    ),
    "training": (QT_TRANSLATE_NOOP("Menus", "&Training"), ("train", "stop-training", SEPARATOR, "use-parts")),
}
TOOL_BAR = ("undo", "redo", SEPARATOR, *TOOLS, SEPARATOR)


def make_project_menu(bar: QMenuBar, actions: dict[str, QAction]) -> tuple[QMenu, QMenu]:
    """The first menu, and the one in it that lists other projects."""
    menu = bar.addMenu(translate("Menus", "Pr&oject"))
    menu.addAction(actions["new-project"])
    others = menu.addMenu(translate("Menus", "&Open project"))
    menu.addSeparator()
    add_actions(menu, ("close-window", SEPARATOR, "shortcuts"), actions)
    return menu, others


def add_bench_menus(
    bar: QMenuBar, project: QMenu, before: QAction, actions: dict[str, QAction]
) -> tuple[list[QMenu], list[QAction]]:
    """The menus of an open project, and what was put into the first one above `before`: to be taken out again."""
    menus = []
    for title, names in MENUS.values():
        menu = bar.addMenu(translate("Menus", title))
        add_actions(menu, names, actions)
        menus.append(menu)
    added = []
    for name in (SEPARATOR, *PROJECT):
        action = actions[name] if name else project.insertSeparator(before)
        if name:
            project.insertAction(before, action)
        added.append(action)
    return menus, added
