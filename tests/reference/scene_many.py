#!/usr/bin/env python3
"""scene_many.py SEED N DIR - N random sets of rules and events, in DIR, through scene-push and through the reference.

Prints each seed whose outputs differ; nothing if none does."""
import io, os, subprocess, sys

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


def main():
    first, n, where = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    for seed in range(first, first + n):
        scene_gen.make(seed, where)
        args = read(os.path.join(where, "args")).decode().split()
        if reference(where, args) != program(where, args):
            print("seed", seed, "differs")


if __name__ == "__main__":
    main()
