import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "reskontra-flask"
sim = Sim(20290305, "Europe/Stockholm"); R = sim.random
servers, syslog = Servers(), []; env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1"}
box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); box.bind(("127.0.0.1", 19709))
def listen():
    while True: syslog.append((time.time(), box.recv(65536).decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=listen, daemon=True).start()
class Pod(Container):
    def start(self):
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, "172.30.0.7")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
FORMAT = '%({x-forwarded-for}i)s - - %(t)s "%(r)s" %(s)s %(b)s "%(f)s" "%(a)s" %(L)s'
app = Pod(servers, [sys.executable, "-m", "gunicorn", "--chdir", HERE, "-b", "172.30.0.7:19701", "-w", "1", "--threads", "4", "--access-logfile", "-", "--access-logformat", FORMAT, "reskontra:app"], 19701, env=env); app.start()
servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 19700, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 19700), "kontor.example.se", "https://kontor.example.se"
time.sleep(.4); syslog.clear()
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def clerk(name, address, agent):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": "inloggad=" + name}); b.name, b.stale = name, False; return b
chef = clerk("chef", "198.51.100.40", SAFARI); e1 = clerk("ek1", "198.51.100.40", CHROME_WIN); e2 = clerk("ek2", "198.51.100.40", CHROME_WIN)     # two of one agent
e3 = clerk("ek3", "198.51.100.91", EDGE); e4 = clerk("ek4", "198.51.100.91", FIREFOX); people = [chef, e1, e2, e3, e4]
A, P, day, js = "/rest", "/kontor", 0, "k.41ab.js"
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("poster", [])
def some(l, n): return R.sample(l, min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=10): return R.uniform(a, b)
def load(c):
    p = P + R.choice(["", "", "/fakturor", "/kunder"])
    c.request("GET", p); c.request("GET", "/paket/" + js, referer=p)
    if chance(.2):
        c.get(A + "/jag", p, headers={"Cookie": ""}); yield 6
        if chance(.3): c.send("POST", A + "/inloggning", {"vem": c.name, "ord": "fel"}, P); yield 5
        c.send("POST", A + "/inloggning", {"vem": c.name, "ord": "x"}, P); yield .4
    for t in ("/jag", "/valutor", "/raknare", "/tillval/skatt", "/tillval/lager", "/driftmeddelanden"): c.get(A + t, p)
    c.get(A + ("/oversikt" if c.stale or day < 4 else "/startsida"), p); yield think()
def kunder(c):
    p = P + "/kunder"; l = rows(c.get(A + "/kunder" + R.choice(["", "", "?sida=2", "?sida=3", "?sida=7", "?sok=eken", "?sok=zebra"]), p)); yield think()
    if chance(.2):
        c.get(A + "/kunder", p); yield 9; d = {"namn": R.choice(["Blomster", "Snickeri", "Frisör och skönhet"]) + f" {R.randint(3, 999)}", "orgnr": R.choice(["12", "5569", "5569"]) + "".join(R.choices("0123456789", k=6)) + R.choice(["", "-1"])}
        for _ in range(R.choice([1, 1, 2])): c.send("POST", A + "/kunder", d, p + "/ny"); yield 2
        l = rows(c.get(A + "/kunder", p)) or l; yield think()
    for k in some(l, R.randint(1, 3)):
        i, q = f"{A}/kunder/{k['id']}", f"{p}/{k['id']}"; x = body(c.get(i, q)) or {}
        if not x: continue
        for t in ("/kontakter", "/anteckningar", "/fakturor", "/fullmakter"): c.get(i + t, q)
        if chance(.5): c.get(i + "/avtal", q)
        yield think()
        if chance(.35): c.get(i + "/kreditupplysning", q); yield think()
        if chance(.35):
            v = x["autogiro"]
            for v in R.choice([[not v], [not v], [not v, v]]): c.send("PATCH", i + "/autogiro", {"autogiro": v}, q); yield .2; c.get(i, q); yield think()
        if chance(.3):
            v = x["sparr"]
            for v in R.choice([[not v], [not v], [v], [not v, v]]): c.send("PATCH", i + "/sparr", {"sparr": v}, q); yield .2; c.get(i, q); yield think()
        if chance(.25): c.send("PATCH", i + "/sprak", {"sprak": R.choice(["sv", "fi", "en"])}, q); yield .2; c.get(i, q); yield think()
        if chance(.3): c.send("PUT", i, R.choice([{"namn": x["namn"], "ort": x["ort"], "villkor": x["villkor"]}, {"namn": x["namn"], "ort": R.choice(["Östersund", "Åre", "Gävle", "Härnösand"]), "villkor": R.choice([10, 30, 120])}]), q); yield .2; c.get(i, q); yield think()
        if chance(.2): c.send("POST", i + "/anteckningar", {"text": "t" * R.randint(3, 90)}, q); yield .2; c.get(i + "/anteckningar", q); yield think()
        if chance(.2): c.send("POST", i + "/etiketter", {"namn": R.choice(["vip", "sen", "årsvis"])}, q); yield .2; c.get(i, q); yield think()
    if chance(.06): c.get(f"{A}/kunder/0b7c9c1e-1111-4222-8333-94a4b5c6d7e8", None); yield 2
def fakturor(c):
    p = P + "/fakturor"; l = rows(c.get(A + "/fakturor" + R.choice(["", "", "?sida=2", "?sida=30", "?status=utkast", "?status=makulerad"]), p)); yield think()
    if chance(.4):
        n = body(c.send("POST", A + "/fakturor", {"kund": (l or [{"kund": "x"}])[0]["kund"]}, p + "/ny")); yield .2; l = rows(c.get(A + "/fakturor", p)) or l; yield 3
        if n:
            i, q = f"{A}/fakturor/{n['id']}", f"{p}/{n['id']}"; c.get(i, q); c.get(i + "/rader", q); yield 5
            for _ in range(R.randint(0, 3)): c.send("POST", i + "/rader", {"text": R.choice(["Bokslut", "Rådgivning", "Lön"]), "belopp": R.randint(90, 20000)}, q); yield .2; c.get(i + "/rader", q); c.get(i, q); yield think()
            if chance(.4): c.send("DELETE", i, None, q); yield .2; c.get(A + "/fakturor", p); yield 2; chance(.5) and c.get(i, None); l = [x for x in l if x["id"] != n["id"]]
    for f in some(l, R.randint(1, 3)):
        i, q = f"{A}/fakturor/{f['id']}", f"{p}/{f['id']}"; x = body(c.get(i, q)); rs = rows(c.get(i + "/rader", q)); yield think()
        if not x: continue
        if chance(.25): c.send("POST", i + "/rader", {"text": R.choice(["Bokslut", "Resa", "Lön"]), "belopp": R.randint(90, 20000)}, q); yield .2; rs = rows(c.get(i + "/rader", q)); c.get(i, q); yield think()
        if rs and chance(.25): r = R.choice(rs); c.send("PUT", f"{i}/rader/{r['id']}", {"belopp": R.choice([r["belopp"], R.randint(90, 90000)])}, q); yield .2; rs = rows(c.get(i + "/rader", q)); c.get(i, q); yield think()
        if rs and chance(.45): c.send("DELETE", f"{i}/rader/{R.choice(rs)['id']}", None, q); yield .2; c.get(i + "/rader", q); c.get(i, q); yield think()
        if chance(.3):
            v = x["bokford"]
            for v in R.choice([[not v], [not v], [not v, v]]): c.send("PATCH", i + "/bokford", {"bokford": v}, q); yield .2; c.get(i, q); yield think()
        if chance(.3): c.send("PATCH", i + "/tvist", {"tvist": chance(.6)}, q); yield .2; c.get(i, q); yield think()
        if chance(.3): c.send("PUT", i, R.choice([{"referens": x["referens"]}, {"referens": "r" * R.randint(0, 30)}]), q); yield .2; c.get(i, q); yield think()
        if chance(.3): c.send("POST", i + "/forhandsvisning", {"mall": R.choice(["a", "b"])}, q); yield 2; c.get(i, q); yield think()
        if chance(.3): c.get(i + "/pdf", q); yield think()
        if chance(.12): c.send("POST", i + "/kreditera", None, q); yield .2; c.get(i, q); c.get(A + "/fakturor", p); yield think()
        if chance(.1): c.get(A + "/fakturor", p); yield 3; c.send("DELETE", i, None, q); yield .2; c.get(A + "/fakturor", p); yield think()
    if chance(.15):
        c.get(A + "/fakturor", p); yield 6; c.send("POST", A + "/fakturor/massutskick", {"ids": ["x"] * R.randint(1, 9)}, p); yield .3
        for _ in range(R.randint(1, 3)): c.get(A + "/fakturor", p); yield think(5, 20)
    if chance(.4): c.get(A + "/tvister", P + "/tvister"); yield think()
def krav(c):
    p = P + "/krav"; c.get(A + "/paminnelser", p); l = rows(c.get(A + "/fakturor?status=skickad", p)); yield think()
    for f in some(l, R.randint(1, 2)): c.send("POST", A + "/paminnelser", {"faktura": f["id"]}, p); yield .2; c.get(A + "/paminnelser", p); yield think()
    if chance(.6):
        c.get(A + "/inkasso", p); yield think()
        if l and chance(.5): c.send("POST", A + "/inkasso", {"faktura": l[0]["id"]}, p); yield .2; c.get(A + "/inkasso", p); yield think()
def leverantorer(c):
    p = P + "/leverantorer"; l = rows(c.get(A + "/leverantorer", p)); yield think()
    for k in some(l, R.randint(1, 2)):
        i, q = f"{A}/leverantorer/{k['id']}", f"{p}/{k['id']}"; x = body(c.get(i, q)); c.get(i + "/bankgiron", q); yield think(8, 25)
        if x and chance(.7): c.send("PUT", i, {**x, "kontakt": R.choice(["", "kontor@example.se", "k" * R.randint(4, 40)]), "villkor": R.choice([10, 30, 120])}, q); yield .2; c.get(i, q); yield think()
    p = P + "/inkomna"; l = rows(c.get(A + "/leverantorsfakturor" + R.choice(["", "", "?sida=2", "?attest=ingen"]), p)); yield think()
    for k in some(l, R.randint(1, 3)):
        i, q = f"{A}/leverantorsfakturor/{k['id']}", f"{p}/{k['id']}"; x = body(c.get(i, q)); yield think()
        if chance(.4): c.send("PATCH", i + "/attest", {"attest": R.choice([x["attest"], "delvis", "klar", "avvisad"])}, q); yield .2; c.get(i, q); yield think()
        if chance(.3):
            c.send("POST", i + "/betala", None, q); yield .3; c.get(i, q); yield 8
            for _ in range(R.randint(1, 3)): c.get(i, q); yield think(6, 20)
def bank(c):
    p = P + "/bank"; c.get(A + "/betalningar" + R.choice(["", "", "?sida=2", "?sida=9"]), p); l = rows(c.get(A + "/betalningar/omatchade", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        for _ in range(R.choice([1, 1, 1, 2])): c.send("POST", f"{A}/betalningar/{x['id']}/matcha", {"faktura": "x"}, p); yield .3
        c.get(A + "/betalningar/omatchade", p); yield think()
def bokforing(c):
    p = P + "/verifikationer"; l = rows(c.get(A + "/verifikationer" + R.choice(["", "", "", "?sida=2"]), p)); yield think()
    if chance(.4): d = R.randint(10, 9000); c.send("POST", A + "/verifikationer", {"text": R.choice(["Porto", "Resa till kund", "Kontorsmaterial"]), "debet": d, "kredit": R.choice([d, d, d, d + 1])}, p + "/ny"); yield .2; l = rows(c.get(A + "/verifikationer", p)) or l; yield think()
    for v in some(l, R.randint(1, 2)):
        i, q = f"{A}/verifikationer/{v['id']}", f"{p}/{v['id']}"; x = body(c.get(i, q)); c.get(i + "/bilagor", q); yield think()
        if chance(.25): c.send("DELETE", i, None, q); yield .2; c.get(i, q); chance(.5) and c.get(A + "/verifikationer", p); yield think()
        if chance(.25): c.request("POST", i + "/bilagor", body=b"%PDF" + b"x" * R.choice([R.randint(400, 8000), R.randint(400, 8000), 9900]), referer=q, headers={"Content-Type": "application/pdf"}); yield .3; c.get(i + "/bilagor", q); yield think()
    p = P + "/konton"
    if chance(.6):
        for k in some(rows(c.get(A + "/konton", p)), R.randint(1, 2)): yield 3; c.get(f"{A}/konton/{k['nr']}", f"{p}/{k['nr']}"); yield 8; c.send("PATCH", f"{A}/konton/{k['nr']}", {"namn": k["namn"] + " 2"}, f"{p}/{k['nr']}"); yield 4
    if chance(.6):
        p = P + "/perioder"; c.get(A + "/perioder", p); yield think(); c.send("POST", f"{A}/perioder/2029-0{R.randint(1, 3)}/las", None, p); yield 2; c.get(A + "/perioder", p); yield 3
        if chance(.5) or c is chef: c.send("POST", f"{A}/perioder/2029-0{R.randint(1, 3)}/oppna", None, p); yield .3; c.get(A + "/perioder", p); yield 3
def rapporter(c):
    p = P + "/rapporter"; c.get(f"{A}/rapporter/resultat?manader={R.choice([1, 3, 6, 12])}", p); c.get(f"{A}/rapporter/likviditet?veckor={R.choice([4, 8, 12, 26])}", p); yield think()
    if chance(.5): c.get(f"{A}/rapporter/likviditet?veckor={R.choice([4, 8, 12, 26])}", p); c.get(f"{A}/rapporter/resultat?manader={R.randint(1, 24)}", p); yield think()
    if chance(.7): c.get(f"{A}/rapporter/moms?kvartal={R.randint(1, 4)}", p); yield think(); c.get(A + "/rapporter/momsavstamning", p); yield think()
    if chance(.3):
        x = body(c.send("POST", A + "/rapporter/jobb", {"typ": "bokslut"}, p)); yield 2
        for _ in range(R.randint(2, 4) if x else 0): c.get(f"{A}/rapporter/jobb/{x['jobb']}", p); yield 3
    if chance(.55): c.request("GET", f"/exporter/bokforing.se?ar={R.choice([2027, 2028, 2029])}", referer=p); yield think()
    if chance(.3): c.get(A + "/exporter/kunder.csv", p); yield think()
def admin(c):
    p = P + "/installningar"; o = body(c.get(A + "/installningar", p)) or {}; c.get(A + "/anvandare", p); yield think()
    if chance(.6): c.send("PATCH", A + "/installningar", R.choice([o, {"fot": "f" * R.randint(0, 50)}, {"slogan": "s" * R.randint(0, 20)}]), p, headers={"X-CSRF": "gammal"} if chance(.12) else None); yield .2; c.get(A + "/installningar", p); yield think()
    if chance(.4): c.send("DELETE", A + "/inloggning", None, p); yield 2
PAGES = [kunder, kunder, kunder, fakturor, fakturor, fakturor, krav, leverantorer, leverantorer, bank, bokforing, bokforing, rapporter, rapporter, admin]
def session(c, n, anew=True):
    if c.stale: c.get(A + "/oversikt", P); yield 2
    elif anew: yield from load(c)
    for f in R.sample(PAGES, n): yield R.uniform(20, 260); chance(.4) and c.get(A + "/raknare", P + "/" + f.__name__); yield from f(c)
def tab(c, n):
    for _ in range(n): c.get(A + "/raknare", P); yield 90 + R.uniform(-.05, .05)
def banken(until):
    b = Browser(sim, "192.0.2.14", "BankLink/7.2 (camt.054)", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until:
        if chance(.5): b.send("POST", A + "/bank/inkommande", {"belopp": R.randint(100, 40000)}); yield 1
        b.get(A + "/bank/order"); yield R.uniform(1500, 3600)
def probe(until):
    b = Browser(sim, "172.30.0.1", "kube-probe/1.31", ("172.30.0.7", 19701), "172.30.0.7:19701", keep=False, accept_gzip=False)
    while sim.now < until: b.request("GET", "/halsa"); yield 2400 + R.uniform(-1, 1)
def down(cs, release=None):
    global js
    app.stop()
    if release: env["RELEASE"] = release; js = "k.77e0.js"
    for c in cs:
        for t in ("/raknare", "/kunder", "/fakturor", "/betalningar"): c.get(A + t, P + "/kunder"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t, P); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/kunder", referer=P); yield 2; c.request("HEAD", A + "/fakturor", referer=P); yield 2; c.get(A + "/Kunder", None); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/admin /users /login /debug /backup /invoices /v1/customers /kunder.json".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2029-03-05", 10):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i)); last, weekend = i == 9, i in (5, 6); end = t("20:00") if not last else t("12:20")
    for c in people:
        if weekend and not (c is chef and i == 6) or c is e4 and i in (2, 8) or c is e2 and i == 3: continue
        for h in ((8, 10, 13, 15) if not (last or weekend) else (9,)):
            if chance(.8): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5), chance(.75)))
    if not weekend: sim.spawn(t("06:10:00"), banken(min(end, t("18:00"))))
    sim.spawn(t("00:02:00"), probe(end)); sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "StatusCake", S, HOST, accept_gzip=False, keep=False), sim, "/logga-in", end, 3600))
    if i % 3 == 1: sim.spawn(t("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (1, 7): sim.spawn(t("11:30:00"), tab(e3, 100))
    if i == 4: sim.spawn(t("06:20:00"), stale(e2, True)); sim.spawn(t("06:30:00"), down([e1, e3], "2"))
    if i in (4, 7): sim.spawn(t("10:31:00"), session(e2, 2, False))
    if i == 8: sim.spawn(t("05:40:00"), stale(e2, False)); sim.spawn(t("14:50:00"), down([e1, chef]))
    if i == 2: sim.spawn(t("09:40:00"), during("momsvy", [chef, e1, e3], ["/rapporter/moms?kvartal=1", "/rapporter/moms?kvartal=4"], (20, 90)))
    if i == 1: sim.spawn(t("19:10:00"), during("underhall", [e1, e3], ["/kunder", "/fakturor", "/leverantorer", "/verifikationer"]))
    if i == 7: sim.spawn(t("15:20:00"), during("strypt", [e4, e1], ["/kunder", "/kunder?sok=a", "/fakturor"]))
    if i in (1, 8): sim.spawn(t("11:11:00"), oddities(e1))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "haproxy"), []
pattern = re.compile(r'^<\d+>(\w{3} [ \d]\d [\d:]{8}) (?:\S+ )?(?P<tag>haproxy\[\d+\]: )(?P<a>.*? \[)(?P<t>\d\d/\w{3}/\d{4}:[\d:.]{12})(?P<b>\] .*? (?P<status>-?\d+) \d+ - - .*?"(?:(?P<method>[A-Z]+) (?P<target>\S+)|<BADREQ>).*)$')
def syslog_time(t): x = datetime.fromtimestamp(t, sim.zone); return f"{MONTHS[x.month - 1]} {x.day:2} {x:%H:%M:%S}"
tag = lambda l: re.sub(r"haproxy\[\d+\]", "haproxy[1204]", l)
for real, line in syslog:
    m = pattern.match(line)
    if not m:
        t = stamp.moment(real); out.append((t, tag(f"{syslog_time(t)} lb1 " + re.sub(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (localhost )?", "", line)))); continue
    started = datetime.strptime(m["t"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=timezone.utc).timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), started, strict=False, accept=lambda e: e.get("port") != 19701) if m["method"] else None; t = e["sim"] if e else stamp.moment(started)
    end = t + (e["end"] - e["real"]) if e else t + max(0, real - started); x = datetime.fromtimestamp(t, sim.zone)
    out.append((end, tag(f"{syslog_time(end)} lb1 {m['tag']}{m['a']}{x.day:02}/{MONTHS[x.month - 1]}/{x.year}:{x:%H:%M:%S}.{x.microsecond // 1000:03}{m['b']}")))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
size = write_rotated(night / "haproxy-httplog", "haproxy.log", out, sim.zone, "logrotate")
G = re.compile(r'^(?P<a>\S+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
out = stamp_container(app.lines, sim, "gunicorn", G, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "reskontra.py", accept=lambda e: e["status"] != 503 or e["size"] < 60)
clean = lambda l: re.sub(r"pid: \d+", "pid: 8", re.sub(r"\] \[\d+\] \[", "] [8] [", l))
size += write_rotated(night / "gunicorn-cri" / "reskontra", "0.log", [(t, f"{rfc3339(t)} {s} F {clean(l)}") for t, s, l in out], timezone.utc, "kubelet"); print("gunicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
