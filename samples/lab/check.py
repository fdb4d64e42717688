"""Reads a captured night again and asserts that truth.json holds in it. Usage: check.py DIR"""
import collections, gzip, json, re, sys
from datetime import datetime
from pathlib import Path

D = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent / "nights/panel")
T = json.loads((D / "truth.json").read_text())
bad = []


def need(ok, *what):
    if not ok:
        bad.append(" ".join(map(str, what)))


def lines(folder):
    def age(p):
        m = re.search(r"\.(\d+)(\.gz)?$", p.name)
        return -int(m[1]) if m else 0
    for p in sorted((D / folder).iterdir(), key=age):
        with (gzip.open(p) if p.suffix == ".gz" else open(p, "rb")) as f:
            yield from f




def when(s):
    """RFC 3339 with any number of decimals."""
    m = re.match(r"([\d\-]+T[\d:]+)(\.\d+)?(Z|[+-]\d\d:\d\d)$", s)
    return datetime.fromisoformat(m[1] + m[3].replace("Z", "+00:00")).timestamp() + float(m[2] or 0)


NJ = [json.loads(x.decode("utf-8", "surrogateescape")) for x in lines("nginx-json")]
NC = list(lines("nginx-combined"))
DK = [json.loads(x) for x in lines("uvicorn-docker")]
AJ = [json.loads(x) for x in lines("app-json")]
EX = [a for a in AJ if a["event"] == "http_request"]

# ---- the four kinds tell the same story
need(len(NJ) == len(NC), "nginx lines differ", len(NJ), len(NC))
for j, c in zip(NJ, NC):
    t = datetime.strptime(re.search(rb"\[([^\]]+)\]", c)[1].decode(), "%d/%b/%Y:%H:%M:%S %z").timestamp()
    need(int(j["msec"]) == t == when(j["time_iso8601"]), "times differ", j["time_iso8601"], c[:60])
for name, ts in (("nginx", [j["msec"] for j in NJ]), ("app", [when(a["timestamp"]) for a in AJ]), ("docker", [when(d["time"]) for d in DK])):
    back = [(a, b) for a, b in zip(ts, ts[1:]) if b < a - .002]
    need(not back, name, "times go back", back[:3])
    need(all(1767484800 <= t < 1768219200 for t in ts), name, "outside the days")
app = {a["request_id"]: a for a in EX}
for j in NJ:
    up = j["upstream_status"]
    if up and up not in ("502", "101", "400") and "HIT" not in j["upstream_cache_status"] and j["status"] != 499:
        a = app.get(j["request_id"])
        need(a, "not in app-json", j["request_uri"][:80], j["time_iso8601"])
        if a:
            need(a["status"] == j["status"] and abs(when(a["timestamp"]) - j["msec"]) < 2, "app and nginx differ", j["time_iso8601"], a["timestamp"], j["request_uri"][:60])
ids = {j["request_id"] for j in NJ}
need(all(a["path"] == "/health" for a in EX if a["request_id"] not in ids), "app-json has exchanges nginx does not know")
ACC = [m for d in DK if d["stream"] == "stdout" and (m := re.match(r'INFO:\s+(\S+):\d+ - "(\S+) (\S+) HTTP/[\d.]+" (\d+)', d["log"]))]
left = sum(j["status"] == 499 and bool(j["upstream_addr"]) for j in NJ)         # uvicorn writes no access line when the client has gone
need(len(EX) - left <= len(ACC) <= len(EX), "uvicorn lines", len(ACC), "app lines", len(EX))

at = collections.defaultdict(list)
for d in DK:
    if d["stream"] == "stdout" and (m := re.match(r'INFO:\s+\S+ - "(\S+) ([^ ?]+)\S* HTTP/[\d.]+" (\d+)', d["log"])):
        at[m[1], m[2], int(m[3])].append(when(d["time"]))
lost = [a for a in EX if not any(abs(t - when(a["timestamp"])) < 2 for t in at[a["method"], a["path"], a["status"]])]
lost = [a for a in lost if re.fullmatch(r"[\w/.-]*", a["path"])]              # uvicorn quotes odd paths anew
need(len(lost) <= left, "app lines without a container line near them", [(a["timestamp"], a["path"]) for a in lost[:4]])


# ---- gaps
def rx(p):
    return re.compile("".join(".*" if x == "*" else "[^/]+" if x.startswith("{") else re.escape(x) for x in re.split(r"(\*|\{\w+\})", p)) + r"\Z", re.S)


raw = lambda j: j["request_uri"].split("?")[0]
staff = re.compile(r"203\.0\.113\.(11|170|24|37|58)$|198\.51\.100\.(42|142)$")
day = lambda j: j["time_iso8601"][:10]
gap = {}
for g in T["gaps"]:
    for m in g["members"]:
        gap[m["method"], m["path"]] = (g, m, rx(m["path"]))
per = collections.defaultdict(list)
for j in NJ:
    for k, (g, m, r) in gap.items():
        if j["request_method"] == k[0] and r.match(raw(j)):
            per[k].append(j)
for k, (g, m, r) in gap.items():
    ui = [j for j in per[k] if staff.match(j["remote_addr"])]
    judged = [j for j in ui if j["status"] not in (401, 502, 503)]
    want = {"empty-list": (200, 2), "missing-endpoint": (404, 22), "non-persisting-write": (200, 11)}[m["kind"]]
    need({(j["status"], j["body_bytes_sent"]) for j in judged} == {want}, k, "answers", {(j["status"], j["body_bytes_sent"]) for j in judged})
    people = {a["user"] for a in EX if a["method"] == k[0] and r.match(a["path"]) and a["user"]}
    need(len(people) >= 3 and len({j["remote_addr"] for j in judged}) >= 3, k, "people", people)
    need(len({day(j) for j in judged}) >= 5, k, "days", len({day(j) for j in judged}))
    need(all(j["http_referer"] == "https://panel.example.com" + g["page"] for j in ui), k, "referers", {j["http_referer"] for j in ui})
    print(f"{k[0]:5}{k[1]:34}{len(judged):5} answers {len(people)} people {len({day(j) for j in judged})} days")
posts = [(i, j) for i, j in enumerate(NJ) if j["request_method"] == "POST" and "/flags/" in j["request_uri"] and j["status"] == 200]
reread = sum(any(k["remote_addr"] == j["remote_addr"] and raw(k) == "/api/v1/flags/" and k["request_method"] == "GET" and k["msec"] - j["msec"] < 20 for k in NJ[i + 1:i + 60]) for i, j in posts)
need(reread == len(posts), "flag writes re-read", reread, "of", len(posts))

# ---- neighbours occur, and nothing else does
near = [(n, rx(n["path"])) for n in T["neighbours"] if n["method"] not in ("*", "")]
exact = {(n["method"], n["path"]) for n, _ in near}
seen, strange = set(), collections.Counter()
for j in NJ:
    u = raw(j).encode("utf-8", "surrogateescape").decode("latin-1")
    k = (j["request_method"], u)
    hit = k in exact and [k] or [(n["method"], n["path"]) for n, r in near if n["method"] == k[0] and ("{" in n["path"] or "*" in n["path"]) and r.match(u)]
    seen.update(hit)
    if not hit and not any(k[0] == g[0] and r.match(u) for g, (_, _, r) in gap.items()) and j["status"] not in (400, 405):
        strange[k] += 1
need(not strange, "unlisted:", strange.most_common(8))
for j, c in zip(NJ, NC):                               # refused by nginx: its JSON has no path then, combined has the line
    if j["status"] == 400 and not j["request_uri"] and (m := re.search(r'"([A-Z]+) (\S+) HTTP', c.decode("latin-1"))):
        seen.add((m[1], m[2]))
never = [n for n, _ in near if (n["method"], n["path"]) not in seen and n.get("client") != "scanner" and (n["method"], n["path"]) not in gap]
need(not never, "never occurs:", [(n["method"], n["path"]) for n in never][:12])
for n in T["neighbours"]:
    if n["method"] in ("*", ""):
        those = [j for j in NJ if j["status"] == n["status"]]
        need(len(those) > 5, "hardly occurs:", n["status"], len(those))
        if "from" in n:
            need(all(when(n["from"]) <= j["msec"] <= when(n["to"]) for j in those), n["status"], "outside its window")

# ---- no accidental gap: what pages of the UI call has, at some time, a filled answer
for n, r in near:
    if n["path"].startswith("/api/") and n["method"] == "GET":
        ui = [j for j in NJ if j["request_method"] == "GET" and r.match(raw(j)) and staff.match(j["remote_addr"]) and (raw(j) == n["path"] or "{" in n["path"])]
        ui = [j for j in ui if not any(j["request_method"] == g[0] and x.match(raw(j)) for g, (_, _, x) in gap.items())]
        good = [j for j in ui if j["status"] in (101, 200, 206, 304, 307) and (j["body_bytes_sent"] > 2 or j["status"] in (304, 307))]
        if ui and not good:
            need(n["path"] == "/api/v1/legacy/dashboard/summary" and len(ui) == 1, "accidental gap", n["path"], len(ui))

size = sum(p.stat().st_size for p in D.rglob("*") if p.is_file())
need(size < 2_500_000, "too large", size)
for folder in T["logs"]:
    for x in lines(folder):
        need(not re.search(rb"/work/|/root/|pyenv|samples/lab|2026-11|2026/11", x), "a trace of this machine", x[:120])
print(f"{len(NJ)} requests at nginx, {len(EX)} at the application, {len(DK)} container lines, {len(AJ) - len(EX)} application messages, {size} bytes")
print("per status", dict(sorted(collections.Counter(j["status"] for j in NJ).items())))
if bad:
    print(f"{len(bad)} complaints", *bad[:25], sep="\n  ")
    sys.exit(1)
print("the truth holds")
