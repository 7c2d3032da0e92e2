"""Arms of random experiments by other systems' own code, beside gray-split's.

	split_peers.py SEED	in an empty folder; prints what differs

Wants the modules growthbook, UnleashClient, planout (with six) and posthog.  Ramps,
weights and namespaces have up to four decimals, and identifiers are of all kinds, but
for PlanOut, which knows ASCII only.
"""
import collections.abc
import csv
import json
import random
import subprocess
import sys

for name in ('MutableMapping', 'Mapping', 'Iterable'):  # PlanOut is older than 3.10
    setattr(collections, name, getattr(collections.abc, name))
from growthbook import Experiment, GrowthBook
from planout.assignment import Assignment
from planout.ops.random import BernoulliTrial, UniformChoice, WeightedChoice
from posthog.feature_flags import match_feature_flag_properties
from yggdrasil_engine.engine import UnleashEngine

R = random.Random(int(sys.argv[1]))
TEXTS = [lambda: str(R.randrange(10 ** R.randrange(1, 12))),
         lambda: ''.join(R.choices('客户张三李四零壹', k=R.randrange(1, 6))),
         lambda: ''.join(chr(R.choice([0x1F600, 0x20000, 0xE000, 0xFB01]))
                         for _ in range(R.randrange(1, 4))),
         lambda: ''.join(R.choices('abxyz-_.@,"\'e\u0301ßé', k=R.randrange(1, 20))),
         lambda: 'x' * R.randrange(1, 200), lambda: 'C%05d' % R.randrange(10 ** 5)]
UNITS = sorted({R.choice(TEXTS)() for _ in range(200)})


def key():
    return R.choice(['exp', '春季活动', 'card 2', 'A/B', '😀s', 'x.y']) + str(R.randrange(10 ** 6))


def parts(n, digits):
    """N shares above 0 of 10 ** DIGITS."""
    cuts = sorted(R.sample(range(1, 10 ** digits), n - 1))
    return [b - a for a, b in zip([0] + cuts, cuts + [10 ** digits])]


def arms(weights):
    return '|'.join('v%d:%s' % (k, w) for k, w in enumerate(weights))


def percent(share):
    return repr(round(share * 100, 6))


def growthbook(version):
    n, weights, namespace, layer = R.randrange(2, 6), None, None, ['', '', '']
    shown = [1] * n
    if R.random() < .7:
        shown = weights = [w / 10 ** 4 for w in parts(n, 4)]
        if R.random() < .5:
            shown = [round(w * 100, 6) for w in weights]
    ramp = R.choice([1.0, R.randrange(101) / 100, round(R.random(), 4)])
    if R.random() < .3:
        low = R.randrange(50)
        namespace = ('lay%d' % R.randrange(3), low / 100, R.randrange(low + 1, 101) / 100)
        layer = [namespace[0], percent(namespace[1]), percent(namespace[2])]
    name = key()
    test = Experiment(key=name, variations=list(range(n)), weights=weights, coverage=ramp,
                      hashVersion=version, seed=name, namespace=namespace)

    def arm(unit):
        result = GrowthBook(attributes={'id': unit}).run(test)
        return 'v%d' % result.variationId if result.inExperiment else ''
    return [name, arms(shown), percent(ramp)] + layer, arm


def unleash():
    name, weights, ramp = key(), parts(R.randrange(2, 6), 3), R.randrange(101)
    variants = [{'name': 'v%d' % k, 'weight': w, 'stickiness': 'userId'}
                for k, w in enumerate(weights)]
    rollout = {'rollout': str(ramp), 'stickiness': 'userId', 'groupId': name}
    engine = UnleashEngine()
    engine.take_state(json.dumps({'version': 2, 'features': [{
        'name': name, 'type': 'release', 'enabled': True, 'variants': [], 'strategies': [{
            'name': 'flexibleRollout', 'parameters': rollout, 'constraints': [],
            'variants': variants}]}]}))

    def arm(unit):
        if not engine.is_enabled(name, {'userId': unit}).is_enabled:
            return ''
        variant = engine.get_variant(name, {'userId': unit}).variant
        return getattr(variant, 'name', variant)
    return [name, arms(weights), ramp, '', '', ''], arm


def planout():
    salt, n = 'exp%d' % R.randrange(10 ** 6), R.randrange(2, 6)
    weights = R.choice([[1] * n, parts(n, 2)])
    ramp, choices = R.choice([100, R.randrange(100)]), ['v%d' % k for k in range(n)]

    def arm(unit):
        a, ramped = Assignment(salt), Assignment(salt + '.offer')
        ramped.ramp = BernoulliTrial(p=ramp / 100, unit=unit)
        if len(set(weights)) == 1:
            a.offer = UniformChoice(choices=choices, unit=unit)
        else:
            a.offer = WeightedChoice(choices=choices, weights=weights, unit=unit)
        return a.offer if ramp == 100 or ramped.ramp else ''
    return [salt + '.offer', arms(weights), ramp, '', '', ''], arm


def posthog():
    name, weights, ramp = key(), [w / 100 for w in parts(R.randrange(2, 6), 4)], R.randrange(101)
    flag = {'key': name, 'active': True, 'filters': {
        'groups': [{'properties': [], 'rollout_percentage': ramp}],
        'multivariate': {'variants': [{'key': 'v%d' % k, 'rollout_percentage': w}
                                      for k, w in enumerate(weights)]}}}

    def arm(unit):
        found = match_feature_flag_properties(flag, unit, {}, bucketing_value=unit)
        return found if isinstance(found, str) else ''
    return [name, arms(weights), ramp, '', '', ''], arm


def ours(hash_of, plan, units):
    with open('plan.csv', 'w', newline='') as f:
        csv.writer(f).writerows([['experiment', 'arms', 'ramp', 'layer', 'from', 'to']] + plan)
    with open('in.csv', 'w', newline='') as f:
        csv.writer(f).writerows([['customer']] + [[u] for u in units])
    with open('out.csv', 'w') as out:
        subprocess.run(['gray-split', '--plan=plan.csv', '--hash-of=' + hash_of, 'in.csv'],
                       stdout=out, stderr=subprocess.DEVNULL, check=True)
    with open('out.csv', newline='') as f:
        return {(r['customer'], r['experiment']): r['arm'] for r in csv.DictReader(f)}


for hash_of, make in (('growthbook', lambda: growthbook(2)), ('growthbook1', lambda: growthbook(1)),
                      ('unleash', unleash), ('planout', planout), ('posthog', posthog)):
    tests = list({plan[0]: (plan, arm) for plan, arm in (make() for _ in range(30))}.values())
    units = [u for u in UNITS if u.strip() == u and (hash_of != 'planout' or u.isascii())]
    got = ours(hash_of, [plan for plan, _ in tests], units)
    seen = 0
    for plan, arm in tests:
        for unit in units:
            seen += 1
            if got.get((unit, plan[0])) != arm(unit):
                print(hash_of, plan, repr(unit), got.get((unit, plan[0])), arm(unit))
    print(hash_of, seen, file=sys.stderr)
