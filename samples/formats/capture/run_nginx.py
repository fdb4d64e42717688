"""nginx: all its formats are written by one run"""
import shutil
import re
from common import *
from drive import common as requests, drive

FORMATS = ["combined", "main", "vhost", "json_str", "json_num", "upstreaminfo", "proxy", "standard"]


def run(w):
    docroot(w)
    (w / "htpasswd").write_text('admin-1:{PLAIN}secret-1\nadmin 2:{PLAIN}secret-1\nyönetici "3":{PLAIN}secret-1\n')
    (w / "nginx.conf").write_text((HERE / "conf/nginx.conf").read_text().replace("@W@", str(w)))
    up = upstream(20001)
    ng = start(["nginx", "-p", w, "-c", w / "nginx.conf", "-e", w / "error.log"], env={"TZ": "Europe/Istanbul"})
    try:
        ready(20000)
        return drive(requests(), 20000, [str(w / (f + ".log")) for f in FORMATS])
    finally:
        stop(ng, up)


EARLY = {"options *", "percent NUL", "too long URL"}             # refused before the headers were read
HOSTS = {"other host": "yedek.example.com"}                      # $host is lower case, without the port
LF = {k: re.search(r"log_format %s (?:escape=json )?(.*?);\n" % k, (HERE / "conf/nginx.conf").read_text(), re.S)[1] if k != "combined" else
      "built in: '$remote_addr - $remote_user [$time_local] \"$request\" $status $body_bytes_sent \"$http_referer\" \"$http_user_agent\"'" for k in FORMATS}


def esc(b):
    """nginx's default log escaping"""
    if b is None:
        return b"-"
    return b"".join(b"\\x%02X" % c if c in b'"\\' or c < 32 or c > 126 else bytes([c]) for c in b)


def known(r, n):
    d = base(r, n)
    if r.name in EARLY:
        r.ua = r.referer = None
    put(d, http__request__header__referer=text(r.referer) or None, user_agent__original=text(r.ua) or None, user__name=text(r.user))
    for k in ("http.request.header.referer", "user_agent.original"):
        if d[k] == "-":
            d[k] = None                                          # a sent "-" cannot be told from none
    if r.abs_host:
        d["server.address"] = text(r.abs_host)
    return d


def request(r, line):
    """the request line as the client sent it; nginx cuts a too long one at its 8k buffer"""
    req = r.raw.split(b"\r\n")[0]
    if r.name == "TLS hello":
        req = req.split(b"\n")[0]
    return req


def plain(fmt, r, n, line):
    d = known(r, n)
    m = re.search(rb'^(?:(\S+):20000 )?(\S+) - (.*?) \[(\d\d/\w{3}/\d{4}:[\d:]{8} \+0300)\] "(.*?)" (\d{3}) (\d+) "(.*?)" "(.*?)"(.*)$', line)
    vh, addr, user, t, req, status, size, ref, ua, rest = m.groups()
    assert addr.decode() == d["client.address"]
    put(d, time=clf(t.decode()), http__response__status_code=int(status))
    assert r.status in (None, int(status)), (r.name, r.status, status)
    if r.name == "too long URL":
        assert request(r, line).startswith(req)
        d["url.path"], d["network.protocol.version"] = req.split(b" ")[1].decode(), None
    elif r.name == "TLS hello":
        assert req.startswith(rb"\x16\x03\x01")
    else:
        assert (user, req, ref, ua) == (esc(r.user), esc(request(r, line)), esc(r.referer), esc(r.ua)), (r.name, line)
    if fmt == "vhost":
        put(d, server__address=HOSTS.get(r.name, "panel.example.com"), http__response__size=int(size))
        assert vh.decode() == d["server.address"]
        if r.status and r.name != "asset, gzip":
            assert int(size) == len(r.answer), r.name
    else:
        put(d, http__response__body__size=int(size))
        if r.answer.startswith(b"HTTP/"):
            assert int(size) == r.length(), r.name
    if fmt == "main":
        m = re.fullmatch(rb' "(-|203\.0\.113\.9, 10\.0\.0\.5)" rt=([\d.]+) uct="(.*?)" uht="(.*?)" urt="(.*?)" ua="(.*?)" us="(.*?)" cs=-', rest)
        ups(d, m[6], m[7])
        d["http.server.request.duration"] = seconds(m[2].decode())
    if fmt == "upstreaminfo":
        m = re.fullmatch(rb' (\d+) ([\d.]+) \[(.*?)\] \[\] (-|\S+:\d+(?:, \S+:\d+)*) (\S+(?:, \S+)*) (\S+(?:, \S+)*) (-|\d+(?:, \d+)*) (-|[0-9a-f]{32})', rest) \
            or re.fullmatch(rb' (\d+) ([\d.]+) \[(.*?)\] \[(.*?)\] (\S+) (\S+) (\S+) (\S+) ?(.*)', rest)
        ups(d, m[4], m[7])
        d["http.server.request.duration"] = seconds(m[2].decode())
        d["http.request.id"] = m[8].decode() if m.re.groups == 8 and m[8] != b"-" else None
        if m.re.groups != 8:
            print("  second shape", r.name, rest)
    return d


def ups(d, addr, status):
    """after retries the last one counts"""
    a, s = addr.decode().split(", ")[-1], status.decode().split(", ")[-1]
    put(d, upstream__address=None if a in ("-", "") else a, upstream__status_code=None if s in ("-", "") else int(s))


def npm(fmt, r, n, line):
    d = known(r, n)
    d["user.name"] = d["network.protocol.version"] = None
    m = re.fullmatch(rb'\[(.*?)\] (?:- (-|\d+(?:, \d+)*) )?(\d{3}) - (\S+) http (\S+) "(.*?)" \[Client (\S+)\] \[Length (\d+)\] \[Gzip \S+\](?: \[Sent-to (.*?)\])? "(.*?)" "(.*?)"', line)
    t, us, status, method, host, uri, addr, size, sent, ua, ref = m.groups()
    assert addr.decode() == d["client.address"] and r.status in (None, int(status)) and (esc(r.ua), esc(r.referer)) == (ua, ref), line
    put(d, time=clf(t.decode()), http__response__status_code=int(status), http__response__body__size=int(size),
        server__address=HOSTS.get(r.name, "panel.example.com"))
    assert host.decode() == d["server.address"]
    if uri == b"-":                                              # refused early: no $request_uri, sometimes a method
        put(d, http__request__method=None if method == b"-" else method.decode(), url__path=None, url__query=None)
    else:
        want = r.target if not r.abs_host else r.path + b"?" + r.query
        assert (method, uri) == (r.method, esc(want)), line
    if us is not None:
        ups(d, sent, us)
    return d


def js(fmt, r, n, line):
    d = known(r, n)
    o = json.loads(line.decode("utf-8", "replace"))
    assert o["remote_addr"] == d["client.address"] and r.status in (None, int(o["status"]))
    put(d, http__response__status_code=int(o["status"]), http__response__body__size=int(o["body_bytes_sent"]),
        http__server__request__duration=seconds(str(o["request_time"])))
    assert (o["http_user_agent"] or None) in (d["user_agent.original"], "-"), r.name
    if fmt == "json_str":
        put(d, time=dt.datetime.fromisoformat(o["time_iso8601"]).astimezone(dt.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            http__request__id=o["request_id"], server__address=d.get("server.address") or (text(r.host) or "").partition(":")[0] or None,
            http__response__content_type=o["content_type"] or None)
        if r.name in EARLY:
            d["server.address"] = None
        assert (o["http_host"].partition(":")[0] or None) == (d["server.address"] if r.name != "absolute form" else "panel.example.com"), (r.name, o)
        if r.name == "too long URL":
            d["url.path"], d["network.protocol.version"] = o["request"].split(" ")[1], None
        elif r.name != "TLS hello":
            assert o["request"] == text(request(r, line)), r.name
        ups(d, o["upstream_addr"].encode(), o["upstream_status"].encode())
    else:
        put(d, time=epoch(re.search(rb'"msec": ([\d.]+)', line)[1].decode()), user__name=None, server__address=HOSTS.get(r.name, "panel.example.com"),
            http__response__size=o["bytes_sent"])
        assert o["host"] == d["server.address"]
        if not o["request_uri"]:
            put(d, http__request__method=o["request_method"] or None, url__path=None, url__query=None)
        else:
            want = r.target if not r.abs_host else r.path + b"?" + r.query
            assert (o["request_method"], o["request_uri"]) == (text(r.method), text(want)), r.name
        put(d, network__protocol__version=o["server_protocol"].removeprefix("HTTP/") or None)
    return d


SIZES = {"vhost": "$bytes_sent: status line, headers, body and chunk framing (http.response.size)",
         "json_num": "body_bytes_sent: body as sent, after gzip, with chunk framing; bytes_sent: with headers"}
NAMES = {"combined": "nginx-combined", "main": "nginx-main", "vhost": "nginx-vhost", "json_str": "nginx-json", "json_num": "nginx-json-msec",
         "upstreaminfo": "nginx-ingress-upstreaminfo", "proxy": "nginx-npm-proxy", "standard": "nginx-npm-standard"}
NOTES = {"upstreaminfo": "Made with plain nginx and ingress-nginx's default log-format-upstream; $proxy_upstream_name and the others are `set` in the configuration.\n"
         "Requests refused before a location was chosen log [] [] and an empty last field: the line ends in a space then.\n",
         "proxy": "nginx-proxy-manager's `proxy` format on plain nginx; $server is `set` to \"127.0.0.1\". It becomes upstream.address.\n"
                  "Requests refused early log an empty [Sent-to ], \"-\" as URI and sometimes a method (kept in expected).\n",
         "standard": "nginx-proxy-manager's `standard` format on plain nginx.\nRequests refused early log \"-\" as URI and sometimes a method (kept in expected).\n",
         "json_str": "Values of any kind as strings. Bytes that are not UTF-8 are in the file as they came; expected has U+FFFD for each ill-formed sequence.\n",
         "json_num": "`msec` is an epoch with milliseconds; $request_uri is empty when the request line was refused (a lone method can stay). HTTP/0.9 logs no protocol.\n"}


def main():
    w = work("nginx")
    done = run(w)
    v = version(["nginx", "-v"]).removeprefix("nginx version: ")
    for f in FORMATS:
        log = w / (f + ".log")
        data = log.read_bytes()
        lines = data.split(b"\n")
        recs = []
        for r in done:
            n = one(r, log)
            recs.append((js if f.startswith("json") else npm if f in ("proxy", "standard") else plain)(f, r, n, lines[n - 1]))
        Capture(NAMES[f]).write(data, recs, "%s (Debian 12), TZ=Europe/Istanbul\nlog_format: %s\n\nMade by capture/run nginx with capture/conf/nginx.conf.\nSize: %s\n%s"
                                % (v, LF[f], SIZES.get(f, "$body_bytes_sent: body as sent, after gzip, with chunk framing"), NOTES.get(f, "")))
    err = (w / "error.log").read_bytes().replace(str(w).encode(), b"/var/lib/panel")
    Capture("nginx-error").write(err, [], "%s (Debian 12), TZ=Europe/Istanbul\nerror_log … info;\n\nMade by capture/run nginx. No line is an exchange: expected.ndjson is empty.\n"
                                 "The one change: the work folder's path was replaced by /var/lib/panel." % v)


if __name__ == "__main__":
    main()
