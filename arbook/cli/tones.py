"""How a customer is spoken to: what the history suggests, and what the owner says."""

from argparse import ArgumentParser, Namespace

from arbook.cli.arguments import Commands, add_command, add_customer, add_format
from arbook.cli.books import customer_of, for_change, for_reading
from arbook.cli.output import Listing, show
from arbook.ledger.relationship import NO_MANNER, TONES, Manner, Relationship, ToneChoice, choose_tone
from arbook.queries.relationships import manners, relationships
from arbook.sentences.tones import tone_reasons, tone_sentence
from arbook.services.manners import SetManner

_LEFT = "relationship"


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``tone``."""
    tone = add_command(commands, "tone", _tone, "show in which tone a customer is reminded, and why; or choose it")
    add_customer(tone, required=True)
    tone.add_argument("--set", choices=(*TONES, _LEFT), help=f"the tone; {_LEFT}: from how they pay")
    care = tone.add_mutually_exclusive_group()
    care.add_argument("--sensitive", metavar="REASON", help="no reminder in a batch, and only warm words")
    care.add_argument("--not-sensitive", action="store_true", help="no more care is needed")
    tone.add_argument("--reason", default="", help="why this tone")
    add_format(tone)


def _tone(arguments: Namespace) -> int:
    is_wish = arguments.set or arguments.sensitive is not None or arguments.not_sensitive
    with (for_change if is_wish else for_reading)(arguments) as office:
        card = customer_of(office, arguments)
        manner = office.read(manners, [card.customer_id]).get(card.customer_id, NO_MANNER)
        if is_wish:
            manner = _wanted(arguments, manner)
            office.manners.set(SetManner(card.customer_id, manner, arguments.today))
        found = office.read(relationships, arguments.today, [card.customer_id])[card.customer_id]
    choices = [(stage, choose_tone(stage, found, arguments.today, manner=manner)) for stage in TONES]
    facts = {"customer": card.number, "name": card.name, **_facts(found, manner, arguments), **_why(choices[1][1])}
    told = [(stage, choice.tone, choice.source.value) for stage, choice in choices]
    show(arguments.format, facts, Listing("rows", ("stage", "tone", "from"), told))
    return 0


def _wanted(arguments: Namespace, manner: Manner) -> Manner:
    tone = {None: manner.tone, _LEFT: ""}.get(arguments.set, arguments.set)
    if arguments.sensitive is not None:
        return Manner(tone, is_sensitive=True, reason=arguments.sensitive)
    is_sensitive = manner.is_sensitive and not arguments.not_sensitive
    return Manner(tone, is_sensitive, arguments.reason or (manner.reason if tone or is_sensitive else ""))


def _facts(found: Relationship, manner: Manner, arguments: Namespace) -> dict[str, object]:
    return {
        "chosen": manner.tone or None,
        "is_sensitive": manner.is_sensitive,
        "reason": manner.reason or None,
        "since": found.since_on,
        "years": found.years(arguments.today),
        "settled": found.settled,
        "on_time": found.on_time,
        "trend": found.trend,
        "late_now": found.late_now,
        "broken_promises": found.broken,
    }


def _why(choice: ToneChoice) -> dict[str, object]:
    from arbook.formats.formats import formats_for

    formats = formats_for("en")
    return {
        "told": tone_sentence(choice).plain(formats),
        "why": [each.plain(formats) for each in tone_reasons(choice)],
    }
