"""The same face once more, to go another way with it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..core.mask_ops import Labels
from ..core.photo_face import PhotoFace
from .document import Document
from .edits import EditStack
from .look import Look
from .paint_layer import UNPAINTED


def duplicate(document: Document) -> Document:
    """A face with the same edits and paint, and a history of its own; it is in no file."""
    made = branch(document, document.edits, document.layer.paint.copy())
    made.region.restore(document.region.adjustment)
    made.show(document.rendered)
    return made


def branch(
    document: Document, edits: EditStack, paint: Labels | None = None, of: tuple[PhotoFace, Look] | None = None
) -> Document:
    """The face of a document with some edits, apart from it; it is in no file. What is restored stays so.

    Args:
        paint: [H, W] uint8, or None for none. of: another inversion or tuning of the photo, and its full base look.
    """
    origin, base = of or (document.origin, document.base)
    made = Document(origin, base, document.scheme)
    made.restore(edits, np.full(made.layer.shape, UNPAINTED, np.uint8) if paint is None else paint)
    if document.restoration.marks is not None:
        made.restored.fill(document.restoration.marks)
    made.show(replace(base, full=False))  # its labels may be rough: the parts were perhaps others when it was made
    made.photo_path = document.photo_path
    made.history.mark_unsaved()
    return made
