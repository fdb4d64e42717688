"""Varnish: varnishncsa with its default format"""
from common import *
from drive import common as requests, drive


def main():
    w = work("varnish")
    (w / "vsm").mkdir()
    log = w / "access.log"
    reqs = [r for r in requests() if not r.name.startswith(("one of two", "asset", "directory"))]
    ps = [upstream(20601)]
    ps.append(start(["varnishd", "-F", "-n", w / "vsm", "-a", "127.0.0.1:20600", "-a", "[::1]:20600", "-f", HERE / "conf/panel.vcl", "-T", "none", "-s", "malloc,16m"],
                    env={"TZ": "Europe/Istanbul"}, stdout=open(w / "out", "wb"), stderr=subprocess.STDOUT))
    try:
        ready(20600)
        time.sleep(1)
        ps.append(start(["varnishncsa", "-n", w / "vsm", "-w", log, "-t", "10"], env={"TZ": "Europe/Istanbul"}, stderr=open(w / "err", "wb")))
        time.sleep(2)
        done = drive(reqs, 20600, [str(log)], patience=1.5)
    finally:
        stop(*reversed(ps))
    data = log.read_bytes()
    lines = data.split(b"\n")
    recs = []
    for r in done:
        n = one(r, log)
        if not n:
            continue
        m = re.fullmatch(CLF.pattern.replace(rb"(\d{3})", rb"(\d{3}|-)"), lines[n - 1])
        if not m:
            print("   ??", r.name, lines[n - 1][:200])
            continue
        addr, _, user, t, req, status, size, ref, ua = m.groups()
        d = base(r, n)
        check(r, "addr", text(addr), d["client.address"])
        d["client.address"] = text(dash(addr))
        status = None if status == b"-" else int(status)
        check(r, "status", status, r.status or status)
        check(r, "user", dash(backslash(user)), r.user)
        p = re.fullmatch(rb"(\S+) (\S+) HTTP/([\d.]+)", backslash(req))
        if r.garbage or not p or p[1] == b"-":
            print("   garbage:", r.name, req[:80])
            put(d, http__request__method=None, url__path=None, url__query=None, network__protocol__version=None)
        else:
            u = re.fullmatch(rb"(?:http://([^/*?]*))?(.*?)(?:\?(.*))?", p[2], re.S)
            host = None if u[1] in (None, b"-") else u[1]
            check(r, "host", text(host), text((r.host or b"").lower()) or None)
            check(r, "request", (p[1], u[2], u[3] or None, p[3]), (r.method, r.path, r.query or None, r.version))
            put(d, url__path=text(u[2]), url__query=text(u[3]) or None, network__protocol__version=text(p[3]),
                server__address=re.sub(r":\d+$", "", text(host)) if host else None)
        put(d, time=clf(text(t)), http__response__status_code=status, http__response__body__size=int(size) if size != b"-" else None, user__name=text(dash(backslash(user))))
        if r.answer.startswith(b"HTTP/") and int(size if size != b"-" else 0) != r.length():
            print("   %s: %%b %s, on the wire %d" % (r.name, size, r.length()))
        for k, got, want in (("http.request.header.referer", ref, r.referer), ("user_agent.original", ua, r.ua)):
            check(r, k, dash(backslash(got)), dash(want))
            d[k] = dash(text(backslash(got)))
        recs.append(d)
    v = subprocess.run(["varnishncsa", "-V"], capture_output=True, text=True)
    Capture("varnishncsa").write(data, recs, (v.stdout + v.stderr).splitlines()[0] + """, Debian 12, TZ=Europe/Istanbul
default format: %h %l %u %t "%r" %s %b "%{Referer}i" "%{User-agent}i"

Made by capture/run varnish with capture/conf/panel.vcl.
%r is put together: METHOD http://HOST/PATH PROTOCOL (the host as sent, "-" without one). expected has the path alone and server.address.
Size: %b, body bytes without chunk framing, "-" for none (http.response.body.size).
A request without Host gets "localhost". A field is cut at 255 bytes (shared memory record), the closing quote stays. An unknown method was piped: no status.
Garbage has no client: - - - […] "- http://localhost HTTP/1.0" 400.
""")


if __name__ == "__main__":
    main()
