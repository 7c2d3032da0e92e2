#!/bin/sh
# reach-funnel.sh - logs whose funnels a brute force has counted.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

command -v python3 >/dev/null || {
	skip 'logs' 'no python3, which reads them'
	finish
}
need_data experiments/funnel || finish
cat >"$work/convert.py" <<'END'
import csv, datetime, json, sys
spec = json.load(open(sys.argv[1] + '/spec.json'))
def iso(ms):
    t = datetime.datetime(1970, 1, 1) + datetime.timedelta(milliseconds=int(ms))
    return t.strftime('%Y-%m-%dT%H:%M:%S') + '.%03dZ' % (int(ms) % 1000)
def span(ms):
    return '' if ms is None else '%gs' % (ms / 1000) if ms % 1000 else '%ds' % (ms // 1000)
def events(step):
    return step['event'] if isinstance(step['event'], list) else [step['event']]
plain = all(not s.get('where') and s.get('within') is None and events(s) == [s['name']]
            for s in spec['steps'])
columns = sorted({c for s in spec['steps'] for c in s.get('where', {})})
with open('steps.csv', 'w', newline='') as f:
    out = csv.writer(f)
    out.writerow(['name', 'event', 'optional', 'within'] + columns)
    for s in spec['steps']:
        for e in events(s):
            out.writerow([s['name'], e, 'yes' if s.get('optional') else '', span(s.get('within'))]
                         + [s.get('where', {}).get(c, '*') for c in columns])
rows = list(csv.reader(open(sys.argv[1] + '/events.csv', newline='')))
at = rows[0].index('time')
with open('events.csv', 'w', newline='') as f:
    csv.writer(f).writerows([rows[0]] + [r[:at] + [iso(r[at])] + r[at + 1:] for r in rows[1:]])
args = ['--steps-file=steps.csv']
if plain:
    args = ['--steps=' + ','.join(s['name'] + '?' * s.get('optional', False) for s in spec['steps'])]
args += ['--within=' + span(spec['within'])] if spec.get('within') is not None else []
args += ['--sequence=' + spec['order']] if spec.get('order') else []
args += ['--%s=%s' % (k, spec[k]) for k in ('ties', 'entry', 'count') if spec.get(k)]
args += ['--%s=%s' % (k, ','.join(spec[k])) for k in ('unit', 'by') if spec.get(k)]
args += ['--until=' + iso(spec['end'])] if spec.get('end') is not None else []
print(len(spec.get('by', [])), *args)
END
cd "$work" || exit 1
for dir in "$DATA"/experiments/funnel/*/; do
	name=${dir%/}
	args=$(python3 convert.py "$dir")
	by=${args%% *}
	args=${args#* }
	# shellcheck disable=SC2086 # a list of options
	reach-funnel --date-range=1900..2100 $args events.csv 2>said |
		awk -F, -v OFS=, -v n="$by" 'NR > 1 {
			for (i = n + 11; i <= n + 14; i++)
				$i = $i == "" ? "" : sprintf("%.0f", $i * 1000)
			line = ""
			for (i = 1; i <= n + 3; i++)
				line = line $i ","
			print line $(n + 10), $(n + 11), $(n + 12), $(n + 13), $(n + 14)
		}' >got
	sed 1d "$dir/expected.csv" >want
	same "funnel ${name##*/}" got want
done
finish
