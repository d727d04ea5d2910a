"""Torch without CUDA: stand-ins for its libraries, and what is installed instead of them."""

from __future__ import annotations

import json
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

LINUX = Path(__file__).parents[2] / "packaging" / "linux"
CUDA = """
namespace c10::cuda { int device_count() { return 8; } int other() { return 9; } }
struct Pool { virtual ~Pool() {} };
Pool pool;
extern "C" int cudaThing() { return 7; }
"""
TORCH = """
#include <typeinfo>
namespace c10::cuda { int device_count(); int other(); }
struct Pool { virtual ~Pool(); };
extern "C" int cudaThing();
extern "C" int count() { return c10::cuda::device_count(); }
extern "C" int thing() { return cudaThing(); }
extern "C" int other() { return c10::cuda::other(); }
extern "C" const char* name() { return typeid(Pool).name(); }
"""
LOAD = "import ctypes, sys; torch = ctypes.CDLL(sys.argv[1]); torch.name.restype = ctypes.c_char_p; "
needs_tools = pytest.mark.skipif(
    not sys.platform.startswith("linux") or not all(map(shutil.which, ("c++", "nm", "readelf"))),
    reason="needs Linux, a compiler and binutils",
)


def script(name: str) -> dict[str, Any]:
    return runpy.run_path(str(LINUX / f"{name}.py"))


@pytest.fixture
def site_packages(tmp_path: Path) -> Path:
    """One of torch's libraries, linked to one of CUDA's, both toys."""
    folder = tmp_path / "torch" / "lib"
    folder.mkdir(parents=True)
    build = ("c++", "-shared", "-fPIC", "-x", "c++", "-")
    for name, source, more in (
        ("libtorch_cuda.so", CUDA, ()),
        ("libtorch_python.so", TORCH, (f"-L{folder}", "-ltorch_cuda", "-Wl,-rpath,$ORIGIN")),
    ):
        command = [*build, f"-Wl,-soname,{name}", "-o", str(folder / name), *more]
        subprocess.run(command, input=source, text=True, check=True)
    return tmp_path


def call(site_packages: Path, function: str) -> subprocess.CompletedProcess[str]:
    library = site_packages / "torch" / "lib" / "libtorch_python.so"
    command = [sys.executable, "-c", f"{LOAD}print(torch.{function}())", str(library)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@needs_tools
def test_stand_ins_find_no_device_and_stop_who_asks_for_more(site_packages: Path) -> None:
    assert call(site_packages, "count").stdout.strip() == "8"
    script("cuda_stubs")["main"](site_packages)
    answers = {name: call(site_packages, name).stdout.strip() for name in ("count", "thing", "name")}
    assert answers == {"count": "0", "thing": "100", "name": "b'4Pool'"}
    stopped = call(site_packages, "other")
    assert stopped.returncode < 0 and "no CUDA: _ZN3c104cuda5otherEv" in stopped.stdout


@needs_tools
def test_a_cpu_build_is_left_alone(site_packages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site_packages / "torch" / "lib" / "libtorch_cuda.so").unlink()
    before = (site_packages / "torch" / "lib" / "libtorch_python.so").read_bytes()
    script("cuda_stubs")["main"](site_packages)
    assert "CPU build already" in capsys.readouterr().out
    assert (site_packages / "torch" / "lib" / "libtorch_python.so").read_bytes() == before


def test_requirements_leave_cuda_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = ("editgan-desktop", "torch", "nvidia-cublas", "cuda-toolkit", "triton", "numpy")
    report = {"install": [{"metadata": {"name": name, "version": "1.0"}} for name in names]}
    (tmp_path / "report.json").write_text(json.dumps(report))
    script("cpu_requirements")["main"](tmp_path / "report.json")
    assert capsys.readouterr().out.split() == ["torch==1.0", "numpy==1.0"]
