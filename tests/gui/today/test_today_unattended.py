"""What went out by itself: told on Today, and taken over by a window that has the book open."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot
from sqlalchemy import update

from arbook.gui.shared.session import Session
from arbook.gui.shared.wishes import ShowSettings
from arbook.gui.today.desk import TodayDesk
from arbook.gui.today.unattended_dialog import UnattendedDialog
from arbook.ledger.unattended import Left, LeftToOwner
from arbook.mail.secrets import PasswordSafe
from arbook.queries.settings import MailAccountRow
from arbook.queries.unattended import UnattendedRow, unattended_runs
from arbook.services.changing import Changes
from arbook.services.handing_over import RunWish, ask_window, is_waiting
from arbook.services.unattended import Ended
from arbook.store.tables.reminders import reminder_stage_table
from tests.support.accounts import PASSWORD
from tests.support.late_shop import TODAY
from tests.support.shop import Shop
from tests.support.smtp_server import ScriptedSmtpServer

ADA = 1
LEFT = (LeftToOwner(ADA, "Ada Stone Ltd", "Final demand", Left.STAGE),)


def note(session: Session, qtbot: QtBot, *ended: Ended) -> None:
    for each in ended:
        with qtbot.waitSignal(session.changed):
            session.change(lambda office, each=each: office.unattended.note(each))  # type: ignore[misc]


def runs_in(session: Session, qtbot: QtBot) -> tuple[UnattendedRow, ...]:
    found: list[tuple[UnattendedRow, ...]] = []
    session.ask(lambda office: office.read(unattended_runs), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_a_run_that_nobody_watched_is_told_until_it_was_seen(today: TodayDesk, qtbot: QtBot) -> None:
    note(today.session, qtbot, Ended(TODAY, LEFT))
    qtbot.waitUntil(lambda: "unattended" in today.strips.__dict__ and today.strips.unattended.isVisible())
    strip = today.strips.unattended
    assert strip.accessibleName().endswith("1 reminder is left to you.")
    strip.acted.emit()
    qtbot.waitUntil(lambda: bool(today.window().findChildren(UnattendedDialog)))
    (dialog,) = today.window().findChildren(UnattendedDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.primary.click()
    qtbot.waitUntil(lambda: not strip.isVisible())
    today.session.history.undo()
    qtbot.waitUntil(strip.isVisible)


def test_a_run_with_nothing_to_tell_makes_no_noise(today: TodayDesk, qtbot: QtBot) -> None:
    note(today.session, qtbot, Ended(TODAY), Ended(TODAY, LEFT), Ended(TODAY))
    qtbot.waitUntil(lambda: "unattended" in today.strips.__dict__ and today.strips.unattended.isVisible())
    assert len(today.strips.unattended.runs) == 1


def test_the_open_window_takes_the_work_of_the_schedule(
    today_with: Callable[[ScriptedSmtpServer], TodayDesk],
    serve: Callable[..., ScriptedSmtpServer],
    safe: PasswordSafe,
    qtbot: QtBot,
) -> None:
    server = serve()
    safe.set("owner (localhost)", PASSWORD)
    today = today_with(server)
    sending = today.run.notes.sending
    ask_window(today.session.path, RunWish(datetime.now(UTC)))
    with qtbot.waitSignal(sending.finished) as caught:
        sending.by_itself.look()
    assert not is_waiting(today.session.path)
    assert caught.args[0].sent == len(server.mailbox) > 0
    assert all(b"\r\nAuto-Submitted: auto-generated\r\n" in each.raw for each in server.mailbox)
    qtbot.waitUntil(lambda: bool(runs_in(today.session, qtbot)))
    (run,) = runs_in(today.session, qtbot)
    assert (run.outcome, run.counts) == ("done", {"sent": len(server.mailbox)})


def test_an_account_that_cannot_be_opened_stops_nobody_elses_mail_in_the_window_either(
    shop: Shop,
    today_with: Callable[[ScriptedSmtpServer], TodayDesk],
    serve: Callable[..., ScriptedSmtpServer],
    safe: PasswordSafe,
    qtbot: QtBot,
) -> None:
    server = serve()
    safe.set("owner (localhost)", PASSWORD)
    shop.invoice(shop.customer("Gil"), "50", TODAY + timedelta(days=2))
    stage = reminder_stage_table.c
    shop.spoil(update(reminder_stage_table).where(stage.position == 1).values(from_address="two@harbour.example"))
    two = MailAccountRow("Two", "two@harbour.example", "localhost", 587, "starttls", "two", is_default=False)
    today = today_with(server)
    with qtbot.waitSignal(today.session.changed):
        today.session.change(lambda office: office.settings.save_mail_account(replace(two, sign_in="microsoft")))
    sending = today.run.notes.sending
    ask_window(today.session.path, RunWish(datetime.now(UTC)))
    with qtbot.waitSignal(sending.finished):
        sending.by_itself.look()
    assert [each.recipients for each in server.mailbox] == [["ada@stone.example"]]
    qtbot.waitUntil(lambda: bool(runs_in(today.session, qtbot)))
    (run,) = runs_in(today.session, qtbot)
    assert (run.outcome, run.counts) == ("stopped", {"sent": 1})
    assert ("Gil Ltd", Left.ACCOUNT) in [(each.name, each.why) for each in run.left]


def test_once_a_day_is_once_a_day_in_the_window_too(today: TodayDesk, qtbot: QtBot) -> None:
    note(today.session, qtbot, Ended(TODAY))
    own = today.run.notes.sending.by_itself
    ask_window(today.session.path, RunWish(datetime.now(UTC), once=True))
    own.look()
    qtbot.waitUntil(lambda: not is_waiting(today.session.path))
    qtbot.waitUntil(lambda: not own._is_out)
    assert len(runs_in(today.session, qtbot)) == 1


def test_a_window_that_is_sending_takes_the_work_afterwards(today: TodayDesk, qtbot: QtBot) -> None:
    sending = today.run.notes.sending
    sending.phase = type(sending.phase).SENDING
    ask_window(today.session.path, RunWish(datetime.now(UTC)))
    sending.by_itself.look()
    assert is_waiting(today.session.path)
    sending.phase = type(sending.phase).IDLE
    sending.by_itself.look()
    assert not is_waiting(today.session.path)
    qtbot.waitUntil(lambda: bool(runs_in(today.session, qtbot)))


def test_a_book_that_was_moved_away_from_its_schedule_says_so_when_it_is_opened(
    today: TodayDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    def note_place(place: Path) -> None:
        with qtbot.waitSignal(today.session.changed):
            today.session.change(lambda office: office.unattended.note_schedule(str(place)))
        today.session.changed.emit(Changes("", "", frozenset({("profile", 1)})))

    before = tmp_path / "before.arbook"
    note_place(before)
    qtbot.waitUntil(lambda: "schedule" in today.strips.__dict__ and today.strips.schedule.isVisible())
    assert str(before) in today.strips.schedule.accessibleName()
    with qtbot.waitSignal(today.wish) as wished:
        today.strips.schedule.acted.emit()
    assert wished.args == [ShowSettings("reminders")]
    note_place(today.session.path)
    qtbot.waitUntil(lambda: not today.strips.schedule.isVisible())
