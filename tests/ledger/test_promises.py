"""What becomes of a customer's word, told by dated money."""

from datetime import date

import pytest

from arbook.ledger.money import Money
from arbook.ledger.promises import (
    PromiseOutcome,
    PromiseState,
    Receipt,
    Reliability,
    Relief,
    Word,
    promise_outcome,
    reliability,
)

LONG_AFTER = date(2026, 9, 1)


def euro(text: str) -> Money:
    return Money.of(text, "EUR")


def march(day: int) -> date:
    return date(2026, 3, day)


def word(amount: str = "100", owed: str = "100", grace: int = 2) -> Word:
    """Given on the 2nd of March for the 10th."""
    return Word(euro(amount), euro(owed), march(2), march(10), grace)


def paid(amount: str, on: date, elsewhere: str = "0", back: date | None = None) -> Receipt:
    return Receipt(on, euro(amount), euro(elsewhere), back)


def outcome(*money: Receipt, given: Word | None = None, as_of: date = LONG_AFTER) -> PromiseOutcome:
    return promise_outcome(given or word(), money, (), as_of)


@pytest.mark.parametrize(
    ("on", "state"),
    [
        (march(1), PromiseState.BROKEN),
        (march(2), PromiseState.KEPT),
        (march(9), PromiseState.KEPT),
        (march(10), PromiseState.KEPT),
        (march(12), PromiseState.KEPT),
        (march(13), PromiseState.BROKEN),
    ],
    ids=["before the word", "the same day", "before its day", "on its day", "within the grace", "after the grace"],
)
def test_the_day_on_which_the_money_comes_decides(on: date, state: PromiseState) -> None:
    assert outcome(paid("100", on)).state is state


def test_a_word_waits_until_its_grace_is_over() -> None:
    assert [outcome(as_of=march(day)).state for day in (2, 10, 12, 13)] == [
        PromiseState.OPEN,
        PromiseState.OPEN,
        PromiseState.OPEN,
        PromiseState.BROKEN,
    ]


def test_without_a_grace_a_word_is_broken_on_the_morning_after() -> None:
    assert outcome(given=word(grace=0), as_of=march(11)).state is PromiseState.BROKEN


def test_half_of_the_money_keeps_half_of_the_word() -> None:
    found = outcome(paid("40", march(9)), as_of=march(13))
    assert (found.state, found.missing) == (PromiseState.PARTLY_KEPT, euro("60"))


def test_half_of_the_money_before_the_day_leaves_the_word_open() -> None:
    assert outcome(paid("40", march(5)), as_of=march(9)).state is PromiseState.OPEN


def test_too_much_money_keeps_the_word_all_the_same() -> None:
    found = outcome(paid("500", march(9)))
    assert (found.state, found.missing) == (PromiseState.KEPT, euro("0"))


def test_several_payments_keep_a_word_together() -> None:
    assert outcome(paid("60", march(5)), paid("40", march(12))).state is PromiseState.KEPT


def test_money_put_on_other_items_does_not_keep_a_word() -> None:
    assert outcome(paid("100", march(9), elsewhere="100")).state is PromiseState.BROKEN


def test_what_is_left_of_money_put_elsewhere_counts() -> None:
    found = outcome(paid("150", march(9), elsewhere="90"))
    assert (found.state, found.received) == (PromiseState.PARTLY_KEPT, euro("60"))


def test_a_payment_that_bounces_keeps_a_word_until_it_bounces() -> None:
    bounced = paid("100", march(9), back=march(20))
    assert outcome(bounced, as_of=march(19)).state is PromiseState.KEPT
    assert outcome(bounced, as_of=march(20)).state is PromiseState.BROKEN


def test_a_payment_that_bounces_before_the_day_leaves_the_word_open() -> None:
    assert outcome(paid("100", march(4), back=march(6)), as_of=march(7)).state is PromiseState.OPEN


def test_late_money_does_not_mend_a_broken_word_and_is_not_missing_any_more() -> None:
    found = outcome(paid("100", march(20)))
    assert (found.state, found.late, found.missing) == (PromiseState.BROKEN, euro("100"), euro("0"))


def test_money_that_came_later_is_not_known_before() -> None:
    found = outcome(paid("100", march(20)), as_of=march(19))
    assert found.missing == euro("100")


def test_a_word_is_needless_once_all_of_it_is_credited() -> None:
    found = promise_outcome(word(), (), (Relief(march(5), euro("100"), is_credit=True),), march(5))
    assert found.state is PromiseState.NEEDLESS


def test_a_credit_note_makes_a_word_smaller() -> None:
    credit = (Relief(march(5), euro("30"), is_credit=True),)
    assert promise_outcome(word(), (paid("70", march(10)),), credit, march(10)).state is PromiseState.KEPT


def test_a_credit_note_beside_what_was_promised_leaves_the_word_as_it_was() -> None:
    credit = (Relief(march(5), euro("30"), is_credit=True),)
    found = promise_outcome(word("50", "100"), (), credit, march(13))
    assert (found.state, found.missing) == (PromiseState.BROKEN, euro("50"))


def test_a_discount_granted_while_the_word_ran_keeps_it_whole() -> None:
    discount = (Relief(march(9), euro("3"), is_credit=False),)
    assert promise_outcome(word(), (paid("97", march(9)),), discount, march(20)).state is PromiseState.KEPT


def test_what_is_written_off_after_a_broken_word_does_not_mend_it() -> None:
    given_up = (Relief(march(30), euro("100"), is_credit=False),)
    assert promise_outcome(word(), (), given_up, LONG_AFTER).state is PromiseState.BROKEN


def test_what_is_let_go_or_put_off_after_a_broken_word_is_not_missing_any_more() -> None:
    put_off = (Relief(march(30), euro("60"), is_credit=False),)
    assert promise_outcome(word(), (), put_off, march(29)).missing == euro("100")
    assert promise_outcome(word(), (), put_off, march(30)).missing == euro("40")
    assert promise_outcome(word(), (paid("30", march(20)),), put_off, march(30)).missing == euro("10")
    assert promise_outcome(word("40"), (), put_off, march(30)).missing == euro("40")


def test_what_is_credited_after_a_broken_word_was_never_owed() -> None:
    credit = (Relief(march(30), euro("100"), is_credit=True),)
    assert promise_outcome(word(), (), credit, march(29)).state is PromiseState.BROKEN
    assert promise_outcome(word(), (), credit, march(30)).state is PromiseState.NEEDLESS


def test_a_word_for_more_than_is_owed_is_kept_by_what_is_owed() -> None:
    assert outcome(paid("100", march(9)), given=word("250", "100")).state is PromiseState.KEPT


def test_a_word_given_while_nothing_is_owed_is_about_its_amount() -> None:
    assert outcome(paid("99", march(9)), given=word("100", "0"), as_of=march(13)).state is PromiseState.PARTLY_KEPT


def test_reliability_counts_words_whose_day_is_over() -> None:
    states = [
        PromiseState.KEPT,
        PromiseState.BROKEN,
        PromiseState.PARTLY_KEPT,
        PromiseState.OPEN,
        PromiseState.NEEDLESS,
    ]
    assert reliability(states) == Reliability(kept=1, made=3)
    assert reliability(states).broken == 2


def test_a_payment_tells_what_it_will_make_of_an_open_word() -> None:
    open_word = outcome(paid("40", march(5)), as_of=march(6))
    assert open_word.with_more(euro("60")) is PromiseState.KEPT
    assert open_word.with_more(euro("59.99")) is PromiseState.PARTLY_KEPT
