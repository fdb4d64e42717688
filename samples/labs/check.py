#!/usr/bin/env python3
"""Re-reads the committed nights and asserts that truth.json holds in them, and that nothing else is a gap by accident.

    check.py [NIGHT…]      reads samples/nights/<NIGHT>/, prints a line per log, exits 1 with complaints
"""
import gzip, json, re, sys
from collections import Counter, defaultdict
from datetime import datetime
from pathlib import Path

NIGHTS = Path(__file__).resolve().parent.parent / "nights"
OURS = "shop-caddy clinic-apache fleet-haproxy public-site scanners-only healthchecks-only hostile-neighbours school-apache town-lighttpd desk-haproxy museum-caddy forum-php partner-varnish".split()
LINE = re.compile(r'"(?P<method>[A-Z]+) (?P<target>\S+) (?:HTTP/)?[\d.]+" (?P<status>\d{3}) (?P<size>\d+|-)(?P<more>.*)$')
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
HAPROXY = re.compile(r': (?P<client>[\d.]+):\d+ \[(?P<time>[^\]]+)\] \S+ \S+ [-\d/+]+ (?P<status>-?\d+) (?P<size>\d+) \S+ \S+ \S+ \S+ \S+ (?:\{(?P<ref>[^|}]*)\|(?P<ua>[^}]*)\} )?"(?P<method>[A-Z]+) (?P<target>\S+)')
TIMED = re.compile(r'(\d{4}-\d\d-\d\d [\d:]{8}),(\d{3}) (?=INFO:)')
BSD = re.compile(r"([A-Z][a-z]{2} [ \d]\d [\d:]{8}) \S+ uvicorn\[\d+\]: ")
UVICORN = re.compile(r'INFO:\s+\S+ - "([A-Z]+) (\S+) HTTP/1\.\d" (\d{3})')
TORNADO = re.compile(r'\[\w \d{6} [\d:]{8} web:\d+\] (\d{3}) ([A-Z]+) (\S+) \((\S+)\) [\d.]+ms$')
SLOG = re.compile(r'time=(?P<t>\S{19})\S*Z level=INFO msg="http request" method=(?P<method>[A-Z]+) path=(?P<path>\S+) (?:query=(?P<query>\S+) )?status=(?P<status>\d+) bytes=(?P<bytes>\d+) dur=\S+ ip=(?P<ip>\S+) user=\S+ ua=(?P<ua>.*)$')
RUNSERVER = re.compile(r'\[(\d\d/\w{3}/\d{4} [\d:]{8})\] "([A-Z]+) (\S+) HTTP/1\.\d" (\d{3}) (\d+)$')
KIT = re.compile(r'ts=(?P<t>\S{19})\S*Z level=info msg="request served" method=(?P<method>[A-Z]+) path=(?P<path>\S+) (?:query="(?P<query>[^"]*)" )?status=(?P<status>\d+) size=(?P<size>\d+) duration=\S+ remote=(?P<ip>\S*) user=\S+ user_agent="(?P<ua>[^"]*)"$')
TINY = re.compile(r"([A-Z]+) (/\S*) (\d{3}) (\d+|-) - [\d.]+ ms$")
SHORT = re.compile(r"(\S+) \S+ ([A-Z]+) (\S+) HTTP/[\d.]+ (\d{3}) (\d+|-) - [\d.]+ ms$")
DEV = re.compile(r"\x1b\[0m([A-Z]+) (/\S*) (?:\x1b\[\d+m)?(\d{3})\x1b\[0m [\d.]+ ms - (\d+|-)\x1b\[0m$")
GIN = re.compile(r'\[GIN\] (\S+ - \S+) \| (\d{3}) \| .*\| +(\S+) \| ([A-Z]+) +"([^"]*)"$')
LOGRAGE = re.compile(r'I, \[(\S{19})\S* #\d+\]  INFO -- : \[\S+\] method=([A-Z]+) path=(\S+) .*?status=(\d{3}) ')
GRANIAN = re.compile(r'\[(\d{4}-\d\d-\d\d [\d:]{8} [+-]\d{4})\] (\S+) - "([A-Z]+) (\S+) HTTP/[\d.]+" (\d{3}) [\d.]+$')
COMPOSE = re.compile(r"[\w-]+-\d+ +\| (\d{4}-\d\d-\d\dT[\d:]{8})(\.\d+)Z (?=INFO:)")
LOGFMT = re.compile(r'(?P<t>[A-Z][a-z]{2} [ \d]\d [\d:]{8}) \S+ musees\[\d+\]: level=\w+ msg=requete methode=(?P<method>\w+) (?:remplacee=\w+ )?chemin=(?P<path>\S+) (?:params="(?P<query>[^"]*)" )?statut=(?P<status>\d+) octets=(?P<size>\d+) ms=\S+ ip=(?P<ip>\S+) compte=(?P<user>\S+)$')
KUBECTL = re.compile(r"\[pod/\S+\] (\d{4}-\d\d-\d\dT[\d:]{8})(\.\d+)?Z ")
TEAM = re.compile(r'\S+ (?P<t>\d{4}-\d\d-\d\dT[\d:]{8}[+-]\d{4}) (?P<ip>.+?) \S+ "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3}) (?P<size>\d+) "(?P<ref>[^"]*)" "(?P<ua>[^"]*)" \d+$')
ESCOLA = re.compile(r'level=info ts=(?P<t>\S{19})(?P<f>\.\d+)Z method=(?P<method>[A-Z]+) path=(?P<path>"[^"]*"|\S+) status=(?P<status>\d+) bytes=(?P<size>\d+) dur=\S+ user=(?P<user>\S+)$')
STATION = re.compile(r'time="(?P<t>[^"]*)" ip="(?P<ip>[^"]*)" host="[^"]*" req="(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" code="(?P<status>\d{3})" out="(?P<size>\d+)" ref="(?P<ref>[^"]*)" ua="(?P<ua>[^"]*)" rt=')
GUNICORN = re.compile(r'\[(?P<t>\d\d/\w{3}/\d{4}:[\d:]{8} [+-]\d{4})\] (?P<ip>\S+) "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3}) (?P<size>\d+) "(?P<ref>[^"]*)" "(?P<ua>[^"]*)" \d+ms$')
CLF = "%d/%b/%Y:%H:%M:%S %z"


def lines(folder):
    for path in sorted(folder.rglob("*")):
        if not path.is_file(): continue
        data = path.read_bytes()
        if data[:2] == b"\x1f\x8b": data = gzip.decompress(data)
        yield from whole(data.decode("utf-8", "surrogateescape").splitlines())


def whole(lines):
    """Lines that a container runtime cut to parts, whole again, at the time of their first part."""
    parts = {}
    for line in lines:
        m = re.match(r"\S{19}\S*Z (std(?:out|err)) ([FP]) ", line)
        if not m: yield line; continue
        stream = m[1]
        if stream in parts: line = parts.pop(stream) + line[m.end():]
        if m[2] == "P": parts[stream] = line
        else: yield line


def record(line, when=None):
    if line.startswith("{"):
        r = json.loads(line)
        if "log" in r and "stream" in r: return record(r["log"], datetime.fromisoformat(r["time"][:19] + "+00:00").timestamp() + (float("0" + r["time"][19:-1]) if (TINY.match(r["log"].rstrip("\n")) or DEV.match(r["log"].rstrip("\n")) or RUNSERVER.match(r["log"].rstrip("\n"))) else 0))
        if "__REALTIME_TIMESTAMP" in r:
            return None if isinstance(r["MESSAGE"], list) else record(r["MESSAGE"])
        if "http" in r and ("account" in r or r.get("msg") == "request"):
            q = r["http"]
            return dict(t=datetime.fromisoformat(r["time"][:19] + "+00:00").timestamp() + float("0" + r["time"][19:-1]), client=r.get("client", "") + " " + r.get("account", ""), method=q["method"], target=q["path"] + ("?" + q["query"] if q.get("query") else ""), status=q["status"], size=q["bytes"], ref="", ua="")
        if "req" in r:
            q, h = r["req"], r["req"].get("headers")
            if h is None: return dict(t=r["time"] / 1000, client="", method=q["method"], target=q["url"], status=r["res"]["statusCode"] or 0, size=0, ref="", ua="", nosize=True)
            size = r["res"]["headers"].get("content-length")
            return dict(t=r["time"] / 1000, client=h.get("x-forwarded-for", ""), method=q["method"], target=q["url"], status=r["res"]["statusCode"], size=int(size or 0), ref=h.get("referer", ""), ua=h.get("user-agent", ""), nosize=size is None)
        if "request" in r and "response" in r:
            q, a = r["request"], r["response"]
            return dict(t=datetime.fromisoformat(q["time"][:19] + "+00:00").timestamp() + float("0" + q["time"][19:-1]), client=r["actor"], method=q["method"], target=q["path"] + ("?" + q["query"] if q["query"] else ""), status=a["status"], size=a["length"], ref="", ua="")
        if "request" in r:
            q, h = r["request"], r["request"]["headers"]
            one = lambda k: (h.get(k) or [""])[0]
            return dict(t=r["ts"], client=one("X-Forwarded-For") or q["remote_ip"], method=q["method"], target=q["uri"], status=r["status"], size=r["size"], ref=one("Referer"), ua=one("User-Agent"))
        if "DownstreamStatus" in r:
            return dict(t=datetime.fromisoformat(r["StartUTC"][:19] + "+00:00").timestamp() + float("0" + r["StartUTC"][19:-1]), client=r["ClientHost"], method=r["RequestMethod"], target=r["RequestPath"], status=r["DownstreamStatus"], size=r["DownstreamContentSize"], ref=r.get("request_Referer", ""), ua=r.get("request_User-Agent", ""))
        if "req_path" in r:
            if not r["req_method"]: return None
            return dict(t=datetime.fromisoformat(r["@t"]).timestamp(), client=r["peer_ip"], method=r["req_method"], target=r["req_path"], status=r["resp_status"], size=r["body_bytes_sent"], ref=r["referrer"], ua=r["ua"])
        if "remote_ip" in r and "latency" in r:
            return dict(t=r["ts"], client=r["remote_ip"], method=r["method"], target=r["uri"], status=r["status"], size=r["size"], ref="", ua="")
        if "latency_human" in r:
            return dict(t=datetime.fromisoformat(r["time"]).timestamp(), client=r["remote_ip"], method=r["method"], target=r["uri"], status=r["status"], size=r["bytes_out"], ref="", ua=r["user_agent"])
        if "app_code" in r:
            if not r["verb"]: return None
            return dict(t=datetime.fromisoformat(r["at"]).timestamp(), client=r["from"], method=r["verb"], target=r["target"], status=int(r["code"]), size=int(r["sent"]), ref=r["referrer"], ua=r["browser"])
        if "dur_ms" in r:
            return dict(t=r["ts"], client=r["user"] or r["ip"], method=r["method"], target=r["path"] + ("?" + r["query"] if r["query"] else ""), status=r["status"], size=r["size"], ref="", ua="")
        if r.get("msg") == "request" and "req_id" in r:
            return dict(t=datetime.fromisoformat(r["time"][:19] + "+00:00").timestamp() + float("0" + r["time"][19:-1]), client=r["user"], method=r["method"], target=r["path"] + ("?" + r["query"] if r["query"] else ""), status=r["status"], size=r["bytes"], ref="", ua="")
        if "verb" in r:
            if not r["verb"]: return None
            return dict(t=datetime.fromisoformat(r["ts"]).timestamp(), client=r["client_ip"], method=r["verb"], target=r["uri"], status=r["code"], size=r["bytes"], ref=r["ref"], ua=r["agent"])
        if "@timestamp" in r and "controller" in r:
            return dict(t=datetime.fromisoformat(r["@timestamp"][:19] + "+00:00").timestamp(), client="", method=r["method"], target=r["path"], status=r["status"], size=0, ref="", ua="", nosize=True)
        if "controller" in r and "remote_ip" in r:
            return dict(t=datetime.fromisoformat(r["time"][:19] + "+00:00").timestamp() + float("0" + r["time"][19:-1]), client=f"{r['remote_ip']} {r['user_id']}", method=r["method"], target=r["path"], status=r["status"], size=0, ref="", ua="", nosize=True)
        if "ereignis" in r:
            return dict(t=datetime.fromisoformat(r["zeitpunkt"]).timestamp(), client=r["absender"], method=r["methode"], target=r["adresse"], status=r["ergebnis"], size=r["oktette"], ref=r["herkunft"] or "", ua=r["programm"] or "")
        if "path_qs" in r:
            if not r["meth"]: return None
            return dict(t=r["msec"], client=r["peer"], method=r["meth"], target=r["path_qs"], status=r["sc"], size=r["body_out"], ref=r["referrer"], ua=r["agent"])
        if "http_verb" in r:
            if not r["http_verb"]: return None
            return dict(t=datetime.fromisoformat(r["when"]).timestamp(), client=r["peer"], method=r["http_verb"], target=r["resource"], status=r["http_code"], size=r["out_octets"], ref=r["came_from"], ua=r["browser"])
        if "st" in r and "len" in r:
            if not r["m"]: return None
            return dict(t=datetime.fromisoformat(r["at"]).timestamp(), client=r["ip"], method=r["m"], target=r["uri"], status=r["st"], size=r["len"], ref=r["ref"], ua=r["ua"])
        if "methode" in r and "uri" in r:
            return dict(t=r["ts"], client=r["ip"] + " " + r["utilisateur"], method=r["methode"], target=r["uri"], status=r["statut"], size=r["octets"], ref="", ua="")
        if "gravite" in r:
            if "verbe" not in r: return None
            return dict(t=datetime.fromisoformat(r["instant"][:19] + "+00:00").timestamp() + float("0" + r["instant"][19:-1]), client=r["poste"], method=r["verbe"], target=r["ressource"], status=r["issue"], size=r["octets"], ref="", ua="")
        if "req_verb" in r:
            if not r["req_verb"]: return None
            return dict(t=datetime.fromisoformat(r["at_time"]).timestamp(), client=r["visitor"], method=r["req_verb"], target=r["req_uri"], status=r["resp_code"], size=r["resp_bytes"], ref="", ua=r["ua_string"])
        if "mtd" in r:
            if not r["mtd"]: return None
            return dict(t=datetime.fromisoformat(r["log_time"]).timestamp(), client=r["cip"], method=r["mtd"], target=r["url"], status=r["rc"], size=r["resp_len"], ref=r["referrer"], ua=r["agent"])
        if "args" in r and "uri" in r:
            if not r["method"]: return None
            return dict(t=datetime.fromisoformat(r["time"]).timestamp(), client=r["remote_addr"], method=r["method"], target=r["uri"] + ("?" + r["args"] if r["args"] else ""), status=r["status"], size=r["body_bytes_sent"], ref=r["http_referer"], ua=r["user_agent"])
        if "request_method" in r:
            if not r["request_method"]: return None
            return dict(t=datetime.fromisoformat(r["time_iso8601"]).timestamp(), client=r["remote_addr"], method=r["request_method"], target=r["request_uri"], status=int(r["status"]), size=int(r["body_bytes_sent"]), ref=r["http_referer"], ua=r["http_user_agent"])
        return None
    m = HAPROXY.search(line)
    if m:
        ref, ua = m["ref"] or "", m["ua"] or ""
        if ref and not ref.startswith("http"): ref, ua = ua, ref       # the agent was captured before the referer
        return dict(t=datetime.strptime(m["time"], "%d/%b/%Y:%H:%M:%S.%f").timestamp(), client=m["client"], method=m["method"], target=m["target"], status=int(m["status"]), size=int(m["size"]), ref=ref, ua=ua)
    m = re.match(r"(\S{19})(\S*)Z std(?:out|err) [FP] ", line)
    fraction = float("0" + (m[2] or ".0")) if m else 0
    if m: when, line = datetime.fromisoformat(m[1] + "+00:00").timestamp(), line[m.end():]
    if m and line.startswith("{"): return record(line)
    m = SLOG.match(line)
    if m: return dict(t=datetime.fromisoformat(m["t"] + "+00:00").timestamp(), client=m["ip"], method=m["method"], target=m["path"] + ("?" + m["query"].strip('"') if m["query"] else ""), status=int(m["status"]), size=int(m["bytes"]), ref="", ua=m["ua"].strip('"'))
    m = KIT.match(line)
    if m: return dict(t=datetime.fromisoformat(m["t"] + "+00:00").timestamp(), client=m["ip"], method=m["method"], target=m["path"] + ("?" + m["query"] if m["query"] else ""), status=int(m["status"]), size=int(m["size"]), ref="", ua=m["ua"])
    m = GIN.match(line)
    if m: return dict(t=datetime.strptime(m[1] + " +0000", "%Y/%m/%d - %H:%M:%S %z").timestamp(), client=m[3], method=m[4], target=m[5], status=int(m[2]), size=0, ref="", ua="", nosize=True)
    m = LOGRAGE.match(line)
    if m: return dict(t=datetime.fromisoformat(m[1] + "+00:00").timestamp(), client="", method=m[2], target=m[3], status=int(m[4]), size=0, ref="", ua="", nosize=True)
    m = TIMED.match(line)
    if m: when, line = datetime.fromisoformat(m[1] + "+00:00").timestamp() + int(m[2]) / 1000, line[m.end():]
    m = LOGFMT.match(line)
    if m: return dict(t=datetime.strptime("2031 " + m["t"] + " +0200", "%Y %b %d %H:%M:%S %z").timestamp(), client=m["ip"], method=m["method"], target=m["path"] + ("?" + m["query"] if m["query"] else ""), status=int(m["status"]), size=int(m["size"]), ref="", ua="")
    m = BSD.match(line)
    if m: when, line = datetime.strptime("2028 " + m[1], "%Y %b %d %H:%M:%S").timestamp(), line[m.end():]
    m = KUBECTL.match(line)
    if m: when, line = datetime.fromisoformat(m[1] + "+00:00").timestamp() + float("0" + (m[2] or ".0")), line[m.end():]
    m = COMPOSE.match(line)
    if m: when, line = datetime.fromisoformat(m[1] + "+00:00").timestamp() + float("0" + m[2]), line[m.end():]
    m = UVICORN.match(line)
    if m: return dict(t=when or 0, client=re.split(r":\d+ ", line[5:].strip())[0], method=m[1], target=m[2], status=int(m[3]), size=0, ref="", ua="", nosize=True)
    m = TORNADO.match(line.rstrip("\n"))
    if m: return dict(t=when or 0, client=m[4], method=m[2], target=m[3], status=int(m[1]), size=0, ref="", ua="", nosize=True)
    m = SHORT.match(line)
    if m: return dict(t=(when or 0) + fraction, client=m[1], method=m[2], target=m[3], status=int(m[4]), size=0 if m[5] == "-" else int(m[5]), ref="", ua="", nosize=m[5] == "-")
    m = TINY.match(line.rstrip("\n"))
    if m: return dict(t=when or 0, client="", method=m[1], target=m[2], status=int(m[3]), size=0 if m[4] == "-" else int(m[4]), ref="", ua="", nosize=m[4] == "-")
    m = DEV.match(line.rstrip("\n"))
    if m: return dict(t=when or 0, client="", method=m[1], target=m[2], status=int(m[3]), size=0 if m[4] == "-" else int(m[4]), ref="", ua="", nosize=m[4] == "-")
    m = GRANIAN.match(line.rstrip("\n"))
    if m: return dict(t=when or datetime.strptime(m[1], "%Y-%m-%d %H:%M:%S %z").timestamp(), client=m[2], method=m[3], target=m[4], status=int(m[5]), size=0, ref="", ua="", nosize=True)
    m = RUNSERVER.match(line.rstrip("\n"))
    if m: return dict(t=when or datetime.strptime(m[1] + " +0000", "%d/%b/%Y %H:%M:%S %z").timestamp(), client="", method=m[2], target=m[3], status=int(m[4]), size=int(m[5]), ref="", ua="")
    m = TEAM.match(line)
    if m: return dict(t=datetime.strptime(m["t"], "%Y-%m-%dT%H:%M:%S%z").timestamp(), client=m["ip"], method=m["method"], target=m["target"], status=int(m["status"]), size=int(m["size"]), ref=m["ref"], ua=m["ua"])
    m = STATION.match(line)
    if m: return dict(t=datetime.fromisoformat(m["t"]).timestamp(), client=m["ip"], method=m["method"], target=m["target"], status=int(m["status"]), size=int(m["size"]), ref=m["ref"], ua=m["ua"])
    m = GUNICORN.match(line)
    if m: return dict(t=datetime.strptime(m["t"], CLF).timestamp() + fraction, client=m["ip"], method=m["method"], target=m["target"], status=int(m["status"]), size=int(m["size"]), ref=m["ref"], ua=m["ua"])
    m = ESCOLA.match(line)
    if m: return dict(t=datetime.fromisoformat(m["t"] + "+00:00").timestamp() + float("0" + m["f"]), client=m["user"], method=m["method"], target=m["path"].strip('"'), status=int(m["status"]), size=int(m["size"]), ref="", ua="")
    m = LINE.search(line)
    if not m: return None
    quoted, target = QUOTED.findall(m["more"]), re.sub(r"^http://[^/]+", "", m["target"])
    when = re.search(r"\[(\d\d/\w{3}/\d{4}[^\]]+)\]", line)
    head = re.sub(r"\[[^\]]*\]", "", line[:m.start()]).split()
    head = [re.sub(r"^([\d.]+):\d+$", r"\1", w) for w in head]
    client = next((w for w in head if re.fullmatch(r"[\d.]+\.[\d.]+|[0-9a-f:]+:[0-9a-f:]+", w) and not re.fullmatch(r"\d\d:\d\d:\d\d", w)), "")
    return dict(t=datetime.strptime(when[1] if " " in when[1] else when[1] + " +0000", CLF).timestamp(), client=client, method=m["method"], target=target, status=int(m["status"]), size=0 if m["size"] == "-" else int(m["size"]),
                ref=quoted[0] if quoted else "", ua=quoted[1] if len(quoted) > 1 else "", nosize=m["size"] == "-",
                forwarded=quoted[2].split(",")[0] if len(quoted) == 3 and re.fullmatch(r"[\d.]+(, [\d.]+)*", quoted[2]) else "")


def matcher(path):
    parts = [".+" if p == "{rest}" else "[^/]+" if re.fullmatch(r"\{\w+\}", p) else re.escape(p).replace(r"\{id\}", "[^/]+") for p in path.split("/")]
    return re.compile("/".join(parts) + r"(\?.*)?$")


def check(name):
    folder, bad = NIGHTS / name, []
    truth = json.loads((folder / "truth.json").read_text())
    say = lambda text: bad.append(f"{name}: {text}")
    total = sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())
    if total > 1_500_000: say(f"{total} bytes")
    entries = [(g["name"], m["method"], matcher(m["path"]), m, g) for g in truth["gaps"] for m in g["members"]] + \
              [("", n["method"], matcher(n["path"]), n, None) for n in truth["neighbours"]]
    concrete = lambda e: ("{rest}" in e[3]["path"], "{" in e[3]["path"], -len(e[3]["path"]))
    entries.sort(key=concrete)
    agents = truth.get("sharedAddress", [])
    for kind, folders in truth["logs"].items():
        records, text = [], 0
        for f in folders:
            for line in lines(folder / f):
                text += 1
                r = record(line)
                if r: records.append(r)
        for r in records:
            if r["client"] in agents: r["client"] = r.get("forwarded") or r["client"] + " " + r["ua"]
        records.sort(key=lambda r: r["t"])
        days = {datetime.fromtimestamp(r["t"]).date() for r in records}
        print(f"{name:20} {kind:18} {text:6} lines {len(records):6} requests {len(days):3} days")
        if not truth.get("minRequests", 2000) <= len(records) <= 13000: say(f"{kind}: {len(records)} requests")
        if len(days) < truth.get("minDays", 6): say(f"{kind}: {len(days)} days")
        slack = truth.get("slack", {}).get(kind, 0)
        by, unknown = defaultdict(list), Counter()
        for r in records:
            path = r["target"].split("?")[0]
            for _, method, rx, m, g in entries:
                if method in (r["method"], "*") and rx.match(path):
                    by[id(m)].append(r); r["entry"] = m; break
            else:
                r["entry"] = None
                if any(r["ref"].startswith(u) for u in truth.get("ui", [])) and r["ref"] and any(path.startswith(p) for p in truth.get("api", ["/"])):
                    unknown[(r["method"], path)] += 1
        for (method, path), n in unknown.most_common(10): say(f"{kind}: {n} × {method} {path} is in no list")
        plainly = any(r["client"] in truth.get("plain", []) for r in records)
        after = defaultdict(list)
        for r in records: after[r["client"]].append(r)
        for gap, method, rx, m, g in entries:
            rs = [r for r in by[id(m)] if not re.search("bot|zgrab|curl|python-requests|Go-http|Headless", r["ua"])]
            # where a server's framing of compressed answers jumps, sizes are judged by the clients that take none
            plain = [r for r in rs if r["client"] in truth["plain"]] if plainly else rs
            sizes = Counter(r["size"] for r in plain if r["status"] == 200 and not r.get("nosize"))
            status = Counter(r["status"] for r in rs)
            where = {datetime.fromtimestamp(r["t"]).date() for r in rs}
            label = f"{kind}: {method} {m['path']}: {dict(status.most_common(4))}, sizes {dict(sizes.most_common(5))}"
            if gap:
                if kind not in g["observableIn"]: continue
                if len(rs) < 8 or len(where) < min(4, truth.get("minDays", 6) - 1): say(f"{label}: only {len(rs)} requests on {len(where)} days"); continue
                if len({r["client"] for r in rs}) < (1 if truth.get("oneAdmin") or kind in truth.get("noClients", []) else truth.get("minClients", 3)): say(f"{label}: too few clients")
                if g.get("state") and m["kind"] == "non-persisting-write":
                    if not all(changes(plain, after, m, slack)): say(f"{label}: never changed")
                    continue
                if g.get("state"):                                  # fixed in between: it fails on some days and works on others
                    if len({r["status"] < 400 for r in rs}) != 2 and not (m["kind"] == "empty-list" and len(sizes) > 1): say(f"{label}: never changed")
                    continue
                k, common = m["kind"], [r for r in rs if r["status"] not in (429, 502, 503, 499, 0, -1, 304)]
                only = lambda *c: all(r["status"] in c for r in common) and len(common) > 4
                good = {"missing-endpoint": only(404, 410), "method-not-allowed": only(405), "not-implemented": only(501) or "alsoAs" in g and only(500), "failing-endpoint": all(r["status"] >= 500 for r in rs),
                        "always-forbidden": only(401, 403), "lost-redirect": only(301, 302, 307, 308),
                        "empty-list": only(200, 204) and modes(sizes, slack) <= m.get("modes", 1), "safe-stub": only(200, 201, 204) and modes(sizes, slack) <= m.get("modes", 1),
                        "html-fallback": only(200) and modes(sizes, slack) <= 3, "non-persisting-write": only(200, 201, 202, 204, 303)}[k]
                if not good and not m.get("mixed"): say(f"{label}: is no {k}")
                if k == "non-persisting-write" and not m.get("blank"):
                    same, changed = changes(plain, after, m, slack)
                    if changed * (8 if m.get("stirred") else 10**6) > same or not same: say(f"{label}: re-reads changed {changed}, same {same}")
            else:
                if not rs or m.get("aside"): continue
                common = [r for r in rs if r["status"] not in (429, 502, 503, 499, 0, -1)]
                real = [r for r in common if r["status"] != 304]
                n = len(real)
                traps = set(m.get("traps", []))
                if n >= 5 and all(r["status"] >= 400 for r in real) and not m.get("fails"): say(f"{label}: always fails by accident")
                if sum(sizes.values()) >= 6 and method == "GET" and modes(sizes, slack // 4) == 1 and max(r["size"] for r in rs if r["status"] == 200) < max(sizes) + 60 and max(sizes) < m.get("small", 80) + (400 if slack else truth.get("headers", {}).get(kind, 0)) and not m.get("constant") and not all(r.get("nosize") for r in real): say(f"{label}: always one small size by accident")
                if method in ("PUT", "PATCH", "POST", "DELETE") and n >= 4 and not m.get("nowrite") and not all(r.get("nosize") for r in rs):
                    same, changed = changes([r for r in plain if r["status"] < 300], after, m, slack // 4)
                    if same >= 3 and not changed: say(f"{label}: {same} re-reads never changed by accident")
    return bad


def modes(sizes, slack):
    """Groups of sizes that lie no further apart than the slack (a header that shrinks)."""
    n, last = 0, None
    for s in sorted(sizes):
        if last is None or s - last > slack: n += 1
        last = s
    return n


def fill(read, template, path):
    """A read's template with the ids of the write."""
    m = re.match("/".join("([^/]+)" if p == "{id}" else re.escape(p).replace(r"\{id\}", "([^/]+)") for p in template.rstrip("/").split("/")) + "$", path)
    ids = iter(m.groups() if m else ())
    return re.sub(r"\{id\}", lambda _: next(ids, "{id}"), read)


def changes(writes, after, member, slack=0):
    """Of the reads that follow these writes by the same client: sizes equal to the read before / different."""
    same = changed = 0
    for w in writes:
        path = w["target"].split("?")[0].rstrip("/")
        targets = {path, path + "/", path.rsplit("/", 1)[0], path.rsplit("/", 1)[0] + "/"} | {fill(x, member["path"], path) for x in member.get("reads", [])}
        first = re.match(r"[^?]*(\?[^&]+)", w["target"])
        if first and "{id}" not in member["path"]: targets |= {x + first[1] for x in targets}        # ids in the query
        trail = after[w["client"]]
        before, then, over = {}, {}, False
        for r in trail:
            if r["method"] not in ("GET", "HEAD", "OPTIONS") and r is not w and r["t"] > w["t"] and r["target"].startswith(path.rsplit("/", 1)[0]): over = True
            if over: break
            if r["method"] != "GET" or r["target"] not in targets or r["ua"] != w["ua"] or r["status"] not in (200, 304, 404): continue
            if w["t"] - 900 < r["t"] < w["t"] or r["t"] == w["t"] and r["target"] not in before: before[r["target"]] = r
            elif w["t"] <= r["t"] < w["t"] + 60 and r["target"] not in then: then[r["target"]] = r
        for t in then:
            if w["method"] == "DELETE" and t == path and then[t].get("nosize") and then[t]["status"] == 200: same += 1
            if t not in before: continue
            a, b = before[t], then[t]
            if b["status"] == 304: same += 1
            elif b.get("nosize") and w["method"] == "DELETE" and t == path and a["status"] == 200:      # what was deleted is still there, or is not
                if b["status"] == 200: same += 1
                else: changed += 1
            elif a["status"] == 304 or a.get("nosize") or b.get("nosize"): continue
            elif abs(a["size"] - b["size"]) <= slack and a["status"] == b["status"]: same += 1
            else: changed += 1
    return same, changed


if __name__ == "__main__":
    complaints = [c for n in (sys.argv[1:] or OURS) for c in check(n)]
    print("\n".join(complaints) or "truth holds")
    sys.exit(1 if complaints else 0)
