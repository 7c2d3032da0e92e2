A chart that there is not, and one of an output that is not among the tables:

  $ printf 'a,b\n1,2\n' >t.csv
  $ chart-page --svg=pie t.csv
  chart-page: no chart 'pie' (--list-charts has them) (see chart-page --help)
  [2]
  $ chart-page --svg=segments-points t.csv
  chart-page: nothing to draw as 'segments-points': it is of the output 'segments', and no table here is one that it can be drawn of
  [1]

A column that it needs is there, but holds nothing that can be drawn; the table is
shown as it is:

  $ printf 'id,count\na,many\n' | chart-page | grep -o '<h2>[^/]*'
  <h2>invite-counts: 1 row<

A page has no rows that could be chosen or rounded:

  $ chart-page --top=3 t.csv
  chart-page: --top has no effect: the output is no table
  [1]
  $ chart-page --lang=fr t.csv
  chart-page: --lang: 'fr' is not right (want en, zh) (see chart-page --help)
  [2]
  $ chart-page --partial t.csv
  chart-page: chart-page cannot be merged: it is a lookup (see chart-page --help)
  [2]

No table at all:

  $ chart-page </dev/null
  chart-page: stdin: no header line: the input is empty
  [1]

Cells that would end what they stand in cannot:

  $ cat >evil.csv <<'END'
  > customer,recency,frequency,monetary,cluster,segment,action
  > <script>alert(1)</script>,1,2,3,1,"""onload=x ]]> --><b>",x
  > a&b,1,3,4,1,'s,x
  > END
  $ chart-page --names evil.csv | grep -ciE '<script|<b>|onload=x ]]>|"onload'
  0
  [1]
  $ chart-page --names evil.csv | grep -o '&quot;onload=x ]]&gt; --&gt;&lt;b&gt;' | head -n 1
  &quot;onload=x ]]&gt; --&gt;&lt;b&gt;
