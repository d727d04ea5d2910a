"""`--screenshot`: a picture of the window once its face is there."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ..core.errors import EditGANError, WeightsMissingError
from .window import Window

SETTLE_MS = 400  # thumbnails and outlines are drawn a moment after the face


def take_screenshot(app: QApplication, window: Window, path: Path) -> int:
    """Load, wait for the face, write the window to `path`, leave. The exit code is that of `editgan`."""
    failure: list[EditGANError] = []

    def grab() -> None:
        if not window.grab().save(str(path)):
            failure.append(EditGANError(f"Cannot write {path}.", "Choose a .png file in a folder you can write."))
        window.close()

    def fail(error: EditGANError) -> None:
        failure.append(error)
        window.close()

    def ask_terms() -> None:
        fail(WeightsMissingError("The model is not here yet.", "Start editgan-desktop once and accept its terms."))

    window.first_face_shown.connect(lambda: QTimer.singleShot(SETTLE_MS, grab))
    window.failed.connect(fail)
    window.terms_asked.connect(ask_terms)
    window.discard_on_close = True
    window.settings.set("window.tour_shown", True)  # nobody is there to be shown around
    window.show()
    QTimer.singleShot(0, window.start)  # not before: what closes the window must find the loop running, to end it
    app.exec()
    for error in failure:
        print(error, file=sys.stderr)
        return error.exit_code
    return 0
