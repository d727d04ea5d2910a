"""A drawn face as the drafting code sees it: picture, the parser's labels and landmarks, all of them made up.

512 × 512; the eyes lie level, 112 pixels apart. The subject's left is on the right of the picture.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from editgan_desktop.core.labels import load_scheme
from editgan_desktop.training.draft_labels.canonical import canonical_mesh
from editgan_desktop.training.draft_labels.canvas import Draft
from editgan_desktop.training.draft_labels.landmarks import Eye, Landmarks

from ...drawn_face import drawn_face

PARSER = load_scheme("celebamask-19")
SCHEME = load_scheme("face-parts")
SIDE = 512
UNIT = 112.0  # pixels between the eyes
MIDDLE = (256.0, 260.0)  # between them
EYES = {"left": (312.0, 260.0), "right": (200.0, 260.0)}
OPENING, FOLD, IRIS = (24.0, 12.0), (32.0, 20.0), 10.0  # half axes, radius
SKIN = (205, 160, 135)

Mask = NDArray[np.bool_]


def eye(side: str = "left", radius: float = IRIS) -> Eye:
    """The opening and the folds around it are ellipses, the iris is a disc."""
    centre = np.array(EYES[side])
    contour = np.zeros((71, 2))
    for first, (across, down) in ((0, OPENING), (16, FOLD)):
        angles = np.linspace(np.pi, 0, 9)
        lower = centre + np.stack([across * np.cos(angles), down * np.sin(angles)], 1)
        contour[first : first + 9] = lower
        contour[first + 9 : first + 16] = (lower * (1, -1) + (0, 2 * centre[1]))[1:-1]
    around = radius * np.array([[0, 0], [1, 0], [0, 1], [-1, 0], [0, -1]])
    return Eye(contour, centre + around)


def landmarks() -> Landmarks:
    return Landmarks(canonical_mesh() * UNIT + MIDDLE, {side: eye(side) for side in EYES})


def coarse() -> NDArray[np.uint8]:
    """What the parser sees: the drawn face, twice as large."""
    return drawn_face().repeat(2, 0).repeat(2, 1)


def flat(color: tuple[int, int, int] = SKIN) -> NDArray[np.uint8]:
    """A picture of one colour."""
    return np.full((SIDE, SIDE, 3), color, np.uint8)


def draft(picture: NDArray[np.uint8] | None = None, labels: NDArray[np.uint8] | None = None) -> Draft:
    """A draft of the drawn face with nothing drawn yet."""
    return Draft(
        flat() if picture is None else picture, coarse() if labels is None else labels, landmarks(), PARSER, SCHEME
    )


def give(labels: NDArray[np.uint8], name: str, where: Mask) -> None:
    """Give pixels of the parser's labels to one of its parts."""
    labels[where] = PARSER.id(name)


def pixels() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """x [1, side] and y [side, 1] of the centres of pixels."""
    steps = np.arange(SIDE) + 0.5
    return steps[None], steps[:, None]


def spot(x: float, y: float, across: float, down: float | None = None) -> Mask:
    """An ellipse by centre and half axes."""
    columns, rows = pixels()
    inside: Mask = ((columns - x) / across) ** 2 + ((rows - y) / (down or across)) ** 2 <= 1
    return inside


def place(u: float, v: float) -> tuple[float, float]:
    """Pixels (x, y) of a place on the mean face."""
    return MIDDLE[0] + UNIT * u, MIDDLE[1] + UNIT * v


def middle(mask: Mask) -> tuple[float, float]:
    """Mean (x, y) of a mask."""
    rows, columns = np.nonzero(mask)
    return float(columns.mean()) + 0.5, float(rows.mean()) + 0.5


def iou(first: Mask, second: Mask) -> float:
    return float((first & second).sum()) / float((first | second).sum())
