"""``answered``: what a customer said, and the right thing written down for it at once."""

from argparse import ArgumentParser, Namespace

from arbook.cli.arguments import Commands, add_command, add_customer, day, refuse_unused, whole_number
from arbook.cli.books import amount_of, customer_of, for_change
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.disputes import DisputeReason
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.ledger.plans import Frequency
from arbook.queries.aging import aging_by_customer
from arbook.queries.customers import CustomerCard
from arbook.queries.invoices import invoice_by_number
from arbook.queries.items import open_items
from arbook.queries.ledger import ledger_rows
from arbook.services.disputes import OpenDispute
from arbook.services.extensions import ExtendInvoice
from arbook.services.follow_ups import AddFollowUp
from arbook.services.office import Office
from arbook.services.payment_plans import AgreePlan
from arbook.services.promises import AddPromise
from arbook.services.replies import WriteReply
from arbook.services.settlement_offers import OfferSettlement

_TAKEN = {
    "later": ("by", "amount", "invoice"),
    "parts": ("count", "by", "note"),
    "less": ("amount", "by", "note"),
    "contests": ("invoice", "amount", "reason", "note"),
    "time": ("by", "invoice", "note"),
    "paid": ("note",),
    "unreachable": ("by", "note"),
    "else": ("note",),
}
"""What each answer takes besides the customer."""

_NEEDED = {
    "later": ("by",),
    "parts": ("count", "by"),
    "less": ("amount", "by"),
    "time": ("by", "note"),
    "unreachable": ("by", "note"),
    "else": ("note",),
}
_LATEST = 3


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``answered``."""
    parser = add_command(commands, "answered", _answered, "what a customer said, and what follows from it")
    add_customer(parser, required=True)
    parser.add_argument("--said", choices=tuple(_TAKEN), required=True, help="what they said")
    parser.add_argument("--by", metavar="D", type=day, help="the promised, first, last or next day")
    parser.add_argument("--amount", metavar="A", help="how much is promised, enough or contested")
    parser.add_argument("--invoice", metavar="NUMBER", help="only this invoice")
    parser.add_argument("--count", metavar="N", type=whole_number, help="in so many monthly parts")
    parser.add_argument("--reason", choices=[each.value for each in DisputeReason], default="other")
    parser.add_argument("--note", default="", help="their words, or what to come back for")
    add_outcome_format(parser)
    parser.set_defaults(parser=parser)


def _answered(arguments: Namespace) -> int:
    said = arguments.said
    refuse_unused(arguments, f"answered --said {said}", ("said", "customer", *_TAKEN[said]))
    missing = [f"--{name}" for name in _NEEDED.get(said, ()) if not getattr(arguments, name)]
    if missing:
        arguments.parser.error(f"--said {said} needs {', '.join(missing)}")
    with for_change(arguments) as office:
        card = customer_of(office, arguments)
        noun, template, row_id, facts = _ANSWERS[said](office, arguments, card)
    return done(arguments, template, said=said, made=noun, id=row_id, customer=card.number, name=card.name, **facts)


_Answer = tuple[str, str, int | None, dict[str, object]]
"""What was written down, how that is told, its id and its facts."""


def _later(office: Office, arguments: Namespace, card: CustomerCard) -> _Answer:
    ids = (_invoice_id(office, arguments),) if arguments.invoice else ()
    amount = _amount(arguments, card) or _overdue(office, arguments, card, ids)
    command = AddPromise(card.customer_id, amount, arguments.today, arguments.by, invoice_ids=ids)
    made = office.promises.add(command)
    told = "{name} promised {amount} by {by}."
    return "promise", told, made.made_id, {"amount": amount, "currency": card.currency, "by": arguments.by}


def _parts(office: Office, arguments: Namespace, card: CustomerCard) -> _Answer:
    pieces = tuple(row.item.piece_id for row in office.read(open_items, arguments.today, card.customer_id))
    told = (Frequency.MONTHLY, arguments.today, arguments.count)
    made = office.agreements.agree_plan(AgreePlan(card.customer_id, pieces, arguments.by, *told, note=arguments.note))
    return "plan", "Plan {plan} is agreed with {name}.", made.made_id, {"plan": made.number}


def _less(office: Office, arguments: Namespace, card: CustomerCard) -> _Answer:
    amount = _amount(arguments, card)
    command = OfferSettlement(card.customer_id, arguments.today, arguments.by, amount=amount, note=arguments.note)
    made = office.settlements.offer(command, today=arguments.today)
    told = "{amount} is offered to {name} as enough, by {by}."
    return "settlement", told, made.made_id, {"amount": amount, "currency": card.currency, "by": arguments.by}


def _contests(office: Office, arguments: Namespace, card: CustomerCard) -> _Answer:
    command = OpenDispute(
        card.customer_id,
        arguments.today,
        _invoice_id(office, arguments) if arguments.invoice else None,
        _amount(arguments, card),
        DisputeReason(arguments.reason),
        arguments.note,
    )
    made = office.disputes.open(command)
    return "dispute", "What {name} contests is written down.", made.made_id, {"reason": arguments.reason}


def _paid(office: Office, arguments: Namespace, card: CustomerCard) -> _Answer:
    text = arguments.note.strip() or "They say that it is paid."
    made = office.replies.write(WriteReply(card.customer_id, text, arguments.today, "call"), today=arguments.today)
    came = [row.entry for row in office.read(ledger_rows, card.customer_id) if row.entry.kind is EntryKind.PAYMENT]
    payments = [{"on": each.dated_on, "amount": -each.amount, "detail": each.detail} for each in came[-_LATEST:]]
    told = "Noted for {name}; reminders wait some days for the money."
    return "reply", told, made.made_id, {"payments": payments}


def _time(office: Office, arguments: Namespace, card: CustomerCard) -> _Answer:
    facts: dict[str, object] = {"by": arguments.by}
    if arguments.invoice:
        told = (_invoice_id(office, arguments), arguments.by, arguments.today, arguments.note)
        made = office.extensions.extend(ExtendInvoice(*told), today=arguments.today)
        return "extension", "{number} is due on {by} now.", made.made_id, facts | {"number": made.number}
    office.extensions.extend_all(
        card.customer_id, to_on=arguments.by, agreed_on=arguments.today, reason=arguments.note, today=arguments.today
    )
    return "extension", "All that {name} owes is due on {by} now.", None, facts


def _else(office: Office, arguments: Namespace, card: CustomerCard) -> _Answer:
    command = WriteReply(card.customer_id, arguments.note, arguments.today, "call")
    made = office.replies.write(command, today=arguments.today)
    return "reply", "Noted for {name}; reminders wait some days.", made.made_id, {}


def _unreachable(office: Office, arguments: Namespace, card: CustomerCard) -> _Answer:
    made = office.follow_ups.add(AddFollowUp(card.customer_id, arguments.by, arguments.note, arguments.today))
    return "follow_up", "{name} stands on Today on {by}.", made.made_id, {"by": arguments.by}


_ANSWERS = {
    "later": _later,
    "parts": _parts,
    "less": _less,
    "contests": _contests,
    "time": _time,
    "paid": _paid,
    "unreachable": _unreachable,
    "else": _else,
}


def _invoice_id(office: Office, arguments: Namespace) -> int:
    return office.read(invoice_by_number, arguments.invoice).row.invoice_id


def _amount(arguments: Namespace, card: CustomerCard) -> Money | None:
    return None if arguments.amount is None else amount_of(arguments.amount, card.currency)


def _overdue(office: Office, arguments: Namespace, card: CustomerCard, invoice_ids: tuple[int, ...]) -> Money:
    """What is open of the invoice, else what is overdue."""
    if invoice_ids:
        rows = office.read(open_items, arguments.today, card.customer_id)
        minor = sum(row.item.open.minor for row in rows if row.item.invoice_id in invoice_ids)
        return Money(minor, card.currency)
    for row in office.read(aging_by_customer, arguments.today, card.customer_id):
        return row.aging.overdue or row.aging.owed
    raise CommandRefusedError("{name} owes nothing.", name=card.name)
