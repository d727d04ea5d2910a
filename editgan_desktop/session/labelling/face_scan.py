"""What lies in the `faces` folder of a labelling project when it is opened, and what is wrong with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from ...core.errors import BadInputError, EditGANError
from ...core.labelled_faces import decode_labels, face_name, parts_named, read_labels, source_of, write_labels
from ...core.labels import LabelScheme
from .file_moves import free_path, move

Size = tuple[int, ...]


class FaceScan:
    """The sound label maps of a folder. Damaged ones are renamed, never deleted; those that cannot are passed over.

    Attributes:
        names: of the files, without ending, in `order`, then by name. size: (height, width) of all, None without any.
        problems: what was wrong, a sentence each.
    """

    def __init__(self, folder: Path, scheme: LabelScheme, order: Sequence[str]) -> None:
        self.problems: list[str] = []
        self._folder, self._scheme = folder, scheme
        place = {name: i for i, name in enumerate(order)}
        found = [name for path in sorted(folder.glob("*.png")) if (name := self._name_of(path))]
        found.sort(key=lambda name: (place.get(name, len(place)), name))
        sizes = {name: size for name in found if (size := self._size_of(name))}
        self.size: Size | None = Counter(sizes.values()).most_common(1)[0][0] if sizes else None
        for name, size in sizes.items():
            if size != self.size:
                self._set_aside(folder / f"{name}.png", "it has another size than the other label maps")
        self.names = tuple(name for name, size in sizes.items() if size == self.size)

    def _name_of(self, path: Path) -> str:
        """The name we give to the file of that face, which one named by hand is given now; "" for other files."""
        source = source_of(path.stem)
        if source is None or not path.is_file():
            return ""
        try:
            name = face_name(source)
            if name != path.stem and (self._folder / f"{name}.png").exists():
                raise BadInputError(f"{name}.png is the same face.")
            if name != path.stem:
                move(path, self._folder / f"{name}.png")
            return name
        except EditGANError as error:
            self.problems.append(f"{path.name} is passed over: {error.message}")
            return ""

    def _size_of(self, name: str) -> Size | None:
        """The size of a sound label map; a damaged one is set aside."""
        path = self._folder / f"{name}.png"
        try:
            content = path.read_bytes()
        except OSError as error:  # it may be readable tomorrow
            self.problems.append(f"{path.name} cannot be read: {error.strerror or error}.")
            return None
        try:
            labels = decode_labels(content, path.name, self._scheme, others=0)
            if parts_named(path) != self._scheme.names:  # a crash while the scheme changed, or made elsewhere
                rewrite(path, self._scheme)
        except BadInputError as error:
            self._set_aside(path, error.message)
            return None
        return labels.shape

    def _set_aside(self, path: Path, reason: str) -> None:
        target = free_path(path.with_name(f"{path.name}.damaged"))
        try:
            move(path, target)
            self.problems.append(f"{path.name} was set aside as {target.name}: {reason.rstrip('.')}.")
        except EditGANError:
            self.problems.append(f"{path.name} is passed over: {reason.rstrip('.')}.")


def rewrite(path: Path, scheme: LabelScheme) -> None:
    """Bring a label map to the ids and colours of the scheme, if the disk lets us.

    What stays as it is does no harm: it names its parts, and is translated when it is read.
    """
    with suppress(EditGANError):
        write_labels(path, read_labels(path, scheme, others=0), scheme)
