"""A real provider's mail servers on loopback: Postfix takes mail, Dovecot checks passwords and keeps mailboxes.

Both run from a folder of their own, without a service manager, and end with it. Debian's packages; only root may
start them.
"""

import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

USER, PASSWORD = "shop@example.org", "right horse"
KNOWN, LATER, FULL, OUTSIDE = "ada@example.net", "later@example.net", "full@example.net", "bo@elsewhere.example"
QUOTA_BYTES = 60_000
_START_SECONDS = 20

_DOVECOT = """
base_dir = {place}/dovecot
state_dir = {place}/dovecot-state
log_path = {place}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <{pem}
ssl_key = <{pem}
auth_mechanisms = plain login
mail_location = maildir:{place}/mail/%d/%n/
mail_plugins = quota
first_valid_uid = 1
first_valid_gid = 1
default_internal_user = {internal}
default_login_user = {login}
namespace inbox {{
  inbox = yes
  mailbox "Gesendete Post" {{
    special_use = \\Sent
    auto = create
  }}
}}
plugin {{
  quota = maildir:Mailbox
  quota_rule = *:bytes={quota}
  quota_grace = 0
}}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {place}/users
}}
userdb {{
  driver = static
  args = uid=nobody gid=nogroup home={place}/mail/%d/%n
}}
service auth {{
  unix_listener {place}/queue/private/auth {{
    mode = 0660
    user = postfix
    group = postfix
  }}
}}
service imap-login {{
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {imap_port}
    ssl = yes
  }}
}}
"""
_MAIN = """
compatibility_level = 3.6
queue_directory = {place}/queue
data_directory = {place}/data
mail_owner = postfix
setgid_group = postdrop
myhostname = localhost
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks =
maillog_file = {place}/maillog
maillog_file_prefixes = {place}
virtual_mailbox_domains = example.net example.org
virtual_mailbox_base = {place}/mail
virtual_mailbox_maps = inline:{{
    {{ada@example.net = example.net/ada/}} {{later@example.net = example.net/later/}}
    {{full@example.net = example.net/full/}} {{shop@example.org = example.org/shop/}} }}
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
virtual_minimum_uid = 1
smtpd_tls_chain_files = {pem}
smtpd_tls_security_level = encrypt
smtpd_tls_auth_only = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = private/auth
smtpd_sasl_auth_enable = yes
smtpd_sender_login_maps = inline:{{ {{shop@example.org = shop@example.org}} }}
smtpd_sender_restrictions = reject_sender_login_mismatch
smtpd_relay_restrictions = reject_unauth_destination
smtpd_recipient_restrictions = check_recipient_access inline:{{
    {{later@example.net = 450 4.7.1 Greylisted, try again later}}
    {{full@example.net = 552 5.2.2 Mailbox is full}} }}, permit_sasl_authenticated, reject
smtpd_reject_unlisted_recipient = yes
default_transport = error:nothing-leaves
message_size_limit = 2000000
biff = no
"""
_MASTER = """
127.0.0.1:{smtp_port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"""


@dataclass(frozen=True, slots=True)
class RealMta:
    """Where it listens, and what lies in its mailboxes."""

    place: Path
    smtp_port: int
    imap_port: int

    def inbox(self, address: str) -> list[bytes]:
        """The messages of a mailbox, new and read."""
        return self._in(address, "")

    def sent(self, address: str) -> list[bytes]:
        """The copies in the folder for sent mail."""
        return self._in(address, ".Gesendete Post")

    def _in(self, address: str, folder: str) -> list[bytes]:
        name, domain = address.split("@")
        place = self.place / "mail" / domain / name / folder
        return [path.read_bytes() for part in ("new", "cur") for path in sorted((place / part).glob("*"))]

    def wait_for(self, address: str, count: int) -> list[bytes]:
        """Delivery into a mailbox comes a little after the answer."""
        end = time.monotonic() + _START_SECONDS
        while len(found := self.inbox(address)) < count and time.monotonic() < end:
            time.sleep(0.05)
        return found

    def log(self) -> str:
        """What both wrote down, for a test that fails."""
        return "\n".join(path.read_text() for path in self.place.glob("*log") if path.is_file())


def why_not() -> str:
    """Why it cannot run here; empty where it can."""
    missing = [name for name in ("postfix", "dovecot") if shutil.which(name, path=_path()) is None]
    if missing:
        return f"a real mail server needs {' and '.join(missing)} (Debian: postfix, dovecot-imapd)"
    if os.geteuid() != 0:
        return "only root may start a real mail server"
    version = _run("dovecot", "--version")
    return "" if version.startswith("2.3.") else f"written for Dovecot 2.3, this is {version.strip()}"


@contextmanager
def real_mta(pem: Path) -> Iterator[RealMta]:
    """The running server; ``pem`` holds its key and certificate."""
    place = Path(
        tempfile.mkdtemp(prefix="mta")
    )  # short, for sockets; and not below a folder that is closed to others
    place.chmod(0o755)
    ports = _free_ports()
    try:
        _furnish(place, pem, *ports)
        _run("dovecot", "-c", str(place / "dovecot.conf"))
        _run("postfix", "-c", str(place / "postfix"), "start")
        mta = RealMta(place, *ports)
        _wait_until_open(mta)
        yield mta
    finally:
        _run("postfix", "-c", str(place / "postfix"), "stop", check=False)
        _run("doveadm", "-c", str(place / "dovecot.conf"), "stop", check=False)
        shutil.rmtree(place, ignore_errors=True)


def _furnish(place: Path, pem: Path, smtp_port: int, imap_port: int) -> None:
    import grp
    import pwd

    nobody, postfix = pwd.getpwnam("nobody"), pwd.getpwnam("postfix")
    for name in ("postfix", "queue", "queue/private", "data", "mail"):
        (place / name).mkdir()
    for name in ("queue/private", "data"):
        os.chown(place / name, postfix.pw_uid, 0)
    os.chown(place / "mail", nobody.pw_uid, grp.getgrnam("nogroup").gr_gid)
    (place / "queue/private").chmod(0o700)
    own = Path(shutil.copy(pem, place / "own.pem"))
    own.chmod(0o600)
    facts = {
        "place": place, "pem": own, "smtp_port": smtp_port, "imap_port": imap_port, "quota": QUOTA_BYTES,
        "uid": nobody.pw_uid, "gid": grp.getgrnam("nogroup").gr_gid, "internal": "dovecot", "login": "dovenull",
    }  # fmt: skip
    (place / "users").write_text(f"{USER}:{{PLAIN}}{PASSWORD}\n")
    (place / "dovecot.conf").write_text(_DOVECOT.format(**facts))
    (place / "postfix/main.cf").write_text(_MAIN.format(**facts))
    (place / "postfix/master.cf").write_text(_MASTER.format(**facts))


def _free_ports() -> tuple[int, int]:
    with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as other:
        return one.getsockname()[1], other.getsockname()[1]


def _wait_until_open(mta: RealMta) -> None:
    end = time.monotonic() + _START_SECONDS
    for port in (mta.smtp_port, mta.imap_port):
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                assert time.monotonic() < end, re.sub(r"\s+", " ", mta.log())[-2000:]
                time.sleep(0.05)


def _path() -> str:
    return os.environ.get("PATH", "") + ":/usr/sbin:/usr/lib/dovecot"


def _run(*command: str, check: bool = True) -> str:
    """Into a file, not a pipe: what goes on in the background would hold a pipe open."""
    with tempfile.TemporaryFile("w+") as told:
        done = subprocess.run(
            command,
            env={**os.environ, "PATH": _path()},
            stdout=told,
            stderr=subprocess.STDOUT,
            timeout=60,
            check=False,
        )
        told.seek(0)
        text = told.read()
    assert done.returncode == 0 or not check, f"{command}: {text}"
    return text
