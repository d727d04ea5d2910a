"""The gallery: small pictures of sampled faces, or of the face in view with something of theirs."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from psygnal import Signal

from ..core.errors import EditGANError
from ..core.latents import SeedSource, WPlus
from .document import Document
from .edits import AppliedEdit, EditStack
from .look import Look
from .mixing import Aspect, mix_edit, on_any_face, variation, varied

SHOWN, MOST = 12, 96  # seeds at first and with each "More"; seeds at most
LARGEST = 1_000_000  # seeds are drawn below it: numbers that can be read out


@dataclass(frozen=True)
class Basis:
    """What the pictures are made from, besides the seed of each; equal when they would be the same.

    Attributes:
        document, base: the face that is varied, and its look without edits. None while sampled faces are shown.
        edits: what is applied to every picture.
    """

    aspect: Aspect | None
    truncation: float
    document: Document | None
    base: Look | None
    edits: tuple[AppliedEdit, ...]
    solo: frozenset[str] = frozenset()

    def source(self, seed: int) -> SeedSource:
        """The sampled face that a picture is of, or that something is taken from."""
        return SeedSource(seed, self.truncation)

    def latent(self, sampled: WPlus) -> WPlus:
        """What the picture of a sampled latent shows. Raises BadInputError when an edit is of another model."""
        if self.base is None or self.aspect is None:
            for edit in self.edits:
                sampled = edit.step.displace(sampled, edit.strength)
            return sampled
        return self.varied(sampled, "").recipe(self.base.latent).displace(self.base.latent)

    def varied(self, sampled: WPlus, name: str) -> EditStack:
        """The edits of the face with what the aspect takes of another latent, as a row called `name`."""
        assert self.base is not None and self.aspect is not None
        chosen = variation(self.aspect, len(sampled.values))
        added = mix_edit(name, self.base.latent, sampled, chosen.rows, chosen.amount)
        return varied(EditStack(self.edits, self.solo), added)


class Gallery:
    """What the gallery shows, and how far that is made.

    Attributes:
        seeds: of the pictures, in their order. truncation: they are sampled with it.
        aspect: what is varied on the face in view; None for other faces. with_edits: whether those have its edits on.
        in_sight: whether anybody can see it; only then are pictures made.
        pictures: [h, w, 3] uint8 sRGB by seed, those that are made, perhaps before the last move of a slider.
        waiting: how many are still to be made. fault: why none is being made.
    """

    changed = Signal()
    pictured = Signal(int)  # the picture of a seed is another one
    progressed = Signal()

    def __init__(self) -> None:
        self.in_sight = False
        self.pictures: dict[int, NDArray[np.uint8]] = {}
        self.waiting = 0
        self.fault: EditGANError | None = None
        self.seeds: tuple[int, ...] = _drawn(SHOWN)
        self.truncation = SeedSource(0).truncation
        self.aspect: Aspect | None = None
        self.with_edits = False

    def show(self, aspect: Aspect | None) -> None:
        """Vary the face in view, or show other faces."""
        self._set("aspect", aspect)

    def use_edits(self, on: bool) -> None:
        """Whether sampled faces have the edits of the one in view."""
        self._set("with_edits", on)

    def set_truncation(self, truncation: float) -> None:
        """How far from the average face samples may be."""
        self._set("truncation", truncation)

    def set_seeds(self, seeds: Iterable[int]) -> None:
        """Show these; none of them twice, and not more than `MOST`."""
        wanted = tuple(dict.fromkeys(seeds))[:MOST]
        self.pictures = {seed: picture for seed, picture in self.pictures.items() if seed in wanted}
        self._set("seeds", wanted)

    def shuffle(self) -> None:
        """Other seeds, as many as at first."""
        self.set_seeds(_drawn(SHOWN))

    def more(self) -> None:
        """Some seeds more, behind those that are there."""
        self.set_seeds((*self.seeds, *_drawn(SHOWN, self.seeds)))

    def set_in_sight(self, on: bool) -> None:
        self._set("in_sight", on)

    def put(self, seed: int, picture: NDArray[np.uint8]) -> None:
        """A picture is made."""
        self.pictures[seed] = picture
        self.pictured.emit(seed)

    def forget_pictures(self) -> None:
        """Those that are there show something else than what is wanted now."""
        gone, self.pictures = tuple(self.pictures), {}
        for seed in gone:
            self.pictured.emit(seed)

    def report(self, waiting: int, fault: EditGANError | None = None) -> None:
        """How many pictures are still to be made, or why they are not."""
        if (waiting, fault) != (self.waiting, self.fault):
            self.waiting, self.fault = waiting, fault
            self.progressed.emit()

    @property
    def is_full(self) -> bool:
        return len(self.seeds) >= MOST

    def basis(self, document: Document | None) -> Basis | None:
        """What the pictures are made from while this face is in view; None when there is nothing to vary."""
        if self.aspect is None:
            edits = on_any_face(document.edits) if document and self.with_edits else ()
            return Basis(None, self.truncation, None, None, edits)
        if document is None:
            return None
        return Basis(self.aspect, self.truncation, document, document.base, document.edits.edits, document.edits.solo)

    def _set(self, name: str, value: object) -> None:
        if getattr(self, name) != value:
            setattr(self, name, value)
            self.changed.emit()


def _drawn(count: int, beside: Iterable[int] = ()) -> tuple[int, ...]:
    """Random seeds, none of them twice."""
    others = set(beside)
    drawn = random.sample(range(LARGEST), count + len(others))
    return tuple(seed for seed in drawn if seed not in others)[:count]
