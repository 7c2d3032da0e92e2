With --redact no cell is in a message, in --stats or in --reject; its place is:

  $ cat >orders.csv <<'END'
  > customer,time,amount
  > ann,2026-01-01,1
  > 张三,2026-01-02,much
  > 13800138000
  > "O'Brien",2026-01-02,13900139000x
  > END
  $ toy-sum --redact orders.csv
  toy-sum: orders.csv:3: '[4 characters]' is not an amount (want 1234.50)
  [1]
  $ toy-sum --redact --reject=reject --stats=stats --where='customer!=nobody' orders.csv
  toy-sum: 3 of 4 rows are bad, see reject
  toy-sum: '[6 characters]' is a value of --where that no cell is equal to
  customer,rows,amount
  ann,1,1
  $ cat reject
  # orders.csv:3: '[4 characters]' is not an amount (want 1234.50)
  # orders.csv:4: 1 fields where the header has 3
  # orders.csv:5: '[12 characters]' is not an amount (want 1234.50)
  $ tr , '\n' <stats | grep -E -e '--|where"|error'
  "error":""
  "--redact"
  "--reject"
  "--stats"
  "--where"
  "written":[{"option":"--reject"
  $ toy-sum --max-bad=1 --redact --stats=stats orders.csv; grep -c 'ann\|138\|139\|Brien\|张' stats
  toy-sum: orders.csv:3: '[4 characters]' is not an amount (want 1234.50)
  toy-sum: orders.csv:4: 1 fields where the header has 3 (one bad row too many)
  0
  [1]

A name of a column is shown, unless it is a cell; so are options:

  $ printf '13800138000,amount\nann,1\n' | toy-sum --redact
  toy-sum: stdin: no column 'customer' (has: [11 characters], amount)
  [1]
  $ printf 'who,amount\nann,1\n' | toy-sum --redact
  toy-sum: stdin: no column 'customer' (has: who, amount)
  [1]
  $ toy-sum --redact --merge orders.csv
  toy-sum: orders.csv:1: '[20 characters]' is not a line of saved state (want KEY TAB [9 characters] TAB ...)
  [1]
  $ toy-sum --redact --columns=shop=who orders.csv
  toy-sum: --columns: toy-sum reads no '[4 characters]' (see toy-sum --help)
  [2]

So is one of a table of an option, where it is a name of the vocabulary; such a table
may begin with a row, and what is written there is a cell:

  $ printf 'alias,customer,备注,secret\nann,C1,x,y\n' >map.csv; toy-sum --redact --ids=map.csv:phone orders.csv
  toy-sum: map.csv: no column 'kind' (has: alias, customer, [2 characters], [6 characters])
  [1]
  $ printf '张三,C2\n李四,C3\n' >map.csv; toy-sum --redact --ids=map.csv orders.csv
  toy-sum: map.csv: no column 'alias' (has: [2 characters], [2 characters])
  [1]

What prints cells is refused:

  $ toy-sum --redact --describe orders.csv
  toy-sum: --describe shows cells: not with --redact (see toy-sum --help)
  [2]
