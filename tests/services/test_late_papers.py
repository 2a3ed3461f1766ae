"""Interest sheets of the book: of a charge as it was made, and of what may be charged today."""

from collections.abc import Callable
from datetime import date

import pytest

from arbook.documents.errors import PaperError
from arbook.ledger.items import Nature
from arbook.ledger.lateness import ChargeWay
from arbook.ledger.statements import StatementKind
from arbook.queries.late_waivers import WaiverReason
from arbook.queries.lateness import late_answers
from arbook.services.lateness import ChargeLateness, LatenessService, WaiveCharge
from arbook.services.paper import PaperService
from tests.builders import Shop
from tests.support.reading_papers import words_of

TODAY = date(2025, 3, 2)


@pytest.fixture
def lateness(sound_shop: Shop) -> LatenessService:
    return LatenessService(sound_shop.counter)


@pytest.fixture
def papers(sound_shop: Shop) -> PaperService:
    return PaperService(sound_shop.counter)


def late(sound_shop: Shop) -> int:
    ada = sound_shop.customer("Ada", country="DE", kind="business")
    ada.owes("1000.00", due="2025-01-01")
    ada.pays("400.00", on="2025-01-31")
    return ada.customer_id


def test_a_claim_of_the_day_is_explained_before_it_is_charged(sound_shop: Shop, papers: PaperService) -> None:
    paper = papers.claim_sheet(late(sound_shop), on=TODAY)
    told = words_of(paper)
    assert "Fixed sum by law 40.00" in told
    assert "For this invoice 54.82" in told  # 1,000 for 30 days and 600 for 30 days at 2.27 + 9 percent: 14.82
    assert "L-2025" not in told
    assert paper.file_name == "interest-1001-2025-03-02.pdf"


def test_a_sheet_explains_only_what_is_about_to_be_charged(sound_shop: Shop, papers: PaperService) -> None:
    ada = sound_shop.customer("Ada", country="DE", kind="business")
    ada.owes("1000.00", due="2025-01-01")
    ada.owes("200.00", due="2025-02-01", number="ANOTHER")
    customer_id = ada.customer_id
    with sound_shop.book.reading() as connection:
        first, other = late_answers(connection, customer_id, TODAY).answers
    assert other.piece.number == "ANOTHER"
    assert "ANOTHER" in words_of(papers.claim_sheet(customer_id, on=TODAY))
    told = words_of(papers.claim_sheet(customer_id, on=TODAY, piece_ids=(first.piece.piece_id,)))
    assert "For this invoice" in told
    assert "ANOTHER" not in told


def test_the_sheet_of_a_charge_bears_its_number_and_stays_as_it_was(
    sound_shop: Shop, lateness: LatenessService, papers: PaperService
) -> None:
    customer_id = late(sound_shop)
    made = lateness.charge(ChargeLateness(customer_id, TODAY), today=TODAY)
    assert made.made_id is not None
    before = papers.charge_sheet(made.made_id).draw()
    lateness.withdraw(made.made_id, on=TODAY, today=TODAY, reason="Agreed by telephone")
    paper = papers.charge_sheet(made.made_id)
    assert paper.draw() == before
    assert "L-2025-0001" in words_of(paper)


def test_what_is_not_asked_for_is_taken_off_so_that_the_lines_add_up(
    sound_shop: Shop, lateness: LatenessService, papers: PaperService
) -> None:
    made = lateness.charge(ChargeLateness(late(sound_shop), TODAY, natures=(Nature.INTEREST,)), today=TODAY)
    assert made.made_id is not None
    told = words_of(papers.charge_sheet(made.made_id))
    assert "Not asked for −40.00" in told
    assert "For this invoice 14.82" in told


def test_a_second_sheet_asks_only_for_what_came_on_top(
    sound_shop: Shop, lateness: LatenessService, papers: PaperService
) -> None:
    customer_id, later = late(sound_shop), date(2025, 3, 12)
    lateness.charge(ChargeLateness(customer_id, TODAY), today=TODAY)
    told = words_of(papers.claim_sheet(customer_id, on=later))
    assert "Asked for before −54.82" in told
    assert "For this invoice 1.85" in told  # 600 for ten more days; the whole is 16.67


def test_where_nothing_may_be_charged_there_is_no_sheet(sound_shop: Shop, papers: PaperService) -> None:
    ada = sound_shop.customer("Ada")
    ada.owes("1000.00", due="2025-05-01")
    draw: Callable[[], bytes] = papers.claim_sheet(ada.customer_id, on=TODAY).draw
    with pytest.raises(PaperError):
        draw()


def told_on_the_statement(papers: PaperService, customer_id: int) -> str:
    return words_of(papers.statement(customer_id, StatementKind.OPEN_ITEM, as_of=TODAY))


def test_a_statement_tells_booked_charges_apart_and_what_stops_the_clock(
    sound_shop: Shop, lateness: LatenessService, papers: PaperService
) -> None:
    customer_id = late(sound_shop)
    assert "Interest and costs" not in told_on_the_statement(papers, customer_id)
    lateness.charge(ChargeLateness(customer_id, TODAY), today=TODAY)
    told = told_on_the_statement(papers, customer_id)
    assert "Invoices and payments 600.00 Interest and costs" in told
    assert "Interest and costs together 54.82" in told
    assert "Interest ends on the day on which the €600.00 still open on late invoices has arrived" in told
    assert "€654.82" in told


def test_what_moved_lists_charges_below_the_invoices_and_says_what_of_the_balance_they_are(
    sound_shop: Shop, lateness: LatenessService, papers: PaperService
) -> None:
    customer_id = late(sound_shop)
    charged = lateness.charge(ChargeLateness(customer_id, date(2025, 2, 1)), today=TODAY)
    waived = WaiveCharge(charged.made_id or 0, TODAY, WaiverReason.GOODWILL, natures=(Nature.COSTS,))
    lateness.waive(waived, today=TODAY)
    told = words_of(papers.statement(customer_id, StatementKind.ACTIVITY, as_of=TODAY))
    places = [
        told.index(each) for each in ("Your payment", "Invoices and payments 600.00", "Fixed sum by law L-2025")
    ]
    assert places == sorted(places)
    assert "Fixed sum by law L-2025-0001, waived" in told
    assert "is interest and costs, apart from the invoices." in told


def test_a_claim_stands_beside_the_balance_until_it_is_paid(
    sound_shop: Shop, lateness: LatenessService, papers: PaperService
) -> None:
    customer_id = late(sound_shop)
    lateness.charge(ChargeLateness(customer_id, TODAY, way=ChargeWay.CLAIMED), today=TODAY)
    told = told_on_the_statement(papers, customer_id)
    assert "Interest L-2025-0001 claimed, not in the balance 14.82" in told
    assert "Besides the balance, €54.82 is claimed for late payment." in told
    assert "€654.82" not in told
