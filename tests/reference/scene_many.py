#!/usr/bin/env python3
"""scene_many.py SEED N DIR [pieces] - N random sets of rules and events, in DIR, through scene-push and the reference.

pieces: in runs over a state, of which each but the last is killed after some of its rows have been judged, or ends.
Prints each seed whose outputs differ; nothing if none does."""
import io, os, random, signal, subprocess, sys, time

import scene_gen, scene_ref


def read(path):
    with open(path, "rb") as f:
        return f.read()


def reference(where, args):
    out, stdout = io.StringIO(newline=""), sys.stdout
    sys.argv = ["scene_ref", f"--rules={where}/rules.csv", f"--suppressed={where}/want.silent",
                f"--late={where}/want.late", *args, f"{where}/events.csv"]
    sys.stdout = out
    try:
        scene_ref.main()
    finally:
        sys.stdout = stdout
    return out.getvalue().encode(), read(f"{where}/want.silent"), read(f"{where}/want.late")


def program(where, args):
    p = subprocess.run(["scene-push", f"--rules={where}/rules.csv", f"--suppressed={where}/silent",
                        f"--late={where}/late", *args, f"{where}/events.csv"], capture_output=True)
    return (p.stdout, read(f"{where}/silent"), read(f"{where}/late")) if p.returncode == 0 else p.stderr


def piece(where, i, lines, args, kill):
    """The rows that a run over the state has written."""
    outputs = [f"{where}/out{i}", f"{where}/silent{i}", f"{where}/late{i}"]
    command = ["scene-push", f"--state={where}/state", f"--rules={where}/rules.csv", f"--suppressed={outputs[1]}",
               f"--late={outputs[2]}", "--offset=n", *args]
    with open(outputs[0], "wb") as out:
        p = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=out, stderr=subprocess.PIPE)
        try:
            p.stdin.write(b"".join(lines))
            p.stdin.flush()
            if kill:
                time.sleep(kill)
                p.send_signal(signal.SIGKILL)
            p.stdin.close()
        except BrokenPipeError:
            pass
        said = p.stderr.read()
        if p.wait() not in (0, -signal.SIGKILL):
            print(said.decode())
    return [[line for line in read(o).splitlines()[1:] if line] if os.path.exists(o) else [] for o in outputs]


def once(rows):
    return list(dict.fromkeys(rows))


def pieces(r, where, args):
    """In runs over a state; where one was killed it is fed again from the beginning, and skips by offsets."""
    for f in [f for f in os.listdir(where) if f.startswith(("state", "out", "silent", "late"))]:
        os.remove(f"{where}/{f}")
    head, *rows = read(f"{where}/events.csv").splitlines(keepends=True)
    head = b"n," + head
    rows = [b"%d,%s" % (i, row) for i, row in enumerate(rows)]
    last = [a for a in args if not a.startswith("--as-of")]
    got, cut, i = [[], [], []], 0, 0
    while cut < len(rows):
        cut = min(len(rows), cut + r.randint(1, 1 + len(rows) // 3))
        end = cut == len(rows)
        kill = 0 if end or "--lateness" not in " ".join(args) and r.random() < .6 else r.choice([.01, .05, .15])
        now = piece(where, i, [head, *rows[:cut]], args if end else last, kill)
        got = [a + b for a, b in zip(got, now)]
        i += 1
    return got


def same_pieces(seed, where, args):
    want = [x.splitlines()[1:] for x in reference(where, args)]
    got = pieces(random.Random(seed), where, args)
    return all(once(a) == once([b.split(b",", 1)[1] for b in c] if k == 2 else c)
               for k, (a, c) in enumerate(zip(want, got)))


def main():
    first, n, where = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    cut = sys.argv[4:] == ["pieces"]
    for seed in range(first, first + n):
        scene_gen.make(seed, where)
        args = read(os.path.join(where, "args")).decode().split()
        if not (same_pieces(seed, where, args) if cut else reference(where, args) == program(where, args)):
            print("seed", seed, "differs")


if __name__ == "__main__":
    main()
