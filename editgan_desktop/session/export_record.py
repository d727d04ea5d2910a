"""What an exported picture tells of its edit, so that the edit can be gone on with: JSON, small enough for metadata.

A photo's latent is told in half precision, displacements in 8 bits (see `packed_tables`). Pixels and a tuning are not
told. What the files of others hold is read by `export_reader`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from .. import __version__
from ..core.latents import SeedSource
from ..core.mask_codec import encode_mask
from ..core.photo_face import PhotoFace
from ..core.photo_xmp import exported_packet
from ..core.recipe import Refinement, StaticVector
from ..library.naming import unique_name
from ..library.vector import DEFAULT_RANGE
from .document import Document
from .edits import AppliedEdit
from .fields import Record
from .packed_tables import Table, pack_half, pack_steps
from .schemes import KnownSchemes

FORMAT_VERSION = 1
PACKET_LIMIT = {"JPEG": 65_000}  # bytes of the XMP packet: JPEG keeps it in one segment
ROOMY = 1 << 20
MERGED = "Edits"
DELTA_MARKS = 40  # bytes around a displacement or a mask in the packet: the key, commas, quotes as XML writes them

Draft = tuple[Sequence[AppliedEdit], bool, bool]  # rows, whether displacements and the latent are told


def packet_limit(form: str) -> int:
    """How many bytes the XMP packet of an export may have. `form`: "PNG", "JPEG", "WEBP" or "TIFF"."""
    return PACKET_LIMIT.get(form, ROOMY)


def export_record(
    document: Document, schemes: KnownSchemes | None = None, limit: int = ROOMY, packet: bytes | None = None
) -> Record:
    """The record for a picture of the document as it is now: what is applied, in its order.

    The photo's own XMP is given room when all of the edit fits beside it; otherwise it yields (see `core.photo_write`).

    Learnt displacements come first; where they do not fit one by one, as their sum. Those of library vectors follow
    while there is room, for a vector may be missing where the picture is opened. When not even the sum fits, or what
    is restored, `complete` is false.

    Args:
        schemes: those that the edits name their parts in. limit: bytes of the whole XMP packet, see `packet_limit`.
        packet: the photo's own XMP, which needs room too; None when it is not kept.
    """
    record = _fitted(document, schemes or KnownSchemes(document.scheme), limit, packet)
    if packet and not record["complete"]:
        record = _fitted(document, schemes or KnownSchemes(document.scheme), limit, None)
    return record


def _fitted(document: Document, schemes: KnownSchemes, limit: int, packet: bytes | None) -> Record:
    record: Record = {}
    for rows, with_deltas, with_latent in _drafts(document, schemes):
        record = _record(document, rows, with_deltas, with_latent)
        room = limit - len(exported_packet(packet, True, record) or b"")
        if room >= 0:
            _add_library_deltas(record, rows, room - _add_restored(record, document, room))
            break
    return record


def applied_edits(document: Document) -> list[AppliedEdit]:
    """The rows that the face shows: not those at 0 or switched off, nor a stale refinement."""
    edits = document.edits
    return [edit for edit in edits.active if not (edit.is_refinement and document.is_refinement_stale)]


def _drafts(document: Document, schemes: KnownSchemes) -> Iterator[Draft]:
    """From all there is to less and less."""
    rows = applied_edits(document)
    yield rows, True, True
    yield _merged(rows, document, schemes), True, True
    yield rows, False, True
    yield rows, False, False
    yield (), False, False


def _record(document: Document, rows: Sequence[AppliedEdit], with_deltas: bool, with_latent: bool) -> Record:
    face, latent = document.face, document.latent
    edits = [_edit_record(row, document, with_deltas) for row in rows]
    learnt = [record for row, record in zip(rows, edits, strict=True) if not row.vector_id]
    told = all("delta" in record for record in learnt) and (bool(rows) or not applied_edits(document))
    record: Record = {
        "format_version": FORMAT_VERSION,
        "program": f"EditGAN Desktop {__version__}",
        "latent_space": latent.space,
        "shape": list(latent.values.shape),
        "source": origin_record(document.origin),
        "complete": told and (with_latent or face is None),
        "edits": edits,
    }
    return {**record, "latent": pack_half(latent.values)} if face and with_latent else record


def origin_record(origin: SeedSource | PhotoFace) -> Record:
    """Where a face comes from: the seed, or which photo and which square of it."""
    if isinstance(origin, SeedSource):
        return {"kind": "seed", "seed": origin.seed, "truncation": float(origin.truncation)}
    tuned = origin.tuning_in_use is not None
    return {"kind": "photo", **origin.source.to_dict(), "tuned": tuned, "steps": origin.steps}


def _edit_record(edit: AppliedEdit, document: Document, with_delta: bool) -> Record:
    record: Record = {"name": edit.name, "kind": edit.step.kind, "strength": float(edit.strength)}
    record |= {"scheme": edit.scheme or document.scheme.name, "parts": list(edit.parts)}
    if edit.strength_range != DEFAULT_RANGE:
        record["strength_range"] = [float(end) for end in edit.strength_range]
    if isinstance(edit.step, Refinement):
        record["seen"] = [[name, float(strength)] for name, strength in edit.step.seen]
    if edit.rows:
        record["rows"] = list(edit.rows)
    if edit.vector_id:
        record["vector_id"] = edit.vector_id
    elif with_delta and (delta := _delta(edit)) is not None:
        record["delta"] = pack_steps(delta)
    return record


def _delta(edit: AppliedEdit) -> Table | None:
    """[num_styles, w_dim]; None for a kind of step that is no displacement."""
    return edit.step.delta if isinstance(edit.step, StaticVector | Refinement) else None


def _merged(rows: Sequence[AppliedEdit], document: Document, schemes: KnownSchemes) -> list[AppliedEdit]:
    """With one row, where the first one stood, for all that were learnt: displacements can be added up."""
    learnt = [row for row in rows if not row.vector_id]
    deltas = [delta for row in learnt if (delta := _delta(row)) is not None]
    if len(deltas) != len(learnt) or len(learnt) < 2:
        return list(rows)
    others = [row for row in rows if row.vector_id]
    total = np.sum([np.float32(row.strength) * delta for row, delta in zip(learnt, deltas, strict=True)], axis=0)
    step = StaticVector(document.latent.space, total.astype(np.float32))
    name = unique_name(MERGED, [row.name for row in others])
    one = AppliedEdit(name, step, parts=schemes.parts_of(learnt, document.scheme), scheme=document.scheme.name)
    others.insert(rows.index(learnt[0]), one)
    return others


def _add_restored(record: Record, document: Document, room: int) -> int:
    """Tell where the face shows its original pixels, if there is room for it; how much that takes."""
    if document.restoration.marks is None:
        return 0
    text = encode_mask(document.restoration.marks)
    needed = len(text) + DELTA_MARKS
    if needed > room:
        record["complete"] = False
        return 0
    record["restored"] = text
    return needed


def _add_library_deltas(record: dict[str, Any], rows: Sequence[AppliedEdit], room: int) -> None:
    for row, told in zip(rows, record["edits"], strict=True):
        delta = _delta(row)
        if not row.vector_id or delta is None:
            continue
        text = pack_steps(delta)
        if len(text) + DELTA_MARKS <= room:
            told["delta"] = text
            room -= len(text) + DELTA_MARKS
