#!/bin/sh
# keyring.sh COMMAND... - run COMMAND with an unlocked, empty, throw-away keyring.
# Use it inside headless.sh or keyring/session.sh: it needs a session bus and a home of its own.
set -eu

# The line end is the password; it creates and unlocks "login", which becomes the
# default collection.  In the foreground, so that we can end it; its warnings are not ours to die of.
printf '\n' | env -u G_DEBUG gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
daemon=$!
trap 'kill "$daemon" 2>/dev/null || true' EXIT
gdbus wait --session --timeout 20 org.freedesktop.secrets
"$@"
