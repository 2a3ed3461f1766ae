"""Commands around invoices: issuing, recording, crediting, giving more time."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from arbook.cli.arguments import Commands, add_command, add_customer, add_event, day, day_of, refuse_unused
from arbook.cli.books import amount_of, customer_of, for_change
from arbook.cli.credit_limits import warn_of_limit
from arbook.cli.files import check_target, write_paper
from arbook.cli.invoice_lines import (
    LINE_SHAPE,
    credit_lines_of,
    lines_of,
    terms_id_of,
)
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.output import say
from arbook.cli.paper_duties import warn_of_lacks
from arbook.cli.pricing import CREDIT_AHEAD, add_anyway, add_pricing, check_ahead, check_letters, pricing_of
from arbook.cli.refusing import CommandRefusedError
from arbook.cli.supplied import add_supplied
from arbook.ledger.amounts import parse_decimal
from arbook.ledger.digits import latin_digits
from arbook.queries.invoices import InvoiceRow, invoice_by_id, invoice_by_number, is_own_number
from arbook.sentences.sentence import Sentence
from arbook.services.changing import Changes
from arbook.services.credit_notes import CreditNote, Return
from arbook.services.extensions import ExtendInvoice
from arbook.services.invoices import DraftInvoice
from arbook.services.invoices_elsewhere import RecordInvoice
from arbook.services.office import Office

_OF_RECORDED = ("customer", "record", "total", "tax", "issued_on", "due_on", "reference")
_OF_ISSUED = tuple(
    (
        "customer line gross discount charge tax_rounding issued_on supplied terms due_on reference note override "
        "anyway output"
    ).split()
)
_OF_DRAFT = ("draft", *(name for name in _OF_ISSUED if name not in ("override", "anyway", "output")))


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``invoice``, ``credit-note`` and ``extend``."""
    _add_invoice(commands)
    _add_credit_note(commands)
    extend = add_command(commands, "extend", _extend, "give more time for one invoice")
    extend.add_argument("number", metavar="NUMBER", help="the invoice")
    extend.add_argument("--to", metavar="D", type=day, required=True, help="when it is due now")
    add_event(extend, "why, for the customer's log", required=True)
    add_outcome_format(extend)


def _add_invoice(commands: "Commands[ArgumentParser]") -> None:
    parser = add_command(commands, "invoice", _invoice, "issue an invoice, keep its draft, or record another's")
    add_customer(parser, required=True)
    parser.add_argument(
        "--line", metavar=f'"{LINE_SHAPE}"', action="append", default=[], help="repeat; a quantity may be “3 h”"
    )
    add_pricing(parser)
    parser.add_argument("--issued-on", metavar="D", type=day, help="invoice date (today)")
    add_supplied(parser)
    parser.add_argument("--terms", metavar="NAME", help="terms by name, or a number of days")
    parser.add_argument("--due-on", metavar="D", type=day, help="due date instead of terms")
    parser.add_argument("--reference", default="", help="the customer's order number")
    parser.add_argument("--note", default="", help="printed below the lines")
    parser.add_argument("--draft", action="store_true", help="keep it without a number, to be issued later")
    parser.add_argument("--record", metavar="NUMBER", help="record an invoice that was issued elsewhere")
    parser.add_argument("--total", metavar="T", help="its total, tax included")
    parser.add_argument("--tax", metavar="T", help="the tax in its total")
    parser.add_argument("--override", metavar="REASON", default="", help="why to pass the credit limit, for the log")
    add_anyway(parser)
    parser.add_argument("-o", "--output", metavar="PATH", type=Path, help="write the PDF too")
    add_outcome_format(parser)
    parser.set_defaults(parser=parser)


def _add_credit_note(commands: "Commands[ArgumentParser]") -> None:
    parser = add_command(commands, "credit-note", _credit_note, "issue a credit note for an invoice")
    parser.add_argument("--invoice", metavar="NUMBER", required=True, help="the invoice it corrects")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--line", metavar=f'"{LINE_SHAPE}"', action="append", default=[], help="what is credited")
    what.add_argument("--whole", action="store_true", help="all that no credit note took back yet")
    what.add_argument(
        "--return",
        dest="returns",
        metavar="LINE=QUANTITY",
        action="append",
        default=[],
        help="so much of its own line",
    )
    parser.add_argument("--issued-on", metavar="D", type=day, help="its date (today)")
    parser.add_argument("--note", default="", help="printed below the lines")
    parser.add_argument("--anyway", action="store_true", help="although it is dated ahead")
    add_outcome_format(parser)


def _invoice(arguments: Namespace) -> int:
    if (arguments.record is None) == (not arguments.line):
        arguments.parser.error("say what was sold with --line, or record an invoice with --record and --total")
    if arguments.record is not None and (arguments.total is None or arguments.due_on is None):
        arguments.parser.error("an invoice from elsewhere needs --total and --due-on")
    if arguments.draft:
        refuse_unused(arguments, "invoice --draft", _OF_DRAFT)
        return _keep_draft(arguments)
    told, used = ("invoice --record", _OF_RECORDED) if arguments.record is not None else ("invoice", _OF_ISSUED)
    refuse_unused(arguments, told, used)
    if arguments.output is not None:
        check_target(arguments.output)
    with for_change(arguments) as office:
        if arguments.record is None:
            return tell_issued(office, arguments, _issued(office, arguments))
        made = _recorded(office, arguments)
        return tell_issued(office, arguments, made.made_id or 0, own_number=_warn_of_own(office, made.number))


def _warn_of_own(office: Office, number: str) -> bool:
    """Whether the book's own invoices would have come to this number; a sentence on stderr says so."""
    is_own = office.read(is_own_number, number)
    if is_own:
        told = "Your own invoices would have come to {number}. They step over it now."
        say(Sentence(told, {"number": number}), stream=sys.stderr)
    return is_own


def _keep_draft(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        made = office.invoices.save_draft(draft_of(office, arguments))
        return tell_draft(office, arguments, made.made_id or 0)


def tell_draft(office: Office, arguments: Namespace, draft_id: int) -> int:
    """Answer that a draft is kept; the exit code."""
    row = office.read(invoice_by_id, draft_id).row
    facts = {name: fact for name, fact in _facts_of(row, "name").items() if name != "number"}
    return done(arguments, "Draft {draft} of {total} for {customer} {name}.", draft=row.invoice_id, **facts)


def tell_issued(office: Office, arguments: Namespace, invoice_id: int, **more: object) -> int:
    """Answer that an invoice is issued or recorded, and write its paper where ``--output`` says; the exit code."""
    card = office.read(invoice_by_id, invoice_id)
    row = card.row
    if arguments.output is not None:
        _write(office, row, arguments.output)
    return done(
        arguments,
        "Invoice {number} of {total} for {customer} {name}, first due on {due_on}.",
        **_facts_of(row, "name", "due_on"),
        above_limit=warn_of_limit(office, row.customer_id),
        lacks=warn_of_lacks(office, card),
        **more,
    )


def _write(office: Office, row: InvoiceRow, target: Path) -> None:
    """The paper of an invoice that is issued already; whatever hinders it, the number is told."""
    try:
        write_paper(office.paper.invoice(row.invoice_id), target)
    except OSError as error:
        template = "Invoice {number} is issued, but {place} could not be written ({why}). Write it with invoice-pdf."
        why = error.strerror or "not possible"
        raise CommandRefusedError(template, number=row.number, place=target, why=why) from error


def _facts_of(row: InvoiceRow, *more: str) -> dict[str, object]:
    """What is answered of a paper; ``more`` names what only some answers have."""
    facts = {
        "number": row.number,
        "customer": row.customer_number,
        "name": row.customer_name,
        "total": row.total,
        "currency": row.total.currency,
        "issued_on": row.issued_on,
        "due_on": row.due_on,
    }
    return {name: fact for name, fact in facts.items() if name not in ("name", "due_on") or name in more}


def _issued(office: Office, arguments: Namespace) -> int:
    draft = draft_of(office, arguments)
    check_ahead(arguments, draft.issued_on)
    check_letters(office, arguments, draft)
    return office.invoices.issue(draft, today=arguments.today, override=arguments.override).made_id or 0


def draft_of(office: Office, arguments: Namespace) -> DraftInvoice:
    """The invoice that the options describe.

    Raises:
        CommandRefusedError, AmountError: an option that cannot be read.
    """
    card = customer_of(office, arguments)
    return DraftInvoice(
        customer_id=card.customer_id,
        issued_on=arguments.issued_on or arguments.today,
        lines=lines_of(office, arguments.line, card.currency),
        terms_id=terms_id_of(office, arguments.terms),
        due_on=arguments.due_on,
        reference=arguments.reference,
        note=arguments.note,
        pricing=pricing_of(office, arguments, card.currency),
        supply=arguments.supplied,
    )


def _recorded(office: Office, arguments: Namespace) -> Changes:
    card = customer_of(office, arguments)
    command = RecordInvoice(
        customer_id=card.customer_id,
        number=arguments.record,
        issued_on=arguments.issued_on or arguments.today,
        due_on=arguments.due_on,
        total=amount_of(arguments.total, card.currency),
        tax=None if arguments.tax is None else amount_of(arguments.tax, card.currency),
        reference=arguments.reference,
    )
    return office.invoices.record(command)


def _credit_note(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        invoice = office.read(invoice_by_number, arguments.invoice)
        command = CreditNote(
            invoice_id=invoice.row.invoice_id,
            issued_on=arguments.issued_on or arguments.today,
            lines=credit_lines_of(office, arguments.line, invoice) if arguments.line else (),
            note=arguments.note,
            returns=tuple(return_of(text) for text in arguments.returns),
            whole=arguments.whole,
        )
        check_ahead(arguments, command.issued_on, CREDIT_AHEAD)
        made = office.invoices.credit(command, today=arguments.today)
        row = office.read(invoice_by_id, made.made_id or 0).row
    return done(
        arguments,
        "Credit note {number} of {total} for invoice {invoice}.",
        invoice=arguments.invoice,
        **_facts_of(row),
    )


def return_of(text: str) -> Return:
    """``2=1.5``: one and a half of the second line.

    Raises:
        CommandRefusedError, AmountError: it does not say that.
    """
    position, _, quantity = latin_digits(text).partition("=")
    if not (position.isascii() and position.isdigit() and len(position) <= 6 and quantity):
        raise CommandRefusedError("“{text}” names no line. Write it like 2=1.5.", text=text)
    if quantity.strip().startswith(("-", "−")):
        raise CommandRefusedError("“{text}” takes back less than nothing. Write it like 2=1.5.", text=text)
    return Return(int(position), parse_decimal(quantity))


def _extend(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        card = office.read(invoice_by_number, arguments.number)
        before = card.row
        first = min((piece.first_on or piece.due_on for piece in card.pieces if piece.open), default=before.due_on)
        agreed_on = day_of(arguments)
        command = ExtendInvoice(before.invoice_id, arguments.to, agreed_on, arguments.reason)
        office.extensions.extend(command, today=arguments.today)
    return done(
        arguments,
        "Invoice {number} was due on {was_due_on} and is now due on {due_on}.",
        number=before.number,
        customer=before.customer_number,
        first_due_on=first,
        was_due_on=before.due_on,
        due_on=arguments.to,
        agreed_on=agreed_on,
    )
