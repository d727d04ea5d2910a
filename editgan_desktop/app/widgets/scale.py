"""Between the whole steps of a slider and the numbers they stand for."""

from __future__ import annotations

from dataclasses import dataclass

CURVED_STEPS = 1000


@dataclass(frozen=True)
class Scale:
    """Numbers from `low` to `high` with `decimals`, laid out on a slider.

    Attributes:
        curve: 1 is even; at 2 the lower half of the numbers gets more than half of the way, which suits sizes.
    """

    low: float
    high: float
    decimals: int = 2
    curve: float = 1.0

    def __post_init__(self) -> None:
        if not self.low < self.high:
            raise ValueError(f"{self.low} is not below {self.high}")

    @property
    def steps(self) -> int:
        """Number of positions after the first."""
        if self.curve != 1.0:
            return CURVED_STEPS
        return max(1, round((self.high - self.low) * 10**self.decimals))

    def clamp(self, value: float) -> float:
        """The nearest number of the scale."""
        return round(min(max(value, self.low), self.high), self.decimals) + 0.0  # no -0.0

    def position(self, value: float) -> int:
        """Position in 0..steps of a number."""
        share = (self.clamp(value) - self.low) / (self.high - self.low)
        return round(self.steps * float(share ** (1 / self.curve)))

    def value(self, position: int) -> float:
        """Number at a position in 0..steps."""
        share = float((position / self.steps) ** self.curve)
        return self.clamp(self.low + (self.high - self.low) * share)
