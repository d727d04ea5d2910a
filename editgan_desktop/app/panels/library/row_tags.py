"""Where tags are typed: separated by commas, completed from those in use, with chips for likely ones."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from ....core.errors import BadInputError
from ....library.naming import clean_tags
from ...shown_names import shown_tag
from ...translation import listed
from ...widgets.tag_bar import TagBar

MOST_CHIPS = 12
COMMA = re.compile("[,，、]")
NARROWEST = 340  # pixels


class TagField(QWidget):
    """A line of tags.

    Args:
        tags: what it holds at first. known: tags in use, most used first. likely: offered before those.

    Signals:
        changed: something was typed or chosen.
    """

    changed = Signal()

    def __init__(
        self, tags: Iterable[str], known: Iterable[str], likely: Iterable[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        known, tags = tuple(known), tuple(tags)
        self._said = {shown_tag(tag): tag for tag in (*known, *likely, *tags)}  # what is typed, and the tag it means
        self.line = QLineEdit(listed(map(shown_tag, tags)))
        self.chips = TagBar()
        self._offered = tuple(dict.fromkeys((*likely, *tags, *known)))[:MOST_CHIPS]
        self.chips.set_tags(self._offered)
        self.line.setPlaceholderText(self.tr("Separated by commas"))
        self.line.setAccessibleName(self.tr("Tags, separated by commas"))
        self.line.setCompleter(_LastTagCompleter(map(shown_tag, known), self))
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self.chips)
        self.line.textChanged.connect(self._follow)
        self.chips.changed.connect(self._choose)
        self._follow()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As high as the chips need at a sensible width; Qt would take that of the longest chip."""
        layout = self.layout()
        assert layout is not None
        return QSize(NARROWEST, layout.heightForWidth(NARROWEST))

    def tags(self) -> tuple[str, ...]:
        """What is typed, tidied. Raises BadInputError."""
        return clean_tags(self._said.get(text, text) for text in self._typed())

    def problem(self) -> str:
        """What is wrong with what is typed, in words, or ""."""
        try:
            self.tags()
        except BadInputError:
            return self.tr("A tag has 1 to 40 visible characters.")
        return ""

    def _follow(self) -> None:
        if not self.problem():
            self.chips.set_selected(self.tags())
        self.changed.emit()

    def _choose(self, chosen: tuple[str, ...]) -> None:
        """A chip was switched: the others that are typed stay as they are."""
        dropped = set(self._offered) - set(chosen)
        kept = {text: self._said.get(text, text.lower()) for text in self._typed()}
        kept = {text: tag for text, tag in kept.items() if tag not in dropped}
        added = [shown_tag(tag) for tag in chosen if tag not in kept.values()]
        self.line.setText(listed((*kept, *added)))

    def _typed(self) -> list[str]:
        return [text.strip() for text in COMMA.split(self.line.text()) if text.strip()]


class _LastTagCompleter(QCompleter):
    """Completes what stands behind the last comma."""

    def __init__(self, known: Iterable[str], field: TagField) -> None:
        super().__init__(list(known), field)
        self._line = field.line
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def splitPath(self, path: str) -> list[str]:  # noqa: N802
        return [COMMA.split(path)[-1].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802
        before = COMMA.split(self._line.text())[:-1]
        return listed((*map(str.strip, before), super().pathFromIndex(index)))
