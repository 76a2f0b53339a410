#!/bin/sh
# session.sh COMMAND... - run COMMAND with a throw-away home and a session bus that
# can start nothing: no keyring unless one is run in it, nobody to ask for a password, no display.
set -eu
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
trap 'exit 143' HUP INT TERM
mkdir -m 700 "$home/run" "$home/data" "$home/config" "$home/cache"
cat >"$home/bus.conf" <<END
<busconfig>
  <type>session</type>
  <listen>unix:dir=$home/run</listen>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
END
unset DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS
export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data"
export XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache"
dbus-run-session --config-file="$home/bus.conf" -- "$@"
