"""Safe reader of OpenVINO IR: an XML graph beside a raw binary file of constants.

The files come from a stranger, so the XML may hold no DTD or entity, every constant must lie inside the
binary file with exactly the bytes its shape needs, and the graph must be free of cycles.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

import numpy as np
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from numpy.typing import NDArray

from ..core.errors import CorruptFileError
from .limits import read_bounded

MAX_XML_BYTES = 16 << 20
MAX_BIN_BYTES = 1 << 30
MAX_DIMENSIONS = 8
DTYPES = {
    "f16": "<f2",
    "f32": "<f4",
    "f64": "<f8",
    "i8": "i1",
    "i32": "<i4",
    "i64": "<i8",
    "u8": "u1",
}


@dataclass(frozen=True, eq=False)
class Layer:
    """One node. `constant` is the read-only array of a `Const` layer and None for every other type."""

    id: int
    name: str
    type: str
    attributes: Mapping[str, str]
    constant: NDArray[np.generic] | None = None


class Graph:
    """Layers by id, and who feeds whom.

    Args:
        layers: every layer, unique ids.
        producers: for each layer id, the ids of the layers that feed it, in the order of its input ports.
    """

    def __init__(self, layers: Mapping[int, Layer], producers: Mapping[int, list[int]]) -> None:
        self.layers = dict(layers)
        self._producers = {id: list(producers.get(id, ())) for id in self.layers}
        self._consumers: dict[int, list[int]] = defaultdict(list)
        for id, feeding in self._producers.items():
            for producer in feeding:
                self._consumers[producer].append(id)

    def inputs(self, layer_id: int) -> list[int]:
        """Ids of the layers that feed `layer_id`, in port order."""
        return self._producers[layer_id]

    def consumers(self, layer_id: int) -> list[int]:
        """Ids of the layers that `layer_id` feeds, in file order; twice if it feeds two ports."""
        return self._consumers.get(layer_id, [])

    def of_type(self, type: str) -> list[Layer]:
        """Layers of one operation, in file order."""
        return [layer for layer in self.layers.values() if layer.type == type]


def read_ir(xml: Path, bin: Path) -> Graph:
    """Read a network. Raises CorruptFileError on anything that is not a well-formed, bounded IR."""
    constants = read_bounded(bin, MAX_BIN_BYTES)
    try:
        root = fromstring(read_bounded(xml, MAX_XML_BYTES), forbid_dtd=True)
        layers = _read_layers(root, constants)
        return Graph(layers, _read_edges(root, layers))
    except (DefusedXmlException, ParseError, CycleError, KeyError, ValueError) as error:
        raise CorruptFileError(f"{xml.name} is not a readable OpenVINO network: {error}.") from error


def _read_layers(root: Element, constants: bytes) -> dict[int, Layer]:
    layers: dict[int, Layer] = {}
    for element in root.iterfind("layers/layer"):
        layer = _read_layer(element, constants)
        if layer.id in layers:
            raise ValueError(f"layer {layer.id} appears twice")
        layers[layer.id] = layer
    if not layers:
        raise ValueError("it has no layers")
    return layers


def _read_layer(element: Element, constants: bytes) -> Layer:
    data = element.find("data")
    attributes = dict(data.attrib) if data is not None else {}
    kind, name = element.attrib["type"], element.attrib.get("name", "")
    constant = _read_constant(name, attributes, constants) if kind == "Const" else None
    return Layer(int(element.attrib["id"]), name, kind, attributes, constant)


def _read_constant(name: str, attributes: Mapping[str, str], constants: bytes) -> NDArray[np.generic]:
    """A view into `constants`; its offset, size, shape and type must agree with each other."""
    if attributes["element_type"] not in DTYPES:
        raise ValueError(f"constant {name!r} has the unknown type {attributes['element_type']!r}")
    dtype = np.dtype(DTYPES[attributes["element_type"]])
    shape = tuple(int(n) for n in attributes["shape"].split(",") if n.strip())
    offset, size = int(attributes["offset"]), int(attributes["size"])
    if len(shape) > MAX_DIMENSIONS or min(shape, default=1) < 1:
        raise ValueError(f"constant {name!r} has the impossible shape {attributes['shape']!r}")
    count = math.prod(shape)
    if size != count * dtype.itemsize:
        raise ValueError(f"constant {name!r} has a size that is not its shape's")
    if not 0 <= offset <= len(constants) - size:
        raise ValueError(f"constant {name!r} lies outside the binary file")
    return np.frombuffer(constants, dtype, count, offset).reshape(shape)


def _read_edges(root: Element, layers: Mapping[int, Layer]) -> dict[int, list[int]]:
    """For each layer its producers in port order."""
    ports: dict[int, dict[int, int]] = defaultdict(dict)
    for edge in root.iterfind("edges/edge"):
        source, target = int(edge.attrib["from-layer"]), int(edge.attrib["to-layer"])
        port = int(edge.attrib["to-port"])
        if source not in layers or target not in layers:
            raise ValueError(f"an edge joins {source} and {target}, which are not both there")
        if port in ports[target]:
            raise ValueError(f"port {port} of layer {target} is fed twice")
        ports[target][port] = source
    producers = {target: [fed[port] for port in sorted(fed)] for target, fed in ports.items()}
    TopologicalSorter(producers).prepare()  # raises CycleError
    return producers
