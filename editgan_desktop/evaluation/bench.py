"""The benchmark: every figure and ratio from one run on one machine, medians of interleaved repeats.

The reference rows do one step as the released tool does it, on the same networks at the same size.
"""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ..core.latents import SeedSource
from ..core.progress import Job, Progress, finish
from ..core.requests import EditRequest, OptimiseSettings
from ..editing.load import load_perceptual
from ..editing.losses import EditObjective
from ..editing.model import Model
from ..editing.optimise import optimise
from ..editing.refine import refine
from ..editing.synthesise import latent_tensor, render, sample, segment
from ..methods.paint_rules import find_rule, paint
from ..methods.painted_mask import painted_request
from .demo import machine
from .openvino_render import openvino_renderer
from .reference_step import ReferenceStep

SEED, RULE = 5, "wider-nose"
REPEATS = 9
Run = Callable[[], object]

RATIOS = {
    "reference_step_over_edit_step": ("reference_step", "edit_step"),
    "reference_same_lpips_over_edit_step": ("reference_step_same_lpips", "edit_step"),
    "edit_step_over_forward_backward": ("edit_step", "forward_backward_256"),
    "apply_preview_over_forward": ("apply_preview", "forward_256"),
    "apply_full_over_openvino": ("apply_full", "openvino_1024"),
}


def run_bench(model: Model, repeats: int = REPEATS) -> Job[dict[str, Any]]:
    """Time every row; returns rows (median seconds), ratios, peak memory and machine."""
    request = bench_request(model)
    rows: dict[str, float] = {}
    quick = _quick_rows(model, request)
    yield from _interleaved(quick, repeats, rows)
    yield from _interleaved(_slow_rows(model, request), 3, rows)
    yield from _interleaved({"edit_60": _edit_run(model, request)}, 1, rows)
    yield Progress("memory", 0, 1)
    peak = _peak_of_child()
    return {
        "rows": {name: round(seconds, 4) for name, seconds in rows.items()},
        "ratios": {k: round(rows[a] / rows[b], 2) for k, (a, b) in RATIOS.items() if a in rows and b in rows},
        "peak_rss_mb": round(peak),
        "machine": machine(model),
    }


def bench_request(model: Model) -> EditRequest:
    """The edit everything is timed on."""
    latent = sample(model, SeedSource(SEED))
    original = segment(model, latent)
    rule = find_rule(RULE)
    settings = OptimiseSettings(steps=60, preview_every=0)
    return painted_request(model, latent, original, paint(rule, original, model.scheme), rule.parts, settings)


def _quick_rows(model: Model, request: EditRequest) -> dict[str, Run]:
    source = latent_tensor(model, request.source)
    objective = EditObjective(model, request, model.working_height)
    moved = request.source.moved(np.full(request.source.values.shape, 0.01, np.float32))

    def step() -> None:
        delta = torch.zeros_like(source).requires_grad_(True)
        objective(source + delta, delta).total.backward()  # type: ignore[no-untyped-call]

    rows: dict[str, Run] = {
        "forward_128": lambda: _forward(model, source, 128),
        "forward_256": lambda: _forward(model, source, 256),
        "forward_1024": lambda: _forward(model, source, None),
        "forward_backward_256": lambda: _forward_backward(model, source, 256),
        "edit_step": step,
        "apply_preview": lambda: render(model, moved, model.working_height),
        "apply_full": lambda: render(model, moved),
    }
    openvino = openvino_renderer()
    if openvino is not None:
        w = source[:, 0].cpu().numpy()
        rows["openvino_1024"] = lambda: openvino(w)
    return rows


def _slow_rows(model: Model, request: EditRequest) -> dict[str, Run]:
    zero = torch.zeros_like(latent_tensor(model, request.source))
    tool = ReferenceStep(model, request, load_perceptual("vgg", model.device))
    same = ReferenceStep(model, request, model.perceptual)
    edited = request.source.moved(np.full(request.source.values.shape, 0.01, np.float32))
    return {
        "reference_step": lambda: tool(zero),
        "reference_step_same_lpips": lambda: same(zero),
        "refine_10": lambda: finish(refine(model, request.source, edited, request.parts, 10)),
    }


def _edit_run(model: Model, request: EditRequest) -> Run:
    return lambda: finish(optimise(model, replace(request, settings=OptimiseSettings(steps=60, preview_every=0))))


@torch.no_grad()
def _forward(model: Model, ws: Tensor, height: int | None) -> Tensor:
    features = model.generator.features(ws, height)
    return features.maps[-1] if height else model.generator.rgb(features)


def _forward_backward(model: Model, source: Tensor, height: int) -> None:
    ws = source.clone().requires_grad_(True)
    last = model.generator.features(ws, height).maps[-1]
    last.backward(torch.ones_like(last))  # type: ignore[no-untyped-call]


def _interleaved(runs: dict[str, Run], repeats: int, rows: dict[str, float]) -> Job[None]:
    """Round after round, so that a slow moment of the machine hits all rows alike. One round warms up."""
    times: dict[str, list[float]] = {name: [] for name in runs}
    for i in range(repeats + 1 if repeats > 1 else 1):
        for name, run in runs.items():
            gc.collect()
            began = time.perf_counter()
            run()
            if i or repeats == 1:
                times[name].append(time.perf_counter() - began)
            yield Progress(f"time {name}", i, repeats)
    rows |= {name: statistics.median(values) for name, values in times.items()}


def _peak_of_child() -> float:
    """Peak resident megabytes of a fresh process that loads the model, runs one short edit and renders it."""
    code = "from editgan_desktop.evaluation.bench import product_path; product_path()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])


def product_path() -> None:
    """What a user's session does, in a process of its own; prints its peak memory in MB."""
    from ..editing.load import load_model

    model = load_model()
    request = bench_request(model)
    short = replace(request, settings=OptimiseSettings(steps=6, preview_every=2))
    render(model, finish(optimise(model, short)).latent)
    print(_peak_resident())


def _peak_resident() -> float:
    """Peak resident megabytes of this process. `ru_maxrss` would start at the parent's size on Linux."""
    status = Path("/proc/self/status")
    if status.is_file():
        (line,) = (row for row in status.read_text().splitlines() if row.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
