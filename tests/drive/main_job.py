"""The main job on the real generator, through real events, with a log of what the artist had to wait for.

    xvfb-run -s "-screen 0 1600x1000x24" python tests/drive/main_job.py --out drive

Sample, paint a bigger mouth, run, save as a vector, another face, its slider, refine, export. Writes `times.json` and
pictures of the window at each station.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from artist import Artist, Point
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

BEGAN = time.perf_counter()
NAME = "Bigger mouth by hand"


class MainJob:
    """One station of the main job after the other; `times` collects seconds."""

    def __init__(self, out: Path) -> None:
        from editgan_desktop.app.window import Opening, Window
        from editgan_desktop.library.store import default_library
        from editgan_desktop.session.library_view import LibraryView
        from editgan_desktop.session.settings import default_settings

        self.out = out
        settings = default_settings()
        settings.set("window.tour_shown", True)  # the tour would take the keys
        self.window = Window(settings, LibraryView(default_library()), Opening(seed=5))
        self.window.failed.connect(lambda error: print("ERROR", error, file=sys.stderr))
        self.artist = Artist(self.window)
        self.times: dict[str, float | dict[str, float]] = {}
        self.repaints: list[float] = []

    def run(self) -> None:
        self.start()
        self.paint_mouth()
        self.run_edit()
        self.save()
        self.replay()
        self.refine()
        self.export()
        self.finish()

    def start(self) -> None:
        shown = []
        self.window.first_face_shown.connect(lambda: shown.append(True))
        self.window.resize(1280, 800)
        self.window.show()
        QApplication.processEvents()
        self.times["start to window"] = time.perf_counter() - BEGAN
        self.activate()
        self.window.start()
        self.artist.wait(lambda: shown, "the first face")
        self.times["start to first face"] = time.perf_counter() - BEGAN
        self.bench = self.window.workbench
        assert self.bench is not None
        self.session, self.editor = self.bench.session, self.bench.editor
        for canvas in (self.editor.image_canvas, self.editor.mask_canvas):
            canvas.probe = self.repaints.append
        self.artist.rest(0.5)
        self.shot("start")

    def paint_mouth(self) -> None:
        """A wider, fuller mouth: upper lip, lower lip, and what is between, on the mask canvas."""
        mask, artist = self.editor.mask_canvas, self.artist
        self.measure_painting("painting, idle", self._strokes)
        artist.rest(0.3)
        self.shot("painting")
        before = self.document.layer.painted.copy()
        artist.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert (self.document.layer.painted != before).any(), "undo"
        artist.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        assert (self.document.layer.painted == before).all(), "redo"
        artist.wheel(mask, self.mouth, 4)
        artist.rest(0.2)
        self.shot("zoomed")
        artist.key(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)

    def run_edit(self) -> None:
        artist, job = self.artist, self.session.job
        began = time.perf_counter()
        artist.click(self.bench.run_panel.run)
        artist.wait(lambda: job.now and job.now.done >= 3, "the third step")
        # an artist goes on painting meanwhile; this paint is taken back, so that the library gets the mouth alone
        self.measure_painting("painting, while a job runs", self._strokes_on_hair)
        artist.wait(lambda: job.now is None or job.now.done >= 36, "step 36")
        self.shot("running")
        for _ in range(self._hair_strokes):
            artist.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        artist.wait(lambda: job.now is None, "the end of the run")
        self.times["run of 60 steps"] = time.perf_counter() - began
        result = self.document.result
        assert result is not None, "a result"
        changed = result.request.changed.sum()
        self.times["painted pixels reached, share"] = 1 - float(result.result.missed.sum() / changed)
        artist.rest(0.5)
        self.shot("result")
        artist.key(Qt.Key.Key_W)
        artist.rest(0.3)
        self.shot("wipe")
        artist.key(Qt.Key.Key_W)

    def save(self) -> None:
        """Through the dialog, typed like by hand."""
        artist, library = self.artist, self.session.library

        def fill_in() -> None:
            dialog = QApplication.activeModalWidget()
            assert dialog is not None
            dialog.grab().save(str(self.out / "save-dialog.png"))
            dialog.name.selectAll()
            artist.type(dialog.name, NAME)
            dialog.accept()

        QTimer.singleShot(300, fill_in)
        artist.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        artist.wait(lambda: NAME in library.listing.names, "the vector in the library")
        self.activate()

    def replay(self) -> None:
        """Another face, and the new vector's slider."""
        artist = self.artist
        known = self.document
        self.editor.faces.set_truncation(0.7)
        artist.type(self.editor.faces.new.seed, "12")
        artist.key(Qt.Key.Key_Return)
        artist.wait(lambda: self.document is not known, "another face")
        self.bench.docks.show("library")
        artist.rest(0.5)
        row = self.bench.library_panel.list.row(self.session.library.listing.find(NAME).info.id)
        track = row.slider.track
        self.bench.library_panel.list.ensureWidgetVisible(row)
        artist.rest(0.2)
        self.shot("library")
        self.times["slider to preview"] = self._drag_slider(track)
        self.artist.wait(lambda: self.document.look.full, "the full picture")
        artist.rest(0.5)
        self.shot("slider")

    def type_strength(self, name: str, strength: float) -> None:
        """Into the box of a vector in the library, which is in view."""
        rows = self.bench.library_panel.list
        row = rows.row(self.session.library.listing.find(name).info.id)
        rows.ensureWidgetVisible(row)
        row.slider.box.setFocus()
        row.slider.box.selectAll()
        self.artist.type(row.slider.box, str(strength))
        self.artist.key(Qt.Key.Key_Return)
        self.artist.rest(0.1)

    def refine(self) -> None:
        began = time.perf_counter()
        self.artist.key(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
        self.artist.wait(lambda: self.session.job.now, "refining")
        self.artist.wait(lambda: self.session.job.now is None, "the end of refining")
        self.times["refine 10 steps"] = time.perf_counter() - began
        assert self.document.edits.refinement is not None
        self.artist.rest(0.5)
        self.shot("refined")

    def export(self) -> None:
        target = self.out / "edited.png"
        target.unlink(missing_ok=True)
        QFileDialog.getSaveFileName = staticmethod(lambda *_: (str(target), ""))  # no hand can be on a file dialog here
        QTimer.singleShot(600, lambda: QApplication.activeModalWidget().accept())  # as the dialog suggests
        self.artist.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        self.artist.wait(target.exists, "the exported picture")

    def finish(self) -> None:
        self.window.discard_on_close = True
        began = time.perf_counter()
        self.window.close()
        self.times["close"] = time.perf_counter() - began
        (self.out / "times.json").write_text(json.dumps(self.times, indent=2))
        print(json.dumps(self.times, indent=2))

    def activate(self) -> None:
        """What a window manager does, where there is one."""
        self.window.activateWindow()
        self.artist.wait(self.window.isActiveWindow, "the window to be active")

    # ---- strokes

    @property
    def document(self):  # type: ignore[no-untyped-def]
        return self.session.current

    def _strokes(self) -> None:
        mask, artist = self.editor.mask_canvas, self.artist
        left, top, right, bottom = self._box(["lip_upper", "lip_lower", "inner_mouth"])
        self.mouth = ((left + right) / 2, (top + bottom) / 2)
        corner = top + (bottom - top) * 0.2  # a smile: the corners go out and up
        middle = (self.mouth[0], corner)
        wide, high = (right - left) * 0.58, bottom - corner
        artist.pick(mask, self._middle("lip_lower"))
        artist.wheel(mask, self.mouth, -4, Qt.KeyboardModifier.ControlModifier)
        artist.stroke(mask, _arc(middle, wide, high * 1.05, 0, np.pi))
        self._choose("lip_upper")
        artist.wheel(mask, self.mouth, -4, Qt.KeyboardModifier.ControlModifier)
        artist.stroke(mask, _arc(middle, wide, high * 0.22, 0, np.pi))
        self._choose("inner_mouth")
        for share in (0.48, 0.68):
            artist.stroke(mask, _arc(middle, wide * 0.8, high * share, 0, np.pi))

    def _choose(self, part: str) -> None:
        """Click on a part in the palette."""
        panel = self.bench.parts
        index = panel.model.index_of(self.session.scheme.id(part))
        panel.list.scrollTo(index)
        row = panel.list.visualRect(index)
        self.artist.click(panel.list.viewport(), row.center())

    def _strokes_on_hair(self) -> None:
        artist, image = self.artist, self.editor.image_canvas
        left, top, right, bottom = self._box(["hair"])
        self._hair_strokes = 4
        for row in range(self._hair_strokes):
            y = top + (bottom - top) * (0.05 + 0.03 * row)
            artist.stroke(image, [(left + (right - left) * t, y) for t in np.linspace(0.2, 0.8, 60)])

    def _box(self, parts: list[str]) -> tuple[float, float, float, float]:
        ids = self.session.scheme.ids(parts)
        rows, columns = np.nonzero(np.isin(self.document.layer.labels, ids))
        unit = self.document.base.picture.shape[0] / self.document.layer.shape[0]
        return columns.min() * unit, rows.min() * unit, columns.max() * unit, rows.max() * unit

    def _middle(self, part: str) -> Point:
        """A pixel of the part that lies deepest inside it."""
        import cv2

        labels = self.document.layer.labels == self.session.scheme.id(part)
        depth: NDArray[np.float32] = cv2.distanceTransform(labels.astype(np.uint8), cv2.DIST_L2, 3)
        row, column = np.unravel_index(int(depth.argmax()), depth.shape)
        unit = self.document.base.picture.shape[0] / self.document.layer.shape[0]
        return (column + 0.5) * unit, (row + 0.5) * unit

    # ---- measuring

    def measure_painting(self, name: str, paint) -> None:  # type: ignore[no-untyped-def]
        """Event to repaint, in milliseconds."""
        self.repaints.clear()
        paint()
        values = sorted(1000 * seconds for seconds in self.repaints)
        figures = statistics.quantiles(values, n=100)
        self.times[f"{name}: event to repaint, ms"] = {
            "events": len(values), "p50": figures[49], "p95": figures[94], "worst": values[-1],
        }  # fmt: skip

    def _drag_slider(self, track) -> dict[str, float]:  # type: ignore[no-untyped-def]
        """Drag to about 1 by the mouse; seconds from a move to the first look that follows it."""
        looks: list[float] = []
        self.document.looked.connect(lambda: looks.append(time.perf_counter()))
        middle, artist = track.rect().center(), self.artist
        artist.press(track, middle)
        waits = []
        for step in range(3, 15):  # the track holds on to 0 for a few pixels
            count, began = len(looks), time.perf_counter()
            artist.move(track, middle + QPoint(step * track.width() // 56, 0))
            artist.wait(lambda count=count: len(looks) > count, "a preview")
            waits.append(looks[count] - began)
            artist.rest(0.03)
        artist.release(track, middle + QPoint(track.width() // 4, 0))
        return {"median": statistics.median(waits), "worst": max(waits), "moves": len(waits)}

    def shot(self, name: str) -> None:
        self.window.grab().save(str(self.out / f"{name}.png"))


def _arc(middle: Point, wide: float, high: float, begin: float, end: float) -> list[Point]:
    angles = np.linspace(begin, end, 40)
    return [(middle[0] + wide * np.cos(a), middle[1] + high * np.sin(a)) for a in angles]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("drive"))
    parser.add_argument("--theme", default="light")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        os.environ["EDITGAN_DATA"] = data  # the user's own library and settings are left alone
        app = QApplication(sys.argv[:1])
        from editgan_desktop.app.theme import Theme, apply_theme

        apply_theme(app, Theme(arguments.theme))
        job = MainJob(arguments.out)
        try:
            job.run()
        finally:
            job.window.discard_on_close = True
            job.window.close()


if __name__ == "__main__":
    main()
