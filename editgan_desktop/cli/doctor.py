"""`editgan doctor`: what is installed, where things lie, and what to do about what is wrong."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

import typer

from ..editing import diagnosis
from ..editing.diagnosis import Finding
from .common import print_json


def doctor(json: Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")] = False) -> None:
    """Tell versions, device, folders and weights; exit code 1 when something needed is missing."""
    facts = diagnosis.facts()
    findings = diagnosis.findings(facts)
    fine = not any(finding.needed for finding in findings)
    if json:
        print_json(facts | {"findings": [asdict(finding) for finding in findings], "fine": fine})
    else:
        _show(facts, findings)
    if not fine:
        raise typer.Exit(1)


def _show(facts: dict[str, Any], findings: list[Finding]) -> None:
    for name, number in facts["versions"].items():
        _line(name, number or "not installed")
    machine = facts["machine"]
    _line("system", machine["system"])
    _line("device", f"{machine['device']}, {machine['threads']} threads on {machine['cores']} cores")
    _line("memory", f"{machine['memory_free_mb']} MB free of {machine['memory_mb']} MB")
    for name, folder in facts["folders"].items():
        state = "" if folder["writable"] else ", cannot be written"
        _line(name, f"{folder['path']} ({folder['mb']} MB, {folder['free_mb']} MB free{state})")
    for weight in facts["weights"]:
        need = "needed" if weight["needed"] else "for some commands"
        _line(weight["name"], f"{'here' if weight['present'] else 'not here'} ({weight['role']}, {need})")
    typer.echo("")
    for finding in findings:
        typer.echo(f"{'problem' if finding.needed else 'note'}: {finding.what}\n  {finding.next_step}")
    if not findings:
        typer.echo("All is fine.")


def _line(name: str, value: str) -> None:
    typer.echo(f"{name:28} {value}")
