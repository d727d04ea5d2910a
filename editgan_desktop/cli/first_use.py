"""Fetching weights from the command line: the terms are shown first, then a progress bar on stderr."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from ..assets.fetch import fetch, is_present
from ..assets.manifest import Weight, find_weight
from ..core.progress import Progress, finish


def ensure_weights(names: Iterable[str]) -> None:
    """Fetch those of the named weights that are not here yet, showing size, licence and terms on stderr.

    Raises:
        NotFoundError: there are no weights of such a name.
        WeightsMissingError: they cannot be fetched; the hint says how to bring them by hand.
        CorruptFileError: what came is not what the manifest says.
    """
    missing = [weight for weight in map(find_weight, names) if not is_present(weight)]
    for weight in missing:
        show_terms(weight)
    for weight in missing:
        fetch_with_bar(weight)


def show_terms(weight: Weight) -> None:
    """Tell on stderr what is about to be fetched, how large it is, and what may be done with it."""
    console = Console(stderr=True, highlight=False, markup=False)
    console.print(f"{weight.title} ({weight.name}, {weight.archive_bytes / 1e6:.1f} MB)", style="bold")
    console.print(f"  Licence of the package {weight.project} {weight.version}: {weight.licence}")
    console.print(f"  Terms: {weight.terms}")


def fetch_with_bar(weight: Weight, source: Path | None = None) -> dict[str, Path]:
    """Run `assets.fetch.fetch` under a progress bar; same result, same errors. Ctrl+C cancels it."""
    columns = ("{task.description}", BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(weight.name, total=None)

        def show(report: Progress) -> None:
            description = f"{weight.name}: {report.message if report.stage == 'wait' else report.stage}"
            bar.update(task, description=description, completed=report.done, total=report.total or None)

        return finish(fetch(weight, source=source), show)
