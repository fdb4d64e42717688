"""Tomcat 10: AccessLogValve with Debian's pattern, `combined`, and one with %D"""
from common import *
from drive import common as requests, drive

FILES = {"tomcat-common": "localhost_access_log.txt", "tomcat-combined": "combined.txt", "tomcat-times": "times.txt"}


def run(w):
    for d in ("conf", "logs", "temp", "webapps", "work", "app/WEB-INF"):
        (w / d).mkdir(parents=True)
    (w / "conf/server.xml").write_text((HERE / "conf/tomcat-server.xml").read_text().replace("@W@", str(w)))
    shutil.copy("/etc/tomcat10/web.xml", w / "conf/web.xml")
    (w / "users.xml").write_text('<tomcat-users><user username="admin-1" password="secret-1" roles="panel"/><user username="admin 2" password="secret-1" roles="panel"/></tomcat-users>')
    docroot(w / "app")
    for f in (w / "app/www").iterdir():
        shutil.move(f, w / "app")
    shutil.copy(HERE / "apps/tomcat.jsp", w / "app/api.jsp")
    (w / "app/WEB-INF/web.xml").write_text('<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="5.0">'
        '<servlet><servlet-name>api</servlet-name><jsp-file>/api.jsp</jsp-file></servlet><servlet-mapping><servlet-name>api</servlet-name><url-pattern>/api/*</url-pattern></servlet-mapping>'
        '<security-constraint><web-resource-collection><web-resource-name>s</web-resource-name><url-pattern>/secure/*</url-pattern></web-resource-collection>'
        '<auth-constraint><role-name>panel</role-name></auth-constraint></security-constraint><login-config><auth-method>BASIC</auth-method></login-config>'
        '<security-role><role-name>panel</role-name></security-role></web-app>')
    cp = "/usr/share/tomcat10/bin/bootstrap.jar:/usr/share/tomcat10/bin/tomcat-juli.jar"
    p = start(["/usr/lib/jvm/java-17-openjdk-amd64/bin/java", "-Xmx256m", "-cp", cp, "-Dcatalina.home=/usr/share/tomcat10", "-Dcatalina.base=%s" % w,
               "-Djava.io.tmpdir=%s/temp" % w, "org.apache.catalina.startup.Bootstrap", "start"], env={"TZ": "Europe/Istanbul"}, stdout=open(w / "out", "wb"), stderr=subprocess.STDOUT)
    reqs = [r for r in requests() if not r.name.startswith(("one of two", "upstream is down", "empty list, gzip", "empty list, chunked and", "long list"))]
    try:
        ready(20800)
        time.sleep(2)
        reqs.insert(0, type(reqs[0])("first", target=b"/api/v1/logs/cron"))
        return drive(reqs, 20800, [str(w / "logs" / f) for f in FILES.values()], patience=0.6, limit=20)
    finally:
        stop(p)


def main():
    w = work("tomcat")
    done = run(w)
    for name, f in FILES.items():
        log = w / "logs" / f
        data = log.read_bytes()
        lines = data.split(b"\n")
        recs = []
        print(name)
        for r in done:
            n = one(r, log)
            if not n:
                continue
            l = lines[n - 1]
            d = base(r, n)
            if name == "tomcat-times":
                m = re.fullmatch(rb"(\S+) (\S+) (\S+) (\S+) (\S+) (\S*) (\S*) (\d{3}) (\d+) (\d+) (\S+) (.*)", l)
                if not m:
                    print("   ??", r.name, l[:200])
                    continue
                t, addr, host, method, u, q, proto, status, size, us, _, _ = m.groups()
                check(r, "request", (method, u, q[1:] or None, proto), (r.method, r.path, r.query or None, b"HTTP/" + (r.version or b"0.9")))
                t = dt.datetime.fromisoformat(text(t)).astimezone(dt.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.") + text(t)[20:23] + "Z"
                put(d, time=t, server__address=text(dash(host)), http__server__request__duration=seconds(text(us), "0.000001"), http__response__body__size=int(size),
                    http__request__method=text(dash(method)), url__path=text(dash(u)), url__query=text(q[1:]) or None,
                    network__protocol__version=text(proto).removeprefix("HTTP/") if not r.garbage else None)
                if method == b"null":
                    d["http.request.method"] = None
            else:
                m = re.fullmatch(rb'(\S+) - (.*?) \[(.*?)\] "(.*?)" (\d{3}) (\d+|-)(?: "(.*)" "(.*)")?', l)
                if not m:
                    print("   ??", r.name, l[:200])
                    continue
                addr, user, t, req, status, size, ref, ua = m.groups()
                p = re.fullmatch(rb"(\S+) (\S+)(?: HTTP/([\d.]+)| )?", backslash(req))
                sent = r.raw.split(b"\r\n")[0]
                if not check(r, "request", backslash(req), sent):
                    if not p or r.garbage:
                        put(d, http__request__method=None, url__path=None, url__query=None, network__protocol__version=None)
                    else:
                        a, _, q = p[2].partition(b"?")
                        put(d, http__request__method=text(p[1]), url__path=text(dash(a)), url__query=text(q) or None, network__protocol__version=text(p[3]))
                elif r.abs_host:
                    d["server.address"] = text(r.abs_host)
                check(r, "user", dash(user), r.user)
                put(d, time=clf(text(t)), http__response__body__size=int(size) if size != b"-" else None, user__name=text(dash(backslash(user))))
                if name == "tomcat-combined":
                    for k, got, want in (("http.request.header.referer", ref, r.referer), ("user_agent.original", ua, r.ua)):
                        check(r, k, dash(backslash(got)), dash(want))
                        d[k] = dash(text(backslash(re.sub(rb"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)).encode(), got))))
            check(r, "addr", text(addr), d["client.address"])
            d["client.address"] = text(addr)
            check(r, "status", int(status), r.status or int(status))
            if r.answer.startswith(b"HTTP/") and int(size if size != b"-" else 0) != r.length():
                print("   %s: size %s, on the wire %d" % (r.name, size, r.length()))
            recs.append(put(d, http__response__status_code=int(status)))
        pat = re.findall(r'prefix="(\w+)".*pattern="(.*?)"', (HERE / "conf/tomcat-server.xml").read_text())
        pat = dict((a + ".txt", b.replace("&quot;", '"')) for a, b in pat)[f]
        Capture(name).write(data, recs, """Tomcat 10.1 (Debian 12, tomcat10-common), Java 17, TZ=Europe/Istanbul
AccessLogValve pattern: %s%s

Made by capture/run tomcat with capture/conf/tomcat-server.xml. %%t is the start of the request.
Size: %%b/%%B, body bytes as sent without chunk framing (http.response.body.size). %%D: microseconds since Tomcat 10 (milliseconds before), %%F milliseconds.
IPv6 is written in full (0:0:0:0:0:0:0:1). A refused request line is "GET - HTTP/1.1" (method, no path) or "-"; in the third format its method is the word null.
HTTP/0.9 leaves "GET / " with a trailing space. Header bytes are read as ISO 8859-1, those above ASCII written as \\u00c4 (decoded as code points in expected).
""" % (pat, ' = %h %l %u %t "%r" %s %b "%{Referer}i" "%{User-Agent}i"' if pat == "combined" else ""))


if __name__ == "__main__":
    main()
