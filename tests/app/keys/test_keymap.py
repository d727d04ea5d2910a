"""Keys of commands: chosen, taken over, given back, kept, handed on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from editgan_desktop.app.commands.all import COMMANDS
from editgan_desktop.app.commands.command import Command
from editgan_desktop.app.keys.current import keys_of, native, portable, use_keys
from editgan_desktop.app.keys.gestures import HELD
from editgan_desktop.app.keys.keymap import KEY, Keymap
from editgan_desktop.app.labelling.commands import FACE_COMMANDS, PROJECT_COMMANDS
from editgan_desktop.core.errors import BadInputError
from editgan_desktop.session.settings import Settings

SAVE, FIT = Command("save", "&Save", shortcuts=("Ctrl+S",)), Command("fit", "&Fit", shortcuts=("Ctrl+0", "F"))
TRAIN, PLAIN = Command("train", "&Train", shortcuts=("Ctrl+T",)), Command("plain", "P&lain…")


@pytest.fixture
def keymap(tmp_path: Path) -> Keymap:
    return Keymap(Settings(tmp_path / "settings.json"), {"edit": (SAVE, FIT, PLAIN), "label": (TRAIN, FIT)})


@pytest.fixture(autouse=True)
def shipped_keys_afterwards() -> Iterator[None]:
    yield
    use_keys({})


def kept(keymap: Keymap) -> object:
    return keymap._settings.get(KEY)


def test_only_what_differs_is_kept(keymap: Keymap) -> None:
    keymap.add("plain", "ctrl+alt+x")
    keymap.add("save", "F6")
    keymap.remove("save", "F6")
    assert kept(keymap) == {"plain": ["Ctrl+Alt+X"]}
    keymap.remove("save", "Ctrl+S")
    assert kept(keymap) == {"plain": ["Ctrl+Alt+X"], "save": []} and keymap.keys("save") == ()
    keymap.reset("save")
    keymap.reset("plain")
    assert kept(keymap) == {} and keymap.keys("save") == ("Ctrl+S",)


def test_another_command_of_the_window_is_named_and_loses_the_key(keymap: Keymap) -> None:
    holder = keymap.holder("save", "F")
    assert holder is not None and holder.title == "Fit" and holder.command is FIT
    keymap.add("save", "F")
    assert keymap.keys("save") == ("Ctrl+S", "F") and keymap.keys("fit") == ("Ctrl+0",)


def test_windows_do_not_get_into_each_others_way(keymap: Keymap) -> None:
    assert keymap.holder("save", "Ctrl+T") is None
    keymap.add("save", "Ctrl+T")
    assert keymap.keys("train") == ("Ctrl+T",)
    holder = keymap.holder("fit", "Ctrl+T")  # which is in both windows
    assert holder is not None and holder.command is SAVE
    keymap.add("fit", "Ctrl+T")
    assert keymap.keys("save") == ("Ctrl+S",) and keymap.keys("train") == ()


def test_a_reset_takes_the_shipped_keys_back(keymap: Keymap) -> None:
    keymap.add("save", "F")
    keymap.reset("fit")
    assert keymap.keys("fit") == ("Ctrl+0", "F") and keymap.keys("save") == ("Ctrl+S",)
    assert kept(keymap) == {}


@pytest.mark.parametrize("key", ["", "Ctrl", "C", "Space", "Esc"])
def test_what_no_command_can_have_is_refused(keymap: Keymap, key: str) -> None:
    with pytest.raises(BadInputError):
        keymap.add("plain", key)
    assert kept(keymap) == {}


def test_keys_go_through_a_file(keymap: Keymap, tmp_path: Path) -> None:
    keymap.add("save", "F")
    keymap.export(tmp_path / "keys.json")
    keymap.reset_all()
    assert keymap.keys("fit") == ("Ctrl+0", "F")
    keymap.import_file(tmp_path / "keys.json")
    assert keymap.keys("save") == ("Ctrl+S", "F") and keymap.keys("fit") == ("Ctrl+0",)


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"format": "x", "format_version": 1, "keys": {}}', '{"format": "editgan-keys"}',
     '{"format": "editgan-keys", "format_version": 1, "keys": {"save": "F"}}',
     '{"format": "editgan-keys", "format_version": 1, "keys": [1]}', "[" * 100_000],
)  # fmt: skip
def test_a_file_of_another_kind_changes_nothing(keymap: Keymap, tmp_path: Path, content: str) -> None:
    keymap.add("save", "F")
    (tmp_path / "keys.json").write_text(content)
    with pytest.raises(BadInputError, match=r"keys\.json holds no shortcuts"):
        keymap.import_file(tmp_path / "keys.json")
    assert keymap.keys("save") == ("Ctrl+S", "F")


def test_nonsense_in_the_settings_is_no_key(keymap: Keymap) -> None:
    keymap._settings.set(KEY, {"save": ["nonsense?!", "", "F7"], "gone": ["F8"]})
    use_keys(kept(keymap))  # type: ignore[arg-type]
    assert keymap.keys("save") == keys_of(SAVE) == ("F7",)


def test_keys_are_the_same_however_they_are_written() -> None:
    assert portable("ctrl+shift+s") == portable("Shift+Ctrl+S") == "Ctrl+Shift+S"
    assert native(["Ctrl+S", "F"]) == "Ctrl+S, F"


# ---- what is shipped


def test_shipped_keys_are_keys_and_nobody_else_needs_them() -> None:
    for commands in (COMMANDS, (*PROJECT_COMMANDS, *FACE_COMMANDS)):
        seen: dict[str, str] = {}
        for command in commands:
            for key in map(portable, command.shortcuts):
                assert key and key not in HELD, command.id
                assert seen.setdefault(key, command.id) == command.id


def test_commands_of_two_windows_that_share_an_id_share_their_keys() -> None:
    """Who changes the keys of one changes those of the other."""
    first = {command.id: command for command in COMMANDS}
    for command in (*PROJECT_COMMANDS, *FACE_COMMANDS):
        assert first.get(command.id, command).shortcuts == command.shortcuts, command.id


def test_the_file_says_what_it_is(keymap: Keymap, tmp_path: Path) -> None:
    keymap.export(tmp_path / "keys.json")
    assert json.loads((tmp_path / "keys.json").read_text()) == {
        "format": "editgan-keys", "format_version": 1, "keys": {}
    }  # fmt: skip
