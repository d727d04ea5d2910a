"""Learning the starter library: examples averaged, faces without the parts skipped, stopped runs continued."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.latents import WPlus
from editgan_desktop.core.progress import Progress, finish
from editgan_desktop.core.requests import OptimiseSettings
from editgan_desktop.editing.model import Model
from editgan_desktop.library.vector_file import read_vector
from editgan_desktop.methods.paint_rules import find_rule
from editgan_desktop.training import starter_library
from editgan_desktop.training.starter_library import StarterSettings, average, learn_starters

from ..drawn_face import drawn_face, without

RULES = [find_rule("wider-nose"), find_rule("bigger-smile")]
SETTINGS = StarterSettings(2, 40, OptimiseSettings(steps=2, rows=None, preview_every=0))


@pytest.fixture(autouse=True)
def drawn_labels(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tiny models show no faces: every latent gets the drawn one's labels, every other one without a nose."""
    seen: list[bytes] = []

    def segment(model: Model, latent: WPlus, rows: int) -> NDArray[np.uint8]:
        key = latent.values.tobytes()
        if key not in seen:
            seen.append(key)
        height, width = model.generator.output_size
        spare = (256 - 256 * height // width) // 2
        face = drawn_face()[spare : 256 - spare]  # of the model's shape
        return without(face, ["nose"]) if seen.index(key) % 2 else face

    monkeypatch.setattr(starter_library, "segment", segment)


def learn(model: Model, folder: Path) -> tuple[dict[str, NDArray[np.float32]], list[Progress]]:
    seen: list[Progress] = []
    vectors = finish(learn_starters(model, RULES, folder / "work", folder / "out", SETTINGS), seen.append)
    return {vector.name: vector.delta for vector in vectors}, seen


def test_a_starter_is_the_mean_of_its_examples(model: Model, tmp_path: Path) -> None:
    deltas, _ = learn(model, tmp_path)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "bigger-smile.safetensors",
        "wider-nose.safetensors",
    ]
    vector = read_vector(tmp_path / "out" / "wider-nose.safetensors")
    examples = [read_vector(path) for path in sorted((tmp_path / "work").glob("wider-nose-*"))]
    assert len(examples) == 2
    np.testing.assert_allclose(vector.delta, np.mean([e.delta for e in examples], 0), rtol=1e-6)
    np.testing.assert_array_equal(vector.delta, deltas["Wider nose"])
    assert (vector.effect, vector.tags, vector.recipe["rule"]) == ("nose-width", ("nose",), "wider-nose")
    assert [r["seed"] for r in vector.recipe["requests"]] == [40, 42], "seed 41 shows no nose"


def test_a_stopped_run_goes_on_where_it_was(model: Model, tmp_path: Path) -> None:
    deltas, first = learn(model, tmp_path)
    again, second = learn(model, tmp_path)
    assert [p for p in first if p.stage == "optimise"] and not [p for p in second if p.stage == "optimise"]
    for name, delta in deltas.items():
        np.testing.assert_array_equal(again[name], delta)


def test_rules_for_another_label_scheme_are_refused_at_once(model: Model, tmp_path: Path) -> None:
    job = learn_starters(model, [RULES[0], find_rule("dilated-pupils")], tmp_path / "work", tmp_path / "out", SETTINGS)
    with pytest.raises(BadInputError, match="Dilated pupils: this rule paints"):
        next(job)
    assert not list(tmp_path.iterdir())


def test_what_another_rule_does_too_is_taken_off(model: Model, tmp_path: Path) -> None:
    """In the shares the rule names, before its gain."""
    (example,) = finish(learn_starters(model, RULES[:1], tmp_path / "work", tmp_path, SETTINGS))
    random = np.random.default_rng(0)
    one, two, other = (
        replace(example, delta=random.normal(size=example.delta.shape).astype(np.float32)) for _ in range(3)
    )
    rule = replace(RULES[0], gain=2.0, less={"bigger-smile": 0.25})
    found = average(rule, [one, two], {"bigger-smile": [other]})
    wanted = 2 * ((one.delta + two.delta) / 2 - 0.25 * other.delta)
    np.testing.assert_allclose(found.delta, wanted, atol=1e-6)
    assert found.recipe["less"] == {"bigger-smile": 0.25}


def test_examples_of_the_rule_that_is_taken_off_are_learnt_too(model: Model, tmp_path: Path) -> None:
    rule = replace(RULES[0], less={"bigger-smile": 0.25})
    finish(learn_starters(model, [rule], tmp_path / "work", tmp_path, SETTINGS))
    assert len(list((tmp_path / "work").glob("bigger-smile-*.safetensors"))) == SETTINGS.examples
