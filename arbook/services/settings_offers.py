"""What the owner can choose from on papers: terms and tax rates. Papers hold copies, so that these may change."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, Table, select, update

from arbook.ledger.errors import ArbookError
from arbook.ledger.invoicing import MOST_TAX_PERCENT
from arbook.ledger.terms import Terms, check_shares
from arbook.queries.offers import terms_to_json
from arbook.queries.settings import profile
from arbook.services.changing import Change, Changes, Counter
from arbook.services.tax_wordings import usual_notes
from arbook.store.tables.book import business_profile_table
from arbook.store.tables.offers import tax_rate_table, terms_table

_REVERSE_CHARGE = "reverse_charge"
TAX_KINDS = ("standard", "reduced", "zero", "exempt", _REVERSE_CHARGE)
LONGEST_NAME = 100
"""Of terms and tax rates; both stand in narrow columns."""
LONGEST_NOTE = 500
MOST_DECIMALS = 4
"""Of a tax rate in percent."""


class SettingsError(ArbookError):
    """A setting that cannot be kept. Facts: ``why`` and what it is about."""


@dataclass(frozen=True, slots=True)
class TaxRateFacts:
    """A tax rate to offer. ``kind`` is one of ``TAX_KINDS``; ``note`` is printed where the rate is used, such as why
    there is no tax. A reverse charge without one gets the usual wording: its papers have to say who owes the tax.
    """

    name: str
    percent: Decimal
    kind: str = "standard"
    note: str = ""
    is_default: bool = False


class OfferService:
    """Use cases around terms and tax rates."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def add_terms(self, terms: Terms, *, operation_id: str | None = None) -> Changes:
        """Terms to choose from; ``Changes.made_id`` is theirs. The same ones again are offered again.

        Raises:
            SettingsError: ``no_name``, ``long_name``; ``name_taken`` by other terms, offered or not.
            TermsError: the parts come to more than any invoice.
        """
        terms = _checked_terms(terms)

        def work(change: Change) -> None:
            known = _terms_named(change, terms.name)
            if known is not None and known.rule != terms_to_json(terms):
                raise SettingsError(field="name", why="name_taken", name=known.name)
            change.made(_write_terms(change, terms) if known is None else _offer_again(change, known), terms.name)

        return self._counter.change("add_terms", work, operation_id)

    def change_terms(self, terms_id: int, terms: Terms, *, operation_id: str | None = None) -> Changes:
        """Write kept terms anew. Who has them is billed by the new ones from now on; issued papers stay as they are.

        Raises:
            SettingsError: as ``add_terms``; ``unknown``.
            TermsError: the parts come to more than any invoice.
        """
        terms = _checked_terms(terms)

        def work(change: Change) -> None:
            known = _terms_named(change, terms.name)
            if known is not None and known.id != terms_id:
                raise SettingsError(field="name", why="name_taken", name=known.name)
            _update(change, terms_table, terms_id, name=terms.name, rule=terms_to_json(terms))
            change.touch("terms", terms_id)
            change.made(terms_id, terms.name)

        return self._counter.change("change_terms", work, operation_id)

    def offer_terms(self, terms_id: int, *, offered: bool, operation_id: str | None = None) -> Changes:
        """Offer terms, or no longer; papers that have them keep them.

        Raises:
            SettingsError: ``is_default``.
        """
        default = select(business_profile_table.c.default_terms_id)
        return self._offer(terms_table, terms_id, offered, default, operation_id)

    def choose_terms(self, terms_id: int, *, operation_id: str | None = None) -> Changes:
        """The terms that new customers get."""

        def work(change: Change) -> None:
            change.connection.execute(update(business_profile_table).values(default_terms_id=terms_id))
            change.touch("profile", 1)
            change.touch("terms", terms_id)

        return self._counter.change("choose_terms", work, operation_id)

    def add_tax_rate(self, facts: TaxRateFacts, *, operation_id: str | None = None) -> Changes:
        """A tax rate to choose from; one that was offered before is offered again.

        Raises:
            SettingsError: ``no_name``, ``long_name``, ``bad_percent``, ``bad_kind``, ``long_note``; ``rate_taken`` by
                one of the same name and percentage.
        """
        facts = _checked_rate(facts)

        def work(change: Change) -> None:
            known, row = _rate_like(change, facts), asdict(_with_note(change, facts))
            if facts.is_default:
                change.connection.execute(update(tax_rate_table).values(is_default=False))
            if known is None:
                known = change.insert(tax_rate_table, **row, operation_id=change.operation_id)
            else:
                _update(change, tax_rate_table, known, **row, is_archived=False)
            change.touch("tax_rate", known)
            change.made(known, facts.name)

        return self._counter.change("add_tax_rate", work, operation_id)

    def change_tax_rate(self, rate_id: int, facts: TaxRateFacts, *, operation_id: str | None = None) -> Changes:
        """Write a tax rate anew, for new lines; drafts and issued papers keep what they have. Which one is the first
        stays as it is.

        Raises:
            SettingsError: as ``add_tax_rate``; ``unknown``.
        """
        facts = _checked_rate(facts)

        def work(change: Change) -> None:
            if _rate_like(change, facts, but=rate_id) is not None:
                raise SettingsError(field="name", why="rate_taken", name=facts.name)
            kept = asdict(_with_note(change, facts))
            row = {name: value for name, value in kept.items() if name != "is_default"}
            _update(change, tax_rate_table, rate_id, **row)
            change.touch("tax_rate", rate_id)
            change.made(rate_id, facts.name)

        return self._counter.change("change_tax_rate", work, operation_id)

    def offer_tax_rate(self, rate_id: int, *, offered: bool, operation_id: str | None = None) -> Changes:
        """Offer a tax rate, or no longer; papers that have it keep it.

        Raises:
            SettingsError: ``is_default``.
        """
        default = select(tax_rate_table.c.id).where(tax_rate_table.c.is_default)
        return self._offer(tax_rate_table, rate_id, offered, default, operation_id)

    def choose_tax_rate(self, rate_id: int, *, operation_id: str | None = None) -> Changes:
        """The tax rate that new lines get."""

        def work(change: Change) -> None:
            table = tax_rate_table
            change.connection.execute(update(table).values(is_default=table.c.id == rate_id))
            change.touch("tax_rate", rate_id)

        return self._counter.change("choose_tax_rate", work, operation_id)

    def _offer(
        self, table: Table, row_id: int, offered: bool, default: Select[Any], operation_id: str | None
    ) -> Changes:
        """Offer a row or no longer; the one that new customers or lines get by ``default`` stays on offer."""

        def work(change: Change) -> None:
            if not offered and change.connection.execute(default).scalar() == row_id:
                raise SettingsError(field=table.name, why="is_default")
            _update(change, table, row_id, is_archived=not offered)
            change.touch(table.name, row_id)

        return self._counter.change(f"offer_{table.name}", work, operation_id)


def ensure_terms(change: Change, terms: Terms) -> int:
    """The id of terms with this rule, whatever they are called here, offered again or written when they are missing.
    Part of a larger change.
    """
    table = terms_table
    same = change.connection.execute(
        select(table).where(table.c.rule == terms_to_json(terms)).order_by(table.c.is_archived, table.c.id).limit(1)
    ).one_or_none()
    return _write_terms(change, _free_name(change, terms)) if same is None else _offer_again(change, same)


def _free_name(change: Change, terms: Terms) -> Terms:
    """Under a name that no other terms have: ``30 days net (2)`` where the owner changed those of the first name."""
    names = [terms.name, *(f"{terms.name} ({count})" for count in range(2, 1000))]
    taken = {row.name.casefold() for row in change.connection.execute(select(terms_table.c.name))}
    return replace(terms, name=next(name for name in names if name.casefold() not in taken))


def _write_terms(change: Change, terms: Terms) -> int:
    terms_id = change.insert(
        terms_table, name=terms.name, rule=terms_to_json(terms), operation_id=change.operation_id
    )
    change.touch("terms", terms_id)
    return terms_id


def _offer_again(change: Change, row: Any) -> int:
    terms_id = int(row.id)
    if row.is_archived:
        _update(change, terms_table, terms_id, is_archived=False)
        change.touch("terms", terms_id)
    return terms_id


def _terms_named(change: Change, name: str) -> Any:
    """Terms of this name, whichever letters are large, or None; the book's own comparison knows no umlauts."""
    rows = change.connection.execute(select(terms_table)).all()
    return next((row for row in rows if row.name.casefold() == name.casefold()), None)


def _rate_like(change: Change, facts: TaxRateFacts, but: int | None = None) -> int | None:
    """One of the same name and percentage that is no longer offered.

    Raises:
        SettingsError: ``rate_taken`` by one that is.
    """
    rows: Sequence[Any] = change.connection.execute(select(tax_rate_table)).all()
    alike = [
        row
        for row in rows
        if row.name.casefold() == facts.name.casefold() and row.percent == facts.percent and row.id != but
    ]
    if any(not row.is_archived for row in alike):
        raise SettingsError(field="name", why="rate_taken", name=facts.name)
    return int(alike[0].id) if alike and but is None else None


def _update(change: Change, table: Table, row_id: int, **values: object) -> None:
    found = change.connection.execute(
        update(table).where(table.c.id == row_id).values(**values).returning(table.c.id)
    ).one_or_none()
    if found is None:
        raise SettingsError(why="unknown")


def _checked_terms(terms: Terms) -> Terms:
    check_shares(terms)
    return replace(terms, name=_checked_name(terms.name))


def _with_note(change: Change, facts: TaxRateFacts) -> TaxRateFacts:
    if facts.kind != _REVERSE_CHARGE or facts.note:
        return facts
    own = profile(change.connection)
    return replace(facts, note=next(iter(usual_notes(facts.kind, own.country, own.language)), ""))


def _checked_rate(facts: TaxRateFacts) -> TaxRateFacts:
    percent, note = facts.percent, " ".join(facts.note.split())
    exponent = percent.normalize().as_tuple().exponent
    if not 0 <= percent <= MOST_TAX_PERCENT or (isinstance(exponent, int) and -exponent > MOST_DECIMALS):
        raise SettingsError(field="percent", why="bad_percent", most=MOST_DECIMALS)
    if facts.kind not in TAX_KINDS:
        raise SettingsError(field="kind", why="bad_kind", kinds=TAX_KINDS)
    if len(note) > LONGEST_NOTE:
        raise SettingsError(field="note", why="long_note", most=LONGEST_NOTE)
    return replace(facts, name=_checked_name(facts.name), note=note)


def _checked_name(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise SettingsError(field="name", why="no_name")
    if len(name) > LONGEST_NAME:
        raise SettingsError(field="name", why="long_name", most=LONGEST_NAME)
    return name
