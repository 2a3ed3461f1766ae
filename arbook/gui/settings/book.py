"""The book's file and its copies: where they are, when the last one was made, and making one now."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.settings.part import SettingsPart
from arbook.gui.shared.allowing import allow, one_moment
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Banner, Card
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.labels import ElidedLabel, IconLabel, Label, hairline
from arbook.gui.shared.session import Session
from arbook.ledger.dates import days_between
from arbook.sentences.findings import finding_sentence
from arbook.services.office import Office
from arbook.services.safekeeping import Keeping

_MOST_SHOWN = 5
_KILO = 1000


class BookPart(SettingsPart):
    """Nothing here needs saving."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent, saves=False)
        self.place, self.last = ElidedLabel("", "strong"), Label("", "strong")
        self.folder = ElidedLabel("", "small", "text2")
        self.weight = Label("", "small", "text2")
        self.copies = QVBoxLayout()
        self.result = Banner("")
        self.result.hide()
        self.check = Button(self.tr("Check the book"), "plain", "shield-check")
        self.open_book = Button(self.tr("Open its folder"), "link", "folder-open")
        self.make = Button(self.tr("Make a copy now"), "plain", "save")
        self.make_elsewhere = Button(self.tr("Make one elsewhere"), "link", "hard-drive")
        self.open_copies = Button(self.tr("Open their folder"), "link", "folder-open")
        self._keeping: Keeping | None = None
        self._lay_out()
        self.check.clicked.connect(self._check)
        self.make.clicked.connect(self._make)
        self.make_elsewhere.clicked.connect(self._make_elsewhere)
        self.open_book.clicked.connect(self._open_book)
        self.open_copies.clicked.connect(self._open_copies)

    def _lay_out(self) -> None:
        book = Card(self.tr("The book's file"), self.tr("Everything is in it but the mail password"))
        book.body.addWidget(self.place)
        book.body.addWidget(self.weight)
        book.body.addWidget(_line(self.check, self.open_book))
        book.body.addWidget(self.result)
        kept = Card(self.tr("Copies"), self.tr("Each is checked before it gets its name"))
        kept.body.addWidget(self.last)
        kept.body.addWidget(self.folder)
        kept.body.addWidget(_line(self.make, self.make_elsewhere, self.open_copies))
        self.copies.setSpacing(6)
        kept.body.addLayout(self.copies)
        other = self.tr("A copy on the same disk does not survive the disk. Make one elsewhere now and then.")
        kept.body.addWidget(Label(other, "small", "text2", wrap=True))
        for card in (book, kept):
            self.cards.addWidget(card)
        self.cards.addStretch(1)

    # ------------------------------------------------------------- reading
    def load(self) -> None:
        """Look what lies there."""
        self.session.ask(lambda office: office.safekeeping.keeping(), self._show)

    def _show(self, keeping: Keeping) -> None:
        self._keeping = keeping
        self.place.setText(str(keeping.path))
        self.weight.setText(_size_words(self.tr("{0} kB"), self.tr("{0} MB"), keeping.size))
        self.folder.setText(self.tr("In {0}").format(keeping.folder))
        newest = keeping.copies[0].made_at.astimezone() if keeping.copies else None
        self.last.setText(self.tr("No copy yet") if newest is None else self._last_words(newest))
        self.last.set_tone("warn" if newest is None else "text")
        allow(self.open_copies, self.tr("No copy yet") if newest is None else "")
        self._show_copies(keeping)

    def _last_words(self, newest: datetime) -> str:
        today = self.session.owner.today()
        words = {0: self.tr("The last copy is of today, {0}"), 1: self.tr("The last copy is of yesterday, {0}")}
        template = words.get(days_between(newest.date(), today))
        if template is not None:
            return template.format(f"{newest:%H:%M}")
        return self.tr("The last copy is of {0}").format(self.session.owner.formats.day(newest.date()))

    def _show_copies(self, keeping: Keeping) -> None:
        while (item := self.copies.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        for copy in keeping.copies[:_MOST_SHOWN]:
            size = _size_words(self.tr("{0} kB"), self.tr("{0} MB"), copy.size)
            self.copies.addWidget(hairline())
            self.copies.addWidget(_line(IconLabel("archive"), ElidedLabel(copy.path.name), Label(size, tone="text2")))

    # ------------------------------------------------------------- doing
    def _make(self) -> None:
        allow(self.make, one_moment())
        self.session.ask(partial(_backup_now, datetime.now().astimezone()), self._made, failed=self._not_made)

    def _make_elsewhere(self) -> None:
        path = self.session.path
        name = f"{path.stem}-{self.session.owner.today():%Y-%m-%d}{path.suffix}"
        title = self.tr("Make one elsewhere")
        chosen, _ = QFileDialog.getSaveFileName(self, title, name, f"arbook (*{path.suffix})")
        if chosen:
            self.session.ask(partial(_backup_to, Path(chosen)), self._made, failed=self._not_made)

    def _made(self, path: Path) -> None:
        allow(self.make)
        self.told.emit(self.tr("{0} is made and checked.").format(path.name))
        self.load()

    def _not_made(self, error: Exception) -> bool:
        allow(self.make)
        self.say(self.explain(error), is_good=False)
        return True

    def _check(self) -> None:
        allow(self.check, one_moment())
        self.result.say(self.tr("Everything is being added up again."), "info", "loader-circle")
        self.result.show()
        self.session.ask(_findings, self._checked, failed=self._not_checked)

    def _checked(self, findings: tuple[str, ...]) -> None:
        allow(self.check)
        whole = self.tr("Everything in this book adds up.")
        self.say("\n".join(findings) if findings else whole, is_good=not findings)

    def _not_checked(self, error: Exception) -> bool:
        allow(self.check)
        self.say(self.explain(error), is_good=False)
        return True

    def say(self, text: str, *, is_good: bool) -> None:
        """In the banner below the book."""
        self.result.say(text, "good" if is_good else "bad", "circle-check" if is_good else "circle-alert")
        self.result.show()

    def _open_book(self) -> None:
        _show_folder(self.session.path.parent)

    def _open_copies(self) -> None:
        if self._keeping is not None:
            _show_folder(self._keeping.folder)


def _line(*widgets: QWidget) -> QWidget:
    """Side by side; buttons alone go below one another where there is no room."""
    holder = QWidget()
    if all(isinstance(widget, Button) for widget in widgets):
        flow = FlowLayout(holder)
        for widget in widgets:
            flow.addWidget(widget)
        return holder
    row = QHBoxLayout()
    holder.setLayout(row)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    has_wide = False
    for widget in widgets:
        is_wide = isinstance(widget, ElidedLabel)
        has_wide = has_wide or is_wide
        row.addWidget(widget, 1 if is_wide else 0)
    if not has_wide:
        row.addStretch(1)
    return holder


def _size_words(small: str, large: str, size: int) -> str:
    kilo = max(1, size // _KILO)
    return small.format(kilo) if kilo < _KILO else large.format(kilo // _KILO)


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _backup_now(moment: datetime, office: Office) -> Path:
    return office.safekeeping.backup_now(moment).path


def _backup_to(target: Path, office: Office) -> Path:
    return office.safekeeping.backup(target).path


def _findings(office: Office) -> tuple[str, ...]:
    from arbook.formats.formats import formats_for
    from arbook.gui.shared.language import spoken

    formats = formats_for(spoken())
    return tuple(
        finding_sentence(each.code, each.where, each.detail).plain(formats) for each in office.safekeeping.check()
    )
