"""The rooms and their doors: what may import what, and what no file may say."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "editgan_desktop"
QT = ("PySide6", "shiboken6", "qtawesome")
# Imports every module of the named rooms, with some modules made impossible to import.
IMPORT_ALL = """
import importlib, pkgutil, sys
forbidden, rooms = {forbidden!r}, {rooms!r}

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in forbidden:
            raise ImportError(name + " is not installed here")

sys.meta_path.insert(0, Blocker())
count = 0
for room in rooms:
    package = importlib.import_module("editgan_desktop." + room)
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
        count += 1
print(count, *sorted({{name.partition(".")[0] for name in sys.modules}}))
"""


def import_rooms(rooms: list[str], forbidden: tuple[str, ...]) -> tuple[int, set[str]]:
    """How many modules there are in the rooms, and which top-level packages importing them all loads."""
    script = IMPORT_ALL.format(rooms=rooms, forbidden=forbidden)
    command = [sys.executable, "-W", "ignore", "-c", script]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    count, *loaded = done.stdout.split()
    return int(count), set(loaded)


def rooms() -> list[str]:
    return sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))


def test_every_room_is_known_here() -> None:
    """A new room must be placed in the import rules of pyproject.toml, and in this file."""
    assert rooms() == [
        "app", "assets", "batch", "cli", "core", "editing", "evaluation", "jobs", "library", "methods", "networks",
        "session", "training",
    ]  # fmt: skip


def test_import_rules_are_kept() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    command = [str(lint) if lint.exists() else shutil.which("lint-imports") or "lint-imports", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken" in done.stdout


def test_everything_but_the_window_works_without_qt() -> None:
    """Servers and clusters have none."""
    count, loaded = import_rooms([room for room in rooms() if room != "app"], QT)
    assert count > 50 and "torch" in loaded
    assert not loaded & set(QT)


def test_the_blocker_blocks() -> None:
    with pytest.raises(AssertionError, match="numpy is not installed here"):
        import_rooms(["core"], ("numpy",))


def test_what_waits_for_the_user_knows_no_torch() -> None:
    """Session, jobs, library and core must start at once, and in processes that never compute."""
    count, loaded = import_rooms(["core", "jobs", "library", "session"], ("torch", *QT))
    assert count > 10 and "numpy" in loaded
    assert not loaded & {"torch", "torchvision", "lpips", *QT}


def test_the_window_is_the_only_one_to_name_qt() -> None:
    """Not even inside functions, where importing all modules would not notice."""
    others = [path for path in PACKAGE.rglob("*.py") if path.relative_to(PACKAGE).parts[0] != "app"]
    said = [
        path for path in others if any(f"import {name}" in text(path) or f"from {name}" in text(path) for name in QT)
    ]
    assert len(others) > 50 and said == []


def test_no_file_names_a_package_registry() -> None:
    """Which index packages come from is the machine's business: pip's own settings say it."""
    hosts = [".".join(parts) for parts in (("pypi", "org"), ("files", "pythonhosted", "org"), ("pythonhosted", "org"))]
    hosts += [".".join(parts) for parts in (("registry", "npmjs", "org"), ("conda", "anaconda", "org"))]
    files = repository_files()
    assert len(files) > 100 and ROOT / "pyproject.toml" in files
    found = [
        f"{path.relative_to(ROOT)}: {host}" for path in files for host in hosts if host.encode() in path.read_bytes()
    ]
    assert found == []


def repository_files() -> list[Path]:
    """Files that are, or are about to be, under version control; every file where there is no git."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    except (OSError, subprocess.CalledProcessError):
        return [p for p in ROOT.rglob("*") if p.is_file() and not set(p.relative_to(ROOT).parts) & {".venv", ".git"}]
    return [path for name in done.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def text(path: Path) -> str:
    return path.read_text("utf-8")
