"""How papers look is the owner's choice, refused where nothing of that name exists."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from arbook.queries.settings import profile
from arbook.services.letterhead_sample import sample_paper
from arbook.services.settings import SettingsService, design_choices
from arbook.services.settings_offers import SettingsError
from tests.builders import Shop

DAY = date(2026, 11, 26)


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


@pytest.mark.parametrize("field", ["paper_style", "paper_font", "address_form", "pay_slip"])
def test_each_choice_gives_a_sample_of_its_own(shop: Shop, field: str) -> None:
    own = replace(shop.read(profile), country="CH")
    drawn = {sample_paper(replace(own, **{field: choice}), DAY) for choice in _told_apart(field)}
    assert len(drawn) == len(_told_apart(field))


def _told_apart(field: str) -> tuple[str, ...]:
    """Choices that differ on A4: the look's own and the country's are among the others."""
    return tuple(choice for choice in design_choices()[field] if choice not in {"auto", "us10"})


@pytest.mark.parametrize("field", ["paper_style", "paper_font", "address_form", "pay_slip"])
def test_a_look_that_does_not_exist_is_refused(shop: Shop, field: str) -> None:
    with pytest.raises(SettingsError) as refused:
        SettingsService(shop.counter).change_profile(replace(shop.read(profile), **{field: "fancy"}))
    assert refused.value.facts["why"] == "bad_design"
    assert refused.value.field == field


def test_every_choice_that_is_offered_can_be_kept(shop: Shop) -> None:
    service = SettingsService(shop.counter)
    for field, choices in design_choices().items():
        for choice in choices:
            service.change_profile(replace(shop.read(profile), **{field: choice}))
            assert getattr(shop.read(profile), field) == choice
