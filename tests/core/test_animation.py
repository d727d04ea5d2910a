"""Animations and contact sheets: what is read back from a file is what was written."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from editgan_desktop.core.animation import contact_sheet, write_animation
from editgan_desktop.core.errors import BadInputError, EditGANError

SHADES = (20, 90, 160, 230)


def pictures(height: int = 48, width: int = 64) -> list[np.ndarray]:
    """Each brighter than the one before, with a red corner."""
    made = [np.full((height, width, 3), shade, np.uint8) for shade in SHADES]
    for picture in made:
        picture[:16, :16] = (200, 20, 20)
    return made


def frames_of(path: Path) -> list[np.ndarray]:
    if path.suffix == ".mp4":
        film, found = cv2.VideoCapture(str(path)), []
        while True:
            there, frame = film.read()
            if not there:
                return found
            found.append(cv2.cvtColor(frame, cv2.COLOR_BGR2RGB))
    with Image.open(path) as image:
        return [np.asarray((image.seek(i), image.convert("RGB"))[1]) for i in range(image.n_frames)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("suffix", [".gif", ".webp", ".mp4"])
def test_every_frame_comes_back(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"film{suffix}"
    write_animation(path, pictures(), 12)
    found = frames_of(path)
    assert len(found) == len(SHADES) and found[0].shape == (48, 64, 3)
    for frame, picture in zip(found, pictures(), strict=True):
        assert np.abs(frame.astype(int)[30:, 30:] - picture[30:, 30:]).mean() < 8
        assert frame[4, 4, 0] > frame[4, 4, 1] + 80  # RGB, not BGR


def test_pace_and_loop(tmp_path: Path) -> None:
    path = tmp_path / "film.gif"
    write_animation(path, pictures(), 10)
    with Image.open(path) as image:
        assert image.info["duration"] == 100 and image.info["loop"] == 0
        assert b"generative model" in image.info["comment"]


def test_only_known_formats(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=r"film\.avi"):
        write_animation(tmp_path / "film.avi", pictures(), 10)
    assert list(tmp_path.iterdir()) == []


def test_a_codec_that_is_missing_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cv2.VideoWriter, "isOpened", lambda _: False)
    with pytest.raises(EditGANError, match="cannot write MP4"):
        write_animation(tmp_path / "film.mp4", pictures(), 10)
    assert list(tmp_path.iterdir()) == []


def test_a_contact_sheet_has_every_picture_and_caption() -> None:
    sheet = contact_sheet(pictures(100, 100), ["−1", "0", "0.5", "1"], columns=2)
    height, width = sheet.shape[:2]
    assert abs(height - width) < 30
    tiles = [sheet[y : y + 40, x : x + 40].mean() for y in (40, height // 2 + 35) for x in (50, width // 2 + 50)]
    assert np.allclose(tiles, SHADES, atol=6)
    below = sheet[105:115, 10:100]
    assert below.min() < 120 < below.max()  # something is written there


def test_the_number_of_columns_makes_it_square() -> None:
    sheet = contact_sheet([pictures(40, 40)[0]] * 9, [""] * 9)
    assert 0.8 < sheet.shape[0] / sheet.shape[1] < 1.25
