"""Apache httpd: all its formats are written by one run"""
from common import *
from drive import common as requests, drive

FORMATS = ["common", "combined", "vhost_combined", "forwarded", "fields"]


def run(w):
    docroot(w)
    for u in ("admin-1", "admin 2", 'yönetici "3"'):
        subprocess.run(["htpasswd", "-b", *(["-c"] if u == "admin-1" else []), w / "htpasswd", u, "secret-1"], check=True, capture_output=True)
    (w / "apache.conf").write_text((HERE / "conf/apache.conf").read_text().replace("@W@", str(w)))
    reqs = [r for r in requests() if not r.name.startswith("one of two")]
    up = upstream(20101)
    p = start(["apache2", "-f", w / "apache.conf", "-DFOREGROUND"], env={"TZ": "Europe/Istanbul"})
    try:
        ready(20100)
        return drive(reqs, 20100, [str(w / (f + ".log")) for f in FORMATS])
    finally:
        stop(p, up)


REFUSED = {"garbage bytes": b"", "TLS hello": b"\x16\x03\x01"}   # what %r keeps of them
# %U is the decoded, normalised path after internal redirects, not what was asked for
U = {"index": b"/index.html", "escaped Turkish": "/api/v1/kayıtlar".encode(), "percent NUL": b"/api/v1/nope", "unnormalised": b"/api/nope/",
     "user": b"/secure/index.html", "user with a space": b"/secure/index.html", "user with quote and UTF-8": b"/secure/index.html", "HTTP/0.9": b"/index.html"}


def clf_fields(fmt, r, n, line):
    d = base(r, n)
    if fmt == "vhost_combined":
        vh, line = line.split(b" ", 1)
        assert vh == b"panel.example.com:80" or vh == b"panel.example.com:20100", vh
        d["server.address"] = "panel.example.com"
    elif r.abs_host:
        d["server.address"] = text(r.abs_host)
    m = CLF.match(line)
    addr, _, user, t, req, status, size, ref, ua = m.groups()
    assert addr.decode() == d["client.address"] and r.status in (None, int(status)), line
    put(d, time=clf(t.decode()), http__response__status_code=int(status))
    check(r, "user", dash(backslash(user)), r.user if r.target == b"/secure/" else None)
    d["user.name"] = text(r.user) if r.target == b"/secure/" else None
    sent = r.raw.split(b"\r\n")[0]
    got = backslash(req)
    if r.name == "too long URL":
        assert sent.startswith(got) or got == b"-", got[-20:]
        p = got.split(b" ")
        put(d, http__request__method=text(p[0]) if len(p) > 1 else None, url__path=text(p[1]) if len(p) > 1 else None,
            network__protocol__version="1.1" if len(p) > 2 else None)
        print("   414 logs", len(got), "bytes,", got[-12:])
    else:
        check(r, "request", got, REFUSED.get(r.name, sent))
    size = None if size == b"-" else int(size)
    d["http.response.body.size" if fmt in ("common", "forwarded") else "http.response.size"] = size
    if fmt not in ("common", "forwarded") and r.answer:
        check(r, "size", size, len(r.answer))
    elif r.answer.startswith(b"HTTP/") and (size or 0) != r.length():
        print("   %s: %%b %s, on the wire %d" % (r.name, size, r.length()))
    if fmt != "common":
        gone = r.name in ("too long URL",)
        for k, got, want in (("http.request.header.referer", ref, r.referer), ("user_agent.original", ua, r.ua)):
            check(r, k, dash(backslash(got)), None if gone else dash(want))
            d[k] = dash(text(backslash(got)))
    if fmt == "forwarded":
        m = re.fullmatch(rb' "(-|203\.0\.113\.9, 10\.0\.0\.5)" (\d+)', line[m.end():])
        d["http.server.request.duration"] = seconds(m[2].decode(), "0.000001")
    return d


def fields(fmt, r, n, line):
    d = base(r, n)
    m = re.fullmatch(rb'(\d{4}-\S+?T[\d:]{8})\.(\d{6})\+0300 (\S+) (\S+) (\S+) ' + Q + b" " + Q + rb' HTTP/(\S+) (\d{3}) (\d+) (\d+) (\d+) (\d+)', line)
    t, us, addr, host, method, u, q, v, status, body, _, size, took = m.groups()
    t = (dt.datetime.fromisoformat(t.decode()) - dt.timedelta(hours=3)).strftime("%Y-%m-%dT%H:%M:%S.") + us.decode() + "Z"
    assert addr.decode() == d["client.address"] and r.status in (None, int(status))
    put(d, time=t, server__address="yedek.example.com" if r.name == "other host" else "panel.example.com",
        http__response__status_code=int(status), http__response__body__size=int(body), http__response__size=int(size),
        http__server__request__duration=seconds(took.decode()), network__protocol__version=v.decode())
    assert host.decode() == d["server.address"]
    if r.garbage or r.name == "too long URL":
        put(d, http__request__method=None, url__path=None, url__query=None)
    else:
        check(r, "%m", method, r.method)
        check(r, "%U", backslash(u), U.get(r.name, r.path))
        check(r, "%q", backslash(q)[1:] or None, r.query or None)
        d["url.path"] = text(U.get(r.name, r.path))
    return d


NAMES = {"common": "apache-common", "combined": "apache-combined", "vhost_combined": "apache-vhost-combined", "forwarded": "apache-forwarded", "fields": "apache-fields"}
NOTES = {"common": "%b: body as sent, after mod_deflate, without chunk framing; \"-\" for none",
         "combined": "%O (Debian's combined): bytes sent with headers and framing (http.response.size)",
         "vhost_combined": "%O (Debian's vhost_combined): bytes sent with headers and framing (http.response.size). %v is the configured ServerName, not the Host header; %p the configured port",
         "forwarded": "%b: body as sent, without chunk framing; \"-\" for none. %D: microseconds. %{X-Forwarded-For}i is not in expected",
         "fields": "%B: body, 0 for none; %I received; %O sent with headers. %T: whole seconds. %U is decoded, normalised and after internal redirects\n"
                   "(\"/\" becomes \"/index.html\", %C4%B1 becomes \\xc4\\xb1, a NUL ends it). %H says HTTP/1.0 for refused requests, %m \"-\" or the first word of what came"}


def main():
    w = work("apache")
    done = run(w)
    for f in FORMATS:
        log = w / (f + ".log")
        data = log.read_bytes()
        lines = data.split(b"\n")
        print(f)
        recs = [(fields if f == "fields" else clf_fields)(f, r, (n := one(r, log)), lines[n - 1]) for r in done]
        conf = (HERE / "conf/apache.conf").read_text()
        Capture(NAMES[f]).write(data, recs, "%s, Debian 12, TZ=Europe/Istanbul\n%s\n\nMade by capture/run apache with capture/conf/apache.conf. %%t is the start of the request.\nSize: %s.\n"
                                % (version(["apache2", "-v"]).removeprefix("Server version: "), re.search(r"(?m)^LogFormat .* %s$" % f, conf)[0], NOTES[f]))
    err = (w / "error.log").read_bytes().replace(str(w).encode(), b"/var/lib/panel")
    Capture("apache-error").write(err, [], "Apache 2.4, Debian 12. ErrorLog with LogLevel info.\n\nMade by capture/run apache. No line is an exchange: expected.ndjson is empty.\n"
                                  "The one change: the work folder's path was replaced by /var/lib/panel.")


if __name__ == "__main__":
    main()
