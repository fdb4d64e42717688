"""More kinds of clients, and more kinds of lines, for the labs that need them."""
import httpx
from common import *


class Browser2(Browser):
    """The same browser over HTTP/2 (cleartext, prior knowledge)."""
    def _send(self, method, target, data, send, abort_after):
        if self.connection is None or self.sim.now - self.last > 60:
            self.close()
            self.connection = httpx.Client(http1=False, http2=True, transport=httpx.HTTPTransport(http1=False, http2=True, local_address=self.source), timeout=10)
            self.connection.headers.clear()
        self.last = self.sim.now
        headers = {k: v for k, v in send.items() if k != "Content-Length" or data is not None}
        url = f"http://{self.server[0]}:{self.server[1]}{target}"
        try:
            if abort_after is not None:
                with self.connection.stream(method, url, content=data, headers=headers): time.sleep(abort_after)
                self.close()
                return Answer(None, {}, b"")
            r = self.connection.request(method, url, content=data, headers=headers)
        except httpx.HTTPError as e: raise ConnectionError(e)
        return Answer(r.status_code, {k.lower(): v for k, v in r.headers.items()}, r.content)


def stamp_container(lines, sim, name, pattern, rewrite, source, accept=lambda e: True, skew=0.0, queries=True):
    """[(simulated, stream, line)] of a container's output: requests by `pattern`, what stands before one moves with it."""
    stamp, out, pending = Stamp(sim, name), [], []
    if not queries:
        stamp.queues = defaultdict(list)
        for e in sim.entries: stamp.queues[(e["method"], (e["target"] or "").split("?")[0])].append(e)
    def put(t, stream, line):
        line = re.sub(r"\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+0000\]", f"[{datetime.fromtimestamp(t, timezone.utc):%Y-%m-%d %H:%M:%S +0000}]", line)
        line = re.sub(r"\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}\]", f"[{datetime.fromtimestamp(t, timezone.utc):%Y-%m-%d %H:%M:%S},{int(t % 1 * 1000):03}]", line)
        line = re.sub(r'File "[^"]*?/(site-packages/[^"]+|' + re.escape(source) + r')"', r'File "/srv/app/\1"', line)
        line = re.sub(r'File "[^"]*?/lib/python3[.\d]*/', 'File "/usr/lib/python3/', line)
        out.append((t + skew, stream, line))
    def flush(t, real):
        for k, (r, s, l) in enumerate(pending): put(t - .002 + k / 1e5 if real - r < .08 else stamp.moment(r), s, l)
        pending.clear()
    for real, stream, line in lines:
        if line.endswith('"lab"'): continue                         # the lab's own hand
        m = pattern.match(line)
        if not m: pending.append((real, stream, line)); continue
        e = stamp.entry(m["method"], m["target"], m["status"] if m["status"] == "-" else int(m["status"]), real, strict=m["status"] != "-", accept=accept)
        t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
        flush(t, real)
        out.append((t + skew, stream, rewrite(m, t + skew)))
    flush(0, 1e18)
    out.sort(key=lambda p: p[0])
    if stamp.missed: print(f"  {name}: {stamp.missed} lines had no request of their own")
    return out
