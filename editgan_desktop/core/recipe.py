"""A recipe is an ordered list of steps; each knows one operation, `displace(state, strength) -> state`.

A static vector ignores where the latent is; other kinds (attributes, dialogue, text regions, diffusion)
will depend on it. Only static vectors commute, so the order is kept and shown.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Protocol

import numpy as np
from numpy.typing import NDArray

from .errors import BadInputError
from .latents import WPlus

SAME_LATENT = 1e-4  # sums of the same vectors in another order differ by less, in every number


class Step(Protocol):
    """One kind of edit, in one latent space."""

    kind: ClassVar[str]

    @property
    def latent_space(self) -> str: ...

    def displace(self, state: WPlus, strength: float) -> WPlus: ...


@dataclass(frozen=True, eq=False)
class StaticVector:
    """An editing vector (EditGAN sec. 3.4): the state moves by `strength * delta` wherever it is.

    Attributes:
        rows: first and last row of W+ it was restricted to, or None. `delta` is 0 in all others.
        whole: [num_styles, w_dim], the displacement before it was restricted; None when it was not, or nobody knows.
    """

    kind: ClassVar[str] = "static-vector"
    latent_space: str
    delta: NDArray[np.float32]  # [num_styles, w_dim]
    rows: tuple[int, int] | None = None
    whole: NDArray[np.float32] | None = None

    def restricted(self, rows: tuple[int, int] | None) -> StaticVector:
        """The same vector in rows `rows` (first, last) alone; None for all that are known of it."""
        whole = self.delta if self.whole is None else self.whole
        if rows is None:
            return StaticVector(self.latent_space, whole)
        kept = np.zeros_like(whole)
        kept[rows[0] : rows[1] + 1] = whole[rows[0] : rows[1] + 1]
        return StaticVector(self.latent_space, kept, rows, whole)

    def displace(self, state: WPlus, strength: float) -> WPlus:
        _check_space(self.latent_space, state)
        return state.moved(np.float32(strength) * self.delta)


@dataclass(frozen=True, eq=False)
class Refinement:
    """What self-supervised refinement added, baked for the strengths it saw (`seen`).

    Attributes:
        source: [num_styles, w_dim], the latent it was given, with the vectors applied; None in files of early versions.
    """

    kind: ClassVar[str] = "refinement"
    latent_space: str
    delta: NDArray[np.float32]  # [num_styles, w_dim]
    seen: tuple[tuple[str, float], ...]
    source: NDArray[np.float32] | None = None

    def displace(self, state: WPlus, strength: float) -> WPlus:
        _check_space(self.latent_space, state)
        return state.moved(np.float32(strength) * self.delta)

    def is_stale(self, strengths: tuple[tuple[str, float], ...], given: WPlus | None = None) -> bool:
        """True when the sliders no longer stand where they stood during the refinement.

        Args:
            given: the latent it would be added to. It tells more than the strengths: a photo may have another
                inversion by now, a vector may have been restricted to some rows.
        """
        if given is None or self.source is None:
            return strengths != self.seen
        same_shape = given.values.shape == self.source.shape
        return not (same_shape and np.allclose(given.values, self.source, rtol=0, atol=SAME_LATENT))

    def after(self, applied: AppliedStep) -> Refinement:
        """The same refinement, given the latent with one more step applied, which was learnt on top of it."""
        if self.source is None or not applied.enabled:
            return self
        moved = applied.step.displace(WPlus(self.source, self.latent_space), applied.strength)
        return replace(self, source=moved.values)


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
