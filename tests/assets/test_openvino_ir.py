"""The reader of OpenVINO IR, with well-formed and with hostile files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.assets import openvino_ir
from editgan_desktop.assets.openvino_ir import Graph, read_ir
from editgan_desktop.core.errors import CorruptFileError, NotFoundError

CONST = '<layer id="1" name="w" type="Const"><data element_type="f32" shape="2, 3" offset="4" size="24"/></layer>'
LAYERS = (
    '<layer id="0" name="x" type="Parameter"><data shape="1,3" element_type="f32"/></layer>'
    + CONST
    + '<layer id="2" name="m" type="MatMul"><data transpose_b="true"/></layer>'
    + '<layer id="3" name="s" type="Add"/>'
)
EDGES = (
    '<edge from-layer="1" from-port="0" to-layer="2" to-port="1"/>'
    '<edge from-layer="0" from-port="0" to-layer="2" to-port="0"/>'
    '<edge from-layer="2" from-port="2" to-layer="3" to-port="0"/>'
    '<edge from-layer="2" from-port="2" to-layer="3" to-port="1"/>'
)
GOOD = f'<?xml version="1.0"?><net><layers>{LAYERS}</layers><edges>{EDGES}</edges></net>'
VALUES = np.arange(7, dtype="<f4")


def read(folder: Path, text: str, constants: bytes = VALUES.tobytes()) -> Graph:
    xml, binary = folder / "net.xml", folder / "net.bin"
    xml.write_text(text, "utf-8")
    binary.write_bytes(constants)
    return read_ir(xml, binary)


def test_layers_and_edges_are_read(tmp_path: Path) -> None:
    graph = read(tmp_path, GOOD)
    assert [layer.type for layer in graph.layers.values()] == ["Parameter", "Const", "MatMul", "Add"]
    assert graph.inputs(2) == [0, 1], "inputs come in the order of the ports, not of the file"
    assert graph.inputs(0) == []
    assert graph.consumers(1) == [2]
    assert graph.consumers(2) == [3, 3]
    assert graph.consumers(3) == []
    assert [layer.name for layer in graph.of_type("MatMul")] == ["m"]
    assert graph.layers[2].attributes == {"transpose_b": "true"}


def test_constant_is_a_read_only_view_at_its_offset(tmp_path: Path) -> None:
    constant = read(tmp_path, GOOD).layers[1].constant
    assert constant is not None and constant.dtype == np.float32
    np.testing.assert_array_equal(constant, VALUES[1:].reshape(2, 3))
    with pytest.raises(ValueError, match="read-only"):
        constant[0, 0] = 1


def test_scalar_and_unaligned_constants(tmp_path: Path) -> None:
    const = '<layer id="0" name="n" type="Const"><data element_type="i64" shape="" offset="3" size="8"/></layer>'
    raw = b"abc" + np.array(-5, "<i8").tobytes()
    constant = read(tmp_path, f"<net><layers>{const}</layers></net>", raw).layers[0].constant
    assert constant is not None and constant.shape == () and constant == -5


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('offset="4"', 'offset="8"'),
        ('offset="4"', 'offset="-4"'),
        ('offset="4"', 'offset="4.0"'),
        ('offset="4"', f'offset="{1 << 70}"'),
        ('offset="4"', ""),
        ('size="24"', 'size="20"'),
        ('size="24"', 'size="-24"'),
        ('offset="4" size="24"', 'offset="0" size="28"'),
        ('size="24"', f'size="{1 << 64}"'),
        ('shape="2, 3"', 'shape="2, 4"'),
        ('shape="2, 3"', 'shape="-2, -3"'),
        ('shape="2, 3"', 'shape="0"'),
        ('shape="2, 3"', 'shape="2, x"'),
        ('shape="2, 3"', f'shape="{(1 << 62) + 6}"'),
        ('shape="2, 3"', 'shape="2, 3, 1, 1, 1, 1, 1, 1, 1"'),
        ('shape="2, 3"', f'shape="{"9" * 5000}"'),
        ('element_type="f32" shape="2, 3"', 'element_type="object" shape="2, 3"'),
        ('element_type="f32" shape="2, 3"', 'element_type="f64" shape="2, 3"'),
        ('element_type="f32" shape="2, 3"', 'shape="2, 3"'),
        ('<data element_type="f32" shape="2, 3" offset="4" size="24"/>', ""),
        ('id="3"', 'id="2"'),
        ('id="3"', 'id="three"'),
        ('id="3"', ""),
        (' type="Add"', ""),
        (LAYERS, ""),
        ('to-layer="3" to-port="0"', 'to-layer="9" to-port="0"'),
        ('from-layer="0"', 'from-layer="9"'),
        ('to-layer="3" to-port="1"', 'to-layer="3" to-port="0"'),
        ('from-layer="0"', 'from-layer="3"'),
        ("</net>", ""),
        (GOOD, ""),
    ],
)
def test_malformed_network_is_refused(tmp_path: Path, old: str, new: str) -> None:
    assert old in GOOD
    with pytest.raises(CorruptFileError, match=r"net\.xml is not a readable OpenVINO network"):
        read(tmp_path, GOOD.replace(old, new, 1))


def test_entities_are_refused(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY l{i + 1} "{f"&l{i};" * 10}">' for i in range(9))
    secret = tmp_path / "secret"
    secret.write_text("secret")
    for declaration in (f'<!ENTITY l0 "lol">{laughs}', f'<!ENTITY l9 SYSTEM "{secret.as_uri()}">', ""):
        named = GOOD.replace('name="w"', 'name="&l9;"') if declaration else GOOD
        with pytest.raises(CorruptFileError):
            read(tmp_path, named.replace("<net>", f"<!DOCTYPE net [{declaration}]><net>"))


def test_files_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openvino_ir, "MAX_BIN_BYTES", 27)
    with pytest.raises(CorruptFileError, match=r"net\.bin is larger"):
        read(tmp_path, GOOD)
    monkeypatch.setattr(openvino_ir, "MAX_BIN_BYTES", 1000)
    monkeypatch.setattr(openvino_ir, "MAX_XML_BYTES", 100)
    with pytest.raises(CorruptFileError, match=r"net\.xml is larger"):
        read(tmp_path, GOOD)


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"gone\.bin"):
        read_ir(tmp_path / "gone.xml", tmp_path / "gone.bin")
