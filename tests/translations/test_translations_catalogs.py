"""German is complete, says what the English says, and is compiled as it stands."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from arbook.formats.formats import LANGUAGES, formats_for
from arbook.sentences.refusals import wanted_facts
from arbook.sentences.sentence import Sentence
from tests.translations.catalogs import (
    UntranslatableError,
    qm_path,
    read_ts,
    sentence_templates,
    sentences_path,
    sentences_text,
    ts_path,
    ts_text,
    window_texts,
)
from tests.translations.update import compile_ts

OTHERS = LANGUAGES[1:]
HOW = "run: uv run python -m tests.translations.update"


@pytest.mark.parametrize("language", OTHERS)
def test_the_windows_texts_are_those_of_the_sources(language: str):
    held = read_ts(ts_path(language))
    assert ts_path(language).read_text(encoding="utf-8") == ts_text(language, window_texts(), held), HOW


@pytest.mark.parametrize("language", OTHERS)
def test_the_sentences_are_those_of_the_sources(language: str):
    held = json.loads(sentences_path(language).read_text(encoding="utf-8"))
    assert sentences_path(language).read_text(encoding="utf-8") == sentences_text(sentence_templates(), held), HOW


@pytest.mark.parametrize("language", OTHERS)
def test_no_text_waits_for_its_translation(language: str):
    sentences = json.loads(sentences_path(language).read_text(encoding="utf-8"))
    told = [*read_ts(ts_path(language)).items(), *sentences.items()]
    assert [source for source, text in told if not text] == [], HOW


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_shipped_was_compiled_from_what_is_written(language: str, tmp_path: Path):
    compile_ts(ts_path(language), tmp_path / "fresh.qm")
    assert qm_path(language).read_bytes() == (tmp_path / "fresh.qm").read_bytes(), HOW


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_fills_in_the_same_facts(language: str):
    differing = [
        source
        for (_, source), text in read_ts(ts_path(language)).items()
        if text and Counter(re.findall(r"\{[^}]*\}", source)) != Counter(re.findall(r"\{[^}]*\}", text))
    ]
    sentences = json.loads(sentences_path(language).read_text(encoding="utf-8"))
    differing += [source for source, text in sentences.items() if text and wanted_facts(source) != wanted_facts(text)]
    assert differing == []


def test_german_keeps_to_the_house_s_words():
    told = [*read_ts(ts_path("de")).values(), *json.loads(sentences_path("de").read_text(encoding="utf-8")).values()]
    never = re.compile(r"!|&|“[^„]*”|\"|\b(erfolgreich|Debitor|Mahn|Gutschrift|ungültig|Fehlercode)")
    assert [text for text in told if never.search(text)] == []


def test_a_refusal_is_told_in_german():
    refusal = Sentence(
        "Nothing was imported: {count} {count:row does|rows do} not fit the book. Correct that and try again.",
        {"count": 2},
    )
    assert refusal.plain(formats_for("de")).startswith("Es wurde nichts eingelesen: 2 Zeilen passen nicht")
    assert refusal.plain(formats_for("en")).startswith("Nothing was imported: 2 rows do not fit")


@pytest.mark.parametrize(
    "line",
    [
        'self.tr(f"{count} rows")',
        'self.tr("Send " + name)',
        'self.tr("%n rows", "", count)',
        'where.tr("Send")',
        'QCoreApplication.translate("Work", f"{count} rows")',
        "_say(context, text)",
    ],
)
def test_a_text_put_together_where_it_is_said_cannot_be_translated(line: str, tmp_path: Path):
    folder = tmp_path / "arbook" / "gui"
    folder.mkdir(parents=True)
    (folder / "page.py").write_text(f"class Page:\n    def show(self):\n        return {line}\n", encoding="utf-8")
    with pytest.raises(UntranslatableError):
        window_texts(folder)


def test_a_text_is_found_with_the_class_or_room_that_says_it(tmp_path: Path):
    folder = tmp_path / "arbook" / "gui"
    folder.mkdir(parents=True)
    (folder / "page.py").write_text(
        'class Page:\n    def show(self):\n        self.empty.say("coffee", self.tr("Nobody"))\n'
        '        return QCoreApplication.translate("Work", "today")\n',
        encoding="utf-8",
    )
    assert [(text.context, text.source) for text in window_texts(folder)] == [("Page", "Nobody"), ("Work", "today")]
