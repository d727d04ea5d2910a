"""Which photos of a folder are measured, which face, and what their label maps mean."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.labelled_faces import write_labels
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.editing.align import FoundFace, align, ffhq_crop
from editgan_desktop.evaluation.photo_folder import MASK_PARTS, aligned_already, aligned_face, mask_of, photos_in

from ..photos import smooth

SCHEME = load_scheme("celebamask-19")
LARGE = FoundFace((60, 60, 80, 100), np.array([[80.0, 90], [120, 90], [100, 115], [85, 135], [115, 135]]), 0.7)
SMALL = FoundFace((10, 10, 20, 25), LARGE.landmarks / 4, 0.9)


class Finder:
    """Finds the same faces in every picture."""

    def __init__(self, *faces: FoundFace) -> None:
        self._faces = list(faces)

    def find(self, picture: NDArray[np.uint8]) -> list[FoundFace]:
        return self._faces


def save(path: Path, height: int = 200, width: int = 200) -> Path:
    Image.fromarray(smooth(height=height, width=width)).save(path)
    return path


def test_photos_in_order_and_evenly_spread(tmp_path: Path) -> None:
    for name in ("d.JPG", "b.jpg", "a.png", "c.webp", "._a.png", "notes.txt"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "folder.png").mkdir()
    assert [path.name for path in photos_in(tmp_path)] == ["a.png", "b.jpg", "c.webp", "d.JPG"]
    assert [path.name for path in photos_in(tmp_path, 2)] == ["a.png", "c.webp"]
    assert [path.name for path in photos_in(tmp_path, 3)] == ["a.png", "b.jpg", "c.webp"]
    assert len(photos_in(tmp_path, 9)) == 4


def test_folders_without_photos(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="holds no photos"):
        photos_in(tmp_path)
    with pytest.raises(BadInputError, match="Cannot read the folder"):
        photos_in(tmp_path / "nowhere")


def test_the_first_face_is_aligned(tmp_path: Path) -> None:
    path = save(tmp_path / "two.png")
    found = aligned_face(path, Finder(LARGE, SMALL), 64)
    np.testing.assert_array_equal(found, align(smooth(height=200, width=200), ffhq_crop(LARGE), 64))
    with pytest.raises(BadInputError, match=r"No face was found in two\.png"):
        aligned_face(path, Finder(), 64)


@pytest.mark.parametrize("side", [64, 400])
def test_a_crop_is_only_resized(tmp_path: Path, side: int) -> None:
    found = aligned_already(save(tmp_path / "crop.png"), side)
    expected = smooth(height=side, width=side)
    assert found.shape == (side, side, 3) and np.abs(found.astype(int) - expected).mean() < 2
    with pytest.raises(BadInputError, match="not square"):
        aligned_already(save(tmp_path / "wide.png", 100, 200), side)


def write_mask(folder: Path, ids: list[int], name: str = "face.png") -> Path:
    """Bands of ids as CelebAMask-HQ has them, in a plain palette PNG without names."""
    labels = np.repeat(np.array(ids, np.uint8), 4)[:, None].repeat(4 * len(ids), 1)
    image = Image.fromarray(labels)
    image.putpalette([0] * 768)
    image.save(folder / name)
    return folder / name.replace("png", "jpg")


def test_ids_of_celebamask_are_told_by_name(tmp_path: Path) -> None:
    """From the list in the data's README: 2 nose, 4 the subject's left eye, 13 hair, 14 hat, 17 neck, 18 cloth."""
    photo = write_mask(tmp_path, [2, 4, 13, 14, 17, 18])
    found = mask_of(photo, tmp_path, 48)
    assert found.shape == (48, 48) and (found == found[:, :1]).all()
    names = [SCHEME.names[i] for i in found[::8, 0]]
    assert names == ["nose", "eye_left", "hair", "hat", "neck", "clothing"]
    assert sorted(MASK_PARTS) == sorted(SCHEME.names)


def test_maps_that_name_their_parts_keep_them(tmp_path: Path) -> None:
    labels = np.arange(16, dtype=np.uint8).reshape(4, 4)
    write_labels(tmp_path / "face.png", labels, SCHEME)
    np.testing.assert_array_equal(mask_of(tmp_path / "face.jpg", tmp_path, 4), labels)


def test_label_maps_that_cannot_be_used(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=r"Cannot read .*face\.png"):
        mask_of(tmp_path / "face.jpg", tmp_path, 8)
    with pytest.raises(BadInputError, match="holds label 19"):
        mask_of(write_mask(tmp_path, [0, 19]), tmp_path, 8)
    Image.fromarray(np.zeros((4, 8), np.uint8)).save(tmp_path / "wide.png")
    with pytest.raises(BadInputError, match=r"wide\.png is not square"):
        mask_of(tmp_path / "wide.jpg", tmp_path, 8)
