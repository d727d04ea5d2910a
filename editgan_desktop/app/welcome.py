"""The first start: what the program is, the terms of the weights it fetches, and how the fetch goes.

The page fetches nothing by itself. It says what the user wants by signals, and is told what happens.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ..assets.manifest import Weight
from ..assets.store import folder
from ..core.errors import CancelledError, EditGANError
from ..core.progress import Progress
from .icons import set_icon
from .language import translated
from .theme import set_role
from .translation import translate
from .widgets.busy_bar import BusyBar
from .widgets.figures import duration, megabytes
from .widgets.text import IconLabel, label
from .widgets.transfer import TransferRate
from .widgets.weight_terms import weight_terms

CARD_WIDTH = 720  # and no more, so that lines stay readable
CARD_HEIGHT = 300  # and no less, so that it does not jump between the short states


class WelcomePage(QWidget):
    """A card in the middle of the window that goes from the terms to the loaded model.

    Signals:
        accepted: the terms are accepted, or a failed fetch is to be tried again: fetch now.
        cancelled: stop the fetch. The page is back at the terms already.
        quit_requested: close the program.
    """

    accepted = Signal()
    cancelled = Signal()
    quit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.terms = _Terms()
        self.download = _Download()
        self.failure = _Failure()
        self.loading = _Loading()
        self._all: tuple[_Page, ...] = (self.terms, self.download, self.failure, self.loading)
        self._middle = QVBoxLayout()
        self._lay_out()
        self._connect()
        self.show_loading()

    def show_terms(self, weights: Iterable[Weight]) -> None:
        """What is missing, how large it is, and what may be done with it."""
        self.terms.set_weights(list(weights))
        self._go_to(self.terms)

    def show_download(self) -> None:
        """A fetch begins; nothing is known of it yet. By itself after `accepted`."""
        self.terms.note.hide()  # not by show_terms: whoever cancels may show the terms anew
        self.download.start()
        self._go_to(self.download)

    def show_progress(self, weight_title: str, report: Progress, done_bytes_before: int, total_bytes: int) -> None:
        """How the fetch goes. It only fills in figures: what comes in after a cancel turns no page.

        Args:
            weight_title: of the weight that is fetched now.
            report: what `assets.fetch.fetch` has yielded.
            done_bytes_before, total_bytes: archive bytes of the weights before this one, and of all.
        """
        self.download.report(weight_title, report, done_bytes_before, total_bytes)

    def show_failure(self, error: EditGANError) -> None:
        """The fetch, or the loading after it, has failed."""
        if isinstance(error, CancelledError):
            self.show_cancelled()
            return
        self.failure.set_error(error)
        self._go_to(self.failure)

    def show_cancelled(self) -> None:
        """Back at the terms, with a word that nothing is lost."""
        self.terms.note.show()
        self._go_to(self.terms)

    def show_loading(self) -> None:
        """Everything is here; the model is being read."""
        self._go_to(self.loading)

    def _accept(self) -> None:
        self.show_download()
        self.accepted.emit()

    def _cancel(self) -> None:
        self.show_cancelled()
        self.cancelled.emit()

    def _go_to(self, page: _Page) -> None:
        for other in self._all:  # no stack, which would be as high as its highest page
            other.setVisible(other is page)
        page.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.terms.accept.clicked.connect(self._accept)
        self.failure.retry.clicked.connect(self._accept)
        self.download.cancel.clicked.connect(self._cancel)
        self.terms.quit.clicked.connect(self.quit_requested)
        self.failure.quit.clicked.connect(self.quit_requested)

    def _lay_out(self) -> None:
        card = QFrame()
        set_role(card, "card")
        card.setMaximumWidth(CARD_WIDTH)
        card.setMinimumHeight(CARD_HEIGHT)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(32, 28, 32, 24)
        inside.setSpacing(0)
        inside.addLayout(self._head())
        inside.addSpacing(20)
        for page in self._all:
            page.hide()
            inside.addWidget(page, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 24, 24, 24)
        row.addStretch(1)
        row.addLayout(self._middle, 8)
        row.addStretch(1)
        self._middle.addStretch(1)
        self._middle.addWidget(card)
        self._middle.addStretch(1)

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setSpacing(6)
        head.addWidget(label(self.tr("EditGAN Desktop"), "title"))
        sentence = self.tr(
            "Take a face, repaint the map of its parts, and the picture follows: "
            "each edit you paint becomes a slider that does the same to other faces."
        )
        head.addWidget(label(sentence, "dim", wrap=True))
        return head


class _Page(QWidget):
    """One state: what it says, and a line of buttons at its foot."""

    def __init__(self) -> None:
        super().__init__()
        self.first: QWidget = self  # where the keyboard begins
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)

    def add_buttons(self, *buttons: QPushButton) -> None:
        """The most important button comes last, at the right end."""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self.column.addSpacing(8)
        self.column.addLayout(row)


class _Terms(_Page):
    def __init__(self) -> None:
        super().__init__()
        self.accept = _button(self.tr("Accept and download"), "download", primary=True)
        self.quit = _button(self.tr("Quit"))
        self.note = label(
            self.tr("The download was cancelled. What has arrived is kept; the next download goes on from there."),
            "warning",
            wrap=True,
        )
        self.note.hide()
        self.total = label("", "strong")
        self.place = label("", "dim", wrap=True, selectable=True)
        self._area = _scroll_area(self.tr("Terms of the network weights"))
        self.first = self._area
        self._lay_out()

    def set_weights(self, weights: list[Weight]) -> None:
        """List the weights, and say how much they are and where they go."""
        self._area.setWidget(weight_terms(weights))
        size = sum(weight.archive_bytes for weight in weights)
        total = self.tr("{size} to download, once.").format(size=megabytes(size))
        self.total.setText(total)
        where = str(folder(weights[0]).parent) if weights else ""
        self.place.setText(self.tr("Kept in {folder}").format(folder=where))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The list is no higher than what is in it; in a small window it scrolls."""
        content = self._area.widget()
        if content:
            needed = content.heightForWidth(self._area.viewport().width()) + 2 * self._area.frameWidth()
            self._area.setMaximumHeight(needed)

    def _lay_out(self) -> None:
        need = self.tr(
            "The program needs these neural networks. They are not part of it: they are fetched from the "
            "Python package index under the terms below."
        )
        self.column.addWidget(label(need, wrap=True))
        self.column.addSpacing(4)
        self.column.addWidget(self._area, 1)
        self.column.addSpacing(4)
        self.column.addWidget(self.total)
        self.column.addWidget(self.place)
        self.column.addWidget(self.note)
        self.add_buttons(self.quit, self.accept)


class _Download(_Page):
    def __init__(self) -> None:
        super().__init__()
        self._rate = TransferRate()
        self._done = 0
        self.what = label("", "heading", wrap=True)
        self.bar = BusyBar(self.tr("Download"), thickness=8)
        self.amount = label("")
        self.pace = label("", "dim")
        self.cancel = self.first = _button(self.tr("Cancel"))
        figures = QHBoxLayout()
        figures.addWidget(self.amount)
        figures.addStretch(1)
        figures.addWidget(self.pace)
        self.column.addStretch(1)
        self.column.addWidget(self.what)
        self.column.addSpacing(4)
        self.column.addWidget(self.bar)
        self.column.addLayout(figures)
        self.column.addStretch(2)
        self.add_buttons(self.cancel)

    def start(self) -> None:
        """A fetch begins; nothing is known yet."""
        self._rate = TransferRate()
        self._done = 0
        self.what.setText(self.tr("Connecting…"))
        self.bar.set_fraction(None)
        self.amount.clear()
        self.pace.clear()

    def report(self, title: str, report: Progress, before: int, total: int) -> None:
        """Show a report of the fetch; see `WelcomePage.show_progress`."""
        self._done = max(self._done, before + _archive_bytes(report))
        self.what.setText(self._stage(title, report))
        self.bar.set_fraction(self._done / total if total else None)
        amount = self.tr("{done} of {total}").format(done=megabytes(self._done), total=megabytes(total))
        self.amount.setText(amount)
        if report.stage == "download":
            self._rate.add(self._done)
            self.pace.setText(self._pace(total))
        else:
            self.pace.clear()

    def _stage(self, title: str, report: Progress) -> str:
        texts = {
            "download": self.tr("Downloading {title}"),
            "check": self.tr("Checking {title}"),
            "unpack": self.tr("Unpacking {title}"),
            "wait": self.tr("Waiting for {title}"),
        }
        text = texts.get(report.stage, "{title}").format(title=title)
        if report.stage != "wait" or not report.message:
            return text
        return f"{text}: {translate('Progress', report.message)}"

    def _pace(self, total: int) -> str:
        speed, left = self._rate.speed(), self._rate.seconds_left(total)
        if speed is None or left is None:
            return ""
        return self.tr("{speed} per second, {time} left").format(speed=megabytes(speed), time=duration(left))


class _Failure(_Page):
    def __init__(self) -> None:
        super().__init__()
        self.message = label("", "heading", wrap=True, selectable=True)
        self.hint = label("", wrap=True, selectable=True)
        self.retry = self.first = _button(self.tr("Try again"), "retry", primary=True)
        self.quit = _button(self.tr("Quit"))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel("error", 24, "danger"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.message)
        words.addWidget(self.hint)
        head.addLayout(words, 1)
        self.column.addStretch(1)
        self.column.addLayout(head)
        self.column.addStretch(2)
        self.add_buttons(self.quit, self.retry)

    def set_error(self, error: EditGANError) -> None:
        """What happened and what can be done."""
        self.message.setText(translated(error.message))
        self.hint.setText(translated(error.hint))
        self.hint.setVisible(bool(error.hint))


class _Loading(_Page):
    def __init__(self) -> None:
        super().__init__()
        self.bar = BusyBar(self.tr("Loading the model"))
        self.bar.set_fraction(None)
        self.column.addStretch(1)
        self.column.addWidget(label(self.tr("Loading the model…"), "heading"))
        self.column.addSpacing(4)
        self.column.addWidget(self.bar)
        self.column.addStretch(2)


def _archive_bytes(report: Progress) -> int:
    """Bytes of the archive that are here. Unpacking counts in other bytes, when all of the archive is here."""
    if report.stage == "download":
        return report.done
    return report.total if report.stage == "check" else 0


def _button(text: str, icon: str = "", *, primary: bool = False) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(text)
    if primary:
        set_role(button, "primary")
    if icon:
        set_icon(button, icon, "accent_text" if primary else "text")
    return button


def _scroll_area(name: str) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setAccessibleName(name)
    area.setMinimumHeight(160)
    set_role(area, "well")
    return area
