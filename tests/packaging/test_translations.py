"""Every text of the program has its translation, and the collector finds texts wherever they stand."""

from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path

import pytest

from editgan_desktop.app.dialogs.save_file import shown_kinds
from editgan_desktop.core.paths import shipped

PACKAGING = Path(__file__).parents[2] / "packaging"
APP = PACKAGING.parent / "editgan_desktop" / "app"


@pytest.fixture(autouse=True)
def scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are no package."""
    monkeypatch.syspath_prepend(str(PACKAGING))


@pytest.mark.parametrize("path", sorted(shipped("resources", "translations").glob("*.ts")), ids=lambda path: path.stem)
def test_nothing_is_left_to_translate(path: Path, tmp_path: Path) -> None:
    """If this fails: `python packaging/update_translations.py`, and translate what it names."""
    from update_translations import untranslated, update

    copy = tmp_path / path.name
    shutil.copyfile(path, copy)
    update(copy, path.stem)
    assert untranslated(copy) == []


def test_a_new_text_is_named_and_takes_its_translation(tmp_path: Path) -> None:
    from update_translations import fill, untranslated, update

    path = tmp_path / "zh.ts"
    update(path, "zh")  # from nothing: no translation at all
    assert ("Menus", "&File") in untranslated(path)
    fill(path, {"Menus": {"&File": "文件(&F)"}, "Other": {"&Edit": "编辑(&E)"}})
    left = untranslated(path)
    assert ("Menus", "&File") not in left and ("Menus", "&Edit") in left


def test_texts_outside_of_the_window_are_collected() -> None:
    from translation_sources import all_entries

    found = set(all_entries())
    known = {
        ("Messages", "{0} is damaged: {1}."), ("Vector", "Bigger smile"), ("Tag", "beard"), ("Tag", "glasses"),
        ("Part", "Upper lip"), ("PartGroup", "Facial hair"), ("Settings", "Language"), ("FileKinds", "Photos"),
        ("Progress", "the connection broke, trying again"), ("Scheme", "Face parts, 43"),
        ("Weight", "AlexNet and VGG16 for LPIPS"),
    }  # fmt: skip
    assert known - found == set()


def test_templates_of_messages(tmp_path: Path) -> None:
    from translation_sources import _Templates

    source = """
def why(path):
    return "no space" if path else f"{path} is full"

def save(path, error):
    hint = "Free some space."
    raise EditGANError(f"Cannot write {path.name}: {error.strerror or why(path)}.", hint)
"""
    expected = {"Cannot write {0}: {1}.", "Free some space."}
    assert _Templates(ast.parse(source)).found() >= expected


def test_the_context_of_a_text_stands_where_it_is_translated() -> None:
    """`lupdate` reads no constants: translate(CONTEXT, "text") would stay English for ever."""
    hidden = re.compile(r"translate\(\s*[A-Z_]+,\s*[\"']")
    assert [path.name for path in sorted(APP.rglob("*.py")) if hidden.search(path.read_text("utf-8"))] == []


def test_no_text_to_translate_stands_inside_an_f_string() -> None:
    """`lupdate` does not look there either."""
    found = []
    for path in sorted(APP.rglob("*.py")):
        for text in (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.JoinedStr)):
            calls = [node for node in ast.walk(text) if isinstance(node, ast.Call) and node.args]
            names = [ast.unparse(call.func) for call in calls if isinstance(call.args[-1], ast.Constant)]
            found += [f"{path.name}:{text.lineno}" for name in names if name in ("self.tr", "translate")]
    assert found == []


def test_kinds_of_files_keep_their_endings() -> None:
    assert shown_kinds("Photos (*.png *.jpg);;All (*)") == "Photos (*.png *.jpg);;All (*)"
