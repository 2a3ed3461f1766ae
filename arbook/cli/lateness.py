"""Commands for charges of lateness: may I, charge, show, book, waive, take back."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping

from arbook.cli.arguments import (
    Commands,
    add_command,
    add_customer,
    add_format,
    add_reading,
    as_of,
    day,
    day_of,
)
from arbook.cli.books import amount_of, customer_of, for_change, for_reading
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.output import Listing, plain_value, show, show_json
from arbook.formats.formats import formats_for
from arbook.ledger.interest import Slice
from arbook.ledger.items import Nature
from arbook.ledger.lateness import ChargeWay, LateClaim
from arbook.ledger.may_charge import Basis, Caution, Said
from arbook.queries.invoices import invoice_by_number
from arbook.queries.late_charges import LateChargeRow, WaiverReason, late_charge_by_number, late_charges, waivers_of
from arbook.queries.late_sheets import SheetPart, part_to_json, sheet_of_charge
from arbook.queries.lateness import LateAnswer, LateAnswers, late_answers
from arbook.sentences.late_words import caution_sentence, side_sentence, why_not_sentence
from arbook.services.lateness import BOTH, ChargeLateness, WaiveCharge
from arbook.services.office import Office

_COLUMNS = ("number", "due_on", "days_late", "open", "applies", "interest", "costs", "before", "why_not", "cautions")
_CHARGES = ("charge", "customer", "name", "charged_on", "state", "interest", "costs", "open", "waived", "currency")
_WAIVERS = ("entry", "charge", "waived_on", "amount", "nature", "reason", "note", "is_taken_back")
_REASONS = {each.value.replace("_", "-"): each for each in WaiverReason}


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``late``, ``charge``, ``charges``, ``charge-show``, ``charge-book``, ``charge-withdraw``, ``waive``."""
    late = add_reading(commands, "late", _late, "may I charge for lateness, and how much: contract, law, and why")
    _add_whose(late)
    charge = add_command(commands, "charge", _charge, "charge for lateness, with a paper of its own")
    _add_whose(charge)
    charge.add_argument("--on", metavar="D", type=day, help="up to this day, which counts (today)")
    charge.add_argument("--way", choices=[each.value for each in ChargeWay], help="book it, or claim it (as agreed)")
    charge.add_argument("--only", choices=("interest", "costs"), help="one of the two")
    charge.add_argument("--note", default="")
    charge.add_argument("--waive", choices=tuple(_REASONS), help="let go of it at once, for this reason")
    add_outcome_format(charge)
    charges = add_command(commands, "charges", _charges, "list late charges, and what was let go of them")
    add_customer(charges, required=False)
    add_format(charges)
    shown = add_command(commands, "charge-show", _show, "one late charge with its sheet, slice by slice")
    shown.add_argument("number", metavar="CHARGE")
    add_format(shown)
    _add_one(commands, "charge-book", _book, "book a late charge that was only claimed")
    withdraw = _add_one(commands, "charge-withdraw", _withdraw, "take a late charge back")
    withdraw.add_argument("--reason", required=True, help="why; it stands in the ledger")
    waive = _add_one(commands, "waive", _waive, "let go of a late charge, for a reason")
    waive.add_argument("--reason", required=True, choices=tuple(_REASONS))
    waive.add_argument("--amount", metavar="A", help="how much of it (all that is open)")
    waive.add_argument("--note", default="", help="why, in your words")


def _add_one(commands: "Commands[ArgumentParser]", name: str, run: object, told: str) -> ArgumentParser:
    parser = add_command(commands, name, run, told)  # type: ignore[arg-type]
    parser.add_argument("number", metavar="CHARGE", help="its number, as `charges` lists it")
    parser.add_argument("--on", metavar="D", type=day, help="when (today)")
    add_outcome_format(parser)
    return parser


def _add_whose(parser: ArgumentParser) -> None:
    parser.add_argument("numbers", metavar="NUMBER", nargs="*", help="these invoices")
    add_customer(parser, required=False)
    parser.add_argument("--by", choices=[each.value for each in Basis], help="contract or law (what applies)")
    parser.set_defaults(parser=parser)


def _whose(office: Office, arguments: Namespace) -> tuple[int, tuple[int, ...]]:
    """The customer, and the invoices that were named."""
    if bool(arguments.numbers) == bool(arguments.customer):
        arguments.parser.error("say either --customer or the numbers of invoices")
    if arguments.customer:
        return customer_of(office, arguments).customer_id, ()
    rows = [office.read(invoice_by_number, number).row for number in arguments.numbers]
    if len({row.customer_id for row in rows}) > 1:
        arguments.parser.error("these invoices are of different customers")
    return rows[0].customer_id, tuple(row.invoice_id for row in rows)


def _by(arguments: Namespace) -> Basis | None:
    return Basis(arguments.by) if arguments.by else None


def _late(arguments: Namespace) -> int:
    on = as_of(arguments)
    with for_reading(arguments) as office:
        customer_id, invoices = _whose(office, arguments)
        by = _by(arguments)
        found = [office.read(late_answers, customer_id, on, invoice_id=each, by=by) for each in invoices or (None,)]
    answers = [(whole, each) for whole in found for each in whole.answers]
    first = found[0]
    facts: dict[str, object] = {
        "as_of": on,
        "customer": first.customer.number,
        "name": first.customer.name,
        "kind": first.customer.kind,
        "country": first.country,
        "currency": first.customer.currency,
        "on_account": first.on_account,
        "interest": sum((whole.interest for whole in found[1:]), first.interest),
        "costs": sum((whole.costs for whole in found[1:]), first.costs),
    }
    if arguments.format == "json":
        show_json({**facts, "rows": [_answer(whole, each) for whole, each in answers]})
        return 0
    rows = [_row(whole, each) for whole, each in answers]
    show(arguments.format, facts, Listing("rows", _COLUMNS, rows))
    return 0


def _row(whole: LateAnswers, answer: LateAnswer) -> tuple[object, ...]:
    decision, piece = answer.decision, answer.piece
    return (
        piece.number,
        piece.due_on,
        decision.days_late,
        piece.open,
        decision.applies,
        decision.interest,
        decision.costs,
        decision.earlier.interest + decision.earlier.costs,
        _told(why_not_sentence(whole, answer)),
        " ".join(_cautions(whole, answer)),
    )


def _told(sentence: object) -> str | None:
    from arbook.sentences.sentence import Sentence

    return sentence.plain(formats_for("en")) if isinstance(sentence, Sentence) else None


def _cautions(whole: LateAnswers, answer: LateAnswer) -> list[str]:
    return [_told(_caution(whole, answer, each)) or "" for each in answer.decision.cautions]


def _caution(whole: LateAnswers, answer: LateAnswer, caution: Caution) -> object:
    said = answer.decision.said
    rule = said.rule if said else None
    reference = said.reference if said else None
    return caution_sentence(
        caution,
        looked_up_on=reference.as_of if reference else None,
        currency=rule.bands[0].amount.currency if rule and rule.bands else "",
        country=whole.country,
    )


def _answer(whole: LateAnswers, answer: LateAnswer) -> dict[str, object]:
    """One piece in JSON: both sides in full, so that a script need not ask again."""
    decision, piece = answer.decision, answer.piece
    facts = dict(zip(_COLUMNS, _row(whole, answer), strict=True))
    return {
        **facts,
        "part": piece.position,
        "cautions": [caution.value for caution in decision.cautions],
        "why_not": decision.why_not,
        "reason": facts["why_not"],
        "contract": _said(whole, answer, decision.contract),
        "law": _said(whole, answer, decision.law),
        "charged_before": [
            {
                "charge": each.charge.number,
                "charged_on": each.charge.charged_on,
                "state": each.charge.state,
                "interest": each.interest,
                "costs": each.costs,
            }
            for each in answer.history
        ],
    }


def _said(whole: LateAnswers, answer: LateAnswer, said: Said) -> dict[str, object]:
    reason = None
    if said.why_not is not None:
        facts: dict[str, object] = {
            "number": answer.piece.number,
            "due_on": answer.piece.due_on,
            "on": whole.as_of,
            "country": whole.country,
        }
        reason = _told(side_sentence(said.why_not, facts))
    rule, rate = said.rule, said.reference
    return {
        "why_not": said.why_not,
        "reason": reason,
        **_claim(said.claim),
        "law": None if rule is None else rule.country,
        "source": None if rule is None else rule.source,
        "looked_up_on": None if rule is None else rule.looked_up_on,
        "rate": None if rate is None else rate.key,
        "rate_source": None if rate is None else rate.source,
        "rate_as_of": None if rate is None else rate.as_of,
    }


def _claim(claim: LateClaim) -> dict[str, object]:
    return {
        "interest": claim.interest,
        "costs": [{"kind": each.kind, "amount": each.amount} for each in claim.costs],
        "total": claim.total,
        "slices": _slices(claim.sheet.slices),
    }


def _slices(slices: Iterable[Slice]) -> list[dict[str, object]]:
    return [
        {
            "from": each.first,
            "to": each.last,
            "days": each.days,
            "balance": each.principal,
            "yearly_percent": each.yearly_percent,
            "days_of_year": each.days_of_year,
            "amount": round(each.amount, _DIGITS),
        }
        for each in slices
    ]


def _charge(arguments: Namespace) -> int:
    natures = {"interest": (Nature.INTEREST,), "costs": (Nature.COSTS,)}.get(arguments.only, BOTH)
    with for_change(arguments) as office:
        customer_id, invoices = _whose(office, arguments)
        command = ChargeLateness(
            customer_id,
            day_of(arguments),
            _pieces(office, arguments, customer_id, invoices),
            _by(arguments),
            ChargeWay(arguments.way) if arguments.way else None,
            natures,
            arguments.note,
        )
        if arguments.waive:
            made = office.lateness.let_go(command, _REASONS[arguments.waive], today=arguments.today)
        else:
            made = office.lateness.charge(command, today=arguments.today)
        row = office.read(late_charge_by_number, made.number).row
    return _done(arguments, row, "{charge} charges {name} {total} for lateness ({state}).")


def _pieces(office: Office, arguments: Namespace, customer_id: int, invoices: tuple[int, ...]) -> tuple[int, ...]:
    """The parts of the named invoices that may be charged; all parts where none may be, to be told why."""
    on, by = day_of(arguments), _by(arguments)
    pieces: list[int] = []
    for invoice_id in invoices:
        found = office.read(late_answers, customer_id, on, invoice_id=invoice_id, by=by).answers
        chargeable = [each for each in found if each.decision.total]
        pieces += [each.piece.piece_id for each in chargeable or found]
    return tuple(pieces)


def _done(arguments: Namespace, row: LateChargeRow, template: str) -> int:
    facts = dict(zip(_CHARGES, _charge_row(row), strict=True))
    return done(arguments, template, **facts, total=row.total, way=row.way)


def _charge_row(row: LateChargeRow) -> tuple[object, ...]:
    return (
        row.number,
        row.customer_number,
        row.customer_name,
        row.charged_on,
        row.state.value,
        row.interest,
        row.costs,
        row.open,
        row.waived,
        row.total.currency,
    )


def _charges(arguments: Namespace) -> int:
    with for_reading(arguments) as office:
        customer_id = customer_of(office, arguments).customer_id if arguments.customer else None
        rows, waivers = office.read(late_charges, customer_id), office.read(waivers_of, customer_id)
    show(
        arguments.format,
        {},
        Listing("rows", _CHARGES, [_charge_row(row) for row in rows]),
        Listing(
            "waivers",
            _WAIVERS,
            [
                (
                    each.entry_id,
                    each.number,
                    each.waived_on,
                    each.amount,
                    each.nature.value,
                    each.reason.value.replace("_", "-"),
                    each.note,
                    each.is_taken_back,
                )
                for each in waivers
            ],
        ),
    )
    return 0


_DIGITS = 6
"""Of a slice's exact amount, as many decimals are told; only their sum is rounded to the coin."""
_SLICES = ("invoice", "from", "to", "days", "balance", "yearly_percent", "days_of_year", "amount")


def _show(arguments: Namespace) -> int:
    with for_reading(arguments) as office:
        card = office.read(late_charge_by_number, arguments.number)
    sheet = sheet_of_charge(card)
    facts: dict[str, object] = {
        **dict(zip(_CHARGES, _charge_row(card.row), strict=True)),
        "total": card.row.total,
        "way": card.row.way.value,
        "booked_on": card.row.booked_on,
        "withdrawn_on": card.row.withdrawn_on,
        "note": card.row.note,
    }
    if arguments.format == "json":
        show_json({**facts, "parts": [_part(part) for part in sheet.parts]})
        return 0
    rows = [
        (
            part.number,
            each.first,
            each.last,
            each.days,
            each.principal,
            each.yearly_percent,
            each.days_of_year,
            round(each.amount, _DIGITS),
        )
        for part in sheet.parts
        for each in part.slices
    ]
    show(arguments.format, facts, Listing("rows", _SLICES, rows))
    return 0


def _part(part: SheetPart) -> Mapping[str, object]:
    facts = {name: plain_value(value) for name, value in part_to_json(part).items() if name != "piece"}
    return facts | {"slices": _slices(part.slices)}


def _book(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        card = office.read(late_charge_by_number, arguments.number)
        office.lateness.book(card.row.charge_id, on=day_of(arguments), today=arguments.today)
        row = office.read(late_charge_by_number, arguments.number).row
    return _done(arguments, row, "{charge} of {total} is booked: {name} owes it.")


def _withdraw(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        card = office.read(late_charge_by_number, arguments.number)
        office.lateness.withdraw(
            card.row.charge_id, on=day_of(arguments), today=arguments.today, reason=arguments.reason
        )
        row = office.read(late_charge_by_number, arguments.number).row
    return _done(arguments, row, "{charge} of {total} was taken back.")


def _waive(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        card = office.read(late_charge_by_number, arguments.number)
        command = WaiveCharge(
            card.row.charge_id,
            day_of(arguments),
            _REASONS[arguments.reason],
            arguments.note,
            None if arguments.amount is None else amount_of(arguments.amount, card.row.total.currency),
        )
        office.lateness.waive(command, today=arguments.today)
        row = office.read(late_charge_by_number, arguments.number).row
    return _done(arguments, row, "Of {charge}, {waived} was let go; {open} is open.")
