"""`editgan train vectors` learns the starter library; `editgan vectors try` shows vectors on other faces."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..core.paths import shipped
from ..editing.export import write_picture
from ..editing.load import SCHEME
from ..evaluation.contact_sheet import sheet
from ..evaluation.judge import JUDGE_WEIGHTS, load_judge
from ..evaluation.transfer import FACES, transfer
from ..library.store import default_library
from ..methods.paint_rules import find_rule, load_rules
from ..training.starter_library import StarterSettings, learn_starters
from .common import drive, open_model, print_json

TILE = 200
STARTERS = shipped("models", "vectors")


def vectors(
    work: Annotated[Path, typer.Option(help="Folder for the single examples; a stopped run goes on from it.")],
    out: Annotated[Path, typer.Option(help="Folder for the averaged vectors.")] = STARTERS,
    rules: Annotated[str, typer.Option(help="Rules with commas; default: all of the label scheme.")] = "",
    scheme: Annotated[str, typer.Option(help="Label scheme whose rules are learnt when none are named.")] = SCHEME,
    examples: Annotated[int, typer.Option(min=1, help="Faces that teach one vector.")] = StarterSettings.examples,
) -> None:
    """Learn the starter vectors: each rule painted on several faces, the displacements averaged."""
    chosen = [find_rule(name) for name in rules.split(",")] if rules else list(load_rules(scheme).values())
    for name in dict.fromkeys(rule.scheme for rule in chosen):
        model, alike = open_model(scheme=name), [rule for rule in chosen if rule.scheme == name]
        for vector in drive(learn_starters(model, alike, work, out, StarterSettings(examples)), "vectors"):
            typer.echo(vector.name)


def try_vectors(
    names: Annotated[list[str], typer.Argument(help="Vectors of the library.")],
    out: Annotated[Path, typer.Option(help="Contact sheet to write.")],
    strength: float = 1.0,
) -> None:
    """Apply vectors to eight other faces: a contact sheet, and how well each carries over, as JSON."""
    library = default_library()
    chosen = [library.get(name) for name in names]
    model = open_model(also=JUDGE_WEIGHTS)
    before, results = drive(transfer(model, load_judge(model), chosen, strength, FACES), "try")
    write_picture(out, sheet([before, *(result.row for result in results)], TILE))
    print_json([result.summary() for result in results])
