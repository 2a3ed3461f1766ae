"""Changing the owner's rules about money."""

from sqlalchemy import update

from arbook.ledger.bands import Bands
from arbook.ledger.errors import ArbookError
from arbook.ledger.money import MAX_MINOR
from arbook.queries.money_rules import MoneyRules, money_rules
from arbook.services.changing import Change, Changes, Counter
from arbook.store.tables.book import business_profile_table

_MONTHS = 12


class MoneyRulesError(ArbookError):
    """A rule that cannot be kept. Facts: ``why``."""


class MoneyRulesService:
    """The way to the owner's rules."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def change(self, rules: MoneyRules, *, operation_id: str | None = None) -> Changes:
        """Write the rules anew.

        Raises:
            MoneyRulesError: ``bad_difference``, ``bad_month``.
            BandsError: the bands cannot be.
        """
        bands = Bands(rules.band_ends)
        if not 1 <= rules.fiscal_month <= _MONTHS:
            raise MoneyRulesError(field="fiscal_month", why="bad_month")

        def work(change: Change) -> None:
            difference = rules.small_difference
            known = money_rules(change.connection).small_difference.currency
            if difference.currency != known or not 0 <= difference.minor <= MAX_MINOR:
                raise MoneyRulesError(field="small_difference", why="bad_difference")
            row = {
                "small_difference_minor": difference.minor,
                "allocation_order": "costs_first" if rules.costs_first else "oldest",
                "age_bands": ",".join(map(str, bands.ends)),
                "limit_action": rules.limit_action.value,
                "fiscal_month": rules.fiscal_month,
            }
            change.connection.execute(update(business_profile_table).values(**row))
            change.touch("profile", 1)

        return self._counter.change("change_money_rules", work, operation_id)
