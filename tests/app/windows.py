"""An artist at the whole window, with mouse and keyboard, and what a test compares."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QTabBar

from editgan_desktop.app.canvas.canvas import Canvas
from editgan_desktop.app.panels.library.row import LibraryRow
from editgan_desktop.app.panels.run.job import JobCard
from editgan_desktop.app.tabs.bar import DocumentTabs
from editgan_desktop.app.window import Window
from editgan_desktop.app.workbench import Workbench
from editgan_desktop.session.document import Document
from editgan_desktop.session.session import Session

from ..drive.artist import Artist, Point
from .staged import PATIENCE, StagedEngine

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


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

    def wait_for_file(self, path: Path) -> None:
        """Until a file is said to be written."""
        self.wait(lambda: self.notice == f"Written: {path}", f"{path.name} to be written, not {self.notice}")
        assert path.is_file() and self.errors == []

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
        place = parts.model.index_of(self.session.scheme.id(part))
        parts.list.scrollTo(place)
        row = parts.list.visualRect(place)
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
        """Click on the tab of a face."""
        tabs = self.window.findChild(DocumentTabs)
        self.click(tabs, tabs.tabRect(self.session.documents.index(face)).center() - QPoint(10, 0))
        self.wait(lambda: self.session.current is face, "the other face")

    def show_library(self) -> None:
        """Bring edits and library into sight."""
        self.show_panel("Library")

    def show_panel(self, title: str) -> None:
        """Click on the tab of a panel that lies behind others."""
        bars = [bar for bar in self.window.findChildren(QTabBar) if isinstance(bar.parent(), QMainWindow)]
        tabs = [(bar, i) for bar in bars for i in range(bar.count()) if bar.tabText(i) == title and bar.isVisible()]
        ((bar, index),) = tabs
        self.click(bar, bar.tabRect(index).center())

    def library_row(self, name: str) -> LibraryRow:
        library = self.bench.library_panel.list
        row = library.row(self.session.library.listing.find(name).info.id)
        library.ensureWidgetVisible(row)
        self.rest(0)
        return row

    def drop(self, *paths: Path) -> None:
        """Drop files on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        self.drop_data(data)

    def drop_data(self, data: QMimeData) -> None:
        """Drag something over the window and let it fall."""
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
        low, high = slider._scale.low, slider._scale.high  # typed numbers may lie beyond
        position = round((value - low) / (high - low) * (track.maximum() - track.minimum())) + track.minimum()
        return QPoint(round(track.x_of(position)), track.height() // 2)


def state_of(face: Document) -> dict[str, Any]:
    """All of a face that a job might change, as copies."""
    return {
        "paint": face.layer.paint.copy(), "painted": face.layer.painted.copy(), "labels": face.layer.labels.copy(),
        "picture": face.look.picture.copy(), "edits": face.edits.edits, "result": face.result,
        "undo": face.history.undo_title, "redo": face.history.redo_title,
    }  # fmt: skip


def is_as(face: Document, state: dict[str, Any]) -> bool:
    return all(
        np.array_equal(now, state[name]) if isinstance(now, np.ndarray) else now == state[name]
        for name, now in state_of(face).items()
    )


def shown_image(painter: Painter, settle: float = 0.2) -> QImage:
    """The image canvas without the mark of the pointer, once the outline of the edit region has had time to come."""
    painter.move(painter.window.menuBar(), QPoint(400, 5))
    painter.rest(settle)
    return painter.bench.editor.image_canvas.grab().toImage()
