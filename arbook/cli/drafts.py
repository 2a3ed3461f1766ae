"""Drafts: listing and showing them, changing one, issuing it or throwing it away."""

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path

from arbook.cli.arguments import Commands, add_command, add_customer, add_format, day, whole_number
from arbook.cli.books import customer_id_of, customer_of, for_change, for_reading
from arbook.cli.files import check_target
from arbook.cli.invoice_lines import LINE_SHAPE, lines_of, terms_id_of
from arbook.cli.invoice_show import lines_and_taxes, show_parts, written_facts
from arbook.cli.invoicing import tell_draft, tell_issued
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.output import Listing, show
from arbook.cli.pricing import add_anyway, add_pricing, check_ahead, check_letters, pricing_of
from arbook.cli.refusing import CommandRefusedError
from arbook.cli.supplied import SAME, add_supplied
from arbook.ledger.invoicing import InvoiceError, InvoiceLine
from arbook.queries.customers import CustomerCard
from arbook.queries.drafts import KeptDraft, kept_draft, list_drafts
from arbook.queries.invoices import InvoiceUnknownError
from arbook.services.drafts import as_draft
from arbook.services.invoices import DraftInvoice
from arbook.services.office import Office

_COLUMNS = ("draft", "customer", "name", "issued_on", "total", "currency", "reference")


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``drafts``, ``draft-show``, ``draft-change``, ``draft-issue`` and ``draft-discard``."""
    listed = add_command(commands, "drafts", _drafts, "list the drafts, newest first")
    add_customer(listed, required=False)
    add_format(listed)
    shown = add_command(commands, "draft-show", _show, "show one draft: lines, taxes and what it comes to")
    _add_draft(shown)
    add_format(shown)
    _add_change(commands)
    _add_issue(commands)
    discard = add_command(commands, "draft-discard", _discard, "throw a draft away")
    _add_draft(discard)
    add_outcome_format(discard)


def _add_change(commands: "Commands[ArgumentParser]") -> None:
    change = add_command(commands, "draft-change", _change, "change a draft; what is not said stays")
    _add_draft(change)
    add_customer(change, required=False)
    shape = f'"{LINE_SHAPE}"'
    change.add_argument("--line", metavar=shape, action="append", default=[], help="its lines anew; repeat for each")
    change.add_argument("--add-line", metavar=shape, action="append", default=[], help="one more, below the others")
    removed = "the line at this place, as `draft-show` counts them; repeatable"
    change.add_argument("--remove-line", metavar="N", action="append", default=[], type=whole_number, help=removed)
    _add_days(change)
    add_supplied(change, is_kept=True)
    change.add_argument("--reference", help="the customer's order number")
    change.add_argument("--note", help="printed below the lines")
    add_pricing(change)
    add_outcome_format(change)
    change.set_defaults(parser=change)


def _add_days(parser: ArgumentParser) -> None:
    parser.add_argument("--issued-on", metavar="D", type=day, help="invoice date instead of the draft's")
    due = parser.add_mutually_exclusive_group()
    due.add_argument("--terms", metavar="NAME", help="terms instead of the draft's, by name or number of days")
    due.add_argument("--due-on", metavar="D", type=day, help="due date instead of the draft's terms")


def _add_issue(commands: "Commands[ArgumentParser]") -> None:
    issue = add_command(commands, "draft-issue", _issue, "issue a draft: it takes its number")
    _add_draft(issue)
    _add_days(issue)
    issue.add_argument("--override", metavar="REASON", default="", help="why to pass the credit limit, for the log")
    add_anyway(issue)
    issue.add_argument("-o", "--output", metavar="PATH", type=Path, help="write the PDF too")
    add_outcome_format(issue)


def _add_draft(parser: ArgumentParser) -> None:
    parser.add_argument("draft", metavar="ID", type=whole_number, help="which, as `drafts` lists it")


def _drafts(arguments: Namespace) -> int:
    with for_reading(arguments) as office:
        found = office.read(list_drafts, customer_id_of(office, arguments))
    rows: list[tuple[object, ...]] = []
    for row in found:
        whose = (row.customer_number, row.customer_name)
        rows.append((row.invoice_id, *whose, row.issued_on, row.total, row.total.currency, row.reference))
    show(arguments.format, {}, Listing("rows", _COLUMNS, rows))
    return 0


def _kept(office: Office, arguments: Namespace) -> KeptDraft:
    """The draft of this id.

    Raises:
        CommandRefusedError: there is none.
        InvoiceError: ``already_issued``.
    """
    try:
        kept = office.read(kept_draft, arguments.draft)
    except InvoiceUnknownError as error:
        template = "There is no draft {draft} in this book. `arbook drafts` lists those there are."
        raise CommandRefusedError(template, draft=arguments.draft) from error
    if kept.card.row.state != "draft":
        raise InvoiceError(why="already_issued")
    return kept


def _show(arguments: Namespace) -> int:
    with for_reading(arguments) as office:
        card = _kept(office, arguments).card
    facts = {
        "draft": card.row.invoice_id,
        "customer": card.row.customer_number,
        "name": card.row.customer_name,
        "issued_on": card.row.issued_on,
        **written_facts(card),
        "currency": card.row.total.currency,
        "is_unfinished": bool(card.typed),
    }
    show_parts(arguments.format, facts, *lines_and_taxes(card))
    return 0


def _change(arguments: Namespace) -> int:
    _check_said(arguments)
    with for_change(arguments) as office:
        kept = _kept(office, arguments)
        draft = _with_lines(office, arguments, _dated(office, arguments, kept), kept.card.row.total.currency)
        texts = {name: getattr(arguments, name) for name in ("reference", "note")}
        draft = replace(draft, **{name: text for name, text in texts.items() if text is not None})
        if arguments.supplied is not None:
            draft = replace(draft, supply=None if arguments.supplied == SAME else arguments.supplied)
        office.invoices.save_draft(draft, draft_id=arguments.draft)
        return tell_draft(office, arguments, arguments.draft)


def _check_said(arguments: Namespace) -> None:
    """End with a word on usage where nothing is to be changed, or the lines in two ways."""
    parser: ArgumentParser = arguments.parser
    said = {name for name, value in vars(arguments).items() if value != parser.get_default(name)}
    if not said - {"book", "today", "format", "draft", "parser"}:
        parser.error("say what is to be changed")
    if arguments.line and (arguments.add_line or arguments.remove_line):
        parser.error("--line says all lines anew; --add-line and --remove-line go without it")


def _with_lines(office: Office, arguments: Namespace, draft: DraftInvoice, currency: str) -> DraftInvoice:
    """The draft, in ``currency`` so far, with the customer, the lines and the pricing that the options say.

    Raises:
        CommandRefusedError: a line that is not there; the customer has another currency, and not all amounts are
            said anew.
    """
    if arguments.customer is not None:
        card = customer_of(office, arguments)
        if card.currency != currency:
            _check_amounts_said(arguments, draft, currency, card)
        draft, currency = replace(draft, customer_id=card.customer_id), card.currency
    left = () if arguments.line else _without(draft.lines, arguments.remove_line, arguments.draft)
    added = lines_of(office, arguments.line or arguments.add_line, currency)
    return replace(draft, lines=(*left, *added), pricing=pricing_of(office, arguments, currency, draft.pricing))


def _check_amounts_said(arguments: Namespace, draft: DraftInvoice, currency: str, card: CustomerCard) -> None:
    """Refuse to take amounts of one currency for amounts of the customer's."""
    had = {"line": draft.lines, "discount": draft.pricing.discount.amount, "charge": draft.pricing.charges}
    missing = tuple(f"--{name}" for name, known in had.items() if known and not getattr(arguments, name))
    if missing:
        raise CommandRefusedError(
            "Draft {draft} is in {had}, {customer} is billed in {has}. Say its amounts anew with {missing}.",
            draft=arguments.draft,
            had=currency,
            customer=card.name,
            has=card.currency,
            missing=missing,
        )


def _without(lines: tuple[InvoiceLine, ...], places: list[int], draft_id: int) -> tuple[InvoiceLine, ...]:
    for place in places:
        if not 1 <= place <= len(lines):
            raise CommandRefusedError("Draft {draft} has no line {place}.", draft=draft_id, place=place)
    return tuple(line for place, line in enumerate(lines, start=1) if place not in places)


def _issue(arguments: Namespace) -> int:
    if arguments.output is not None:
        check_target(arguments.output)
    with for_change(arguments) as office:
        draft = _dated(office, arguments, _kept(office, arguments))
        check_ahead(arguments, draft.issued_on)
        check_letters(office, arguments, draft)
        issued = office.invoices.issue(
            draft, today=arguments.today, draft_id=arguments.draft, override=arguments.override
        )
        return tell_issued(office, arguments, issued.made_id or 0)


def _dated(office: Office, arguments: Namespace, kept: KeptDraft) -> DraftInvoice:
    """The draft as it was kept, with the days that the options say instead.

    Raises:
        CommandRefusedError: part of it could not be read yet when it was kept; its terms are not in the book any
            more, and none are said.
    """
    if kept.card.typed:
        raise CommandRefusedError("Draft {draft} is not finished. Open it in the window.", draft=arguments.draft)
    draft = as_draft(kept)
    if arguments.issued_on is not None:
        draft = replace(draft, issued_on=arguments.issued_on)
    if arguments.terms is not None:
        return replace(draft, terms_id=terms_id_of(office, arguments.terms), due_on=None)
    if arguments.due_on is not None:
        return replace(draft, due_on=arguments.due_on)
    if draft.terms_id is None and draft.due_on is None:
        template = "The terms of draft {draft} have changed since. Say which it has now, with --terms or --due-on."
        raise CommandRefusedError(template, draft=arguments.draft)
    return draft


def _discard(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        row = _kept(office, arguments).card.row
        office.invoices.discard_draft(row.invoice_id)
    return done(
        arguments,
        "Draft {draft} for {customer} {name} was thrown away.",
        draft=row.invoice_id,
        customer=row.customer_number,
        name=row.customer_name,
    )
