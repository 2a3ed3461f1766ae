"""The mail account: guessed from the address, tried by a message to oneself; the password goes to the safe alone."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from arbook.gui.settings.form_mail import MailForm, check_ticks
from arbook.gui.settings.mail_chooser import NEW, MailChooser
from arbook.gui.settings.mail_leaving import LeavingCard
from arbook.gui.settings.mail_opening import OpeningCard
from arbook.gui.settings.mail_words import hint_words, test_words
from arbook.gui.settings.part import SettingsPart
from arbook.gui.shared.allowing import allow, one_moment, why_no_change, why_nothing_leaves
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Banner
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.labels import Label
from arbook.gui.shared.postman import TestResult, keep_password, send_test
from arbook.gui.shared.session import Session
from arbook.gui.shared.tokens import GAP
from arbook.gui.shared.trouble import sentence_for
from arbook.ledger.errors import ArbookError
from arbook.queries.book_facts import book_facts
from arbook.queries.settings import MailAccountRow, mail_accounts, profile
from arbook.services.changing import Changes
from arbook.services.mail_accounts import account_of
from arbook.services.mail_sign_ins import known_key
from arbook.services.office import Office

if TYPE_CHECKING:
    from arbook.mail.keys import Key

_Found = tuple[tuple[str, str], tuple[MailAccountRow, ...], str]
"""Name and address of the business, the accounts, and the book's name in the safe."""


class MailPart(SettingsPart):
    """Address first; the rest follows from it and can be changed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.form: MailForm | None = None
        self.kept: MailAccountRow | None = None
        self._as_shown: MailAccountRow | None = None
        self._accounts: tuple[MailAccountRow, ...] = ()
        self._business = ("", "")
        self._picked: str | None = None
        """The address of the account that is looked at; None: the one that is used for all mail."""
        self._book_id = ""
        self.address, self.sender_name, self.host = Field(), Field(), Field()
        self.port = Field()
        self.opening = OpeningCard(session)
        self.username, self.password = self.opening.username, self.opening.password
        self.security = ChoiceField([("tls", self.tr("TLS")), ("starttls", self.tr("STARTTLS"))])
        self.test = Button(self.tr("Send a test to myself"), "plain", "mail")
        allow(self.test, why_nothing_leaves(session))
        self.result = Banner("")
        self.result.hide()
        self.chooser = MailChooser()
        self.chooser.picked.connect(self._pick)
        self.chooser.used.connect(self._use)
        self.chooser.taken_out.connect(self._take_out)
        self.leaving = LeavingCard(self.tr("How it leaves"), self.tr("Empty fields mean no limit."))
        self._lay_out()
        self.address.editingFinished.connect(self._guess)
        for field in (self.address, self.sender_name, self.host, self.port, self.username):
            field.textChanged.connect(self.note_typing)
        self.security.currentIndexChanged.connect(self.note_typing)
        for card in (self.opening, self.leaving):
            card.changed.connect(self.note_typing)
        self.opening.wanted.connect(self._sign_in)
        self.test.clicked.connect(self._send_test)

    def _lay_out(self) -> None:
        self.cards.addWidget(self.chooser)
        self.chooser.hide()
        self.add_card(self.tr("Who reminders come from"), "", [
            [("address", FormRow(self.tr("E-mail address"), self.address)),
             ("sender_name", FormRow(self.tr("Name beside it"), self.sender_name))],
        ])  # fmt: skip
        guessed = self.tr("Guessed from the address. Leave it so unless the test below fails.")
        self.add_card(self.tr("Their mail server"), guessed, [
            [("host", FormRow(self.tr("Server"), self.host)), ("port", FormRow(self.tr("Port"), self.port)),
             ("security", FormRow(self.tr("Encryption"), self.security))],
        ])  # fmt: skip
        for card in (self.opening, self.leaving):
            self.cards.addWidget(card)
            self.rows.update(card.rows)
        holder, line = QWidget(), QHBoxLayout()
        holder.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        line.addWidget(self.test)
        line.addWidget(Label(why_nothing_leaves(self.session), "small", "text2"))
        line.addStretch(1)
        self.cards.addWidget(holder)
        self.cards.addWidget(self.result)
        self.cards.addStretch(1)

    # ------------------------------------------------------------- reading
    def load(self) -> None:
        """Read the account; what is being typed is not overwritten."""
        self.session.ask(_read_account, self._show)

    def _show(self, found: _Found) -> None:
        self._business, self._accounts, self._book_id = found
        kept = self._looked_at()
        if self.form is None or kept != self.kept:
            self._show_account(kept)
        self._show_chooser()

    def _looked_at(self) -> MailAccountRow | None:
        if self._picked == NEW or not self._accounts:
            return None
        return next((each for each in self._accounts if each.address == self._picked), self._accounts[0])

    def _show_account(self, kept: MailAccountRow | None) -> None:
        self.form, self.kept = None, kept  # nobody reads the fields while they are filled
        name, email = self._business
        form = MailForm(kept, name, "" if self._accounts else email)
        self._fill(form)
        self.form = form
        self._as_shown = self._take()
        self.opening.look_up(self._book_id, self._as_shown)
        self._show_hint()
        self.note_typing()

    def _show_chooser(self) -> None:
        address = self.kept.address if self.kept else NEW
        self.chooser.show_accounts(self._accounts, address, why_not=why_no_change(self.session))

    def _pick(self, address: str) -> None:
        if not self.is_changed:
            self._picked = address
            self._show_account(self._looked_at())
            self.result.hide()
        else:
            self.told.emit(self.tr("Save or put back what you typed first."))
        self._show_chooser()

    def _use(self) -> None:
        if self.kept is not None:
            used, before = replace(self.kept, is_default=True), self._accounts[0]
            told = self.tr("{0} is used for all mail now.").format(used.address)
            self._picked = used.address
            self.session.change(partial(_write, used), done=partial(self._did, told, before, used))

    def _did(self, told: str, before: MailAccountRow, after: MailAccountRow, _changes: Changes) -> None:
        self.session.history.did(told, partial(_write, before), partial(_write, after))

    def _take_out(self) -> None:
        gone = self.kept
        if gone is not None:
            self._picked = None
            forget = partial(_forget, gone.address)
            told = self.tr("{0} was taken out. What waits for it stays in the outbox.").format(gone.address)
            back = partial(_write, gone)
            self.session.change(forget, done=lambda _: self.session.history.did(told, back, forget))

    def _fill(self, form: MailForm) -> None:
        for field, text in (
            (self.address, form.address),
            (self.sender_name, form.sender_name),
            (self.host, form.host),
            (self.port, form.port),
            (self.username, form.username),
        ):
            field.setText(text)
            field.setCursorPosition(0)  # a long name is read from its beginning
        self.security.set_value(form.security)
        self.opening.fill(form)
        self.leaving.fill(form)

    def _guess(self) -> None:
        form = self.form
        if form is not None and form.choose_address(self.address.text()):
            self.form = None
            self._fill(form)
            self.form = form
            self._show_hint()
            self.note_typing()

    @property
    def is_changed(self) -> bool:
        """Whether the account differs from what was read, or a password waits for the safe."""
        return self.form is not None and (self._take() != self._as_shown or bool(self.password.text()))

    def note_typing(self, _changed: object = None) -> None:
        """Something was typed; what is guessed and filled in meanwhile is no other beginning."""
        if self.form is not None:
            super().note_typing()

    def take_back(self) -> None:
        """As it was read; a typed password is forgotten."""
        self.password.clear()
        self.form = None
        self.load()

    def _show_hint(self) -> None:
        form = self.form
        if form is not None and (guess := form.guess) is not None:
            self.rows["password" if form.sign_in == "password" else "sign_in"].set_note(
                hint_words(guess, self.session.owner)
            )

    def _take(self) -> MailAccountRow:
        assert self.form is not None
        form = self.form
        form.address, form.sender_name, form.host = self.address.text(), self.sender_name.text(), self.host.text()
        form.port, form.username, form.security = self.port.text(), self.username.text(), str(self.security.value)
        self.opening.take(form)
        self.leaving.take(form)
        return form.row()

    def _sign_in(self) -> None:
        row = self._checked()
        if row is not None:
            self.opening.begin(self._book_id, row)

    # ------------------------------------------------------------- saving
    def save(self) -> None:
        """Write the account, then put the password into the safe."""
        row = self._checked()
        if row is not None:
            self.session.change(
                partial(_write, row, instead_of=self.kept.address if self.kept else ""),
                done=partial(self._keep, self.kept, row),
                failed=self.complain,
            )

    def _checked(self) -> MailAccountRow | None:
        if self.form is None:
            return None
        self.no_complaints()
        row = self._take()
        try:
            check_ticks(self.form)
            account_of(row)
        except ArbookError as refusal:
            self.complain(refusal)
            return None
        return row

    def _keep(self, before: MailAccountRow | None, row: MailAccountRow, _changes: Changes) -> None:
        self.kept = self._as_shown = row
        self._picked = row.address
        saved = partial(self._saved, before, row)
        password = self.password.text()
        if not password:
            saved(None)
            return
        keep = partial(keep_password, self._book_id, row, password)
        self.session.outside(keep, saved, failed=self.complain)

    def _saved(self, before: MailAccountRow | None, row: MailAccountRow, _kept: object) -> None:
        self.password.clear()
        self.note_typing()
        back = partial(_forget, row.address) if before is None else partial(_write, before, instead_of=row.address)
        again = partial(_write, row, instead_of=before.address if before else "")
        self.session.history.did(self.tr("Mail account saved."), back, again)

    # ------------------------------------------------------------- test
    def _send_test(self) -> None:
        self.result.hide()  # what an earlier test said is not about this one
        row = self._checked()
        if row is not None:
            allow(self.test, one_moment())
            self._say(self.tr("Sending a test to {0}").format(row.address), "info", "send")
            known = partial(known_key, self._book_id, row, self._accounts)
            work = partial(_try_account, row, known, self.password.text(), self.session.is_demo)
            self.session.outside(work, self._tell_test, failed=self._tell_failure)

    def _tell_test(self, result: TestResult) -> None:
        words, is_good = test_words(result, self.session.owner)
        self._say(words, "good" if is_good else "bad", "circle-check" if is_good else "circle-alert")
        allow(self.test)

    def _tell_failure(self, error: Exception) -> bool:
        allow(self.test)
        if isinstance(error, ArbookError) and error.field in self.rows:
            self.result.hide()
            return self.complain(error)
        words = self.session.owner.explain(error) if isinstance(error, ArbookError) else sentence_for(error)
        self._say(words, "bad", "circle-alert")
        return True

    def _say(self, text: str, tone: str, icon_name: str) -> None:
        self.result.say(text, "good" if tone == "good" else "bad" if tone == "bad" else "info", icon_name)
        self.result.show()
        area = self.findChild(QScrollArea)
        if area is not None:
            QTimer.singleShot(0, self.result, partial(area.ensureWidgetVisible, self.result))


def _read_account(office: Office) -> _Found:
    own = office.read(profile)
    return (own.name, own.email), office.read(mail_accounts), office.read(book_facts)["book_id"]


def _write(row: MailAccountRow, office: Office, *, instead_of: str = "") -> Changes:
    return office.settings.save_mail_account(row, instead_of=instead_of)


def _forget(address: str, office: Office) -> Changes:
    return office.settings.forget_mail_account(address)


def _try_account(row: MailAccountRow, known: "Callable[[], Key | None]", typed: str, is_demo: bool) -> TestResult:
    """On the outside lane: with the typed password, else the kept one."""
    return send_test(row, typed or known() or "", is_demo=is_demo)
