"""Lets torch's CUDA build pass for a CPU build when its CUDA libraries are stand-ins (see `cuda_stubs.py`).

A torch built without CUDA and without `torch.distributed` lacks some names in its C module, and all of torch goes by
that. So the names are taken away right after that module was loaded, before the rest of torch looks at it. PyInstaller
runs this file when the app starts; in the build's environment a .pth file imports it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.machinery import ExtensionFileLoader, ModuleSpec, PathFinder
from types import ModuleType

ABSENT = ("_c10d_init", "_rpc_init", "_dist_autograd_init")  # setting up the process groups would call NCCL


class CpuLoader(ExtensionFileLoader):
    """Loads `torch._C`, then says that it has no CUDA."""

    def exec_module(self, module: ModuleType) -> None:
        super().exec_module(module)
        module._has_cuda = False  # type: ignore[attr-defined]
        for name in ABSENT:
            if hasattr(module, name):
                delattr(module, name)


class CpuFinder:
    """Finds `torch._C` where it always is."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> ModuleSpec | None:
        if name != "torch._C":
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec and isinstance(spec.loader, ExtensionFileLoader):
            spec.loader = CpuLoader(spec.loader.name, spec.loader.path)
        return spec


sys.meta_path.insert(0, CpuFinder)
