"""Pivotal tuning: the generator itself learns the photo, around the latent that was found for it.

The latent stays (the pivot), so that edits act as before; what W+ cannot say, such as a scar or an earring, goes into
small changes of the pointwise weights. They are stored with the project and can be switched off.
Method: Roich et al. 2021, "Pivotal Tuning for Latent-based Editing of Real Images".
"""

from __future__ import annotations

import copy
import math
from dataclasses import dataclass, replace

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from ..core.errors import BadInputError
from ..core.latents import WPlus
from ..core.progress import Job, Progress
from ..core.tuning import Tuning
from ..networks.mobile_stylegan import MobileStyleGAN
from .fallback import require_room
from .model import Model
from .optimise import bytes_of_a_step
from .synthesise import latent_tensor, picture, to_tensor, to_uint8


@dataclass(frozen=True)
class TuningSettings:
    """How the generator is tuned.

    Attributes:
        steps: Adam steps in all; the last `full` of them (a share) look at the full picture, the others at that of the
            head, at the working size.
        lpips, l2: weights of the terms that ask for the photo. detail: of LPIPS on a part of the full picture, as it
            is: a picture that is right at the working size may have the grain of a fabric. identity: of the same
            person, when the model can tell.
        preview_every: steps between pictures in the reports, 0 for none.
    """

    steps: int = 100
    full: float = 0.5
    learning_rate: float = 5e-4
    lpips: float = 1.0
    l2: float = 1.0
    detail: float = 0.5
    identity: float = 0.1
    preview_every: int = 1


def fitting(settings: TuningSettings, model: Model, first: Model) -> TuningSettings:
    """The same for what a job on the model `first` goes on with: a smaller one never looks at the full picture."""
    return replace(settings, full=0.0) if model.working_height < first.working_height else settings


def tune(
    model: Model, aligned: NDArray[np.uint8], latent: WPlus, settings: TuningSettings | None = None
) -> Job[Tuning]:
    """Let the generator learn an aligned photo [S, S, 3] sRGB at its latent.

    Yields a `Progress` per step. Send `Signal.STOP_AND_KEEP` to end early with what was learnt; close it to cancel.

    Raises:
        BadInputError: the photo has another shape, or the latent belongs to another model.
        OutOfMemoryError: too little is free to begin.
    """
    settings = settings or TuningSettings()
    if model.generator.output_size != aligned.shape[:2]:
        raise BadInputError("The aligned photo does not have the shape of the generator's pictures.", "Align it again.")
    require_room(model, 2 * bytes_of_a_step(model), "Tuning to a photo")
    learner = copy.deepcopy(model.generator)
    student = model.changed(generator=learner)
    ws, photo = latent_tensor(model, latent), to_tensor(aligned).to(model.device)
    weights = {name: _free(learner, name) for name in tunable(learner)}
    target = _Target(student, photo, settings)
    optimizer = torch.optim.Adam(weights.values(), settings.learning_rate, betas=(0.9, 0.99))
    for step in range(settings.steps):
        terms, made = target(ws, _height(model, settings, step), step)
        total = torch.stack(list(terms.values())).sum()
        optimizer.param_groups[0]["lr"] = settings.learning_rate * _rate(step, settings.steps)
        optimizer.zero_grad()
        total.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        shows = settings.preview_every > 0 and (step + 1) % settings.preview_every == 0
        figures = {"loss": float(total.detach()), **{name: float(term.detach()) for name, term in terms.items()}}
        preview = to_uint8(made) if shows else None
        if (yield Progress("tune", step + 1, settings.steps, figures=figures, preview=preview)) is not None:
            break
    return _changes(model, weights)


def tunable(generator: MobileStyleGAN) -> list[str]:
    """Names of the weights that a tuning may change."""
    return [
        name for name, _ in generator.named_buffers() if name.endswith((".pointwise", ".bias")) and "blocks" in name
    ]


def with_tuning(model: Model, tuning: Tuning | None) -> Model:
    """The model with a tuned generator; the model itself when there is no tuning.

    Raises BadInputError when the tuning belongs to another generator.
    """
    if tuning is None:
        return model
    generator = copy.deepcopy(model.generator)
    weights = dict(generator.named_buffers())
    shapes = {name: tuple(weights[name].shape) for name in tunable(generator)}
    fits = all(shapes.get(name) == change.shape for name, change in tuning.changes.items())
    if tuning.space != generator.latent_space or not fits:
        raise BadInputError("This tuning belongs to another generator.", "Tune the generator to the photo again.")
    for name, change in tuning.changes.items():
        weights[name] += torch.from_numpy(change.astype(np.float32)).to(weights[name])
    return model.changed(generator=generator)


def _height(model: Model, settings: TuningSettings, step: int) -> int:
    """Rows of the picture that a step looks at."""
    small = step < (1 - settings.full) * settings.steps
    return model.working_height if small else model.generator.output_size[0]


def _rate(step: int, steps: int) -> float:
    """Five steps of warm-up, then down along a cosine."""
    return min(1.0, (step + 1) / 5) * (0.5 + 0.5 * math.cos(math.pi * step / steps))


class _Target:
    """The loss against one photo, at the working size or in full."""

    def __init__(self, student: Model, photo: Tensor, settings: TuningSettings) -> None:
        self.student, self.settings, self.full = student, settings, photo
        self.small = F.interpolate(photo, student.size(student.working_height), mode="area")
        knows = settings.identity > 0 and student.identity is not None
        with torch.no_grad():
            self.encoded = student.perceptual.encode(self.small)
            self.person = student.identity.embed(self.small) if knows and student.identity else None

    def __call__(self, ws: Tensor, height: int, step: int) -> tuple[dict[str, Tensor], Tensor]:
        """Its terms, and the picture at the working size."""
        stop = height if height == self.student.working_height else None
        made = picture(self.student, self.student.generator.features(ws, stop), height)
        seen = made if stop else F.interpolate(made, self.small.shape[2:], mode="area")
        settings = self.settings
        terms = {
            "lpips": settings.lpips * self.student.perceptual.compare(seen, self.encoded)[0],
            "l2": settings.l2 * F.mse_loss(made, self.small if stop else self.full),
        }
        if not stop and settings.detail:
            terms["detail"] = settings.detail * self._detail(made, step)
        if self.person is not None and self.student.identity is not None:
            likeness = F.cosine_similarity(self.student.identity.embed(seen), self.person)[0]
            terms["identity"] = settings.identity * (1 - likeness)
        return terms, seen

    def _detail(self, made: Tensor, step: int) -> Tensor:
        """LPIPS of a part of the full picture, another one at each step, as large as the working size."""
        height, width = self.small.shape[2:]
        random = np.random.Generator(np.random.PCG64(step))
        top, left = (
            int(random.integers(whole - part + 1)) for whole, part in zip(made.shape[2:], (height, width), strict=True)
        )
        place = (..., slice(top, top + height), slice(left, left + width))
        with torch.no_grad():
            wanted = self.student.perceptual.encode(self.full[place])
        return self.student.perceptual.compare(made[place], wanted)[0]


def _changes(model: Model, weights: dict[str, Tensor]) -> Tuning:
    before = dict(model.generator.named_buffers())
    changes = {
        name: (weight.detach() - before[name]).cpu().numpy().astype(np.float16) for name, weight in weights.items()
    }
    return Tuning(model.generator.latent_space, changes)


def _free(generator: MobileStyleGAN, name: str) -> Tensor:
    """Make a buffer of the generator a weight that learns."""
    path, _, leaf = name.rpartition(".")
    module = generator.get_submodule(path)
    weight = module.get_buffer(leaf).clone().requires_grad_(True)
    setattr(module, leaf, weight)
    return weight
