"""Whatever the bytes, reading ends in records, complaints or a refusal, never in a traceback."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from arbook.importing.errors import MappingError, UnreadableFileError
from arbook.importing.fields import KINDS, ImportKind
from arbook.importing.mapping import Mapping, guess_mapping
from arbook.importing.reading import preview, read_records
from arbook.importing.table_file import TableFile, read_table

TODAY = date(2026, 11, 21)
PIECES = [
    "Invoice Number", "Customer", "Invoice Date", "Total", "Paid", "Currency", "1/2/2026", "31.02.2026", "13/13/2026",
    "0/0/0000", "00000000", "1.240,50", "1e15", "9" * 30, "-", "(5", "€", "JPY", "=1+1", "'", '="7"', "٧", "²", "½",
    "\u202e", "\x85", "a@b.co", "x" * 300, '"', '""', "\n", "\r\n", ",", ";", "\t", "|", " ",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
ENCODED = st.tuples(TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"])).map(
    lambda pair: pair[0].encode(pair[1])
)
CELLS = st.one_of(st.sampled_from(PIECES), st.text(max_size=40))
USUAL = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def read_all(table):
    for kind in ImportKind:
        mapping = guess_mapping(table, kind).mapping
        preview(table, mapping, currency="EUR", today=TODAY)
        try:
            reading = read_records(table, mapping, currency="EUR", today=TODAY)
        except MappingError:
            continue
        lines = [record.line for record in reading.records]
        assert {*lines, *(complaint.line for complaint in reading.complaints)} == {line for line, _ in table.rows}


@USUAL
@given(content=st.one_of(st.binary(max_size=300), ENCODED))
def test_any_bytes_are_read_or_refused(tmp_path, content):
    path = tmp_path / "file.csv"
    path.write_bytes(content)
    try:
        table = read_table(path)
    except UnreadableFileError:
        return
    assert table.rows
    read_all(table)


@USUAL
@given(kind=st.sampled_from(ImportKind), data=st.data(), order=st.sampled_from(["mdy", "dmy", "ymd"]))
def test_any_cells_under_the_right_headings_are_read_or_complained_of(kind, data, order):
    keys = [field.key for field in KINDS[kind].fields]
    rows = data.draw(st.lists(st.lists(CELLS, max_size=len(keys) + 1), min_size=1, max_size=5))
    table = TableFile("f", tuple(keys), tuple((n, tuple(row)) for n, row in enumerate(rows, start=2)), ",", "utf-8")
    mapping = Mapping(kind, {key: key for key in keys}, order, ",")
    reading = read_records(table, mapping, currency="EUR", today=TODAY)
    faulty = {complaint.line for complaint in reading.complaints}
    assert faulty.isdisjoint(record.line for record in reading.records)
    assert len(reading.records) + len(faulty) == len(rows)


@USUAL
@given(
    text=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from(["invoices", "EUR"]),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["kind", "columns", "currency", "number", "date_order"]), inner, max_size=4
            )
        ),
    )
)
def test_any_json_is_a_mapping_or_refused(text):
    import json

    try:
        mapping = Mapping.from_json(json.dumps(text))
    except MappingError:
        return
    assert mapping.kind in ImportKind
