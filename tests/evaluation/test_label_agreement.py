"""Two correction passes over one draft, by hand."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.labelled_faces import LabelledFace
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.evaluation.label_agreement import label_agreement

SCHEME = load_scheme("celebamask-19")
SKIN, HAIR, NOSE = (SCHEME.id(name) for name in ("skin", "hair", "nose"))


def face(seed: int, *runs: tuple[int, int], width: int = 100) -> LabelledFace:
    """One row of background with runs of other parts from its left: (part, pixels)."""
    row = np.zeros(width, np.uint8)
    ends = np.cumsum([count for _, count in runs])
    for (part, count), end in zip(runs, ends, strict=True):
        row[end - count : end] = part
    return LabelledFace(SeedSource(seed), row[None])


def test_by_hand() -> None:
    """The draft has 40 of skin; one pass makes the last 10 of them hair, the other the last 6 and 2 beyond."""
    draft, one, other = face(1, (SKIN, 40)), face(1, (SKIN, 30), (HAIR, 10)), face(1, (SKIN, 34), (HAIR, 8))
    found = label_agreement(SCHEME, [draft], [one], [other])
    assert found["faces"] == 1 and found["corrected_pixels"] == 12
    assert found["agreement"] == 0.5, "6 of the 12"
    assert found["parts"]["hair"] == {
        "faces": 0, "corrected_pixels": 12, "agreement": 0.5, "iou": 0.5, "boundary_f1": 0.5
    }  # fmt: skip
    skin = found["parts"]["skin"]
    assert (skin["corrected_pixels"], skin["agreement"]) == (10, 0.6), "both took 6 away, one 4 more"
    assert skin["iou"] == round(30 / 34, 4) and skin["faces"] == 1
    background = found["parts"]["background"]
    assert (background["corrected_pixels"], background["agreement"]) == (2, 0.0)
    assert found["parts"]["nose"]["iou"] is None and found["parts"]["nose"]["agreement"] is None


def test_faces_count_together_in_any_order() -> None:
    draft = [face(1, (SKIN, 40)), face(2, (SKIN, 40)), face(3, (SKIN, 40))]
    one = [face(1, (HAIR, 40)), face(2, (SKIN, 20), (NOSE, 20))]
    other = [face(2, (SKIN, 20), (HAIR, 20)), face(1, (HAIR, 40))]
    found = label_agreement(SCHEME, draft, one, other)
    assert (found["faces"], found["corrected_pixels"]) == (2, 60)
    assert found["agreement"] == round(40 / 60, 4)
    assert found["parts"]["hair"]["iou"] == round(40 / 60, 4)


def test_nothing_corrected() -> None:
    draft = [face(1, (SKIN, 40))]
    found = label_agreement(SCHEME, draft, draft, draft)
    assert found["agreement"] is None and found["corrected_pixels"] == 0
    assert found["mean_iou"] == 1.0 and found["mean_boundary_f1"] == 1.0


def test_an_agreed_label_both_changed_from_counts_for_no_third_part() -> None:
    """Pixels that both made nose, and one of them hair elsewhere, say nothing of parts that neither touched."""
    draft, one, other = face(1, (SKIN, 40)), face(1, (NOSE, 40)), face(1, (NOSE, 30), (HAIR, 10))
    parts = label_agreement(SCHEME, [draft], [one], [other])["parts"]
    assert (parts["skin"]["corrected_pixels"], parts["skin"]["agreement"]) == (40, 1.0), "both took all of it away"
    assert (parts["nose"]["corrected_pixels"], parts["nose"]["agreement"]) == (40, 0.75)
    assert (parts["hair"]["corrected_pixels"], parts["hair"]["agreement"]) == (10, 0.0)
    assert parts["background"]["corrected_pixels"] == 0


@pytest.mark.parametrize(
    ("draft", "one", "other", "said"),
    [
        ([1, 2], [1, 2], [1], "Only one pass holds seed 2"),
        ([1], [1], [1, 2], "Only one pass holds seed 2"),
        ([1], [1, 2], [1, 2], "no draft of seed 2"),
    ],
)
def test_passes_must_be_over_the_same_faces(draft: list[int], one: list[int], other: list[int], said: str) -> None:
    with pytest.raises(BadInputError, match=said):
        label_agreement(SCHEME, *([face(seed, (SKIN, 40)) for seed in seeds] for seeds in (draft, one, other)))


def test_label_maps_must_have_one_size() -> None:
    with pytest.raises(BadInputError, match="differ in size"):
        label_agreement(SCHEME, [face(1, (SKIN, 9))], [face(1, (SKIN, 9))], [face(1, (SKIN, 9), width=50)])
