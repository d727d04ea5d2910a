"""The edits on a face: an ordered stack of vectors with their strengths, and a refinement that may have gone stale."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from uuid import uuid4

import numpy as np

from ..core.latents import WPlus
from ..core.recipe import AppliedStep, Recipe, Refinement, StaticVector, Step
from ..core.requests import EditRequest, EditResult
from ..library.naming import unique_name
from ..library.vector import DEFAULT_RANGE, EditingVector

FARTHEST = 5.0  # that a slider can be widened to, either way


@dataclass(frozen=True, eq=False)
class LearntRun:
    """How a painted edit was learnt; kept for comparing, for going on, and for saving it as a vector.

    Attributes:
        beside: it was learnt without another edit that was learnt meanwhile: the face never was as the result has it.
    """

    request: EditRequest
    result: EditResult
    beside: bool = False

    @property
    def step(self) -> StaticVector:
        """What it adds to a latent."""
        return StaticVector(self.request.source.space, self.result.delta)


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

    @property
    def rows(self) -> tuple[int, int] | None:
        """First and last row of W+ it is restricted to; None when it is not."""
        return self.step.rows if isinstance(self.step, StaticVector) else None

    def at(self, strength: float) -> AppliedEdit:
        """With another strength; the slider reaches as far as that."""
        return replace(self, strength=strength, strength_range=reaching(self.strength_range, strength))


@dataclass(frozen=True, eq=False)
class EditStack:
    """Edits in the order they are applied. Every method returns a new stack; names stay unique within one.

    Attributes:
        solo: keys of the edits that alone are applied for now, whatever the switches say; empty when all are. What is
            added meanwhile joins them. It belongs to the stack, so undo brings it back; files do not keep it.
    """

    edits: tuple[AppliedEdit, ...] = ()
    solo: frozenset[str] = frozenset()

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
        return self.is_stale_on(None)

    def is_stale_on(self, latent: WPlus | None) -> bool:
        """The same on a face: True also when its latent without edits, or what a vector does, is another by now."""
        refinement, plain = self.refinement, self._plain()
        if refinement is None or not isinstance(refinement.step, Refinement):
            return False
        return refinement.step.is_stale(plain.strengths(), plain.displace(latent) if latent else None)

    @property
    def active(self) -> tuple[AppliedEdit, ...]:
        """Those that are enabled and not at 0; while some are solo, those of them."""
        return tuple(edit for edit in self.edits if edit.strength and self._is_on(edit))

    def recipe(self, latent: WPlus | None = None) -> Recipe:
        """What is applied: every enabled edit, and the refinement unless it is stale. `latent`: see `is_stale_on`."""
        plain, refinement = self._plain(), self.refinement
        if refinement is None or not self._is_on(refinement) or self.is_stale_on(latent):
            return plain
        return Recipe((*plain.steps, self._applied(refinement)))

    def added(self, edit: AppliedEdit) -> EditStack:
        """With one more edit, named apart from the others, before the refinement."""
        others = [e for e in self.edits if not e.is_refinement]
        named = replace(edit, name=unique_name(edit.name, [e.name for e in self.edits]))
        last = [self.refinement] if self.refinement else []
        return EditStack((*others, named, *last), self.solo | {edit.key} if self.solo else self.solo)

    def applied(self, edit: AppliedEdit) -> EditStack:
        """With a library vector as `edit` has it: its own row at that strength, switched on and heard, or a new one."""
        row = self.of_vector(edit.vector_id)
        if row is None:
            return self.added(edit)
        stack = self.put(replace(row.at(edit.strength), enabled=True))
        return replace(stack, solo=self.solo | {row.key}) if self.solo else stack

    def learnt(self, edit: AppliedEdit, latent: WPlus | None = None) -> EditStack:
        """With an edit that was learnt on top of all the others. A refinement among those was seen by it, so it holds
        for the new edit's strength too. `latent`: see `is_stale_on`."""
        stack, refinement = self.added(edit), self.refinement
        if refinement is None or self.is_stale_on(latent) or not isinstance(refinement.step, Refinement):
            return stack
        after = refinement.step.after(stack._applied(edit))
        return stack.changed(refinement.key, step=replace(after, seen=stack._plain().strengths()))

    def removed(self, key: str) -> EditStack:
        return self._with(tuple(edit for edit in self.edits if edit.key != key))

    def put(self, edit: AppliedEdit) -> EditStack:
        """With `edit` in the place of the one that has its key."""
        return self._with(tuple(edit if e.key == edit.key else e for e in self.edits))

    def merged(self, keys: Collection[str], edit: AppliedEdit) -> EditStack:
        """With one edit, where the first of them stood, in the place of those with the `keys`."""
        place = min((i for i, e in enumerate(self.edits) if e.key in keys), default=len(self.edits))
        rest = [e for e in self.edits if e.key not in keys]
        named = replace(edit, name=unique_name(edit.name, [e.name for e in rest]))
        heard = self.solo & set(keys)
        rest.insert(place, named)
        return EditStack(tuple(rest), (self.solo - set(keys)) | {edit.key} if heard else self.solo)

    def soloed(self, key: str) -> EditStack:
        """With one edit solo and no other; with all of them again when it was that already."""
        return replace(self, solo=frozenset() if self.solo == {key} else frozenset({key}))

    def changed(self, key: str, **fields: object) -> EditStack:
        """With other fields in one edit."""
        return self._with(tuple(replace(e, **fields) if e.key == key else e for e in self.edits))  # type: ignore[arg-type]

    def renamed(self, key: str, name: str, vector_id: str) -> EditStack:
        """With one edit under the name, and as the vector, it has in the library; the refinement knows it by it too."""
        edit = self.find(key)
        if edit is None:
            return self
        name = unique_name(name, [e.name for e in self.edits if e is not edit])
        others = self._with(tuple(_told(e, edit.name, name) for e in self.edits))
        return others.changed(key, name=name, vector_id=vector_id)

    def moved(self, key: str, place: int) -> EditStack:
        """With one edit at another place (0 is applied first); the refinement stays last."""
        edit = self.find(key)
        if edit is None or edit.is_refinement:
            return self
        others = [e for e in self.edits if e.key != key and not e.is_refinement]
        others.insert(max(0, min(place, len(others))), edit)
        return self._with((*others, *([self.refinement] if self.refinement else [])))

    def refined(self, step: AppliedStep, parts: tuple[str, ...], scheme: str = "") -> EditStack:
        """With a new refinement in the place of the old one; `parts` are of the label scheme called `scheme`."""
        others = [e for e in self.edits if not e.is_refinement]
        name = unique_name(step.name, [e.name for e in others])
        added = AppliedEdit(name, step.step, step.strength, parts=parts, scheme=scheme)
        return EditStack((*others, added), self.solo | {added.key} if self.solo else self.solo)

    def without_refinement(self) -> EditStack:
        return self._with(tuple(edit for edit in self.edits if not edit.is_refinement))

    def _with(self, edits: tuple[AppliedEdit, ...]) -> EditStack:
        """Other edits. Keys that are gone are solo no longer."""
        return EditStack(edits, self.solo & {edit.key for edit in edits})

    def _plain(self) -> Recipe:
        return Recipe(tuple(self._applied(edit) for edit in self.edits if not edit.is_refinement))

    def _is_on(self, edit: AppliedEdit) -> bool:
        return edit.key in self.solo if self.solo else edit.enabled

    def _applied(self, edit: AppliedEdit) -> AppliedStep:
        # a strength of 0 does nothing, so it counts as off: a refinement is not tied to sliders nobody moved
        return AppliedStep(edit.name, edit.step, edit.strength, self._is_on(edit) and edit.strength != 0)


def edit_of_run(name: str, run: LearntRun) -> AppliedEdit:
    """A painted edit as a row of the stack."""
    return AppliedEdit(name, run.step, parts=run.request.parts, run=run, scheme=run.request.scheme)


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


def reaching(span: tuple[float, float], strength: float) -> tuple[float, float]:
    """`span`, widened to the next whole number where `strength` lies outside."""
    low, high = span
    return (
        float(np.floor(strength)) if strength < low else low,
        float(np.ceil(strength)) if strength > high else high,
    )
