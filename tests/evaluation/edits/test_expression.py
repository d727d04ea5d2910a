"""Who smiles, and how good the judge of that is."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor

from editgan_desktop.core.latents import latent_noise
from editgan_desktop.editing.synthesise import to_uint8
from editgan_desktop.evaluation.edits.expression import (
    SmileJudge,
    area_under_curve,
    happy_margin,
    judge_score,
    load_smile_judge,
)
from editgan_desktop.networks.expression import HAPPY
from editgan_desktop.networks.generator import truncate
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN

from ...conftest import RealWeights

SMILING, SERIOUS = 0, 4  # seeds of generated faces, as a person sees them


def test_happy_must_be_the_strongest_expression() -> None:
    logits = np.array([1.0, 0, 0, 3, 0, 2.5, 0])
    assert HAPPY == 3 and happy_margin(logits) == pytest.approx(0.5)
    logits[6] = 4
    assert happy_margin(logits) == pytest.approx(-1)


def test_the_area_under_the_curve_counts_pairs() -> None:
    assert area_under_curve(np.array([0.0, 1, 2]), np.array([3.0, 4])) == 1
    assert area_under_curve(np.array([0.0, 2]), np.array([1.0, 2])) == pytest.approx((2 + 0.5) / 4)


def test_the_judge_is_scored_on_photos_of_which_we_know() -> None:
    neutral = {"ann": -3.0, "bob": -1.0, "eve": 2.0, "kim": float("nan")}
    smiling = {"ann": 4.0, "bob": -2.0, "eve": 3.0, "zoe": float("nan")}
    score = judge_score(neutral, smiling)
    assert score.photos == 8 and score.accuracy == pytest.approx((3 + 2) / 8)
    assert (score.neutral_smiling, score.smiling_smiling) == (0.25, 0.5)
    assert score.pairs_right == pytest.approx(2 / 3), "ann and eve of the three who are in both"
    assert judge_score({"a": -1.0}, {"b": 1.0}).pairs_right is None


@pytest.fixture(scope="module")
def judge(real_weights: RealWeights) -> SmileJudge:
    real_weights("yunet", "expression")
    return load_smile_judge()


@pytest.mark.weights
def test_smiles_are_told(judge: SmileJudge, real_generator: MobileStyleGAN) -> None:
    assert judge.smile(face(real_generator, SMILING)) > 20
    assert judge.smile(face(real_generator, SERIOUS)) < 0


@pytest.mark.weights
def test_a_mirror_image_smiles_alike(judge: SmileJudge, real_generator: MobileStyleGAN) -> None:
    picture = face(real_generator, SMILING)
    mirrored = np.ascontiguousarray(picture[:, ::-1])
    assert judge.smile(mirrored) == pytest.approx(judge.smile(picture), abs=1e-3)


@pytest.mark.weights
def test_no_face_no_smile(judge: SmileJudge) -> None:
    assert np.isnan(judge.smile(np.full((300, 400, 3), 90, np.uint8)))


@torch.no_grad()
def face(generator: MobileStyleGAN, seed: int) -> np.ndarray:  # type: ignore[type-arg]
    z: Tensor = torch.from_numpy(latent_noise(seed, generator.z_dim))[None]
    ws = truncate(generator.map(z), generator.mean_w, 0.7)[:, None]
    return to_uint8(generator.rgb(generator.features(ws.repeat(1, generator.num_styles, 1))))
