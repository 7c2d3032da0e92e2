#!/bin/sh
# gray-lift.sh - figures that scipy, statsmodels, gbstats and scikit-uplift have
# worked out, within 1e-9.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

command -v python3 >/dev/null || {
	skip 'figures' 'no python3, which compares them'
	finish
}
need_data experiments/stat || finish
stat=$DATA/experiments/stat
uplift=$DATA/experiments/uplift
cd "$work" || exit 1

lift() { # NAME OPTION...: the report as NAME.csv
	name=$1
	shift
	gray-lift "$@" >"$name.csv" 2>>said || [ $? = 3 ] || not_ok "$name"
}
units='--metric=revenue,converted,big --ratio=clicks/sessions'
# shellcheck disable=SC2086 # a list of options
lift once $units --pre=revenue:revenue_pre --split=1:1:2 "$stat/units.csv"
# shellcheck disable=SC2086
lift rows $units --pre=revenue:revenue_pre --split=1:1:2 --rows "$stat/units.csv"
# shellcheck disable=SC2086
lift nightly $units --pre=revenue:revenue_pre --split=1:1:2 --look=nightly "$stat/units.csv"
lift tune --metric=revenue,converted --split=1:1:2 --look=nightly --tune=1000 "$stat/units.csv"
lift third --metric=revenue --split=1:1:1 "$stat/units.csv"
lift third-nightly --metric=revenue --split=1:1:1 --look=nightly "$stat/units.csv"
lift hundred --metric=revenue --split=100:100:102 --look=nightly "$stat/units.csv"
lift alpha --metric=revenue,converted --alpha=.01 --split=1:1:2 "$stat/units.csv"
lift winsor --metric=revenue --winsor=99 --split=1:1:2 "$stat/units.csv"
lift holm --metric=revenue,converted --split=1:1:2 "$stat/units.csv"
lift bh --metric=revenue,converted --adjust=bh --split=1:1:2 "$stat/units.csv"
lift orders --metric=amount --ratio=amount/rows "$stat/orders.csv"
n=0
for size in '--rate=.05 --effect=.1' '--rate=.3 --effect=.05 --alpha=.01 --power=.9' \
	'--rate=.002 --effect=.2' '--sd=1 --effect=.1' '--sd=1 --effect=.05 --power=.9' \
	'--sd=1 --effect=.2 --alpha=.01 --split=1:3' '--sd=1 --n=2000'; do
	# shellcheck disable=SC2086
	lift "size$((n += 1))" $size
done
if gzip -dc "$uplift/hillstrom.csv.gz" 2>/dev/null >all.csv; then
	grep -v Mens all.csv >womens.csv
	lift hill "--columns=arm=segment" '--control=No E-Mail' --rows \
		--metric=visit,conversion,spend --pre=spend:history all.csv
	awk -F, 'NR == 1 { print "customer," $0; next } { print "c" NR "," $0 }' \
		all.csv >named.csv
	lift cap "--columns=arm=segment" '--control=No E-Mail' --winsor=99.5 \
		--metric=spend named.csv
	lift qini "--columns=arm=segment" '--control=No E-Mail' --score=history \
		--metric=visit named.csv
fi
cat >compare.py <<'END'
import csv, math, os, sys
def read(name):
    return list(csv.DictReader(open(name + '.csv'))) if os.path.exists(name + '.csv') else []
table = {}
def find(name, metric, arm=''):
    if name not in table:
        table[name] = read(name)
    return [r for r in table[name] if r['metric'] == metric and r['arm'] == arm][0]
def srm(name):
    return find(name, '(srm)')
PLAIN = {'n': 'n', 'mean': 'mean', 'sd': 'sd', 'diff': 'diff', 'mean_control': 'control',
         'welch_t': 'statistic', 'welch_df': 'df', 'welch_p': 'p', 'p': 'p',
         'welch_diff_lo': 'diff_lo', 'welch_diff_hi': 'diff_hi', 'diff_lo': 'diff_lo',
         'diff_hi': 'diff_hi', 'gb_relative': 'lift', 'gb_prop_relative': 'lift',
         'lift': 'lift', 'gb_absolute': 'diff', 'gb_absolute_ci_lo': 'diff_lo',
         'gb_absolute_ci_hi': 'diff_hi', 'gb_absolute_p': 'p',
         'prop_newcomb_lo': 'newcombe_lo', 'prop_newcomb_hi': 'newcombe_hi',
         'wilson_lo': 'rate_lo', 'wilson_hi': 'rate_hi', 'value': 'mean',
         'value_control': 'control', 'fieller_lo': 'lift_lo', 'fieller_hi': 'lift_hi',
         'incremental': 'incremental', 'incremental_lo': 'incremental_lo',
         'incremental_hi': 'incremental_hi', 'incremental_total': 'incremental',
         'mde80': 'mde'}
SEQ = {'gb_seq5000_absolute_ci_lo': 'diff_lo', 'gb_seq5000_absolute_ci_hi': 'diff_hi',
       'gb_seq5000_absolute_p': 'p', 'fieller_seq5000_lo': 'lift_lo',
       'fieller_seq5000_hi': 'lift_hi', 'diff_seq5000_lo': 'diff_lo',
       'diff_seq5000_hi': 'diff_hi'}
SIZES = {'power proportion p=0.05': 1, 'power proportion p=0.3': 2, 'power proportion p=0.002': 3,
         'power mean d=0.1': 4, 'power mean d=0.05': 5, 'power mean d=0.2': 6, 'mde n=2000': 7}
def number(row, column):
    return float(row[column])
def cuped(row, column):
    if column in ('theta', 'rho2', 'n'):
        return number(row, column)
    own = {'mean': 'mean', 'control': 'control', 'mde': 'mde', 'p': 'p'}
    return number(row, 'adj_' + own.get(column, column))
# What is a method of others, and is not printed: gbstats' lift by the delta method, intervals of
# rates by Wald and others, the linear quantile, normalised areas.
def skipped(case, q):
    return ('relative_ci' in q or 'relative_p' in q or q.startswith('gb_prop_relative_ci')
            or q in ('pooled_z', 'pooled_z_p', 'se_correction_True', 'se_correction_False',
                     'se_naive_wrong', 'lift_lo', 'lift_hi', 'seq_lift_lo', 'seq_lift_hi')
            or q.startswith(('prop_wald', 'prop_score', 'prop_agresti', 'sklift_'))
            or 'linear' in case or 'bonferroni' in case)
def sizes(case, q):
    k = [n for c, n in SIZES.items() if case.startswith(c)][0]
    row = read('size%d' % k)[0]
    return number(row, {'n_per_arm': 'n_control', 'n_control_z': 'n_control',
                        'n_control_t': 'n_control_t', 'd': 'effect'}[q])
def of_srm(case, q, hill):
    if q in ('chi2', 'p'):
        return number(srm('hill' if hill else 'once' if case.endswith('1:1:2') else 'third'),
                      'statistic' if q == 'chi2' else q)
    name = {'srm 1:1:2': 'nightly', 'srm 1:1:1': 'third-nightly', 'srm 100:100:102': 'hundred'}[case]
    return number(srm(name), 'statistic' if q.startswith('log') else 'p')
def qini(q):
    name = {'qini_end': '(qini end)', 'qini_area_unnormalised': '(qini area)',
            'own_qini_area_per_head': '(qini)', 'own_auuc_per_head': '(auuc)'}[q]
    return number([r for r in read('qini') if r['bin'] == name and r['arm'] == 'Womens E-Mail'][0],
                  'value')
def hillstrom(case, q):
    arm = 'Womens E-Mail' if case.startswith('Womens') else 'Mens E-Mail'
    words = case[len(arm) + 1:].split()
    if 'winsor' in words:
        row = find('cap', 'spend', arm)
        return number(row, 'cap' if q == 'cap' else PLAIN[q])
    row = find('hill', words[0], arm)
    if 'cuped' in words:
        return cuped(row, q if q in ('theta', 'rho2') else PLAIN[q])
    return number(row, PLAIN[q])
def ours(case, q, hill):
    if case.startswith('srm'):
        return of_srm(case, q, hill)
    if case.startswith(('power', 'mde')):
        return sizes(case, q)
    if case.startswith('qini'):
        return qini(q)
    if hill:
        return hillstrom(case, q)
    if case.startswith('adjust'):
        metric, pair = q.split()
        return number(find('bh' if 'bh' in case else 'holm', metric, pair.split('-')[0]), 'p_adj')
    if case.startswith('orders'):
        row = find('orders', 'amount/rows' if 'clusters' in case else 'amount', 'treat')
        return number(row, 'se' if q == 'se_delta' else PLAIN[q])
    words = case.split()
    metric, arm = (words[1] if words[0] == 'ratio' else words[0]), words[-1].split('-')[0]
    if 'winsor99' in words:
        row = find('winsor', 'revenue', arm)
        return number(row, 'cap' if q == 'cap' else PLAIN[q])
    if q in ('n_control', 'var_control'):
        row = find('once', metric, 'ctrl')
        return number(row, 'n') if q == 'n_control' else number(row, 'sd') ** 2
    if q == 'var':
        return number(find('once', metric, arm), 'sd') ** 2
    if q in ('crit_t', 'crit_seq5000'):
        row = find('nightly' if 'seq' in q else 'once', metric, arm)
        if 'cuped' in words:
            se = number(row, 'adj_mde') / number(row, 'mde') * number(row, 'se')
            return (number(row, 'adj_diff_hi') - number(row, 'adj_diff')) / se
        return (number(row, 'diff_hi') - number(row, 'diff')) / number(row, 'se')
    if 'welch99' in q:
        return number(find('alpha', metric, arm), q[8:])
    if 'seq1000' in q:
        return number(find('tune', metric, arm), {'lo': 'diff_lo', 'hi': 'diff_hi', '_p': 'p'}[q[-2:]])
    name = 'nightly' if q in SEQ else 'once'
    column = SEQ.get(q) or PLAIN.get(q) or q
    if 'cuped' in words and q == 'gb_relative': # over the mean that is not adjusted
        row = find(name, metric, arm)
        return number(row, 'adj_diff') / number(row, 'control')
    if 'cuped' in words:
        return cuped(find(name, metric, arm), 'theta' if q == 'theta_pooled' else column)
    if q == 'se':
        return number(find(name, metric, arm), 'sd') / math.sqrt(number(find(name, metric, arm), 'n'))
    return number(find(name, metric, arm), column)
wrong = seen = left = 0
for path in sys.argv[1:]:
    hill = 'uplift' in path
    for row in csv.DictReader(open(path)):
        case, q, want = row['case'], row['quantity'], row['value']
        if skipped(case, q) or (hill and not os.path.exists('hill.csv')):
            left += 1
            continue
        if 'by_group' in q:
            continue
        # statsmodels stops before its root here: scipy's nct.sf() has a power of
        # 0.8000000000 at 0.0886150832671 and of 0.80002 at its 0.0886170876.
        if case.startswith('mde n=2000'):
            want = '0.0886150832671482'
        got, want = ours(case, q, hill), float(want)
        seen += 1
        if not abs(got - want) <= 1e-9 * abs(want) + 1e-300:
            print(case, q, got, want)
            wrong += 1
print(seen, 'figures,', wrong, 'wrong', file=sys.stderr)
if seen < 200:
    print('only', seen, 'figures')
END
python3 compare.py "$stat/expected.csv" "$stat/expected-own.csv" \
	"$uplift/expected.csv" >wrong 2>counted
is "figures ($(tail -n 1 counted))" "$(cat wrong)" ''
same 'a row is a unit' once.csv rows.csv
finish
