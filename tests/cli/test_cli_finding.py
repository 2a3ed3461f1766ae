"""`arbook find` finds by any part of a name, by a number's tail and by an amount."""

import csv
import io

import pytest

COLUMNS = ["group", "kind", "id", "number", "name", "date", "amount", "open", "currency", "reference"]


def met(done, shop, text: str, *more: str) -> list[tuple[str, str, str]]:
    told = done("find", shop, text, *more, "--format", "json").json
    assert list(told) == ["text", "rows"]
    assert all(list(row) == COLUMNS for row in told["rows"])
    return [(row["group"], row["kind"], row["number"] or row["name"]) for row in told["rows"]]


@pytest.mark.parametrize("text", ["love", "ADA", "ada@exam", "lovelace ada", "1001", "Lovelàce"])
def test_a_customer_is_found_by_any_part(done, shop, text):
    assert ("customers", "customer", "1001") in met(done, shop, text)


@pytest.mark.parametrize("text", ["2026-0002", "0002", "2", "2026-2", "lovelace 2"])
def test_an_invoice_is_found_by_its_number_and_by_its_tail(done, shop, text):
    assert ("invoices", "invoice", "2026-0002") in met(done, shop, text)


def test_every_word_must_be_met(done, shop):
    assert met(done, shop, "bo 2026-0002") == []


@pytest.mark.parametrize("text", ["50", "50.00", "50,00", "€ 50.00"])
def test_an_amount_finds_its_papers_however_it_is_written(done, shop, text):
    assert ("amounts", "invoice", "2026-0002") in met(done, shop, text)


def test_an_amount_finds_money_received_too(done, shop):
    assert ("amounts", "payment", "Ada Lovelace") in met(done, shop, "30.00")


def test_a_payment_is_found_by_its_reference(done, shop):
    done(
        "pay",
        shop,
        "--customer",
        "1001",
        "--amount",
        "20",
        "--reference",
        "Überweisung PO-4711",
        "--today",
        "2026-03-01",
    )
    for text in ("4711", "ueberw", "uberweisung", "po-47", "lovelace 4711"):
        assert met(done, shop, text) == [("payments", "payment", "Ada Lovelace")]


def test_what_is_not_there_is_said_plainly(done, shop):
    assert "nothing to list" in done("find", shop, "zebra").out
    assert met(done, shop, "...") == []


def test_no_more_than_asked_for_are_listed_of_each_group(done, shop):
    assert len(met(done, shop, "2026", "--limit", "2")) == 2


def test_the_rows_are_the_same_as_a_table_of_values(done, shop):
    rows = list(csv.DictReader(io.StringIO(done("find", shop, "2026-0002", "--format", "csv").out)))
    assert [row["number"] for row in rows] == ["2026-0002"]
    assert (rows[0]["amount"], rows[0]["currency"]) == ("50.00", "EUR")
