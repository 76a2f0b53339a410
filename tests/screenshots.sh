#!/bin/sh
# screenshots.sh BUILD - takes a picture of every page of the sample books, wide and narrow, light and dark,
# into BUILD/screenshots, and the README's own into data/screenshots.
set -eu
build=$(cd "$1" && pwd) tests=$(cd "$(dirname "$0")" && pwd)
if [ "${2:-}" != inside ]; then
  mkdir -p "$build/screenshots" "$tests/../data/screenshots"
  exec "$tests/headless.sh" "$0" "$build" inside
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
    import -window root -crop "${width}x$height+0+0" +repage "${pair#*=}"
  done
  kill $app; wait $app 2>/dev/null || true
}

for book in joe maya winston nadia; do
  "$build/src/pennywell" sample "$book" "$books/$book"
  for scheme in prefer-light prefer-dark; do
    for size in 1280x800 320x640; do
      out="$build/screenshots/$book-$size-${scheme#prefer-}"
      shoot "$book" "${size%x*}" "${size#*x}" "$scheme" "home=$out-home.png" "money=$out-money.png" \
        "plan=$out-plan.png" "history=$out-history.png"
    done
  done
done
shots="$tests/../data/screenshots"
shoot joe 1000 640 prefer-light "home=$shots/home.png" "money=$shots/money.png" "plan=$shots/plan.png"
rm -rf "$books"
echo "Pictures are in build/screenshots and data/screenshots."
