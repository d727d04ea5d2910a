"""What is installed, where things lie, and what to do about what is wrong: for `editgan doctor` and for reports."""

from __future__ import annotations

import os
import platform
import shutil
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import psutil
import torch

from .. import __version__
from ..assets.fetch import is_present
from ..assets.manifest import NEEDED, find_weight, load_manifest
from ..core.paths import cache_dir
from ..library.store import default_library
from .load import DEFAULT, HEAD_HEIGHTS, SCHEME, default_device, own_file

# Shown name, then the packages that may provide it, best first.
PACKAGES = {
    "torch": ("torch",),
    "numpy": ("numpy",),
    "opencv": ("opencv-python-headless", "opencv-python"),
    "PySide6": ("PySide6-Essentials", "PySide6"),
    "openvino": ("openvino",),
}
OPTIONAL = {"PySide6": "The window needs it: pip install PySide6-Essentials"}
OWN_WEIGHTS = ("mean-w", *(f"rgb-{height}" for height in HEAD_HEIGHTS), f"segmentation-{SCHEME}")
MEMORY_MB = 2500  # what an edit is meant to stay under
MB = 1_000_000


@dataclass(frozen=True)
class Finding:
    """Something wrong: what, the next step, and whether the program cannot work until it is done."""

    what: str
    next_step: str
    needed: bool = True


def facts() -> dict[str, Any]:
    """Versions, machine, folders and weights, as values that JSON knows. Nothing is written."""
    return {"versions": _versions(), "machine": _machine(), "folders": _folders(), "weights": _weights()}


def findings(facts: dict[str, Any]) -> list[Finding]:
    """What is wrong by the facts, and with the library."""
    return [
        *_missing_packages(facts["versions"]),
        *_missing_weights(facts["weights"]),
        *_bad_folders(facts["folders"]),
        *_bad_vectors(),
        *_little_memory(facts["machine"]),
    ]


def _versions() -> dict[str, str | None]:
    """Versions by what the installed packages say; none of them is imported for it."""
    found = {name: _first_version(packages) for name, packages in PACKAGES.items()}
    return {"editgan-desktop": __version__, "python": platform.python_version(), **found}


def _first_version(packages: tuple[str, ...]) -> str | None:
    for package in packages:
        try:
            return version(package)
        except PackageNotFoundError:
            continue
    return None


def _machine() -> dict[str, Any]:
    memory = psutil.virtual_memory()
    device = default_device()
    return {
        "system": platform.platform(),
        "device": torch.cuda.get_device_name(device) if device.type == "cuda" else str(device),
        "cores": os.cpu_count(),
        "threads": torch.get_num_threads(),
        "memory_mb": memory.total // MB,
        "memory_free_mb": memory.available // MB,
    }


def _folders() -> dict[str, dict[str, Any]]:
    """The folders the program writes to, and the user's folder of archives if one is named."""
    folders = {"cache": _folder(cache_dir()), "library": _folder(default_library().folder)}
    if archives := os.environ.get("EDITGAN_WEIGHTS_DIR"):
        folders["archives"] = _folder(Path(archives))
    return folders


def _folder(path: Path) -> dict[str, Any]:
    nearest = next(place for place in (path, *path.absolute().parents) if place.exists())
    return {
        "path": str(path),
        "exists": path.is_dir(),
        "writable": nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK),
        "mb": _megabytes(path),
        "free_mb": shutil.disk_usage(nearest).free // MB,
    }


def _megabytes(folder: Path) -> float:
    """Size of all files below; those that vanish meanwhile do not count."""
    total = 0
    for root, _, names in os.walk(folder):
        for name in names:
            try:
                total += (Path(root) / name).lstat().st_size
            except OSError:
                continue
    return round(total / MB, 1)


def _weights() -> list[dict[str, Any]]:
    """All weights: those that are fetched, then those that come with the program."""
    fetched = [
        {"name": name, "role": weight.role, "needed": name in NEEDED, "present": is_present(weight)}
        for name, weight in load_manifest().items()
    ]
    own = [
        {"name": name, "role": "comes with the program", "needed": True, "present": own_file(name).is_file()}
        for name in OWN_WEIGHTS
    ]
    return fetched + own


def _missing_packages(versions: dict[str, str | None]) -> list[Finding]:
    return [
        Finding(f"{name} is not installed.", step, needed=False)
        for name, step in OPTIONAL.items()
        if versions[name] is None
    ]


def _missing_weights(weights: list[dict[str, Any]]) -> list[Finding]:
    missing = [one["name"] for one in weights if one["needed"] and not one["present"]]
    own = [name for name in missing if name in OWN_WEIGHTS]
    fetchable = [name for name in missing if name not in OWN_WEIGHTS]
    findings = []
    if fetchable:
        size = sum(find_weight(name).archive_bytes for name in fetchable) / MB
        what = f"Weights are not here yet: {', '.join(fetchable)} ({size:.0f} MB to fetch)."
        findings.append(Finding(what, f"Run: editgan models fetch {' '.join(fetchable)}"))
    if own:
        what = f"Weights of {DEFAULT} that come with the program are missing: {', '.join(own)}."
        findings.append(Finding(what, "Reinstall EditGAN Desktop."))
    return findings


def _bad_folders(folders: dict[str, dict[str, Any]]) -> list[Finding]:
    variables = {"cache": "EDITGAN_CACHE", "library": "EDITGAN_DATA"}
    findings = [
        Finding(f"{folders[name]['path']} cannot be written.", f"Name another folder in {variable}.")
        for name, variable in variables.items()
        if not folders[name]["writable"]
    ]
    if "archives" in folders and not folders["archives"]["exists"]:
        what = f"There is no folder {folders['archives']['path']}."
        findings.append(Finding(what, "Correct or unset EDITGAN_WEIGHTS_DIR.", needed=False))
    return findings


def _bad_vectors() -> list[Finding]:
    problems = default_library().list().problems
    if not problems:
        return []
    what = f"{len(problems)} file(s) in the library cannot be used; the first is {problems[0].path}."
    return [Finding(what, "See: editgan vectors list", needed=False)]


def _little_memory(machine: dict[str, Any]) -> list[Finding]:
    if machine["memory_free_mb"] >= MEMORY_MB:
        return []
    what = f"Only {machine['memory_free_mb']} MB of memory are free."
    return [Finding(what, f"Close other programs: an edit may need {MEMORY_MB} MB.", needed=False)]
