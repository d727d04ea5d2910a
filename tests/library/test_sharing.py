"""Two instances, two threads, a crash: nothing is lost, nothing is half there."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from filelock import FileLock

from editgan_desktop.core.errors import EditGANError
from editgan_desktop.library.store import VectorLibrary

ROOT = Path(__file__).parents[2]
COUNT = 15

START = """
import os, sys, time
from pathlib import Path
import numpy as np
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.library.vector import EditingVector
folder = Path(sys.argv[1])
vector = EditingVector.new("Smile", np.ones((3, 4)), latent_space="tiny/w+", scheme="s", parts=["mouth"])
library = VectorLibrary(folder)
"""

ADD_MANY = f"""
(folder.parent / f"ready-{{os.getpid()}}").touch()
while len(list(folder.parent.glob("ready-*"))) < 2:
    time.sleep(0.001)
for _ in range({COUNT}):
    library.add(vector, make_unique=True)
"""

DIE_BEFORE_REPLACE = """
Path.replace = lambda *_: os._exit(9)
library.rename("Old", "New")
"""

REFUSED = {"torch", "PySide6"}


def python(script: str, folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-W", "error", "-c", START + script, str(folder)], cwd=ROOT)


def numbered(count: int) -> set[str]:
    return {"Smile", *(f"Smile ({n})" for n in range(2, count + 1))}


def test_two_processes_lose_nothing(tmp_path):
    library = VectorLibrary(tmp_path / "vectors")
    processes = [python(ADD_MANY, library.folder) for _ in range(2)]
    while any(process.poll() is None for process in processes):
        assert library.list().problems == ()  # nothing half-written is ever seen
    assert [process.returncode for process in processes] == [0, 0]
    assert set(library.list().names) == numbered(2 * COUNT)


@pytest.mark.parametrize("shared", [True, False], ids=["one library", "two libraries"])
def test_two_threads_lose_nothing(tmp_path, make_vector, shared):
    folder = tmp_path / "vectors"
    first = VectorLibrary(folder)
    libraries = [first, first if shared else VectorLibrary(folder)]
    barrier = threading.Barrier(2)
    vector = make_vector("Smile")

    def add_many(library: VectorLibrary) -> None:
        barrier.wait()
        for _ in range(COUNT):
            library.add(vector, make_unique=True)

    threads = [threading.Thread(target=add_many, args=(library,)) for library in libraries]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(first.list().names) == numbered(2 * COUNT)


def test_a_killed_writer_leaves_the_old_file_and_no_lock(tmp_path, make_vector):
    library = VectorLibrary(tmp_path / "vectors")
    library.add(make_vector("Old"))
    assert python(DIE_BEFORE_REPLACE, library.folder).wait() == 9
    found = library.list()
    assert (found.names, found.problems) == (("Old",), ())
    assert library.rename("Old", "New").name == "New"


def test_a_held_lock_is_waited_for_then_named(tmp_path, make_vector):
    library = VectorLibrary(tmp_path, lock_seconds=0.1)
    vector = make_vector("Smile")
    with FileLock(tmp_path / ".lock"), pytest.raises(EditGANError, match="Another program is changing"):
        library.add(vector)
    assert library.list().names == ()
    assert library.add(vector).name == "Smile"


def test_listing_500_is_quick(tmp_path, make_vector):
    library = VectorLibrary(tmp_path)
    library.add(make_vector("v"))
    [original] = [entry.path for entry in library.list().vectors]
    content, identity = original.read_bytes(), library.list().vectors[0].info.id.encode()
    for number in range(499):
        (tmp_path / f"{number}.safetensors").write_bytes(content.replace(identity, b"%032x" % number))
    start = time.perf_counter()
    assert len(library.list().vectors) == 500
    assert time.perf_counter() - start < 3  # about 0.15 s on an idle machine


def test_the_room_needs_neither_torch_nor_qt(tmp_path):
    script = f"assert not {REFUSED} & set(sys.modules), set(sys.modules)"
    assert python(script, tmp_path).wait() == 0
