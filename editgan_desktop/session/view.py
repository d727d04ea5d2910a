"""How the face is looked at: overlays and comparisons. Shared by both canvases, not undoable."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from psygnal import SignalGroupDescriptor


class Compare(StrEnum):
    """What the image canvas shows of before and after."""

    OFF = "off"
    BEFORE = "before"  # while a key or button is held
    WIPE = "wipe"
    DIFFERENCE = "difference"


class MaskView(StrEnum):
    """Which label map the mask canvas shows after a run."""

    PAINTED = "painted"
    ACHIEVED = "achieved"


@dataclass
class ViewState:
    """Attributes: `overlay`: opacity 0..1 of the parts over the image. `picture`: opacity 0..1 of the image under the
    mask. `region`: outline of the edit region. `outlines`: borders of the parts. `uncertainty`: heat where the
    parts are unsure. `wipe`: 0..1 from the left."""

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
    overlay: float = 0.0
    picture: float = 0.25
    region: bool = True
    outlines: bool = False
    uncertainty: bool = False
    compare: Compare = Compare.OFF
    wipe: float = 0.5
    mask_view: MaskView = MaskView.ACHIEVED

    def __post_init__(self) -> None:
        self._holders: set[str] = set()
        self._after = Compare.OFF

    def hold(self, by: str) -> None:
        """Show the face before its edits, until all who hold have let go. A key and a button may hold at once."""
        if not self._holders or self.compare is not Compare.BEFORE:
            self._after, self.compare = self.compare, Compare.BEFORE
        self._holders.add(by)

    def release(self, by: str) -> None:
        """Let go; the last one brings back what was, unless something else was chosen meanwhile.

        Nothing happens when `by` does not hold.
        """
        if by not in self._holders:
            return
        self._holders.remove(by)
        if not self._holders and self.compare is Compare.BEFORE:
            self.compare = self._after
