"""The command line. Thin: every command calls one generator of the engine and prints what came of it."""

from __future__ import annotations

import logging
import sys

import typer
from rich.console import Console

from ..core.errors import EditGANError
from . import edit, evaluate, labels, models, starters, train, vectors
from .batch import batch
from .bench import bench
from .demo import demo
from .doctor import doctor
from .invert import invert
from .sweep import sweep

app = typer.Typer(name="editgan", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
app.add_typer(models.app, name="models", help="List, fetch, verify and remove network weights.")
app.add_typer(vectors.app, name="vectors", help="The library of editing vectors.")
app.add_typer(labels.app, name="labels", help="Draft and correct label maps of sampled faces.")
app.add_typer(train.app, name="train", help="Train our own networks.")
app.add_typer(evaluate.app, name="evaluate", help="Measure what was trained.")
train.app.command("vectors")(starters.vectors)
vectors.app.command("try")(starters.try_vectors)
edit.register(app)
app.command("invert")(invert)
app.command("batch")(batch)
app.command("sweep")(sweep)
app.command("demo")(demo)
app.command("bench")(bench)
app.command("doctor")(doctor)


def run() -> None:
    """Entry point: expected errors become one clear line and a stable exit code."""
    logging.basicConfig(format="%(message)s")
    try:
        app()
    except EditGANError as error:
        console = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
        console.print("error:", error.message, style="bold red")
        if error.hint:
            console.print("      ", error.hint)
        sys.exit(error.exit_code)
    except MemoryError:
        print("error: not enough memory. Close other programs and try again.", file=sys.stderr)
        sys.exit(6)
    except KeyboardInterrupt:
        print("cancelled: nothing was changed", file=sys.stderr)
        sys.exit(130)
