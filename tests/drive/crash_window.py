"""A window on a tiny generator that keeps its work and waits to be killed: `python crash_window.py SEED`.

Reads commands from stdin, one a line, and answers each with a line: `work` paints, learns and plays with a strength,
`keep` writes the copies, `paint FILE` writes paint and edits of the face in view as npz.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication

from editgan_desktop.app.engine import Engine
from editgan_desktop.app.recovery.feature import RecoveryFeature
from editgan_desktop.app.window import Opening, Window
from editgan_desktop.core.paths import data_dir
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.session.library_view import LibraryView
from editgan_desktop.session.settings import default_settings
from tests.tiny import SHAPES, tiny_model


def state(window: Window) -> dict[str, np.ndarray]:
    """Paint, latents and strengths of the face in view."""
    document = window.workbench.session.current
    return {
        "paint": document.layer.paint, "latent": document.edited_latent.values,
        "strengths": np.array([edit.strength for edit in document.edits]),
    }  # fmt: skip


def main(seed: int) -> None:
    app = QApplication([])
    engine = Engine(tiny_model(SHAPES["square"]))
    settings = default_settings()
    settings.set("window.tour_shown", True)  # the tour would take the keys
    library = LibraryView(VectorLibrary(data_dir() / "vectors"))
    window = Window(settings, library, Opening(seed=seed), load=lambda: engine)
    shown: list[bool] = []
    window.first_face_shown.connect(lambda: shown.append(True))
    window.show()
    window.start()

    def wait(until: Callable[[], object]) -> None:
        while not until():
            app.processEvents()
            time.sleep(0.002)

    wait(lambda: shown)
    session = window.workbench.session
    document = session.current
    recovery = next(f for f in window.workbench.features if isinstance(f, RecoveryFeature))
    print("open", flush=True)
    for line in sys.stdin:
        match line.split():
            case ["work"]:
                labels = document.layer.painted.copy()
                labels[5:20, 5:30] = 2
                document.import_mask(labels)
                window.workbench.runs.run()
                wait(lambda: session.job.now is None and len(document.edits))
                document.set_strength(document.edits.edits[0].key, 0.5)
                labels = document.layer.painted.copy()
                labels[40:50, 10:30] = 3
                document.import_mask(labels)
            case ["keep"]:
                recovery.autosave.keep()
                wait(lambda: not recovery.is_busy)
            case ["paint", file]:
                np.savez(Path(file), **state(window))
        print("done", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
