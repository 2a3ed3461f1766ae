"""Commands about settlements: offer one, see what became of it, take late money, withdraw it, print its letter."""

from argparse import ArgumentParser, Namespace
from decimal import Decimal
from pathlib import Path

from arbook.cli.arguments import (
    Commands,
    add_as_of,
    add_command,
    add_customer,
    as_of,
    day,
    day_of,
    refuse_unused,
    whole_number,
)
from arbook.cli.books import amount_of, customer_id_of, customer_of, for_change, for_reading, items_of
from arbook.cli.files import check_target, write_paper
from arbook.cli.outcomes import done
from arbook.cli.output import FORMATS, Listing, show
from arbook.cli.receiving import named_pieces
from arbook.ledger.amounts import parse_percent
from arbook.ledger.settlements import Settlement
from arbook.queries.customers import CustomerCard
from arbook.queries.settlements import SettlementRow, settlement_by_id, settlements
from arbook.services.office import Office
from arbook.services.settlement_offers import OfferSettlement

_OFFERED = ("customer", "item", "amount", "percent", "until", "parts", "first", "grace", "note")
_TAKEN = {
    "settlement offer": (*_OFFERED, "accepted", "output"),
    "settlement preview": (*_OFFERED, "output"),
    "settlement accept": ("id", "on"),
    "settlement take-late": ("id",),
    "settlement withdraw": ("id", "on", "reason"),
    "settlement paper": ("id", "output"),
    "settlement list": ("customer", "as_of"),
}
"""What each wish takes."""


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """The command about settlements."""
    told = "a smaller sum that is enough by a day: offer, preview, accept, take-late, withdraw, paper, list"
    parser = add_command(commands, "settlement", _settlement, told)
    actions = tuple(wish.partition(" ")[2] for wish in _TAKEN)
    parser.add_argument("action", choices=actions, nargs="?", default="list")
    add_customer(parser, required=False)
    parser.add_argument("--id", metavar="ID", type=whole_number, help="which settlement, as `list` shows")
    parser.add_argument(
        "--item", metavar="NUMBER", nargs="+", action="extend", default=[], help="which invoices (all that is open)"
    )
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--amount", metavar="A", help="how much is enough")
    size.add_argument("--percent", metavar="P", help="how much is enough, in percent of what is open")
    parser.add_argument("--until", metavar="D", type=day, help="the last day for the money")
    parser.add_argument("--parts", metavar="N", type=whole_number, default=1, help="in so many equal parts (1)")
    parser.add_argument("--first", metavar="D", type=day, help="the last day for the first part (today)")
    parser.add_argument("--grace", metavar="DAYS", type=whole_number, default=0, help="days a part may be late (0)")
    parser.add_argument("--note", default="", help="printed in the letter")
    parser.add_argument("--accepted", action="store_true", help="the customer has agreed already")
    parser.add_argument("--on", metavar="D", type=day, help="when (today)")
    parser.add_argument("--reason", default="", help="why it is withdrawn; it stands in the log")
    parser.add_argument("-o", "--output", metavar="PATH", type=Path, help="write the letter as PDF")
    add_as_of(parser)
    parser.add_argument("--format", choices=FORMATS, default="table")
    parser.set_defaults(parser=parser)


def _settlement(arguments: Namespace) -> int:
    told = f"settlement {arguments.action}"
    refuse_unused(arguments, told, ("action", *_TAKEN[told]))
    if arguments.action == "list":
        return _list(arguments)
    if arguments.action in ("offer", "preview"):
        return _offer(arguments)
    if arguments.id is None:
        arguments.parser.error(f"{told} needs --id")
    return _paper(arguments) if arguments.action == "paper" else _step(arguments)


def _offer(arguments: Namespace) -> int:
    is_sized = (arguments.amount is None) != (arguments.percent is None)
    if arguments.customer is None or arguments.until is None or not is_sized:
        arguments.parser.error("a settlement needs --customer, --until and either --amount or --percent")
    if arguments.output is not None:
        check_target(arguments.output)
    is_preview = arguments.action == "preview"
    with (for_reading if is_preview else for_change)(arguments) as office:
        card = customer_of(office, arguments)
        command = _command(office, arguments, card)
        settlement = office.settlements.preview(command)
        facts: dict[str, object] = {"customer": card.number, "id": None}
        if is_preview:
            paper = office.settlements.letter(command)
        else:
            made = office.settlements.offer(command, today=arguments.today)
            facts["id"] = made.made_id
            paper = office.settlements.paper(made.made_id or 0, on=arguments.today)
        if arguments.output is not None:
            facts["file"] = str(write_paper(paper, arguments.output))
    show(arguments.format, {**facts, **_sums(settlement)}, _parts(settlement))
    return 0


def _command(office: Office, arguments: Namespace, card: CustomerCard) -> OfferSettlement:
    items = items_of(office, card.customer_id)
    percent: Decimal | None = None if arguments.percent is None else parse_percent(arguments.percent)
    return OfferSettlement(
        customer_id=card.customer_id,
        offered_on=arguments.today,
        until=arguments.until,
        piece_ids=named_pieces(items, arguments.item) if arguments.item else (),
        amount=None if arguments.amount is None else amount_of(arguments.amount, card.currency),
        percent=percent,
        count=arguments.parts,
        first_on=arguments.first,
        grace_days=arguments.grace,
        note=arguments.note,
        is_accepted=arguments.accepted,
    )


def _sums(settlement: Settlement) -> dict[str, object]:
    return {
        "owed": settlement.owed,
        "enough": settlement.enough,
        "let_go": settlement.saved,
        "currency": settlement.owed.currency,
        "until": settlement.until,
    }


def _parts(settlement: Settlement) -> Listing:
    rows = [(at, part.due_on, part.amount) for at, part in enumerate(settlement.parts, start=1)]
    return Listing("parts", ("position", "due_on", "amount"), rows)


def _step(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        if arguments.action == "accept":
            office.settlements.accept(arguments.id, on=day_of(arguments), today=arguments.today)
        elif arguments.action == "take-late":
            office.settlements.take_late(arguments.id, on=arguments.today)
        else:
            office.settlements.withdraw(
                arguments.id, on=day_of(arguments), today=arguments.today, reason=arguments.reason
            )
        row = office.read(settlement_by_id, arguments.id, arguments.today)
    assert row is not None
    told = {"accept": "was accepted", "take-late": "counts as paid in time", "withdraw": "was withdrawn"}
    facts: dict[str, object] = {"id": arguments.id, "customer": row.customer_number, "name": row.customer_name}
    facts |= {"state": row.state.value, "let_go": row.standing.let_go, "currency": row.settlement.owed.currency}
    return done(arguments, f"Settlement {{id}} of {{name}} {told[arguments.action]}.", **facts)


def _paper(arguments: Namespace) -> int:
    if arguments.output is None:
        arguments.parser.error("settlement paper needs -o PATH")
    check_target(arguments.output)
    with for_reading(arguments) as office:
        file = write_paper(office.settlements.paper(arguments.id, on=arguments.today), arguments.output)
    return done(arguments, "{file}", id=arguments.id, file=str(file))


_COLUMNS = (
    *("id", "customer", "name", "state", "owed", "enough", "received", "open", "let_go", "currency"),
    *("offered_on", "until", "next_on", "next_amount", "can_be_taken", "items"),
)


def _list(arguments: Namespace) -> int:
    with for_reading(arguments) as office:
        rows = office.read(settlements, as_of(arguments), customer_id_of(office, arguments))
    show(arguments.format, {"as_of": as_of(arguments)}, Listing("rows", _COLUMNS, [_row(row) for row in rows]))
    return 0


def _row(row: SettlementRow) -> tuple[object, ...]:
    told, standing = row.settlement, row.standing
    return (
        row.settlement_id,
        row.customer_number,
        row.customer_name,
        row.state.value,
        told.owed,
        told.enough,
        standing.received,
        standing.open,
        standing.let_go,
        told.owed.currency,
        told.offered_on,
        told.until,
        standing.next_on,
        standing.next_amount,
        standing.can_be_taken,
        tuple(dict.fromkeys(item.number for item in row.items)),
    )
