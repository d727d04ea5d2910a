"""Labelled faces: made, kept in a folder, and read again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from PIL import Image
from torch import Tensor, nn

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.labelled_faces import LabelledFace, read_labelled_faces, write_labelled_faces
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.progress import finish
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.synthesise import sample
from editgan_desktop.networks.generator import sampled_latent
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN
from editgan_desktop.training.labelled_faces import label_faces

from ..drawn_face import SCHEME, drawn_face

FACES = [LabelledFace(SeedSource(7), drawn_face()), LabelledFace(SeedSource(123456789, 0.85), drawn_face(10))]


class DrawnParser(nn.Module):
    """A parser that sees the drawn face in every picture, left and right mixed up."""

    def forward(self, picture: Tensor) -> Tensor:
        assert picture.shape[2:] == (512, 512) and picture.abs().max() <= 1
        labels = torch.from_numpy(SCHEME.mirrored()[drawn_face()].astype(np.int64))
        logits = F.one_hot(labels, len(SCHEME)).permute(2, 0, 1)[None].float()
        return F.interpolate(logits, size=picture.shape[2:])


def test_faces_are_kept_and_read_in_order_of_seeds(tmp_path: Path) -> None:
    write_labelled_faces(tmp_path / "new", FACES[::-1], SCHEME)
    found = read_labelled_faces(tmp_path / "new", SCHEME)
    assert [face.source for face in found] == [face.source for face in FACES]
    for read, written in zip(found, FACES, strict=True):
        np.testing.assert_array_equal(read.labels, written.labels)


def test_a_file_shows_the_parts_in_their_colours(tmp_path: Path) -> None:
    write_labelled_faces(tmp_path, FACES[:1], SCHEME)
    (path,) = tmp_path.iterdir()
    assert path.name == "seed-000007_psi-0.7.png"
    with Image.open(path) as image:
        np.testing.assert_array_equal(np.array(image.convert("RGB")), SCHEME.colorize(FACES[0].labels))


def test_other_files_are_passed_over(tmp_path: Path) -> None:
    write_labelled_faces(tmp_path, FACES, SCHEME)
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "sheet.png").write_bytes(b"no picture")
    assert len(read_labelled_faces(tmp_path, SCHEME)) == 2


def test_a_folder_without_faces_is_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(BadInputError, match="holds no label maps"):
            read_labelled_faces(folder, SCHEME)


@pytest.mark.parametrize("mode", ["RGB", "I;16"])
def test_pictures_that_are_no_label_maps_are_refused(tmp_path: Path, mode: str) -> None:
    Image.new(mode, (8, 8)).save(tmp_path / "seed-000001_psi-0.7.png")
    with pytest.raises(BadInputError, match="seed-000001"):
        read_labelled_faces(tmp_path, SCHEME)


def test_labels_beyond_the_scheme_are_refused(tmp_path: Path) -> None:
    Image.new("L", (8, 8), len(SCHEME)).save(tmp_path / "seed-000001_psi-0.7.png")
    with pytest.raises(BadInputError, match="not a label map"):
        read_labelled_faces(tmp_path, SCHEME)


@pytest.mark.parametrize("length", [0, 20, 200])
def test_damaged_pictures_are_refused(tmp_path: Path, length: int) -> None:
    write_labelled_faces(tmp_path, FACES[:1], SCHEME)
    (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(BadInputError, match="seed-000007"):
        read_labelled_faces(tmp_path, SCHEME)


def test_the_training_s_latent_is_the_editor_s(model: Model) -> None:
    """Labels are stored under a seed, so both must make the same face of it."""
    source = SeedSource(9, 0.6)
    latent = sampled_latent(model.generator, source)
    assert latent.shape == (1, model.generator.num_styles, model.generator.w_dim)
    np.testing.assert_allclose(latent[0].numpy(), sample(model, source).values, rtol=1e-6)


def test_faces_are_labelled_with_sides_put_right(generator: MobileStyleGAN) -> None:
    seen: list[int] = []
    sources = [SeedSource(1), SeedSource(2)]
    faces = finish(label_faces(generator, DrawnParser(), sources), lambda p: seen.append(p.done))  # type: ignore[arg-type]
    assert seen == [1, 2] and [face.source for face in faces] == sources
    for face in faces:
        np.testing.assert_array_equal(face.labels[::2, ::2], drawn_face())


def test_the_truncation_comes_back_exactly(tmp_path: Path) -> None:
    """Rounding it would give the labels to another face."""
    source = SeedSource(3, 0.7254)
    write_labelled_faces(tmp_path, [LabelledFace(source, np.zeros((8, 8), np.uint8))], SCHEME)
    assert read_labelled_faces(tmp_path, SCHEME)[0].source == source
