Wrong rules are told with their line before the first row, and nothing is written.

  $ printf 'customer,time,kind,x\nann,2026-03-02 10:00,v,5\n' >in.csv

The table:

  $ printf 'scene,match,action,colour\na,v,x,red\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv: there is no column 'colour' here (want scene, class, priority, match, within, unless, wait, by, rest, cap, quiet, needs, holdout, action, text, else, else_text, from, until, enabled or note)
  [1]

Two columns of one name:

  $ printf 'scene,match,action,match\na,v,x,w\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv: two columns are called 'match'
  [1]

Without match:

  $ printf 'scene,action\na,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv: a table of rules has the columns scene and match
  [1]

An empty file:

  $ : >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv: no header line
  [1]

No file:

  $ scene-push -r none.csv in.csv
  scene-push: none.csv: No such file or directory
  [1]
  $ scene-push in.csv
  scene-push: no rules (want -r rules.csv) (see scene-push --help)
  [2]

Too few fields:

  $ printf 'scene,match,action\na,v\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: 2 fields where the header has 3
  [1]

No name:

  $ printf 'scene,match,action\n,v,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: the scene has no name
  [1]

Two of one name:

  $ printf 'scene,match,action\na,v,x\na,w,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:3: there are two scenes 'a'
  [1]

A class:

  $ printf 'scene,class,match,action\na,advert,v,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: there is no class 'advert' (want marketing, service, silence or speak)
  [1]

Two rows * of a class:

  $ printf 'scene,class,cap,match\n*,marketing,1/day,\n*,marketing,2/day,\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:3: there are two rows * of class marketing
  [1]

A row * with a match:

  $ printf 'scene,class,match\n*,marketing,v\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: a row * has class, cap, quiet and holdout: its match has to be empty
  [1]

A row * of silence:

  $ printf 'scene,class,match\n*,silence,\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: a row * is about a class (want marketing or service)
  [1]

No action:

  $ printf 'scene,match,action\na,v,\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: the action is missing (want push:NAME, sms:NAME or another word)
  [1]

Silence that speaks:

  $ printf 'scene,class,match,text\na,silence,v,hello\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: a scene of class silence says nothing: its text has to be empty
  [1]

Speak with a rest:

  $ printf 'scene,class,match,rest\na,speak,v,1d\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: a scene of class speak has no rest
  [1]

Quiet hours of service:

  $ printf 'scene,class,match,quiet,action\na,service,v,22:00-08:00,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: quiet hours are for marketing: a scene of class service has none
  [1]

A text without else:

  $ printf 'scene,match,action,else_text\na,v,x,hello\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: else_text without else: what is to be done with it is missing
  [1]

Priority:

  $ printf 'scene,match,action,priority\na,v,x,first\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: priority 'first' is not a number (want 0 to 999999999; the lowest comes first)
  [1]

Enabled:

  $ printf 'scene,match,action,enabled\na,v,x,on\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: enabled is 'on' (want yes, no or nothing)
  [1]

No match:

  $ printf 'scene,match,action\na,,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: match is missing: the event that it is about, or several with " then " between them
  [1]

A step that is none:

  $ printf 'scene,match,action\na,v then,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: 'v then': 'then' is left over (want " then " and an event)
  [1]

A kind that begins with a digit:

  $ printf 'scene,match,action\na,9v,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: '9v' is not an event (want kind, kind|kind or kind(column>=5;column=a|b))
  [1]

A kind of the program's own:

  $ printf 'scene,match,action\na,forget,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: 'forget' is a kind of the program's own, and no event
  [1]

An open bracket:

  $ printf 'scene,match,action\na,v(x=1,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: 'v(x=1': a bracket is not closed
  [1]

Too many times:

  $ printf 'scene,match,within,action\na,v*17,1h,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: 'v*17': behind * 1 to 16 times are wanted
  [1]

Too many steps:

  $ printf 'scene,match,within,action\na,v*9 then w*8,1h,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: 'v*9 then w*8' has more than 16 steps
  [1]

No times:

  $ printf 'scene,match,within,action\na,v*0,1h,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: 'v*0': behind * 1 to 16 times are wanted
  [1]

Two steps without within:

  $ printf 'scene,match,action\na,v then w,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: within is missing: two steps or more have to come within a span of time
  [1]

One step with it:

  $ printf 'scene,match,within,action\na,v,1h,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: within is for two steps or more
  [1]

A span in words:

  $ printf 'scene,match,within,action\na,v then w,10 minutes,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: '10 minutes' is not a span of time (want 15m, 1h or 7d)
  [1]

A span without a unit:

  $ printf 'scene,match,rest,action\na,v,5,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: '5' is not a span of time (want 15m, 1h or 7d)
  [1]

A cap without a period:

  $ printf 'scene,match,cap,action\na,v,3,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: '3' is not a cap (want 3/day, 1/week, 5/month or 10/7d, and ; between two)
  [1]

A cap of nothing:

  $ printf 'scene,match,cap,action\na,v,0/day,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: '0/day' is not a cap (want 3/day, 1/week, 5/month or 10/7d, and ; between two)
  [1]

A cap by year:

  $ printf 'scene,match,cap,action\na,v,3/year,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: '3/year' is not a cap (want 3/day, 1/week, 5/month or 10/7d, and ; between two)
  [1]

Quiet hours:

  $ printf 'scene,match,quiet,action\na,v,22-8,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: '22-8' is not quiet hours (want 22:00-08:00, and " hold" or " drop" behind it)
  [1]

Quiet hours without length:

  $ printf 'scene,match,quiet,action\na,v,22:00-22:00,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: '22:00-22:00' is not quiet hours (want 22:00-08:00, and " hold" or " drop" behind it)
  [1]

Quiet hours with a word:

  $ printf 'scene,match,quiet,action\na,v,22:00-08:00 wait,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: '22:00-08:00 wait' is not quiet hours (want 22:00-08:00, and " hold" or " drop" behind it)
  [1]

A share in percent, of more than a hundred:

  $ printf 'scene,match,holdout,action\na,v,101%%,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: '101%' is not a share (want 0 to 1, or 10%)
  [1]

A share above one:

  $ printf 'scene,match,holdout,action\na,v,1.5,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: '1.5' is not a share (want 0 to 1, or 10%)
  [1]

A wait:

  $ printf 'scene,match,wait,action\na,v,@noon,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: '@noon' is not a wait (want 3d, matures-7d, opened+30d or birth yearly)
  [1]

A wait by a span without a unit:

  $ printf 'scene,match,wait,action\na,v,x-7,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: '7' is not a span of time (want 15m, 1h or 7d)
  [1]

by:

  $ printf 'scene,match,by,action\na,v,x+,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: by is 'x+' (want column or column+column)
  [1]

A condition that is none:

  $ printf 'scene,match,action\na,v(x==5),x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: 'x==5' is not a condition: '=5' is left over (one = compares)
  [1]

A pattern, which streams have not:

  $ printf 'scene,match,action\na,v(x~'\''5'\''),x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: 'x~'5'' is not a condition: patterns cannot be used here
  [1]

or:

  $ printf 'scene,match,action\na,v(x=5 or x=6),x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: 'x=5 or x=6': there is no "or" here (one of several values is column=a|b; else two scenes)
  [1]

The moment of judging:

  $ printf 'scene,match,action\na,v(x<@),x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: 'x<@' is not a condition: @ has no meaning here: it is the end of the day of --as-of, or the time of a stream's row
  [1]

A quantile:

  $ printf 'scene,match,action\na,v(x>90%%),x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: 'x>90%' is not a condition: '90%' is a quantile, and there is no population here (a text goes in quotes)
  [1]

Alternatives behind an order:

  $ printf 'scene,match,action\na,v(x>5|6),x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: 'x>5|6' is not a condition: behind > there is one value
  [1]

needs:

  $ printf 'scene,match,action,needs\na,v,x,x=\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: in.csv: no column 'consent': nobody's consent is checked
  scene-push: in.csv: no column 'opt_out': nobody has opted out
  scene-push: in.csv: no column 'personal': nobody has refused personal messages
  push_id,customer,scene,class,action,time,text,why

needs that are none:

  $ printf 'scene,match,action,needs\na,v,x,x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: 'x' is not a condition: behind 'x' an operator is wanted (= != < <= > >= ~ !~): a name with blanks goes in quotes
  [1]

A brace that is open:

  $ printf 'scene,match,action,text\na,v,x,{x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: a brace is open, or closes nothing (a brace itself is {{ or }})
  [1]

A brace that closes nothing:

  $ printf 'scene,match,action,text\na,v,x,x}\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: a brace is open, or closes nothing (a brace itself is {{ or }})
  [1]

A format:

  $ printf 'scene,match,action,text\na,v,x,{x|euro}\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: there is no format 'euro' (want money, int, percent, date, time or mask)
  [1]

A field without a name:

  $ printf 'scene,match,action,text\na,v,x,{}\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: '{}' names no column (want {amount|money} or {name?customer}; a brace itself is {{)
  [1]

Something behind a field:

  $ printf 'scene,match,action,text\na,v,x,{x y}\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: '{x y}' is not a column with a format or a default (want {amount|money} or {name?you})
  [1]

from:

  $ printf 'scene,match,action,from\na,v,x,soon\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: from 'soon' is not a date (want 2024-12-31)
  [1]

until:

  $ printf 'scene,match,action,until\na,v,x,2026-02-30\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: r.csv:2: until '2026-02-30' is not a date: day 30 (want 01 to 28)
  [1]

A column that the file has not, in a condition:

  $ printf 'scene,match,action\na,v(y=1),x\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: in.csv: no column 'y', which the rules read
  [1]

In a text, by and wait:

  $ printf 'scene,match,action,text\na,v,x,{y}\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: in.csv: no column 'y', which the rules read
  [1]

by:

  $ printf 'scene,match,action,by\na,v,x,y\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: in.csv: no column 'y', which the rules read
  [1]

wait:

  $ printf 'scene,match,action,wait\na,v,x,y+1d\n' >r.csv; scene-push -r r.csv in.csv
  scene-push: in.csv: no column 'y', which the rules read
  [1]

The first message alone:

  $ printf 'customer,time,kind\nann,2026-03-02 10:00,w\n' >two.csv; printf 'scene,match,action,text\na,v,x,{x}\n' >r.csv; scene-push -r r.csv in.csv two.csv
  scene-push: in.csv: no column 'consent': nobody's consent is checked
  scene-push: in.csv: no column 'opt_out': nobody has opted out
  scene-push: in.csv: no column 'personal': nobody has refused personal messages
  scene-push: two.csv: no column 'x', which the rules read
  push_id,customer,scene,class,action,time,text,why
  23af93cd673d34a91f3620fb7b5b0809,ann,a,marketing,x,2026-03-02T10:00:00Z,5,v@2026-03-02T10:00:00Z
  [1]

Options:

  $ scene-push -r r.csv --lateness=soon in.csv
  scene-push: --lateness: 'soon' is not right (want a duration like 90s, 36h or 7d) (see scene-push --help)
  [2]
  $ scene-push -r r.csv --as-of=soon in.csv
  scene-push: --as-of: 'soon' is not a date (want 2024-12-31) (see scene-push --help)
  [2]
  $ scene-push -r r.csv -k r.csv in.csv; echo short >key; scene-push -r r.csv -k key in.csv
  scene-push: in.csv: no column 'consent': nobody's consent is checked
  scene-push: in.csv: no column 'opt_out': nobody has opted out
  scene-push: in.csv: no column 'personal': nobody has refused personal messages
  scene-push: key: too short for a key (want 16 bytes or more)
  push_id,customer,scene,class,action,time,text,why
  08649c30e1e9c97e09224abaebdb3f24,ann,a,marketing,x,2026-03-02T10:00:00Z,5,v@2026-03-02T10:00:00Z
  [1]

A header alone is no scene:

  $ echo scene,match >none.csv; scene-push -r none.csv in.csv
  push_id,customer,scene,class,action,time,text,why

