"""Going on with too little memory: at a smaller working size, and in the end on the CPU.

Every job begins as usual, whatever the one before it had to do: what took the memory may be gone by then.
"""

from __future__ import annotations

import copy
import gc
import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import TypeVar

import torch
from torch import device as Device
from torch import nn

from ..core.memory import MemoryFigures, is_out_of_memory, require_memory
from ..core.progress import FALLBACK, Job, Progress
from .model import Model

SMALLER, ON_CPU = "smaller", "cpu"  # what a job goes on with, as it tells
_log = logging.getLogger(__name__)
T = TypeVar("T")
N = TypeVar("N", bound=nn.Module)


def with_fallback(model: Model, job: Callable[[Model], Job[T]]) -> Job[T]:
    """Do a job; each time it runs out of memory, begin it anew with less.

    Before it begins anew it yields a `Progress` of the stage `FALLBACK`, with `SMALLER` or `ON_CPU` as its message.

    Raises:
        OutOfMemoryError, RuntimeError: not even the last way worked; and whatever else the job raises.
    """
    ways = list(_ways(model))
    for name, lesser in ways:
        if name:
            _log.info("too little memory: going on with %s", name)
            yield Progress(FALLBACK, 0, 0, message=name)
        try:
            return (yield from job(lesser()))
        except Exception as error:
            if lesser is ways[-1][1] or not is_out_of_memory(error):
                raise
        free_caches()  # not in the handler, where the error still holds what is to be freed
    raise AssertionError("there is always a way")


def render_with_fallback(model: Model, make: Callable[[Model], T], tell: Callable[[str], None]) -> T:
    """Make a picture; where the graphics card has too little memory, once more, and then on the CPU.

    Args:
        tell: is called with `ON_CPU` then.
    """
    if model.device.type == "cpu":
        return make(model)  # there is no other way to make this very picture
    for _ in range(2):
        try:
            return make(model)
        except Exception as error:
            if not is_out_of_memory(error):
                raise
        free_caches()
    tell(ON_CPU)
    return make(on_cpu(model))


def require_room(model: Model, needed: int, job: str) -> None:
    """Refuse what the CPU's memory cannot hold, see `require_memory`; a graphics card says so by itself."""
    if model.device.type == "cpu":
        require_memory(needed, job)


def graphics_memory(device: Device) -> MemoryFigures | None:
    """Of the graphics card a model is on; None on the CPU."""
    if device.type != "cuda":
        return None
    free, total = torch.cuda.mem_get_info(device)
    return MemoryFigures(torch.cuda.memory_reserved(device), free, total)


def free_caches() -> None:
    """Give back what nobody uses any more."""
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()


def smaller(model: Model) -> Model:
    """The same networks with the working size at the draft size: it takes a quarter of the memory."""
    return model.changed(heads={model.draft_height: model.heads[model.draft_height]})


def on_cpu(model: Model) -> Model:
    """A copy of the model on the CPU; the one on the graphics card stays as it is."""
    return replace(
        model,
        generator=_on_cpu(model.generator),
        heads={height: _on_cpu(head) for height, head in model.heads.items()},
        segmentation=_on_cpu(model.segmentation),
        make_perceptual=cache(lambda: _on_cpu(model.perceptual)),
        identity=_on_cpu(model.identity) if model.identity else None,
        device=Device("cpu"),
    )


def _ways(model: Model) -> Iterator[tuple[str, Callable[[], Model]]]:
    """What is tried, one after the other: a name and how the model for it is made."""
    has_smaller = len(model.heads) > 1
    yield "", lambda: model
    if has_smaller:
        yield SMALLER, lambda: smaller(model)
    if model.device.type != "cpu":
        yield ON_CPU, lambda: on_cpu(model)
        if has_smaller:
            yield SMALLER, lambda: on_cpu(smaller(model))


def _on_cpu(network: N) -> N:
    """A copy there, without a copy where it is: there is no room for that."""
    moved = {id(tensor): tensor.detach().cpu() for tensor in network.buffers()}
    weights = {id(weight): nn.Parameter(weight.detach().cpu(), weight.requires_grad) for weight in network.parameters()}
    return copy.deepcopy(network, {**moved, **weights})
