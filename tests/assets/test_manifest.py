"""The manifest of weights: the shipped one, and what a strict reader refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from editgan_desktop.assets.manifest import find_weight, load_manifest, read_manifest
from editgan_desktop.core.errors import CorruptFileError, NotFoundError

GOOD = f"""
[[weight]]
name = "tiny"
role = "test"
title = "Tiny"
project = "tiny-project"
version = "1.0"
file = "tiny-1.0.tar.gz"
archive_sha256 = "{"a" * 64}"
archive_bytes = 10
licence = "MIT"
terms = "None."
members = [{{ key = "net", path = "tiny/net.bin", sha256 = "{"b" * 64}", bytes = 5 }}]
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "manifest.toml"
    path.write_text(text, "utf-8")
    return path


def test_shipped_manifest_describes_every_network_we_need() -> None:
    manifest = load_manifest()
    names = ["mobile-stylegan-ffhq", "face-parser", "lpips-backbones", "mobilefacenet", "yunet", "sface"]
    assert list(manifest) == [*names, "face-landmarks", "efficientnet-lite0", "expression", "fid-inception"]
    generator = manifest["mobile-stylegan-ffhq"]
    assert generator.unpacked_bytes == 8_405_040 + 32_025_440 + 59_865 + 425_183
    assert [member.key for member in generator.members] == [
        "mapping_xml",
        "mapping_bin",
        "synthesis_xml",
        "synthesis_bin",
    ]
    assert [member.file for member in manifest["lpips-backbones"].members] == ["alexnet.ckpt", "vgg16.ckpt"]


def test_generator_terms_name_the_dataset_licence() -> None:
    terms = find_weight("mobile-stylegan-ffhq").terms
    assert "non-commercial" in terms and "CC BY-NC-SA" in terms


def test_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(NotFoundError, match=r"'stylegan9'.*face-parser"):
        find_weight("stylegan9")


def test_good_manifest_is_read(tmp_path: Path) -> None:
    weight = read_manifest(write(tmp_path, GOOD))["tiny"]
    assert (weight.members[0].file, weight.unpacked_bytes) == ("net.bin", 5)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('role = "test"\n', ""),
        ('role = "test"', 'role = "test"\nmirror = "elsewhere"'),
        ('role = "test"', "role = 3"),
        ('role = "test"', 'role = ""'),
        ('name = "tiny"', 'name = "../tiny"'),
        ('name = "tiny"', 'name = "Tiny.lock"'),
        ("tiny-1.0.tar.gz", "../tiny-1.0.tar.gz"),
        ("tiny-1.0.tar.gz", "a\\\\tiny-1.0.tar.gz"),
        ("tiny-1.0.tar.gz", "tiny-1.0.exe"),
        ("a" * 64, "a" * 63),
        ("a" * 64, "A" * 64),
        ("archive_bytes = 10", "archive_bytes = -10"),
        ("archive_bytes = 10", "archive_bytes = 10.5"),
        ("archive_bytes = 10", "archive_bytes = 99999999999999"),
        ("bytes = 5", "bytes = true"),
        ("bytes = 5", "bytes = 0"),
        ("tiny/net.bin", "../net.bin"),
        ("tiny/net.bin", "tiny/../../net.bin"),
        ("tiny/net.bin", "/etc/passwd"),
        ("tiny/net.bin", "tiny\\\\net.bin"),
        ('key = "net"', 'key = "../net"'),
        ('key = "net"', 'key = "net", link = "x"'),
        ("members = [{", "members = [3, {"),
        ("[[weight]]", "[weight]"),
        ("[[weight]]", "extra = 1\n[[weight]]"),
        ("[[weight]]", "not toml"),
    ],
)
def test_bad_manifest_is_refused(tmp_path: Path, old: str, new: str) -> None:
    assert old in GOOD
    with pytest.raises(CorruptFileError, match=r"manifest\.toml is not a manifest"):
        read_manifest(write(tmp_path, GOOD.replace(old, new, 1)))


def test_names_keys_and_paths_are_unique(tmp_path: Path) -> None:
    member = GOOD[GOOD.index("{ key") : GOOD.index("}]") + 1]
    for other in (member, member.replace('"net"', '"net2"'), member.replace("net.bin", "net2.bin")):
        with pytest.raises(CorruptFileError):
            read_manifest(write(tmp_path, GOOD.replace(member, f"{member}, {other}")))
    with pytest.raises(CorruptFileError, match="same name"):
        read_manifest(write(tmp_path, GOOD + GOOD))


def test_missing_manifest_is_an_error_to_act_on(tmp_path: Path) -> None:
    with pytest.raises(CorruptFileError, match="Reinstall"):
        read_manifest(tmp_path / "manifest.toml")
