import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "vetpharm-drf"
sim = Sim(20321201, "Europe/London"); R = sim.random
html = WORK / "html"; (html / "assets").mkdir(parents=True)
JS = {1: "vets-2f90.js", 2: "vets-a3c7.js"}
def build(v):
    (html / "index.html").write_text(f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Pharmacy</title><link rel="icon" href="data:,"><script type="module" src="/assets/{JS[v]}"></script></head><body><main id="app"></main></body></html>\n')
    (html / "assets" / JS[v]).write_text("export const vets=1;" * (940 + v))
    for f in [WORK, *html.rglob("*"), html]: os.chmod(f, 0o777 if f.is_dir() else 0o644)
build(1)
def state(i, d): (WORK / "today").write_text(d); (WORK / "day").write_text(str(i))
state(0, "2032-12-01"); (WORK / "mode").write_text(""); (WORK / "clock").write_text("0")
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONPATH": str(HERE), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUNBUFFERED": "1"}
FORM = '%({x-forwarded-for}i)s - - %(t)s "%(r)s" %(s)s %(b)s "%(f)s" "%(a)s" %(D)s'
app = Container(servers, [sys.executable, "-m", "gunicorn", "--no-control-socket", "-b", "127.0.0.1:18321", "-w", "1", "--threads", "3", "--access-logfile", "/dev/stderr", "--access-logformat", FORM, "vetpharm:application"], 18321, env=env, cwd=HERE); app.start()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 18320, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 18320), "vets.example.co.uk", "https://vets.example.co.uk"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Person(Browser):
    def request(self, method, target, **more):
        (WORK / "clock").write_text(str(sim.now))
        if self.sid: self.headers["Cookie"] = "sid=" + self.sid
        else: self.headers.pop("Cookie", None)
        a = super().request(method, target, **more)
        if a.status in (301, 308):                                  # browsers follow 301 with GET, 308 as it was
            to = re.sub(r"^https?://[^/]+", "", a.headers["location"])
            return super().request(method, to, **more) if a.status == 308 else super().request("GET", to, referer=more.get("referer"))
        return a
def person(login, agent, address, zipped=True): b = Person(sim, address, agent, S, HOST, ORIGIN, {"Accept-Language": "en-GB"}, accept_gzip=zipped); b.login, b.branch, b.sid, b.signed = login, login, None, None; return b
head = person("head-office", SAFARI, "198.51.100.30", False); head.branch = "north"
north, harbour, mill, station = branches = [person(b, a, f"198.51.100.{31 + i}", b != "mill") for i, (b, a) in enumerate((("north", CHROME_WIN), ("harbour", FIREFOX), ("mill", EDGE), ("station", CHROME)))]
day, date, version = 0, "2032-12-01", 1
A = lambda c: f"/t/{c.branch}/api"
P = lambda c, p="": f"/t/{c.branch}{p}"
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("results", [])
def some(l, a, b=None): return R.sample(l, min(len(l), R.randint(a, b or a)))
def chance(p): return R.random() < p
def think(a=3, b=12): return R.uniform(a, b)
def text(a, b): return " ".join(R.choice("vet dose fridge box late call owner label paw tail note old new shelf key van".split()) for _ in range(R.randint(a, b)))
def load(c, page="/"):
    a, p = A(c), P(c, page); c.request("GET", p); c.request("GET", f"/assets/{JS[version]}", referer=p)
    if c.signed != date:
        c.sid = None; c.get(a + "/me/", p); yield think(4, 12)
        if chance(.2): c.send("POST", a + "/auth/login/", {"user": c.login, "password": "wrnog"}, p); yield think()
        x = c.send("POST", a + "/auth/login/", {"user": c.login, "password": "right"}, p); yield .2
        if x.status != 200: return
        c.sid, c.signed = re.search(r"sid=(\w+)", x.headers["set-cookie"])[1], date
    for t in ("/me/", "/menu/", "/banner/", "/alerts/count/"): c.get(a + t, p)
    if page == "/": c.get(a + "/today/", p); c.get(a + "/deliveries/today/", p); c.get(a + "/reminders/", p)
    if chance(.45): c.get(f"/t/{c.branch}/api-v2/breeds/", p)
    yield think()
def owners(c):
    a, p = A(c), P(c, "/owners")
    if chance(.2): c.get(a + "/owners", p)
    l = rows(c.get(a + "/owners/", p)); c.get(a + R.choice(["/owners/?page=2", "/owners/?town=wick", "/owners/?page=9", "/owners/?town=leeds"]), p) if chance(.4) else None; yield think()
    if chance(.25):
        w = R.choice(["upton", "york", "c00"])
        for n in range(2, len(w) + 1): c.get(a + "/owners/?search=" + w[:n], p); yield .35
        yield think()
    if chance(.25) and (c.branch != "station" or day > 1):
        if chance(.25): c.send("POST", a + "/owners/", {"code": "C1", "town": ""}, p + "/new"); yield think()
        k = R.randint(100, 999); c.send("PUT", f"{a}/drafts/{k}/", {"town": "x"}, p + "/new"); yield 9
        c.send("POST", a + "/owners/", {"code": f"C{R.randint(100, 9999)}", "town": text(1, 1), "street": text(1, 4)}, p + "/new"); yield .2; l = rows(c.get(a + "/owners/", p)) or l; yield think()
    for x in some(l, 1, 2):
        u, q = f"{a}/owners/{x['id']}/", f"{p}/{x['id']}"; y = body(c.get(u, q)); c.get(u + "invoices/", q); c.get(u + "messages/", q); yield think()
        if y and chance(.5): c.send("PATCH", u, {"street": text(1, 4)}, q); yield think()
        if y and chance(.3): c.send("PUT", u, {**y, "town": text(1, 1)}, q); yield think()
    if chance(.08): c.get(f"{a}/owners/{R.randint(80000, 90000)}/", P(c, "/bookmarks")); yield think()
def animals(c):
    a, p = A(c), P(c, "/animals"); t = R.choice(["", "", "?species=dog", "?species=horse", "?species=snake", "?page=2", "?page=7"]); l = rows(c.get(a + "/animals/" + t, p)); yield think()
    if t or not l: l = rows(c.get(a + "/animals/", p)); yield think()
    if chance(.25) and (c.branch != "station" or day > 1):
        x = body(c.send("POST", a + "/animals/", {"chip": str(R.randint(10 ** 7, 10 ** 9)), "species": R.choice(["cat", "dog", "rabbit"])}, p + "/new")); yield .2; c.get(a + "/animals/", p); yield think()
        if x: yield from one_animal(c, x["id"])
    for x in some(l, 1, 3): yield from one_animal(c, x["id"])
def one_animal(c, k):
    u, q = f"{A(c)}/animals/{k}/", P(c, f"/animals/{k}"); y = body(c.get(u, q)); c.get(u + "vaccinations/", q); c.get(u + "allergies/", q); yield think()
    if not y: return
    if chance(.6): c.get(u + "history/", q); yield think(1, 4)
    if chance(.4): c.get(u + "documents/", q); yield think(1, 4)
    if chance(.3): c.send("POST", u + "vaccinations/", {"what": R.choice(["rabies", "flu", "kennel cough"])}, q); yield .2; c.get(u + "vaccinations/", q); yield think()
    if chance(.15): c.get(u + "documents/", q); yield 2; c.send("POST", u + "documents/", {"name": text(1, 2)}, q); yield .2; c.get(u + "documents/", q); yield think()
    if chance(.2): c.send("POST", u + "allergies/", {"substance": text(1, 1)}, q); yield .2; c.get(u + "allergies/", q); yield think()
    if chance(.4):
        what = R.choice([{"insured": not y["insured"]}, {"remark": text(1, 6)}, {"remark": text(1, 6)}, {"weight": R.randint(10, 60)}])
        c.send("PATCH", u, what, q); yield .6
        if "insured" in what and chance(.25): c.send("PATCH", u, {"insured": y["insured"]}, q); yield .4
        c.get(u, q); yield think()
def products(c):
    a, p = A(c), P(c, "/products"); t = R.choice(["", "", "?search=insulin", "?search=aspirin", "?archived=true", "?page=2", "?page=12"]); l = rows(c.get(a + "/products/" + t, p)); yield think()
    if t or not l: l = rows(c.get(a + "/products/", p)); yield think()
    if chance(.2):
        if chance(.3): c.send("POST", a + "/products/", {"name": "", "price": "1.00"}, p + "/new"); yield think()
        c.send("POST", a + "/products/", {"name": text(1, 3), "price": f"{R.randint(3, 90)}.50"}, p + "/new"); yield .2; l = rows(c.get(a + "/products/", p)) or l; yield think()
    if chance(.15): c.send("POST", a + "/products/bulk_price/", {"ids": [x["id"] for x in some(l, 2, 4)], "factor": R.choice([1.05, .4, 2.5, 3])}, p); yield .2; c.get(a + "/products/", p); yield think()
    off = [x for x in l if not x["active"]]
    for x in some(off, 1) + some(l, 0, 2):
        u, q = f"{a}/products/{x['id']}/", f"{p}/{x['id']}"; y = body(c.get(u, q)); yield think()
        if not y: continue
        if not y["active"] and chance(.85): c.send("POST", u + "activate/", None, q); yield .2; c.get(u, q); yield think()
        if chance(.25):
            c.send("POST", u + "archive/", None, q); yield .2; c.get(u, q); yield think(1, 4)
            if chance(.25): c.send("POST", u + "archive/", None, q); yield 2
            c.get(u, q); yield 3; c.send("POST", u + "restore/", None, q); yield .2; c.get(u, q); yield think()
        if chance(.3): c.send("POST", u + "adjust/", {"by": R.choice([-30, -8, 4, 30, 90])}, q); yield .2; c.get(u, q); yield think()
        if chance(.3): c.send("PUT", u, {"name": R.choice([y["name"], y["name"], text(1, 4)]), "price": R.choice([y["price"], f"{R.randint(10, 90)}.{R.randint(10, 99)}"])}, q); yield .2; c.get(u, q); yield think()
def prescriptions(c):
    a, p = A(c), P(c, "/prescriptions"); l = rows(c.get(a + "/prescriptions/" + R.choice(["", "", "?state=open", "?state=refused", "?search=tram"]), p)) or rows(c.get(a + "/prescriptions/", p)); yield think()
    if chance(.3) and (c.branch != "station" or day > 1): c.send("POST", a + "/prescriptions/", {"drug": text(1, 1), "dose": "1x2", "animal": 5}, p + "/new"); yield .2; l = rows(c.get(a + "/prescriptions/", p)) or l; yield think()
    for x in some(l, 1, 3):
        u, q = f"{a}/prescriptions/{x['id']}/", f"{p}/{x['id']}"; y = body(c.get(u, q)); c.get(u + "interactions/", q); yield think()
        if not y: continue
        if chance(.45): c.get(u + "label/", q); yield think()
        if chance(.3): c.send("POST", u + "renew/", None, q); yield think()
        if chance(.3):
            c.send("POST", u + "dispense/", None, q); yield .2; c.get(u, q); yield think(1, 4)
            if chance(.3): c.send("POST", u + "undo/", None, q); yield .2; c.get(u, q); yield think()
def buying(c):
    a, p = A(c), P(c, "/suppliers"); l = rows(c.get(a + "/suppliers/", p)); yield think()
    if chance(.25) or not l and day > 1: c.send("POST", a + "/suppliers/", {"name": text(1, 3), "phone": f"0{R.randint(10 ** 8, 10 ** 9)}"}, p + "/new"); yield .2; l = rows(c.get(a + "/suppliers/", p)) or l; yield think()
    for x in some(l, 1, 2):
        u, q = f"{a}/suppliers/{x['id']}/", f"{p}/{x['id']}"; c.get(u, q); yield think()
        if chance(.3): c.send("PUT", u, {"name": x["name"] if chance(.4) else text(1, 3), "phone": x["phone"]}, q); yield .2; c.get(u, q); yield think()
        if chance(.5):
            c.get(a + "/suppliers/", p); yield 3; c.send("DELETE", u, None, p); yield .2; c.get(a + "/suppliers/", p); yield think()
            if chance(.5): c.get(u, q); yield think()
            if chance(.45): c.send("DELETE", u, None, p); yield .2; c.get(a + "/suppliers/", p); yield think()
    p = P(c, "/orders"); l = rows(c.get(a + "/purchase-orders/" + R.choice(["", "", "?state=sent", "?state=lost"]), p)) or rows(c.get(a + "/purchase-orders/", p)); yield think()
    if chance(.4): c.send("POST", a + R.choice(["/orders/", "/purchase-orders/", "/purchase-orders/"]), {"supplier": 1, "lines": [{"sku": "P1", "qty": R.randint(1, 50)}] * R.randint(1, 4)}, p + "/new"); yield .2; l = rows(c.get(a + "/purchase-orders/", p)) or l; yield think()
    for x in some(l, 0, 2):
        u, q = f"{a}/purchase-orders/{x['id']}/", f"{p}/{x['id']}"; y = body(c.get(u, q)); yield think()
        if y and chance(.45):
            c.send("POST", u + "submit/", None, q); yield .4; c.get(u, q); yield think()
        elif chance(.25): c.send("POST", u + "remind/", None, q); yield .3; c.get(u, q); yield think()
        elif chance(.35):
            c.send("DELETE", u, None, q); yield .2; c.get(a + "/purchase-orders/", p); yield think()
            if chance(.6): c.get(u, q); yield 3
            if chance(.3): c.send("DELETE", u, None, q); yield 2
def stock(c):
    a, p = A(c), P(c, "/stock"); c.get(a + "/stock-takes/", p); yield think()
    if chance(.75): c.send("POST", a + "/stock-takes", {"counted": R.randint(30, 400)}, p + "/new"); yield think()
    if chance(.6): yield from shelves(c)
    if chance(.6):
        l = rows(c.get(a + "/categories/", p)); yield think()
        if chance(.6): c.send("POST", a + "/categories/", {"name": text(1, 2)}, p); yield .2; c.get(a + "/categories/", p); yield R.uniform(310, 420); l = rows(c.get(a + "/categories/", p)); yield think()
        for x in some(l, 1, 2):
            u = f"{a}/categories/{x['id']}/"; y = body(c.get(u, p)); yield 2
            if y: c.send("PATCH", u, {"visible": not y["visible"]}, p); yield 1.2; c.get(u, p); c.get(a + "/categories/", p); yield think()
    if day > 2 and chance(.4) or chance(.4):
        c.get(a + "/transfers/", P(c, "/transfers")); yield think()
        if day > 2 and chance(.6): c.send("POST", a + "/transfers/", {"to": R.choice(["mill", "north"]), "sku": "P9"}, P(c, "/transfers")); yield .2; c.get(a + "/transfers/", P(c, "/transfers")); yield think()
def shelves(c):
    a, p = A(c), P(c, "/shelves"); l = rows(c.get(a + "/shelves/", p)); yield think()
    if chance(.25): c.send("POST", a + "/shelves/", {"name": "Shelf " + text(1, 2)}, p); yield .2; l = rows(c.get(a + "/shelves/", p)); yield think()
    if len(l) > 1 and chance(.6): c.send("POST", a + "/shelves/reorder/", {"ids": R.sample([x["id"] for x in l], len(l))}, p); yield .2; c.get(a + "/shelves/", p); yield think()
    if len(l) > 4 and chance(.4): c.send("DELETE", f"{a}/shelves/{R.choice(l)['id']}/", None, p); yield .2; c.get(a + "/shelves/", p); yield think()
def desk(c):
    a, p = A(c), P(c, "/"); l = rows(c.get(a + "/reminders/", p)); yield think()
    for x in some(l, 0, 2): c.send("PATCH", f"{a}/reminders/{x['id']}/", {"done": not x["done"]}, p); yield .2; l = rows(c.get(a + "/reminders/", p)); yield think()
    if chance(.3): c.send("POST", a + "/reminders/", {"text": text(2, 6)}, p); yield .2; c.get(a + "/reminders/", p); yield think()
    p = P(c, "/recalls"); c.get(a + "/recalls/", p); yield think()
    if chance(.3): c.send("POST", a + "/recalls/", {"batch": f"B{R.randint(100, 999)}"}, p); yield .2; c.get(a + "/recalls/", p); yield think()
    p = P(c, "/insurers"); c.get(a + "/insurers/", p); yield think()
    if chance(.4): c.send("POST", a + "/insurers/", {"name": text(1, 2)}, p + "/new"); yield think()
def settings(c):
    a, p = A(c), P(c, "/settings")
    u = a + "/settings/opening-hours/"; x = body(c.get(u, p)); yield think()
    if x and chance(.8): c.send("PUT", u, {"mon": R.choice(["09-18", "08-17"]), "sat": "09-13", "text": text(1, 7)}, p); yield .2; c.get(u, p); yield think()
    u = a + "/settings/label/"; x = body(c.get(u, p)); yield think()
    if x and chance(.7): c.send("PUT", u, x if chance(.25) else {"width": R.randint(40, 99), "footer": text(2, 8), "logo": chance(.5)}, p); yield .2; c.get(u, p); yield think()
def reports(c):
    a, p = A(c), P(c, "/reports")
    for t in some(["sales", "sales", "demand-forecast", "demand-forecast", "expiry", "margin", "waste", "slow"], 3, 5):
        q = {"sales": f"?days={R.choice([7, 14, 30])}&from=2032-11-{R.randint(1, 28):02}", "demand-forecast": f"?weeks={R.choice([4, 8, 12, 26])}", "waste": f"?days={R.choice([7, 30])}", "margin": f"?month={R.randint(9, 11)}"}.get(t, ""); c.get(f"{a}/reports/{t}/{q}", f"{p}/{t}"); yield think(2, 7)
    if chance(.3):
        x = body(c.send("POST", a + "/exports/", {"what": "products"}, p)); yield 1.5
        if x:
            for _ in range(3): c.get(f"{a}/exports/{x['id']}/", p); yield 2
            c.get(f"{a}/exports/{x['id']}/file/", p); yield think()
def prices(c):
    a, p = A(c), P(c, "/price-lists"); l = rows(c.get(a + "/price-lists/", p)); yield think()
    for x in some(l, 1, 2):
        u, q = f"{a}/price-lists/{x['id']}/", f"{p}/{x['id']}"; y = body(c.get(u, q)); yield think()
        if c is not head or not y: continue
        if chance(.75): c.send("POST", u + "approve/", None, q); yield think()
        if chance(.4): c.send("PATCH", u, {"locked": not y["locked"]}, q); yield .2; c.get(u, q); yield think()
        if chance(.2): c.send("POST", u + "publish/", None, q); yield .2; c.get(u, q); yield think()
def hq(c):
    c.branch = "hq"; a, p = A(c), P(c, "/branches"); c.get("/t/hq/api/branches/", p); yield think()
    l = rows(c.get(a + "/staff/", P(c, "/staff"))); yield think()
    for x in some(l, 0, 2): c.send("PATCH", f"{a}/staff/{x['id']}/", {"enabled": not x["enabled"]}, P(c, "/staff")); yield .2; l = rows(c.get(a + "/staff/", P(c, "/staff"))); yield think()
    c.branch = R.choice(["north", "harbour", "mill", "station"])
PAGES = [owners, owners, animals, animals, products, products, prescriptions, prescriptions, buying, buying, stock, stock, desk, desk, settings, reports, reports, prices]
def visit(c, n):
    if c is head: c.branch = R.choice(["north", "north", "harbour", "mill", "station"])
    yield from load(c, R.choice(["/", "/", "/animals", "/products"]))
    if c.signed != date: return
    if c is head: yield from hq(c)
    elif chance(.12): c.get("/t/hq/api/branches/", P(c)); yield 3
    elif chance(.06): o = R.choice(["north", "mill"]); c.get(f"/t/{o}/api/products/" if o != c.branch else f"/t/hq/api/staff/", P(c)); yield 3
    for f in some(PAGES if c is not head else [prices, prices, products, reports, reports, settings, owners, buying, desk], n):
        yield R.uniform(15, 200)
        if chance(.4): c.get(A(c) + "/alerts/count/", P(c))
        yield from f(c)
    if chance(.12): c.send("POST", A(c) + "/auth/logout/", None, P(c)); c.sid = c.signed = None; yield 1
def tab(c, n):
    for _ in range(n):
        if c.signed == date: c.get(A(c) + "/alerts/count/", P(c))
        yield 60 + R.uniform(-.05, .05)
def machine(address, agent, **m): return Browser(sim, address, agent, S, HOST, **{"accept_gzip": False, **m})
def till(k, b, until, mad=False):
    m = machine(f"198.51.100.{61 + k}", "PharmTill/3.4"); n = 0
    while sim.now < until:
        if n % 6 == 0: m.get(f"/t/{b}/api/till/prices/")
        m.send("POST", f"/t/{b}/api/till/ping/", None); n += 1
        if chance(.6): yield 30; m.send("POST", f"/t/{b}/api/till/sales/", {"sum": R.randint(4, 180)})
        yield R.uniform(900, 1500)
def mad_till():
    m = machine("198.51.100.62", "PharmTill/3.4")
    for _ in range(70): m.send("POST", "/t/harbour/api/till/sales/", {"sum": -12}); yield R.uniform(40, 55)
def wholesaler(until):
    m = machine("192.0.2.99", "python-requests/2.28.1")
    while sim.now < until: m.get(f"/t/{R.choice(['north', 'mill'])}/api/v0/stock/"); yield 3600 + R.uniform(-2, 2)
def bot():
    b = machine("192.0.2.77", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", accept_gzip=True)
    for p in ("/robots.txt", "/", "/t/north", "/about", "/sitemap.xml"): b.request("GET", p); yield R.uniform(2, 40)
def restart(cs, v=None):
    global version
    app.stop()
    if v: version = v; env["RELEASE"] = str(v); build(v)
    for c in cs:
        for t in ("/alerts/count/", "/products/", "/animals/", "/reports/slow/", "/products/"): c.get(A(c) + t, P(c)); yield R.uniform(2, 8)
    app.start(); yield 0
def during(word, c, asks, wait=(1, 5)):
    mode(word)
    for t in asks:
        if c.signed == date: c.get(A(c) + t, P(c))
        yield R.uniform(*wait)
    mode("", word)
def locked_out(c):
    mode("lock"); c.sid = c.signed = None
    for _ in range(3): c.send("POST", A(c) + "/auth/login/", {"user": c.login, "password": "right"}, P(c)); yield 5
    mode("", "lock")
def slow(on): mode("slow" if on else "", "" if on else "slow"); yield 0
def odd(c):
    c.request("OPTIONS", A(c) + "/owners/", referer=P(c)); yield 2; c.request("HEAD", A(c) + "/animals/", referer=P(c)); yield 2; c.get(A(c) + "/Owners/", None); yield 2; c.request("GET", A(c) + "/products/", referer=P(c), abort_after=.001); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def morning(i, d):
    global day, date
    day, date = i, d; state(i, d); yield 0
GUESS = [f"/t/north/api/{t}/" for t in "users admin login config debug backup pets".split()] + SCANS
for i, d in office_days(sim, "2032-12-01", 9):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), morning(i, d)); last, sat, sun = i == 8, i == 3, i == 4; end = t("23:30") if not last else t("17:40")
    for c in (head, *branches):
        for h in (9, 11, 14, 16) if c is not head else (10, 12, 15):
            if sun or sat and (c is head or h > 11) or c is harbour and i == 7 or c is station and h in (11, 16) or chance(.07): continue
            sim.spawn(t(f"{h + (0 if chance(.6) else 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}") if not last else t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), visit(c, R.randint(3, 5)))
    if not sun:
        for k, b in enumerate(("north", "harbour", "mill", "station")): sim.spawn(t(f"08:4{k}:00"), till(k, b, t("18:00") if not last else t("17:00")))
    sim.spawn(t("00:21:00"), wholesaler(end)); sim.spawn(t("00:01:00"), monitor(machine("203.0.113.240", "Uptime-Kuma/1.23", keep=False), sim, "/t/north/api/health/", end, 1800))
    if i in (0, 4, 7): sim.spawn(t("03:20:00"), scanner(machine(f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=32))
    if i in (1, 4, 6): sim.spawn(t("05:10:00"), bot())
    if i in (0, 2, 7): sim.spawn(t("12:10:00"), tab(north, 45))
    if i == 6: sim.spawn(t("13:00:00"), tab(mill, 45)); sim.spawn(t("10:10:00"), mad_till())
    if i == 5: sim.spawn(t("06:40:00"), restart([], 2))
    if i == 2: sim.spawn(t("17:20:00"), restart([north, mill]))
    if i == 7: sim.spawn(t("18:20:00"), during("maintenance", north, ["/products/", "/owners/", "/shelves/", "/products/"], (20, 60))); sim.spawn(t("07:40:00"), locked_out(north))
    if i == 1: sim.spawn(t("15:20:00"), during("throttle", mill, ["/owners/?search=up", "/owners/?search=upt", "/products/?search=ins"], (.3, .6)))
    if i == 6: sim.spawn(t("00:05:00"), slow(True)); sim.spawn(t("23:50:00"), slow(False))
    if i in (1, 8): sim.spawn(t("11:31:00"), odd(north))
sim.run(); time.sleep(.8); servers.stop_all(); time.sleep(.3)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False); print("apache", len(out))
write_rotated(night / "apache-combined", "access.log", out, sim.zone, "logrotate")
G = re.compile(r'^(?P<a>[\d.]+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
out = stamp_container(app.lines, sim, "gunicorn", G, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "vetpharm.py", accept=lambda e: "/api/" in (e["target"] or "") and e["status"] != 308 and not (e["status"] == 503 and e["size"] > 100))
clean = lambda l: re.sub(r"pid: \d+", "pid: 7", re.sub(r"\] \[\d+\] \[", "] [7] [", l))
write_rotated(night / "gunicorn-docker", "a40c7be91d53-json.log", [(t, docker(t, s, clean(l))) for t, s, l in out], timezone.utc, "docker"); print("gunicorn", len(out))
print("requests", len(sim.entries))
