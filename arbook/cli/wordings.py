"""The texts of reminders: the shipped one of a stage and tone, or the owner's own."""

import sys
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path

from arbook.cli.arguments import Commands, add_command, add_format, refuse_unused
from arbook.cli.books import for_change, for_reading
from arbook.cli.output import Listing, show
from arbook.cli.refusing import CommandRefusedError
from arbook.formats.formats import LANGUAGES
from arbook.ledger.relationship import TONES
from arbook.ledger.reminder_policies import PolicyError, ReminderPolicy, Stage
from arbook.queries.addressing import own_wordings
from arbook.queries.reminder_policies import policies
from arbook.services.office import Office
from arbook.services.reminder_letters import Wording
from arbook.services.shipped_letters import shipped_wording

EVERY = "every"
"""An own text that serves every tone."""

_TAKEN: dict[str, tuple[str, ...]] = {
    "list": ("policy",),
    "show": ("stage", "policy", "language", "tone", "letter"),
    "write": ("stage", "policy", "language", "tone", "file"),
    "restore": ("stage", "policy", "language", "tone"),
}
"""What each action takes."""


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``wording``."""
    parser = add_command(commands, "wording", _wording, "the texts of reminders, shipped and your own")
    parser.add_argument("action", choices=tuple(_TAKEN), nargs="?", default="list")
    parser.add_argument("stage", metavar="STAGE", nargs="?", help="its name")
    parser.add_argument("--policy", metavar="POLICY", help="of this ladder, where several have such a stage")
    parser.add_argument("--language", choices=tuple(LANGUAGES), default="en")
    parser.add_argument("--tone", choices=TONES, help="the text in this tone; else your own is for every tone")
    parser.add_argument("--letter", action="store_true", help="the shipped text as it is printed, not mailed")
    parser.add_argument("--file", metavar="FILE", type=Path, help="first line the subject, then the text; - reads")
    add_format(parser)
    parser.set_defaults(parser=parser)


def _wording(arguments: Namespace) -> int:
    action = arguments.action
    refuse_unused(arguments, f"wording {action}", ("action", *_TAKEN[action]))
    if action != "list" and arguments.stage is None:
        arguments.parser.error(f"`wording {action}` needs STAGE")
    if action in ("list", "show"):
        with for_reading(arguments) as office:
            (_list if action == "list" else _show)(office, arguments)
        return 0
    with for_change(arguments) as office:
        _policy, stage = _named(office, arguments)
        wording = _typed(arguments) if action == "write" else None
        office.policies.change_wording(stage.stage_id, arguments.language, wording, tone=arguments.tone or "")
        _show(office, arguments)
    return 0


def _list(office: Office, arguments: Namespace) -> None:
    own = office.read(own_wordings)
    rows = []
    for policy, stage in _stages(office, arguments):
        for language in LANGUAGES:
            tones = [tone or EVERY for tone in ("", *TONES) if (stage.stage_id, language, tone) in own.texts]
            rows.append((policy.name, stage.name, stage.tone, language, "own" if tones else "shipped", tones))
    show(arguments.format, {}, Listing("rows", ("policy", "stage", "tone", "language", "text", "own_for"), rows))


def _show(office: Office, arguments: Namespace) -> None:
    policy, stage = _named(office, arguments)
    tone = arguments.tone or stage.tone
    own = office.read(own_wordings).text(stage.stage_id, arguments.language, tone)
    shipped = shipped_wording(policy, replace(stage, tone=tone), arguments.language, is_letter=arguments.letter)
    told = Wording(*own) if own else shipped
    facts = {
        "policy": policy.name,
        "stage": stage.name,
        "tone": tone,
        "language": arguments.language,
        "text": "own" if own else "shipped",
        "subject": told.subject,
        "body": told.body,
    }
    show(arguments.format, facts)


def _stages(office: Office, arguments: Namespace) -> list[tuple[ReminderPolicy, Stage]]:
    wanted = (arguments.policy or "").casefold()
    found = [each for each in office.read(policies).values() if not wanted or each.name.casefold() == wanted]
    if not found:
        raise PolicyError(field="policy", why="unknown_policy")
    return [(policy, stage) for policy in found for stage in policy.stages]


def _named(office: Office, arguments: Namespace) -> tuple[ReminderPolicy, Stage]:
    """The stage that is meant; of several ladders that have it the first, unless one is named."""
    wanted = arguments.stage.casefold()
    for policy, stage in _stages(office, arguments):
        if stage.name.casefold() == wanted:
            return policy, stage
    raise CommandRefusedError("There is no stage {stage}. `wording BOOK` lists them.", stage=arguments.stage)


def _typed(arguments: Namespace) -> Wording:
    if arguments.file is None:
        arguments.parser.error("`wording write` needs --file")
    try:
        text = sys.stdin.read() if str(arguments.file) == "-" else arguments.file.read_text(encoding="utf-8")
    except (OSError, ValueError) as fault:
        raise CommandRefusedError("{file} cannot be read as a text.", file=arguments.file) from fault
    subject, _, body = text.partition("\n")
    return Wording(subject.strip(), body.strip("\n"))
