"""A part or a group is selected on the face in view, moved, scaled, turned, and applied; or reshaped at once.

While it is being placed, it is a stroke in progress (`Document.lay`): undo takes it back, a new stroke applies it, and
what else changes the paint meanwhile changes what lies below it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
from psygnal import Signal

from ..core.mask_ops import Labels, Mask
from ..core.mask_transform import Placement, Point, grown, middle, reshaped, shrunk, smoothed
from .brush import Tool
from .patches import Patch, fill_patch, label_at, patch_of
from .selection import Selection
from .titles import Title
from .transform_frame import Frame

if TYPE_CHECKING:
    from .document import Document
    from .job_state import ShownJob
    from .session import Session

STEPS = 256  # growing and shrinking go by this share of the mask's height
BACKGROUND = "background"  # no part that one would move


class Refusal(StrEnum):
    """Why nothing was selected."""

    LOCKED = "locked"
    ABSENT = "absent"


class Transform:
    """The selection on the face in view, and where it is being placed.

    Attributes:
        selection: None when nothing is selected. placement: where it is now; the unmoved one when nothing is pending.
        is_held: the pointer is pulling at it just now.
    """

    changed = Signal()  # the selection or its placement
    refused = Signal(Refusal)

    def __init__(self, session: Session) -> None:
        self._session = session
        self.selection: Selection | None = None
        self.placement = Placement()
        self.is_held = False
        self._document: Document | None = None
        self._watched: Document | None = None
        self._stroke: object | None = None  # of the layer, while the placement is pending
        self._jobs: tuple[ShownJob, ...] = ()
        self._acts = False
        session.current_changed.connect(self._switch)
        session.scheme_changed.connect(self.deselect)
        session.parts.changed.connect(self._on_locks)
        session.brush.events.tool.connect(self._take_tool)
        session.job.changed.connect(self._on_job)

    @property
    def is_pending(self) -> bool:
        """Whether it has been moved and is not applied yet."""
        return self.placement != Placement()

    @property
    def frame(self) -> Frame | None:
        """Around the selection, as it is placed; None when nothing is selected."""
        return Frame(self.selection.box, self.placement) if self.selection else None

    # ---- selecting

    def select_at(self, point: Point, *, group: bool = False, add: bool = False) -> bool:
        """Select the connected piece of the part under a point; False when there is none to be had there.

        Args:
            group: all parts of its group instead, wherever they are. add: to what is selected; what is in it already
                is taken out of it.
        """
        document = self._document
        self.apply()
        label = label_at(document.layer.painted, point) if document else None
        if document is None or label is None or document.scheme.names[label] == BACKGROUND:
            if not add:
                self.deselect()
            return False
        painted = document.layer.painted
        if group:
            mask = np.isin(painted, self._group_of(document, label))
        else:
            patch = fill_patch(painted, point)
            assert patch is not None
            mask = np.zeros(painted.shape, bool)
            mask[patch.box.slices] = patch.pixels
        return self._choose(mask, add=add)

    def select_part(self, part: int) -> bool:
        """Select all of a part, and take the tool in hand; False when there is none of it, or it is locked."""
        document = self._document
        if document is None:
            return False
        self._session.brush.tool = Tool.TRANSFORM
        self.apply()
        mask = document.layer.painted == part
        if not mask.any():
            self.refused.emit(Refusal.ABSENT)
            return False
        return self._choose(mask)

    def holds(self, point: Point) -> bool:
        """Whether the pixel under a point is one of the selection, as it is placed now."""
        if self.selection is None:
            return False
        lands = self._landed(self.selection, self.placement) if self.is_pending else self.selection.mask
        return bool(label_at(lands.view(np.uint8), point))

    def deselect(self) -> None:
        """Apply what is pending, and select nothing."""
        self.apply()
        self._select(None)

    # ---- placing

    def place(self, placement: Placement) -> None:
        """Put the selection there; it is shown at once, and can still be cancelled."""
        document, selection = self._document, self.selection
        if document is None or selection is None or placement == self.placement:
            return
        if self.is_pending and not self._in_stroke:  # somebody ended the stroke: it begins anew where the piece is
            self.apply()
            return
        self.placement = placement
        with self._acting():
            if not self.is_pending:
                document.cancel_stroke()
            else:
                if not self._in_stroke:
                    document.begin_stroke(Title("Transform"))
                    self._stroke = document.layer.stroke
                box, pixels, labels = selection.piece.set_down(placement, self._locked())
                document.lay(Patch(box, pixels), labels)
        self.changed.emit()

    def nudge(self, dx: float, dy: float) -> None:
        """Move it by mask pixels."""
        x, y = self.placement.shift
        self.place(replace(self.placement, shift=(x + dx, y + dy)))

    def move_to(self, x: float | None = None, y: float | None = None) -> None:
        """Put the middle of its frame there, in mask pixels; None leaves that coordinate."""
        frame = self.frame
        if frame is not None:
            now, home = frame.centre, middle(frame.box)
            self.place(replace(self.placement, shift=((now[0] if x is None else x) - home[0],
                                                      (now[1] if y is None else y) - home[1])))  # fmt: skip

    def apply(self) -> None:
        """Make what is pending one step of undo; the selection stays on what became of it."""
        document, selection = self._document, self.selection
        if document is None or selection is None or not self.is_pending:
            return
        lands = self._landed(selection, self.placement)
        with self._acting():
            if self._in_stroke:
                document.end_stroke()
        self._select(lands)

    def cancel(self) -> None:
        """Take back what is pending; when nothing is, select nothing."""
        if self.is_pending:
            self.place(Placement())
        else:
            self._select(None)

    # ---- reshaping at once

    def mirror(self, *, across: bool) -> None:
        """Mirror it left to right (`across`) or top to bottom, in its frame. Twins that are both in it change names:
        a left eye is still the subject's left one."""
        self.apply()
        document, selection = self._document, self.selection
        if document is None or selection is None:
            return
        piece, names = selection.piece, document.scheme.mirrored()
        if across:
            kept = [i for i in range(len(names)) if not {i, int(names[i])} <= set(selection.ids)]
            names[kept] = kept
            piece = replace(piece, labels=names[piece.labels])
        placement = Placement(scale=(-1.0, 1.0) if across else (1.0, -1.0))
        box, pixels, labels = piece.set_down(placement, self._locked())
        self._lay(Title("Mirror"), Patch(box, pixels), labels)
        self._select(self._landed(selection, placement))

    def grow(self) -> None:
        """Make it wider all around by a few pixels."""
        self._reshape(Title("Grow"), lambda mask, allowed: grown(mask, self._step(mask), allowed))

    def shrink(self) -> None:
        """Make it narrower all around by a few pixels; what would vanish stays."""
        self._reshape(Title("Shrink"), lambda mask, _: shrunk(mask, self._step(mask)))

    def smooth(self) -> None:
        """Calm its border."""
        self._reshape(Title("Smooth"), smoothed)

    def _reshape(self, title: str, make: Callable[[Mask, Mask], Mask]) -> None:
        self.apply()
        document, selection = self._document, self.selection
        if document is None or selection is None:
            return
        painted, before = document.layer.painted, selection.mask
        after = make(before, ~np.isin(painted, self._locked()))
        patch = patch_of(before ^ after)
        if patch is None or not after.any():
            return
        sources = [i for i in selection.sources if i not in selection.ids]
        labels = reshaped(painted, before, after, sources)
        self._lay(title, patch, labels[patch.box.slices])
        self._select(after)

    def _lay(self, title: str, patch: Patch, labels: Labels) -> None:
        document = self._document
        assert document is not None
        with self._acting():
            document.begin_stroke(title)
            document.lay(patch, labels)
            document.end_stroke()

    @staticmethod
    def _step(mask: Mask) -> int:
        return max(mask.shape[0] // STEPS, 1)

    # ---- inside

    @property
    def _in_stroke(self) -> bool:
        """Whether the stroke in progress is the one that shows the pending placement."""
        layer = self._document.layer if self._document else None
        return layer is not None and layer.stroke is not None and layer.stroke is self._stroke

    def _locked(self) -> tuple[int, ...]:
        """Ids that may not be painted over."""
        locked = self._session.parts.locked_in(self._session.scheme)
        return () if locked is None else tuple(np.flatnonzero(locked).tolist())

    def _sources(self) -> tuple[int, ...]:
        """Ids of all other parts."""
        locked = self._locked()
        return tuple(i for i in range(len(self._session.scheme)) if i not in locked)

    def _group_of(self, document: Document, label: int) -> tuple[int, ...]:
        return document.scheme.ids([document.scheme.parts[label].group])

    def _choose(self, mask: Mask, *, add: bool = False) -> bool:
        """Select pixels of the layer, but none of locked parts."""
        document = self._document
        assert document is not None
        mask &= ~np.isin(document.layer.painted, self._locked())
        if not mask.any():
            self.refused.emit(Refusal.LOCKED)
            return False
        if add and self.selection is not None:
            old = self.selection.mask
            together: Mask = old & ~mask if old[mask].all() else old | mask
            mask = together if together.any() else old
        self._select(mask)
        return True

    def _select(self, mask: Mask | None) -> None:
        document, self.placement, self._stroke = self._document, Placement(), None
        if mask is None or document is None or not mask.any():
            mask, was = None, self.selection
            self.selection = None
            self._watch(None)
            if was is None:
                return
        else:
            self.selection = Selection(document.layer.painted.copy(), document.layer.labels, mask, self._sources())
            self._watch(document)
        self.changed.emit()

    def _landed(self, selection: Selection, placement: Placement) -> Mask:
        """[H, W]: the pixels that the selection covers when it is placed so."""
        piece, lands = selection.piece, np.zeros(selection.mask.shape, bool)
        placed = piece.at(placement)
        if placed is not None:
            box, pixels, _ = placed
            lands[box.slices] = pixels & ~np.isin(piece.ground[box.slices], self._locked())
        return lands

    @contextmanager
    def _acting(self) -> Iterator[None]:
        """While the paint changes because of this."""
        self._acts = True
        try:
            yield
        finally:
            self._acts = False

    # ---- what others do meanwhile

    def _switch(self) -> None:
        """Another face is in view: what is pending on the old one is applied."""
        self.deselect()
        self._document = self._session.current

    def _watch(self, document: Document | None) -> None:
        """Listen to the face that something is selected on, and to no other."""
        if document is self._watched:
            return
        if self._watched is not None:
            self._watched.painted.disconnect(self._on_painted)
            self._watched.looked.disconnect(self._on_looked)
        self._watched = document
        if document is not None:
            document.painted.connect(self._on_painted)
            document.looked.connect(self._on_looked)

    def _take_tool(self, tool: Tool) -> None:
        if tool is not Tool.TRANSFORM:
            self.deselect()

    def _on_job(self) -> None:
        jobs = self._session.job.live
        if any(job not in self._jobs for job in jobs):
            self.apply()  # it was asked to learn what is seen
        self._jobs = jobs

    def _on_painted(self) -> None:
        """Somebody else changed the paint, or took the pending placement back: does the selection still stand?"""
        if self._acts or self.selection is None or (self.is_pending and self._in_stroke):
            return
        self.placement, self._stroke = Placement(), None
        self._revise()

    def _on_locks(self) -> None:
        """Parts were locked, unlocked, or look otherwise: what is locked now is selected no longer."""
        selection = self.selection
        if selection is None or selection.sources == self._sources():
            return
        if set(selection.ids) <= set(self._sources()):
            self.apply()
            self._revise()
        else:
            self.deselect()

    def _on_looked(self) -> None:
        """The face under the paint may have other parts now."""
        document, selection = self._document, self.selection
        assert document is not None
        if selection is None or np.array_equal(document.layer.labels, selection.own):
            return
        self.apply()
        self._revise()

    def _revise(self) -> None:
        """Keep the selection when all its pixels are as they were, with the new surroundings."""
        document, selection = self._document, self.selection
        if document is None or selection is None:  # what was pending was put out of sight
            return
        painted, mask = document.layer.painted, selection.mask
        same = painted.shape == mask.shape and np.array_equal(painted[mask], selection.labels[mask])
        self._select(mask if same else None)
