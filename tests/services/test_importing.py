"""Files become customers, invoices and payments: all of a file or nothing of it, and nothing twice."""

import csv
import os
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from arbook.importing.fields import ImportKind
from arbook.importing.mapping import guess_mapping
from arbook.importing.reading import read_records
from arbook.importing.table_file import read_table
from arbook.ledger.aging import age_band
from arbook.ledger.supplies import Supply
from arbook.queries.aging import aging_by_customer, aging_totals
from arbook.queries.integrity import money_findings
from arbook.queries.invoices import invoice_by_id
from arbook.queries.ledger import ledger_rows
from arbook.services.changing import Change, Counter
from arbook.services.founding import FoundBook, found_book
from arbook.services.importing import ImportOutcome, ImportRefusedError, ImportService
from arbook.store.book import Book
from arbook.store.creating import create_book
from arbook.store.opening import open_book
from arbook.store.tables.agreements import dispute_table
from arbook.store.tables.customers import customer_table, person_table
from arbook.store.tables.money import payment_table
from arbook.store.tables.offers import terms_table
from arbook.store.tables.papers import invoice_table

SHARED = Path(os.environ.get("ARBOOK_SHARED", Path(__file__).resolve().parents[3] / "shared"))
IBM = SHARED / "data" / "ibm_ar"
TODAY = date(2014, 6, 1)

needs_ibm = pytest.mark.skipif(
    not IBM.is_dir(), reason="the sample of 2,466 real invoices lies beside the project only"
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    path = tmp_path / "shop.arbook"
    create_book(path, book_id="test", is_demo=False, now=datetime(2014, 6, 1, tzinfo=UTC))
    opened = open_book(path)
    found_book(Counter(opened), FoundBook("Shop", "USD", "US"))
    yield opened
    opened.close()


def take(
    book: Book, path: Path, kind: ImportKind = ImportKind.INVOICES, *, pad: int | None = None, dry: bool = False
) -> ImportOutcome:
    from dataclasses import replace

    table = read_table(path)
    mapping = replace(guess_mapping(table, kind, date_order="mdy").mapping, pad_number_to=pad)
    reading = read_records(table, mapping, currency="USD", today=TODAY)
    assert reading.complaints == ()
    return ImportService(Counter(book)).run(kind, reading.records, today=TODAY, is_dry_run=dry)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "file.csv"
    path.write_text(text, encoding="utf-8")
    return path


def count(book: Book, table: object) -> int:
    with book.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())  # type: ignore[arg-type]


def aging_straight_from_csv(path: Path, as_of: date) -> dict[str, list[int]]:
    """The oracle: bands by customer with nothing but csv and datetime."""

    def day(text: str) -> date:
        return datetime.strptime(text, "%m/%d/%Y").date()  # noqa: DTZ007

    bands: dict[str, list[int]] = defaultdict(lambda: [0] * 5)
    order = ["not_due", "days_1_30", "days_31_60", "days_61_90", "over_90"]
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if day(row["InvoiceDate"]) <= as_of < day(row["SettledDate"]):
                band = age_band((as_of - day(row["DueDate"])).days)
                whole, _, cents = row["InvoiceAmount"].partition(".")
                bands[row["customerID"]][order.index(band.value)] += int(whole) * 100 + int(cents.ljust(2, "0"))
    return dict(bands)


def aging_of(book: Book, as_of: date) -> dict[str, list[int]]:
    with book.reading() as connection:
        return {row.number: [band.minor for band in row.aging.bands] for row in aging_by_customer(connection, as_of)}


@needs_ibm
@pytest.mark.parametrize("as_of", [date(2012, 12, 31), date(2013, 6, 30), date(2012, 1, 1), date(2013, 10, 17)])
def test_aging_of_real_invoices_ties_to_the_file_on_past_days(book: Book, as_of: date) -> None:
    outcome = take(book, IBM / "WA_Fn-UseC_-Accounts-Receivable.csv")
    assert (outcome.count.customers, outcome.count.invoices, outcome.count.payments) == (100, 2466, 2466)
    expected = aging_straight_from_csv(IBM / "WA_Fn-UseC_-Accounts-Receivable.csv", as_of)
    assert aging_of(book, as_of) == expected


@needs_ibm
def test_the_same_real_file_twice_adds_nothing_and_the_book_is_whole(book: Book) -> None:
    path = IBM / "WA_Fn-UseC_-Accounts-Receivable.csv"
    take(book, path)
    again = take(book, path)
    assert (again.count.customers, again.count.invoices, again.count.payments, again.count.known) == (0, 0, 0, 2466)
    with book.reading() as connection:
        assert money_findings(connection) == ()
        totals = aging_totals(aging_by_customer(connection, TODAY))
    assert totals == {}


@needs_ibm
def test_a_file_that_lost_its_leading_zeros_gives_the_same_book_once_they_are_restored(book: Book) -> None:
    take(book, IBM / "WA_Fn-UseC_-Accounts-Receivable.csv")
    again = take(book, IBM / "variant_a_no_leading_zeros.csv", pad=10)
    assert (again.count.invoices, again.count.known) == (0, 2466)


def test_leading_zeros_make_different_invoices(book: Book, tmp_path: Path) -> None:
    head = "customer,invoice number,invoice date,due date,amount\n"
    text = head + "A1,007,1/2/2014,2/1/2014,10.00\nA1,7,1/2/2014,2/1/2014,10.00\n"
    assert take(book, written(tmp_path, text)).count.invoices == 2


@pytest.mark.parametrize("head", ["Delivery date", "Leistungsdatum", "Lieferdatum", "Date of supply"])
def test_the_day_of_delivery_stands_with_the_invoice(book: Book, tmp_path: Path, head: str) -> None:
    heads = f"Customer number,Invoice number,Invoice date,{head},Amount"
    take(book, written(tmp_path, f"{heads}\n7,A-1,1/31/2014,1/15/2014,10\n7,A-2,1/31/2014,,10\n"))
    with book.reading() as connection:
        supplied = [invoice_by_id(connection, each).supply for each in (1, 2)]
    assert supplied == [Supply(date(2014, 1, 15), date(2014, 1, 15)), None]


def test_numbers_that_differ_only_in_capitals_are_the_same_invoice(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "case.csv"
    head, row = "Invoice number,Customer number,Invoice date,Due date,Amount\n", "{},7,1/5/2014,1/20/2014,{}\n"
    path.write_text(head + row.format("EXT5", "10.00") + row.format("ext5", "12.00"), encoding="utf-8")
    table = read_table(path)
    mapping = guess_mapping(table, ImportKind.INVOICES, date_order="mdy").mapping
    [told] = read_records(table, mapping, currency="USD", today=TODAY).complaints
    assert (told.why, told.text, told.facts["first_line"]) == ("duplicate_in_file", "ext5", 2)
    path.write_text(head + row.format("EXT5", "10.00"), encoding="utf-8")
    assert take(book, path).count.invoices == 1
    path.write_text(head + row.format("ext5", "10.00"), encoding="utf-8")
    again = take(book, path).count
    assert (again.invoices, again.known) == (0, 1)
    path.write_text(head + row.format("Ext5", "12.00"), encoding="utf-8")
    with pytest.raises(ImportRefusedError) as refused:
        take(book, path)
    assert [each.why for each in refused.value.complaints] == ["number_taken"]


def test_a_dry_run_counts_and_leaves_nothing(book: Book, tmp_path: Path) -> None:
    text = "customer,invoice number,invoice date,due date,amount,paid on\nA1,1001,1/2/2014,2/1/2014,10.00,1/20/2014\n"
    outcome = take(book, written(tmp_path, text), dry=True)
    assert (outcome.count.invoices, outcome.count.payments, outcome.changes) == (1, 1, None)
    assert count(book, customer_table) == count(book, invoice_table) == count(book, payment_table) == 0


def test_an_invoice_number_that_means_another_invoice_refuses_the_whole_file(book: Book, tmp_path: Path) -> None:
    head = "customer,invoice number,invoice date,due date,amount\n"
    take(book, written(tmp_path, head + "A1,1001,1/2/2014,2/1/2014,10.00\n"))
    changed = written(tmp_path, head + "A1,1002,1/3/2014,2/1/2014,5.00\nA1,1001,1/2/2014,2/1/2014,11.00\n")
    with pytest.raises(ImportRefusedError) as refused:
        take(book, changed)
    assert [(each.line, each.why) for each in refused.value.complaints] == [(3, "number_taken")]
    assert count(book, invoice_table) == 1


def test_a_later_file_brings_the_settlement_of_an_invoice_that_was_open(book: Book, tmp_path: Path) -> None:
    head = "customer,invoice number,invoice date,due date,amount,settled date\n"
    take(book, written(tmp_path, head + "A1,1001,1/2/2014,2/1/2014,10.00,\n"))
    assert aging_of(book, TODAY) == {"A1": [0, 0, 0, 0, 1000]}
    later = take(book, written(tmp_path, head + "A1,1001,1/2/2014,2/1/2014,10.00,3/4/2014\n"))
    assert (later.count.payments, aging_of(book, TODAY)) == (1, {})
    assert take(book, written(tmp_path, head + "A1,1001,1/2/2014,2/1/2014,10.00,3/4/2014\n")).count.payments == 0
    assert aging_of(book, date(2014, 3, 3)) == {"A1": [0, 1000, 0, 0, 0]}


def test_a_paid_amount_below_the_total_leaves_the_rest_open(book: Book, tmp_path: Path) -> None:
    text = "customer,invoice number,invoice date,due date,amount,paid amount\nA1,1001,1/2/2014,2/1/2014,10.00,4.00\n"
    take(book, written(tmp_path, text))
    assert aging_of(book, TODAY) == {"A1": [0, 0, 0, 0, 600]}


def test_a_disputed_and_unpaid_invoice_opens_a_dispute(book: Book, tmp_path: Path) -> None:
    text = "customer,invoice number,invoice date,due date,amount,disputed\nA1,1001,1/2/2014,2/1/2014,10.00,yes\n"
    take(book, written(tmp_path, text))
    assert count(book, dispute_table) == 1


def test_payments_go_to_the_invoice_they_name_and_the_rest_to_the_oldest(book: Book, tmp_path: Path) -> None:
    invoices = (
        "customer,invoice number,invoice date,due date,amount\n"
        "A1,1001,1/2/2014,2/1/2014,10.00\nA1,1002,2/2/2014,3/1/2014,10.00\n"
    )
    take(book, written(tmp_path, invoices))
    payments = written(tmp_path, "customer,invoice number,payment date,amount\nA1,1002,3/5/2014,12.00\n")
    outcome = take(book, payments, ImportKind.PAYMENTS)
    assert outcome.count.payments == 1
    assert aging_of(book, TODAY) == {"A1": [0, 0, 0, 0, 800]}
    assert take(book, payments, ImportKind.PAYMENTS).count.payments == 0
    with book.reading() as connection:
        assert [row.balance.minor for row in ledger_rows(connection, 1)] == [1000, 2000, 800]


def test_a_payment_of_nobody_refuses_the_file(book: Book, tmp_path: Path) -> None:
    payments = written(tmp_path, "customer,payment date,amount\nNobody,3/5/2014,12.00\n")
    with pytest.raises(ImportRefusedError) as refused:
        take(book, payments, ImportKind.PAYMENTS)
    assert [each.why for each in refused.value.complaints] == ["no_such_customer"]


def refused(book: Book, path: Path, kind: ImportKind) -> list[tuple[int, str, str, dict[str, object]]]:
    with pytest.raises(ImportRefusedError) as found:
        take(book, path, kind)
    return [(each.line, each.field, each.why, each.facts) for each in found.value.complaints]


INVOICE_HEAD = "customer,invoice number,invoice date,due date,amount\n"
CUSTOMER_HEAD = "number,name,email,contact,phone,street,country,language,terms days,vat id,kind\n"


def customers_in(book: Book) -> list[tuple[str, str, str, str, str, str, int | None]]:
    columns = customer_table.c
    with book.reading() as connection:
        rows = connection.execute(
            select(
                columns.name,
                columns.address,
                columns.country,
                columns.language,
                columns.tax_id,
                columns.kind,
                columns.terms_id,
            ).order_by(columns.number)
        )
        return [tuple(row) for row in rows]


def people_in(book: Book) -> list[tuple[str, str, str]]:
    columns = person_table.c
    with book.reading() as connection:
        return [
            tuple(row)
            for row in connection.execute(select(columns.name, columns.email, columns.phone).order_by(columns.id))
        ]


def test_customers_made_by_invoices_are_completed_by_a_file_of_customers(book: Book, tmp_path: Path) -> None:
    take(book, written(tmp_path, INVOICE_HEAD + "A1,1001,1/2/2014,2/1/2014,10.00\n"))
    row = "A1,Ada Ltd,ada@stone.example,Ada,555,1 Quay,GB,de,14,GB1,consumer\n"
    file = written(tmp_path, CUSTOMER_HEAD + row + "B2,Bo Ltd,bo@stone.example,,,,,,,,\n")
    count = take(book, file, ImportKind.CUSTOMERS).count
    assert (count.customers, count.updated, count.known) == (1, 1, 0)
    ada, _ = customers_in(book)
    assert ada[:6] == ("Ada Ltd", "1 Quay", "GB", "de", "GB1", "consumer")
    assert ada[6] is not None
    assert people_in(book) == [("Ada", "ada@stone.example", "555"), ("", "bo@stone.example", "")]
    with book.reading() as connection:
        [key] = connection.execute(
            select(customer_table.c.search_key).where(customer_table.c.number == "A1")
        ).scalars()
    assert "ada ltd" in key
    assert "ada@stone.example" in key
    again = take(book, file, ImportKind.CUSTOMERS).count
    assert (again.customers, again.updated, again.known) == (0, 0, 2)


def test_an_address_goes_to_the_person_who_has_none_yet(book: Book, tmp_path: Path) -> None:
    head = "number,name,contact,email,phone\n"
    take(book, written(tmp_path, head + "A1,Ada Ltd,Ada,,\n"), ImportKind.CUSTOMERS)
    outcome = take(book, written(tmp_path, head + "A1,Ada Ltd,Ada,ada@stone.example,\n"), ImportKind.CUSTOMERS)
    assert (outcome.count.updated, people_in(book)) == (1, [("Ada", "ada@stone.example", "")])
    take(book, written(tmp_path, head + "A1,Ada Ltd,Cy,,77\n"), ImportKind.CUSTOMERS)
    assert people_in(book) == [("Ada", "ada@stone.example", ""), ("Cy", "", "77")]


def test_a_customer_that_says_something_else_in_the_book_refuses_the_whole_file(book: Book, tmp_path: Path) -> None:
    take(
        book,
        written(tmp_path, CUSTOMER_HEAD + "A1,Ada Ltd,ada@stone.example,Ada,555,1 Quay,GB,de,14,GB1,\n"),
        ImportKind.CUSTOMERS,
    )
    other = "A1,Eve Ltd,eve@stone.example,,,2 Quay,FR,fr,30,FR2,\nB2,Bo,,,,,,,,,\n"
    told = refused(book, written(tmp_path, CUSTOMER_HEAD + other), ImportKind.CUSTOMERS)
    assert [(line, key, why, facts["known"]) for line, key, why, facts in told] == [
        (2, "name", "differs", "Ada Ltd"),
        (2, "address", "differs", "1 Quay"),
        (2, "country", "differs", "GB"),
        (2, "language", "differs", "de"),
        (2, "tax_id", "differs", "GB1"),
        (2, "terms_days", "differs", "14 days net"),
        (2, "email", "differs", "ada@stone.example"),
    ]
    phone = "A1,Ada Ltd,ADA@stone.example,Eve,556,,,,,,\n"
    told = refused(book, written(tmp_path, CUSTOMER_HEAD + phone), ImportKind.CUSTOMERS)
    assert [(key, facts["known"]) for _, key, _, facts in told] == [("contact_name", "Ada"), ("phone", "555")]
    assert count(book, customer_table) == 1


def test_a_customer_in_another_currency_refuses_the_file(book: Book, tmp_path: Path) -> None:
    take(book, written(tmp_path, "number,name\nA1,Ada\n"), ImportKind.CUSTOMERS)
    told = refused(book, written(tmp_path, "number,name,currency\nA1,Ada,EUR\n"), ImportKind.CUSTOMERS)
    assert [why for _, _, why, _ in told] == ["customer_has_other_currency"]


@pytest.mark.parametrize("known", [True, False])
def test_what_no_mail_could_reach_is_complained_of_with_its_line(book: Book, tmp_path: Path, known: bool) -> None:
    if known:
        take(book, written(tmp_path, "number,name\nA1,Ada\n"), ImportKind.CUSTOMERS)
    told = refused(book, written(tmp_path, "number,name,email\nA1,Ada,a..b@stone.example\n"), ImportKind.CUSTOMERS)
    assert [(line, why) for line, _, why, _ in told] == [(2, "bad_email")]


def test_a_payment_for_an_invoice_nobody_knows_refuses_the_file(book: Book, tmp_path: Path) -> None:
    take(book, written(tmp_path, INVOICE_HEAD + "A1,1001,1/2/2014,2/1/2014,10.00\nB2,1002,1/2/2014,2/1/2014,9\n"))
    payments = "customer,invoice number,payment date,amount\nA1,1003,3/5/2014,1.00\nA1,1002,3/5/2014,2.00\n"
    told = refused(book, written(tmp_path, payments), ImportKind.PAYMENTS)
    assert [(line, why) for line, _, why, _ in told] == [(2, "no_such_invoice"), (3, "invoice_of_another")]
    assert count(book, payment_table) == 0


def test_an_invoice_kept_without_its_zeros_is_not_taken_a_second_time(book: Book, tmp_path: Path) -> None:
    take(book, written(tmp_path, INVOICE_HEAD + "A1,611365,1/2/2014,2/1/2014,10.00\n"))
    again = written(tmp_path, INVOICE_HEAD + "A1,0000611365,1/2/2014,2/1/2014,10.00\n")
    told = refused(book, again, ImportKind.INVOICES)
    assert told == [(2, "number", "looks_like_known", {"known": "611365"})]
    other = written(tmp_path, INVOICE_HEAD + "A1,0000611365,1/2/2014,2/1/2014,11.00\n")
    assert take(book, other).count.invoices == 1


@needs_ibm
def test_the_whole_file_after_one_without_zeros_is_refused_and_not_doubled(book: Book) -> None:
    take(book, IBM / "variant_a_no_leading_zeros.csv", pad=0)
    told = refused(book, IBM / "WA_Fn-UseC_-Accounts-Receivable.csv", ImportKind.INVOICES)
    assert (len(told), {why for _, _, why, _ in told}) == (266, {"looks_like_known"})
    assert count(book, invoice_table) == 2466


def test_terms_the_owner_named_otherwise_are_the_same_when_they_compute_the_same(book: Book, tmp_path: Path) -> None:
    file = written(tmp_path, CUSTOMER_HEAD + "A1,Ada Ltd,,,,,,,14,,\n")
    take(book, file, ImportKind.CUSTOMERS)
    columns = terms_table.c

    def rename(change: Change) -> None:
        change.connection.execute(update(terms_table).where(columns.name == "14 days net").values(name="A fortnight"))

    Counter(book).change("rename", rename)
    assert take(book, file, ImportKind.CUSTOMERS).count.known == 1
    with book.reading() as connection:
        assert "14 days net" not in connection.execute(select(columns.name)).scalars().all()


NAMED = "Customer,Invoice No,Invoice Date,Due Date,Amount\n"


def test_customers_told_by_name_are_those_of_the_book_and_not_made_again(book: Book, tmp_path: Path) -> None:
    take(book, written(tmp_path, "Number,Name\n1001,Linden Inn\n1002,Old Mill\n"), ImportKind.CUSTOMERS)
    text = NAMED + "linden  inn,A1,2014-01-02,2014-02-01,100.00\nNew Cafe,A2,2014-01-03,2014-02-02,50.00\n"
    text += "NEW CAFE,A3,2014-01-04,2014-02-03,5.00\n"
    outcome = take(book, written(tmp_path, text))
    assert (outcome.count.customers, outcome.count.invoices) == (1, 3)
    again = take(book, written(tmp_path, text))
    assert (again.count.customers, again.count.invoices, again.count.known) == (0, 0, 3)
    paid = written(tmp_path, "Customer,Payment Date,Amount\nLinden Inn,2014-02-03,40.00\n")
    assert take(book, paid, ImportKind.PAYMENTS).count.payments == 1
    outstanding = {number: sum(bands) for number, bands in aging_of(book, TODAY).items()}
    assert outstanding == {"1001": 60_00, "New Cafe": 55_00}


def test_customers_of_a_file_without_numbers_are_completed_by_name(book: Book, tmp_path: Path) -> None:
    take(book, written(tmp_path, "Number,Name\n1001,Linden Inn\n"), ImportKind.CUSTOMERS)
    names = written(tmp_path, "Customer,Email\nLinden Inn,desk@linden.example\n")
    outcome = take(book, names, ImportKind.CUSTOMERS)
    assert (outcome.count.customers, outcome.count.updated) == (0, 1)
    assert count(book, customer_table) == 1


def test_a_name_that_two_customers_have_refuses_the_file(book: Book, tmp_path: Path) -> None:
    take(book, written(tmp_path, "Number,Name\n1001,Linden Inn\n1002,Linden Inn\n"), ImportKind.CUSTOMERS)
    with pytest.raises(ImportRefusedError) as refused:
        take(book, written(tmp_path, NAMED + "Linden Inn,A1,2014-01-02,2014-02-01,100.00\n"))
    assert [(each.line, each.text, each.why) for each in refused.value.complaints] == [
        (2, "Linden Inn", "several_of_that_name")
    ]
    assert count(book, invoice_table) == 0


def test_a_number_of_the_files_own_is_not_taken_for_a_customer_of_the_same_name(book: Book, tmp_path: Path) -> None:
    take(book, written(tmp_path, "Number,Name\n1001,Linden Inn\n"), ImportKind.CUSTOMERS)
    head = "Customer Number,Customer Name,Invoice No,Invoice Date,Due Date,Amount\n"
    outcome = take(book, written(tmp_path, head + "77,Linden Inn,A1,2014-01-02,2014-02-01,100.00\n"))
    assert outcome.count.customers == 1
