"""Drafts: listing and showing them, issuing one, throwing one away."""

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path

from arbook.cli.arguments import Commands, add_command, add_customer, add_format, day, whole_number
from arbook.cli.books import customer_id_of, for_change, for_reading
from arbook.cli.files import check_target
from arbook.cli.invoice_lines import terms_id_of
from arbook.cli.invoice_show import lines_and_taxes, show_parts, written_facts
from arbook.cli.invoicing import tell_issued
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.output import Listing, show
from arbook.cli.pricing import add_anyway, check_letters
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.invoicing import InvoiceError
from arbook.queries.drafts import KeptDraft, kept_draft, list_drafts
from arbook.queries.invoices import InvoiceUnknownError
from arbook.services.drafts import as_draft
from arbook.services.invoices import DraftInvoice
from arbook.services.office import Office

_COLUMNS = ("draft", "customer", "name", "issued_on", "total", "currency", "reference")


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``drafts``, ``draft-show``, ``draft-issue`` and ``draft-discard``."""
    listed = add_command(commands, "drafts", _drafts, "list the drafts, newest first")
    add_customer(listed, required=False)
    add_format(listed)
    shown = add_command(commands, "draft-show", _show, "show one draft: lines, taxes and what it comes to")
    _add_draft(shown)
    add_format(shown)
    _add_issue(commands)
    discard = add_command(commands, "draft-discard", _discard, "throw a draft away")
    _add_draft(discard)
    add_outcome_format(discard)


def _add_issue(commands: "Commands[ArgumentParser]") -> None:
    issue = add_command(commands, "draft-issue", _issue, "issue a draft: it takes its number")
    _add_draft(issue)
    issue.add_argument("--issued-on", metavar="D", type=day, help="invoice date instead of the draft's")
    due = issue.add_mutually_exclusive_group()
    due.add_argument("--terms", metavar="NAME", help="terms instead of the draft's, by name or number of days")
    due.add_argument("--due-on", metavar="D", type=day, help="due date instead of the draft's terms")
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


def _issue(arguments: Namespace) -> int:
    if arguments.output is not None:
        check_target(arguments.output)
    with for_change(arguments) as office:
        draft = _draft_to_issue(office, arguments, _kept(office, arguments))
        check_letters(office, arguments, draft)
        issued = office.invoices.issue(
            draft, today=arguments.today, draft_id=arguments.draft, override=arguments.override
        )
        return tell_issued(office, arguments, issued.made_id or 0)


def _draft_to_issue(office: Office, arguments: Namespace, kept: KeptDraft) -> DraftInvoice:
    """The draft as it was kept, with what the options say instead.

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
