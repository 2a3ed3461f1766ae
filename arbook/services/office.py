"""The office: an open book with every service over it, handed to a face by ``arbook.app``.

Faces read through ``read`` and change through the services; neither ever sees a connection. An office is used by
the thread that opened it.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar
from uuid import uuid4

from sqlalchemy import Connection

from arbook.queries.book_facts import CHARGED_FIRST, is_demo, last_operation
from arbook.queries.outbox import message_counts
from arbook.services.changing import Clock, utc_now
from arbook.services.counters import counter_of
from arbook.store.book import Book
from arbook.store.creating import create_book
from arbook.store.opening import open_book
from arbook.store.owner_note import user_name

if TYPE_CHECKING:
    from arbook.services.agreements import AgreementService
    from arbook.services.apologies import ApologyService
    from arbook.services.credit_stops import CreditStopService
    from arbook.services.customers import CustomerService
    from arbook.services.disputes import DisputeService
    from arbook.services.extensions import ExtensionService
    from arbook.services.follow_ups import FollowUpService
    from arbook.services.form_drafts import FormDraftService
    from arbook.services.founding import FoundBook
    from arbook.services.giving_up import GivingUpService
    from arbook.services.holds import HoldService
    from arbook.services.importing import ImportService
    from arbook.services.invoices import InvoiceService
    from arbook.services.late_rates import LateRateService
    from arbook.services.lateness import LatenessService
    from arbook.services.manners import MannerService
    from arbook.services.money_rules import MoneyRulesService
    from arbook.services.note_papers import NotePaperService
    from arbook.services.outbox import OutboxService
    from arbook.services.paper import PaperService
    from arbook.services.paper_mails import PaperMailService
    from arbook.services.payments import PaymentService
    from arbook.services.policies import PolicyService
    from arbook.services.promises import PromiseService
    from arbook.services.recurring import RecurringService
    from arbook.services.refunds import RefundService
    from arbook.services.reminder_kindness import KindNoteService
    from arbook.services.reminders import ReminderService
    from arbook.services.replies import ReplyService
    from arbook.services.safekeeping import SafekeepingService
    from arbook.services.sent_papers import SentPaperService
    from arbook.services.settings import SettingsService
    from arbook.services.settlements import SettlementService
    from arbook.services.taking_back import TakingBackService
    from arbook.services.unattended import UnattendedService

P = ParamSpec("P")
R = TypeVar("R")


class Office:
    """One open book and its services, each loaded when it is first asked for: the first desk needs few of them."""

    def __init__(self, book: Book, clock: Clock = utc_now, author: str = "") -> None:
        self._counter = counter_of(book, clock, author)
        self._book = book
        with book.reading() as connection:
            self.is_demo = is_demo(connection)
            was_cut_off = bool(message_counts(connection).get("sending"))
            last_id, last_kind = last_operation(connection)
        if was_cut_off and not book.is_read_only:
            self.outbox.recover()
        if last_kind == CHARGED_FIRST and not book.is_read_only:
            self.reminders.recover(last_id)

    @cached_property
    def customers(self) -> "CustomerService":
        """Customers and the people there."""
        from arbook.services.customers import CustomerService

        return CustomerService(self._counter)

    @cached_property
    def invoices(self) -> "InvoiceService":
        """Invoices and credit notes."""
        from arbook.services.invoices import InvoiceService

        return InvoiceService(self._counter)

    @cached_property
    def extensions(self) -> "ExtensionService":
        """Due dates that move."""
        from arbook.services.extensions import ExtensionService

        return ExtensionService(self._counter)

    @cached_property
    def recurring(self) -> "RecurringService":
        """Invoices that come again."""
        from arbook.services.recurring import RecurringService

        return RecurringService(self._counter)

    @cached_property
    def payments(self) -> "PaymentService":
        """Money received."""
        from arbook.services.payments import PaymentService

        return PaymentService(self._counter)

    @cached_property
    def refunds(self) -> "RefundService":
        """Money paid back."""
        from arbook.services.refunds import RefundService

        return RefundService(self._counter)

    @cached_property
    def giving_up(self) -> "GivingUpService":
        """Write-offs and discounts that the owner grants."""
        from arbook.services.giving_up import GivingUpService

        return GivingUpService(self._counter)

    @cached_property
    def lateness(self) -> "LatenessService":
        """What is charged for lateness."""
        from arbook.services.lateness import LatenessService

        return LatenessService(self._counter)

    @cached_property
    def late_rates(self) -> "LateRateService":
        """Reference rates and statutory rules."""
        from arbook.services.late_rates import LateRateService

        return LateRateService(self._counter)

    @cached_property
    def follow_ups(self) -> "FollowUpService":
        """Notes to come back to customers."""
        from arbook.services.follow_ups import FollowUpService

        return FollowUpService(self._counter)

    @cached_property
    def manners(self) -> "MannerService":
        """How customers are spoken to."""
        from arbook.services.manners import MannerService

        return MannerService(self._counter)

    @cached_property
    def money_rules(self) -> "MoneyRulesService":
        """The owner's rules about money."""
        from arbook.services.money_rules import MoneyRulesService

        return MoneyRulesService(self._counter)

    @cached_property
    def promises(self) -> "PromiseService":
        """Customers' words to pay by a day."""
        from arbook.services.promises import PromiseService

        return PromiseService(self._counter)

    @cached_property
    def disputes(self) -> "DisputeService":
        """What customers contest."""
        from arbook.services.disputes import DisputeService

        return DisputeService(self._counter)

    @cached_property
    def holds(self) -> "HoldService":
        """Whom not to remind."""
        from arbook.services.holds import HoldService

        return HoldService(self._counter)

    @cached_property
    def agreements(self) -> "AgreementService":
        """Payment plans."""
        from arbook.services.agreements import AgreementService

        return AgreementService(self._counter)

    @cached_property
    def apologies(self) -> "ApologyService":
        """Reminders that should not have been sent."""
        from arbook.services.apologies import ApologyService

        return ApologyService(self._counter)

    @cached_property
    def credit_stops(self) -> "CreditStopService":
        """Who gets no further credit."""
        from arbook.services.credit_stops import CreditStopService

        return CreditStopService(self._counter)

    @cached_property
    def settlements(self) -> "SettlementService":
        """Smaller sums that are enough by a day."""
        from arbook.services.settlements import SettlementService

        return SettlementService(self._counter)

    @cached_property
    def paper_mails(self) -> "PaperMailService":
        """Papers that go by mail."""
        from arbook.services.paper_mails import PaperMailService

        return PaperMailService(self._counter)

    @cached_property
    def sent_papers(self) -> "SentPaperService":
        """What was printed and sent by hand."""
        from arbook.services.sent_papers import SentPaperService

        return SentPaperService(self._counter)

    @cached_property
    def replies(self) -> "ReplyService":
        """What customers answer."""
        from arbook.services.replies import ReplyService

        return ReplyService(self._counter)

    @cached_property
    def taking_back(self) -> "TakingBackService":
        """The way back of notes, promises, disputes and holds."""
        from arbook.services.taking_back import TakingBackService

        return TakingBackService(self._counter)

    @cached_property
    def form_drafts(self) -> "FormDraftService":
        """What was typed into forms that are not saved yet."""
        from arbook.services.form_drafts import FormDraftService

        return FormDraftService(self._counter)

    @cached_property
    def settings(self) -> "SettingsService":
        """What the owner sets up."""
        from arbook.services.settings import SettingsService

        return SettingsService(self._counter)

    @cached_property
    def imports(self) -> "ImportService":
        """Files taken in."""
        from arbook.services.importing import ImportService

        return ImportService(self._counter)

    @cached_property
    def kind_notes(self) -> "KindNoteService":
        """Thanks after a reminder, and a kind word to who always pays on time."""
        from arbook.services.reminder_kindness import KindNoteService

        return KindNoteService(self._counter)

    @cached_property
    def notes(self) -> "NotePaperService":
        """Receipts, thank-you notes, confirmations, our terms."""
        from arbook.services.note_papers import NotePaperService

        return NotePaperService(self._counter)

    @cached_property
    def paper(self) -> "PaperService":
        """Statements, invoices, agreements and letters."""
        from arbook.services.paper import PaperService

        return PaperService(self._counter)

    @cached_property
    def reminders(self) -> "ReminderService":
        """The day's reminders."""
        from arbook.services.reminders import ReminderService

        return ReminderService(self._counter, self.paper)

    @cached_property
    def policies(self) -> "PolicyService":
        """The ladder and the owner's own texts on it."""
        from arbook.services.policies import PolicyService

        return PolicyService(self._counter)

    @cached_property
    def outbox(self) -> "OutboxService":
        """Messages on their way."""
        from arbook.services.outbox import OutboxService

        return OutboxService(self._counter)

    @cached_property
    def unattended(self) -> "UnattendedService":
        """Runs that nobody watches."""
        from arbook.services.unattended import UnattendedService

        return UnattendedService(self._counter)

    @cached_property
    def safekeeping(self) -> "SafekeepingService":
        """Checks and copies."""
        from arbook.services.safekeeping import SafekeepingService

        return SafekeepingService(self._book)

    @property
    def path(self) -> Path:
        """The book's file."""
        return self._book.path

    @property
    def is_read_only(self) -> bool:
        """Changes are refused."""
        return self._book.is_read_only

    def read(self, query: Callable[Concatenate[Connection, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a query of ``arbook.queries`` on the book."""
        with self._book.reading() as connection:
            return query(connection, *args, **kwargs)

    def close(self) -> None:
        """Give the file back."""
        self._book.close()


def open_office(path: Path, *, read_only: bool = False, clock: Clock = utc_now) -> Office:
    """Open a book with its services.

    Raises:
        BookError: any of ``arbook.store.errors``; nothing was changed.
    """
    return Office(open_book(path, read_only=read_only), clock, user_name())


def new_office(path: Path, command: "FoundBook", *, is_demo: bool = False, clock: Clock = utc_now) -> Office:
    """Make a new book and open it.

    Raises:
        BookExistsError: there is a file of this name.
        ProfileError, UnknownCurrencyError: the answers make no business; no file is left behind.
    """
    from arbook.services.founding import found_book

    command.check()
    create_book(path, book_id=uuid4().hex, is_demo=is_demo, now=datetime.now(UTC))
    book = open_book(path)
    found_book(counter_of(book, clock), command)
    return Office(book, clock, user_name())


def demo_office(path: Path, today: date, language: str = "en", *, clock: Clock = utc_now) -> Office:
    """Make the demo book as it stands on ``today`` and open it; the shop of this language, or the English one.

    Raises:
        BookExistsError: there is a file of this name.
    """
    from arbook.services.demo import demo_business, fill_demo
    from arbook.services.founding import found_book

    command = demo_business(language)
    create_book(path, book_id=uuid4().hex, is_demo=True, now=datetime.now(UTC))
    book = open_book(path)
    counter = counter_of(book, clock)
    found_book(counter, command)
    fill_demo(counter, today)
    return Office(book, clock, user_name())
