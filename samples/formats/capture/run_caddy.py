"""Caddy: access log and everything else in one file, as with `log` and no output of its own"""
from common import *
from drive import common as requests, drive


def main():
    w = work("caddy")
    docroot(w)
    env = {"HOME": str(w), "XDG_DATA_HOME": str(w), "XDG_CONFIG_HOME": str(w)}
    h = subprocess.run(["caddy", "hash-password", "--plaintext", "secret-1"], capture_output=True, text=True, check=True).stdout.strip()
    (w / "Caddyfile").write_text((HERE / "conf/Caddyfile").read_text().replace("@W@", str(w)).replace("@HASH@", h))
    reqs = [r for r in requests() if not r.name.startswith("one of two")]
    up = upstream(20201)
    p = start(["caddy", "run", "--config", w / "Caddyfile", "--adapter", "caddyfile"], env=env, stderr=open(w / "stderr", "w"))
    log = w / "caddy.log"
    try:
        ready(20200)
        done = drive(reqs, 20200, [str(log)], mtime="Thu, 01 Jan 2026 00:00:00 GMT")
    finally:
        stop(p, up)
    data = log.read_bytes()
    lines = data.split(b"\n")
    recs = []
    for r in done:
        span = r.lines.get(str(log))
        for n in range(span[0], span[1] + 1) if span else ():
            o = json.loads(lines[n - 1].decode("utf-8", "replace"))
            if not o["logger"].startswith("http.log.access"):
                continue
            q = o["request"]
            d = base(r, n)
            ts = re.search(rb'"ts":([\d.]+)', lines[n - 1])[1].decode()
            assert o["status"] in (r.status, 0) or r.abort, (r.name, o["status"], r.status)
            if r.answer and o["size"] != r.length():
                print("   %s: size %d, on the wire %d" % (r.name, o["size"], r.length()))
            for what, got, want in (("host", q["host"], text(r.host)), ("method", q["method"], text(r.method)), ("uri", q["uri"], text(r.target)),
                                    ("ua", q["headers"].get("User-Agent", [None])[0], text(r.ua)), ("referer", q["headers"].get("Referer", [None])[0], text(r.referer))):
                check(r, what, got, want)
            path, _, query = q["uri"].partition("?")
            put(d, time=epoch(ts), user__name=o["user_id"] or None, server__address=re.sub(r":\d+$", "", q["host"]) or None,
                url__path=text(r.path), http__response__status_code=o["status"], http__response__body__size=o["size"],
                http__request__header__referer=text(r.referer) or None, user_agent__original=text(r.ua) or None,
                http__server__request__duration=o["duration"], http__response__content_type=o["resp_headers"].get("Content-Type", [None])[0])
            if d["user_agent.original"] == "-":
                pass                                             # JSON can tell "-" from nothing; kept out all the same, see below
                d["user_agent.original"] = None
            recs.append(d)
        if not span:
            print("   no line: %s (%s)" % (r.name, r.status))
        elif span[0] != span[1]:
            print("   %s: lines %s" % (r.name, span))
    Capture("caddy-json").write(data.replace(str(w).encode(), b"/var/lib/panel"), recs, """Caddy %s (Debian 12)
log { output file …; format json } globally and `log` in the site: access lines and all others in one file

Made by capture/run caddy with capture/conf/Caddyfile. The one change: the work folder's path was replaced by /var/lib/panel.
Size: `size`, body bytes after `encode`, without chunk framing (http.response.body.size). `ts`: float epoch, end of the request, digits as logged.
A proxy error writes two lines with the same request: logger http.log.error… (no record expected) and http.log.access… (the record).
Requests Go's HTTP server refuses (400: garbage, HTTP/0.9, no Host, TLS) leave no line.
""" % version(["caddy", "version"]))


if __name__ == "__main__":
    main()
