"""Two years of the IBM book lived day by day, written down as their owner would read them.

    uv run python -m tests.replay.journal JOURNAL [--customers 20] [--language en] [--letters]

Every day the program itself decides; whoever it proposes is reminded, whom it offers a kind note gets it, and money
comes when it came. The journal tells each customer's days in order, and at the end what was sent in all.
"""

import argparse
import tempfile
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from arbook.ledger.money import Money
from arbook.queries.reminder_policies import policies
from arbook.queries.reminding import todays_decisions
from arbook.services.invoices_elsewhere import RecordInvoice
from arbook.services.payments import RecordPayment
from arbook.services.policies import PolicyService
from arbook.services.reminder_kindness import KindNoteService
from tests.ledger.test_reminders_replay import FILE, book
from tests.support.shop import Shop, open_shop

Journal = dict[str, list[tuple[date, str]]]


def live(folder: Path, count: int, language: str, *, letters: bool) -> tuple[Journal, Counter[str]]:
    """The journal by customer, and how often what was sent; all customers read one language."""
    shop = open_shop(folder)
    ladder = next(iter(shop.read(policies).values()))
    PolicyService(shop.counter).write(replace(ladder, says_thanks=True, appreciates=True))
    items, first, last = book()
    chosen = dict(list(items.items())[:count])
    ids = {name: shop.customer(name, currency="USD", language=language) for name in chosen}
    names = {made: name for name, made in ids.items()}
    issued: dict[date, list[tuple[str, str, date, Money]]] = defaultdict(list)
    paid: dict[date, list[tuple[str, str, Money]]] = defaultdict(list)
    for name, rows in chosen.items():
        for item, on in rows:
            assert item.issued_on is not None
            issued[item.issued_on].append((name, item.number, item.due_on, item.open))
            paid[on].append((name, item.number, item.open))
    journal: Journal = {name: [] for name in chosen}
    sent: Counter[str] = Counter()
    for on in (first + timedelta(days=each) for each in range((last - first).days + 1)):
        for name, number, due_on, amount in issued[on]:
            shop.invoices.record(RecordInvoice(ids[name], number, on, due_on, amount))
            journal[name].append((on, f"invoice {number}, {amount}, due {due_on}"))
        for name, number, amount in paid[on]:
            pay(shop, ids[name], number, amount, on)
            journal[name].append((on, f"PAID {number}, {amount}"))
        a_day(shop, on, names, journal, sent, letters=letters)
    shop.book.close()
    return journal, sent


def pay(shop: Shop, customer_id: int, number: str, amount: Money, on: date) -> None:
    """The money for this invoice."""
    shop.clock.now = datetime(on.year, on.month, on.day, 8, tzinfo=shop.clock.now.tzinfo)
    shop.payments.record(RecordPayment(customer_id, on, amount, reference=number), today=on)


def a_day(
    shop: Shop, on: date, names: dict[int, str], journal: Journal, sent: Counter[str], *, letters: bool
) -> None:
    """Remind whoever is proposed, thank whoever is offered a note."""
    for proposal in shop.read(todays_decisions, on).proposals:
        draft = shop.reminders.draft(proposal.customer_id, on)
        late = max(each.days_late for each in proposal.items)
        when = f"oldest {late} days late" if late > 0 else f"due in {-late} days"
        told = f"--> {proposal.stage.name}: {draft.subject} ({proposal.amount}, {when})"
        journal[names[proposal.customer_id]].append((on, told + (_words(draft.body) if letters else "")))
        sent[proposal.stage.name] += 1
        shop.remind(on, proposal.customer_id)
    service = KindNoteService(shop.counter)
    for note in service.drafts(on):
        told = f"--> kind note ({note.proposal.kind}): {note.subject}"
        journal[names[note.customer_id]].append((on, told + (_words(note.body) if letters else "")))
        sent[str(note.proposal.kind)] += 1
        shop.leave(service.queue(on, [note.customer_id]).ids("message"), on)


def _words(body: str) -> str:
    return "\n" + "\n".join(f"        | {line}" for line in body.split("\n"))


def main() -> None:
    """Parse, live, write."""
    parser = argparse.ArgumentParser(description="The journal of two years.")
    parser.add_argument("to", type=Path, metavar="JOURNAL", help="is written, and must not be there yet")
    parser.add_argument("--customers", type=int, default=20)
    parser.add_argument("--language", choices=("en", "de"), default="en", help="what the customers read")
    parser.add_argument("--letters", action="store_true", help="with the whole text of each message")
    chosen = parser.parse_args()
    if chosen.to.exists():
        parser.error(f"this is there already: {chosen.to}")
    if not FILE.is_file():
        parser.error(f"the real file is not here: {FILE} (set ARBOOK_SHARED)")
    with tempfile.TemporaryDirectory() as folder:
        journal, sent = live(Path(folder), chosen.customers, chosen.language, letters=chosen.letters)
    lines = []
    for name, days in journal.items():
        lines += ["", f"== {name}"]
        lines += [f"{on}  {told}" for on, told in sorted(days, key=lambda day: day[0])]
    lines += ["", *(f"{count:5} {what}" for what, count in sent.most_common())]
    chosen.to.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
