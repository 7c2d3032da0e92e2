What is wrong with a plan is said with its line.

  $ printf 'customer,segment\na,vip\nb,new\n' >in.csv
  $ cat >plan <<'END'
  > printf '%s\n' "$@" >p.csv
  > gray-split --plan=p.csv in.csv >out
  > END
  $ sh plan experiment,arms
  gray-split: p.csv: no experiment in it
  [1]
  $ sh plan arms a:1
  gray-split: p.csv: no column 'experiment' (has: arms)
  [1]
  $ sh plan experiment,arms ,a:1
  gray-split: p.csv:2: no experiment
  [1]
  $ sh plan experiment,arms,ramp e,a:1,5%
  gray-split: p.csv:2: '5%' is no ramp (want a number from 0 to 100)
  [1]
  $ sh plan experiment,arms,ramp e,a:1,150
  gray-split: p.csv:2: '150' is no ramp (want a number from 0 to 100)
  [1]
  $ sh plan experiment,arms,layer e,a:1,L
  gray-split: p.csv:2: layer 'L' has no from and to (want parts of 100, as 0 and 40)
  [1]
  $ sh plan experiment,arms,from,to e,a:1,0,40
  gray-split: p.csv:2: from and to are parts of a layer, and none is named
  [1]
  $ sh plan experiment,arms,layer,from,to e,a:1,L,60,40
  gray-split: p.csv:2: from is above to
  [1]
  $ sh plan experiment,arms,holdout,holdout_share e,a:1,h,2
  gray-split: p.csv:2: '2' is no holdout_share (want a number from 0 to 1)
  [1]
  $ sh plan experiment,arms,holdout e,a:1,h
  gray-split: p.csv:2: holdout 'h' has no holdout_share (want a share of 1, as 0.05)
  [1]
  $ sh plan experiment,arms,holdout_share e,a:1,0.1
  gray-split: p.csv:2: a holdout_share is there, and no holdout is named
  [1]
  $ sh plan experiment,arms,enabled e,a:1,maybe
  gray-split: p.csv:2: enabled 'maybe' is no answer (want yes or no)
  [1]
  $ sh plan experiment,arms,valid_from e,a:1,2026-02-30
  gray-split: p.csv:2: valid_from '2026-02-30' is not a date: day 30 (want 01 to 28)
  [1]
  $ sh plan experiment,arms,valid_to e,a:1,'2026-02-01 13:00'
  gray-split: p.csv:2: valid_to '2026-02-01 13:00' has a time of day (want a day, as 2026-11-01)
  [1]
  $ sh plan experiment,arms,valid_to e,a:1,'2026-02-01 00:00:00'
  gray-split: p.csv:2: a plan with dates wants --as-of
  [1]
  $ sh plan experiment,arms,valid_from e,a:1,2026-02-01
  gray-split: p.csv:2: a plan with dates wants --as-of
  [1]
  $ sh plan experiment,arms,valid_from,valid_to e,a:1,2026-02-02,2026-02-01
  gray-split: p.csv:2: valid_from is after valid_to
  [1]
  $ sh plan experiment,arms,when e,a:1,'segment=='
  gray-split: p.csv:2: 'segment==' is not a condition: '=' is left over (one = compares)
  [1]
  $ sh plan experiment,arms,when e,a:1,'segment>@'
  gray-split: p.csv:2: 'segment>@' is not a condition: @ has no meaning here: it is the end of the day of --as-of, or the time of a stream's row
  [1]
  $ sh plan experiment,arms,city e,a:1,x
  gray-split: in.csv: no column 'city' (has: customer, segment)
  [1]
  $ sh plan experiment,arms,unit e,a:1,household
  gray-split: in.csv: no column 'household' (has: customer, segment)
  [1]

Arms:

  $ echo 'gray-split --experiment=e --arms="$1" $2 in.csv >out' >arms
  $ sh arms ''
  gray-split: no arms (want ctrl:50|treat:50) (see gray-split --help)
  [2]
  $ sh arms a
  gray-split: arm 'a' has no share (want ctrl:50|treat:50 or ctrl:0-25|treat:25-50) (see gray-split --help)
  [2]
  $ sh arms :50
  gray-split: an arm has no name (want ctrl:50|treat:50) (see gray-split --help)
  [2]
  $ sh arms 'a :50,b:50'
  gray-split: arm 'a ' has a blank around its name (see gray-split --help)
  [2]
  $ sh arms a:50,a:50
  gray-split: arm 'a' is there twice (see gray-split --help)
  [2]
  $ sh arms a:0,b:0
  gray-split: no arm has a share above 0 (see gray-split --help)
  [2]
  $ sh arms a:-1
  gray-split: '-1' of arm 'a' is no weight (want a number from 0, as 50) (see gray-split --help)
  [2]
  $ sh arms a:1e10
  gray-split: '1e10' of arm 'a' is no weight (want a number from 0, as 50) (see gray-split --help)
  [2]
  $ sh arms a:x-5
  gray-split: 'x-5' of arm 'a' is no part of 100 (want 0-25) (see gray-split --help)
  [2]
  $ sh arms a:50-40
  gray-split: '50-40' of arm 'a' is no part of 100 (want 0-25) (see gray-split --help)
  [2]
  $ sh arms a:0-101
  gray-split: '0-101' of arm 'a' is no part of 100 (want 0-25) (see gray-split --help)
  [2]
  $ sh arms a:0-60,b:50-100
  gray-split: the parts of arms 'a' and 'b' overlap (see gray-split --help)
  [2]
  $ sh arms a:50,b:0-50
  gray-split: some arms have weights and some parts (want one of ctrl:50|treat:50 and ctrl:0-25|treat:25-50) (see gray-split --help)
  [2]
  $ sh arms "$(seq 1 257 | sed 's/$/:1/' | tr '\n' '|' | sed 's/|$//')"
  gray-split: more than 256 arms (see gray-split --help)
  [2]
  $ sh arms a:0.5,b:1 --hash-of=unleash
  gray-split: Unleash knows whole weights only, and arm 'a' has none (see gray-split --help)
  [2]
  $ sh arms a:0-50,b:50-100 --hash-of=planout
  gray-split: PlanOut knows weights only (want ctrl:50|treat:50) (see gray-split --help)
  [2]

Two experiments in each other's way: an error where a row would have two arms, or
when the plan is checked, and else said:

  $ sh plan experiment,arms,segment e,a:1,vip e,b:1,*
  gray-split: p.csv:3: experiment 'e' holds for the same units on line 2
  [1]
  $ sh plan experiment,arms,when e,a:1,segment=vip e,b:1,segment!=new
  gray-split: in.csv:2: p.csv:3: experiment 'e' holds a second time for this row
  [1]
  $ sh plan experiment,arms,layer,from,to e,a:1,L,0,50 f,a:1,L,40,100
  gray-split: p.csv:3: its part of layer 'L' overlaps that of experiment 'e'
  $ gray-split --plan=p.csv --check
  gray-split: p.csv:3: its part of layer 'L' overlaps that of experiment 'e'
  [1]
  $ sh plan experiment,arms,holdout,holdout_share e,a:1,h,.1 f,a:1,h,.2
  gray-split: p.csv:3: holdout 'h' has another holdout_share than in experiment 'e'
  gray-split: without --key anybody can foresee who is held out
  $ gray-split --plan=p.csv --check
  gray-split: p.csv:3: holdout 'h' has another holdout_share than in experiment 'e'
  [1]

A slip in the name of a column makes it a condition; --check asks:

  $ sh plan experiment,arms,ramps e,a:1,5
  gray-split: in.csv: no column 'ramps' (has: customer, segment)
  [1]
  $ gray-split --plan=p.csv --check
  gray-split: p.csv: column 'ramps' would be a condition on the input (did you mean ramp?)
  [1]

Lists:

  $ printf 'customer,experiment,arm\na,e,x\na,e,y\n' >twice.csv
  $ gray-split --experiment=e --arms=x:1,y:1 --previous=twice.csv in.csv
  gray-split: twice.csv:3: customer 'a' has two arms in experiment 'e'
  [1]
  $ printf 'customer,experiment,arm\n,e,x\n' >nobody.csv
  $ gray-split --experiment=e --arms=x:1,y:1 --force=nobody.csv in.csv
  gray-split: nobody.csv:2: no customer
  [1]
  $ printf 'customer,experiment,arm\na,,x\n' >none.csv
  $ gray-split --experiment=e --arms=x:1,y:1 --force=none.csv in.csv
  gray-split: none.csv:2: no experiment
  [1]
  $ printf 'customer,experiment,arm\na,E,x\nb,e,x\nb,other,x\n' >other.csv
  $ gray-split --experiment=e --arms=x:1,y:1 --force=other.csv in.csv
  gray-split: other.csv:2: 'E' is an experiment that --force names and the plan has not: its rows force nobody (the first of 2)
  customer,segment,experiment,arm,phase,split_propensity,reason
  a,vip,e,x,,0.5,
  b,new,e,x,,,FORCED
  $ printf 'experiment,arms,valid_to\ne,x:1,\nE,x:1,2026-01-01\nother,x:1,2026-01-01\n' >ended.csv
  $ gray-split --plan=ended.csv --as-of=2026-02-01 --force=other.csv in.csv
  gray-split: ended.csv:3: experiment 'E' is another one than 'e'
  customer,segment,experiment,arm,phase,split_propensity,reason
  a,vip,e,x,,1,
  b,new,e,x,,,FORCED
  $ printf 'customer,experiment,arm\na,e,old\nb,other,y\n' >gone.csv
  $ gray-split --experiment=e --arms=x:1 --previous=gone.csv in.csv
  gray-split: gone.csv:2: 'old' is an arm that the plan has no more in this experiment: who had it is drawn anew
  customer,segment,experiment,arm,phase,split_propensity,reason
  a,vip,e,x,,1,
  b,new,e,x,,1,
  $ printf 'customer,experiment,arm\na,e,x\nb,e,old\nb,e,older\n' >lines.csv
  $ gray-split --experiment=e --arms=x:1,y:1 --force=lines.csv in.csv
  gray-split: lines.csv:4: customer 'b' has two arms in experiment 'e'
  [1]
  $ printf 'experiment,arms,segment\ne,x:1,vip\ne,y:1,new\n' >two.csv
  $ printf 'customer,experiment,arm\na,e,x\nb,e,y\n' >parts.csv
  $ gray-split --plan=two.csv --previous=parts.csv in.csv
  customer,segment,experiment,arm,phase,split_propensity,reason
  a,vip,e,x,,1,KEPT
  a,vip,e,,,,TARGET
  b,new,e,,,,TARGET
  b,new,e,y,,1,KEPT
  $ printf 'customer,experiment,arm\na,E,x\nb,over,x\nb, e,y\n' >case.csv
  $ gray-split --experiment=e --arms=x:1,y:1 --previous=case.csv in.csv
  gray-split: case.csv:2: 'E' is an experiment of --previous that the plan writes in another way: its rows keep nobody (the first of 2)
  customer,segment,experiment,arm,phase,split_propensity,reason
  a,vip,e,x,,0.5,
  b,new,e,x,,0.5,

Usage:

  $ gray-split in.csv
  gray-split: no plan (want --plan=FILE, or --experiment=NAME and --arms=ctrl:50,treat:50) (see gray-split --help)
  [2]
  $ gray-split --plan=p.csv --ramp=5 in.csv
  gray-split: --plan has what --experiment, --arms, --ramp, --layer, --holdout and --unit say of one experiment (want either) (see gray-split --help)
  [2]
  $ gray-split --arms=a:1 in.csv
  gray-split: no --experiment: its name is what draws are made by (see gray-split --help)
  [2]
  $ gray-split --experiment=e in.csv
  gray-split: no --arms (want --arms=ctrl:50,treat:50) (see gray-split --help)
  [2]
  $ gray-split --experiment=e --arms=a:1 --layer=L in.csv
  gray-split: --layer=L has no name or no figure (want page:0-40) (see gray-split --help)
  [2]
  $ gray-split --experiment=e --arms=a:1 --holdout=0.1 in.csv
  gray-split: --holdout=0.1 has no name or no figure (want spring:0.05) (see gray-split --help)
  [2]
  $ gray-split --experiment=e --arms=a:1 --ramp=150 in.csv
  gray-split: --ramp: '150' is not right (want a number in 0..100) (see gray-split --help)
  [2]
  $ printf short >key
  $ gray-split --experiment=e --arms=a:1 -k key in.csv
  gray-split: key: too short for a key (want 16 bytes or more)
  [1]

Units: a rounded number is none, leading zeros and full-width digits are their own
units, and so are two ways to write one name:

  $ printf 'customer\n6.22E+18\n' | gray-split --experiment=e --arms=a:1
  gray-split: stdin:2: '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  customer,experiment,arm,phase,split_propensity,reason
  [1]
  $ printf 'customer\n007\n7\n７\ne\xcc\x81\n\xc3\xa9\n' |
  >   gray-split --experiment=e --arms=a:50,b:50 --hash-of=growthbook | cut -d, -f1,3
  customer,arm
  007,a
  7,a
  ７,b
  é,b
  é,a
