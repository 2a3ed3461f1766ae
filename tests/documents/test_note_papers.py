"""Papers that ask for nothing, and the letter that confirms more time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from note_samples import MORE_TIME, MORE_TIME_FOR_ALL, RECEIPT, TELLS_ALL, TERMS, THANKS
from paper_samples import AS_OF, ENGLISH, FINCH, GERMAN, expected, pages_of, text_of

from arbook.documents.errors import PaperError
from arbook.documents.extension import draw_extension, draw_more_time
from arbook.documents.our_terms import draw_terms
from arbook.documents.receipt import draw_receipt
from arbook.documents.thanks import draw_thanks
from arbook.ledger.lateness import InterestBy, LateTerms
from arbook.ledger.money import Money
from arbook.ledger.terms import DuePiece

DRAWN: dict[str, Callable[..., bytes]] = {
    "receipt": lambda *style: draw_receipt(RECEIPT, *style),
    "thanks": lambda *style: draw_thanks(THANKS, *style),
    "extension": lambda *style: draw_extension(MORE_TIME, *style),
    "more-time": lambda *style: draw_more_time(MORE_TIME_FOR_ALL, *style),
    "terms": lambda *style: draw_terms(TERMS, *style),
}


@pytest.mark.parametrize(("language", "style"), [("en", ENGLISH), ("de", GERMAN)], ids=["en", "de"])
@pytest.mark.parametrize("name", list(DRAWN))
def test_a_paper_says_what_was_read_and_found_good(name: str, language: str, style: Any) -> None:
    assert text_of(DRAWN[name](TELLS_ALL, *style)) == expected(f"{name}-{language}")


@pytest.mark.parametrize("name", list(DRAWN))
def test_equal_facts_give_equal_bytes(name: str) -> None:
    assert DRAWN[name](FINCH, *GERMAN) == DRAWN[name](FINCH, *GERMAN)


@pytest.mark.parametrize("size", ["A4", "LETTER"])
@pytest.mark.parametrize("name", list(DRAWN))
def test_each_fits_one_page_of_either_size(name: str, size: Any) -> None:
    assert len(pages_of(DRAWN[name](replace(TELLS_ALL, paper_size=size), *GERMAN))) == 1


def test_a_receipt_whose_uses_are_not_the_payment_is_not_drawn() -> None:
    with pytest.raises(PaperError):
        draw_receipt(replace(RECEIPT, unused=Money.zero("EUR")), FINCH, *ENGLISH)


def test_only_cash_is_signed_for() -> None:
    assert "Received by, date" in text_of(draw_receipt(RECEIPT, FINCH, *ENGLISH))
    for method in ("bank", "card", "check", "direct_debit", "other"):
        text = text_of(draw_receipt(replace(RECEIPT, method=method), FINCH, *ENGLISH))
        assert "Received by" not in text
        assert "on 12 November 2026" in text


def test_a_receipt_says_when_everything_is_settled_or_something_is_in_favor() -> None:
    zero = Money.zero("EUR")
    assert "everything is settled" in text_of(draw_receipt(replace(RECEIPT, balance=zero), FINCH, *ENGLISH))
    told = text_of(draw_receipt(replace(RECEIPT, balance=-RECEIPT.balance), FINCH, *ENGLISH))
    assert "In your favor" in told
    assert "−€1,490.00" not in told


def test_a_late_payment_is_thanked_for_without_a_word_on_its_day() -> None:
    late = replace(THANKS, received_on=AS_OF, open=None, next_on=None)
    text = text_of(draw_thanks(late, FINCH, *ENGLISH))
    assert "its day" not in text
    assert "still to come" not in text
    on_the_day = replace(THANKS, received_on=THANKS.due_on or AS_OF, is_settled=True, years=1)
    text = text_of(draw_thanks(on_the_day, FINCH, *ENGLISH))
    for words in ("It came on its day", "everything between us is settled", "for a year now"):
        assert words in text


def test_more_time_that_is_no_later_is_not_drawn() -> None:
    with pytest.raises(PaperError):
        draw_extension(replace(MORE_TIME, to_on=MORE_TIME.from_on), FINCH, *ENGLISH)
    with pytest.raises(PaperError):
        draw_more_time(replace(MORE_TIME_FOR_ALL, items=()), FINCH, *ENGLISH)


@pytest.mark.parametrize(
    ("late", "said"),
    [
        (LateTerms(interest=InterestBy.STATUTORY), "the law on late payment"),
        (LateTerms(interest=InterestBy.NONE), "We remind you"),
        (None, "We remind you"),
    ],
)
def test_our_terms_say_what_lateness_costs_and_no_more(late: LateTerms | None, said: str) -> None:
    text = text_of(draw_terms(replace(TERMS, late=late), FINCH, *ENGLISH))
    assert said in text
    assert "fee" not in text.lower()


def test_our_terms_list_the_parts_of_an_invoice() -> None:
    halves = tuple(DuePiece(AS_OF + timedelta(days=30 * at), part) for at, part in enumerate(TERMS.amount.split(2)))
    text = text_of(draw_terms(replace(TERMS, pieces=halves, early=None, early_percent=None), FINCH, *ENGLISH))
    assert "€500.00 by 26 November 2026" in text
    assert "€500.00 by 26 December 2026" in text
    assert "Paying early" not in text


def test_terms_that_remind_once_say_so_in_whole_words():
    once = replace(TERMS, remind_days=(1,))
    assert "We remind you on the day after the due date." in text_of(draw_terms(once, FINCH, *ENGLISH))
    assert "Wir erinnern Sie am Tag nach der Fälligkeit." in text_of(draw_terms(once, FINCH, *GERMAN))


@pytest.mark.parametrize(
    ("language", "foot"), [(ENGLISH, "Our terms, 26 Nov"), (GERMAN, "Zahlungsbedingungen, 26. Nov")]
)
def test_what_is_for_everybody_names_no_customer_in_its_foot(language, foot):
    everybody = replace(TERMS, recipient=replace(TERMS.recipient, number=""))
    assert foot in text_of(draw_terms(everybody, FINCH, *language))
