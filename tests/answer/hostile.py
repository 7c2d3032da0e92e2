#!/usr/bin/env python3
"""hostile.py SAMPLES SEED - with --answer=one a line of any size or content gets one
line, and changes no other's answer: every program that answers, from CSV, JSON and bare
lines, among lines that are broken, odd, of a megabyte, or changed at random.

In a folder that `samples/serve/serve prepare` made.  Prints a line a fault, and last how
many lines were answered."""
import json
import random
import shlex
import subprocess
import sys

SAMPLES, RANDOM = sys.argv[1], random.Random(int(sys.argv[2]))
MEGABYTE = 1 << 20
ASK = "kg-ask -i kg.idx --alias=aliases.csv --intents=intents.tsv --chat=chat.tsv"
SCORE = ("首单距今,末单距今,近90天笔数,前90天笔数,近90天金额,单笔中位数,平均间隔,活跃月数,"
         "月趋势,近30天访问,近90天投诉,夜间占比,增减,间隔倍数")
# Form (rows and json, or one), command, columns, good requests; a "*" before the form:
# what came before may change an answer.
PROGRAMS = (
    ("rows", ASK, "session,question", ["s{n},安居贷的利率", "s{n},联禾金卡的年费是多少"]),
    ("lines", ASK + " --lines", "question", ["安居贷的利率", "联禾金卡的年费是多少"]),
    ("rows", "kg-query -i graph.idx --column=subject '?subject ?predicate ?object'", "subject",
     ["安居贷", "联禾金卡"]),
    ("lines", "kg-query -i graph.idx --batch", "query",
     ["a\t安居贷 利率 ?x", "b\t?x 年费 ?y"]),
    ("json", "kg-query -i graph.idx --batch", "query",
     ["a\t安居贷 利率 ?x", "b\t?x 年费 ?y"]),
    ("rows", "offer-price -r rules.csv -c caps.csv -m market.csv --as-of=2026-11-22",
     "customer,segment,consent,currency", ["c{n},vip,yes,CNY", "c{n},long-tail,yes,CNY"]),
    ("rows", "rfm-cluster --apply=segments.model", "customer,recency,frequency,monetary",
     ["c{n},3,10,5000", "c{n},400,1,0"]),
    ("rows", "item-next --apply=next.model --each=3", "customer,products", ["c{n},P03;P07", "c{n},"]),
    ("rows", "invite-chain -i invites.idx --ancestors", "customer", ["C0233", "nobody"]),
    ("rows", "model-score -m buys.model --reasons=2", SCORE,
     ["300,3,5,4,900.5,120,9,7,0.5,3,0,0.25,1,0.3", "9,9,,,,,,,,,,,,"]),
    ("rows", "utm-channel", "url,referrer", ["http://a.cn/?utm_source=bing{n},", "/x,http://google.com/"]),
    ("rows", "gray-split --experiment=e --arms=a:50,b:50", "customer", ["c{n}", "d{n}"]),
    ("rows", "text-check -w {samples}/words.csv", "class,channel,text",
     ["marketing,sms,保本保收益", "service,app,转账失败"]),
    ("rows", "pii-mask --do=mask", "客户号,备注", ["c{n},电话13912345678", "c{n},一切正常"]),
    ("*rows", "invite-guard", "inviter,invitee,time,event",
     ["i{n},v{n},2026-11-22T10:00:00Z,e{n}", "i{n},w{n},2026-11-22T10:00:01Z,f{n}"]),
    ("*rows", "scene-push -r scenes.csv --with=customers.csv --tz=+08:00",
     "customer,time,kind,amount,limit,reason,country,merchant,product,product_name,grade,return_1y,"
     "matures,voucher,expires,first",
     ["C0001,2026-11-22 10:00:0{n},app_open" + "," * 13, "C0002,2026-11-22 10:00:09,pay,9" + "," * 12]),
)
# Broken whatever is asked for.
BROKEN = (b"", b'"', b"\0", b"\0\"\0", b"\xff,\xfe", b"a" * MEGABYTE, b'"' * (MEGABYTE - 1),
          b",\"x", b"[" * MEGABYTE, b'{"a":"', b'{"a":1}}', b'{"a":[1]}', b'{"a":"\\ud800"}',
          b'{"a":"\xc3"}', b'{"a":"\0"}', b'{"a":1,"a":2}', b"{" * 99999, b"null", b"\x1f\x8b\x08x",
          b"{}", b"\xef\xbb\xbf{", b'{"a":' + b"9" * MEGABYTE + b".}")
# Good as a cell in JSON, whatever the program says to it.
ODD = ("\n", "a\r\nb", "\0", '"', '",\n"', "\t", "x" * MEGABYTE, '"' * 100000, "\ufeff", "\u2028", "😀",
       " ", "-0", "1e999", "NaN", "#health", "=1+1", "\\", "'; DROP", "\x7f\x1b[2J", True, None, 10 ** 60,
       -0.0, "9" * 5000)
faults = []


def run(command, lines):
    """What COMMAND answers to LINES: its lines, and its status."""
    done = subprocess.run(command, input=b"\n".join(lines) + b"\n", stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, timeout=100, check=False)
    if done.returncode not in (0, 3):
        faults.append("%s: status %d" % (command[0], done.returncode))
    return done.stdout.split(b"\n")[:-1]


def parsed(command, line):
    """The object of an answer."""
    try:
        said = json.loads(line)
        if {"rows", "error"} - set(said) or (said["rows"] and said["error"]):
            raise ValueError("rows and error")
        return said
    except (ValueError, TypeError) as why:
        faults.append("%s: %s in %r" % (command[0], why, line[:200]))
        return {"echo": None, "rows": [], "error": ""}


class Requests:
    """The good requests of a program in one form, and others made of them."""

    def __init__(self, form, columns, good):
        self.form, self.columns = form, columns.split(",")
        self.cells = [good[n % len(good)].replace("{n}", str(n)).split(",") if "," in columns
                      else [good[n % len(good)]] for n in range(8)]

    def line(self, mark, cells):
        """The bytes of a request."""
        if self.form == "json":
            return json.dumps({"mark": mark, **dict(zip(self.columns, cells))}).encode()
        marked = cells if self.form == "lines" else [mark, *cells]
        return ",".join(marked).encode()

    def good(self):
        """All of them."""
        return [self.line("g%d" % n, cells) for n, cells in enumerate(self.cells)]

    def odd(self):
        """A value of each kind in each cell."""
        for number, value in enumerate(ODD):
            for at in range(len(self.columns)):
                cells = list(self.cells[number % len(self.cells)])
                cells[at] = value
                yield self.line("o%d.%d" % (number, at), cells)

    def changed(self):
        """A good one with some bytes that are others."""
        line = bytearray(RANDOM.choice(self.good()))
        for _ in range(RANDOM.randint(1, 4)):
            at = RANDOM.randrange(len(line) + 1)
            line[at:at + RANDOM.randint(0, 2)] = bytes(
                RANDOM.choice(b'",:{}[]\\\0\r\t #ue0\xff\xe4\x80') for _ in range(RANDOM.randint(0, 2)))
        return bytes(line.replace(b"\n", b""))


def among(command, head, requests, others, strict):
    """OTHERS between good requests; the answers to the others."""
    good, n = requests.good(), len(requests.good())
    alone = run(command, head + good)
    lines, mine = [], []
    for i, other in enumerate(others):
        mine.append(len(lines) + 1)
        lines += [good[i % n], other]
    lines.append(good[len(others) % n])
    got = run(command, head + lines)
    if len(got) != len(lines) or len(alone) != n:
        faults.append("%s: %d answers to %d lines" % (" ".join(command), len(got), len(lines)))
        return []
    for at, line in enumerate(got):
        if at % 2 == 0 and (line != alone[at // 2 % n] if strict else
                            requests.form != "lines" and parsed(command, line).get("echo") != "g%d" % (at // 2 % n)):
            faults.append("%s: behind %r the answer is %r" % (
                " ".join(command), lines[max(0, at - 1)][:80], line[:200]))
    return [(lines[at], parsed(command, got[at])) for at in mine]


def tried(form, command, columns, good, strict):
    """All of it on one program in one form; how many lines that were."""
    requests = Requests(form, columns, good)
    head = [] if form != "rows" else [b"mark," + columns.encode()]
    if form != "lines":
        command = command + ["--echo=mark"]
    if form == "json":
        command = command + ["--input-format=json"]
    answers = among(command, head, requests, BROKEN, strict)
    for line, said in answers:
        if form != "lines" and not said["error"]:
            faults.append("%s: %r is answered by %s" % (command[0], line[:80], said))
    if form == "json":
        for line, said in among(command, head, requests, list(requests.odd()), strict):
            if said["echo"] != json.loads(line)["mark"]:
                faults.append("%s: %r has the echo %r" % (command[0], line[:80], said["echo"]))
    # A changed line may be good, and then a stream knows it.
    answers += among(command, head, requests, [requests.changed() for _ in range(150)], strict)
    return len(answers)


def main():
    """The command."""
    count = 0
    for form, command, columns, good in PROGRAMS:
        words = shlex.split(command.replace("{samples}", SAMPLES)) + ["--answer=one"]
        forms = ("rows", "json") if form.endswith("rows") else (form,)
        for one in forms:
            count += tried(one, words, columns, good, not form.startswith("*"))
    for line in faults[:40]:
        print(line)
    print(count)


main()
