"""The label window: its first page, its dialogs, labelling and training."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from editgan_desktop.app.labelling.bench import LabelBench
from editgan_desktop.app.labelling.window import LabelWindow
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.paths import data_dir, shipped
from editgan_desktop.session.labelling.project import LabellingProject

from .studio import Scenes, Studio

FACES, TRAINING_STEPS = 8, 200


class Label(Studio):
    """Eight of the faces that come labelled, a suggestion for another one, and a training."""

    subject = "label"
    label: LabelWindow

    def scenes(self) -> Scenes:
        return [self.begin, self.open_project, self.train, self.suggest, self.dialogs]

    def begin(self) -> None:
        self.do("label-faces")
        assert self.window.label_window is not None
        self.label = self.window.label_window
        self.label.resize(1280, 800)
        self.artist.rest(0.4)
        self.shot("start", self.label)
        self.dialog("new-project", self.label.new_project)

    def open_project(self) -> None:
        project = LabellingProject.create(data_dir() / "labelling", "Fine parts", load_scheme("face-parts"))
        project.import_faces(self._few_labels())
        for entry in project.faces:
            project.set_done(entry.source, True)
        self.label.open_project(project.folder)
        self._wait_for_a_face(lambda: self._bench.faces.new(58))

    def train(self) -> None:
        bench = self._bench
        bench.training.set_up(2, TRAINING_STEPS)
        bench.tabs.setCurrentWidget(bench.training_panel)
        self.artist.rest(0.3)
        self.shot("before-training", self.label)
        ended: list[object] = []
        bench.training.finished.connect(lambda: ended.append(None))
        bench.training.begin()
        self.artist.rest(8)
        self.shot("training", self.label)
        self.artist.patience = 600
        self.artist.wait(lambda: ended, "the training")
        self.artist.rest(1)
        self.shot("trained", self.label)

    def suggest(self) -> None:
        bench = self._bench
        bench.tabs.setCurrentWidget(bench.faces_panel)
        self._wait_for_a_face(lambda: bench.faces.new(134))
        bench.actions_by_id["uncertainty"].trigger()
        self.artist.rest(3)
        self.shot("suggestion", self.label)

    def dialogs(self) -> None:
        self.dialog("scheme", self.label.edit_scheme)

    @property
    def _bench(self) -> LabelBench:
        assert self.label.bench is not None
        return self.label.bench

    def _few_labels(self) -> Path:
        """A folder with the first of the labelled faces."""
        folder = Path(tempfile.mkdtemp(dir=data_dir()))
        given = shipped("models", "mobile-stylegan-ffhq", "labels", "face-parts", "training")
        for name in (given / "order.txt").read_text().split()[:FACES]:
            shutil.copy(given / name, folder)
        return folder

    def _wait_for_a_face(self, ask: Callable[[], None]) -> None:
        known = self._bench.session.current
        ask()
        self.artist.wait(lambda: self._bench.session.current not in (None, known), "a face")
        self.artist.rest(1)
