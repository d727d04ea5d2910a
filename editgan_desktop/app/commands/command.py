"""What a command is, and a menu."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

SEPARATOR = ""  # a line in a menu


@dataclass(frozen=True)
class Command:
    """`text` and `tip` are translated when the action is made; an empty `tip` repeats the text."""

    id: str
    text: str
    icon: str = ""
    shortcuts: tuple[str, ...] = ()
    tip: str = ""
    checkable: bool = False


@dataclass(frozen=True)
class Submenu:
    """A menu in a menu: its title, to be translated, and ids of commands."""

    title: str
    ids: tuple[str, ...]


Items = tuple[str | Submenu, ...]  # of a menu: ids of commands, lines and submenus


def ids_of(menu: Items) -> Iterator[str]:
    """The commands of a menu and of those in it, in their order."""
    for item in menu:
        if isinstance(item, Submenu):
            yield from item.ids
        elif item != SEPARATOR:
            yield item
