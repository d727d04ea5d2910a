"""A recipe is an ordered list of steps; each knows one operation, `displace(state, strength) -> state`.

A static vector ignores where the latent is; other kinds (attributes, dialogue, text regions, diffusion)
will depend on it. Only static vectors commute, so the order is kept and shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Protocol

import numpy as np
from numpy.typing import NDArray

from .errors import BadInputError
from .latents import WPlus


class Step(Protocol):
    """One kind of edit, in one latent space."""

    kind: ClassVar[str]

    @property
    def latent_space(self) -> str: ...

    def displace(self, state: WPlus, strength: float) -> WPlus: ...


@dataclass(frozen=True, eq=False)
class StaticVector:
    """An editing vector (EditGAN sec. 3.4): the state moves by `strength * delta` wherever it is."""

    kind: ClassVar[str] = "static-vector"
    latent_space: str
    delta: NDArray[np.float32]  # [num_styles, w_dim]

    def displace(self, state: WPlus, strength: float) -> WPlus:
        _check_space(self.latent_space, state)
        return state.moved(np.float32(strength) * self.delta)


@dataclass(frozen=True, eq=False)
class Refinement:
    """What self-supervised refinement added, baked for the strengths it saw (`seen`)."""

    kind: ClassVar[str] = "refinement"
    latent_space: str
    delta: NDArray[np.float32]  # [num_styles, w_dim]
    seen: tuple[tuple[str, float], ...]

    def displace(self, state: WPlus, strength: float) -> WPlus:
        _check_space(self.latent_space, state)
        return state.moved(np.float32(strength) * self.delta)

    def is_stale(self, strengths: tuple[tuple[str, float], ...]) -> bool:
        """True when the sliders no longer stand where they stood during the refinement."""
        return strengths != self.seen


@dataclass(frozen=True, eq=False)
class AppliedStep:
    """A step in a recipe: what, how strongly, and whether it is switched on."""

    name: str
    step: Step
    strength: float = 1.0
    enabled: bool = True


@dataclass(frozen=True, eq=False)
class Recipe:
    """Ordered steps. Displacing a state runs them first to last."""

    steps: tuple[AppliedStep, ...] = ()

    def displace(self, state: WPlus) -> WPlus:
        """The state after every enabled step. Raises BadInputError on a foreign latent space."""
        for applied in self.steps:
            if applied.enabled:
                state = applied.step.displace(state, applied.strength)
        return state

    def strengths(self) -> tuple[tuple[str, float], ...]:
        """(name, strength) of every enabled step but refinements: what a refinement is tied to."""
        return tuple((s.name, s.strength) for s in self.steps if s.enabled and s.step.kind != Refinement.kind)


def _check_space(space: str, state: WPlus) -> None:
    if space != state.space:
        raise BadInputError(
            f"This edit was learnt in latent space {space!r}, but the image lives in {state.space!r}.",
            "Open it with the model it was learnt on.",
        )
