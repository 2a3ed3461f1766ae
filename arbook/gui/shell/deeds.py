"""What can be done from anywhere, once: keys, the menu and the palette's "things to do" are made from it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from arbook.gui.shared.keys import key
from arbook.gui.shared.wishes import (
    ImportFile,
    MakeStatement,
    NewCustomer,
    NewInvoice,
    ReviewReminder,
    SearchLog,
    ShowAging,
    ShowReasons,
    ShowSettings,
    ShowSmallRests,
    TakePayment,
    Wish,
)
from arbook.gui.shell.desks import rail_entries, settings_entry

if TYPE_CHECKING:
    from arbook.gui.shell.window import MainWindow


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing to do. ``name`` leads to its keys (``shared.keys``) where it has some.

    ``also`` are other words by which the palette finds it; ``method`` is what the desk in front must offer; ``act``
    is done with a customer (a key of ``customer_acts``), whom the palette asks for.
    """

    name: str
    text: str
    icon: str
    do: Callable[[], object] | None
    also: str = ""
    method: str = ""
    needs_book: bool = True
    changes: bool = False
    act: str = ""


class Deeds:
    """Makes the deeds of a window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def groups(self) -> list[tuple[str, list[Deed]]]:
        """All deeds by group, as the menu shows them."""
        say = QCoreApplication.translate
        return [
            (say("Deeds", "Begin"), self._beginnings()),
            (say("Deeds", "Go to"), self._desks()),
            (say("Deeds", "This desk"), self._here()),
            (say("Deeds", "Book"), self._book()),
            (say("Deeds", "View and help"), self._view()),
        ]

    def _desks(self) -> list[Deed]:
        view = self._window.view
        say = QCoreApplication.translate
        return [
            Deed(each.key, each.name, each.icon, partial(view.show_desk, each.key), also=say("Deeds", "desk open go"))
            for each in (*rail_entries(), settings_entry())
        ]

    def _beginnings(self) -> list[Deed]:
        say = QCoreApplication.translate
        return [
            Deed("invoice", say("Deeds", "New invoice"), "file-plus", self._new_invoice,
                 say("Deeds", "write charge bill"), changes=True),
            Deed("payment", say("Deeds", "Record payment"), "banknote", self._take_payment,
                 say("Deeds", "money received enter"), changes=True),
            Deed("remind", say("Deeds", "Remind this customer"), "bell", self.remind,
                 say("Deeds", "dun reminder late"), act="remind"),
            Deed("new customer", say("Deeds", "New customer"), "user-plus", self._wish(NewCustomer()),
                 say("Deeds", "write down add"), changes=True),
            Deed("customer", say("Deeds", "Find a customer"), "users", self._find_customer),
            Deed("statement", say("Deeds", "Statements"), "receipt-text", self._statement,
                 say("Deeds", "print account open items")),
            Deed("aging", say("Deeds", "Who owes for how long"), "scale", self._wish(ShowAging()),
                 say("Deeds", "aging overdue bands days late list")),
            Deed("reasons", say("Deeds", "What we get wrong"), "hand", self._wish(ShowReasons()),
                 also=say("Deeds", "disputes contested complaints")),
            Deed("rests", say("Deeds", "Small rests"), "scissors", self._wish(ShowSmallRests()),
                 say("Deeds", "write off leave difference cents")),
            Deed("import", say("Deeds", "Import a file"), "download", self._wish(ImportFile()),
                 say("Deeds", "bring in csv table spreadsheet"), changes=True),
        ]  # fmt: skip

    def _here(self) -> list[Deed]:
        say, window = QCoreApplication.translate, self._window
        return [
            Deed("new", say("Deeds", "New on this page"), "plus", partial(window.at_desk, "make_new"),
                 method="make_new", changes=True),
            Deed("main", say("Deeds", "Press the colored button"), "check", partial(window.at_desk, "press_main"),
                 method="press_main"),
            Deed("search", say("Deeds", "Find in this list"), "search", partial(window.at_desk, "start_search"),
                 method="start_search"),
            Deed("save", say("Deeds", "Save"), "save", partial(window.at_desk, "save"), method="save"),
            Deed("remove", say("Deeds", "Remove"), "trash-2", partial(window.at_desk, "remove"), method="remove",
                 changes=True),
            Deed("call", say("Deeds", "Call instead of writing"), "phone", partial(window.at_desk, "call_instead"),
                 say("Deeds", "telephone ring reminder"), method="call_instead", changes=True),
            Deed("print", say("Deeds", "Show and print"), "printer", partial(window.at_desk, "print_shown"),
                 say("Deeds", "paper pdf"), method="print_shown"),
            Deed("export", say("Deeds", "Save the list as a table"), "upload",
                 partial(window.at_desk, "export_shown"), say("Deeds", "export csv"), method="export_shown"),
            Deed("previous", say("Deeds", "The one before"), "arrow-up", partial(window.at_desk, "step", -1),
                 method="step"),
            Deed("next", say("Deeds", "The one after"), "arrow-down", partial(window.at_desk, "step", 1),
                 method="step"),
            Deed("part", say("Deeds", "From list to panel to footer"), "panel-right",
                 partial(window.at_desk, "next_part")),
            Deed("refresh", say("Deeds", "Refresh"), "refresh-cw", partial(window.at_desk, "load")),
        ]  # fmt: skip

    def _book(self) -> list[Deed]:
        say, window = QCoreApplication.translate, self._window
        return [
            Deed("undo", say("Deeds", "Undo"), "undo-2", window.answers.undo, changes=True),
            Deed("redo", say("Deeds", "Redo"), "redo-2", window.answers.redo, changes=True),
            Deed(
                "backup", say("Deeds", "Make a backup"), "hard-drive", self._back_up, say("Deeds", "copy save safe")
            ),
            Deed("new book", say("Deeds", "New book"), "book-open", window.front.new_book, needs_book=False),
            Deed("open", say("Deeds", "Open a book"), "folder-open", window.front.choose_book, needs_book=False),
            Deed("close", say("Deeds", "Close this book"), "x", window.close_book),
            Deed("quit", say("Deeds", "Quit"), "x", window.close, needs_book=False),
        ]

    def _view(self) -> list[Deed]:
        say, window = QCoreApplication.translate, self._window
        return [
            Deed("settings mail", say("Deeds", "Set up mail"), "mail", self._wish(ShowSettings("mail")),
                 say("Deeds", "settings smtp password account")),
            Deed("settings business", say("Deeds", "Your business"), "building-2",
                 self._wish(ShowSettings("business")), say("Deeds", "settings address bank logo")),
            Deed("settings look", say("Deeds", "Text size and language"), "eye", self._wish(ShowSettings("look")),
                 say("Deeds", "settings look big")),
            Deed("dark", say("Deeds", "Dark mode"), "circle", partial(self._look, "dark"),
                 say("Deeds", "night black"), needs_book=False),
            Deed("light", say("Deeds", "Light mode"), "sun", partial(self._look, "light"),
                 say("Deeds", "day white"), needs_book=False),
            Deed("help", say("Deeds", "Help"), "circle-question-mark", window.show_help, say("Deeds", "manual how"),
                 needs_book=False),
            Deed("keys", say("Deeds", "Keys"), "keyboard", partial(window.show_help, "keys"),
                 say("Deeds", "shortcuts keyboard"), needs_book=False),
            Deed("search log", say("Deeds", "Search what was said and sent"), "history", self._wish(SearchLog()),
                 say("Deeds", "log contacts calls mails notes")),
        ]  # fmt: skip

    def about_customers(self) -> list[Deed]:
        """What is done with one customer; those of them that have an entry of their own are left out."""
        from arbook.gui.shared.customer_acts import customer_acts, front_acts

        own = ("pay", "invoice", "remind", "statement")
        acts = (*front_acts(), *(act for _title, section in customer_acts() for act in section))
        return [
            Deed(f"customer {act.key}", act.text, act.icon, None, act.also, changes=act.changes, act=act.key)
            for act in acts
            if act.key not in own
        ]

    # ------------------------------------------------------------- doing
    def _wish(self, wish: Wish) -> Callable[[], object]:
        return partial(self._window.grant, wish)

    def _whom(self) -> int | None:
        desk = self._window.desk
        return None if desk is None else desk.customer_shown()

    def _new_invoice(self) -> None:
        """For the customer on whose page the owner is; elsewhere for somebody still to be named."""
        self._window.grant(NewInvoice(self._whom() if self._is_at("customers") else None))

    def _take_payment(self) -> None:
        self._window.grant(TakePayment(self._whom() if self._is_at("customers", "invoices") else None))

    def _is_at(self, *keys: str) -> bool:
        return self._window.desk is not None and self._window.desk.key in keys

    def remind(self) -> None:
        """Ctrl+M: the reminder of whom the desk shows, else of whom the owner names."""
        customer_id = self._whom()
        if customer_id is None:
            self._window.find_anything("remind")
        else:
            self._window.grant(ReviewReminder(customer_id))

    def _statement(self) -> None:
        self._window.grant(MakeStatement(self._whom() if self._is_at("customers") else None))

    def _find_customer(self) -> None:
        desk = self._window.view.show_desk("customers")
        if desk is not None:
            desk.start_search()

    def _look(self, wanted: str) -> None:
        from arbook.gui.shared.mode import Mode
        from arbook.gui.shared.theme import apply_theme

        app, memory = QApplication.instance(), self._window.memory
        assert isinstance(app, QApplication)
        memory.remember_look(Mode(wanted), memory.text_size)
        apply_theme(app, Mode(wanted), memory.text_size)

    def _back_up(self) -> None:
        """Write a verified copy of the book where the owner says."""
        from arbook.gui.welcome.form import SUFFIX

        session = self._window.session
        if session is None:
            return
        proposed = session.path.with_name(f"{session.path.stem}-{session.owner.today():%Y-%m-%d}{SUFFIX}")
        title, kinds = QCoreApplication.translate("Deeds", "Make a backup"), f"arbook (*{SUFFIX})"
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(proposed), kinds)
        if chosen:
            session.ask(lambda office: office.safekeeping.backup(Path(chosen)), self._tell_backup)

    def _tell_backup(self, _backup: object) -> None:
        say = QCoreApplication.translate
        self._window.tell(say("Deeds", "Backup made and checked."))
        session = self._window.session
        if session is not None:
            self._window.view.show_copy_of(session.owner.today())


def nothing_here(deed: Deed) -> str:
    """What is said when the desk in front has no use for a key."""
    say = QCoreApplication.translate
    told = {
        "save": say("Deeds", "Everything here is saved already."),
        "remove": say("Deeds", "There is nothing here to remove."),
        "call": say("Deeds", "Reminders that can be calls stand on Today."),
        "print": say("Deeds", "There is no paper to print here."),
        "export": say("Deeds", "There is no list here to save as a table."),
        "new": say("Deeds", "There is nothing new to begin here."),
        "search": say("Deeds", "There is no list to look through here. Ctrl+K finds anything."),
    }
    return told.get(deed.name) or say("Deeds", "{0} does nothing here.").format(key(deed.name).native())
