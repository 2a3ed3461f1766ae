import errno
import io
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from arbook.app import main
from arbook.cli.main import build_parser
from arbook.cli.names import COMMAND_NAMES
from tests.support.intruders import ROOT, python, start_python

NAMED_NONSENSE = (
    "", " ", "-1", "0", "1e9", "NaN", "9" * 20, "2026-02-30", "1001", "--", "{x}", "%s", "\x00", "١٢",
)  # fmt: skip
NONSENSE = st.one_of(st.text(max_size=30), st.sampled_from(NAMED_NONSENSE))


def one_sentence(text):
    return text.endswith("\n") and len(text.splitlines()) == 1 and len(text) > 20


def test_the_names_known_without_loading_commands_are_the_commands():
    (group,) = [each for each in build_parser()._actions if hasattr(each, "choices") and each.choices]
    assert set(group.choices) == COMMAND_NAMES


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("ledger", "--customer", "77"), "There is no customer 77 in this book."),
        (("pay", "--customer", "1001", "--amount", "1.2.3,4"), "is not an amount"),
        (("pay", "--customer", "1001", "--amount", "-5"), "must be more than nothing"),
        (("pay", "--customer", "1001", "--amount", "5", "--for", "X1"), "no open invoice X1"),
        (("pay", "--customer", "1001", "--amount", "5", "--on", "2199-01-01"), "cannot be dated after today"),
        (("invoice", "--customer", "1001", "--line", "Work"), "DESCRIPTION;QUANTITY;PRICE[;TAX[;DISCOUNT]]"),
        (("invoice", "--customer", "1001", "--line", "Work;1;5;Moon"), "There is no tax rate “Moon”."),
        (("invoice", "--customer", "1001", "--line", "Work;1;5", "--terms", "9"), "There are no terms “9”."),
        (("invoice", "--customer", "1001", "--line", "Work;1;5", "--issued-on", "2020-01-01"), "Numbers follow"),
        (("invoice", "--customer", "1001", "--line", "Work;1;99999999999999999"), "is larger than a book can hold"),
        (("reverse-payment", "99"), "There is no payment 99 in this book."),
        (("credit-note", "--invoice", "2026-0001", "--line", "All;2;100;0"), "are left to credit"),
        (("customer", "add", "--name", " "), "needs a name"),
        (("customer", "add", "--name", "X", "--email", "a@b@c"), "is not an e-mail address"),
        (("customer", "add", "--name", "X", "--currency", "XYZ"), "is not a currency in use"),
        (("settings", "--iban", "DE00"), "is not an account number"),
        (("plan", "--customer", "1001", "--count", "999", "--first", "2026-05-01"), "1 to 120 installments"),
        (("plan", "--end", "P-9"), "There is no plan P-9"),
        (("statement", "--customer", "1001", "-o", "/nowhere/s.pdf"), "/nowhere/"),
        (("statement", "--customer", "1001", "--from", "2026-01-01", "-o", "s.pdf"), "has no first day"),
        (("import", "invoices", "/nowhere.csv"), "There is no file /nowhere.csv."),
        (("outbox", "cancel", "5"), "There is no message 5"),
        (("hold", "lift", "--id", "5"), "There is no pause 5 in this book."),
        (("dispute", "close", "--id", "77", "--as", "rejected"), "There is no dispute 77 in this book."),
        (("promise", "withdraw", "--id", "7"), "There is no promise 7 in this book."),
        (("customer", "add", "--name", "X", "--country", "ZZ"), "“ZZ” is not a country."),
        (("settings", "--country", "ZZ"), "“ZZ” is not a country."),
        (
            (
                "invoice",
                "--customer",
                "1001",
                "--record",
                "A",
                "--total",
                "5",
                "--tax",
                "-2",
                "--due-on",
                "2026-03-09",
            ),
            "The tax must lie between nothing and the total.",
        ),
        (("mail", "--test"), "Set it up with `arbook mail BOOK --address ADDRESS`."),
    ],
    ids=lambda each: each if isinstance(each, str) else " ".join(each[:2]),
)
def test_a_refusal_is_one_sentence(arbook, shop, words, told):
    answer = arbook(words[0], shop, *words[1:], "--today", "2026-03-01")
    assert answer.code == 1
    assert one_sentence(answer.err)
    assert told in answer.err
    assert answer.out == ""


def test_what_is_not_a_book_is_said_and_left_alone(arbook, tmp_path):
    text, empty, foreign = (tmp_path / name for name in ("text.arbook", "empty.arbook", "foreign.arbook"))
    text.write_text("Dear diary, " * 100)
    empty.touch()
    with sqlite3.connect(foreign) as driver:
        driver.execute("CREATE TABLE t (x)")
    driver.close()
    for path in (text, empty, foreign, tmp_path, tmp_path / "missing.arbook", tmp_path / "no" / "where.arbook"):
        before = path.read_bytes() if path.is_file() else None
        answer = arbook("aging", path)
        assert (answer.code, one_sentence(answer.err)) == (1, True)
        assert (path.read_bytes() if path.is_file() else None) == before


def test_a_damaged_book_is_said_to_be_damaged(arbook, shop):
    shop.write_bytes(shop.read_bytes()[:20_000])
    answer = arbook("aging", shop)
    assert answer.code == 1
    assert "newest backup" in answer.err


def test_a_check_tells_what_does_not_add_up(arbook, shop):
    with sqlite3.connect(shop) as driver:
        driver.execute("UPDATE due_piece SET open_minor = open_minor - 1 WHERE open_minor > 1")
    driver.close()
    answer = arbook("check", shop)
    assert answer.code == 1
    assert "the open amount differs from what was paid on it." in answer.out
    assert one_sentence(answer.err)
    told = arbook("check", shop, "--format", "json")
    assert told.code == 1
    assert "piece_open_differs" in {found["code"] for found in told.json["findings"]}


def test_a_book_that_another_program_holds_is_refused_for_reading_and_writing(arbook, shop):
    holder = start_python(
        "-c",
        "import sys; from pathlib import Path; from arbook.services.office import open_office; "
        "office = open_office(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read(); office.close()",
        str(shop),
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "held\n"
        for words in (("aging", shop), ("note", shop, "--customer", "1001", "Hello")):
            answer = arbook(*words)
            assert (answer.code, one_sentence(answer.err)) == (1, True)
            assert "Close it there first." in answer.err
        holder.stdin.close()
    assert arbook("aging", shop).code == 0


def test_every_command_is_documented():
    told = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    assert [name for name in sorted(COMMAND_NAMES) if f"`{name} " not in told and f"arbook {name} " not in told] == []


def test_a_new_book_in_a_folder_that_is_not_there_says_so(arbook, tmp_path):
    where = tmp_path / "nodir" / "x.arbook"
    answer = arbook("new", where, "--business", "X", "--currency", "EUR", "--country", "DE")
    assert (answer.code, one_sentence(answer.err)) == (1, True)
    assert f"The folder of {where} does not exist." in answer.err


def test_a_new_book_is_not_in_a_country_that_does_not_exist(arbook, tmp_path):
    answer = arbook("new", tmp_path / "x.arbook", "--business", "X", "--currency", "EUR", "--country", "ZZ")
    assert (answer.code, answer.err) == (1, "“ZZ” is not a country. Write its two letters, like DE.\n")
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def full_disk(monkeypatch):
    """The disk takes one paper, then no more."""
    written: list[Path] = []
    write = Path.write_bytes

    def refuse(path, content):
        if written:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        written.append(path)
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", refuse)


def test_a_full_disk_is_told_with_the_papers_name_and_how_many_there_are(arbook, shop, tmp_path, full_disk):
    words = ("statement", shop, "--today", "2026-03-01", "-o")
    every = arbook(*words, tmp_path / "papers", "--all")
    assert (every.code, one_sentence(every.err)) == (1, True)
    assert f"1 statement was written to {tmp_path / 'papers'} before." in every.err
    one = arbook(*words, tmp_path / "one.pdf", "--customer", "1001")
    assert one.err == f"{tmp_path / 'one.pdf'}: No space left on device. Choose another place.\n"
    assert "unfinished" not in every.err + one.err
    assert not list(tmp_path.rglob("*unfinished*"))


def test_an_existing_file_is_never_overwritten_by_a_new_book(arbook, shop):
    before = shop.read_bytes()
    answer = arbook("new", shop, "--business", "X", "--currency", "EUR", "--country", "DE")
    assert answer.code == 1
    assert "was not touched" in answer.err
    assert shop.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [("nonsense",), ("aging",), ("aging", "{shop}", "--as-of", "31.12.2026"), ("aging", "{shop}", "--format", "xml")],
)
def test_a_command_that_is_not_understood_is_a_matter_of_usage(arbook, shop, words):
    answer = arbook(*(str(shop) if word == "{shop}" else word for word in words))
    assert answer.code == 2
    assert "usage: arbook" in answer.err


def test_a_defect_is_told_in_one_sentence_and_written_down(arbook, shop, tmp_path, monkeypatch):
    who = "Ada Lovelace"
    monkeypatch.setattr("platformdirs.user_log_path", lambda *_, **__: tmp_path)

    def fail(*_, **__):
        raise KeyError(who)

    monkeypatch.setattr("arbook.cli.reading.list_customers", fail)
    answer = arbook("customers", shop)
    assert answer.code == 1
    assert one_sentence(answer.err)
    written = (tmp_path / "arbook.log").read_text()
    assert "KeyError" in written
    assert who not in written


def test_a_defect_is_told_where_no_log_can_be_written(arbook, shop, monkeypatch):
    def refuse(*_, **__):
        raise OSError

    monkeypatch.setattr("platformdirs.user_log_path", refuse)
    monkeypatch.setattr("arbook.cli.reading.list_customers", lambda *_: 1 / 0)
    answer = arbook("customers", shop)
    assert (answer.code, one_sentence(answer.err)) == (1, True)


def test_stopping_with_the_keyboard_is_not_a_defect(arbook, shop, monkeypatch):
    def stop(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("arbook.cli.reading.list_customers", stop)
    assert arbook("customers", shop).err == "Stopped. What was already confirmed is in the book.\n"


@pytest.fixture(scope="module")
def battered(stocked, tmp_path_factory):
    """A book that nonsense may write to."""
    return Path(shutil.copy(stocked, tmp_path_factory.mktemp("battered") / "battered.arbook"))


@pytest.fixture(scope="module")
def one_parser():
    """Nonsense is read by one parser: making it takes longer than most answers."""
    parser = build_parser()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("arbook.cli.main.build_parser", lambda: parser)
        yield


def _run_silently(words):
    """Exit code, stdout and stderr, without the fixture's state between examples."""
    out, err = io.StringIO(), io.StringIO()
    kept = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, err
    try:
        return main(words), out.getvalue(), err.getvalue()
    finally:
        sys.stdout, sys.stderr = kept


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    command=st.sampled_from(sorted(COMMAND_NAMES - {"demo", "new", "backup"})),
    options=st.lists(
        st.tuples(
            st.sampled_from(
                "--customer --amount --line --as-of --today --count --first --on --for --name --terms --record "
                "--total --due-on --format --id --mapping --port --address --search --limit".split()
            ),
            NONSENSE,
        ),
        max_size=4,
    ),
    loose=st.lists(NONSENSE, max_size=2),
)
def test_nonsense_is_answered_in_words(battered, one_parser, tmp_path, monkeypatch, command, options, loose):
    monkeypatch.chdir(tmp_path)
    words = [command, str(battered), *loose, *(word for pair in options for word in pair)]
    code, _, err = _run_silently(words)
    assert code in (0, 1, 2)
    assert "Traceback" not in err
    assert "unforeseen" not in err
    if code == 1:
        assert err.endswith("\n")


RIGHT_PLACES = (
    ("pay", "--customer=1001", "--amount={amount}", "--reference={line}", "--for={day}"),
    ("invoice", "--customer=1001", "--line=Work;{amount};{line}", "--terms={terms}"),
    ("invoice", "--customer=1001", "--line=Work;1;5;{line}", "--due-on={day}"),
    ("aging", "--as-of={day}", "--customer={terms}"),
    ("plan", "--customer=1001", "--amount={amount}", "--first={day}", "--preview"),
    ("settings", "--add-tax={line};{amount}", "--numbering=invoice={terms}"),
    ("customer", "add", "--name={line}", "--email={terms}", "--credit-limit={amount}"),
)
"""Commands with places for nonsense."""


def answered_in_words(book, places, **typed):
    command, *options = (word.format(**typed) for word in places)
    code, _, err = _run_silently([command, str(book), *options])
    return code in (0, 1, 2) and "Traceback" not in err and "unforeseen" not in err


@pytest.mark.parametrize("text", NAMED_NONSENSE)
def test_known_nonsense_in_every_right_place_is_answered_in_words(battered, one_parser, text):
    for places in RIGHT_PLACES:
        assert answered_in_words(battered, places, amount=text, day=text, line=text, terms=text), places


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(places=st.sampled_from(RIGHT_PLACES), amount=NONSENSE, day=NONSENSE, line=NONSENSE, terms=NONSENSE)
def test_nonsense_in_the_right_places_is_answered_in_words(battered, one_parser, places, amount, day, line, terms):
    assert answered_in_words(battered, places, amount=amount, day=day, line=line, terms=terms)


def test_a_closed_pipe_ends_quietly(stocked):
    words = ("-m", "arbook", "ledger", str(stocked), "--customer", "1001", "--format", "json")
    environ = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        [sys.executable, *words], cwd=ROOT, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        assert writer.stderr is not None
        writer.stdout.close()
        told = writer.stderr.read()
    assert (writer.returncode, told) == (0, "")


def test_a_terminal_with_few_letters_is_served(stocked):
    environ = {**os.environ, "PYTHONIOENCODING": "ascii"}
    ended = python("-m", "arbook", "pay", str(stocked), "--customer", "1001", "--amount", "1.2,3.4", env=environ)
    assert ended.returncode == 1
    assert ended.stderr.startswith('"1.2,3.4" has two decimal marks.')
    for form in ("json", "csv", "table"):
        ended = python("-m", "arbook", "customers", str(stocked), "--format", form, env=environ)
        assert (ended.returncode, ended.stderr) == (0, "")


_RECORD = "invoice --customer 1001 --record X1 --total 5 --due-on 2026-03-09"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (f"{_RECORD} --discount 5%", "invoice --record does not take --discount"),
        (f"{_RECORD} --gross --charge Way;5", "invoice --record does not take --gross, --charge"),
        (f"{_RECORD} --terms 7 --note Hi", "does not take --terms, --note"),
        (f"{_RECORD} --override Yes", "does not take --override"),
        (f"{_RECORD} --tax-rounding exact", "does not take --tax-rounding"),
        ("invoice --customer 1001 --line a;1;1 --total 5", "invoice does not take --total"),
        ("invoice --customer 1001 --line a;1;1 --tax 5", "invoice does not take --tax"),
        ("customer add --name Bo --customer 1001", "said with --number"),
        ("refund --customer 1002 --amount 1 --reopen 2026-0001", "--reopen needs --payment"),
        ("promise list --amount 5", "promise list does not take --amount"),
        ("promise withdraw --id 1 --note x", "promise withdraw does not take --note"),
        ("dispute open --customer 1001 --outcome x", "dispute open does not take --outcome"),
        ("hold set --customer 1001 --note x", "hold set does not take --note"),
        ("hold lift --id 1 --until 2026-03-09", "hold lift does not take --until"),
        ("plan --end P-1 --count 3", "plan --end does not take --count"),
        ("plan --customer 1001 --count 3 --first 2026-03-09 --preview -o x.pdf", "does not take --output"),
        ("remind --eml letters --unattended", "remind --eml does not take --unattended"),
        ("outbox list 3", "outbox list does not take MESSAGE"),
        ("invoice-show -- --", "-- is given more than once"),
        ("outbox retry 3 --answer arrived", "outbox retry does not take --answer"),
        ("terms --early 2;10", "terms does not take --early"),
        ("terms --rename x", "terms does not take --rename"),
        ("terms --try 2026-01-01 --name 14 --rule 9", "terms --name does not take --rule"),
        ("terms --amount 5", "terms does not take --amount"),
        ("terms --remove 14 --rule 9", "terms --remove does not take --rule"),
        ("terms --add x", "say the terms with --rule"),
        ("terms --add x --rule 9 --amount 5", "--amount is for --try"),
        ("statement --customer 1001 -o x.pdf --to 2026-01-01 --as-of 2026-02-01", "are the same day"),
    ],
)
def test_an_option_that_would_be_ignored_is_a_matter_of_usage(arbook, shop, words, told):
    command, *more = words.split()
    before = shop.read_bytes()
    answer = arbook(command, shop, *more)
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.err
    assert shop.read_bytes() == before


def test_a_drawing_that_names_a_file_is_refused_as_a_letterhead(arbook, shop, tmp_path):
    mark = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/hosts"/></svg>'
    (tmp_path / "mark.svg").write_text(mark)
    answer = arbook("settings", shop, "--logo", tmp_path / "mark.svg")
    assert answer.code == 1
    assert one_sentence(answer.err)
    assert "mark.svg names files or addresses outside of itself." in answer.err


def test_a_drawing_is_a_letterhead_on_the_command_line_too(arbook, shop, tmp_path):
    (tmp_path / "mark.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g/></svg>')
    answer = arbook("settings", shop, "--logo", tmp_path / "mark.svg", "--format", "json")
    assert answer.json["has_logo"] is True
