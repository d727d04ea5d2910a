"""An artist at the label window, and what tests of it share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from editgan_desktop.app.canvas.canvas import Canvas
from editgan_desktop.app.labelling.bench import LabelBench
from editgan_desktop.app.labelling.window import LabelWindow
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.session.document import Document
from editgan_desktop.session.labelling.project import LabellingProject

from ...drive.artist import Artist, Point
from ..staged import PATIENCE

STROKE: tuple[Point, ...] = ((30, 30), (90, 60))


class Labeller(Artist):
    """An artist who labels faces with mouse and keyboard."""

    def __init__(self, window: LabelWindow) -> None:
        super().__init__(window, 3 * PATIENCE)  # type: ignore[arg-type]
        self.window: LabelWindow = window  # type: ignore[assignment]
        self.errors: list[Any] = []
        self.used: list[Path] = []
        window.failed.connect(self.errors.append)
        window.use_requested.connect(self.used.append)

    @property
    def bench(self) -> LabelBench:
        assert self.window.bench is not None
        return self.window.bench

    @property
    def project(self) -> LabellingProject:
        return self.bench.project

    @property
    def face(self) -> Document:
        """The face in view."""
        assert self.bench.session.current is not None
        return self.bench.session.current

    @property
    def mask(self) -> Canvas:
        return self.bench.editor.mask_canvas

    @property
    def notice(self) -> str:
        """The message at the top, "" when there is none."""
        bar = self.window.notice
        return f"{bar.message.text()} {bar.hint.text()}".strip() if bar.isVisible() else ""

    def on_disk(self) -> LabellingProject:
        """The project as a program that starts now would find it."""
        return LabellingProject.open(self.project.folder)

    def leave(self) -> None:
        """Close the window as it is."""
        self.window.asks = False
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # ---- what an artist does

    def new_face(self, seed: int) -> Document:
        """Type a seed and press Enter; wait for the face."""
        field = self.bench.faces_panel.seed
        self.click(field)
        self.type(field, f"{seed}\r")
        self.wait(lambda: self.bench.session.current and self.face.source == SeedSource(seed), f"face {seed}")
        return self.face

    def paint(self, part: str, points: tuple[Point, ...] = STROKE) -> None:
        """Choose a part in the list, and draw one stroke on the mask."""
        parts = self.bench.parts
        index = parts.model.index_of(self.project.scheme.id(part))
        parts.list.scrollTo(index)
        self.click(parts.list.viewport(), parts.list.visualRect(index).center())
        self.stroke(self.mask, points, pause=0.001)

    def go_to(self, seed: int) -> Document:
        """Click on a face in the list."""
        shown = self.bench.faces_panel
        self.click(shown.list.viewport(), shown.list.visualRect(shown.model.index_of(SeedSource(seed))).center())
        self.wait(lambda: self.bench.session.current and self.face.source.seed == seed, f"face {seed}")
        return self.face

    def label(self, *seeds: int) -> None:
        """Paint on some faces, and declare them done."""
        for seed in seeds:
            self.new_face(seed)
            self.paint("hair")
            self.rest(0.08)
            self.click(self.bench.faces_panel.done)

    def show_training(self) -> None:
        """Click on the tab."""
        bar = self.bench.tabs.tabBar()
        self.click(bar, bar.tabRect(1).center())

    def train(self, steps: int = 40, members: int = 2) -> None:
        """Press Train, and wait until it has begun."""
        self.show_training()
        self.bench.training.set_up(members, steps)
        self.click(self.bench.training_panel.train)
        self.wait(lambda: self.bench.training.runs, "the training to begin")

    def wait_for_training(self) -> None:
        self.wait(lambda: not self.bench.training.runs, "the training to end")
