"""The judge's figures, with a parser and a recogniser that see what they are told."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from editgan_desktop.core.latents import WPlus
from editgan_desktop.core.requests import EditRequest
from editgan_desktop.evaluation.judge import Judge, changed_agreement, judge_edit, resize_labels

from ..drawn_face import SCHEME, drawn_face
from ..tiny import FakePerceptual

FACE = drawn_face()
GREY = np.full((512, 512, 3), 100, np.uint8)
SURE = 12.0  # logit of the label it sees


class ToldParser(nn.Module):
    """A parser that sees one label map whatever the picture."""

    def __init__(self, labels: NDArray[np.uint8], logit: float = SURE) -> None:
        super().__init__()
        self.labels, self.logit = labels, logit

    def forward(self, picture: Tensor) -> Tensor:
        labels = torch.from_numpy(resize_labels(self.labels, picture.shape[2]).astype(np.int64))
        return self.logit * F.one_hot(labels, len(SCHEME)).permute(2, 0, 1)[None].float()


@dataclass
class ToldIdentity:
    cosine: float

    def similarity(self, first: NDArray[np.uint8], second: NDArray[np.uint8]) -> float:
        return self.cosine


def judge_who_sees(labels: NDArray[np.uint8], logit: float = SURE) -> Judge:
    return Judge(ToldParser(labels, logit), ToldIdentity(0.8), FakePerceptual(), SCHEME)  # type: ignore[arg-type]


def wider_nose() -> NDArray[np.uint8]:
    painted = FACE.copy()
    painted[150:160, 105:115] = SCHEME.id("nose")
    return painted


def request_for(painted: NDArray[np.uint8], buffer: int = 3) -> EditRequest:
    source = WPlus(np.zeros((1, 1), np.float32), "tiny/w+")
    return EditRequest(source, FACE, painted, SCHEME.name, ("nose",), buffer)


def square(size: int, rows: slice, columns: slice) -> NDArray[np.bool_]:
    mask = np.zeros((size, size), bool)
    mask[rows, columns] = True
    return mask


# Agreement on the pixels that were repainted


def test_agreement_counts_repainted_pixels_only() -> None:
    request = request_for(wider_nose())
    assert changed_agreement(wider_nose(), request) == 1
    assert changed_agreement(FACE, request) == 0
    half = FACE.copy()
    half[150:155] = wider_nose()[150:155]
    assert changed_agreement(half, request) == pytest.approx(0.5, abs=0.1)
    elsewhere = wider_nose()
    elsewhere[:100] = SCHEME.id("hat")
    assert changed_agreement(elsewhere, request) == 1


@pytest.mark.parametrize("times", [2, 4])
def test_agreement_does_not_depend_on_the_parser_s_size(times: int) -> None:
    request = request_for(wider_nose())
    half = FACE.copy()
    half[150:155] = wider_nose()[150:155]
    large = half.repeat(times, 0).repeat(times, 1)
    assert changed_agreement(large, request) == changed_agreement(half, request)


# Cross-entropy


def test_cross_entropy_is_low_for_what_the_parser_sees() -> None:
    painted = wider_nose()
    region = painted != FACE
    assert judge_who_sees(painted).cross_entropy(GREY, painted, region) < 0.01
    assert judge_who_sees(FACE).cross_entropy(GREY, painted, region) == pytest.approx(SURE, abs=0.01)


def test_cross_entropy_by_hand() -> None:
    nose = np.full_like(FACE, SCHEME.id("nose"))
    found = judge_who_sees(nose, logit=2.0).cross_entropy(GREY, nose, np.ones(FACE.shape, bool))
    assert found == pytest.approx(-np.log(np.exp(2) / (np.exp(2) + len(SCHEME) - 1)), rel=1e-4)


def test_cross_entropy_looks_inside_the_region_only() -> None:
    painted = FACE.copy()
    painted[:128] = SCHEME.id("hat")
    judge = judge_who_sees(FACE)
    assert judge.cross_entropy(GREY, painted, square(256, slice(128, 256), slice(None))) < 0.01
    assert judge.cross_entropy(GREY, painted, square(256, slice(0, 128), slice(None))) > 10


def test_twins_count_as_one() -> None:
    """The parser mixes left and right up; that is not the edit's fault."""
    swapped = SCHEME.mirrored()[FACE]
    eyes = np.isin(FACE, SCHEME.ids(["eyes"]))
    assert judge_who_sees(swapped).cross_entropy(GREY, FACE, eyes) < 0.01
    nose = np.isin(FACE, SCHEME.ids(["nose"]))
    assert judge_who_sees(swapped).cross_entropy(GREY, FACE, nose) < 0.01


# Outside


def test_the_same_picture_differs_nowhere() -> None:
    assert judge_who_sees(FACE).outside(GREY, GREY, square(256, slice(0, 0), slice(0, 0))) == (0, 0)


def test_changes_inside_the_region_do_not_count() -> None:
    after = GREY.copy()
    after[100:200, 100:200] = 250
    inside = square(256, slice(50, 100), slice(50, 100))
    assert judge_who_sees(FACE).outside(GREY, after, inside) == pytest.approx((0, 0), abs=1e-6)


def test_changes_outside_are_seen_in_both_figures() -> None:
    after = GREY.copy()
    after[:50, :, 1] = 130
    lpips, p99 = judge_who_sees(FACE).outside(GREY, after, square(256, slice(50, 100), slice(50, 100)))
    assert lpips > 1e-4 and p99 == 30
    after = GREY.copy()
    after[0, :40] = 130
    assert judge_who_sees(FACE).outside(GREY, after, square(256, slice(50, 100), slice(50, 100)))[1] == 0


def test_a_region_that_is_everything_leaves_nothing_outside() -> None:
    everything = np.ones((256, 256), bool)
    assert judge_who_sees(FACE).outside(GREY, GREY + 50, everything) == pytest.approx((0, 0), abs=1e-6)


def test_region_has_its_buffer_in_pixels_at_256() -> None:
    large = FACE.repeat(2, 0).repeat(2, 1)
    judge = judge_who_sees(FACE)
    small = judge.region(["nose"], FACE, FACE, 4)
    big = judge.region(["nose"], large, large, 4)
    assert (small.repeat(2, 0).repeat(2, 1) != big).mean() < 0.002
    assert small.sum() > (np.isin(FACE, SCHEME.ids(["nose"]))).sum()


# Together


def test_all_figures_of_an_edit() -> None:
    painted = wider_nose()
    figures = judge_edit(judge_who_sees(painted), request_for(painted), GREY, GREY)
    assert figures["ce_before"] == figures["ce_after"] < 0.01
    assert figures["changed_agreement_after"] == 1
    assert (figures["outside_lpips"], figures["outside_p99"], figures["identity"]) == (0, 0, 0.8)


def test_parsing_puts_sides_right() -> None:
    found = judge_who_sees(SCHEME.mirrored()[FACE]).parse(GREY)
    np.testing.assert_array_equal(found[::2, ::2], FACE)


def test_labels_are_resized_by_the_nearest_pixel() -> None:
    labels = np.array([[1, 2, 3, 4], [5, 6, 7, 8]], np.uint8)
    np.testing.assert_array_equal(resize_labels(labels, 4), labels.repeat(2, 0).repeat(2, 1))
    assert resize_labels(labels, 1).shape == (1, 2)
