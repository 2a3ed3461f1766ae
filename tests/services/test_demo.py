"""The demo book: a believable shop in which every case of the trade can be seen."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select

from arbook.ledger.agreements import PromiseState
from arbook.ledger.plans import PlanState
from arbook.ledger.reminders import Held
from arbook.ledger.statements import StatementKind
from arbook.queries.aging import aging_by_customer, aging_totals
from arbook.queries.agreements import disputes, holds, missed_installments, plans, promises
from arbook.queries.customers import contact_log, people
from arbook.queries.invoices import list_invoices
from arbook.queries.items import open_items
from arbook.queries.ledger import statement
from arbook.queries.payments import list_payments
from arbook.queries.reminding import decisions
from arbook.queries.settings import profile
from arbook.services.changing import Counter
from arbook.services.demo import demo_business, fill_demo
from arbook.services.founding import found_book
from arbook.store.opening import open_book
from arbook.store.tables.reminders import message_table
from tests.support.book_files import NOW, fresh_book

TODAY = date(2026, 11, 26)


@contextmanager
def filled(folder: Path, today: date) -> Iterator[Connection]:
    book = open_book(fresh_book(folder / "demo.arbook"))
    counter = Counter(book, lambda: NOW)
    found_book(counter, demo_business())
    fill_demo(counter, today)
    with book.reading() as connection:
        yield connection
    book.close()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    with filled(tmp_path_factory.mktemp("demo"), TODAY) as connection:
        yield connection


def test_the_shop_has_two_years_of_invoices_and_payments(demo: Connection) -> None:
    invoices, payments = list_invoices(demo), list_payments(demo)
    issued = [row for row in invoices if row.kind == "invoice"]
    assert 220 <= len(issued) <= 280
    assert len(payments) >= 200
    assert 690 <= (TODAY - min(row.issued_on for row in issued)).days <= 740
    assert max(row.issued_on for row in invoices) <= TODAY
    assert [row.number for row in issued] == sorted((row.number for row in issued), reverse=True)
    assert sum(row.kind == "credit_note" for row in invoices) == 1
    assert sum(row.is_reversed for row in payments) == 1


def test_the_business_can_be_paid_and_called(demo: Connection) -> None:
    own = profile(demo)
    assert own.address.count("\n") == 3
    assert (own.iban[:2], own.contact_name, own.currency) == ("IE", "Maeve Costigan", "EUR")
    assert own.phone.startswith("+353")


def test_every_age_band_has_somebody_in_it(demo: Connection) -> None:
    rows = aging_by_customer(demo, TODAY)
    totals = aging_totals(rows)["EUR"]
    assert all(band.minor > 0 for band in totals.bands)
    assert totals.on_account.minor > 0
    assert any(row.aging.balance.minor < 0 for row in rows)
    late = {row.item.days_late(TODAY) for row in open_items(demo, TODAY)}
    assert {-3, 5, 20, 45, 75, 120} <= late


def test_every_stage_and_most_reasons_against_reminding_have_a_case(demo: Connection) -> None:
    decided = decisions(demo, TODAY)
    assert {each.stage.name for each in decided.proposals} == {
        "Friendly note",
        "1st reminder",
        "2nd reminder",
        "3rd reminder",
    }
    assert {each.channel.value for each in decided.proposals} == {"mail", "letter"}
    assert {each.reason for each in decided.held} >= {
        Held.HOLD,
        Held.DISPUTE,
        Held.PROMISE,
        Held.PLAN_KEPT,
        Held.ON_ACCOUNT,
        Held.LADDER_DONE,
    }


def test_there_are_plans_promises_a_dispute_and_a_hold(demo: Connection) -> None:
    assert [plan.state for plan in plans(demo, TODAY)] == [PlanState.KEPT, PlanState.MISSED]
    assert [row.position for row in missed_installments(plans(demo, TODAY), TODAY)] == [3]
    assert {row.state for row in promises(demo, TODAY)} == {PromiseState.KEPT, PromiseState.OPEN, PromiseState.BROKEN}
    assert [str(row.amount) for row in disputes(demo, TODAY)] == ["310.00"]
    assert len(holds(demo, TODAY)) == 1


def test_mail_goes_to_nobody_real_and_the_outbox_is_empty(demo: Connection) -> None:
    rows = aging_by_customer(demo, TODAY)
    addresses = [person.email for row in rows for person in people(demo, row.customer_id) if person.email]
    assert len(addresses) > 25
    assert all(address.endswith(".example.com") for address in addresses)
    assert demo.execute(select(func.count()).select_from(message_table)).scalar() == 0


def test_past_reminders_stand_in_the_log_with_their_text(demo: Connection) -> None:
    (quarry,) = [row for row in aging_by_customer(demo, TODAY) if row.name == "Quarry Road Garage"]
    mails = [row for row in contact_log(demo, quarry.customer_id) if row.kind == "mail"]
    assert [(TODAY - row.made_on).days for row in mails] == [89, 105, 116]
    assert all("Heron Print Works" in row.body for row in mails)


@pytest.mark.parametrize("days_ago", [0, 30, 200, 500])
def test_every_customers_statement_ties_to_the_aging_on_any_day(demo: Connection, days_ago: int) -> None:
    day = TODAY - timedelta(days=days_ago)
    rows = aging_by_customer(demo, day)
    assert rows
    for row in rows[:: 1 + days_ago // 100]:
        told = statement(demo, row.customer_id, StatementKind.ACTIVITY, starts_on=None, as_of=day)
        assert told.closing == row.aging.balance, row.name


def test_the_book_tells_the_same_story_whatever_day_it_is_opened(tmp_path: Path, demo: Connection) -> None:
    """Only the workdays of the past fall differently."""
    today = date(2024, 2, 29)
    told = [(row.name, row.aging) for row in aging_by_customer(demo, TODAY)]
    with filled(tmp_path, today) as other:
        assert [(row.name, row.aging) for row in aging_by_customer(other, today)] == told
        assert [plan.state for plan in plans(other, today)] == [PlanState.KEPT, PlanState.MISSED]
