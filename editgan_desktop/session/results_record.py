"""The results of a face as a project tells them: three members of its zip that it may lack.

Results share most of their edits, so each edit is told once, under a number; a result lists numbers and strengths.
Readers trust nothing, as in `project_record`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4

import numpy as np
from numpy.typing import NDArray

from ..core.latents import WPlus
from ..core.photo_face import PhotoFace
from ..library import checks
from . import project_file
from .edits import AppliedEdit, EditStack
from .fields import Record, Tensors, field, number, table_like, whole
from .photo_record import MAX_STEPS
from .project_file import LIMITS, RESULT_PICTURES, RESULT_TENSORS, RESULTS, Archive
from .project_record import read_list, read_schemes_of, record_of, tensors_of
from .results import MOST, MOST_STARRED, PICTURE_SIDE, Kind, Result
from .schemes import KnownSchemes
from .snapshot import Snapshot
from .titles import Title

LONGEST_TITLE = 400  # characters
PLACE = "{name}"


# ---- out


def members_of(state: Snapshot, schemes: KnownSchemes) -> dict[str, bytes]:
    """The members of the zip; none without results. What would make one too large is left out, the oldest first."""
    told = [result for result in state.results if _can_be_told(result.face, state.face)]
    told.sort(key=lambda result: (result.starred, result.time))
    while told:
        members = _members(state, schemes, told)
        if all(len(content) <= LIMITS[name] for name, content in members.items()):
            return members
        told = told[(len(told) + 1) // 2 :]
    return {}


def _can_be_told(face: PhotoFace | None, now: PhotoFace | None) -> bool:
    """Tunings are large: only that of the face as it is now is in the project."""
    if face is None or now is None:
        return face is now
    return face.source == now.source and (face.tuning is None or face.tuning is now.tuning)


def _members(state: Snapshot, schemes: KnownSchemes, results: Sequence[Result]) -> dict[str, bytes]:
    pool = _pool(results)
    edits = EditStack(tuple(replace(edit, name=str(place)) for place, edit in enumerate(pool.values())))
    holder = replace(state, edits=edits, results=())
    numbers = {key: place for place, key in enumerate(pool)}
    record = record_of(holder, schemes)
    record = {name: record[name] for name in ("scheme", "other_schemes", "latent_space", "edits")}
    tensors, faces = tensors_of(holder), [_face_record(result, state, i) for i, result in enumerate(results)]
    for result, face in zip(results, faces, strict=True):
        if face and "latent" in face and result.face:
            tensors[face["latent"]] = result.face.latent.values
    record["results"] = [
        _result_record(result, numbers, face) for result, face in zip(results, faces, strict=True)
    ]  # fmt: skip
    return {
        RESULTS: json.dumps(record, ensure_ascii=False, allow_nan=False).encode(),
        RESULT_TENSORS: project_file.write_tensors(tensors),
        RESULT_PICTURES: project_file.write_png(_sheet(results)),
    }


def _key(edit: AppliedEdit) -> tuple[int, int]:
    return id(edit.step), id(edit.run)


def _pool(results: Sequence[Result]) -> dict[tuple[int, int], AppliedEdit]:
    """Each edit once, whatever its strength in the different results."""
    return {_key(edit): edit for result in results for edit in result.edits}


def _face_record(result: Result, state: Snapshot, place: int) -> Record | None:
    """None for a sampled face, and no latent for the photo's face as it is now."""
    if result.face is None:
        return None
    if result.face is state.face:
        return {"now": True}
    face = result.face
    return {
        "now": False, "latent": f"result.{place}", "steps": face.steps, "tuning": face.tuning is not None,
        "tuned": face.tuned,
    }  # fmt: skip


def _result_record(result: Result, numbers: dict[tuple[int, int], int], face: Record | None) -> Record:
    rows = [
        {
            "edit": numbers[_key(edit)], "name": edit.name, "strength": float(edit.strength), "enabled": edit.enabled,
            "vector_id": edit.vector_id,
        }
        for edit in result.edits
    ]  # fmt: skip
    return {
        "key": result.key, "kind": result.kind.value, "time": result.time.isoformat(), "starred": result.starred,
        "title": [result.title.template, result.title.name], "edits": rows, "face": face,
        "picture": None if result.picture is None else list(result.picture.shape[:2]),
    }  # fmt: skip


def _sheet(results: Sequence[Result]) -> NDArray[np.uint8]:
    """[count · side, side, 3]: the thumbnails below each other, each in the upper left of its square."""
    sheet = np.zeros((len(results), PICTURE_SIDE, PICTURE_SIDE, 3), np.uint8)
    for tile, result in zip(sheet, results, strict=True):
        if result.picture is not None:
            height, width = result.picture.shape[:2]
            tile[:height, :width] = result.picture
    return sheet.reshape(-1, PICTURE_SIDE, 3)


# ---- in


def read_results(archive: Archive, latent: WPlus, face: PhotoFace | None, known: KnownSchemes) -> tuple[Result, ...]:
    """Those of a project, the oldest first. `latent` and `face`: of the face without edits, and in its photo."""
    if not archive.has(RESULTS):
        return ()
    record = project_file.read_json(archive.member(RESULTS))
    said = field(record, "results", list)
    if not 0 < len(said) <= MOST + MOST_STARRED:
        raise ValueError(f"it tells of {len(said)} results")
    tensors = project_file.read_tensors(archive.member(RESULT_TENSORS), RESULT_TENSORS)
    pool = read_list(record, tensors, latent, read_schemes_of(record, known))
    sheet = _tiles(archive.member(RESULT_PICTURES), len(said))
    found = [_read(item, pool, tensors, face, tile) for item, tile in zip(said, sheet, strict=True)]
    if len({result.key for result in found}) != len(found):
        raise ValueError("two of its results have one key")
    return tuple(sorted(found, key=lambda result: result.time))


def _tiles(content: bytes, count: int) -> NDArray[np.uint8]:
    sheet = project_file.read_png(content, RESULT_PICTURES, "RGB", PICTURE_SIDE * (MOST + MOST_STARRED))
    if sheet.shape != (count * PICTURE_SIDE, PICTURE_SIDE, 3):
        raise ValueError("the pictures of its results have another size")
    return sheet.reshape(count, PICTURE_SIDE, PICTURE_SIDE, 3)


def _read(
    record: Any, pool: Sequence[AppliedEdit], tensors: Tensors, face: PhotoFace | None, tile: NDArray[np.uint8]
) -> Result:
    checks.check_id(record["key"])
    edits = EditStack(tuple(_read_row(row, pool) for row in field(record, "edits", list)))
    if len({edit.name for edit in edits}) != len(edits) or any(edit.is_refinement for edit in edits.edits[:-1]):
        raise ValueError("the edits of one of its results do not go together")
    time = datetime.fromisoformat(field(record, "time", str))
    if time.tzinfo is None:
        raise ValueError("the time of one of its results is none")
    return Result(
        Kind(field(record, "kind", str)), _read_title(field(record, "title", list)), edits,
        _read_face(record["face"], tensors, face), _read_picture(record["picture"], tile),
        field(record, "starred", bool), time, record["key"],
    )  # fmt: skip


def _read_row(row: Any, pool: Sequence[AppliedEdit]) -> AppliedEdit:
    checks.check_label("name of an edit", row["name"])
    if vector_id := field(row, "vector_id", str):
        checks.check_id(vector_id)
    strength = number(row, "strength", -checks.MAX_STRENGTH, checks.MAX_STRENGTH)
    edit = pool[whole(row, "edit", 0, len(pool) - 1)]
    return replace(
        edit, name=row["name"], strength=strength, enabled=field(row, "enabled", bool), vector_id=vector_id,
        key=uuid4().hex,
    )  # fmt: skip


def _read_title(said: list[Any]) -> Title:
    """The template of a stranger is no format to be trusted: it may have the one place for a name, and no other."""
    template, name = said
    if not all(isinstance(text, str) and len(text) <= LONGEST_TITLE and text.isprintable() for text in said):
        raise ValueError("the title of one of its results is no title")
    if name and set("{}") & set(template.replace(PLACE, "")):
        raise ValueError("the title of one of its results is malformed")
    return Title(template, name)


def _read_face(record: Any, tensors: Tensors, face: PhotoFace | None) -> PhotoFace | None:
    if (record is None) != (face is None):
        raise ValueError("one of its results is of another face")
    if face is None or field(record, "now", bool):
        return face
    latent = WPlus(table_like(face.latent, tensors, field(record, "latent", str)), face.latent.space)
    tuning = face.tuning if field(record, "tuning", bool) else None
    steps, tuned = whole(record, "steps", 0, MAX_STEPS), field(record, "tuned", bool)
    return replace(face, latent=latent, steps=steps, tuning=tuning, tuned=tuned)


def _read_picture(size: Any, tile: NDArray[np.uint8]) -> NDArray[np.uint8] | None:
    if size is None:
        return None
    height, width = (whole(size, place, 1, PICTURE_SIDE) for place in (0, 1))
    return tile[:height, :width].copy()
