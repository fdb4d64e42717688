"""lighttpd with its default accesslog.format, through a pipe (its file output is buffered for seconds)"""
from common import *
from drive import common as requests, drive


def main():
    w = work("lighttpd")
    docroot(w)
    (w / "users").write_text('admin-1:secret-1\nadmin 2:secret-1\nyönetici "3":secret-1\n')
    (w / "lighttpd.conf").write_text((HERE / "conf/lighttpd.conf").read_text().replace("@W@", str(w)))
    log = w / "access.log"
    reqs = [r for r in requests() if not r.name.startswith("one of two")]
    ps = [upstream(20401), start(["lighttpd", "-D", "-f", w / "lighttpd.conf"], env={"TZ": "Europe/Istanbul"})]
    try:
        ready(20400)
        done = drive(reqs, 20400, [str(log)], patience=1)
    finally:
        stop(*reversed(ps))
    data = log.read_bytes()
    lines = data.split(b"\n")
    recs = []
    for r in done:
        n = one(r, log)
        if not n:
            continue
        m = CLF.fullmatch(lines[n - 1])
        addr, host, user, t, req, status, size, ref, ua = m.groups()
        d = base(r, n)
        check(r, "addr", addr.decode(), d["client.address"])
        check(r, "status", int(status), r.status or int(status))
        check(r, "user", dash(backslash(user)), r.user)
        sent = r.raw.split(b"\r\n")[0]
        if not check(r, "request", backslash(req), sent):
            p = backslash(req).split(b" ")
            if not p[0]:                                         # refused: "  " or "  HTTP/1.1"
                put(d, http__request__method=None, url__path=None, url__query=None, network__protocol__version=None)
        put(d, time=clf(t.decode()), http__response__status_code=int(status), http__response__body__size=int(size) if size != b"-" else None,
            user__name=text(dash(backslash(user))),
            server__address=None if host == b"-" else re.sub(r":\d+$", "", text(backslash(host))))
        if r.answer.startswith(b"HTTP/") and int(size) != r.length():
            print("   %s: %%b %s, on the wire %d" % (r.name, size, r.length()))
        for k, got, want in (("http.request.header.referer", ref, r.referer), ("user_agent.original", ua, r.ua)):
            check(r, k, dash(backslash(got)), dash(want))
            d[k] = dash(text(backslash(got)))
        check(r, "host", d["server.address"], (text(r.host) or "panel.example.com").lower().partition(":")[0])
        recs.append(d)
    Capture("lighttpd").write(data, recs, """%s, TZ=Europe/Istanbul
accesslog.format is the default: %%h %%V %%u %%t "%%r" %%>s %%b "%%{Referer}i" "%%{User-Agent}i"

Made by capture/run lighttpd with capture/conf/lighttpd.conf. The second field is the host (%%V), not the ident "-" other servers have there.
Size: %%b, body bytes as sent, with chunk framing where there is any (http.response.body.size).
Refused requests log a request of two spaces (or "  HTTP/1.1"): no method or path. %%V keeps the Host header's port; expected has the name alone.
The agent is not logged for a refused request; a request whose Host was not read logs "-" there. HTTP/0.9 and SSH leave no line.
""" % version(["lighttpd", "-v"]))


if __name__ == "__main__":
    main()
