#!/usr/bin/env python3
"""load.py PORT REQUESTS TICKS - callers of samples/serve at once, each request with a mark
of its own: an answer holds the mark or is an error that says so.  Some callers go away,
some are slow.  Invites are asked until they are answered, and once more at the end.

Writes a line to TICKS twenty times on the way, for whoever disturbs the service.
Prints a line a fault, then how many answers and errors there were."""
import collections
import http.client
import json
import socket
import sys
import threading
import time

PORT, REQUESTS, CALLERS = int(sys.argv[1]), int(sys.argv[2]), 8
TICKS = open(sys.argv[3], "w", buffering=1)
ERRORS = {429, 502, 503, 504}
lock, count, faults, paid = threading.Lock(), collections.Counter(), [], {}


def fault(*words):
    """Tell of something wrong."""
    with lock:
        faults.append(" ".join(str(w) for w in words))


def post(path, given):
    """The status and the object that answers; None where the line broke."""
    line = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
    try:
        line.request("POST", path, json.dumps(given))
        got = line.getresponse()
        return got.status, json.loads(got.read())
    except (OSError, http.client.HTTPException):
        return None, None
    except ValueError as why:
        fault(path, given, "is answered by no JSON:", why)
        return None, None
    finally:
        line.close()


def marked(path, given, column, mark):
    """Ask, and see whose answer it is; its row, or None."""
    status, said = post(path, given)
    with lock:
        count["lost" if status is None else status] += 1
    if status == 200:
        row = said["rows"][0]
        if row[column] != mark:
            fault(path, "of", mark, "has the answer of", row[column])
        return row
    if status is not None and (status not in ERRORS or not said.get("error")):
        fault(path, "of", mark, "is answered by", status, said)
    return None


def invite(mark):
    """One invite, until there is an answer; it is paid once."""
    given = {"inviter": "i" + mark, "invitee": "v" + mark, "event": mark, "reward": 20}
    for _ in range(300):
        row = marked("/invite", given, "event", mark)
        if row:
            break
        time.sleep(0.1)
    else:
        fault("/invite of", mark, "has no answer")
        return
    if row["verdict"] != "pass" and not row["reasons"].startswith("REPLAY"):
        fault("/invite of", mark, row)
    with lock:
        paid[mark] = given


def odd(mark):
    """A caller that goes away before its answer, or takes its time."""
    body = json.dumps({"question": "安居贷的利率 " + mark}).encode()
    head = b"POST /ask HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % len(body)
    try:
        with socket.create_connection(("127.0.0.1", PORT), 10) as line:
            line.sendall(head + body[:9])
            if mark.endswith("1"):
                time.sleep(0.3)
                line.sendall(body[9:])
    except OSError:
        pass


def caller(number):
    """One after another, of all kinds; the first of them ticks."""
    for i in range(REQUESTS // CALLERS):
        if number == 0 and i % max(1, REQUESTS // CALLERS // 20) == 0:
            TICKS.write(str(i) + "\n")
        mark = f"M{number}x{i}"
        if i % 4 == 0:
            invite(mark)
        elif i % 4 == 1:
            marked("/segment", {"customer": mark, "recency": i, "frequency": 10,
                "monetary": 5000}, "customer", mark)
        else:
            text = "安居贷的利率 " + mark
            marked("/ask", {"question": text}, "question", text)
        if i % 10 == 0:
            odd(mark)


threads = [threading.Thread(target=caller, args=(n,)) for n in range(CALLERS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
TICKS.close()
for event, asked in paid.items():
    again, tries = None, 0
    while not again and tries < 100:
        again, tries = marked("/invite", asked, "event", event), tries + 1
    if not again or again["reasons"] != "REPLAY:20":
        fault("/invite of", event, "asked again:", again)
for line in faults:
    print(line)
print("answers", count[200], "errors", sum(count.values()) - count[200], "invites", len(paid))
