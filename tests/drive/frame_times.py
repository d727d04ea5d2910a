"""How long painting takes from an event to its repaint, on a mask and a picture of 1024², in the real window.

    xvfb-run -s "-screen 0 1600x1000x24" python tests/drive/frame_times.py

Strokes with a round, a square, an edge-keeping and a symmetric brush, idle and while an edit runs. The mask of the
default generator is enlarged to 1024² first; the job works on another face, at the generator's own size.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from artist import Artist, Point
from PySide6.QtWidgets import QApplication

SIZE = 1024
RADIUS = 40.0  # mask pixels
STROKES = 6


class FrameTimes:
    """`rows`: for each way to paint p50, p95 and the worst, in milliseconds, and how many repaints."""

    def __init__(self) -> None:
        from editgan_desktop.app.window import Opening, Window
        from editgan_desktop.library.store import default_library
        from editgan_desktop.session.library_view import LibraryView
        from editgan_desktop.session.settings import default_settings

        settings = default_settings()
        settings.set("window.tour_shown", True)  # the tour would take the keys
        self.window = Window(settings, LibraryView(default_library()), Opening(seed=5))
        self.window.failed.connect(lambda error: print("ERROR", error, file=sys.stderr))
        self.artist = Artist(self.window)
        self.rows: dict[str, dict[str, float]] = {}

    def run(self) -> None:
        self._start()
        self._measure_all("idle")
        self._run_edit()
        self._measure_all("while a job runs")
        self.session.job.cancel()
        self.artist.wait(lambda: self.session.job.now is None, "the end of the job")

    def _start(self) -> None:
        shown: list[bool] = []
        self.window.first_face_shown.connect(lambda: shown.append(True))
        self.window.resize(1280, 800)
        self.window.show()
        self.window.start()
        self.artist.wait(lambda: shown, "the first face")
        bench = self.window.workbench
        assert bench is not None
        self.bench, self.session = bench, bench.session
        self.artist.rest(2.0)  # until the model is warm
        self._open_large()

    def _open_large(self) -> None:
        """The same face with a mask of 1024², beside the one that the generator made."""
        from editgan_desktop.session.document import Document
        from editgan_desktop.session.look import fit_labels

        first = self.session.current
        assert first is not None
        self.first = first
        look = replace(first.look, labels=fit_labels(first.look.labels, (SIZE, SIZE)))
        self.session.add(Document(first.origin, look, first.scheme))
        self.artist.rest(0.5)

    def _run_edit(self) -> None:
        """Learn a painted edit of the first face, long enough to paint meanwhile."""
        from editgan_desktop.session.patches import segment_patch

        settings, large = replace(self.session.optimise, steps=500, patience=0), self.session.current
        assert large is not None
        self.session.set_optimise(settings)
        self.session.go_to(self.first)
        patch = segment_patch(self.first.layer.shape, (150, 200), (200, 200), 20)
        assert patch is not None
        self.first.begin_stroke("Brush")
        self.first.stamp(patch, self.session.scheme.id("hair"))
        self.first.end_stroke()
        self.bench.runs.run()
        self.artist.wait(lambda: self.session.job.now and self.session.job.now.done >= 3, "the third step")
        self.session.go_to(large)
        self.artist.rest(0.5)

    def _measure_all(self, when: str) -> None:
        from editgan_desktop.session.brush import Keeps, Tip

        brush = self.session.brush
        brush.radius, brush.part = RADIUS, self.session.scheme.id("brow_left")
        for name, tip, keeps, symmetric in (
            ("round", Tip.ROUND, Keeps.FREE, False), ("square", Tip.SQUARE, Keeps.FREE, False),
            ("image edges", Tip.ROUND, Keeps.EDGES, False), ("symmetric", Tip.ROUND, Keeps.FREE, True),
        ):  # fmt: skip
            brush.tip, brush.keeps, brush.symmetric = tip, keeps, symmetric
            self.rows[f"{name}, {when}"] = self._measure(self._strokes)
        brush.symmetric, brush.keeps = False, Keeps.FREE

    def _measure(self, act: Callable[[], None]) -> dict[str, float]:
        times: list[float] = []
        canvases = (self.bench.editor.image_canvas, self.bench.editor.mask_canvas)
        for canvas in canvases:
            canvas.probe = times.append
        act()
        for canvas in canvases:
            canvas.probe = None
        p50, p95 = (1000 * float(np.percentile(times, share)) for share in (50, 95))
        return {"p50": p50, "p95": p95, "worst": 1000 * max(times), "repaints": len(times)}

    def _strokes(self) -> None:
        canvas = self.bench.editor.mask_canvas
        for number in range(STROKES):
            self.artist.stroke(canvas, _wave(300 + 70 * number))


def _wave(row: float) -> list[Point]:
    """A stroke of a hand across the face, in picture pixels."""
    return [(250 + 9.0 * step, row + 40 * float(np.sin(step / 6))) for step in range(60)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, help="write the figures there, too")
    arguments = parser.parse_args()
    application = QApplication(sys.argv[:1])
    from editgan_desktop.app.theme import Theme, apply_theme

    apply_theme(application, Theme.DARK)
    times = FrameTimes()
    times.run()
    print(f"{'brush of ' + str(round(2 * RADIUS)) + ' px, mask 1024²':36} {'p50':>7} {'p95':>7} {'worst':>7} repaints")
    for name, row in times.rows.items():
        print(f"{name:36} {row['p50']:7.1f} {row['p95']:7.1f} {row['worst']:7.1f} {row['repaints']:8.0f}  ms")
    if arguments.json:
        arguments.json.write_text(json.dumps(times.rows, indent=1), "utf-8")
    times.window.discard_on_close = True
    times.window.close()


if __name__ == "__main__":
    main()
