"""Commands for what lateness costs: agreed terms, reference rates, and the law."""

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from decimal import Decimal

from arbook.cli.arguments import Commands, add_command, add_customer, add_format, day, refuse_unused
from arbook.cli.books import amount_of, customer_of, for_change, for_reading
from arbook.cli.output import Listing, show
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.amounts import parse_percent
from arbook.ledger.interest import YearBasis
from arbook.ledger.lateness import ChargeWay, InterestBy, LateTerms
from arbook.ledger.money import Money
from arbook.ledger.statutory import CompensationBand, RateFixed, StatutoryRule
from arbook.queries.late_rates import law_rules, rate_points
from arbook.queries.late_terms import LateTermsRow, agreed_terms
from arbook.queries.settings import profile
from arbook.services.late_rates import AddRate
from arbook.services.lateness import AgreeLateTerms
from arbook.services.office import Office

_RULE = (
    *("interest", "rate", "reference", "year", "grace", "least", "most", "compensation"),
    *("fee", "stage_fee", "percent", "way"),
)
_TERMS = (
    *("customer", "holds_today", "from_on", "interest", "yearly_percent", "reference", "year", "grace_days"),
    *("least", "most", "compensation", "fee", "stage_fees", "percent", "way", "note", "is_ended"),
)
_RATES = ("reference", "name", "from_on", "percent", "source", "as_of", "is_own")
_LAWS = (
    *("country", "kind", "from_on", "reference", "points", "rate_fixed", "bands", "gives_claim", "allows_agreed"),
    *("source", "looked_up_on", "is_own"),
)
_KINDS = ("business", "public", "consumer")


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``late-terms``, ``rates`` and ``law``."""
    _add_terms(commands)
    _add_rates(commands)
    _add_law(commands)


def _add_terms(commands: "Commands[ArgumentParser]") -> None:
    parser = add_command(commands, "late-terms", _late_terms, "what is agreed for lateness, of one customer or all")
    add_customer(parser, required=False)
    wish = parser.add_mutually_exclusive_group()
    wish.add_argument("--agree", action="store_true", help="agree on what the other options say")
    wish.add_argument("--end", action="store_true", help="nothing is agreed any more")
    parser.add_argument(
        "--interest", choices=[each.value for each in InterestBy], help="where it comes from (statutory)"
    )
    parser.add_argument("--rate", metavar="P", help="the yearly rate, or the points above --reference")
    parser.add_argument("--reference", metavar="KEY", help="a rate of `rates`")
    parser.add_argument("--year", choices=[each.value for each in YearBasis], help="days of a year (365)")
    parser.add_argument("--grace", metavar="N", type=int, help="days without any charge")
    parser.add_argument("--least", metavar="A", help="the least interest, once there is any")
    parser.add_argument("--most", metavar="A", help="the most interest")
    parser.add_argument("--compensation", choices=("yes", "no"), help="ask for the law's fixed sum (yes)")
    parser.add_argument("--fee", metavar="A", help="once an invoice is late")
    parser.add_argument(
        "--stage-fee", metavar="A", action="append", default=[], help="the sum after each reminder; repeatable"
    )
    parser.add_argument("--percent", metavar="P", help="once, of what was owed when it became late")
    parser.add_argument("--way", choices=[each.value for each in ChargeWay], help="booked when charged, or claimed")
    parser.add_argument("--from", dest="starts_on", metavar="D", type=day, help="for invoices from this day on")
    parser.add_argument("--note", default="", help="where it is agreed")
    add_format(parser)
    parser.set_defaults(parser=parser)


def _late_terms(arguments: Namespace) -> int:
    is_change = arguments.agree or arguments.end
    if not arguments.agree:
        allowed = ("end", "starts_on", "note") if arguments.end else ()
        refuse_unused(arguments, "late-terms --end" if arguments.end else "late-terms", ("customer", *allowed))
    opened = for_change if is_change else for_reading
    with opened(arguments) as office:
        card = customer_of(office, arguments) if arguments.customer else None
        currency = card.currency if card else office.read(profile).currency
        if is_change:
            terms = _terms(arguments, currency) if arguments.agree else None
            customer_id = card.customer_id if card else None
            office.lateness.agree(AgreeLateTerms(terms, customer_id, arguments.starts_on, arguments.note))
        agreed = office.read(agreed_terms, card.customer_id if card else None)
    holds, number = agreed.on(arguments.today), card.number if card else ""
    listed = [_terms_row(row, number, holds=row is holds) for row in agreed.rows]
    show(arguments.format, {}, Listing("rows", _TERMS, listed))
    return 0


def _terms(arguments: Namespace, currency: str) -> LateTerms:
    """The terms that the options say.

    Raises:
        LateTermsError: they cannot be kept.
        AmountError: an amount or percentage cannot be read.
    """

    def money(text: str | None) -> Money | None:
        return None if text is None else amount_of(text, currency)

    interest = InterestBy(arguments.interest or InterestBy.STATUTORY)
    return LateTerms(
        interest=interest,
        yearly_percent=_percent(arguments.rate),
        reference=arguments.reference or "",
        year=YearBasis(arguments.year or YearBasis.DAYS_365),
        grace_days=arguments.grace or 0,
        least=money(arguments.least),
        most=money(arguments.most),
        has_compensation=arguments.compensation != "no",
        fee=money(arguments.fee),
        stage_fees=tuple(amount_of(text, currency) for text in arguments.stage_fee),
        percent=_percent(arguments.percent),
        way=ChargeWay(arguments.way or ChargeWay.BOOKED),
    )


def _percent(text: str | None) -> Decimal:
    return Decimal(0) if text is None else _number(text)


def _number(text: str) -> Decimal:
    """A percentage as it is typed; one below nothing has its sign."""
    plain = text.strip()
    return -parse_percent(plain[1:]) if plain.startswith("-") else parse_percent(plain)


def _terms_row(row: LateTermsRow, number: str, *, holds: bool) -> tuple[object, ...]:
    """An agreement with one customer or with all; ``holds`` for an invoice of today."""
    terms = row.terms
    whose = "all" if row.customer_id is None else number
    if terms is None:
        return (whose, holds, row.from_on, *(None,) * 12, row.note, True)
    return (
        whose,
        holds,
        row.from_on,
        terms.interest.value,
        terms.yearly_percent,
        terms.reference,
        terms.year.value,
        terms.grace_days,
        terms.least,
        terms.most,
        terms.has_compensation,
        terms.fee,
        terms.stage_fees,
        terms.percent,
        terms.way.value,
        row.note,
        False,
    )


def _add_rates(commands: "Commands[ArgumentParser]") -> None:
    parser = add_command(commands, "rates", _rates, "list reference rates with their source; add or correct some")
    wish = parser.add_mutually_exclusive_group()
    wish.add_argument("--add", metavar="KEY", help="this rate changes on a day; a new KEY makes a rate of your own")
    wish.add_argument("--remove", metavar="KEY", help="take the point of a day out")
    parser.add_argument("--from", dest="starts_on", metavar="D", type=day, help="the first day it holds")
    parser.add_argument("--percent", metavar="P", help="how much, like 2.15 or -0.88")
    parser.add_argument("--source", metavar="TEXT", default="", help="where it can be looked up")
    parser.add_argument("--looked-up", metavar="D", type=day, help="when you looked it up (today)")
    parser.add_argument("--replace", action="store_true", help="although that day has another rate")
    add_format(parser)
    parser.set_defaults(parser=parser)


def _rates(arguments: Namespace) -> int:
    is_change = arguments.add is not None or arguments.remove is not None
    if not is_change:
        refuse_unused(arguments, "rates", ())
    elif arguments.starts_on is None or (arguments.add is not None and arguments.percent is None):
        arguments.parser.error("say from which day with --from, and how much with --percent")
    if arguments.remove is not None:
        refuse_unused(arguments, "rates --remove", ("remove", "starts_on"))
    opened = for_change if is_change else for_reading
    with opened(arguments) as office:
        if arguments.add is not None:
            office.late_rates.add(
                AddRate(
                    arguments.add,
                    arguments.starts_on,
                    _number(arguments.percent),
                    arguments.source,
                    arguments.looked_up or arguments.today,
                    arguments.replace,
                ),
                today=arguments.today,
            )
        elif arguments.remove is not None:
            office.late_rates.remove(arguments.remove, arguments.starts_on, today=arguments.today)
        rows = office.read(rate_points)
    if arguments.add is not None:
        rows = tuple(row for row in rows if (row.reference, row.from_on) == (arguments.add, arguments.starts_on))
    elif arguments.remove is not None:
        rows = tuple(row for row in rows if row.reference == arguments.remove)
    listed = [(row.reference, row.name, row.from_on, row.percent, row.source, row.as_of, row.is_own) for row in rows]
    show(arguments.format, {}, Listing("rows", _RATES, listed))
    return 0


def _add_law(commands: "Commands[ArgumentParser]") -> None:
    parser = add_command(commands, "law", _law, "list what the law gives for late payment; add or correct rules")
    wish = parser.add_mutually_exclusive_group()
    wish.add_argument("--add", metavar="COUNTRY", help="a rule of this country, in place of one of the same day")
    wish.add_argument("--remove", metavar="COUNTRY", help="take a rule of your own back")
    parser.add_argument("--kind", choices=_KINDS, action="append", default=[], help="against whom; repeatable")
    parser.add_argument("--from", dest="starts_on", metavar="D", type=day, help="the first day it holds")
    parser.add_argument("--reference", metavar="KEY", help="a rate of `rates`")
    parser.add_argument("--points", metavar="P", help="how many points stand above it")
    fixed = [each.value.replace("_", "-") for each in RateFixed]
    parser.add_argument("--rate-fixed", choices=fixed, help="which day's rate counts (each-day)")
    parser.add_argument(
        "--band", metavar="FROM=SUM", action="append", default=[], help="a fixed sum from this debt on"
    )
    parser.add_argument("--currency", metavar="CUR", help="of the fixed sums (the book's)")
    parser.add_argument("--no-claim", action="store_true", help="it gives nothing without an agreement")
    parser.add_argument("--no-agreement", action="store_true", help="it lets nothing be agreed either")
    parser.add_argument("--source", metavar="TEXT", default="", help="where it can be looked up")
    parser.add_argument("--looked-up", metavar="D", type=day, help="when you looked it up (today)")
    add_format(parser)
    parser.set_defaults(parser=parser)


def _law(arguments: Namespace) -> int:
    is_change = arguments.add is not None or arguments.remove is not None
    if not is_change:
        refuse_unused(arguments, "law", ())
    elif arguments.starts_on is None or not arguments.kind:
        arguments.parser.error("say from which day with --from, and against whom with --kind")
    if arguments.remove is not None:
        refuse_unused(arguments, "law --remove", ("remove", "starts_on", "kind"))
    opened = for_change if is_change else for_reading
    with opened(arguments) as office:
        if arguments.add is not None:
            office.late_rates.add_rule(_rule(office, arguments), today=arguments.today)
        for kind in arguments.kind if arguments.remove is not None else ():
            office.late_rates.remove_rule(arguments.remove, kind, arguments.starts_on)
        rows = office.read(law_rules)
    if is_change:
        country = arguments.remove if arguments.add is None else arguments.add
        rows = tuple(row for row in rows if row.rule.country == country and row.kind in arguments.kind)
    if arguments.add is not None:
        rows = tuple(row for row in rows if row.rule.from_day == arguments.starts_on)
    listed = [_law_row(row.kind, row.rule, is_own=row.is_own) for row in rows]
    show(arguments.format, {}, Listing("rows", _LAWS, listed))
    return 0


def _rule(office: Office, arguments: Namespace) -> StatutoryRule:
    currency = arguments.currency or office.read(profile).currency
    rule = StatutoryRule(
        country=arguments.add,
        kinds=tuple(arguments.kind),
        from_day=arguments.starts_on,
        reference=arguments.reference or "",
        points=_percent(arguments.points),
        rate_fixed=RateFixed((arguments.rate_fixed or "each-day").replace("-", "_")),
        bands=tuple(_band(text, currency) for text in arguments.band),
        source=arguments.source,
        looked_up_on=arguments.looked_up or arguments.today,
    )
    allows = not arguments.no_agreement
    return replace(rule, gives_claim=allows and not arguments.no_claim, allows_agreed=allows)


def _band(text: str, currency: str) -> CompensationBand:
    least, found, amount = text.partition("=")
    if not found:
        raise CommandRefusedError("“{text}” is no fixed sum: write it like 1000=70.", text=text)
    return CompensationBand(_debt(least, currency), amount_of(amount, currency))


def _debt(text: str, currency: str) -> Money:
    return Money.zero(currency) if text.strip() == "0" else amount_of(text, currency)


def _law_row(kind: str, rule: StatutoryRule, *, is_own: bool) -> tuple[object, ...]:
    bands = ", ".join(f"{band.from_amount}={band.amount} {band.amount.currency}" for band in rule.bands)
    return (
        rule.country,
        kind,
        rule.from_day,
        rule.reference,
        rule.points,
        rule.rate_fixed.value.replace("_", "-"),
        bands,
        rule.gives_claim,
        rule.allows_agreed,
        rule.source,
        rule.looked_up_on,
        is_own,
    )
