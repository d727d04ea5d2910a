"""Corrections of many faces: a folder with one JSON list of operations per face, named after its seed (012.json)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...core.errors import BadInputError, EditGANError
from ...core.labelled_faces import LabelledFace
from ...core.labels import LabelScheme
from .corrections import Operation, corrected

MAX_BYTES = 4 << 20  # of one file


@dataclass(frozen=True)
class Corrections:
    """Operations for `corrected`, and the file they come from."""

    path: Path
    operations: list[Operation]


def read_corrections(folder: Path) -> dict[int, Corrections]:
    """The corrections of a folder by seed. Files that are not .json are passed over.

    Raises:
        BadInputError: there are none, a file is no list of corrections, or two are for one seed; it names the file.
    """
    found: dict[int, Corrections] = {}
    for path in sorted(folder.glob("*.json")):
        seed = _seed(path)
        if seed in found:
            raise BadInputError(f"{found[seed].path.name} and {path.name} are for the same seed.", "Join them.")
        found[seed] = Corrections(path, _read(path))
    if not found:
        raise BadInputError(f"{folder} holds no corrections.", "They are named after the seed: 012.json.")
    return found


def corrected_faces(
    faces: Sequence[LabelledFace], corrections: Mapping[int, Corrections], scheme: LabelScheme
) -> list[LabelledFace]:
    """All faces, in their order; those with corrections have them applied.

    Raises BadInputError, with the name of the file, for a malformed operation and for a seed that is there with
    several truncations, so that nobody knows which one is meant.
    """
    seeds = [face.source.seed for face in faces]
    twice = next((seed for seed in seeds if seed in corrections and seeds.count(seed) > 1), None)
    if twice is not None:
        name = corrections[twice].path.name
        raise BadInputError(f"{name} could be for several faces of seed {twice}.", "Keep one of them in the folder.")
    return [_corrected_face(face, corrections.get(face.source.seed), scheme) for face in faces]


def _corrected_face(face: LabelledFace, corrections: Corrections | None, scheme: LabelScheme) -> LabelledFace:
    if corrections is None:
        return face
    try:
        return LabelledFace(face.source, corrected(face.labels, corrections.operations, scheme))
    except EditGANError as error:
        raise BadInputError(f"{corrections.path.name}: {error.message}", error.hint) from error


def _seed(path: Path) -> int:
    if not (path.stem.isascii() and path.stem.isdecimal() and len(path.stem) <= 18):
        raise BadInputError(f"{path.name} is not named after a seed.", "Corrections are named like 012.json.")
    return int(path.stem)


def _read(path: Path) -> list[Operation]:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise BadInputError(f"{path.name} is too large to hold corrections.")
        operations = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise BadInputError(f"Cannot read {path}: {error.strerror or error}.") from error
    except (ValueError, RecursionError) as error:
        raise BadInputError(f"{path.name} is not JSON: {error}.") from error
    if not isinstance(operations, list):
        raise BadInputError(f"{path.name} holds no list of corrections.")
    return operations
