"""Thumbnails show the whole picture."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from editgan_desktop.core.errors import BadInputError, NotFoundError
from editgan_desktop.library.thumbnails import GREY, save_thumbnails, thumbnail


def test_square_picture_fills_the_thumbnail():
    picture = np.zeros((512, 512, 3), np.uint8)
    picture[:256] = 200
    small = thumbnail(picture)
    assert small.shape == (128, 128, 3)
    assert small.dtype == np.uint8
    assert (small[:60] == 200).all()
    assert (small[68:] == 0).all()


def test_wide_picture_stands_on_grey():
    small = thumbnail(np.full((384, 512, 3), 200, np.uint8))
    assert (small[:16] == GREY).all()
    assert (small[17:111] == 200).all()


@pytest.mark.parametrize("picture", [np.zeros((8, 8), np.uint8), np.zeros((8, 8, 3), np.float32)])
def test_what_is_no_picture(picture):
    with pytest.raises(BadInputError, match="thumbnail"):
        thumbnail(picture)


def test_before_and_after_side_by_side(make_vector, tmp_path):
    save_thumbnails(tmp_path / "x.png", make_vector())
    picture = np.asarray(Image.open(tmp_path / "x.png"))
    assert picture.shape == (128, 256, 3)
    assert (picture[:, :128] == 90).all()
    assert (picture[:, 128:] == 91).all()


def test_refusals(make_vector, tmp_path):
    with pytest.raises(BadInputError, match="PNG"):
        save_thumbnails(tmp_path / "x.jpg", make_vector())
    with pytest.raises(NotFoundError, match="no thumbnails"):
        save_thumbnails(tmp_path / "x.png", make_vector(before=None, after=None))
    assert list(tmp_path.iterdir()) == []
