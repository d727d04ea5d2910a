"""What is under the mouse."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...core.mask_ops import Labels
from ...session.document import Document
from ...session.session import Session
from .geometry import Point
from .pictures import Pixels
from .pointer import Hover
from .shown import shown_labels


def hover_at(session: Session, document: Document, present: Pixels, point: Point) -> Hover | None:
    """Pixel, colour and parts at a point in picture units; None beside the picture.

    Args:
        present: the face as it is shown now.
    """
    rows, columns = document.base.picture.shape[:2]
    x, y = int(np.floor(point[0])), int(np.floor(point[1]))
    if not (0 <= x < columns and 0 <= y < rows):
        return None
    share = point[0] / columns, point[1] / rows
    part = int(_at(shown_labels(session, document), share))
    original = int(_at(document.layer.labels, share))
    red, green, blue = (int(value) for value in _at(present, share))
    return Hover(x, y, part, (red, green, blue), original if original != part else None)


def _at(image: Labels | NDArray[np.uint8], share: Point) -> NDArray[np.uint8]:
    """The pixel of an image [h, w, …] at a share 0..1 of its width and height."""
    rows, columns = image.shape[:2]
    return np.asarray(image[min(int(share[1] * rows), rows - 1), min(int(share[0] * columns), columns - 1)])
