"""Results that were measured already are found again, and none is taken for another."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.evaluation.stage_cache import StageCache, digest_of, key_of
from editgan_desktop.networks.rgb_heads import RGBHead

from ..tiny import SHAPES, tiny_generator, tiny_head
from .inversions import result

PHOTO = np.zeros((8, 8, 3), np.uint8)
LABELS = np.arange(16, dtype=np.uint8).reshape(4, 4)


@pytest.mark.parametrize("labels", [None, LABELS])
def test_what_is_kept_is_found(tmp_path: Path, labels: np.ndarray | None) -> None:
    cache, kept = StageCache(tmp_path / "work"), result({"lpips": 1 / 3, "identity": math.nan}, labels, grey=7)
    assert cache.find("a") is None
    cache.keep("a", kept)
    found = cache.find("a")
    assert found is not None and cache.find("b") is None
    assert found.measures["lpips"] == 1 / 3 and math.isnan(found.measures["identity"])
    np.testing.assert_array_equal(found.latent, kept.latent)
    np.testing.assert_array_equal(found.picture, kept.picture)
    assert (found.labels is None) if labels is None else np.array_equal(found.labels, labels)


def test_damaged_files_count_as_missing(tmp_path: Path) -> None:
    cache = StageCache(tmp_path)
    cache.keep("a", result({}))
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    for content in (b"", whole[:100], whole[:-1], b"\xff" * 64):
        file.write_bytes(content)
        assert cache.find("a") is None


def test_keys_change_with_all_that_matters() -> None:
    other = PHOTO.copy()
    other[3, 3, 1] = 1
    keys = [
        key_of(PHOTO, "tuned", "space", 1),
        key_of(other, "tuned", "space", 1),
        key_of(PHOTO.reshape(4, 16, 3), "tuned", "space", 1),
        key_of(PHOTO, "encoder", "space", 1),
        key_of(PHOTO, "tuned", "space", 2),
        key_of(PHOTO, "tuned", "spac", "e1"),
    ]
    assert len(set(keys)) == len(keys) and keys[0] == key_of(PHOTO.copy(), "tuned", "space", 1)


def test_the_digest_of_a_network_changes_with_a_weight() -> None:
    def head() -> RGBHead:
        return tiny_head(tiny_generator(SHAPES["square"]), 16)

    before, changed = digest_of(head()), head()
    assert digest_of(head()) == before
    next(changed.parameters()).data.view(-1)[0] += 1e-3
    assert digest_of(changed) != before
