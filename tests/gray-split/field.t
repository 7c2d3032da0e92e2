What users of other tools met.

  $ seq 1 4000 | sed 1s/^/customer\\n/ >many.csv
  $ printf 'customer,company\na,x\nb,x\nc,y\n,z\n007,z\n7,z\n' >in.csv

Two experiments that are open to a quarter must not take the same quarter, and
the arms of one say nothing of the arms of another, whatever the identifiers are:

  $ cat >two.csv <<END
  > experiment,arms,ramp
  > one,a:1|b:1,25
  > two,a:1|b:1,25
  > END
  $ gray-split --plan=two.csv many.csv | cut -d, -f2,6 |
  >   sed 1d | paste - - | sort | uniq -c
      246 one,	two,
      755 one,	two,RAMP
      776 one,RAMP	two,
     2223 one,RAMP	two,RAMP
  $ sed 's/,25/,100/' two.csv >open.csv
  $ gray-split --plan=open.csv many.csv | cut -d, -f3 |
  >   sed 1d | paste - - | sort | uniq -c
      977 a	a
     1058 a	b
     1001 b	a
      964 b	b

Less than a percent; nothing; and everybody:

  $ cat >open <<'END'
  > gray-split --experiment=e --arms=a:1 --ramp=$1 many.csv | grep -c ',a,'
  > END
  $ sh open 0.5
  12
  $ sh open 0
  0
  [1]
  $ sh open 100
  4000
  $ printf 'experiment,arms,ramp\ne,a:1,0\n' >none.csv
  $ gray-split --plan=none.csv many.csv | grep -c RAMP
  4000

A company is one unit, whoever logs in; nobody's cell is no unit:

  $ gray-split --experiment=e --arms=a:1,b:1 --unit=company in.csv | cut -d, -f1,2,4
  customer,company,arm
  a,x,b
  b,x,b
  c,y,b
  ,z,b
  007,z,b
  7,z,b
  $ gray-split --experiment=e --arms=a:1,b:1 in.csv | cut -d, -f1,4,7
  customer,arm,reason
  a,a,
  b,a,
  c,b,
  ,,NOUNIT
  007,b,
  7,b,

Of four arms two are to change their shares, and nobody else is to move:

  $ sh -c 'gray-split --experiment=e --arms=a:0-25,b:25-50,c:50-75,d:75-100 many.csv' >before.csv
  $ sh -c 'gray-split --experiment=e --arms=a:0-25,b:25-40,c:50-75,d:75-100 many.csv' >after.csv
  $ paste -d, before.csv after.csv | cut -d, -f3,9 | sed 1d | sort | uniq -c
      967 a,a
      394 b,
      601 b,b
     1015 c,c
     1023 d,d

A switch from 100 for hide to 90 and 10 moves a tenth, and --previous nobody:

  $ gray-split --experiment=e --arms=hide:100,show:0 many.csv >before.csv
  $ gray-split --experiment=e --arms=hide:90,show:10 many.csv | cut -d, -f3 | sort | uniq -c
        1 arm
     3586 hide
      414 show
  $ gray-split --experiment=e --arms=hide:90,show:10 --previous=before.csv many.csv |
  >   cut -d, -f3,6 | sort | uniq -c
        1 arm,reason
     4000 hide,KEPT

One holdout for all experiments of a quarter, another in the next:

  $ cat >held.csv <<END
  > experiment,arms,holdout,holdout_share
  > one,a:1,all,0.1
  > two,a:1,all,0.1
  > END
  $ printf 'a key of 16 bytes' >key
  $ gray-split -k key --period=Q3 --plan=held.csv many.csv | grep HOLDOUT | cut -d, -f1 | uniq -c | awk '{ print $1 }' | sort | uniq -c
      418 2
  $ for q in Q3 Q4; do
  >   gray-split -k key --period=$q --plan=held.csv many.csv | grep HOLDOUT | cut -d, -f1 | sort -u >$q
  > done
  $ comm -12 Q3 Q4 | wc -l
  51

The output of a split is split again: the columns are told apart.

  $ gray-split --experiment=e --arms=a:1 in.csv | gray-split --experiment=f --arms=b:1
  gray-split: stdin: two columns would be called 'experiment' (--suffix=_2 renames the new one)
  [1]
  $ gray-split --experiment=e --arms=a:1 in.csv | gray-split --experiment=f --arms=b:1 --suffix=_2 | head -n 2
  customer,company,experiment,arm,phase,split_propensity,reason,experiment_2,arm_2,phase_2,split_propensity_2,reason_2
  a,x,e,a,,1,,f,b,,1,

A ramp that falls and rises again gives everybody the arm of before, and who had one
may keep it while it is lower.

  $ (echo customer; seq 1 1000) >crowd.csv
  $ for ramp in 20 5 20; do gray-split --experiment=e --arms=a:50,b:50 --ramp=$ramp crowd.csv | grep -v RAMP >ramp$ramp.csv; wc -l <ramp$ramp.csv; [ -f first.csv ] || mv ramp20.csv first.csv; done
  213
  62
  213
  $ cmp first.csv ramp20.csv && grep -c -v -x -F -f first.csv ramp5.csv
  0
  [1]
  $ gray-split --experiment=e --arms=a:50,b:50 --ramp=5 --previous=first.csv crowd.csv | grep -v RAMP | cut -d, -f 1-3 >kept.csv; cut -d, -f 1-3 first.csv | cmp - kept.csv

Switches are read as other tools write them; their shares and figures are refused where
they are not what is wanted.

  $ printf 'customer\na\nb\nc\n' >abc.csv
  $ for off in False 0 n 否 ' NO '; do printf 'experiment,arms,enabled\ne,a:1|b:1,%s\n' "$off" >off.csv; gray-split --plan=off.csv abc.csv | sed -n 2p; done
  a,e,,,,KILLED
  a,e,,,,KILLED
  a,e,,,,KILLED
  a,e,,,,KILLED
  a,e,,,,KILLED
  $ for on in TRUE 1 y 是 ''; do printf 'experiment,arms,enabled\ne,a:1|b:1,%s\n' "$on" >on.csv; gray-split --plan=on.csv abc.csv | sed -n 2p; done
  a,e,a,,0.5,
  a,e,a,,0.5,
  a,e,a,,0.5,
  a,e,a,,0.5,
  a,e,a,,0.5,
  $ printf 'experiment,arms,enabled\ne,a:1|b:1,off\n' >off.csv; gray-split --plan=off.csv abc.csv
  gray-split: off.csv:2: enabled 'off' is no answer (want yes or no)
  [1]
  $ gray-split --experiment=e --arms=a:1/3,b:2/3 abc.csv
  gray-split: '1/3' of arm 'a' is no weight (want a number from 0, as 50) (see gray-split --help)
  [2]
  $ printf 'experiment,arms,holdout\ne,a:1|b:1,h\n' >held.csv; gray-split --plan=held.csv abc.csv
  gray-split: held.csv:2: holdout 'h' has no holdout_share (want a share of 1, as 0.05)
  [1]
  $ gray-split --experiment=e --arms='ctrl:50, treat:50' abc.csv
  gray-split: arm ' treat' has a blank around its name (see gray-split --help)
  [2]

An arm that has no share any more keeps nobody.

  $ printf 'customer,experiment,arm\na,e,ctrl\nb,e,treat\n' >were.csv
  $ gray-split --experiment=e --arms=ctrl:0,treat:100 --previous=were.csv abc.csv
  customer,experiment,arm,phase,split_propensity,reason
  a,e,treat,,1,
  b,e,treat,,1,KEPT
  c,e,treat,,1,

Words for no customer all have one arm; blanks make another customer.

  $ printf 'customer\nC1\nNULL\n(not set)\n C1\n' >none.csv
  $ gray-split --experiment=e --arms=a:50,b:50 --keep=customer,arm,reason none.csv
  gray-split: none.csv:3: this customer is a word for none, and has the arm of one (the first of 2)
  gray-split: none.csv:5: this customer has blanks around the identifier, and another arm than without them
  customer,arm,reason
  C1,b,
  NULL,b,
  (not set),b,
   C1,b,

A device that is drawn by, and is none: a word, or the zeros that all have who forbade
tracking.

  $ printf 'customer,device\na,d1\nb,NULL\nc,\nd,00000000-0000-0000-0000-000000000000\ne, d1\n' >devices.csv
  $ gray-split --experiment=e --arms=a:1,b:1 --unit=device --keep=customer,reason devices.csv
  gray-split: devices.csv:3: this unit is a word for none, and all rows of it have one arm (the first of 2)
  gray-split: devices.csv:6: this unit has blanks around the identifier, and another arm than without them
  customer,reason
  a,
  b,
  c,NOUNIT
  d,
  e,

Layers and holdouts that only a blank or case parts would not exclude each other.

  $ printf 'experiment,arms,layer,from,to\na,x:1,page,0,50\nb,x:1,page ,0,50\n' >blank.csv
  $ gray-split --plan=blank.csv --check
  gray-split: blank.csv:3: layer 'page ' has a blank around its name
  [1]
  $ printf 'experiment,arms,layer,from,to\na,x:1,page,0,50\nb,x:1,Page,0,50\n' >case.csv
  $ gray-split --plan=case.csv --check
  gray-split: case.csv:3: layer 'Page' is another one than 'page' of experiment 'a'
  [1]
  $ gray-split --plan=case.csv abc.csv | sed 1d | wc -l
  gray-split: case.csv:3: layer 'Page' is another one than 'page' of experiment 'a'
  6
  $ printf 'experiment,arms,holdout,holdout_share\na,x:1,q4,0\nb,x:1,Q4,0\n' >case.csv
  $ gray-split --plan=case.csv --check
  gray-split: case.csv:3: holdout 'Q4' is another one than 'q4' of experiment 'a'
  [1]
  $ gray-split --experiment='e ' --arms=a:1 abc.csv
  gray-split: experiment 'e ' has a blank around its name (see gray-split --help)
  [2]

Shares and parts of 100 of options may have their sign.

  $ gray-split --experiment=e --arms=a:1 --layer=page:0%-40% --holdout=q4:10% crowd.csv >sign.csv 2>said
  $ gray-split --experiment=e --arms=a:1 --layer=page:0-40 --holdout=q4:0.1 crowd.csv 2>said | cmp - sign.csv
  $ gray-split --experiment=e --arms=a:1 --holdout=q4:110% abc.csv
  gray-split: '1.1' is no holdout_share (want a number from 0 to 1) (see gray-split --help)
  [2]

A plan that a spreadsheet wrote with decimal commas.

  $ printf 'experiment;arms;ramp;holdout;holdout_share\ne;a:1;12,5;q4;0,05\n' >comma.csv
  $ gray-split --plan=comma.csv --decimal=, crowd.csv >comma.out 2>said
  $ gray-split --experiment=e --arms=a:1 --ramp=12.5 --holdout=q4:0.05 crowd.csv 2>said | cmp - comma.out
  $ gray-split --plan=comma.csv crowd.csv
  gray-split: comma.csv:2: '12,5' is no ramp (want a number from 0 to 100)
  [1]

Customers of lists who have a blank around them, or are called NULL.

  $ printf 'customer,experiment,arm\n a,e,y\nNULL,e,y\nc,e,y\n' >list.csv
  $ gray-split --experiment=e --arms=x:1,y:0 --force=list.csv abc.csv | cut -d, -f2-
  gray-split: list.csv:2: ' a' is a customer of --force or --previous with blanks around it, or a word for none: the one without them is not meant (the first of 2)
  experiment,arm,phase,split_propensity,reason
  e,x,,1,
  e,x,,1,
  e,y,,,FORCED
  $ gray-split --experiment=e --arms=x:1,y:1 --previous=list.csv abc.csv 2>&1 >out
  gray-split: list.csv:2: ' a' is a customer of --force or --previous with blanks around it, or a word for none: the one without them is not meant (the first of 2)

A condition that cells would meet but for case or blanks.

  $ printf 'customer,city\na,SH\nb,sh\nc,SH \nd,BJ\n' >city.csv
  $ printf 'experiment,arms,city\ne,x:1,SH\n' >near.csv
  $ gray-split --plan=near.csv city.csv | cut -d, -f1,2,4,7
  gray-split: city.csv:3: a cell is what the plan asks for but for case or blanks, and so the condition is not met (the first of 2)
  customer,city,arm,reason
  a,SH,x,
  b,sh,,TARGET
  c,SH ,,TARGET
  d,BJ,,TARGET
  $ printf 'experiment,arms,city\ne,x:1,SH\ne,x:1,sh\n' >near.csv; gray-split --plan=near.csv city.csv | cut -d, -f1,2,4,7
  gray-split: city.csv:4: a cell is what the plan asks for but for case or blanks, and so the condition is not met (the first of 2)
  customer,city,arm,reason
  a,SH,x,
  a,SH,,TARGET
  b,sh,,TARGET
  b,sh,x,
  c,SH ,,TARGET
  c,SH ,,TARGET
  d,BJ,,TARGET
  d,BJ,,TARGET

The samples of a release and of a price test say how they are called, and end where one
of their programs fails.

  $ samples/rollout.sh good trial
  usage: rollout.sh well|badly DIR
  [2]
  $ samples/price-test.sh
  usage: price-test.sh DIR
  [2]
  $ printf '#!/bin/sh\necho "no room" >&2\nexit 1\n' >gray-split && chmod +x gray-split
  $ PATH=$PWD:$PATH samples/rollout.sh well trial
  no room
  [1]
  $ PATH=$PWD:$PATH samples/price-test.sh price
  no room
  [1]
