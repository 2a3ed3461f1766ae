"""The command that reads the contact log: a customer's or the whole book's, with what lies behind its lines."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from arbook.cli.arguments import Commands, add_customer, add_reading, as_of, day, whole_number
from arbook.cli.books import customer_of, for_reading
from arbook.cli.files import write_paper
from arbook.cli.output import Listing, cell_text, show
from arbook.queries.contact_log import ContactRow, FoundContact, files_of, search_log
from arbook.services.office import Office

_COLUMNS = ("made_on", "kind", "direction", "with_whom", "subject", "body", "facts")
_MORE = ("author", "made_at", "line", "fingerprint", "customer", "name")


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``log``."""
    log = add_reading(commands, "log", _log, "show what was said, sent, answered and agreed, newest first")
    add_customer(log, required=False)
    log.add_argument("--search", metavar="WORDS", default="", help="lines in which every word stands somewhere")
    log.add_argument("--kind", metavar="KIND", action="append", default=[], help="mail, letter, call, note, ...")
    log.add_argument("--author", metavar="NAME", default="", help="what this person wrote down")
    log.add_argument("--from", dest="first_on", metavar="D", type=day, help="first day")
    log.add_argument("--papers", metavar="FOLDER", type=Path, help="write the papers that were noted as sent")
    log.add_argument("--files", metavar="FOLDER", type=Path, help="write the files that came with answers")
    log.add_argument("--limit", metavar="N", type=whole_number, default=5000, help="at most so many rows")


def _log(arguments: Namespace) -> int:
    facts: dict[str, object] = {"as_of": as_of(arguments)}
    with for_reading(arguments) as office:
        card = customer_of(office, arguments) if arguments.customer else None
        rows = office.read(
            search_log,
            arguments.search,
            customer_id=card.customer_id if card else None,
            days=(arguments.first_on, as_of(arguments)),
            kinds=arguments.kind,
            author=arguments.author,
            limit=arguments.limit,
        )
        facts |= {"customer": card.number, "name": card.name} if card else {}
        written = [
            *(_write_papers(office, rows, arguments.papers) if arguments.papers else ()),
            *(_write_files(office, rows, arguments.files) if arguments.files else ()),
        ]
    facts |= {"files": written} if arguments.papers or arguments.files else {}
    is_json = arguments.format == "json"
    columns = _COLUMNS if arguments.format == "table" and card else (*_COLUMNS, *_MORE)
    show(arguments.format, facts, Listing("rows", columns, [_cells(row, len(columns), is_json) for row in rows]))
    return 0


def _cells(found: FoundContact, count: int, is_json: bool) -> tuple[object, ...]:
    row = found.row
    told = _facts(row) if is_json else _facts_text(row)
    cells = (row.made_on, row.kind, row.direction, row.with_whom, row.subject, row.body, told)
    return (*cells, row.author, row.made_at, row.contact_id, row.fingerprint, found.number, found.name)[:count]


def _facts(row: ContactRow) -> dict[str, object]:
    """What an event was about, by name; amounts are objects of ``amount`` and ``currency``."""
    found: dict[str, object] = json.loads(row.facts) if row.facts else {}
    return found


def _facts_text(row: ContactRow) -> str:
    """The same on one line: "limit 100.00 EUR, exposure 120.58 EUR"."""
    return ", ".join(
        f"{name.replace('_', ' ')} {' '.join(map(str, fact.values())) if isinstance(fact, dict) else cell_text(fact)}"
        for name, fact in _facts(row).items()
    )


def _write_papers(office: Office, rows: Sequence[FoundContact], folder: Path) -> list[str]:
    """Every paper that lies behind these lines, as it was sent; the number of its line goes before its name."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = [(row, office.sent_papers.again(row.contact_id)) for row in _rows(rows) if "paper" in _facts(row)]
    return [str(write_paper(paper, folder / f"{row.contact_id}-{paper.file_name}")) for row, paper in kept]


def _write_files(office: Office, rows: Sequence[FoundContact], folder: Path) -> list[str]:
    """Every file that came with these lines; the number of its line and its place go before its name."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for row in (row for row in _rows(rows) if row.has_files):
        for file in office.read(files_of, row.contact_id):
            path = folder / f"{row.contact_id}-{file.position}-{file.name}"
            path.write_bytes(file.content)
            paths.append(str(path))
    return paths


def _rows(found: Sequence[FoundContact]) -> list[ContactRow]:
    return [each.row for each in found]
