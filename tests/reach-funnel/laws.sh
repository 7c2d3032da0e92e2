# Messages of the samples, and steps from a table with a window of their own.
shape=fold
data=$samples/reach.csv
cat >"$work/steps.csv" <<'END'
name,event,optional,within,channel,when
sent,sent,,,*,
there,delivered,,10m,*,
there,opened,,,push,
did,,,,*,event=clicked|applied
END
says='.* is a step that nobody reached.*'
options='--steps=sent,delivered,opened?,clicked --by=channel,arm --within=2d --total
--steps-file="$work/steps.csv" --unit=customer_id,message --period=day --count=attempts
--steps=sent,clicked --sequence=strict --dump=units'
tagged='--steps=sent,delivered
--steps=sent,delivered --sequence=strict
--steps=sent,delivered --by=arm
--steps=sent,delivered --unit=message'
counts=records
printf 'name,event,when\nany,,event!=\n' >"$work/every.csv"
counted='--steps-file="$work/every.csv" --unit=message,event --dump=units'
bad='C0001,M1,yesterday,sent,sms,ctrl'
free='message channel arm steps-file.*'
