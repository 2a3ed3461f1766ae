"""What journeys share: an owner's hands in the window, day after day, and what a book says when all is done."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from email import message_from_bytes, policy
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from arbook.gui.payments.dialog import PaymentDialog
from arbook.gui.plans.dialog import PlanDialog
from arbook.gui.shared.desk import Desk
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.send_question import SendQuestion
from arbook.gui.shared.wishes import TakePayment, Wish
from arbook.gui.shell.window import MainWindow
from arbook.gui.today.desk import TodayDesk
from tests.cli.conftest import Arbook
from tests.gui.conftest import OpenWindow
from tests.support.desks import D, shown, write
from tests.support.smtp_server import ScriptedSmtpServer

LONG_MS = 20_000


class Hands:
    """In one window, on one day."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    def until(self, wanted: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(wanted()), timeout=LONG_MS)

    def settle(self) -> None:
        """Until all that was asked of the book has come home; an answer may ask again."""
        assert self.window.session is not None
        for _ in range(3):
            came: list[object] = []
            self.window.session.ask(lambda _office: 0, came.append)
            self._qtbot.waitUntil(partial(bool, came), timeout=LONG_MS)

    def dialog(self, kind: type[D]) -> D:
        self.until(lambda: any(each.isVisible() for each in self.window.findChildren(kind)))
        return shown(self.window, kind)

    def gone(self, kind: type[QDialog]) -> None:
        self.until(lambda: not any(each.isVisible() for each in self.window.findChildren(kind)))

    def wish(self, wish: Wish, kind: type[D]) -> D:
        """The dialog that a wish opens."""
        self.window.grant(wish)
        return self.dialog(kind)

    def press(self, dialog: QDialog) -> None:
        """The button that does it, and wait until it is done."""
        dialog.primary.click()  # type: ignore[attr-defined]
        self.gone(type(dialog))

    def reads_the_paper(self) -> None:
        """The one that is shown next."""
        paper = self.dialog(PaperDialog)
        self.until(lambda: paper.pane.view.content)
        paper.reject()
        self.gone(PaperDialog)

    def takes(self, customer_id: int, amount: str) -> None:
        """Money that came today."""
        payment = self.wish(TakePayment(customer_id), PaymentDialog)
        self.until(lambda: payment.form.items)
        write(payment.amount, amount)
        self.press(payment)

    def agrees(self, plan: PlanDialog, count: str, first_on: str) -> None:
        """A plan over all that is late, in equal parts; its agreement is shown next."""
        self.until(plan.items.rows)
        plan.division.count.setText(count)
        plan.division.first.set_day(date.fromisoformat(first_on))
        self.until(lambda: len(plan.schedule.lines.rows()) == int(count))
        self.press(plan)
        self.reads_the_paper()

    def today(self) -> TodayDesk:
        desk = self.desk("today")
        assert isinstance(desk, TodayDesk)
        return desk

    def desk(self, key: str) -> Desk:
        found = self.window.view.show_desk(key)
        assert found is not None
        return found

    def sends_reminders(self) -> None:
        """All that Today proposes."""
        run = self.today().run
        self.settle()
        self.until(run.list.model.rows)
        if not run.list.ticked():
            run.list.model.check_all()
        with self._qtbot.waitSignal(run.notes.sending.finished, timeout=LONG_MS) as caught:
            run.send.click()
            if any(check.is_open for check in run.notes.gate.checks):
                self.dialog(SendQuestion).primary.click()
        assert (caught.args[0].sent, caught.args[0].failed) == (1, 0)


class Days:
    """The owner opens the book on a day, and closes it in the evening."""

    def __init__(self, open_window: OpenWindow, qtbot: QtBot, book: Path) -> None:
        self._open_window, self._qtbot, self._book = open_window, qtbot, book

    @contextmanager
    def on(self, day: str) -> Iterator[Hands]:
        window = self._open_window(self._book, today=date.fromisoformat(day))
        yield Hands(window, self._qtbot)
        window.close()


class Words:
    """The same owner, by commands."""

    def __init__(self, done: Arbook, book: Path) -> None:
        self._done, self._book = done, book

    def __call__(self, day: str, command: str, *words: object) -> Any:
        """What it answers."""
        return self._done(command, self._book, *words, "--today", day, "--format", "json").json


def harbour(done: Arbook, folder: Path, port: int, name: str, sold: str) -> Path:
    """A book whose mail goes to this server; in it somebody was sent an invoice on 3 August, due on the 17th."""
    folder.mkdir()
    book, email = folder / "harbour.arbook", f"{name.split(maxsplit=1)[0].lower()}@sails.example"
    done("new", book, "--business", "Harbour", "--currency", "EUR", "--country", "DE")
    done("settings", book, "--iban", "DE75512108001245126199", "--address", "Kai 1\n20095 Hamburg")
    done("customer", book, "add", "--name", name, "--email", email, "--kind", "business", "--language", "en")
    account = ("--address", "nora@harbour.example", "--host", "localhost", "--port", port)
    done("mail", book, *account, "--security", "starttls", "--username", "owner")
    done("invoice", book, "--customer", "1001", "--line", sold, "--terms", "14", "--today", "2026-08-03")
    return book


@dataclass(frozen=True)
class Owner:
    """Lives the same days twice, in two books: by commands, then by clicks."""

    done: Arbook
    folder: Path
    server: ScriptedSmtpServer
    open_window: OpenWindow
    qtbot: QtBot

    def lives(
        self,
        name: str,
        sold: str,
        by_words: Callable[[Words, Path], None],
        by_clicks: Callable[[Days, dict[str, Any]], None],
        outcome: Callable[[Words], dict[str, Any]],
    ) -> tuple[list[tuple[str, str]], dict[str, Any]]:
        """The mails that went and what the book says in the end, the same for both."""
        first, second = (
            harbour(self.done, self.folder / how, self.server.port, name, sold) for how in ("words", "clicks")
        )
        by_words(Words(self.done, first), self.folder)
        sent, told = mails(self.server), outcome(Words(self.done, first))
        by_clicks(Days(self.open_window, self.qtbot, second), told)
        assert mails(self.server)[len(sent) :] == sent
        assert outcome(Words(self.done, second)) == told
        for book in (first, second):
            assert self.done("check", book).code == 0
        return sent, told


def mails(server: ScriptedSmtpServer) -> list[tuple[str, str]]:
    """Subject and text of each, in the order in which they came."""
    found = []
    for received in server.mailbox:
        message = message_from_bytes(received.raw, policy=policy.default)
        body = message.get_body(("plain",))
        assert body is not None
        found.append((str(message["Subject"]), body.get_content()))
    return found


def history(words: Words, day: str) -> list[tuple[object, ...]]:
    """The customer's log, oldest first, without what tells one book from another."""
    rows = words(day, "log", "--customer", "1001")["rows"]
    told: list[tuple[object, ...]] = []
    for row in reversed(rows):
        facts = {name: fact for name, fact in (row["facts"] or {}).items() if name not in ("paper", "message")}
        told.append((row["made_on"], row["kind"], row["direction"], row["subject"], row["body"], facts))
    return told


def without_ids(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows of a list, as two books have them in common."""
    return [{name: value for name, value in row.items() if name != "id"} for row in rows]
