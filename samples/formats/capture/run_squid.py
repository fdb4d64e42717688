"""Squid: native format, as a forward proxy; strip_query_terms on (default) and off"""
from common import *
from drive import common as requests, drive, Req


def reqs():
    out = []
    for r in requests():
        if r.name.startswith(("asset", "directory", "one of two", "no host", "HTTP/0.9", "too long", "options *")):
            continue
        if r.garbage or r.name == "options *":
            out.append(r)
            continue
        if r.abs_host is None:
            r.sent = r.target
            origin = b"http://127.0.0.1:20709" if r.name == "upstream is down" else b"http://127.0.0.1:20702"
            r.raw = r.raw.replace(r.target, origin + r.target, 1).replace(b"Authorization:", b"Proxy-Authorization:")
            r.abs_host = b"127.0.0.1"
            if r.follow:
                r.follow.raw = r.follow.raw.replace(r.follow.target, b"http://127.0.0.1:20702" + r.follow.target, 1)
                r.follow.abs_host = b"127.0.0.1"
        out.append(r)
    out.append(Req("connect", b"CONNECT", b"127.0.0.1:20702"))
    out[-1].abort = 0.3
    return out


def main(name, strip):
    w = work(name)
    (w / "hosts").write_text("127.0.0.1 panel.example.com\n")
    for u in ("admin-1", "admin 2", 'yönetici "3"'):
        subprocess.run(["htpasswd", "-bm", *(["-c"] if u == "admin-1" else []), w / "htpasswd", u, "secret-1"], capture_output=True, check=True)
    (w / "squid.conf").write_text((HERE / "conf/squid.conf").read_text().replace("@W@", str(w)).replace("@STRIP@", strip))
    log = w / "access.log"
    w.chmod(0o777)                                               # squid gives up root
    ps = [upstream(20702), start(["squid", "-n", "panelcap", "-N", "-f", w / "squid.conf"], stdout=open(w / "out", "wb"), stderr=subprocess.STDOUT)]
    try:
        ready(20700)
        time.sleep(1)
        done = drive(reqs(), 20700, [str(log)], patience=1, limit=2)
    finally:
        stop(*reversed(ps))
    data = log.read_bytes()
    lines = data.split(b"\n")
    recs = []
    for r in done:
        span = r.lines.get(str(log))
        if not span:
            print("   no line for:", r.name, r.status)
            continue
        if span[0] != span[1]:
            print("   lines", span, r.name)
        for n in range(span[0], span[1] + 1):
            m = re.fullmatch(rb'(\d+\.\d{3}) +(-?\d+) (\S+) (\w+)/(\d{3}) (-?\d+) (\S+) (\S+) (.*) (\w+)/(\S+) (\S+)', lines[n - 1])
            if not m:
                print("   ??", r.name, lines[n - 1][:200])
                continue
            t, ms, addr, how, status, size, method, url, user, hier, peer, ct = m.groups()
            d = base(r, n)
            check(r, "addr", text(addr), d["client.address"])
            check(r, "status", int(status), r.status or int(status))
            u = re.fullmatch(rb"(?:http://([^/:]*)(?::\d+)?)(/[^?]*)?(?:\?(.*))?", url)
            if method == b"CONNECT":
                put(d, url__path=None, server__address=text(url.rsplit(b":", 1)[0]))
            elif r.garbage or not u:
                print("   no url:", r.name, method, url[:60])
                put(d, http__request__method=None if r.garbage else text(method), url__path=None if r.garbage else text(r.path), url__query=None)
            else:
                check(r, "url", (method, u[2], u[3] or None), (r.method, r.path, r.query or None))
                put(d, url__path=text(u[2]), url__query=text(u[3]) or None, server__address=text(u[1]))
            check(r, "user", text(dash(user)), text(r.user))
            put(d, time=epoch(text(t)), user__name=text(dash(user)), http__response__status_code=int(status) or None, http__response__size=int(size), network__protocol__version=None,
                http__server__request__duration=seconds(text(ms), "0.001"), http__response__content_type=text(dash(ct)), upstream__address=text(dash(peer)))
            recs.append(d)
    Capture(name).write(data, recs, subprocess.run(["squid", "-v"], capture_output=True, text=True).stdout.splitlines()[0] + """, Debian 12
logformat squid (native): %ts.%03tu %6tr %>a %Ss/%03>Hs %<st %rm %ru %[un %Sh/%<a %mt
""" + ("strip_query_terms off" if strip else "strip_query_terms on (the default): the query is cut off after \"?\", and nothing tells whether there was one with content") + """

Made by capture/run squid with capture/conf/squid.conf (a forward proxy). The URL is absolute: expected has path and query, and its host as server.address.
Size: %<st, bytes sent to the client with headers (http.response.size). Duration: %tr, milliseconds. Time: epoch with milliseconds, end of the request.
%<a (the peer) is upstream.address. error:… URLs are requests Squid refused: no path. A user keeps its spaces and quotes; %c3%b6 in it is kept in expected.
Left out: a URL of 9000 bytes, whose line Squid cuts at 8190 bytes without its line end, so the next one sticks to it.
""")


if __name__ == "__main__":
    main("squid-native", "")
    main("squid-native-query", "strip_query_terms off")
