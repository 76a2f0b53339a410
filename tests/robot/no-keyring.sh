#!/bin/sh
# no-keyring.sh COMMAND... - run COMMAND where the session bus can start no keyring. Use it inside headless.sh.
set -eu
services="$XDG_DATA_HOME/dbus-1/services"
mkdir -p "$services"
for name in org.freedesktop.secrets org.gnome.keyring; do
  printf '[D-BUS Service]\nName=%s\nExec=/bin/false\n' "$name" >"$services/$name.service"
done
gdbus call --session -d org.freedesktop.DBus -o /org/freedesktop/DBus -m org.freedesktop.DBus.ReloadConfig >/dev/null
export NO_KEYRING=1
exec "$@"
