"""Fetching weights: whole or not at all, whatever the network, the disk and the user do meanwhile."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from subprocess import PIPE
from types import SimpleNamespace

import pytest

from editgan_desktop.assets import fetch as fetch_module
from editgan_desktop.assets.fetch import fetch, is_present, local_paths, remove, verify
from editgan_desktop.assets.manifest import Weight
from editgan_desktop.assets.store import folder, lock
from editgan_desktop.core.errors import (
    CancelledError,
    CorruptFileError,
    EditGANError,
    NotFoundError,
    WeightsMissingError,
)
from editgan_desktop.core.progress import Progress, finish

from .package_index import Index
from .tiny_archives import CONTENT, MakeWeight

HOLD_LOCK = """
import filelock, sys
held = filelock.FileLock({path!r})
held.acquire()
print("held", flush=True)
sys.stdin.read()
"""
KINDS = pytest.mark.parametrize("kind", [".whl", ".tar.gz"])


@pytest.fixture
def served(make_weight: MakeWeight, index: Index) -> Weight:
    """A weight whose archive the index serves."""
    weight, archive = make_weight()
    index.files[weight.file] = archive.read_bytes()
    return weight


def contents(paths: dict[str, Path]) -> list[bytes]:
    return [path.read_bytes() for path in paths.values()]


def files(weight: Weight) -> list[str]:
    """Names of all files in the weight's folder."""
    return sorted(path.name for path in folder(weight).iterdir()) if folder(weight).exists() else []


def cancel_at(stage: str, done: int = 1) -> Callable[[Progress], None]:
    def watch(report: Progress) -> None:
        if report.stage == stage and report.done >= done:
            raise CancelledError("Cancelled.")

    return watch


# --- where the archive comes from


def test_from_the_index(served: Weight, index: Index) -> None:
    reports: list[Progress] = []
    paths = finish(fetch(served), reports.append)
    assert contents(paths) == list(CONTENT.values()) and paths == local_paths(served)
    assert files(served) == ["a.bin", "b.xml"]
    downloads = [report for report in reports if report.stage == "download"]
    assert len(downloads) > 5 and downloads[-1].done == downloads[-1].total == served.archive_bytes
    assert [report.done for report in downloads] == sorted(report.done for report in downloads)
    assert reports[-1].stage == "unpack" and reports[-1].done == reports[-1].total == served.unpacked_bytes


@KINDS
def test_from_a_file_of_the_user(make_weight: MakeWeight, kind: str) -> None:
    weight, archive = make_weight(kind=kind)
    assert contents(finish(fetch(weight, source=archive))) == list(CONTENT.values())
    assert archive.exists()


def test_from_the_folder_of_archives(make_weight: MakeWeight, monkeypatch: pytest.MonkeyPatch) -> None:
    weight, archive = make_weight()
    monkeypatch.setenv("EDITGAN_WEIGHTS_DIR", str(archive.parent))
    assert contents(finish(fetch(weight))) == list(CONTENT.values())


def test_folder_of_archives_without_the_archive(
    served: Weight, index: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITGAN_WEIGHTS_DIR", str(tmp_path / "empty"))
    finish(fetch(served))
    assert index.starts == [0]


def test_present_weights_are_not_fetched_again(served: Weight, index: Index) -> None:
    finish(fetch(served))
    reports: list[Progress] = []
    finish(fetch(served), reports.append)
    assert reports == [] and len(index.starts) == 1


def test_a_file_of_the_user_is_used_even_when_weights_are_present(make_weight: MakeWeight) -> None:
    weight, archive = make_weight()
    path = finish(fetch(weight, source=archive))["a"]
    path.write_bytes(bytes(len(CONTENT["net/a.bin"])))
    finish(fetch(weight, source=archive))
    verify(weight)


# --- a network that misbehaves


def test_broken_connection_is_resumed(served: Weight, index: Index) -> None:
    index.break_after = [300_000]
    reports: list[Progress] = []
    assert contents(finish(fetch(served), reports.append)) == list(CONTENT.values())
    assert len(index.starts) == 2 and 0 < index.starts[1] <= 300_000
    assert any(report.stage == "wait" and "trying again" in report.message for report in reports)


def test_connection_that_ends_early_without_a_word_is_resumed(served: Weight, index: Index) -> None:
    index.break_after, index.lengths = [300_000], False
    assert contents(finish(fetch(served))) == list(CONTENT.values())
    assert index.starts == [0, 300_000]


def test_server_without_ranges_starts_over(served: Weight, index: Index) -> None:
    index.break_after, index.ranges = [300_000], False
    assert contents(finish(fetch(served))) == list(CONTENT.values())


def test_connection_that_always_breaks(served: Weight, index: Index) -> None:
    index.break_after = [200_000] * 3
    with pytest.raises(WeightsMissingError, match="or it broke"):
        finish(fetch(served))
    assert len(index.starts) == 3 and files(served) == [f"{served.file}.part"]
    assert contents(finish(fetch(served))) == list(CONTENT.values()), "the next fetch goes on"
    assert index.starts[-1] > 0


def test_no_network_tells_all_one_needs(make_weight: MakeWeight) -> None:
    weight, _ = make_weight()
    with pytest.raises(WeightsMissingError) as caught:
        finish(fetch(weight))
    needed = ("tiny-project", "1.0", weight.file, weight.archive_sha256, "EDITGAN_WEIGHTS_DIR")
    assert all(word in caught.value.hint for word in needed)
    assert f"editgan models fetch tiny --from {weight.file}" in caught.value.hint
    assert "no connection" in caught.value.message and "127.0.0.1" not in str(caught.value)
    assert files(weight) == []


def test_busy_server_is_tried_again_but_a_refusal_is_not(served: Weight, index: Index) -> None:
    for status, attempts in ((503, 3), (403, 1)):
        index.status, index.starts = status, []
        with pytest.raises(WeightsMissingError, match=f"answers {status}"):
            finish(fetch(served))
        assert len(index.starts) == attempts


def test_archive_the_index_does_not_have(make_weight: MakeWeight, index: Index) -> None:
    weight, _ = make_weight()
    for missing in (weight, replace(weight, project="unknown-project")):
        with pytest.raises(WeightsMissingError, match="does not have it"):
            finish(fetch(missing))


def test_server_that_sends_too_much(served: Weight, index: Index) -> None:
    index.files[served.file] += b"x" * 1_000_000
    with pytest.raises(CorruptFileError, match="larger than it should be"):
        finish(fetch(served))
    assert folder(served).joinpath(f"{served.file}.part").stat().st_size <= served.archive_bytes


# --- archives that are not the right ones


def test_wrong_archive_from_the_index_leaves_nothing(served: Weight, index: Index) -> None:
    good = index.files[served.file]
    index.files[served.file] = good[:-1] + b"?"
    with pytest.raises(CorruptFileError, match="damaged, or another version"):
        finish(fetch(served))
    assert files(served) == []
    index.files[served.file] = good
    finish(fetch(served))


def test_rotten_beginning_is_thrown_away(served: Weight, index: Index) -> None:
    folder(served).mkdir(parents=True)
    part = folder(served) / f"{served.file}.part"
    part.write_bytes(b"?" * 1000)
    with pytest.raises(CorruptFileError):
        finish(fetch(served))
    assert index.starts == [1000] and files(served) == []
    finish(fetch(served))


def test_beginning_longer_than_the_archive_is_not_resumed(served: Weight, index: Index) -> None:
    folder(served).mkdir(parents=True)
    folder(served).joinpath(f"{served.file}.part").write_bytes(b"?" * (served.archive_bytes + 1))
    finish(fetch(served))
    assert index.starts == [0]


def test_whole_download_needs_no_network(make_weight: MakeWeight) -> None:
    weight, archive = make_weight()
    folder(weight).mkdir(parents=True)
    shutil.copy(archive, folder(weight) / f"{weight.file}.part")
    finish(fetch(weight))
    assert files(weight) == ["a.bin", "b.xml"]


def test_wrong_file_of_the_user(make_weight: MakeWeight) -> None:
    weight, archive = make_weight()
    content = archive.read_bytes()
    for wrong in (content[:-1], content[:-1] + b"?", b""):
        archive.write_bytes(wrong)
        with pytest.raises(CorruptFileError, match="damaged, or another version"):
            finish(fetch(weight, source=archive))
        assert archive.read_bytes() == wrong and files(weight) == []
    with pytest.raises(NotFoundError, match="no file"):
        finish(fetch(weight, source=archive.parent / "gone.whl"))


@KINDS
def test_member_with_another_sum_is_not_stored(make_weight: MakeWeight, kind: str) -> None:
    weight, archive = make_weight(kind=kind)
    second = replace(weight.members[1], sha256="0" * 64)
    weight = replace(weight, members=(weight.members[0], second))
    with pytest.raises(CorruptFileError, match="not the expected file"):
        finish(fetch(weight, source=archive))
    assert files(weight) == ["a.bin"] and not is_present(weight)


# --- cancelling, crashing, a full disk


def test_cancelled_download_leaves_only_its_beginning(served: Weight, index: Index) -> None:
    with pytest.raises(CancelledError):
        finish(fetch(served), cancel_at("download", 200_000))
    assert files(served) == [f"{served.file}.part"] and not is_present(served)
    with pytest.raises(WeightsMissingError):
        local_paths(served)
    finish(fetch(served))
    assert index.starts[1] >= 200_000


@KINDS
def test_cancelled_unpacking_leaves_nothing(make_weight: MakeWeight, kind: str) -> None:
    weight, archive = make_weight(kind=kind)
    with pytest.raises(CancelledError):
        finish(fetch(weight, source=archive), cancel_at("unpack"))
    assert files(weight) == []
    with lock(weight).acquire(blocking=False):
        pass


def test_leftovers_of_a_killed_process_are_cleared(make_weight: MakeWeight) -> None:
    weight, archive = make_weight()
    folder(weight).mkdir(parents=True)
    folder(weight).joinpath(".a.bin.abc123.bin").write_bytes(b"half")
    finish(fetch(weight, source=archive))
    assert files(weight) == ["a.bin", "b.xml"]


def test_full_disk_is_told_before_anything_is_fetched(
    served: Weight, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch_module.shutil, "disk_usage", lambda path: SimpleNamespace(free=1_200_000))
    with pytest.raises(EditGANError, match=r"needs 2 MB of disk, 1 MB are free"):
        finish(fetch(served))
    assert index.starts == [] and not is_present(served)


def test_folder_that_cannot_be_written(make_weight: MakeWeight, cache: Path) -> None:
    weight, archive = make_weight()
    cache.write_text("a file where the folder should be")
    with pytest.raises(EditGANError, match="EDITGAN_CACHE"):
        finish(fetch(weight, source=archive))


# --- two at once


def test_two_threads_download_once(served: Weight, index: Index) -> None:
    results: list[dict[str, Path]] = []
    threads = [threading.Thread(target=lambda: results.append(finish(fetch(served)))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 2 and results[0] == results[1] and len(index.starts) == 1


def test_two_jobs_of_one_thread_take_turns(served: Weight, index: Index) -> None:
    first, second = fetch(served), fetch(served)
    assert next(first).stage == "download"
    assert next(second).stage == "wait"
    finish(first)
    assert contents(finish(second)) == list(CONTENT.values()) and len(index.starts) == 1


def test_job_closed_in_another_thread_frees_the_lock(served: Weight) -> None:
    job = fetch(served)
    next(job)
    thread = threading.Thread(target=job.close)
    thread.start()
    thread.join()
    finish(fetch(served))


def test_another_process_is_waited_for(make_weight: MakeWeight) -> None:
    weight, archive = make_weight()
    folder(weight).parent.mkdir(parents=True)
    program = HOLD_LOCK.format(path=lock(weight).lock_file)
    with subprocess.Popen([sys.executable, "-c", program], stdin=PIPE, stdout=PIPE) as other:
        assert other.stdin and other.stdout and other.stdout.readline()
        job = fetch(weight, source=archive)
        assert "another EditGAN" in next(job).message
        with pytest.raises(EditGANError, match="being fetched just now"):
            folder(weight).mkdir(parents=True)
            remove(weight)
        other.stdin.close()
        other.wait()
    assert contents(finish(job)) == list(CONTENT.values())


# --- what lies in the cache


def test_missing_weights_say_how_to_fetch_them(make_weight: MakeWeight) -> None:
    weight, _ = make_weight()
    for look in (local_paths, verify):
        with pytest.raises(WeightsMissingError, match="editgan models fetch tiny"):
            look(weight)


@pytest.mark.parametrize("damage", [b"", b"short", bytes(len(CONTENT["net/a.bin"]) + 1)])
def test_member_of_another_size_is_not_present(make_weight: MakeWeight, damage: bytes) -> None:
    weight, archive = make_weight()
    finish(fetch(weight, source=archive))["a"].write_bytes(damage)
    assert not is_present(weight)


def test_verify_finds_one_flipped_bit(make_weight: MakeWeight) -> None:
    weight, archive = make_weight()
    path = finish(fetch(weight, source=archive))["a"]
    verify(weight)
    content = bytearray(path.read_bytes())
    content[1234] ^= 1
    path.write_bytes(content)
    assert is_present(weight), "presence is cheap and looks at sizes only"
    with pytest.raises(CorruptFileError, match="editgan models remove tiny"):
        verify(weight)


def test_remove(make_weight: MakeWeight) -> None:
    weight, archive = make_weight()
    remove(weight)
    finish(fetch(weight, source=archive))
    remove(weight)
    assert not is_present(weight) and files(weight) == []
