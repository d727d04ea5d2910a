"""What of a photo is seen, in numbers."""

from __future__ import annotations

import pytest

from editgan_desktop.app.crop.sight import LARGEST, Sight

ROOM = (600, 400)


def test_all_fits_with_a_margin() -> None:
    sight = Sight.fitting(ROOM, (-100, 0), (900, 500), 50)
    assert sight.to_widget((-100, 0)) == pytest.approx((50, 75))
    assert sight.to_widget((900, 500)) == pytest.approx((550, 325))
    assert Sight.fitting((10, 10), (0, 0), (900, 500), 50).scale > 0  # no room at all
    assert Sight.fitting(ROOM, (0, 0), (2, 2), 0).scale == LARGEST


def test_there_and_back_again() -> None:
    sight = Sight(ROOM, (310.0, 120.0), 0.7)
    assert sight.to_photo(sight.to_widget((12.0, 44.0))) == pytest.approx((12, 44))
    assert sight.to_widget((310, 120)) == (300, 200)


def test_zooming_holds_the_point_under_the_pointer_and_ends_somewhere() -> None:
    sight = Sight(ROOM, (310.0, 120.0), 0.7)
    under = sight.to_photo((70, 390))
    for factor in (1.3, 0.8, 1e6, 1e-6):
        zoomed = sight.zoomed((70, 390), factor, fitting=0.5)
        assert zoomed.to_photo((70, 390)) == pytest.approx(under)
    assert sight.zoomed((0, 0), 1e6, 0.5).scale == LARGEST
    assert 0 < sight.zoomed((0, 0), 1e-6, 0.5).scale < 0.5


def test_pushing_moves_what_is_seen() -> None:
    sight = Sight(ROOM, (310.0, 120.0), 0.5)
    x, y = sight.to_widget((10, 20))
    assert sight.panned(30, -8).to_widget((10, 20)) == pytest.approx((x + 30, y - 8))
    assert sight.panned(1e6, -1e6).within((0, 0), (900, 500)).centre == (0, 500)
