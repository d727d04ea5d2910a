"""Make the README's pictures: `python docs/make_images.py`. Everything in them is the program's own output."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from editgan_desktop.cli.common import drive, open_model
from editgan_desktop.core.labelled_faces import read_labelled_faces
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.paths import shipped
from editgan_desktop.core.progress import Job
from editgan_desktop.editing.export import write_picture
from editgan_desktop.editing.load import DEFAULT, load_segmentation, with_scheme
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.synthesise import render, sample, segment
from editgan_desktop.evaluation.contact_sheet import Picture, edit_row, sheet
from editgan_desktop.evaluation.demo import EDITS
from editgan_desktop.evaluation.judge import JUDGE_WEIGHTS, Judge, load_judge
from editgan_desktop.evaluation.transfer import transfer
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.library.vector import EditingVector
from editgan_desktop.methods.paint_rules import find_rule, paint
from editgan_desktop.methods.painted_mask import learn_vector, painted_request

IMAGES = Path(__file__).parent / "images"
SHOWN = ("Bigger smile", "Closed mouth", "Wider nose", "Raised brows", "Bigger eyes", "Hair over the forehead")
FACES = (3, 9, 11, 14)
FINE = "face-parts"
FINE_SHOWN = ("Dilated pupils", "Look left", "Closed eyes", "Raised left brow", "Show teeth", "Fringe", "Beard")
HELD_OUT = (58, 91, 119, 134, 8, 144)  # seeds that no branch was trained on


def edits(model: Model) -> Job[list[list[Picture]]]:
    """The demo's painted edits: before, labels, painted, achieved, after."""
    rows = []
    for seed, name in EDITS:
        source, rule = SeedSource(seed), find_rule(name)
        latent = sample(model, source)
        original = segment(model, latent)
        request = painted_request(model, latent, original, paint(rule, original, model.scheme), rule.parts)
        _, result = yield from learn_vector(model, request, name, source)
        pictures = render(model, latent), render(model, result.latent)
        rows.append(edit_row(model.scheme, pictures[0], original, request.painted, result.achieved, pictures[1]))
    return rows


def main() -> None:
    model = open_model(also=JUDGE_WEIGHTS)
    judge = load_judge(model)
    write_picture(IMAGES / "edits.jpg", sheet(drive(edits(model), "edits"), 256))
    write_picture(IMAGES / "transfer.jpg", _transfer_sheet(model, judge, SHOWN))
    write_picture(IMAGES / "fine-parts.jpg", fine_parts(model))
    write_picture(IMAGES / "fine-edits.jpg", _transfer_sheet(model, judge, FINE_SHOWN))


def fine_parts(model: Model) -> Picture:
    """Held-out faces in two columns: the picture, the labels corrected by eye, those of the segmentation branch."""
    scheme = load_scheme(FINE)
    fine = with_scheme(model, scheme, load_segmentation(FINE, model.device))
    labelled = read_labelled_faces(shipped("models", DEFAULT, "labels", FINE, "held-out"), scheme)
    shown = [next(face for face in labelled if face.source.seed == seed) for seed in HELD_OUT]
    rows = []
    for face in shown:
        latent = sample(fine, face.source)
        found = segment(fine, latent, len(face.labels))
        rows.append([render(fine, latent), scheme.colorize(face.labels), scheme.colorize(found)])
    half = len(rows) // 2
    return sheet([[*left, *right] for left, right in zip(rows[:half], rows[half:], strict=True)], 256)


def _transfer_sheet(model: Model, judge: Judge, names: Sequence[str]) -> Picture:
    """One face a row: untouched, then each vector at strength 1."""
    before, results = drive(transfer(model, judge, _starters(names), seeds=FACES), "transfer")
    return sheet([[before[i], *(one.row[i] for one in results)] for i in range(len(before))], 200)


def _starters(names: Sequence[str]) -> list[EditingVector]:
    with tempfile.TemporaryDirectory() as empty:
        library = VectorLibrary(Path(empty), shipped("models", "vectors"))
        return [library.get(name) for name in names]


if __name__ == "__main__":
    main()
