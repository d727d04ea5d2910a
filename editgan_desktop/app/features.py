"""What the workbench can do besides its heart, one file each; added to the window in this order.

A feature makes its services and panels and wires them to the workbench it is given: commands by `bench.on`, panels by
`bench.docks.add`. Take one line out of `FEATURES` and the window works on without it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from .empty import EmptyFeature
from .exchange.feature import ExchangeFeature
from .gallery.feature import GalleryFeature
from .job_list import JobList
from .output.feature import OutputFeature
from .painting import PaintFeature
from .panels.history.feature import HistoryFeature
from .recovery.feature import RecoveryFeature
from .regions import Regions
from .restoring import Restoring
from .seeing import Seeing
from .tabs.feature import TabsFeature
from .tour.feature import Tour
from .transforming import Transforming
from .vectors import Vectors

if TYPE_CHECKING:
    from .workbench import Workbench


class Feature(Protocol):
    """`release`: stop listening to the session, for the window is closing."""

    def release(self) -> None: ...


FEATURES: tuple[Callable[[Workbench], Feature], ...] = (
    Seeing,
    PaintFeature,
    TabsFeature,
    EmptyFeature,
    ExchangeFeature,
    RecoveryFeature,
    Transforming,
    Regions,
    Restoring,
    HistoryFeature,
    JobList,
    Vectors,
    GalleryFeature,
    OutputFeature,
    Tour,
)
