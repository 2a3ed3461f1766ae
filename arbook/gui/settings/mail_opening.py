"""How a mail account is opened: with a password, or by a sign-in in the browser."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from arbook.gui.settings.form_mail import MailForm
from arbook.gui.shared.allowing import allow, why_nothing_leaves
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.labels import Label
from arbook.gui.shared.session import Session
from arbook.gui.shared.sign_in_dialog import ask_to_sign_in
from arbook.mail.account import SignIn
from arbook.queries.settings import MailAccountRow
from arbook.services.mail_sign_ins import SignedIn, is_opened_in_browser, known_sign_in


class OpeningCard(Card):
    """``changed`` on typing and choosing; ``wanted`` when the owner wants to sign in. ``rows`` by the names that
    refusals use.
    """

    changed = Signal()
    wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(self.tr("How it is opened"))
        self._session = session
        self._asked: MailAccountRow | None = None
        self.way = ChoiceField([
            ("password", self.tr("With a password")),
            ("microsoft", self.tr("By signing in with Microsoft")),
            ("other", self.tr("By signing in elsewhere (OAuth2)")),
        ])  # fmt: skip
        self.username, self.password, self.client_id, self.tenant = Field(), Field(), Field(), Field()
        self.authorize_url, self.token_url, self.scope = Field(), Field(), Field()
        self.password.setEchoMode(Field.EchoMode.Password)
        self.sign_in = Button(self.tr("Sign in"), "plain", "globe")
        allow(self.sign_in, why_nothing_leaves(session))
        self.state = Label("", "body", "text2", wrap=True)
        note = self.tr("Kept in this computer's password safe, never in the book. Empty: leave it as it is.")
        self.rows = {
            "sign_in": FormRow(self.tr("Opened"), self.way),
            "username": FormRow(self.tr("User name"), self.username),
            "password": FormRow(self.tr("Password"), self.password, note),
            "client_id": FormRow(self.tr("Application id"), self.client_id),
            "tenant": FormRow(
                self.tr("Whose accounts (tenant)"), self.tenant, self.tr("Empty: any account at Microsoft.")
            ),
            "authorize_url": FormRow(self.tr("Page where you say yes"), self.authorize_url),
            "token_url": FormRow(self.tr("Address that gives tokens"), self.token_url),
            "sign_in_scope": FormRow(self.tr("What is asked for (scope)"), self.scope),
        }
        self._lay_out()
        self.way.currentIndexChanged.connect(self._arrange)
        for field in (self.password, self.client_id, self.tenant, self.authorize_url, self.token_url, self.scope):
            field.textChanged.connect(self.changed)
        self.sign_in.clicked.connect(self.wanted)
        self._arrange()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(16)
        first.addWidget(self.rows["sign_in"], 1)
        first.addWidget(self.rows["username"], 1)
        self._signing = QWidget()
        line = QHBoxLayout(self._signing)
        line.setContentsMargins(0, 0, 0, 12)
        line.setSpacing(16)
        line.addWidget(self.sign_in)
        line.addWidget(self.state, 1)
        self.body.addLayout(first)
        self.body.addWidget(self.rows["password"])
        self.body.addWidget(self._signing)
        for names in (("client_id", "tenant"), ("authorize_url", "token_url"), ("sign_in_scope",)):
            row = QHBoxLayout()
            row.setSpacing(16)
            for name in names:
                row.addWidget(self.rows[name], 1)
            self.body.addLayout(row)

    def _arrange(self, _chosen: object = None) -> None:
        """What the chosen way needs."""
        from arbook.mail.sign_in import comes_registered

        way = str(self.way.value)
        shown = {"password": way == SignIn.PASSWORD, "client_id": way != SignIn.PASSWORD}
        shown["tenant"] = way == SignIn.MICROSOFT
        for name in ("authorize_url", "token_url", "sign_in_scope"):
            shown[name] = way == SignIn.OTHER
        for name, is_shown in shown.items():
            self.rows[name].setVisible(is_shown)
        needs_id = self.tr("As what arbook is registered with the provider; the manual says how to get one.")
        has_own = way == SignIn.MICROSOFT and comes_registered()
        self.rows["client_id"].set_note(self.tr("Empty: this arbook's own.") if has_own else needs_id)
        self._signing.setVisible(way != SignIn.PASSWORD)
        self.sign_in.setText(self.tr("Sign in with Microsoft") if way == SignIn.MICROSOFT else self.tr("Sign in"))
        self.changed.emit()

    def fill(self, form: MailForm) -> None:
        """Show what a form holds."""
        self.way.set_value(form.sign_in)
        for field, text in (
            (self.client_id, form.client_id),
            (self.tenant, form.tenant),
            (self.authorize_url, form.authorize_url),
            (self.token_url, form.token_url),
            (self.scope, form.sign_in_scope),
        ):
            field.setText(text)
            field.setCursorPosition(0)
        self._arrange()

    def take(self, form: MailForm) -> None:
        """Put what is chosen and typed into a form."""
        form.sign_in = str(self.way.value)
        form.client_id, form.tenant = self.client_id.text(), self.tenant.text()
        form.authorize_url, form.token_url = self.authorize_url.text(), self.token_url.text()
        form.sign_in_scope = self.scope.text()

    # ------------------------------------------------------------- signing in
    def look_up(self, book_id: str, row: MailAccountRow) -> None:
        """Whether somebody signed in for this account; a safe can be slow, so it is asked beside the window."""
        self.state.setText("")
        self._asked = row
        if is_opened_in_browser(row) and not self._session.is_demo:
            work = partial(known_sign_in, book_id, row)
            self._session.outside(work, partial(self._tell, row), receiver=self)

    def _tell(self, row: MailAccountRow, key: object) -> None:
        if row is self._asked:
            self._say(self.tr("Nobody signed in on this computer yet.") if key is None else self._signed_in())

    def _signed_in(self) -> str:
        self.sign_in.setText(self.tr("Sign in again"))
        return self.tr("Signed in on this computer.")

    def begin(self, book_id: str, row: MailAccountRow) -> None:
        """Send the owner to the browser."""
        ask_to_sign_in(self.window(), self._session, book_id, row, self._take)

    def _take(self, signed: SignedIn) -> None:
        words = self._signed_in()
        self._say(
            words if signed.is_kept else self.tr("Signed in until arbook is closed: this system has no safe for it.")
        )

    def _say(self, words: str) -> None:
        self.state.setText(words)
