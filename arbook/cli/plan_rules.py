"""``plan-rules``: with what new plans begin, and how their parts are reminded; the same as options of a plan."""

from argparse import ArgumentParser, Namespace

from arbook.cli.arguments import Commands, add_command, whole_number
from arbook.cli.books import for_change, for_reading
from arbook.cli.output import FORMATS, show
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.plan_keeping import PlanRules
from arbook.queries.plan_rules import BookPlanRules, book_plan_rules
from arbook.queries.reminder_policies import policies
from arbook.services.office import Office

RULES = ("notice_days", "tolerance_days", "broken_parts", "broken_days")


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``plan-rules``."""
    rules = add_command(commands, "plan-rules", _rules, "with what new plans begin, and how their parts are reminded")
    add_rules(rules)
    told = "broken plans fall due without asking, once a missed part was reminded of"
    rules.add_argument("--breaks-alone", choices=("yes", "no"), help=told)
    rules.add_argument("--ladder", metavar="POLICY", help="by which parts are reminded; “own”: the customer's")
    rules.add_argument("--format", choices=FORMATS, default="table")


def add_rules(parser: ArgumentParser) -> None:
    """What is agreed about keeping a plan."""
    parser.add_argument("--notice-days", metavar="N", type=whole_number, help="a note so many days before each part")
    parser.add_argument("--tolerance-days", metavar="N", type=whole_number, help="so many days late is not missed")
    parser.add_argument(
        "--broken-parts", metavar="N", type=whole_number, help="broken with so many missed (0: never)"
    )
    parser.add_argument("--broken-days", metavar="N", type=whole_number, help="broken with one so late (0: never)")


def rules_of(arguments: Namespace, usual: PlanRules) -> PlanRules:
    """The usual rules with what was given."""
    given = {name: getattr(arguments, name) for name in RULES}
    return PlanRules(*(getattr(usual, name) if given[name] is None else given[name] for name in RULES))


def _rules(arguments: Namespace) -> int:
    given = [*RULES, "breaks_alone", "ladder"]
    is_change = any(getattr(arguments, name) is not None for name in given)
    opened = for_change if is_change else for_reading
    with opened(arguments) as office:
        told = office.read(book_plan_rules)
        if is_change:
            alone = told.breaks_alone if arguments.breaks_alone is None else arguments.breaks_alone == "yes"
            ladder = told.policy_id if arguments.ladder is None else _ladder(office, arguments.ladder)
            told = BookPlanRules(rules_of(arguments, told.rules), ladder, alone)
            office.agreements.set_rules(told)
        named = None if told.policy_id is None else office.read(policies)[told.policy_id].name
    facts: dict[str, object] = {name: getattr(told.rules, name) for name in RULES}
    show(arguments.format, {**facts, "breaks_alone": told.breaks_alone, "ladder": named})
    return 0


def _ladder(office: Office, name: str) -> int | None:
    if name == "own":
        return None
    for policy in office.read(policies).values():
        if policy.name == name:
            return policy.policy_id
    raise CommandRefusedError("There is no ladder “{name}” in this book.", name=name)
