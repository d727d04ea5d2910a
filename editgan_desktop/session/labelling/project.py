"""A labelling project: a scheme of one's own, faces labelled by hand, and the branch last trained on them.

All of it lies in one folder, and every change is on disk when the call that made it returns.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from psygnal import Signal

from ...core.errors import BadInputError, EditGANError
from ...core.labelled_faces import LabelledFace, Labels, encode_labels, read_labels
from ...core.labels import LabelScheme, read_scheme, write_scheme
from ...core.latents import SeedSource
from .earlier import BRANCH, FACES, REPORT, set_aside, take_back
from .face_files import FaceFiles, LabelledFaceEntry
from .own_scheme import own_scheme
from .project_names import SCHEME, list_projects, make_folder
from .report import TrainingReport, read_report, write_report
from .sharing import DRAFTS, read_in, write_out

__all__ = ["LabelledFaceEntry", "LabellingProject", "TrainingReport", "list_projects"]

CHECKPOINT = "training.safetensors"
HELD_OUT_EVERY = 4


class LabellingProject:
    """An open project. Methods raise EditGANError when the disk refuses, and change nothing then.

    Attributes:
        name: that of the folder. problems: what was wrong when it was opened, a sentence each.
        report: what the last training measured. removed: the faces that `restore` can take back.
        branch_file: where a training puts its branch, checkpoint_path: what it needs to go on after a stop.
    """

    changed = Signal()  # which faces there are or are done, the scheme, the report; not every stroke

    def __init__(self, folder: Path, scheme: LabelScheme) -> None:
        self.folder = folder
        self.name = folder.name
        self.scheme = scheme
        self.report: TrainingReport | None = None
        self.problems: tuple[str, ...] = ()
        self.branch_file = folder / BRANCH
        self.checkpoint_path = folder / CHECKPOINT
        self._files = FaceFiles(folder / FACES)
        self._scheme_on_disk = b""

    @classmethod
    def create(cls, root: Path, name: str, scheme: LabelScheme) -> LabellingProject:
        """A new project in `root`. Raises BadInputError when the name is bad or taken, or the scheme not sound."""
        folder = make_folder(root, name)
        try:
            write_scheme(folder / SCHEME, own_scheme(scheme, folder.name))
        except EditGANError:
            with suppress(OSError):
                folder.rmdir()
            raise
        return cls.open(folder)

    @classmethod
    def open(cls, folder: Path) -> LabellingProject:
        """The project in a folder. Raises BadInputError when its scheme is damaged; the rest is told in `problems`."""
        try:
            project = cls(folder, read_scheme(folder / SCHEME))
        except BadInputError as error:
            hint = f"Put a sound {SCHEME} into {folder}; the label maps are still there."
            raise BadInputError(f"The project {folder.name!r} cannot be opened: {error.message}", hint) from error
        project._scheme_on_disk = project._read_scheme_file()
        project._files.scan(project.scheme)
        problems = project._files.problems
        try:
            project.report = read_report(folder / REPORT)
        except BadInputError as error:
            problems.append(f"What the last training measured is lost: {error.message}")
        project.problems = tuple(problems)
        return project

    @property
    def faces(self) -> tuple[LabelledFaceEntry, ...]:
        """Every labelled face, in the order they were added."""
        return self._files.entries

    @property
    def size(self) -> tuple[int, ...] | None:
        """(height, width) of all label maps; None without any."""
        return self._files.size

    @property
    def removed(self) -> tuple[SeedSource, ...]:
        return self._files.removed

    def labels(self, source: SeedSource) -> Labels | None:
        """The label map [H, W] that was kept of a face, None when there is none. Raises BadInputError if damaged."""
        entry = self._files.find(source)
        return read_labels(entry.path, self.scheme, others=0) if entry else None

    def labelled(self, entries: Iterable[LabelledFaceEntry]) -> list[LabelledFace]:
        """The faces with their label maps, as a training takes them. Raises BadInputError when one is damaged."""
        return [LabelledFace(e.source, read_labels(e.path, self.scheme, others=0)) for e in entries]

    def keep(self, source: SeedSource, labels: Labels) -> None:
        """Write the label map [H, W] uint8 of a face; a new face is a draft, others stay what they are.

        Raises:
            BadInputError: it is no label map of the scheme, has another size than the others, or another program
                changed the scheme meanwhile. EditGANError: it cannot be written.
        """
        self._check_scheme_file()
        if self._files.write(source, labels, self.scheme):
            self.changed.emit()

    def set_done(self, source: SeedSource, done: bool) -> None:
        """Declare a face good enough to learn from, or not. Raises NotFoundError."""
        if self._files.get(source).done != done:
            self._files.set_done(source, done)
            self.changed.emit()

    def remove(self, source: SeedSource) -> None:
        """Take a face out; `restore` brings it back. Raises NotFoundError."""
        self._files.remove(source)
        self.changed.emit()

    def restore(self, source: SeedSource) -> None:
        """Bring back a removed face, as it was. Raises NotFoundError, BadInputError when it was labelled anew."""
        self._files.restore(source, self.scheme)
        self.changed.emit()

    @property
    def training_faces(self) -> tuple[LabelledFaceEntry, ...]:
        """The done faces to learn from."""
        return tuple(entry for i, entry in enumerate(self._done) if (i + 1) % HELD_OUT_EVERY)

    @property
    def held_out_faces(self) -> tuple[LabelledFaceEntry, ...]:
        """The done faces to measure with: every fourth, so none when there are fewer."""
        return self._done[HELD_OUT_EVERY - 1 :: HELD_OUT_EVERY]

    @property
    def can_train(self) -> bool:
        return bool(self._done)

    @property
    def branch_path(self) -> Path | None:
        """The newest trained branch."""
        return self.branch_file if self.branch_file.is_file() else None

    def set_report(self, report: TrainingReport) -> None:
        """Keep what a training measured."""
        write_report(self.folder / REPORT, report)
        self.report = report
        self.changed.emit()

    def set_scheme(self, scheme: LabelScheme) -> None:
        """Use another scheme; parts of one name are the same part, and labels of parts that go become the first part.

        When parts come, go or move, the whole project is kept as it was in `earlier/`, and branch, report and what a
        stopped training left are put away: they say nothing of the new parts. Raises BadInputError.
        """
        self._check_scheme_file()
        scheme = own_scheme(scheme, self.name)
        same = scheme.names == self.scheme.names
        aside = None if same else set_aside(self.folder)
        try:
            write_scheme(self.folder / SCHEME, scheme)
        except EditGANError:
            if aside:
                take_back(self.folder, aside)
            raise
        self.scheme, self._scheme_on_disk = scheme, self._read_scheme_file()
        if not same:
            self.report = None
            with suppress(OSError):
                self.checkpoint_path.unlink()
        self._files.rewrite(scheme)
        self.changed.emit()

    def export(self, target: Path) -> None:
        """Write scheme and faces to a new folder, or to a zip when it ends so. Drafts lie in a folder of their own.

        Raises BadInputError when the folder holds something already, or a label map is damaged.
        """
        self._check_scheme_file()
        members = {SCHEME: self._read_scheme_file()}
        for entry, face in zip(self.faces, self.labelled(self.faces), strict=True):
            name = entry.path.name if entry.done else f"{DRAFTS}/{entry.path.name}"
            members[name] = encode_labels(face.labels, self.scheme)
        write_out(target, members)

    def import_faces(self, source: Path) -> int:
        """Take in the faces of a folder, a zip or another project; those labelled here already stay as they are.

        Returns how many came in. Raises BadInputError, before anything is written, when one does not fit.
        """
        self._check_scheme_file()
        faces = [(face, done) for face, done in read_in(source, self.scheme) if not self._files.find(face.source)]
        for face, _ in faces:
            self._files.check_size(face.labels)
            if face.labels.shape != faces[0][0].labels.shape:
                raise BadInputError(f"The label maps of {source} differ in size.")
        try:
            for face, done in faces:
                self._files.write(face.source, face.labels, self.scheme, done)
        finally:
            if faces:
                self.changed.emit()
        return len(faces)

    @property
    def _done(self) -> tuple[LabelledFaceEntry, ...]:
        return tuple(entry for entry in self.faces if entry.done)

    def _read_scheme_file(self) -> bytes:
        try:
            return (self.folder / SCHEME).read_bytes()
        except OSError as error:
            message = f"Cannot read the parts of {self.name}: {error.strerror or error}."
            raise BadInputError(message, "Look whether its folder is still there.") from error

    def _check_scheme_file(self) -> None:
        """With another scheme on disk than here, labels written now would be taken for other parts."""
        if self._read_scheme_file() != self._scheme_on_disk:
            raise BadInputError(f"Another program changed the parts of {self.name}.", "Open the project again.")
