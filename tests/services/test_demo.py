"""The demo book: a believable shop in which every case of the trade can be seen."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select

from arbook.ledger.plans import PlanState
from arbook.ledger.promises import PromiseState
from arbook.ledger.reminders import Held
from arbook.ledger.statements import StatementKind
from arbook.queries.aging import aging_by_customer, aging_totals
from arbook.queries.agreements import holds
from arbook.queries.contact_log import contact_log
from arbook.queries.customers import people
from arbook.queries.disputes import disputes
from arbook.queries.invoices import list_invoices
from arbook.queries.items import open_items
from arbook.queries.ledger import statement
from arbook.queries.payments import list_payments
from arbook.queries.plans import missed_installments, plans
from arbook.queries.promises import promises
from arbook.queries.recurring import recurring_invoices
from arbook.queries.reminding import decisions
from arbook.queries.settings import profile
from arbook.services.changing import Counter
from arbook.services.demo import _customers, demo_business, fill_demo
from arbook.services.founding import found_book
from arbook.store.opening import open_book
from arbook.store.tables.reminders import message_table
from tests.support.book_files import NOW, fresh_book

TODAY = date(2026, 11, 26)


@contextmanager
def filled(folder: Path, today: date, language: str = "en") -> Iterator[Connection]:
    book = open_book(fresh_book(folder / "demo.arbook"))
    counter = Counter(book, lambda: NOW)
    found_book(counter, demo_business(language))
    fill_demo(counter, today)
    with book.reading() as connection:
        yield connection
    book.close()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    with filled(tmp_path_factory.mktemp("demo"), TODAY) as connection:
        yield connection


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    with filled(tmp_path_factory.mktemp("german"), TODAY, "de") as connection:
        yield connection


def test_the_german_shop_lives_the_same_stories_under_its_own_names(demo: Connection, german: Connection) -> None:
    """The same days, papers and agreements; only the taxes differ, and so do some sums."""
    english, other = list_invoices(demo), list_invoices(german)
    assert [(row.issued_on, row.kind) for row in english] == [(row.issued_on, row.kind) for row in other]
    assert [row.received_on for row in list_payments(demo)] == [row.received_on for row in list_payments(german)]
    assert [plan.state for plan in plans(german, TODAY)] == [plan.state for plan in plans(demo, TODAY)]
    assert [row.state for row in promises(german, TODAY)] == [row.state for row in promises(demo, TODAY)]
    assert [row.amount for row in disputes(german, TODAY)] == [None]
    told, meant = decisions(german, TODAY), decisions(demo, TODAY)
    assert {each.stage.name for each in told.proposals} == {
        "Freundlicher Hinweis",
        "1. Erinnerung",
        "2. Erinnerung",
        "Letzte Aufforderung",
    }
    assert {each.customer_id for each in told.proposals} == {each.customer_id for each in meant.proposals}
    assert {(each.customer_id, each.reason) for each in told.held} == {
        (each.customer_id, each.reason) for each in meant.held
    }


def test_the_german_shop_speaks_german(german: Connection) -> None:
    own = profile(german)
    assert (own.country, own.language, own.currency, own.iban[:2]) == ("DE", "de", "EUR", "DE")
    rows = aging_by_customer(german, TODAY)
    assert {"Kantorei St. Brendan", "Zweistrombräu"} <= {row.name for row in rows}
    assert not {row.name for row in rows} & {told["name"] for told in _customers("en")} - {"Papeterie Lemoine"}
    assert {row.reference.split()[0] for row in list_payments(german) if " 20" in row.reference} == {"Rechnung"}
    addresses = [person.email for row in rows for person in people(german, row.customer_id) if person.email]
    assert len(addresses) > 25
    assert all(address.endswith(".example.com") for address in addresses)


def test_everything_told_in_the_stories_has_its_german_words() -> None:
    """Codes ("phone", "goods", the letters of papers) stay, everything with a space in it is said anew."""
    for english, german in zip(_customers("en"), _customers("de"), strict=True):
        assert german["name"] != english["name"] or english["country"] == "FR"
        for said, other in zip(english["story"], german["story"], strict=True):
            prose = [key for key, text in said.items() if isinstance(text, str) and " " in text]
            assert all(other[key] != said[key] for key in prose)
            assert {key: said[key] for key in said if key not in prose} == {
                key: other[key] for key in said if key not in prose
            }


def test_a_shop_of_no_other_language_is_english() -> None:
    assert demo_business("fr") == demo_business("en")


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
        "Final demand",
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
    assert [row.amount for row in disputes(demo, TODAY)] == [None]
    assert len(holds(demo, TODAY)) == 1


def test_some_invoices_come_again_and_none_of_them_is_due_today(demo: Connection, german: Connection) -> None:
    for book in (demo, german):
        rows = recurring_invoices(book)
        assert len({row.name for row in rows}) == 3
        assert all(row.next_on is not None and row.next_on > TODAY for row in rows)


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
