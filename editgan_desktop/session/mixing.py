"""Style mixing: rows of another face's latent in the place of a face's own (StyleGAN sec. 3.1).

A mix is a static vector, other latent minus this one in the rows it is about, so it has a strength, a place among the
edits and a way into files like any other edit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from ..core.latents import WPlus
from ..core.recipe import StaticVector
from .document import Document
from .edits import AppliedEdit, EditStack
from .titles import Title

Rows = tuple[int, int]
MIX_RANGE = (0.0, 1.0)  # from this face to the other one


class Aspect(StrEnum):
    """What may be another person's while this one stays who it is."""

    POSE = "pose"
    FEATURES = "features"
    COLOURS = "colours"


@dataclass(frozen=True)
class Variation:
    """Which rows of W+ (first, last) are mixed with those of other faces, and how far."""

    rows: Rows
    amount: float


MEASURED_ON = 23  # rows of the generator that the numbers below were chosen on: docs/decisions/0019
VARIATIONS = {
    Aspect.POSE: Variation((0, 1), 0.75),
    Aspect.FEATURES: Variation((5, 9), 0.5),
    Aspect.COLOURS: Variation((14, 22), 1.0),
}


def variation(aspect: Aspect, num_styles: int) -> Variation:
    """How a face is varied on a generator with so many rows: the same share of them."""
    chosen = VARIATIONS[aspect]
    first = round(chosen.rows[0] * num_styles / MEASURED_ON)
    last = round((chosen.rows[1] + 1) * num_styles / MEASURED_ON) - 1
    first = min(first, num_styles - 1)
    return Variation((first, max(first, last)), chosen.amount)


def mix_edit(name: str, latent: WPlus, other: WPlus, rows: Rows, amount: float = 1.0) -> AppliedEdit:
    """Rows of another latent for those of a face, as a row of its stack.

    Args:
        latent: the face without its edits. rows: first and last row of W+. amount: 0 keeps this face, 1 is the other.

    Raises:
        BadInputError: they are latents of different models.
    """
    whole = other.moved(-latent.values).values
    step = StaticVector(other.space, whole).restricted(rows)
    return AppliedEdit(name, step, amount, strength_range=MIX_RANGE)


def is_mix(edit: AppliedEdit) -> bool:
    """Whether a row mixes in another face: it was neither learnt nor taken from the library, and is about no parts."""
    return isinstance(edit.step, StaticVector) and not (edit.run or edit.vector_id or edit.parts)


def mix(document: Document, edit: AppliedEdit, name: str) -> None:
    """Put a mix with the face called `name` on a face. One undo step."""
    document.set_edits(Title("Mix with {name}", name), document.edits.added(edit))


def vary(document: Document, aspect: Aspect, edits: EditStack) -> None:
    """Give a face edits in which one aspect is another. One undo step."""
    titles = {
        Aspect.POSE: Title("Other pose"),
        Aspect.FEATURES: Title("Other features"),
        Aspect.COLOURS: Title("Other colours"),
    }
    document.set_edits(titles[aspect], edits)


def varied(edits: EditStack, added: AppliedEdit) -> EditStack:
    """With a mix in the place of an earlier one of the same rows: a face has one pose at a time."""
    earlier = next((edit for edit in edits if is_mix(edit) and edit.rows == added.rows), None)
    return edits.merged((earlier.key,), replace(added, key=earlier.key)) if earlier else edits.added(added)


def on_any_face(edits: EditStack) -> tuple[AppliedEdit, ...]:
    """What is applied and does the same to any face: vectors, but no refinement."""
    return tuple(edit for edit in edits.active if isinstance(edit.step, StaticVector))


def for_another_face(edits: EditStack) -> EditStack:
    """The same as a stack of its own, without what belongs to the face they were learnt on."""
    return EditStack(tuple(replace(edit, enabled=True, run=None) for edit in on_any_face(edits)))
