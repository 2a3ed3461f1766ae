"""Commands that write papers as PDF."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from arbook.cli.arguments import Commands, add_as_of, add_command, as_of, day
from arbook.cli.files import add_sent, book_for, drawn_paper, note_sent, write_paper, write_pdf
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.periods import NamedRange, named_range
from arbook.ledger.statements import StatementKind, check_period
from arbook.queries.customers import customer_by_number
from arbook.queries.invoices import invoice_by_number
from arbook.queries.money_rules import money_rules
from arbook.services.office import Office
from arbook.services.paper import PreparedPaper

_KINDS = {"open-item": StatementKind.OPEN_ITEM, "activity": StatementKind.ACTIVITY}
PAPER_KINDS = {"invoice": "invoice", "credit-note": "credit_note"}


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """The printing commands."""
    parser = add_command(commands, "statement", _statement, "write statements as PDF")
    whom = parser.add_mutually_exclusive_group(required=True)
    whom.add_argument(
        "--customer", metavar="NO", action="append", help="the customer's number; of several, PATH is a folder"
    )
    whom.add_argument("--all", action="store_true", help="everybody who owes or is owed something; PATH is a folder")
    parser.add_argument("--kind", choices=tuple(_KINDS), default="open-item")
    parser.add_argument("--from", metavar="D", dest="starts_on", type=day, help="first day of an activity statement")
    parser.add_argument("--to", metavar="D", type=day, help="last day (the same as --as-of)")
    parser.add_argument("--together", action="store_true", help="of several: in one document; PATH is a file")
    parser.add_argument("--fronts", action="store_true", help="with --together: each begins on a front side")
    parser.add_argument("--names", metavar="PATTERN", default="", help="of files, like '{customer} {name}'")
    parser.add_argument("--resume", action="store_true", help="of several: only what is not in the folder yet")
    names = [each.value.replace("_", "-") for each in NamedRange]
    parser.add_argument("--range", choices=names, metavar="NAME", help="both days by name, like last-month")
    add_as_of(parser)
    _add_output(parser)
    parser.set_defaults(parser=parser)
    paper = add_command(commands, "invoice-pdf", _invoice_pdf, "write an invoice or credit note as PDF")
    paper.add_argument("number", metavar="NUMBER", help="of the invoice or credit note")
    paper.add_argument("--kind", choices=tuple(PAPER_KINDS), default="invoice")
    paper.add_argument("--marked", action="store_true", help="a copy that says whether it is paid or overdue")
    _add_output(paper)


def _add_output(parser: ArgumentParser) -> None:
    parser.add_argument("-o", "--output", metavar="PATH", type=Path, required=True, help="file or folder to write to")
    add_sent(parser)
    add_outcome_format(parser)


def _statement(arguments: Namespace) -> int:
    if arguments.starts_on is not None and arguments.kind != "activity":
        raise CommandRefusedError("An open-item statement has no first day. Choose --kind activity.")
    if arguments.to is not None and arguments.as_of is not None:
        arguments.parser.error("--to and --as-of are the same day: say one of them")
    with book_for(arguments) as office:
        _name_days(office, arguments)
        if arguments.kind == "activity":
            check_period(arguments.starts_on, _last_day(arguments), arguments.today)
        if arguments.names:
            from arbook.documents.names import check_pattern

            check_pattern(arguments.names)
        if arguments.together:
            return _bound(office, arguments)
        if _is_many(arguments):
            files = _all_statements(office, arguments)
            return done(arguments, "{count} {count:statement is|statements are} in {folder}.", **files)
        card = office.read(customer_by_number, arguments.customer[0])
        paper = office.paper.statement(
            card.customer_id, _KINDS[arguments.kind], starts_on=arguments.starts_on, as_of=_last_day(arguments)
        )
        path = write_paper(paper, arguments.output)
        note_sent(office, arguments, paper)
    return done(arguments, "The statement of {name} is in {file}.", customer=card.number, name=card.name, file=path)


def _name_days(office: Office, arguments: Namespace) -> None:
    """``--range`` in days; the last one is not after today, since nobody knows what comes."""
    if arguments.range is None:
        return
    if arguments.starts_on is not None or arguments.to is not None or arguments.kind != "activity":
        raise CommandRefusedError("A range names both days of an activity statement. Leave --from and --to out.")
    month = office.read(money_rules).fiscal_month
    days = named_range(NamedRange(arguments.range.replace("-", "_")), as_of(arguments), fiscal_month=month)
    arguments.starts_on, arguments.to = days.first, min(days.last, as_of(arguments))


def _last_day(arguments: Namespace) -> date:
    last: date | None = arguments.to
    return last or as_of(arguments)


def _all_statements(office: Office, arguments: Namespace) -> dict[str, object]:
    arguments.output.mkdir(parents=True, exist_ok=True)
    from arbook.documents.names import distinct

    files: list[str] = []
    taken: set[str] = set()
    for paper in _papers(office, arguments):
        name = distinct(paper.named(arguments.names), taken)
        taken.add(name.casefold())
        path = arguments.output / name
        if arguments.resume and path.exists():
            continue
        try:
            files.append(str(write_paper(paper, path)))
        except OSError as error:
            raise _stopped_writing(error, arguments.output, len(files)) from error
        note_sent(office, arguments, paper)  # at once: what is written is not written again with --resume
    return {"count": len(files), "folder": arguments.output, "files": tuple(files)}


def _is_many(arguments: Namespace) -> bool:
    return arguments.all or len(arguments.customer) > 1


def _papers(office: Office, arguments: Namespace) -> Iterator[PreparedPaper]:
    kind = _KINDS[arguments.kind]
    if arguments.all:
        yield from office.paper.statements(kind, starts_on=arguments.starts_on, as_of=_last_day(arguments))
        return
    for card in [office.read(customer_by_number, number) for number in dict.fromkeys(arguments.customer)]:
        yield office.paper.statement(
            card.customer_id, kind, starts_on=arguments.starts_on, as_of=_last_day(arguments)
        )


def _bound(office: Office, arguments: Namespace) -> int:
    """All in one document."""
    if not _is_many(arguments) or arguments.resume or arguments.names:
        arguments.parser.error("--together goes with several customers, and without --resume and --names")
    from arbook.documents.binding import Binder

    binder, count = Binder(each_on_front=arguments.fronts), 0
    papers: list[PreparedPaper] = []
    for paper in _papers(office, arguments):
        binder.add(drawn_paper(paper))
        count += 1
        if arguments.sent:
            papers.append(paper)
    path = write_pdf(binder.bound(), arguments.output)
    note_sent(office, arguments, *papers)
    told = "{count} {count:statement is|statements are} in {file}."
    return done(arguments, told, count=count, file=path)


def _stopped_writing(error: OSError, folder: Path, count: int) -> CommandRefusedError:
    return CommandRefusedError(
        "{place}: {why}. {count} {count:statement was|statements were} written to {folder} before. "
        "With --resume the others follow.",
        place=error.filename or folder,
        why=error.strerror or "not possible",
        count=count,
        folder=folder,
    )


def _invoice_pdf(arguments: Namespace) -> int:
    with book_for(arguments) as office:
        card = office.read(invoice_by_number, arguments.number, PAPER_KINDS[arguments.kind])
        standing_on = arguments.today if arguments.marked else None
        prepared = office.paper.invoice(card.row.invoice_id, standing_on=standing_on)
        path = write_paper(prepared, arguments.output)
        note_sent(office, arguments, prepared)
    return done(arguments, "{number} is in {file}.", number=arguments.number, file=path)
