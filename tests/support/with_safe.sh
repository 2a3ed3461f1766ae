#!/bin/bash
# Runs a command beside a Secret Service of its own: private bus, private home, empty and unlocked, gone afterwards.
set -eu
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
mkdir -m 700 "$room/run"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME
export HOME="$room" XDG_RUNTIME_DIR="$room/run"
dbus-run-session -- bash -c '
    printf "%s" "only for this test" | gnome-keyring-daemon --unlock --components=secrets > /dev/null 2>&1
    "$@"
' _ "$@"
