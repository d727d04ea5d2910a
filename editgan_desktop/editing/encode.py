"""A first guess of a photo's latent by the encoder (EditGAN sec. 3.4)."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

from ..core.errors import BadInputError
from ..core.latents import WPlus
from ..networks.encoder import PhotoEncoder
from .synthesise import to_tensor


@torch.no_grad()
def encode(encoder: PhotoEncoder, aligned: NDArray[np.uint8]) -> WPlus:
    """The latent of an aligned photo [S, S, 3] sRGB in one pass. Raises BadInputError when it is not square."""
    if aligned.shape[0] != aligned.shape[1]:
        raise BadInputError("The aligned photo is not square.", "Align it again.")
    found = encoder(to_tensor(aligned).to(encoder.mean_w.device))[0]
    return WPlus(found.cpu().numpy().astype(np.float32), encoder.config.latent_space)
