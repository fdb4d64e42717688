import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from urllib.parse import quote
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); NAME = "fleet-haproxy"
sim = Sim(20251229, "Europe/Istanbul"); R = sim.random
servers = Servers()
syslog = []
box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); box.bind(("127.0.0.1", 19290))
def listen():
    while True:
        data = box.recv(65536); syslog.append((time.time(), data.decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=listen, daemon=True).start()
pods = []
for n in (0, 1):
    env = {**os.environ, "WORK": str(WORK), "POD": str(n), "TZ": "UTC", "PYTHONHASHSEED": "0"}
    pods.append(Container(servers, [sys.executable, "-m", "gunicorn", "--no-control-socket", "-b", f"127.0.0.1:1928{1 + n}", "--threads", "2", "--keep-alive", "5", "--access-logfile", "-", "fleet:app"], 19281 + n, env=env, cwd=HERE))
    pods[n].start()
servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 19280, "203.0.113.1")
time.sleep(.3); syslog.clear()
S = ("203.0.113.1", 19280); HOST = "filo.example.com.tr"; ORIGIN = "https://filo.example.com.tr"
def u(t): return quote(t, safe="/?=&-%")
def mode(t): (WORK / "mode").write_text(t)
admin = Browser(sim, "203.0.113.77", CHROME_WIN, S, HOST, ORIGIN, {"Cookie": "oturum=" + "f" * 40})
class Page:
    def __init__(self, name): self.name = u("/panel/" + name)
    def get(self, t, **k): return admin.get(u(t), self.name, **k)
    def post(self, t, body=None, m="POST"): return admin.send(m, u(t), body if body is not None else {}, self.name)
plates = [f"34-TST-{i:03}" for i in range(1, 31)]
def load():
    p = Page("özet")
    admin.request("GET", p.name)
    if R.random() < .6: p.get("/panel/varlik/ana.3c1.js")
    if R.random() < .3:
        admin.get("/filo/ben", p.name, headers={"Cookie": ""}); yield 5
        p.post("/filo/oturum-ac", {"kullanici": "filo-admin"}); yield .3
    p.get("/filo/ben"); p.get("/filo/uyarılar/yeni"); p.get("/filo/yakınlık/haritası"); yield 2
def cars():
    p = Page("araçlar"); p.get("/filo/araç-listesi"); p.get("/filo/sozluk/durumlar"); yield R.uniform(4, 15)
    if R.random() < .4: p.get(f"/filo/araç-listesi?ara={R.choice(['06', '35-A', 'TST-02'])}"); yield 5
    if R.random() < .2: p.get("/filo/araç-listesi?sayfa=2"); yield 2; p.get("/filo/araç-listesi?sayfa=7"); yield 2
    for x in R.sample(plates, R.randint(1, 3)):
        p = Page(f"araçlar/{x}"); p.get(f"/filo/araç/{x}"); p.get(f"/filo/araç/{x}/lastik-geçmişi"); p.get(f"/filo/tahmin/varis?arac={x}"); p.get(f"/filo/konum?arac={x}"); yield R.uniform(8, 40)
        if R.random() < .5: p.post(f"/filo/araç/{x}/durumDegistir"); yield .5; p.get(f"/filo/araç/{x}"); yield 5
        if R.random() < .3: p.post(f"/filo/araç/{x}/lastik-geçmişi", {"eksen": R.choice(["on", "arka"])}); yield .5; p.get(f"/filo/araç/{x}/lastik-geçmişi"); yield 5
    if R.random() < .2: Page("araçlar/eski").get(f"/filo/araç/06-OLD-{R.randint(1, 9)}"); yield 5
def scores():
    p = Page("sürücü-puanları"); p.get("/filo/şoförler"); p.get("/filo/sürücü-puanları/haftalık"); yield 4
    if R.random() < .6: p.get("/filo/sürücü-puanları/aylık"); yield 6
def fences():
    p = Page("bölgeler"); r = p.get("/filo/geofence"); yield R.uniform(4, 12)
    for n in R.sample(range(1, 8), R.randint(1, 2)):
        p.get(f"/filo/geofence/{n}"); yield 4
        p.post(f"/filo/geofence/{n}/etkinlestir", {"etkin": R.random() < .5}); yield .6; p.get(f"/filo/geofence/{n}"); yield 1; p.get("/filo/geofence"); yield 6
def routes():
    p = Page("rotalar"); l = p.get("/filo/rotalar").json() or []; yield R.uniform(5, 20)
    if R.random() < .8: p.post("/filo/rotalar/planla", {"duraklar": list(range(R.randint(1, 9)))}); yield 2; p.get("/filo/rotalar"); yield 6
    if len(l) > 3 and R.random() < .12: p.post(f"/filo/rotalar/{l[0]['no']}/sil"); yield .5; p.get("/filo/rotalar"); yield 5
def care():
    p = Page("bakım"); p.get("/filo/bakım/planlar"); yield 9
    if R.random() < .5: p.post("/filo/plaka-doğrula", {"plaka": plates[1]}); yield 2; p.post("/filo/bakım/planEkle", {"plaka": R.choice(plates), "is": "fren " * R.randint(1, 4)}); yield .5; p.get("/filo/bakım/planlar"); yield 5
def reports():
    p = Page("raporlar"); p.get("/filo/raporlar/yakıt"); yield 6; p.get("/filo/raporlar/karbon"); yield 4
    if R.random() < .6: p.post("/filo/raporlar/karbon/hesapla", {"yil": 2025}); yield 5
    if R.random() < .5:
        r = p.post("/filo/raporlar/uret", {"tur": "yakit"}); yield 2
        if r.status == 202:
            for _ in range(4): p.get(f"/filo/raporlar/durum/{r.json()['no']}"); yield 4
def prefs():
    p = Page("ayarlar"); now = p.get("/filo/ayarlar").json(); yield 8
    if now and R.random() < .8: p.post("/filo/ayarlar", now if R.random() < .4 else {**now, "hiz": R.choice([5, 50, 90, 110, 130])}, "PUT"); yield .5; p.get("/filo/ayarlar"); yield 5
    p.get("/filo/şablonlar" + ("/" if R.random() < .2 else "")); yield 4
PAGES = [cars, cars, scores, fences, routes, care, reports, prefs]
def session(n):
    yield from load()
    for f in R.sample(PAGES, n): yield R.uniform(15, 200); yield from f()
def map_tab(n):
    p = Page("harita"); x = R.choice(plates)
    for k in range(n):
        p.get(f"/filo/konum?arac={x}")
        if k % 10 == 0: p.get("/filo/uyarılar/yeni")
        yield 10 + R.uniform(-.1, .1)
def devices(until):
    cs = [Browser(sim, f"198.51.100.{20 + i}", "FiloKutu/2.4 (stm32)", S, HOST, accept_gzip=False, keep=False) for i in range(12)]
    while sim.now < until:
        i = R.randrange(12)
        cs[i].send("POST", "/filo/cihaz/konum-bildir", {"plaka": plates[i], "x": R.randint(1, 10 ** R.randint(2, 7)), "y": R.randint(1, 10 ** R.randint(2, 7))})
        if R.random() < .3: cs[i].request("GET", f"/filo/cihaz/gorevler?plaka={plates[i]}")
        yield R.uniform(100, 700)
def probe(n, until):
    c = Browser(sim, "172.30.0.1", "kube-probe/1.29", ("127.0.0.1", 19281 + n), f"10.244.1.{n + 7}:8000", accept_gzip=False, keep=False)
    yield from monitor(c, sim, "/saglik", until, 1800)
def rolling():
    for n in (0, 1):
        pods[n].stop(); yield 3
        for t in ("/filo/araç-listesi", "/filo/şoförler", "/filo/rotalar", "/filo/ayarlar"): Page("özet").get(t); yield 4
        if n == 0:
            pods[1].stop(); yield 2
            for t in ("/filo/araç-listesi", "/filo/bakım/planlar", "/filo/geofence"): Page("özet").get(t); yield 4
            pods[1].start()
        pods[n].start(); yield 20
def limited():
    mode("limit")
    for t in ("/filo/araç-listesi", "/filo/ben", "/filo/rotalar", "/filo/uyarılar/yeni"): Page("özet").get(t); yield 2
    mode("")
def half(on): mode("half" if on else ""); yield 0
def oddities():
    Page("harita").get("/filo/canli", abort_after=.3); yield 3
    admin.request("HEAD", u("/filo/araç-listesi")); yield 2
    admin.request("OPTIONS", "/filo/geofence"); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
    raw_line(sim, "192.0.2.66", S, b"GET /filo/\xc3\xa7 HTTP/1.1\r\nHost: x\r\n\r\n"); yield 2
for i, d in office_days(sim, "2025-12-29", 9):
    closed = i in (3, 5, 6)
    for hour in ((8, 11, 15) if not closed else (10,) if i == 5 else ()):
        sim.spawn(sim.at(f"{d} {hour + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(R.randint(6, 8)))
    end = sim.at(f"{d} 23:50")
    sim.spawn(sim.at(f"{d} 05:00:00"), devices(end))
    for n in (0, 1): sim.spawn(sim.at(f"{d} 00:0{n + 1}:10"), probe(n, end))
    sim.spawn(sim.at(f"{d} 00:05:00"), monitor(Browser(sim, "203.0.113.240", "Prometheus/2.45.3", S, HOST, keep=False), sim, "/metrics", end, 3600))
    if i in (0, 4, 7): sim.spawn(sim.at(f"{d} 02:20:00"), scanner(Browser(sim, f"192.0.2.{60 + i}", R.choice(["curl/8.4.0", "Mozilla/5.0 zgrab/0.x", CHROME]), S, HOST), sim, n=20))
    if i in (1, 4, 8): sim.spawn(sim.at(f"{d} 17:10:00"), map_tab(70))
    if i in (2, 7): sim.spawn(sim.at(f"{d} 13:40:00"), rolling())
    if i == 4: sim.spawn(sim.at(f"{d} 14:50:00"), limited())
    if i == 1: sim.spawn(sim.at(f"{d} 07:00:00"), half(True)); sim.spawn(sim.at(f"{d} 19:00:00"), half(False))
    if i in (2, 8): sim.spawn(sim.at(f"{d} 10:44:00"), oddities())
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)

night = NIGHTS / NAME; stamp, out = Stamp(sim, "haproxy"), []
pattern = re.compile(r'^<\d+>(\w{3} [ \d]\d [\d:]{8}) (?:\S+ )?(?P<tag>haproxy\[\d+\]: )(?P<a>.*? \[)(?P<t>\d\d/\w{3}/\d{4}:[\d:.]{12})(?P<b>\] .*? (?P<status>-?\d+) \d+ - - .*?"(?:(?P<method>[A-Z]+) (?P<target>\S+)|<BADREQ>).*)$')
def syslog_time(t): x = datetime.fromtimestamp(t, sim.zone); return f"{MONTHS[x.month - 1]} {x.day:2} {x:%H:%M:%S}"
for real, line in syslog:
    m = pattern.match(line)
    if not m:
        t = stamp.moment(real); out.append((t, f"{syslog_time(t)} lb1 " + re.sub(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (localhost )?", "", line))); continue
    started = datetime.strptime(m["t"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=timezone.utc).timestamp()
    if m["method"] == "GET" and m["status"] == "400": e = None
    else: e = stamp.entry(m["method"], m["target"], int(m["status"]), started, strict=False) if m["method"] else None
    t = e["sim"] if e else stamp.moment(started)
    end = t + max(0, real - started) if not e else t + (e["end"] - e["real"])
    x = datetime.fromtimestamp(t, sim.zone)
    out.append((end, f"{syslog_time(end)} lb1 {m['tag']}{m['a']}{x.day:02}/{MONTHS[x.month - 1]}/{x.year}:{x:%H:%M:%S}.{x.microsecond // 1000:03}{m['b']}"))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
size = write_rotated(night / "haproxy", "haproxy.log", out, sim.zone, "logrotate", turn=10)
SKEW = 2.4                                                        # the node's clock runs ahead of the load balancer's
for n in (0, 1):
    stamp, out, pending = Stamp(sim, f"pod{n}"), [], []
    mine = lambda e: e.get("port") == 19281 + n or (e.get("port") == 19280 and e.get("pod") in (f"api-{n}", None) and e["status"] not in (503,))
    def cri(t, stream, line): return (t, f"{rfc3339(t)} {stream} F {line}")
    missing = []
    for real, stream, line in pods[n].lines:
        m = COMBINED.match(line)
        if not m: pending.append((real, stream, line)); continue
        e = stamp.entry(m["method"], m["target"], int(m["status"]), real, accept=mine)
        if not e: missing.append(line)
        t = SKEW + ((e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(real))
        for r2, s2, l2 in pending:
            near = real - r2 < .05
            t2 = t - .001 + (r2 - pending[0][0]) / 1000 if near else SKEW + stamp.moment(r2)
            l2 = re.sub(r"\[\d{4}-\d\d-\d\d [\d:,]+( \+0000)?\]", lambda k: datetime.fromtimestamp(t2, timezone.utc).strftime("[%Y-%m-%d %H:%M:%S +0000]" if k[1] else "[%Y-%m-%d %H:%M:%S,") + ("" if k[1] else f"{int(t2 % 1 * 1000):03}]"), l2)
            l2 = re.sub(r'File ".*?/(site-packages/[^"]+|fleet\.py)"', lambda k: 'File "/srv/app/%s"' % k[1], l2)
            out.append(cri(t2, s2, l2))
        pending = []
        out.append(cri(t, stream, m["head"] + clf(t, timezone.utc) + m["mid"]))
    out.sort(key=lambda p: p[0]); print("pod", n, len(out), "missed", stamp.missed, missing[:400:80])
    size += write_rotated(night / "gunicorn-cri" / f"fleet-api-{n}", "0.log", out, timezone.utc, "kubelet")
print("bytes", size, "requests", len(sim.entries))
