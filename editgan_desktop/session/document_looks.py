"""How a face looks: what the worker has rendered, with original pixels where they were restored."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from psygnal import Signal

from ..core.latents import WPlus
from ..core.mask_ops import Box
from ..core.photo_face import PhotoFace
from ..core.restoring import at_size, blended, covering, reached
from .edits import EditStack
from .history import History
from .look import Look
from .paint_layer import PaintLayer
from .restored_area import Restoration, RestoredArea
from .results import Results


class DocumentLooks:
    """The part of a `Document` that shows it.

    Attributes:
        base: the face without its edits (always full). rendered: as the worker made it last, perhaps a preview.
        look: that, with original pixels in it: what everybody sees and what is exported. restored: where those are.
        restoration: to do the same to other pictures of the edited face; replaced, never changed.
        uncertainty: [h, w] float32 from 0 to 1, how unsure the labels of `look` are; None until somebody has told.
    """

    looked = Signal()  # another picture or other labels
    retouched = Signal(Box)  # the same inside this box of mask pixels, while a stroke restores it; `looked` follows
    uncertainty_changed = Signal()

    layer: PaintLayer
    edits: EditStack
    face: PhotoFace | None
    results: Results

    def __init__(self, base: Look, history: History) -> None:
        self.base = self.rendered = self.look = base
        self.restored = RestoredArea(base.labels.shape[:2], history)
        self.restoration = Restoration(base)
        self.uncertainty: NDArray[np.float32] | None = None
        self.restored.changed.connect(self._retouch)
        self.restored.settled.connect(self.looked.emit)

    @property
    def edited_latent(self) -> WPlus:
        """The face with everything applied."""
        raise NotImplementedError

    def show(self, look: Look) -> None:
        """The worker has rendered this face anew: its labels lie under the paint from now on."""
        self.rendered, self.uncertainty = look, None
        self._see(self.restoration.over(look))
        if look.full and np.allclose(look.latent.values, self.edited_latent.values, rtol=0, atol=1e-5):
            self.results.seen(self.edits, self.face, self.look.picture)
        self.looked.emit()

    def show_uncertainty(self, uncertainty: NDArray[np.float32]) -> None:
        """How unsure the labels are that are shown now: [h, w] from 0 to 1, at any size of the picture's shape."""
        self.uncertainty = uncertainty
        self.uncertainty_changed.emit()

    def _rebase(self, base: Look) -> None:
        """The face without its edits is another one. Whoever calls this tells."""
        self.base = base
        self.restoration = self.restored.restoration(base)
        self._see(self.restoration.over(self.rendered))

    def _retouch(self, box: Box) -> None:
        """Inside a box of mask pixels more or less is restored. Only what that reaches is computed."""
        self.restoration = self.restored.restoration(self.base)
        edited, marks = self.rendered.picture, self.restored.marks
        size = edited.shape[0], edited.shape[1]
        touched = reached(box, marks.shape, size)
        if self.restoration.marks is None:
            self._see(self.rendered)
        else:
            picture = blended(self.look.picture, edited, at_size(self.base.picture, size), marks, touched)
            self._see(replace(self.rendered, picture=picture, labels=self.restoration.labels(self.rendered.labels)))
        if self.restored.in_stroke:
            self.retouched.emit(covering(touched, size, marks.shape))
        else:
            self.looked.emit()

    def _see(self, look: Look) -> None:
        self.look = look
        self.layer.set_labels(look.labels)
