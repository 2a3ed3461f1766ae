"""The owner's language: which one the windows speak, and the catalogs that make them.

It is chosen before the first text of a window is made; for another choice all windows are made anew
(``shell/speaking.py``). What customers read follows the customer's language and is no matter of the windows.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from arbook.resources import resource_path

ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "de": "Deutsch"}
"""What the windows speak, each named in itself so that it is found by whoever needs it."""

SYSTEM = ""
"""The choice to speak as the computer does."""


def system_language() -> str:
    """The first language of this computer's user that the windows speak, else English."""
    wanted = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in wanted if name in LANGUAGES), ENGLISH)


def language_of(choice: str) -> str:
    """The language of a choice: one of ``LANGUAGES``, or ``SYSTEM``."""
    return choice if choice in LANGUAGES else system_language()


class Speech:
    """The language spoken now, with its catalogs on the application."""

    def __init__(self) -> None:
        self.language = ENGLISH
        self._catalogs: list[QTranslator] = []

    def speak(self, app: QCoreApplication, language: str) -> None:
        """Make every text from now on in this language; texts that stand already stay as they are."""
        for catalog in self._catalogs:
            app.removeTranslator(catalog)
        self._catalogs = [] if language == ENGLISH else _catalogs(language)
        for catalog in self._catalogs:
            app.installTranslator(catalog)
        self.language = language
        QLocale.setDefault(QLocale(language))

    def write_as_in(self, country: str) -> None:
        """Calendars and weekdays as in the book's country; a country that is not known changes nothing."""
        territory = QLocale.codeToTerritory(country)
        if territory != QLocale.Country.AnyTerritory:
            QLocale.setDefault(QLocale(QLocale.codeToLanguage(self.language), territory))


def _catalogs(language: str) -> list[QTranslator]:
    """The catalogs that are there: Qt's own (menus of fields, file windows), then ours, which is asked first."""
    places = (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"arbook_{language}", str(resource_path("translations"))),
    )
    made = []
    for name, folder in places:
        catalog = QTranslator()
        if catalog.load(name, folder):
            made.append(catalog)
    return made


_speech = Speech()


def speech() -> Speech:
    """The program's one language."""
    return _speech


def spoken() -> str:
    """The language the windows speak now."""
    return _speech.language
