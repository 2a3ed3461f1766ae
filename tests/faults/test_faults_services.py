"""Killed in the middle of an import or a payment, the book holds all of it or nothing of it."""

import random
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

from arbook.ledger.money import Money
from arbook.queries.integrity import money_findings
from arbook.queries.invoices import list_invoices
from arbook.queries.payments import list_payments
from arbook.services.changing import Counter
from arbook.services.payments import PaymentService, RecordPayment
from arbook.store.checking import check_file
from arbook.store.opening import open_book
from tests.builders import Shop

ROWS = 3000
ROUNDS = 6
PAYER = """
import sys
from datetime import date
from pathlib import Path
from arbook.ledger.money import Money
from arbook.services.office import open_office
from arbook.services.payments import RecordPayment
office = open_office(Path(sys.argv[1]))
print("ready", flush=True)
for number in range(10_000):
    wish = RecordPayment(1, date(2026, 1, 5), Money(100, "EUR"))
    office.payments.record(wish, today=date(2026, 1, 5), operation_id=f"pay-{number}")
    print(number, flush=True)
"""


def invoices_file(folder: Path) -> Path:
    path = folder / "invoices.csv"
    lines = ["customer,invoice number,invoice date,due date,amount,settled date"]
    for number in range(1, ROWS + 1):
        day = date(2024, 1, 1) + timedelta(days=number % 300)
        settled = (day + timedelta(days=40)).isoformat() if number % 3 else ""
        lines.append(f"C{number % 90},R-{number:05},{day},{day + timedelta(days=30)},{number}.50,{settled}")
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def invoices_in(path: Path) -> int:
    """How many invoices a whole book holds; the book is opened as the program would after a crash."""
    book = open_book(path)
    assert check_file(book) == ()
    with book.reading() as connection:
        assert money_findings(connection) == ()
        count = len(list_invoices(connection, limit=ROWS * 2))
    book.close()
    return count


def test_an_import_killed_at_any_moment_took_the_whole_file_or_nothing(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.close()
    file = invoices_file(tmp_path)
    command = [sys.executable, "-m", "arbook", "import", str(shop.path), "invoices", str(file)]
    chance = random.Random(7)
    seen = set()
    for _ in range(ROUNDS):
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
            time.sleep(chance.uniform(0.2, 2.0))
            running.kill()
        seen.add(invoices_in(shop.path))
    assert seen <= {0, ROWS}
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    assert invoices_in(shop.path) == ROWS


def test_payments_that_were_told_saved_survive_a_kill_and_are_never_doubled(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.customer("Ada").owes("100000.00", due="2026-01-10")
    shop.close()
    told = 0
    with subprocess.Popen(
        [sys.executable, "-c", PAYER, str(shop.path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as paying:
        assert paying.stdout is not None
        assert paying.stdout.readline() == "ready\n"
        for line in paying.stdout:
            told = int(line) + 1
            if told == 25:
                paying.kill()
    book = open_book(shop.path)
    with book.reading() as connection:
        saved = len(list_payments(connection))
        assert money_findings(connection) == ()
    book.close()
    assert told <= saved <= told + 1


def test_the_wish_repeated_after_a_crash_is_one_payment(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    wish = RecordPayment(shop.customer("Ada").customer_id, date(2026, 1, 5), Money.of("10.00", "EUR"))
    shop.payments.record(wish, today=date(2026, 1, 5), operation_id="form-1")
    shop.close()
    book = open_book(shop.path)
    PaymentService(Counter(book)).record(wish, today=date(2026, 1, 5), operation_id="form-1")
    with book.reading() as connection:
        assert len(list_payments(connection)) == 1
    book.close()
