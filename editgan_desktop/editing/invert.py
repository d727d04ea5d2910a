"""Inversion (EditGAN sec. 3.4): the latent whose picture is an aligned photo.

LPIPS + L2 to the photo, first in W at the draft size, where one w serves all rows and the face finds its place, then
row by row in W+ at the working size. Two terms keep the result editable: latents stay where samples lie, and the rows
stay near one another. With an identity network in the model the same person is asked for as well (eq. 4).
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from ..core.errors import BadInputError
from ..core.latents import WPlus
from ..core.progress import Job, Progress, Signal
from .fallback import require_room
from .latent_prior import LatentPrior, fit_prior
from .model import Model
from .optimise import bytes_of_a_step
from .synthesise import latent_tensor, picture, to_tensor, to_uint8

Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class InversionSettings:
    """How a photo is inverted.

    Attributes:
        steps: Adam steps in all; `in_w` of them (a share) move one w for all rows, at the draft size.
        lpips, l2: weights of the terms that ask for the photo. identity: of the term that asks for the same person, in
            W+; it needs a model with an identity network. prior: of the distance from sampled latents; spread: of the
            rows' distance from their mean; start: of the distance from where it began, when that is told. These
            three are in units of the prior.
        preview_every: steps between pictures in the reports, 0 for none.
    """

    steps: int = 100
    in_w: float = 0.4
    learning_rate: float = 0.04
    lpips: float = 1.0
    l2: float = 0.5
    identity: float = 0.15
    prior: float = 0.01
    spread: float = 0.01
    start: float = 0.005
    preview_every: int = 1


@dataclass(frozen=True, eq=False)
class Inversion:
    """Attributes: latent: what was found. losses: of every step. stopped: "finished" or "kept"."""

    latent: WPlus
    losses: tuple[float, ...]
    seconds: float
    stopped: str


@dataclass
class _Run:
    best: Tensor
    loss: float = math.inf
    losses: list[float] = field(default_factory=list)

    def see(self, ws: Tensor, loss: float) -> None:
        self.losses.append(loss)
        if loss < self.loss:
            self.best, self.loss = ws.detach().clone(), loss


def invert(
    model: Model, aligned: Picture, settings: InversionSettings | None = None, start: WPlus | None = None
) -> Job[Inversion]:
    """Find the latent of an aligned photo [S, S, 3] sRGB, of the generator's shape.

    Yields a `Progress` per step. Send `Signal.STOP_AND_KEEP` to end early with the best so far; close it to cancel.

    Args:
        start: where to begin, for example an encoder's answer; the mean face when it is missing.

    Raises:
        BadInputError: the photo has another shape. OutOfMemoryError: too little is free to begin.
    """
    settings, began = settings or InversionSettings(), time.perf_counter()
    require_room(model, bytes_of_a_step(model), "This inversion")
    if model.size(aligned.shape[0]) != aligned.shape[:2]:
        raise BadInputError("The aligned photo does not have the shape of the generator's pictures.", "Align it again.")
    prior, photo = fit_prior(model.generator), to_tensor(aligned).to(model.device)
    ws = latent_tensor(model, start) if start else model.generator.mean_w.repeat(1, model.generator.num_styles, 1)
    run, stopped = _Run(ws), "finished"
    for height, steps, in_w in _stages(model, settings, fresh=start is None):
        run.loss = math.inf  # losses at two sizes do not compare
        target = _Target(model, photo, height, prior, settings, ws if start else None)
        signal = yield from _descend(target, run, steps, in_w)
        if signal is Signal.STOP_AND_KEEP:
            stopped = "kept"
            break
    latent = WPlus(run.best[0].cpu().numpy().astype(np.float32), model.generator.latent_space)
    return Inversion(latent, tuple(run.losses), time.perf_counter() - began, stopped)


def _stages(model: Model, settings: InversionSettings, *, fresh: bool) -> list[tuple[int, int, bool]]:
    """(picture height, steps, whether one w serves all rows)."""
    first = round(settings.steps * settings.in_w) if fresh else 0
    plan = [(model.draft_height, first, True), (model.working_height, settings.steps - first, False)]
    return [stage for stage in plan if stage[1]]


class _Target:
    """The loss against one photo at one size."""

    def __init__(
        self, model: Model, photo: Tensor, height: int, prior: LatentPrior, settings: InversionSettings,
        start: Tensor | None,
    ) -> None:  # fmt: skip
        self.model, self.height, self.prior, self.settings, self.start = model, height, prior, settings, start
        self.photo = F.interpolate(photo, model.size(height), mode="area")
        knows = height == model.working_height and settings.identity > 0 and model.identity is not None
        with torch.no_grad():
            self.encoded = model.perceptual.encode(self.photo)
            self.person = model.identity.embed(self.photo) if knows and model.identity else None

    def __call__(self, ws: Tensor) -> tuple[Tensor, dict[str, float], Tensor]:
        """Total, its terms, and the picture, at ws [1, num_styles, w_dim]."""
        settings = self.settings
        made = picture(self.model, self.model.generator.features(ws, self.height), self.height)
        apart = ws - ws.mean(1, keepdim=True)
        terms = {
            "lpips": settings.lpips * self.model.perceptual.compare(made, self.encoded)[0],
            "l2": settings.l2 * F.mse_loss(made, self.photo),
            "prior": settings.prior * self.prior.unlikeliness(ws),
            "spread": settings.spread * self.prior.unlikeliness(self.prior.mean + apart),
        }
        if self.start is not None and settings.start:
            terms["start"] = settings.start * self.prior.unlikeliness(self.prior.mean + ws - self.start)
        if self.person is not None and self.model.identity is not None:
            likeness = F.cosine_similarity(self.model.identity.embed(made), self.person)[0]
            terms["identity"] = settings.identity * (1 - likeness)
        total = torch.stack(list(terms.values())).sum()
        return total, {name: float(value.detach()) for name, value in terms.items()}, made


def _descend(target: _Target, run: _Run, steps: int, in_w: bool) -> Job[Signal | None]:
    rows = run.best.shape[1]
    moving = run.best[:, :1].clone() if in_w else run.best.clone()
    moving.requires_grad_(True)
    optimizer = torch.optim.Adam([moving], target.settings.learning_rate, betas=(0.9, 0.99))
    for step in range(steps):
        ws = moving.expand(-1, rows, -1)
        total, terms, made = target(ws)
        run.see(ws, float(total.detach()))
        optimizer.param_groups[0]["lr"] = _learning_rate(target.settings, step, steps)
        optimizer.zero_grad()
        total.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        signal = yield _report(target.settings, run, terms, made)
        if signal is not None:
            return signal
    return None


def _learning_rate(settings: InversionSettings, step: int, steps: int) -> float:
    """Five steps of warm-up; the last quarter goes down by a cosine."""
    warm, left = min(1.0, (step + 1) / 5), (steps - step) / max(0.25 * steps, 1)
    return settings.learning_rate * warm * (1.0 if left >= 1 else 0.5 - 0.5 * math.cos(math.pi * left))


def _report(settings: InversionSettings, run: _Run, terms: dict[str, float], made: Tensor) -> Progress:
    done = len(run.losses)
    shows = settings.preview_every > 0 and done % settings.preview_every == 0
    figures = {"loss": run.losses[-1], **terms}
    return Progress("invert", done, settings.steps, figures=figures, preview=to_uint8(made) if shows else None)
