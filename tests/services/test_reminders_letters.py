"""The shipped letters, in every branch and both languages, and the ladder they belong to."""

import re
from dataclasses import replace
from itertools import product

import pytest

from arbook.formats.formats import LANGUAGES
from arbook.ledger.reminders import ReminderPolicy, Stage
from arbook.queries.reminder_policies import policies
from arbook.resources import resource_text
from arbook.services.reminder_letters import (
    LETTERS,
    LetterFacts,
    LetterItem,
    check_wording,
    fill,
    letter_language,
    shipped_wording,
)
from tests.support.shop import Shop

ONE = LetterItem("2026-0104", "23 Oct", "€10.00", "€30.00", is_part=True, is_installment=False)
OTHER = LetterItem("", "9 Nov", "€5.00", "€5.00", is_part=False, is_installment=False)
RATE = LetterItem("P-001/2", "9 Nov", "€5.00", "€5.00", is_part=False, is_installment=True)
FACTS = LetterFacts(
    customer="Marlow Ltd",
    contact="Siobhan Keane",
    business="Finch Joinery",
    sender="Nora Finch",
    account="DE02 1203",
    stage="1st reminder",
    items=(ONE,),
    numbers="2026-0104",
    first_due="23 Oct",
    total="€15.00",
    on_account="",
    received="",
    received_on="",
    reply_by="3 Dec",
    only_invoices=True,
    has_late=True,
)
LADDER = tuple(
    Stage(position, position, name, offset)
    for position, (name, offset) in enumerate(
        [("note", -3), ("1st", 3), ("2nd", 14), ("3rd", 30), ("4th", 60)], start=1
    )
)
POLICY = ReminderPolicy(1, "Five", LADDER, 5)


def branches() -> list[LetterFacts]:
    """Every way the facts can fall out."""
    found = []
    for items, contact, account, received, on_account, only, late in product(
        [(ONE,), (ONE, OTHER, RATE), (ONE, ONE, OTHER, OTHER, RATE)],
        ["Siobhan Keane", ""],
        ["DE02 1203", ""],
        ["€20.00", ""],
        ["€2.00", ""],
        [True, False],
        [True, False],
    ):
        facts = replace(FACTS, items=items, contact=contact, account=account, received=received)
        own = "Nora Finch" if late else "Finch Joinery"
        facts = replace(facts, ways="Online: https://pay.example/x" if account else "")
        found.append(
            replace(facts, on_account=on_account, received_on="12 Nov", only_invoices=only, has_late=late, sender=own)
        )
    return found


@pytest.mark.parametrize("stage", LADDER, ids=lambda stage: stage.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_branch_of_a_letter_is_whole_and_tidy(language: str, stage: Stage) -> None:
    greeting = {"en": r"(Dear Siobhan Keane|Hello),\n\n\w", "de": r"Guten Tag( Siobhan Keane)?,\n\n\w"}[language]
    for facts in branches():
        text = fill(shipped_wording(POLICY, stage, language), facts, language)
        assert text.subject == text.subject.strip() != ""
        assert re.match(greeting, text.body)
        assert text.body.endswith("Finch Joinery")
        assert text.body.count("\n" + facts.sender) == 1
        assert ("€20.00" in text.body) == bool(facts.received)
        assert ("DE02 1203\nOnline: https://pay.example/x\n\n" in text.body) == bool(facts.account)
        assert ("−€2.00" in text.body) == bool(facts.on_account)
        for wrong in ("{", "}", "  ", "\n\n\n", " \n", "!", "None", " ,", " ."):
            assert wrong not in text.body, (wrong, text.body)


@pytest.mark.parametrize("name", [*LETTERS, "items"])
def test_both_languages_say_the_same_facts(name: str) -> None:
    used = [set(re.findall(r"{{ ([\w.]+) }}", resource_text("letters", each, f"{name}.txt"))) for each in LANGUAGES]
    assert used[0] == used[1] != set()


@pytest.mark.parametrize("stage", LADDER, ids=lambda stage: stage.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_texts_are_good_examples_of_what_an_owner_may_write(language: str, stage: Stage) -> None:
    check_wording(shipped_wording(POLICY, stage, language))


def test_a_longer_ladder_ends_with_the_firmest_text() -> None:
    texts = [shipped_wording(POLICY, stage, "en").subject for stage in LADDER]
    assert len(set(texts)) == len(LETTERS)
    assert texts[3] == texts[4]


@pytest.mark.parametrize(
    ("wishes", "language"),
    [(("de-AT", "en"), "de"), (("fr", "de"), "de"), (("fr",), "en"), ((), "en"), (("EN_us",), "en")],
)
def test_the_first_language_that_letters_are_shipped_in_is_taken(wishes: tuple[str, ...], language: str) -> None:
    assert letter_language(*wishes) == language


def test_a_new_book_has_the_standard_ladder(shop: Shop) -> None:
    policy = next(iter(shop.read(policies).values()))
    assert (policy.name, policy.min_gap_days) == ("Standard", 5)
    assert [(stage.name, stage.offset_days, stage.tone) for stage in policy.stages] == [
        ("Friendly note", -3, "warm"),
        ("1st reminder", 3, "neutral"),
        ("2nd reminder", 14, "neutral"),
        ("3rd reminder", 30, "firm"),
    ]
