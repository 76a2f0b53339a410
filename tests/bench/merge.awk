# awk -v whole=y|'' -f merge.awk TABLE README: the README with the table's rows in it.  The rows of parts that were not
# measured stay as they are; with whole=y none does.

# A row that begins with "..." goes on from the one before it.
function key (row, cells) {
  split (row, cells, "|")
  sub (/:.*/, "", cells[4])
  last = cells[2] ~ /^ \.\.\. / ? last ">" cells[2] : cells[2] "|" cells[4]
  return last
}

function print_new (i) {
  for (i = 1; i <= n; i++)
    if (!(keys[i] in done))
      print rows[keys[i]]
}

FNR == NR {
  if (FNR > 2)
    rows[keys[++n] = key($0)] = $0
  else
    head[FNR] = $0
  next
}

/<!-- table -->/ {
  print
  print head[1]
  print head[2]
  inside = 1
  last = ""
  next
}

/<!-- end of table -->/ {
  print_new()
  inside = 0
}

!inside

inside && !whole && /^\|/ && !/^\| what / && !/^\|-/ {
  k = key($0)
  print ((k in rows) ? rows[k] : $0)
  done[k]
}
