"""What the gallery shows: other faces, or this one with another pose, other features or colours."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QToolButton, QWidget

from ....session.mixing import Aspect
from ....session.session import Session
from ...actions import set_hint
from ...binding import Subscriptions
from ...icons import set_icon
from ...widgets.segmented import Option, SegmentedButtons

SAMPLES = "samples"
NARROWEST, LEFT, SPACING = 200, 4, 6  # pixels: what it makes do with, before and between its buttons


class GalleryBar(QWidget):
    """Above the pictures. Where there is little room, its buttons have icons instead of words."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gallery = session.gallery
        self.shown = SegmentedButtons(self._options(), self.tr("What the gallery shows"))
        self.with_edits = _button("edited", self.tr("With these edits"))
        self.with_edits.setCheckable(True)
        self.shuffle = _button("shuffle", self.tr("Other samples"))
        self.more = _button("add", self.tr("More samples"))
        self._segments = [self.shown.button(key) for key in (SAMPLES, *Aspect)]
        self._style()
        self._lay_out()
        self.shown.changed.connect(lambda key: self._gallery.show(None if key == SAMPLES else Aspect(key)))
        self.with_edits.toggled.connect(self._gallery.use_edits)
        self.shuffle.clicked.connect(lambda _checked=False: self._gallery.shuffle())
        self.more.clicked.connect(lambda _checked=False: self._gallery.more())
        self._ends = Subscriptions()
        self._ends.connect(self._gallery.changed, self._follow)
        self._follow()

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _follow(self) -> None:
        self.shown.set_value(self._gallery.aspect or SAMPLES)
        self.with_edits.setChecked(self._gallery.with_edits)
        self.with_edits.setVisible(self._gallery.aspect is None)
        self.more.setEnabled(not self._gallery.is_full)
        self._fit()

    def _fit(self) -> None:
        """As many words as there is room for."""
        for words, switch_words in ((True, True), (True, False), (False, False)):
            for button in self._segments:
                _show_words(button, words, Qt.ToolButtonStyle.ToolButtonTextOnly)
            _show_words(self.with_edits, switch_words, Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            if self._width_wanted() <= self.width():
                return

    def _width_wanted(self) -> int:
        """With the words that are shown now: the layout itself would know only later."""
        beside = [button for button in (self.with_edits, self.shuffle, self.more) if not button.isHidden()]
        segments = sum(button.sizeHint().width() + 1 for button in self._segments) + 1
        return LEFT + segments + sum(SPACING + button.sizeHint().width() for button in beside)

    def _options(self) -> list[Option]:
        return [
            (SAMPLES, self.tr("Samples"), "gallery", self.tr("Other faces")),
            (Aspect.POSE, self.tr("Pose"), "pose", self.tr("This person, posing as others do")),
            (
                Aspect.FEATURES,
                self.tr("Features"),
                "likeness",
                self.tr("This person with some features of others"),
            ),
            (Aspect.COLOURS, self.tr("Colours"), "scheme", self.tr("This person in the colours and light of others")),
        ]

    def _style(self) -> None:
        self.with_edits.setToolTip(self.tr("Show the edits on this face on all of them; they follow the sliders"))
        for button, command in ((self.shuffle, "shuffle-gallery"), (self.more, "more-gallery")):
            set_hint(button, command)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(LEFT, 0, 0, 0)
        row.setSpacing(SPACING)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumWidth(NARROWEST)
        row.addWidget(self.shown)
        row.addWidget(self.with_edits)
        row.addStretch(1)
        row.addWidget(self.shuffle)
        row.addWidget(self.more)


def _button(icon: str, text: str = "") -> QToolButton:
    button = QToolButton()
    set_icon(button, icon)
    button.setText(text)
    button.setAccessibleName(text)
    button.setIconSize(QSize(16, 16))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _show_words(button: QToolButton, words: bool, style: Qt.ToolButtonStyle) -> None:
    wanted = style if words else Qt.ToolButtonStyle.ToolButtonIconOnly
    if button.toolButtonStyle() != wanted:
        button.setToolButtonStyle(wanted)
