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
from arbook.importing.habits import Habits, habits_of
from arbook.importing.headings import header_signature
from arbook.importing.mapping import Mapping, complete_mapping, guess_mapping, read_mapping_text
from arbook.importing.reading import Complaint, Reading, read_records
from arbook.importing.table_file import TableFile, read_table
from arbook.importing.who import Familiar
from arbook.queries.familiar import numbers_and_names
from arbook.queries.settings import profile, saved_mapping
from arbook.sentences.complaints import complaint_sentence, notice_sentence
from arbook.sentences.sentence import Sentence
from arbook.services.import_running import ImportCount
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
    parser.add_argument("--date-order", choices=tuple(_ORDERS), help="how dates in digits are read")
    parser.add_argument(
        "--equal-payments", action="store_true", help="payments that are equal in everything are all real"
    )
    parser.add_argument("--dry-run", action="store_true", help="change nothing, only say what would happen")
    add_outcome_format(parser)


def _import(arguments: Namespace) -> int:
    kind = ImportKind(arguments.kind)
    table = read_table(arguments.file)
    with for_change(arguments) as office:
        mapping = _mapping(office, arguments, table, kind)
        told = replace(mapping, allow_equal_payments=True) if arguments.equal_payments else mapping
        reading = read_records(table, told, currency=book_currency(office), today=arguments.today)
        _tell(notice_sentence(notice) for notice in reading.notices)
        outcome = _take(office, arguments, kind, reading)
        if arguments.mapping is not None and not arguments.dry_run:
            office.imports.keep_mapping(kind, header_signature(table.header), mapping.to_json())
    count = outcome.count
    return done(
        arguments,
        _count_words(count, is_dry_run=arguments.dry_run),
        is_dry_run=arguments.dry_run,
        customers=count.customers,
        invoices=count.invoices,
        payments=count.payments,
        updated=count.updated,
        known=count.known,
    )


def _count_words(count: ImportCount, *, is_dry_run: bool) -> str:
    template = (
        "{customers} {customers:customer|customers}, {invoices} {invoices:invoice|invoices} and {payments} "
        "{payments:payment|payments} "
    )
    template += "would be added" if is_dry_run else "were added"
    if count.updated:
        verb = "would be" if is_dry_run else "{updated:was|were}"
        template += "; {updated} {updated:customer|customers} " + verb + " completed"
    return template + ("; {known} {known:row was|rows were} in the book already." if count.known else ".")


def _mapping(office: Office, arguments: Namespace, table: TableFile, kind: ImportKind) -> Mapping:
    """The owner's mapping: given now, kept from last time, or guessed; the options of this command come on top.

    What the file does not say is taken as usual in the book's country, and told.
    """
    habits = habits_of(office.read(profile).country)
    order, mark = habits.date_order or "dmy", habits.decimal_mark
    text = _given_mapping(office, arguments, table, kind)
    if text is None:
        familiar = Familiar.of(office.read(numbers_and_names))
        guess = guess_mapping(table, kind, date_order=order, decimal_mark=mark, familiar=familiar)
    else:
        guess = complete_mapping(table, text, date_order=order, decimal_mark=mark)
    mapping = guess.mapping
    if arguments.date_order is not None:
        mapping = replace(mapping, date_order=arguments.date_order)
    elif not guess.is_date_order_sure:
        _tell_date_order(arguments, mapping, habits)
    if not guess.is_decimal_mark_sure:
        told = "Amounts such as “1,245” and “1.245” are read with the decimal mark “{mark}”. "
        _tell([Sentence(told + "If that is wrong, say decimal_mark in a mapping.", {"mark": mapping.decimal_mark})])
    if arguments.pad_numbers is not None:
        mapping = Mapping.from_json(replace(mapping, pad_number_to=arguments.pad_numbers).to_json())
    return mapping


def _given_mapping(office: Office, arguments: Namespace, table: TableFile, kind: ImportKind) -> str | None:
    """The mapping of ``--mapping``, else the one kept for files with this header, as JSON."""
    if arguments.mapping is None:
        kept = office.read(saved_mapping, header_signature(table.header))
        return kept if kept is not None and Mapping.from_json(kept).kind is kind else None
    text = read_mapping_text(arguments.mapping)
    given = Mapping.from_json(text).kind
    if given is not kind:
        raise CommandRefusedError(
            "{file} maps {kind}, not {wanted}.", file=arguments.mapping, kind=given.value, wanted=kind.value
        )
    return text


def _tell_date_order(arguments: Namespace, mapping: Mapping, habits: Habits) -> None:
    """The country decides what the file leaves open; where it does not either, the owner must."""
    if habits.date_order is None:
        raise CommandRefusedError(
            "{file} does not say whether 1/2/2026 is in January or in February. Say --date-order dmy or mdy; nothing "
            "was imported.",
            file=arguments.file,
        )
    told = "Dates are read as {order}. If that is wrong, say --date-order."
    _tell([Sentence(told, {"order": _ORDERS[mapping.date_order]})])


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
        "Nothing was imported from {file}: see the {count} {count:complaint|complaints} above.",
        file=arguments.file,
        count=len(complaints),
    )


def _tell_complaints(complaints: list[Complaint]) -> None:
    _tell(complaint_sentence(each) for each in sorted(complaints, key=lambda each: each.line))


def _tell(sentences: Iterable[Sentence]) -> None:
    for sentence in sentences:
        say(sentence, stream=sys.stderr)
