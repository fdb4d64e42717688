"""What every lab shares: a clock that is faked afterwards, browsers that are real clients, servers that are real servers.

A lab runs sessions (generators) in the order of a simulated calendar. Each request goes over loopback to a real server now;
`Stamp` then moves the times in what the servers wrote to the simulated moment, keeping order and durations.
"""
import gzip, heapq, http.client, itertools, json, os, random, re, shutil, socket, subprocess, sys, threading, time
from collections import defaultdict
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

LABS = Path(__file__).resolve().parent
NIGHTS = LABS.parent / "nights"


def own_network():
    """Re-runs the lab inside a network namespace of its own, where documentation addresses are local."""
    if os.environ.get("LAB_NET") != "1":
        os.environ["LAB_NET"] = "1"
        routes = "ip link set lo up && " + " && ".join(
            f"ip route add local {n} dev lo" for n in
            ("203.0.113.0/24", "198.51.100.0/24", "192.0.2.0/24", "10.20.0.0/16", "172.30.0.0/16"))
        os.execvp("unshare", ["unshare", "-n", "sh", "-c", routes + ' && exec "$0" "$@"', sys.executable, *sys.argv])


class Sim:
    def __init__(self, seed, zone="UTC"):
        self.random = random.Random(seed)
        self.zone = ZoneInfo(zone)
        self.now = 0.0
        self.entries = []
        self.heap = []
        self.count = itertools.count()

    def at(self, text):
        """Seconds since the epoch of a local time like 2026-04-13 09:00[:30]."""
        return datetime.fromisoformat(text).replace(tzinfo=self.zone).timestamp()

    def spawn(self, when, generator):
        heapq.heappush(self.heap, (when, next(self.count), generator))

    def run(self):
        while self.heap:
            when, _, generator = heapq.heappop(self.heap)
            self.now = when
            try:
                pause = next(generator)
            except StopIteration:
                continue
            self.spawn(self.now + pause, generator)


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def json(self):
        return json.loads(self.body) if self.body else None


class Browser:
    """One HTTP/1.1 client: own address, agent, cookies, cache, one keep-alive connection."""

    def __init__(self, sim, source, agent, server, host, origin="", headers=None, caching=False, accept_gzip=True, keep=True):
        self.sim, self.source, self.agent, self.server, self.host, self.origin = sim, source, agent, server, host, origin
        self.headers, self.caching, self.accept_gzip, self.keep = dict(headers or {}), caching, accept_gzip, keep
        self.cache, self.connection, self.last = {}, None, 0

    def request(self, method, target, body=None, referer=None, headers=None, abort_after=None, raw=None):
        sim = self.sim
        send = {"Host": self.host, "User-Agent": self.agent} if self.agent is not None else {"Host": self.host}
        send["Accept"] = "application/json" if "/api" in target else "*/*"
        if self.accept_gzip: send["Accept-Encoding"] = "gzip, deflate"
        if referer: send["Referer"] = referer if referer.startswith("http") else self.origin + referer
        send.update(self.headers)
        data = None
        if body is not None:
            data = body if isinstance(body, bytes) else json.dumps(body, separators=(",", ":")).encode()
            send["Content-Type"] = "application/json"
        elif method in ("POST", "PUT", "PATCH"):
            send["Content-Length"] = "0"
        if self.caching and method == "GET" and target in self.cache:
            send["If-None-Match"] = self.cache[target][0]
        send.update(headers or {})
        if data is not None: send["Content-Length"] = str(len(data))
        entry = {"method": method, "target": target, "sim": sim.now, "real": time.time(), "status": None, "used": set(),
                 "source": self.source, "referer": send.get("Referer")}
        sim.entries.append(entry)
        answer = None
        for attempt in (1, 2):
            try:
                answer = self._send(method, target, data, send, abort_after)
                break
            except (http.client.HTTPException, ConnectionError, OSError) as e:
                self.close()
                if attempt == 2 or abort_after or isinstance(e, TimeoutError):
                    answer = Answer(None, {}, b"")
                    break
        entry["end"] = time.time()
        entry["status"] = answer.status
        entry["size"], entry["pod"], entry["port"] = len(answer.body), answer.headers.get("x-served-by"), self.server[1]
        sim.now += (entry["end"] - entry["real"]) + sim.random.uniform(0.006, 0.09)
        if answer.status == 304 and target in self.cache:
            return Answer(304, answer.headers, self.cache[target][1])
        # What a write answers is no copy of what is read there (RFC 9111, 2).
        if method == "GET" and answer.status == 200 and "etag" in answer.headers: self.cache[target] = (answer.headers["etag"], answer.body)
        return answer

    def _send(self, method, target, data, send, abort_after):
        idle = self.sim.now - self.last > 4.5
        if self.connection is None or idle or not self.keep:
            self.close()
            self.connection = http.client.HTTPConnection(*self.server, timeout=10, source_address=(self.source, 0) if self.source else None)
            self.connection.connect()
            self.connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        c = self.connection
        head = f"{method} {target} HTTP/1.1\r\n" + "".join(f"{k}: {v}\r\n" for k, v in send.items()) + "\r\n"
        c.sock.sendall(head.encode("utf-8", "surrogateescape") + (data or b""))
        self.last = self.sim.now
        if abort_after is not None:
            time.sleep(abort_after)
            self.close()
            return Answer(None, {}, b"")
        response = http.client.HTTPResponse(c.sock, method=method)
        response.begin()
        body = response.read()
        headers = {k.lower(): v for k, v in response.getheaders()}
        if headers.get("content-encoding") == "gzip" and body: body = gzip.decompress(body)
        if response.will_close or not self.keep: self.close()
        return Answer(response.status, headers, body)

    def close(self):
        if self.connection:
            self.connection.close()
            self.connection = None

    def get(self, target, page=None, **more): return self.request("GET", target, referer=page, **more)
    def send(self, method, target, body, page=None, **more): return self.request(method, target, body=body, referer=page, **more)


def raw_line(sim, source, server, data, wait=0.15):
    """Bytes on the wire that are no HTTP request."""
    entry = {"method": None, "target": None, "sim": sim.now, "real": time.time(), "status": 400, "used": set(), "source": source, "referer": None}
    sim.entries.append(entry)
    s = socket.socket()
    s.bind((source, 0))
    try:
        s.settimeout(wait + 1)
        s.connect(server)
        s.sendall(data)
        time.sleep(wait / 3)
        try: s.recv(4096)
        except OSError: pass
    finally:
        s.close()
    entry["end"] = time.time()
    sim.now += 0.2


class Servers:
    """Starts programs; stops exactly those."""

    def __init__(self):
        import atexit
        self.running = []
        atexit.register(self.stop_all)

    def start(self, command, port=None, host="127.0.0.1", out=None, **more):
        p = subprocess.Popen([str(c) for c in command], stdout=out or subprocess.DEVNULL, stderr=subprocess.STDOUT, **more)
        self.running.append(p)
        if port: self.wait(port, host)
        return p

    def wait(self, port, host="127.0.0.1"):
        for _ in range(200):
            try:
                socket.create_connection((host, port), 0.3).close()
                return
            except OSError:
                time.sleep(0.05)
        raise SystemExit(f"nothing listens on {port}")

    def stop(self, p):
        p.terminate()
        try: p.wait(6)
        except subprocess.TimeoutExpired: p.kill(); p.wait()
        if p in self.running: self.running.remove(p)

    def stop_all(self):
        for p in list(reversed(self.running)): self.stop(p)


class Container:
    """Runs a program and keeps its output as (time, stream, line), as a container runtime does."""

    def __init__(self, servers, command, port, **more):
        self.servers, self.command, self.port, self.more, self.lines = servers, command, port, more, []
        self.process = None

    def start(self):
        self.process = subprocess.Popen([str(c) for c in self.command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **self.more)
        self.servers.running.append(self.process)
        for name in ("stdout", "stderr"):
            threading.Thread(target=self._read, args=(getattr(self.process, name), name), daemon=True).start()
        self.servers.wait(self.port)
        time.sleep(0.1)

    def _read(self, pipe, name):
        for line in pipe:
            self.lines.append((time.time(), name, line.rstrip(b"\n").decode("utf-8", "surrogateescape")))

    def stop(self):
        if self.process:
            self.servers.stop(self.process)
            time.sleep(0.15)
            self.process = None


class Stamp:
    """Finds the request a written line belongs to, and so its simulated time."""

    def __init__(self, sim, name):
        self.entries, self.name = sim.entries, name
        self.queues = defaultdict(list)
        for e in self.entries: self.queues[(e["method"], e["target"])].append(e)
        self.places = defaultdict(int)
        self.reals = [e["real"] for e in self.entries]
        self.missed, self.early = 0, 1.6

    def entry(self, method, target, status, real, strict=True, accept=lambda e: True):
        queue = self.queues.get((method, target), ())
        i = self.places[(method, target)]
        while i < len(queue) and (self.name in queue[i]["used"] or queue[i]["end"] < real - 2.6): i += 1
        self.places[(method, target)] = i
        for e in queue[i:i + 3000]:
            if self.name in e["used"] or e["real"] > real + self.early: continue
            if not accept(e): continue
            if strict and e["status"] is not None and e["status"] != status: continue
            e["used"].add(self.name)
            return e
        self.missed += 1
        return None

    def moment(self, real):
        """For a line that is no request: the simulated time of a real one."""
        import bisect
        i = max(0, bisect.bisect_right(self.reals, real) - 1)
        e = self.entries[i]
        return e["sim"] + min(real - e["real"], 30.0)


MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

def clf(t, zone):
    d = datetime.fromtimestamp(t, zone)
    return f"{d.day:02}/{MONTHS[d.month - 1]}/{d.year}:{d:%H:%M:%S %z}"

def from_clf(text):
    day, month, rest = text.split("/", 2)
    d = datetime.strptime(rest[5:], "%H:%M:%S %z")
    return datetime(int(rest[:4]), MONTHS.index(month) + 1, int(day), d.hour, d.minute, d.second, tzinfo=d.tzinfo).timestamp()

def rfc3339(t, digits=9, zone=timezone.utc):
    d = datetime.fromtimestamp(int(t), zone)
    fraction = f"{t - int(t):.9f}"[2:2 + digits]
    offset = "Z" if zone is timezone.utc else f"{d:%z}"[:3] + ":" + f"{d:%z}"[3:]
    return f"{d:%Y-%m-%dT%H:%M:%S}" + (f".{fraction}" if digits else "") + offset

def docker(t, stream, line):
    return json.dumps({"log": line + "\n", "stream": stream, "time": rfc3339(t)}, ensure_ascii=False, separators=(",", ":"))


COMBINED = re.compile(r'^(?P<head>.*?\[)(?P<time>\d\d/\w{3}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4})(?P<mid>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3}).*)$', re.S)

def stamp_combined(lines, sim, name, at_end=True, zone=None, pattern=COMBINED, early=1.6):
    """[(simulated, line)] of Apache-like lines, stably ordered as a server would have written them."""
    stamp, out = Stamp(sim, name), []
    stamp.early = early                                             # how much older than the request the written time may be
    for line in lines:
        m = pattern.match(line)
        if m:
            real = from_clf(m["time"])
            e = stamp.entry(m["method"], m["target"], int(m["status"]), real)
            duration = (e["end"] - e["real"]) if e else 0
            t = (e["sim"] if e else stamp.moment(real))
            shown = t + (duration if at_end else 0)
            out.append((t + duration, m["head"] + clf(shown, zone or sim.zone) + m["mid"]))
        else:
            m = re.match(r"^(.*?\[)(\d\d/\w{3}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4})(\].*)$", line, re.S)
            if m:
                real = from_clf(m[2])
                candidates = [e for e in stamp.entries if e["method"] is None and name not in e["used"] and abs(e["real"] - real) < 3]
                if candidates:
                    candidates[0]["used"].add(name); t = candidates[0]["sim"]
                else: t = stamp.moment(real)
                out.append((t, m[1] + clf(t, zone or sim.zone) + m[3]))
            elif out: out.append((out[-1][0], line))
    out.sort(key=lambda p: p[0])
    if stamp.missed: print(f"  {name}: {stamp.missed} lines had no request of their own")
    return out


def write_rotated(folder, base, dated, zone, style="logrotate", turn=0):
    """One file a day as logrotate (or Caddy) leaves them: newest plain, .1 plain, older gzipped."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir(): old.unlink()
    days = defaultdict(list)
    for t, line in dated: days[(datetime.fromtimestamp(t, zone) - timedelta(hours=turn)).date()].append((t, line))
    newest = sorted(days, reverse=True)
    for i, day in enumerate(newest):
        data = "".join(l + "\n" for _, l in days[day]).encode("utf-8", "surrogateescape")
        if style == "logrotate": name, squeeze = (base if i == 0 else f"{base}.{i}" + (".gz" if i > 1 else "")), i > 1
        elif style == "caddy":
            stem, dot, ext = base.rpartition(".")
            last = datetime.fromtimestamp(days[day][-1][0], timezone.utc)
            name, squeeze = (base if i == 0 else f"{stem}-{last:%Y-%m-%dT%H-%M-%S}.{last.microsecond // 1000:03}.{ext}.gz"), i > 0
        elif style == "docker": name, squeeze = (base if i == 0 else f"{base}.{i}" + (".gz" if i > 0 else "")), i > 0
        elif style == "kubelet":
            last = datetime.fromtimestamp(days[day][-1][0], zone)
            name, squeeze = (base if i == 0 else f"{base}.{last:%Y%m%d-%H%M%S}" + (".gz" if i > 1 else "")), i > 1
        elif style == "dateext": name, squeeze = (base if i == 0 else f"{base}-{day + timedelta(days=1):%Y%m%d}.gz"), i > 0
        path = folder / name
        if squeeze:
            with open(path, "wb") as f, gzip.GzipFile("", "wb", 9, f, mtime=0) as z: z.write(data)
        else: path.write_bytes(data)
    return sum(p.stat().st_size for p in folder.iterdir())


def fresh(path):
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    return path


CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/134.0.0.0 Safari/537.36"
CHROME_WIN = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/133.0.0.0 Safari/537.36"
FIREFOX = "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:136.0) Gecko/20100101 Firefox/136.0"
SAFARI = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15"
EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/134.0.0.0 Safari/537.36 Edg/134.0.0.0"
HEADLESS = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/134.0.6998.35 Safari/537.36"
PHONE = "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/134.0.0.0 Mobile Safari/537.36"

SCANS = """/.env /.git/config /wp-login.php /wp-admin/setup-config.php /xmlrpc.php /phpmyadmin/index.php /vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php
/actuator/health /actuator/env /api/.env /api/v1/pods /api/swagger.json /openapi.json /swagger-ui.html /config.json /.aws/credentials /server-status /solr/admin/info/system
/cgi-bin/luci/;stok=/locale /boaform/admin/formLogin /HNAP1 /.DS_Store /telescope/requests /_ignition/execute-solution /api/jsonws/invoke /owa/auth/logon.aspx /admin/config.php
/api/users /api/v1/users /api/admin /api/v1/admin/login /graphql /api/graphql /.vscode/sftp.json /backup.zip /db.sql /login.action /v2/_catalog /debug/default/view""".split()

def scanner(browser, sim, paths=None, n=18, pace=(0.3, 2.5)):
    for path in sim.random.sample(paths or SCANS, n):
        browser.request("POST" if path.endswith(("eval-stdin.php", "invoke", "formLogin")) else "GET", path)
        yield sim.random.uniform(*pace)

def monitor(browser, sim, path, until, every, method="GET", jitter=0.04):
    while sim.now < until:
        start = sim.now
        browser.request(method, path)
        yield max(0.1, every + sim.random.uniform(-jitter, jitter) - (sim.now - start))

def office_days(sim, first, n, skip=()):
    d = datetime.fromisoformat(first)
    for i in range(n):
        day = d + timedelta(days=i)
        if i not in skip: yield i, f"{day:%Y-%m-%d}"

def write_truth(name, truth):
    folder = NIGHTS / name
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(truth, indent=1, ensure_ascii=False)
    text = re.sub(r'\{\n\s+"method": (.*?),\n\s+"path": (.*?)((?:,\n\s+"\w+": (?:"(?:[^"\\]|\\.)*"|\[[^\]]*\]))*)\n\s+\}',
                  lambda m: '{"method": %s, "path": %s%s}' % (m[1], m[2], re.sub(r"\s*\n\s*", " ", m[3])), text)
    (folder / "truth.json").write_text(text + "\n")

def members(*rows):
    """'GET /api/x empty-list' → member"""
    return [dict(zip(("method", "path", "kind"), r.split())) for r in rows]

def neighbours(text):
    """Lines 'GET /api/x | traps | why [| flag=value …]' → neighbours; flags are for check.py."""
    out = []
    for line in text.strip().splitlines():
        what, traps, why, *flags = [p.strip() for p in line.split("|")]
        method, path = what.split(None, 1)
        n = {"method": method, "path": path, "why": why, "traps": [int(t) for t in traps.split()]}
        for f in (flags[0].split() if flags else []):
            k, _, v = f.partition("=")
            n[k] = int(v) if v.isdigit() else v or True
        out.append(n)
    return out
