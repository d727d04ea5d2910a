"""Small pictures of the steps of a face, as they were on the screen: nothing is rendered for them."""

from __future__ import annotations

from weakref import ref

import numpy as np
from numpy.typing import NDArray

from ....session.document import Document
from ....session.history import Change
from ....session.look import Look, fit_labels, thumbnail
from ...renders import is_of

SIDE = 96  # pixels
PAINT = 0.6  # opacity of what is painted and not learnt yet


class StepPictures:
    """Of one face: [h, w, 3] uint8 by the number of changes that are done. A step that was never shown has none.

    The changes themselves are remembered, not their numbers: the oldest are forgotten, and undone ones replaced. They
    are held weakly: they know their face, which would never go otherwise.
    """

    def __init__(self) -> None:
        self._first: NDArray[np.uint8] | None = None  # before all changes that are remembered
        self._after: dict[int, tuple[ref[Change], NDArray[np.uint8]]] = {}  # by id: a change may be equal to another
        self._look: Look | None = None
        self._small: NDArray[np.uint8] | None = None

    def note(self, document: Document) -> None:
        """Take a picture of the face, if what is shown is the state it is in."""
        self._prune(document)
        if not is_of(document.look, document.edited_latent):
            return
        done, picture = document.history.done, self._with_paint(document)
        if done:
            self._after[id(done[-1])] = ref(done[-1]), picture
        else:
            self._first = picture

    def of(self, document: Document, count: int) -> NDArray[np.uint8] | None:
        """How it looked when `count` changes were done."""
        changes = (*document.history.done, *document.history.undone)
        if count == 0:
            return self._first
        change, picture = self._after.get(id(changes[count - 1]), (None, None))
        return picture if change and change() is changes[count - 1] else None

    def _prune(self, document: Document) -> None:
        """Let go of changes that are gone. After the newest of the forgotten ones comes the first state there is."""
        history = document.history
        alive = {id(change) for change in (*history.done, *history.undone)}
        for key in [key for key in self._after if key not in alive]:
            change, picture = self._after.pop(key)
            if history.forgotten is not None and change() is history.forgotten:
                self._first = picture

    def _with_paint(self, document: Document) -> NDArray[np.uint8]:
        if document.look is not self._look or self._small is None:
            self._look, self._small = document.look, thumbnail(document.look.picture, SIDE)
        if not document.layer.is_painted:
            return self._small
        height, width = self._small.shape[:2]
        labels = fit_labels(document.layer.painted, (height, width))
        changed = labels != fit_labels(document.layer.labels, (height, width))
        colours = document.scheme.palette[labels]
        mixed = PAINT * colours + (1 - PAINT) * self._small
        return np.where(changed[..., None], mixed, self._small).astype(np.uint8)
