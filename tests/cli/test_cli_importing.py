import json

CUSTOMERS = "Number,Name,Email\n7,Ada,ada@example.org\n8,Bo,bo@example.org\n"
INVOICES = """Customer,Invoice No,Invoice Date,Due Date,Amount
7,A1,2026-01-02,2026-02-01,100.00
9,A2,2026-01-03,2026-02-02,50.00
"""
PAYMENTS = "Customer,Invoice No,Payment Date,Amount\n7,A1,2026-02-03,40.00\n"


def written(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_customers_invoices_and_payments_come_in_and_add_up(done, book, tmp_path):
    for kind, text in (("customers", CUSTOMERS), ("invoices", INVOICES), ("payments", PAYMENTS)):
        told = done("import", book, kind, written(tmp_path, f"{kind}.csv", text), "--format", "json").json
        assert told[kind] >= 1
    rows = done("aging", book, "--as-of", "2026-02-10", "--format", "json").json["rows"]
    assert {row["customer"]: row["balance"] for row in rows} == {"7": "60.00", "9": "50.00"}


def test_the_same_file_twice_adds_nothing_twice(done, book, tmp_path):
    file = written(tmp_path, "invoices.csv", INVOICES)
    done("import", book, "invoices", file)
    told = done("import", book, "invoices", file, "--format", "json").json
    assert (told["invoices"], told["known"]) == (0, 2)


def test_a_dry_run_says_what_would_happen_and_changes_nothing(done, book, tmp_path):
    before = book.read_bytes()
    file = written(tmp_path, "invoices.csv", INVOICES)
    answer = done("import", book, "invoices", file, "--dry-run")
    assert answer.out == "2 customers, 2 invoices and 0 payments would be added.\n"
    assert done("invoices", book, "--format", "json").json["rows"] == []
    assert len(book.read_bytes()) == len(before)


def test_one_of_a_kind_is_told_as_one(done, arbook, book, tmp_path):
    one = written(tmp_path, "one.csv", "Number,Name\n7,Ada\n")
    told = done("import", book, "customers", one, "--dry-run").out
    assert told == "1 customer, 0 invoices and 0 payments would be added.\n"
    bad = written(tmp_path, "bad.csv", "Number,Name\n7,\n")
    assert arbook("import", book, "customers", bad).err.endswith("see the 1 complaint above.\n")


def test_every_complaint_is_told_with_its_line_and_nothing_is_taken(done, arbook, book, tmp_path):
    text = INVOICES + "7,A3,2026-13-40,2026-02-01,10.00\n7,A4,2026-01-05,2026-02-01,ten\n"
    for options in ((), ("--dry-run",)):
        refused = arbook("import", book, "invoices", written(tmp_path, "bad.csv", text), *options)
        assert refused.code == 1
        lines = refused.err.splitlines()
        assert [line.partition(":")[0] for line in lines[-3:-1]] == ["Line 4", "Line 5"]
        assert lines[-1].startswith("Nothing was imported from ")
        assert refused.out == ""
    assert done("invoices", book, "--format", "json").json["rows"] == []


def test_complaints_against_the_book_are_told_too(arbook, book, tmp_path):
    refused = arbook("import", book, "payments", written(tmp_path, "payments.csv", PAYMENTS))
    assert refused.code == 1
    assert refused.err.splitlines()[-2].startswith("Line 2: there is no ")


def test_a_mapping_is_obeyed_and_kept_for_next_time(done, arbook, book, tmp_path):
    text = "Who;Paper;Issued;Owed by;Sum\n7;A1;02.01.2026;01.02.2026;1.000,50\n"
    file = written(tmp_path, "odd.csv", text)
    refused = arbook("import", book, "invoices", file)
    assert (refused.code, "No column was found for" in refused.err) == (1, True)
    columns = {
        "customer_number": "Who",
        "number": "Paper",
        "issued_on": "Issued",
        "due_on": "Owed by",
        "amount": "Sum",
    }
    mapping = {"kind": "invoices", "columns": columns, "date_order": "dmy", "decimal_mark": ","}
    given = written(tmp_path, "mapping.json", json.dumps(mapping))
    done("import", book, "invoices", file, "--mapping", given)
    (row,) = done("invoices", book, "--format", "json").json["rows"]
    assert (row["due_on"], row["total"]) == ("2026-02-01", "1000.50")
    next_file = written(tmp_path, "next.csv", text.replace("A1", "A2"))
    assert done("import", book, "invoices", next_file, "--format", "json").json["invoices"] == 1


def test_a_mapping_for_something_else_is_refused(arbook, book, tmp_path):
    given = written(tmp_path, "mapping.json", '{"kind": "payments", "columns": {}}')
    refused = arbook("import", book, "invoices", written(tmp_path, "i.csv", INVOICES), "--mapping", given)
    assert (refused.code, refused.err) == (1, f"{given} maps payments, not invoices.\n")


def test_dates_that_could_be_read_two_ways_are_pointed_out(done, book, tmp_path):
    text = INVOICES.replace("2026-01-02", "01/02/2026").replace("2026-02-01", "03/02/2026")
    text = text.replace("2026-01-03", "01/03/2026").replace("2026-02-02", "05/03/2026")
    told = done("import", book, "invoices", written(tmp_path, "us.csv", text), "--today", "2026-12-01").err
    assert "Dates are read as day, month, year." in told


def test_names_in_the_column_of_customers_are_pointed_out_and_found_in_the_book(done, book, tmp_path):
    done("import", book, "customers", written(tmp_path, "c.csv", "Number,Name\n1001,Linden Inn\n"))
    head = "Customer,Invoice No,Invoice Date,Due Date,Amount\n"
    file = written(tmp_path, "i.csv", head + "Linden Inn,A1,2026-01-02,2026-02-01,100.00\n")
    answer = done("import", book, "invoices", file)
    assert "“Customer” holds names: customers are found by their name." in answer.err.splitlines()
    assert answer.out == "0 customers, 1 invoice and 0 payments were added.\n"
