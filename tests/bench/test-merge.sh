#!/bin/sh
# One part's rows find their places in the table, and the others' stay.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

head='| what | Pennywell | against | ratio | aim |
|-|-|-|-|-|'
cat >README <<EOF
Before.
<!-- table -->
$head
| \`summary\` | 1 ms | ledger: 2 ms | 0.50 | |
| ... and the memory | 1 MB | ledger: 2 MB | 0.50 | |
| \`summary\` | 1 ms | hledger: 4 ms | 0.25 | |
| ... and the memory | 1 MB | hledger: 4 MB | 0.25 | |
| Window | 1 ms | bare: 2 ms | 0.50 | |
<!-- end of table -->
After.
EOF
cat >table <<EOF
$head
| \`summary\` | 9 ms | hledger: 9 ms | 1.00 | |
| ... and the memory | 9 MB | hledger: 9 MB | 1.00 | |
| Payslips | 9 ms | aim: 9 ms | 1.00 | |
EOF
cat >expected <<EOF
Before.
<!-- table -->
$head
| \`summary\` | 1 ms | ledger: 2 ms | 0.50 | |
| ... and the memory | 1 MB | ledger: 2 MB | 0.50 | |
| \`summary\` | 9 ms | hledger: 9 ms | 1.00 | |
| ... and the memory | 9 MB | hledger: 9 MB | 1.00 | |
| Window | 1 ms | bare: 2 ms | 0.50 | |
| Payslips | 9 ms | aim: 9 ms | 1.00 | |
<!-- end of table -->
After.
EOF
awk -f "$here/merge.awk" table README >got
diff -u expected got

# All parts at once: what is measured no more goes.
{ echo Before.; echo "<!-- table -->"; cat table; echo "<!-- end of table -->"; echo After.; } >expected
awk -v whole=y -f "$here/merge.awk" table README >got
diff -u expected got
