"""A policy as the command line tells and reads it: one row a stage."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from arbook.cli.output import Listing
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.reminder_policies import Channel, Clock, Enclosed, PolicyError, ReminderPolicy, Stage

_PLACED = ("stage_id", "position")
_STAGE = tuple(each.name for each in fields(Stage) if each.name not in _PLACED)
_HEAD = ("min_gap_days", "says_thanks", "appreciates", "notes_reliable")
_KINDS: dict[str, type] = {each.name: type(each.default) for each in fields(Stage) if each.name in _STAGE}


def policy_told(policy: ReminderPolicy) -> tuple[dict[str, object], Listing]:
    """Facts and stages; ``stage_id`` keeps a rung, with what was sent at it, when it is written back."""
    rows = [(stage.stage_id, *(_plain(getattr(stage, name)) for name in _STAGE)) for stage in policy.stages]
    head: dict[str, object] = {"policy": policy.name, **{name: getattr(policy, name) for name in _HEAD}}
    return head, Listing("stages", ("stage_id", *_STAGE), rows)


def policy_from(told: object, known: ReminderPolicy | None, name: str) -> ReminderPolicy:
    """The ladder that a document tells, in place of ``known`` or as a new one called ``name``.

    Raises:
        CommandRefusedError: the document tells no ladder.
        PolicyError: ``unknown_choice``.
    """
    if not isinstance(told, Mapping) or not isinstance(told.get("stages"), list):
        raise CommandRefusedError("The file tells no policy: it needs stages.")
    stages = tuple(_stage(each, place, known) for place, each in enumerate(told["stages"], start=1))
    gap = told.get("min_gap_days", known.min_gap_days if known else 5)
    notes = {each: bool(told.get(each, getattr(known, each, False))) for each in _HEAD[1:]}
    own_name = str(told.get("policy") or name) if known else name
    return ReminderPolicy(known.policy_id if known else 0, own_name, stages, _whole(gap), **notes)


def _stage(told: object, place: int, known: ReminderPolicy | None) -> Stage:
    if not isinstance(told, Mapping) or "name" not in told or "offset_days" not in told:
        raise CommandRefusedError("Stage {stage} of the file needs name and offset_days.", stage=place)
    if unknown := sorted(set(told) - {*_STAGE, *_PLACED}):
        raise PolicyError(field="stages", why="unknown_choice", text=unknown[0], known=_STAGE)
    facts: dict[str, Any] = {}
    for key, value in told.items():
        if key in _STAGE and value is not None:
            facts[key] = _read(key, value)
    stage_id = _whole(told.get("stage_id") or 0) if known else 0
    return Stage(stage_id, place, facts.pop("name"), facts.pop("offset_days"), **facts)


def _read(key: str, value: object) -> Any:
    if key == "clock":
        return _choice(Clock, key, value)
    if key == "channel":
        return _choice(Channel, key, value) if value else None
    if key == "encloses":
        named = [_choice(Enclosed, key, each) for each in value] if isinstance(value, list) else []
        return tuple(each for each in Enclosed if each in named)
    if _KINDS[key] is bool:
        return bool(value)
    if key in ("offset_days", "gives_days", "repeats", "repeat_days"):
        return _whole(value)
    return str(value)


def _choice(kind: type[Any], key: str, value: object) -> Any:
    if value not in [each.value for each in kind]:
        raise PolicyError(field=key, why="unknown_choice", text=str(value), known=[each.value for each in kind])
    return kind(value)


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise CommandRefusedError("“{text}” in the file is no whole number.", text=str(value))
    return value


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [str(each) for each in value]
    return value.value if isinstance(value, Clock | Channel) else "" if value is None else value
