"""structlog, python-json-logger, logfmter and ecs-logging under uvicorn; django-structlog under gunicorn; uvicorn's access log through python-json-logger"""
import shlex
from urllib.parse import unquote_to_bytes
from common import *
from run_apps import PY, capture, scrub, text

CASES = ["structlog", "pythonjson", "logfmt", "ecs"]


def ver(p):
    return p + " " + subprocess.run([PY / "pip", "show", p], capture_output=True, text=True).stdout.split("Version: ")[1].split("\n")[0]


def iso(s):
    t = dt.datetime.fromisoformat(s.replace("Z", "+00:00")).astimezone(dt.timezone.utc)
    f = re.search(r"T[\d:]{8}\.(\d+)", s)
    return t.strftime("%Y-%m-%dT%H:%M:%S") + ("." + f[1] if f else "") + "Z"


def known(r, n, path, query):
    """the framework's path is decoded; the sent one, decoded, has to be the same"""
    d = base(r, n)
    if r.path != b"*":
        check(r, "path", path, unquote_to_bytes(r.path).decode("utf-8", "replace") if r.abs_host is None else text(r.path))
    check(r, "query", query, text(r.query) or None)
    put(d, url__path=path, url__query=query, network__protocol__version=None)
    return d


def same(r, d, method, status, addr, ua, ref=None):
    check(r, "method", method, text(r.method))
    check(r, "status", status, r.status or status)
    check(r, "addr", addr, "10.0.0.5" if r.name == "forwarded" else d["client.address"])
    want = r.ua.decode("latin-1") if r.ua else r.ua
    check(r, "ua", ua or None, want or None)
    put(d, client__address=addr, http__response__status_code=status, user_agent__original=dash(ua), http__request__header__referer=dash(ref))
    return d


def structured(style):
    base_cmd = [PY / "uvicorn", "structured:app", "--no-access-log", "--log-level", "critical", "--port", 20900]
    w, done, (log,) = capture("structured-" + style, [base_cmd + ["--host", "127.0.0.1"], base_cmd + ["--host", "::1"]], 20900, env={"STYLE": style})
    data = scrub(log.read_bytes(), w)
    lines = data.split(b"\n")
    recs = []
    for r in done:
        span = r.lines.get(str(log))
        for n in range(span[0], span[1] + 1) if span else ():
            l = text(lines[n - 1])
            try:
                o = dict(logfmt(l)) if style == "logfmt" else json.loads(l)
            except ValueError:
                continue
            if style == "structlog" and o["event"] == "request":
                d = same(r, known(r, n, o["path"], o["query"] or None), o["method"], o["status_code"], o["client_ip"], o["user_agent"])
                put(d, time=iso(o["timestamp"]), http__server__request__duration=seconds(str(o["duration_ms"]), "0.001"), http__request__id=o["request_id"],
                    http__response__body__size=o["response_size"])
            elif style == "pythonjson" and o["message"] == "request completed":
                p, _, q = o["url"].partition("?")
                d = same(r, known(r, n, p, q or None), o["http_method"], o["status"], o["remote_addr"], o["user_agent"], o["referer"])
                put(d, time=iso(o["asctime"].replace(" ", "T").replace(",", ".") + "Z"), http__server__request__duration=o["duration"], http__request__id=o["request_id"],
                    http__response__body__size=o["bytes"])
            elif style == "logfmt" and o.get("msg") == "request":
                p, _, q = o["path"].partition("?")
                d = same(r, known(r, n, p, q or None), o["method"], int(o["status"]), o["remote"], o["ua"] or None)
                put(d, time=iso(o["ts"][:-2] + ":" + o["ts"][-2:]), http__server__request__duration=seconds(o["duration"].removesuffix("ms"), "0.001"), http__request__id=o["request_id"],
                    http__response__body__size=int(o["bytes"]) if o["bytes"] else None, server__address=re.sub(r":\d+$", "", o["host"] or "") or None)
            elif style == "ecs" and o["message"] == "request":
                h = o["http"]
                d = same(r, known(r, n, o["url"]["path"], o["url"].get("query")), h["request"]["method"], h["response"]["status_code"], o["client"]["ip"],
                         o["user_agent"].get("original") if o.get("user_agent") else None, h["request"].get("referrer"))
                put(d, time=iso(o["@timestamp"]), http__server__request__duration=seconds(str(o["event"]["duration"]), "0.000000001"), http__request__id=h["request"]["id"],
                    http__response__body__size=h["response"].get("body", {}).get("bytes"), network__protocol__version=h["version"])
            else:
                continue
            recs.append(d)
        if not span and r.status != 400:
            print("   no line:", r.name, r.status)
    pk = {"structlog": "structlog", "pythonjson": "python-json-logger", "logfmt": "logfmter", "ecs": "ecs-logging"}[style]
    name = {"structlog": "structlog-json", "pythonjson": "python-json-logger", "logfmt": "logfmt", "ecs": "ecs-logging"}[style]
    Capture(name).write(data, recs, ver(pk) + """ in a Starlette middleware under uvicorn (its own access log off), TZ=UTC
keys: see apps/structured.py, STYLE=%s

Made by capture/run structured (two processes, 127.0.0.1 and ::1). Folders of the machine in tracebacks were replaced.
Size: the answer's Content-Length header, also of HEAD; null/empty when chunked (http.response.body.size). Paths are decoded by the framework (%%C4%%B1 is ı).
Header bytes are read as ISO 8859-1 (expected has them as logged). The client behind X-Forwarded-For is what uvicorn believes (10.0.0.5).
""" % style + {"pythonjson": "asctime is local time without zone, milliseconds after a comma.\n", "ecs": "event.duration: nanoseconds.\n", "logfmt": "duration has its unit; null is an empty value.\n"}.get(style, ""))


def logfmt(l):
    for m in re.finditer(r'([^ =]+)=(?:"((?:[^"\\]|\\.)*)"|([^ ]*))', l):
        yield m[1], re.sub(r"\\(u[0-9a-f]{4}|.)", lambda e: chr(int(e[1][1:], 16)) if len(e[1]) == 5 else {"n": "\n", "t": "\t", "r": "\r"}.get(e[1], e[1]), m[2]) if m[2] is not None else m[3]


def djangostructlog():
    w, done, (log,) = capture("django-structlog", [[PY / "gunicorn", "djangoapp:app", "-b", "127.0.0.1:20910", "-b", "[::1]:20910", "--log-level", "critical"]], 20910, env={"SAMPLE_JSON": "1"})
    data = scrub(log.read_bytes(), w)
    lines = data.split(b"\n")
    recs = []
    for r in done:
        span = r.lines.get(str(log))
        for n in range(span[0], span[1] + 1) if span else ():
            try:
                o = json.loads(text(lines[n - 1]))
            except ValueError:
                continue
            # a failed one has request_failed (code 500) in the place of request_finished
            if o.get("event") not in ("request_finished", "request_failed"):
                continue
            method, _, uri = o["request"].partition(" ")
            p, _, q = uri.partition("?")
            if r.abs_host is None and r.target != b"*":
                check(r, "request", (method, uri), (text(r.method), text(r.target)))
            d = base(r, n)
            check(r, "status", o.get("code"), r.status or o.get("code"))
            put(d, http__request__method=method, url__path=p, url__query=q or None, network__protocol__version=None, http__response__status_code=o.get("code"),
                time=iso(o["timestamp"]), http__request__id=o.get("request_id"), client__address=o.get("ip"), user_agent__original=dash(o.get("user_agent")))
            recs.append(d)
    Capture("django-structlog").write(data, recs, ver("django-structlog") + ", " + ver("structlog") + ", " + ver("django") + """ under gunicorn, TZ=UTC
structlog JSONRenderer, RequestMiddleware; see apps/djangoapp.py

Made by capture/run structured. Folders of the machine in tracebacks were replaced.
request_started and request_finished are two lines of one exchange: the record is the second (it has the code); a failed one ends with request_failed.
No size, no duration; `request` is METHOD PATH.
""")


def uvicornjson():
    import tempfile
    (HERE / ".work").mkdir(exist_ok=True)
    conf = HERE / "conf/uvicorn-json.json"
    b = [PY / "uvicorn", "asgi:app", "--log-config", conf, "--port", 20920]
    w, done, (log,) = capture("uvicorn-json", [b + ["--host", "127.0.0.1"], b + ["--host", "::1"]], 20920)
    data = scrub(log.read_bytes(), w)
    lines = data.split(b"\n")
    recs = []
    for r in done:
        span = r.lines.get(str(log))
        for n in range(span[0], span[1] + 1) if span else ():
            try:
                o = json.loads(text(lines[n - 1]))
            except ValueError:
                continue
            m = re.fullmatch(r'(\S+):\d+ - "(\S+) (.*) HTTP/([\d.]+)" (\d{3})', o["message"])
            if o["name"] != "uvicorn.access" or not m:
                continue
            p, _, q = m[3].partition("?")
            check(r, "request", (m[2], m[3], m[4]), (text(r.method), text(r.target), text(r.version)))
            check(r, "status", int(m[5]), r.status or int(m[5]))
            recs.append(put(base(r, n), client__address=m[1], http__request__method=m[2], url__path=p, url__query=q or None, network__protocol__version=m[4],
                            http__response__status_code=int(m[5]), time=iso(o["asctime"].replace(" ", "T").replace(",", ".") + "Z")))
    Capture("uvicorn-json").write(data, recs, ver("python-json-logger") + ", " + ver("uvicorn") + """, TZ=UTC (asctime has no zone)
uvicorn --log-config with python-json-logger's JsonFormatter for all loggers (conf/uvicorn-json.json)

Made by capture/run structured (two processes, 127.0.0.1 and ::1). Folders of the machine in tracebacks were replaced.
The access line is uvicorn's usual text without the reason phrase, in `message`. No size, agent or referer.
""")


if __name__ == "__main__":
    for c in sys.argv[1:] or CASES + ["djangostructlog", "uvicornjson"]:
        print("==", c)
        structured(c) if c in CASES else globals()[c]()
