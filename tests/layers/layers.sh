#!/bin/sh
# layers.sh ROOMS.TXT SRC BUILD/SRC - holds every #include and every library's
# undefined symbols against the table of rooms.  TAP.
set -eu
table=$1 source=$2 build=$3
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
rooms=$(sed -n 's/^\([a-z][a-z-]*\) .*/\1/p' "$table")
common='glib|glib-object|gmodule|stddef|string|errno|math|stdint|stdlib|stdio|time|locale|limits|signal|assert'
libraries='sqlite3|gtk|adw|gdk|gsk|graphene|cairo|pango|json|csv|archive|qpdf|secret|sodium|poppler|gexiv2|g_mime|seccomp'
count=0 status=0

report () {                     # report OK-OR-NOT NAME [LINES]
  count=$((count + 1))
  if [ -z "$3" ]; then echo "ok $count - $2"; else
    echo "not ok $count - $2"; printf '%s\n' "$3" | sed 's/^/# /'; status=1
  fi
}

# What each room defines.
for room in $rooms; do
  find "$build/$room" -name 'lib*.a' -exec nm --defined-only {} + 2>/dev/null |
    awk '$2 ~ /^[TDBRV]$/ { print $3 }' | sort -u >"$work/$room.has"
  find "$source/$room" -name '*.h' -exec basename {} \; | sort -u >"$work/$room.headers"
done

while read -r room uses headers symbols; do
  case $room in ''|'#'*) continue ;; esac
  uses=$(echo "$uses" | tr ',-' '  ') headers=$(echo "$headers" | tr -d ' ' | sed 's/^-$//; s/,/|/g; s/\./\\./g')
  symbols=$(echo "$symbols" | sed 's/^-$//; s/,/|/g')

  # Own and allowed headers, by name, in "quotes".
  for one in $room $uses; do cat "$work/$one.headers"; done | sort -u >"$work/allowed"
  bad=$(grep -rHo '#include "[^"]*"' "$source/$room" --include='*.[ch]' |
    sed 's/^\(.*\):#include "\(.*\)"$/\2 \1/' |
    awk -v list="$work/allowed" 'BEGIN { while ((getline h < list) > 0) ok[h] = 1 }
      { n = split($1, part, "/"); if (!(part[n] in ok)) print $2 " includes " $1 }')
  bad2=$(grep -rHo '#include <[^>]*>' "$source/$room" --include='*.[ch]' |
    sed 's/^\(.*\):#include <\(.*\)>$/\2 \1/' |
    awk -v common="^($common)(\\\\.h|/)" -v own="^(${headers:-nothing})" \
      '$1 !~ common && $1 !~ own { print $2 " includes " $1 }')
  report x "$room includes only what its row allows" "$(printf '%s\n%s' "$bad" "$bad2" | sed '/^$/d')"

  # Undefined symbols: ours must be in an allowed room, a library's must be in the row.
  find "$build/$room" -name 'lib*.a' -exec nm --undefined-only {} + 2>/dev/null | awk 'NF == 2 { print $2 }' | sort -u >"$work/wants"
  for one in $room $uses; do cat "$work/$one.has"; done | sort -u >"$work/can"
  for other in $rooms; do cat "$work/$other.has"; done | sort -u >"$work/all"
  bad=$(comm -12 "$work/wants" "$work/all" | comm -23 - "$work/can" | sed 's/^/calls upwards or sideways: /')
  bad2=$(grep -E "^($libraries)_" "$work/wants" | grep -vE "^(${symbols:-nothing})" | sed 's/^/calls a library that is not its own: /' || true)
  report x "$room calls only what its row allows" "$(printf '%s\n%s' "$bad" "$bad2" | sed '/^$/d')"
done <"$table"

echo "1..$count"
exit $status
