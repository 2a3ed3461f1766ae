"""Taking files in: every complaint with its line, and all of a file or nothing of it."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from arbook.cli.arguments import Commands, add_command
from arbook.cli.books import book_currency, for_change
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.output import say
from arbook.cli.refusing import CommandRefusedError
from arbook.importing.fields import ImportKind
from arbook.importing.headings import header_signature
from arbook.importing.mapping import Mapping, guess_mapping, read_mapping
from arbook.importing.reading import Complaint, Reading, read_records
from arbook.importing.table_file import TableFile, read_table
from arbook.queries.settings import saved_mapping
from arbook.sentences.complaints import complaint_sentence, notice_sentence
from arbook.sentences.sentence import Sentence
from arbook.services.importing import ImportOutcome, ImportRefusedError
from arbook.services.office import Office

_ORDERS = {"dmy": "day, month, year", "mdy": "month, day, year", "ymd": "year, month, day"}


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``import``."""
    parser = add_command(commands, "import", _import, "take customers, invoices or payments from a CSV file")
    parser.add_argument("kind", choices=tuple(kind.value for kind in ImportKind))
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--mapping", metavar="F", type=Path, help="which columns hold what; kept for next time")
    parser.add_argument(
        "--pad-numbers",
        metavar="N",
        type=int,
        help="restore leading zeros up to N digits; 0 takes the numbers as they are",
    )
    parser.add_argument("--dry-run", action="store_true", help="change nothing, only say what would happen")
    add_outcome_format(parser)


def _import(arguments: Namespace) -> int:
    kind = ImportKind(arguments.kind)
    table = read_table(arguments.file)
    with for_change(arguments) as office:
        mapping = _mapping(office, arguments, table, kind)
        if arguments.pad_numbers is not None:
            mapping = Mapping.from_json(replace(mapping, pad_number_to=arguments.pad_numbers).to_json())
        reading = read_records(table, mapping, currency=book_currency(office), today=arguments.today)
        _tell(notice_sentence(notice) for notice in reading.notices)
        outcome = _take(office, arguments, kind, reading)
        if arguments.mapping is not None and not arguments.dry_run:
            office.imports.keep_mapping(kind, header_signature(table.header), mapping.to_json())
    count = outcome.count
    template = "{customers} customers, {invoices} invoices and {payments} payments "
    template += "would be added" if arguments.dry_run else "were added"
    template += (
        "; {updated} customers " + ("would be" if arguments.dry_run else "were") + " completed"
        if count.updated
        else ""
    )
    template += "; {known} rows were in the book already." if count.known else "."
    return done(
        arguments,
        template,
        is_dry_run=arguments.dry_run,
        customers=count.customers,
        invoices=count.invoices,
        payments=count.payments,
        updated=count.updated,
        known=count.known,
    )


def _mapping(office: Office, arguments: Namespace, table: TableFile, kind: ImportKind) -> Mapping:
    """The owner's mapping: given now, kept from last time, or guessed with what was guessed being said."""
    if arguments.mapping is not None:
        given = read_mapping(arguments.mapping)
        if given.kind is not kind:
            raise CommandRefusedError(
                "{file} maps {kind}, not {wanted}.", file=arguments.mapping, kind=given.kind.value, wanted=kind.value
            )
        return given
    kept = office.read(saved_mapping, header_signature(table.header))
    if kept is not None and (mapping := Mapping.from_json(kept)).kind is kind:
        return mapping
    guess = guess_mapping(table, kind)
    if not guess.is_date_order_sure:
        order = _ORDERS[guess.mapping.date_order]
        told = "Dates are read as {order}. If that is wrong, say date_order in a mapping."
        _tell([Sentence(told, {"order": order})])
    return guess.mapping


def _take(office: Office, arguments: Namespace, kind: ImportKind, reading: Reading) -> ImportOutcome:
    """Run the import; where the file itself has complaints, only to find those against the book too."""
    complaints = list(reading.complaints)
    is_dry_run = arguments.dry_run or bool(complaints)
    outcome = None
    try:
        outcome = office.imports.run(kind, reading.records, today=arguments.today, is_dry_run=is_dry_run)
    except ImportRefusedError as refused:
        complaints += refused.complaints
    if outcome is not None and not complaints:
        return outcome
    _tell_complaints(complaints)
    raise CommandRefusedError(
        "Nothing was imported from {file}: see the {count} complaints above.",
        file=arguments.file,
        count=len(complaints),
    )


def _tell_complaints(complaints: list[Complaint]) -> None:
    _tell(complaint_sentence(each) for each in sorted(complaints, key=lambda each: each.line))


def _tell(sentences: Iterable[Sentence]) -> None:
    for sentence in sentences:
        say(sentence, stream=sys.stderr)
