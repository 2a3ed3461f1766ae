"""One language in the spelling of the reader's country; what a catalog lacks is seen, and told."""

import json
import re
from string import Formatter

import pytest
from paper_samples import FINCH, open_item_paper, text_of
from test_plan_and_letter_papers import PLAN

from arbook.documents.agreement import draw_plan_agreement
from arbook.documents.statement import draw_statement
from arbook.documents.wording import wording_for, wording_of
from arbook.formats.formats import LANGUAGES, formats_for
from arbook.resources import resource_path

VARIANTS = sorted(path.stem for path in resource_path("wording").glob("*_*.json"))


@pytest.mark.parametrize(
    ("language", "country", "variant"),
    [
        ("en", "US", "en_US"),
        ("en", "GB", "en_GB"),
        ("en", "IE", "en_GB"),
        ("en", "AU", "en_GB"),
        ("en", "PH", "en_US"),
        ("en", "DE", "en"),
        ("en", "", "en"),
        ("de", "AT", "de_AT"),
        ("de", "US", "de"),
    ],
)
def test_the_readers_country_decides_the_spelling(language: str, country: str, variant: str) -> None:
    assert formats_for(language, country).variant == variant


def test_a_cheque_is_spelled_as_the_reader_spells_it() -> None:
    assert wording_for("en", "en_GB").say("pay.check") == "By cheque"
    assert wording_for("en", "en_US").say("pay.check") == wording_for("en").say("pay.check") == "By check"
    assert wording_for("en", "en_US").say("header.tax_id", number="1") == "Tax ID 1"
    assert wording_for("de", "de_AT") == wording_for("de")
    assert wording_for("de", "en_GB") == wording_for("de")


def test_a_plan_has_instalments_in_london_and_installments_in_boston() -> None:
    british, american = (formats_for("en", country) for country in ("GB", "US"))
    told = text_of(draw_plan_agreement(PLAN, FINCH, wording_for("en", british.variant), british))
    assert "nstalment" in told
    assert "nstallment" not in told
    assert "nstallment" in text_of(draw_plan_agreement(PLAN, FINCH, wording_for("en", american.variant), american))


def test_nothing_that_london_reads_is_spelled_as_in_boston() -> None:
    american = re.compile(r"nstallment|favor|\bby check\b|color", re.IGNORECASE)
    british = wording_for("en", "en_GB").texts
    assert {key: text for key, text in british.items() if american.search(text)} == {}
    letters = resource_path("letters", "en", "texts.json").read_text("utf-8")
    assert american.search(letters) is None  # they are the same in both


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_paper_shouts_threatens_or_calls_a_customer_names(language: str) -> None:
    never = re.compile(r"!|\bmahn|gutschrift|schuldner|debtor", re.IGNORECASE)
    assert [key for key, text in wording_for(language).texts.items() if never.search(text)] == []


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_variant_says_only_what_its_language_says_with_the_same_facts(variant: str) -> None:
    base = wording_for(variant.partition("_")[0]).texts
    own = json.loads(resource_path("wording", f"{variant}.json").read_text("utf-8"))

    def facts(text: str) -> set[str | None]:
        return {name for _, name, _, _ in Formatter().parse(text)}

    assert own.keys() <= base.keys()
    assert all(text != base[key] and facts(text) == facts(base[key]) for key, text in own.items())


def test_a_text_that_a_catalog_lacks_stands_in_english_on_the_paper_and_is_told() -> None:
    german = dict(wording_for("de").texts)
    del german["statement.title.open_item"]
    gap = wording_of("de", german)
    assert gap.missing == ("statement.title.open_item",)
    told = text_of(draw_statement(open_item_paper(), FINCH, gap, formats_for("de", "DE")))
    assert "Statement of open items" in told
    assert "So zahlen Sie" in told


def test_no_shipped_catalog_lacks_a_text() -> None:
    for language in LANGUAGES:
        assert wording_for(language).missing == ()
