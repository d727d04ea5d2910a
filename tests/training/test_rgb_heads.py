"""Distilling RGB heads on a tiny generator."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
import torch.nn.functional as F

from editgan_desktop.core.progress import Progress, finish
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN
from editgan_desktop.training.rgb_heads import (
    HELD_OUT_SEED,
    RGBHeadSettings,
    evaluate_rgb_heads,
    picture_at,
    sample_pool,
    train_rgb_heads,
    varied_latent,
)

from ..tiny import head_heights, random_ws, tiny_head


@pytest.fixture
def settings(generator: MobileStyleGAN) -> list[RGBHeadSettings]:
    plain = RGBHeadSettings(hidden=16, faces=6, steps=100, batch=4, crop=10, learning_rate=0.02)
    return [replace(plain, height=height) for height in head_heights(generator)]


def test_the_target_is_the_area_downsampled_full_picture(generator: MobileStyleGAN) -> None:
    ws, heights = random_ws(generator), head_heights(generator)
    maps, pictures = picture_at(generator, ws, list(heights))
    assert len(maps) == len(generator.map_shapes)
    full = generator.rgb(generator.features(ws))
    for height in heights:
        size = (height, full.shape[3] * height // full.shape[2])
        torch.testing.assert_close(pictures[height], F.interpolate(full, size, mode="area"), rtol=1e-4, atol=1e-5)


def test_training_latents_are_the_same_again_and_all_differ(generator: MobileStyleGAN) -> None:
    latents = [varied_latent(generator, seed) for seed in range(6)]
    torch.testing.assert_close(varied_latent(generator, 3), latents[3], rtol=0, atol=0)
    assert all((a - b).abs().max() > 1e-3 for i, a in enumerate(latents) for b in latents[:i])


def test_every_other_training_latent_leaves_the_plain_samples(generator: MobileStyleGAN) -> None:
    """Edited latents differ from row to row, so the head must have seen such."""
    for seed in range(6):
        (ws,) = varied_latent(generator, seed)
        assert ((ws - ws[0]).abs().max() > 1e-3) == bool(seed % 2)


def test_the_pool_has_each_head_s_map_and_picture(generator: MobileStyleGAN) -> None:
    heads = [tiny_head(generator, height) for height in head_heights(generator)]
    pool = finish(sample_pool(generator, heads, 2, 0))
    assert len(pool) == 2
    inputs, targets, ws = pool[1]
    torch.testing.assert_close(ws, varied_latent(generator, 1))
    for head, given, wanted in zip(heads, inputs, targets, strict=True):
        assert tuple(given.shape[1:]) == generator.map_shapes[head.map_index] and given.dtype == torch.float16
        assert wanted.shape[2] == head.height


def test_training_lowers_the_error_on_unseen_faces(generator: MobileStyleGAN, settings: list[RGBHeadSettings]) -> None:
    seen: list[Progress] = []
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        barely = finish(train_rgb_heads(generator, [replace(s, steps=20) for s in settings]))
        trained = finish(train_rgb_heads(generator, settings), seen.append)
    assert [head.height for head in trained] == list(head_heights(generator))
    for height in head_heights(generator):
        reports = [(p.done, p.total) for p in seen if p.stage == f"train {height}² head"]
        assert reports == [(50, 100), (100, 100)]
    worse, better = (finish(evaluate_rgb_heads(generator, heads, 4)) for heads in (barely, trained))
    for height in worse:
        assert len(better[height]) == 4
        assert np.mean(better[height]) > np.mean(worse[height]) + 2


def test_held_out_seeds_never_train(settings: list[RGBHeadSettings]) -> None:
    """A training latent draws on its seed and on seed + 500 000."""
    defaults = RGBHeadSettings()
    assert defaults.seed + defaults.faces + 500_000 < HELD_OUT_SEED


def test_psnr_by_hand(generator: MobileStyleGAN) -> None:
    """A head that is grey everywhere is off by the picture itself."""
    head = tiny_head(generator, head_heights(generator)[0])
    head.to_rgb.weight.zero_(), head.to_rgb.bias.zero_()
    (found,) = finish(evaluate_rgb_heads(generator, [head], 1))[head.height]
    z = torch.from_numpy(np.random.Generator(np.random.PCG64(HELD_OUT_SEED)).standard_normal(16).astype(np.float32))
    w = torch.lerp(generator.mean_w, generator.map(z[None]), 0.7)
    _, pictures = picture_at(generator, w[:, None].repeat(1, generator.num_styles, 1), [head.height])
    error = pictures[head.height].clamp(-1, 1).square().mean()
    assert found == pytest.approx(float(10 * torch.log10(4 / error)), abs=1e-3)
