"""``allocate``: what lies on account, money or a credit note, put on open invoices."""

from argparse import ArgumentParser, Namespace
from datetime import date

from arbook.cli.arguments import Commands, add_command, add_customer, day, day_of, whole_number
from arbook.cli.books import amount_of, customer_of, for_change, items_of
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.receiving import discounts_of, named_pieces
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.queries.customers import CustomerCard
from arbook.queries.items import OnAccountRow, money_on_account
from arbook.queries.payments import payments_by_ids
from arbook.sentences.sentence import Sentence
from arbook.services.office import Office

_SUM = "{open} ({of})"


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``allocate``."""
    told = "put what lies on account on open invoices: named ones first, then the oldest due"
    parser = add_command(commands, "allocate", _allocate, told)
    add_customer(parser, required=True)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--payment", metavar="PAYMENT", type=whole_number, help="what is left of it, see `payments`")
    which.add_argument("--credit-note", metavar="NUMBER", help="what is left of it")
    parser.add_argument(
        "--for", metavar="NUMBER", dest="numbers", nargs="+", action="extend", default=[], help="these invoices first"
    )
    parser.add_argument("--amount", metavar="A", help="only so much, on the one invoice of --for")
    parser.add_argument(
        "--discount",
        metavar="A|auto",
        help="a discount of A on the one invoice of --for; auto takes what is earned",
    )
    parser.add_argument("--on", metavar="D", type=day, help="from when it counts (today)")
    add_outcome_format(parser)
    parser.set_defaults(parser=parser)


def _allocate(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        card = customer_of(office, arguments)
        credit = _chosen(office, arguments, card)
        items = items_of(office, card.customer_id)
        if not items:
            raise CommandRefusedError(
                "{name} owes nothing; {sum} stays on account.", name=card.name, sum=credit.credit.open
            )
        named = named_pieces(items, arguments.numbers)
        office.payments.put_on_items(
            credit.on_account_id,
            on=day_of(arguments),
            named=named,
            split=_split(arguments, items, named, card.currency),
            discounts=discounts_of(office, arguments, card.currency),
        )
        return _tell(office, arguments, card, credit, items)


def _chosen(office: Office, arguments: Namespace, card: CustomerCard) -> OnAccountRow:
    """The one that was named, else the only one there is."""
    lying = office.read(money_on_account, date.max, card.customer_id)
    if not lying:
        raise CommandRefusedError("Nothing lies on account of {name}.", name=card.name)
    if arguments.payment is not None:
        payments = {row.on_account_id: row for row in office.read(payments_by_ids, [arguments.payment])}
        lying = tuple(row for row in lying if row.on_account_id in payments)
    elif arguments.credit_note is not None:
        lying = tuple(row for row in lying if row.number == arguments.credit_note)
    if not lying:
        raise CommandRefusedError("Nothing of it lies on account of {name}.", name=card.name)
    if len(lying) > 1:
        raise CommandRefusedError(
            "Several sums lie on account of {name}: {sums}. Say which, with --payment or --credit-note.",
            name=card.name,
            sums=tuple(
                Sentence(_SUM, {"open": row.credit.open, "of": row.number or row.credit.dated_on}) for row in lying
            ),
        )
    return lying[0]


def _split(
    arguments: Namespace, items: tuple[OpenItem, ...], named: tuple[int, ...], currency: str
) -> tuple[tuple[int, Money], ...] | None:
    """So much on the parts of the one invoice, the first due first; the last part takes what is too much, and is
    refused then.
    """
    if arguments.amount is None:
        return None
    if len(arguments.numbers) != 1:
        raise CommandRefusedError("Say with --for which one invoice the amount is for.")
    left, shares = amount_of(arguments.amount, currency), []
    own = [item for item in items if item.piece_id in named]
    for item in own:
        part = left if item is own[-1] else min(left, item.open)
        if part:
            shares.append((item.piece_id, part))
        left = left - part
    return tuple(shares)


def _tell(
    office: Office, arguments: Namespace, card: CustomerCard, credit: OnAccountRow, before: tuple[OpenItem, ...]
) -> int:
    """What went where: what was open before, less what is open now."""
    after = {item.piece_id: item.open for item in items_of(office, card.customer_id)}
    left = {row.on_account_id: row.credit.open for row in office.read(money_on_account, date.max, card.customer_id)}
    nothing = Money.zero(card.currency)
    gone = {item: item.open - after.get(item.piece_id, nothing) for item in before}
    rest = left.get(credit.on_account_id, nothing)
    put = credit.credit.open - rest
    discount = total([*gone.values()], card.currency) - put
    facts = {
        "put": put,
        "customer": card.number,
        "name": card.name,
        "settles": tuple(dict.fromkeys(item.number for item, less in gone.items() if less and item.number)),
        "discount": discount,
        "on_account": rest,
        "currency": card.currency,
    }
    told = "{put} from {name} put on " + ("{settles}" if facts["settles"] else "what is open")
    told += "; {discount} early discount" if discount else ""
    return done(arguments, told + ("; {on_account} stays on account." if rest else "."), **facts)
