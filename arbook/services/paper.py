"""Papers: facts are read from the book, then drawn by ``documents`` wherever there is time for it.

A ``PreparedPaper`` holds frozen facts only, so that it can be drawn on another thread than the book's.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from arbook.ledger.errors import ArbookError
from arbook.ledger.reminder_policies import Enclosed
from arbook.ledger.statements import StatementKind
from arbook.queries.aging import aging_by_customer
from arbook.queries.customers import customer_by_id
from arbook.queries.invoices import invoice_by_id
from arbook.queries.late_charges import asking_charges
from arbook.queries.settings import profile
from arbook.services.changing import Counter
from arbook.services.enclosures import enclosures
from arbook.services.invoices import DraftInvoice
from arbook.services.paper_mail_facts import Mailable, charge_mail, invoice_mail

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from arbook.documents.names import PaperKind
    from arbook.ledger.items import Nature
    from arbook.ledger.may_charge import Basis
    from arbook.queries.message_cards import MessageCard
    from arbook.services.paper_facts import PlanDrawing
    from arbook.services.reminder_drafts import LetterSheet


class NoPaperError(ArbookError):
    """There is nothing to print. Facts: ``why`` (``draft``: not issued; ``elsewhere``: another program has it;
    ``taken_back``: the payment was; ``no_extension``: no more time was given, or nothing is open; ``not_kept``: none
    was noted as sent; ``not_mailed``: it goes to nobody by mail).
    """


@dataclass(frozen=True, slots=True)
class PreparedPaper:
    """A paper ready to be drawn. ``draw`` needs no book and gives the same bytes for the same facts.

    ``subject`` is what the log calls it once it was sent, in the business's language; empty for what is not sent, as
    a draft. ``customer_id`` is 0 for what is for everybody. ``is_kept``: the book draws the very same again, whatever
    is changed later, also where nobody noted that it was sent. ``mail``: it can go by mail, and what that says.
    """

    file_name: str
    customer_name: str
    draw: Callable[[], bytes]
    customer_id: int = 0
    subject: str = ""
    is_kept: bool = False
    mail: Mailable | None = None

    @property
    def can_be_noted(self) -> bool:
        """Whether a line of a customer's log can say that it was sent."""
        return bool(self.customer_id and self.subject)

    def named(self, pattern: str) -> str:
        """The file's name by the owner's pattern; without one its own."""
        from arbook.documents.names import patterned

        return patterned(pattern, self.file_name, self.customer_name) if pattern else self.file_name

    def drawn(self) -> "DrawnPaper":
        """Draw it, and hear which characters no shipped font has; they are drawn as marks."""
        from arbook.documents.fonts import hear_lost

        with hear_lost() as lost:
            content = self.draw()
        return DrawnPaper(content, "".join(lost))


@dataclass(frozen=True, slots=True)
class DrawnPaper:
    """The PDF, and what it could not show: ``unprintable`` holds each such character once."""

    content: bytes
    unprintable: str


class PaperService:
    """Prepares the papers of a book; reportlab is loaded when the first one is wanted."""

    def __init__(self, counter: Counter) -> None:
        self._book = counter.book

    def statement(
        self, customer_id: int, kind: StatementKind, *, starts_on: date | None = None, as_of: date
    ) -> PreparedPaper:
        """A statement of one customer.

        Raises:
            CustomerUnknownError, StatementError: no such customer; a period that ends before it begins.
        """
        from arbook.services.paper_statements import statement_drawing

        with self._book.reading() as connection:
            card = customer_by_id(connection, customer_id)
            mail, draw = statement_drawing(connection, card, kind, starts_on, as_of)
            language = profile(connection).language
        subject = _subject(f"statement.title.{kind}", language)
        name = _called("statement", card.number, as_of, language)
        return PreparedPaper(name, card.name, draw, customer_id, subject, mail=mail)

    def statements(
        self, kind: StatementKind, *, starts_on: date | None = None, as_of: date
    ) -> Iterator[PreparedPaper]:
        """Statements of every customer who owes or is owed something on the day, one after the other."""
        with self._book.reading() as connection:
            ids = [row.customer_id for row in aging_by_customer(connection, as_of)]
        for customer_id in ids:
            yield self.statement(customer_id, kind, starts_on=starts_on, as_of=as_of)

    def with_reminder(
        self,
        customer_id: int,
        as_of: date,
        *,
        is_mail: bool = True,
        sheets: bool = True,
        encloses: Collection[Enclosed] = (Enclosed.STATEMENT,),
        piece_ids: Collection[int] = (),
    ) -> tuple[PreparedPaper, ...]:
        """What goes with a reminder: with a mail what it ``encloses`` about the items that it lists, and with
        ``sheets`` the interest sheet of every late charge that still asks for something.
        """
        with self._book.reading() as connection:
            language = customer_by_id(connection, customer_id).language or profile(connection).language
            charges = asking_charges(connection, customer_id, as_of) if sheets else ()
        behind = []
        for each in charges:
            name = _called("interest", each.number, each.charged_on, language)
            behind.append(replace(self.charge_sheet(each.charge_id, is_enclosed=True), file_name=name))
        first = enclosures(self, self._book, customer_id, as_of, encloses, piece_ids) if is_mail else ()
        return (*first, *behind)

    def attachments(self, customer_id: int, as_of: date, **wanted: Any) -> tuple[tuple[str, bytes], ...]:
        """File names and bytes of what goes with a reminder by mail; ``wanted`` as ``with_reminder`` takes it."""
        return tuple((each.file_name, each.draw()) for each in self.with_reminder(customer_id, as_of, **wanted))

    def invoice(self, invoice_id: int, *, standing_on: date | None = None) -> PreparedPaper:
        """An issued invoice or credit note as it was frozen; with a day, a copy that says whether it is paid or
        overdue then.

        Raises:
            InvoiceUnknownError: no such paper.
            NoPaperError: a draft, or an invoice that another program issued.
        """
        from arbook.services.paper_facts import invoice_drawing, standing_of

        with self._book.reading() as connection:
            invoice = invoice_by_id(connection, invoice_id)
            if invoice.row.state != "issued" or invoice.source == "elsewhere":
                raise NoPaperError(why="draft" if invoice.row.state != "issued" else "elsewhere")
            standing = None if standing_on is None else standing_of(invoice, standing_on)
            draw, language = invoice_drawing(connection, invoice, standing), profile(connection).language
        kind: PaperKind = "credit-note" if invoice.row.kind == "credit_note" else "invoice"
        name = _called(kind, invoice.row.number, invoice.row.issued_on, language)
        subject = _subject(f"invoice.name.{invoice.row.kind}", language, number=invoice.row.number)
        paper = PreparedPaper(name, invoice.row.customer_name, draw, invoice.row.customer_id, subject)
        return paper if standing_on else replace(paper, is_kept=True, mail=invoice_mail(invoice))

    def draft(self, draft: DraftInvoice) -> PreparedPaper:
        """An invoice as it would be issued, for a look before; it bears no number.

        Raises:
            InvoiceError, DateError, TermsError: it could not be issued like this.
        """
        from arbook.services.paper_facts import draft_drawing

        with self._book.reading() as connection:
            card = customer_by_id(connection, draft.customer_id)
            draw, language = draft_drawing(connection, card, draft), profile(connection).language
        return PreparedPaper(_called("draft", card.number, draft.issued_on, language), card.name, draw)

    def check_letters(self, draft: DraftInvoice) -> None:
        """Whether the paper of this invoice can show all its letters; to be asked before it is issued.

        Raises:
            LettersError: some letters are in no shipped font; says which, and where they stand.
        """
        from arbook.services.drawable import check_letters

        with self._book.reading() as connection:
            check_letters(connection, draft)

    def agreement(self, plan_id: int, *, on: date) -> PreparedPaper:
        """A payment plan agreement to sign.

        Raises:
            PlanUnknownError: no such plan.
        """
        from arbook.services.paper_facts import agreement_drawing

        return self._about_plan(agreement_drawing, plan_id, on)

    def plan_broken(self, plan_id: int, *, on: date) -> PreparedPaper:
        """The letter that all that is left of a broken plan is due.

        Raises:
            PlanUnknownError: no such plan.
        """
        from arbook.services.paper_facts import broken_drawing

        return self._about_plan(broken_drawing, plan_id, on)

    def plan_progress(self, plan_id: int, *, on: date) -> PreparedPaper:
        """How a payment plan stands on a day: what came, what is next, what is left of each part.

        Raises:
            PlanUnknownError: no such plan.
        """
        from arbook.services.paper_facts import progress_drawing

        return self._about_plan(progress_drawing, plan_id, on)

    def _about_plan(
        self, drawing: "Callable[[Connection, int, date], PlanDrawing]", plan_id: int, on: date
    ) -> PreparedPaper:
        with self._book.reading() as connection:
            drawn, language = drawing(connection, plan_id, on), profile(connection).language
        row = drawn.row
        name = _called(drawn.kind, row.number, drawn.named_on, language)
        subject = f"{_subject(drawn.title, language)} {row.number}"
        return PreparedPaper(name, row.customer_name, drawn.draw, row.customer_id, subject, mail=drawn.mail)

    def charge_sheet(self, charge_id: int, *, is_enclosed: bool = False) -> PreparedPaper:
        """The interest sheet of a late charge, as it was made; behind a reminder it asks for nothing itself.

        Raises:
            LateChargeUnknownError: no such charge.
        """
        from arbook.services.late_papers import charge_drawing

        with self._book.reading() as connection:
            charge, draw = charge_drawing(connection, charge_id, is_enclosed=is_enclosed)
            language = profile(connection).language
        name = _called("interest", charge.row.number, charge.row.charged_on, language)
        subject = f"{_subject('interest.title', language)} {charge.row.number}"
        whose, kept = (charge.row.customer_name, draw, charge.row.customer_id, subject), not is_enclosed
        return PreparedPaper(name, *whose, is_kept=kept, mail=charge_mail(charge.row) if kept else None)

    def claim_sheet(
        self,
        customer_id: int,
        *,
        on: date,
        piece_ids: Collection[int] = (),
        by: "Basis | None" = None,
        natures: "Collection[Nature]" = (),
    ) -> PreparedPaper:
        """The interest sheet of what may be charged on a day and was not: of these due pieces, or of all; of
        interest or costs alone where ``natures`` says so.

        Raises:
            CustomerUnknownError: no such customer.
        """
        from arbook.services.late_charging import BOTH
        from arbook.services.late_papers import claim_drawing

        with self._book.reading() as connection:
            card, mail, draw = claim_drawing(
                connection, customer_id, on, piece_ids=piece_ids, by=by, natures=natures or BOTH
            )
            language = profile(connection).language
        name, subject = _called("interest", card.number, on, language), _subject("interest.title", language)
        return PreparedPaper(name, card.name, draw, customer_id, subject, mail=mail)

    def letter(self, card: "MessageCard") -> PreparedPaper:
        """A letter of the outbox as it was queued, to print; the same bytes whatever is changed later."""
        from arbook.services.frozen_letters import letter_again
        from arbook.services.paper_facts import letter_drawing

        letter = letter_again(card)
        with self._book.reading() as connection:
            draw, language = letter_drawing(connection, letter.sheet, letter.parties), profile(connection).language
        name = _called("letter", str(card.row.message_id), letter.sheet.dated_on, language)
        behind = [self.charge_sheet(charge_id, is_enclosed=True) for charge_id in letter.charge_ids]
        return PreparedPaper(name, card.row.customer_name, _bound(draw, behind), is_kept=True)

    def letter_pdf(self, sheet: "LetterSheet") -> bytes:
        """A reminder letter, with the interest sheets that go with it."""
        from arbook.services.paper_facts import letter_drawing

        with self._book.reading() as connection:
            draw = letter_drawing(connection, sheet)
        behind = self.with_reminder(sheet.customer_id, sheet.dated_on, is_mail=False, sheets=sheet.has_sheets)
        return _bound(draw, behind)()


def _bound(draw: Callable[[], bytes], behind: Collection[PreparedPaper]) -> Callable[[], bytes]:
    from arbook.documents.binding import bound

    return lambda: bound([draw(), *(paper.draw() for paper in behind)])


def _called(kind: "PaperKind", number: str, on: date, language: str) -> str:
    from arbook.documents.names import file_name

    return file_name(kind, number, on, language)


def _subject(key: str, language: str, **facts: str) -> str:
    from arbook.documents.wording import wording_for

    return wording_for(language).say(key, **facts)
