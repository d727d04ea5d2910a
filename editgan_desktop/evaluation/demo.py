"""The main job unattended: sample, paint by rule, optimise, save, replay on other faces, refine, judge, report."""

from __future__ import annotations

import math
import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from ..core.files import write_json
from ..core.labels import LabelScheme
from ..core.latents import SeedSource
from ..core.progress import Job, Progress
from ..core.requests import EditRequest, EditResult, OptimiseSettings
from ..editing.export import write_picture
from ..editing.model import Model
from ..editing.refine import refine
from ..editing.region import edit_region
from ..editing.replay import full_picture, recipe_of
from ..editing.synthesise import render, sample, segment
from ..library.store import VectorLibrary
from ..library.vector import EditingVector
from ..methods.paint_rules import PaintRule, find_rule, paint
from ..methods.painted_mask import learn_vector, painted_request
from .contact_sheet import edit_row, sheet
from .judge import Judge, changed_agreement, judge_edit
from .measures import measurable, relative_change

Picture = NDArray[np.uint8]
Labels = NDArray[np.uint8]
EDITS = ((0, "bigger-smile"), (5, "raised-brows"), (4, "wider-nose"))  # (seed, rule)
OTHERS = (3, 9, 11, 14)  # seeds the vectors are replayed on
STRENGTHS = (-1.0, 0.5, 1.0, 1.5)
REFINE_STEPS = 20


@dataclass(frozen=True)
class DemoSettings:
    """What the demo does; the defaults are the shown ones."""

    edits: Sequence[tuple[int, str]] = EDITS
    others: Sequence[int] = OTHERS
    strengths: Sequence[float] = STRENGTHS
    refine_steps: int = REFINE_STEPS
    optimise: OptimiseSettings = field(default_factory=lambda: OptimiseSettings(preview_every=0))


def run_demo(model: Model, judge: Judge, folder: Path, settings: DemoSettings | None = None) -> Job[dict[str, Any]]:
    """Do it all into `folder`; returns the report that `report.json` holds."""
    settings = settings or DemoSettings()
    library = VectorLibrary(folder / "vectors")
    edits, applied, rows = [], [], []
    learnt = []
    for seed, name in settings.edits:
        record, vector, row = yield from _learn(model, judge, folder, library, (seed, find_rule(name)), settings)
        edits.append(record)
        learnt.append(vector)
        rows.append(row)
    write_picture(folder / "edits.png", sheet(rows))
    for vector in learnt:
        records, rows = yield from _replay(model, judge, folder, vector, settings)
        applied += records
        write_picture(folder / f"transfer-{vector.name}.png", sheet(rows))
    report = {"edits": edits, "applied": applied, "machine": machine(model)}
    write_json(folder / "report.json", report)
    return report


def _learn(
    model: Model,
    judge: Judge,
    folder: Path,
    library: VectorLibrary,
    edit: tuple[int, PaintRule],
    settings: DemoSettings,
) -> Job[tuple[dict[str, Any], EditingVector, list[Picture]]]:
    """One painted edit: optimised, saved, judged on the full pictures."""
    seed, rule = edit
    source = SeedSource(seed)
    latent = sample(model, source)
    original = segment(model, latent)
    painted = paint(rule, original, model.scheme)
    request = painted_request(model, latent, original, painted, rule.parts, settings.optimise)
    vector, result = yield from learn_vector(
        model, request, library.unique_name(rule.name), source, rule.tags, rule.effect
    )
    library.add(vector)
    before, after = render(model, latent), render(model, result.latent)
    write_picture(folder / f"{vector.name}-before.png", before)
    write_picture(folder / f"{vector.name}-after.png", after, vector.recipe)
    row = edit_row(model.scheme, before, original, painted, result.achieved, after)
    return _edit_record(judge, rule, request, result, (before, after)), vector, row


def _edit_record(
    judge: Judge, rule: PaintRule, request: EditRequest, result: EditResult, pictures: tuple[Picture, Picture]
) -> dict[str, Any]:
    figures = judge_edit(judge, request, *pictures)
    return {
        "name": rule.name,
        **{key: _figure(value) for key, value in figures.items()},
        "changed_agreement_head": _figure(changed_agreement(result.achieved, request)),
        "delta_norm": round(float(np.linalg.norm(result.delta)), 3),
        "steps": result.steps,
        "seconds": round(result.seconds, 2),
    }


def _replay(
    model: Model, judge: Judge, folder: Path, vector: EditingVector, settings: DemoSettings
) -> Job[tuple[list[dict[str, Any]], list[list[Picture]]]]:
    """One vector on the other faces at every strength, and refined at strength 1."""
    records, rows = [], []
    tries = [(strength, 0) for strength in settings.strengths]
    tries += [(1.0, settings.refine_steps)] if settings.refine_steps else []
    for seed in settings.others:
        latent = sample(model, SeedSource(seed))
        before = render(model, latent)
        row = [before]
        for strength, steps in tries:
            recipe = recipe_of([(vector, strength)])
            if steps:
                result = yield from refine(model, latent, recipe.displace(latent), vector.parts, steps)
                after = render(model, result.latent)
            else:
                after = full_picture(model, latent, recipe)
            file = f"{vector.name}-seed{seed}-at{strength:g}{'-refined' if steps else ''}.png"
            write_picture(folder / file, after)
            records.append(
                {"vector": vector.name, "seed": seed, "strength": strength, "refine_steps": steps}
                | judge_applied(judge, vector, before, after)
                | {"file": file}
            )
            row.append(after)
            yield Progress(f"apply {vector.name}", len(records), len(settings.others) * len(tries))
        rows.append(row)
    return records, rows


@dataclass(frozen=True, eq=False)
class OwnLabels:
    """Label maps before and after, at the parser's size, in a scheme that the judge does not know."""

    scheme: LabelScheme
    before: Labels
    after: Labels


def judge_applied(
    judge: Judge, vector: EditingVector, before: Picture, after: Picture, own: OwnLabels | None = None
) -> dict[str, float | None]:
    """Effect, identity and outside LPIPS of a vector on a face, by the parser's labels as far as they can tell.

    With `own` labels the region is theirs, and so is the effect where the parser cannot tell (the size of a pupil).
    None for what cannot be told: no brow is seen, say, or no face is found.
    """
    labels = judge.parse(before), judge.parse(after)
    if own:
        region = edit_region(own.scheme, vector.parts, own.before, own.after, vector.buffer * len(own.before) // 256)
    else:
        region = judge.region(vector.parts, *labels, vector.buffer)
    effect = relative_change(vector.effect, *labels, judge.scheme)
    if own and not measurable(vector.effect, judge.scheme):
        effect = relative_change(vector.effect, own.before, own.after, own.scheme)
    return {
        "effect": _figure(effect),
        "identity": _figure(judge.same_person(before, after)),
        "outside_lpips": _figure(judge.outside(before, after, region)[0]),
    }


def _figure(value: float) -> float | None:
    """Rounded for a report; JSON has no NaN."""
    return round(value, 4) if math.isfinite(value) else None


def machine(model: Model) -> dict[str, Any]:
    """What it ran on."""
    return {
        "device": str(model.device),
        "cores": os.cpu_count(),
        "threads": torch.get_num_threads(),
        "processor": _processor(),
        "system": platform.platform(),
        "torch": torch.__version__,
    }


def _processor() -> str:
    """The processor's name where Linux tells it, otherwise its architecture."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.is_file() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
