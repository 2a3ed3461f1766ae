"""What of an invoice is contested, and when a dispute is over by itself."""

from datetime import date

from arbook.ledger.disputes import Contest, Movement, Resolution, Standing, dispute_standing, one_after_another
from arbook.ledger.money import Money


def euro(text: str) -> Money:
    return Money.of(text, "EUR")


def march(day: int) -> date:
    return date(2026, 3, day)


def credited(day: int, amount: str) -> Movement:
    return Movement(march(day), euro(amount), Resolution.CREDITED)


def paid(day: int, amount: str) -> Movement:
    return Movement(march(day), euro(amount), Resolution.PAID)


def standing(amount: str | None, *movements: Movement, owed: str = "500") -> Standing:
    return dispute_standing(Contest(None if amount is None else euro(amount), euro(owed)), movements)


def test_all_that_is_open_is_contested_where_nothing_less_was_named() -> None:
    assert standing(None, paid(2, "200")) == Standing(euro("300"))


def test_a_contested_part_stays_while_the_rest_is_paid() -> None:
    assert standing("100", paid(2, "400")) == Standing(euro("100"))


def test_never_more_is_contested_than_is_open() -> None:
    assert standing("100", paid(2, "450")) == Standing(euro("50"))


def test_a_credit_note_over_the_contested_part_ends_the_dispute_while_the_rest_is_open() -> None:
    assert standing("100", credited(9, "100")) == Standing(euro("0"), march(9), Resolution.CREDITED)


def test_a_credit_note_over_less_leaves_the_rest_contested() -> None:
    assert standing("100", credited(9, "30")) == Standing(euro("70"))


def test_two_credit_notes_end_a_dispute_together_on_the_day_of_the_second() -> None:
    assert standing("100", credited(4, "30"), credited(9, "70")).over_on == march(9)


def test_money_for_all_of_it_ends_the_dispute() -> None:
    assert standing("100", paid(4, "400"), paid(6, "100")) == Standing(euro("0"), march(6), Resolution.PAID)


def test_what_is_let_go_ends_the_dispute() -> None:
    given_up = Movement(march(7), euro("500"), Resolution.LET_GO)
    assert standing(None, given_up) == Standing(euro("0"), march(7), Resolution.LET_GO)


def test_money_that_bounces_makes_the_dispute_run_again() -> None:
    assert standing("100", paid(4, "500"), paid(8, "-500")) == Standing(euro("100"))


def test_a_dispute_is_over_from_the_first_day_on_which_nothing_was_left() -> None:
    assert standing("100", paid(4, "500"), credited(8, "100")).over_on == march(4)


def test_of_an_invoice_that_was_paid_before_only_a_credit_note_ends_the_dispute() -> None:
    assert standing("100", owed="0") == Standing(euro("0"))
    assert standing("100", credited(5, "100"), owed="0") == Standing(euro("0"), march(5), Resolution.CREDITED)


def test_what_is_contested_of_all_they_owe_ends_by_the_owners_word_alone() -> None:
    assert dispute_standing(Contest(None, None), ()) == Standing(None)
    assert dispute_standing(Contest(euro("50"), None), ()) == Standing(euro("50"))


def test_several_disputes_of_one_invoice_contest_no_more_than_it() -> None:
    def shared(*contested: str | None) -> list[str]:
        standings = [Standing(None if each is None else euro(each)) for each in contested]
        return [str(each.contested) for each in one_after_another(standings, euro("100"))]

    assert shared("40", "30") == ["40.00", "30.00"]
    assert shared("80", "30", "5") == ["80.00", "20.00", "0.00"]
    assert shared(None, "30") == ["None", "30.00"]
