"""Commands for money that goes back and for what is let go: refund, write-off, discounts."""

from argparse import ArgumentParser, Namespace

from arbook.cli.arguments import (
    Commands,
    add_command,
    add_customer,
    add_event,
    add_reading,
    day_of,
    whole_number,
)
from arbook.cli.books import amount_of, book_currency, customer_id_of, customer_of, for_change, for_reading, items_of
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.output import Listing, show
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.items import EntryKind
from arbook.ledger.money import total
from arbook.queries.invoices import InvoiceCard, invoice_by_id, invoice_by_number
from arbook.queries.ledger import entry_kind
from arbook.queries.payment_uses import let_go_undone
from arbook.queries.small_rests import small_rests, sum_of_rests
from arbook.services.giving_up import LetGo
from arbook.services.office import Office
from arbook.services.refunds import RefundMoney


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``refund``, ``write-off``, ``grant-discount``, ``small-rests``, ``write-off-rests`` and ``undo-entry``."""
    _add_refund(commands)
    for name, kind, told in (
        ("write-off", EntryKind.WRITE_OFF, "give up what an invoice still owes; later money takes it back"),
        ("grant-discount", EntryKind.DISCOUNT, "reduce what an invoice still owes by a discount"),
    ):
        parser = add_command(commands, name, _let_go, told)
        parser.add_argument("number", metavar="NUMBER", help="the invoice")
        parser.add_argument("--amount", metavar="A", help="how much of it (all that is open)")
        add_event(parser, required=True)
        if kind is EntryKind.DISCOUNT:
            which = "the one for early payment that money in time earned and nobody took, see `discounts`"
            parser.add_argument("--earned", action="store_true", help=which)
        parser.set_defaults(kind=kind, parser=parser, earned=False)
        add_outcome_format(parser)
    rests = add_reading(commands, "small-rests", _small_rests, "list what payments left of invoices, if it is little")
    let_go = add_command(
        commands, "write-off-rests", _write_off_rests, "write all small rests off, see `small-rests`"
    )
    for each in (rests, let_go):
        add_customer(each, required=False)
    add_outcome_format(let_go)
    undo = add_command(
        commands, "undo-entry", _undo, "undo a refund, write-off, discount or waiver by its number in `ledger`"
    )
    undo.add_argument("entry", metavar="ENTRY", type=whole_number, help="its number, as `ledger` lists it")
    add_event(undo)
    add_outcome_format(undo)


def _add_refund(commands: "Commands[ArgumentParser]") -> None:
    parser = add_command(commands, "refund", _refund, "pay money back: what is on account, or a payment")
    add_customer(parser, required=True)
    parser.add_argument("--amount", metavar="A", required=True)
    parser.add_argument("--payment", metavar="PAYMENT", type=whole_number, help="of this payment, see `payments`")
    parser.add_argument(
        "--reopen", metavar="NUMBER", nargs="+", default=[], help="with --payment: invoices that are open again first"
    )
    keep = "with --payment: leave them the discount that came with it, though its invoice is open again"
    parser.add_argument("--keep-discount", action="store_true", help=keep)
    parser.add_argument("--beyond", action="store_true", help="more than lies on account: the customer owes the rest")
    add_event(parser)
    add_outcome_format(parser)
    parser.set_defaults(parser=parser)


def _refund(arguments: Namespace) -> int:
    if arguments.reopen and arguments.payment is None:
        arguments.parser.error("--reopen needs --payment, whose invoices are open again")
    if arguments.keep_discount and arguments.payment is None:
        arguments.parser.error("--keep-discount needs --payment, with which it was let go")
    with for_change(arguments) as office:
        card = customer_of(office, arguments)
        command = RefundMoney(
            card.customer_id,
            amount_of(arguments.amount, card.currency),
            day_of(arguments),
            arguments.reason,
            payment_id=arguments.payment,
            reopen=_pieces(office, arguments.reopen),
            beyond=arguments.beyond,
            keeps_let_go=arguments.keep_discount,
        )
        made = office.refunds.refund(command, today=arguments.today)
        fell = office.read(let_go_undone, made.operation_id)
    return done(
        arguments,
        "{amount} was paid out to {name}; {again} that was let go with the payment is open again."
        if fell
        else "{amount} was paid out to {name}.",
        entry=made.made_id,
        customer=card.number,
        name=card.name,
        amount=command.amount,
        currency=card.currency,
        refunded_on=command.on,
        again=total([each.amount for each in fell], card.currency),
        open_again=list(dict.fromkeys(each.number for each in fell)),
    )


def _pieces(office: Office, numbers: list[str]) -> tuple[int, ...]:
    cards = [office.read(invoice_by_number, number) for number in numbers]
    return tuple(piece.piece_id for card in cards for piece in card.pieces)


def _let_go(arguments: Namespace) -> int:
    if arguments.earned and arguments.amount is not None:
        arguments.parser.error("--earned is as much as was promised: do not give --amount")
    with for_change(arguments) as office:
        card = office.read(invoice_by_number, arguments.number)
        command = LetGo(
            card.row.customer_id,
            _open_pieces(office, card),
            day_of(arguments),
            arguments.reason,
            None if arguments.amount is None else amount_of(arguments.amount, card.row.total.currency),
            arguments.kind,
        )
        if arguments.earned:
            made = office.giving_up.grant_earned(
                card.row.invoice_id, today=day_of(arguments), reason=arguments.reason
            )
        else:
            made = office.giving_up.let_go(command, today=arguments.today)
        after = office.read(invoice_by_id, card.row.invoice_id).row.open
    how = "written off" if arguments.kind is EntryKind.WRITE_OFF else "granted as a discount"
    rest = "{open} is still open" if after else "nothing is open"
    return done(
        arguments,
        f"{{amount}} of invoice {{invoice}} was {how}; {rest}.",
        entry=made.made_id,
        invoice=card.row.number,
        customer=card.row.customer_number,
        kind=arguments.kind.value,
        amount=card.row.open - after,
        open=after,
        currency=after.currency,
    )


def _open_pieces(office: Office, card: InvoiceCard) -> tuple[int, ...]:
    items = items_of(office, card.row.customer_id)
    found = tuple(item.piece_id for item in items if item.invoice_id == card.row.invoice_id)
    if not found:
        raise CommandRefusedError("Nothing is open on invoice {number}.", number=card.row.number)
    return found


def _small_rests(arguments: Namespace) -> int:
    with for_reading(arguments) as office:
        rows = office.read(small_rests, customer_id_of(office, arguments))
    columns = ("customer", "name", "number", "open", "currency")
    told = [(row.customer_number, row.customer_name, row.number, row.open, row.open.currency) for row in rows]
    show(
        arguments.format,
        {"count": len(rows), "open": sum_of_rests(rows) if rows else None},
        Listing("rows", columns, told),
    )
    return 0


def _write_off_rests(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        rows = office.read(small_rests, customer_id_of(office, arguments))
        if not rows:
            raise CommandRefusedError("There is no small rest to write off.")
        office.giving_up.let_small_rests_go([row.piece_id for row in rows], today=arguments.today)
    return done(
        arguments,
        "{count} small rests were written off, {amount} in all.",
        count=len(rows),
        amount=sum_of_rests(rows),
        currency=rows[0].open.currency,
        invoices=[row.number for row in rows],
    )


def _undo(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        on = day_of(arguments)
        kind = office.read(entry_kind, arguments.entry)
        if kind is EntryKind.PAYMENT:
            raise CommandRefusedError(
                "Entry {entry} is a payment. Take it back with reverse-payment.", entry=arguments.entry
            )
        undo = office.refunds.cancel if kind is EntryKind.REFUND else office.giving_up.take_back
        undo = office.lateness.take_waiver_back if kind is EntryKind.WAIVER else undo
        made = undo(arguments.entry, on=on, today=arguments.today, reason=arguments.reason)
        currency = book_currency(office)
        also = [each for each in office.read(let_go_undone, made.operation_id) if each.entry_id != arguments.entry]
    told = "Entry {entry} was undone" + ("; with it {again} that was let go is open again." if also else ".")
    return done(
        arguments,
        told,
        entry=arguments.entry,
        reversal=made.made_id,
        undone_on=on,
        again=total([each.amount for each in also], also[0].amount.currency if also else currency),
        open_again=list(dict.fromkeys(each.number for each in also)),
    )
