"""What several commands share: the model, progress bars, JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.table import Table

from ..assets.manifest import NEEDED
from ..core.progress import Job, Progress, finish
from ..editing.load import SCHEME, load_model
from ..editing.model import Model
from .first_use import ensure_weights

T = TypeVar("T")


def open_model(identity: bool = False, also: Iterable[str] = (), scheme: str = SCHEME) -> Model:
    """The default model; fetches what is missing first, showing terms and size."""
    ensure_weights([*NEEDED, *(["mobilefacenet"] if identity else []), *also])
    with Console(stderr=True).status("Loading the model"):
        return load_model(identity=identity, scheme=scheme)


def drive(job: Job[T], title: str) -> T:
    """Run a job under a progress bar on stderr; Ctrl+C cancels it."""
    columns = (
        "{task.description}",
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        "{task.fields[note]}",
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None, note="")

        def show(report: Progress) -> None:
            note = f"loss {report.figures['loss']:.3f}" if "loss" in report.figures else report.message
            bar.update(
                task,
                completed=report.done,
                total=report.total or None,
                note=escape(note),
                description=escape(f"{title}: {report.stage}"),
            )

        return finish(job, show)


def print_table(title: str, rows: Sequence[Sequence[str]]) -> None:
    """A header and rows of words on stdout, numbers to the right."""
    shown = Table(rows[0][0], title=title)
    for name in rows[0][1:]:
        shown.add_column(name, justify="right")
    for row in rows[1:]:
        shown.add_row(*row)
    Console(highlight=False, markup=False).print(shown)


def print_json(value: Any) -> None:
    """One JSON document on stdout."""
    sys.stdout.write(json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False) + "\n")
