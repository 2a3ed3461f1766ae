"""How a customer is spoken to: read from the book, overruled by the owner, told only where it is true."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from arbook.ledger.relationship import Manner, Relationship, ToneFrom
from arbook.queries.contact_log import contact_log
from arbook.queries.customers import CustomerUnknownError
from arbook.queries.relationships import manners, relationships, sensitive_ids
from arbook.services.manners import MannerError, MannerService, SetManner
from arbook.services.reminder_drafts import Draft, write_draft_texts
from tests.support.shop import Shop, open_shop

TODAY = date(2026, 11, 26)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = open_shop(tmp_path)
    opened.customer("Ada")
    yield opened
    opened.book.close()


@pytest.fixture
def desk(shop: Shop) -> MannerService:
    return MannerService(shop.counter)


def paid_before(shop: Shop, count: int = 6, first_due: date = date(2020, 8, 1), days_late: int = 0) -> None:
    """So many invoices of 100, four months apart, each paid ``days_late`` after its due date."""
    for step in range(count):
        due = first_due + timedelta(days=120 * step)
        shop.invoice(1, "100", due)
        shop.pay(1, "100", due + timedelta(days=days_late))


def history(shop: Shop, as_of: date = TODAY) -> Relationship:
    found: Relationship = shop.read(relationships, as_of, [1])[1]
    return found


def draft(shop: Shop, as_of: date = TODAY) -> Draft:
    proposal = shop.proposal(as_of)
    written: Draft = shop.read(write_draft_texts, [proposal], as_of)[1]
    return written


def test_a_customer_without_any_past_has_an_empty_one(shop: Shop) -> None:
    assert history(shop) == Relationship()


def test_what_was_paid_in_time_late_and_is_late_now_is_counted(shop: Shop) -> None:
    paid_before(shop, 3, date(2025, 1, 1))
    paid_before(shop, 1, date(2026, 2, 1), days_late=7)
    paid_before(shop, 1, date(2026, 6, 1), days_late=8)
    shop.invoice(1, "50", TODAY - timedelta(days=1))
    shop.invoice(1, "50", TODAY)
    found = history(shop)
    assert (found.since_on, found.settled, found.on_time) == (date(2024, 12, 2), 5, 3)
    assert (found.recent, found.recent_on_time) == (2, 0)
    assert (found.ever_settled, found.ever_late, found.late_now) == (5, 2, 1)
    assert found.nearly == 4
    assert found.bought_minor == 30_000


def test_what_came_after_the_day_is_not_known_on_it(shop: Shop) -> None:
    paid_before(shop, 6, date(2025, 1, 1))
    assert history(shop, date(2025, 1, 1)).settled == 1
    assert history(shop, date(2024, 12, 31)).settled == 0


def test_a_promise_that_was_not_kept_counts_for_a_year(shop: Shop) -> None:
    shop.invoice(1, "100", date(2026, 1, 10))
    shop.promise(1, "100", date(2026, 2, 1), date(2026, 2, 8))
    shop.promise(1, "50", date(2026, 11, 20), date(2026, 12, 8))
    assert history(shop).broken == 1
    assert history(shop, date(2026, 2, 8)).broken == 0
    assert history(shop, date(2027, 2, 9)).broken == 1  # the second one by then


def test_the_first_late_invoice_in_six_years_is_told_as_such(shop: Shop) -> None:
    paid_before(shop)
    shop.invoice(1, "100", TODAY - timedelta(days=5))
    written = draft(shop)
    assert written.tone is not None
    assert (written.tone.tone, written.tone.source) == ("warm", ToneFrom.RELATIONSHIP)
    assert "In 6 years this is the first invoice of ours" in written.body


def test_in_german_the_same_begins_small_after_the_greeting(shop: Shop) -> None:
    shop.profile(language="de")
    paid_before(shop)
    shop.invoice(1, "100", TODAY - timedelta(days=5))
    assert ",\n\nin 6 Jahren ist das die erste" in draft(shop).body


@pytest.mark.parametrize("days_late", [1, 40])
def test_one_day_late_years_ago_and_nothing_is_told(shop: Shop, days_late: int) -> None:
    paid_before(shop, 1, days_late=days_late)
    paid_before(shop, 6, date(2021, 2, 1))
    shop.invoice(1, "100", TODAY - timedelta(days=5))
    assert "first invoice of ours" not in draft(shop).body


def test_two_late_at_once_are_not_the_first(shop: Shop) -> None:
    paid_before(shop)
    shop.invoice(1, "100", TODAY - timedelta(days=5))
    shop.invoice(1, "100", TODAY - timedelta(days=4))
    assert "first invoice of ours" not in draft(shop).body


def test_in_the_first_years_it_is_told_without_a_number(shop: Shop) -> None:
    paid_before(shop, 5, date(2025, 1, 5))
    shop.invoice(1, "100", TODAY - timedelta(days=5))
    assert "So far you have always paid us in time" in draft(shop).body


def test_the_owner_overrules_and_the_log_keeps_it(shop: Shop, desk: MannerService) -> None:
    paid_before(shop)
    shop.invoice(1, "100", TODAY - timedelta(days=5))
    desk.set(SetManner(1, Manner("firm", reason="he asked for it"), TODAY))
    written = draft(shop)
    assert written.tone is not None
    assert (written.tone.tone, written.tone.source, written.tone.note) == ("firm", ToneFrom.OWNER, "he asked for it")
    assert "first invoice of ours" not in written.body
    [line] = shop.read(contact_log, 1)
    assert (line.kind, line.body) == ("manner_set", "he asked for it")


def test_care_is_set_and_lifted(shop: Shop, desk: MannerService) -> None:
    desk.set(SetManner(1, Manner(is_sensitive=True, reason="fire in their shop"), TODAY))
    assert shop.read(sensitive_ids) == {1}
    assert shop.read(manners, [1]) == {1: Manner("", is_sensitive=True, reason="fire in their shop")}
    nothing_new = desk.set(SetManner(1, Manner(is_sensitive=True, reason="fire in their shop"), TODAY))
    assert not nothing_new.touched
    desk.set(SetManner(1, Manner(), TODAY))
    assert shop.read(manners, [1]) == {}
    assert len(shop.read(contact_log, 1)) == 2


@pytest.mark.parametrize(
    ("manner", "why"),
    [
        (Manner("shouting"), "unknown_tone"),
        (Manner(is_sensitive=True, reason=" "), "no_reason"),
        (Manner("warm", reason="x" * 2001), "too_long"),
    ],
)
def test_a_manner_that_cannot_be_is_refused(desk: MannerService, manner: Manner, why: str) -> None:
    with pytest.raises(MannerError) as refused:
        desk.set(SetManner(1, manner, TODAY))
    assert refused.value.facts["why"] == why


def test_nobody_has_no_manner(desk: MannerService) -> None:
    with pytest.raises(CustomerUnknownError):
        desk.set(SetManner(99, Manner("warm"), TODAY))


def test_the_history_of_one_customer_is_read_without_going_through_the_whole_book(shop: Shop) -> None:
    paid_before(shop, 2)
    asked: list[tuple[str, object]] = []
    with shop.book.reading() as connection:
        event.listen(
            connection, "before_cursor_execute", lambda _c, _cursor, sql, told, *_more: asked.append((sql, told))
        )
        relationships(connection, TODAY, [1])
        plans = [
            connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", told).all() for sql, told in tuple(asked[:4])
        ]  # type: ignore[arg-type]
    steps = [row[3] for plan in plans for row in plan]
    assert len(steps) > 6
    assert [step for step in steps if step.startswith("SCAN") and "anon" not in step] == []
