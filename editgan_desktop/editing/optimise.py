"""Conditional latent optimisation (EditGAN sec. 3.3): find the displacement that makes the painted mask true."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ..core.errors import BadInputError
from ..core.progress import Job, Progress, Signal
from ..core.requests import EditRequest, EditResult, OptimiseSettings
from .fallback import require_room
from .losses import EditObjective, Terms
from .model import Model
from .synthesise import latent_tensor, segment, to_uint8

ACTIVATIONS = 8  # floats a step may hold for every value of a feature map: an estimate on the safe side
IMPROVEMENT = 0.995  # a loss below this share of the one marked before counts as better


@dataclass
class _Best:
    """Best iterate so far at the current size; a copy, never an alias of the moving tensor."""

    delta: Tensor
    loss: float = math.inf
    mark: float = math.inf  # loss when it last got clearly better
    since: int = 0  # steps from then on

    def see(self, delta: Tensor, loss: float) -> None:
        self.since += 1
        if loss < IMPROVEMENT * self.mark:
            self.mark, self.since = loss, 0
        if loss < self.loss:
            self.delta, self.loss = delta.detach().clone(), loss


@dataclass
class _Run:
    """What a running optimisation remembers."""

    delta: Tensor
    best: _Best
    losses: list[float] = field(default_factory=list)
    stopped: str = "finished"


def optimise(model: Model, request: EditRequest) -> Job[EditResult]:
    """Optimise a request: a share of the steps at the draft size, the rest at the working size.

    Yields one `Progress` per step, with the loss terms as figures and a preview every few steps. Send
    `Signal.STOP_AND_KEEP` to end early with the best so far; close the generator to cancel.

    Raises:
        BadInputError: the request does not fit the model. OutOfMemoryError: too little is free to begin.
    """
    began = time.perf_counter()
    require_room(model, bytes_of_a_step(model), "This edit")
    _check_shape(model, request)
    source = latent_tensor(model, request.source)
    start = latent_tensor(model, request.start) if request.start else source
    delta = (start - source).clone().requires_grad_(True)
    run = _Run(delta, _Best(delta.detach().clone()))
    optimizer = torch.optim.Adam([delta], request.settings.learning_rate, betas=(0.9, 0.99))
    for height, steps in stages(model, request.settings):
        run.best, run.stopped = _Best(run.best.delta), "finished"
        signal = yield from _run_stage(EditObjective(model, request, height), source, run, optimizer, steps)
        if signal is not None:
            break
    return _result(model, request, run, time.perf_counter() - began)


def bytes_of_a_step(model: Model) -> int:
    """What forward and backward at the working size will hold."""
    shapes = [(c, h, w) for c, h, w in model.generator.map_shapes if h <= model.working_height]
    return 4 * ACTIVATIONS * sum(c * h * w for c, h, w in shapes)


def _check_shape(model: Model, request: EditRequest) -> None:
    height, width = request.painted.shape
    if model.size(height) != (height, width):
        raise BadInputError(
            f"The painted mask is {width}×{height} pixels.", f"It needs the shape {model.size(height)[1]}×{height}."
        )


def stages(model: Model, settings: OptimiseSettings) -> list[tuple[int, int]]:
    """(picture height, steps) of each stage."""
    draft = round(settings.steps * settings.draft) if model.draft_height != model.working_height else 0
    plan = [(model.draft_height, draft), (model.working_height, settings.steps - draft)]
    return [(height, steps) for height, steps in plan if steps]


def _run_stage(
    objective: EditObjective, source: Tensor, run: _Run, optimizer: torch.optim.Adam, steps: int
) -> Job[Signal | None]:
    settings = objective.request.settings
    free = _free_rows(run.delta, settings.rows)
    with torch.no_grad():
        run.delta.copy_(run.best.delta)
    for _ in range(steps):
        terms = objective(source + run.delta, run.delta)
        loss = float(terms.total.detach())
        run.best.see(run.delta, loss)
        run.losses.append(loss)
        optimizer.param_groups[0]["lr"] = _learning_rate(settings, len(run.losses))
        optimizer.zero_grad()
        terms.total.backward()  # type: ignore[no-untyped-call]
        if run.delta.grad is not None:
            run.delta.grad.mul_(free)
        optimizer.step()
        signal = yield _report(settings, run, terms)
        if signal is Signal.STOP_AND_KEEP:
            run.stopped = "kept"
            return signal
        if settings.patience and run.best.since >= settings.patience:
            run.stopped = "converged"
            break
    return None


def _learning_rate(settings: OptimiseSettings, step: int) -> float:
    """Five steps of warm-up, then a cosine down to a tenth."""
    warm = min(1.0, step / 5)
    return settings.learning_rate * warm * (0.55 + 0.45 * math.cos(math.pi * step / settings.steps))


def _free_rows(delta: Tensor, rows: tuple[int, int] | None) -> Tensor:
    """[1, num_styles, 1]: 1 for rows that may move. Raises BadInputError when that is none of them."""
    free = torch.zeros_like(delta[:, :, :1])
    first, last = rows or (0, delta.shape[1] - 1)
    if not 0 <= first <= min(last, delta.shape[1] - 1):
        raise BadInputError(f"Rows {first}-{last} free no row of this latent.", f"It has rows 0-{delta.shape[1] - 1}.")
    free[:, first : last + 1] = 1
    return free


def _report(settings: OptimiseSettings, run: _Run, terms: Terms) -> Progress:
    done = len(run.losses)
    shows = settings.preview_every > 0 and done % settings.preview_every == 0
    preview = to_uint8(terms.picture) if shows else None
    figures = {"loss": run.losses[-1], **terms.figures}
    return Progress("optimise", done, settings.steps, figures=figures, preview=preview)


@torch.no_grad()
def _result(model: Model, request: EditRequest, run: _Run, seconds: float) -> EditResult:
    delta: NDArray[np.float32] = run.best.delta[0].cpu().numpy().astype(np.float32)
    latent = request.source.moved(delta)
    achieved = segment(model, latent, request.painted.shape[0])
    missed = request.asked & (achieved != request.painted)
    return EditResult(
        latent, delta, achieved, missed, tuple(run.losses), len(run.losses), seconds, run.stopped
    )  # fmt: skip
