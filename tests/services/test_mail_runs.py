"""Runs by several accounts, at the pace their providers take, as files, and with copies in the Sent folder."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from arbook.mail.errors import SentCopyError
from arbook.mail.smtp import open_post
from arbook.queries.contact_log import contact_log
from arbook.queries.message_cards import message_by_id
from arbook.queries.outbox import handed_over_since, message_counts, messages, next_attempt_at, sendable
from arbook.queries.settings import mail_account
from arbook.services.mail_pace import Pace, Pacemaker, Watch
from arbook.services.mail_runs import MailBag, SentCopies, trip_of
from arbook.services.post_office import Progress, RunReport, Trip, send_trips, steps_with
from arbook.services.settings import SettingsService
from tests.support.accounts import PASSWORD, PATIENCE, account_at
from tests.support.certificates import Authority
from tests.support.shop import Shop
from tests.support.smtp_server import ScriptedSmtpServer, SmtpScript

DUE, DAY = date(2026, 11, 1), date(2026, 11, 6)
NOW = datetime(2026, 11, 6, 10, 0, tzinfo=UTC)


class HandClock:
    """A clock that moves when somebody sleeps by it."""

    def __init__(self) -> None:
        self.now = NOW
        self.slept = 0.0

    def watch(self) -> Watch:
        return Watch(lambda: self.now, self.sleep)

    def sleep(self, seconds: float) -> None:
        self.slept += seconds
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def server(authority: Authority) -> Iterator[ScriptedSmtpServer]:
    with ExitStack() as stack:
        yield stack.enter_context(ScriptedSmtpServer(authority.server_context(), SmtpScript()))


@pytest.fixture
def run(shop: Shop) -> list[int]:
    ids = [shop.customer(name) for name in ("Ada", "Bo", "Cy")]
    for each in ids:
        shop.invoice(each, "100", DUE)
    shop.queue(DAY, *ids)
    return list(shop.read(sendable))


def opener(server: ScriptedSmtpServer, authority: Authority, password: str = PASSWORD) -> Callable[[], object]:
    account = account_at(server.port)
    return partial(open_post, account, password, tls_context=authority.client_context(), timeouts=PATIENCE)


def send(shop: Shop, *trips: Trip, **watch: object) -> RunReport:
    return send_trips(trips, partial(steps_with, shop.outbox, today=DAY), **watch)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("pace", "past", "wait"),
    [
        (Pace(), [0, 0, 0], 0),
        (Pace(pause_seconds=3), [1], 2),
        (Pace(pause_seconds=3), [], 0),
        (Pace(per_minute=2), [50, 10], 10),
        (Pace(per_minute=2), [70, 10], 0),
        (Pace(per_hour=2), [3000, 10], 600),
        (Pace(per_minute=1, per_hour=2), [3000, 10], 600),
        (Pace(per_minute=1, per_hour=1, pause_seconds=60), [-86_400, -90_000], 0),  # by a clock that was ahead
    ],
)
def test_a_pace_keeps_to_every_limit(pace: Pace, past: list[int], wait: int) -> None:
    moments = [NOW - timedelta(seconds=seconds) for seconds in past]
    assert (pace.next_at(moments, NOW) - NOW).total_seconds() == wait


def test_a_run_waits_for_a_pause_and_says_until_when(
    shop: Shop, run: list[int], server: ScriptedSmtpServer, authority: Authority
) -> None:
    clock, seen = HandClock(), list[Progress]()
    pacemaker = Pacemaker(Pace(pause_seconds=30), [], clock.watch())
    report = send(shop, Trip(run, opener(server, authority), pacemaker), progress=seen.append)  # type: ignore[arg-type]
    assert report == RunReport(sent=3)
    assert 60 <= clock.slept < 61
    assert [each.waits_until is not None for each in seen] == [False, True, False, True, False]


def test_stop_is_heard_while_a_run_waits(
    shop: Shop, run: list[int], server: ScriptedSmtpServer, authority: Authority
) -> None:
    clock = HandClock()
    pacemaker = Pacemaker(Pace(pause_seconds=100), [], clock.watch())
    trip = Trip(run, opener(server, authority), pacemaker)  # type: ignore[arg-type]
    report = send(shop, trip, is_cancelled=lambda: clock.slept > 1)
    assert report == RunReport(sent=1, left=2, was_cancelled=True)
    assert clock.slept < 2


def test_what_is_beyond_the_hour_waits_in_the_outbox_and_goes_on_then(
    shop: Shop, run: list[int], server: ScriptedSmtpServer, authority: Authority
) -> None:
    clock = HandClock()
    pacemaker = Pacemaker(Pace(per_hour=2), [], clock.watch())
    report = send(shop, Trip(run, opener(server, authority), pacemaker))  # type: ignore[arg-type]
    at = NOW + timedelta(hours=1)
    assert (report.sent, report.left, report.goes_on_at) == (2, 1, at)
    [waiting] = shop.read(messages, "queued")
    assert (waiting.reason, waiting.retry_at, waiting.attempts) == ("pace", at, 0)
    assert shop.read(next_attempt_at, run) == at
    assert list(shop.read(sendable, NOW)) == []
    clock.now = at
    assert send(shop, Trip(shop.read(sendable, at), opener(server, authority))) == RunReport(sent=1)  # type: ignore[arg-type]


def test_what_another_program_sent_in_the_last_hour_counts(
    shop: Shop, run: list[int], server: ScriptedSmtpServer, authority: Authority
) -> None:
    send(shop, Trip(run[:2], opener(server, authority)))  # type: ignore[arg-type]
    past = shop.read(handed_over_since, "owner@harbour.example", shop.clock.now - timedelta(hours=1))
    assert len(past) == 2
    account = replace(shop.read(mail_account), per_hour=2)
    trip = trip_of(MailBag(tuple(run[2:]), account, "book", tuple(past)), PASSWORD, Watch(lambda: shop.clock.now))
    assert trip.pacemaker.next_at() == past[0] + timedelta(hours=1)


def test_an_account_that_fails_keeps_no_other_from_sending(
    shop: Shop, run: list[int], server: ScriptedSmtpServer, authority: Authority
) -> None:
    report = send(
        shop, Trip(run[:1], opener(server, authority, "wrong")), Trip(run[1:], opener(server, authority))  # type: ignore[arg-type]
    )  # fmt: skip
    assert (report.sent, report.left) == (2, 1)
    assert type(report.stopped_by).__name__ == "LoginRefusedError"


def test_an_account_that_writes_files_sends_nothing_and_says_so(shop: Shop, run: list[int], tmp_path: Path) -> None:
    account = replace(shop.read(mail_account), writes_to=str(tmp_path / "post"))
    SettingsService(shop.counter).save_mail_account(account)
    report = send(shop, trip_of(MailBag(tuple(run), account, "book"), ""))
    assert report == RunReport(written=3)
    files = sorted((tmp_path / "post").iterdir())
    assert [path.name for path in files] == ["ada@stone.example.eml", "bo@stone.example.eml", "cy@stone.example.eml"]
    assert shop.read(message_counts) == {"written": 3}
    card = shop.read(message_by_id, run[0])
    assert files[0].read_bytes() == b"X-Unsent: 1\r\n" + card.content
    assert (card.row.state, card.row.server_reply) == ("written", str(files[0]))
    [logged] = shop.read(contact_log, card.row.customer_id)
    assert str(files[0].name) in logged.facts


def test_a_folder_that_refuses_leaves_all_queued(shop: Shop, run: list[int], tmp_path: Path) -> None:
    (tmp_path / "post").write_text("in the way")
    account = replace(shop.read(mail_account), writes_to=str(tmp_path / "post"))
    report = send(shop, trip_of(MailBag(tuple(run), account, "book"), ""))
    assert (report.left, type(report.stopped_by).__name__) == (3, "FolderError")
    assert shop.read(message_counts) == {"queued": 3}


class FakeFolder:
    """A Sent folder that refuses from the second message on."""

    def __init__(self) -> None:
        self.kept: list[bytes] = []
        self.is_closed = False

    def keep(self, raw: bytes, at: datetime) -> None:
        if self.kept:
            raise SentCopyError(host="imap.harbour.example", why="network")
        self.kept.append(raw)

    def close(self) -> None:
        self.is_closed = True


def test_a_copy_that_fails_leaves_the_message_sent_and_sends_nothing_again(
    shop: Shop, run: list[int], server: ScriptedSmtpServer, authority: Authority
) -> None:
    account = replace(shop.read(mail_account), imap_host="imap.harbour.example")
    folder, opened = FakeFolder(), list[str]()

    def open_folder(row: object, password: str) -> FakeFolder:
        opened.append(password)
        return folder

    copies = SentCopies([MailBag(tuple(run), account, "book")], {account.address: "pw"}, shop.outbox.note_copy,
                        open_folder)  # type: ignore[arg-type]  # fmt: skip
    steps = partial(steps_with, shop.outbox, today=DAY, copy=copies.keep)
    report = send_trips([Trip(run, opener(server, authority))], steps)  # type: ignore[arg-type]
    copies.close()
    assert report == RunReport(sent=3)
    assert len(server.mailbox) == 3
    happened = [[event.what for event in shop.read(message_by_id, each).events][-1] for each in run]
    assert happened == ["copied", "copy_failed", "copy_failed"]
    assert folder.kept == [shop.read(message_by_id, run[0]).content]
    assert opened == ["pw", "pw"]
    assert folder.is_closed


def test_a_clock_that_is_set_back_while_a_run_waits_makes_it_wait_no_longer_than_it_has_patience() -> None:
    clock = HandClock()

    def stopped(seconds: float) -> None:
        clock.slept += seconds

    Pacemaker(Pace(), [], Watch(lambda: NOW - timedelta(hours=3), stopped)).wait_until(NOW, lambda: False)
    assert clock.slept == pytest.approx(120, abs=1)


def test_what_was_put_off_by_a_clock_that_was_ahead_does_not_wait_for_years(shop: Shop, run: list[int]) -> None:
    shop.outbox.put_off(run, NOW + timedelta(days=400))
    assert list(shop.read(sendable, NOW)) == run
    shop.outbox.put_off(run, NOW + timedelta(minutes=50))
    assert list(shop.read(sendable, NOW)) == []
