"""The landmark networks from the weights cache."""

from __future__ import annotations

from ...assets.manifest import find_weight
from ...assets.store import local_paths
from .landmarks import LandmarkFinder

LANDMARK_WEIGHTS = ("yunet", "face-landmarks")


def load_landmark_finder() -> LandmarkFinder:
    """Face detector, face mesh and iris network, on the CPU.

    Raises WeightsMissingError: fetch `LANDMARK_WEIGHTS` first.
    """
    (detector,) = local_paths(find_weight("yunet")).values()
    networks = local_paths(find_weight("face-landmarks"))
    return LandmarkFinder(detector, networks["mesh"], networks["iris"])
