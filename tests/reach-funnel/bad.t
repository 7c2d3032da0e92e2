What is wrong with the steps or the options is said.

  $ printf 'customer,time,event\na,2026-01-01,x\nb,2026-01-02,y\n,2026-01-03,x\n' >in.csv
  $ reach-funnel in.csv
  reach-funnel: no steps (want --steps=sent,opened,bought or --steps-file=FILE) (see reach-funnel --help)
  [2]
  $ reach-funnel --steps=x --steps-file=s.csv in.csv
  reach-funnel: --steps and --steps-file exclude each other (see reach-funnel --help)
  [2]
  $ reach-funnel --steps='x?,y' in.csv
  reach-funnel: --steps: the first step, 'x', is optional: it is where a funnel begins (see reach-funnel --help)
  [2]
  $ reach-funnel --steps=,y in.csv
  reach-funnel: --steps: a step has no name (see reach-funnel --help)
  [2]
  $ reach-funnel --steps=x,y --within=-1d in.csv
  reach-funnel: --within: '-1d' is not right (want a duration like 90s, 36h or 7d) (see reach-funnel --help)
  [2]
  $ reach-funnel --steps=x,y --within=7 in.csv
  reach-funnel: --within: '7' has no unit (want 7d, or h, m, s, w for d) (see reach-funnel --help)
  [2]
  $ reach-funnel --steps=x,y --least=z:0.5 in.csv
  reach-funnel: --least: 'z:0.5' names no step behind the first (want y:0.9) (see reach-funnel --help)
  [2]
  $ reach-funnel --steps=x,y --least=x:0.5 in.csv
  reach-funnel: --least: 'x:0.5' names no step behind the first (want y:0.9) (see reach-funnel --help)
  [2]
  $ reach-funnel --steps=x,y --least=y:500% in.csv
  reach-funnel: --least: '500%' is no share (want a number from 0 to 1) (see reach-funnel --help)
  [2]
  $ reach-funnel --steps=x,y --least=y:1.5 in.csv
  reach-funnel: --least: '1.5' is no share (want a number from 0 to 1) (see reach-funnel --help)
  [2]
  $ reach-funnel --steps=x,y? --sequence=any in.csv
  reach-funnel: --steps: in any order no step is optional or has a within of its own, as 'y' has (see reach-funnel --help)
  [2]
  $ reach-funnel --steps=x,y --unit=a,b,c,d,e in.csv
  reach-funnel: --unit wants 1 to 4 columns (see reach-funnel --help)
  [2]
  $ reach-funnel --steps="$(seq -s, 1 65)" in.csv
  reach-funnel: --steps: more than 64 steps (see reach-funnel --help)
  [2]
  $ reach-funnel --steps=x,y --by=branch in.csv
  reach-funnel: in.csv: no column 'branch' (has: customer, time, event)
  [1]
  $ printf 'customer,time\na,2026-01-01\n' | reach-funnel --steps=x,y
  reach-funnel: stdin: no column 'event' (has: customer, time)
  [1]
  $ cat >table <<'END'
  > printf '%s\n' "$@" >s.csv
  > reach-funnel --steps-file=s.csv in.csv | cut -d, -f2,3
  > END
  $ sh table name,event
  reach-funnel: s.csv: no step
  $ sh table event x
  reach-funnel: s.csv: no column 'name' (has: event)
  $ sh table name,event ,x
  reach-funnel: s.csv:2: a step has no name
  $ sh table name,event,optional a,x,No b,y,TRUE c,z,1
  reach-funnel: in.csv:4: the unit has an empty cell: the row is left out
  reach-funnel: 'b' is a step that nobody reached (the first of 2)
  name,units
  a,1
  b,0
  c,0
  $ sh table name,event,optional a,x, b,y,是
  reach-funnel: in.csv:4: the unit has an empty cell: the row is left out
  reach-funnel: 'b' is a step that nobody reached
  name,units
  a,1
  b,0
  $ sh table name,event,optional a,x,TRUE
  reach-funnel: s.csv: the first step, 'a', is optional: it is where a funnel begins
  $ sh table name,event,optional a,x,maybe
  reach-funnel: s.csv:2: optional 'maybe' is no answer (want yes or no)
  $ sh table name,event,within a,x, b,y,7
  reach-funnel: s.csv:3: within '7' is no time (want 30m, 24h or 7d)
  $ sh table name,event a,
  reach-funnel: s.csv:2: step 'a' has no event and no condition: every row would be one
  $ sh table name,event,when a,x,'time=='
  reach-funnel: s.csv:2: 'time==' is not a condition: '=' is left over (one = compares)
  $ sh table name,event,optional a,x, b,y,yes b,x,no
  reach-funnel: s.csv:4: step 'b' is optional, or has a within, on one line and not on the other
  $ sh table name,event,branch a,x,north
  reach-funnel: in.csv: no column 'branch' (has: customer, time, event)
  $ sh table name,event,when a,x,'customer>5' b,y,
  reach-funnel: in.csv:4: the unit has an empty cell: the row is left out
  reach-funnel: in.csv:2: a cell that a condition compares is neither a number nor a time: the condition does not hold
  reach-funnel: 'a' is a step that nobody reached (the first of 2)
  name,units

A step that nobody reached may be a slip; rows whose unit is empty are counted; a
time that is none is a bad row:

  $ reach-funnel --steps=x,Y in.csv | cut -d, -f2,3
  reach-funnel: in.csv:4: the unit has an empty cell: the row is left out
  reach-funnel: in.csv:3: this event is a step but for case or blanks, and so it is none
  reach-funnel: 'Y' is a step that nobody reached
  name,units
  x,1
  Y,0
  $ printf 'customer,time,event\na,soon,x\n' | reach-funnel --steps=x,y
  reach-funnel: stdin:2: 'soon' is not a date (want 2024-12-31)
  [1]

Nothing, and nobody:

  $ printf 'customer,time,event\n' | reach-funnel --steps=x,y
  reach-funnel: 'x' is a step that nobody reached (the first of 2)
  step,name,units,rate,rate_lo,rate_hi,step_rate,step_lo,step_hi,open,median,p90,first_median,first_p90
  $ reach-funnel --steps=z,x --total --by=event in.csv
  reach-funnel: in.csv:4: the unit has an empty cell: the row is left out
  reach-funnel: 'z' is a step that nobody reached (the first of 2)
  event,step,name,units,rate,rate_lo,rate_hi,step_rate,step_lo,step_hi,open,median,p90,first_median,first_p90

State that was not made by it, or was changed:

  $ printf 'a	reach-funnel/1:steps=x+y	x		b	1x\n' >state
  $ reach-funnel --steps=x,y --merge state
  reach-funnel: state:1: a field is missing or not a number
  [1]
  $ printf 'a	reach-funnel/1:steps=x+y	x		z	1\n' >state
  $ reach-funnel --steps=x,y --merge state
  reach-funnel: state:1: a field is missing or not a number
  [1]
  $ reach-funnel --steps=x,y --least=y:0.9 --least=y:0.1 in.csv
  reach-funnel: --least: 'y' is there twice (see reach-funnel --help)
  [2]

A step that too few came to, in Chinese:

  $ printf 'customer,time,event\na,2026-01-01 10:00,x\n' | reach-funnel --lang=zh --steps=x,y --least=y:0.5 --keep=name,units
  reach-funnel: 'y' 是没有人到达的步骤
  reach-funnel: y：先前的人有 0.0000 到达这一步，低于 --least=0.5
  名称,单位数
  x,1
  y,0
  [3]
