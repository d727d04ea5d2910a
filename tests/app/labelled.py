"""Tiny segmentation branches in files: such as come along, and such as somebody has trained on parts of their own."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import torch

from editgan_desktop.assets.own_weights import write_weights
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.paths import shipped
from editgan_desktop.editing.model import Model
from editgan_desktop.networks.segmentation_branch import SegmentationBranch, SegmentationConfig

from ..tiny import tiny_branch

FINE = load_scheme("face-parts")


def write_branch(path: Path, branch: SegmentationBranch) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_weights(path, branch.state_dict(), asdict(branch.config))
    return path


def fine_branch(folder: Path, model: Model, members: int = 1) -> Path:
    """A branch for `face-parts`, as if it came along."""
    made = tiny_branch(model.generator, model.segmentation_height, members, scheme=FINE.name)
    return write_branch(folder / f"fine-{members}.safetensors", made)


def own_project(root: Path, model: Model, parts: Sequence[str], name: str = "Own parts") -> Path:
    """The folder of a labelling project with some parts of `face-parts`, trained."""
    folder = root / name
    raw = json.loads(shipped("resources", "label_schemes", "face-parts.json").read_text("utf-8"))
    chosen = [{**p, "mirror": ""} for p in raw["parts"] if p["name"] in parts]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "scheme.json").write_text(json.dumps({**raw, "name": "own-parts", "parts": chosen}), "utf-8")
    like = tiny_branch(model.generator, model.segmentation_height).config
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(1)  # or it would now and then see already what a test is about to paint
        branch = SegmentationBranch(SegmentationConfig("own-parts", len(chosen), like.channels, like.hidden, 1))
    write_branch(folder / "branch.safetensors", branch)
    return folder
