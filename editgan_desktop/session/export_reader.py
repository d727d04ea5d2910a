"""Back from what an exported picture tells: its record, checked, and the edits in it as rows of a stack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..core.errors import BadInputError, EditGANError
from ..core.latents import SeedSource, WPlus
from ..core.mask_codec import decode_mask
from ..core.mask_ops import Labels
from ..core.photo_face import PhotoSource
from ..core.photo_packet import packet_of
from ..core.photo_xmp import recipe_in
from ..core.recipe import Refinement, StaticVector
from ..core.restoring import RESTORED
from ..library import checks
from ..library.vector import DEFAULT_RANGE
from .edits import AppliedEdit, EditStack
from .export_record import FORMAT_VERSION, ROOMY
from .fields import Record, field, number, whole
from .library_view import LibraryView
from .packed_tables import Shape, Table, unpack_half, unpack_steps
from .project_file import png_text, read_json
from .project_record import MAX_EDITS, MAX_SEED, read_rows

MAX_SIDE, MAX_NUMBERS = 8192, 1 << 16  # of one table
MAX_IN_ALL = 1 << 22  # numbers of all tables together
# All that a malformed record may raise while it is checked.
_MALFORMED = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, EditGANError)


@dataclass(frozen=True, eq=False)
class RecordedEdit:
    """A row of the stack as a picture tells it.

    Attributes:
        kind: of the step. seen: the strengths a refinement is tied to.
        delta: [num_styles, w_dim] float32, to 8 bits; None when the picture had no room for it.
        rows: those of W+ that it was restricted to, first and last; None when it was not.
    """

    name: str
    kind: str
    strength: float
    parts: tuple[str, ...] = ()
    scheme: str = ""
    vector_id: str = ""
    strength_range: tuple[float, float] = DEFAULT_RANGE
    seen: tuple[tuple[str, float], ...] = ()
    delta: Table | None = None
    rows: tuple[int, int] | None = None


@dataclass(frozen=True, eq=False)
class ExportRecord:
    """What a picture tells of its edit; one that exists is valid.

    Attributes:
        source: the seed, or the photo and the crop. tuned: the picture was made by a generator tuned to the photo.
        steps: of the inversion.
        latent_space: "" in pictures of early versions, which did not tell.
        latent: [num_styles, w_dim] of a photo's face without its edits, to half precision; None for a sampled face,
            and where there was no room.
        complete: False when latent, learnt displacements or what is restored were left out.
        restored: [H, W] uint8, `RESTORED` where the face shows its original pixels, else 0; None when it is not told.
    """

    source: SeedSource | PhotoSource
    latent_space: str
    latent: WPlus | None
    edits: tuple[RecordedEdit, ...]
    tuned: bool = False
    complete: bool = True
    steps: int = 0
    restored: Labels | None = None


@dataclass(frozen=True, eq=False)
class Restored:
    """An edit that was brought back.

    Attributes:
        source: where the face comes from. latent: without the edits; None for a sampled face, or when it is not told.
        edits: those that could be brought back, in their order. missing: names of the others.
        restored: [H, W] uint8, where it shows its original pixels; None when it does so nowhere.
    """

    source: SeedSource | PhotoSource
    latent: WPlus | None
    edits: EditStack
    missing: tuple[str, ...]
    restored: Labels | None = None


def record_in_file(path: Path) -> ExportRecord | None:
    """The record in a PNG, JPEG, WebP or TIFF file; None when it has none that makes sense. Pixels are not decoded.

    Raises:
        BadInputError: a newer version of the program wrote it.
    """
    packet = packet_of(path)
    told: Any = recipe_in(packet) if packet and len(packet) <= 2 * ROOMY else None
    if told is None:
        told = _old_text(path)
    if told is None:
        return None
    try:
        return read_export_record(told)
    except ValueError:
        return None


def read_export_record(value: Any) -> ExportRecord:
    """The record in parsed JSON.

    Raises:
        BadInputError: a newer version of the program wrote it. ValueError: it is no sound record.
    """
    try:
        if "format_version" not in value:
            return _read_old(value)
        newer = whole(value, "format_version", 1, MAX_SEED) > FORMAT_VERSION
        record = None if newer else _read(value)
    except _MALFORMED as error:
        raise ValueError(f"it is no record of an edit: {error}") from error
    if record is None:
        raise BadInputError("This picture was made by a newer version.", "Update EditGAN Desktop.")
    return record


def restored(record: ExportRecord, library: LibraryView) -> Restored:
    """The edits of a record as rows. A vector is taken from the library where it is, or else from the record."""
    rows, missing = [], []
    for edit in record.edits:
        delta = _delta_of(edit, record, library)
        if delta is None:
            missing.append(edit.name)
        else:
            rows.append(_row(edit, *delta))
    return Restored(record.source, record.latent, EditStack(tuple(rows)), tuple(missing), record.restored)


def _delta_of(edit: RecordedEdit, record: ExportRecord, library: LibraryView) -> tuple[str, Table] | None:
    """Latent space and displacement."""
    try:
        vector = library.vector(edit.vector_id) if edit.vector_id else None
    except EditGANError:  # gone, or damaged
        vector = None
    if vector and record.latent_space in ("", vector.latent_space):
        return vector.latent_space, vector.delta
    return None if edit.delta is None else (record.latent_space, edit.delta)


def _row(edit: RecordedEdit, space: str, delta: Table) -> AppliedEdit:
    static = StaticVector(space, delta)
    step = Refinement(space, delta, edit.seen) if edit.kind == Refinement.kind else static.restricted(edit.rows)
    return AppliedEdit(
        edit.name, step, edit.strength, parts=edit.parts, vector_id=edit.vector_id,
        strength_range=edit.strength_range, scheme=edit.scheme,
    )  # fmt: skip


# ---- checks


def _read(record: Record) -> ExportRecord:
    checks.check_label("latent space", space := record["latent_space"])
    shape, source = _shape(field(record, "shape", list)), field(record, "source", dict)
    latent = WPlus(unpack_half(field(record, "latent", str), shape), space) if "latent" in record else None
    return ExportRecord(
        _source(source), space, latent, _edits(field(record, "edits", list), shape),
        field(source, "tuned", bool) if source["kind"] == "photo" else False, field(record, "complete", bool),
        whole(source, "steps", 0, MAX_SEED) if "steps" in source else 0, _marks(record),
    )  # fmt: skip


def _marks(record: Record) -> Labels | None:
    if "restored" not in record:
        return None
    marks = decode_mask(field(record, "restored", str))
    if not np.isin(marks, (0, RESTORED)).all():
        raise ValueError("what it restores holds unknown marks")
    return marks


def _shape(sides: list[Any]) -> Shape:
    rows, width = whole(sides, 0, 1, MAX_SIDE), whole(sides, 1, 1, MAX_SIDE)
    if len(sides) != 2 or rows * width > MAX_NUMBERS:
        raise ValueError("its tables are too large")
    return rows, width


def _source(source: Record) -> SeedSource | PhotoSource:
    if source["kind"] == "photo":
        return PhotoSource.from_dict(source)
    if source["kind"] != "seed":
        raise ValueError("its face comes from an unknown kind of source")
    return SeedSource(whole(source, "seed", 0, MAX_SEED), number(source, "truncation", 0, 1))


def _edits(records: list[Any], shape: Shape) -> tuple[RecordedEdit, ...]:
    told = sum("delta" in record for record in records)
    if len(records) > MAX_EDITS or told * shape[0] * shape[1] > MAX_IN_ALL:
        raise ValueError("it has too many edits")
    edits = tuple(_edit(record, shape) for record in records)
    if len({edit.name for edit in edits}) != len(edits):
        raise ValueError("two of its edits have one name")
    if any(edit.kind == Refinement.kind for edit in edits[:-1]):
        raise ValueError("its refinement is not the last of its edits")
    return edits


def _edit(record: Record, shape: Shape) -> RecordedEdit:
    checks.check_label("name of an edit", record["name"])
    checks.check_label("label scheme", record["scheme"])
    checks.check_parts(parts := tuple(field(record, "parts", list)))
    ends = tuple(field(record, "strength_range", list)) if "strength_range" in record else DEFAULT_RANGE
    checks.check_strength_range(ends)
    if vector_id := record.get("vector_id", ""):
        checks.check_id(vector_id)
    if record["kind"] not in (StaticVector.kind, Refinement.kind):
        raise ValueError("it holds an edit of an unknown kind")
    return RecordedEdit(
        record["name"], record["kind"], _strength(record, "strength"), parts, record["scheme"], vector_id, ends,
        _seen(field(record, "seen", list)) if record["kind"] == Refinement.kind else (),
        unpack_steps(field(record, "delta", str), shape) if "delta" in record else None, read_rows(record, shape[0]),
    )  # fmt: skip


def _seen(pairs: list[Any]) -> tuple[tuple[str, float], ...]:
    for name, _ in pairs:
        checks.check_label("name of an edit", name)
    return tuple((pair[0], _strength(pair, 1)) for pair in pairs)


def _strength(holder: Any, key: str | int) -> float:
    return number(holder, key, -checks.MAX_STRENGTH, checks.MAX_STRENGTH)


# ---- pictures of early versions


def _old_text(path: Path) -> Any:
    """What a PNG of an early version tells."""
    try:
        return read_json((png_text(path, "editgan") or "").encode())
    except (ValueError, RecursionError):
        return None


def _read_old(value: Mapping[str, Any]) -> ExportRecord:
    """The seed; vectors of the library are named, displacements were not told."""
    told = value if "seed" in value else value["requests"][0]  # a learnt edit tells its request
    space = value.get("latent_space", "")
    checks.check_label("latent space", space, may_be_empty=True)
    return ExportRecord(_source({**told, "kind": "seed"}), space, None, _old_edits(value), complete=False)


def _old_edits(value: Mapping[str, Any]) -> tuple[RecordedEdit, ...]:
    """The window wrote `edits`, the command line `vectors`. What makes no sense is left out."""
    edits: dict[str, RecordedEdit] = {}
    for item in [*value.get("edits", ()), *value.get("vectors", ())][:MAX_EDITS]:
        try:
            checks.check_label("name of an edit", name := item["name"])
            checks.check_id(vector_id := item.get("vector") or item["id"])
            edits[name] = RecordedEdit(name, StaticVector.kind, _strength(item, "strength"), vector_id=vector_id)
        except _MALFORMED:
            continue
    return tuple(edits.values())
