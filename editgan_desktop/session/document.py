"""One open face: its latent, the paint on its parts, the edits on it, and their history.

Pictures are rebuilt from the recipe by the worker and handed in with `show`; widgets watch the signals.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
from psygnal import Signal

from ..core.labels import LabelScheme
from ..core.latents import SeedSource, WPlus
from ..core.mask_ops import Labels
from ..core.photo_face import PhotoFace
from ..core.recipe import AppliedStep, Recipe, StaticVector, Step
from ..core.requests import EditRequest, EditResult
from ..core.scheme_translation import NO_PART, ids_in
from ..library.vector import EditingVector
from .changes import EditsChange, FaceChange, PaintChange, Together
from .document_looks import DocumentLooks
from .document_paint import DocumentPaint
from .edit_commands import EditCommands
from .edits import EditStack, LearntRun, edit_of_run
from .history import Change, History
from .look import Look, fit_labels
from .marks import Region
from .results import Kind, Result, Results
from .titles import Title, titled


class Document(EditCommands, DocumentPaint, DocumentLooks):
    """A face that can be painted, edited and gone back to.

    Attributes:
        source: the seed it was sampled from. face: the face in its photo, or None when it was sampled.
        latent: [num_styles, w_dim], the face without its edits.
        edits: what is applied. region: how the edit region was adjusted.
    """

    edits_changed = Signal()
    face_changed = Signal()  # another inversion or tuning of the photo, or another crop of it
    result_changed = Signal()

    def __init__(self, origin: SeedSource | PhotoFace, base: Look, scheme: LabelScheme) -> None:
        if not base.full:
            raise ValueError("a document begins with a full look")
        self.face = origin if isinstance(origin, PhotoFace) else None
        self._seed = origin if isinstance(origin, SeedSource) else None
        self.scheme = scheme
        self.edits = EditStack()
        self.history = History(take_back=self._take_back)
        DocumentPaint.__init__(self, base.labels)
        DocumentLooks.__init__(self, base, self.history)
        self.region = Region(base.labels.shape[:2], self.history)
        self.results = Results()
        self.path: Path | None = None
        self.photo_path: Path | None = None  # where the photo's file lies, if it is in one
        self._shown_result: LearntRun | None = None
        self._saved: dict[Step, EditingVector] = {}  # which learnt steps became library vectors

    @property
    def latent(self) -> WPlus:
        """The face without its edits."""
        return self.base.latent

    @property
    def origin(self) -> SeedSource | PhotoFace:
        """Where the face comes from."""
        return self.face or self.source

    @property
    def source(self) -> SeedSource:
        """The seed it was sampled from. Raises ValueError for a face in a photo."""
        if self._seed is None:
            raise ValueError("a face in a photo has no seed")
        return self._seed

    @property
    def title(self) -> str:
        return self.face.source.stem if self.face else f"Seed {self.source.seed}"

    @property
    def file_stem(self) -> str:
        """A first name for files made of this face."""
        if self.path:
            return self.path.stem
        return self.face.source.stem if self.face else f"face-{self.source.seed}"

    @property
    def has_unsaved_work(self) -> bool:
        """Whether something would be lost; an inversion counts, for it takes a while."""
        inverted = self.face is not None and self.face.steps > 0
        under_way = self.layer.has_stroke or self.region.has_stroke or self.restored.has_stroke
        return not self.history.is_saved or under_way or (inverted and self.path is None)

    @property
    def recipe(self) -> Recipe:
        return self.edits.recipe(self.latent)

    @property
    def is_refinement_stale(self) -> bool:
        """Whether the refinement rests, for sliders have moved or the face has another latent since it was made."""
        return self.edits.is_stale_on(self.latent)

    @property
    def edited_latent(self) -> WPlus:
        """The face with everything applied."""
        return self.recipe.displace(self.latent)

    @property
    def result(self) -> LearntRun | None:
        """How the newest edit was learnt, for comparing painted and achieved and for going on.

        Only while the face shows it: it is on in full, nothing was applied after it, and nothing is painted. And only
        while its parts are those of the label scheme in use.
        """
        newest = self.edits.newest
        shows = newest in self.edits.active and newest is not None and newest.strength == 1 and newest.rows is None
        bare = self.layer.is_settled_bare and not self.layer.has_stroke
        run = newest.run if newest and shows and bare and newest.run and not newest.run.beside else None
        return run if run and run.request.scheme == self.scheme.name and self._stands_on(run) else None

    def restore(self, edits: EditStack, paint: Labels) -> None:
        """Fill a fresh document from a file: no undo leads to what was before.

        Args:
            paint: [H, W] uint8 part ids or `UNPAINTED`; resampled when the layer has another size.

        Raises:
            BadInputError: an edit was learnt on another model; nothing was changed.
        """
        self._check_fit(edits)
        self.cancel_stroke()
        self.layer.replace(fit_labels(paint, self.layer.shape))
        self._apply_edits(edits)
        self.history.clear()
        self.painted.emit(self.layer.whole)

    # ---- the label scheme

    def lost_parts(self, scheme: LabelScheme) -> tuple[str, ...]:
        """Names of painted parts that no part of another scheme stands for: `use_scheme` would drop their paint."""
        kept = ids_in(scheme, self.scheme)
        painted = np.unique(self.layer.paint[self.layer.changed]).tolist()
        return tuple(self.scheme.names[i] for i in painted if kept[i] == NO_PART)

    def use_scheme(self, scheme: LabelScheme, labels: Labels | None) -> None:
        """Go on with the parts of another scheme. The edits stay, and so does the paint that has counterparts there.

        Undo ends here, for its steps speak of parts that are gone; not so when the parts are the same, trained anew.

        Args:
            labels: [H, W] of the present look in the new scheme; None when nobody knows them yet. Then they are rough
                and the look counts as a preview, to be rendered anew.
        """
        ids, others = ids_in(scheme, self.scheme), scheme.names != self.scheme.names
        there = np.where(ids == NO_PART, 0, ids).astype(np.uint8)
        if others:
            self.end_stroke()
            self.layer.replace(ids[self.layer.paint])  # `NO_PART` is `UNPAINTED`
        self.scheme = scheme
        self._rebase(replace(self.base, labels=there[self.base.labels]))
        full = self.rendered.full and labels is not None and self.face is None  # a photo's picture goes by its parts
        rough = there[self.rendered.labels]
        self.show(replace(self.rendered, labels=rough if labels is None else labels, full=full))
        if others:
            self.history.forget()  # told last: who hears of it looks at paint and parts, which fit together now
        self._tell_result()
        self.painted.emit(self.layer.whole)

    # ---- the photo

    def use_face(self, title: str, face: PhotoFace, base: Look) -> None:
        """Go on with another inversion, tuning or crop of the same photo; paint and edits stay.

        It can be undone, unless it takes the place of an encoder's first guess: nobody wants to go back to that.

        Args:
            base: the full look of the photo's face without edits.
        """
        if self.face is None:
            raise ValueError("a sampled face is in no photo")
        before, after, newest = (self.face, self.base), (face, base), self.history.newest
        self._apply_face(after)
        if isinstance(newest, FaceChange) and newest.after[0] is before[0] and not before[0].steps:
            self.history.amend(replace(newest, after=after))
        elif before[0].steps or self.path:
            self.history.push(FaceChange(titled(title), before, after, self._apply_face))
        else:
            self.history.changed.emit()  # there is something to save now
        if face.steps > before[0].steps or (face.tuning and face.tuning is not before[0].tuning):
            self._keep_result(Kind.LIKENESS, titled(title))

    # ---- edits

    def set_edits(self, title: str, edits: EditStack, merge_key: Hashable | None = None) -> None:
        """Exchange the stack of edits, undoably. Raises BadInputError when one of them was learnt on another model."""
        if edits.edits == self.edits.edits and edits.solo == self.edits.solo:  # rows are compared by identity
            return
        self._check_fit(edits)
        before = self.edits
        self._apply_edits(edits)
        self.history.push(EditsChange(titled(title), before, edits, self._apply_edits, merge_key))

    def go_back(self, name: str, edits: EditStack, of: tuple[PhotoFace, Look] | None = None) -> None:
        """Have the edits of an earlier state again; paint stays. One undo step.

        Args:
            name: what that state is called.
            of: the photo's face they stood on and its full look without edits, when the photo has another face by now.

        Raises:
            BadInputError: one of them was learnt on another model; nothing was changed.
        """
        self._check_fit(edits)
        title, changes = Title("Go back to {name}", name), list[Change]()
        if of and self.face:
            changes.append(FaceChange(title, (self.face, self.base), of, self._apply_face))
            self._apply_face(of)
        changes.append(EditsChange(title, self.edits, edits, self._apply_edits))
        self._apply_edits(edits)
        self.history.push(Together(title, tuple(changes)))

    # ---- results of jobs

    def add_result(self, request: EditRequest, result: EditResult, name: str, *, beside: bool = False) -> None:
        """A painted edit was learnt: it joins the stack, and its paint is used up. One undo step.

        What was painted since Run was pressed stays, and so does a stroke in progress.

        Args:
            beside: another edit has joined the stack since Run was pressed.
        """
        run = LearntRun(request, result, beside)
        edits = self.edits.learnt(edit_of_run(name, run), self.latent)
        self._use_up_paint(titled(name), edits, run)

    def replace_result(self, old: LearntRun, request: EditRequest, result: EditResult) -> None:
        """The learning of an edit went on: its row gets the better vector; a row that is gone by now comes back.

        Args:
            request: what was asked of the run that went on: where it started, with which settings.
        """
        row = next((edit for edit in self.edits.edits if edit.run is old), None)
        if row is None:
            self.add_result(request, result, "Painted edit")
            return
        run = LearntRun(request, result)
        edits = self.edits.changed(row.key, step=run.step, run=run, vector_id="")
        self._use_up_paint(Title("Continue {name}", row.name), edits, run)

    def add_refinement(self, step: AppliedStep, parts: Iterable[str]) -> None:
        """A refinement was found for the strengths it names."""
        self.set_edits("Refine", self.edits.refined(step, tuple(parts), self.scheme.name))
        self._keep_result(Kind.REFINEMENT, Title("Refine"))

    def mark_saved(self, key: str, vector: EditingVector) -> None:
        """A row became a library vector. Not undoable: the vector stays in the library too.

        Nothing happens when the row is gone, or has learnt on since and is no longer what was saved.
        """
        edit = self.edits.find(key)
        if edit and isinstance(edit.step, StaticVector) and np.array_equal(edit.step.delta, vector.delta):
            self._saved[edit.step] = vector
            self._apply_edits(self.edits)

    # ---- inside

    def _apply_face(self, state: tuple[PhotoFace, Look]) -> None:
        """What is shown counts as a preview from now on, to be rendered anew."""
        self.face, base = state
        self.rendered = replace(self.rendered, full=False)
        self._rebase(base)
        self._tell_result()
        self.face_changed.emit()

    def _stands_on(self, run: LearntRun) -> bool:
        """Whether a run ended at the latent the face has now: a photo may have another inversion since."""
        return self.face is None or np.allclose(run.result.latent.values, self.edited_latent.values, atol=1e-4)

    def _use_up_paint(self, title: Title, edits: EditStack, run: LearntRun) -> None:
        self._check_fit(edits)
        changes: list[Change] = []
        diff = self.layer.use_up(run.request.painted)
        if diff:
            changes.append(PaintChange(title, diff, self._apply_paint))
        marks = self.region.taken_off() if self.layer.is_settled_bare else None  # they were about that paint
        if marks:
            changes.append(self.region.change(title, marks))
        changes.append(EditsChange(title, self.edits, edits, self._apply_edits))
        self._apply_edits(edits)
        self.history.push(Together(title, tuple(changes)))
        self._keep_result(Kind.EDIT, title)
        self.painted.emit(self.layer.whole)

    def settle(self) -> None:
        """What is still under way is over, and can be undone."""
        self.end_stroke()
        self.region.end()
        self.restored.end()

    def _take_back(self) -> bool:
        """What is still under way never was; False when nothing is."""
        return self.region.cancel() or self.restored.cancel() or self.cancel_stroke()

    def _apply_edits(self, edits: EditStack) -> None:
        self.edits = self._as_saved(edits)
        self._tell_result()
        self.edits_changed.emit()

    def _as_saved(self, edits: EditStack) -> EditStack:
        """Rows that became library vectors, though the history remembers them from before."""
        for edit in edits.edits:
            vector = self._saved.get(edit.step)
            if vector and edit.vector_id != vector.id:
                edits = edits.renamed(edit.key, vector.name, vector.id)
        return edits

    def _keep_result(self, kind: Kind, title: Title) -> None:
        """A job has ended in what there is now. Its picture comes with the next full look."""
        self.results.add(Result(kind, title, self.edits, self.face))

    def _check_fit(self, edits: EditStack) -> None:
        """Raises BadInputError for a new edit of another latent space or shape, before anything has changed."""
        for edit in edits.edits:
            if edit not in self.edits.edits:
                edit.step.displace(self.latent, 0.0)

    def _tell_result(self) -> None:
        if self.result is not self._shown_result:
            self._shown_result = self.result
            self.result_changed.emit()
