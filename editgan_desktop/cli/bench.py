"""`editgan bench`: speed and memory, with ratios from one run."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from ..core.files import write_json
from ..evaluation.bench import REPEATS, run_bench
from .common import drive, open_model

AIMS = {
    "reference_step_over_edit_step": "≥ 8",
    "reference_same_lpips_over_edit_step": "≥ 4",
    "edit_step_over_forward_backward": "≤ 1.8",
    "apply_preview_over_forward": "≤ 1.2",
    "apply_full_over_openvino": "≤ 2.5",
}


def bench(
    json: Annotated[Path | None, typer.Option(help="Also write the figures to this file.")] = None,
    repeats: Annotated[int, typer.Option(min=1, help="Rounds of the quick rows.")] = REPEATS,
) -> None:
    """Measure every stage on this machine. Leave it alone meanwhile."""
    report = drive(run_bench(open_model(), repeats), "bench")
    if json:
        write_json(json, report)
    _show(report)


def _show(report: dict[str, Any]) -> None:
    console = Console(highlight=False)
    table = Table("stage", "median seconds", title="Times")
    for name, seconds in report["rows"].items():
        table.add_row(name, f"{seconds:.3f}")
    console.print(table)
    table = Table("ratio", "measured", "aim", title="Ratios")
    for name, ratio in report["ratios"].items():
        table.add_row(name, f"{ratio:.2f}", AIMS[name])
    console.print(table)
    console.print(f"Peak memory of an edit: {report['peak_rss_mb']} MB (aim ≤ 2500). {report['machine']['processor']}")
