"""The main window from painting to result, and all ways of looking at it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt

from editgan_desktop.session.brush import Tool
from editgan_desktop.session.view import Layout

from .studio import Scenes, Studio


class Work(Studio):
    """A mouth is painted, learnt and looked at."""

    subject = "work"
    steps = 12

    def scenes(self) -> Scenes:
        return [self.tools, self.painting, self.transform, self.region, self.running, self.comparing, self.seeing,
                self.small, self.empty]  # fmt: skip

    def tools(self) -> None:
        """The options of every tool."""
        for tool in Tool:
            self.do(tool.value)
            self.artist.rest(0.1)
            self.shot(f"options-{tool.value}", self.bench.options)
        self.do("brush")

    def painting(self) -> None:
        self._strokes()
        self.artist.rest(0.3)
        self.shot("painting")

    def transform(self) -> None:
        """The lower lip with handles around it."""
        self._choose("lip_lower")
        self.do("transform")
        self.do("select-part")
        self.artist.rest(0.3)
        self.shot("transform")
        self.artist.key(Qt.Key.Key_Escape)
        self.do("brush")

    def region(self) -> None:
        """Cheeks are added to the edit region by hand."""
        left, top, right, bottom = self._box(["lip_upper", "lip_lower"])
        self.do("region-brush")
        y, wide = (top + bottom) / 2, right - left
        path = [(right + wide * t, y - wide * t) for t in np.linspace(0.2, 0.6, 20)]
        self.artist.stroke(self.editor.image_canvas, path)
        self.artist.rest(0.3)
        self.shot("region")
        self.do("reset-region")
        self.do("brush")

    def running(self) -> None:
        job = self.session.job
        self.do("run")
        self.artist.wait(lambda: job.now and job.now.done >= self.steps // 2, "half of the steps")
        self.shot("running")
        self.artist.wait(lambda: job.now is None, "the end of the run")
        self.full()
        self.shot("result")

    def comparing(self) -> None:
        for command in ("wipe", "difference"):
            self.do(command)
            self.artist.rest(0.3)
            self.shot(command)
            self.do(command)
        self.session.view.hold("picture")
        self.artist.rest(0.3)
        self.shot("before")
        self.session.view.release("picture")

    def seeing(self) -> None:
        """Layouts, rulers, a turned view, outlines, uncertainty."""
        view, viewport = self.session.view, self.editor.viewport
        view.show(Layout.IMAGE)
        self.artist.rest(0.3)
        self.shot("single")
        view.show(Layout.BOTH)
        self.do("rulers")
        viewport.turn_step(1)
        self.artist.rest(0.3)
        self.shot("rotated-rulers")
        self.do("rulers")
        self.do("straighten")
        self._choose("eye_left_iris" if "eye_left_iris" in self.session.scheme.names else "nose_tip")
        self.do("zoom-part")
        self.do("outlines-only")
        self.artist.rest(0.3)
        self.shot("outlines-zoomed")
        self.do("outlines-only")
        self.do("fit")
        self.do("uncertainty")
        self.artist.rest(2)
        self.shot("uncertainty")
        self.do("uncertainty")

    def small(self) -> None:
        self.window.resize(960, 640)
        self.artist.rest(0.4)
        self.shot("smallest")
        self.window.resize(1280, 800)

    def empty(self) -> None:
        self.bench.close_face(self.document)
        self.artist.rest(0.4)
        self.shot("closed")
        self.window.notice.dismiss()
        self.artist.rest(0.3)
        self.shot("empty")
