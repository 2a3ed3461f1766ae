"""Reference rates and statutory rules: what is shipped, with the owner's own corrections over it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, select

from arbook.formats.legal import rule_from_json, shipped_rates, shipped_rules
from arbook.ledger.lateness import with_own_points
from arbook.ledger.may_charge import Law, Reference
from arbook.ledger.statutory import EUROPEAN_UNION, MEMBERS, StatutoryRule
from arbook.queries.settings import profile
from arbook.store.tables.customers import customer_table
from arbook.store.tables.lateness import law_rule_table, rate_point_table


@dataclass(frozen=True, slots=True)
class RatePointRow:
    """A day on which a reference rate changed; ``is_own`` where the owner wrote it."""

    reference: str
    name: str
    from_on: date
    percent: Decimal
    source: str
    as_of: date
    is_own: bool


@dataclass(frozen=True, slots=True)
class LawRuleRow:
    """A statutory rule for one kind of customer; ``is_own`` where the owner wrote it."""

    kind: str
    rule: StatutoryRule
    is_own: bool


def references(connection: Connection) -> dict[str, Reference]:
    """Every reference rate by its key; one that the owner made bears its key as its name."""
    shipped = {
        key: Reference(key, each.name, each.source, each.as_of, each.table) for key, each in shipped_rates().items()
    }
    for key, own in _own_points(connection).items():
        known = shipped.get(key)
        table = with_own_points(known.table if known else None, {day: each.percent for day, each in own.items()})
        if table is None:
            continue
        newest = max(own.values(), key=lambda each: each.as_of)
        if known is None:
            shipped[key] = Reference(key, key, newest.source, newest.as_of, table)
        else:
            shipped[key] = replace(known, table=table, as_of=max(known.as_of, newest.as_of))
    return shipped


@dataclass(frozen=True, slots=True)
class _OwnPoint:
    percent: Decimal | None
    source: str
    as_of: date


def _own_points(connection: Connection) -> dict[str, dict[date, _OwnPoint]]:
    table = rate_point_table
    points: dict[str, dict[date, _OwnPoint]] = {}
    for row in connection.execute(select(table).order_by(table.c.id)):
        points.setdefault(row.reference, {})[row.from_on] = _OwnPoint(row.percent, row.source, row.looked_up_on)
    return points


def rate_points(connection: Connection) -> tuple[RatePointRow, ...]:
    """Every point of every reference rate, by key and day."""
    own = _own_points(connection)
    return tuple(
        _point_row(each, point.from_day, point.yearly_percent, own.get(key, {}))
        for key, each in sorted(references(connection).items())
        for point in each.table.points
    )


def _point_row(reference: Reference, day: date, percent: Decimal, own: Mapping[date, _OwnPoint]) -> RatePointRow:
    known = own.get(day)
    if known is None:
        shipped = shipped_rates()[reference.key]
        return RatePointRow(reference.key, reference.name, day, percent, shipped.source, shipped.as_of, is_own=False)
    return RatePointRow(reference.key, reference.name, day, percent, known.source, known.as_of, is_own=True)


def law_rules(connection: Connection) -> tuple[LawRuleRow, ...]:
    """The statutory rules kind by kind, the owner's in place of the shipped ones they correct."""
    rows: dict[tuple[str, str, date], LawRuleRow] = {}
    shipped = shipped_rules()
    for rule in shipped:
        for kind in rule.kinds:
            rows[rule.country, kind, rule.from_day] = LawRuleRow(kind, replace(rule, kinds=(kind,)), is_own=False)
    kept = dict(rows)
    table = law_rule_table
    for row in connection.execute(select(table).order_by(table.c.id)):
        key = (row.country, row.kind, row.from_on)
        if row.rule is not None:
            rows[key] = LawRuleRow(row.kind, rule_from_json(json.loads(row.rule)), is_own=True)
        elif key in kept:
            rows[key] = kept[key]
        else:
            rows.pop(key, None)
    return tuple(rows[key] for key in sorted(rows))


def countries_near(connection: Connection) -> frozenset[str]:
    """The countries of the business and of its customers, with the union where one of them is in it."""
    known = set(connection.execute(select(customer_table.c.country).distinct()).scalars())
    known |= {profile(connection).country}
    return frozenset(known - {""} | ({EUROPEAN_UNION} if known & MEMBERS else set()))


def law_for(connection: Connection, customer_id: int) -> Law:
    """What is known of the law of a customer's country and kind; without a country the business's own counts."""
    table = customer_table
    row = connection.execute(select(table.c.country, table.c.kind).where(table.c.id == customer_id)).one()
    rules = tuple(each.rule for each in law_rules(connection))
    return Law(rules, references(connection), row.country or profile(connection).country, row.kind)
