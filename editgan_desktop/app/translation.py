"""Words in the user's language.

`pyside6-lupdate` reads the sources without running them: it finds `self.tr("…")` in a class, and outside of classes
literal calls of the two functions here, by their names. A wrapper of another name would hide its strings from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

MARK_BEHIND = re.compile(r"\(&\w\)")  # where the words have no letters


def translate(context: str, text: str) -> str:
    """`text` in the user's language, now."""
    return QCoreApplication.translate(context, text)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 (Qt; its own says it returns any object)
    """`text` as it is; whoever shows it translates it then."""
    return text


def without_mark(text: str) -> str:
    """A menu's text without the mark of its letter: "&File" and "文件(&F)"."""
    return MARK_BEHIND.sub("", text).replace("&&", "\0").replace("&", "").replace("\0", "&")


def listed(words: Iterable[str]) -> str:
    """Words one after the other, as the language parts them."""
    return translate("Lists", ", ").join(words)
