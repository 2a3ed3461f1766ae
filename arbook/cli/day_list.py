"""The day's list as Today shows it, and notes to come back to somebody."""

from argparse import ArgumentParser, Namespace

from arbook.cli.arguments import Commands, add_command, add_customer, add_format, day, refuse_unused, whole_number
from arbook.cli.books import customer_id_of, customer_of, for_change, for_reading
from arbook.cli.outcomes import done
from arbook.cli.output import Listing, show
from arbook.cli.refusing import CommandRefusedError
from arbook.formats.formats import formats_for
from arbook.ledger.folding import fold
from arbook.ledger.reminders import HeldBack, Proposal
from arbook.queries.follow_ups import FollowUpRow, follow_ups
from arbook.sentences.reminders import reason_to_hold, reason_to_remind
from arbook.services.follow_ups import AddFollowUp
from arbook.services.worklist import TOPICS, Board, WorkRow, assignees_of, read_board, topics_of

_SECTIONS = ("first", "calls", "ready", "held")
_COLUMNS = (
    *("section", "kind", "customer", "name", "amount", "currency", "days_late", "topics", "careful", "reason"),
    *("besides", "who"),
)
_TAKEN = {
    "add": ("action", "customer", "on", "note", "who"),
    "done": ("action", "id"),
    "list": ("action", "customer"),
}


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``today`` and ``follow-up``."""
    today = add_command(commands, "today", _today, "show the day's list in order of effect, as the window does")
    today.add_argument("--filter", choices=TOPICS, action="append", default=[], help="only rows about this")
    today.add_argument("--who", metavar="NAME", default="", help="only what this person is to do")
    today.add_argument("--section", choices=_SECTIONS, help="only this section")
    add_format(today)
    follow_up = add_command(commands, "follow-up", _follow_up, "notes to come back to a customer on a day")
    follow_up.add_argument("action", choices=tuple(_TAKEN))
    follow_up.add_argument("id", nargs="?", type=whole_number, help="its number in the list")
    add_customer(follow_up, required=False)
    follow_up.add_argument("--on", metavar="D", type=day, help="when")
    follow_up.add_argument("--note", default="", help="why")
    follow_up.add_argument("--who", metavar="NAME", default="", help="who is to do it")
    add_format(follow_up)
    follow_up.set_defaults(parser=follow_up)


def _today(arguments: Namespace) -> int:
    with for_reading(arguments) as office:
        board = read_board(office, arguments.today)
    sections = (arguments.section,) if arguments.section else _SECTIONS
    wanted, who = set(arguments.filter), fold(arguments.who.strip())
    rows = [
        _cells(section, row, board)
        for section in sections
        for row in getattr(board, section)
        if wanted <= topics_of(row) and (not who or who in map(fold, assignees_of(row)))
    ]
    show(arguments.format, {"as_of": arguments.today}, Listing("rows", _COLUMNS, rows))
    return 0


def _cells(section: str, row: WorkRow, board: Board) -> tuple[object, ...]:
    number = getattr(row.source, "customer_number", "") or getattr(row.source, "number", "")
    topics = sorted(topics_of(row), key=TOPICS.index)
    amount, currency = row.amount, row.amount.currency if row.amount else None
    why = " ".join(filter(None, (_reason(each, board) for each in row.reasons))) or None
    besides = [each.kind for each in row.besides]
    return (
        section,
        row.kind,
        number,
        row.name,
        amount,
        currency,
        row.days_late,
        topics,
        row.is_careful,
        why,
        besides,
        sorted(assignees_of(row)),
    )


def _reason(row: WorkRow, board: Board) -> str | None:
    formats, source = formats_for("en"), row.source
    if isinstance(source, Proposal):
        return reason_to_remind(source, board.as_of).plain(formats)
    if isinstance(source, HeldBack):
        return reason_to_hold(source).plain(formats)
    return source.note if isinstance(source, FollowUpRow) else None


def _follow_up(arguments: Namespace) -> int:
    refuse_unused(arguments, f"follow-up {arguments.action}", _TAKEN[arguments.action])
    if arguments.action == "list":
        return _list(arguments)
    with for_change(arguments) as office:
        if arguments.action == "done":
            if arguments.id is None:
                raise CommandRefusedError("Which one was done? Give its id, see `follow-up list`.")
            office.follow_ups.finish(arguments.id, on=arguments.today)
            return done(arguments, "Done.", id=arguments.id)
        if arguments.customer is None or arguments.on is None:
            raise CommandRefusedError("Whom to come back to, and when? Give --customer and --on.")
        card = customer_of(office, arguments)
        wish = AddFollowUp(card.customer_id, arguments.on, arguments.note, arguments.today, arguments.who)
        made = office.follow_ups.add(wish)
    facts = {"customer": card.number, "name": card.name, "on": arguments.on, "id": made.made_id}
    return done(arguments, "{name} comes back on {on}.", **facts)


def _list(arguments: Namespace) -> int:
    with for_reading(arguments) as office:
        rows = office.read(follow_ups, customer_id=customer_id_of(office, arguments))
    columns = ("id", "on", "customer", "name", "note", "who", "author")
    told = [
        (row.follow_up_id, row.due_on, row.customer_number, row.customer_name, row.note, row.assignee, row.author)
        for row in rows
    ]
    show(arguments.format, {"as_of": arguments.today}, Listing("rows", columns, told))
    return 0
