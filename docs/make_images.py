"""Make the README's pictures: `python docs/make_images.py`. Everything in them is the program's own output."""

from __future__ import annotations

import tempfile
from pathlib import Path

from editgan_desktop.cli.common import drive, open_model
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.paths import shipped
from editgan_desktop.core.progress import Job
from editgan_desktop.editing.export import write_picture
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
    write_picture(IMAGES / "edits.jpg", sheet(drive(edits(model), "edits"), 256))
    write_picture(IMAGES / "transfer.jpg", _transfer_sheet(model, load_judge(model)))


def _transfer_sheet(model: Model, judge: Judge) -> Picture:
    """One face a row: untouched, then each shown vector at strength 1."""
    before, results = drive(transfer(model, judge, _starters(), seeds=FACES), "transfer")
    return sheet([[before[i], *(one.row[i] for one in results)] for i in range(len(before))], 200)


def _starters() -> list[EditingVector]:
    with tempfile.TemporaryDirectory() as empty:
        library = VectorLibrary(Path(empty), shipped("models", "vectors"))
        return [library.get(name) for name in SHOWN]


if __name__ == "__main__":
    main()
