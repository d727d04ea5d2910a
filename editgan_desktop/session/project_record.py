"""What a project says in words and numbers: the JSON in it, to and from session state.

Readers trust nothing: they raise ValueError (or BadInputError, from the shared checks) with a reason that fits into
"... is not a usable project: <reason>."
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .. import __version__
from ..core.labels import LabelScheme
from ..core.latents import SeedSource, WPlus
from ..core.mask_ops import Labels
from ..core.photo_face import PhotoFace
from ..core.recipe import Refinement, StaticVector, Step
from ..library import checks
from .edits import AppliedEdit, EditStack
from .fields import Record, Tensors, field, number, table, table_like, whole
from .paint_layer import UNPAINTED
from .photo_record import Reference, source_record
from .run_record import RunReader, run_record, run_tensors, told
from .scheme_record import WrittenScheme, read_scheme_of, scheme_record
from .schemes import KnownSchemes
from .snapshot import Snapshot

FORMAT_VERSION = 3
LATENT = "latent"
SEED = "seed"
MAX_EDITS = 500
MAX_SCHEMES = 50
MAX_SEED = 2**64 - 1


class NewerFormatError(Exception):
    """The file says that a later version of the program wrote it."""


# ---- out


def record_of(document: Snapshot, schemes: KnownSchemes, reference: Reference | None = None) -> Record:
    """A document as JSON; its arrays go into `tensors_of`.

    Args:
        schemes: knows those that its edits speak of. reference: where its photo lies; None when it is in the project.
    """
    runs = told(document.edits)
    others = {edit.scheme: schemes.find(edit.scheme) for edit in document.edits if edit.scheme}
    return {
        "format_version": FORMAT_VERSION,
        "program": f"EditGAN Desktop {__version__}",
        "scheme": scheme_record(document.scheme),
        "other_schemes": [scheme_record(s) for n, s in others.items() if s and n != document.scheme.name],
        "latent_space": document.latent.space,
        **({} if document.region.buffer is None else {"region_buffer": document.region.buffer}),
        "source": source_record(document.face, reference) if document.face else _seed_record(document.origin),
        "edits": [
            {
                **_edit_record(edit, _tensor(i), document.scheme, schemes),
                "run": run_record(edit.run, _tensor(i)) if edit.run and edit in runs else None,
            }
            for i, edit in enumerate(document.edits)
        ],
    }


def tensors_of(document: Snapshot) -> dict[str, NDArray[Any]]:
    """Latents and displacements [num_styles, w_dim]."""
    tensors = {LATENT: document.latent.values}
    runs = told(document.edits)
    for i, edit in enumerate(document.edits):
        tensors[_tensor(i)] = _delta(edit.step)
        tensors |= _more_tensors(edit.step, _tensor(i))
        tensors |= run_tensors(edit.run, _tensor(i)) if edit.run and edit in runs else {}
    return tensors


def _seed_record(source: SeedSource | PhotoFace) -> Record:
    assert isinstance(source, SeedSource)
    return {"kind": SEED, "seed": source.seed, "truncation": source.truncation}


def _edit_record(edit: AppliedEdit, tensor: str, scheme: LabelScheme, schemes: KnownSchemes) -> Record:
    own = not edit.scheme or edit.scheme == scheme.name
    named_in = scheme if own else schemes.find(edit.scheme)
    known = {*named_in.names, *named_in.groups} if named_in else set(edit.parts)
    record = {
        "name": edit.name,
        "kind": edit.step.kind,
        "tensor": tensor,
        "strength": float(edit.strength),
        "enabled": edit.enabled,
        "scheme": scheme.name if own else edit.scheme,
        # a vector of a stranger may be about parts that are not in the scheme it names
        "parts": [part for part in edit.parts if part in known],
        "vector_id": edit.vector_id,
        "strength_range": [float(end) for end in edit.strength_range],
    }
    if isinstance(edit.step, Refinement):
        record["seen"] = [[name, float(strength)] for name, strength in edit.step.seen]
    if edit.rows:
        record["rows"] = list(edit.rows)
    return record


def _delta(step: Step) -> NDArray[np.float32]:
    if not isinstance(step, StaticVector | Refinement):
        raise ValueError(f"it holds an edit of the kind {step.kind!r}")
    return step.delta


def _more_tensors(step: Step, tensor: str) -> dict[str, NDArray[np.float32]]:
    """What goes beyond the displacement, where there is such a thing. Readers of early versions do without."""
    whole_delta = step.whole if isinstance(step, StaticVector) else None
    given = step.source if isinstance(step, Refinement) else None
    named = {_whole(tensor): whole_delta, _given(tensor): given}
    return {name: table for name, table in named.items() if table is not None}


def _whole(tensor: str) -> str:
    return f"{tensor}.whole"


def _given(tensor: str) -> str:
    return f"{tensor}.given"


def _tensor(place: int) -> str:
    return f"edit.{place}"


# ---- in


def _with_schemes(record: Record) -> Record:
    """Format 1 knew only one scheme in a file."""
    name = field(record["scheme"], "name", str)
    edits = [{**edit, "scheme": name} for edit in field(record, "edits", list)]
    return {**record, "other_schemes": [], "edits": edits}


def _from_a_seed(record: Record) -> Record:
    """Format 2 knew no photos."""
    source = field(record, "source", dict)
    _check_kind(source, SEED)
    return record


# _UPGRADES[n] turns the record of format n into that of format n + 1.
_UPGRADES: dict[int, Callable[[Record], Record]] = {1: _with_schemes, 2: _from_a_seed}


def upgraded(record: Record) -> Record:
    """The record in today's format. Raises NewerFormatError, ValueError, KeyError."""
    version = record["format_version"]
    if type(version) is not int or version < 1:
        raise ValueError(f"there is no format {str(version)[:20]!r}")
    if version > FORMAT_VERSION:
        raise NewerFormatError
    for old in range(version, FORMAT_VERSION):
        record = _UPGRADES[old](record)
    return record


def read_schemes_of(record: Record, known: KnownSchemes) -> tuple[WrittenScheme, ...]:
    """The label schemes of the file, that of its paint first."""
    others = field(record, "other_schemes", list)
    if len(others) > MAX_SCHEMES:
        raise ValueError(f"it has more than {MAX_SCHEMES} label schemes")
    return tuple(read_scheme_of(said, known) for said in (record["scheme"], *others))


def read_paint(paint: Labels, today: NDArray[np.uint8]) -> Labels:
    """Paint [H, W] of the file as part ids of today."""
    found: Labels = today[paint]
    if ((found == UNPAINTED) & (paint != UNPAINTED)).any():
        raise ValueError("its paint holds labels that are no part")
    return found


def read_seed(source: Record) -> SeedSource:
    """The seed that the face comes from. Faces in photos are read by `photo_record`."""
    _check_kind(source, SEED)
    return SeedSource(whole(source, "seed", 0, MAX_SEED), number(source, "truncation", 0, 1))


def _check_kind(source: Record, kind: str) -> None:
    if source["kind"] != kind:
        raise ValueError(f"its face comes from an unknown kind of source, {str(source['kind'])[:40]!r}")


def read_latent(record: Record, tensors: Tensors) -> WPlus:
    """The face without its edits."""
    checks.check_label("latent space", record["latent_space"])
    return WPlus(table(tensors, LATENT), record["latent_space"])


def read_edits(record: Record, tensors: Tensors, latent: WPlus, schemes: Sequence[WrittenScheme]) -> EditStack:
    """The edits in their order. `schemes`: those of the file."""
    stack = EditStack(read_list(record, tensors, latent, schemes))
    if len({edit.name for edit in stack}) != len(stack):
        raise ValueError("two of its edits have one name")
    if any(edit.is_refinement for edit in stack.edits[:-1]):
        raise ValueError("its refinement is not the last of its edits")
    return stack


def read_list(
    record: Record, tensors: Tensors, latent: WPlus, schemes: Sequence[WrittenScheme]
) -> tuple[AppliedEdit, ...]:
    """The edits of a record, whether or not they go together."""
    runs = RunReader(tensors, latent, schemes)
    known = {written.scheme.name: written.scheme for written in schemes}
    records = field(record, "edits", list)
    if len(records) > MAX_EDITS:
        raise ValueError(f"it has more than {MAX_EDITS} edits")
    return tuple(_read_edit(item, tensors, latent, known, runs) for item in records)


def _read_edit(
    record: Any, tensors: Tensors, latent: WPlus, known: Mapping[str, LabelScheme], runs: RunReader
) -> AppliedEdit:
    checks.check_label("name of an edit", record["name"])
    checks.check_strength_range(ends := tuple(field(record, "strength_range", list)))
    checks.check_parts(parts := tuple(field(record, "parts", list)))
    checks.check_label("label scheme", scheme := record["scheme"])
    if scheme in known:
        known[scheme].ids(parts)
    if vector_id := field(record, "vector_id", str):
        checks.check_id(vector_id)
    step = _read_step(record, latent, tensors)
    if record["run"] is not None and not isinstance(step, StaticVector):
        raise ValueError("a refinement of it was painted")
    run = runs.read(record["run"], _learnt_delta(step))
    return AppliedEdit(
        record["name"], step, _strength(record, "strength"), field(record, "enabled", bool), parts, vector_id, ends,
        run, scheme=scheme,
    )  # fmt: skip


def _read_step(record: Any, latent: WPlus, tensors: Tensors) -> Step:
    delta = table_like(latent, tensors, name := field(record, "tensor", str))
    if record["kind"] == StaticVector.kind:
        rows = read_rows(record, len(delta))
        known = _whole(name) in tensors and rows is not None
        return StaticVector(latent.space, delta, rows, table_like(latent, tensors, _whole(name)) if known else None)
    if record["kind"] != Refinement.kind:
        raise ValueError(f"it holds an edit of an unknown kind, {str(record['kind'])[:40]!r}")
    seen = field(record, "seen", list)
    for said, _ in seen:
        checks.check_label("name of an edit", said)
    given = table_like(latent, tensors, _given(name)) if _given(name) in tensors else None
    return Refinement(latent.space, delta, tuple((pair[0], _strength(pair, 1)) for pair in seen), given)


def _learnt_delta(step: Step) -> NDArray[np.float32]:
    """[num_styles, w_dim]: before it was restricted to some rows."""
    whole_delta = step.whole if isinstance(step, StaticVector) else None
    return _delta(step) if whole_delta is None else whole_delta


def read_rows(record: Record, count: int) -> tuple[int, int] | None:
    """The rows of W+ an edit is restricted to, first and last of `count`; None when it is not."""
    if "rows" not in record:
        return None
    ends = field(record, "rows", list)
    if len(ends) != 2:
        raise ValueError("the rows of an edit are no pair")
    first = whole(ends, 0, 0, count - 1)
    return first, whole(ends, 1, first, count - 1)


def _strength(holder: Any, key: str | int) -> float:
    return number(holder, key, -checks.MAX_STRENGTH, checks.MAX_STRENGTH)
