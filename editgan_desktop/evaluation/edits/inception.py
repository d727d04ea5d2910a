"""Features of pictures by FID's Inception (Heusel et al. 2017), to compare sets of pictures.

The network is TorchScript. Such a file brings its own code, which torch's interpreter runs; its sum is therefore
checked anew each time before it is opened.
"""

from __future__ import annotations

import warnings

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from ...assets.manifest import find_weight
from ...assets.store import local_paths, verify
from ...core.errors import CorruptFileError

Picture = NDArray[np.uint8]
WEIGHTS = "fid-inception"  # in the manifest
INPUT = 299
WIDTH = 2048


class Inception:
    """Pictures [H, W, 3] uint8 sRGB to features [2048] of the last pooling."""

    def __init__(self, network: nn.Module) -> None:
        self._network = network

    @torch.no_grad()
    def features(self, picture: Picture) -> NDArray[np.float32]:
        """Features [2048] of one picture."""
        found: NDArray[np.float32] = self._network(inception_input(picture))[0].float().numpy()
        return found


def inception_input(picture: Picture) -> Tensor:
    """[1, 3, 299, 299] from -1 to 127/128, as the network was trained.

    Shrunk by a filter that averages (Parmar et al. 2022): bare interpolation from 1024² would compare aliasing.
    """
    pixels = torch.from_numpy(picture.copy()).permute(2, 0, 1)[None].float()
    small = F.interpolate(pixels, (INPUT, INPUT), mode="bicubic", antialias=True)
    return small.clamp(0, 255) / 128 - 1


def load_inception() -> Inception:
    """The network from the weights cache, its sum checked.

    Raises:
        WeightsMissingError: fetch it first. CorruptFileError: it is not the expected file.
    """
    weight = find_weight(WEIGHTS)
    verify(weight)
    (path,) = local_paths(weight).values()
    try:
        with warnings.catch_warnings():  # newer versions of torch would rather see another format
            warnings.simplefilter("ignore")
            network = torch.jit.load(path, map_location="cpu")  # type: ignore[no-untyped-call]
    except RuntimeError as error:
        raise CorruptFileError(
            f"{path.name} cannot be opened by this torch.", "Use another version of torch."
        ) from error
    return Inception(network)
