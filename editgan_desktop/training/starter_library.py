"""Learn the vectors the program comes with: each rule painted on several faces, the displacements averaged.

What the examples share is the edit; what is peculiar to one face averages out. Every example is kept in a
work folder, so a stopped run goes on where it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..core.errors import BadInputError
from ..core.latents import SeedSource
from ..core.progress import Job, Progress
from ..core.requests import MASK_SCALE, EditRequest, OptimiseSettings
from ..editing.model import Model
from ..editing.synthesise import sample, segment
from ..library.combine import mean_delta
from ..library.vector import EditingVector
from ..library.vector_file import read_vector, write_vector
from ..methods.paint_rules import PaintRule, check_scheme, find_rule, paint
from ..methods.painted_mask import learn_vector, painted_request


@dataclass(frozen=True)
class StarterSettings:
    """How many faces teach one vector, from which seed on they are sought, and how each is optimised."""

    examples: int = 3
    first_seed: int = 40
    optimise: OptimiseSettings = OptimiseSettings(steps=48, preview_every=0)  # noqa: RUF009 - frozen


def learn_starters(
    model: Model, rules: Sequence[PaintRule], work: Path, out: Path, settings: StarterSettings | None = None
) -> Job[list[EditingVector]]:
    """One averaged vector per rule, written to `out`/<rule>.safetensors.

    Raises BadInputError when a rule is for another label scheme than the model's, or too few faces show its parts.
    """
    settings = settings or StarterSettings()
    for rule in rules:
        check_scheme(rule, model.scheme)
    vectors = []
    for i, rule in enumerate(rules):
        yield Progress("learn vectors", i, len(rules), rule.title)
        examples = yield from _examples(model, rule, work, settings)
        others = {}
        for name in rule.less:
            others[name] = yield from _examples(model, find_rule(name), work, settings)
        vector = average(rule, examples, others)
        write_vector(out / f"{rule.name}.safetensors", vector)
        vectors.append(vector)
    return vectors


def average(
    rule: PaintRule, examples: Sequence[EditingVector], others: Mapping[str, Sequence[EditingVector]] | None = None
) -> EditingVector:
    """The mean displacement, less the rule's shares of the other rules' means, times the rule's gain.

    All requests are its recipe, and the first one's thumbnails its own.
    """
    first = examples[0]
    requests = [request for example in examples for request in example.recipe["requests"]]
    delta = mean_delta(examples)
    for name, share in rule.less.items():
        delta = delta - share * mean_delta((others or {})[name])
    return EditingVector.new(
        rule.title,
        rule.gain * delta,
        latent_space=first.latent_space,
        scheme=first.scheme,
        parts=first.parts,
        buffer=first.buffer,
        tags=rule.tags,
        effect=rule.effect,
        recipe={"kind": "mean", "rule": rule.name, "gain": rule.gain, "less": dict(rule.less), "requests": requests},
        before=first.before,
        after=first.after,
    )


def _examples(model: Model, rule: PaintRule, work: Path, settings: StarterSettings) -> Job[list[EditingVector]]:
    examples: list[EditingVector] = []
    for source, request in _requests(model, rule, settings):
        path = work / f"{rule.name}-{source.seed}.safetensors"
        if path.is_file():
            examples.append(read_vector(path))
        else:
            vector, _ = yield from learn_vector(model, request, rule.name, source, rule.tags, rule.effect)
            write_vector(path, vector)
            examples.append(vector)
        if len(examples) == settings.examples:
            return examples
    raise BadInputError(f"{rule.title}: only {len(examples)} of {settings.examples} faces show the parts for it.")


def _requests(model: Model, rule: PaintRule, settings: StarterSettings) -> Iterator[tuple[SeedSource, EditRequest]]:
    """Paintings of the rule on face after face, skipping those that do not show the parts."""
    for seed in range(settings.first_seed, settings.first_seed + 200):
        source = SeedSource(seed)
        latent = sample(model, source)
        original = segment(model, latent, MASK_SCALE * model.working_height)  # pupils are small
        try:
            painted = paint(rule, original, model.scheme)
            yield source, painted_request(model, latent, original, painted, rule.parts, settings.optimise)
        except BadInputError:
            continue
