"""Takes the pictures of the windows for README and manual, without a screen.

    uv run python docs/make_screenshots.py [--book FILE --today DATE] [--to FOLDER] [--every] [--language de]

Without a book it makes the demo book as it stands on the day. The manual shows every desk in light at 1440 x 900, and
a moment of what no desk shows; ``--every`` grabs them in dark and at 1024 x 700 as well, to be looked at. Pictures of
another language lie in a folder of its name. They are kept in 256 colors: a third of the size, and nobody sees it.
"""

import argparse
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from arbook.gui.importing.dialog import ImportDialog
from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.invoices.recurring_page import RecurringPage
from arbook.gui.lateness.may_dialog import MayDialog
from arbook.gui.payments.dialog import PaymentDialog
from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.shared import gallery
from arbook.gui.shared.application import make_application
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.memory import HOME_VARIABLE, Memory
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.theme import apply_theme
from arbook.gui.shared.wishes import (
    ImportFile,
    MakeStatement,
    MayCharge,
    NewInvoice,
    ShowRecurring,
    ShowSettings,
    TakePayment,
)
from arbook.gui.shell.palette import Palette
from arbook.gui.shell.window import MainWindow

DAY = date(2026, 11, 26)
SIZES = ((1440, 900), (1024, 700))
DESKS = ("today", "customers", "invoices", "payments", "reminders", "plans", "settings")
PATIENCE_MS = 60_000
PREVIEW_MS = 1_500
DIALOG = (1180, 780)
COLORS = 256
OWES, PAID = 6, "1250"
"""Who has several open invoices in the demo book, and a sum that pays the first of them and part of the next."""

HEADS = {
    "en": "Invoice number;Customer number;Customer;Invoice date;Due date;Amount",
    "de": "Rechnungsnummer;Kundennummer;Kunde;Rechnungsdatum;Fällig am;Betrag",
}
BUYERS = {"en": ("Linden Inn", "Anchor Tea Room"), "de": ("Gasthof Linde", "Teestube Anker")}
SOUGHT = {"en": "lantern", "de": "laternen"}
"""By language: headings and customers of a file of invoices, and what is looked for."""


def save(widget: QWidget, path: Path) -> None:
    """Keep a picture of a window."""
    widget.grab().save(str(path))
    with Image.open(path) as picture:
        slim(picture.convert("RGB")).save(path, optimize=True)
    sys.stdout.write(f"{path.name}\n")


Color = tuple[int, int, int]


def slim(picture: Image.Image) -> Image.Image:
    """The same in few colors: those of wide grounds exactly, of the rest the ones that differ most."""
    counts = Counter(cast("Iterable[Color]", picture.get_flattened_data()))
    kept = [color for color, _ in counts.most_common(COLORS * 3 // 4)]
    far = {color: min(apart(color, each) for each in kept) for color in counts}
    while len(kept) < min(COLORS, len(counts)):
        odd = max(far, key=far.__getitem__)
        kept.append(odd)
        far = {color: min(space, apart(color, odd)) for color, space in far.items()}
    nearest = {color: min(range(len(kept)), key=lambda at: apart(color, kept[at])) for color in counts}
    small = Image.new("P", picture.size)
    small.putpalette([part for color in kept for part in color])
    small.putdata([nearest[color] for color in cast("Iterable[Color]", picture.get_flattened_data())])
    return small


def apart(one: Color, other: Color) -> int:
    """How different two colors are."""
    return sum((here - there) ** 2 for here, there in zip(one, other, strict=True))


def wait_until(is_done: Callable[[], bool]) -> None:
    """Let the windows work until something is true.

    Raises:
        TimeoutError: it is not true after a minute; a picture taken now would show something else than it should.
    """
    loop, ticks = QEventLoop(), QTimer()
    ticks.timeout.connect(lambda: loop.quit() if is_done() else None)
    QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
    ticks.start(20)
    loop.exec()
    if not is_done():
        raise TimeoutError


def pause() -> None:
    """Let the windows work as long as a preview takes to be drawn once typing rests."""
    loop = QEventLoop()
    QTimer.singleShot(PREVIEW_MS, loop.quit)
    loop.exec()


def settle(window: MainWindow) -> None:
    """Wait until everything asked of the book has come home; an answer may ask again."""
    for _ in range(4):
        came: list[object] = []
        assert window.session is not None
        window.session.ask(lambda _office: 0, came.append)
        wait_until(partial(bool, came))


def grab(window: MainWindow, folder: Path, mode: Mode, sizes: tuple[tuple[int, int], ...] = SIZES) -> None:
    """Every desk in these sizes; the manual's pictures bear the desk's name alone."""
    for width, height in sizes:
        window.resize(width, height)
        for desk in DESKS:
            window.view.show_desk(desk)
            settle(window)
            is_for_manual = (mode, width) == (Mode.LIGHT, SIZES[0][0])
            name = f"{desk}.png" if is_for_manual else f"{desk}-{mode.value}-{width}.png"
            save(window, folder / name)


def grab_gallery(app: QApplication, folder: Path) -> None:
    """Every part of the windows, in light and dark."""
    for path in gallery.grab(app, folder / "gallery"):
        sys.stdout.write(f"gallery/{path.name}\n")
    apply_theme(app, Mode.LIGHT)


def grab_settings(window: MainWindow, folder: Path) -> None:
    """Each part of the settings, for the manual."""
    window.resize(*SIZES[0])
    for part in ("business", "numbers", "lists", "book"):
        window.grant(ShowSettings(part))
        settle(window)
        pause()
        name = "settings.png" if part == "business" else f"settings-{part}.png"
        save(window, folder / name)


def grab_mail(window: MainWindow, folder: Path) -> None:
    """A mail account with a password, and one that is opened in the browser; nothing is saved."""
    window.resize(*SIZES[0])
    window.grant(ShowSettings("mail"))
    settle(window)
    save(window, folder / "settings-mail.png")
    assert isinstance(window.desk, SettingsDesk)
    part = window.desk.mail
    part.address.setText("shop@outlook.com")
    part.address.editingFinished.emit()
    settle(window)
    save(window, folder / "settings-mail-sign-in.png")
    part.take_back()
    settle(window)


def grab_moments(window: MainWindow, folder: Path, language: str) -> None:
    """Finding anything, a statement, and a file that is brought in."""
    window.view.show_desk("today")
    window.find_anything()
    palette = window.findChild(Palette)
    assert palette is not None
    palette.field.setText(SOUGHT[language])
    palette.field.textEdited.emit(SOUGHT[language])
    settle(window)
    pause()
    save(window, folder / "find.png")
    palette.close_it()
    window.grant(MakeStatement(OWES))
    save_dialog(window, folder / "statements.png")
    table = invoices_file(Path(os.environ[HOME_VARIABLE]), language)
    window.grant(ImportFile())
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    dialog.open_file(table)
    save_dialog(window, folder / "import.png")


def grab_recurring(window: MainWindow, folder: Path) -> None:
    """Invoices that come again, with one of them."""
    window.grant(ShowRecurring())
    settle(window)
    page = window.findChild(RecurringPage)
    assert page is not None
    page.open_row(page.model.rows()[0])
    settle(window)
    pause()
    save(window, folder / "recurring.png")
    page.closed.emit()


def grab_lateness(window: MainWindow, folder: Path) -> None:
    """What a late customer may be charged, with the days it is counted by."""
    window.grant(MayCharge(OWES))
    settle(window)
    dialog = window.findChild(MayDialog)
    assert dialog is not None
    save_dialog(window, folder / "lateness.png")


def grab_writing(window: MainWindow, folder: Path) -> None:
    """An invoice that begins with the last one, money that came, and terms in parts."""
    window.grant(NewInvoice(OWES))
    settle(window)
    desk = window.desk
    assert isinstance(desk, InvoicesDesk)
    desk.editor.buyer_card.start.click()
    settle(window)
    pause()
    save(window, folder / "invoice.png")
    window.grant(TakePayment(OWES))
    settle(window)
    payment = window.findChild(PaymentDialog)
    assert payment is not None
    payment.amount.setText(PAID)
    payment.amount.textEdited.emit(PAID)
    save_dialog(window, folder / "payment.png")
    window.grant(ShowSettings("lists"))
    settle(window)
    settings = window.desk
    assert isinstance(settings, SettingsDesk)
    settings.lists.write_terms()
    save_dialog(window, folder / "terms.png")


def invoices_file(folder: Path, language: str) -> Path:
    """Eight invoices as another program saves them."""
    rows = [
        f"{1040 + 2 * at + who};{2001 + who};{name};0{at + 3}.11.2026;0{at + 3}.12.2026;{218 + at * 91},50"
        for at in range(4)
        for who, name in enumerate(BUYERS[language])
    ]
    path = folder / "2026-11.csv"
    path.write_text("\n".join((HEADS[language], *rows)), encoding="utf-8")
    return path


def save_dialog(window: MainWindow, path: Path) -> None:
    """Keep a picture of the dialog that is open, and close it."""
    settle(window)
    pause()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SheetDialog)
    dialog.resize(*DIALOG)
    pause()
    save(dialog, path)
    dialog.reject()
    wait_until(lambda: QApplication.activeModalWidget() is None)


def main() -> int:
    """Parse, open, grab."""
    parser = argparse.ArgumentParser(description="Pictures of every desk.")
    parser.add_argument("--book", type=Path, help="a book of yours: its desks and settings alone")
    parser.add_argument("--today", type=date.fromisoformat, default=DAY, metavar="DATE")
    parser.add_argument("--to", type=Path, metavar="FOLDER")
    parser.add_argument("--language", default="en", choices=SOUGHT, help="of the windows (en)")
    parser.add_argument("--every", action="store_true", help="dark and small windows as well")
    chosen = parser.parse_args()
    screens = Path(__file__).with_name("screens")
    chosen.to = chosen.to or (screens if chosen.language == "en" else screens / chosen.language)
    chosen.to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        app = make_application()
        apply_theme(app, Mode.LIGHT)
        Memory().remember_language(chosen.language)
        window = MainWindow(Memory(), lambda: chosen.today)
        window.furnish()
        window.resize(*SIZES[0])
        window.show()
        window.front.show_welcome()
        app.processEvents()
        save(window, chosen.to / "welcome.png")
        (window.open_demo if chosen.book is None else partial(window.open_book, chosen.book))()
        wait_until(lambda: window.session is not None)
        grab(window, chosen.to, Mode.LIGHT, SIZES if chosen.every else SIZES[:1])
        grab_settings(window, chosen.to)
        grab_mail(window, chosen.to)
        if chosen.book is None:
            grab_moments(window, chosen.to, chosen.language)
            grab_recurring(window, chosen.to)
            grab_lateness(window, chosen.to)
            grab_writing(window, chosen.to)
        if chosen.every:
            apply_theme(app, Mode.DARK)
            grab(window, chosen.to, Mode.DARK)
        window.close()
        if chosen.language == "en":
            grab_gallery(app, chosen.to)
        sys.stdout.write("All pictures are taken.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
