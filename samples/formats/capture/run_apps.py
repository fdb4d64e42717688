"""Application servers: uvicorn, gunicorn, hypercorn, Django runserver, Flask's development server, Express with morgan.
usage: run_apps.py [NAME…]"""
from common import *
from drive import common as requests, drive, Req

PY = HERE / ".work/venv/bin"
SKIP = ("asset", "directory", "upstream is down", "one of two", "empty list, gzip", "empty list, chunked and", "long list", "raw quote")
ANSI = re.compile(rb"\x1b\[[0-9;]*m")


def reqs():
    out = []
    for r in requests():
        if r.name.startswith(SKIP):
            continue
        out.append(Req("502", target=b"/api/v1/bad") if r.name == "upstream hangs up" else r)
        if r.name == "slow":
            out += [Req("etag, not modified", target=b"/api/v1/etag", headers=[(b"If-None-Match", b'"v1"')]), Req("redirect", target=b"/api/v1/moved")]
    return out


def capture(name, cmds, port, logs=None, env=None, cwd=None):
    w = work(name)
    log = w / "out.log"
    files = logs(w) if logs else [log]
    ps = []
    f = open(log, "ab")
    try:
        for c in cmds:
            ps.append(start([str(x).replace("@W@", str(w)) for x in c], env=dict({"TZ": "UTC", "PYTHONUNBUFFERED": "1", "PYTHONDONTWRITEBYTECODE": "1"}, **(env or {})),
                            stdout=f, stderr=f, cwd=HERE / "apps"))
            time.sleep(0.3)
        ready(port)
        time.sleep(2.5 if len(cmds) > 1 else 1)
        done = drive(reqs(), port, [str(x) for x in files], patience=0.5, settle=0.06, limit=2)
    finally:
        stop(*ps)
    return w, done, files


def scrub(data, w):
    """replaces this machine's folders; nothing else"""
    data = data.replace(str(HERE).encode(), b"/srv/panel").replace(b"/srv/panel/.work/venv", b"/srv/venv")
    for p in (sys.base_prefix, os.path.realpath(sys.base_prefix)):
        data = data.replace(p.encode() + b"/", b"/usr/")
    return re.sub(rb"(Control socket listening at ).*?(/gunicorn)", rb"\1/run\2", data)


def find(r, log, lines, rx):
    """(line number, match) of r's access line among the lines it caused"""
    span = r.lines.get(str(log))
    hits = []
    for n in range(span[0], span[1] + 1) if span else ():
        m = rx.search(lines[n - 1])
        if m:
            hits.append((n, m))
    if len(hits) != 1:
        print("   %d access lines: %s (status %s)%s" % (len(hits), r.name, r.status, "" if hits or not span else " " + repr(lines[span[0] - 1][:120])))
    return hits[0] if hits else (None, None)


def target(r, d, method, uri, version):
    """compares the logged request with what was sent; on a difference the logged one counts"""
    p, _, q = (uri or b"").partition(b"?")
    if r.garbage:
        method = uri = version = None
    ok = check(r, "request", (method, uri, version), (r.method, r.target, r.version))
    put(d, http__request__method=text(method), url__path=text(p), url__query=text(q) or None, network__protocol__version=text(version))
    if not ok and r.abs_host and uri == r.target:
        d["url.path"] = text(r.path)
    if r.abs_host and uri == r.target:
        put(d, server__address=text(r.abs_host), url__path=text(r.path), url__query=text(r.query))
    return d


def split(req):
    if req.startswith((b"SSH", b"\\x", b"\0", b"\x16")):
        return None, None, None
    m = re.fullmatch(rb"(\S+) (\S+)(?: HTTP/([\d.]+))?", req)
    return m.groups() if m else (None, None, None)


def uvicorn():
    base_cmd = [PY / "uvicorn", "asgi:app", "--port", 20500]
    w, done, (log,) = capture("uvicorn", [base_cmd + ["--host", "127.0.0.1"], base_cmd + ["--host", "::1"]], 20500)
    data = scrub(log.read_bytes(), w)
    lines = data.split(b"\n")
    recs = []
    for r in done:
        n, m = find(r, log, lines, re.compile(rb'^INFO: +(\S+):\d+ - "(\S+) (.*) HTTP/([\d.]+)" (\d{3})'))
        if n:
            d = base(r, n)
            check(r, "addr", text(m[1]), d["client.address"])    # uvicorn takes the forwarded one from 127.0.0.1
            d["client.address"] = text(m[1])
            check(r, "status", int(m[5]), r.status or int(m[5]))
            target(r, d, m[2], m[3], m[4])
            recs.append(put(d, http__response__status_code=int(m[5])))
    v = subprocess.run([PY / "uvicorn", "--version"], capture_output=True, text=True).stdout.strip()
    Capture("uvicorn").write(data, recs, v + """
default access log: '%(client_addr)s - "%(request_line)s" %(status_code)s', with FastAPI (apps/asgi.py); stdout and stderr in one file, no terminal

Made by capture/run apps (two processes, 127.0.0.1 and ::1, one output). Folders of the machine in tracebacks were replaced.
No time, size, agent or referer. The path is decoded and quoted again by uvicorn: what is logged is not always what was sent.
""")


def gunicorn():
    w, done, (log,) = capture("gunicorn", [[PY / "gunicorn", "wsgi:app", "-b", "127.0.0.1:20510", "-b", "[::1]:20510", "--access-logfile", "-", "--workers", 1]], 20510, env={"TZ": "Europe/Istanbul", "NODE_PATH": "/usr/share/nodejs"})
    clf_app("gunicorn", w, done, log, subprocess.run([PY / "gunicorn", "--version"], capture_output=True, text=True).stdout.strip() + """, TZ=Europe/Istanbul
--access-logfile - with the default access_log_format: %(h)s %(l)s %(u)s %(t)s "%(r)s" %(s)s %(b)s "%(f)s" "%(a)s", with Flask (apps/wsgi.py); error log in the same file

Made by capture/run apps. Folders of the machine in tracebacks were replaced.
Size: %(b)s, the application's Content-Length or the bytes it gave (http.response.body.size).
A quote is written as \\" but a backslash as it is, so a line cannot always be read back: expected undoes \\" only. Header bytes are read as
ISO 8859-1 and written as UTF-8 (expected has them as logged). Refused requests (400) leave warnings, no access line. %(u)s is the Basic user, checked or not.
""", re.compile(rb'^(\S+) (\S+) (.*?) \[(\d\d/\w{3}/\d{4}:[\d:]{8} [+-]\d{4})\] "(.*)" (\d{3}) (\d+|-) "(.*)" "(.*)"$'))


def hypercorn():
    w, done, (log,) = capture("hypercorn", [[PY / "hypercorn", "asgi:app", "-b", "127.0.0.1:20520", "-b", "[::1]:20520", "--access-logfile", "-"]], 20520, env={"TZ": "Europe/Istanbul"})
    v = subprocess.run([PY / "pip", "show", "hypercorn"], capture_output=True, text=True).stdout.split("Version: ")[1].split("\n")[0]
    data = scrub(log.read_bytes(), w)
    lines = data.split(b"\n")
    rx = re.compile(rb'^\[[^]]*\] \[\d+\] \[INFO\] (\S+):\d+ - - \[(.*?)\] "(\S+) (.*) ([\d.]+)" (\d{3}|-) (\d+|-) "(.*)" "(.*)"$')
    recs = []
    for n, l in enumerate(lines, 1):
        m = rx.match(l)
        if not m:
            continue
        # an aborted request has two lines, the second one after the next request began
        r = next(r for r in done if any(a <= n <= b for a, b in r.lines.values()))
        if m[4] == b"/api/v1/slow" and r.path != b"/api/v1/slow":
            r = next(r for r in done if r.name == "client goes away")
        d = base(r, n)
        check(r, "addr", text(m[1]), d["client.address"])
        check(r, "request", (m[3], m[4], m[5]), (r.method, r.target.partition(b"?")[0], r.version))
        check(r, "status", int(m[6]) if m[6] != b"-" else None, r.status)
        for k, got, want in (("http.request.header.referer", m[8], r.referer), ("user_agent.original", m[9], r.ua)):
            check(r, k, dash(got), dash(want))
            d[k] = dash(text(got))
        put(d, time=clf(text(m[2])), url__path=text(r.path if r.abs_host and m[4].startswith(b"http:") else m[4]), url__query=None,
            http__response__status_code=int(m[6]) if m[6] != b"-" else None, http__response__body__size=int(m[7]) if m[7] != b"-" else None)
        recs.append(d)
    for r in done:
        if r.status and not r.lines:
            print("   no line:", r.name, r.status)
    Capture("hypercorn").write(data, recs, "Hypercorn " + v + """, TZ=Europe/Istanbul
--access-logfile - with the default access_log_format: %(h)s %(l)s %(l)s %(t)s "%(r)s" %(s)s %(b)s "%(f)s" "%(a)s", with FastAPI (apps/asgi.py); error log in the same file

Made by capture/run apps. Folders of the machine in tracebacks were replaced.
The request is "METHOD PATH VERSION": no HTTP/ before the version and no query. The client has its port (::1:49924 is ::1). Nothing is escaped.
An aborted request writes two lines, the first with "-" as status and size, the second with the answer nobody got: both are in expected.
Size: the Content-Length the application gave, also for HEAD; "-" without (http.response.body.size).
""")


def clf_app(name, w, done, log, note, rx):
    data = scrub(log.read_bytes(), w)
    lines = data.split(b"\n")
    recs = []
    for r in done:
        n, m = find(r, log, lines, rx)
        if not n:
            continue
        addr, _, user, t, req, status, size, ref, ua = m.groups()
        if name == "gunicorn":
            user, req, ref, ua = (x.replace(b'\\"', b'"') for x in (user, req, ref, ua))
        d = base(r, n)
        a = text(addr)
        if name == "hypercorn":
            a = re.sub(r":\d+$", "", a).strip("[]")
        check(r, "addr", a, d["client.address"])
        check(r, "status", int(status), r.status or int(status))
        check(r, "user", dash(user), r.user)
        target(r, d, *split(req))
        put(d, time=clf(t.decode()), http__response__status_code=int(status), http__response__body__size=int(size) if size != b"-" else None,
            user__name=text(dash(user)))
        for k, got, want in (("http.request.header.referer", ref, r.referer), ("user_agent.original", ua, r.ua)):
            check(r, k, dash(got), dash(want))
            d[k] = dash(text(got))
        if r.answer.startswith(b"HTTP/") and int(size if size != b"-" else 0) != r.length():
            print("   %s: size %s, on the wire %d" % (r.name, size, r.length()))
        recs.append(d)
    Capture(name).write(data, recs, note)


def naive(name, w, done, log, note, rx, addr):
    data = scrub(log.read_bytes(), w)
    lines = data.split(b"\n")
    recs = []
    for r in done:
        n, m = find(r, log, [ANSI.sub(b"", l) for l in lines], rx)
        if not n:
            continue
        a, t, req, status, size = m.groups()
        if name == "werkzeug":
            req = backslash(req)
        d = base(r, n)
        check(r, "status", int(status), r.status or int(status))
        if addr:
            check(r, "addr", text(a), d["client.address"])
        else:
            d["client.address"] = None
        target(r, d, *split(req))
        t = dt.datetime.strptime(t.decode(), "%d/%b/%Y %H:%M:%S").strftime("%Y-%m-%dT%H:%M:%SZ")
        put(d, time=t, http__response__status_code=int(status), http__response__body__size=int(size) if size != b"-" else None)
        if r.answer.startswith(b"HTTP/") and size != b"-" and int(size) != r.length():
            print("   %s: size %s, on the wire %d" % (r.name, size, r.length()))
        recs.append(d)
    Capture(name).write(data, recs, note)


def django():
    c = [PY / "python", "djangoapp.py", "runserver", "--noreload"]
    w, done, (log,) = capture("django", [c + ["127.0.0.1:20530"], c + ["-6", "[::1]:20530"]], 20530)
    v = subprocess.run([PY / "django-admin", "--version"], capture_output=True, text=True).stdout.strip()
    naive("django-runserver", w, done, log, "Django " + v + """, runserver --noreload, DEBUG, TZ=UTC (the times have no zone), stdout and stderr in one file, no terminal
logger django.server: [%(server_time)s] %(message)s

Made by capture/run apps (apps/djangoapp.py; two processes, 127.0.0.1 and ::1). Folders of the machine in tracebacks were replaced.
No client address. Size: body bytes (http.response.body.size).
""", re.compile(rb'^()\[(\d\d/\w{3}/\d{4} [\d:]{8})\] "(.*)" (\d{3}) (\d+|-)$'), False)


def werkzeug():
    c = [PY / "flask", "--app", "wsgi", "run", "--port", 20540, "--host"]
    w, done, (log,) = capture("werkzeug", [c + ["127.0.0.1"], c + ["::1"]], 20540)
    v = subprocess.run([PY / "flask", "--version"], capture_output=True, text=True).stdout.strip().replace("\n", ", ")
    naive("werkzeug", w, done, log, v + """; flask run, TZ=UTC (the times have no zone), stderr to a file
127.0.0.1 - - [%d/%b/%Y %H:%M:%S] "request" status size

Made by capture/run apps (apps/wsgi.py; two processes, 127.0.0.1 and ::1). Folders of the machine in tracebacks were replaced.
Colours (ANSI escapes) are inside the quotes, around the request line, in files too. The size is always "-".
Header bytes are read as ISO 8859-1; controls are \\xNN and a backslash is \\\\ (decoded as bytes in expected). The path is unquoted where it can be.
""", re.compile(rb'^(\S+) - - \[(\d\d/\w{3}/\d{4} [\d:]{8})\] "(.*)" (\d{3}) (\d+|-)$'), True)


FORMATS = ["dev", "tiny", "short", "common", "combined"]


def express():
    w, done, logs = capture("express", [["node", HERE / "apps/express.js", 20550, *("%s=@W@/%s.log" % (f, f) for f in FORMATS)]], 20550,
                            logs=lambda w: [w / (f + ".log") for f in FORMATS], env={"TZ": "Europe/Istanbul", "NODE_PATH": "/usr/share/nodejs"})
    for f, log in zip(FORMATS, logs):
        print(f)
        data = log.read_bytes()
        lines = data.split(b"\n")
        recs = []
        for r in done:
            rx = {"dev": rb'^()()()()(\S+) (\S+)() (\d{3}|-) (-|[\d.]+)(?: ms)? - (\S+)()()$', "tiny": rb'^()()()()(\S+) (\S+)() (\d{3}|-) (\S+) - (-|[\d.]+)(?: ms)?()()$',
                  "short": rb'^(\S+) ()(.*?)()() ?(\S+) (\S+) HTTP/([\d.]+) (\d{3}|-) (\S+) - (-|[\d.]+)(?: ms)?$'}.get(f)
            if f in ("dev", "tiny"):
                n, m = find(r, log, [ANSI.sub(b"", l) for l in lines], re.compile(rx))
                if not n:
                    continue
                d = base(r, n)
                method, uri, status = m[5], m[6], m[8]
                took, size = (m[9], m[10]) if f == "dev" else (m[10], m[9])
                d["client.address"] = None
                proto = None
            elif f == "short":
                n, m = find(r, log, lines, re.compile(rb'^(\S+) (.*) (\S+) (\S+) HTTP/([\d.]+) (\d{3}|-) (\S+) - (-|[\d.]+)(?: ms)?$'))
                if not n:
                    continue
                d = base(r, n)
                addr, user, method, uri, proto, status, size, took = m.groups()
            else:
                n, m = find(r, log, lines, re.compile(rb'^(\S+) - (.*) \[(.*?)\] "(\S+) (\S+) HTTP/([\d.]+)" (\d{3}|-) (\S+)(?: "(.*?)" "(.*)")?$'))
                if not n:
                    continue
                d = base(r, n)
                addr, user, t, method, uri, proto, status, size, ref, ua = m.groups()
                d["time"] = clf(t.decode())
                took = b"-"
                if f == "combined":
                    for k, got, want in (("http.request.header.referer", ref, r.referer), ("user_agent.original", ua, r.ua)):
                        check(r, k, dash(got), dash(want))
                        d[k] = dash(text(got))
            if f not in ("dev", "tiny"):
                check(r, "addr", text(addr), "::1" if r.v6 else "::ffff:127.0.0.1")
                d["client.address"] = text(addr)
                check(r, "user", dash(user), r.user)
                d["user.name"] = text(dash(user))
            want_v = r.version
            target(r, d, method, uri, proto if f not in ("dev", "tiny") else want_v)
            if f in ("dev", "tiny"):
                d["network.protocol.version"] = None
            check(r, "status", status, b"%d" % r.status if r.status else status)
            put(d, http__response__status_code=int(status) if status != b"-" else None, http__response__body__size=int(size) if size not in (b"-", b"") else None,
                http__server__request__duration=seconds(took.decode(), "0.001") if took != b"-" else None)
            if f == "tiny" and size != b"-" and r.answer and int(size) != r.length():
                print("   %s: size %s, on the wire %d" % (r.name, size, r.length()))
            recs.append(d)
        src = {"dev": "\\x1b[0m:method :url \\x1b[COLOURm:status\\x1b[0m :response-time ms - :res[content-length]\\x1b[0m",
               "tiny": ":method :url :status :res[content-length] - :response-time ms",
               "short": ":remote-addr :remote-user :method :url HTTP/:http-version :status :res[content-length] - :response-time ms",
               "common": ':remote-addr - :remote-user [:date[clf]] ":method :url HTTP/:http-version" :status :res[content-length]',
               "combined": ':remote-addr - :remote-user [:date[clf]] ":method :url HTTP/:http-version" :status :res[content-length] ":referrer" ":user-agent"'}[f]
        Capture("morgan-" + f).write(data, recs, "morgan 1.10.0, Express 4.18.2 (Debian 12), node %s\nmorgan('%s'): %s\n\nMade by capture/run apps (apps/express.js).\n"
                                     "Size: the Content-Length header, also of a HEAD answer; \"-\" when chunked (http.response.body.size). Duration: until the headers were written.\n"
                                     "Quotes are not escaped. An aborted request has \"-\" as status. Requests node's parser refuses (400) leave no line. The date is always UTC.\n" % (version(["node", "--version"]), f, src))


if __name__ == "__main__":
    for n in sys.argv[1:] or ["uvicorn", "gunicorn", "hypercorn", "django", "werkzeug", "express"]:
        print("==", n)
        globals()[n]()
