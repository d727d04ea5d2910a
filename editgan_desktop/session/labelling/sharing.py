"""Labelled faces given away and taken in: a folder or a zip of label maps beside their scheme.

scheme.json, seed-*_psi-*.png, drafts/seed-*_psi-*.png (those that are not done)
"""

from __future__ import annotations

import io
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from ...core.errors import BadInputError, EditGANError
from ...core.files import write_bytes
from ...core.labelled_faces import MAX_BYTES, LabelledFace, decode_labels, source_of
from ...core.labels import LabelScheme
from .earlier import FACES
from .face_files import DRAFT

DRAFTS = "drafts"
MAX_FACES = 10_000
MAX_ZIP = 1 << 30
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError, OSError, ValueError)


def write_out(target: Path, members: Mapping[str, bytes]) -> None:
    """Write files by name into a new folder, or into a zip when `target` ends so: all of them or nothing.

    Raises BadInputError when the folder holds something already, EditGANError when it cannot be written.
    """
    if target.suffix.lower() == ".zip":
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in members.items():
                archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
        write_bytes(target, buffer.getvalue())
        return
    try:
        _write_folder(target, members)
    except OSError as error:
        message = f"Cannot write {target}: {error.strerror or error}."
        raise EditGANError(message, "Choose another folder or free some disk space.") from error


def read_in(source: Path, scheme: LabelScheme) -> list[tuple[LabelledFace, bool]]:
    """The faces of a folder, a zip or another project, and whether each is done; of one face given twice the first.

    Raises BadInputError when there are none, or one is damaged or has parts that the scheme has not.
    """
    members = _zip_members(source) if source.suffix.lower() == ".zip" else _folder_members(source)
    faces: dict[object, tuple[LabelledFace, bool]] = {}
    for name, content, done in members:
        found = source_of(PurePosixPath(name).stem)
        if found and found not in faces:
            faces[found] = (LabelledFace(found, decode_labels(content, name, scheme)), done)
    if not faces:
        raise BadInputError(f"{source} holds no label maps.", "They are named like seed-000012_psi-0.7.png.")
    return list(faces.values())


def _write_folder(target: Path, members: Mapping[str, bytes]) -> None:
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise BadInputError(f"{target} holds something already.", "Choose a new or an empty folder.")
    target.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    try:
        for name, content in members.items():
            write_bytes(made / name, content)
        made.chmod(0o755)
        with suppress(FileNotFoundError):
            target.rmdir()
        made.rename(target)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _folder_members(folder: Path) -> Iterator[tuple[str, bytes, bool]]:
    """Name, content and state of the label maps of a folder; in that of a project they lie one deeper."""
    folder = folder / FACES if (folder / FACES).is_dir() else folder
    try:
        for path in [*sorted(folder.glob("*.png")), *sorted((folder / DRAFTS).glob("*.png"))]:
            if source_of(path.stem) and path.is_file():
                if path.stat().st_size > MAX_BYTES:
                    raise BadInputError(f"{path.name} is too large to be a label map.")
                done = path.parent == folder and not path.with_suffix(DRAFT).exists()
                yield path.name, path.read_bytes(), done
    except OSError as error:
        raise BadInputError(f"Cannot read {folder}: {error.strerror or error}.") from error


def _zip_members(path: Path) -> Iterator[tuple[str, bytes, bool]]:
    """The same of a zip, read into memory member by member, so that no path in it leads anywhere."""
    try:
        if not path.is_file() or path.stat().st_size > MAX_ZIP:
            raise BadInputError(f"{path} is not a zip of label maps.")
        with zipfile.ZipFile(path) as archive:
            infos = [info for info in archive.infolist() if source_of(PurePosixPath(info.filename).stem)]
            if len(infos) > MAX_FACES:
                raise BadInputError(f"{path.name} has more than {MAX_FACES} label maps.")
            infos.sort(key=lambda info: (_is_draft(info), info.filename))
            for info in infos:
                if not info.filename.endswith(".png"):
                    continue
                if info.file_size > MAX_BYTES:
                    raise BadInputError(f"{info.filename} is too large to be a label map.")
                yield info.filename, archive.read(info), not _is_draft(info)
    except _BROKEN as error:
        raise BadInputError(f"{path.name} cannot be unpacked: {error}.") from error


def _is_draft(info: zipfile.ZipInfo) -> bool:
    return PurePosixPath(info.filename).parent.name == DRAFTS
