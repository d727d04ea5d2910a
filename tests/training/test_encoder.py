"""Training the photo encoder on a tiny generator."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file
from torch import Tensor

from editgan_desktop.core.errors import CorruptFileError
from editgan_desktop.core.progress import Progress, finish
from editgan_desktop.networks.efficientnet_lite import EfficientNetLite
from editgan_desktop.networks.encoder import PhotoEncoder
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN
from editgan_desktop.networks.rgb_heads import RGBHead
from editgan_desktop.training.encoder import (
    EncoderSettings,
    PictureJudge,
    as_input,
    latent_loss,
    new_encoder,
    step_bytes,
    train_encoder,
)
from editgan_desktop.training.encoder_faces import EncoderFaces, make_faces
from editgan_desktop.training.encoder_scores import evaluate_encoder

from ..tiny import SHAPES, FakePerceptual, head_heights, tiny_generator, tiny_head

QUICK = EncoderSettings(faces=80, side=32, steps=10, batch=4, picture_batch=2)
PERCEPTUAL: Any = FakePerceptual()


def random_backbone() -> dict[str, Tensor]:
    """In the place of ImageNet's: as an untrained network would have it."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(4)
        return EfficientNetLite().state_dict()


BACKBONE = random_backbone()


@pytest.fixture(scope="module")
def generator() -> MobileStyleGAN:
    """One shape is enough here: the encoder never sees it."""
    return tiny_generator(SHAPES["wide"])


@pytest.fixture(scope="module")
def head(generator: MobileStyleGAN) -> RGBHead:
    return tiny_head(generator, head_heights(generator)[0])


@pytest.fixture(scope="module")
def faces(generator: MobileStyleGAN, head: RGBHead, tmp_path_factory: pytest.TempPathFactory) -> EncoderFaces:
    return finish(make_faces(generator, head, QUICK.faces, QUICK.side, tmp_path_factory.mktemp("faces")))


@pytest.fixture
def encoder(generator: MobileStyleGAN) -> PhotoEncoder:
    return new_encoder(generator, QUICK, BACKBONE)


def latent_error(encoder: PhotoEncoder, generator: MobileStyleGAN, head: RGBHead, count: int = 16) -> float:
    scores = finish(evaluate_encoder(encoder, generator, head, PERCEPTUAL, count))
    return float(np.square(scores.latent).mean())


# A new one


def test_a_new_encoder_fits_its_generator(generator: MobileStyleGAN, encoder: PhotoEncoder) -> None:
    z = torch.randn(4000, generator.z_dim, generator=torch.Generator().manual_seed(8))
    spread = float((generator.map(z) - generator.mean_w).square().mean().sqrt())
    assert encoder.config.spread == pytest.approx(spread, rel=0.05)
    assert encoder.config.latent_space == generator.latent_space
    torch.testing.assert_close(encoder.mean_w, generator.mean_w, rtol=0, atol=0)
    assert encoder(torch.zeros(1, 3, 32, 32)).shape == (1, generator.num_styles, generator.w_dim)
    for name, value in encoder.backbone.state_dict().items():
        torch.testing.assert_close(value, BACKBONE[name], rtol=0, atol=0)


def test_new_encoders_are_alike_and_leave_the_random_state_alone(generator: MobileStyleGAN) -> None:
    state = torch.random.get_rng_state()
    one, other = (new_encoder(generator, QUICK, BACKBONE) for _ in range(2))
    torch.testing.assert_close(dict(one.state_dict()), dict(other.state_dict()), rtol=0, atol=0)
    assert (torch.random.get_rng_state() == state).all()


# Losses


def test_the_latent_loss_is_in_units_of_the_spread() -> None:
    assert float(latent_loss(torch.full((2, 3, 4), 0.5), torch.zeros(2, 3, 4), 0.25)) == 4


def test_the_picture_loss_sees_a_wrong_latent_and_reaches_every_row(
    generator: MobileStyleGAN, head: RGBHead, faces: EncoderFaces
) -> None:
    pictures, ws = faces.batch(np.arange(3))
    judge, wanted = PictureJudge(generator, head, PERCEPTUAL), as_input(pictures)
    right = judge(ws, wanted, QUICK)["picture"]
    wrong = ws.roll(1, 0).requires_grad_()
    loss = judge(wrong, wanted, QUICK)["picture"]
    assert float(loss.detach()) > 2 * float(right)
    loss.backward()  # type: ignore[no-untyped-call]
    assert wrong.grad is not None and wrong.grad.abs().amax((0, 2)).min() > 0


class FakeIdentity:
    """A person is the mean colour."""

    def embed(self, picture: Tensor) -> Tensor:
        return torch.nn.functional.normalize(picture.mean((2, 3)))


def test_a_recogniser_adds_the_person(generator: MobileStyleGAN, head: RGBHead, faces: EncoderFaces) -> None:
    pictures, ws = faces.batch(np.arange(3))
    judge = PictureJudge(generator, head, PERCEPTUAL, FakeIdentity())  # type: ignore[arg-type]
    right, wrong = (judge(w, as_input(pictures), QUICK)["identity"] for w in (ws, ws.roll(1, 0)))
    assert 0 <= float(right) < float(wrong)


def test_a_step_s_memory_grows_with_the_batch(generator: MobileStyleGAN, head: RGBHead, encoder: PhotoEncoder) -> None:
    few, many = (step_bytes(encoder, generator, head, replace(QUICK, batch=batch)) for batch in (4, 8))
    weights = sum(p.numel() for p in encoder.parameters())
    assert many > few > 4 * 3 * weights


# Training


def test_training_lowers_the_latent_error_on_unseen_faces(
    generator: MobileStyleGAN, head: RGBHead, faces: EncoderFaces, encoder: PhotoEncoder
) -> None:
    longer, seen = replace(QUICK, steps=80, batch=16, learning_rate=3e-3), list[Progress]()
    before = latent_error(encoder, generator, head)
    finish(train_encoder(encoder, PictureJudge(generator, head, PERCEPTUAL), faces, longer), seen.append)
    after = latent_error(encoder, generator, head)
    assert after < 0.7 * before
    assert (seen[-1].done, seen[-1].total) == (80, 80)
    assert not encoder.training


def test_the_picture_counts_after_a_share_of_the_steps(
    generator: MobileStyleGAN, head: RGBHead, faces: EncoderFaces, encoder: PhotoEncoder
) -> None:
    seen: list[Progress] = []
    finish(train_encoder(encoder, PictureJudge(generator, head, PERCEPTUAL), faces, QUICK), seen.append)
    assert [set(report.figures) for report in seen] == [{"loss", "latent"}, {"loss", "latent", "picture"}]
    assert seen[1].figures["loss"] == pytest.approx(seen[1].figures["latent"] + seen[1].figures["picture"], rel=1e-5)


def test_only_weights_learn(
    generator: MobileStyleGAN, head: RGBHead, faces: EncoderFaces, encoder: PhotoEncoder
) -> None:
    """Statistics and the mean stay; the generator and its head too. Every weight of the encoder moves."""
    buffers = {name: value.clone() for name, value in encoder.named_buffers()}
    weights = {name: value.clone() for name, value in encoder.named_parameters()}
    others = {name: value.clone() for name, value in [*generator.state_dict().items(), *head.state_dict().items()]}
    finish(train_encoder(encoder, PictureJudge(generator, head, PERCEPTUAL), faces, QUICK))
    torch.testing.assert_close(dict(encoder.named_buffers()), buffers, rtol=0, atol=0)
    torch.testing.assert_close({**generator.state_dict(), **head.state_dict()}, others, rtol=0, atol=0)
    assert [name for name, value in encoder.named_parameters() if (value == weights[name]).all()] == []


def test_all_faces_take_part_in_the_picture_loss(
    generator: MobileStyleGAN,
    head: RGBHead,
    faces: EncoderFaces,
    encoder: PhotoEncoder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The few of a batch whose picture is made again are no lower in number than the others."""
    asked: list[int] = []
    original = EncoderFaces.batch

    def batch(self: EncoderFaces, rows: Any) -> tuple[Tensor, Tensor]:
        asked.append(int(rows[0]))
        return original(self, rows)

    monkeypatch.setattr(EncoderFaces, "batch", batch)
    finish(train_encoder(encoder, PictureJudge(generator, head, PERCEPTUAL), faces, replace(QUICK, steps=40, batch=8)))
    assert np.mean(asked) > 0.35 * faces.count


def test_fewer_faces_than_a_batch_are_enough(
    generator: MobileStyleGAN, head: RGBHead, faces: EncoderFaces, encoder: PhotoEncoder
) -> None:
    finish(train_encoder(encoder, PictureJudge(generator, head, PERCEPTUAL), replace(faces, count=3), QUICK))


# Resuming


def state_after(
    generator: MobileStyleGAN, head: RGBHead, faces: EncoderFaces, path: Path | None, stop_at: int = 0
) -> dict[str, Tensor]:
    """Train a fresh encoder, or break off after the report at step `stop_at`."""
    encoder = new_encoder(generator, QUICK, BACKBONE)
    job = train_encoder(encoder, PictureJudge(generator, head, PERCEPTUAL), faces, QUICK, path)
    for report in job:
        if report.done == stop_at:
            job.close()
    return {name: value.clone() for name, value in encoder.state_dict().items()}


def test_resuming_gives_the_same_weights_bit_for_bit(
    generator: MobileStyleGAN, head: RGBHead, faces: EncoderFaces, tmp_path: Path
) -> None:
    path = tmp_path / "checkpoint.safetensors"
    whole = state_after(generator, head, faces, None)
    half = state_after(generator, head, faces, path, stop_at=5)
    resumed = state_after(generator, head, faces, path)
    assert any((half[name] != whole[name]).any() for name in whole)
    torch.testing.assert_close(resumed, whole, rtol=0, atol=0)
    again = state_after(generator, head, faces, path)
    torch.testing.assert_close(again, whole, rtol=0, atol=0)


class Interrupted(FakePerceptual):
    """Stands for Ctrl+C in the middle of a step's forward pass."""

    def compare(self, picture: Tensor, reference: tuple[Tensor, ...]) -> Tensor:
        raise KeyboardInterrupt


def test_an_interrupt_within_a_step_keeps_the_steps_before(
    generator: MobileStyleGAN, head: RGBHead, faces: EncoderFaces, encoder: PhotoEncoder, tmp_path: Path
) -> None:
    path, never = tmp_path / "checkpoint.safetensors", Interrupted()
    with pytest.raises(KeyboardInterrupt):
        finish(train_encoder(encoder, PictureJudge(generator, head, never), faces, QUICK, path))  # type: ignore[arg-type]
    assert path.is_file()
    torch.testing.assert_close(
        state_after(generator, head, faces, path), state_after(generator, head, faces, None), rtol=0, atol=0
    )


def test_an_interrupt_within_adam_s_step_keeps_nothing(
    generator: MobileStyleGAN, head: RGBHead, faces: EncoderFaces, encoder: PhotoEncoder, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """Half of the weights would be a step ahead of the others."""
    path, steps = tmp_path / "checkpoint.safetensors", []

    def step(self: torch.optim.Adam) -> None:
        steps.append(1)
        if len(steps) == 3:
            raise KeyboardInterrupt
        return original(self)

    original = torch.optim.Adam.step
    monkeypatch.setattr(torch.optim.Adam, "step", step)
    with pytest.raises(KeyboardInterrupt):
        finish(train_encoder(encoder, PictureJudge(generator, head, PERCEPTUAL), faces, QUICK, path))
    assert not path.is_file()


def test_gradients_without_end_are_not_learnt(
    generator: MobileStyleGAN, head: RGBHead, faces: EncoderFaces, encoder: PhotoEncoder, tmp_path: Path
) -> None:
    path, broken = tmp_path / "checkpoint.safetensors", FakePerceptual()
    broken.kernel.fill_(float("nan"))
    with pytest.raises(RuntimeError, match="non-finite"):
        finish(train_encoder(encoder, PictureJudge(generator, head, broken), faces, QUICK, path))  # type: ignore[arg-type]
    assert all(value.isfinite().all() for value in load_file(path).values())


def test_a_checkpoint_of_another_encoder_is_refused(
    generator: MobileStyleGAN, head: RGBHead, faces: EncoderFaces, encoder: PhotoEncoder, tmp_path: Path
) -> None:
    path = tmp_path / "checkpoint.safetensors"
    state_after(generator, head, faces, path, stop_at=5)
    content, other = path.read_bytes(), new_encoder(tiny_generator(SHAPES["square"]), QUICK, BACKBONE)
    other.rows.append(torch.nn.Linear(2, 2))
    with pytest.raises(CorruptFileError):
        finish(train_encoder(other, PictureJudge(generator, head, PERCEPTUAL), faces, QUICK, path))
    assert path.read_bytes() == content
