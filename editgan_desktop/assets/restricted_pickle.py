"""Weights in foreign pickles, read without running anything they ask for.

A pickle is a program. Ours may only use the few opcodes that spell out nested dicts of numpy arrays, and the
names it mentions resolve to inert stand-ins that merely take notes; the arrays are then built by us.
"""

from __future__ import annotations

import io
import math
import pickle
import pickletools
from pathlib import Path
from typing import Any, Literal

import numpy as np
import torch
from numpy.typing import NDArray

from ..core.errors import CorruptFileError
from .limits import read_bounded

MAX_BYTES = 1 << 30
MAX_OPCODES = 10_000  # bounds nesting too: some of Python's own functions recurse in C without a guard
MAX_DIMENSIONS = 8
DICTS = ("MARK", "EMPTY_DICT", "SETITEM", "SETITEMS")
TUPLES = ("EMPTY_TUPLE", "TUPLE", "TUPLE1", "TUPLE2", "TUPLE3")
VALUES = ("NONE", "NEWTRUE", "NEWFALSE", "BININT", "BININT1", "BININT2")
TEXTS = ("BINUNICODE", "BINBYTES", "SHORT_BINBYTES")
OBJECTS = ("GLOBAL", "REDUCE", "BUILD", "BINPUT", "BINGET")
OPCODES = frozenset({"PROTO", "STOP", *DICTS, *TUPLES, *VALUES, *TEXTS, *OBJECTS})
DTYPES = frozenset({"f2", "f4", "f8"})

Net = Literal["alex", "vgg"]
VGG_LAYERS = ("0.0", "0.2", "1.1", "1.3", "2.1", "2.3", "2.5", "3.1", "3.3", "3.5", "4.1", "4.3", "4.5")
# Where the i-th convolution of the file lives among the slices of `Perceptual(net)`.
LPIPS_LAYERS: dict[Net, tuple[str, tuple[str, ...]]] = {
    "alex": ("AlexNet_0", ("0.0", "1.1", "2.1", "3.0", "4.0")),
    "vgg": ("VGG16_0", VGG_LAYERS),
}
LPIPS_HEADS = 5


def read_lpips(path: Path, net: Net) -> dict[str, torch.Tensor]:
    """State dict for `networks/perceptual.py`: kernels [O, I, H, W], biases [O], heads [C], float32.

    Raises:
        NotFoundError: the file cannot be read.
        CorruptFileError: it is not LPIPS with this trunk.
    """
    tree = read_arrays(path)
    root, layers = LPIPS_LAYERS[net]
    try:
        state: dict[str, torch.Tensor] = {}
        for i, layer in enumerate(layers):
            kernel, bias = tree[root][f"Conv_{i}"]["kernel"], tree[root][f"Conv_{i}"]["bias"]
            if kernel.shape[3:] != bias.shape:
                raise ValueError(f"{layer} has a kernel {kernel.shape} and a bias {bias.shape}")
            state[f"slices.{layer}.weight"] = _tensor(kernel.transpose(3, 2, 0, 1))  # HWIO -> OIHW
            state[f"slices.{layer}.bias"] = _tensor(bias)
        for i in range(LPIPS_HEADS):
            state[f"heads.{i}"] = _tensor(tree[f"NetLinLayer_{i}"]["Conv_0"]["kernel"][0, 0, :, 0])
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise CorruptFileError(f"{path.name} is not LPIPS on {net}: {error}.") from error
    return state


def read_torch_state(path: Path) -> dict[str, Any]:
    """A torch state dict on the CPU, through torch's own restricted reader.

    Raises:
        CorruptFileError: it is damaged, missing, or asks for more than tensors.
    """
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # damaged files raise nearly anything here
        reason = str(error).split("\n", maxsplit=1)[0]
        raise CorruptFileError(f"{path.name} is not a readable torch state: {reason}") from error
    if not isinstance(state, dict):
        raise CorruptFileError(f"{path.name} holds a {type(state).__name__} where a state dict is expected.")
    return state


def read_arrays(path: Path) -> dict[str, Any]:
    """A pickled tree: dicts with text keys down to float arrays. Raises NotFoundError, CorruptFileError."""
    content = read_bounded(path, MAX_BYTES)
    try:
        _check_opcodes(content)
        tree = _Unpickler(io.BytesIO(content)).load()
        resolved = _resolve(tree, set())
    except Exception as error:  # a hostile stream can make the unpickler raise nearly anything
        raise CorruptFileError(f"{path.name} is not a plain pickle of arrays: {error}.") from error
    if not isinstance(resolved, dict):
        raise CorruptFileError(f"{path.name} is a single array where a tree of dicts is expected.")
    return resolved


class _Dtype:
    """Stand-in for `numpy.dtype`: notes the type code."""

    def __init__(self, code: str, *_flags: bool) -> None:
        self.code = code
        self.order = "<"

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self.order = state[1]


class _Array:
    """Stand-in for an array under reconstruction: notes its state."""

    def __init__(self, *_prototype: Any) -> None:
        self.state: tuple[Any, ...] = ()

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self.state = state


class _NdArray:
    """Stand-in for the class `numpy.ndarray`, which the stream only mentions."""


STAND_INS: dict[tuple[str, str], type] = {
    ("numpy", "dtype"): _Dtype,
    ("numpy", "ndarray"): _NdArray,
    ("numpy.core.multiarray", "_reconstruct"): _Array,
    ("numpy._core.multiarray", "_reconstruct"): _Array,
}


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type:
        if (module, name) not in STAND_INS:
            raise pickle.UnpicklingError(f"it asks for {module}.{name}")
        return STAND_INS[module, name]


def _check_opcodes(content: bytes) -> None:
    for count, (opcode, _argument, position) in enumerate(pickletools.genops(content)):
        if opcode.name not in OPCODES:
            raise pickle.UnpicklingError(f"it uses {opcode.name} at byte {position}")
        if count >= MAX_OPCODES:
            raise pickle.UnpicklingError("it is too long")


def _resolve(node: Any, seen: set[int]) -> Any:
    """The tree, its stand-ins turned to arrays. Shared nodes are refused: they could unfold without end."""
    if id(node) in seen:
        raise ValueError("two of its branches are one")
    seen.add(id(node))
    if isinstance(node, _Array):
        return _build(*node.state)
    if not isinstance(node, dict) or not all(isinstance(key, str) for key in node):
        raise ValueError("it is not a tree of dicts")
    return {key: _resolve(value, seen) for key, value in node.items()}


def _build(version: int, shape: tuple[int, ...], dtype: _Dtype, fortran: bool, raw: bytes) -> NDArray[Any]:
    """The array that numpy would have rebuilt; only plain floats whose bytes match their shape."""
    if version != 1 or not isinstance(dtype, _Dtype) or dtype.code not in DTYPES or dtype.order != "<":
        raise ValueError("an array is not of plain little-endian floats")
    if not isinstance(shape, tuple) or len(shape) > MAX_DIMENSIONS:
        raise ValueError("an array has an impossible shape")
    if not all(type(n) is int and n > 0 for n in shape):
        raise ValueError("an array has an impossible shape")
    item = np.dtype(f"<{dtype.code}")
    if not isinstance(raw, bytes) or len(raw) != math.prod(shape) * item.itemsize:
        raise ValueError("an array has bytes that do not match its shape")
    return np.frombuffer(raw, item).reshape(shape, order="F" if fortran else "C")


def _tensor(array: NDArray[Any]) -> torch.Tensor:
    return torch.from_numpy(np.ascontiguousarray(array, np.float32).copy())
