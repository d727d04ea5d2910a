"""Frame and lenses."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from editgan_desktop.training.draft_labels.glasses import draw_glasses
from editgan_desktop.training.draft_labels.skin import draw_skin

from .drawn import EYES, SCHEME, coarse, draft, flat, give, place, spot

OUTER, INNER = (52, 44), (44, 36)  # half axes of a frame, and of the glass in it
FRAME = np.logical_or.reduce([spot(*centre, *OUTER) & ~spot(*centre, *INNER) for centre in EYES.values()])
GLASS = np.logical_or.reduce([spot(*centre, *INNER) for centre in EYES.values()])
BLACK = (25, 22, 20)


def wearing() -> NDArray[np.uint8]:
    labels = coarse()
    give(labels, "glasses", (FRAME | GLASS) & (labels != 0))
    return labels


def drawn(picture: NDArray[np.uint8], labels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    made = draft(picture, labels)
    draw_skin(made)
    draw_glasses(made)
    return made.labels


def with_frame(color: tuple[int, int, int] = BLACK) -> NDArray[np.uint8]:
    picture = flat()
    picture[FRAME] = color
    return picture


def share(labels: NDArray[np.uint8], name: str, where: NDArray[np.bool_]) -> float:
    return float((labels[where] == SCHEME.id(name)).mean())


def test_the_dark_rim_is_frame_and_the_skin_in_it_lens() -> None:
    labels = drawn(with_frame(), wearing())
    assert share(labels, "glasses_frame", FRAME) > 0.9 and share(labels, "glasses_lens", GLASS) > 0.97


def test_a_rim_as_bright_as_skin_is_still_frame() -> None:
    """Thin metal: by place alone, as wide as a frame at least is."""
    labels = drawn(flat(), wearing())
    edge = np.logical_or.reduce([spot(*c, *OUTER) & ~spot(*c, OUTER[0] - 2, OUTER[1] - 2) for c in EYES.values()])
    assert share(labels, "glasses_frame", edge) > 0.97 and share(labels, "glasses_lens", GLASS) > 0.97


def test_lashes_are_no_frame() -> None:
    picture = with_frame()
    lashes = np.logical_or.reduce([spot(x, y - 14, 22, 3) for x, y in EYES.values()])
    picture[lashes] = BLACK
    assert share(drawn(picture, wearing()), "glasses_lens", lashes) == 1


def test_the_bridge_on_the_nose_is_frame_where_it_is_dark() -> None:
    picture = with_frame()
    bridge = spot(*place(0, 0.05), 6, 4)
    picture[bridge] = BLACK
    labels = drawn(picture, wearing())
    assert share(labels, "glasses_frame", bridge) > 0.95
    assert not share(drawn(with_frame(), wearing()), "glasses_frame", spot(*place(0, 0.05), 3))


def test_nobody_else_wears_glasses() -> None:
    labels = drawn(with_frame(), coarse())
    assert not np.isin(labels, SCHEME.ids(["glasses"])).any()
