"""How mail leaves by an account: as fast as its provider takes it, with a copy, or as files instead."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.settings.form_mail import MailForm
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.files import ask_folder


class LeavingCard(Card):
    """``changed`` on typing and ticking. ``rows`` by the names that refusals use."""

    changed = Signal()

    def __init__(self, title: str, note: str) -> None:
        super().__init__(title, note)
        self._likely = ""
        self.per_minute, self.per_hour, self.pause = Field(), Field(), Field()
        self.imap_host, self.imap_port, self.writes_to = Field(), Field(), Field()
        self.keeps_copy = QCheckBox(self.tr("Put a copy into the mailbox's Sent folder"))
        self.writes_files = QCheckBox(self.tr("Write files instead; nothing is sent"))
        self.choose = Button(self.tr("Choose the folder"), "plain", "folder-open")
        self.rows = {
            "per_minute": FormRow(self.tr("At most in a minute"), self.per_minute),
            "per_hour": FormRow(self.tr("At most in an hour"), self.per_hour),
            "pause_seconds": FormRow(self.tr("Seconds between two"), self.pause),
            "imap_host": FormRow(self.tr("Mailbox server (IMAP)"), self.imap_host),
            "imap_port": FormRow(self.tr("Its port"), self.imap_port),
            "writes_to": FormRow(self.tr("Folder"), self.writes_to),
        }
        self._lay_out()
        for field in (self.per_minute, self.per_hour, self.pause, self.imap_host, self.imap_port, self.writes_to):
            field.textChanged.connect(self.changed)
        self.keeps_copy.toggled.connect(self._arrange)
        self.writes_files.toggled.connect(self._arrange)
        self.choose.clicked.connect(self._choose_folder)
        self._arrange()

    def _lay_out(self) -> None:
        self.body.addLayout(_line(*(self.rows[name] for name in ("per_minute", "per_hour", "pause_seconds"))))
        self.body.addWidget(self.keeps_copy)
        self._copy, copy = QWidget(), QVBoxLayout()
        self._copy.setLayout(copy)
        copy.setContentsMargins(0, 0, 0, 0)
        copy.addLayout(_line(self.rows["imap_host"], self.rows["imap_port"]))
        self.body.addWidget(self._copy)
        self.body.addWidget(self.writes_files)
        self._files, files = QWidget(), QVBoxLayout()
        self._files.setLayout(files)
        files.setContentsMargins(0, 0, 0, 0)
        files.addWidget(self.rows["writes_to"])
        line = QHBoxLayout()
        line.addWidget(self.choose)
        line.addStretch(1)
        files.addLayout(line)
        self.body.addWidget(self._files)

    def _arrange(self, _ticked: object = None) -> None:
        self._copy.setVisible(self.keeps_copy.isChecked())
        self._files.setVisible(self.writes_files.isChecked())
        if self.keeps_copy.isChecked() and not self.imap_host.text():
            self.imap_host.setText(self._likely)
        self.changed.emit()

    def fill(self, form: MailForm) -> None:
        """Show what a form holds."""
        self._likely = form.likely_imap_host()
        for field, text in (
            (self.per_minute, form.per_minute),
            (self.per_hour, form.per_hour),
            (self.pause, form.pause),
            (self.imap_host, form.imap_host),
            (self.imap_port, form.imap_port),
            (self.writes_to, form.writes_to),
        ):
            field.setText(text)
            field.setCursorPosition(0)
        self.keeps_copy.setChecked(form.keeps_copy)
        self.writes_files.setChecked(form.writes_files)

    def take(self, form: MailForm) -> None:
        """Put what is typed into a form."""
        form.per_minute, form.per_hour, form.pause = self.per_minute.text(), self.per_hour.text(), self.pause.text()
        form.imap_host, form.imap_port = self.imap_host.text(), self.imap_port.text()
        form.keeps_copy = self.keeps_copy.isChecked()
        form.writes_files, form.writes_to = self.writes_files.isChecked(), self.writes_to.text()

    def _choose_folder(self) -> None:
        folder = ask_folder(self, self.tr("Where messages are written"))
        if folder is not None:
            self.writes_to.setText(str(folder))


def _line(*parts: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(16)
    for part in parts:
        line.addWidget(part, 1)
    return line
