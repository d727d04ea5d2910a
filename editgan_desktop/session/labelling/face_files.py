"""The `faces` folder of a labelling project: one palette PNG per face, written anew after every stroke.

seed-000012_psi-0.7.png      the label map; it names its parts, so it outlives a crash while the scheme changes
seed-000012_psi-0.7.draft    empty; the face is not done yet
order.json                   names in the order the faces were added; without it they come by name
removed/                     faces that were taken out
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from ...core.errors import BadInputError, EditGANError, NotFoundError
from ...core.files import write_bytes, write_json
from ...core.labelled_faces import Labels, check_labels, face_name, read_labels, source_of, write_labels
from ...core.labels import LabelScheme
from ...core.latents import SeedSource
from .face_scan import FaceScan, rewrite
from .file_moves import free_path, move

ORDER, REMOVED, DRAFT = "order.json", "removed", ".draft"


@dataclass(frozen=True)
class LabelledFaceEntry:
    """A face of a project. `done`: its labels are good enough to learn from. `path`: its label map."""

    source: SeedSource
    done: bool
    path: Path


class FaceFiles:
    """What is in the folder. What is written is on disk before it is in `entries`, so a failure loses nothing.

    Attributes:
        entries: in the order they were added. size: (height, width) of all label maps, None without any.
        problems: what was wrong with the files found, a sentence each.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.entries: tuple[LabelledFaceEntry, ...] = ()
        self.size: tuple[int, ...] | None = None
        self.problems: list[str] = []
        self._order: list[str] = []  # names, those of removed faces among them: a restored face finds its place

    def scan(self, scheme: LabelScheme) -> None:
        """Read the folder. What `FaceScan` says of damaged files, is in `problems`."""
        self._order = _read_order(self.folder / ORDER)
        scan = FaceScan(self.folder, scheme, self._order)
        self._order += [name for name in scan.names if name not in self._order]
        self.problems, self.size = scan.problems, scan.size
        self.entries = tuple(self._entry(name) for name in scan.names)

    def find(self, source: SeedSource) -> LabelledFaceEntry | None:
        return next((entry for entry in self.entries if entry.source == source), None)

    def get(self, source: SeedSource) -> LabelledFaceEntry:
        """Raises NotFoundError."""
        found = self.find(source)
        if found is None:
            raise NotFoundError(f"The face of seed {source.seed} is not in this project.")
        return found

    def write(self, source: SeedSource, labels: Labels, scheme: LabelScheme, done: bool = False) -> bool:
        """Keep a label map; `done` is for new faces. Returns whether the face is new. Raises EditGANError."""
        name = face_name(source)
        check_labels(labels, scheme)
        self.check_size(labels)
        if self.find(source):
            write_labels(self._path(name), labels, scheme)
            return False
        if self._path(name).exists():
            message = f"{name}.png lies in the project already, but could not be read, or another program wrote it."
            raise BadInputError(message, "Open the project again.")
        self._add_order(name)
        self._mark(name, done)
        write_labels(self._path(name), labels, scheme)
        self.entries += (self._entry(name),)
        self.size = labels.shape
        return True

    def check_size(self, labels: Labels) -> None:
        """Raises BadInputError when a label map has another size than those that are there."""
        if self.size and labels.shape != self.size:
            shapes = [f"{shape[1]}×{shape[0]}" for shape in (labels.shape, self.size)]
            raise BadInputError(f"The label map is {shapes[0]} pixels, those of the project are {shapes[1]}.")

    def set_done(self, source: SeedSource, done: bool) -> None:
        """Raises NotFoundError, EditGANError."""
        entry = self.get(source)
        self._mark(entry.path.stem, done)
        self.entries = tuple(replace(other, done=done) if other == entry else other for other in self.entries)

    def remove(self, source: SeedSource) -> None:
        """Move a face to `removed`; one that was removed before under this name, is kept under another."""
        entry = self.get(source)
        target = self._path(entry.path.stem, removed=True)
        if target.exists():
            move(target, free_path(target))
        with suppress(OSError):
            _mark_of(target).unlink()
        move(entry.path, target)
        with suppress(EditGANError):  # left in `faces` it does no harm: it waits there for its face
            if not entry.done:
                move(_mark_of(entry.path), _mark_of(target))
        self.entries = tuple(other for other in self.entries if other != entry)
        self.size = self.size if self.entries else None

    def restore(self, source: SeedSource, scheme: LabelScheme) -> None:
        """Take back a removed face, to its old place. Raises NotFoundError, EditGANError."""
        name = face_name(source)
        kept = self._path(name, removed=True)
        if not kept.is_file():
            raise NotFoundError(f"The face of seed {source.seed} was not removed from this project.")
        if self.find(source) or self._path(name).exists():
            raise BadInputError(f"The face of seed {source.seed} was labelled anew.", "Remove that one first.")
        self.check_size(labels := read_labels(kept, scheme, others=0))
        if _mark_of(kept).exists():
            move(_mark_of(kept), _mark_of(self._path(name)))
        move(kept, self._path(name))
        rewrite(self._path(name), scheme)
        place = {other: i for i, other in enumerate(self._order)}
        entries = [*self.entries, self._entry(name)]
        self.entries = tuple(sorted(entries, key=lambda entry: place.get(entry.path.stem, len(place))))
        self.size = labels.shape

    @property
    def removed(self) -> tuple[SeedSource, ...]:
        """The faces that `restore` can take back."""
        found = (source_of(path.stem) for path in sorted((self.folder / REMOVED).glob("*.png")))
        known = {entry.source for entry in self.entries}
        return tuple(source for source in found if source and source not in known)

    def rewrite(self, scheme: LabelScheme) -> None:
        """Bring every file to the ids and colours of the scheme, as far as the disk lets us."""
        for entry in self.entries:
            rewrite(entry.path, scheme)

    def _entry(self, name: str) -> LabelledFaceEntry:
        source = source_of(name)
        assert source is not None
        return LabelledFaceEntry(source, not _mark_of(self._path(name)).exists(), self._path(name))

    def _path(self, name: str, removed: bool = False) -> Path:
        return (self.folder / REMOVED if removed else self.folder) / f"{name}.png"

    def _mark(self, name: str, done: bool) -> None:
        mark = _mark_of(self._path(name))
        if not done:
            write_bytes(mark, b"")
            return
        try:
            mark.unlink(missing_ok=True)
        except OSError as error:
            raise EditGANError(f"Cannot remove {mark}: {error.strerror or error}.") from error

    def _add_order(self, name: str) -> None:
        order = [*(other for other in self._order if other != name), name]
        write_json(self.folder / ORDER, order)
        self._order = order


def _mark_of(path: Path) -> Path:
    return path.with_suffix(DRAFT)


def _read_order(path: Path) -> list[str]:
    """Names in their order; nothing when the file is missing or damaged: then they come by name."""
    try:
        with path.open("rb") as file:
            names = json.loads(file.read(4 << 20))
    except (OSError, ValueError, RecursionError):
        return []
    return list(dict.fromkeys(name for name in names if isinstance(name, str))) if isinstance(names, list) else []
