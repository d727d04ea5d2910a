"""Faces whose labels a hidden branch of the same kind made: a trained one has to find it again."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from editgan_desktop.core.labelled_faces import LabelledFace
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.networks.generator import sampled_latent
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN
from editgan_desktop.training.segmentation import SegmentationSettings

from ..tiny import head_heights, tiny_branch

TEACHER = 16  # the seed of a random branch whose labels vary in both shapes


def tiny_settings(generator: MobileStyleGAN) -> SegmentationSettings:
    """A training of a moment; every component is kept."""
    return SegmentationSettings(
        head_heights(generator)[0], (16, 8), members=1, points_per_face=200, components=64, steps=40, batch=64,
        learning_rate=0.01,
    )  # fmt: skip


def tiny_faces(generator: MobileStyleGAN, seeds: Sequence[int]) -> list[LabelledFace]:
    """Faces labelled by a random branch, at 48 rows."""
    height = head_heights(generator)[0]
    teacher, size = tiny_branch(generator, height, seed=TEACHER), (48, 64)
    faces = []
    for seed in seeds:
        source = SeedSource(seed, 1.0)
        logits = teacher(generator.features(sampled_latent(generator, source), height), size)
        faces.append(LabelledFace(source, logits.argmax(1)[0].to(torch.uint8).numpy()))
    return faces
