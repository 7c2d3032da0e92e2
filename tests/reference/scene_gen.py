#!/usr/bin/env python3
"""scene_gen.py SEED DIR - a random rule set and log for differential tests: rules.csv, events.csv, args.

Every tenth has more values of f than a scene may have open.  Half of them have odd values too: spans of a millisecond and of
longer than time, many steps, months, shares in percent, scenes that are off, a night whose hours are short.  Few kinds, few customers, whole minutes and small spans, so that ties, deadlines that meet events, expiry, caps
and late rows all happen."""
import os, random, sys

KINDS = ["a", "b", "c", "d", "e"]
ODD_TIME = 1772928000000                               # 2026-03-08 00:00, a week of summer times that begin


def rules(r, odd):
    def some(usual, more):
        return r.choice(usual + more if odd else usual)

    out = ["scene,class,priority,match,within,unless,wait,by,rest,cap,quiet,needs,holdout,action,text,else,else_text,from,until,enabled"]
    if r.random() < .5:
        out.append(f"*,marketing,,,,,,,,{some(['2/day', '3/6h;5/2d', '1/90m'], ['4/month;1/1ms', '2/week;3/5d;4/month', '9/999999999w'])},{some(['', '22:00-08:00', '12:00-13:30 drop', '23:30-00:30 hold'], ['02:10-02:50', '00:00-23:59', '02:30-02:31 drop'])},,{some(['', '0.2'], ['33.3%', '0%', '1', '.5'])},,,,,,,")
    for i in range(r.randint(1, 6)):
        cls = r.choice(["marketing"] * 5 + ["service"] * 3 + ["silence", "speak"])
        n = some([1, 1, 2, 2, 3], [5, 9])
        steps = []
        while n > 0:
            k = "|".join(r.sample(KINDS, r.choice([1, 1, 1, 2]))) if r.random() < .93 else "any"
            c = some([""] * 10 + ["(x>=5)", "(x<$y)", "(f=F1|F2)", "(f!=F1)", "(x=3;f=*)", "(f=)"],
                     ["(x=$y)", "(x!=3|5)", "(f='F1')", "(risk>R2)", "(x>-0;x<=007.250)", "(due=;born=)", "(x!=)"])
            m = some([1, 1, 1, 2], [3, 4] if n > 3 else [2]) if n > 1 else 1
            steps.append(k + c + (f"*{m}" if m > 1 else ""))
            n -= m
        total = sum(int(s.rsplit("*", 1)[1]) if s[-1].isdigit() and "*" in s[-3:] else 1 for s in steps)
        within = some(["10m", "30m", "2h", "1d"], ["0s", "1ms", "999999999w", "1w"]) if total > 1 else ""
        unless = r.choice(["", "", r.choice(KINDS), r.choice(KINDS) + "(x>4)", "any", f"{r.choice(KINDS)}(f=F1) or {r.choice(KINDS)}"])
        loud = cls in ("marketing", "service")
        wait = some(["", "", "", "10m", "1h", "1d", "due", "due-1d", "due+30m", "born yearly"],
                    ["0s", "1ms", "99999d", "due-400d", "due+9999d", "born-3d yearly", "born+26h yearly", "due yearly"]) if loud else ""
        by = some(["", "", "", "f", "f+x"], ["f+x+y", "customer", "kind"])
        out.append(",".join([
            f"s{i}", cls, r.choice(["", "", "1", "2", "3"]), " then ".join(steps), within, unless, wait, by,
            some(["", "", "20m", "3h", "2d"], ["0s", "1ms", "999999999w"]) if cls != "speak" else "",
            some(["", "", "", "1/day", "2/1h", "1/week"], ["1/month", "999999999/day", "2/1ms;1/day", "5/0s"]) if loud else "",
            some(["", "", "", "21:00-07:00", "10:00-11:00 drop"], ["02:00-03:00", "01:59-02:01 drop", "00:00-23:59"]) if cls == "marketing" else "",
            r.choice(["", "", "", "x>$y", "risk>=R3"]) if loud else "",
            some(["", "", "", "0.3"], ["30%", "12.5 %", "1", "0.0"]) if loud else "",
            f"p:{i}" if loud else "", some(["", "hi", "{f}", "{x|money} {f?-}", "{due|date}", "{customer|mask}"],
                                                            ["{{x}}{x|percent}", "{born|time?never}", "{f?n/a}", "{kind}{risk?}", "{y|int?none}"]) if loud else "",
            *((lambda e: [e, r.choice(["", "hello", "{x|int}"]) if e else ""])(r.choice(["", "", f"g:{i}"]) if loud else "")),
            r.choice([""] * 6 + ["2026-03-02"]), r.choice([""] * 6 + ["2026-03-03"]),
            some([""], [""] * 6 + ["yes", "no", "是", "0", "TRUE", "f"])]))
    return "\n".join(out) + "\n"


def events(r, late, many, odd):
    cols = ["customer", "time", "kind", "x", "y", "f", "risk", "due", "born"] + r.choice([[], ["consent"], ["opt_out"], ["personal", "opt_out"]])
    out, t = [",".join(cols)], ODD_TIME if odd and r.random() < .5 else 1772409600000      # 2026-03-02 00:00
    for _ in range(r.randint(20, 400)):
        t += r.choice([1, 999, 86400000, 86400000 * 31] if odd and r.random() < .1 else [0, 0, 1000, 60000, 60000, 300000, 600000, 1800000, 3600000, r.randint(0, 10**7)])
        at = t - (r.choice([0, 0, 0, 60000, 600000, 3600000]) if late else 0)
        kind = r.choice(KINDS * 12 + ["z"] * 4 + ["tick"] + r.choice([[], ["forget"]]))
        row = {"customer": r.choice(["u", "u", "v", "w"]), "time": str(at), "kind": kind, "x": r.choice(["", "1", "3", "3.0", "5", "7.25", "-2"]),
               "y": r.choice(["", "2", "5"]), "f": r.choice(["", "F1", "F1", "F2", "F3"]), "risk": r.choice(["", "R2", "R3", "C4"]),
               "due": r.choice(["", "2026-03-03", "2026-03-04 12:00", "2026-03-02 06:00", "2026-03-01"]), "born": r.choice(["", "1990-03-04", "2000-02-29", "2026-03-03"]),
               "consent": r.choice(["yes", "yes", "yes", "no", ""]), "opt_out": r.choice([""] * 12 + ["no", "no", "yes"]), "personal": r.choice(["", "", "yes", "no"])}
        if many and row["f"]:
            row["f"] = f"F{r.randint(1, 99)}"
        out.append(",".join(row[c] for c in cols))
    return "\n".join(out) + "\n"


def make(seed, where):
    r = random.Random(seed)
    late, odd = r.random() < .4, r.random() < .5
    os.makedirs(where, exist_ok=True)
    args = [f"--tz={r.choice(['UTC', 'Asia/Shanghai', '-05:00', 'Europe/Berlin'] + ['America/New_York', 'Asia/Kathmandu', 'Pacific/Apia'] * odd)}"]
    if late and r.random() < .7:
        args.append(f"--lateness={r.choice(['1m', '10m', '1h'])}")
    if r.random() < .3:
        args.append(f"--as-of={r.choice(['2026-03-05', '2026-04-01', '2028-03-01'])}")
    for name, text in (("rules.csv", rules(r, odd)), ("events.csv", events(r, late, seed % 10 == 9, odd)), ("args", " ".join(args) + "\n")):
        with open(os.path.join(where, name), "w") as f:
            f.write(text)


if __name__ == "__main__":
    make(int(sys.argv[1]), sys.argv[2])
