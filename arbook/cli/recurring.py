"""``recurring``: invoices that come again."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from arbook.cli.arguments import (
    Commands,
    add_command,
    add_customer,
    add_format,
    day,
    refuse_unused,
    whole_number,
)
from arbook.cli.books import customer_id_of, customer_of, for_change, for_reading
from arbook.cli.credit_limits import above_limit, warn_of_limit
from arbook.cli.invoice_lines import LINE_SHAPE, lines_of, terms_id_of
from arbook.cli.output import Listing, say, show
from arbook.cli.pricing import add_anyway, add_pricing, check_letters, pricing_of
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.errors import ArbookError
from arbook.ledger.recurring import MOST_CATCH_UP, InvoicedAt, Period, PeriodUnit, Recurrence, RecurringError
from arbook.queries.customers import customer_by_id
from arbook.queries.invoices import invoice_by_id
from arbook.queries.recurring import (
    DueRecurring,
    InvoiceTemplate,
    RecurringRow,
    due_recurring,
    recurring_by_id,
    recurring_invoices,
    stuck_recurring,
)
from arbook.queries.settings import profile
from arbook.sentences.refusals import explain
from arbook.sentences.sentence import Sentence
from arbook.services.office import Office
from arbook.services.recurring import AgreeRecurring
from arbook.services.recurring_drafts import draft_of_template

_UNITS = {each.value.replace("_", "-"): each for each in PeriodUnit}
_COLUMNS = tuple(
    "recurring customer name title every unit invoiced_at starts_on ends_on next_on "
    "part_from part_to last_from last_to left_from left_to".split()
)
_DUE_COLUMNS = ("recurring", "customer", "title", "from", "to", "dated_on")
_ISSUED_COLUMNS = ("recurring", "number", "customer", "total", "currency", "issued_on", "due_on", "above_limit")
_DRAFT_COLUMNS = ("recurring", "draft", "customer", "total", "currency", "from", "to")
_REFUSED_COLUMNS = ("recurring", "customer", "title", "reason")

_RHYTHM = ("every", "unit", "invoiced_at", "starts_on", "ends_on")
_CONTENT = ("title", "line", "terms", "reference", "note", "gross", "discount", "charge", "tax_rounding")
_OPTIONS = {
    "list": ("customer",),
    "due": ("customer",),
    "issue": ("recurring", "customer", "override", "anyway"),
    "add": ("customer", *_CONTENT, *_RHYTHM),
    "change": ("recurring", *_CONTENT, *_RHYTHM),
    "skip": ("recurring",),
    "rest": ("recurring",),
    "end": ("recurring", "ends_on"),
}
"""What each action takes."""
_OF_ONE = ("change", "skip", "rest", "end")
_READING = ("list", "due")

Refused = tuple[int, str, str, Sentence]
"""Which recurring invoice was not written, whose and what it is, and why."""


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``recurring``."""
    parser = add_command(commands, "recurring", _recurring, "invoices that come again: agree, see what is due, issue")
    parser.add_argument("action", choices=tuple(_OPTIONS), nargs="?", default="list")
    parser.add_argument("recurring", metavar="ID", type=whole_number, nargs="?", help="which, as `list` shows it")
    add_customer(parser, required=False)
    parser.add_argument("--title", help="your name for it")
    parser.add_argument("--line", metavar=f'"{LINE_SHAPE}"', action="append", default=[], help="repeat for each line")
    parser.add_argument("--every", metavar="N", type=whole_number, help="so many periods (1)")
    parser.add_argument("--unit", choices=tuple(_UNITS), help="the period (month)")
    parser.add_argument("--invoiced-at", choices=("start", "end"), help="of the period (start)")
    parser.add_argument("--from", metavar="D", dest="starts_on", type=day, help="first day (today)")
    parser.add_argument(
        "--until", metavar="D", dest="ends_on", type=day, help="last day; a period it lies in is not cut"
    )
    parser.add_argument("--terms", metavar="NAME", help="terms by name, or a number of days")
    parser.add_argument("--reference")
    parser.add_argument("--note")
    parser.add_argument("--override", metavar="REASON", default="", help="of issue: why to pass the credit limit")
    add_anyway(parser)
    add_pricing(parser)
    add_format(parser)
    parser.set_defaults(parser=parser)


def _recurring(arguments: Namespace) -> int:
    action = arguments.action
    if action in _OF_ONE and arguments.recurring is None:
        arguments.parser.error(f"say which: recurring BOOK {action} ID")
    if action == "add" and not (arguments.title and arguments.customer and arguments.line):
        arguments.parser.error("a new one needs --title, --customer and --line")
    refuse_unused(arguments, f"recurring {action}", ("action", *_OPTIONS[action]))
    opened = for_reading if action in _READING else for_change
    with opened(arguments) as office:
        return _ACTIONS[action](office, arguments)


def _list(office: Office, arguments: Namespace) -> int:
    rows: list[tuple[object, ...]] = []
    for row in office.read(recurring_invoices, customer_id_of(office, arguments)):
        last, left = row.recurrence.last_period(), row.recurrence.left_over()
        facts = (
            row.recurring_id,
            row.customer_number,
            row.customer_name,
            row.name,
            row.recurrence.every,
            row.recurrence.unit.value,
            row.recurrence.invoiced_at.value,
            row.recurrence.starts_on,
            row.recurrence.ends_on,
            row.next_on,
        )
        rows.append((*facts, *_days(row.recurrence.first_part()), *_days(last), *_days(left)))
    show(arguments.format, {}, Listing("rows", _COLUMNS, rows))
    return 0


def _days(period: Period | None) -> tuple[date | None, date | None]:
    return (None, None) if period is None else (period.first, period.last)


def _due(office: Office, arguments: Namespace) -> int:
    rows = []
    for each in _asked(office, arguments):
        row, period = each.row, each.period
        rows.append((row.recurring_id, row.customer_number, row.name, period.first, period.last, each.dated_on))
    stuck = _stuck(office, arguments)
    show(arguments.format, {"today": arguments.today}, Listing("rows", _DUE_COLUMNS, rows), *_told(arguments, stuck))
    return 0


def _asked(office: Office, arguments: Namespace) -> list[DueRecurring]:
    """What is due of the one, or the customer, that was named; else all."""
    customer_id = customer_id_of(office, arguments)
    return [
        due
        for due in office.read(due_recurring, arguments.today)
        if arguments.recurring in (None, due.row.recurring_id) and customer_id in (None, due.row.customer_id)
    ]


def _stuck(office: Office, arguments: Namespace) -> list[Refused]:
    """Those that missed too many."""
    customer_id, error = customer_id_of(office, arguments), RecurringError(why="too_many_missed", most=MOST_CATCH_UP)
    return [
        _refused(row, error)
        for row in office.read(stuck_recurring, arguments.today)
        if arguments.recurring in (None, row.recurring_id) and customer_id in (None, row.customer_id)
    ]


def _refused(row: RecurringRow, error: ArbookError | CommandRefusedError) -> Refused:
    sentence = error.sentence if isinstance(error, CommandRefusedError) else explain(error).sentence
    return row.recurring_id, row.customer_number, row.name, sentence


def _told(arguments: Namespace, refused: Sequence[Refused]) -> tuple[Listing, ...]:
    """What was not written, for programs among the rows, for people one sentence each."""
    if arguments.format == "json":
        return (Listing("refused", _REFUSED_COLUMNS, [(*each[:3], _plain(each[3])) for each in refused]),)
    for recurring_id, customer, title, reason in refused:
        facts = {"recurring": recurring_id, "customer": customer, "title": title, "reason": reason}
        say(Sentence("{recurring} “{title}” of customer {customer}: {reason}", facts), stream=sys.stderr)
    return ()


def _plain(sentence: Sentence) -> str:
    from arbook.formats.formats import formats_for

    return sentence.plain(formats_for("en"))


def _add(office: Office, arguments: Namespace) -> int:
    begun = Recurrence(arguments.today, PeriodUnit.MONTH)
    template = InvoiceTemplate((), office.read(profile).pricing)
    card = customer_of(office, arguments)
    command = AgreeRecurring(
        card.customer_id,
        arguments.title,
        _rhythm(arguments, begun),
        _template(office, arguments, card.currency, template),
    )
    office.recurring.agree(command, today=arguments.today)
    return _list(office, arguments)


def _change(office: Office, arguments: Namespace) -> int:
    row = office.read(recurring_by_id, arguments.recurring)
    command = AgreeRecurring(
        row.customer_id,
        arguments.title or row.name,
        _rhythm(arguments, row.recurrence),
        _template(office, arguments, office.read(customer_by_id, row.customer_id).currency, row.template),
    )
    office.recurring.agree(command, today=arguments.today, recurring_id=row.recurring_id)
    return _list(office, arguments)


def _rhythm(arguments: Namespace, known: Recurrence) -> Recurrence:
    """The rhythm that is known, with what the options say instead."""
    starts_on: date | None = arguments.starts_on
    return Recurrence(
        starts_on or known.starts_on,
        known.unit if arguments.unit is None else _UNITS[arguments.unit],
        known.every if arguments.every is None else arguments.every,
        known.invoiced_at if arguments.invoiced_at is None else InvoicedAt(arguments.invoiced_at),
        arguments.ends_on or known.ends_on,
    )


def _template(office: Office, arguments: Namespace, currency: str, known: InvoiceTemplate) -> InvoiceTemplate:
    """What stands on the invoice, with what the options say instead."""
    return replace(
        known,
        lines=lines_of(office, arguments.line, currency) if arguments.line else known.lines,
        pricing=pricing_of(office, arguments, currency, known.pricing),
        terms_id=known.terms_id if arguments.terms is None else terms_id_of(office, arguments.terms),
        reference=known.reference if arguments.reference is None else arguments.reference,
        note=known.note if arguments.note is None else arguments.note,
    )


def _issue(office: Office, arguments: Namespace) -> int:
    """What is due, the oldest first, each in a change of its own; what cannot be written stops nothing else."""
    if arguments.recurring is not None:
        office.read(recurring_by_id, arguments.recurring)
    rows: list[tuple[object, ...]] = []
    refused, billed = _stuck(office, arguments), set[int]()
    for due in _asked(office, arguments):
        recurring_id = due.row.recurring_id
        if any(each[0] == recurring_id for each in refused):
            continue
        try:
            check_letters(office, arguments, draft_of_template(due.row, arguments.today))
            made = office.recurring.issue_next(recurring_id, today=arguments.today, override=arguments.override)
        except (ArbookError, CommandRefusedError) as error:
            refused.append(_refused(due.row, error))
            continue
        rows.append((recurring_id, *_issued_facts(office, made.made_id or 0)))
        billed.add(due.row.customer_id)
    for customer_id in sorted(billed):
        warn_of_limit(office, customer_id)
    show(arguments.format, {}, Listing("rows", _ISSUED_COLUMNS, rows), *_told(arguments, refused))
    return 1 if refused else 0


def _issued_facts(office: Office, invoice_id: int) -> tuple[object, ...]:
    row = office.read(invoice_by_id, invoice_id).row
    facts = (row.number, row.customer_number, row.total, row.total.currency, row.issued_on, row.due_on)
    return (*facts, above_limit(office, row.customer_id))


def _skip(office: Office, arguments: Namespace) -> int:
    office.recurring.skip_next(arguments.recurring, today=arguments.today)
    return _list(office, arguments)


def _rest(office: Office, arguments: Namespace) -> int:
    """A draft for the days at the end that no invoice is written for."""
    row = office.read(recurring_by_id, arguments.recurring)
    made = office.recurring.draft_rest(row.recurring_id, today=arguments.today)
    draft = office.read(invoice_by_id, made.made_id or 0).row
    facts = (row.recurring_id, draft.invoice_id, row.customer_number, draft.total, draft.total.currency)
    show(arguments.format, {}, Listing("rows", _DRAFT_COLUMNS, [(*facts, *_days(row.recurrence.left_over()))]))
    return 0


def _end(office: Office, arguments: Namespace) -> int:
    office.recurring.end(arguments.recurring, on=arguments.ends_on or arguments.today)
    return _list(office, arguments)


_ACTIONS: dict[str, Callable[[Office, Namespace], int]] = {
    "list": _list,
    "add": _add,
    "change": _change,
    "due": _due,
    "issue": _issue,
    "skip": _skip,
    "rest": _rest,
    "end": _end,
}
