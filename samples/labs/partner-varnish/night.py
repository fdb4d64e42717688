import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
import base64
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); NAME = "partner-varnish"; os.chmod(WORK, 0o777)
sim = Sim(20260914, "UTC"); R = sim.random
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC"}
app = Container(servers, [sys.executable, HERE / "partner.py"], 20181, env=env); app.start()
varnish = WORK / "varnish"; varnish.mkdir(); os.chmod(varnish, 0o777)
servers.start(["varnishd", "-F", "-j", "none", "-n", varnish, "-a", "203.0.113.1:20180", "-f", HERE / "default.vcl", "-s", "malloc,16m"], 20180, "203.0.113.1", env=env)
servers.start(["varnishncsa", "-n", varnish, "-w", WORK / "access.log"], env=env); time.sleep(1)
S, HOST = ("203.0.113.1", 20180), "api.wholesale.example.com"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(words))
def partner(name, address, agent, key=None, keep=True): return Browser(sim, address, agent, S, HOST, headers={"Authorization": "Basic " + base64.b64encode(f"{name}:{key or 'key-' + name}".encode()).decode(), "Accept": "application/json"}, accept_gzip=False, keep=keep)
alfa, bravo, charlie, delta = partner("alfa", "198.51.100.11", "ShopSync/2.1 (php 8.2)", keep=False), partner("bravo", "198.51.100.12", "python-httpx/0.27.0"), partner("charlie", "192.0.2.13", "axios/1.7.2"), partner("delta", "192.0.2.14", "Java-http-client/17.0.11")
echo, fox, golf, hotel, fin = partner("echo", "203.0.113.15", "okhttp/4.12.0", "key-old"), partner("foxtrot", "198.51.100.16", "Ruby"), partner("golf", "192.0.2.17", "Go-http-client/1.1"), partner("hotel", "203.0.113.18", "GuzzleHttp/7"), partner("finance", "10.20.0.19", "python-requests/2.32.3")
count = {}
def every(c, path, until, seconds, method="GET", body=None, jitter=.5):
    while sim.now < until:
        start = sim.now; c.request(method, path, body=body); yield max(1, seconds + R.uniform(-jitter, jitter) - (sim.now - start))
def poll_orders(c, until, seconds):
    while sim.now < until:
        r = c.get(f"/v1/orders?since={count.get(c, 0)}")
        if r.status == 200: count[c] = r.json()["next"]
        yield seconds + R.uniform(-3, 3)
def shop(c, until):                                                 # its own customers order when they like
    mine = []
    while sim.now < until:
        for _ in range(R.randint(1, 4)): c.get(f"/v1/products/SKU-{R.choice([R.randint(0, 299), R.randint(2000, 9999), R.randint(2000, 9999)]):04}"); yield R.uniform(.2, 5)
        if R.random() < .3:
            r = c.send("POST", "/v1/orders", {"sku": f"SKU-{R.randint(0, 299):04}", "n": R.randint(1, 999)})
            if r.status == 201: mine.append(r.json()["id"]); yield .3; c.get("/v1/orders/" + mine[-1]); yield 2
        if mine and R.random() < .2: x = R.choice(mine); c.send("PUT", "/v1/orders/" + x, {"note": "n" * R.randint(0, 50)}); yield .3; c.get("/v1/orders/" + x)
        if R.random() < .3: c.request("HEAD", f"/v1/labels/{R.randint(1000, 9999)}"); yield 1
        yield R.uniform(600, 5000)
def wrong_slash(c, until):                                          # one program posts with a slash and does not follow
    while sim.now < until: c.send("POST", "/v1/orders/", {"sku": "SKU-0001", "n": 1}); yield R.uniform(5000, 9000)
def stock_sync(c):                                                  # every night the same numbers, read back to be sure
    for i in range(25):
        k = f"SKU-{i:04}"; c.get("/v1/stock/" + k); c.send("PUT", "/v1/stock/" + k, {"free": 10 + i % 90 if R.random() < .9 else R.choice([0, 5, 250])}); yield .2; c.get("/v1/stock/" + k); yield R.uniform(.3, 1)
def ship(c):
    for _ in range(3):
        r = c.send("POST", "/v1/shipments", {"to": "x"}); yield 1
        if r.status == 201:
            for _ in range(5): c.get("/v1/shipments/" + r.json()["id"]); yield 600
    r = c.send("POST", "/v1/holds", {"sku": "SKU-0002"}); yield 60
    if r.status == 201: c.request("DELETE", "/v1/holds/" + r.json()["id"]); yield 1; c.request("DELETE", "/v1/holds/" + r.json()["id"]); yield 1
def catalog(c, until):
    tag = None
    while sim.now < until:
        r = c.get("/v1/catalog", headers={"If-None-Match": tag} if tag else None); tag = r.headers.get("etag", tag); yield 7200 + R.uniform(-5, 5)
def outage(kind, cs):
    if kind == "app": app.stop()
    else: mode(kind)
    for c in cs:
        for t in ("/v1/orders?since=0", "/v1/returns", "/v1/products/SKU-0001"): c.get(t); yield R.uniform(5, 60)
    if kind == "app": app.start()
    else: mode("", kind)
    yield 0
def orders_for_bravo(c):
    for _ in range(R.randint(1, 4)): c.send("POST", "/v1/orders", {"sku": f"SKU-{R.randint(0, 299):04}", "n": R.randint(1, 99)}); yield R.uniform(1000, 9000)
for i, d in office_days(sim, "2026-09-07", 8):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    end = at("23:45")
    sim.spawn(at("00:00:05"), poll_orders(alfa, end, 900)); sim.spawn(at("00:01:05"), poll_orders(bravo, end, 1200)); sim.spawn(at("00:02:00"), poll_orders(hotel, end, 3600))
    for c, m in ((alfa, 3), (bravo, 17), (golf, 33)): sim.spawn(at(f"00:{m:02}:30"), every(c, "/v1/returns", end, 3600))
    sim.spawn(at("00:04:00"), every(alfa, "/v1/changes?wait=30", end, 1800)); sim.spawn(at("00:06:00"), every(bravo, "/v1/changes?wait=30", end, 1800))
    sim.spawn(at("00:05:00"), every(delta, "/v0/orders", end, 3600)); sim.spawn(at("00:08:00"), every(echo, "/v1/orders?since=0", end, 3600)); sim.spawn(at("00:09:00"), every(echo, "/v1/stock/SKU-0007", end, 7200))
    sim.spawn(at("00:11:00"), every(fox, "/v1/payouts", end, 14400)); sim.spawn(at("00:12:00"), every(fox, "/v1/orders?since=0", end, 14400)); sim.spawn(at("06:00:00"), every(fin, "/v1/payouts", at("06:01"), 3600))
    sim.spawn(at("00:30:00"), shop(charlie, end)); sim.spawn(at("08:00:00"), shop(hotel, at("19:00"))); sim.spawn(at("08:30:00"), wrong_slash(golf, at("20:00")))
    sim.spawn(at("02:10:00"), stock_sync(golf)); sim.spawn(at("10:00:00"), ship(hotel)); sim.spawn(at("00:20:00"), catalog(charlie, end)); sim.spawn(at("09:00:00"), orders_for_bravo(bravo))
    for c in (alfa, bravo, charlie, golf, hotel): sim.spawn(at(f"00:{R.randint(10, 50)}:00"), every(c, "/oauth/token", end, 10800, "POST", {"grant": "client"}))
    sim.spawn(at("00:40:00"), every(charlie, "/v1/events", end, 2700, "POST", {"events": [1]}, jitter=200)); sim.spawn(at("03:00:00"), every(bravo, "/v1/imports", at("03:10"), 300, "POST", {"row": []})); sim.spawn(at("04:00:00"), every(hotel, "/v1/imports", at("04:01"), 300, "POST", {"rows": [1, 2]}))
    sim.spawn(at("05:00:00"), every(delta, "/v1/orders/" + "0" * 8 + "-1111-4222-a333-444455556666", at("05:20"), 600, "PATCH", {"note": 1})); sim.spawn(at("07:00:00"), every(hotel, "/v1/webhooks/test", at("07:01"), 600, "POST", {}))
    sim.spawn(at("00:02:30"), every(Browser(sim, "10.20.0.2", "Varnish-probe", S, HOST, accept_gzip=False, keep=False), "/v1/health", end, 1200))
    if i % 2 == 0: sim.spawn(at("03:33:00"), scanner(Browser(sim, f"192.0.2.{180 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "curl/8.5.0"]), S, HOST), sim, n=26))
    if i in (2, 5): sim.spawn(at("13:00:00"), outage("app", [alfa, bravo, charlie]))
    if i == 6: sim.spawn(at("05:30:00"), outage("down", [alfa, bravo, charlie, golf]))
    if i in (1, 3): sim.spawn(at("15:00:00"), outage("burst", [charlie]))
sim.run(); time.sleep(1.5); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
NCSA = re.compile(r'^(?P<head>.*?\[)(?P<time>\d\d/\w{3}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4})(?P<mid>\] "(?P<method>[A-Z]+) http://[^/]+(?P<target>/\S*) HTTP/[\d.]+" (?P<status>\d{3}).*)$', re.S)
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "varnish", at_end=False, pattern=NCSA)
size = write_rotated(night / "varnishncsa", "varnishncsa.log", out, sim.zone); print("varnish", len(out))
LINE = re.compile(r'^(?P<a>\S+ - - \[)[^\]]+(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
out = stamp_container(app.lines, sim, "aiohttp", LINE, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "partner.py")
size += write_rotated(night / "aiohttp-compose", "api.log", [(t, f"api-1  | {l}") for t, _, l in out], timezone.utc); print("aiohttp", len(out))
print("bytes", size, "requests", len(sim.entries))
