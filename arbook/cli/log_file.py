"""Where a defect is written down, for whoever mends the program."""

import traceback
from datetime import UTC, datetime
from pathlib import Path

from arbook import __version__

_LARGEST = 1_000_000


def write_log(error: BaseException) -> Path | None:
    """Append what happened to the log file and say where it is; None where it cannot be written.

    The names of the steps and the kind of the error are written, never its text: it may quote a customer.
    """
    from platformdirs import user_log_path

    steps = "".join(traceback.format_tb(error.__traceback__))
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        path = user_log_path("arbook", appauthor=False, ensure_exists=True) / "arbook.log"
        mode = "w" if path.exists() and path.stat().st_size > _LARGEST else "a"
        with path.open(mode, encoding="utf-8") as file:
            file.write(f"{moment} arbook {__version__} {type(error).__name__}\n{steps}\n")
    except OSError:
        return None
    return path
