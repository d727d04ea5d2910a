"""A network with the layers of MobileStyleGAN and made-up numbers, small on disk: its constants overlap."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from xml.sax.saxutils import quoteattr

import numpy as np

CHANNELS = (512, 512, 512, 512, 512, 256, 128, 64)
STRIDE = 4  # bytes from one constant to the next
BLOB = np.random.default_rng(0).standard_normal((9 * 512 * 512) + 4096, np.float32)
SLOPE, GAIN = np.float32(0.2), np.float32(1.5)


class FakeIR:
    """Builds the XML and .bin of a graph. Scalars have a place of their own behind the shared numbers."""

    def __init__(self) -> None:
        self.layers: list[str] = []
        self.edges: list[str] = []
        self.scalars: list[np.float32] = []
        self.offsets: dict[str, int] = {}

    def op(self, type: str, *inputs: int, **attributes: str) -> int:
        id = len(self.layers)
        data = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
        self.layers.append(f'<layer id="{id}" name="{type}_{id}" type="{type}"><data{data}/></layer>')
        for port, source in enumerate(inputs):
            self.edges.append(f'<edge from-layer="{source}" from-port="0" to-layer="{id}" to-port="{port}"/>')
        return id

    def const(self, name: str, *shape: int) -> int:
        """A constant that begins `STRIDE` bytes after the one before it."""
        self.offsets[name] = len(self.offsets) * STRIDE
        return self._const(name, shape, self.offsets[name])

    def scalar(self, value: np.float32, *shape: int) -> int:
        self.scalars.append(value)
        return self._const(f"scalar_{len(self.layers)}", shape, BLOB.nbytes + 4 * (len(self.scalars) - 1))

    def value(self, name: str, *shape: int) -> np.ndarray:
        """What the constant called `name` holds."""
        return np.frombuffer(BLOB.tobytes(), np.float32, int(np.prod(shape)), self.offsets[name]).reshape(shape)

    def write(self, xml: Path, binary: Path) -> None:
        layers, edges = "".join(self.layers), "".join(self.edges)
        xml.write_text(f"<net><layers>{layers}</layers><edges>{edges}</edges></net>")
        binary.write_bytes(BLOB.tobytes() + np.array(self.scalars, np.float32).tobytes())

    def _const(self, name: str, shape: tuple[int, ...], offset: int) -> int:
        id = len(self.layers)
        size = 4 * int(np.prod(shape))
        data = f'element_type="f32" shape="{",".join(map(str, shape))}" offset="{offset}" size="{size}"'
        self.layers.append(f'<layer id="{id}" name="{name}" type="Const"><data {data}/></layer>')
        return id


def mapping(gains: tuple[np.float32, ...] = (GAIN,) * 8) -> FakeIR:
    ir = FakeIR()
    x = ir.op("Parameter")
    for i, gain in enumerate(gains):
        x = ir.op("MatMul", x, ir.const(f"weight{i}", 512, 512), transpose_a="false", transpose_b="true")
        shape = ir.op("Concat", ir.op("ShapeOf", x))
        x = ir.op("Add", x, ir.op("Reshape", ir.const(f"bias{i}", 512), shape))
        x = ir.op("Multiply", _leaky(ir, x), ir.scalar(gain, 1, 1))
    return ir


def synthesis(noise: int = 16) -> FakeIR:
    """`noise` is the height of the noise map of the second block, which should be 16."""
    ir = FakeIR()
    w = ir.op("Parameter")
    style = _style(ir, w, "m.conv1.conv", 512, factor=np.float32(0.5))
    x = ir.op("Multiply", style, ir.op("Tile", ir.const("m.input.input", 1, 512, 4, 4)))
    x = ir.op("Convolution", x, ir.const("first kernel", 512, 512, 3, 3))
    x = _noise_bias_leaky(ir, x, "m.conv1.bias", 512, 4)
    for k, (before, after) in enumerate(pairwise(CHANNELS)):
        block, size = f"m.layers.{k}", noise if k == 1 else 8 << k
        x = ir.op("VariadicSplit", ir.op("Multiply", _style(ir, w, f"{block}.up", before), x))
        x = _separable(ir, w, x, f"{block}.conv1", (before // 4, after, size))
        x = _separable(ir, w, x, f"{block}.conv2", (after, after, 8 << k))
    x = ir.op("Multiply", _style(ir, w, "m.layers.6.to_img.conv", 64, factor=np.float32(0.125)), x)
    x = ir.op("Convolution", x, ir.const("m.layers.6.to_img.conv.weight", 12, 64, 1, 1))
    ir.op("Add", x, ir.const("m.layers.6.to_img.bias", 1, 12, 1, 1))
    return ir


def _separable(ir: FakeIR, w: int, x: int, name: str, sizes: tuple[int, int, int]) -> int:
    channels, out, size = sizes
    x = ir.op("Multiply", _style(ir, w, f"{name}.conv", channels, factor=np.float32(0.25)), x)
    x = ir.op("GroupConvolution", x, ir.const(f"{name}.conv.weight_dw", channels, 1, 1, 3, 3))
    x = ir.op("Convolution", x, ir.const(f"{name} pointwise", out, channels, 1, 1))
    return _noise_bias_leaky(ir, x, f"{name}.bias", out, size)


def _noise_bias_leaky(ir: FakeIR, x: int, name: str, channels: int, size: int) -> int:
    x = ir.op("Add", x, ir.const(f"{name} noise", 1, 1, size, size))
    return _leaky(ir, ir.op("Add", x, ir.const(name, 1, channels, 1, 1)))


def _leaky(ir: FakeIR, x: int) -> int:
    return ir.op("PReLU", x, ir.scalar(SLOPE, 1))


def _style(ir: FakeIR, w: int, name: str, channels: int, factor: np.float32 | None = None) -> int:
    linear = ir.op(
        "MatMul",
        w,
        ir.const(f"{name}.modulation.weight", channels, 512),
        transpose_a="false",
        transpose_b="true",
    )
    added = ir.op("Add", linear, ir.const(f"{name}.modulation.bias", 1, channels))
    style = ir.op("Reshape", added, ir.op("Concat", ir.op("ShapeOf", linear)))
    return style if factor is None else ir.op("Multiply", style, ir.scalar(factor, 1, 1, 1, 1))
