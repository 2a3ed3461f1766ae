"""A shop on one day, with a customer for every way the worklist can tell."""

from datetime import date, timedelta
from pathlib import Path

from tests.support.shop import Shop, open_shop

TODAY = date(2026, 11, 26)
ADDRESS = "1 Quay Street\nCork\nIreland"


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def late_shop(folder: Path) -> Shop:
    """Ada is late by mail, Bo by letter, Cy cannot be reached, Di broke a promise, Ed disputes, Fi has time."""
    shop = open_shop(folder)
    ada, bo, cy = shop.customer("Ada Stone"), shop.customer("Bo", email="", address=ADDRESS), shop.customer("Cy", "")
    di, ed, fi = shop.customer("Di"), shop.customer("Ed"), shop.customer("Fi")
    shop.invoice(ada, "1200", ago(20))
    shop.invoice(ada, "90.50", ago(4))
    shop.invoice(bo, "300", ago(40))
    shop.invoice(cy, "75", ago(10))
    shop.invoice(di, "640", ago(5))
    shop.promise(di, "640", ago(4), ago(2))
    shop.invoice(ed, "500", ago(30))
    shop.dispute(ed, ago(3))
    shop.invoice(fi, "2000", ago(-25))
    return shop
