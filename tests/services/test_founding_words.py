"""A book in German begins with German names, and works by the same rules."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from arbook.queries.offers import number_series, tax_rates, terms_list
from arbook.queries.reminder_policies import policies
from arbook.queries.settings import profile
from arbook.services.founding import FoundBook
from arbook.services.founding_words import founding_words
from arbook.services.office import new_office

DISCOUNTS = ["14 days net, 2 % within 7", "30 days net, 2 % within 10"]
GERMAN_DISCOUNTS = ["14 Tage netto, 2 % Skonto in 7 Tagen", "30 Tage netto, 2 % Skonto in 10 Tagen"]


def test_the_first_names_of_a_german_book_are_german(tmp_path: Path):
    office = new_office(tmp_path / "b.arbook", FoundBook("Tischlerei Fink", "EUR", "DE", "de"))
    ladders = office.read(policies)
    names = ["Standard", "Sanft", "Streng", "Privatkunden", "Großkunden", "Ratenzahlung"]
    assert [each.name for each in ladders.values()] == names
    ladder = ladders[1]
    assert [stage.name for stage in ladder.stages] == [
        "Freundlicher Hinweis",
        "1. Erinnerung",
        "2. Erinnerung",
        "Letzte Aufforderung",
    ]
    assert {row.terms.name for row in office.read(terms_list)} >= {"Sofort fällig", "30 Tage netto"}
    assert "Ohne Steuer" in [row.name for row in office.read(tax_rates)]
    assert "RK-{year}-{n:04}" in [row.pattern for row in office.read(number_series)]
    office.close()


@pytest.mark.parametrize(
    ("country", "language", "names", "tax"),
    [
        ("DE", "de", GERMAN_DISCOUNTS, "reduced_if_taken"),
        ("GB", "en", DISCOUNTS, "reduced_if_taken"),
        ("BE", "en", DISCOUNTS, "always_reduced"),
        ("NL", "en", DISCOUNTS, "unchanged"),
    ],
)
def test_a_new_book_offers_discounts_for_paying_early_and_gives_none_by_itself(
    tmp_path: Path, country: str, language: str, names: list[str], tax: str
):
    office = new_office(tmp_path / "b.arbook", FoundBook("Fink", "EUR", country, language))
    early = [row.terms for row in office.read(terms_list) if row.terms.early is not None]
    assert sorted(terms.name for terms in early) == names
    assert {terms.early.tax.value for terms in early if terms.early} == {tax}
    usual = office.read(profile).default_terms_id
    assert [row.terms.early for row in office.read(terms_list) if row.terms_id == usual] == [None]
    office.close()


def test_every_language_names_the_same_things():
    english, german = founding_words("en"), founding_words("de")
    assert english.stages.keys() == german.stages.keys()
    assert english.policies.keys() == german.policies.keys()
    assert "{days}" in english.net_days
    assert "{days}" in german.net_days
    assert founding_words("fr") == english


def test_a_german_book_of_another_country_has_german_terms_taxes_and_numbers(tmp_path: Path):
    office = new_office(tmp_path / "b.arbook", FoundBook("Tischlerei Fink", "EUR", "IE", "de"))
    assert {row.name for row in office.read(tax_rates)} == {"MwSt", "Ohne Steuer"}
    assert {row.pattern for row in office.read(number_series)} >= {"VZ-{year}-{n:04}", "RP-{n:03}"}
    office.close()


def test_a_tax_keeps_the_name_it_has_in_its_country(tmp_path: Path):
    office = new_office(tmp_path / "b.arbook", FoundBook("Tischlerei Fink", "CHF", "LI", "de"))
    assert [(row.name, str(row.percent)) for row in office.read(tax_rates)][:2] == [("MWST", "8.1"), ("MWST", "2.6")]
    office.close()


def test_copies_of_a_german_book_lie_in_a_german_folder(tmp_path: Path):
    office = new_office(tmp_path / "fink.arbook", FoundBook("Tischlerei Fink", "EUR", "DE", "de"))
    made = office.safekeeping.backup_now(datetime(2026, 11, 26, 8, 2, tzinfo=UTC))
    assert made.path.parent == office.safekeeping.keeping().folder == tmp_path / "fink Sicherungen"
    office.close()
