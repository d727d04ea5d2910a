"""Choosing a face to mix with, which rows of W+ to take of it, and how far to go; with a live preview."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRegularExpression, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QRegularExpressionValidator
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import EditGANError
from ...core.latents import SeedSource, WPlus, row_segments
from ...session.mixing import Rows
from ..icons import icon
from ..panels.faces.new import LARGEST_SEED
from ..panels.run.boxes import RowsBox
from ..theme import set_role
from ..translation import translate
from ..widgets.elided_label import ElidedLabel, plain_tip
from ..widgets.leaving import LeavesByKeys
from ..widgets.segmented import Option, SegmentedButtons
from ..widgets.text import label
from ..widgets.thumbnail import to_pixmap
from ..widgets.value_slider import ValueSlider

THUMB, CELL, PREVIEW = 72, QSize(92, 102), 256  # pixels
SOON_MS = 30  # several signals of one change are one preview
CUSTOM = "custom"
Picture = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Other:
    """A face that can be mixed in.

    Attributes:
        title: below its picture. name: in a sentence. source, latent: the one it is sampled from, or the other that is
            known already. picture: [h, w, 3] uint8, None when nobody has seen it yet.
    """

    title: str
    name: str
    source: SeedSource | None
    latent: WPlus | None
    picture: Picture | None

    @classmethod
    def of_seed(cls, source: SeedSource, picture: Picture | None = None) -> Other:
        return cls(str(source.seed), seed_name(source.seed), source, None, picture)


@dataclass(frozen=True)
class MixChoice:
    """What was chosen; `rows` are the first and the last."""

    other: Other
    rows: Rows
    amount: float


class MixDialog(QDialog):
    """Asks for a `MixChoice`.

    Signals:
        changed: a choice whose preview is wanted.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None, count: int, truncation: float) -> None:
        super().__init__(parent)
        self._truncation, self._segments = truncation, row_segments(count)
        self._shown: set[SeedSource] = set()  # that have got their picture here
        self.setWindowTitle(self.tr("Mix with another face"))
        self.seed, self.faces = QLineEdit(), QListWidget()
        self.what = SegmentedButtons(self._options(), self.tr("What to take"))
        self.rows = RowsBox(count)
        self.amount = ValueSlider(self.tr("Amount"), 0, 1, 1, decimals=2, step=0.05, default=1)
        self.meaning, self.preview, self.fault = label("", "small"), QLabel(), ElidedLabel("", "danger")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._style()
        self._lay_out()
        self._connect()
        self._take_segment(self.what.value())

    def add(self, other: Other, *, first: bool = False) -> None:
        """Offer a face."""
        item = QListWidgetItem(_icon(other.picture), other.title)
        item.setData(Qt.ItemDataRole.UserRole, other)
        item.setToolTip(plain_tip(other.name))
        item.setSizeHint(CELL)
        self.faces.insertItem(0 if first else self.faces.count(), item)
        if first or self.faces.count() == 1:
            self.faces.setCurrentItem(item)

    def choose_seed(self, seed: int) -> None:
        """Choose a sampled face, which joins the others if it is not there."""
        source = SeedSource(seed, self._truncation)
        for place in range(self.faces.count()):
            if self._other(self.faces.item(place)).source == source:
                self.faces.setCurrentRow(place)
                return
        self.add(Other.of_seed(source), first=True)

    def without_picture(self) -> SeedSource | None:
        """The first of the sampled faces that shows none yet."""
        others = (self._other(self.faces.item(place)) for place in range(self.faces.count()))
        return next((o.source for o in others if o.source and o.picture is None and o.source not in self._shown), None)

    def show_picture(self, source: SeedSource, picture: Picture) -> None:
        """How a sampled face looks."""
        self._shown.add(source)
        for place in range(self.faces.count()):
            if self._other(self.faces.item(place)).source == source:
                self.faces.item(place).setIcon(_icon(picture))

    def choice(self) -> MixChoice | None:
        """What is chosen now; None while no face is."""
        item = self.faces.currentItem()
        rows = self.rows.first.value(), self.rows.last.value()
        return MixChoice(self._other(item), rows, self.amount.value()) if item else None

    def show_preview(self, picture: Picture) -> None:
        """The face as it would be."""
        self.fault.set_text("")
        self.preview.setPixmap(to_pixmap(picture, PREVIEW))

    def show_fault(self, error: EditGANError) -> None:
        """Why there is no preview."""
        self.fault.set_text(str(error))

    # ---- inside

    def _connect(self) -> None:
        self.seed.returnPressed.connect(self._take_seed)
        LeavesByKeys(self.seed, self.seed.clear)  # Enter there chooses a seed, and does not end the dialog
        self.faces.currentItemChanged.connect(lambda *_: self._tell())
        self.faces.itemDoubleClicked.connect(lambda _: self.accept())
        self.what.changed.connect(self._take_segment)
        self.rows.changed.connect(self._take_rows)
        self.amount.changed.connect(lambda _: self._tell())
        self._soon.timeout.connect(self._ask)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _take_seed(self) -> None:
        text = self.seed.text()
        self.seed.clear()
        if text:
            self.choose_seed(min(int(text), LARGEST_SEED))

    def _take_segment(self, key: str) -> None:
        if key in self._segments:
            self.rows.show_rows(self._segments[key])
        self._tell()

    def _take_rows(self, rows: Rows) -> None:
        self.rows.show_rows(rows)
        named = {ends: key for key, ends in self._segments.items()}
        self.what.set_value(named.get(rows, CUSTOM))
        self._tell()

    def _tell(self) -> None:
        self._judge()
        self._soon.start()

    def _judge(self) -> None:
        """What may be done, and what is meant."""
        self.meaning.setText(self.what.button(self.what.value()).toolTip())
        self.ok.setEnabled(self.faces.currentItem() is not None and self.amount.value() > 0)

    def _ask(self) -> None:
        choice = self.choice()
        if choice:
            self.changed.emit(choice)

    @staticmethod
    def _other(item: QListWidgetItem) -> Other:
        other: Other = item.data(Qt.ItemDataRole.UserRole)
        return other

    def _options(self) -> list[Option]:
        tips = {
            "coarse": (self.tr("Coarse"), self.tr("Pose and shape")),
            "middle": (self.tr("Middle"), self.tr("Features of the face")),
            "fine": (self.tr("Fine"), self.tr("Colours and light")),
        }
        named = [(key, *tips[key]) for key in self._segments]
        options = [(key, text, "", f"{tip} ({self._words(key)})") for key, text, tip in named]
        return [*options, (CUSTOM, self.tr("Custom"), "", self.tr("Rows of W+ of your choice"))]

    def _words(self, key: str) -> str:
        first, last = self._segments[key]
        return self.tr("rows {first} to {last}").format(first=first, last=last)

    def _style(self) -> None:
        self.seed.setPlaceholderText(self.tr("Seed, then Enter"))
        self.seed.setAccessibleName(self.tr("Seed"))
        self.seed.setToolTip(self.tr("Mix with the face of this seed"))
        self.seed.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,10}"), self.seed))
        self.faces.setAccessibleName(self.tr("Faces to mix with"))
        self.faces.setViewMode(QListView.ViewMode.IconMode)
        self.faces.setMovement(QListView.Movement.Static)
        self.faces.setResizeMode(QListView.ResizeMode.Adjust)
        self.faces.setIconSize(QSize(THUMB, THUMB))
        self.faces.setUniformItemSizes(True)
        self.faces.setMinimumSize(3 * CELL.width() + 24, 300)
        self.what.set_value("fine")
        self.rows.all.hide()
        self.rows.setToolTip(self.tr("First and last row of W+: low ones turn and shape the face, high ones colour it"))
        self.amount.setToolTip(self.tr("0 keeps this face, 1 takes the other one"))
        self.preview.setFixedSize(PREVIEW, PREVIEW)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview.setAccessibleName(self.tr("Preview of the mix"))
        set_role(self.preview, "picture")
        self.ok.setText(self.tr("Mix"))
        set_role(self.ok, "primary")

    def _lay_out(self) -> None:
        left, right, row, rows = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        rows.addWidget(self.rows)
        rows.addStretch(1)
        left.addWidget(self.seed)
        left.addWidget(self.faces, 1)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(12)
        form.addRow(label(self.tr("Rows"), "dim"), rows)
        form.addRow(label(self.tr("Amount"), "dim"), self.amount)
        right.setSpacing(10)
        right.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignHCenter)
        right.addWidget(self.what)
        right.addWidget(self.meaning)
        right.addLayout(form)
        right.addWidget(self.fault)
        right.addStretch(1)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addLayout(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(row, 1)
        column.addWidget(self.buttons)


def seed_name(seed: int) -> str:
    """A sampled face in a sentence."""
    return translate("MixDialog", "seed {seed}").format(seed=seed)


def _icon(picture: Picture | None) -> QIcon:
    """The same while it is chosen: Qt would tint it."""
    shown = icon("new-face", "text_dim") if picture is None else QIcon(to_pixmap(picture, THUMB))
    if picture is not None:
        shown.addPixmap(to_pixmap(picture, THUMB), QIcon.Mode.Selected)
    return shown
