"""Which label schemes there are to edit with, and going over to another one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ..core.errors import BadInputError, EditGANError
from ..core.labels import LabelScheme, read_scheme
from ..core.mask_ops import Labels
from ..jobs.job import State
from ..session.labelling.earlier import BRANCH
from ..session.labelling.project_names import SCHEME, list_projects
from ..session.possible import SCHEME as SCHEME_JOB
from ..session.possible import why_not_change_scheme
from ..session.schemes import named_apart
from ..session.session import Session
from .calls import Calls, JobHandlers
from .dialogs.lost_paint import ask_about_lost_paint
from .renders import is_of
from .shown_names import part_titles, shown_scheme

if TYPE_CHECKING:
    from .engine import Engine


@dataclass(frozen=True, eq=False)
class SchemeChoice:
    """A scheme to edit with.

    Attributes:
        key: its name when it comes along, else the folder of the labelling project. title: for menus.
        branch: file of the segmentation branch, None when it comes along.
    """

    key: str
    title: str
    scheme: LabelScheme
    branch: Path | None = None


class Schemes(QObject):
    """Knows the schemes that come along and the labelling projects in `root`. One at a time is in use."""

    changed = Signal()  # another one is in use
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, calls: Calls, engine: Engine, root: Path, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._calls, self._engine, self._root, self._window = session, calls, engine, root, window
        facts = engine.facts
        own = () if facts.scheme in facts.schemes else (facts.scheme,)
        self._shipped = [SchemeChoice(scheme.name, shown_scheme(scheme), scheme) for scheme in (*facts.schemes, *own)]
        self.current = self._default = next(choice for choice in self._shipped if choice.scheme == facts.scheme)

    @property
    def key(self) -> str:
        """What to remember; "" for the scheme that the program starts with anyway."""
        return "" if self.current.key == self._default.key else self.current.key

    def choices(self) -> list[SchemeChoice]:
        """All there are now: those that come along, then the user's own that are trained."""
        return [*self._shipped, *self._own()]

    def find(self, name: str) -> SchemeChoice | None:
        """The choice whose scheme goes by that name in files."""
        return next((choice for choice in self.choices() if choice.scheme.name == name), None)

    def begin(self, key: str, then: Callable[[], None]) -> None:
        """Use what was remembered under `key`, and go on with `then`, whether that works or not."""
        choice = next((choice for choice in self.choices() if choice.key == key), None)
        if choice and choice.key != self.current.key:
            self.use(choice, then, otherwise=then)
            return
        if key and choice is None:
            self.told.emit(self.tr("The parts used last are no longer there: {name}").format(name=Path(key).name))
        then()

    def use_folder(self, folder: Path) -> None:
        """Use the parts of a labelling project, as they were trained last."""
        try:
            self.use(self._of_folder(folder))
        except EditGANError as error:
            self.failed.emit(error)

    def use(
        self, choice: SchemeChoice, then: Callable[[], None] | None = None, otherwise: Callable[[], None] | None = None
    ) -> None:
        """Edit with other parts from now on, once every open face is looked at anew; then call `then`.

        The user is asked before paint is lost. When it comes to nothing, `otherwise` is called.
        """
        if why_not_change_scheme(self._session):
            error = BadInputError("The parts cannot be changed while something runs.", "Wait for its end, or cancel.")
            self.failed.emit(error)
            (otherwise or _nothing)()
            return
        lost = self._session.lost_parts(choice.scheme)
        if lost and not ask_about_lost_paint(self._window, self._session.scheme, lost, choice.title):
            (otherwise or _nothing)()
            return
        self._start(choice, lost, then or _nothing, otherwise or _nothing)

    # ---- inside

    def _start(
        self, choice: SchemeChoice, lost: Sequence[str], then: Callable[[], None], otherwise: Callable[[], None]
    ) -> None:
        job, faces = self._session.job, list(self._session.documents)
        latents = [face.look.latent for face in faces]

        def finished(found: list[Labels]) -> None:
            seen = zip(faces, latents, found, strict=True)  # a slider may have moved meanwhile
            labels = {face: labels for face, latent, labels in seen if is_of(face.look, latent)}
            try:
                self._tell_of_more(choice.scheme, lost)
                self._session.use_scheme(choice.scheme, labels)
                self.current = choice
            finally:
                job.end(shown)
            self.changed.emit()
            then()

        def failed(error: EditGANError) -> None:
            job.end(shown, State.FAILED, error)
            self.failed.emit(error)
            otherwise()

        def cancelled() -> None:
            job.end(shown, State.CANCELLED)
            otherwise()

        title = self.tr("Change parts")
        ticket = self._calls.submit(
            title,
            lambda: self._engine.use_scheme(choice.scheme, choice.branch, latents),
            JobHandlers(lambda report: job.progress(report, shown), finished, failed, cancelled),
        )
        shown = job.start(SCHEME_JOB, title, None, ticket)

    def _tell_of_more(self, scheme: LabelScheme, lost: Sequence[str]) -> None:
        """Somebody has gone on painting, with parts that were not asked about."""
        more = tuple(name for name in self._session.lost_parts(scheme) if name not in lost)
        if more:
            text = self.tr("What was painted meanwhile cannot be kept: {parts}")
            self.told.emit(text.format(parts=part_titles(self._session.scheme, more)))

    def _own(self) -> Iterator[SchemeChoice]:
        for folder in list_projects(self._root):
            try:
                yield self._of_folder(folder)
            except EditGANError:
                continue  # not trained yet, or damaged: the label window tells

    def _of_folder(self, folder: Path) -> SchemeChoice:
        branch = folder / BRANCH
        if not branch.is_file():
            raise BadInputError(f"{folder.name} has not been trained yet.", "Train it first, then edit with its parts.")
        scheme = named_apart(read_scheme(folder / SCHEME))
        return SchemeChoice(str(folder), f"{folder.name}, {len(scheme)}", scheme, branch)


def _nothing() -> None:
    pass
