"use strict"
// The back office of a bicycle-sharing operator. In memory; kept over a restart.
const fs = require("fs"), express = require("express"), morgan = require("morgan")
const WORK = process.env.WORK, NEW = process.env.RELEASE === "2", STORE = WORK + "/store.json"
let seed = 20310602
const rnd = () => { seed = (seed + 0x6d2b79f5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296 }
const int = (a, b) => a + Math.floor(rnd() * (b - a + 1)), pick = (l) => l[int(0, l.length - 1)]
const hex = (n) => Array.from({ length: n }, () => int(0, 15).toString(16)).join("")
const uid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-${pick(["8", "9", "a", "b"])}${hex(3)}-${hex(12)}`
const text = (a, b) => Array.from({ length: int(a, b) }, () => pick([..."abcdefghiklmnoprstuvw    "])).join("").trim() || "x"
const PLACES = "Harbour,Museum,Old Mill,Station West,Market,Observatory,Swan Lake,Tram Depot,University,Stadium,Brewery,Botanic Garden,Town Hall,Hospital,Ferry,North Gate".split(",")
const now = () => { try { return +fs.readFileSync(WORK + "/now", "utf8") } catch (e) { return 0 } }
const mode = (w) => { try { return fs.readFileSync(WORK + "/mode", "utf8").split(" ").includes(w) } catch (e) { return false } }
function sow () {
  const D = { stations: [], docks: [], bikes: [], jobs: [], tariffs: [], zones: [], incidents: [], notes: {}, alerts: {}, schedule: { crew: ["north", "south"], from: "06:00", to: "22:00", remark: "" }, closures: [], exports: {}, beats: 0 }
  for (let i = 0; i < 7; i++) D.zones.push({ id: uid(), name: pick(PLACES) + " " + text(3, 9), kind: pick(["service", "slow", "no-parking"]), speed_limit: pick([10, 15, 20, 25]), active: i % 3 > 0, polygon: Array.from({ length: int(8, 16) }, () => [int(12000, 13000) / 1000, int(55000, 56000) / 1000]) })
  for (let i = 0; i < 46; i++) {
    const s = { id: uid(), code: "ST-" + (100 + i), name: pick(PLACES) + " " + (1 + i % 4), zone: pick(D.zones).id, rentable: rnd() < 0.8, status: "active", capacity: int(5, 9), free: int(0, 5) }
    D.stations.push({ ...s, note: text(0, 30) })
    for (let k = 0; k < s.capacity; k++) D.docks.push({ id: uid(), station: s.id, slot: k + 1, enabled: rnd() < 0.85, lock: pick(["ok", "ok", "ok", "jammed"]), last_unlock: null })
    if (i % 9 === 4) D.alerts[s.id] = [{ at: "2031-05-30", what: "power " + text(2, 12) }]
  }
  for (let i = 0; i < 84; i++) D.bikes.push({ id: uid(), number: 4000 + i * 3, model: pick(["City 3", "City 4", "Cargo"]), electric: i % 3 === 0, premium: rnd() < 0.3, status: i % 8 ? "active" : "stored", station: pick(D.stations).id, km: int(200, 9000), rides: i < 70 ? int(1, 9) : 0, note: text(0, 30) })
  for (let i = 0; i < 27; i++) D.jobs.push({ id: uid(), bike: pick(D.bikes).id, task: pick(["brakes", "tyre", "chain", "lights", "frame"]) + " " + text(0, 20), status: pick(["open", "open", "doing", "done"]), assignee: pick([null, "mechanic-1"]), due: "2031-06-" + int(10, 29) })
  for (let i = 0; i < 8; i++) D.tariffs.push({ id: uid(), name: pick(["Day", "Month", "Student", "Commuter", "Tourist"]) + " " + text(2, 8), unlock_cents: pick([0, 100, 150]), minute_cents: int(10, 29), public: i % 2 === 0, active: i % 3 !== 1 })
  for (let i = 0; i < 30; i++) {
    const n = { id: uid(), kind: pick(["vandalism", "accident", "theft", "blocked dock"]), status: i % 3 ? "open" : "closed", priority: pick(["low", "normal", "high"]), station: pick(D.stations).id, text: text(8, 60) }
    D.incidents.push(n); D.notes[n.id] = Array.from({ length: int(0, 2) }, () => ({ id: uid(), by: "dispatcher-2", text: text(10, 80) }))
  }
  return D
}
const D = fs.existsSync(STORE) ? JSON.parse(fs.readFileSync(STORE)) : sow()
if (fs.existsSync(STORE)) seed = D.beats + 77
const app = express(); app.set("trust proxy", "loopback")
app.use(morgan(':remote-addr - :remote-user [:date[clf]] ":method :url HTTP/:http-version" :status :res[content-length] ":referrer" ":user-agent" - :response-time ms'))
app.use(express.json())
let seen = 0
app.use((q, s, go) => { if (++seen % 83 === 0) console.warn("[gateway] lock firmware 3.%d: command 0x%s not implemented, ignored", int(1, 9), hex(2)); else if (seen % 131 === 0) console.log("[gbfs] feed published, %d stations", D.stations.length); go() })
const fail = (status, error) => Object.assign(new Error(error), { status, plain: true })
const ops = express.Router(), find = (l, q, what) => { const r = D[l].find((x) => x.id === q.params.id); if (!r) throw fail(404, what + " not found"); return r }
const page = (q, rows, n = 20) => { const p = +(q.query.page || 1); return { data: rows.slice((p - 1) * n, p * n), page: { number: p, size: n, total: rows.length } } }
const need = (q, ...roles) => { if (!roles.includes(q.role)) throw fail(403, "forbidden for " + q.role) }
const like = (q, r) => !q.query.q || JSON.stringify(r).toLowerCase().includes(String(q.query.q).toLowerCase())
const brief = ({ note, ...r }) => r
ops.use((q, s, go) => {
  if (mode("limit") && q.method === "POST") throw fail(429, "slow down")
  q.login = (q.get("authorization") || "").slice(7); q.role = q.login.split("-")[0]
  if (!q.login) throw fail(401, "token expired")
  go()
})
ops.get("/me", (q, s) => s.json({ login: q.login, role: q.role }))
ops.get("/enums", (q, s) => s.json({ models: ["City 3", "City 4", "Cargo"], kinds: ["vandalism", "accident", "theft", "blocked dock"], tasks: ["brakes", "tyre", "chain", "lights", "frame"] }))
ops.get("/version", (q, s) => s.json({ version: NEW ? "4.12.0" : "4.11.3" }))
ops.get("/alerts/unread", (q, s) => s.json({ unread: D.incidents.filter((i) => i.status === "open" && i.priority === "high").length }))
ops.get("/dashboard/today", (q, s) => s.json({ bikes: D.bikes.filter((b) => b.status === "active").length, free: D.stations.reduce((n, x) => n + x.free, 0), beats: D.beats, open: D.incidents.filter((i) => i.status === "open").length }))
ops.get("/dashboard/kpis", (q, s) => s.json({ rides: 1240, revenue: 3890.5, turnover: 4.2 })) // sample values until the warehouse is there
// stations and docks
ops.get("/stations", (q, s) => s.json(page(q, D.stations.filter((x) => (!q.query.zone || x.zone === q.query.zone) && (!q.query.status || x.status === q.query.status) && like(q, x)).map(brief))))
ops.post("/stations", (q, s) => { need(q, "owner", "manager"); if (!q.body.name || !q.body.capacity) throw fail(422, "name and capacity are required"); const x = { id: uid(), code: "ST-" + (100 + D.stations.length + int(60, 90)), name: q.body.name, zone: D.zones[0].id, rentable: false, status: "active", capacity: q.body.capacity, free: 0, note: "" }; D.stations.unshift(x); s.status(201).json({ id: x.id }) })
ops.get("/stations/:id", (q, s) => s.json({ data: find("stations", q, "station") }))
ops.patch("/stations/:id", (q, s) => { const x = find("stations", q, "station"); for (const k of ["rentable", "name", "note"]) if (k in q.body) x[k] = q.body[k]; s.json({ ok: true }) })
ops.delete("/stations/:id", (q, s) => { need(q, "owner", "manager"); const x = find("stations", q, "station"); D.stations.splice(D.stations.indexOf(x), 1); s.status(204).end() })
for (const [verb, to] of [["activate", "active"], ["deactivate", "inactive"]]) ops.post("/stations/:id/" + verb, (q, s) => { find("stations", q, "station").status = to; s.json({ ok: true }) })
ops.get("/stations/:id/docks", (q, s) => { const x = find("stations", q, "station"); s.json(page(q, D.docks.filter((k) => k.station === x.id).map(({ last_unlock, ...k }) => k))) })
ops.get("/stations/:id/alerts", (q, s) => { const x = find("stations", q, "station"); s.json(page(q, D.alerts[x.id] || [])) })
if (NEW) ops.get("/stations/:id/occupancy", (q, s) => { const x = find("stations", q, "station"); s.json({ data: Array.from({ length: 12 }, () => int(0, 100)), free: x.free }) })
const settle = (k) => { if (k.due && k.due <= now()) { k.last_unlock = new Date(k.due * 1000).toISOString(); delete k.due } return k }
ops.get("/docks/:id", (q, s) => { const { due, ...k } = settle(find("docks", q, "dock")); s.json({ data: k }) })
ops.patch("/docks/:id", (q, s) => { const k = find("docks", q, "dock"); s.json({ data: { id: k.id, enabled: q.body.enabled } }) })
ops.post("/docks/:id/unlock", (q, s) => { find("docks", q, "dock").due = now() + 90; s.status(202).json({ queued: true }) })
// bikes
ops.get("/bikes", (q, s) => s.json(page(q, D.bikes.filter((b) => (!q.query.status || b.status === q.query.status) && (!q.query.station || b.station === q.query.station) && like(q, b)).map(brief), 25)))
ops.post("/bikes/search", (q, s) => s.json(page(q, D.bikes.filter((b) => Object.entries(q.body).every(([k, v]) => b[k] === v)).map(brief), 10)))
ops.post("/bikes/bulk-move", (q, s) => { for (const b of D.bikes) if (q.body.ids.includes(b.id)) b.station = q.body.station; s.json({ moved: q.body.ids.length }) })
ops.get("/bikes/export.csv", (q, s) => s.type("text/csv").send(D.bikes.map((b) => [b.number, b.model, b.status, b.km].join(";")).join("\n")))
ops.get("/bikes/:id", (q, s) => s.json({ data: find("bikes", q, "bike") }))
ops.patch("/bikes/:id", (q, s) => { const b = find("bikes", q, "bike"); for (const k of ["premium", "note"]) if (k in q.body) b[k] = q.body[k]; s.json({ ok: true }) })
ops.post("/bikes/:id/activate", (q, s) => { find("bikes", q, "bike").status = "active"; s.json({ ok: true }) })
ops.post("/bikes/:id/store", (q, s) => { const b = find("bikes", q, "bike"); if (b.status === "stored") throw fail(409, "already stored"); b.status = "stored"; s.json({ ok: true }) })
ops.get("/bikes/:id/rides", (q, s) => { const b = find("bikes", q, "bike"); s.json(page(q, Array.from({ length: b.rides }, (_, i) => ({ n: i + 1, minutes: (b.number * (i + 3)) % 57, from: "ST-" + (100 + (b.number + i) % 46) })))) })
ops.get("/bikes/:id/battery", (q, s) => { const b = find("bikes", q, "bike"); if (!b.electric) throw fail(404, "battery not found"); s.json({ data: { charge: b.km % 101, cycles: b.km >> 3 } }) })
ops.get("/bikes/:id/position", (q, s) => { find("bikes", q, "bike"); s.json({ data: { lat: 0, lng: 0, seen_at: null } }) })
// maintenance
ops.get("/maintenance/jobs", (q, s) => s.json(page(q, D.jobs.filter((j) => (!q.query.status || j.status === q.query.status) && like(q, j)), 30)))
ops.post("/maintenance/jobs", (q, s) => { if (!q.body.bike) throw fail(422, "bike is required"); const j = { id: uid(), bike: q.body.bike, task: q.body.task, status: "open", assignee: null, due: "2031-06-20" }; D.jobs.unshift(j); s.status(201).json({ id: j.id }) })
ops.get("/maintenance/jobs/:id", (q, s) => s.json({ data: find("jobs", q, "job") }))
ops.patch("/maintenance/jobs/:id", (q, s) => { const j = find("jobs", q, "job"); for (const k of ["status", "task"]) if (k in q.body) j[k] = q.body[k]; s.json({ ok: true }) })
ops.delete("/maintenance/jobs/:id", (q, s) => { find("jobs", q, "job"); s.status(204).end() })
ops.post("/maintenance/jobs/:id/assign", (q, s) => { find("jobs", q, "job").assignee = q.body.to; s.json({ ok: true }) })
ops.get("/maintenance/parts", (q, s) => s.json(page(q, [])))
ops.post("/maintenance/parts", (q, s) => s.status(201).json({ id: uid() }))
ops.get("/maintenance/schedule", (q, s) => s.json({ data: D.schedule }))
ops.put("/maintenance/schedule", (q, s) => { Object.assign(D.schedule, q.body); s.json({ ok: true }) })
// tariffs
ops.get("/tariffs", (q, s) => s.json(page(q, D.tariffs)))
ops.post("/tariffs/simulate", (q, s) => s.json({ cents: 100 + q.body.minutes * 19, capped: q.body.minutes > 300 }))
ops.route("/tariffs/:id").get((q, s) => s.json({ data: find("tariffs", q, "tariff") }))
  .patch((q, s) => { need(q, "owner", "manager"); const t = find("tariffs", q, "tariff"); if ("public" in q.body) t.public = q.body.public; s.json({ ok: true }) })
  .all((q, s) => s.set("Allow", "GET, HEAD, PATCH").status(405).json({ error: "method not allowed" }))
for (const [verb, to] of [["activate", true], ["deactivate", false]]) ops.post("/tariffs/:id/" + verb, (q, s) => { need(q, "owner", "manager"); find("tariffs", q, "tariff").active = to; s.json({ ok: true }) })
ops.get("/tariffs/:id/history", (q, s) => { throw fail(501, "tariff history is not implemented") })
// zones
ops.get("/zones", (q, s) => s.json(page(q, D.zones)))
ops.get("/zones/:id", (q, s) => s.json({ data: find("zones", q, "zone") }))
ops.patch("/zones/:id", (q, s) => { const z = find("zones", q, "zone"); for (const k of ["speed_limit", "name"]) if (k in q.body) z[k] = q.body[k]; s.json({ ok: true }) })
for (const verb of ["activate", "deactivate"]) ops.post("/zones/:id/" + verb, (q, s) => { const z = { ...find("zones", q, "zone") }; z.active = verb === "activate"; s.json({ ok: true }) })
ops.put("/zones/:id/geometry", (q, s) => s.redirect(307, "http://kurbel-geo:8080/zones/" + q.params.id + "/geometry"))
ops.get("/zones/:id/permits", (q, s) => { need(q, "authority"); s.json(page(q, [])) })
// incidents
ops.get("/incidents", (q, s) => s.json(page(q, D.incidents.filter((i) => (!q.query.status || i.status === q.query.status) && like(q, i)), 40)))
ops.post("/incidents", (q, s) => { if (!q.body.kind) throw fail(422, "kind is required"); const i = { id: uid(), kind: q.body.kind, status: "open", priority: "normal", station: q.body.station, text: q.body.text }; D.incidents.unshift(i); D.notes[i.id] = []; s.status(201).json({ id: i.id }) })
ops.get("/incidents/:id", (q, s) => s.json({ data: find("incidents", q, "incident") }))
ops.patch("/incidents/:id", (q, s) => { find("incidents", q, "incident").priority = q.body.priority; s.json({ ok: true }) })
ops.post("/incidents/:id/close", (q, s) => { const i = find("incidents", q, "incident"); if (i.status === "closed") throw fail(409, "already closed"); i.status = "closed"; s.json({ ok: true }) })
ops.post("/incidents/:id/escalate", (q, s) => { const i = find("incidents", q, "incident"); s.json(app.locals.pager.notify(i)) })
ops.get("/incidents/:id/notes", (q, s) => { find("incidents", q, "incident"); s.json(page(q, D.notes[q.params.id])) })
ops.post("/incidents/:id/notes", (q, s) => { find("incidents", q, "incident"); const n = { id: uid(), by: q.login, text: q.body.text }; D.notes[q.params.id].push(n); s.status(201).json({ id: n.id }) })
ops.delete("/incidents/:id/notes/:note", (q, s) => { const l = D.notes[q.params.id] || [], k = l.findIndex((n) => n.id === q.params.note); if (k < 0) throw fail(404, "note not found"); l.splice(k, 1); s.status(204).end() })
// the rest
ops.get("/audit", (q, s) => s.json(page(q, [], 50)))
ops.get("/closures", (q, s) => s.json(page(q, D.closures)))
ops.post("/closures", (q, s) => { D.closures.push({ id: uid(), station: q.body.station, from: q.body.from }); s.status(201).json({ ok: true }) })
ops.get("/reports/revenue", (q, s) => { if (mode("warehouse")) throw fail(503, "warehouse is being loaded"); s.json({ month: q.query.month, weeks: Array.from({ length: { "2031-04": 5, "2031-05": 4 }[q.query.month] || 1 + (D.beats >> 8) }, (_, i) => ({ cents: 183000 + (D.beats * 137 * (i + 1)) % 990000, rides: 9000 + (D.beats * (i + 3)) % 2500 })) }) })
ops.post("/exports", (q, s) => s.redirect(307, "/api/ops/tasks"))
ops.post("/tasks", (q, s) => { const id = uid(); D.exports[id] = now() + 75; s.status(202).json({ id }) })
ops.get("/tasks/:id", (q, s) => { const t = D.exports[q.params.id]; if (!t) throw fail(404, "task not found"); s.json(t <= now() ? { state: "done", file: "/files/" + q.params.id + ".zip" } : { state: "running" }) })
app.use("/api/ops", ops)
app.post("/api/auth/login", (q, s) => { if (q.body.password !== "*") throw fail(401, "wrong password"); s.json({ token: "x".repeat(64), expires: 7200 }) })
app.post("/api/auth/refresh", (q, s) => s.json({ token: "x".repeat(64), expires: 7200 }))
app.get("/api/app/stations", (q, s) => { if (!q.get("x-app")) throw fail(401, "unknown app"); s.json({ data: D.stations.slice(0, 30).map((x) => [x.code, x.free]) }) })
app.get("/api/app/v0/stations", (q, s) => { throw fail(410, "retired") })
app.post("/api/iot/heartbeat", (q, s) => { D.beats++; const b = D.bikes[D.beats % D.bikes.length], x = D.stations[(D.beats * 7) % D.stations.length]; b.km += 1 + D.beats % 5; x.free = D.beats % (x.capacity + 1); s.status(204).end() })
app.get("/healthz", (q, s) => s.json({ status: "ok" }))
app.use((e, q, s, go) => { const status = e.status || 500; if (!e.plain) console.error(e.stack); s.status(status).json({ error: e.plain ? e.message : status === 500 ? "internal error" : "bad request" }) })
const server = app.listen(18121, "127.0.0.1", () => console.log("panel %s listening on 3000, pager=%s", NEW ? "4.12.0" : "4.11.3", "none"))
process.on("SIGTERM", () => { console.log("SIGTERM, closing"); fs.writeFileSync(STORE, JSON.stringify(D)); server.close(); process.exit(0) })
