"""Pictures of the window at work, in both themes, all of them real: no state is made up.

    xvfb-run -s "-screen 0 1600x1000x24" python tests/drive/screenshots.py --out docs/images/window

Needs the default model in the cache and, for the pictures of the first start, the network.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from main_job import MainJob
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from editgan_desktop.app.labelling.window import LabelWindow
from editgan_desktop.app.theme import Theme, apply_theme
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.paths import data_dir, shipped
from editgan_desktop.session.labelling.project import LabellingProject

SLIDERS = {"Bigger smile": 0.9, "Raised brows": 0.8, "Fuller hair": 1.2}


class Scenes(MainJob):
    """The stations of the main job that make good pictures."""

    def run(self) -> None:
        self.start()
        self.paint_mouth()
        self.run_edit()
        self.artist.key(Qt.Key.Key_D)
        self.artist.rest(0.3)
        self.shot("difference")
        self.artist.key(Qt.Key.Key_D)
        self.sliders()
        self.error()

    def sliders(self) -> None:
        """Three vectors of the starter library on another face, one of them dragged by the mouse."""
        artist, known = self.artist, self.document
        artist.type(self.editor.faces.new.seed, "11")
        artist.key(Qt.Key.Key_Return)
        artist.wait(lambda: self.document is not known, "another face")
        self.bench.docks.show("library")
        rows = self.bench.library_panel.list
        for name, strength in SLIDERS.items():
            self.type_strength(name, strength)
        artist.wait(lambda: self.document.look.full, "the full picture")
        rows.verticalScrollBar().setValue(0)
        artist.rest(0.5)
        self.shot("library")

    def error(self) -> None:
        """A file that is no project is dropped on the window."""
        broken = self.out / "holiday.egd"
        broken.write_bytes(b"not a zip")
        self.bench.files.open_path(broken)
        broken.unlink()
        self.artist.rest(0.3)
        self.shot("error")


class Labelling(MainJob):
    """Eight of the faces that come labelled, a suggestion for another one, and a training."""

    label: LabelWindow | None = None

    def run(self) -> None:
        self.start()
        project = LabellingProject.create(data_dir() / "labelling", "Fine parts", load_scheme("face-parts"))
        project.import_faces(self._few_labels())
        for entry in project.faces:
            project.set_done(entry.source, True)
        self.window.show_labelling()
        self.label = self.window.label_window
        assert self.label is not None
        self.label.resize(1280, 800)
        self.label.open_project(project.folder)
        bench = self.label.bench
        assert bench is not None
        self._wait_for_a_face(lambda: bench.faces.new(58))
        bench.training.set_up(2, 400)
        bench.training.begin()
        ended: list[object] = []
        bench.training.finished.connect(lambda: ended.append(None))
        self.artist.patience = 600
        self.artist.wait(lambda: ended, "the training")
        bench.tabs.setCurrentWidget(bench.training_panel)
        self.artist.rest(1)
        self.shot("label-trained")
        bench.tabs.setCurrentWidget(bench.faces_panel)
        self._wait_for_a_face(lambda: bench.faces.new(134))
        bench.actions_by_id["uncertainty"].trigger()
        self.artist.rest(3)
        self.shot("label")

    @property
    def pictured(self) -> QWidget:
        return self.label or self.window

    def _few_labels(self) -> Path:
        """A folder with the first eight of the labelled faces."""
        folder = Path(tempfile.mkdtemp(dir=data_dir()))
        given = shipped("models", "mobile-stylegan-ffhq", "labels", "face-parts", "training")
        for name in (given / "order.txt").read_text().split()[:8]:
            shutil.copy(given / name, folder)
        return folder

    def _wait_for_a_face(self, ask: Callable[[], None]) -> None:
        bench = self.label.bench if self.label else None
        assert bench is not None
        known = bench.session.current
        ask()
        self.artist.wait(lambda: bench.session.current not in (None, known), "a face")
        self.artist.rest(1)


class FirstStart(MainJob):
    """Nothing is in the cache: the terms, and the download under way."""

    def run(self) -> None:
        self.window.resize(1280, 800)
        self.window.show()
        self.window.start()
        self.artist.rest(0.5)
        self.shot("first-start")
        self.window.welcome.accepted.emit()
        seen = self.window.worker
        progress: list[int] = []
        seen.job_progressed.connect(lambda _ticket, report: progress.append(report.done))
        self.artist.wait(lambda: progress and progress[-1] > 12e6, "12 MB")
        self.shot("fetch")
        self.window.close()


def scenes(kind: type[MainJob], out: Path, theme: Theme, cache: str | None = None) -> None:
    """Run the scenes in a library and with settings of their own; the pictures get the theme's name."""
    with tempfile.TemporaryDirectory() as data:
        os.environ["EDITGAN_DATA"] = data
        before = os.environ.get("EDITGAN_CACHE")
        if cache:
            os.environ["EDITGAN_CACHE"] = cache
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, theme)
        job = kind(out)
        job.shot = lambda name: (
            getattr(job, "pictured", job.window).grab().save(str(out / f"{name}-{theme}.jpg"), quality=90)
        )  # type: ignore[method-assign]
        try:
            job.run()
        finally:
            job.window.discard_on_close = True
            job.window.close()
            if cache:
                os.environ.pop("EDITGAN_CACHE") if before is None else os.environ.update(EDITGAN_CACHE=before)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("docs/images/window"))
    parser.add_argument("--only", choices=["scenes", "labelling", "first"], default=None)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    QApplication(sys.argv[:1])
    for theme in (Theme.LIGHT, Theme.DARK):
        for name, kind in (("scenes", Scenes), ("labelling", Labelling)):
            if arguments.only in (None, name):
                scenes(kind, arguments.out, theme)
        if arguments.only in (None, "first"):
            with tempfile.TemporaryDirectory() as cache:
                scenes(FirstStart, arguments.out, theme, cache)


if __name__ == "__main__":
    main()
