"""What the canvases show of a document: which picture, which labels, and what to say about it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Flag, auto

from ...core.mask_ops import Labels, Mask
from ...core.restoring import restored
from ...session.document import Document
from ...session.session import Session
from ...session.view import Compare, MaskView
from .pictures import Pixels, Remembered, difference, flat, heat_pixels, mixed, screen_pixels
from .scene import Content


class Badge(Flag):
    """What is unusual about what a canvas shows."""

    NONE = 0
    PREVIEW = auto()
    TRIED = auto()  # a vector that is not on the face
    BEFORE = auto()
    AFTER = auto()
    DIFFERENCE = auto()
    PAINTED = auto()
    ACHIEVED = auto()


def present_picture(session: Session, document: Document, restore: Callable[..., Pixels] = restored) -> Pixels:
    """The face as it is now: with what is tried on it, or the newest preview of a job on it, else its look.

    Args:
        restore: does what `restored` does, and perhaps remembers it.
    """
    passing, restoration = _passing(session, document), document.restoration
    if passing is None:
        return document.look.picture
    if restoration.marks is None:
        return passing
    return restore(passing, restoration.base.picture, restoration.marks)


def shown_labels(session: Session, document: Document) -> Labels:
    """What the mask canvas shows: the paint; after a run, until something is painted, what `mask_view` says."""
    run = document.result
    if run is None:
        return document.layer.painted
    if session.view.mask_view is MaskView.PAINTED:
        return run.request.painted
    return run.result.achieved if document.restoration.marks is None else document.layer.painted


def missed_pixels(document: Document) -> Mask | None:
    """[H, W]: what the last run did not reach; None when there was none, or it reached everything."""
    if document.result is None or not document.result.result.missed.any():
        return None
    return document.result.result.missed


def image_badge(session: Session, document: Document) -> Badge:
    """What to say on the image canvas."""
    compare = session.view.compare
    if compare is Compare.BEFORE:
        return Badge.BEFORE
    is_preview = _passing(session, document) is not None or not document.look.full
    preview = Badge.PREVIEW if is_preview else Badge.NONE
    if session.view.tried is not None and session.view.tried.document is document:
        preview = Badge.TRIED
    if compare is Compare.WIPE:
        return Badge.BEFORE | (preview or Badge.AFTER)
    return preview | (Badge.DIFFERENCE if compare is Compare.DIFFERENCE else Badge.NONE)


def mask_badge(session: Session, document: Document) -> Badge:
    """What to say on the mask canvas: which labels of a run it shows."""
    if document.result is None:
        return Badge.NONE
    return Badge.ACHIEVED if session.view.mask_view is MaskView.ACHIEVED else Badge.PAINTED


class Shown:
    """Puts together what the canvases show; pictures are converted and compared once and remembered."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._converted = Remembered(screen_pixels, 3)
        self.differences = Remembered(difference, 1)
        self._mixtures = Remembered(mixed, 3)
        self._heats = Remembered(heat_pixels, 1)
        self._restored = Remembered(restored, 1)

    def present(self, document: Document) -> Pixels:
        """The face as it is now; what was restored of it is remembered."""
        return present_picture(self._session, document, self._restored)

    def on_image(self, document: Document, surround: int) -> Content:
        """The face, or what it is compared with, and the paint over it."""
        view = self._session.view
        wiped = view.compare is Compare.WIPE
        # while the face follows the paint, and where faces are compared, paint would hide what is looked for
        bare = view.compare is not Compare.OFF or _passing(self._session, document) is not None
        return Content(
            self._converted(self._layered(document, surround)), document.layer.painted,
            opacity=0.0 if view.outlines_only else view.overlay, original=None if bare else document.layer.labels,
            outlines=view.outlines or (view.outlines_only and view.overlay > 0), coloured=view.outlines_only,
            surround=surround,
            before=self._converted(document.base.picture) if wiped else None, wipe=view.wipe if wiped else 0.0,
            heat=self._heat(document) if view.compare in (Compare.OFF, Compare.DIFFERENCE) else None,
            hidden=self._session.parts.hidden_in(document.scheme),
        )  # fmt: skip

    def on_mask(self, document: Document, surround: int) -> Content:
        """The parts, with the face over them."""
        view = self._session.view
        return Content(
            self._converted(self.present(document)),
            shown_labels(self._session, document),
            opacity=0.0 if view.outlines_only else 1 - view.picture,
            original=document.layer.labels if document.result is None else None,
            outlines=view.outlines or view.outlines_only, coloured=view.outlines_only,
            missed=missed_pixels(document), grid=True, surround=surround,
            heat=self._heat(document), hidden=self._session.parts.hidden_in(document.scheme),
        )  # fmt: skip

    def forget(self) -> None:
        """Let go of all pictures."""
        self._converted.forget()
        self.differences.forget()
        self._mixtures.forget()
        self._heats.forget()
        self._restored.forget()

    def _heat(self, document: Document) -> Pixels | None:
        """How unsure the parts are, when that is wanted and known of what is shown."""
        known = document.uncertainty if _passing(self._session, document) is None else None
        view = self._session.view
        return self._heats(known, view.heat) if view.uncertainty and known is not None else None

    def _layered(self, document: Document, surround: int) -> Pixels:
        """The face with its edits, and over it those of the pictures that are switched on."""
        view, before = self._session.view, document.base.picture
        if view.compare is Compare.BEFORE:
            return before
        present = self.present(document)
        made = self._mixed(flat(surround), present, view.edited)
        made = self._mixed(made, before, view.original)
        if view.compare is Compare.DIFFERENCE:
            made = self._mixed(made, self.differences(before, present), view.difference)
        return made

    def _mixed(self, below: Pixels, above: Pixels, opacity: float) -> Pixels:
        if opacity == 0:
            return below
        return above if opacity == 1 else self._mixtures(below, above, opacity)


def _passing(session: Session, document: Document) -> Pixels | None:
    """What is shown of a face for the moment: with a vector that is tried on it, or the preview of a job."""
    tried, job = session.view.tried, session.job.now
    if tried is not None and tried.document is document:
        return tried.picture
    return job.preview if job and job.document is document else None
