"""HAProxy: option httplog raw and through rsyslog; the same with captured headers; option httplog clf"""
from common import *
from drive import common as requests, drive


def one_run(name, conf, syslog):
    w = work(name)
    (w / "haproxy.cfg").write_text(conf)
    raw, sysl = w / "raw.log", w / "syslog.log"
    ps = [upstream(20301)]
    if syslog:
        (w / "rsyslog.conf").write_text('global(workDirectory="%s")\nmodule(load="imudp")\ninput(type="imudp" address="127.0.0.1" port="20310")\n'
                                        'local0.* action(type="omfile" file="%s" template="RSYSLOG_TraditionalFileFormat")\n' % (w, sysl))
        ps.append(start(["rsyslogd", "-n", "-f", w / "rsyslog.conf", "-i", w / "rsyslog.pid"], env={"TZ": "UTC"}))
        time.sleep(1)
    ps.append(start(["haproxy", "-db", "-f", w / "haproxy.cfg"], env={"TZ": "UTC"}, stdout=open(raw, "wb"), stderr=open(w / "stderr", "wb")))
    try:
        ready(20300)
        reqs = [r for r in requests() if not r.name.startswith("one of two")]
        return w, drive(reqs, 20300, [str(raw)] + ([str(sysl)] if syslog else []), patience=0.8)
    finally:
        stop(*reversed(ps))


def record(r, n, line, clfmt):
    d = base(r, n)
    bad = b'"<BADREQ>"' in line
    if clfmt:
        m = re.fullmatch(rb'(\S+) - - \[(.*?) \+0000\] "(.*)" (-?\d+) (\d+) "" "" (\d+) (\d{3}) "(\S+)" "(\S+)" "(\S+)" (-?\d+) (-?\d+) (-?\d+) (-?\d+) (-?\d+) (\S{4}) .*', line)
        if not m:
            assert len(line) == 1023, len(line)                  # cut before the status
            print("   %s: cut, no status, left out" % r.name)
            return None
        addr, t, req, status, size = m.groups()[:5]
        took = m[15]
    else:
        m = re.search(rb'(?:^|: )(\S+?):(\d+) \[(\d\d/\w+/\d{4}:[\d:]{8}\.\d{3})\] (\S+) (\S+) (\S+) (-?\d+) (\+?\d+) - - (\S{4}) \S+ \S+ (?:\{(.*?)\} )?"(.*?)("?)$', line)
        addr, _, t, fe, be, times, status, size, state, hdrs, req, closed = m.groups()
        took = times.split(b"/")[4]
    assert addr.decode() == d["client.address"], line
    tm = dt.datetime.strptime(t.decode()[:20], "%d/%b/%Y:%H:%M:%S").strftime("%Y-%m-%dT%H:%M:%S") + (("." + t.decode()[21:24]) if not clfmt else "") + "Z"
    status = int(status)
    check(r, "status", status, r.status if r.status else status)
    put(d, time=tm, http__response__status_code=status if status > 0 else None, http__response__size=int(size.lstrip(b"+")),
        http__server__request__duration=seconds(took.lstrip(b"+").decode(), "0.001") if not took.startswith(b"-") else None)
    if bad or not req:
        put(d, http__request__method=None, url__path=None, url__query=None, network__protocol__version=None)
    else:
        sent = r.raw.split(b"\r\n")[0]
        got = re.sub(rb"#([0-9A-F]{2})", lambda m: bytes([int(m[1], 16)]), req)
        if not check(r, "request", got, sent):
            p = got.split(b" ")
            d["url.path"], _, q = text(p[1]).partition("?")
            d["url.query"] = q or None
            d["network.protocol.version"] = text(p[2]).removeprefix("HTTP/") if len(p) > 2 else None
        if r.abs_host:
            d["server.address"] = text(r.abs_host)
    return d


def save(name, w, done, log, note, clfmt=False):
    data = log.read_bytes()
    lines = data.split(b"\n")
    recs = []
    for r in done:
        n = one(r, log)
        if n:
            d = record(r, n, lines[n - 1], clfmt)
            if d:
                recs.append(d)
    Capture(name).write(data, recs, version(["haproxy", "-v"]).split(" - ")[0] + ", Debian 12, TZ=UTC (its times have no zone)\n" + note)


TAIL = """
Size: bytes with headers as HAProxy counts them (http.response.size); about 20 fewer than on the wire here (without the Connection: close it adds).
A line is cut at 1024 bytes: the long URLs have no closing quote; expected has the path as far as it goes and no version. Duration: Ta (last of TR/Tw/Tc/Tr/Ta, milliseconds).
Bytes outside printable ASCII, quotes and "#" are logged as #XX (decoded in expected). <BADREQ>: what could not be parsed, no method or path.
backend/server are names, not addresses: no upstream.address.
"""


def main():
    conf = (HERE / "conf/haproxy.cfg").read_text()
    w, done = one_run("haproxy", conf, True)
    save("haproxy-httplog", w, done, w / "raw.log", "option httplog; log stdout format raw local0 info\n\nMade by capture/run haproxy with capture/conf/haproxy.cfg." + TAIL)
    save("haproxy-syslog", w, done, w / "syslog.log", "option httplog; log 127.0.0.1:20310 local0 info; received by rsyslog 8.2302 (imudp, RSYSLOG_TraditionalFileFormat)\n\nMade by capture/run haproxy. The record's time is HAProxy's own, not the prefix's." + TAIL)
    cap = conf.replace("    default_backend app\n", "    capture request header User-Agent len 64\n    capture request header Referer len 64\n    default_backend app\n").replace("    log 127.0.0.1:20310 local0 info\n", "")
    w, done = one_run("haproxy-captures", cap, False)
    save("haproxy-captures", w, done, w / "raw.log", "option httplog; log stdout format raw local0 info; in the frontend:\ncapture request header User-Agent len 64\ncapture request header Referer len 64\n\n"
         "Made by capture/run haproxy. The {…|…} block does not say which headers it holds, so they are not in expected." + TAIL)
    w, done = one_run("haproxy-clf", conf.replace("option httplog", "option httplog clf").replace("    log 127.0.0.1:20310 local0 info\n", ""), False)
    save("haproxy-clf", w, done, w / "raw.log", "option httplog clf; log stdout format raw local0 info\n\nMade by capture/run haproxy. This one's time has a zone and whole seconds; milliseconds are a separate field (not in expected).\nThe two long requests are cut before their status: no expected object for them. Referer and agent are always \"\"." + TAIL, True)


if __name__ == "__main__":
    main()
