"""A shop in which one customer has everything agreed at once, and others one thing each."""

from decimal import Decimal
from pathlib import Path

from arbook.ledger.disputes import DisputeReason
from arbook.ledger.plans import Frequency
from arbook.services.agreements import AgreementService
from arbook.services.credit_stops import CreditStopService, StopCredit
from arbook.services.disputes import DisputeService, OpenDispute
from arbook.services.extensions import ExtendInvoice, ExtensionService
from arbook.services.holds import HoldService, SetHold
from arbook.services.payment_plans import AgreePlan
from arbook.services.promises import AddPromise, PromiseService
from arbook.services.settlements import OfferSettlement, SettlementService
from tests.support.late_shop import TODAY, ago
from tests.support.shop import Shop, euro, open_shop

ADA = 1


def agreed_shop(folder: Path) -> Shop:
    """Ada's six invoices: one with more time, one in a plan, one being settled, one promised, one contested in part,
    one on hold; and no further credit. She kept one of two earlier promises, and moved the one that runs.
    """
    shop = open_shop(folder)
    assert shop.customer("Ada Stone") == ADA
    for amount, days in (("1200", 20), ("900", 18), ("640", 15), ("300", 12), ("250", 9), ("90.50", 4)):
        shop.invoice(ADA, amount, ago(days))
    _give_time(shop, 1)
    AgreementService(shop.counter).agree_plan(AgreePlan(ADA, (2,), ago(-10), Frequency.MONTHLY, ago(0), count=3))
    offer = OfferSettlement(ADA, ago(2), ago(-12), (3,), percent=Decimal(70))
    SettlementService(shop.counter).offer(offer, today=ago(0))
    _promise(shop, 4)
    why, step = DisputeReason.WRONG_PRICE, {"next_on": ago(-4), "next_note": "Ask the depot"}
    contested = OpenDispute(ADA, ago(3), 5, euro("120"), why, "Nine each, not ten", assignee="Bo", **step)
    DisputeService(shop.counter).open(contested)
    HoldService(shop.counter).set(SetHold(ADA, ago(1), ago(-6), "waits for the fair", 6))
    CreditStopService(shop.counter).set(StopCredit(ADA, ago(1), ago(-20), "two bounced checks"))
    return shop


def _give_time(shop: Shop, invoice_id: int) -> None:
    given = ExtendInvoice(invoice_id, ago(-5), ago(1), "harvest comes first")
    ExtensionService(shop.counter).extend(given, today=TODAY)


def _promise(shop: Shop, invoice_id: int) -> None:
    service, open_ = PromiseService(shop.counter), euro("300")
    shop.promise(ADA, "10", ago(60), ago(50))
    shop.promise(ADA, "25", ago(40), ago(35))
    shop.pay(ADA, "25", ago(38))
    first = service.add(AddPromise(ADA, open_, ago(8), ago(2), "Ada", "call", "", (invoice_id,)))
    assert first.made_id is not None
    second = service.change(first.made_id, AddPromise(ADA, open_, ago(3), ago(-1), invoice_ids=(invoice_id,)))
    assert second.made_id is not None
    service.change(second.made_id, AddPromise(ADA, open_, ago(1), ago(-3), invoice_ids=(invoice_id,)))
