"""The book that the machine plays with, the plain sums beside it, and how either is asked."""

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, ClassVar

from hypothesis.stateful import RuleBasedStateMachine
from sqlalchemy import func, select

from arbook.ledger.early_discount import EarlyDiscount
from arbook.ledger.money import Money
from arbook.ledger.terms import ShareKind, Step, StepKind, Terms, TermsPiece, net_days
from arbook.queries.money_rules import money_rules
from arbook.services.extensions import ExtensionService
from arbook.services.money_rules import MoneyRulesService
from arbook.services.settings import SettingsService
from arbook.store.tables.money import entry_table, on_account_table
from arbook.store.tables.papers import due_piece_table
from tests.builders import Shop
from tests.machine.plain_book import Credit, Item, PlainCustomer

START = date(2024, 1, 1)
CURRENCIES = {"Ada": "EUR", "Ben": "CHF"}
SMALL = 50
EARLY_DAYS = 10
HALVES = Terms(
    "Half in ten days, half in forty",
    (
        TermsPiece((Step(StepKind.ADD_DAYS, 10),), ShareKind.PERCENT, Decimal(50)),
        TermsPiece((Step(StepKind.ADD_DAYS, 40),)),
    ),
)
EARLY = Terms("2 in ten days, else thirty", net_days(30).pieces, EarlyDiscount(Decimal(2), EARLY_DAYS))


class Looking(RuleBasedStateMachine):
    """Two customers, each in a currency; the day only moves forward, but money may be entered late."""

    steps: ClassVar[int] = 0
    """Steps that all machines of this run took together."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp(prefix="arbook-machine-"))
        self.shop = Shop(self.folder)
        self.extensions = ExtensionService(self.shop.counter)
        settings = SettingsService(self.shop.counter)
        self.terms = {
            name: settings.add_terms(terms).made_id for name, terms in (("early", EARLY), ("halves", HALVES))
        }
        self.let_small_rests_go()
        self.ids = [self.shop.customer(name, currency=currency).customer_id for name, currency in CURRENCIES.items()]
        self.plain = {customer_id: PlainCustomer() for customer_id in self.ids}
        self.totals: dict[int, int] = {}
        self.credited: dict[int, int] = {}
        self.own: dict[int, tuple[int, int]] = {}
        self.early: dict[int, date] = {}
        self.given: dict[int, tuple[int, int]] = {}
        self.more_time: dict[str, tuple[int, date, list[tuple[Item, date]]]] = {}
        self.today = START
        self.looked_on = START
        self.at = 0

    def let_small_rests_go(self) -> None:
        from dataclasses import replace

        rules = self.shop.read(money_rules)
        MoneyRulesService(self.shop.counter).change(replace(rules, small_difference=Money(SMALL, "EUR")))

    def teardown(self) -> None:
        self.shop.close()
        shutil.rmtree(self.folder)

    def follow(self) -> None:
        """What the money that moved brings about by itself; between two moves of one step too."""

    @property
    def who(self) -> int:
        return self.ids[self.at]

    @property
    def mine(self) -> PlainCustomer:
        return self.plain[self.who]

    def money(self, minor: int) -> Money:
        """In the customer's currency."""
        return Money(minor, list(CURRENCIES.values())[self.at])

    def scalar(self, query: Any) -> Any:
        with self.shop.book.reading() as connection:
            return connection.execute(query).scalar()

    def rows(self, query: Any) -> Any:
        with self.shop.book.reading() as connection:
            return connection.execute(query).all()

    def pieces_of_entry(self, entry_id: int) -> list[int]:
        table = due_piece_table
        return [
            row.id for row in self.rows(select(table.c.id).where(table.c.entry_id == entry_id).order_by(table.c.id))
        ]

    def piece_of_entry(self, entry_id: int) -> int:
        (piece,) = self.pieces_of_entry(entry_id)
        return piece

    def credit_of_entry(self, entry_id: int) -> int:
        return int(self.scalar(select(on_account_table.c.id).where(on_account_table.c.entry_id == entry_id)))

    def entry_of_credit(self, credit: int) -> int:
        return int(self.scalar(select(on_account_table.c.entry_id).where(on_account_table.c.id == credit)))

    def entry(self, **facts: Any) -> int:
        """The newest entry with these facts."""
        query = select(func.max(entry_table.c.id))
        for name, value in facts.items():
            query = query.where(entry_table.c[name] == value)
        found = self.scalar(query)
        assert found is not None, f"no entry with {facts}"
        return int(found)

    def chosen(self, found: list[Any], pick: int) -> Any:
        return found[pick % len(found)]

    def standing(self, *kinds: str) -> list[Credit]:
        return [each for each in self.mine.credits.values() if each.kind in kinds and not each.is_reversed]

    def undo(self, credit: Credit, on: date) -> None:
        piece = self.piece_of_entry(self.entry(reverses_id=self.entry_of_credit(credit.key)))
        self.mine.undo_credit(credit.key, Item(piece, on, credit.amount, [(on, on)]))

    def stands_on(self, *what: Credit) -> set[int]:
        """Invoices that something of these stands on."""
        items = [item for item in self.mine.items.values() if item.invoice]
        return {item.invoice for item in items if any(self.mine.got(item, each.key) > 0 for each in what)}

    def notes_go_back(self, invoices: set[int], on: date) -> None:
        """What lies on account of credit notes goes to their invoices, open again now; the oldest note first."""
        for invoice in sorted(invoices):
            own = sorted(self.mine.of_invoice(invoice), key=lambda item: item.key)
            notes = [each for each in self.standing("credit_note") if each.invoice == invoice]
            for note in sorted(notes, key=lambda each: (each.day, each.key)):
                self.mine.put_in_order(note.key, own, on)

    def noted_on(self, item: Item) -> set[int]:
        """Invoices whose credit notes went to something else that is owed."""
        shares = [share for share in self.mine.shares if share.item == item.key]
        notes = [self.mine.credits[share.credit] for share in shares]
        return {note.invoice for note in notes if note.kind == "credit_note"}

    def with_left(self) -> list[Credit]:
        return [each for each in self.mine.credits.values() if self.mine.left(each.key)]

    def invoiced(self) -> list[Item]:
        """Open items of invoices."""
        return [item for item in self.mine.open_items() if item.invoice]
