"""Picture and parts put together for one canvas, in an image of its device pixels.

Every device pixel is computed from its place alone, so a stroke recomputes the few that it touched and they fit
without seams. All of it is numpy and OpenCV: faster than scaling and blending with QPainter.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from ...core.mask_ops import Box, Labels, Mask
from .geometry import Geometry, intersection, is_empty
from .pictures import Pixels, ScaledPicture

WHITE, BLACK = np.uint32(0xFFFFFFFF), np.uint32(0xFF000000)
UNKNOWN_PART = 0xFF808080
PAINT = 0.45  # least opacity of paint over the picture
STRIPES = 9  # widget pixels from one stripe of the hatching to the next
MID_GREY = 118
SHARP_FROM = 2  # device pixels per mask pixel
GRID_FROM = 10  # device pixels per mask pixel
RETOUCHED = ("picture", "original")  # what may be another array after `Scene.retouch`


@dataclass(frozen=True, eq=False)
class Content:
    """What a canvas shows; the same arrays mean the same content, unless `Scene.invalidate` says otherwise.

    Attributes:
        picture: [H, W, 4], as `screen_pixels` makes it. labels: [h, w] part ids.
        opacity: 0..1 of the parts' colours over the picture. outlines: borders of the parts. coloured: each in the
            colour of its part, instead of what stands out best.
        original: [h, w] labels without the paint; where `labels` differ, the colours show at least faintly.
        missed: [h, w] pixels to hatch. before: shown to the left of `wipe`, 0..1 from the left.
        grid: lines between mask pixels when they are large. surround: what lies around, 0xffRRGGBB.
        heat: [h, w, 4], as `heat_pixels` makes it, over picture and parts.
        hidden: ids of parts without colour: the picture shows there.
    """

    picture: Pixels
    labels: Labels
    opacity: float
    original: Labels | None = None
    outlines: bool = False
    coloured: bool = False
    missed: Mask | None = None
    before: Pixels | None = None
    wipe: float = 0.0
    grid: bool = False
    surround: int = 0xFF808080
    heat: Pixels | None = None
    hidden: frozenset[int] = frozenset()

    @property
    def shows_labels(self) -> bool:
        return self.opacity > 0 or self.outlines or self.original is not None


class Scene:
    """Keeps the image of a canvas, and recomputes what is stale when it is asked for."""

    def __init__(self, palette: NDArray[np.uint8]) -> None:
        """`palette`: [K, 3] sRGB colours of the parts."""
        self._palette = np.full(256, UNKNOWN_PART, np.uint32)
        self._light = np.zeros(256, bool)
        self._content: Content | None = None
        self._geometry: Geometry | None = None
        self._stale: Box | None = None
        self._retouched: Box | None = None
        self._renewed = False
        self._picture, self._before, self._heat = ScaledPicture(), ScaledPicture(), ScaledPicture()
        self._pixels = np.zeros((1, 1), np.uint32)
        self.image = QImage()
        self.set_palette(palette)

    def set_palette(self, palette: NDArray[np.uint8]) -> None:
        """Other colours of the parts, [K, 3] sRGB; what shows the old ones has to be invalidated."""
        colours = palette.astype(np.uint32)
        self._palette[:] = UNKNOWN_PART
        self._palette[: len(colours)] = 0xFF000000 | colours[:, 0] << 16 | colours[:, 1] << 8 | colours[:, 2]
        self._light = self._palette.view(np.uint8).reshape(256, 4)[:, :3].mean(axis=1) > MID_GREY

    def invalidate(self, box: Box) -> None:
        """Device pixels whose labels changed in place."""
        self._stale = box if self._stale is None else self._stale.union(box)

    def retouch(self, box: Box) -> None:
        """Device pixels in which the next picture, and the labels under the paint, differ from those there are now.

        Without a word all of them count as different, and so they do after `renew`.
        """
        if not self._renewed:
            self._retouched = box if self._retouched is None else self._retouched.union(box)

    def renew(self) -> None:
        """Something has happened by which the next picture may differ anywhere."""
        self._retouched, self._renewed = None, True

    def refresh(self, content: Content, geometry: Geometry) -> QImage:
        """The image, brought up to date."""
        if geometry != self._geometry or not _same(content, self._content):
            box = self._retouched
            if box and geometry == self._geometry and _same(content, self._content, but=RETOUCHED):
                self._picture.retouch(content.picture, geometry, intersection(box, geometry.inner))
                self.invalidate(box)
            else:
                self._resize(geometry)
                self._stale = geometry.canvas
            self._content, self._geometry = content, geometry
        self._retouched, self._renewed = None, False
        if self._stale is not None:
            self._compose(intersection(self._stale, geometry.canvas), content, geometry)
            self._stale = None
        return self.image

    def release(self) -> None:
        """Let go of all pictures."""
        self._content = self._geometry = None
        self._picture, self._before, self._heat = ScaledPicture(), ScaledPicture(), ScaledPicture()

    def _resize(self, geometry: Geometry) -> None:
        wanted = (max(geometry.height, 1), max(geometry.width, 1))
        if self._pixels.shape != wanted or self.image.devicePixelRatio() != geometry.ratio:
            self._pixels = np.zeros(wanted, np.uint32)
            height, width = wanted
            # the image looks at the memory of the array, which must therefore live as long
            self.image = QImage(self._pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
            self.image.setDevicePixelRatio(geometry.ratio)

    def _compose(self, box: Box, content: Content, geometry: Geometry) -> None:
        inner = intersection(box, geometry.inner)
        if inner != box:
            self._pixels[box.slices] = content.surround
        if is_empty(inner):
            return
        out = self._pixels[inner.slices]
        self._mix(out.view(np.uint8).reshape(*out.shape, 4), inner, content, geometry)
        if content.heat is not None:
            _lay_over(out, self._heat.pixels(content.heat, geometry, inner))
        if content.missed is not None:
            _hatch(out, _gather(content.missed, inner, geometry), inner, geometry)
        if content.outlines and content.coloured:
            _outline_coloured(out, content.labels, self._palette, inner, geometry)
        elif content.outlines:
            _outline(out, content, self._light, inner, geometry)
        if content.grid:
            _grid(out, content.labels.shape, inner, geometry)

    def _mix(self, out: Pixels, box: Box, content: Content, geometry: Geometry) -> None:
        """Picture and parts into `out`, [box height, box width, 4]."""
        if content.opacity < 1 or content.hidden:
            out[:] = self._picture.pixels(content.picture, geometry, box)
            if content.before is not None:
                edge = geometry.left + round(content.wipe * geometry.size[0])
                old = Box(box.left, box.top, min(max(edge, box.left), box.right), box.bottom)
                out[:, : old.width] = self._before.pixels(content.before, geometry, old)
        bare = out.copy() if content.hidden else out
        if content.opacity > 0:
            colours = self._colours(content.labels, box, geometry)
            cv2.addWeighted(colours, content.opacity, out, 1 - content.opacity, 0, dst=out)
        if content.original is not None and content.opacity < PAINT and (content.original != content.labels).any():
            self._tint(out, box, content.labels, content.original, geometry)
        if content.hidden:
            where = np.isin(np.arange(256), list(content.hidden)).take(_gather(content.labels, box, geometry))
            cv2.copyTo(bare, where.view(np.uint8), out)

    def _tint(self, out: Pixels, box: Box, labels: Labels, original: Labels, geometry: Geometry) -> None:
        """Let the paint be seen on a bare picture: nobody can paint blindly."""
        painted = _gather(labels != original, box, geometry)
        tinted = cv2.addWeighted(self._colours(labels, box, geometry), PAINT, out, 1 - PAINT, 0)
        cv2.copyTo(tinted, painted.view(np.uint8), out)

    def _colours(self, labels: Labels, box: Box, geometry: Geometry) -> Pixels:
        """[box height, box width, 4]: the parts' colours. Smooth from afar, where stairs would only disturb."""
        if geometry.size[0] >= SHARP_FROM * labels.shape[1]:
            return self._sharp_colours(labels, box, geometry)
        fine = self._sharp_colours(labels, box.scaled(2), geometry.doubled())
        return np.asarray(cv2.resize(fine, (box.width, box.height), interpolation=cv2.INTER_AREA), np.uint8)

    def _sharp_colours(self, labels: Labels, box: Box, geometry: Geometry) -> Pixels:
        """A mask pixel as a sharp rectangle."""
        rows = geometry.rows(labels.shape[0], box.top, box.bottom)
        columns = geometry.columns(labels.shape[1], box.left, box.right)
        few = labels[rows[0] : rows[-1] + 1].take(columns, axis=1)  # rows are repeated last: that is cheapest
        colours = self._palette.take(few).take(rows - rows[0], axis=0)
        return colours.view(np.uint8).reshape(*colours.shape, 4)


def _same(content: Content, other: Content | None, but: tuple[str, ...] = ()) -> bool:
    """Whether both show the very same arrays with the same settings, `but` some of them."""
    if other is None:
        return False
    pairs = [(getattr(content, f.name), getattr(other, f.name)) for f in fields(Content) if f.name not in but]
    return all(a is b if isinstance(a, np.ndarray) or isinstance(b, np.ndarray) else a == b for a, b in pairs)


def _gather(array: NDArray, box: Box, geometry: Geometry, more: int = 0, less: int = 0) -> NDArray:
    """What an image [h, w] of the picture has under each device pixel of `box`, `more` pixels to right and bottom, and
    `less` to left and top."""
    rows = geometry.rows(array.shape[0], box.top - less, box.bottom + more)
    columns = geometry.columns(array.shape[1], box.left - less, box.right + more)
    return array[rows[0] : rows[-1] + 1].take(columns, axis=1).take(rows - rows[0], axis=0)


def _lay_over(out: NDArray[np.uint32], cover: Pixels) -> None:
    """Blend [h, w, 4] BGRA, colours multiplied by their opacity, over the pixels."""
    below = out.view(np.uint8).reshape(cover.shape)
    shines = cv2.cvtColor(255 - cover[..., 3], cv2.COLOR_GRAY2BGRA)
    cv2.add(cv2.multiply(below, shines, scale=1 / 255), cover, dst=below)


def _hatch(out: NDArray[np.uint32], where: Mask, box: Box, geometry: Geometry) -> None:
    """Diagonal stripes of white and black: some of them show on every colour. They move with the picture."""
    period = round(STRIPES * geometry.ratio)
    across = np.arange(box.left, box.right) - geometry.left
    down = np.arange(box.top, box.bottom) - geometry.top
    phase = (across[None, :] + down[:, None]) % period
    width = max(round(1.5 * geometry.ratio), 1)
    out[where & (phase < width)] = WHITE
    out[where & (phase >= width) & (phase < 2 * width)] = BLACK


def _outline(out: NDArray[np.uint32], content: Content, light: Mask, box: Box, geometry: Geometry) -> None:
    """Lines of one widget pixel where another part begins, darkened or lightened to stand out.

    `light` [256] tells which parts have a light colour. Where colours prevail, the lighter of both sides decides:
    judged pixel by pixel, a line between light and dark would be dotted.
    """
    thick = max(round(geometry.ratio), 1)
    near = _gather(content.labels, box, geometry, thick)
    here, right, below = near[:-thick, :-thick], near[:-thick, thick:], near[thick:, :-thick]
    edge = (here != right) | (here != below)
    under = out[edge].view(np.uint8).reshape(-1, 4)
    if content.opacity >= 0.5:
        is_light = light[here[edge]] | light[right[edge]] | light[below[edge]]
    else:
        is_light = under[:, :3].mean(axis=1) > MID_GREY
    line = np.where(is_light[:, None], under * 0.25, 255 - (255 - under) * 0.3)
    out[edge] = np.ascontiguousarray(line.astype(np.uint8)).view(np.uint32)[:, 0]


def _outline_coloured(
    out: NDArray[np.uint32], labels: Labels, palette: NDArray[np.uint32], box: Box, geometry: Geometry
) -> None:
    """Every part has a line of its colour along its border, on its own side."""
    thick = max(round(1.5 * geometry.ratio), 1)
    near = _gather(labels, box, geometry, thick, thick)
    here = near[thick:-thick, thick:-thick]
    edge = np.zeros(here.shape, bool)
    for beside in (near[thick:-thick, 2 * thick :], near[thick:-thick, : -2 * thick],
                   near[2 * thick :, thick:-thick], near[: -2 * thick, thick:-thick]):  # fmt: skip
        edge |= here != beside
    out[edge] = palette[here[edge]]


def _grid(out: NDArray[np.uint32], shape: tuple[int, ...], box: Box, geometry: Geometry) -> None:
    """Faint lines between mask pixels, once those are large enough to be painted one by one."""
    if geometry.size[0] < GRID_FROM * shape[1]:
        return
    rows = geometry.rows(shape[0], box.top - 1, box.bottom)
    columns = geometry.columns(shape[1], box.left - 1, box.right)
    pixels = out.view(np.uint8).reshape(*out.shape, 4)
    for line in np.flatnonzero(np.diff(rows)):
        pixels[line] = 0.85 * pixels[line] + 0.15 * 128
    for line in np.flatnonzero(np.diff(columns)):
        pixels[:, line] = 0.85 * pixels[:, line] + 0.15 * 128
