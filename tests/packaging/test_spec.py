"""The app works without what the frozen one leaves out."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

PACKAGING = Path(__file__).parents[2] / "packaging"
EVERYTHING = """
import importlib, pkgutil, sys
sys.modules.update(dict.fromkeys(EXCLUDED))
import cpu_torch
import editgan_desktop
for module in pkgutil.walk_packages(editgan_desktop.__path__, "editgan_desktop."):
    importlib.import_module(module.name)
import torch
assert not torch.backends.cuda.is_built() and not torch.distributed.is_available()
from scipy.interpolate import RBFInterpolator
weight = torch.nn.Parameter(torch.ones(3))
torch.optim.Adam([weight]).step()
"""


def test_nothing_that_is_left_out_is_missed() -> None:
    """Neither modules nor CUDA, with the torch that is installed: a newer one may import or ask for more."""
    excluded = next(
        node.value
        for node in ast.parse((PACKAGING / "editgan-desktop.spec").read_text("utf-8")).body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "EXCLUDED_MODULES"
    )
    code = f"EXCLUDED = {ast.unparse(excluded)}\n{EVERYTHING}"
    subprocess.run([sys.executable, "-c", code], cwd=PACKAGING / "linux", check=True)
