"""`editgan demo`: the main job unattended."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from ..evaluation.demo import run_demo
from ..evaluation.judge import JUDGE_WEIGHTS, load_judge
from .common import drive, open_model, print_json


def demo(
    out: Annotated[Path, typer.Option(help="Folder for pictures, vectors and report.json.")] = Path("demo"),
    json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
) -> None:
    """Sample faces, paint three edits, learn vectors, replay and refine them, and judge it all."""
    model = open_model(also=JUDGE_WEIGHTS)
    report = drive(run_demo(model, load_judge(model), out), "demo")
    if json:
        print_json(report)
        return
    _show(report, out)


def _show(report: dict[str, Any], out: Path) -> None:
    console = Console()
    table = Table("edit", "agreement before", "after", "outside LPIPS", "identity", "seconds", title="Painted edits")
    for edit in report["edits"]:
        keys = ("changed_agreement_before", "changed_agreement_after", "outside_lpips", "identity", "seconds")
        table.add_row(edit["name"], *(_figure(edit[key]) for key in keys))
    console.print(table)
    table = Table(
        "vector", "seed", "strength", "refined", "effect", "identity", "outside LPIPS", title="On other faces"
    )
    for one in report["applied"]:
        figures = (_figure(one[key]) for key in ("effect", "identity", "outside_lpips"))
        table.add_row(one["vector"], str(one["seed"]), f"{one['strength']:g}", str(one["refine_steps"] or ""), *figures)
    console.print(table)
    console.print(f"Pictures and report.json are in {out}.", highlight=False)


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3g}"
