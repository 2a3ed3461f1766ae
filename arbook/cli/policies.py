"""Commands for reminder policies: the ladders, who is reminded by which, and what holds for all."""

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from arbook.cli.arguments import Commands, add_as_of, add_command, add_format, as_of, day, refuse_unused, whole_number
from arbook.cli.books import for_change, for_reading
from arbook.cli.output import Listing, show
from arbook.cli.policy_text import policy_from, policy_told
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.amounts import parse_decimal
from arbook.ledger.reminder_policies import PolicyError, ReminderPolicy
from arbook.ledger.reminder_situations import ReminderRules
from arbook.queries.customers import customer_by_number
from arbook.queries.invoices import invoice_by_number
from arbook.queries.policy_trial import Outcome, PolicyTrial, try_policy
from arbook.queries.reminder_policies import groups, policies, policy_uses, quiet_periods, reminder_rules
from arbook.services.office import Office
from arbook.services.policy_users import UsePolicy, Whose

_COLUMNS = ("policy", "stages", "min_gap_days", "is_default", "groups", "customers", "invoices", "is_retired")
_CHANGED = ("customer", "name", "before", "before_until", "after", "after_until")
_FLIGHT = ("customer", "name", "item", "sent", "before", "before_on", "after", "after_on")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TAKEN: dict[str, tuple[str, ...]] = {
    "list": (),
    "show": ("policy",),
    "write": ("policy", "file"),
    "try": ("policy", "file", "as_of"),
    "copy": ("policy", "name"),
    "retire": ("policy", "instead"),
    "restore": ("policy",),
    "use": ("policy", "customer", "group", "invoice"),
    "group": ("group", "policy", "customer", "remove"),
}
"""What each action takes."""


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``policy`` and ``reminder-rules``."""
    parser = add_command(commands, "policy", _policy, "the ladders of reminders, and who is reminded by which")
    parser.add_argument("action", choices=tuple(_TAKEN), nargs="?", default="list")
    parser.add_argument("policy", metavar="POLICY", nargs="?", help="its name; `none` with use: the next wider one")
    parser.add_argument(
        "--file", metavar="FILE", type=Path, help="the ladder as `show --format json` tells it; - reads"
    )
    parser.add_argument("--name", metavar="NAME", help="of the copy")
    parser.add_argument("--instead", metavar="POLICY", help="who is reminded by a retired one goes over to this")
    parser.add_argument("--customer", metavar="NO", help="this customer")
    parser.add_argument("--group", metavar="NAME", help="this group of customers")
    parser.add_argument("--invoice", metavar="NO", help="this invoice")
    parser.add_argument("--remove", action="store_true", help="with group: take it, or its customer, away")
    add_as_of(parser)
    add_format(parser)
    parser.set_defaults(parser=parser)
    _add_rules(commands)


def _add_rules(commands: "Commands[ArgumentParser]") -> None:
    parser = add_command(
        commands, "reminder-rules", _rules, "what holds for all policies: how many, how little, when"
    )
    parser.add_argument("--most-a-day", metavar="N", type=whole_number, help="messages in one day; 0: no limit")
    parser.add_argument("--least", metavar="A", help="nobody is reminded of less")
    parser.add_argument("--reply-days", metavar="N", type=whole_number, help="an answer holds back for so many days")
    parser.add_argument(
        "--promise-days", metavar="N", type=whole_number, help="a promise is waited for so much longer"
    )
    parser.add_argument("--quiet", metavar="DAYS", help="days of the week such as sat,sun; none")
    parser.add_argument("--holidays", choices=("yes", "no"), help="keep the holidays of the customer's country")
    parser.add_argument(
        "--away", metavar="D", type=day, nargs=2, help="nobody is reminded from the first to the last"
    )
    parser.add_argument("--note", default="", help="with --away: why")
    parser.add_argument("--back", metavar="ID", type=whole_number, help="take days away back")
    add_format(parser)
    parser.set_defaults(parser=parser)


def _policy(arguments: Namespace) -> int:
    action = arguments.action
    refuse_unused(arguments, f"policy {action}", ("action", *_TAKEN[action]))
    if action in ("list", "show", "try"):
        with for_reading(arguments) as office:
            _told(office, arguments)
        return 0
    with for_change(arguments) as office:
        _change(office, arguments)
        _list(office, arguments)
    return 0


def _told(office: Office, arguments: Namespace) -> None:
    if arguments.action == "list":
        _list(office, arguments)
    elif arguments.action == "show":
        policy = _named(office, _required(arguments, "policy"))
        head, listing = policy_told(policy)
        show(arguments.format, head, listing)
    else:
        draft = _draft(office, arguments)
        _show_trial(arguments, office.read(try_policy, draft, as_of(arguments)))


def _list(office: Office, arguments: Namespace) -> None:
    uses = office.read(policy_uses)
    rows = []
    for policy in office.read(policies).values():
        use = uses[policy.policy_id]
        told = ", ".join(f"{stage.name} {stage.offset_days:+d}" for stage in policy.stages)
        users = (use.is_default, use.groups, use.customers, use.invoices)
        rows.append((policy.name, told, policy.min_gap_days, *users, policy.is_archived))
    names = {policy.policy_id: policy.name for policy in office.read(policies).values()}
    members = [(row.name, names.get(row.policy_id or 0, ""), row.customers) for row in office.read(groups)]
    listings = [Listing("rows", _COLUMNS, rows)]
    if members or arguments.format == "json":
        listings.append(Listing("groups", ("group", "policy", "customers"), members))
    show(arguments.format, {}, *listings)


def _show_trial(arguments: Namespace, trial: PolicyTrial) -> None:
    facts: dict[str, object] = {
        "as_of": trial.as_of,
        "before": _ways(arguments, trial.before),
        "after": _ways(arguments, trial.after),
        "customers": trial.customers,
        "is_as_default": trial.is_as_default,
    }
    changed = [
        (each.number, each.name, _outcome(each.before), each.before.until, _outcome(each.after), each.after.until)
        for each in trial.changed
    ]
    nothing = ("", None)
    flight = [
        (each.customer_number, each.customer_name, each.item, each.sent, *(each.before or nothing))
        + (each.after or nothing)
        for each in trial.in_flight
    ]
    show(arguments.format, facts, Listing("changed", _CHANGED, changed), Listing("in_flight", _FLIGHT, flight))


def _ways(arguments: Namespace, counts: Any) -> object:
    if arguments.format == "json":
        return dict(counts)
    return ", ".join(f"{count} by {way}" for way, count in sorted(counts.items())) or "nobody"


def _outcome(outcome: Outcome) -> str:
    return f"{outcome.stage} by {outcome.way}" if outcome.way else outcome.held


def _change(office: Office, arguments: Namespace) -> None:
    action, service = arguments.action, office.policies
    if action == "write":
        service.write(_draft(office, arguments))
    elif action == "copy":
        service.copy(_id(office, _required(arguments, "policy")), _required(arguments, "name"))
    elif action == "retire":
        instead = _id(office, arguments.instead) if arguments.instead else None
        service.retire(_id(office, _required(arguments, "policy")), instead)
    elif action == "restore":
        service.bring_back(_id(office, _required(arguments, "policy")))
    elif action == "use":
        service.use(_use(office, arguments))
    else:
        _group(office, arguments)


def _use(office: Office, arguments: Namespace) -> UsePolicy:
    """Whom the options name; without any of them the business."""
    name = _required(arguments, "policy")
    policy_id = None if name.casefold() == "none" else _id(office, name)
    if arguments.invoice:
        return UsePolicy(Whose.INVOICE, policy_id, office.read(invoice_by_number, arguments.invoice).row.invoice_id)
    if arguments.customer:
        return UsePolicy(Whose.CUSTOMER, policy_id, office.read(customer_by_number, arguments.customer).customer_id)
    if arguments.group:
        return UsePolicy(Whose.GROUP, policy_id, _group_id(office, arguments.group))
    return UsePolicy(Whose.BUSINESS, policy_id)


def _group(office: Office, arguments: Namespace) -> None:
    """Write a group, take it away, or put a customer in or out."""
    name, service = _required(arguments, "group"), office.policies
    known = {row.name.casefold(): row for row in office.read(groups)}.get(name.casefold())
    if arguments.customer:
        customer_id = office.read(customer_by_number, arguments.customer).customer_id
        service.put_in_group(customer_id, None if arguments.remove else _group_id(office, name))
    elif arguments.remove:
        service.remove_group(_group_id(office, name))
    else:
        policy_id = _id(office, arguments.policy) if arguments.policy else known.policy_id if known else None
        service.write_group(name, policy_id, known.group_id if known else None)


def _draft(office: Office, arguments: Namespace) -> ReminderPolicy:
    """The ladder of the file; the policy of that name is rewritten, else it is a new one."""
    path: Path = _required(arguments, "file")
    try:
        text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
        told = json.loads(text)
    except (OSError, ValueError) as fault:
        raise CommandRefusedError("{file} cannot be read as a policy.", file=path) from fault
    name = _required(arguments, "policy")
    known = _by_name(office).get(name.casefold())
    return policy_from(told, known, name)


def _by_name(office: Office) -> dict[str, ReminderPolicy]:
    return {policy.name.casefold(): policy for policy in office.read(policies).values()}


def _named(office: Office, name: str) -> ReminderPolicy:
    found = _by_name(office).get(name.casefold())
    if found is None:
        raise PolicyError(field="policy", why="unknown_policy")
    return found


def _id(office: Office, name: str) -> int:
    return _named(office, name).policy_id


def _group_id(office: Office, name: str) -> int:
    for row in office.read(groups):
        if row.name.casefold() == name.casefold():
            return row.group_id
    raise PolicyError(field="group", why="unknown_group")


def _required(arguments: Namespace, name: str) -> Any:
    value = getattr(arguments, name)
    if value is None:
        shown = "POLICY" if name == "policy" else f"--{name}"
        arguments.parser.error(f"`policy {arguments.action}` needs {shown}")
    return value


def _rules(arguments: Namespace) -> int:
    given = ("most_a_day", "least", "reply_days", "promise_days", "quiet", "holidays", "away", "back")
    is_change = any(getattr(arguments, name) is not None for name in given)
    with (for_change if is_change else for_reading)(arguments) as office:
        if is_change:
            _change_rules(office, arguments)
        rules, away = office.read(reminder_rules), office.read(quiet_periods)
    facts = {
        "most_a_day": rules.most_a_day,
        "least": rules.least,
        "reply_days": rules.reply_days,
        "promise_days": rules.promise_days,
        "quiet": ",".join(_DAYS[each] for each in sorted(rules.quiet_weekdays)),
        "holidays": rules.keeps_holidays,
    }
    rows = [(row.period_id, row.first_on, row.last_on, row.note) for row in away]
    show(arguments.format, facts, Listing("away", ("id", "first_on", "last_on", "note"), rows))
    return 0


def _change_rules(office: Office, arguments: Namespace) -> None:
    rules, service = office.read(reminder_rules), office.policies
    wanted = ReminderRules(
        rules.most_a_day if arguments.most_a_day is None else arguments.most_a_day,
        rules.least if arguments.least is None else parse_decimal(arguments.least),
        rules.reply_days if arguments.reply_days is None else arguments.reply_days,
        rules.quiet_weekdays if arguments.quiet is None else _weekdays(arguments.quiet),
        rules.keeps_holidays if arguments.holidays is None else arguments.holidays == "yes",
        rules.promise_days if arguments.promise_days is None else arguments.promise_days,
    )
    if wanted != rules:
        service.write_rules(wanted)
    if arguments.away is not None:
        first, last = arguments.away
        service.add_quiet_period(first, last, arguments.note)
    if arguments.back is not None:
        service.remove_quiet_period(arguments.back)


def _weekdays(text: str) -> frozenset[int]:
    if text.strip().casefold() in ("", "none"):
        return frozenset()
    names = [each.strip().casefold()[:3] for each in text.split(",")]
    unknown = next((each for each in names if each not in _DAYS), None)
    if unknown is not None:
        raise PolicyError(field="quiet_weekdays", why="unknown_weekday", text=unknown)
    return frozenset(_DAYS.index(each) for each in names)
