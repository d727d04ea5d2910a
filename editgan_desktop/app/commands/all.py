"""All commands, and the menus they are in."""

from __future__ import annotations

from ..translation import QT_TRANSLATE_NOOP
from . import edit, file, library, paint, photo, region, run, transform, view
from . import help as help_menu
from .command import Items

# name in English → title and what is in it, in the order of the menu bar
MENUS: dict[str, tuple[str, Items]] = {
    "file": (QT_TRANSLATE_NOOP("Menus", "&File"), file.MENU),
    "edit": (QT_TRANSLATE_NOOP("Menus", "&Edit"), edit.MENU),
    "paint": (QT_TRANSLATE_NOOP("Menus", "&Paint"), paint.MENU),
    "transform": (QT_TRANSLATE_NOOP("Menus", "&Transform"), transform.MENU),
    "region": (QT_TRANSLATE_NOOP("Menus", "Re&gion"), region.MENU),
    "view": (QT_TRANSLATE_NOOP("Menus", "&View"), view.MENU),
    "run": (QT_TRANSLATE_NOOP("Menus", "&Run"), run.MENU),
    "library": (QT_TRANSLATE_NOOP("Menus", "&Library"), library.MENU),
    "photo": (QT_TRANSLATE_NOOP("Menus", "Ph&oto"), photo.MENU),
    "help": (QT_TRANSLATE_NOOP("Menus", "&Help"), help_menu.MENU),
}
COMMANDS = tuple(
    command
    for menu in (file, edit, paint, transform, region, view, run, library, photo, help_menu)
    for command in menu.COMMANDS
)
