"""A day of an owner who sees nothing: the program runs for itself, and is heard and used through its tree alone."""

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Arbook
from tests.support.late_shop import TODAY, late_shop
from tests.support.screen_reader import Control, ScreenReader, desktop, missing, read_aloud

pytestmark = [pytest.mark.skipif(bool(missing()), reason=missing()), pytest.mark.timeout(400)]
DAY = ("--today", str(TODAY))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    shop = late_shop(tmp_path)
    shop.book.close()
    return shop.path


def row_of(reader: ScreenReader, table: str, begins: str, column: int) -> tuple[Control, int]:
    """The table of this name, and its row in which the cell in ``column`` begins so."""

    def look() -> tuple[Control, int] | None:
        for held in reader.every("table", table):
            for number in range(held.rows()):
                if held.cell(number, column).name.startswith(begins):
                    return held, number
        return None

    return reader.wait(look, lambda: f"no row “{begins}” in “{table}” among\n{reader.told()}")


def hear(reader: ScreenReader, words: str) -> None:
    """Wait until something shown says so."""
    reader.wait(
        lambda: any(words in each.name for each in reader.everything()),
        lambda: f"nothing says “{words}” among\n{reader.told()}",
    )


def remind(reader: ScreenReader) -> None:
    """Hear why each is reminded, read one reminder, change a word of it, leave one out."""
    worklist, ada = row_of(reader, "Reminders for today", "Ada Stone", 1)
    assert worklist.cells(ada)[0] == "ticked"
    assert "20 days late, not reminded yet." in worklist.cells(ada)
    _, contested = row_of(reader, "Reminders for today", "Ed ", 1)
    assert "Disputed. Settle this first." in worklist.cells(contested)
    worklist.choose(ada)
    hear(reader, "€1,290.50")
    reader.press("Edit")
    text = reader.find("text", "Text of the reminder")
    text.write("Dear Ada, " + text.text)
    reader.press("Done")
    hear(reader, "Dear Ada, Dear Ada Stone")
    _, bo = row_of(reader, "Reminders for today", "Bo ", 1)
    worklist.choose(bo)
    reader.press("Skip today")
    reader.find("push button", "Send 1 reminder")


def write_down_a_customer(reader: ScreenReader, name: str) -> None:
    reader.press("Customers", "radio button")
    reader.press("New customer")
    reader.find("dialog", "New customer")
    reader.find("text", "Name").write(name)
    reader.find("text", "Credit limit").write("500")
    reader.press("Add customer")
    hear(reader, f"{name} is written down.")
    customers, row = row_of(reader, "Customers", name, 0)
    customers.choose(row)
    reader.find("label", name)


def write_a_note(reader: ScreenReader, text: str) -> None:
    """Menus are dialogs to who hears them: popups stand outside the tree."""
    reader.press("More with this customer")
    reader.find("dialog", "More with this customer")
    reader.press("Write a note", last=True)
    reader.find("dialog", "Note about ")
    reader.find("text", "What was said").write(text)
    reader.press("Keep the note", last=True)
    hear(reader, text)


def close_the_menu(reader: ScreenReader) -> None:
    reader.press("Menu")
    reader.find("dialog", "Menu")
    reader.find("push button", "Make a backup")
    reader.press("Close", last=True)
    reader.wait(lambda: not reader.every("dialog"))


def write_an_invoice(reader: ScreenReader) -> None:
    reader.press("New invoice", last=True)
    reader.find("text", "What, Line 1").write("Oak frame")
    reader.find("text", "Quantity, Line 1").write("3")
    reader.find("text", "Price each, Line 1").write("40.00")
    reader.find("text", "What, Line 2").write("Glass")
    reader.find("text", "Price each, Line 2").write("25.50")
    reader.press("Issue 2026-")
    reader.find("dialog", "Issue invoice 2026-")
    reader.press("Issue 2026-", last=True)
    hear(reader, "issued.")


def take_money(reader: ScreenReader) -> None:
    reader.press("Customers", "radio button")
    reader.find("label", "Gil Frames")
    reader.press("Record payment")
    reader.find("dialog", "Record a payment")
    reader.find("text", "Amount received").write("100")
    hear(reader, "€100.00")
    reader.press("Record payment", last=True)
    hear(reader, "Payment of €100.00 recorded.")


def look_at_a_statement(reader: ScreenReader) -> None:
    reader.press("Statement")
    reader.find("dialog", "Statement")
    hear(reader, ".pdf")
    reader.press("Cancel")
    reader.wait(lambda: not reader.every("dialog"))


def look_at_settings(reader: ScreenReader) -> None:
    reader.press("Settings", "radio button")
    reader.press("Windows", "radio button")
    reader.find("label", "Size of the text")
    reader.find("combo box", "100%")


def test_a_whole_day_by_ear(book: Path, tmp_path_factory: pytest.TempPathFactory, done: Arbook) -> None:
    room = tmp_path_factory.mktemp("ear")
    words = (sys.executable, "-m", "arbook", book, *DAY)
    with desktop(room) as environment, read_aloud(words, environment) as (reader, program):
        remind(reader)
        write_down_a_customer(reader, "Gil Frames")
        write_a_note(reader, "Likes a call before a letter")
        close_the_menu(reader)
        write_an_invoice(reader)
        take_money(reader)
        look_at_a_statement(reader)
        look_at_settings(reader)
        program.end()
    assert not (room / "home" / "arbook.log").exists()
    [gil] = done("customers", book, "--search", "Gil", *DAY, "--format", "json").json["rows"]
    assert gil["balance"] == "73.15"
    assert done("check", book).code == 0
