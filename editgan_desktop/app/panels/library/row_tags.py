"""Where tags are typed: separated by commas, completed from those in use, with chips for likely ones."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from ....core.errors import BadInputError
from ....library.naming import clean_tags
from ...widgets.tag_bar import TagBar

MOST_CHIPS = 12
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
        self.line = QLineEdit(", ".join(tags))
        self.chips = TagBar()
        self._offered = tuple(dict.fromkeys((*likely, *tags, *known)))[:MOST_CHIPS]
        self.chips.set_tags(self._offered)
        self.line.setPlaceholderText(self.tr("Separated by commas"))
        self.line.setAccessibleName(self.tr("Tags, separated by commas"))
        self.line.setCompleter(_LastTagCompleter(known, self))
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
        return clean_tags(text for text in self.line.text().split(",") if text.strip())

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
        typed = [text.strip() for text in self.line.text().split(",") if text.strip()]
        kept = [text for text in typed if text.lower() not in dropped]
        added = [tag for tag in chosen if tag not in [text.lower() for text in kept]]
        self.line.setText(", ".join((*kept, *added)))


class _LastTagCompleter(QCompleter):
    """Completes what stands behind the last comma."""

    def __init__(self, known: Iterable[str], field: TagField) -> None:
        super().__init__(list(known), field)
        self._line = field.line
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def splitPath(self, path: str) -> list[str]:  # noqa: N802
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802
        before = self._line.text().rpartition(",")[0]
        tag = super().pathFromIndex(index)
        return f"{before}, {tag}" if before else tag
