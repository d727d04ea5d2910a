"""What FID's Inception is given, and what it makes of real faces."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from torch import Tensor

from editgan_desktop.assets.manifest import find_weight
from editgan_desktop.assets.store import local_paths
from editgan_desktop.core.errors import CorruptFileError
from editgan_desktop.editing.synthesise import to_uint8
from editgan_desktop.evaluation.edits.inception import WIDTH, Inception, inception_input, load_inception

from ...conftest import RealWeights


def test_the_input_has_the_range_it_was_trained_with() -> None:
    picture = np.zeros((598, 598, 3), np.uint8)
    picture[:, 299:] = 255
    given = inception_input(picture)
    assert given.shape == (1, 3, 299, 299)
    assert float(given.min()) == -1 and float(given.max()) == pytest.approx(127 / 128)


def test_shrinking_averages() -> None:
    """Single white lines would be hit or missed by bare interpolation."""
    picture = np.zeros((1024, 1024, 3), np.uint8)
    picture[::2] = 254
    given = (inception_input(picture) + 1) * 128
    assert float(given[:, :, 5:-5].std()) < 6 and float(given.mean()) == pytest.approx(127, abs=1)


@pytest.fixture(scope="module")
def inception(real_weights: RealWeights) -> Inception:
    real_weights("fid-inception")
    return load_inception()


@pytest.mark.weights
def test_a_blurred_face_is_nearer_than_another_person(inception: Inception, real_faces: Tensor) -> None:
    first, second = (to_uint8(face[None]) for face in real_faces)
    found = inception.features(first)
    assert found.shape == (WIDTH,) and found.min() >= 0 and np.isfinite(found).all()
    assert (inception.features(first) == found).all(), "nothing in it is random"
    softer = inception.features(cv2.GaussianBlur(first, (0, 0), 1.5).astype(np.uint8))
    apart = np.linalg.norm(inception.features(second) - found)
    assert 0 < np.linalg.norm(softer - found) < apart / 2


@pytest.mark.weights
def test_a_changed_file_is_not_opened(
    real_weights: RealWeights, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real_weights("fid-inception")
    (path,) = local_paths(find_weight("fid-inception")).values()
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    copy = tmp_path / "weights" / "fid-inception" / path.name
    copy.parent.mkdir(parents=True)
    copy.write_bytes(content)
    monkeypatch.setenv("EDITGAN_CACHE", str(tmp_path))
    with pytest.raises(CorruptFileError, match="damaged"):
        load_inception()
