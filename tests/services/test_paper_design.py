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
    service, own = SettingsService(shop.counter), shop.read(profile)
    for field, choices in design_choices().items():
        for choice in choices:
            size = "LETTER" if choice == "us10" else "A4"
            service.change_profile(replace(own, paper_size=size, **{field: choice}))
            assert getattr(shop.read(profile), field) == choice


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"paper_size": "LETTER"}, {"address_form": "swiss"}),
        ({"address_form": "swiss"}, {"paper_size": "LETTER"}),
        ({}, {"address_form": "us10"}),
        ({}, {"paper_size": "LETTER", "address_form": "din5008-b"}),
    ],
)
def test_a_window_made_for_another_sheet_is_refused_whichever_of_both_is_changed(
    shop: Shop, before: dict[str, str], after: dict[str, str]
) -> None:
    service = SettingsService(shop.counter)
    service.change_profile(replace(shop.read(profile), **before))
    kept = shop.read(profile)
    with pytest.raises(SettingsError) as refused:
        service.change_profile(replace(kept, **after))
    assert refused.value.facts["why"] == "bad_window"
    assert refused.value.field == "address_form"
    assert shop.read(profile) == kept


def test_both_can_be_changed_together_to_what_fits(shop: Shop) -> None:
    service = SettingsService(shop.counter)
    service.change_profile(replace(shop.read(profile), address_form="swiss"))
    service.change_profile(replace(shop.read(profile), paper_size="LETTER", address_form="us10"))
    assert shop.read(profile).address_form == "us10"
