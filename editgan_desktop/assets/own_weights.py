"""Weights that we trained: safetensors, half precision, with their config in the metadata."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from ..core.errors import CorruptFileError, NotFoundError
from ..core.files import atomic_path

FORMAT_VERSION = 1


def write_weights(path: Path, state: Mapping[str, Tensor], config: Mapping[str, Any], half: bool = True) -> None:
    """Write a state dict and its JSON config atomically; `half` stores float16."""
    tensors = {k: (v.half() if half else v).detach().cpu().contiguous() for k, v in state.items()}
    metadata = {"format_version": str(FORMAT_VERSION), "config": json.dumps(config)}
    with atomic_path(path) as temporary:
        save_file(tensors, temporary, metadata)


def read_weights(path: Path) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """State dict in float32, and its config.

    Raises:
        NotFoundError: no such file. CorruptFileError: damaged, or of a newer version.
    """
    if not path.is_file():
        raise NotFoundError(f"The weights {path} are missing.", "Reinstall EditGAN Desktop.")
    try:
        with safe_open(path, "pt") as file:
            metadata = file.metadata() or {}
            if int(metadata["format_version"]) > FORMAT_VERSION:
                raise CorruptFileError(f"{path.name} was made by a newer version.", "Update EditGAN Desktop.")
            state = {key: file.get_tensor(key).to(torch.float32) for key in file.keys()}  # noqa: SIM118
            return state, json.loads(metadata["config"])
    except (SafetensorError, KeyError, ValueError) as error:
        raise CorruptFileError(f"{path.name} is damaged: {error}.", "Reinstall EditGAN Desktop.") from error
