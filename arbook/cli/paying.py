"""Commands around how customers pay: aging in bands, behavior, discounts on offer, the owner's rules about money."""

from argparse import ArgumentParser, Namespace
from dataclasses import replace

from arbook.cli.arguments import Commands, add_command, add_customer, add_reading, as_of, whole_number
from arbook.cli.books import amount_of, customer_id_of, customer_of, for_change, for_reading
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.output import Listing, show
from arbook.ledger.bands import Bands, read_bands
from arbook.ledger.money import Money, total
from arbook.ledger.promises import reliability
from arbook.queries.banded import AgingBy, BandedRow, aging_in_bands
from arbook.queries.credit_standing import credit_standing
from arbook.queries.early_payment import early_offers, unearned_discounts, untaken_discounts
from arbook.queries.money_rules import LimitAction, MoneyRules, money_rules
from arbook.queries.paying import PaymentBehavior, payment_behavior
from arbook.queries.promises import promises


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``customer-behavior``, ``discounts`` and ``money-rules``."""
    behavior = add_reading(
        commands, "customer-behavior", _behavior, "show how a customer pays, and what the credit limit leaves"
    )
    add_customer(behavior, required=True)
    discounts = add_reading(
        commands, "discounts", _discounts, "list what early payment saves, and discounts taken too late"
    )
    add_customer(discounts, required=False)
    rules = add_command(commands, "money-rules", _rules, "show or change the owner's rules about money")
    rules.add_argument("--small-difference", metavar="A", help="a rest up to this may be written off with a payment")
    rules.add_argument("--order", choices=("oldest", "costs-first"), help="where money goes first")
    rules.add_argument("--bands", metavar="30,60,90", help="last days of the age bands")
    rules.add_argument("--limit", choices=[each.value for each in LimitAction], help="above a credit limit")
    rules.add_argument("--fiscal-month", metavar="M", type=whole_number, help="in which month the fiscal year begins")
    add_outcome_format(rules)


def add_aging_options(parser: ArgumentParser) -> None:
    """``--by`` and ``--bands`` of ``aging``."""
    parser.add_argument("--by", choices=[each.value for each in AgingBy], help="one line for each (customer)")
    parser.add_argument("--bands", metavar="30,60,90", help="last days of the bands (the book's)")


def show_bands(arguments: Namespace) -> int:
    """``aging`` by invoice or piece, or in other bands than the usual."""
    day = as_of(arguments)
    with for_reading(arguments) as office:
        rules = office.read(money_rules)
        bands = read_bands(arguments.bands) if arguments.bands is not None else Bands(rules.band_ends)
        by = AgingBy(arguments.by or AgingBy.CUSTOMER)
        customer_id = customer_id_of(office, arguments)
        rows = office.read(aging_in_bands, day, bands, by=by, customer_id=customer_id)
    about = ("customer", "name", *(("oldest_due_on",) if by is AgingBy.CUSTOMER else ("number", "due_on")))
    columns = (*about, "currency", *bands.names, "on_account", "balance", "disputed")
    made = [(*_about(row, by), row.currency, *row.bands, row.on_account, row.balance, row.disputed) for row in rows]
    totals = Listing("totals", ("currency", *bands.names, "on_account", "balance"), _totals(rows))
    show(arguments.format, {"as_of": day, "by": by.value}, Listing("rows", columns, made), totals)
    return 0


def _about(row: BandedRow, by: AgingBy) -> tuple[object, ...]:
    told = (row.customer_number, row.customer_name)
    return (*told, row.due_on) if by is AgingBy.CUSTOMER else (*told, row.number, row.due_on)


def _totals(rows: tuple[BandedRow, ...]) -> list[tuple[object, ...]]:
    """One line a currency."""
    made: list[tuple[object, ...]] = []
    for currency in sorted({row.currency for row in rows}):
        own = [row for row in rows if row.currency == currency]
        bands = [total(list(each), currency) for each in zip(*(row.bands for row in own), strict=True)]
        credit, balance = (total([getattr(row, name) for row in own], currency) for name in ("on_account", "balance"))
        made.append((currency, *bands, credit, balance))
    return made


def _behavior(arguments: Namespace) -> int:
    day = as_of(arguments)
    with for_reading(arguments) as office:
        card = customer_of(office, arguments)
        told = office.read(payment_behavior, card.customer_id, day)
        standing = office.read(credit_standing, card.customer_id)
        words = reliability([row.state for row in office.read(promises, day, card.customer_id)])
    columns = ("period", "settled", "amount", "days_to_pay", "days_late", "on_time_percent")
    periods = [_period("this_year", told.this_year), _period("lifetime", told.lifetime)]
    payments = [(each.payment_id, each.received_on, each.amount) for each in told.last_payments]
    facts = {
        "as_of": day,
        "customer": card.number,
        "name": card.name,
        "currency": card.currency,
        "credit_limit": standing.limit,
        "exposure": standing.exposure,
        "drafts": standing.drafts,
        "left": standing.left,
        "promises_made": words.made,
        "promises_kept": words.kept,
    }
    last = Listing("last_payments", ("payment", "received_on", "amount"), payments)
    show(arguments.format, facts, Listing("rows", columns, periods), last)
    return 0


def _period(name: str, told: PaymentBehavior) -> tuple[object, ...]:
    return (name, told.settled, told.amount, told.days_to_pay, told.days_late, told.on_time)


def _discounts(arguments: Namespace) -> int:
    day = as_of(arguments)
    with for_reading(arguments) as office:
        customer_id = customer_id_of(office, arguments)
        offers = office.read(early_offers, customer_id)
        late = office.read(unearned_discounts, customer_id)
        untaken = office.read(untaken_discounts, customer_id)
    rows = [(each.number, each.last_day, each.pay, each.discount, each.pay.currency) for each in offers]
    open_ = Listing(
        "rows",
        ("number", "last_day", "pay", "save", "currency"),
        [row for row, each in zip(rows, offers, strict=True) if each.is_earned(day)],
    )
    unearned = [
        (each.number, each.customer_number, each.last_day, each.paid_on, each.open, each.open.currency)
        for each in late
    ]
    columns = ("number", "customer", "last_day", "paid_on", "open", "currency")
    earned = [
        (each.number, each.customer_number, each.last_day, each.paid_on, each.discount, each.discount.currency)
        for each in untaken
    ]
    listings = (Listing("unearned", columns, unearned), Listing("untaken", columns, earned))
    show(arguments.format, {"as_of": day}, open_, *listings)
    return 0


def _rules(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        known = office.read(money_rules)
        wanted = _changed(arguments, known)
        if wanted != known:
            office.money_rules.change(wanted)
    return done(
        arguments,
        "Small difference {small_difference}, order {order}, bands {bands}, credit limit {limit}, fiscal year from "
        "month {fiscal_month}.",
        small_difference=wanted.small_difference,
        order="costs-first" if wanted.costs_first else "oldest",
        bands=wanted.band_ends,
        limit=wanted.limit_action.value,
        fiscal_month=wanted.fiscal_month,
    )


def _changed(arguments: Namespace, rules: MoneyRules) -> MoneyRules:
    if arguments.small_difference is not None:
        amount: Money = amount_of(arguments.small_difference, rules.small_difference.currency)
        rules = replace(rules, small_difference=amount)
    if arguments.order is not None:
        rules = replace(rules, costs_first=arguments.order == "costs-first")
    if arguments.bands is not None:
        rules = replace(rules, band_ends=read_bands(arguments.bands).ends)
    if arguments.limit is not None:
        rules = replace(rules, limit_action=LimitAction(arguments.limit))
    if arguments.fiscal_month is not None:
        rules = replace(rules, fiscal_month=arguments.fiscal_month)
    return rules
