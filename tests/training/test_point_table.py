"""The table of training points."""

from __future__ import annotations

import numpy as np
import pytest
import torch
import torch.nn.functional as F

from editgan_desktop.core.progress import Progress, finish
from editgan_desktop.networks.generator import sampled_latent
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN
from editgan_desktop.networks.segmentation_branch import position_map
from editgan_desktop.training.point_table import (
    PointTable,
    choose_points,
    fit_projection,
    gather_points,
    pixel_points,
    point_features,
)
from editgan_desktop.training.projection import Projection

from ..tiny import random_ws
from .faces import tiny_faces, tiny_settings


def gathered(generator: MobileStyleGAN, seeds: list[int]) -> tuple[Projection, PointTable]:
    faces, settings = tiny_faces(generator, seeds), tiny_settings(generator).points
    projection = finish(fit_projection(generator, faces, settings))
    return projection, finish(gather_points(generator, faces, projection, settings))


def all_pixels(size: tuple[int, int]) -> np.ndarray:
    return np.array(np.unravel_index(np.arange(size[0] * size[1]), size))


def test_half_of_the_points_are_spread_evenly_over_the_parts() -> None:
    labels = np.zeros((50, 60), np.uint8)
    labels[:3, :2] = 4  # six pixels of a rare part
    labels[25:] = 7
    rows, columns = choose_points(labels, 3000, 0.5, np.random.default_rng(0))
    count = {part: int((labels[rows, columns] == part).sum()) for part in (0, 4, 7)}
    assert sum(count.values()) == 3000
    for part, drawn in count.items():
        share = (labels == part).mean()
        assert drawn == pytest.approx(500 + 1500 * share, rel=0.1)


@pytest.mark.parametrize("balanced", [0.0, 1.0])
def test_points_may_be_all_even_or_all_uniform(balanced: float) -> None:
    labels = np.zeros((40, 40), np.uint8)
    labels[0, :8] = 3
    rows, columns = choose_points(labels, 2000, balanced, np.random.default_rng(0))
    rare = (labels[rows, columns] == 3).mean()
    assert rare == pytest.approx(0.5 if balanced else 8 / 1600, abs=0.01)


def test_points_of_pixels_are_where_the_branch_sees_them() -> None:
    size = (6, 10)
    found = pixel_points(all_pixels(size), size)
    torch.testing.assert_close(found, position_map(size, torch.zeros(1))[0].flatten(1).T)


def test_features_of_points_are_the_upsampled_maps(generator: MobileStyleGAN) -> None:
    """Training sees what `forward` sees: bilinear in both, where the released tool mixed two kinds."""
    size = generator.output_size
    features = generator.features(random_ws(generator))
    stack = torch.cat([F.interpolate(m, size, mode="bilinear") for m in features.maps], 1)
    found = point_features(features, pixel_points(all_pixels(size), size))
    torch.testing.assert_close(found, stack[0].flatten(1).T, rtol=1e-4, atol=1e-4)


def test_the_table_holds_every_face(generator: MobileStyleGAN) -> None:
    faces, settings = tiny_faces(generator, range(3)), tiny_settings(generator).points
    seen: list[Progress] = []
    projection = finish(fit_projection(generator, faces, settings), seen.append)
    table = finish(gather_points(generator, faces, projection, settings), seen.append)
    assert [(p.done, p.total) for p in seen] == [(k + 1, 6) for k in range(6)]
    assert table.values.shape == (len(table), sum(projection.widths)) and table.values.dtype == torch.float16
    assert table.points.shape == (len(table), 2) and 500 < len(table) <= 600
    assert table.labels.dtype == torch.int64
    assert set(table.labels.tolist()) == set(np.unique([face.labels for face in faces]))


def test_the_table_s_labels_belong_to_its_points(generator: MobileStyleGAN) -> None:
    (face,) = tiny_faces(generator, [5])
    _, table = gathered(generator, [5])
    height, width = face.labels.shape
    columns, rows = ((table.points + 1) / 2 * torch.tensor([width, height])).long().T
    assert torch.from_numpy(face.labels)[rows, columns].tolist() == table.labels.tolist()


def test_the_table_s_components_are_those_of_its_points(generator: MobileStyleGAN) -> None:
    settings = tiny_settings(generator)
    projection, table = gathered(generator, [5])
    (face,) = tiny_faces(generator, [5])
    features = generator.features(sampled_latent(generator, face.source), settings.height)
    wanted = projection.project(point_features(features, table.points))
    torch.testing.assert_close(table.values.float(), wanted, rtol=1e-2, atol=1e-2)
    assert wanted.std() > 0.1
