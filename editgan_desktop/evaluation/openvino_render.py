"""Full render by OpenVINO from the archive's own graph, as a yardstick; needs the optional `openvino` package."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec

import numpy as np
from numpy.typing import NDArray

from ..assets.manifest import find_weight
from ..assets.store import local_paths
from ..editing.load import DEFAULT

Array = NDArray[np.float32]


def openvino_renderer() -> Callable[[Array], Array] | None:
    """w [1, 512] to RGB [1, 3, 1024, 1024] in float32, or None when OpenVINO is not installed."""
    if find_spec("openvino") is None:
        return None
    import openvino

    paths = local_paths(find_weight(DEFAULT))
    core = openvino.Core()
    network = core.read_model(paths["synthesis_xml"], paths["synthesis_bin"])
    compiled = core.compile_model(network, "CPU", {"INFERENCE_PRECISION_HINT": "f32"})

    def render(w: Array) -> Array:
        picture: Array = next(iter(compiled({0: w}).values()))
        return picture

    return render
