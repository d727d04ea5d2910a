"""What a command is."""

from __future__ import annotations

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
