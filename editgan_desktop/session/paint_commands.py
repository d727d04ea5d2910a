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


def reset_paint(session: Session, document: Document) -> None:
    """Take all paint off."""
    document.reset_mask(session.parts.locked_in(document.scheme))


def import_labels(session: Session, document: Document, labels: Labels) -> None:
    """Paint so that the face has these labels [H, W]. Raises BadInputError when they are of another size."""
    document.import_mask(labels, session.parts.locked_in(document.scheme))


def clear_part(session: Session, document: Document, part: int) -> None:
    """Take off what is painted with one part."""
    paint = document.layer.paint
    _replace_paint(session, document, "Clear part", np.where(paint == part, UNPAINTED, paint))


def mirror_paint(session: Session, document: Document, axis: Axis) -> None:
    """Repeat all paint on the other side of the face, left parts as right ones; what is painted there stays."""
    paint = document.layer.paint
    other = mirrored_paint(paint, document.scheme, axis, UNPAINTED)
    _replace_paint(session, document, "Mirror paint", np.where(paint == UNPAINTED, other, paint))


def flip_paint(session: Session, document: Document, axis: Axis) -> None:
    """Move all paint to the other side of the face, left parts as right ones."""
    _replace_paint(
        session, document, "Flip paint", mirrored_paint(document.layer.paint, document.scheme, axis, UNPAINTED)
    )


def copy_parts(session: Session, document: Document, other: Document) -> None:
    """Paint so that the face has the parts of another one, where they differ."""
    wanted = fit_labels(other.layer.painted, document.layer.shape)
    _replace_paint(session, document, "Copy mask", np.where(wanted == document.layer.labels, UNPAINTED, wanted))


def copy_paint(session: Session, document: Document, other: Document) -> None:
    """Paint what is painted on another face; what was painted here before is gone."""
    _replace_paint(session, document, "Copy paint", fit_labels(other.layer.paint, document.layer.shape))


def _replace_paint(session: Session, document: Document, title: str, paint: Labels) -> None:
    """Exchange the paint, what is just being drawn or placed among it, for another [H, W]."""
    document.set_paint(title, paint.astype(np.uint8), session.parts.locked_in(document.scheme))
