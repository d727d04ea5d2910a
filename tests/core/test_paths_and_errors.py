"""Folders, shipped data, and what an error tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from editgan_desktop.core import errors, paths
from editgan_desktop.core.errors import EditGANError


def test_folders_can_be_moved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("EDITGAN_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("EDITGAN_DATA", str(tmp_path / "data"))
    assert paths.cache_dir() == tmp_path / "cache" and paths.data_dir() == tmp_path / "data"


def test_folders_are_the_platform_s_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EDITGAN_CACHE", raising=False)
    monkeypatch.setenv("EDITGAN_DATA", "")
    assert paths.APP in str(paths.cache_dir()) and paths.APP in str(paths.data_dir())


def test_shipped_data_is_found_in_a_checkout() -> None:
    assert paths.shipped("resources", "edit_rules.json").is_file()
    assert paths.shipped("models", "manifest.toml").is_file()


def test_shipped_data_is_found_in_an_installed_wheel_and_in_a_frozen_app(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "site-packages" / "editgan_desktop"
    (package / "_data" / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "core" / "paths.py"))
    assert paths.shipped("resources", "x.json") == package / "_data" / "resources" / "x.json"


def test_an_error_says_what_happened_and_what_to_do() -> None:
    error = EditGANError("It broke.", "Mend it.")
    assert str(error) == "It broke. Mend it." and str(EditGANError("It broke.")) == "It broke."


def test_exit_codes_are_for_ever() -> None:
    """Scripts rely on them."""
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, EditGANError)]
    assert {kind.__name__: kind.exit_code for kind in kinds} == {
        "EditGANError": 1,
        "BadInputError": 2,
        "WeightsMissingError": 3,
        "CorruptFileError": 4,
        "NotFoundError": 5,
        "OutOfMemoryError": 6,
        "CancelledError": 130,
    }
