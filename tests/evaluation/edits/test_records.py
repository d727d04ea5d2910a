"""Results kept on disk."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.core.errors import EditGANError
from editgan_desktop.evaluation.edits.records import Records, digest


def test_kept_arrays_come_back(tmp_path: Path) -> None:
    records = Records(tmp_path / "new")
    assert records.find("a") is None
    records.keep("a", {"x": np.arange(6, dtype=np.float32).reshape(2, 3).T, "y": np.array([np.nan], np.float32)})
    found = records.find("a")
    assert found is not None and found["x"].tolist() == [[0, 3], [1, 4], [2, 5]] and np.isnan(found["y"]).all()


def test_a_damaged_file_counts_as_none(tmp_path: Path) -> None:
    records = Records(tmp_path)
    records.keep("a", {"x": np.zeros(100, np.float32)})
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-8])
    assert records.find("a") is None


def test_a_folder_that_cannot_be_written_is_an_error_to_act_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(EditGANError, match="Cannot write"):
        Records(tmp_path / "file").keep("a", {"x": np.zeros(1, np.float32)})


def test_a_digest_changes_with_everything() -> None:
    array = np.arange(4, dtype=np.float32)
    known = [digest(array, 1), digest(array + 1, 1), digest(array.reshape(2, 2), 1), digest(array, 2), digest(array)]
    assert len(set(known)) == len(known)
    assert digest(array.copy(), 1) == known[0]
    assert digest("ab", "c") != digest("a", "bc")
