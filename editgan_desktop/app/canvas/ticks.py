"""Which pixels of the picture a ruler marks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from math import ceil, floor

LABEL_ROOM, TICK_ROOM = 56.0, 5.0  # least widget pixels from one number to the next, and from tick to tick
LEADS = (1, 2, 5)
FRACTIONS = (10, 5, 4, 2)


def tick_steps(scale: float) -> tuple[int, int]:
    """Picture pixels from one number to the next, and from one tick to the next, which divides them.

    Args:
        scale: widget pixels per picture pixel, above 0.
    """
    labelled = next(step for step in _round_numbers() if step * scale >= LABEL_ROOM)
    parts = (labelled // n for n in FRACTIONS if labelled % n == 0)
    return labelled, next((step for step in parts if step * scale >= TICK_ROOM), labelled)


def ticks(first: float, last: float, step: int, most: int) -> range:
    """Multiples of `step` from `first` to `last`, in either order, that are on a picture of `most` pixels."""
    low, high = max(min(first, last), 0), min(max(first, last), most)
    return range(ceil(low / step) * step, floor(high) + 1, step)


def _round_numbers() -> Iterator[int]:
    return (lead * 10**power for power in count() for lead in LEADS)
