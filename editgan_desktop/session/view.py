"""How the face is looked at: canvases, layers and comparisons. Shared by both canvases, not undoable."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from psygnal import Signal, SignalGroupDescriptor


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


class Layout(StrEnum):
    """Which canvases there are."""

    BOTH = "both"
    IMAGE = "image"
    PARTS = "parts"


@dataclass(frozen=True, eq=False)
class Tried:
    """How a face would look with a vector on it: nothing of it is on the face.

    Attributes:
        document: the face. title: what is tried. picture: [h, w, 3] uint8 sRGB.
    """

    document: object
    title: str
    picture: NDArray[np.uint8]


USUAL_OPACITY = 0.5  # of a layer that is switched on for the first time


@dataclass
class ViewState:
    """An opacity is 0..1; a layer that has only an opacity is hidden at 0, see `switch`.

    The image canvas shows, from below: the face as edited, the face before, their difference, the parts, the edit
    region, where the parts are unsure. The mask canvas: the parts, the picture, region and uncertainty.

    Attributes:
        edited, original: opacity of the face with and without its edits. difference: opacity of the difference while
            `compare` asks for it. overlay: opacity of the parts over the image. picture: opacity of the image under
            the mask. region: outline of the edit region. region_fill: opacity of what it encloses. outlines: borders
            of the parts. outlines_only: the parts as coloured borders instead of areas, on both canvases.
        restored: outline of what shows its original pixels; with the tool in hand that restores it is there anyway.
        uncertainty: heat where the parts are unsure. heat: its opacity, as a share of the strongest.
        wipe: 0..1 from the left. flicker: before and after in turns. layout: which canvases there are.
            rulers: in image pixels, along the canvases. tried: a look at something that is not done, for a moment.
    """

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
    part_wanted = Signal(int)  # part id that someone wants to see close by

    edited: float = 1.0
    original: float = 0.0
    difference: float = 1.0
    overlay: float = 0.0
    picture: float = 0.25
    region: bool = True
    region_fill: float = 0.0
    restored: bool = False
    outlines: bool = False
    outlines_only: bool = False
    uncertainty: bool = False
    heat: float = 1.0
    compare: Compare = Compare.OFF
    wipe: float = 0.5
    flicker: bool = False
    mask_view: MaskView = MaskView.ACHIEVED
    layout: Layout = Layout.BOTH
    rulers: bool = False
    tried: Tried | None = None

    def __post_init__(self) -> None:
        self._holders: set[str] = set()
        self._after = Compare.OFF
        self._hidden: dict[str, float] = {}  # opacities of layers that are switched off
        self._last_single = Layout.IMAGE

    # ---- before and after

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

    # ---- layers

    def switch(self, opacity: str, on: bool) -> None:
        """Hide a layer, given by the name of its opacity, or show it as opaque as it was."""
        value: float = getattr(self, opacity)
        if on == (value > 0):
            return
        if on:
            setattr(self, opacity, self._hidden.get(opacity, USUAL_OPACITY))
        else:
            self._hidden[opacity] = value
            setattr(self, opacity, 0.0)

    # ---- canvases

    def toggle_single(self) -> None:
        """From both canvases to the one that was alone last, and back."""
        self.show(self._last_single if self.layout is Layout.BOTH else Layout.BOTH)

    def swap(self) -> None:
        """The other canvas, where one is alone."""
        if self.layout is not Layout.BOTH:
            self.show(Layout.PARTS if self.layout is Layout.IMAGE else Layout.IMAGE)

    def show(self, layout: Layout) -> None:
        """Choose the canvases."""
        if layout is not Layout.BOTH:
            self._last_single = layout
        self.layout = layout
