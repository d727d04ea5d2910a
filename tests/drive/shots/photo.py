"""A photo: its crop, its likeness, its export, a batch over a folder."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

from photo_job import generated_photo
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editgan_desktop.app import photos
from editgan_desktop.app.output.feature import OutputFeature

from .studio import Scenes, Studio, has_sample


class Photo(Studio):
    """A generated face in a larger picture stands for the photo."""

    subject = "photo"

    def scenes(self) -> Scenes:
        return [self.crop, self.play_on_it, self.export, self.batch]

    def crop(self) -> None:
        photos.FIRST = 16  # steps of the likeness
        self.photo = generated_photo(Path(os.environ["EDITGAN_DATA"]))
        known, job = self.document, self.session.job

        def accept() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(100, accept)
                return
            self.artist.rest(0.5)
            self.shot("crop", dialog)
            QTest.keyClick(dialog, Qt.Key.Key_Return)

        QTimer.singleShot(100, accept)
        self.bench.files.open_path(self.photo)
        self.artist.wait(lambda: self.document is not known, "the photo's face")
        self.activate()
        self.artist.wait(lambda: job.now and job.now.done >= 6, "six steps")
        self.artist.rest(0.2)
        self.shot("likeness")
        self.full()

    def play_on_it(self) -> None:
        self.bench.docks.show("edit")
        self.artist.rest(0.3)
        self.shot("found")
        self.play({"Bigger smile": 1.0, "Raised brows": 0.7})
        self.shot("vectors")

    def export(self) -> None:
        def face_alone(dialog: Any) -> None:
            dialog.alone.click()

        self.dialog("export", lambda: self.do("export-image"), ("alone", face_alone), ready=has_sample)

    def batch(self) -> None:
        """Three photos, one of them broken."""
        folder = Path(os.environ["EDITGAN_DATA"]) / "portraits"
        folder.mkdir()
        for name in ("ada.jpg", "grace.jpg"):
            shutil.copy(self.photo, folder / name)
        (folder / "broken.jpg").write_bytes(b"no picture")

        def begin() -> None:
            dialog: Any = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(50, begin)
                return
            dialog.photos.setText(str(folder))
            dialog._suggest_out()
            dialog.steps.setValue(6)
            self.artist.rest(0.3)
            self.shot("batch-dialog", dialog)
            dialog.accept()

        QTimer.singleShot(50, begin)
        self.do("batch")
        batches = self.feature(OutputFeature).batches
        self.artist.wait(lambda: batches.window and batches.window.table.rowCount() >= 1, "the first photo")
        self.artist.rest(0.2)
        self.shot("batch-running", batches.window)
        self.artist.wait(lambda: batches.window.is_over, "the end of the batch")
        self.artist.rest(0.3)
        self.shot("batch-over", batches.window)
        batches.window.close()
