"""Sampled faces on disk: the same for ever, made once, and refused when they are not what they should be."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file

from editgan_desktop.core.errors import CorruptFileError
from editgan_desktop.core.progress import Progress, finish
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN
from editgan_desktop.training.encoder_faces import (
    AT_ONCE,
    HELD_OUT,
    SHARD,
    EncoderFaces,
    make_faces,
    mixed_latent,
)

from ..tiny import SHAPES, head_heights, tiny_generator, tiny_head

SIDE = 16


def made(
    generator: MobileStyleGAN, folder: Path, count: int, seen: list[Progress] | None = None, side: int = SIDE
) -> EncoderFaces:
    head = tiny_head(generator, head_heights(generator)[1])
    return finish(make_faces(generator, head, count, side, folder), None if seen is None else seen.append)  # type: ignore[func-returns-value]


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def rows(*numbers: int) -> Any:
    return np.array(numbers)


# Latents


def plain(num_styles: int = 6) -> Any:
    """A generator that maps z to itself, about a mean of 0."""
    return SimpleNamespace(z_dim=4, num_styles=num_styles, map=lambda z: z, mean_w=torch.zeros(4))


def test_a_mixed_latent_is_the_same_for_ever() -> None:
    """Files of faces and held-out measurements rest on these numbers."""
    two_parents = [[-0.3157, 1.0564, 1.2259, 0.2784]] * 3 + [[0.3635, -0.4296, -0.8023, -0.7902]] * 3
    torch.testing.assert_close(mixed_latent(plain(), 0), torch.tensor([two_parents]), rtol=0, atol=1e-4)
    one_parent = mixed_latent(plain(), 3)[0]
    torch.testing.assert_close(one_parent[3], torch.tensor([-0.1839, 0.5836, 0.5332, -0.526]), rtol=0, atol=1e-4)
    assert (one_parent == one_parent[0]).all()


def test_latents_have_one_parent_or_two() -> None:
    parents, crossings = [], set()
    for number in range(400):
        (ws,) = mixed_latent(plain(), number)
        changes = [row for row in range(1, 6) if (ws[row] != ws[row - 1]).any()]
        assert len(changes) <= 1
        parents.append(1 + len(changes))
        crossings |= set(changes)
    assert crossings == {1, 2, 3, 4, 5}
    assert 0.4 < np.mean(np.array(parents) == 2) < 0.6


def test_latents_are_truncated_by_their_own_measure() -> None:
    sizes = [float(mixed_latent(plain(), number).square().mean()) for number in range(3000)]
    assert np.mean(sizes) == pytest.approx((1 - 0.6**3) / 3 / 0.4, rel=0.05), "mean square of a number in 0.6 … 1"


def test_latents_differ(generator: MobileStyleGAN) -> None:
    latents = torch.cat([mixed_latent(generator, number) for number in (0, 1, HELD_OUT, HELD_OUT + 1)])
    assert latents.shape == (4, generator.num_styles, generator.w_dim)
    assert torch.pdist(latents.flatten(1)).min() > 0.1


# Files


def test_faces_are_the_generator_s_pictures_of_their_latents(generator: MobileStyleGAN, tmp_path: Path) -> None:
    pictures, ws = made(generator, tmp_path, SHARD + 5).batch(rows(SHARD + 3, 1))
    assert pictures.shape == (2, SIDE, SIDE, 3) and pictures.dtype == torch.uint8
    head = tiny_head(generator, head_heights(generator)[1])
    for number, picture, latent in zip((SHARD + 3, 1), pictures, ws, strict=True):
        wanted = mixed_latent(generator, number)
        torch.testing.assert_close(latent[None], wanted, rtol=1e-3, atol=1e-3)
        full = head(generator, generator.features(wanted, head.height))
        small = F.interpolate(full, (SIDE, SIDE), mode="area")[0].clamp(-1, 1)
        torch.testing.assert_close(picture.permute(2, 0, 1) / 127.5 - 1, small, rtol=0, atol=0.6 / 127.5)


def test_reports_count_faces(generator: MobileStyleGAN, tmp_path: Path) -> None:
    seen: list[Progress] = []
    faces = made(generator, tmp_path, SHARD + 3, seen)
    assert faces.count == SHARD + 3
    assert [report.done for report in seen[:2]] == [AT_ONCE, 2 * AT_ONCE]
    assert (seen[-1].done, seen[-1].total) == (SHARD + 3, SHARD + 3)


def test_what_is_there_is_not_made_again(generator: MobileStyleGAN, tmp_path: Path) -> None:
    made(generator, tmp_path, SHARD)
    before, seen = files(tmp_path), list[Progress]()
    made(generator, tmp_path, SHARD, seen)
    assert seen == [] and files(tmp_path) == before


def test_a_stopped_run_goes_on_to_the_same_faces(generator: MobileStyleGAN, tmp_path: Path) -> None:
    head, whole, stopped = tiny_head(generator, head_heights(generator)[1]), tmp_path / "whole", tmp_path / "stopped"
    made(generator, whole, 2 * SHARD)
    job = make_faces(generator, head, 2 * SHARD, SIDE, stopped)
    for report in job:
        if report.done == SHARD + AT_ONCE:
            job.close()
    assert len(files(stopped)) == 1, "nothing half done is left"
    seen: list[Progress] = []
    made(generator, stopped, 2 * SHARD, seen)
    assert seen[0].done == SHARD + AT_ONCE
    assert files(stopped) == files(whole)


def test_a_folder_can_be_added_to_and_read_in_part(generator: MobileStyleGAN, tmp_path: Path) -> None:
    few, more = made(generator, tmp_path, 3), made(generator, tmp_path, SHARD + 1)
    assert (few.count, more.count) == (3, SHARD + 1)
    torch.testing.assert_close(few.batch(rows(2)), more.batch(rows(2)), rtol=0, atol=0)
    with pytest.raises(IndexError):
        few.batch(rows(3))


def test_a_missing_file_is_made_again(generator: MobileStyleGAN, tmp_path: Path) -> None:
    made(generator, tmp_path, 2 * SHARD)
    before = files(tmp_path)
    (tmp_path / "faces-000000.safetensors").unlink()
    made(generator, tmp_path, 2 * SHARD)
    assert files(tmp_path) == before


@pytest.mark.parametrize("how", ["truncated", "empty", "text"])
def test_a_damaged_file_is_refused_before_any_work(generator: MobileStyleGAN, tmp_path: Path, how: str) -> None:
    made(generator, tmp_path, 2 * SHARD)
    path = tmp_path / f"faces-{SHARD:06d}.safetensors"
    path.write_bytes({"truncated": path.read_bytes()[:-10], "empty": b"", "text": b"hello" * 100}[how])
    (tmp_path / "faces-000000.safetensors").unlink()
    with pytest.raises(CorruptFileError, match=r"faces-000040.* is damaged"):
        made(generator, tmp_path, 2 * SHARD)
    assert len(files(tmp_path)) == 1


def test_faces_of_another_generator_or_size_are_refused(tmp_path: Path) -> None:
    generator = tiny_generator(SHAPES["square"])
    made(generator, tmp_path, 1)
    with pytest.raises(CorruptFileError, match="another generator or size"):
        made(generator, tmp_path, 1, side=SIDE + 1)
    with pytest.raises(CorruptFileError, match="another generator or size"):
        made(tiny_generator(SHAPES["square"], seed=1), tmp_path, 1)


def test_a_file_without_latents_is_refused(generator: MobileStyleGAN, tmp_path: Path) -> None:
    made(generator, tmp_path, 1)
    (path,) = tmp_path.iterdir()
    save_file({"pictures": load_file(path)["pictures"]}, path)
    with pytest.raises(CorruptFileError, match="damaged"):
        made(generator, tmp_path, 1)
