"""What is looked at before reminders are sent."""

from dataclasses import replace
from datetime import date

import pytest

from arbook.ledger.readiness import (
    Answered,
    CheckKind,
    SendingFacts,
    answered_of,
    checks_to_ask,
    not_concerned,
    sending_checks,
)

TODAY = date(2026, 11, 26)
READY = SendingFacts(date(2026, 11, 25), {}, has_mail_account=True, has_bank_account=True)


def open_kinds(facts: SendingFacts, **more: object) -> list[CheckKind]:
    return [check.kind for check in sending_checks(facts, TODAY, **more) if check.is_open]  # type: ignore[arg-type]


def test_a_book_in_order_has_nothing_open() -> None:
    assert open_kinds(READY) == []
    assert open_kinds(READY, has_password=True) == []


@pytest.mark.parametrize(
    ("last", "is_stale"), [(date(2026, 11, 19), False), (date(2026, 11, 18), True), (None, True)]
)
def test_a_week_without_a_payment_asks_whether_the_bank_was_looked_at(last: date | None, is_stale: bool) -> None:
    facts = SendingFacts(last, {}, has_mail_account=True, has_bank_account=True)
    assert open_kinds(facts) == ([CheckKind.PAYMENTS] if is_stale else [])


def test_a_payment_dated_ahead_is_no_days_old() -> None:
    facts = SendingFacts(date(2026, 12, 1), {}, has_mail_account=True, has_bank_account=True)
    assert sending_checks(facts, TODAY)[0].days == 0


def test_everything_that_lacks_is_told() -> None:
    facts = SendingFacts(TODAY, {1: 2, 4: 1}, has_mail_account=True, has_bank_account=False)
    checks = {check.kind: check for check in sending_checks(facts, TODAY, unreachable=3, has_password=False)}
    assert checks[CheckKind.UNMATCHED].count == 3
    assert checks[CheckKind.ADDRESS].count == 3
    assert checks[CheckKind.PASSWORD].is_open
    assert checks[CheckKind.BANK].is_open


def test_without_a_mail_account_nobody_asks_for_its_password() -> None:
    facts = SendingFacts(TODAY, {}, has_mail_account=False, has_bank_account=True)
    assert open_kinds(facts, has_password=False) == [CheckKind.MAIL]


def test_only_money_of_those_who_are_reminded_is_asked_about() -> None:
    facts = SendingFacts(TODAY, {7: 2}, has_mail_account=False, has_bank_account=True)
    checks = sending_checks(facts, TODAY, unreachable=1)
    assert checks_to_ask(checks, [1, 2]) == ()
    assert [check.kind for check in checks_to_ask(checks, [1, 7])] == [CheckKind.UNMATCHED]


def test_those_without_unmatched_money_can_go_first_unless_all_are_concerned() -> None:
    facts = SendingFacts(TODAY, {7: 2}, has_mail_account=True, has_bank_account=True)
    assert not_concerned(checks_to_ask(sending_checks(facts, TODAY), [1, 7]), [1, 7]) == {1}
    stale = SendingFacts(None, {7: 2}, has_mail_account=True, has_bank_account=True)
    assert not_concerned(checks_to_ask(sending_checks(stale, TODAY), [1, 7]), [1, 7]) == frozenset()


ANSWERS = {4: Answered("Ada", date(2026, 11, 20)), 7: Answered("Bo", date(2026, 11, 24))}


def test_who_answered_lately_is_named_the_latest_first_and_only_if_they_would_be_reminded() -> None:
    facts = SendingFacts(TODAY, {}, has_mail_account=True, has_bank_account=True, answered=ANSWERS)
    [check] = [each for each in sending_checks(facts, TODAY, [1, 4, 7]) if each.is_open]
    assert (check.kind, check.count, check.names, check.day) == (
        CheckKind.REPLIED,
        2,
        ("Bo", "Ada"),
        date(2026, 11, 24),
    )
    assert answered_of(facts, [1, 4, 7]) == (7, 4)
    assert not [each for each in sending_checks(facts, TODAY, [1]) if each.is_open]


def test_before_those_who_answered_are_reminded_the_owner_is_asked_and_the_others_can_go() -> None:
    facts = SendingFacts(TODAY, {}, has_mail_account=True, has_bank_account=True, answered=ANSWERS)
    checks = sending_checks(facts, TODAY, [1, 4, 7])
    assert [each.kind for each in checks_to_ask(checks, [1, 4])] == [CheckKind.REPLIED]
    assert checks_to_ask(checks, [1]) == ()
    assert not_concerned(checks_to_ask(checks, [1, 4]), [1, 4]) == {1}


def test_a_holiday_where_the_customer_is_and_a_weekend_are_told_but_not_asked_about() -> None:
    facts = SendingFacts(
        TODAY, {}, has_mail_account=True, has_bank_account=True, holidays={4: "Thanksgiving", 9: "Other"}
    )
    [check] = [each for each in sending_checks(facts, TODAY, [1, 4]) if each.is_open]
    assert (check.kind, check.customer_ids, check.names) == (CheckKind.QUIET, frozenset({4}), ("Thanksgiving",))
    saturday = sending_checks(READY, date(2026, 11, 28), [1, 4])
    [check] = [each for each in saturday if each.is_open]
    assert (check.kind, check.count, check.names) == (CheckKind.QUIET, 2, ())
    assert checks_to_ask(saturday, [1, 4]) == ()


@pytest.mark.parametrize(
    ("imported", "told"), [(date(2026, 11, 20), date(2026, 11, 20)), (date(2026, 11, 25), None), (None, None)]
)
def test_a_payment_typed_by_hand_does_not_hide_how_far_the_bank_file_went(
    imported: date | None, told: date | None
) -> None:
    facts = replace(READY, last_imported_on=imported)
    assert sending_checks(facts, TODAY)[0].imported_to == told
