"""Latents to pictures and label maps."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.latents import SeedSource, WPlus, latent_noise
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.synthesise import (
    latent_tensor,
    look,
    render,
    sample,
    segment,
    to_tensor,
    to_uint8,
)

from ..tiny import face


def test_sizes_of_the_model(model: Model) -> None:
    height, width = model.generator.output_size
    assert (model.draft_height, model.working_height) == (height // 8, height // 4)
    assert model.segmentation_height == model.draft_height
    assert model.size(model.working_height) == (height // 4, width // 4)
    assert model.size(height) == (height, width)


def test_a_sample_is_the_truncated_w_of_its_seed_in_every_row(model: Model) -> None:
    generator = model.generator
    latent = sample(model, SeedSource(5, 0.7))
    z = torch.from_numpy(latent_noise(5, generator.z_dim))[None]
    w = generator.mean_w + 0.7 * (generator.map(z) - generator.mean_w)
    assert latent.space == generator.latent_space and latent.values.dtype == np.float32
    np.testing.assert_allclose(latent.values, w.expand(generator.num_styles, -1).numpy(), rtol=1e-5, atol=1e-6)


def test_truncation_zero_is_the_mean_face_whatever_the_seed(model: Model) -> None:
    first, second = (sample(model, SeedSource(seed, 0.0)).values for seed in (1, 2))
    np.testing.assert_allclose(first, second, atol=1e-6)
    np.testing.assert_allclose(first[0], model.generator.mean_w.numpy(), atol=1e-6)


def test_a_seed_is_the_same_face_again_and_another_seed_is_not(model: Model) -> None:
    np.testing.assert_array_equal(face(model, 1).values, face(model, 1).values)
    assert np.abs(face(model, 1).values - face(model, 2).values).max() > 0.1


def test_the_full_picture_is_the_generator_s(model: Model) -> None:
    latent = face(model)
    rgb = model.generator.rgb(model.generator.features(latent_tensor(model, latent)))
    picture = render(model, latent)
    assert picture.shape == (*model.generator.output_size, 3) and picture.std() > 10
    np.testing.assert_array_equal(picture, to_uint8(rgb))


def test_small_pictures_are_those_of_the_heads(model: Model) -> None:
    latent = face(model)
    for height, head in model.heads.items():
        rgb = head(model.generator, model.generator.features(latent_tensor(model, latent)))
        assert render(model, latent, height).shape == (*model.size(height), 3)
        np.testing.assert_array_equal(render(model, latent, height), to_uint8(rgb))


def test_labels_are_the_branch_s_up_to_the_working_size(model: Model) -> None:
    latent = face(model)
    features = model.generator.features(latent_tensor(model, latent))
    for height in (None, model.draft_height):
        labels = segment(model, latent, height)
        size = model.size(height or model.working_height)
        assert labels.shape == size and labels.dtype == np.uint8 and len(np.unique(labels)) > 3
        np.testing.assert_array_equal(labels, model.segmentation(features, size).argmax(1)[0].numpy())


def test_larger_labels_follow_the_logits_between_pixels(model: Model) -> None:
    """Each pixel of the working map became a block; inside it the label is that of the pixel, or of a neighbour."""
    latent = face(model)
    height = 2 * model.working_height
    large, working = segment(model, latent, height), segment(model, latent)
    assert large.shape == model.size(height)
    blocks = working.repeat(2, 0).repeat(2, 1)
    assert 0 < (large != blocks).mean() < 0.5, "smoother than repeated pixels, and the same face"
    features = model.generator.features(latent_tensor(model, latent))
    logits = model.segmentation(features, model.size(model.working_height))[0].numpy()
    middle = logits[:, :-1, :-1] * 9 + logits[:, 1:, :-1] * 3 + logits[:, :-1, 1:] * 3 + logits[:, 1:, 1:]
    np.testing.assert_array_equal(large[1:-1:2, 1:-1:2], middle.argmax(0))


def test_a_look_is_the_working_picture_and_the_labels(model: Model) -> None:
    latent = face(model)
    picture, labels = look(model, latent)
    np.testing.assert_array_equal(picture, render(model, latent, model.working_height))
    np.testing.assert_array_equal(labels, segment(model, latent))


def test_a_latent_of_another_space_or_shape_is_refused(model: Model) -> None:
    values = face(model).values
    for latent in (
        WPlus(values, "cars/w+"),
        WPlus(values[:-1], model.generator.latent_space),
        WPlus(values[:, :-1], model.generator.latent_space),
    ):
        for use in (render, segment, look, latent_tensor):
            with pytest.raises(BadInputError, match="latent belongs to"):
                use(model, latent)


def test_a_latent_is_not_shared_with_its_tensor(model: Model) -> None:
    latent = face(model)
    before = latent.values.copy()
    latent_tensor(model, latent).add_(1)
    np.testing.assert_array_equal(latent.values, before)


def test_pixels_go_there_and_back() -> None:
    pixels = np.arange(256, dtype=np.uint8).repeat(3).reshape(16, 16, 3)
    tensor = to_tensor(pixels)
    assert (float(tensor.min()), float(tensor.max())) == (-1, 1) and tensor.shape == (1, 3, 16, 16)
    np.testing.assert_array_equal(to_uint8(tensor), pixels)


def test_pixels_beyond_the_range_are_clipped() -> None:
    tensor = torch.tensor([-3.0, -1.0, 0.0, 1.0, 3.0]).view(1, 1, 1, 5).repeat(1, 3, 1, 1)
    assert to_uint8(tensor)[0, :, 0].tolist() == [0, 0, 128, 255, 255]
