"""What the jobs on a face have ended in: each a state to go back to, or to go another way from.

Kept beside undo: going back does not shorten the list, and it is in the project.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from uuid import uuid4

import numpy as np
from numpy.typing import NDArray
from psygnal import Signal

from ..core.photo_face import PhotoFace
from .edits import EditStack
from .look import thumbnail
from .titles import Title

PICTURE_SIDE = 96  # pixels of the longer side of a thumbnail
MOST = 40  # that have no star; the oldest goes first
MOST_STARRED = 100


class Kind(StrEnum):
    """Which job it comes from."""

    EDIT = "edit"
    REFINEMENT = "refinement"
    LIKENESS = "likeness"  # a photo's inversion, or its tuning


@dataclass(frozen=True, eq=False)
class Result:
    """A face with the edits it had when a job ended.

    Attributes:
        edits: all of them, the new one too. face: the face in its photo; None for a sampled one.
        picture: [h, w, 3] uint8 sRGB, at most `PICTURE_SIDE` pixels wide or high; None until it was shown.
    """

    kind: Kind
    title: Title
    edits: EditStack
    face: PhotoFace | None = None
    picture: NDArray[np.uint8] | None = None
    starred: bool = False
    time: datetime = field(default_factory=lambda: datetime.now(UTC))
    key: str = field(default_factory=lambda: uuid4().hex)

    def is_of(self, edits: EditStack, face: PhotoFace | None) -> bool:
        """Whether it looks like that state, whatever the edits are called by now."""
        return self.face is face and _state(self.edits) == _state(edits)

    @property
    def strengths(self) -> tuple[tuple[str, float], ...]:
        """Names and strengths of the edits that show in it."""
        return tuple((edit.name, edit.strength) for edit in self.edits.active)

    def has(self, words: str) -> bool:
        """Whether title and names of its edits have all of some words, in small or capital letters."""
        told = " ".join([self.title, *(name for name, _ in self.strengths)]).casefold()
        return all(word in told for word in words.casefold().split())


class Results:
    """Those of one face, the oldest first. `changed` tells of every change."""

    changed = Signal()

    def __init__(self) -> None:
        self.entries: tuple[Result, ...] = ()

    def find(self, key: str) -> Result | None:
        return next((result for result in self.entries if result.key == key), None)

    def fill(self, entries: Iterable[Result]) -> None:
        """Take those of a file, in the place of all there were."""
        self._set(tuple(entries))

    def add(self, result: Result) -> None:
        """A job has ended."""
        self._set(_bounded((*self.entries, result)))

    def seen(self, edits: EditStack, face: PhotoFace | None, picture: NDArray[np.uint8]) -> None:
        """How a state looks: [H, W, 3] uint8 sRGB. The results of it that have no picture yet get one."""
        lacking = [result for result in self.entries if result.picture is None and result.is_of(edits, face)]
        if lacking:
            small = thumbnail(picture, PICTURE_SIDE)
            self._set(tuple(replace(r, picture=small) if r in lacking else r for r in self.entries))

    def star(self, key: str, starred: bool) -> None:
        """One with a star stays when older ones have to go."""
        self._set(_bounded(tuple(replace(r, starred=starred) if r.key == key else r for r in self.entries)))

    def remove(self, key: str) -> None:
        self._set(tuple(result for result in self.entries if result.key != key))

    def put_back(self, result: Result) -> None:
        """Take back `remove`."""
        self._set(tuple(sorted((*self.entries, result), key=lambda other: other.time)))

    def _set(self, entries: tuple[Result, ...]) -> None:
        self.entries = entries
        self.changed.emit()


def _state(edits: EditStack) -> list[tuple[int, float]]:
    return [(id(edit.step), edit.strength) for edit in edits.active]


def _bounded(entries: tuple[Result, ...]) -> tuple[Result, ...]:
    """Without the oldest, where there are too many."""
    plain = [result for result in entries if not result.starred][-MOST:]
    starred = [result for result in entries if result.starred][-MOST_STARRED:]
    kept = {result.key for result in (*plain, *starred)}
    return tuple(result for result in entries if result.key in kept)
