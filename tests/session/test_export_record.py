"""The record in an export: what brings the edit back, in whatever room there is."""

from __future__ import annotations

import base64
import json
import os
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from editgan_desktop.core.crop import Crop
from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.latents import SeedSource, WPlus
from editgan_desktop.core.photo import Photo, PhotoMetadata
from editgan_desktop.core.photo_face import PhotoFace, PhotoSource
from editgan_desktop.core.photo_file import write_photo
from editgan_desktop.core.photo_xmp import exported_packet
from editgan_desktop.core.recipe import StaticVector
from editgan_desktop.core.tuning import Tuning
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.library.vector import EditingVector
from editgan_desktop.session.document import Document
from editgan_desktop.session.edits import AppliedEdit, EditStack, edit_of_vector
from editgan_desktop.session.export_reader import read_export_record, record_in_file, restored
from editgan_desktop.session.export_record import export_record, packet_limit
from editgan_desktop.session.library_view import LibraryView
from editgan_desktop.session.look import Look

from ..photos import smooth
from .faces import SCHEME, SPACE, document, edit, refinement, vector

SHAPE = (23, 512)  # as the default generator has
NAMES = ("face.png", "face.jpg", "face.webp", "face.tif")
OWN = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>{}" + (
    "</rdf:RDF></x:xmpmeta>"
)


def noise(seed: int, size: float = 1.0) -> NDArray[np.float32]:
    return (size * np.random.default_rng(seed).normal(size=SHAPE)).astype(np.float32)


def delta_of(seed: int) -> NDArray[np.float32]:
    """As a run leaves it: in the rows that shape a face."""
    delta = noise(seed, 0.1)
    delta[0], delta[16:] = 0, 0
    return delta


def learnt(number: int, **more: Any) -> AppliedEdit:
    return AppliedEdit(f"Edit {number}", StaticVector(SPACE, delta_of(number)), 0.5 + number / 10, **more)


def from_library(number: int) -> EditingVector:
    return vector(f"Vector {number}", delta=delta_of(100 + number), strength_range=(-1.0, 3.0))


def photo_document(tuned: bool = False, xmp: bytes | None = None) -> Document:
    pixels = smooth()
    latent = WPlus(noise(0), SPACE)
    source = PhotoSource('Ich & "du".jpg', "ab" * 32, Crop((60.5, 40.25), 50.0, 0.1))
    tuning = Tuning(SPACE, {"a": np.zeros(3, np.float16)}) if tuned else None
    face = PhotoFace(source, b"", Photo(pixels, metadata=PhotoMetadata("JPEG", xmp=xmp)), pixels, latent, tuning=tuning)
    return Document(face, Look(latent, pixels, np.zeros(pixels.shape[:2], np.uint8), True), SCHEME)


def filled(face: Document, *edits: AppliedEdit) -> Document:
    for one in edits:
        face.edits = face.edits.added(one)
    return face


@pytest.fixture
def library(tmp_path: Path) -> LibraryView:
    return LibraryView(VectorLibrary(tmp_path / "library"))


def there_and_back(record: dict[str, Any]) -> Any:
    return read_export_record(json.loads(json.dumps(record, allow_nan=False)))


def size(record: dict[str, Any], packet: bytes | None = None) -> int:
    return len(exported_packet(packet, True, record) or b"")


def rows(stack: EditStack) -> list[tuple[Any, ...]]:
    return [(e.name, e.step.kind, e.strength, e.parts, e.scheme, e.vector_id, e.strength_range) for e in stack]


# ---- there and back


def test_a_sampled_face_comes_back_with_its_edits(library: LibraryView) -> None:
    kept = library.add(vector("Wide", value=0.3, strength_range=(-1.0, 3.0)))
    face = filled(document(7), edit("Nose", 0.4, 0.7, parts=("nose",)), edit_of_vector(kept, -0.6))
    face.edits = face.edits.refined(refinement(*face.recipe.strengths(), value=0.05), ("nose",), SCHEME.name)
    record = there_and_back(export_record(face))
    assert (record.source, record.latent, record.complete, record.tuned) == (SeedSource(7), None, True, False)
    found = restored(record, library)
    assert found.missing == () and not found.edits.is_stale
    told = filled(document(7), *(replace(e, scheme=e.scheme or SCHEME.name) for e in face.edits))
    assert rows(found.edits) == rows(told.edits)
    moved = found.edits.recipe().displace(face.latent)
    np.testing.assert_allclose(moved.values, face.edited_latent.values, atol=0.4 / 254 + 1e-6)


def test_a_photo_comes_back_with_its_latent(library: LibraryView) -> None:
    face = filled(photo_document(tuned=True), learnt(1, parts=("nose",)))
    record = there_and_back(export_record(face))
    assert face.face is not None and record.source == face.face.source and record.tuned and record.complete
    assert record.latent is not None and record.latent.space == SPACE
    np.testing.assert_allclose(record.latent.values, face.latent.values, rtol=2**-11, atol=1e-7)
    assert there_and_back(export_record(photo_document())).tuned is False


def test_displacements_keep_8_bits_of_every_row(library: LibraryView) -> None:
    delta = noise(3)
    delta[5] *= 100  # does not coarsen the other rows
    delta[6] = 0
    face = filled(photo_document(), AppliedEdit("Painted", StaticVector(SPACE, delta)))
    (row,) = restored(there_and_back(export_record(face)), library).edits
    error = np.abs(row.step.delta - delta)
    assert (error <= np.abs(delta).max(axis=1, keepdims=True) / 254 * 1.001).all() and error.max() > 0
    assert (row.step.delta[6] == 0).all()


def test_only_what_the_picture_shows_is_told() -> None:
    face = filled(document(), edit("On"), edit("Off", enabled=False), edit("Nought", strength=0.0))
    face.edits = face.edits.refined(refinement(("On", 0.2)), ())
    assert face.edits.is_stale
    assert [e.name for e in there_and_back(export_record(face)).edits] == ["On"]


# ---- room


@pytest.mark.parametrize("count", [0, 3, 4, 12])
@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_learnt_edits_fit_one_by_one_or_as_their_sum(form: str, count: int, library: LibraryView) -> None:
    """Three displacements find room in JPEG beside a latent; all of them do elsewhere."""
    face = filled(photo_document(), *(learnt(i, parts=("nose",) if i % 2 else ("hair",)) for i in range(count)))
    record = export_record(face, limit=packet_limit(form))
    assert size(record) <= packet_limit(form) and record["complete"]
    found = restored(there_and_back(record), library).edits
    merged = form == "JPEG" and count > 3
    assert [e.name for e in found] == (["Edits"] if merged else [f"Edit {i}" for i in range(count)])
    if merged:
        assert set(found.edits[0].parts) == {"nose", "hair"}
    moved = found.recipe().displace(face.latent).values - face.edited_latent.values
    assert np.abs(moved).max() < 0.02


def test_vectors_of_the_library_come_along_while_there_is_room(library: LibraryView) -> None:
    vectors = [library.add(from_library(i)) for i in range(6)]
    face = filled(photo_document(), *(edit_of_vector(v, 0.5) for v in vectors))
    record = export_record(face, limit=packet_limit("JPEG"))
    read = there_and_back(record)
    assert size(record) <= packet_limit("JPEG") and record["complete"]
    assert [e.delta is not None for e in read.edits] == [True] * 3 + [False] * 3
    at_home = restored(read, library)
    assert rows(at_home.edits) == rows(face.edits) and at_home.missing == ()
    np.testing.assert_array_equal(at_home.edits.edits[0].step.delta, vectors[0].delta)  # the library's own, to the bit
    for kept in vectors[:5]:
        library.delete(kept.id)
    elsewhere = restored(read, library)
    assert elsewhere.missing == ("Vector 3", "Vector 4")
    assert [e.name for e in elsewhere.edits] == ["Vector 0", "Vector 1", "Vector 2", "Vector 5"]


def test_the_photo_s_own_packet_has_room_while_the_edit_fits_beside_it(library: LibraryView) -> None:
    def packet(length: int) -> bytes:
        return OWN.format(f"<rdf:Description rdf:about='' xmlns:y='urn:y#' y:h='{'h' * length}'/>").encode()

    face, limit = filled(photo_document(), learnt(1), learnt(2)), packet_limit("JPEG")
    both, merged = ["Edit 1", "Edit 2"], ["Edits"]
    for length, told, beside in (
        (8_000, both, True),
        (20_000, merged, True),
        (30_000, both, False),
        (64_900, both, False),
    ):
        record = export_record(face, limit=limit, packet=packet(length))
        assert size(record, packet(length) if beside else None) <= limit
        assert (size(record, packet(length)) <= limit) == beside, "otherwise the photo's own yields"
        read = there_and_back(record)
        assert read.complete and read.latent is not None
        assert [e.name for e in read.edits if e.delta is not None] == told
    assert restored(read, library).missing == ()


# ---- in files


@pytest.mark.parametrize("name", NAMES)
def test_every_format_carries_it(tmp_path: Path, name: str, library: LibraryView) -> None:
    face = filled(photo_document(), learnt(1), learnt(2), learnt(3))
    record = export_record(face, limit=packet_limit("JPEG"))
    write_photo(tmp_path / name, Photo(smooth()), ai_edited=True, recipe=record)
    found = record_in_file(tmp_path / name)
    assert found is not None and face.face and found.source == face.face.source
    assert [e.name for e in found.edits] == ["Edit 1", "Edit 2", "Edit 3"]


def png(path: Path, text: str) -> Path:
    info = PngInfo()
    info.add_itxt("editgan", text)
    Image.new("RGB", (4, 4)).save(path, pnginfo=info)
    return path


def test_pictures_of_early_versions_tell_their_seed_and_vectors(tmp_path: Path, library: LibraryView) -> None:
    kept = library.add(vector("Wide"))
    edits = [
        {"name": "Painted", "kind": "static-vector", "vector": "", "strength": 1.0},
        {"name": "Wide", "kind": "static-vector", "vector": kept.id, "strength": 0.4},
        {"name": "Gone", "kind": "static-vector", "vector": "0" * 32, "strength": 0.4},
    ]
    window = {"seed": 5, "truncation": 0.6, "latent_space": SPACE, "edits": edits}
    shell = {"seed": 5, "truncation": 0.6, "vectors": [{"name": "Wide", "id": kept.id, "strength": 0.4}]}
    request = {"requests": [{"kind": "painted-mask", "seed": 5, "truncation": 0.6}]}
    for told, names, missing in ((window, ["Wide"], ("Gone",)), (shell, ["Wide"], ()), (request, [], ())):
        record = record_in_file(png(tmp_path / "a.png", json.dumps(told)))
        assert record is not None and record.source == SeedSource(5, 0.6) and not record.complete
        found = restored(record, library)
        assert [e.name for e in found.edits] == names and found.missing == missing


def test_other_files_have_none(tmp_path: Path) -> None:
    write_photo(tmp_path / "plain.jpg", Photo(smooth()))
    write_photo(tmp_path / "foreign.jpg", Photo(smooth()), recipe={"crop": [1, 2]})
    (tmp_path / "text.png").write_text("no picture")
    (tmp_path / "cut.jpg").write_bytes((tmp_path / "plain.jpg").read_bytes()[:40])
    os.mkfifo(tmp_path / "pipe.png")  # opening it would wait for ever
    names = ("plain.jpg", "foreign.jpg", "text.png", "cut.jpg", "pipe.png", "missing.png", ".")
    assert [record_in_file(tmp_path / name) for name in names] == [None] * len(names)


def test_what_a_newer_version_wrote_says_so(tmp_path: Path) -> None:
    write_photo(tmp_path / "a.jpg", Photo(smooth()), recipe={"format_version": 2, "source": "who knows"})
    with pytest.raises(BadInputError, match="newer version"):
        record_in_file(tmp_path / "a.jpg")


# ---- hostile


def sound() -> dict[str, Any]:
    face = filled(photo_document(), learnt(1), learnt(2))
    face.edits = face.edits.refined(refinement(("Edit 1", 0.6)), ())
    step = StaticVector(SPACE, noise(9))
    return export_record(filled(face, AppliedEdit("Other", step)))


def zeros(count: int) -> str:
    """So many bytes, packed into next to none."""
    return base64.b64encode(zlib.compress(bytes(count), 9)).decode()


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("format_version", 0), ("format_version", True), ("format_version", "1"), ("shape", [23]), ("shape", [23, -1]),
        ("shape", [23, 512, 1]), ("shape", [8192, 8192]), ("shape", [2, 512]), ("shape", 5), ("latent_space", ""),
        ("latent_space", "a\nb"), ("latent", "@@"), ("latent", "AAAA"), ("latent", 5), ("latent", zeros(1 << 28)),
        ("latent", zeros(100)), ("source", None), ("source", {"kind": "seed", "seed": -1, "truncation": 1}),
        ("source", {"kind": "disk"}), ("source", {"kind": "photo", "name": "../a", "sha256": "0" * 64}),
        ("complete", 1), ("edits", {}), ("edits", [None]), ("edits", [{}] * 501), ("edits.0.name", ""),
        ("edits.0.name", "Edit 2"), ("edits.0.name", "a\x1b[31m"), ("edits.0.kind", "shell"), ("edits.0.strength", 1e9),
        ("edits.0.strength", "1"), ("edits.0.strength", float("nan")), ("edits.0.parts", ["a\n"]),
        ("edits.0.parts", [3]), ("edits.0.scheme", ""), ("edits.0.vector_id", "../x"), ("edits.0.vector_id", 7),
        ("edits.0.strength_range", [1, 2]), ("edits.0.strength_range", [0]), ("edits.0.delta", "ü"),
        ("edits.0.delta", zeros(1 << 28)), ("edits.0.delta", None), ("edits.0.kind", "refinement"),
    ],
)  # fmt: skip
def test_nonsense_is_refused(place: str, value: Any) -> None:
    record = json.loads(json.dumps(sound()))
    assert there_and_back(record).complete
    *way, last = (int(step) if step.isdigit() else step for step in place.split("."))
    holder: Any = record
    for step in way:
        holder = holder[step]
    holder[last] = value
    with pytest.raises(ValueError, match="no record"):
        read_export_record(record)


@pytest.mark.parametrize("value", [None, 3, "format_version", [], [1], {}, {"format_version": 1}, {"seed": 5}])
def test_other_json_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="no record"):
        read_export_record(value)


def test_scales_that_are_no_numbers_are_refused() -> None:
    record = sound()
    content = np.full(SHAPE[0], np.inf, "<f4").tobytes() + bytes(SHAPE[0] * SHAPE[1])
    record["edits"][0]["delta"] = base64.b64encode(zlib.compress(content)).decode()
    with pytest.raises(ValueError, match="no numbers"):
        read_export_record(record)
