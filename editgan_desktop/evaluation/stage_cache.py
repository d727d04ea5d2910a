"""What was measured already of a photo at a stage of its inversion, so that an evaluation that was stopped goes on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save
from torch import nn

from ..core.files import write_bytes

Picture = NDArray[np.uint8]
Labels = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class StageResult:
    """One photo at one stage.

    Attributes:
        latent: [num_styles, w_dim] float32.
        picture: [256, 256, 3] uint8, what the inversion shows.
        labels: its parts [512, 512], where photos come with label maps.
        measures: lpips, psnr (dB), ms_ssim, identity (NaN where no face was seen), seconds.
    """

    latent: NDArray[np.float32]
    picture: Picture
    labels: Labels | None
    measures: Mapping[str, float]


class StageCache:
    """A folder of results, one file each. Anything in it may be deleted at any time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, key: str) -> StageResult | None:
        """The result kept under a key; None when there is none, or its file is damaged."""
        try:
            with safe_open(self._path(key), "np") as file:
                measures = json.loads(file.metadata()["measures"])
                arrays = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
            return StageResult(arrays["latent"], arrays["picture"], arrays.get("labels"), measures)
        except (OSError, SafetensorError, KeyError, TypeError, ValueError):
            return None

    def keep(self, key: str, result: StageResult) -> None:
        """Remember it. Raises EditGANError when the file cannot be written."""
        arrays = {"latent": result.latent, "picture": result.picture}
        if result.labels is not None:
            arrays["labels"] = result.labels
        whole = {name: np.ascontiguousarray(values) for name, values in arrays.items()}
        write_bytes(self._path(key), save(whole, {"measures": json.dumps(dict(result.measures))}))

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.safetensors"


def key_of(aligned: Picture, stage: str, *known: Any) -> str:
    """A name that changes with the aligned photo, the stage, and the `repr` of all else that the result depends on."""
    told = repr((aligned.shape, stage, known)).encode()
    return f"{stage}-{hashlib.sha256(told + aligned.tobytes()).hexdigest()[:32]}"


def digest_of(network: nn.Module) -> str:
    """Changes with every weight of a network."""
    digest = hashlib.sha256()
    for name, values in sorted(network.state_dict().items()):
        digest.update(name.encode() + values.detach().cpu().contiguous().numpy().tobytes())
    return digest.hexdigest()[:16]
