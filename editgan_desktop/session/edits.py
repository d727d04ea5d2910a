"""The edits on a face: an ordered stack of vectors with their strengths, and a refinement that may have gone stale."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from uuid import uuid4

from ..core.recipe import AppliedStep, Recipe, Refinement, Step
from ..core.requests import EditRequest, EditResult
from ..library.naming import unique_name
from ..library.vector import DEFAULT_RANGE, EditingVector


@dataclass(frozen=True, eq=False)
class LearntRun:
    """How a painted edit was learnt; kept for comparing, for going on, and for saving it as a vector."""

    request: EditRequest
    result: EditResult


@dataclass(frozen=True, eq=False)
class AppliedEdit:
    """One row of the stack.

    Attributes:
        key: stays the same while name, strength or switch change.
        parts: names of the parts the edit is about. scheme: name of the label scheme they are of, "" for that in use.
        vector_id: the library vector it is, or "" when it was never saved.
        run: how it was learnt here, painted edits only.
    """

    name: str
    step: Step
    strength: float = 1.0
    enabled: bool = True
    parts: tuple[str, ...] = ()
    vector_id: str = ""
    strength_range: tuple[float, float] = DEFAULT_RANGE
    run: LearntRun | None = None
    key: str = field(default_factory=lambda: uuid4().hex)
    scheme: str = ""

    @property
    def is_refinement(self) -> bool:
        return self.step.kind == Refinement.kind


@dataclass(frozen=True, eq=False)
class EditStack:
    """Edits in the order they are applied. Every method returns a new stack; names stay unique within one."""

    edits: tuple[AppliedEdit, ...] = ()

    def __iter__(self) -> Iterator[AppliedEdit]:
        return iter(self.edits)

    def __len__(self) -> int:
        return len(self.edits)

    def find(self, key: str) -> AppliedEdit | None:
        return next((edit for edit in self.edits if edit.key == key), None)

    def of_vector(self, vector_id: str) -> AppliedEdit | None:
        """The row of a library vector."""
        return next((edit for edit in self.edits if vector_id and edit.vector_id == vector_id), None)

    @property
    def refinement(self) -> AppliedEdit | None:
        return next((edit for edit in self.edits if edit.is_refinement), None)

    @property
    def newest(self) -> AppliedEdit | None:
        """The edit that is applied last, refinements apart."""
        return next((edit for edit in reversed(self.edits) if not edit.is_refinement), None)

    @property
    def is_stale(self) -> bool:
        """True when sliders have moved since the refinement was made; it rests until they are back or it is redone."""
        refinement = self.refinement
        return bool(
            refinement
            and isinstance(refinement.step, Refinement)
            and refinement.step.is_stale(self._plain().strengths())
        )

    @property
    def active(self) -> tuple[AppliedEdit, ...]:
        """Those that are enabled and not at 0."""
        return tuple(edit for edit in self.edits if edit.enabled and edit.strength)

    def recipe(self) -> Recipe:
        """What is applied: every enabled edit, and the refinement unless it is stale."""
        plain, refinement = self._plain(), self.refinement
        if refinement is None or self.is_stale:
            return plain
        return Recipe((*plain.steps, _applied(refinement)))

    def added(self, edit: AppliedEdit) -> EditStack:
        """With one more edit, named apart from the others, before the refinement."""
        others = [e for e in self.edits if not e.is_refinement]
        named = replace(edit, name=unique_name(edit.name, [e.name for e in self.edits]))
        last = [self.refinement] if self.refinement else []
        return EditStack((*others, named, *last))

    def learnt(self, edit: AppliedEdit) -> EditStack:
        """With an edit that was learnt on top of all the others. A refinement among those was seen by it, so it holds
        for the new edit's strength too."""
        stack = self.added(edit)
        if self.refinement is None or self.is_stale or not isinstance(self.refinement.step, Refinement):
            return stack
        seen = stack._plain().strengths()
        return stack.changed(self.refinement.key, step=replace(self.refinement.step, seen=seen))

    def removed(self, key: str) -> EditStack:
        return EditStack(tuple(edit for edit in self.edits if edit.key != key))

    def changed(self, key: str, **fields: object) -> EditStack:
        """With other fields in one edit."""
        return EditStack(tuple(replace(e, **fields) if e.key == key else e for e in self.edits))  # type: ignore[arg-type]

    def renamed(self, key: str, name: str, vector_id: str) -> EditStack:
        """With one edit under the name, and as the vector, it has in the library; the refinement knows it by it too."""
        edit = self.find(key)
        if edit is None:
            return self
        name = unique_name(name, [e.name for e in self.edits if e is not edit])
        others = EditStack(tuple(_told(e, edit.name, name) for e in self.edits))
        return others.changed(key, name=name, vector_id=vector_id)

    def moved(self, key: str, place: int) -> EditStack:
        """With one edit at another place (0 is applied first); the refinement stays last."""
        edit = self.find(key)
        if edit is None or edit.is_refinement:
            return self
        others = [e for e in self.edits if e.key != key and not e.is_refinement]
        others.insert(max(0, min(place, len(others))), edit)
        return EditStack((*others, *([self.refinement] if self.refinement else [])))

    def refined(self, step: AppliedStep, parts: tuple[str, ...], scheme: str = "") -> EditStack:
        """With a new refinement in the place of the old one; `parts` are of the label scheme called `scheme`."""
        others = [e for e in self.edits if not e.is_refinement]
        name = unique_name(step.name, [e.name for e in others])
        return EditStack((*others, AppliedEdit(name, step.step, step.strength, parts=parts, scheme=scheme)))

    def without_refinement(self) -> EditStack:
        return EditStack(tuple(edit for edit in self.edits if not edit.is_refinement))

    def _plain(self) -> Recipe:
        return Recipe(tuple(_applied(edit) for edit in self.edits if not edit.is_refinement))


def edit_of_vector(vector: EditingVector, strength: float) -> AppliedEdit:
    """A library vector as a row of the stack."""
    return AppliedEdit(
        vector.name, vector.step(), strength, parts=vector.parts, vector_id=vector.id,
        strength_range=vector.strength_range, scheme=vector.scheme,
    )  # fmt: skip


def _told(edit: AppliedEdit, old: str, new: str) -> AppliedEdit:
    """A refinement that has heard of another edit's new name; other edits as they are."""
    if not isinstance(edit.step, Refinement):
        return edit
    seen = tuple((new if name == old else name, strength) for name, strength in edit.step.seen)
    return replace(edit, step=replace(edit.step, seen=seen))


def _applied(edit: AppliedEdit) -> AppliedStep:
    # a strength of 0 does nothing, so it counts as off: a refinement is not tied to sliders nobody moved
    return AppliedStep(edit.name, edit.step, edit.strength, edit.enabled and edit.strength != 0)
