"""Every pair of colors that is read together can be read."""

import pytest

from arbook.gui.shared.tokens import DARK, LIGHT, Colors

GROUNDS = ("canvas", "surface", "sunken", "hover", "rail", "select")
TINTED = ("good", "warn", "bad", "info", "plum", "quiet")


def luminance(color: str) -> float:
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def shown(request: pytest.FixtureRequest) -> Colors:
    return request.param


def test_the_measure_itself_agrees_with_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", ["text", "text2", "text3", *TINTED])
def test_words_can_be_read_on_every_ground(shown: Colors, ground: str, ink: str) -> None:
    assert contrast(getattr(shown, ink), getattr(shown, ground)) >= 4.5


@pytest.mark.parametrize("tone", TINTED)
def test_words_can_be_read_on_their_own_tint(shown: Colors, tone: str) -> None:
    assert contrast(shown.ink(tone), shown.tint(tone)) >= 4.5
    assert contrast(shown.text, shown.tint(tone)) >= 4.5


def test_buttons_links_and_toasts_can_be_read(shown: Colors) -> None:
    assert contrast(shown.on_accent, shown.accent) >= 4.5
    assert contrast(shown.on_accent, shown.accent_hover) >= 4.5
    assert contrast(shown.accent_text, shown.accent_tint) >= 4.5
    assert contrast(shown.accent_text, shown.surface) >= 4.5
    assert contrast(shown.on_toast, shown.toast) >= 4.5
    assert contrast(shown.toast_link, shown.toast) >= 4.5


@pytest.mark.parametrize("ground", ["canvas", "surface", "sunken"])
def test_edges_of_fields_and_the_focus_ring_can_be_seen(shown: Colors, ground: str) -> None:
    assert contrast(shown.line_strong, getattr(shown, ground)) >= 3
    assert contrast(shown.accent, getattr(shown, ground)) >= 3


def test_older_debts_stand_out_more_even_without_hue(shown: Colors) -> None:
    ratios = [contrast(age, shown.surface) for age in shown.ages]
    assert min(ratios) >= 3
    late = ratios[1:]
    assert late == sorted(late)
