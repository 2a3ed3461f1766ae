"""A run that is killed at any moment: each message reaches the server once or never, and all are accounted for.

And a password that is told to the program stays out of everything it writes.
"""

import contextlib
import email
import logging
import os
import random
import signal
import subprocess
import sys
import textwrap
import traceback
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from arbook.mail.smtp import open_post
from arbook.queries.message_cards import message_by_id
from arbook.queries.outbox import sendable
from arbook.services.post_office import RunReport, Trip, send_trips, steps_with
from tests.support.accounts import PASSWORD, PATIENCE, account_at
from tests.support.certificates import Authority
from tests.support.shop import Shop
from tests.support.smtp_server import ScriptedSmtpServer, SmtpScript

DUE, DAY = date(2026, 11, 1), date(2026, 11, 6)
CANARY = "canary-4f0e-pony"
NAMES = ("Ada", "Bo", "Cy")
LONGEST_RUN = 0.6
"""Seconds after its beginning within which a run of three is cut down."""

_CHILD = """
    import signal, ssl, sys
    from datetime import date
    from functools import partial
    from pathlib import Path

    from arbook.mail.smtp import open_post
    from arbook.queries.outbox import sendable
    from arbook.services.post_office import send_queued, steps_with
    from tests.support.accounts import PASSWORD, PATIENCE, account_at
    from tests.support.shop import Shop

    path, port, ca, after = sys.argv[1:]
    shop = Shop(Path(path))
    context = ssl.create_default_context(cadata=Path(ca).read_text())
    opening = partial(open_post, account_at(int(port)), PASSWORD, tls_context=context, timeouts=PATIENCE)
    waiting = shop.read(sendable)
    signal.setitimer(signal.ITIMER_REAL, float(after))  # nobody hears it, so it ends the program on the spot
    send_queued(waiting, opening, partial(steps_with, shop.outbox, today=date(2026, 11, 6)))
    signal.setitimer(signal.ITIMER_REAL, 0)
"""


@pytest.fixture
def server(authority: Authority) -> Iterator[ScriptedSmtpServer]:
    users = {"owner": PASSWORD}
    with ScriptedSmtpServer(authority.server_context(), SmtpScript(users=users)) as running:
        yield running


def id_of(raw: bytes) -> str:
    return str(email.message_from_bytes(raw)["Message-ID"])


def cut_down(shop: Shop, server: ScriptedSmtpServer, ca: Path, after: float) -> bool:
    """Send what waits in a program of its own that ends so many seconds after it began; whether it was cut down."""
    folder = Path(__file__).parents[2]
    code = [sys.executable, "-c", textwrap.dedent(_CHILD), str(shop.path), str(server.port), str(ca), f"{after:.4f}"]
    shop.book.close()
    env = {**os.environ, "PYTHONPATH": str(folder)}
    done = subprocess.run(code, cwd=folder, env=env, timeout=60, check=False)
    shop.open()
    shop.outbox.recover()
    assert done.returncode in (0, -signal.SIGALRM)
    return done.returncode != 0


@pytest.mark.skipif(os.name == "nt", reason="needs a timer that ends a program")
@pytest.mark.parametrize("kills", [4, pytest.param(200, marks=pytest.mark.soak)])
@pytest.mark.timeout(1_800)
def test_runs_that_are_cut_down_anywhere_send_nothing_twice_and_lose_nothing(
    shop: Shop, server: ScriptedSmtpServer, authority: Authority, tmp_path: Path, kills: int
) -> None:
    dice, ca = random.Random(kills), tmp_path / "ca.pem"
    ca.write_text(authority.pem())
    states = Counter[str]()
    killed = turn = 0
    while killed < kills:
        turn += 1
        customers = [shop.customer(f"{name}{turn}") for name in NAMES]
        for each in customers:
            shop.invoice(each, "10", DUE)
        written = shop.queue(DAY, *customers).ids("message")
        killed += cut_down(shop, server, ca, dice.uniform(0.001, LONGEST_RUN))
        arrived = Counter(id_of(each.raw) for each in server.mailbox)
        assert set(arrived.values()) <= {1}
        for card in (shop.read(message_by_id, each) for each in written):
            state, count = card.row.state, arrived[id_of(card.content)]
            assert count == {"sent": 1, "queued": 0}.get(state, count), f"{state} after turn {turn}"
            assert state in ("sent", "queued", "unsure")
            states[state] += 1
        shop.outbox.discard_waiting()
    assert sum(states.values()) == turn * len(NAMES)


def test_a_password_stays_out_of_all_that_is_written(
    shop: Shop,
    authority: Authority,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    ada = shop.customer()
    shop.invoice(ada, "10", DUE)
    shop.queue(DAY, ada)
    told, seen = "", list[str]()
    for users in ({"owner": "another"}, {"owner": CANARY}):
        with ScriptedSmtpServer(authority.server_context(), SmtpScript(users=users)) as server:
            context = authority.client_context()
            opening = partial(open_post, account_at(server.port), CANARY, tls_context=context, timeouts=PATIENCE)
            steps = partial(steps_with, shop.outbox, today=DAY)
            trip = Trip(list(shop.read(sendable)), opening)
            report = send_trips([trip], steps, lambda _progress: seen.append(process_list()))
            told += repr(report)
            if report.stopped_by is not None:
                told += "".join(traceback.format_exception(report.stopped_by)) + repr(report.stopped_by.facts)
    assert report == RunReport(sent=1)
    assert seen
    assert CANARY not in told + "".join(seen)
    assert CANARY not in caplog.text + "".join(capfd.readouterr())
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert shop.path in written
    assert [path for path in written if CANARY.encode() in path.read_bytes()] == []


def process_list() -> str:
    """The command lines of all programs that run, as anybody on this machine can see them."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            found.append(path.read_text(errors="replace"))
    return "\n".join(found)
