import ast
import re
from datetime import date
from pathlib import Path

import pytest

from arbook.formats.formats import formats_for
from arbook.importing.evidence import Notice
from arbook.importing.reading import Complaint
from arbook.ledger.money import Money
from arbook.sentences.complaints import BOOK_COMPLAINTS, COMPLAINTS, NOTICES, complaint_sentence, notice_sentence
from arbook.services import importing

ENGLISH = formats_for("en")


def test_every_complaint_of_the_importer_has_words():
    told = (Complaint.__doc__ or "").partition("``why`` is one of")[2]
    assert set(re.findall(r"``(\w+)``", told)) - {"first_line", "expected", "found", "digits", "mark", "kind"} == set(
        COMPLAINTS
    )


def test_every_complaint_against_the_book_has_words():
    sources = Path(importing.__file__).parent.glob("import*.py")
    trees = [ast.parse(source.read_text(encoding="utf-8")) for source in sources]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    told = [call.args[3] for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "complain"]
    whys = {why.value for why in told if isinstance(why, ast.Constant)}
    assert {"no_such_invoice", "differs"} <= whys
    assert whys <= {*BOOK_COMPLAINTS, "bad_email"}


def test_every_notice_of_the_importer_has_words():
    for why in NOTICES:
        assert f"``{why}``" in (Notice.__doc__ or "")


@pytest.mark.parametrize("why", sorted({**COMPLAINTS, **BOOK_COMPLAINTS}))
def test_a_complaint_names_its_line(why):
    facts = {"first_line": 3, "expected": 5, "found": 4, "digits": 10, "currency": "EUR"}
    facts |= {"known": "7", "customer": "A1", "mark": "."}
    told = complaint_sentence(Complaint(12, "due_on", "Due Date", "31/13/2026", why, facts)).plain(ENGLISH)
    assert told.startswith("Line 12: ")
    assert told.endswith(".")


@pytest.mark.parametrize(
    ("kind", "words"),
    [("invoices", "one row per invoice line"), ("payments", "if both are real"), ("customers", "in line 3.")],
)
def test_a_row_met_again_is_told_with_what_the_owner_can_do(kind, words):
    facts = {"first_line": 3, "kind": kind}
    assert words in complaint_sentence(Complaint(4, "number", "", "7", "duplicate_in_file", facts)).plain(ENGLISH)


def test_a_complaint_about_a_field_without_a_column_names_the_field():
    told = complaint_sentence(Complaint(4, "due_on", "", "", "missing", {})).plain(ENGLISH)
    assert told == "Line 4: due on is missing."


def test_lost_zeros_are_pointed_out():
    facts = {"field": "number", "header": "invoiceNumber", "digits": 10, "count": 7}
    told = notice_sentence(Notice("zeros_may_be_lost", None, facts)).plain(ENGLISH)
    assert told.startswith("7 numbers under invoiceNumber are shorter than the usual 10 digits")


def test_an_overpaid_invoice_is_pointed_out_with_its_sums():
    facts = {"amount": Money.of("10", "EUR"), "paid_amount": Money.of("12", "EUR")}
    told = notice_sentence(Notice("paid_more_than_amount", 9, facts)).plain(ENGLISH)
    assert told == "Line 9: €12.00 was paid for €10.00; the rest goes on account."


def test_an_invoice_of_the_future_is_pointed_out():
    told = notice_sentence(Notice("issued_in_future", 9, {"issued_on": date(2027, 1, 2)})).plain(ENGLISH)
    assert told == "Line 9: the invoice is dated 2 Jan 2027, after today."
