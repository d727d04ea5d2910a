"""XMP packets in JPEG and PNG files, as other programs find them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from editgan_desktop.core.photo import Photo, PhotoMetadata
from editgan_desktop.core.photo_file import read_photo, write_photo
from editgan_desktop.core.photo_xmp import is_ai_edited, recipe_in

from ..photos import CAMERA, camera_exif, exif_in, smooth, wide_profile


@pytest.mark.parametrize("name", ["x.jpg", "x.png"])
@pytest.mark.parametrize("length", [10, 59_000, 64_900])
def test_packets_of_any_length_stay_beside_exif_and_profile(tmp_path: Path, name: str, length: int) -> None:
    recipe = {"name": "Größe", "long": "A" * length}
    photo = Photo(smooth(), None, wide_profile(), PhotoMetadata(exif=camera_exif(), iptc=b"\x1c\x02\x78\0\x02ab"))
    write_photo(tmp_path / name, photo, ai_edited=True, recipe=recipe)
    back, content = read_photo(tmp_path / name), (tmp_path / name).read_bytes()
    assert is_ai_edited(back.metadata.xmp) and recipe_in(back.metadata.xmp) == recipe
    assert back.profile == wide_profile() and exif_in(content) == (1, *CAMERA)
    with Image.open(io.BytesIO(content)) as image:
        told = image.info["xmp"] if name == "x.jpg" else image.info["XML:com.adobe.xmp"].encode()
        assert recipe_in(told) == recipe
        assert len(image.tobytes()) == smooth().size
