"""The log is chained: whoever changes it with another program is found out, and where."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from arbook.ledger.evidence import LogLine, fingerprint
from arbook.queries.contact_log import contact_log, log_authors, search_log
from arbook.queries.integrity_log import log_findings
from arbook.services.contact_log import ContactFile
from arbook.services.paper import PreparedPaper
from arbook.services.sent_papers import SentPaperService
from arbook.store.tables.all_tables import TRIGGERS
from tests.support.shop import Shop, open_shop

DUE = date(2026, 10, 1)
ON = date(2026, 11, 2)


@pytest.fixture
def evident(tmp_path: Path) -> Iterator[Shop]:
    """Five lines: a note (1), a reminder that was mailed (2), an answer with a file (3), a letter (4), a note (5)."""
    shop = open_shop(tmp_path)
    ada = shop.customer("Ada")
    shop.invoice(ada, "100", DUE)
    shop.customers.add_note(ada, "Called, friendly", today=ON)
    shop.remind(ON, ada)
    picture = ContactFile("scan.png", "image/png", b"\x89PNG")
    shop.told(
        ada, ON, subject="Re: your reminder", body="We pay on Friday", mail_id="<1@ada.example>", files=[picture]
    )
    paper = PreparedPaper("Statement.pdf", "Ada Ltd", lambda: b"%PDF", customer_id=ada, subject="Statement")
    SentPaperService(shop.counter).log(paper, b"%PDF", today=ON)
    shop.customers.add_note(ada, "She is right: the crane was broken", today=ON)
    yield shop
    shop.book.close()


def found_after(shop: Shop, *statements: str) -> list[tuple[str, str]]:
    """What the check finds after another program wrote this into the file, triggers dropped."""
    shop.book.close()
    with closing(sqlite3.connect(shop.path)) as driver:
        for trigger in TRIGGERS:
            driver.execute(f"DROP TRIGGER {trigger.split()[2]}")
        for statement in statements:
            driver.execute(statement)
        for trigger in TRIGGERS:
            driver.execute(trigger)
        driver.commit()
    shop.open()
    return [(each.code, each.detail) for each in shop.read(log_findings)]


def made_to_fit(shop: Shop, line_id: int) -> str:
    """The statement that changes a line and makes it fit its own fingerprint again."""
    names = (
        "id, customer_id, made_at, made_on, kind, direction, subject, 'Nothing was said', with_whom, author, mail_id"
    )
    names += ", message_id, facts, behind, operation_id, earlier_hash"
    with shop.book.reading() as connection:
        row = connection.exec_driver_sql(f"SELECT {names} FROM contact_made WHERE id = {line_id}").one()
    own = fingerprint(row[-1], LogLine(*row[:-1]))
    return f"UPDATE contact_made SET body = 'Nothing was said', own_hash = '{own}' WHERE id = {line_id}"


def test_a_log_that_only_arbook_wrote_is_whole(evident: Shop) -> None:
    assert evident.read(log_findings) == ()


@pytest.mark.parametrize(
    "column",
    ["body = 'Refuses to pay'", "made_on = '2026-10-01'", "direction = 'in'", "author = 'Bo'", "facts = '{'"],
)
def test_a_line_that_was_changed_afterwards_is_named(evident: Shop, column: str) -> None:
    assert found_after(evident, f"UPDATE contact_made SET {column} WHERE id = 1") == [("log_line_changed", "1")]


def test_a_line_that_was_made_to_fit_its_own_fingerprint_does_not_fit_the_next(evident: Shop) -> None:
    assert found_after(evident, made_to_fit(evident, 3)) == [("log_chain_breaks", "4")]


def test_the_last_line_made_to_fit_is_missed_by_the_operation_that_wrote_it(evident: Shop) -> None:
    assert found_after(evident, made_to_fit(evident, 5)) == [("log_chain_breaks", "5")]


def test_lines_that_were_taken_out_leave_a_gap(evident: Shop) -> None:
    assert found_after(evident, "DELETE FROM contact_made WHERE id IN (1, 4)") == [
        ("log_lines_missing", "2"),
        ("log_lines_missing", "5"),
    ]


def test_lines_cut_off_at_the_end_are_missed(evident: Shop) -> None:
    assert found_after(evident, "DELETE FROM contact_made WHERE id >= 4") == [("log_ends_early", "5")]


@pytest.mark.parametrize(("table", "line"), [("message", "2"), ("contact_file", "3"), ("issued_paper", "4")])
def test_a_mail_a_file_or_a_paper_that_was_exchanged_behind_its_line_is_found(
    evident: Shop, table: str, line: str
) -> None:
    assert found_after(evident, f"UPDATE {table} SET content = x'00'") == [("log_file_differs", line)]


@pytest.mark.parametrize(
    "column",
    ["body = 'You owe nothing'", "subject = 'Gift'", "to_address = 'z@z.example'", "state = 'queued'"],
)
def test_an_outbox_that_shows_something_else_than_was_sent_is_found(evident: Shop, column: str) -> None:
    assert found_after(evident, f"UPDATE message SET {column}") == [("log_message_differs", "2")]


def test_a_file_that_is_gone_from_behind_its_line_is_missed(evident: Shop) -> None:
    assert found_after(evident, "DELETE FROM contact_file") == [("log_file_differs", "3")]


def test_the_check_says_whose_log_it_is_and_of_which_day(evident: Shop) -> None:
    found_after(evident, "UPDATE contact_made SET body = 'Refuses to pay' WHERE id = 5")
    [finding] = evident.read(log_findings)
    assert finding.where == "1001, 2026-11-02"


def test_a_line_carries_the_name_of_who_wrote_it(evident: Shop) -> None:
    evident.counter.author = "Nora Finch"
    evident.customers.add_note(1, "Pays by transfer only", today=ON)
    assert [each.author for each in evident.read(contact_log, 1)][:2] == ["Nora Finch", ""]
    assert evident.read(log_authors) == ("Nora Finch",)
    assert [each.row.body for each in evident.read(search_log, author="Nora Finch")] == ["Pays by transfer only"]
