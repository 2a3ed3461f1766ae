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
from collections.abc import Iterable, Iterator
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
TO_THE_END = 10
"""One run of so many is not cut down: its length says within which time the next ones are."""
LITTLE_LONGER = 1.1
"""So many times that length is the last moment."""

_NURSERY = """
    import os, signal, ssl, sys, time
    from datetime import date
    from functools import partial
    from pathlib import Path

    from arbook.mail.smtp import open_post
    from arbook.queries.outbox import sendable
    from arbook.services.post_office import send_queued, steps_with
    from tests.support.accounts import PASSWORD, PATIENCE, account_at
    from tests.support.shop import Shop

    def run(path, port, ca, after):
        shop = Shop(Path(path))
        context = ssl.create_default_context(cadata=Path(ca).read_text())
        opening = partial(open_post, account_at(int(port)), PASSWORD, tls_context=context, timeouts=PATIENCE)
        waiting = shop.read(sendable)
        began = time.monotonic()
        signal.setitimer(signal.ITIMER_REAL, after)  # nobody hears it, so it ends the program on the spot
        send_queued(waiting, opening, partial(steps_with, shop.outbox, today=date(2026, 11, 6)))
        signal.setitimer(signal.ITIMER_REAL, 0)
        print(time.monotonic() - began, end=" ", flush=True)

    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            run(*sys.argv[1:], float(line))
            os._exit(0)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class Nursery:
    """Begets programs that send what waits, each of which ends on the spot after a while. It has read all modules
    once, so that a program does not take seconds to begin.
    """

    def __init__(self, shop: Shop, server: ScriptedSmtpServer, ca: Path) -> None:
        self._shop, folder = shop, Path(__file__).parents[2]
        code = [sys.executable, "-c", textwrap.dedent(_NURSERY), str(shop.path), str(server.port), str(ca)]
        pipe, env = subprocess.PIPE, {**os.environ, "PYTHONPATH": str(folder)}
        self._program = subprocess.Popen(code, cwd=folder, env=env, stdin=pipe, stdout=pipe, text=True)

    def send(self, after: float = 0) -> float | None:
        """Send until so many seconds are over, 0 for to the end; how long it took, None where it was cut down."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._shop.book.close()
        self._program.stdin.write(f"{after:.4f}\n")
        self._program.stdin.flush()
        *took, code = self._program.stdout.readline().split()
        self._shop.open()
        self._shop.outbox.recover()
        assert int(code) in (0, -signal.SIGALRM)
        return None if int(code) else float(took[0])

    def close(self) -> None:
        """No more of them."""
        self._program.communicate(timeout=60)


@pytest.fixture
def server(authority: Authority) -> Iterator[ScriptedSmtpServer]:
    users = {"owner": PASSWORD}
    with ScriptedSmtpServer(authority.server_context(), SmtpScript(users=users)) as running:
        yield running


def id_of(raw: bytes) -> str:
    return str(email.message_from_bytes(raw)["Message-ID"])


def write_run(shop: Shop, turn: int) -> frozenset[int]:
    """New messages to three customers; their ids."""
    customers = [shop.customer(f"{name}{turn}") for name in NAMES]
    for each in customers:
        shop.invoice(each, "10", DUE)
    return shop.queue(DAY, *customers).ids("message")


def account_for(shop: Shop, server: ScriptedSmtpServer, written: Iterable[int]) -> Counter[str]:
    """How many stand where; each stands where the server's own count says."""
    arrived, states = Counter(id_of(each.raw) for each in server.mailbox), Counter[str]()
    assert set(arrived.values()) <= {1}
    for card in (shop.read(message_by_id, each) for each in written):
        state, count = card.row.state, arrived[id_of(card.content)]
        assert state in ("sent", "queued", "unsure")
        assert count == {"sent": 1, "queued": 0}.get(state, count), state
        states[state] += 1
    return states


@pytest.mark.skipif(os.name == "nt", reason="needs a timer that ends a program")
@pytest.mark.parametrize(
    "kills",
    [
        pytest.param(4, marks=pytest.mark.timeout(600)),
        pytest.param(200, marks=[pytest.mark.soak, pytest.mark.timeout(7_200)]),
    ],
)
def test_runs_that_are_cut_down_anywhere_send_nothing_twice_and_lose_nothing(
    shop: Shop, server: ScriptedSmtpServer, authority: Authority, tmp_path: Path, kills: int
) -> None:
    dice, ca = random.Random(kills), tmp_path / "ca.pem"
    ca.write_text(authority.pem())
    states = Counter[str]()
    with contextlib.closing(Nursery(shop, server, ca)) as nursery:
        killed = turn = 0
        length: float | None = None
        while killed < kills:
            turn += 1
            written = write_run(shop, turn)
            if turn % TO_THE_END == 1:
                length = nursery.send()
                assert length is not None
            elif nursery.send(dice.uniform(0.001, (length or 0) * LITTLE_LONGER)) is None:
                killed += 1
            states += account_for(shop, server, written)
            shop.outbox.discard_waiting()
    assert sum(states.values()) == turn * len(NAMES)
    assert set(states) <= {"sent", "queued", "unsure"}
    assert states["sent"] >= len(NAMES)


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
