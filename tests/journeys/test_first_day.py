"""The owner's first day: from an empty folder to a reminder in a customer's mailbox and a plan on paper."""

import email
import ssl
from email import policy
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.conftest import Arbook
from tests.support.accounts import PASSWORD
from tests.support.certificates import Authority
from tests.support.smtp_server import ScriptedSmtpServer, SmtpScript

INVOICES = """Customer No,Customer,E-Mail,Invoice No,Invoice Date,Due Date,Amount,Paid On
A-01,Ada Marlowe,ada@marlowe.example,0000104,9/1/2026,10/1/2026,1200.00,
A-01,Ada Marlowe,ada@marlowe.example,0000117,10/2/2026,11/1/2026,300.00,
B-07,Bo & Daughters <Tea>,bo@tea.example,0000118,10/5/2026,11/4/2026,88.40,11/2/2026
C-09,Café Lumière,,0000121,10/20/2026,11/19/2026,45.10,
"""
TODAY = ("--today", "2026-11-26")


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ScriptedSmtpServer:
    authority = Authority(tmp_path)
    trusted = tmp_path / "trusted.pem"
    ders = authority.client_context().get_ca_certs(binary_form=True)
    trusted.write_text("".join(ssl.DER_cert_to_PEM_cert(der) for der in ders))
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    monkeypatch.setenv("ARBOOK_MAIL_PASSWORD", PASSWORD)
    with ScriptedSmtpServer(authority.server_context(), SmtpScript()) as running:
        yield running


def test_the_owners_first_day(tmp_path: Path, arbook: Arbook, done: Arbook, server: ScriptedSmtpServer) -> None:
    book = tmp_path / "finch.arbook"
    yesterdays_program_is_emptied_into_a_new_book(book, arbook, done)
    the_book_says_who_owes_what(book, done)
    an_invoice_is_issued_and_money_that_names_what_it_pays_comes(book, done)
    ada_is_reminded_by_mail_the_cafe_by_letter_and_bo_who_paid_hears_nothing(book, done, server)
    ada_cannot_pay_at_once_and_is_left_alone_while_she_keeps_her_plan(book, done)
    the_statement_ties_to_the_aging_and_the_book_adds_up(book, done)


def yesterdays_program_is_emptied_into_a_new_book(book: Path, arbook: Arbook, done: Arbook) -> None:
    file = book.with_name("invoices.csv")
    file.write_text(INVOICES, encoding="utf-8")
    done("new", book, "--business", "Finch Joinery", "--currency", "EUR", "--country", "IE", *TODAY)
    assert arbook("import", book, "invoices", file, "--dry-run", *TODAY).code == 0
    assert "4 invoices and 1 payment were added" in done("import", book, "invoices", file, *TODAY).out


def the_book_says_who_owes_what(book: Path, done: Arbook) -> None:
    aging = done("aging", book, *TODAY, "--format", "json").json
    assert {row["customer"]: row["balance"] for row in aging["rows"]} == {"A-01": "1500.00", "C-09": "45.10"}
    (total,) = aging["totals"]
    assert (total["days_1_30"], total["days_31_60"], total["balance"]) == ("345.10", "1200.00", "1545.10")


def an_invoice_is_issued_and_money_that_names_what_it_pays_comes(book: Path, done: Arbook) -> None:
    line = ("--line", "Oak shelf;2;50;23")
    issued = done("invoice", book, "--customer", "A-01", *line, *TODAY, "--format", "json").json
    assert (issued["number"], issued["total"]) == ("2026-0001", "123.00")
    done("pay", book, "--customer", "A-01", "--amount", "500.00", "--reference", "0000117 and part", *TODAY)
    items = done("open-items", book, "--customer", "A-01", *TODAY, "--format", "json").json["rows"]
    assert {row["number"]: row["open"] for row in items} == {"0000104": "1000.00", "2026-0001": "123.00"}


def ada_is_reminded_by_mail_the_cafe_by_letter_and_bo_who_paid_hears_nothing(
    book: Path, done: Arbook, server: ScriptedSmtpServer
) -> None:
    words = ("--address", "nora@finch.example", "--host", "localhost", "--port", server.port)
    done("mail", book, *words, "--security", "starttls", "--username", "owner")
    told = done("remind", book, *TODAY, "--format", "json").json
    assert {each["customer"]: each["channel"] for each in told["proposals"]} == {"A-01": "mail", "C-09": "letter"}
    sent = done("remind", book, "--send", *TODAY, "--format", "json").json
    assert (sent["sent"], sent["to_print"]) == (1, 1)
    (received,) = server.mailbox
    assert received.recipients == ["ada@marlowe.example"]
    message = email.message_from_bytes(received.raw, policy=policy.default)
    body = message.get_body(("plain",))
    assert body is not None
    assert "0000104" in body.get_content()
    assert "0000118" not in body.get_content()


def ada_cannot_pay_at_once_and_is_left_alone_while_she_keeps_her_plan(book: Path, done: Arbook) -> None:
    agreement = book.with_name("agreement.pdf")
    plan = ("--item", "0000104", "--count", "3", "--first", "2026-12-31", "--every", "month", "-o", agreement)
    done("plan", book, "--customer", "A-01", *plan, *TODAY)
    text = PdfReader(agreement).pages[0].extract_text()
    assert "333.33" in text
    assert "333.34" in text
    later = done("remind", book, "--as-of", "2026-12-27", "--format", "json").json
    assert "A-01" not in {each["customer"] for each in later["proposals"]}


def the_statement_ties_to_the_aging_and_the_book_adds_up(book: Path, done: Arbook) -> None:
    statement = book.with_name("statement.pdf")
    done("statement", book, "--customer", "A-01", "--kind", "activity", "-o", statement, *TODAY)
    assert "1,123.00" in "".join(page.extract_text() for page in PdfReader(statement).pages)
    assert done("check", book).code == 0
    log = done("log", book, "--customer", "A-01", *TODAY, "--format", "json").json["rows"]
    assert [row["kind"] for row in log] == ["plan_agreed", "mail"]
    assert "0000104" in log[1]["body"]
