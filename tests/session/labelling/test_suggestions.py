"""Which face to label next."""

from __future__ import annotations

from editgan_desktop.session.labelling.project import LabellingProject
from editgan_desktop.session.labelling.suggestions import pick_next

from .kept import labels, source


def test_the_most_uncertain_face_that_is_new(project: LabellingProject) -> None:
    ranked = [(source(1), 0.2), (source(2), 0.9), (source(3), 0.5), (source(4), float("nan")), (source(5), 0.5)]
    assert pick_next(ranked, project) == source(2)
    project.keep(source(2), labels())
    assert pick_next(ranked, project) == source(3)
    project.keep(source(3), labels())
    project.remove(source(3))  # somebody saw it and did not want it
    assert pick_next(ranked, project) == source(5)
    assert pick_next([(source(2, 0.5), 0.1)], project) == source(2, 0.5)  # the same seed, another face


def test_nothing_is_left(project: LabellingProject) -> None:
    project.keep(source(1), labels())
    assert pick_next([], project) is None and pick_next([(source(1), 1.0)], project) is None
