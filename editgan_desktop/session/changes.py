"""The undoable changes of a document: paint, the stack of edits, the face in its photo, or several of them as one."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from ..core.photo_face import PhotoFace
from .edits import EditStack
from .history import Change
from .look import Look
from .paint_layer import PaintDiff
from .titles import Title

BYTES_OF_A_STACK = 256  # edits share their arrays, so a stack is little more than references


@dataclass
class PaintChange:
    """A stroke, a fill, a reset, an import. `apply(diff, undo)` is the document's."""

    title: Title
    diff: PaintDiff
    apply: Callable[[PaintDiff, bool], None] = field(repr=False)
    merge_key: Hashable | None = None

    @property
    def bytes(self) -> int:
        return self.diff.bytes

    def undo(self) -> None:
        self.apply(self.diff, True)

    def redo(self) -> None:
        self.apply(self.diff, False)

    def merge(self, later: Change) -> Change:
        raise NotImplementedError("strokes stay apart")


@dataclass
class EditsChange:
    """Another stack of edits; one slider's way from press to release is one change."""

    title: Title
    before: EditStack
    after: EditStack
    apply: Callable[[EditStack], None] = field(repr=False)
    merge_key: Hashable | None = None
    bytes: int = BYTES_OF_A_STACK

    def undo(self) -> None:
        self.apply(self.before)

    def redo(self) -> None:
        self.apply(self.after)

    def merge(self, later: Change) -> Change:
        assert isinstance(later, EditsChange)
        return EditsChange(self.title, self.before, later.after, self.apply, self.merge_key)


@dataclass
class FaceChange:
    """Another inversion, tuning or crop of the photo, each with its look without edits."""

    title: Title
    before: tuple[PhotoFace, Look]
    after: tuple[PhotoFace, Look]
    apply: Callable[[tuple[PhotoFace, Look]], None] = field(repr=False)
    merge_key: Hashable | None = None

    @property
    def bytes(self) -> int:
        """Of what only the side before holds: the other is in use, or is counted by the change next to this one."""
        (face, look), (other, _) = self.before, self.after
        size = look.picture.nbytes + look.labels.nbytes
        if face.tuning and face.tuning is not other.tuning:
            size += sum(change.nbytes for change in face.tuning.changes.values())
        if face.aligned is not other.aligned:
            size += face.aligned.nbytes
        return int(size if face.photo is other.photo else size + face.photo.pixels.nbytes)

    def undo(self) -> None:
        self.apply(self.before)

    def redo(self) -> None:
        self.apply(self.after)

    def merge(self, later: Change) -> Change:
        raise NotImplementedError("these stay apart")


@dataclass
class Together:
    """Changes that are done and undone as one."""

    title: Title
    changes: tuple[Change, ...]
    merge_key: Hashable | None = None

    @property
    def bytes(self) -> int:
        return sum(change.bytes for change in self.changes)

    def undo(self) -> None:
        for change in reversed(self.changes):
            change.undo()

    def redo(self) -> None:
        for change in self.changes:
            change.redo()

    def merge(self, later: Change) -> Change:
        raise NotImplementedError("these stay apart")
