"""Settings: defaults, checks, and a file that may be anything."""

from __future__ import annotations

import json
import math
import os
from pathlib import Path
from typing import Any

import pytest

from editgan_desktop.core import files
from editgan_desktop.core.errors import BadInputError, EditGANError, NotFoundError
from editgan_desktop.core.requests import OptimiseSettings
from editgan_desktop.session import settings as settings_module
from editgan_desktop.session.brush import LARGEST, SMALLEST, BrushState
from editgan_desktop.session.settings import Settings, default_settings
from editgan_desktop.session.settings_schema import load_schema, read_schema
from editgan_desktop.session.view import MaskView, ViewState

from .faces import count_calls

SCHEMA = load_schema()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def loaded(path: Path) -> Settings:
    settings = Settings(path)
    settings.load()
    return settings


def write(path: Path, values: Any, version: Any = 1) -> None:
    path.write_text(json.dumps({"format_version": version, "values": values}))


def stored(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text())["values"]


# ---- the schema


def test_every_setting_has_words_for_the_dialog():
    assert len(SCHEMA.settings) > 20
    for setting in SCHEMA.settings.values():
        assert setting.title
        assert setting.help or not setting.dialog
        assert setting.group in SCHEMA.groups
    assert list(SCHEMA.settings["appearance.theme"].choices) == ["system", "light", "dark"]


def test_defaults_are_those_of_the_session_and_the_engine():
    def default(key: str) -> Any:
        return SCHEMA.find(key).default

    optimise = OptimiseSettings()
    for name in ("steps", "follow", "learning_rate", "draft", "patience", "identity"):
        assert default(f"edit.{name}") == getattr(optimise, name)
    assert (default("edit.rows_first"), default("edit.rows_last")) == optimise.rows
    view = ViewState()
    assert (default("painting.overlay"), default("painting.picture")) == (view.overlay, view.picture)
    assert (default("view.region"), default("view.outlines"), default("view.wipe")) == (
        view.region, view.outlines, view.wipe,
    )  # fmt: skip
    assert default("view.mask_view") == view.mask_view
    assert set(SCHEMA.find("view.mask_view").choices) == set(MaskView)
    radius = SCHEMA.find("painting.radius")
    assert (radius.default, radius.min, radius.max) == (BrushState().radius, SMALLEST, LARGEST)


def test_every_permitted_number_makes_sense_to_the_engine():
    for name in ("steps", "follow", "learning_rate", "draft", "patience", "identity"):
        setting = SCHEMA.find(f"edit.{name}")
        for end in (setting.min, setting.max):
            OptimiseSettings(**{name: setting.checked(int(end) if setting.type == "int" else end)})


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"type": "colour"}, "unknown type"),
        ({"key": "nowhere.steps"}, "unknown type or group"),
        ({"default": 2000}, "cannot be"),
        ({"default": "60"}, "cannot be"),
        ({"type": "float", "default": True}, "cannot be"),
        ({"colour": "red"}, "not a schema"),
        ({"key": "edit.follow"}, "two settings"),
    ],
)
def test_an_unsound_schema_is_refused(tmp_path, change, words):
    entries = [
        {"key": "edit.steps", "type": "int", "default": 60, "min": 1, "max": 1000, "title": "Steps"},
        {"key": "edit.follow", "type": "float", "default": 0.5, "title": "Follow"},
    ]
    file = tmp_path / "schema.json"
    file.write_text(json.dumps({"groups": {"edit": "Edit"}, "settings": entries}))
    assert list(read_schema(file).settings) == ["edit.steps", "edit.follow"]
    entries[0] |= change
    file.write_text(json.dumps({"groups": {"edit": "Edit"}, "settings": entries}))
    with pytest.raises(BadInputError, match=words):
        read_schema(file)


GOOD = [
    ("view.region", False, False),
    ("edit.steps", 1, 1),
    ("edit.steps", 1000, 1000),
    ("edit.follow", 1, 1.0),
    ("edit.rows_first", -1, -1),
    ("appearance.theme", "dark", "dark"),
    ("window.state", "AAEC/+==", "AAEC/+=="),
    ("recent.files", ("a.egd", "Größe.egd"), ["a.egd", "Größe.egd"]),
    ("recent.files", [], []),
    ("recent.files", ["x" * 4096] * 10, ["x" * 4096] * 10),
    ("window.geometry", "x" * 20_000, "x" * 20_000),
]
BAD = [
    ("view.region", 1), ("view.region", "true"), ("view.region", None),
    ("edit.steps", 0), ("edit.steps", 1001), ("edit.steps", 5.0), ("edit.steps", True), ("edit.steps", "5"),
    ("edit.follow", 1.0001), ("edit.follow", math.nan), ("edit.follow", math.inf), ("edit.follow", False),
    ("edit.follow", [0.5]), ("edit.follow", 10**400), ("edit.learning_rate", 0),
    ("appearance.theme", "pink"), ("appearance.theme", ""), ("appearance.theme", 0), ("appearance.theme", ["dark"]),
    ("window.state", b"AA"), ("window.state", "x" * 100_001), ("recent.folder", "\udcff"), ("recent.folder", None),
    ("recent.files", "a.egd"), ("recent.files", [1]), ("recent.files", ["a"] * 11), ("recent.files", ["a\ud800"]),
    ("recent.files", ["a" * 5000]), ("recent.files", {"a": 1}),
]  # fmt: skip


@pytest.mark.parametrize(("key", "value", "kept"), GOOD)
def test_what_can_be_set_comes_back_from_the_file(path, key, value, kept):
    settings = loaded(path)
    settings.set(key, value)
    settings.save()
    for found in (settings.get(key), loaded(path).get(key)):
        assert found == kept
        assert type(found) is type(kept)


@pytest.mark.parametrize(("key", "value"), BAD, ids=range(len(BAD)))
def test_what_cannot_be_set_is_refused_in_words(path, key, value):
    settings = loaded(path)
    heard = count_calls(settings.changed)
    with pytest.raises(BadInputError) as refusal:
        settings.set(key, value)
    assert SCHEMA.find(key).title in refusal.value.message
    assert refusal.value.hint
    assert len(str(refusal.value)) < 300
    assert (settings.get(key), heard) == (SCHEMA.find(key).default, [])
    settings.save()
    assert not path.exists()


# ---- values


def test_unknown_keys_have_no_value(path):
    settings = loaded(path)
    for action in (lambda: settings.get("x.y"), lambda: settings.set("x.y", 1), lambda: settings.reset("x.y")):
        with pytest.raises(NotFoundError, match=r"x\.y"):
            action()


def test_changes_are_told_and_only_changes(path):
    settings = loaded(path)
    heard = []
    settings.changed.connect(lambda key: heard.append((key, settings.get(key))))
    settings.set("edit.steps", 60)  # the default already
    assert heard == []
    settings.set("edit.steps", 61)
    settings.set("edit.steps", 61)
    assert heard == [("edit.steps", 61)]
    settings.reset("edit.steps")
    assert heard == [("edit.steps", 61), ("edit.steps", 60)]
    settings.reset("edit.steps")
    assert len(heard) == 2


def test_a_list_cannot_be_changed_behind_ones_back(path):
    settings = loaded(path)
    files_ = ["a"]
    settings.set("recent.files", files_)
    files_.append("b")
    settings.get("recent.files").append("c")
    assert settings.get("recent.files") == ["a"]
    settings.reset("recent.files")
    settings.get("recent.files").append("c")
    assert settings.get("recent.files") == []


def test_only_what_was_set_is_kept(path):
    settings = loaded(path)
    settings.save()
    assert not path.exists()
    settings.set("edit.steps", 20)
    settings.set("view.region", False)
    settings.reset("view.region")
    settings.save()
    assert stored(path) == {"edit.steps": 20}
    settings.reset("edit.steps")
    settings.save()
    assert stored(path) == {}


# ---- the file


def test_no_file_is_no_problem(path):
    settings = loaded(path)
    assert settings.problem == ""
    assert settings.get("edit.steps") == 60


def test_numbers_are_explained(path):
    settings = loaded(path)
    with pytest.raises(BadInputError, match=r"It is a whole number from 1 to 1000\."):
        settings.set("edit.steps", 0)
    with pytest.raises(BadInputError, match=r"2 cannot be .* It is a number from 0 to 1\."):
        settings.set("edit.follow", 2)


def test_a_problem_is_over_once_it_is_over(path):
    path.write_text("{")
    settings = Settings(path)
    assert settings.problem == ""
    settings.load()
    assert settings.problem
    settings.load()
    assert settings.problem == ""


def test_a_file_lost_while_running_is_written_anew(path):
    write(path, {"edit.steps": 5})
    settings = loaded(path)
    path.unlink()
    settings.set("edit.follow", 0.1)
    settings.save()
    assert stored(path) == {"edit.follow": 0.1}  # who removed it wanted the rest gone


def test_loading_again_forgets_what_was_not_saved(path):
    settings = loaded(path)
    settings.set("edit.steps", 20)
    settings.load()
    assert settings.get("edit.steps") == 60
    settings.save()
    assert not path.exists()


DAMAGED = [
    b"", b"\0" * 50, b"{", b"[]", b"null", b"3", b'"text"', b"\xff\xfe", b"[" * 100_000, b'{"format_version": 1}',
    b'{"values": {}}', b'{"format_version": 1, "values": []}', b'{"format_version": 0, "values": {}}',
    b'{"format_version": "1", "values": {}}', b'{"format_version": true, "values": {}}',
    b'{"format_version": 1, "values": {"edit.follow": NaN}}', b'{"colour": "red"}', b"9" * 6000,
]  # fmt: skip


@pytest.mark.parametrize("content", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_file_is_set_aside(path, content):
    path.write_bytes(content)
    settings = loaded(path)
    assert settings.get("edit.steps") == 60
    assert "damaged" in settings.problem
    assert "settings.json.bad" in settings.problem
    assert path.with_name("settings.json.bad").read_bytes() == content
    assert not path.exists()
    settings.set("edit.steps", 20)
    settings.save()
    assert (loaded(path).get("edit.steps"), loaded(path).problem) == (20, "")


def test_a_huge_file_is_not_read(path):
    with path.open("wb") as file:
        file.truncate(settings_module.MAX_BYTES + 1)
    assert "damaged" in loaded(path).problem


def test_a_damaged_file_that_cannot_be_set_aside_does_not_stop_the_start(path, monkeypatch):
    def deny(*_: Any) -> None:
        raise PermissionError(13, "Permission denied")

    path.write_text("{")
    monkeypatch.setattr(Path, "replace", deny)
    assert "Permission denied" in loaded(path).problem


def test_single_values_that_make_no_sense_have_the_default_and_stay_in_the_file(path):
    write(path, {"edit.steps": -3, "appearance.theme": "contrast", "edit.follow": 0.25, "recent.files": None})
    settings = loaded(path)
    assert settings.problem == ""
    assert [settings.get(key) for key in ("edit.steps", "appearance.theme", "edit.follow", "recent.files")] == [
        60, "system", 0.25, [],
    ]  # fmt: skip
    settings.set("edit.steps", 7)
    settings.save()
    assert stored(path) == {
        "edit.steps": 7, "appearance.theme": "contrast", "edit.follow": 0.25, "recent.files": None,
    }  # fmt: skip


def test_unknown_keys_of_a_later_version_are_kept(path):
    write(path, {"brush.shape": {"kind": "star"}, "edit.steps": 5})
    settings = loaded(path)
    settings.set("edit.follow", 0.1)
    settings.save()
    assert stored(path) == {"brush.shape": {"kind": "star"}, "edit.steps": 5, "edit.follow": 0.1}


def test_a_file_of_a_newer_format_is_left_alone(path):
    write(path, {"edit.steps": 5}, version=2)
    before = path.read_bytes()
    settings = loaded(path)
    assert "newer version" in settings.problem
    assert "Update EditGAN Desktop." in settings.problem
    assert settings.get("edit.steps") == 60
    settings.set("edit.steps", 20)
    with pytest.raises(BadInputError, match="newer version"):
        settings.save()
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_older_formats_are_migrated_step_by_step(path, monkeypatch):
    monkeypatch.setattr(settings_module, "FORMAT_VERSION", 3)
    monkeypatch.setattr(
        settings_module,
        "_MIGRATIONS",
        {1: lambda old: {"steps": old["n"]}, 2: lambda old: {"edit.steps": old["steps"] * 2}},
    )
    write(path, {"n": 10})
    settings = loaded(path)
    assert settings.get("edit.steps") == 20
    settings.set("edit.follow", 0.1)
    settings.save()
    assert json.loads(path.read_text()) == {"format_version": 3, "values": {"edit.steps": 20, "edit.follow": 0.1}}


def test_two_windows_keep_each_others_settings(path):
    write(path, {"edit.steps": 5, "view.region": False})
    first, second = loaded(path), loaded(path)
    first.set("edit.steps", 6)
    first.set("edit.follow", 0.1)
    first.reset("view.region")
    second.set("edit.steps", 7)
    second.set("painting.radius", 3)
    first.save()
    second.save()
    assert stored(path) == {"edit.steps": 7, "edit.follow": 0.1, "painting.radius": 3.0}
    first.set("edit.draft", 0.1)
    first.save()  # its steps were saved before: not again over the newer ones
    assert stored(path)["edit.steps"] == 7


def test_a_file_damaged_or_lost_while_we_ran(path):
    write(path, {"edit.steps": 5})
    settings = loaded(path)
    settings.set("edit.follow", 0.1)
    path.write_text("{")
    settings.save()
    assert stored(path) == {"edit.steps": 5, "edit.follow": 0.1}
    assert path.with_name("settings.json.bad").read_text() == "{"


def test_what_is_no_file(path, tmp_path):
    path.mkdir()
    settings = loaded(path)
    assert "not a file" in settings.problem
    settings.set("edit.steps", 5)
    with pytest.raises(BadInputError):
        settings.save()
    if hasattr(os, "mkfifo"):  # opening it would wait for ever
        os.mkfifo(tmp_path / "pipe.json")
        assert "not a file" in loaded(tmp_path / "pipe.json").problem


def test_an_unreadable_file_is_left_alone(path, monkeypatch):
    def deny(*_: Any) -> None:
        raise PermissionError(13, "Permission denied")

    write(path, {"edit.steps": 5})
    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", deny)  # chmod does not stop root, under whom tests may run
        settings = loaded(path)
        assert "Permission denied" in settings.problem
        settings.set("edit.follow", 0.1)
        with pytest.raises(BadInputError, match="Permission denied"):
            settings.save()
    assert stored(path) == {"edit.steps": 5}


def test_a_failed_write_leaves_the_old_file_and_is_tried_again(path, monkeypatch):
    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    write(path, {"edit.steps": 5})
    settings = loaded(path)
    settings.set("edit.steps", 6)
    with monkeypatch.context() as patched:
        patched.setattr(files.Path, "write_bytes", full)
        with pytest.raises(EditGANError, match="No space left"):
            settings.save()
    assert stored(path) == {"edit.steps": 5}
    assert list(path.parent.iterdir()) == [path]
    settings.save()
    assert stored(path) == {"edit.steps": 6}


def test_the_users_settings_lie_in_the_data_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("EDITGAN_DATA", str(tmp_path / "data"))
    settings = default_settings()
    settings.set("edit.steps", 5)
    settings.save()
    assert stored(tmp_path / "data" / "settings.json") == {"edit.steps": 5}
    assert default_settings().get("edit.steps") == 5
