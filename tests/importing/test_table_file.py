"""Files become tables, whoever wrote them; what is no table is refused."""

from pathlib import Path

import pytest

from arbook.importing.errors import UnreadableFileError
from arbook.importing.table_file import Limits, read_table

FILES = Path(__file__).parent / "files"


def refusal(path, limits=None, **options):
    with pytest.raises(UnreadableFileError) as caught:
        read_table(path, limits or Limits(), **options)
    return caught.value.facts


def written(folder, content):
    path = folder / "file.csv"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "encoding", "delimiter", "cell"),
    [
        ("utf8_bom_commas.csv", "utf-8-sig", ",", "Café Ærø"),
        ("cp1252_semicolons.csv", "cp1252", ";", "00042"),
        ("utf16_tabs.txt", "utf-16", "\t", "Αθήνα ΑΕ"),
        ("pipes.txt", "utf-8", "|", "Ada"),
    ],
)
def test_encoding_and_delimiter_are_found(name, encoding, delimiter, cell):
    table = read_table(FILES / name)
    assert (table.encoding, table.delimiter) == (encoding, delimiter)
    assert table.rows[0][1][1] == cell


def test_umlauts_of_an_older_file_are_kept():
    table = read_table(FILES / "cp1252_semicolons.csv")
    assert table.header[4] == "Fällig am"
    assert table.rows[0][1][2] == "Möbel Größe & Söhne"


def test_cyrillic_windows_text_is_not_read_as_western(tmp_path):
    names = "Иванов и сыновья;Общество Ромашка;Мастерская на Невском;Магазин у дома".split(";")
    text = "Customer Number,Customer Name\n" + "".join(f"{i},{name}\n" for i, name in enumerate(names))
    table = read_table(written(tmp_path, text.encode("cp1251")))
    assert [cells[1] for _, cells in table.rows] == names


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Nr;Name\n1;Müller\n"),
        ("cp1252", "Nr;Betrag\n1;12,50 €\n"),
        ("cp1252", "Nr;Name\n1;Ærø ApS\n2;Åse Ström\n"),
        ("cp850", "Nr;Name\n1;Müller\n2;Größe & Söhne\n3;Jäger\n"),
        ("cp1250", "Nr;Name\n1;Żółć Sp. z o.o.\n2;Łódź\n3;Świętochłowice\n"),
        ("cp1253", "Nr;Name\n1;Αθήνα ΑΕ\n2;Παπαδόπουλος\n"),
        ("shift_jis", "Nr;Name\n1;株式会社テスト\n2;東京商店\n"),
    ],
)
def test_short_files_in_older_code_pages_keep_their_letters(tmp_path, encoding, text):
    table = read_table(written(tmp_path, text.encode(encoding)))
    assert table.rows[0][1][1] == text.splitlines()[1].partition(";")[2]


def test_the_owner_can_choose_encoding_and_delimiter(tmp_path):
    path = written(tmp_path, "a;b,c\nž;1,2\n".encode("cp1250"))
    table = read_table(path, encoding="cp1250", delimiter=";")
    assert (table.header, table.rows) == (("a", "b,c"), ((2, ("ž", "1,2")),))


def test_an_encoding_that_does_not_fit_is_refused(tmp_path):
    assert refusal(written(tmp_path, b"a,b\n\xff,1\n"), encoding="utf-8")["why"] == "encoding"
    assert refusal(written(tmp_path, b"a,b\n1,1\n"), encoding="no such")["why"] == "encoding"


def test_line_numbers_are_those_of_the_file_after_quoted_newlines_and_blank_lines():
    table = read_table(FILES / "quoted_newlines.csv")
    assert [line for line, _ in table.rows] == [2, 7]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_counts_as_one_line(tmp_path, newline):
    path = written(tmp_path, newline.join(["a,b", "1,2", "", "3,4"]).encode())
    assert read_table(path).rows == ((2, ("1", "2")), (4, ("3", "4")))


def test_titles_above_the_heading_are_passed_over():
    table = read_table(FILES / "titles_above.csv")
    assert table.header == ("Client", "Invoice Number", "Invoice Date", "Amount")
    assert table.rows[0][0] == 5


def test_the_line_that_tells_spreadsheets_the_delimiter_is_no_heading(tmp_path):
    table = read_table(written(tmp_path, b"sep=;\na;b\n1;2\n"))
    assert (table.header, table.delimiter) == (("a", "b"), ";")


def test_columns_with_the_same_heading_stay_apart(tmp_path):
    table = read_table(written(tmp_path, b"Name, Amount ,Amount,,\nAda,1,2,,\n"))
    assert table.header == ("Name", "Amount", "Amount (2)", "", "")
    assert table.column_of("") is None


def test_commas_within_amounts_do_not_win_over_semicolons(tmp_path):
    table = read_table(written(tmp_path, b"Nr;Betrag\n1;12,50\n2;13,70\n"))
    assert table.delimiter == ";"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n\r\n", "empty"),
        (b"Number,Name\r\n", "header_only"),
        (b",,\n,,\n", "empty"),
        (b"a,b\n1,\x002\n", "binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x01\x02 obj\n", "binary"),
        (b"SQLite format 3\x00", "binary"),
        (b"PK\x03\x04 any", "spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 any", "spreadsheet"),
        (b"\xff\xfea", "encoding"),
        (b'a,b\n1,2\n"never closed,3\n4,5\n', "broken_quotes"),
        (b'a,b\n1,"x"y\n', "broken_quotes"),
    ],
)
def test_what_is_no_table_is_refused_with_the_reason(tmp_path, content, why):
    facts = refusal(written(tmp_path, content))
    assert facts["why"] == why
    assert facts["path"] == str(tmp_path / "file.csv")


def test_a_quote_that_never_closes_is_refused_with_the_line_it_stands_on(tmp_path):
    assert refusal(written(tmp_path, b'a,b\n1,2\n"never closed,3\n4,5\n'))["line"] == 3


@pytest.mark.parametrize(
    ("limits", "why"),
    [
        (Limits(file_bytes=10), "file_too_large"),
        (Limits(rows=1), "too_many_rows"),
        (Limits(columns=2), "too_many_columns"),
        (Limits(cell_characters=4), "cell_too_long"),
    ],
)
def test_files_beyond_a_limit_are_refused(tmp_path, limits, why):
    facts = refusal(written(tmp_path, b"a,b,c\n1,2,long cell\n3,4,5\n"), limits)
    assert facts["why"] == why
    assert facts["limit"] in {10, 1, 2, 4}


def test_a_file_right_at_the_limits_is_read(tmp_path):
    content = b"a,b,c\n1,2,3456\n3,4,5\n"
    limits = Limits(file_bytes=len(content), rows=2, columns=3, cell_characters=4)
    assert len(read_table(written(tmp_path, content), limits).rows) == 2


def test_a_cell_that_would_swallow_the_memory_is_refused(tmp_path):
    assert refusal(written(tmp_path, b'a,b\n1,"' + b"x" * 200_000 + b'"\n'))["why"] == "cell_too_long"


def test_missing_files_and_folders_are_refused(tmp_path):
    assert refusal(tmp_path / "nothing.csv")["why"] == "not_found"
    assert refusal(tmp_path)["why"] == "not_a_file"
    assert refusal("a\0b")["why"] in {"not_found", "not_readable"}
