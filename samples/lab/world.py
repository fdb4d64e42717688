"""A calendar that skips idle time, clients that speak HTTP through it, and the keeper of the container log.

While anything is in flight the lab's calendar runs at real speed; when everybody waits, it jumps to the
next planned moment. So durations, order and bursts are the real ones, and the map from this machine's
clock to the calendar is monotone: rotate() applies it to the time fields of what the servers wrote.
"""
import asyncio, base64, bisect, copy, heapq, itertools, json, os, re, signal, subprocess, sys, time
from datetime import datetime, timezone
from pathlib import Path

ORIGIN, HOST = "https://panel.example.com", "panel.example.com"
CONTAINER = "7d4c1f0a9be25836c1d0e7f4a92b6835d10c4e7f8a2b5936e0d7c4f1a8b25963"


class World:
    def __init__(self, start: float):
        self.real, self.virt, self.heap, self.running, self.n = [time.time()], [start], [], 0, itertools.count()
        self.idle, self.on_jump = asyncio.Event(), lambda offset: None

    def at(self, real: float) -> float:
        i = max(0, bisect.bisect_right(self.real, real) - 1)
        return self.virt[i] + real - self.real[i]

    def now(self) -> float:
        return self.at(time.time())

    async def until(self, v: float):
        f = asyncio.get_running_loop().create_future()
        heapq.heappush(self.heap, (v, next(self.n), f))
        self.running -= 1
        if self.running == 0:
            self.idle.set()
        await f

    async def think(self, seconds: float):
        await self.until(self.now() + seconds)

    def spawn(self, when: float, coro):
        async def go():
            await self.until(when)
            try:
                await coro
            finally:
                self.running -= 1
                if self.running == 0:
                    self.idle.set()
        self.running += 1
        t = asyncio.ensure_future(go())
        t.add_done_callback(lambda t: t.exception() and self.fail(t.exception()))

    async def together(self, *coros):
        """gather() for coroutines that may wait for the calendar."""
        left = len(coros)

        async def one(c):
            nonlocal left
            try:
                return await c
            finally:
                left -= 1
                if left:                                # the last one hands its place back to the caller
                    self.running -= 1
                    if self.running == 0:
                        self.idle.set()
        self.running += left - 1
        return await asyncio.gather(*(one(c) for c in coros))

    def fail(self, e):
        self.error = e
        self.idle.set()

    error = None

    async def run(self, settle):
        while True:
            while self.running > 0 and not self.error:
                self.idle.clear()
                await self.idle.wait()
            if self.error:
                raise self.error
            if not self.heap:
                return
            v, _, f = heapq.heappop(self.heap)
            await settle()
            if v > self.now():
                t = time.time()
                self.real.append(t)
                self.virt.append(v)
                self.on_jump(v - t)
            self.running += 1
            f.set_result(None)
            await asyncio.sleep(0)


ANSWERED: set[str] = set()      # request ids of the application's answers whose line is still awaited


class Settle:
    """Waits until the application has written its line for every answer that came back."""

    def __init__(self, path: Path):
        self.path, self.inode, self.pos, self.early = path, None, 0, set()

    async def __call__(self):
        for _ in range(400):
            await asyncio.sleep(.005)
            with open(self.path, "rb") as f:
                inode = os.fstat(f.fileno()).st_ino
                if inode != self.inode or f.seek(0, 2) < self.pos:
                    self.inode, self.pos = inode, 0
                f.seek(self.pos)
                new = f.read()
                new = new[:new.rfind(b"\n") + 1]
                self.pos += len(new)
            self.early.update(x.decode() for x in re.findall(rb'"request_id": "([^"]+)"', new))
            ANSWERED.difference_update(self.early)
            if not ANSWERED:
                return
        print("no line for", ANSWERED, file=sys.stderr)
        ANSWERED.clear()


class Reply:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def json(self):
        return json.loads(self.body)


class Agent:
    """One browser (or robot) at one address; opens a few connections, as a browser does."""

    def __init__(self, w: World, port: int, ip: str, ua, user=None, basic=True, headers=None):
        self.w, self.port, self.ip, self.ua, self.user, self.basic = w, port, ip, ua, user, basic
        self.jar, self.page, self.pool, self.etag, self.seen, self.bundle, self.extra = {}, None, [], {}, {}, None, headers or {}
        self.src = 40000 + sum(map(ord, ip)) % 9000

    def tab(self):
        """Another tab of the same browser: same cookies and cache, its own page and connections."""
        t = copy.copy(self)
        t.page, t.pool, t.bundle = None, [], None
        if self.jar.get("day") != int(self.w.now() // 86400):           # signed out overnight
            self.jar.clear()
            self.jar["day"] = int(self.w.now() // 86400)
        return t

    async def connect(self):
        r, wr = await asyncio.open_connection("127.0.0.1", self.port)
        self.src += 1
        wr.write(f"PROXY TCP4 {self.ip} 192.0.2.80 {self.src} 443\r\n".encode())
        return r, wr

    async def socket(self, path, hold=.6):
        """A WebSocket: the handshake, then whatever comes until the server closes (or we do)."""
        r, wr = await self.connect()
        auth = base64.b64encode(f"{self.user}:lab".encode()).decode()
        wr.write((f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\nUser-Agent: {self.ua}\r\nOrigin: {ORIGIN}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                  + (f"Authorization: Basic {auth}\r\n" if self.basic else "")
                  + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n").encode())
        end = time.time() + hold
        try:
            while time.time() < end and (got := await asyncio.wait_for(r.read(4096), end - time.time())):
                if got[-4:-3] == b"\x88" or b"\x88\x02" in got:       # close: answer in kind
                    wr.write(b"\x88\x82\0\0\0\0\x03\xe8")
        except (asyncio.TimeoutError, ConnectionError):
            pass
        wr.close()

    async def raw(self, data: bytes, wait=True) -> bytes:
        r, wr = await self.connect()
        wr.write(data)
        await wr.drain()
        got = b""
        if wait:
            try:
                got = await asyncio.wait_for(r.read(65536), 1.0)
            except (asyncio.TimeoutError, ConnectionError):
                pass
        wr.close()
        return got

    async def req(self, method, path, body=None, headers=None, referer="page", close=False, abort=None, auth=True) -> Reply:
        h = {"Host": HOST}
        if self.ua is not None:
            h["User-Agent"] = self.ua
        h |= self.extra
        ref = (ORIGIN + self.page if self.page else None) if referer == "page" else referer
        if ref:
            h["Referer"] = ref
        if auth and self.user and self.basic:
            h["Authorization"] = "Basic " + base64.b64encode(f"{self.user}:lab".encode()).decode()
        if "sid" in self.jar:
            h["Cookie"] = "sid=" + self.jar["sid"]
        if body is not None:
            if not isinstance(body, bytes):
                body = json.dumps(body).encode()
            h |= {"Content-Type": "application/json", "Content-Length": str(len(body)), "Origin": ORIGIN}
        elif method in ("POST", "PUT"):
            h["Content-Length"] = "0"
        if close:
            h["Connection"] = "close"
        h |= headers or {}
        head = f"{method} ".encode() + (path if isinstance(path, bytes) else path.encode("latin-1")) + b" HTTP/1.1\r\n"
        for k, v in h.items():
            head += k.encode() + b": " + (v if isinstance(v, bytes) else v.encode("latin-1")) + b"\r\n"
        data = head + b"\r\n" + (body or b"")
        self.pool = [c for c in self.pool if self.w.now() - c[2] < 60 or c[1].close()]
        for attempt in (0, 1):
            fresh = not self.pool
            r, wr, _ = self.pool.pop() if not fresh else (*await self.connect(), 0)
            try:
                wr.write(data)
                await wr.drain()
                if abort:
                    await asyncio.sleep(abort)
                    wr.transport.abort()
                    return Reply(499, {}, b"")
                reply, keep = await self.read(r, method)
                break
            except (asyncio.IncompleteReadError, ConnectionError):
                wr.close()
                if fresh or attempt:
                    raise
        if keep and not close:
            self.pool.append((r, wr, self.w.now()))
        else:
            wr.close()
        return reply

    async def read(self, r, method):
        status = int((await r.readuntil(b"\r\n")).split()[1])
        h = {}
        while (line := await r.readuntil(b"\r\n")) != b"\r\n":
            k, _, v = line.decode("latin-1").partition(":")
            h[k.lower()] = v.strip()
        body = b""
        if method == "HEAD" or status in (204, 304) or status < 200:
            pass
        elif "chunked" in h.get("transfer-encoding", ""):
            while n := int(await r.readuntil(b"\r\n"), 16):
                body += await r.readexactly(n)
                await r.readexactly(2)
            await r.readexactly(2)
        elif "content-length" in h:
            body = await r.readexactly(int(h["content-length"]))
        else:
            body = await r.read()
            h["connection"] = "close"
        if "x-request-id" in h:
            ANSWERED.add(h["x-request-id"])
        return Reply(status, h, body), h.get("connection") != "close" and status != 101

    # ---- what a browser does
    async def load(self, page, referer=None):
        """A full page load: document, bundle, style sheet (revalidated when known)."""
        self.page = None
        await self.req("GET", page, referer=referer)
        self.page = page.split("?")[0]
        cond = lambda p: {"If-None-Match": self.seen[p]} if p in self.seen else {}
        paths = ["/assets/" + self.w.bundle, "/assets/app.css", "/assets/logo.svg"]
        if self.bundle == self.w.bundle:
            paths = paths[:2]
        for p, got in zip(paths, await asyncio.gather(*(self.req("GET", p, headers=cond(p)) for p in paths))):
            if "etag" in got.headers:
                self.seen[p] = got.headers["etag"]
        self.bundle = self.w.bundle

    async def api(self, method, path, body=None, headers=None, retry=True, **kw) -> Reply:
        sid = self.jar.get("sid")
        got = await self.req(method, path, body, headers, **kw)
        if got.status == 307:
            got = await self.req(method, re.sub(r"^https?://[^/]+", "", got.headers["location"]), body, headers, **kw)
        if got.status == 500 and method == "GET" and retry:
            await self.w.think(0.7)
            got = await self.req(method, path, body, headers, **kw)
        if got.status == 401 and self.user and not self.basic and "auth" not in path:
            if self.jar.get("sid") == sid and not self.jar.get("asking"):
                self.jar["asking"] = True                               # one form, however many calls failed
                await self.w.think(6.4)
                ok = await self.req("POST", "/api/v1/auth/login", {"user": self.user, "password": "lab"})
                if ok.status == 200:
                    self.jar["sid"] = re.search(r"sid=(\w+)", ok.headers["set-cookie"])[1]
                self.jar.pop("asking")
            while self.jar.get("asking"):
                await self.w.think(.5)
            got = await self.req(method, path, body, headers, **kw)
        return got

    async def many(self, *paths):
        return await self.w.together(*(self.api("GET", p) for p in paths))


# ---------------------------------------------------------------- the container: uvicorn, its output as dockerd stores it
def docker_string(s: str) -> str:
    out = []
    for ch in s:
        o = ord(ch)
        out.append({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"}.get(ch) or
                   (f"\\u{o:04x}" if o < 32 or ch in "<>&" or o in (0x2028, 0x2029) else ch))
    return '"' + "".join(out) + '"'


def nano(t_ns: int) -> str:
    s, n = divmod(t_ns, 10**9)
    frac = f"{n:09d}".rstrip("0")
    return datetime.fromtimestamp(s, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S") + (("." + frac) if frac else "") + "Z"


class Container:
    CHUNK = 16 * 1024                                   # dockerd splits longer lines; only the last part ends in \n

    def __init__(self, work: Path, lab: Path, port: int):
        self.work, self.lab, self.port, self.proc = work, lab, port, None
        self.file = open(work / "logs" / "uvicorn-docker" / f"{CONTAINER}-json.log", "ab", buffering=0)
        self.prefixes = [(str(work / "venv"), "/usr/local"), (str(lab), ""),
                         (os.path.realpath(os.path.dirname(os.__file__)), "/usr/local/lib/python3.11"),
                         (os.path.dirname(os.__file__), "/usr/local/lib/python3.11")]

    async def pump(self, reader, stream):
        while line := await reader.readline():
            s = line.decode("utf-8", "replace")
            if '  File "' in s:                         # the paths of the image, not those of this machine
                for a, b in self.prefixes:
                    s = s.replace(a, b)
            raw = s.encode()
            for i in range(0, len(raw), self.CHUNK):
                part = raw[i:i + self.CHUNK].decode("utf-8", "replace")
                self.file.write(f'{{"log":{docker_string(part)},"stream":"{stream}","time":"{nano(time.time_ns())}"}}\n'.encode())

    async def start(self, build):
        env = {"PATH": os.environ["PATH"], "PANEL_WORK": str(self.work), "PANEL_BUILD": build, "PYTHONUNBUFFERED": "1", "TZ": "UTC",
               "PYTHONDONTWRITEBYTECODE": "1", "LANG": "C.UTF-8"}
        self.proc = await asyncio.create_subprocess_exec(
            str(self.work / "venv/bin/python"), "-m", "uvicorn", "panel:app", "--host", "127.0.0.1", "--port", str(self.port),
            cwd=self.lab / "app", env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, limit=1 << 20)
        self.pumps = [asyncio.ensure_future(self.pump(self.proc.stdout, "stdout")), asyncio.ensure_future(self.pump(self.proc.stderr, "stderr"))]
        for _ in range(200):
            try:
                _, wr = await asyncio.open_connection("127.0.0.1", self.port)
                wr.close()
                return
            except OSError:
                await asyncio.sleep(0.05)
        raise SystemExit("the application did not start")

    async def stop(self):
        if self.proc and self.proc.returncode is None:
            self.proc.send_signal(signal.SIGTERM)
            await self.proc.wait()
        if self.proc:
            await asyncio.gather(*self.pumps)


# ---------------------------------------------------------------- time shift and rotation
ISO = "%Y-%m-%dT%H:%M:%S"
utc = lambda t: datetime.fromtimestamp(t, timezone.utc)


def shift(w: World, logs: Path):
    """Moves the times of the four current files to the lab's calendar, in place (same inode)."""
    js, cb = logs / "nginx-json/access.json.log", logs / "nginx-combined/access.log"
    a, b, times = js.read_bytes().splitlines(True), cb.read_bytes().splitlines(True), []
    assert len(a) == len(b), (len(a), len(b))
    for i, line in enumerate(a):                        # one worker writes both files: line i is the same request
        t = w.at(float(re.search(rb'"msec":([\d.]+)', line)[1]))
        times.append(t)
        line = re.sub(rb'"time_iso8601":"[^"]*"', b'"time_iso8601":"' + utc(t).strftime(ISO).encode() + b'+00:00"', line, count=1)
        a[i] = re.sub(rb'"msec":[\d.]+', b'"msec":%.3f' % (int(t * 1000) / 1000), line, count=1)
        b[i] = re.sub(rb"\[\d\d/\w{3}/\d{4}:[^\]]*\]", utc(t).strftime("[%d/%b/%Y:%H:%M:%S +0000]").encode(), b[i], count=1)
    dk, ap = logs / f"uvicorn-docker/{CONTAINER}-json.log", logs / "app-json/app.jsonl"
    c, d = dk.read_bytes().splitlines(True), ap.read_bytes().split(b"\n")[:-1]
    for i, line in enumerate(c):
        head, _, tail = line.rpartition(b'"time":"')
        m = re.match(rb"([\d\-T:]{19})(?:\.(\d+))?Z", tail)
        sec = int(datetime.strptime(m[1].decode(), ISO).replace(tzinfo=timezone.utc).timestamp())
        ns = int((m[2] or b"0").ljust(9, b"0"))
        moved = w.at(sec + ns / 1e9)
        c[i] = head + b'"time":"' + nano(int(moved * 1e6) * 1000 + ns % 1000).encode() + b'"}\n'
    for i, line in enumerate(d):
        m = re.match(rb'\{"timestamp": "([^"]+)"', line)
        t = w.at(datetime.fromisoformat(m[1].decode().replace("Z", "+00:00")).timestamp())
        d[i] = b'{"timestamp": "' + utc(t).isoformat(timespec="microseconds").replace("+00:00", "Z").encode() + b'"' + line[m.end():] + b"\n"
    for path, lines in ((js, a), (cb, b), (dk, c), (ap, d)):
        with open(path, "r+b") as f:
            f.write(b"".join(lines))
            f.truncate()
        os.utime(path, (w.now(), w.now()))


LOGROTATE = """
@W@/logs/nginx-combined/access.log { daily
 rotate 14
 compress
 delaycompress
 missingok
 notifempty
 create 0644 @U@ @G@
 su @U@ @G@
 postrotate
  kill -USR1 `cat @W@/nginx.pid`
 endscript
}
@W@/logs/nginx-json/access.json.log { daily
 rotate 14
 compress
 missingok
 notifempty
 create 0644 @U@ @G@
 su @U@ @G@
 postrotate
  kill -USR1 `cat @W@/nginx.pid`
 endscript
}
@W@/logs/uvicorn-docker/*-json.log { daily
 rotate 14
 compress
 delaycompress
 copytruncate
 su @U@ @G@
}
@W@/logs/app-json/app.jsonl { daily
 rotate 14
 compress
 delaycompress
 create 0644 @U@ @G@
 su @U@ @G@
}
"""


def rotate(w: World, work: Path):
    import grp, pwd
    shift(w, work / "logs")
    conf = work / "logrotate.conf"
    conf.write_text(LOGROTATE.replace("@W@", str(work)).replace("@U@", pwd.getpwuid(os.getuid()).pw_name)
                    .replace("@G@", grp.getgrgid(os.getgid()).gr_name))
    conf.chmod(0o644)
    subprocess.run(["/usr/sbin/logrotate", "-f", "-s", str(work / "logrotate.state"), str(conf)], check=True)
    js = work / "logs/nginx-json/access.json.log"
    for _ in range(100):                                # nginx reopens by itself
        if not b"".join(p.read_bytes() for p in (js, work / "logs/nginx-combined/access.log") if p.exists()):
            break
        time.sleep(0.02)
    time.sleep(0.15)
