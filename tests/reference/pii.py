#!/usr/bin/env python3
"""pii.py SEED N CELLS WANT - N random cells for pii-mask, and what pii_ref.py
finds in them.

Cells are those of pii-cells.tsv, some bytes changed, joined or repeated, and
pieces of numbers put together, so that most are near misses.  CELLS gets a table
of row,note; WANT a line "line,kind,first,end" for each place.
"""
import csv
import datetime
import os
import random
import sys

import pii_ref

TODAY = datetime.date(2026, 11, 28)
RULES = list(pii_ref.rules(TODAY))
pii_ref.rules = lambda today: RULES

LETTERS = (
    "0123456789" * 2
    + "0186xXAEHIMCcDSPG_.,-+ :@()/%元万¥$·•港学京粤护照通行证版本：－．＠İıſK中国\t\"'telphonmb"
)
PIECES = (
    "+86|0086|(+86)|86| |-|138|0013|8000|13800138000|tel|TEL|mobile|cell|::|1.2.3.4|"
    "ff|0:|:|a@b.cn|.|C12345678|E12345678|H12345678|港澳通行证|护照|台胞证|12345678|"
    "010|0755|(021)|88888888|2345678|6222|0212|4111 1111 1111 1111|110105|19491231|"
    "002X|京A|12345|D|粤Z|F|A123456(3)|DE89370400440532013000|91350100M000100Y43|"
    "11010519491231002X|+1 |+44|415-555-0132|passport |paſſport|元|,|,000|x|_|1|9|"
    "版本|版本 |permıt|@例子.中国|mobİle|250.|255|256|2001:db8:|C|H1234567890|P1234567|"
    "DE89 3704 0044 0532 0130 00|GB29-NWBK-6016-1331-9268-19|NO93 8601 1117 947|FR14|2004|"
    "+1 (425)|803-8080|+7(800)|555.35.35|(0)20|021-|6888-9999|6888|9999|"
    "(010) |(10)|+86 |+86-|86-|10-|755-|+8610|(0)|.0013.|138.0013.8000|+1.415|.555.2671|"
    "de89370400440532013000|de89 3704 0044 0532 0130 00|gb82west12345698765432|gb29-nwbk-6016-1331-9268-19|"
    "de89|west|3782-822463-10005|3782|822463|10005|(212) |(425)|555-0143|555.0143|212-555-0143|1-312-555-0143|312.555.0143|400-820-|8820|1.|1-|212-|555-|212.|"
    "IP:|src:|addr：|2001:db8::1|: failed|fe80::|:|.8|:dead|"
    "139-12345678|-12345678|150-20261130|+86139-|0086139-|-2026|1130|"
    "回乡证|110105491231002|622202|京A·12345|@|b.cn|例子|.公司"
).split("|")


def cells_there():
    here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pii-cells.tsv")
    with open(here, encoding="utf-8") as file:
        return [l.split("\t")[1] for l in file if not l.startswith("#")]


def wide(c):
    return chr(ord(c) + 0xFEE0) if 33 <= ord(c) < 127 else c


def changed(R, text):
    c = list(text)
    for _ in range(R.choice([0, 1, 1, 2, 3])):
        k, i = R.randrange(6), R.randrange(len(c) + 1)
        if k == 1:
            c.insert(i, R.choice(LETTERS))
        if not c:
            continue
        i %= len(c)
        if k == 0:
            del c[i]
        elif k == 2:
            c[i] = R.choice(LETTERS)
        elif k == 3:
            c[i] = wide(c[i])
        elif k == 4:
            c[i:i] = c[i : i + R.randrange(6)]
        elif k == 5:
            c[i] = c[i].swapcase()
    return "".join(c)


def cell(R, there):
    k = R.randrange(10)
    if k < 5:
        return changed(R, R.choice(there))
    if k < 7:
        between = R.choice(["", "", " ", ",", ":", "-"])
        return changed(R, R.choice(there) + between + R.choice(there))
    if k < 8:
        return "".join(R.choice(LETTERS) for _ in range(R.randrange(1, 40)))
    return "".join(R.choice(PIECES) for _ in range(R.randrange(1, 8)))


def main():
    R, n = random.Random(int(sys.argv[1])), int(sys.argv[2])
    there = cells_there()
    with open(sys.argv[3], "w", encoding="utf-8", newline="") as cells, open(
        sys.argv[4], "w", encoding="utf-8"
    ) as want:
        out = csv.writer(cells, lineterminator="\n")
        out.writerow(["row", "note"])
        for i in range(n):
            text = cell(R, there)
            out.writerow([i, text])
            for kind, start, end in pii_ref.find(text, "", TODAY):
                want.write("%d,%s,%d,%d\n" % (i + 2, kind, start, end))


main()
