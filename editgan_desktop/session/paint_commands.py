"""What is done to all the paint of a face at once. Locked parts stay as they are; each is one step of undo."""

from __future__ import annotations

import numpy as np

from ..core.face_axis import Axis
from ..core.mask_ops import Labels
from .document import Document
from .look import fit_labels
from .paint_layer import UNPAINTED
from .session import Session
from .symmetry import mirrored_paint


def clear_part(session: Session, document: Document, part: int) -> None:
    """Take off what is painted with one part."""
    paint = document.layer.settled
    document.set_paint("Clear part", _allowed(session, document, np.where(paint == part, UNPAINTED, paint)))


def mirror_paint(session: Session, document: Document, axis: Axis) -> None:
    """Repeat all paint on the other side of the face, left parts as right ones; what is painted there stays."""
    paint = document.layer.settled
    other = mirrored_paint(paint, document.scheme, axis, UNPAINTED)
    paint = np.where(paint == UNPAINTED, other, paint)
    document.set_paint("Mirror paint", _allowed(session, document, paint))


def flip_paint(session: Session, document: Document, axis: Axis) -> None:
    """Move all paint to the other side of the face, left parts as right ones."""
    paint = mirrored_paint(document.layer.settled, document.scheme, axis, UNPAINTED)
    document.set_paint("Flip paint", _allowed(session, document, paint))


def copy_parts(session: Session, document: Document, other: Document) -> None:
    """Paint so that the face has the parts of another one, where they differ."""
    wanted = fit_labels(other.layer.painted, document.layer.shape)
    paint = np.where(wanted == document.layer.labels, UNPAINTED, wanted)
    document.set_paint("Copy mask", _allowed(session, document, paint))


def copy_paint(session: Session, document: Document, other: Document) -> None:
    """Paint what is painted on another face; what was painted here before is gone."""
    paint = fit_labels(other.layer.settled, document.layer.shape)
    document.set_paint("Copy paint", _allowed(session, document, paint))


def _allowed(session: Session, document: Document, paint: Labels) -> Labels:
    """Other paint [H, W], but for the pixels of locked parts, which keep what they have."""
    locked = session.parts.locked_in(document.scheme)
    if locked is not None:
        paint = np.where(locked[document.layer.painted], document.layer.settled, paint)
    return paint.astype(np.uint8)
