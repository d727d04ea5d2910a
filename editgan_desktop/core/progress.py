"""Long work as generators: they yield `Progress`, may be sent a `Signal`, and return a result."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

T = TypeVar("T")
FALLBACK = "fallback"  # the stage of a report that says how a job goes on with too little memory


class Signal(Enum):
    """What the driver of a job may send into it between two steps."""

    STOP_AND_KEEP = "stop and keep"


@dataclass(frozen=True)
class Progress:
    """One report of a running job.

    Attributes:
        stage: short verb phrase such as ``"optimise"``.
        done, total: units finished of units planned; ``total`` 0 when unknown.
        figures: named measurements of this step (losses, bytes, ...).
        preview: [H, W, 3] uint8 picture, or None at steps without one.
    """

    stage: str
    done: int
    total: int
    message: str = ""
    figures: Mapping[str, float] = field(default_factory=dict)
    preview: NDArray[np.uint8] | None = None


Job = Generator[Progress, "Signal | None", T]


def finish(job: Job[T], on_progress: Callable[[Progress], Signal | None] | None = None) -> T:
    """Drive `job` to its end and return its result.

    `on_progress` sees every report; what it returns is sent into the job.
    To cancel, raise from `on_progress`: the job is closed and the error passes on.
    """
    answer: Signal | None = None
    try:
        while True:
            report = job.send(answer)
            answer = on_progress(report) if on_progress else None
    except StopIteration as end:
        result: T = end.value
        return result
    finally:
        job.close()
