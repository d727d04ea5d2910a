"""Files are whole or not there at all."""

from __future__ import annotations

import errno
import json
import stat
from pathlib import Path
from typing import NoReturn

import pytest

from editgan_desktop.core.errors import EditGANError
from editgan_desktop.core.files import atomic_path, write_bytes, write_json


def only(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_write_makes_folders_and_replaces(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "file.bin"
    write_bytes(path, b"old")
    write_bytes(path, b"new")
    assert path.read_bytes() == b"new" and only(path.parent) == ["file.bin"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


def test_json_is_readable_text(tmp_path: Path) -> None:
    write_json(tmp_path / "x.json", {"name": "Brauen höher", "n": [1, 2]})
    text = (tmp_path / "x.json").read_text("utf-8")
    assert json.loads(text) == {"name": "Brauen höher", "n": [1, 2]}
    assert "höher" in text and text.endswith("}\n")


def test_the_temporary_file_lies_beside_with_the_same_suffix(tmp_path: Path) -> None:
    """On the same disk, or the replacing would be a copy; writers choose a format by the suffix."""
    with atomic_path(tmp_path / "picture.png") as temporary:
        assert temporary.parent == tmp_path and temporary.suffix == ".png"
        assert only(tmp_path) == [temporary.name], "the file itself is not there yet"


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_a_failure_inside_keeps_the_old_file(tmp_path: Path, error: type[BaseException]) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    with pytest.raises(error), atomic_path(path) as temporary:
        temporary.write_bytes(b"half of the ne")
        raise error
    assert path.read_bytes() == b"old" and only(tmp_path) == ["file"]


def test_a_full_disk_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def full(self: Path, content: bytes) -> NoReturn:
        self.open("wb").close()
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(EditGANError, match=r"No space left on device.*free some disk space") as caught:
        write_bytes(path, b"new")
    assert type(caught.value) is EditGANError
    assert path.read_bytes() == b"old" and only(tmp_path) == ["file"]


def test_a_file_that_cannot_be_replaced_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").mkdir()
    with pytest.raises(EditGANError, match="Cannot write"):
        write_bytes(tmp_path / "file", b"x")
    assert only(tmp_path) == ["file"]


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(EditGANError, match="Cannot write"):
        write_bytes(tmp_path / "file" / "inside", b"x")


def test_what_is_no_json_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        write_json(tmp_path / "x.json", object())
    assert only(tmp_path) == []
