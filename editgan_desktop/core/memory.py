"""Memory: ask before a job starts whether there is enough, and keep what was freed for the next pass.

glibc gives every block above 32 MB back to the kernel at once; a network pass then spends most of its time
in page faults. Measured on the default generator: 2 to 5 times faster (docs/decisions/0003).
"""

from __future__ import annotations

import ctypes
import sys
from dataclasses import dataclass

import psutil

from .errors import OutOfMemoryError

M_TRIM_THRESHOLD = -1
M_MMAP_THRESHOLD = -3
# How torch says it, on CUDA, Linux and Windows; it has no exception of its own for the CPU.
OUT_OF_MEMORY = ("out of memory", "not enough memory", "can't allocate memory", "bad allocation", "bad_alloc",
                 "alloc_failed")  # fmt: skip


@dataclass(frozen=True)
class MemoryFigures:
    """Bytes of memory: used by this program, free for it, and all there is."""

    used: int
    free: int
    total: int


def memory_figures() -> MemoryFigures:
    """Of the computer's own memory."""
    memory = psutil.virtual_memory()
    return MemoryFigures(psutil.Process().memory_info().rss, memory.available, memory.total)


def is_out_of_memory(exception: Exception) -> bool:
    """Whether there was too little memory, on the CPU or on a graphics card."""
    if isinstance(exception, MemoryError | OutOfMemoryError):
        return True
    said = str(exception).lower()
    return isinstance(exception, RuntimeError) and any(words in said for words in OUT_OF_MEMORY)


def keep_freed_memory() -> bool:
    """Tell glibc to reuse large blocks. True when it agreed; False elsewhere (musl, macOS, Windows)."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):
        return False
    return bool(mallopt(M_MMAP_THRESHOLD, 1 << 30)) and bool(mallopt(M_TRIM_THRESHOLD, (1 << 31) - 1))


def require_memory(needed: int, job: str) -> None:
    """Refuse a job the system would kill half-way.

    Args:
        needed: bytes the job will take on top of what is in use. job: what it is, for the message.

    Raises:
        OutOfMemoryError: less is free.
    """
    free = psutil.virtual_memory().available
    if needed > free:
        raise OutOfMemoryError(
            f"{job} needs about {needed / 1e9:.1f} GB of memory, {free / 1e9:.1f} GB are free.",
            "Close other programs and try again.",
        )
