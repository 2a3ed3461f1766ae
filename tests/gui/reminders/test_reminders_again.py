"""What did not arrive goes again from the outbox: in other words, to another address, or all of it at once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from arbook.gui.reminders.again_dialog import AgainDialog
from arbook.gui.reminders.desk import RemindersDesk
from arbook.gui.shell.window import MainWindow
from arbook.mail.steps import Delivery, Outcome, Stage
from arbook.queries.settings import mail_account
from arbook.services.changing import Changes
from arbook.services.office import Office
from tests.support.desks import shown
from tests.support.late_shop import TODAY
from tests.support.shop import Shop

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]
ADA, DI = 1, 4


@pytest.fixture
def desk(shop: Shop, open_window: OpenWindow, settle: Settle) -> RemindersDesk:
    """Ada's message was sent, Di's was refused."""
    ada, di = sorted(shop.queue(TODAY, ADA, DI).ids("message"))
    outcomes = {ada: Delivery(Outcome.SENT, Stage.DOT, 250, "ok"),
                di: Delivery(Outcome.REFUSED, Stage.RECIPIENT, 550, "5.1.1 no such user")}  # fmt: skip
    for message_id, delivery in outcomes.items():
        shop.outbox.claim(message_id)
        shop.outbox.settle(message_id, delivery, today=TODAY)
    shop.book.close()
    window = open_window(shop.path)
    made = window.view.show_desk("reminders")
    assert isinstance(made, RemindersDesk)
    made.show_part("outbox")
    settle(window)
    return made


def choose(desk: RemindersDesk, state: str, settle: Settle) -> None:
    row = next(row for row in desk.outbox.model.rows() if row.state == state)
    desk.outbox.view.choose(row.message_id)
    settle(desk.window())  # type: ignore[arg-type]


def again(desk: RemindersDesk, words: str, qtbot: QtBot) -> AgainDialog:
    next(button for button in desk.outbox.panel.findChildren(QPushButton) if button.text() == words).click()
    qtbot.waitUntil(lambda: bool(desk.window().findChildren(AgainDialog)), timeout=20_000)
    return shown(desk.window(), AgainDialog)  # type: ignore[arg-type]


def states(desk: RemindersDesk) -> list[str]:
    return [row.state for row in desk.outbox.model.rows()]


def test_a_refused_message_goes_to_another_address(desk: RemindersDesk, settle: Settle, qtbot: QtBot) -> None:
    choose(desk, "failed", settle)
    dialog = again(desk, "Write it anew", qtbot)
    dialog.mail.address.setText("not an address")
    dialog.primary.click()
    qtbot.waitUntil(
        lambda: "is not an e-mail address" in dialog.rows["recipient_address"].note.text(), timeout=20_000
    )
    dialog.mail.address.setText("di@new.example")
    dialog.mail.text.setPlainText("Dear Di,\n\nonce more.")
    dialog.primary.click()
    qtbot.waitUntil(lambda: "queued" in states(desk), timeout=20_000)
    new = next(row for row in desk.outbox.model.rows() if row.state == "queued")
    assert new.to_address == "di@new.example"


def test_a_copy_of_a_sent_message_can_leave_its_paper_out(desk: RemindersDesk, settle: Settle, qtbot: QtBot) -> None:
    choose(desk, "sent", settle)
    dialog = again(desk, "Send it again", qtbot)
    [paper] = dialog.papers
    paper.click()
    dialog.primary.click()
    qtbot.waitUntil(lambda: "queued" in states(desk), timeout=20_000)
    new = next(row for row in desk.outbox.model.rows() if row.state == "queued")
    assert new.paper_names == ()
    assert states(desk).count("sent") == 1


def test_all_that_failed_is_tried_again_with_one_press(desk: RemindersDesk, qtbot: QtBot) -> None:
    assert desk.outbox.foot.isVisible()
    assert not desk.outbox.send.isVisible()
    desk.outbox.retry_all.click()
    qtbot.waitUntil(lambda: states(desk) == ["queued", "sent"], timeout=20_000)
    assert desk.outbox.send.isVisible()


def test_an_outbox_that_writes_files_says_so(
    desk: RemindersDesk, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    def write_files(office: Office) -> Changes:
        office.outbox.retry_all()
        account = office.read(mail_account)
        assert account is not None
        return office.settings.save_mail_account(replace(account, writes_to=str(tmp_path / "post")))

    with qtbot.waitSignal(desk.session.changed, timeout=20_000):
        desk.session.change(write_files)
    desk.outbox.load()
    settle(desk.window())  # type: ignore[arg-type]
    with qtbot.waitSignal(desk.outbox._sending.finished, timeout=40_000) as done:
        desk.outbox.send.click()
    assert done.args is not None
    assert done.args[0].written == 1
    qtbot.waitUntil(
        lambda: states(desk) == ["written", "sent"] or states(desk) == ["sent", "written"], timeout=20_000
    )
    assert [path.suffix for path in (tmp_path / "post").iterdir()] == [".eml"]
