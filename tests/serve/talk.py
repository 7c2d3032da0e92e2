#!/usr/bin/env python3
"""talk.py - a talk over a WebSocket: each line when the one before is answered.

    talk.py PORT LINE ...

Prints the answers.  LINE of "-" goes away without a word of parting.
"""
import base64
import os
import socket
import struct
import sys


def exactly(end, n):
    """N bytes of the other side."""
    got = b""
    while len(got) < n:
        more = end.recv(n - len(got))
        if not more:
            sys.exit("talk.py: it hung up")
        got += more
    return got


def say(end, text):
    """A line as one masked frame."""
    mask, data = os.urandom(4), text.encode()
    size = len(data)
    head = bytes([0x81, 0x80 | size]) if size < 126 else \
        bytes([0x81, 0xfe]) + struct.pack(">H", size) if size < 1 << 16 else \
        bytes([0x81, 0xff]) + struct.pack(">Q", size)
    end.sendall(head + mask + bytes(b ^ mask[i % 4] for i, b in enumerate(data)))


def hear(end):
    """The text of the next frame that has any."""
    kind, size = exactly(end, 2)
    if size == 126:
        size, = struct.unpack(">H", exactly(end, 2))
    elif size == 127:
        size, = struct.unpack(">Q", exactly(end, 8))
    text = exactly(end, size).decode()
    return text if kind & 15 == 1 else hear(end)


def main():
    """The command."""
    end = socket.create_connection(("127.0.0.1", int(sys.argv[1])), 20)
    key = base64.b64encode(os.urandom(16)).decode()
    end.sendall(("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
                 "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                 "Sec-WebSocket-Key: %s\r\n\r\n" % key).encode())
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        head += exactly(end, 1)
    if b" 101 " not in head.splitlines()[0]:
        sys.exit("talk.py: " + head.splitlines()[0].decode())
    for line in sys.argv[2:]:
        if line == "-":
            return
        say(end, line)
        print(hear(end), flush=True)


main()
