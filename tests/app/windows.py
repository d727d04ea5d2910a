"""The whole window on a tiny generator: an engine that can be held back, and a painter with mouse and keyboard."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from editgan_desktop.app.canvas.canvas import Canvas
from editgan_desktop.app.engine import Engine
from editgan_desktop.app.panels.library.row import LibraryRow
from editgan_desktop.app.panels.run.job import JobCard
from editgan_desktop.app.window import Window
from editgan_desktop.app.workbench import Workbench
from editgan_desktop.core.latents import WPlus
from editgan_desktop.core.progress import Job, Progress
from editgan_desktop.editing.model import Model
from editgan_desktop.session.document import Document
from editgan_desktop.session.look import Look
from editgan_desktop.session.session import Session

from ..drive.artist import Artist, Point

PATIENCE = 10.0  # seconds; only a failing test waits that long
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


class StagedEngine(Engine):
    """The real engine on a tiny model. It notes what it renders, and can be told to wait or to fail.

    Attributes:
        looks: (kind, latent) of each look it made, "preview" or "full".
        may_look: cleared, looks wait for it. lingers_at: a job repeats that step until `may_go_on` is set.
        job_fault, look_fault: raised by the next jobs at their second step, and by all looks.
    """

    def __init__(self, model: Model) -> None:
        super().__init__(model)
        self.looks: list[tuple[str, WPlus]] = []
        self.may_look, self.may_go_on = threading.Event(), threading.Event()
        self.may_look.set()
        self.lingers_at = 0
        self.job_fault: Exception | None = None
        self.look_fault: Exception | None = None

    def preview(self, latent: WPlus) -> Look:
        self._begin_look("preview", latent)
        return super().preview(latent)

    def full(self, latent: WPlus) -> Look:
        self._begin_look("full", latent)
        return super().full(latent)

    def edit(self, *arguments: Any) -> Job[Any]:
        return self._staged(super().edit(*arguments))

    def go_on(self, *arguments: Any) -> Job[Any]:
        return self._staged(super().go_on(*arguments))

    def refine(self, *arguments: Any) -> Job[Any]:
        return self._staged(super().refine(*arguments))

    def _begin_look(self, kind: str, latent: WPlus) -> None:
        self.looks.append((kind, latent))
        assert self.may_look.wait(PATIENCE)
        if self.look_fault:
            raise self.look_fault

    def _staged(self, job: Job[Any]) -> Job[Any]:
        answer = None
        try:
            while True:
                report = job.send(answer)
                if self.job_fault and report.done == 2:
                    raise self.job_fault
                answer = yield report
                while report.done == self.lingers_at and not self.may_go_on.is_set() and answer is None:
                    answer = yield from _linger(report)
        except StopIteration as end:
            return end.value
        finally:
            job.close()


def _linger(report: Progress) -> Iterator[Any]:
    time.sleep(0.005)
    return (yield replace(report, figures={}, preview=None))  # type: ignore[misc]


class Painter(Artist):
    """An artist who knows the window: its faces, its panels, and when the worker has nothing to do."""

    def __init__(self, window: Window, engine: StagedEngine) -> None:
        super().__init__(window, PATIENCE)
        self.engine = engine
        self.errors: list[Any] = []
        window.failed.connect(self.errors.append)

    def leave(self) -> None:
        """Close the window as it is and let go of it; its worker has ended then."""
        if not hasattr(self, "window"):
            return
        self.engine.may_look.set()
        self.engine.may_go_on.set()
        self.window.discard_on_close = True
        self.window.close()
        assert self.window.worker.isFinished()
        self.window.deleteLater()
        del self.window
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    @property
    def bench(self) -> Workbench:
        assert self.window.workbench is not None
        return self.window.workbench

    @property
    def session(self) -> Session:
        return self.bench.session

    @property
    def face(self) -> Document:
        """The face in view."""
        assert self.session.current is not None
        return self.session.current

    @property
    def mask(self) -> Canvas:
        return self.bench.editor.mask_canvas

    def activate(self) -> None:
        """What a window manager does after a dialog."""
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow, "the window to be active")

    # ---- what the window says

    @property
    def notice(self) -> str:
        """The message at the top, "" when there is none."""
        bar = self.window.notice
        return f"{bar.message.text()} {bar.hint.text()}".strip() if bar.isVisible() else ""

    @property
    def title(self) -> str:
        """Of the window, without the place where a star may stand."""
        return self.window.windowTitle().replace("[*]", "")

    @property
    def job(self) -> JobCard:
        """The card of the job that runs."""
        return self.bench.job_panel.card

    def wait_for_job(self, title: str = "") -> None:
        self.wait(lambda: self.session.job.now is not None, f"the job {title}")

    def wait_for_step(self, step: int) -> None:
        self.wait(lambda: self.session.job.now and self.session.job.now.done >= step, f"step {step}")

    def wait_for_end(self) -> None:
        self.wait(lambda: self.session.job.now is None, "the end of the job")

    def wait_for_full_look(self) -> None:
        """Until the face in view is shown as it is, in full."""

        def shown() -> bool:
            look = self.face.look
            return look.full and abs(look.latent.values - self.face.edited_latent.values).max() < 1e-5

        self.wait(shown, "the full picture")

    # ---- what an artist does

    def paint(self, points: tuple[Point, ...] = ((30, 30), (90, 60)), part: str = "hair") -> None:
        """Choose a part in the palette, and draw one stroke on the mask. Points are in picture pixels."""
        parts = self.bench.parts
        row = parts.list.visualRect(parts.model.index_of(self.session.scheme.id(part)))
        self.click(parts.list.viewport(), row.center())
        self.stroke(self.mask, points, pause=0.001)
        self.wait(self.bench.run_panel.run.isEnabled, "Run to be ready")

    def run(self) -> None:
        """Press Run, and wait until the job has begun."""
        self.click(self.bench.run_panel.run)
        self.wait_for_job("Run")

    def learn(self) -> None:
        """Paint, run, and wait for the result."""
        self.paint()
        self.run()
        self.wait_for_end()

    def choose(self, menu: str, action: str) -> None:
        """Take an action from the menu bar by the mouse."""
        bar, shown = self.window.menuBar(), self.window.menus[menu]
        self.click(bar, bar.actionGeometry(shown.menuAction()).center())
        self.wait(shown.isVisible, f"the menu {menu}")
        place = shown.actionGeometry(self.window.actions_by_id[action]).center()
        QTest.mouseClick(shown, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def new_face(self, seed: int) -> Document:
        """Type a seed, press Enter, and wait for the face."""
        field = self.bench.editor.faces.new.seed
        self.click(field)
        self.type(field, str(seed))
        self.key(Key.Key_Return)
        self.wait(lambda: self.session.current and self.face.source.seed == seed, f"face {seed}")
        return self.face

    def go_to(self, face: Document) -> None:
        """Click on a face in the strip."""
        strip = self.bench.editor.faces
        self.click(strip.list.viewport(), strip.list.visualRect(strip.model.index_of(face)).center())
        self.wait(lambda: self.session.current is face, "the other face")

    def show_library(self) -> None:
        """Click on the tab with edits and library."""
        tabs = self.bench.tabs.tabBar()
        self.click(tabs, tabs.tabRect(1).center())

    def library_row(self, name: str) -> LibraryRow:
        library = self.bench.library_panel.list
        row = library.row(self.session.library.listing.find(name).info.id)
        library.ensureWidgetVisible(row)
        self.rest(0)
        return row

    def drop(self, path: Path) -> None:
        """Drop a file on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        place, copy = QPointF(300, 300), Qt.DropAction.CopyAction
        left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(place.toPoint(), copy, data, left, no_key)
        QApplication.sendEvent(self.window, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(self.window, QDropEvent(place, copy, data, left, no_key))

    def drag_to(self, slider: Any, values: list[float]) -> None:
        """Take the handle of a strength slider, move it over some values, and let go."""
        track = slider.track
        places = [self._on_track(slider, value) for value in (slider.value(), *values)]
        self.press(track, places[0])
        for place in places[1:]:
            self.move(track, place)
        self.release(track, places[-1])

    def _on_track(self, slider: Any, value: float) -> QPoint:
        track = slider.track
        low, high = slider.box.minimum(), slider.box.maximum()
        position = round((value - low) / (high - low) * (track.maximum() - track.minimum())) + track.minimum()
        return QPoint(round(track.x_of(position)), track.height() // 2)


@contextmanager
def answering(act: Callable[[Any], None]) -> Iterator[list[QWidget]]:
    """Inside, the next modal dialog is handed to `act`, and closed afterwards if `act` has not done it."""
    seen: list[QWidget] = []
    timer = QTimer()
    timer.setInterval(5)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog in seen:
            return
        seen.append(dialog)
        try:
            act(dialog)
        finally:
            if isinstance(dialog, QDialog) and dialog.isVisible():
                dialog.reject()  # or the test would wait for ever

    timer.timeout.connect(look)
    timer.start()
    try:
        yield seen
    finally:
        timer.stop()
    assert len(seen) == 1


def type_into(field: QLineEdit, text: str) -> None:
    """Replace what a field of a dialog holds, as by hand."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
