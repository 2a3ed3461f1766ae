"""The shipped letters, in every branch and both languages, and the ladder they belong to."""

import re
from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from arbook.formats.formats import LANGUAGES
from arbook.ledger.reminders import ReminderPolicy, Stage
from arbook.queries.reminder_policies import policies
from arbook.resources import resource_text
from arbook.services.reminder_letters import (
    LetterFacts,
    LetterItem,
    Wording,
    check_wording,
    fill,
    letter_language,
)
from arbook.services.shipped_letters import RUNGS, rung_of, shipped_wording, starting_wording
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
TONES = ("warm", "neutral", "firm")


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


def ladder(tone: str, **last: Any) -> ReminderPolicy:
    """Five rungs of one tone, so that every text of it serves; ``last`` is what the last one does besides."""
    stages = [replace(stage, tone=tone) for stage in LADDER]
    return replace(POLICY, stages=(*stages[:-1], replace(stages[-1], **last)))


def shipped(language: str, tone: str, rung: str, *, is_letter: bool = False) -> Wording:
    policy = ladder(tone)
    return shipped_wording(policy, policy.stages[RUNGS.index(rung)], language, is_letter=is_letter)


@pytest.mark.parametrize("rung", RUNGS)
@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_branch_of_a_letter_is_whole_and_tidy(language: str, tone: str, rung: str) -> None:
    greeting = {"en": r"(Dear Siobhan Keane|Hello),\n\n[A-Z]", "de": r"Guten Tag( Siobhan Keane)?,\n\n[a-z]"}[
        language
    ]
    wording = shipped(language, tone, rung)
    for facts in branches():
        text = fill(wording, facts, language)
        assert text.subject == text.subject.strip() != ""
        assert re.match(greeting, text.body)
        assert text.body.endswith("Finch Joinery")
        assert text.body.count("\n" + facts.sender) == 1
        assert ("€20.00" in text.body) == bool(facts.received)
        assert ("DE02 1203\nOnline: https://pay.example/x\n\n" in text.body) == bool(facts.account)
        assert ("−€2.00" in text.body) == bool(facts.on_account)
        for wrong in (
            "{",
            "}",
            "[",
            "  ",
            "\n\n\n",
            " \n",
            "!",
            "None",
            " ,",
            " .",
            "..",
            "Mahn",
            "mahn",
            "Gutschrift",
        ):
            assert wrong not in text.subject + text.body, (wrong, text.body)


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize(
    ("language", "late", "early"),
    [("en", "open, and due soon", "before they are due"), ("de", "offen und demnächst fällig", "vor der Fälligkeit")],
)
def test_a_note_ahead_of_time_does_not_call_what_is_late_not_due_yet(
    language: str, late: str, early: str, tone: str
) -> None:
    wording = shipped(language, tone, "before_due")
    two = replace(FACTS, items=(ONE, OTHER), numbers="1 and 2")
    assert late in fill(wording, replace(two, has_late=True), language).subject
    assert early in fill(wording, replace(two, has_late=False), language).subject


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tone_and_rung_has_a_text_of_its_own(language: str) -> None:
    whole = [fill(shipped(language, tone, rung), FACTS, language).body for tone in TONES for rung in RUNGS]
    assert len(set(whole)) == len(TONES) * len(RUNGS)


@pytest.mark.parametrize(("language", "said"), [("en", "Invoice 2026-0104 "), ("de", "Rechnung 2026-0104 ")])
def test_two_parts_of_an_invoice_are_one_invoice_in_the_subject(language: str, said: str) -> None:
    two = replace(FACTS, items=(ONE, ONE))
    assert fill(shipped(language, "warm", "first"), two, language).subject.startswith(said)


@pytest.mark.parametrize("rung", RUNGS)
@pytest.mark.parametrize("tone", TONES)
def test_both_languages_say_the_same_facts(tone: str, rung: str) -> None:
    used = [
        set(re.findall(r"{{ (\w+) }}", wording.subject + wording.body))
        for wording in (shipped(language, tone, rung) for language in LANGUAGES)
    ]
    assert used[0] == used[1] >= {"list", "sender"}


def test_both_languages_list_the_same_facts() -> None:
    used = [set(re.findall(r"{{ ([\w.]+) }}", resource_text("letters", each, "items.txt"))) for each in LANGUAGES]
    assert used[0] == used[1] != set()


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_an_owner_starts_from_reads_well_for_one_and_for_many(language: str, tone: str) -> None:
    policy = ladder(tone)
    for stage in policy.stages:
        wording = starting_wording(policy, stage, language)
        check_wording(wording)
        assert "if count " not in wording.subject + wording.body
        for items in ((ONE,), (ONE, OTHER, RATE)):
            body = fill(wording, replace(FACTS, items=items), language).body
            assert "Siobhan Keane,\n\n" in body
            assert body.endswith("\nNora Finch")
            assert not [wrong for wrong in ("{", "[", "\n\n\n") if wrong in body]


@pytest.mark.parametrize(
    ("language", "mailed", "printed"), [("en", "message", "letter"), ("de", "Nachricht", "Schreiben")]
)
def test_a_letter_asks_for_a_call_and_a_mail_for_a_reply(language: str, mailed: str, printed: str) -> None:
    for tone, rung in product(TONES, RUNGS):
        letter = fill(shipped(language, tone, rung, is_letter=True), FACTS, language).body
        assert mailed in fill(shipped(language, tone, rung), FACTS, language).body
        assert mailed not in letter
        assert FACTS.account not in letter  # its paper says how to pay
        assert rung == "before_due" or printed in letter


@pytest.mark.parametrize(
    ("language", "one", "many"), [("en", "one payment", "3 payments"), ("de", "eine Zahlung", "3 Zahlungen")]
)
def test_one_payment_and_three_are_asked_for_in_their_own_words(language: str, one: str, many: str) -> None:
    wording = shipped(language, "warm", "first")
    assert f"{one} " in fill(wording, FACTS, language).body
    assert f"{many} " in fill(wording, replace(FACTS, items=(ONE, OTHER, RATE)), language).body


@pytest.mark.parametrize("rung", RUNGS)
@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize(
    ("language", "wrong"),
    [("en", r"\. (We have not received )?[Tt]his payment|\bof this before"), ("de", r"\. Diese Zahlung|\bdaran\b")],
)
def test_what_is_still_to_come_is_not_taken_for_what_we_just_gave_thanks_for(
    language: str, wrong: str, tone: str, rung: str
) -> None:
    facts = replace(FACTS, received="€20.00", received_on="12 Nov")
    begun = fill(shipped(language, tone, rung), facts, language).body.partition("2026-0104")[0]
    assert "€20.00" in begun
    assert not re.search(wrong, begun), begun


@pytest.mark.parametrize(
    ("does", "en", "de"),
    [
        ({"stops_credit": True}, "only against payment in advance", "nur gegen Vorkasse"),
        ({"hands_over": True}, "collection agency or a lawyer", "Inkassounternehmen oder einen Rechtsanwalt"),
    ],
)
def test_a_letter_says_what_its_stage_does_and_nothing_that_it_does_not(
    does: dict[str, bool], en: str, de: str
) -> None:
    for tone, (language, told) in product(TONES, (("en", en), ("de", de))):
        plain, with_it = (ladder(tone, **each) for each in ({}, does))
        assert told not in shipped_wording(plain, plain.stages[-1], language).body
        assert told in shipped_wording(with_it, with_it.stages[-1], language).body
        assert told in starting_wording(with_it, with_it.stages[-1], language).body


def test_the_last_of_three_stages_says_that_it_is_the_last_and_one_between_does_not() -> None:
    three = replace(POLICY, stages=LADDER[:4])
    two = replace(POLICY, stages=LADDER[:3])
    assert [rung_of(POLICY, stage) for stage in LADDER] == list(RUNGS)
    assert [rung_of(three, stage) for stage in three.stages] == ["before_due", "first", "second", "final"]
    assert [rung_of(two, stage) for stage in two.stages] == ["before_due", "first", "second"]
    assert rung_of(three, three.stages[1], is_early=True) == "before_due"


def test_a_long_ladder_has_words_for_every_stage_between() -> None:
    long = replace(POLICY, stages=(*LADDER, Stage(6, 6, "5th", 90)))
    assert [rung_of(long, stage) for stage in long.stages[3:]] == ["third", "third", "final"]


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
        ("Final demand", 30, "firm"),
    ]
