"""The post is loaded when something is sent, not when the program starts."""

import subprocess
import sys

LIGHT = "arbook.mail.account, arbook.mail.addresses, arbook.mail.errors, arbook.mail.files, arbook.mail.secrets"
HEAVY = {"email.policy", "smtplib", "ssl", "keyring", "email_validator"}


def test_accounts_and_safes_load_without_the_heavy_libraries():
    code = f"import sys, {LIGHT}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert HEAVY & set(done.stdout.split()) == set()
