"""From an exception to one sentence; what nobody foresaw also leaves a note without private data in the log."""

import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.memory import log_path
from arbook.ledger.errors import ArbookError

_LARGEST_LOG = 200_000


def sentence_for(error: BaseException) -> str:
    """What the owner is told. A refusal explains itself; anything else is the program's own fault and is noted."""
    if isinstance(error, ArbookError):
        from arbook.formats.formats import formats_for
        from arbook.gui.shared.language import spoken
        from arbook.sentences.refusals import explain

        return explain(error).plain(formats_for(spoken()))
    note_failure(error)
    say = QCoreApplication.translate(
        "Trouble", "arbook made a mistake of its own. Nothing half-done was saved. A note for its makers is in {0}."
    )
    return say.format(log_path())


def note_failure(error: BaseException) -> None:
    """Write kind and place of a failure to the log: no messages, no values, for these may name customers."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    moment = datetime.now().astimezone().isoformat(timespec="seconds")
    try:
        path = log_path()
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = path.read_text(encoding="utf-8")[-_LARGEST_LOG:] if path.exists() else ""
        path.write_text("\n".join((kept.rstrip(), f"{moment} {type(error).__name__}", *places, "")), encoding="utf-8")
    except OSError:
        pass  # the log is a help, never a second failure


def catch_all(tell: Callable[[str], None]) -> None:
    """From now on an exception that nobody caught becomes a sentence for ``tell`` and a note in the log."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            tell(sentence_for(error))

    def thread_hook(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            note_failure(arguments.exc_value)

    sys.excepthook = hook
    threading.excepthook = thread_hook
