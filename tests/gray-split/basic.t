A new card is offered to half of those who may have it, the other half is the
control group; nothing is remembered, and the same customer has the same arm in
every run.

  $ printf 'customer,segment,city\nc1,vip,北京\nc2,new,上海\nc3,vip,上海\n,vip,北京\n' >in.csv
  $ gray-split --experiment=card --arms=ctrl:50,treat:50 in.csv
  customer,segment,city,experiment,arm,phase,split_propensity,reason
  c1,vip,北京,card,treat,,0.5,
  c2,new,上海,card,ctrl,,0.5,
  c3,vip,上海,card,treat,,0.5,
  ,vip,北京,card,,,,NOUNIT

A ramp opens it by steps. Who was in stays in, with the same arm:

  $ seq 1 2000 | sed 1s/^/customer\\n/ >many.csv
  $ for ramp in 5 20 50 100; do
  >   gray-split --experiment=card --arms=ctrl:50,treat:50 --ramp=$ramp many.csv |
  >     cut -d, -f1,3 | grep 't$\|l$' | sort >ramp-$ramp
  >   wc -l <ramp-$ramp
  > done
  91
  376
  936
  2000
  $ for to in 20:5 50:20 100:50; do comm -13 ramp-${to%:*} ramp-${to#*:}; done

A plan has several experiments. Those of one layer exclude each other:

  $ cat >plan.csv <<END
  > experiment,arms,layer,from,to,segment
  > page,A:50|B:50,home,0,40,*
  > card,ctrl:50|treat:50,home,40,100,*
  > vip_call,call:1,,,,vip
  > END
  $ gray-split --plan=plan.csv in.csv
  customer,segment,city,experiment,arm,phase,split_propensity,reason
  c1,vip,北京,card,treat,,0.5,
  c1,vip,北京,page,,,,LAYER
  c1,vip,北京,vip_call,call,,1,
  c2,new,上海,card,ctrl,,0.5,
  c2,new,上海,page,,,,LAYER
  c2,new,上海,vip_call,,,,TARGET
  c3,vip,上海,card,treat,,0.5,
  c3,vip,上海,page,,,,LAYER
  c3,vip,上海,vip_call,call,,1,
  ,vip,北京,card,,,,NOUNIT
  ,vip,北京,page,,,,NOUNIT
  ,vip,北京,vip_call,,,,NOUNIT

A part of 100 that shrinks moves nobody out of the other parts, and a weight that
changes does; --previous keeps those who had an arm:

  $ echo 'gray-split --experiment=page --arms="$1" $2 many.csv' >arms
  $ sh arms a:0-30,b:30-60 | cut -d, -f3,6 | sort | uniq -c
      815 ,GAP
      600 a,
        1 arm,reason
      585 b,
  $ sh arms a:0-30,b:30-60 >before.csv
  $ sh arms a:0-10,b:30-60 >after.csv
  $ paste -d, before.csv after.csv | cut -d, -f3,9 | sort | uniq -c
      815 ,
      404 a,
      196 a,a
        1 arm,arm
      585 b,b
  $ sh arms a:50,b:50 >before.csv
  $ sh arms a:90,b:10 >after.csv
  $ paste -d, before.csv after.csv | cut -d, -f3,9 | sort | uniq -c
      996 a,a
        1 arm,arm
      795 b,a
      209 b,b
  $ sh arms a:90,b:10 --previous=before.csv | cut -d, -f3,5,6 | sort | uniq -c
      996 a,0.9,KEPT
        1 arm,split_propensity,reason
     1004 b,0.09999999999999998,KEPT

Who is to have an arm whatever the draw says, and who none:

  $ printf 'customer,experiment,arm\nc1,card,treat\nc2,card,\nc3,card,gone\n' >force.csv
  $ gray-split --experiment=card --arms=ctrl:50,treat:50 --ramp=0 --force=force.csv in.csv
  gray-split: force.csv:4: 'gone' is an arm that the plan has not in this experiment, and is forced all the same
  customer,segment,city,experiment,arm,phase,split_propensity,reason
  c1,vip,北京,card,treat,,,FORCED
  c2,new,上海,card,,,,FORCED
  c3,vip,上海,card,gone,,,FORCED
  ,vip,北京,card,,,,NOUNIT

The same holdout in all experiments and in offer-price, by one key and period:

  $ printf 'a-key-of-16-bytes' >key
  $ gray-split -k key --period=2026Q4 --experiment=card --arms=x:1 --holdout=spring:0.1 many.csv |
  >   grep HOLDOUT | cut -d, -f1 >held
  $ printf 'rule_id,campaign,segment,product,kind,currency,list,base,unit_cost\nR,spring,*,card,fee,CNY,9,8,1\n' >rules.csv
  $ sed '1s/$/,segment/;2,$s/$/,a/' many.csv |
  >   offer-price --no-consent -r rules.csv -k key --period=2026Q4 --holdout=0.1 2>said |
  >   grep HOLDOUT | cut -d, -f1 | cmp - held
  $ wc -l <held
  197

Households are one unit:

  $ printf 'customer,household\n1,h1\n2,h1\n3,h2\n4,\n' |
  >   gray-split --experiment=e --arms=a:50,b:50 --unit=household
  customer,household,experiment,arm,phase,split_propensity,reason
  1,h1,e,b,,0.5,
  2,h1,e,b,,0.5,
  3,h2,e,a,,0.5,
  4,,e,,,,NOUNIT

Days, phases and a kill switch; @ is the day of --as-of:

  $ cat >days.csv <<END
  > experiment,arms,enabled,ramp,phase,valid_from,valid_to,when
  > card,ctrl:50|treat:50,yes,5,first,2026-11-01,2026-11-10,since<@-30d
  > card,ctrl:50|treat:50,yes,100,all,2026-11-11,,since<@-30d
  > page,a:1,no,,,,,
  > END
  $ printf 'customer,since\n1,2026-11-01\n2,2025-01-01\n3,soon\n' >in.csv
  $ gray-split --plan=days.csv --as-of=2026-11-10 in.csv
  gray-split: in.csv:4: a cell that a condition compares is neither a number nor a time: the condition does not hold
  customer,since,experiment,arm,phase,split_propensity,reason
  1,2026-11-01,card,,first,,TARGET
  1,2026-11-01,page,,,,KILLED
  2,2025-01-01,card,,first,,RAMP
  2,2025-01-01,page,,,,KILLED
  3,soon,card,,first,,TARGET
  3,soon,page,,,,KILLED
  $ gray-split --plan=days.csv --as-of=2026-11-11 in.csv
  gray-split: in.csv:4: a cell that a condition compares is neither a number nor a time: the condition does not hold
  customer,since,experiment,arm,phase,split_propensity,reason
  1,2026-11-01,card,,all,,TARGET
  1,2026-11-01,page,,,,KILLED
  2,2025-01-01,card,ctrl,all,0.5,
  2,2025-01-01,page,,,,KILLED
  3,soon,card,,all,,TARGET
  3,soon,page,,,,KILLED
  $ grep -v page days.csv >d.csv
  $ gray-split --plan=d.csv --as-of=2026-10-31 in.csv
  customer,since,experiment,arm,phase,split_propensity,reason
  1,2026-11-01,,,,,NONE
  2,2025-01-01,,,,,NONE
  3,soon,,,,,NONE

How many had which reason:

  $ gray-split --stats=stats --experiment=card --arms=a:1 --ramp=10 many.csv >out.csv
  $ tr ,{} '\n' <stats | grep -e exposed -e beyond_ramp -e held_out
  "exposed":193
  "held_out":0
  "beyond_ramp":1807
