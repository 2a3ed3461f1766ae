"""The owner's own rates and statutory rules: added and corrected over the shipped ones, which stay as they are."""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Table

from arbook.formats.legal import rule_to_json
from arbook.importing.countries import country_code
from arbook.ledger.dates import in_book_range
from arbook.ledger.money import MOST_YEARLY_PERCENT
from arbook.ledger.statutory import EUROPEAN_UNION, StatutoryRule
from arbook.queries.late_rates import law_rules, rate_points, references
from arbook.services.changing import Change, Changes, Counter
from arbook.services.late_errors import RateError
from arbook.store.tables.lateness import law_rule_table, rate_point_table

LONGEST_KEY = 40
LONGEST_SOURCE = 500


@dataclass(frozen=True, slots=True)
class AddRate:
    """From a day on a reference rate is so many percent; ``reference`` is a shipped one or the owner's own.

    ``looked_up_on`` is when the owner read it in ``source``. ``replace``: it corrects the point of that day.
    """

    reference: str
    from_on: date
    percent: Decimal
    source: str
    looked_up_on: date
    replace: bool = False


class LateRateService:
    """Use cases around rates and rules."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def add(self, command: AddRate, *, today: date, operation_id: str | None = None) -> Changes:
        """Keep a point of a rate. Charges that were made stay as they are.

        Raises:
            RateError: ``no_reference``, ``no_source``, ``too_long``, ``rate_out_of_range``, ``in_future`` of the day
                it was looked up, ``is_known`` (another percentage stands for that day; ``replace`` corrects it).
            DateError: a day beyond the book's range.
        """
        return self._counter.change("add_rate", lambda change: _add(change, command, today), operation_id)

    def remove(self, reference: str, from_on: date, *, today: date, operation_id: str | None = None) -> Changes:
        """Take a day's point out: the rate before it goes on.

        Raises:
            RateError: ``unknown_rate``.
        """

        def work(change: Change) -> None:
            known = [each for each in rate_points(change.connection) if each.reference == reference]
            if not any(each.from_on == from_on for each in known):
                raise RateError(field="from_on", why="unknown_rate", reference=reference, day=from_on)
            _write_point(change, reference, from_on, None, "", today)

        return self._counter.change("remove_rate", work, operation_id)

    def add_rule(self, rule: StatutoryRule, *, today: date, operation_id: str | None = None) -> Changes:
        """Keep a statutory rule of the owner's own for each of its kinds, in place of a shipped one of that day.

        Raises:
            RateError: ``bad_country``, ``no_kinds``, ``no_source``, ``too_long``, ``rate_out_of_range``,
                ``unknown_reference``, ``no_points`` (neither a reference nor a rate of its own), ``bad_bands`` (a
                fixed sum below nothing, or two from one debt on), ``in_future`` of the day it was looked up.
        """
        return self._counter.change("add_law_rule", lambda change: _add_rule(change, rule, today), operation_id)

    def remove_rule(self, country: str, kind: str, from_on: date, *, operation_id: str | None = None) -> Changes:
        """Take the owner's own rule back: the shipped one counts again, where there is one.

        Raises:
            RateError: ``unknown_rule``.
        """

        def work(change: Change) -> None:
            own = [each for each in law_rules(change.connection) if each.is_own and each.kind == kind]
            if not any(each.rule.country == country and each.rule.from_day == from_on for each in own):
                raise RateError(field="country", why="unknown_rule", country=country)
            _write_rule(change, country, kind, from_on, None)

        return self._counter.change("remove_law_rule", work, operation_id)


def _add(change: Change, command: AddRate, today: date) -> None:
    reference = command.reference.strip()
    if not reference:
        raise RateError(field="reference", why="no_reference")
    _check_source(command.source, command.looked_up_on, today)
    if len(reference) > LONGEST_KEY:
        raise RateError(field="reference", why="too_long", most=LONGEST_KEY)
    if abs(command.percent) > MOST_YEARLY_PERCENT:
        raise RateError(field="percent", why="rate_out_of_range", most=MOST_YEARLY_PERCENT)
    in_book_range(command.from_on)
    known = references(change.connection).get(reference)
    points = {} if known is None else {each.from_day: each.yearly_percent for each in known.table.points}
    stands = points.get(command.from_on)
    if stands is not None and stands != command.percent and not command.replace:
        raise RateError(field="from_on", why="is_known", reference=reference, day=command.from_on, percent=stands)
    _write_point(change, reference, command.from_on, command.percent, command.source.strip(), command.looked_up_on)


def _write_point(
    change: Change, reference: str, from_on: date, percent: Decimal | None, source: str, looked_up_on: date
) -> None:
    point = {"percent": percent, "source": source, "looked_up_on": looked_up_on}
    _write(change, rate_point_table, reference=reference, from_on=from_on, **point)


def _add_rule(change: Change, rule: StatutoryRule, today: date) -> None:
    if rule.country != EUROPEAN_UNION and country_code(rule.country) != rule.country:
        raise RateError(field="country", why="bad_country", country=rule.country)
    if not rule.kinds:
        raise RateError(field="kinds", why="no_kinds")
    _check_source(rule.source, rule.looked_up_on, today)
    if not 0 <= rule.points <= MOST_YEARLY_PERCENT:
        raise RateError(field="points", why="rate_out_of_range", most=MOST_YEARLY_PERCENT)
    if rule.reference and rule.reference not in references(change.connection):
        raise RateError(field="reference", why="unknown_reference", reference=rule.reference)
    if rule.gives_claim and not rule.reference and not rule.points:
        raise RateError(field="points", why="no_points")
    debts = {band.from_amount for band in rule.bands}
    if len(debts) < len(rule.bands) or any(min(band.from_amount, band.amount).minor < 0 for band in rule.bands):
        raise RateError(field="bands", why="bad_bands")
    in_book_range(rule.from_day)
    for kind in rule.kinds:
        _write_rule(change, rule.country, kind, rule.from_day, rule)


def _write_rule(change: Change, country: str, kind: str, from_on: date, rule: StatutoryRule | None) -> None:
    stored = None if rule is None else json.dumps({**rule_to_json(rule), "kinds": [kind]}, ensure_ascii=False)
    _write(change, law_rule_table, country=country, kind=kind, from_on=from_on, rule=stored)


def _write(change: Change, table: Table, **row: object) -> None:
    row_id = change.insert(table, **row, operation_id=change.operation_id)
    change.touch("late_rate", row_id)
    change.made(row_id)


def _check_source(source: str, looked_up_on: date, today: date) -> None:
    if not source.strip():
        raise RateError(field="source", why="no_source")
    if len(source) > LONGEST_SOURCE:
        raise RateError(field="source", why="too_long", most=LONGEST_SOURCE)
    if in_book_range(looked_up_on) > today:
        raise RateError(field="looked_up_on", why="in_future", today=today)
