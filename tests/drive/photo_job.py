"""A photo of one's own on the real generator, through real events: open, crop, likeness, sliders, tuning, export.

    xvfb-run -a -s "-screen 0 1600x1000x24" python tests/drive/photo_job.py --photo me.jpg --out drive

Without `--photo` a generated face in a larger picture stands for it. Writes `photo-times.json`, the edited photo, and
pictures of the window at each station.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path

from main_job import MainJob
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editgan_desktop.app.theme import Theme, apply_theme

SLIDERS = {"Bigger smile": 1.0, "Raised brows": 0.7}


class PhotoJob(MainJob):
    """The stations of a photo."""

    photo: Path
    tunes = True

    def run(self) -> None:
        self.start()
        self.open()
        self.find_likeness()
        self.sliders()
        if self.tunes:
            self.tune()
        self.finish_photo()

    def open(self) -> None:
        """Dropped on the window; the crop that was found is accepted."""
        known, began = self.document, time.perf_counter()
        cropped: list[bool] = []

        def accept() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(100, accept)
                return
            self.times["photo to crop"] = time.perf_counter() - began
            self.artist.rest(0.4)
            dialog.grab().save(str(self.out / "crop.png"))
            cropped.append(True)
            QTest.keyClick(dialog, Qt.Key.Key_Return)

        QTimer.singleShot(100, accept)
        self.bench.files.open_path(self.photo)
        self.artist.wait(lambda: cropped and self.document is not known, "the photo's face")
        self.activate()

    def find_likeness(self) -> None:
        began, job = time.perf_counter(), self.session.job
        self.artist.wait(lambda: job.now and job.now.done >= 12, "step 12")
        self.shot("inverting")
        self.artist.wait(lambda: job.now is None, "the likeness")
        self.times["likeness"] = time.perf_counter() - began
        self.artist.wait(lambda: self.document.look.full, "the full picture")
        self.artist.rest(0.5)
        self.shot("inverted")

    def sliders(self) -> None:
        """Vectors of the starter library on the photo."""
        self.bench.docks.show("library")
        rows = self.bench.library_panel.list
        for name, strength in SLIDERS.items():
            self.type_strength(name, strength)
        row = rows.row(self.session.library.listing.find("Bigger smile").info.id)
        rows.ensureWidgetVisible(row)
        self.times["slider to preview, photo"] = self._drag_slider(row.slider.track)
        self.artist.wait(lambda: self.document.look.full, "the full picture")
        self.artist.rest(0.5)
        self.shot("photo-sliders")

    def tune(self) -> None:
        began, job = time.perf_counter(), self.session.job
        self.artist.key(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        self.artist.wait(lambda: job.now, "the tuning to begin")
        self.artist.wait(lambda: job.now is None, "the tuning")
        self.times["tuning"] = time.perf_counter() - began
        self.artist.wait(lambda: self.document.look.full, "the full picture")
        self.artist.rest(0.5)
        self.shot("tuned")

    def finish_photo(self) -> None:
        (self.out / "photo-times.json").write_text(json.dumps(self.times, indent=1))
        print(json.dumps(self.times, indent=1))
        self.window.discard_on_close = True
        self.window.close()


def generated_photo(folder: Path) -> Path:
    """A face of the generator, turned and somewhere in a larger picture, as if a camera had taken it."""
    import cv2
    import numpy as np

    from editgan_desktop.core.latents import SeedSource
    from editgan_desktop.editing.load import load_model
    from editgan_desktop.editing.synthesise import render, sample

    model = load_model()
    face = render(model, sample(model, SeedSource(119, 0.7)))
    matrix = cv2.getRotationMatrix2D((512, 512), 6, 0.95)
    matrix[:, 2] += (330, 90)
    size = (1640, 1200)
    edge = cv2.GaussianBlur(cv2.copyMakeBorder(np.ones((864, 864), np.float32), 80, 80, 80, 80, 0, value=0), (0, 0), 24)
    shown = cv2.warpAffine(edge, matrix, size)[..., None]
    behind = cv2.GaussianBlur(cv2.warpAffine(face, matrix, size, borderMode=cv2.BORDER_REPLICATE), (0, 0), 40)
    photo = np.rint(cv2.warpAffine(face, matrix, size, flags=cv2.INTER_AREA) * shown + behind * (1 - shown))
    path = folder / "holiday.jpg"
    cv2.imwrite(str(path), photo[..., ::-1].astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, 94])
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photo", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--no-tuning", action="store_true")
    parser.add_argument("--theme", choices=[Theme.LIGHT.value, Theme.DARK.value], default=Theme.DARK.value)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["EDITGAN_DATA"] = folder
        app = QApplication(sys.argv[:1])
        photo = arguments.photo or generated_photo(Path(folder))
        apply_theme(app, Theme(arguments.theme))
        job = PhotoJob(arguments.out)
        job.photo, job.tunes = photo, not arguments.no_tuning
        job.run()


if __name__ == "__main__":
    main()
