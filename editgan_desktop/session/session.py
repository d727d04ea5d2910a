"""All that is open in one window. Widgets bind to this and never to each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from psygnal import Signal

from ..core.errors import BadInputError
from ..core.labels import LabelScheme
from ..core.mask_ops import Labels
from ..core.requests import OptimiseSettings
from ..core.scheme_translation import NO_PART, ids_in
from .brush import BrushState
from .document import Document
from .edges import Colours
from .edits import EditStack
from .gallery import Gallery
from .history import MOST_BYTES
from .job_state import JobState
from .library_view import LibraryView
from .part_states import PartStates
from .schemes import KnownSchemes
from .symmetry import FaceAxis
from .transform import Transform
from .view import ViewState


class Session:
    """Faces in the order they were opened, the one in view, the tool in hand, the library, the running job.

    Attributes:
        scheme: the parts all faces are edited with. schemes: those that edits and files may speak of.
        parts: which parts are locked or hidden. axis, colours: what symmetric and edge-keeping painting look at.
        optimise: settings of the next run. carry: whether a new face starts with the saved edits of the last one.
        transform: what is selected on the face in view, and where it is being placed.
        gallery: which faces are sampled below the canvases, and what is shown of them.
    """

    documents_changed = Signal()
    current_changed = Signal()
    optimise_changed = Signal()
    scheme_changed = Signal()  # after all faces have the new parts

    def __init__(self, scheme: LabelScheme, library: LibraryView) -> None:
        self.scheme, self.library = scheme, library
        self.schemes = KnownSchemes(scheme)
        self.documents: list[Document] = []
        self.current: Document | None = None
        self.brush, self.view, self.job = BrushState(), ViewState(), JobState()
        self.parts, self.axis, self.colours = PartStates(), FaceAxis(), Colours()
        self.optimise = OptimiseSettings()
        self.carry = False
        self.gallery = Gallery()
        self._undo_bytes = MOST_BYTES
        self.transform = Transform(self)

    def add(self, document: Document) -> None:
        """Open a face and look at it."""
        is_new = not len(document.edits) and document.path is None and document.history.is_saved
        if self.carry and self.current and is_new:  # what comes from a file, or was recovered, stays as it was
            document.edits = _carried(self.current.edits)
        self.reopen(document)

    def settle(self) -> None:
        """What is still under way on the face in view is over, and can be undone."""
        self.transform.apply()
        if self.current:
            self.current.settle()

    def go_to(self, document: Document) -> None:
        """Look at another of the open faces."""
        if document is not self.current:
            self.current = document
            self.current_changed.emit()

    def close(self, document: Document) -> None:
        """Put a face away; its neighbour comes into view."""
        place = self.documents.index(document)
        self.documents.remove(document)
        if document is self.current:
            left = self.documents[min(place, len(self.documents) - 1)] if self.documents else None
            self.current = left
            self.current_changed.emit()
        self.documents_changed.emit()

    def reopen(self, document: Document, place: int | None = None) -> None:
        """Take back a `close`; the parts may be others by now. `place`: among those that are open, else the last."""
        if document.scheme != self.scheme:
            document.use_scheme(self.scheme, None)
        document.history.limit(self._undo_bytes)
        self.documents.insert(len(self.documents) if place is None else place, document)
        self.documents_changed.emit()
        self.go_to(document)

    def add_beside(self, document: Document, other: Document) -> None:
        """Open a face right behind another one, and look at it."""
        self.reopen(document, self.documents.index(other) + 1)

    def move(self, document: Document, place: int) -> None:
        """Give an open face another place among the others."""
        self.documents.remove(document)
        self.documents.insert(place, document)
        self.documents_changed.emit()

    def step(self, by: int) -> None:
        """Look at the face so many places further on; behind the last one comes the first."""
        if self.current:
            place = self.documents.index(self.current) + by
            self.go_to(self.documents[place % len(self.documents)])

    def limit_undo(self, most_bytes: int) -> None:
        """Let each face remember no more than that to undo."""
        self._undo_bytes = most_bytes
        for document in self.documents:
            document.history.limit(most_bytes)

    def lost_parts(self, scheme: LabelScheme) -> tuple[str, ...]:
        """Names of parts painted on any face that no part of another scheme stands for."""
        lost = {name for document in self.documents for name in document.lost_parts(scheme)}
        return tuple(name for name in self.scheme.names if name in lost)

    def use_scheme(self, scheme: LabelScheme, labels: Mapping[Document, Labels]) -> None:
        """Go on with the parts of another scheme, on all faces: see `Document.use_scheme`.

        Args:
            labels: [H, W] of each face's present look in the new scheme. A face without gets rough ones for now.
        """
        chosen = int(ids_in(scheme, self.scheme)[self.brush.part])
        self.brush.part = 0  # which every scheme has: nobody shall look up the old one in the new scheme
        self.schemes.add(scheme)
        self.scheme = scheme
        for document in self.documents:
            document.use_scheme(scheme, labels.get(document))
        self.scheme_changed.emit()
        self.brush.part = chosen if chosen != NO_PART else 1

    def apply_vectors(self, vector_ids: Iterable[str]) -> None:
        """Put vectors of the library on the face in view at full strength, in one step back.

        Raises:
            BadInputError: no face is open, or one was learnt on another model. NotFoundError: one is gone.
        """
        if self.current is None:
            raise BadInputError("No face is open.", "Open a face first.")
        vectors = [self.library.vector(vector_id) for vector_id in vector_ids]
        self.current.apply_vectors(vectors)
        self.library.used([vector.id for vector in vectors])

    def parts_of(self, document: Document) -> tuple[str, ...] | None:
        """Names in the scheme in use that bound where the edits on a face may show; None when nothing does."""
        return self.schemes.shown_parts_of(document.edits.active, self.scheme)

    def set_optimise(self, settings: OptimiseSettings) -> None:
        """Other settings for the next run."""
        self.optimise = settings
        self.optimise_changed.emit()


def _carried(edits: EditStack) -> EditStack:
    """What another face can start with: library vectors. Refinements and runs belong to the face they were made on."""
    return EditStack(tuple(replace(e, run=None) for e in edits.edits if e.vector_id and not e.is_refinement))
