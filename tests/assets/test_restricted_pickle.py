"""Foreign pickles: plain trees of arrays are read, whatever else they ask for is refused and not run."""

from __future__ import annotations

import os
import pickle
import pickletools
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from editgan_desktop.assets import restricted_pickle
from editgan_desktop.assets.restricted_pickle import (
    LPIPS_HEADS,
    LPIPS_LAYERS,
    Net,
    read_arrays,
    read_lpips,
    read_torch_state,
)
from editgan_desktop.core.errors import CorruptFileError, NotFoundError
from editgan_desktop.networks.perceptual import Perceptual


def backbone(net: Net) -> dict[str, Any]:
    """A tree like the real file's, with small kernels [H, W, I, O] whose sizes all differ."""
    root, layers = LPIPS_LAYERS[net]
    rng = np.random.default_rng(0)
    convolutions = {
        f"Conv_{i}": {
            "kernel": rng.random((3, 5, 2 + i, 4 + i), np.float32),
            "bias": rng.random(4 + i, np.float32),
        }
        for i in range(len(layers))
    }
    heads = {
        f"NetLinLayer_{i}": {"Conv_0": {"kernel": rng.random((1, 1, 4 + i, 1), np.float32)}} for i in range(LPIPS_HEADS)
    }
    return {root: convolutions} | heads


def write(folder: Path, content: Any, protocol: int = 3) -> Path:
    """Pickle `content`, or write it as it is when it is bytes."""
    path = folder / "net.ckpt"
    path.write_bytes(content if isinstance(content, bytes) else pickle.dumps(content, protocol))
    return path


class Reduce:
    """Pickles to a call of `function`."""

    def __init__(self, function: Callable[..., Any], *args: Any) -> None:
        self.call = (function, args)

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return self.call


@pytest.mark.parametrize("net", ["alex", "vgg"])
def test_kernels_are_transposed_and_named(tmp_path: Path, net: Net) -> None:
    tree = backbone(net)
    root, layers = LPIPS_LAYERS[net]
    state = read_lpips(write(tmp_path, tree), net)
    for i, layer in enumerate(layers):
        kernel = tree[root][f"Conv_{i}"]["kernel"]
        assert state[f"slices.{layer}.weight"].shape == (4 + i, 2 + i, 3, 5)
        assert state[f"slices.{layer}.weight"][1, 0, 2, 3] == kernel[2, 3, 0, 1]
        np.testing.assert_array_equal(state[f"slices.{layer}.bias"].numpy(), tree[root][f"Conv_{i}"]["bias"])
    for i in range(LPIPS_HEADS):
        head = tree[f"NetLinLayer_{i}"]["Conv_0"]["kernel"]
        np.testing.assert_array_equal(state[f"heads.{i}"].numpy(), head.ravel())


@pytest.mark.parametrize("net", ["alex", "vgg"])
def test_names_are_those_of_the_network(tmp_path: Path, net: Net) -> None:
    with torch.device("meta"):  # the names matter, not the numbers
        own = Perceptual(net).state_dict()
    assert set(read_lpips(write(tmp_path, backbone(net)), net)) == set(own)


def test_fortran_arrays_and_other_floats(tmp_path: Path) -> None:
    array = np.asfortranarray(np.arange(6, dtype=np.float64).reshape(2, 3))
    np.testing.assert_array_equal(read_arrays(write(tmp_path, {"a": {"b": array}}))["a"]["b"], array)


@pytest.mark.parametrize("wrong", [{}, {"AlexNet_0": {}}, {"AlexNet_0": np.ones(3, np.float32)}])
def test_other_trees_are_not_lpips(tmp_path: Path, wrong: dict[str, Any]) -> None:
    with pytest.raises(CorruptFileError, match="not LPIPS on alex"):
        read_lpips(write(tmp_path, wrong), "alex")


@pytest.mark.parametrize("change", [{"bias": np.ones(5, np.float32)}, {"kernel": np.ones(3, np.float32)}, {"bias": {}}])
def test_kernels_and_biases_must_fit(tmp_path: Path, change: dict[str, Any]) -> None:
    tree = backbone("alex")
    tree["AlexNet_0"]["Conv_0"] |= change
    with pytest.raises(CorruptFileError, match="not LPIPS on alex"):
        read_lpips(write(tmp_path, tree), "alex")


@pytest.mark.parametrize("protocol", [0, 1, 2, 3, 4, 5])
@pytest.mark.parametrize("function", ["os.system", "eval", "exec", "Path.touch"])
def test_code_is_never_run(tmp_path: Path, protocol: int, function: str) -> None:
    witness = tmp_path / "witness"
    attacks = {
        "os.system": Reduce(os.system, f"touch {witness}"),
        "eval": Reduce(eval, f"__import__('os').mkdir({str(witness)!r})"),
        "exec": Reduce(exec, f"import os; os.mkdir({str(witness)!r})"),
        "Path.touch": Reduce(Path.touch, Reduce(Path, str(witness))),
    }
    path = write(tmp_path, {"a": {"b": attacks[function]}}, protocol)
    with pytest.raises(CorruptFileError, match="not a plain pickle of arrays"):
        read_arrays(path)
    assert not witness.exists()
    pickle.loads(path.read_bytes())
    assert witness.exists(), "the attack itself works, so the test could have failed"


def stream(*parts: bytes) -> bytes:
    return b"\x80\x03" + b"".join(parts) + b"."


def text(value: str) -> bytes:
    return b"X" + struct.pack("<I", len(value)) + value.encode()


def raw(value: bytes) -> bytes:
    return b"B" + struct.pack("<I", len(value)) + value


def numbers(*values: int) -> bytes:
    return b"(" + b"".join(b"J" + struct.pack("<i", value) for value in values) + b"t"


DTYPE = b"cnumpy\ndtype\n" + text("f4") + b"\x89\x88\x87R"
ARRAY = b"cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\n" + numbers(0) + raw(b"b") + b"\x87R"


def array(shape: bytes = numbers(2), dtype: bytes = DTYPE, content: bytes = b"\0" * 8) -> bytes:
    return ARRAY + b"(" + b"K\x01" + shape + dtype + b"\x89" + raw(content) + b"tb"


def tree(value: bytes) -> bytes:
    return stream(b"}", text("a"), value, b"s")


def test_the_hand_made_stream_is_good(tmp_path: Path) -> None:
    """Else the hostile ones below would be refused for another reason."""
    np.testing.assert_array_equal(read_arrays(write(tmp_path, tree(array())))["a"], np.zeros(2, np.float32))


@pytest.mark.parametrize(
    "hostile",
    {
        "object array": tree(array(dtype=DTYPE.replace(b"f4", b"O8"))),
        "whole numbers": tree(array(dtype=DTYPE.replace(b"f4", b"i4"))),
        "structured array": tree(array(dtype=DTYPE.replace(text("f4"), text("f4,O")))),
        "shape too large": tree(array(numbers(2**31 - 1, 2**31 - 1, 2**31 - 1))),
        "shape that overflows to fit": tree(array(numbers(*[2**30] * 4, 2), content=b"")),
        "negative shape": tree(array(numbers(-2))),
        "two negatives": tree(array(numbers(-1, -2))),
        "shape of dicts": tree(array(b"(}t")),
        "shape is a dtype": tree(array(DTYPE)),
        "dtype is text": tree(array(dtype=text("f4"))),
        "too few bytes": tree(array(content=b"\0" * 4)),
        "too many bytes": tree(array(content=b"\0" * 12)),
        "array without state": tree(ARRAY),
        "state of another length": tree(ARRAY + numbers(1, 2) + b"b"),
        "call of what a call made": tree(ARRAY + numbers(0) + b"R"),
        "attribute of a stand-in": tree(b"cnumpy\ndtype.__init__\n"),
        "builtins through numpy": tree(b"cnumpy\n__builtins__\n"),
        "bare stand-in": tree(b"cnumpy\nndarray\n"),
        "number for a tree": tree(b"K\x01"),
        "text for a tree": tree(text("f4")),
        "number keys": stream(b"}", b"K\x01", b"}", b"s"),
        "single array": stream(array()),
        "shared branch": stream(b"}q\x00", text("a"), b"}q\x01s", text("b"), b"h\x01s"),
        "tree in itself": stream(b"}q\x00", text("a"), b"h\x00s"),
        "nested for ever": tree(b"(" * 5000 + b"t" * 5000),
        "stack underflow": stream(b"R"),
        "no stop": b"\x80\x03}",
        "empty": b"",
        "noise": bytes(range(256)),
    }.items(),
    ids=lambda item: item[0],
)
def test_hostile_pickle_is_refused(tmp_path: Path, hostile: tuple[str, bytes]) -> None:
    with pytest.raises(CorruptFileError, match=r"net\.ckpt is"):
        read_arrays(write(tmp_path, hostile[1]))


@pytest.mark.parametrize(
    ("opcode", "code"),
    [
        ("LONG_BINPUT", b"r\xff\xff\xff\x7f"),  # would make room for two thousand million notes
        ("BYTEARRAY8", b"\x96" + struct.pack("<Q", 1) + b"x"),
        ("PERSID", b"Pwitness\n"),
        ("EXT1", b"\x82\x01"),
        ("INST", b"(inumpy\ndtype\n"),
        ("OBJ", b"(cnumpy\ndtype\no"),
        ("NEWOBJ", b"cnumpy\ndtype\n)\x81"),
        ("STACK_GLOBAL", text("numpy") + text("dtype") + b"\x93"),
        ("DUP", b"}2"),
    ],
)
def test_needless_opcodes_are_refused_before_anything_is_built(tmp_path: Path, opcode: str, code: bytes) -> None:
    with pytest.raises(CorruptFileError, match=f"it uses {opcode} at byte"):
        read_arrays(write(tmp_path, stream(code)))


def test_length_is_bounded_before_anything_is_built(tmp_path: Path) -> None:
    with pytest.raises(CorruptFileError, match="it is too long"):
        read_arrays(write(tmp_path, stream(b"}" + b")\x85" * 6000)))


def test_shared_branches_do_not_unfold(tmp_path: Path) -> None:
    """Forty levels that each hold the next twice would be 2**40 arrays."""
    level = array()
    for slot in range(40):
        put, get = bytes((ord("q"), slot)), bytes((ord("h"), slot))
        level = b"}" + text("a") + level + put + b"s" + text("b") + get + b"s"
    content = stream(level)
    assert pickle.loads(content)  # well-formed
    with pytest.raises(CorruptFileError, match="two of its branches are one"):
        read_arrays(write(tmp_path, content))


def test_every_truncation_is_refused(tmp_path: Path) -> None:
    content = write(tmp_path, {"a": np.ones(3, np.float32)}).read_bytes()
    for length in range(len(content)):
        with pytest.raises(CorruptFileError):
            read_arrays(write(tmp_path, content[:length]))


def test_allowed_opcodes_exist() -> None:
    assert {opcode.name for opcode in pickletools.opcodes} >= restricted_pickle.OPCODES


def test_size_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restricted_pickle, "MAX_BYTES", 10)
    with pytest.raises(CorruptFileError, match="larger"):
        read_arrays(write(tmp_path, {"a": np.ones(3, np.float32)}))


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"gone\.ckpt"):
        read_arrays(tmp_path / "gone.ckpt")


def test_torch_state_round_trips(tmp_path: Path) -> None:
    path = tmp_path / "net.pth"
    torch.save({"weight": torch.arange(3.0)}, path)
    assert torch.equal(read_torch_state(path)["weight"], torch.arange(3.0))


def test_bad_torch_states_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "net.pth"
    torch.save({"weight": torch.arange(3.0)}, path)
    whole = path.read_bytes()
    witness = tmp_path / "witness"
    attack = Reduce(eval, f"open({str(witness)!r}, 'w')")
    torch.save({"weight": attack}, path)
    attacks = [path.read_bytes(), whole[: len(whole) // 2], b"", b"noise" * 100, pickle.dumps(attack)]
    for content in attacks:
        path.write_bytes(content)
        with pytest.raises(CorruptFileError, match=r"net\.pth is not a readable torch state"):
            read_torch_state(path)
    assert not witness.exists()
    torch.save(torch.ones(2), path)
    with pytest.raises(CorruptFileError, match="holds a Tensor"):
        read_torch_state(path)
