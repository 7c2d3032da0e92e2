#!/usr/bin/env python3
"""nonce.py PORT FIRST LAST - callers that each send many requests before they read, every
one with a mark of its own, from FIRST to below LAST, over connections that stay open:
what comes back holds the mark of its request, in its turn, or is an error that says so.

Prints the first faults, then how many answers and errors there were."""
import json
import socket
import sys
import threading

PORT, FIRST, LAST, CALLERS = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), 8
BATCH, KEPT = 50, 20  # requests before an answer is read, batches on a connection
lock, faults, count = threading.Lock(), [], {"answers": 0, "errors": 0}
POST = "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: %d\r\n\r\n%s"


def request(n):
    """The bytes of request N, and what its answer begins with."""
    if n % 10 == 0:
        path, body = "/invite", '{"inviter":"u%d","invitee":"v%d","event":"E%d","reward":20}' % (n, n, n)
        want = '{"rows":[{"inviter":"u%d","invitee":"v%d","event":"E%d",' % (n, n, n)
    elif n % 10 == 1:
        path, body = "/ask", '{"question":"n%d"}' % n
        want = '{"rows":[{"question":"n%d",' % n
    else:
        path, body = "/segment", '{"customer":"c%d","recency":3,"frequency":10,"monetary":5000}' % n
        want = '{"rows":[{"customer":"c%d",' % n
    return (POST % (path, len(body), body)).encode(), want.encode()


def answers(end, n):
    """The bodies of N answers: lines that are JSON, between those of their headers."""
    text = b""
    while True:
        more = end.recv(1 << 18)
        text += more
        found = [line for line in text.split(b"\n")[:-1] if line.startswith(b"{")]
        if len(found) >= n or not more:
            return found


def look(want, got):
    """Whether an answer is the one to its request; an error says so."""
    if got.startswith(want) and b'"reasons":"REPLAY' not in got:
        return "answers"
    try:
        if "error" in json.loads(got):
            return "errors"
    except ValueError:
        pass
    faults.append(f"{want!r} is answered by {got!r}")
    return "errors"


def call(first, last):
    """A caller of requests FIRST to LAST."""
    for at in range(first, last, BATCH * KEPT):
        with socket.create_connection(("127.0.0.1", PORT), 60) as end:
            for begin in range(at, min(at + BATCH * KEPT, last), BATCH):
                asked = [request(n) for n in range(begin, min(begin + BATCH, last))]
                end.sendall(b"".join(sent for sent, _ in asked))
                got = answers(end, len(asked))
                said = [look(want, text) for (_, want), text in zip(asked, got)]
                with lock:
                    for key, n in count.items():
                        count[key] = n + said.count(key)
                    if len(got) != len(asked):
                        faults.append(f"{len(asked)} requests from {begin} have {len(got)} answers")


ends = [FIRST + (LAST - FIRST) * i // CALLERS for i in range(CALLERS + 1)]
threads = [threading.Thread(target=call, args=ends[i:i + 2]) for i in range(CALLERS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for line in faults[:10]:
    print(line)
print("answers", count["answers"], "errors", count["errors"], "faults", len(faults))
