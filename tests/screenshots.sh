#!/bin/sh
# screenshots.sh BUILD - takes a picture of every page of the sample books and of every door of a file, wide and
# narrow, light and dark, into BUILD/screenshots, and the README's own into data/screenshots.
set -eu
build=$(cd "$1" && pwd) tests=$(cd "$(dirname "$0")" && pwd)
if [ "${2:-}" != inside ]; then
  mkdir -p "$build/screenshots" "$tests/../data/screenshots"
  exec "$tests/headless.sh" "$tests/keyring.sh" "$0" "$build" inside
fi

id=io.github.pennywell.Pennywell path=/io/github/pennywell/Pennywell
export GSETTINGS_SCHEMA_DIR="$build/data" PENNYWELL_TODAY=2026-11-15
books=$(mktemp -d)

go () { gdbus call --session -d $id -o $path/window/1 -m org.gtk.Actions.Activate go "[<'$1'>]" '{}' >/dev/null; }
window () { xdotool search --onlyvisible --class pennywell 2>/dev/null | head -n 1; }

# shoot BOOK WIDTH HEIGHT SCHEME PLACE=FILE...
shoot () {
  book=$1 width=$2 height=$3 scheme=$4; shift 4
  ADW_DEBUG_COLOR_SCHEME=$scheme "$build/src/pennywell" open "$books/$book" 2>/dev/null & app=$!
  gdbus wait --session --timeout 20 $id
  until [ -n "$(window)" ]; do sleep 0.1; done
  xdotool windowsize "$(window)" "$width" "$height"; xdotool windowmove "$(window)" 0 0
  for pair; do
    go "${pair%%=*}"; sleep 1.5
    [ "${pair%%=*}" != receipts ] || sleep 8    # the small pictures are made while one looks
    import -window root -crop "${width}x$height+0+0" +repage "${pair#*=}"
  done
  kill $app; wait $app 2>/dev/null || true
}

# receipt BOOK WIDTH HEIGHT SCHEME FILE - the window of its newest receipt, opened by keys alone.
receipt () {
  ADW_DEBUG_COLOR_SCHEME=$4 "$build/src/pennywell" open "$books/$1" 2>/dev/null & app=$!
  gdbus wait --session --timeout 20 $id
  until [ -n "$(window)" ]; do sleep 0.1; done
  go receipts; sleep 3
  xdotool mousemove 1270 890; xdotool key ctrl+f; sleep 0.5
  for key in Tab Tab Return; do xdotool key $key; sleep 0.5; done
  sleep 2; over=$(xdotool search --onlyvisible --class pennywell | tail -n 1)
  xdotool windowsize "$over" "$2" "$3"; xdotool windowmove "$over" 0 0; sleep 2
  import -window root -crop "$2x$3+0+0" +repage "$5"
  kill $app; wait $app 2>/dev/null || true
}

# door FOLDER NAME [KEYS...] - the page that stands before a file, after some keys, wide and narrow, light and dark.
door () {
  folder=$1 name=$2; shift 2
  for scheme in prefer-light prefer-dark; do
    for size in 1280x800 320x640; do
      ADW_DEBUG_COLOR_SCHEME=$scheme "$build/src/pennywell" open "$folder" 2>/dev/null & app=$!
      gdbus wait --session --timeout 20 $id
      until [ -n "$(window)" ]; do sleep 0.1; done
      xdotool windowsize "$(window)" "${size%x*}" "${size#*x}"; xdotool windowmove "$(window)" 0 0
      xdotool mousemove 2 2; sleep 1.5
      for key; do xdotool key "$key"; sleep 0.4; done
      import -window root -crop "$size+0+0" +repage "$build/screenshots/door-$name-$size-${scheme#prefer-}.png"
      kill $app; wait $app 2>/dev/null || true
    done
  done
}

secrets () { gdbus call --session -d org.freedesktop.secrets "$@" >/dev/null; }

new_with_code () {
  "$build/src/pennywell" new "$books/$1" --name Kim >/dev/null
  "$build/src/pennywell" rekey "$books/$1" --new-code >/dev/null
}

# A file that the keyring does not know; one with a passphrase; one of before; a damaged one; none; a locked keyring.
doors () {
  login=/org/freedesktop/secrets/collection/login
  new_with_code unknown
  item=$(gdbus introspect --session -d org.freedesktop.secrets -o $login -p | grep -o "$login/[0-9]*" | head -n 1)
  secrets -o "$item" -m org.freedesktop.Secret.Item.Delete
  new_with_code kept
  echo "correct horse battery" | "$build/src/pennywell" new "$books/asks" --name Kim --key-fd 0 >/dev/null
  mkdir "$books/before" "$books/damaged" "$books/other"
  printf 'SQLite format 3\0%52sPENY' '' | dd of="$books/before/book.db" bs=8192 conv=sync 2>/dev/null
  cp "$books/joe/book.db" "$books/damaged/book.db"
  dd if=/dev/zero of="$books/damaged/book.db" bs=4096 seek=2 count=1 conv=notrunc 2>/dev/null
  echo "Dear diary" >"$books/other/book.db"

  door "$books/joe" locked ctrl+l
  door "$books/joe" files ctrl+o
  door "$books/joe" keep-safe ctrl+k
  door "$books/nowhere" no-book
  door "$books/other" not-a-book
  door "$books/damaged" damaged
  door "$books/before" seal
  door "$books/before" seal-shared Down
  door "$books/asks" passphrase
  door "$books/asks" passphrase-empty Return
  door "$books/unknown" unknown
  secrets -o /org/freedesktop/secrets -m org.freedesktop.Secret.Service.Lock "['$login']"
  door "$books/kept" opening
  # Nobody to ask.
  mkdir -p "$XDG_DATA_HOME/dbus-1/services"
  printf '[D-BUS Service]\nName=org.gnome.keyring.SystemPrompter\nExec=/bin/false\n' \
    >"$XDG_DATA_HOME/dbus-1/services/org.gnome.keyring.SystemPrompter.service"
  gdbus call --session -d org.freedesktop.DBus -o /org/freedesktop/DBus -m org.freedesktop.DBus.ReloadConfig >/dev/null
  door "$books/kept" keyring-locked
}

for book in joe maya winston nadia; do
  "$build/src/pennywell" sample "$book" "$books/$book"
  for scheme in prefer-light prefer-dark; do
    for size in 1280x800 320x640; do
      out="$build/screenshots/$book-$size-${scheme#prefer-}"
      shoot "$book" "${size%x*}" "${size#*x}" "$scheme" "home=$out-home.png" "money=$out-money.png" \
        "receipts=$out-receipts.png" "plan=$out-plan.png" "assistants=$out-assistants.png" "history=$out-history.png"
      receipt "$book" "${size%x*}" "${size#*x}" "$scheme" "$out-receipt.png"
    done
  done
done
shots="$tests/../data/screenshots"
shoot joe 1000 640 prefer-light "home=$shots/home.png" "money=$shots/money.png" "receipts=$shots/receipts.png" \
  "plan=$shots/plan.png"
shoot maya 1000 640 prefer-light "assistants=$shots/assistants.png"
doors
rm -rf "$books"
echo "Pictures are in build/screenshots and data/screenshots."
