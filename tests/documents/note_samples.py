"""A receipt, a thank-you note, more time and our terms, as the joinery writes them to the hotel."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from paper_samples import AS_OF, DEC_20, FINCH, ITEMS, MARLOW, NOV_12, NOV_20, OCT_23, SEP_23, euros

from arbook.documents.extension import ExtensionPaper, MoreTimePaper
from arbook.documents.our_terms import TermsPaper
from arbook.documents.receipt import ReceiptPaper, ReceiptUse
from arbook.documents.thanks import ThanksPaper
from arbook.ledger.items import ChargeFor, EntryKind
from arbook.ledger.lateness import InterestBy, LateTerms
from arbook.ledger.pay_ways import PayWay
from arbook.ledger.terms import DuePiece

TELLS_ALL = replace(FINCH, ways=tuple(PayWay), pay_link="https://pay.example/finch/{amount}?for={reference}")
RECEIPT = ReceiptPaper(
    recipient=MARLOW,
    dated_on=AS_OF,
    received_on=NOV_12,
    amount=euros("1800.00"),
    method="cash",
    uses=(
        ReceiptUse("2026-0104", EntryKind.INVOICE, SEP_23, euros("1632.70")),
        ReceiptUse("", EntryKind.CHARGE, OCT_23, euros("5.00"), ChargeFor.BANK),
    ),
    unused=euros("162.30"),
    discount=euros("12.00"),
    balance=euros("1490.00"),
    reference="Marlow 104",
)
THANKS = ThanksPaper(
    recipient=MARLOW,
    dated_on=AS_OF,
    received_on=NOV_12,
    amount=euros("1632.70"),
    due_on=NOV_20,
    open=euros("1490.00"),
    next_on=DEC_20,
    years=7,
)
MORE_TIME = ExtensionPaper(
    recipient=MARLOW,
    dated_on=AS_OF,
    agreed_on=NOV_20,
    number="2026-0104",
    open=euros("1632.70"),
    from_on=AS_OF,
    to_on=DEC_20,
    others=euros("500.00"),
    quoted="RF6320260007",
)
MORE_TIME_FOR_ALL = MoreTimePaper(
    recipient=MARLOW, dated_on=AS_OF, agreed_on=NOV_20, to_on=DEC_20, items=ITEMS[:2], quoted="1042"
)
TERMS = TermsPaper(
    recipient=MARLOW,
    dated_on=AS_OF,
    amount=euros("1000.00"),
    pieces=(DuePiece(date(2026, 12, 26), euros("1000.00")),),
    early=(euros("980.00"), date(2026, 12, 6)),
    early_percent=Decimal(2),
    remind_days=(3, 14, 30),
    late=LateTerms(
        interest=InterestBy.REFERENCE,
        yearly_percent=Decimal(9),
        reference="ecb",
        fee=euros("5.00"),
        stage_fees=(euros("5.00"), euros("10.00")),
        percent=Decimal(1),
        grace_days=5,
    ),
    reference="the ECB rate",
)
