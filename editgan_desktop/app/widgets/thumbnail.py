"""From arrays of the engine to pictures of Qt."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPixmap


def to_qimage(array: NDArray[np.uint8]) -> QImage:
    """A picture that owns its pixels, from [H, W, 3] uint8 in RGB order."""
    if array.dtype != np.uint8 or array.ndim != 3 or array.shape[2] != 3:
        raise ValueError(f"expected [H, W, 3] uint8, got {array.shape} {array.dtype}")
    height, width, _ = array.shape
    pixels = np.ascontiguousarray(array)
    view = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return view.copy()  # the view would dangle when the array goes


def to_pixmap(array: NDArray[np.uint8], size: int | QSize, ratio: float | None = None) -> QPixmap:
    """A pixmap of [H, W, 3] uint8 that fits into `size` without being distorted.

    Args:
        size: in units of the window; one number is a square.
        ratio: physical pixels per unit; by default that of the sharpest screen.
    """
    box = QSize(size, size) if isinstance(size, int) else size
    ratio = ratio or _sharpest()
    image = to_qimage(array).scaled(
        box * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _sharpest() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
