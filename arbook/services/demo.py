"""The demo book: an invented print shop with two years of customers, money and agreements.

Everything is written by the services that write a real book, day by day up to ``today``, in one transaction. What
happens stands in ``resources/sample``: days are told as days ago, so that the book is always fresh, and the same
``today`` gives the same book. The shop lives where its language is spoken: ``business_de.json`` is the German one,
``customers_de.json`` has the names and words with which the same stories are told there.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.queries.offers import tax_rates
from arbook.queries.settings import MailAccountRow, profile
from arbook.resources import resource_text
from arbook.services.changing import Change, Changes, Counter
from arbook.services.demo_story import StoryCustomer, StoryDesk
from arbook.services.founding import FoundBook
from arbook.services.settings import SettingsService

_WEEK = 7


ENGLISH = "en"
DEMO_LANGUAGES = (ENGLISH, "de")
"""Of the demo shops there are."""


def demo_business(language: str = ENGLISH) -> FoundBook:
    """The answers with which the demo book is founded, in English where there is no shop of this language."""
    told = _business(language if language in DEMO_LANGUAGES else ENGLISH)
    return FoundBook(told["name"], told["currency"], told["country"], told["language"])


def fill_demo(counter: Counter, today: date) -> Changes:
    """Fill a book founded as ``demo_business`` with the shop as it stands on ``today``; one transaction."""

    def work(change: Change) -> None:
        desk = StoryDesk(counter.book, change, profile(change.connection).language)
        _write_business(desk)
        told = sorted(_happenings(desk, today), key=lambda each: (each.on, each.sequence))
        for happening in told:
            desk.on = happening.on
            happening.do()

    return counter.change("fill_demo", work)


def _sample(name: str) -> Any:
    return json.loads(resource_text("sample", f"{name}.json"))


def _business(language: str) -> Any:
    return _sample("business" if language == ENGLISH else f"business_{language}")


def _customers(language: str) -> Any:
    """Whom the shop knows, in the order of their numbers, with their stories in its language."""
    told = _sample("customers")
    if language == ENGLISH:
        return told
    words = _sample(f"customers_{language}")
    texts = words["texts"]
    return [
        each
        | words["customers"][each["name"]]
        | {"pays_for": words["payment"], "story": [_worded(event, texts) for event in each["story"]]}
        for each in told
    ]


def _worded(event: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    """What an event says in other words; what it means stays."""
    return {key: texts.get(told, told) if isinstance(told, str) else told for key, told in event.items()}


@dataclass(frozen=True, slots=True)
class _Happening:
    """Something to be written on a day; what happens on one day keeps its order."""

    on: date
    sequence: int
    do: Callable[[], None]


def _write_business(desk: StoryDesk) -> None:
    own = profile(desk.whole.connection)
    told = _business(own.language)
    names = "name address email phone website tax_id tagline contact_name iban bic bank_name payment_note".split()
    desk.on = desk.whole.now.date()
    settings, address = SettingsService(desk), told["email"]
    settings.change_profile(replace(own, **{name: told[name] for name in names}))
    # An account as an owner would have it: sending goes through all its steps, and nothing leaves (``pretend_post``).
    host = f"smtp.{address.partition('@')[2]}"
    settings.save_mail_account(MailAccountRow(told["name"], address, host, 465, "tls", address))


def _happenings(desk: StoryDesk, today: date) -> list[_Happening]:
    found: list[_Happening] = []

    def tell(on: date, do: Callable[[], None]) -> None:
        found.append(_Happening(on, len(found), do))

    goods = _goods(desk)
    for told in _customers(desk.language):
        customer = StoryCustomer(desk, goods, told, today)
        tell(today - timedelta(days=told["first_ago"] + _WEEK), customer.arrive)
        for at, ago in enumerate(range(told["first_ago"], customer.settled_ago, -told["every"])):
            customer.order(at, ago, tell)
        for event in told["story"]:
            tell(customer.ago(event["ago"]), _bound(customer.live, event))
    return found


def _bound(do: Callable[[dict[str, Any]], None], event: dict[str, Any]) -> Callable[[], None]:
    return lambda: do(event)


def _goods(desk: StoryDesk) -> list[InvoiceLine]:
    """What the shop sells, one of each, with the book's own tax rates."""
    rates = tax_rates(desk.whole.connection)
    by_kind = {rate.kind: TaxRate(rate.name, rate.percent, rate.note) for rate in reversed(rates)}
    default = TaxRate(rates[0].name, rates[0].percent, rates[0].note)
    return [
        InvoiceLine(name, Decimal(1), Decimal(price), by_kind.get(kind, default), unit)
        for name, unit, price, kind in _business(desk.language)["products"]
    ]
