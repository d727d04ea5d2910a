"""What can be done with the edits on a face: strengths, order, solo, rows of W+, merging. Each can be undone."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable
from dataclasses import replace

from ..core.recipe import StaticVector
from ..library.vector import EditingVector
from .edits import AppliedEdit, EditStack, edit_of_vector
from .titles import Title


class EditCommands:
    """The part of a `Document` that changes its stack of edits; all goes through `set_edits`."""

    edits: EditStack

    def set_edits(self, title: str, edits: EditStack, merge_key: Hashable | None = None) -> None:
        """Exchange the stack of edits, undoably. Raises BadInputError when one of them was learnt on another model."""
        raise NotImplementedError

    def set_strength(self, key: str, strength: float) -> None:
        """Move the slider of a row; moves until `history.seal()` are one undo step."""
        edit = self.edits.find(key)
        if edit and edit.strength != strength:
            title = Title("Strength of {name}", edit.name)
            self.set_edits(title, self.edits.put(edit.at(strength)), ("strength", key))

    def set_vector_strength(self, vector: EditingVector, strength: float) -> None:
        """Move the slider of a library vector; it joins the stack when it is not on it.

        Raises:
            BadInputError: the vector was learnt on another model.
        """
        edit = self.edits.of_vector(vector.id)
        if edit:
            self.set_strength(edit.key, strength)
        elif strength:
            added = self.edits.added(edit_of_vector(vector, strength).at(strength))
            row = added.of_vector(vector.id)
            title = Title("Strength of {name}", vector.name)
            self.set_edits(title, added, ("strength", row.key if row else ""))

    def set_enabled(self, key: str, enabled: bool) -> None:
        """Switch a row on or off."""
        edit = self.edits.find(key)
        if edit and edit.enabled != enabled:
            self.set_edits("Switch edit", self.edits.changed(key, enabled=enabled))

    def remove_edit(self, key: str) -> None:
        self.set_edits("Remove edit", self.edits.removed(key))

    def move_edit(self, key: str, place: int) -> None:
        self.set_edits("Move edit", self.edits.moved(key, place))

    def set_solo(self, key: str) -> None:
        """Apply one row and no other for a while, or all again: the switches stay as they are."""
        edit, edits = self.edits.find(key), self.edits.soloed(key)
        if edit:
            self.set_edits(Title("Solo {name}", edit.name) if edits.solo else Title("End solo"), edits)

    def end_solo(self) -> None:
        """Apply all edits again that are switched on."""
        self.set_edits("End solo", replace(self.edits, solo=frozenset()))

    def restrict_edit(self, key: str, rows: tuple[int, int] | None) -> None:
        """Let a vector act on some rows of W+ alone, first and last; None for all."""
        edit = self.edits.find(key)
        if edit and isinstance(edit.step, StaticVector) and edit.rows != rows:
            self.set_edits(
                Title("Rows of {name}", edit.name), self.edits.changed(key, step=edit.step.restricted(rows))
            )  # fmt: skip

    def merge_edits(self, keys: Collection[str], edit: AppliedEdit) -> None:
        """Put one row in the place of several, which it is the sum of."""
        self.set_edits(Title("Merge into {name}", edit.name), self.edits.merged(keys, edit))

    def exchange_edit(self, key: str, edit: AppliedEdit) -> None:
        """Put a row that does the same, from the library, in the place of one."""
        self.set_edits(Title("Save {name}", edit.name), self.edits.merged((key,), edit))

    def apply_vectors(self, vectors: Iterable[EditingVector]) -> None:
        """Put vectors on the face at full strength, switched on; those that are on it already go there. One step.

        Raises:
            BadInputError: one was learnt on another model; nothing was changed.
        """
        edits, applied = self.edits, tuple(vectors)
        for vector in applied:
            edits = edits.applied(edit_of_vector(vector, 1.0))
        one = len(applied) == 1
        self.set_edits(Title("Apply {name}", applied[0].name) if one else Title("Apply vectors"), edits)

    def reset_strengths(self) -> None:
        """All sliders to 0; the rows stay."""
        edits = self.edits
        for edit in edits.without_refinement():
            edits = edits.put(edit.at(0.0)) if edit.strength else edits
        self.set_edits("Reset strengths", edits)

    def clear_edits(self) -> None:
        self.set_edits("Remove all edits", EditStack())
