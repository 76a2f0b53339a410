#!/bin/sh
# secret-file.sh COMMAND... - run COMMAND with libsecret's sealed file, as inside Flatpak: no daemon, no bus.
set -eu
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_RUNTIME_DIR="$home" DBUS_SESSION_BUS_ADDRESS="unix:path=$home/no-bus"
export SECRET_BACKEND=file SECRET_FILE_TEST_PATH="$home/test.keyring" SECRET_FILE_TEST_PASSWORD=test
"$@"
