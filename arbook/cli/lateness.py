"""``late``: may I charge for lateness, how much, and on what that stands."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path

from arbook.cli.arguments import Commands, add_customer, add_reading, as_of
from arbook.cli.books import customer_of, for_reading
from arbook.cli.files import check_target, write_paper
from arbook.cli.output import Listing, show, show_json
from arbook.formats.formats import formats_for
from arbook.ledger.interest import Slice
from arbook.ledger.lateness import LateClaim
from arbook.ledger.may_charge import Basis, Caution, Said
from arbook.queries.invoices import invoice_by_number
from arbook.queries.lateness import LateAnswer, LateAnswers, late_answers
from arbook.sentences.late_words import caution_sentence, side_sentence, why_not_sentence
from arbook.sentences.sentence import Sentence
from arbook.services.office import Office

_COLUMNS = ("number", "due_on", "days_late", "open", "applies", "interest", "costs", "before", "why_not", "cautions")
DIGITS = 6
"""Of a slice's exact amount, as many decimals are told; only their sum is rounded to the coin."""


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``late``."""
    late = add_reading(commands, "late", _late, "may I charge for lateness, and how much: contract, law, and why")
    add_whose(late)
    late.add_argument("-o", "--output", metavar="PATH", type=Path, help="write the interest sheet of it as PDF")


def add_whose(parser: ArgumentParser) -> None:
    """Whom it is about: a customer or some of their invoices; and on which side it stands."""
    parser.add_argument("numbers", metavar="NUMBER", nargs="*", help="these invoices")
    add_customer(parser, required=False)
    parser.add_argument("--by", choices=[each.value for each in Basis], help="contract or law (what applies)")
    parser.set_defaults(parser=parser)


def whose(office: Office, arguments: Namespace) -> tuple[int, tuple[int, ...]]:
    """The customer, and the invoices that were named."""
    if bool(arguments.numbers) == bool(arguments.customer):
        arguments.parser.error("say either --customer or the numbers of invoices")
    if arguments.customer:
        return customer_of(office, arguments).customer_id, ()
    rows = [office.read(invoice_by_number, number).row for number in arguments.numbers]
    if len({row.customer_id for row in rows}) > 1:
        arguments.parser.error("these invoices are of different customers")
    return rows[0].customer_id, tuple(row.invoice_id for row in rows)


def chosen_side(arguments: Namespace) -> Basis | None:
    """What ``--by`` says."""
    return Basis(arguments.by) if arguments.by else None


def _late(arguments: Namespace) -> int:
    on = as_of(arguments)
    if arguments.output is not None:
        check_target(arguments.output)
    with for_reading(arguments) as office:
        customer_id, invoices = whose(office, arguments)
        by, file = chosen_side(arguments), None
        found = [office.read(late_answers, customer_id, on, invoice_id=each, by=by) for each in invoices or (None,)]
        answers = [(whole, each) for whole in found for each in whole.answers]
        if arguments.output is not None:
            pieces = [each.piece.piece_id for _, each in answers]
            file = write_paper(
                office.paper.claim_sheet(customer_id, on=on, piece_ids=pieces, by=by), arguments.output
            )
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
        **({} if file is None else {"file": str(file)}),
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


def _told(sentence: Sentence | None) -> str | None:
    return None if sentence is None else sentence.plain(formats_for("en"))


def _cautions(whole: LateAnswers, answer: LateAnswer) -> list[str]:
    return [_told(each) or "" for each in cautions_of(whole, answer).values()]


def cautions_of(whole: LateAnswers, answer: LateAnswer) -> dict[Caution, Sentence]:
    """What the owner should know before charging this piece, in words."""
    return {each: _caution(whole, answer, each) for each in answer.decision.cautions}


def _caution(whole: LateAnswers, answer: LateAnswer, caution: Caution) -> Sentence:
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
        "slices": told_slices(claim.sheet.slices),
    }


def told_slices(slices: Iterable[Slice]) -> list[dict[str, object]]:
    """The slices as JSON has them."""
    return [
        {
            "from": each.first,
            "to": each.last,
            "days": each.days,
            "balance": each.principal,
            "yearly_percent": each.yearly_percent,
            "days_of_year": each.days_of_year,
            "amount": round(each.amount, DIGITS),
        }
        for each in slices
    ]
