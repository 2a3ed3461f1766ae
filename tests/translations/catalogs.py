"""Every text of the program that is to be translated, found in its sources, and the files that hold translations.

Texts of the windows stand in ``self.tr("...")`` or ``translate("Context", "...")``, alone and in full: neither an
f-string nor a sum can be translated. Counts get two texts, one for 1 and one for the rest, so that English needs no
catalog of its own. Sentences stand as templates in ``arbook/sentences``.
"""

import ast
import importlib
import json
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import arbook.sentences
from arbook.importing.fields import KINDS
from arbook.sentences.sentence import field_words

ROOT = Path(__file__).parents[2]
WINDOWS = ROOT / "arbook" / "gui"
FOLDER = ROOT / "resources" / "translations"
_ALIASES = frozenset({"translate", "say", "_say"})
"""What ``QCoreApplication.translate`` is called in the modules of the windows."""


class UntranslatableError(Exception):
    """A text that cannot be found or translated where it stands."""


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One English text of the windows, the class or room it is said in, and its file."""

    context: str
    source: str
    place: str


def window_texts(folder: Path = WINDOWS) -> list[Text]:
    """All texts of the windows, each once a context, in reading order.

    Raises:
        UntranslatableError: a text is put together where it is translated.
    """
    found: dict[tuple[str, str], Text] = {}
    for path in sorted(folder.rglob("*.py")):
        place = path.relative_to(folder.parents[1]).as_posix()
        for context, source in _said_in(ast.parse(path.read_text(encoding="utf-8")), "", place):
            found.setdefault((context, source), Text(context, source, place))
    return sorted(found.values(), key=lambda text: text.context)


def _said_in(node: ast.AST, inside: str, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, ast.ClassDef):
        inside = node.name
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "tr":
            if ast.unparse(node.func) != "self.tr":
                raise UntranslatableError(f"{place}:{node.lineno}: only self.tr tells where a text is said")
            yield inside, _text(node, 0, place)
        elif name in _ALIASES and _is_translation(node):
            yield _text(node, 0, place), _text(node, 1, place)
    for child in ast.iter_child_nodes(node):
        yield from _said_in(child, inside, place)


def _is_translation(node: ast.Call) -> bool:
    """``say`` and ``translate`` are also what toasts and strings are asked to do."""
    if isinstance(node.func, ast.Name):
        return True
    return ast.unparse(node.func).endswith("QCoreApplication.translate")


def _text(node: ast.Call, position: int, place: str) -> str:
    given = node.args[position] if len(node.args) > position else None
    if not isinstance(given, ast.Constant) or not isinstance(given.value, str) or "%n" in given.value:
        raise UntranslatableError(f"{place}:{node.lineno}: {ast.unparse(node)} is no plain text")
    return given.value


# ----------------------------------------------------------------- sentences
def sentence_templates() -> list[str]:
    """All templates of the sentences room, in reading order, and the names of fields that it speaks of."""
    found: dict[str, None] = {}
    for info in pkgutil.iter_modules(arbook.sentences.__path__):
        module = importlib.import_module(f"arbook.sentences.{info.name}")
        for name, held in vars(module).items():
            if isinstance(held, Mapping) and not name.startswith("__"):
                found.update(dict.fromkeys(_leaves(held)))
        found.update(dict.fromkeys(_given_to_sentence(Path(str(module.__file__)), vars(module))))
    fields = (field.key for kind in KINDS.values() for field in kind.fields)
    found.update(dict.fromkeys(field_words(key).template for key in fields))
    return list(found)


def _leaves(held: object) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    elif isinstance(held, Mapping):
        for value in held.values():
            yield from _leaves(value)
    elif isinstance(held, tuple):
        for value in held:
            yield from _leaves(value)


def _given_to_sentence(path: Path, names: Mapping[str, object]) -> Iterator[str]:
    """What a call of ``Sentence`` gets as its template, straight or by a constant's name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Sentence":
            yield from _outcomes(node.args[0], names)


def _outcomes(node: ast.expr, names: Mapping[str, object]) -> Iterator[str]:
    """The texts an expression can come to, as far as the module tells."""
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.Name) and isinstance(names.get(node.id), str):
        yield str(names[node.id])
    elif isinstance(node, ast.IfExp):
        yield from _outcomes(node.body, names)
        yield from _outcomes(node.orelse, names)
    elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(".get"):
        for given in node.args:
            yield from _outcomes(given, names)


# ----------------------------------------------------------------- files
def ts_path(language: str) -> Path:
    """The windows' texts, as Qt Linguist opens them."""
    return FOLDER / f"arbook_{language}.ts"


def qm_path(language: str) -> Path:
    """The same, compiled by lrelease; shipped."""
    return FOLDER / f"arbook_{language}.qm"


def sentences_path(language: str) -> Path:
    """The sentences, from English; shipped."""
    return FOLDER / f"sentences_{language}.json"


Translations = dict[tuple[str, str], str]
"""By context and source; empty where nobody has translated it yet."""


def read_ts(path: Path) -> Translations:
    """What a file of Linguist's holds; what it marks as unfinished counts as missing."""
    held: Translations = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            told = message.find("translation")
            text = "" if told is None or told.get("type") else told.text or ""
            held[context.findtext("name") or "", message.findtext("source") or ""] = text
    return held


def ts_text(language: str, texts: list[Text], held: Translations) -> str:
    """The file for these texts: texts that are gone are left out, new ones are unfinished."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    name, context = "", root
    for text in texts:
        if text.context != name:
            name, context = text.context, ElementTree.SubElement(root, "context")
            ElementTree.SubElement(context, "name").text = name
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "location", filename=f"../../{text.place}")
        ElementTree.SubElement(message, "source").text = text.source
        told = ElementTree.SubElement(message, "translation")
        told.text = held.get((text.context, text.source)) or ""
        if not told.text:
            told.set("type", "unfinished")
    ElementTree.indent(root, "    ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ElementTree.tostring(root, "unicode")}\n'


def sentences_text(templates: list[str], held: Mapping[str, str]) -> str:
    """The sentences' file for these templates."""
    return json.dumps({each: held.get(each, "") for each in templates}, ensure_ascii=False, indent=1) + "\n"
