"""What all products share: folders, processes, writing captures and the expected records."""
import datetime as dt
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time
import socket
from decimal import Decimal

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent
ORDER = ["line", "time", "client.address", "user.name", "server.address", "http.request.method", "url.path", "url.query",
         "network.protocol.version", "http.response.status_code", "http.response.body.size", "http.response.size",
         "http.request.header.referer", "user_agent.original", "http.server.request.duration", "http.request.id",
         "upstream.address", "upstream.status_code", "http.response.content_type"]
PAGE = (b"<!doctype html><title>Panel</title><script src=/assets/app.js></script><p>" + b"Sistem kay\xc4\xb1tlar\xc4\xb1 " * 20 + b"\n")
ASSET = b"".join(b"export const row%d = (x) => x + %d;\n" % (i, i) for i in range(120))


def text(b):
    """logged bytes as text; what is no UTF-8 becomes U+FFFD"""
    return b if b is None or isinstance(b, str) else b.decode("utf-8", "replace")


def work(name):
    w = HERE / ".work" / name
    shutil.rmtree(w, ignore_errors=True)
    w.mkdir(parents=True)
    w.chmod(0o755)
    return w


def docroot(w):
    d = w / "www"
    (d / "assets").mkdir(parents=True)
    (d / "secure").mkdir()
    (d / "index.html").write_bytes(PAGE)
    (d / "secure" / "index.html").write_bytes(b"ok\n")
    (d / "assets" / "app.js").write_bytes(ASSET)
    for p in [*d.rglob("*")]:
        os.utime(p, (1767225600, 1767225600))                    # 2026-01-01T00:00:00Z
    return d


def start(cmd, **kw):
    env = dict(os.environ, **kw.pop("env", {}))
    return subprocess.Popen([str(c) for c in cmd], env=env, **kw)


def stop(*ps):
    for p in ps:
        if p and p.poll() is None:
            p.terminate()
    for p in ps:
        if p:
            try:
                p.wait(10)
            except subprocess.TimeoutExpired:
                p.kill()
                p.wait()


def ready(port, host="127.0.0.1", limit=30):
    end = time.time() + limit
    while time.time() < end:
        try:
            # look whether it listens without making a connection the server would log
            with open("/proc/net/tcp") as f, open("/proc/net/tcp6") as g:
                if any(re.search(r":%04X \S+ 0A" % port, l) for l in list(f) + list(g)):
                    return
        except OSError:
            pass
        time.sleep(0.05)
    sys.exit("nothing listens on %d" % port)


def upstream(port):
    p = start([sys.executable, HERE / "upstream.py", port])
    ready(port)
    return p


def clf(s):
    """[03/Jan/2026:10:00:00 +0300] without the brackets → UTC"""
    t = dt.datetime.strptime(s, "%d/%b/%Y:%H:%M:%S %z").astimezone(dt.timezone.utc)
    return t.strftime("%Y-%m-%dT%H:%M:%SZ")


def epoch(s):
    """decimal epoch seconds as text → UTC, with as many digits as were logged"""
    whole, _, frac = s.partition(".")
    t = dt.datetime.fromtimestamp(int(whole), dt.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")
    return t + ("." + frac if frac else "") + "Z"


def seconds(s, unit="1"):
    return float(Decimal(s) * Decimal(unit))


def base(r, n):
    """what the client knows of exchange r, for log line n; None = absent"""
    return {"line": n, "client.address": "::1" if r.v6 else "127.0.0.1",
            "http.request.method": text(r.method), "url.path": text(r.path) or None, "url.query": text(r.query) or None,
            "network.protocol.version": text(r.version)}


def put(d, **kw):
    d.update({k.replace("__", "."): v for k, v in kw.items()})
    return d


class Capture:
    def __init__(self, name):
        self.dir = OUT / name
        self.dir.mkdir(parents=True, exist_ok=True)
        self.name = name

    def write(self, data, records, note, filename="capture.log"):
        (self.dir / filename).write_bytes(data)
        lines = data.count(b"\n")
        records = sorted(records, key=lambda d: d["line"])
        with open(self.dir / "expected.ndjson", "w", encoding="utf-8") as f:
            for d in records:
                assert 1 <= d["line"] <= lines and not set(d) - set(ORDER), d
                f.write(json.dumps({k: d[k] for k in ORDER if d.get(k) not in (None, "")}, ensure_ascii=False, separators=(",", ":")) + "\n")
        (self.dir / "format.txt").write_text(note.strip() + "\n", encoding="utf-8")
        print("%-32s %4d lines %4d records" % (self.name, lines, len(records)))


def version(cmd):
    p = subprocess.run(cmd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return p.stdout.strip().splitlines()[0]


def one(r, log):
    """the single line number that r caused in log, or None; tells when it is not exactly one"""
    span = r.lines.get(str(log))
    if not span:
        print("   no line for: %s (status %s)" % (r.name, r.status))
        return None
    if span[0] != span[1]:
        print("   lines %s for: %s" % (span, r.name))
    return span[0]


Q = rb'"((?:[^"\\]|\\.)*)"'
CLF = re.compile(rb'(\S+) (\S+) (.*?) \[(\d\d/\w{3}/\d{4}:[\d:]{8} [+-]\d{4})\] ' + Q + rb' (\d{3}) (\d+|-)(?: ' + Q + b' ' + Q + rb')?')


def backslash(b):
    """decodes \\" \\\\ \\t \\n \\r \\b \\v \\f and \\xHH, to compare with what was sent"""
    simple = {b"t": b"\t", b"n": b"\n", b"r": b"\r", b"b": b"\b", b"v": b"\v", b"f": b"\f", b"a": b"\a"}
    return re.sub(rb'\\(x[0-9a-fA-F]{2}|.)', lambda m: bytes([int(m[1][1:], 16)]) if len(m[1]) == 3 else simple.get(m[1], m[1]), b, flags=re.S)


def dash(s):
    return None if s in (None, "-", "", b"-", b"") else s


def check(r, what, got, want):
    if got != want:
        print("   %s: %s logged %r, sent %r" % (r.name, what, got[:300] if isinstance(got, (bytes, str)) else got, want[:300] if isinstance(want, (bytes, str)) else want))
        return False
    return True
