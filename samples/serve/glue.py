"""glue.py - a WSGI application that answers each request by a filter that stays
running: a process of each filter for each worker, one line in, one line out.
ROUTES names a table of routes.  A worker has one thread: it is the lock.
Nothing that a client sent is logged."""
import json, os, re, shlex, socket, subprocess, sys, time
from http import HTTPStatus
SIZE, LIMIT, LOADING = 64 << 10, float(os.environ.get("LIMIT", "0.2")), 30
class Filter:
    def __init__(self, columns, command):
        self.columns, self.process, self.n = columns.split(","), None, 0
        self.command = shlex.split(command) + f"""--input-format=json --answer=one
            --echo=request --deadline={LIMIT * 1000:.0f}ms""".split()
        self.said = os.memfd_create("said")  # its messages are kept in memory

    def start(self):
        self.end, far = socket.socketpair()
        with far:
            self.process = subprocess.Popen(self.command, stdin=far, stdout=far, stderr=self.said)
        try:
            self.exchange(b"#health\n", LOADING)
        except ConnectionError:
            raise ConnectionError("it does not start: uwsgi.log says why") from None
        finally:  # before the first row they are about tables, and may be logged
            self.log(rb"(?s).+")

    def log(self, pattern=rb"(?m)^[a-z-]+: SIGHUP: .*\n"):
        "Log those of its messages, and forget all."
        if os.lseek(self.said, 0, os.SEEK_END):
            text = b"".join(re.findall(pattern, os.pread(self.said, SIZE, 0)))
            os.write(sys.stderr.fileno(), text)
            os.ftruncate(self.said, os.lseek(self.said, 0, os.SEEK_SET))

    def stop(self):
        if self.process:
            self.end.close()
            self.process.kill()
            self.process.wait()

    def exchange(self, line, limit):
        self.end.settimeout(limit)
        self.end.sendall(line)
        answer = self.end.makefile("rb").readline()
        if not answer.endswith(b"\n"):
            raise ConnectionError("it died")
        return json.loads(answer)

    def ask(self, line, again=True):
        "The answer to a line; a filter that died is asked anew once, a slow one not."
        try:
            if not self.process or self.process.poll() is not None:
                self.start()
            self.log()
            return self.exchange(line, LIMIT + 0.1)
        except BaseException as why:
            self.stop()
            if again and isinstance(why, ConnectionError):
                return self.ask(line, False)
            raise

    def health(self):
        "Its version and the age of its tables, or why it does not answer."
        try:
            return self.ask(b"#health\n")["rows"][0]
        except OSError as why:
            return {"error": f"filter: {why}"}

    def answer(self, given):
        self.n += 1
        row = json.dumps({**given, "request": self.n}, allow_nan=False) + "\n"
        got = self.ask(row.encode())
        if got["echo"] not in (self.n, None):
            raise SystemExit("an answer to another request")
        if got["error"]:
            status, why = 422 if got["echo"] else 400, got["error"].replace(", request)", ")")
            return 504 if "--deadline" in why else status, {"error": why}
        return 200, {"rows": [{k: r[k] for k in r if k != "request"} for r in got["rows"]]}

with open(os.environ["ROUTES"], encoding="utf-8") as table:
    ROUTES = {path: Filter(columns, command) for path, columns, command in
        (line.split(None, 2) for line in table if line.startswith("/"))}
LOADED = [route.health() for route in ROUTES.values()]  # the log says what is wrong

def cells(text, f, session):
    "What the request gives the filter; numbers keep their digits."
    pairs = json.loads(text, object_pairs_hook=list, parse_int=str, parse_float=str)
    given = dict(pairs if text.lstrip().startswith("{") else [("no object", 0)])
    keys = [column for column in f.columns if column != "session"]  # which is X-Session
    if not given or len(given) < len(pairs) or given.keys() - set(keys):
        raise ValueError(f"the keys are {keys}, each once, and one at least")
    ours = {"session": session or None, "time": time.strftime("%FT%TZ", time.gmtime())}
    return {**given, **{c: ours.get(c) for c in f.columns if c not in given}}

def answer(path, body, session=None):
    "What a route says to BODY, the bytes of an object, behind its status in HTTP."
    try:
        if path.startswith("/health"):
            said = {p: route.health() for p, route in ROUTES.items()}
            return 502 if any("error" in s for s in said.values()) else 200, said
        if path not in ROUTES:
            return 404, {"error": "want a path of /openapi.json"}
        return ROUTES[path].answer(cells(body.decode(), ROUTES[path], session))
    except OSError as why:
        return 504 if isinstance(why, TimeoutError) else 502, {"error": f"filter: {why}"}
    except (ValueError, TypeError, KeyError, RecursionError) as why:
        return 400, {"error": f"want one JSON object of cells: {why}"}

def application(env, start):
    path, size = env["PATH_INFO"], min(SIZE, int(env.get("CONTENT_LENGTH") or 0))
    # The header as what it is, UTF-8; WSGI gives its bytes as characters.
    session = env.get("HTTP_X_SESSION", "").encode("latin-1").decode("utf-8", "backslashreplace")
    status, said = 405, {"error": "want POST"}
    if path not in ROUTES or env["REQUEST_METHOD"] == "POST":
        status, said = answer(path, env["wsgi.input"].read(size), session)
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":")) + "\n"
    text = text.encode("utf-8", "replace")
    start(f"{status} {HTTPStatus(status).phrase}", [("Content-Type", "application/json"),
        ("Content-Length", str(len(text))), ("Cache-Control", "no-store")])
    return [text]
