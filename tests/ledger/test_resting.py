"""What is asked for while something is agreed or contested."""

from datetime import date

from arbook.ledger.agreeing import AgreementKind
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money
from arbook.ledger.resting import AtRest, DuePart, RunningAgreement, asked_for, put_to_rest
from tests.ledger.given import euro

TODAY = date(2026, 3, 1)
MADE = date(2026, 2, 1)
LATE = OpenItem(1, "R1", date(2026, 1, 1), date(2026, 2, 1), euro("100.00"), euro("100.00"))
LATER = OpenItem(2, "R2", date(2026, 1, 1), date(2026, 2, 10), euro("50.00"), euro("50.00"))
SOON = OpenItem(3, "R3", date(2026, 2, 1), date(2026, 3, 20), euro("30.00"), euro("30.00"))
ITEMS = (LATE, LATER, SOON)


def part(on: str, amount: str) -> DuePart:
    return DuePart(date.fromisoformat(on), euro(amount))


def plan(*parts: DuePart, pieces: tuple[int, ...] = (1, 2)) -> RunningAgreement:
    return RunningAgreement(AgreementKind.PLAN, MADE, parts, frozenset(pieces), "P-001")


def word(amount: str, on: str = "2026-03-05", pieces: tuple[int, ...] = ()) -> RunningAgreement:
    return RunningAgreement(AgreementKind.PROMISE, MADE, (part(on, amount),), frozenset(pieces) or None)


def rest(*agreements: RunningAgreement, contested: dict[int, Money] | None = None) -> AtRest:
    return put_to_rest(ITEMS, contested or {}, agreements)


def told(found: AtRest, on_account: str = "0.00") -> tuple[str, str, str]:
    asked = asked_for(ITEMS, euro(on_account), found, TODAY)
    return str(asked.now), str(asked.amount), str(asked.by or "")


def test_where_nothing_is_agreed_what_is_late_is_asked_for() -> None:
    assert told(rest()) == ("150.00", "150.00", "")


def test_money_on_account_comes_off_and_then_what_comes_first_is_asked_for() -> None:
    assert told(rest(), "120.00") == ("30.00", "30.00", "")
    assert told(rest(), "160.00") == ("0.00", "20.00", "2026-03-20")
    assert told(rest(), "180.00") == ("0.00", "0.00", "")


def test_of_a_plan_the_parts_are_asked_for_and_not_its_items() -> None:
    kept = rest(plan(part("2026-03-10", "80.00"), part("2026-04-10", "80.00")))
    assert told(kept) == ("0.00", "80.00", "2026-03-10")
    missed = rest(plan(part("2026-02-10", "80.00"), part("2026-04-10", "80.00")))
    assert told(missed) == ("80.00", "80.00", "")


def test_what_is_in_a_plan_is_told_apart_but_for_what_should_have_come() -> None:
    kept = rest(plan(part("2026-03-01", "80.00"), part("2026-04-10", "70.00")), contested={1: euro("15.00")})
    assert [(each.piece_id, str(each.amount)) for each in kept.in_plans(TODAY)] == [(1, "85.00"), (2, "50.00")]
    missed = rest(plan(part("2026-02-28", "80.00"), part("2026-04-10", "70.00")))
    assert [(each.piece_id, str(each.amount)) for each in missed.in_plans(TODAY)] == [(1, "20.00"), (2, "50.00")]
    more = rest(plan(part("2026-02-28", "120.00"), part("2026-04-10", "30.00")))
    assert [(each.piece_id, str(each.amount)) for each in more.in_plans(TODAY)] == [(2, "30.00")]
    assert rest(word("150.00", pieces=(1, 2))).in_plans(TODAY) == ()


def test_what_is_late_beside_a_plan_is_asked_for_with_it() -> None:
    beside = rest(plan(part("2026-02-10", "60.00"), pieces=(1,)))
    assert told(beside) == ("110.00", "110.00", "")


def test_what_falls_due_on_the_day_is_asked_for_by_that_day() -> None:
    assert told(rest(plan(part("2026-03-01", "80.00")))) == ("0.00", "80.00", "2026-03-01")


def test_of_two_that_come_on_one_day_both_are_asked_for() -> None:
    assert told(rest(plan(part("2026-03-20", "80.00")))) == ("0.00", "110.00", "2026-03-20")


def test_a_word_about_a_part_lets_its_item_rest_as_reminders_do() -> None:
    found = rest(word("60.00", pieces=(1,)))
    assert [(each.piece_id, str(each.amount)) for each in found.resting] == [(1, "100.00")]
    assert (str(found.promised), told(found)) == ("60.00", ("50.00", "50.00", ""))


def test_a_word_about_all_is_asked_for_on_its_day() -> None:
    assert told(rest(word("150.00"))) == ("0.00", "150.00", "2026-03-05")


def test_what_is_contested_is_asked_for_by_no_word() -> None:
    found = rest(word("100.00", pieces=(1,)), contested={1: euro("40.00")})
    assert [str(each.left) for each in found.agreements] == ["60.00"]
    assert [(each.kind.value, str(each.amount)) for each in found.resting] == [
        ("dispute", "40.00"),
        ("promise", "60.00"),
    ]


def test_a_missed_part_that_is_promised_is_not_asked_for_twice() -> None:
    agreed = plan(part("2026-02-10", "80.00"), part("2026-04-10", "70.00"))
    found = rest(agreed, word("80.00", pieces=(1,)))
    assert [(each.kind.value, str(each.left)) for each in found.agreements] == [
        ("plan", "70.00"),
        ("promise", "80.00"),
    ]
    assert (told(found), str(found.promised)) == (("0.00", "80.00", "2026-03-05"), "0.00")


def test_two_words_about_one_item_come_to_no_more_than_it() -> None:
    found = rest(word("70.00", pieces=(1,)), word("70.00", "2026-03-08", pieces=(1,)))
    assert [str(each.left) for each in found.agreements] == ["70.00", "30.00"]


def test_of_what_is_all_contested_nothing_is_asked_for() -> None:
    whole = {item.piece_id: item.open for item in ITEMS}
    assert told(rest(contested=whole)) == ("0.00", "0.00", "")


def test_what_is_asked_is_named_so_that_a_transfer_can_quote_it() -> None:
    one = asked_for(ITEMS, euro("0.00"), rest(plan(part("2026-02-10", "80.00"))), TODAY)
    assert ([each.number for each in one.agreements], one.piece_ids) == (["P-001"], frozenset())
    plain = asked_for(ITEMS, euro("0.00"), rest(), TODAY)
    assert (plain.agreements, plain.piece_ids) == ((), frozenset({1, 2}))
