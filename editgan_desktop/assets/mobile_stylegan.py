"""Converter: the MobileStyleGAN networks in OpenVINO IR -> a plain state dict with our names.

What the exporter left as separate constants is folded in where that is exact: the equalised learning rate of
every style (a scalar factor after its affine layer) goes into the style's weight and bias.
Depthwise kernels, style layers and biases carry names in the file; pointwise kernels and noise maps do not,
so they are found by following the graph from the named ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import NoReturn

import numpy as np
import torch

from ..core.errors import CorruptFileError
from .openvino_ir import Graph, Layer, read_ir

W_DIM = 512
MAPPING_LAYERS = 8
CHANNELS = (512, 512, 512, 512, 512, 256, 128, 64)  # at 4x4, then after each block
LEAK = 0.2

State = dict[str, torch.Tensor]


def read_mobile_stylegan(paths: Mapping[str, Path]) -> State:
    """All tensors of the generator, float32.

    Args:
        paths: files by member key: mapping_xml, mapping_bin, synthesis_xml, synthesis_bin.

    Returns:
        `mapping.{i}.weight` [512, 512] and `.bias` [512] for i = 0..7, `mapping.gain` [];
        `const` [1, 512, 4, 4]; `styles.{s}.weight` [C, 512] and `.bias` [C] for s = 0..22 in order of use;
        `first.weight` [512, 512, 3, 3], `first.noise` [1, 1, 4, 4], `first.bias` [512];
        `blocks.{k}.conv{1,2}.depthwise` [C, 1, 3, 3], `.pointwise` [O, C, 1, 1], `.noise` [1, 1, R, R],
        `.bias` [O] for k = 0..6, R = 8..512; `to_img.weight` [12, 64, 1, 1], `to_img.bias` [12].

    Raises:
        CorruptFileError: the files hold another network.
    """
    mapping = read_ir(paths["mapping_xml"], paths["mapping_bin"])
    synthesis = read_ir(paths["synthesis_xml"], paths["synthesis_bin"])
    return _mapping(_Network(mapping)) | _synthesis(_Network(synthesis))


class _Network:
    """A graph that is walked downstream, with every surprise a CorruptFileError."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._named = {layer.name: layer for layer in graph.of_type("Const")}

    def tensor(self, name: str, *shape: int) -> torch.Tensor:
        """The constant called `name`."""
        return _to_tensor(self._constant(name), shape)

    def after(self, name: str, *types: str) -> Layer:
        """Start at the constant called `name` and follow consumers of the given types, one by one."""
        return self.follow(self._constant(name), *types)

    def follow(self, layer: Layer, *types: str) -> Layer:
        """The layer reached by following, from `layer`, the one consumer of each type in turn."""
        for type in types:
            found = [id for id in self.graph.consumers(layer.id) if self.graph.layers[id].type == type]
            if len(found) != 1:
                _fail(f"{len(found)} {type} layers follow {layer.name!r} where one is expected")
            layer = self.graph.layers[found[0]]
        return layer

    def operand(self, layer: Layer, *shape: int) -> torch.Tensor:
        """The one constant that feeds `layer`."""
        found = [source for source in self._sources(layer) if source.constant is not None]
        if len(found) != 1:
            _fail(f"{layer.name!r} is fed by {len(found)} constants where one is expected")
        return _to_tensor(found[0], shape)

    def has_constant(self, layer: Layer) -> bool:
        return any(source.constant is not None for source in self._sources(layer))

    def _sources(self, layer: Layer) -> list[Layer]:
        return [self.graph.layers[id] for id in self.graph.inputs(layer.id)]

    def _constant(self, name: str) -> Layer:
        if name not in self._named:
            _fail(f"it has no constant called {name!r}")
        return self._named[name]


def _mapping(network: _Network) -> State:
    """Eight times linear, leaky ReLU, gain. The exporter has folded the learning-rate multiplier already."""
    linears = network.graph.of_type("MatMul")
    if len(linears) != MAPPING_LAYERS:
        _fail(f"the mapping network has {len(linears)} layers where {MAPPING_LAYERS} are expected")
    state: State = {}
    gains = []
    for i, linear in enumerate(linears):
        state[f"mapping.{i}.weight"] = _matrix(network, linear, W_DIM)
        bias = network.follow(linear, "Add")
        state[f"mapping.{i}.bias"] = _mapping_bias(network, bias)
        gain = network.follow(_leaky(network, bias), "Multiply")
        gains.append(network.operand(gain))
        following = linears[i + 1 : i + 2]
        if following and network.follow(gain, "MatMul") is not following[0]:
            _fail("the layers of the mapping network are not in order")
    if any(gain != gains[0] for gain in gains):
        _fail("the gains of the mapping network differ")
    return state | {"mapping.gain": gains[0]}


def _mapping_bias(network: _Network, add: Layer) -> torch.Tensor:
    """The bias reaches its addition through a Reshape whose other input is a computed shape."""
    reshapes = [id for id in network.graph.inputs(add.id) if network.graph.layers[id].type == "Reshape"]
    if len(reshapes) != 1:
        _fail(f"{add.name!r} adds no bias")
    return network.operand(network.graph.layers[reshapes[0]], W_DIM)


def _synthesis(network: _Network) -> State:
    state = {"const": network.tensor("m.input.input", 1, CHANNELS[0], 4, 4)} | _first(network)
    styles = [("m.conv1.conv", CHANNELS[0])]
    for k, (before, after) in enumerate(pairwise(CHANNELS)):
        block = f"m.layers.{k}"
        narrow = before // 4  # the inverse wavelet turns C channels into C / 4 at twice the size
        styles += [(f"{block}.up", before), (f"{block}.conv1.conv", narrow), (f"{block}.conv2.conv", after)]
        size = 8 << k
        state |= _convolution(network, f"{block}.conv1", f"blocks.{k}.conv1", (narrow, after, size))
        state |= _convolution(network, f"{block}.conv2", f"blocks.{k}.conv2", (after, after, size))
    head = f"m.layers.{len(CHANNELS) - 2}.to_img"
    styles.append((f"{head}.conv", CHANNELS[-1]))
    state["to_img.weight"] = network.tensor(f"{head}.conv.weight", 12, CHANNELS[-1], 1, 1)
    state["to_img.bias"] = network.tensor(f"{head}.bias", 1, 12, 1, 1).flatten()
    for s, (prefix, channels) in enumerate(styles):
        state |= _style(network, prefix, f"styles.{s}", channels)
    return state


def _first(network: _Network) -> State:
    """The dense 3x3 convolution at 4x4; its kernel is unnamed, so it is found from its style."""
    style = network.after("m.conv1.conv.modulation.weight", "MatMul", "Add", "Reshape", "Multiply")
    convolution = network.follow(style, "Multiply", "Convolution")
    noise, bias = _noise_and_bias(network, convolution, "m.conv1.bias", (CHANNELS[0], 4))
    weight = network.operand(convolution, CHANNELS[0], CHANNELS[0], 3, 3)
    return {"first.weight": weight, "first.noise": noise, "first.bias": bias}


def _convolution(network: _Network, source: str, target: str, sizes: tuple[int, int, int]) -> State:
    """A depthwise-separable convolution; `sizes` = input channels, output channels, height."""
    channels, out, size = sizes
    kernel = f"{source}.conv.weight_dw"
    pointwise = network.after(kernel, "GroupConvolution", "Convolution")
    noise, bias = _noise_and_bias(network, pointwise, f"{source}.bias", (out, size))
    return {
        f"{target}.depthwise": network.tensor(kernel, channels, 1, 1, 3, 3).reshape(channels, 1, 3, 3),
        f"{target}.pointwise": network.operand(pointwise, out, channels, 1, 1),
        f"{target}.noise": noise,
        f"{target}.bias": bias,
    }


def _noise_and_bias(
    network: _Network, convolution: Layer, bias: str, sizes: tuple[int, int]
) -> tuple[torch.Tensor, torch.Tensor]:
    channels, size = sizes
    noise = network.follow(convolution, "Add")
    added = network.follow(noise, "Add")
    if network.after(bias, "Add") is not added:
        _fail(f"{bias!r} is not added after the noise")
    _leaky(network, added)
    return network.operand(noise, 1, 1, size, size), network.tensor(bias, 1, channels, 1, 1).flatten()


def _style(network: _Network, source: str, target: str, channels: int) -> State:
    """An affine layer w -> style, times its constant factor if there is one (`up` styles have none)."""
    linear = network.after(f"{source}.modulation.weight", "MatMul")
    weight = _matrix(network, linear, channels)
    bias = network.tensor(f"{source}.modulation.bias", 1, channels).flatten()
    scale = network.follow(linear, "Add", "Reshape", "Multiply")
    factor = network.operand(scale) if network.has_constant(scale) else torch.tensor(1.0)
    return {f"{target}.weight": weight * factor, f"{target}.bias": bias * factor}


def _matrix(network: _Network, linear: Layer, rows: int) -> torch.Tensor:
    if linear.attributes.get("transpose_b") != "true" or linear.attributes.get("transpose_a") == "true":
        _fail(f"{linear.name!r} multiplies by a matrix stored the other way round")
    return network.operand(linear, rows, W_DIM)


def _leaky(network: _Network, layer: Layer) -> Layer:
    """The leaky ReLU after `layer`, its slope checked."""
    relu = network.follow(layer, "PReLU")
    slope = float(network.operand(relu))
    if abs(slope - LEAK) > 1e-6:
        _fail(f"{relu.name!r} has the slope {slope} where {LEAK} is expected")
    return relu


def _to_tensor(layer: Layer, shape: tuple[int, ...]) -> torch.Tensor:
    """A float32 copy. `shape` () takes a single number of any rank."""
    array = layer.constant
    if array is None or array.dtype != np.float32:
        _fail(f"{layer.name!r} is no float32 constant")
    if array.shape != shape and not (shape == () and array.size == 1):
        _fail(f"{layer.name!r} has the shape {array.shape} where {shape} is expected")
    return torch.from_numpy(array.reshape(shape).copy())


def _fail(reason: str) -> NoReturn:
    raise CorruptFileError(f"This is not the expected MobileStyleGAN: {reason}.", "Fetch the weights again.")
