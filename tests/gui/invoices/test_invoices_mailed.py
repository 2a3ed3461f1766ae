"""From where it is said that it was issued, an invoice goes by mail: read first, sent after the grace, told then."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.invoices.editor import InvoiceEditor
from arbook.gui.shared.labels import Label
from arbook.gui.shared.mail_dialog import MailDialog
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shell.window import MainWindow
from arbook.queries.outbox import messages
from arbook.queries.settings import mail_account
from arbook.services.office import Office
from arbook.services.paper_mails import PaperDraft
from tests.gui.invoices.hands import issue, write_line
from tests.support.desks import shown, write
from tests.support.late_shop import TODAY

Settle = Callable[[MainWindow], None]


@pytest.fixture
def paper(editor: InvoiceEditor, window: MainWindow, settle: Settle, qtbot: QtBot) -> PaperDialog:
    """The paper of an invoice that was just issued."""
    write_line(editor, 0, "Oak shelf", "1", "pcs", "118")
    issue(editor, window, settle)
    [way] = [each for each in window.answers.toast.findChildren(QPushButton) if each.text() == "Print or save"]
    qtbot.waitUntil(way.isVisible)
    way.click()
    dialog = shown(window, PaperDialog)
    qtbot.waitUntil(dialog.foot.mailing.button.isVisible)
    return dialog


def asked(window: MainWindow, question: Callable[[Office], object], qtbot: QtBot) -> object:
    """What the book answers."""
    answers: list[object] = []
    assert window.session is not None
    window.session.ask(question, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def write_files_to(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    """Mail becomes files there."""

    def point(office: Office) -> object:
        account = office.read(mail_account)
        assert account is not None
        return office.settings.save_mail_account(replace(account, writes_to=str(folder)), instead_of=account.address)

    asked(window, point, qtbot)


def mail_of(paper: PaperDialog, window: MainWindow, qtbot: QtBot) -> MailDialog:
    paper.foot.mailing.button.click()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(MailDialog)))
    return shown(window, MailDialog)


def states(window: MainWindow, qtbot: QtBot) -> list[tuple[str, str]]:
    rows = asked(window, lambda office: office.read(messages), qtbot)
    assert isinstance(rows, tuple)
    return [(row.state, row.to_address) for row in rows if "Invoice" in row.subject]


def test_an_invoice_goes_by_mail_and_its_panel_says_when(
    paper: PaperDialog, desk: InvoicesDesk, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    write_files_to(window, tmp_path / "post", qtbot)
    mail = mail_of(paper, window, qtbot)
    assert mail.primary.text() == "Send"
    assert "Please find attached invoice" in mail.mail.text.toPlainText()
    write(mail.mail.address, "fi@harbour.example")
    mail.primary.click()
    qtbot.waitUntil(lambda: (tmp_path / "post").is_dir() and bool(list((tmp_path / "post").iterdir())))
    qtbot.waitUntil(lambda: not window.findChildren(PaperDialog))
    qtbot.waitUntil(lambda: states(window, qtbot) == [("written", "fi@harbour.example")])

    def told() -> bool:
        return any("fi@harbour.example" in label.text() for label in desk.findChildren(Label))

    qtbot.waitUntil(told)


def test_without_an_account_it_waits_in_the_outbox(paper: PaperDialog, window: MainWindow, qtbot: QtBot) -> None:
    asked(window, lambda office: office.settings.forget_mail_account("owner@harbour.example"), qtbot)
    mail = mail_of(paper, window, qtbot)
    assert mail.primary.text() == "Put it into the outbox"
    write(mail.mail.address, "fi@harbour.example")
    mail.primary.click()
    qtbot.waitUntil(lambda: states(window, qtbot) == [("queued", "fi@harbour.example")])


def test_an_address_that_is_none_is_said_beside_its_field_and_the_text_stays(
    paper: PaperDialog, window: MainWindow, qtbot: QtBot
) -> None:
    mail = mail_of(paper, window, qtbot)
    write(mail.mail.address, "nobody")
    mail.mail.text.setPlainText("Here it is.")
    mail.primary.click()
    qtbot.waitUntil(lambda: "nobody" in mail.rows["recipient_address"].note.text())
    assert mail.mail.text.toPlainText() == "Here it is."
    assert states(window, qtbot) == []
    mail.reject()
    paper.reject()


def test_what_was_mailed_before_is_said_before_it_goes_once_more(
    paper: PaperDialog, window: MainWindow, qtbot: QtBot
) -> None:
    asked(window, lambda office: office.settings.forget_mail_account("owner@harbour.example"), qtbot)
    mail = mail_of(paper, window, qtbot)
    write(mail.mail.address, "fi@harbour.example")
    command = mail.command()
    assert command.content is not None
    shown_before = (command.paper, command.content)
    assert not command.again
    mail.primary.click()
    qtbot.waitUntil(lambda: states(window, qtbot) == [("queued", "fi@harbour.example")])
    draft = asked(window, lambda office: office.paper_mails.draft(command.paper, today=TODAY), qtbot)
    assert isinstance(draft, PaperDraft)
    assert window.session is not None
    again = MailDialog(window.session, window, shown_before, draft, has_account=False)
    again.open()
    told = "Waits in the outbox, to fi@harbour.example. It goes once more."
    assert [label.text() for label in again.findChildren(Label)].count(told) == 1
    assert again.command().again
    again.reject()
