"""What is being chosen: a crop in a photo, beginning from one of its faces. View, figures and thumbnails follow it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QObject, Signal

from ...core.crop import Crop
from ...core.errors import BadInputError
from ...editing.align import FoundFace, ffhq_crop
from .handles import Point, Size, inside, limited, start_crop

SMALL = 256  # photo pixels across a crop below which the result is visibly soft


class Placement(QObject):
    """The crop as it is now, and the faces it may begin from.

    Args:
        size: columns and rows of the photo.
        faces: largest first; those whose points are no face are left out.
        crop: the present one when it is adjusted later.

    Signals:
        changed: the crop is another one.
        chosen_changed: another face is chosen, or the crop was put back to where it began: look at it anew.
    """

    changed = Signal()
    chosen_changed = Signal()

    def __init__(
        self, size: Size, faces: Sequence[FoundFace], crop: Crop | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        found = [(face, made) for face in faces if (made := _crop_of(face)) is not None]
        self.size = size
        self.faces = tuple(face for face, _ in found)
        self.found = tuple(made for _, made in found)  # the crop of each face
        self._given = crop
        self.chosen = self._nearest(crop) if crop else (0 if found else None)
        self._crop = crop or self.home

    @property
    def crop(self) -> Crop:
        return self._crop

    @property
    def home(self) -> Crop:
        """Where `reset` goes: the chosen face's crop; without one the present crop or one in the middle."""
        if self.chosen is not None:
            return self.found[self.chosen]
        return self._given or start_crop(self.size)

    @property
    def is_small(self) -> bool:
        """Whether the crop has so few pixels that the result will be soft."""
        return self._crop.side < SMALL

    def set_crop(self, crop: Crop) -> None:
        """Another crop, kept to the limits of `limited`."""
        made = limited(crop, self.size)
        if made != self._crop:
            self._crop = made
            self.changed.emit()

    def choose(self, index: int) -> None:
        """Take the crop of a face. Raises IndexError."""
        self._crop, self.chosen = self.found[index], index
        self.changed.emit()
        self.chosen_changed.emit()

    def reset(self) -> None:
        """Back to `home`."""
        self._crop = self.home
        self.changed.emit()
        self.chosen_changed.emit()

    def face_at(self, point: Point) -> int | None:
        """The smallest face whose box holds a photo point."""
        holding = [
            (width * height, index)
            for index, (x, y, width, height) in enumerate(face.box for face in self.faces)
            if x <= point[0] <= x + width and y <= point[1] <= y + height
        ]
        return min(holding)[1] if holding else None

    def _nearest(self, crop: Crop) -> int | None:
        """The face that a crop is meant for: it holds the face's middle, and no other is nearer."""
        away = [float(np.hypot(*np.subtract(made.centre, crop.centre))) for made in self.found]
        if not away:
            return None
        nearest = int(np.argmin(away))
        return nearest if inside(crop, self.found[nearest].centre) else None


def _crop_of(face: FoundFace) -> Crop | None:
    try:
        return ffhq_crop(face)
    except BadInputError:  # points on one another
        return None
