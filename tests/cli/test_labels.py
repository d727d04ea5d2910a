"""`editgan labels` on a tiny generator, with made-up drafts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from editgan_desktop.cli import labels, main
from editgan_desktop.core.errors import BadInputError, NotFoundError
from editgan_desktop.core.labelled_faces import LabelledFace, parts_named, read_labelled_faces, write_labelled_faces
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.progress import Job, Progress
from editgan_desktop.training.draft_labels.faces import DraftedFaces

SCHEME = load_scheme("face-parts")
FACELESS = 41
NETWORKS = ("generator", "parser", "finder")
Drafts = list[tuple[list[SeedSource], list[int]]]


def made_up(seed: int) -> np.ndarray:
    drawn = np.full((32, 32), SCHEME.id("hair"), np.uint8)
    drawn[10 + seed % 10 :] = SCHEME.id("chin")
    return drawn


@pytest.fixture(autouse=True)
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """No weights are fetched or read; the names that would be are noted."""
    names: list[str] = []
    monkeypatch.setattr(labels, "ensure_weights", names.extend)
    monkeypatch.setattr(labels, "keep_freed_memory", lambda: True)
    monkeypatch.setattr(labels, "load_generator", lambda device: "generator")
    monkeypatch.setattr(labels, "load_parser", lambda device: "parser")
    monkeypatch.setattr(labels, "load_landmark_finder", lambda: "finder")
    return names


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch) -> Drafts:
    """Drafts are made up; what was asked for is noted. On seed 41 there is no face."""
    notes: Drafts = []

    def draft(*networks: Any) -> Job[DraftedFaces]:
        *loaded, sources, bearded = networks
        assert tuple(loaded) == NETWORKS
        notes.append((list(sources), list(bearded)))
        yield Progress("draft labels", 1, 1)
        found = tuple(LabelledFace(one, made_up(one.seed)) for one in sources if one.seed != FACELESS)
        return DraftedFaces(found, tuple(one for one in sources if one.seed == FACELESS))

    monkeypatch.setattr(labels, "draft_faces", draft)
    return notes


def run(*arguments: object) -> Result:
    return CliRunner().invoke(labels.app, [str(argument) for argument in arguments])


def done(*arguments: object) -> Result:
    result = run(*arguments)
    assert result.exit_code == 0, result
    return result


def refused(error: type[Exception], *arguments: object) -> str:
    result = run(*arguments)
    assert isinstance(result.exception, error), result
    return str(result.exception)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


def test_the_command_is_there() -> None:
    result = CliRunner().invoke(main.app, ["labels", "--help"])
    assert result.exit_code == 0 and "draft" in result.stdout and "correct" in result.stdout


# Drafts


def test_drafts_are_written_as_label_maps(tmp_path: Path, fetched: list[str]) -> None:
    result = done("draft", "--seeds", "7,3", "--out", tmp_path / "out")
    assert fetched == ["mobile-stylegan-ffhq", "face-parser", "yunet", "face-landmarks"]
    faces = read_labelled_faces(tmp_path / "out", SCHEME)
    assert [face.source for face in faces] == [SeedSource(3), SeedSource(7)]
    np.testing.assert_array_equal(faces[1].labels, made_up(7))
    path = tmp_path / "out" / "seed-000007_psi-0.7.png"
    assert parts_named(path) == SCHEME.names
    with Image.open(path) as image:
        np.testing.assert_array_equal(np.array(image.convert("RGB")), SCHEME.colorize(made_up(7)))
    assert "Wrote 2 drafts" in result.stdout


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("3,7,40-43", [3, 7, 40, 41, 42, 43]), (" 5 , 4-6", [5, 4, 6]), ("9-9", [9]), ("012", [12])],
)
def test_seeds_and_ranges(tmp_path: Path, asked: Drafts, text: str, wanted: Sequence[int]) -> None:
    done("draft", "--seeds", text, "--out", tmp_path)
    assert [source.seed for source in asked[0][0]] == wanted


def test_beards_and_truncation_are_passed_on(tmp_path: Path, asked: Drafts) -> None:
    done("draft", "--seeds", "1-4", "--bearded", "2-3", "--truncation", 0.5, "--out", tmp_path)
    assert asked == [([SeedSource(seed, 0.5) for seed in (1, 2, 3, 4)], [2, 3])]
    assert (tmp_path / "seed-000004_psi-0.5.png").is_file()


@pytest.mark.parametrize(
    "seeds", ["", ",", "3,", "a", "-3", "7-3", "3-4-5", "1.5", "9" * 19, "0-10000", "0-999999999999"]
)
def test_bad_seeds_are_refused(tmp_path: Path, fetched: list[str], seeds: str) -> None:
    refused(BadInputError, "draft", f"--seeds={seeds}", "--out", tmp_path / "out")
    assert not fetched and not (tmp_path / "out").exists()


def test_a_beard_on_another_face_is_refused(tmp_path: Path, asked: Drafts) -> None:
    assert "Seed 5" in refused(BadInputError, "draft", "--seeds", "3", "--bearded", "3,5", "--out", tmp_path)
    assert not asked


def test_a_seed_without_a_face_is_skipped_and_told(tmp_path: Path) -> None:
    result = done("draft", "--seeds", "40-42", "--out", tmp_path)
    assert "seed 41" in result.stderr and "Wrote 2 drafts" in result.stdout
    assert [face.source.seed for face in read_labelled_faces(tmp_path, SCHEME)] == [40, 42]


def test_no_face_at_all_is_a_failure(tmp_path: Path) -> None:
    refused(BadInputError, "draft", "--seeds", FACELESS, "--out", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_label_map_that_is_there_is_never_overwritten(tmp_path: Path, asked: Drafts) -> None:
    done("draft", "--seeds", "3", "--out", tmp_path)
    before = contents(tmp_path)
    assert "seed-000003" in refused(BadInputError, "draft", "--seeds", "2-4", "--out", tmp_path)
    assert len(asked) == 1 and contents(tmp_path) == before
    done("draft", "--seeds", "3", "--truncation", 1, "--out", tmp_path)
    assert len(contents(tmp_path)) == 2


# Corrections


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Drafts of the seeds 3 and 12, corrections of 12, and where the result belongs."""
    drafts, corrections = tmp_path / "drafts", tmp_path / "corrections"
    write_labelled_faces(drafts, [LabelledFace(SeedSource(seed), made_up(seed)) for seed in (3, 12)], SCHEME)
    corrections.mkdir()
    (corrections / "012.json").write_text(json.dumps([{"do": "fill", "part": "beard", "points": [[5, 25]]}]))
    return drafts, corrections, tmp_path / "out"


def correct(folders: tuple[Path, Path, Path], *options: object) -> tuple[object, ...]:
    drafts, corrections, out = folders
    return "correct", drafts, corrections, "--out", out, *options


def test_corrections_are_applied_and_other_faces_copied(folders: tuple[Path, Path, Path]) -> None:
    drafts, _, out = folders
    before = contents(drafts)
    result = done(*correct(folders))
    third, twelfth = read_labelled_faces(out, SCHEME)
    np.testing.assert_array_equal(third.labels, made_up(3))
    wanted = np.where(made_up(12) == SCHEME.id("chin"), SCHEME.id("beard"), made_up(12))
    np.testing.assert_array_equal(twelfth.labels, wanted)
    assert contents(drafts) == before
    assert "Wrote 2 label maps" in result.stdout and "1 of them" in result.stdout


def test_correcting_again_begins_with_the_drafts(folders: tuple[Path, Path, Path]) -> None:
    done(*correct(folders))
    first = contents(folders[2])
    done(*correct(folders))
    assert contents(folders[2]) == first


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("003.json", "[{"),
        ("003.json", "{}"),
        ("003.json", '[{"do": "fill", "part": "wing", "points": [[1, 1]]}]'),
        ("003.json", '[{"do": "fill", "part": "beard", "points": []}]'),
        ("12.json", "[]"),
        ("third.json", "[]"),
    ],
)
def test_a_malformed_file_is_told_and_changes_nothing(
    folders: tuple[Path, Path, Path], name: str, content: str
) -> None:
    done(*correct(folders))
    before = contents(folders[2])
    (folders[1] / "012.json").write_text("[]")
    (folders[1] / name).write_text(content)
    assert name in refused(BadInputError, *correct(folders))
    assert contents(folders[2]) == before


def test_corrections_without_a_draft_are_told(folders: tuple[Path, Path, Path]) -> None:
    (folders[1] / "099.json").write_text("[]")
    result = done(*correct(folders))
    assert "099.json is not used" in result.stderr and "1 of them" in result.stdout


def test_drafts_are_not_corrected_in_place(folders: tuple[Path, Path, Path]) -> None:
    drafts, corrections, _ = folders
    before = contents(drafts)
    refused(BadInputError, "correct", drafts, corrections, "--out", drafts / ".." / "drafts")
    assert contents(drafts) == before


def test_folders_without_drafts_or_corrections_are_refused(folders: tuple[Path, Path, Path], tmp_path: Path) -> None:
    drafts, corrections, out = folders
    assert "label maps" in refused(BadInputError, "correct", tmp_path / "none", corrections, "--out", out)
    assert "corrections" in refused(BadInputError, "correct", drafts, tmp_path / "none", "--out", out)
    assert not out.exists()


def test_drafts_of_another_scheme(folders: tuple[Path, Path, Path], tmp_path: Path) -> None:
    coarse = load_scheme("celebamask-19")
    drafts, corrections = tmp_path / "coarse", folders[1]
    write_labelled_faces(drafts, [LabelledFace(SeedSource(12), np.ones((32, 32), np.uint8))], coarse)
    (corrections / "012.json").write_text('[{"do": "fill", "part": "hat", "points": [[1, 1]]}]')
    options = ("correct", drafts, corrections, "--out", tmp_path / "made")
    refused(BadInputError, *options)
    done(*options, "--scheme", "celebamask-19")
    (face,) = read_labelled_faces(tmp_path / "made", coarse)
    assert (face.labels == coarse.id("hat")).all()
    refused(NotFoundError, *options, "--scheme", "none")
