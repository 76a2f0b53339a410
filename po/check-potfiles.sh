#!/bin/sh
# check-potfiles.sh POTFILES SOURCE - fails when a file with words to translate is not listed, or a listed one is gone.
# With --write, writes the list instead.
set -eu
list=$1 source=$2
cd "$source"
found=$({ grep -rlE '\b(_|N_|C_|ngettext|g_dngettext) ?\(' src --include='*.c'
          grep -rl 'translatable="yes"' src --include='*.ui'
          find data -name '*.desktop.in' -o -name '*.metainfo.xml.in' -o -name '*.gschema.xml'; } | LC_ALL=C sort -u)
if [ "${3:-}" = --write ]; then printf '%s\n' "$found" >"$list"; exit; fi
listed=$(grep -v '^#' "$list" | LC_ALL=C sort -u)
[ "$found" = "$listed" ] || {
  echo "po/POTFILES does not hold just the files with words in them. Write it anew: po/check-potfiles.sh po/POTFILES . --write"
  printf '%s\n' "$found" >"${TMPDIR:-/tmp}/potfiles.$$"
  printf '%s\n' "$listed" | diff - "${TMPDIR:-/tmp}/potfiles.$$" || true
  rm -f "${TMPDIR:-/tmp}/potfiles.$$"
  exit 1
}
