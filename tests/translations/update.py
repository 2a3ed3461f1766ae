"""Brings the translations up to date with the sources, compiles them, and tells what is missing.

    uv run python -m tests.translations.update [--fill FILE] [LANGUAGE]

Without more, texts that are gone leave the files, texts that moved keep their translation, and new ones come in
unfinished and are listed; translate them in
``resources/translations`` with Qt Linguist (``uv run pyside6-linguist``) or any editor and run this again.
``--fill`` takes a JSON file from English to the language for all that is missing; ``Context|English`` speaks for one
context alone and replaces what stands there.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.translations.catalogs import (
    Text,
    qm_path,
    read_ts,
    sentence_templates,
    sentences_path,
    sentences_text,
    ts_path,
    ts_text,
    window_texts,
)


def compile_ts(source: Path, target: Path) -> None:
    """Qt's own compiler makes what the windows load."""
    program = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([program, "-silent", source, "-qm", target], check=True)


def update(language: str, offered: Mapping[str, str]) -> list[str]:
    """Rewrite all files of a language; what is still missing."""
    texts, templates = window_texts(), sentence_templates()
    held = read_ts(ts_path(language)) if ts_path(language).exists() else {}
    elsewhere = _agreed(held)
    for text in texts:
        known = held.get((text.context, text.source)) or offered.get(text.source) or elsewhere.get(text.source, "")
        held[text.context, text.source] = offered.get(f"{text.context}|{text.source}", known)
    ts_path(language).write_text(ts_text(language, texts, held), encoding="utf-8")
    compile_ts(ts_path(language), qm_path(language))
    told: dict[str, str] = {}
    if sentences_path(language).exists():
        told = json.loads(sentences_path(language).read_text(encoding="utf-8"))
    told = {each: told.get(each) or offered.get(each, "") for each in templates}
    sentences_path(language).write_text(sentences_text(templates, told), encoding="utf-8")
    return [*_missing(texts, held), *(each for each, text in told.items() if not text)]


def _agreed(held: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """What a text is called wherever it is said, where that is the same everywhere: it may have moved."""
    called: dict[str, set[str]] = {}
    for (_, source), text in held.items():
        called.setdefault(source, set()).update({text} if text else ())
    return {source: next(iter(texts)) for source, texts in called.items() if len(texts) == 1}


def _missing(texts: list[Text], held: Mapping[tuple[str, str], str]) -> list[str]:
    return [f"{each.context}|{each.source}" for each in texts if not held[each.context, each.source]]


def main() -> int:
    """Update, then list what is missing; 1 while something is."""
    parser = argparse.ArgumentParser(description="Bring the translations up to date.")
    parser.add_argument("language", nargs="?", default="de")
    parser.add_argument("--fill", type=Path, metavar="FILE", help="JSON from English to the language")
    chosen = parser.parse_args()
    offered = json.loads(chosen.fill.read_text(encoding="utf-8")) if chosen.fill else {}
    missing = update(chosen.language, offered)
    for text in missing:
        sys.stdout.write(f'{json.dumps(text, ensure_ascii=False)}: "",\n')
    sys.stdout.write(f"{len(missing)} texts are missing.\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
