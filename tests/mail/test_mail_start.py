"""The post is loaded when something is sent, not when the program starts."""

import subprocess
import sys

LIGHT = (
    "arbook.mail.account, arbook.mail.addresses, arbook.mail.errors, arbook.mail.files, arbook.mail.secrets, "
    "arbook.mail.keys, arbook.mail.kept_tokens"
)
HEAVY = {"email.policy", "smtplib", "ssl", "keyring", "email_validator", "msal", "cryptography", "http.server"}


def test_accounts_and_safes_load_without_the_heavy_libraries():
    code = f"import sys, {LIGHT}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert HEAVY & set(done.stdout.split()) == set()


def test_whoever_signs_in_loads_what_that_needs_only_with_the_first_question():
    code = "import sys, arbook.mail.sign_in; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"msal", "requests", "cryptography"} & set(done.stdout.split()) == set()
