"""How fast bytes arrive, and how long the rest will take. No Qt."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

WINDOW = 6.0  # seconds over which the speed is averaged
PATIENCE = 1.0  # seconds before a speed is worth telling


class TransferRate:
    """Speed over the last seconds. What was there before the first report does not count as speed."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._seen: deque[tuple[float, int]] = deque()

    def add(self, done: int) -> None:
        """So many bytes are there now; fewer than before starts afresh."""
        now = self._clock()
        if self._seen and done < self._seen[-1][1]:
            self._seen.clear()
        self._seen.append((now, done))
        while now - self._seen[0][0] > WINDOW and len(self._seen) > 2:
            self._seen.popleft()

    def speed(self) -> float | None:
        """Bytes per second, or None while there is too little to go by."""
        if len(self._seen) < 2:
            return None
        (start, before), (end, after) = self._seen[0], self._seen[-1]
        if end - start < PATIENCE or after <= before:
            return None
        return (after - before) / (end - start)

    def seconds_left(self, total: int) -> float | None:
        """Seconds until `total` bytes are there, or None while nobody can say."""
        speed = self.speed()
        return None if speed is None else max(0.0, total - self._seen[-1][1]) / speed
