"""A screen reader's view of a running program: what stands in the accessibility tree, and what can be done there.

Speaks AT-SPI over D-Bus as Orca does: controls are found by role and name, pressed by their actions, filled through
their text. Everything is private: a screen, a bus that can start nothing but the accessibility bus, and a home.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from jeepney import DBusAddress, DBusErrorResponse, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

T = TypeVar("T")

PATIENCE_S = 90.0
_SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
_NEEDED = ("Xvfb", "dbus-daemon")
_ATSPI = "org.a11y.atspi."
_GONE = "/org/a11y/atspi/null"
_STATE = {"checked": 4, "enabled": 8, "focusable": 11, "focused": 12, "showing": 25}
"""Bits of AtspiStateType."""
_BUS = """<busconfig>
  <type>session</type>
  <listen>unix:dir={room}</listen>
  <servicedir>{room}/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


def missing() -> str:
    """What this computer lacks for it, in words; empty when nothing does."""
    programs = [name for name in _NEEDED if shutil.which(name) is None]
    if not _SERVICE.exists():
        programs.append("at-spi2-core")
    return f"no {' and no '.join(programs)} here (installer/linux-packages.txt)" if programs else ""


class NotThereError(AssertionError):
    """Somebody who cannot see would not find it."""


@dataclass(frozen=True)
class Control:
    """One object of the tree."""

    reader: "ScreenReader"
    owner: str
    path: str

    # ------------------------------------------------------------- what is heard
    @property
    def name(self) -> str:
        return str(self._get("Accessible", "Name"))

    @property
    def description(self) -> str:
        return str(self._get("Accessible", "Description"))

    @property
    def role(self) -> str:
        return str(self.call("Accessible", "GetRoleName")[0])

    @property
    def text(self) -> str:
        return str(self.call("Text", "GetText", "ii", (0, -1))[0])

    def states(self) -> set[str]:
        low, high = self.call("Accessible", "GetState")[0]
        bits = low | high << 32
        return {name for name, bit in _STATE.items() if bits >> bit & 1}

    def children(self) -> list["Control"]:
        found = self.call("Accessible", "GetChildren")[0]
        return [Control(self.reader, owner, path) for owner, path in found if path != _GONE]

    # ------------------------------------------------------------- what is done
    def press(self) -> None:
        """Do its first action: press, toggle, show the menu."""
        assert self.call("Action", "DoAction", "i", (0,))[0], self.name

    def focus(self) -> None:
        self.call("Component", "GrabFocus")

    def write(self, text: str) -> None:
        """Put this text in place of what is there, and leave the field."""
        assert self.call("EditableText", "SetTextContents", "s", (text,))[0], self.name

    # ------------------------------------------------------------- tables
    def rows(self) -> int:
        return int(self._get("Table", "NRows"))

    def columns(self) -> int:
        return int(self._get("Table", "NColumns"))

    def cell(self, row: int, column: int) -> "Control":
        owner, path = self.call("Table", "GetAccessibleAt", "ii", (row, column))[0]
        return Control(self.reader, owner, path)

    def cells(self, row: int) -> list[str]:
        """A row as it is read aloud."""
        return [self.cell(row, column).name for column in range(self.columns())]

    def choose(self, row: int) -> None:
        """Select a row."""
        assert self.call("Table", "AddRowSelection", "i", (row,))[0], row

    # ------------------------------------------------------------- the bus
    def call(self, interface: str, method: str, signature: str = "", body: tuple[Any, ...] = ()) -> Any:
        at = DBusAddress(self.path, self.owner, _ATSPI + interface)
        return self.reader.ask(new_method_call(at, method, signature or None, body))

    def _get(self, interface: str, name: str) -> Any:
        at = DBusAddress(self.path, self.owner, _ATSPI + interface)
        return self.reader.ask(Properties(at).get(name))[0][1]


class ScreenReader:
    """Listens on the accessibility bus."""

    def __init__(self, address: str) -> None:
        self._bus: DBusConnection = open_dbus_connection(bus=address)
        self.silence: Callable[[], str] = lambda: "nothing"

    def ask(self, message: Any) -> Any:
        reply = self._bus.send_and_get_reply(message, timeout=PATIENCE_S)
        if reply.header.message_type is MessageType.error:
            raise DBusErrorResponse(reply)
        return reply.body

    def close(self) -> None:
        self._bus.close()

    def programs(self) -> list[Control]:
        return Control(self, _ATSPI + "Registry", "/org/a11y/atspi/accessible/root").children()

    # ------------------------------------------------------------- looking around
    def everything(self, top: Control | None = None) -> Iterator[Control]:
        """All that is showing, in reading order; tables are read by their cells instead."""
        for each in self.programs() if top is None else top.children():
            try:
                is_window = top is None
                if is_window or "showing" in each.states():
                    yield each
                    if each.role not in ("table", "tree", "tree table"):
                        yield from self.everything(each)
            except DBusErrorResponse:  # it went while it was looked at
                continue

    def every(self, role: str, name: str = "") -> list[Control]:
        """Controls of a role whose name begins so."""
        return [each for each in self.everything() if each.role == role and each.name.startswith(name)]

    def find(self, role: str, name: str = "", *, last: bool = False) -> Control:
        """The first (or last) control of a role whose name begins so, as soon as it is there."""

        def look() -> Control | None:
            found = self.every(role, name)
            return found[-1 if last else 0] if found else None

        return self.wait(look, lambda: f"no {role} “{name}” among\n{self.told()}")

    def press(self, name: str, role: str = "push button", *, last: bool = False) -> None:
        """Press a control once it is enabled."""
        control = self.find(role, name, last=last)
        self.wait(lambda: "enabled" in control.states(), lambda: f"“{name}” stays gray")
        control.press()

    def wait(self, wanted: Callable[[], T | None], why: Callable[[], str] = lambda: "it did not come") -> T:
        """What ``wanted`` answers as soon as it is anything."""
        end = time.monotonic() + PATIENCE_S
        while True:
            try:
                if found := wanted():
                    return found
            except DBusErrorResponse:  # it went meanwhile
                pass
            if time.monotonic() > end:
                raise NotThereError(why())
            time.sleep(0.05)

    def told(self) -> str:
        """All that is showing, a line each; where nothing is, what became of the program."""
        return "\n".join(f"{each.role}: {each.name}" for each in self.everything()) or self.silence()


# ---------------------------------------------------------------- a private desktop
class _Running:
    """A program that ends with the test."""

    def __init__(self, words: Sequence[str | Path], environment: dict[str, str], answers: bool = True) -> None:
        out = subprocess.PIPE if answers else subprocess.DEVNULL
        self.said = Path(environment["HOME"], "said.txt")
        with self.said.open("a", encoding="utf-8") as said:
            self.process = subprocess.Popen(words, env=environment, stdout=out, stderr=said, text=True)

    def first_line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def __enter__(self) -> "_Running":
        return self

    def __exit__(self, _kind: type | None, _error: BaseException | None, _at: TracebackType | None) -> None:
        self.end()

    def end(self) -> None:
        """As the system ends a program when the owner goes home."""
        if self.process.poll() is None:
            self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.process.stdout is not None and not self.process.stdout.closed:
            self.process.stdout.close()


@contextmanager
def desktop(room: Path) -> Iterator[dict[str, str]]:
    """A screen and a bus of its own; the environment for a program that shall be heard there."""
    (room / "services").mkdir(mode=0o700)
    (room / "run").mkdir(mode=0o700)
    shutil.copy(_SERVICE, room / "services")
    (room / "bus.conf").write_text(_BUS.format(room=room))
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    own = {**kept, "HOME": str(room), "XDG_RUNTIME_DIR": str(room / "run"), "LANG": "C.UTF-8"}
    with ExitStack() as stack:
        # without -noreset it begins anew when the last of those it shows goes, and drops who comes just then
        screen = ("Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset")
        own["DISPLAY"] = ":" + stack.enter_context(_Running(screen, own)).first_line()
        bus = ("dbus-daemon", f"--config-file={room / 'bus.conf'}", "--nofork", "--print-address=1")
        own["DBUS_SESSION_BUS_ADDRESS"] = stack.enter_context(_Running(bus, own)).first_line()
        yield own | {
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
            "ARBOOK_HOME": str(room / "home"),
        }


@contextmanager
def read_aloud(words: Sequence[str | Path], environment: dict[str, str]) -> Iterator[tuple[ScreenReader, "_Running"]]:
    """Runs a program and reads its windows."""
    session = open_dbus_connection(bus=environment["DBUS_SESSION_BUS_ADDRESS"])
    try:
        where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        [address] = session.send_and_get_reply(new_method_call(where, "GetAddress"), timeout=PATIENCE_S).body
    finally:
        session.close()
    with _Running(words, environment, answers=False) as program:
        reader = ScreenReader(address)
        reader.silence = lambda: f"nothing: exit {program.process.poll()}, {program.said.read_text()[-2000:]}"
        try:
            yield reader, program
        finally:
            reader.close()
