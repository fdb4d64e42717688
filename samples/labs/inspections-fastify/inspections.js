// The application: inspections of sites, tenants in the path. Plain node in the manner of Fastify with pino's lines.
const http = require("http"), fs = require("fs"), os = require("os");
const STATE = process.env.WORK + "/state.json", RELEASE = process.env.RELEASE;
let now = 0, at = 0, n = 0, state = fs.existsSync(STATE) ? JSON.parse(fs.readFileSync(STATE)) : seed();
const time = () => Math.round(now * 1000 + (performance.now() - at));
const iso = () => new Date(time()).toISOString();
const log = (level, o, msg) => process.stdout.write(JSON.stringify({ level, time: time(), pid: 1, hostname: "c41e07b9d2aa", ...o, msg }) + "\n");
process.on("SIGTERM", () => { fs.writeFileSync(STATE, JSON.stringify(state)); process.exit(0); });

function seed() {
  let x = 7; const r = k => (x = (x * 48271) % 2147483647) % k, pick = l => l[r(l.length)];
  const code = () => Array.from({ length: 6 }, () => "23456789abcdefghjkmnpqrstuvwxyz"[r(31)]).join("");
  const streets = ["harbour-road", "mill-lane", "station-square", "quay", "old-brewery", "north-gate", "canal-street", "market-hall", "tower", "school-lane"];
  const t = {};
  for (const [slug, plan, people, many] of [["northlift", "enterprise", ["owner", "manager", "inspector", "inspector"], 34], ["kade-roofing", "pro", ["owner", "manager", "viewer"], 23], ["brightwater", "pro", ["owner", "inspector"], 12], ["tessel", "trial", ["owner"], 3]]) {
    const o = t[slug] = { plan, sites: {}, inspections: {}, issues: {}, templates: {}, automations: [], webhooks: {}, invites: [], exports: {}, announcements: [], unread: [], keys: r(3) + 1 };
    o.members = people.map((role, i) => ({ id: `${role}-${i + 1}`, name: ["A. Berg", "Charlotte Dam", "E. Faes", "Guy Hendrickx"][i], email: `${role}${i + 1}@${slug}.example`, role, lastSeen: "2031-05-05T08:00:00.000Z" }));
    for (let i = 0; i < many; i++) { const s = `${pick(streets)}-${i * 3 + 1 + r(3)}`; o.sites[s] = { slug: s, name: s.replace(/-/g, " "), address: `${i + 1} ${pick(streets)}`, units: 1 + r(140), notes: "x".repeat(r(60)), contacts: r(5) ? [] : [{ id: code(), name: "caretaker", phone: "+32 2 555 01 0" + r(9) }], fence: r(6) ? null : { radius: 40 + r(300) }, schedule: { every: pick(["week", "month", "quarter"]), weekday: 1 + r(5), template: "lift-monthly" } }; }
    for (let i = 0; i < 3 + (many >> 2); i++) { const s = ["lift-monthly", "roof-yearly", "fire-doors", "ladders", "handover", "gas-yearly", "scaffold", "alarm-test", "playground", "cooling", "water-quality", "emergency-light"][i] ; if (s) o.templates[s] = { slug: s, title: s.replace(/-/g, " "), questions: 4 + r(30), version: 1 + r(9), intro: "y".repeat(r(90)) }; }
    for (let i = 0; i < many * 2; i++) { const id = code(), st = pick(["planned", "planned", "started", "submitted", "submitted"]); o.inspections[id] = { id, site: pick(Object.keys(o.sites)), template: pick(Object.keys(o.templates)), title: "Visit " + (i + 1), status: st, assignee: pick(o.members).id, due: `2031-05-${10 + r(20)}`, answers: st == "planned" ? [] : Array.from({ length: 2 + r(20) }, (_, q) => ({ q, a: pick(["ok", "fail", "n/a"]) })), photos: r(25) ? [] : [{ id: code(), name: "photo.jpg", size: 1000 + r(900000) }], signed: st == "submitted" && r(2) ? { by: "caretaker" } : null }; }
    for (let i = 0; i < many; i++) { const id = code(); o.issues[id] = { id, title: pick(["Door does not close", "Light out", "Leak", "Loose tile", "Missing sign"]), site: pick(Object.keys(o.sites)), status: pick(["open", "open", "done"]), assignee: pick(o.members).id, updatedAt: "2031-05-05T08:00:00.000Z", comments: r(4) ? [] : [{ by: "owner-1", text: "seen" }] }; }
    for (const a of ["remind-late", "weekly-digest", "escalate", "close-stale"]) o.automations.push({ slug: a, title: a.replace("-", " "), enabled: !!r(2) });
    o.integrations = ["slack", "sharepoint", "teams", "zapier"].map((id, i) => ({ id, enabled: i == 0 }));
    if (slug == "northlift" || slug == "kade-roofing") for (let i = 0; i < 2; i++) { const id = code(); o.webhooks[id] = { id, url: "https://hooks.example.net/" + id, deliveries: Array.from({ length: 3 + r(6) }, () => ({ status: 200, ms: 100 + r(400) })) }; }
    o.archive = slug == "northlift" ? Array.from({ length: 7 }, () => ({ id: code(), year: 2028 + r(3) })) : [];
    o.invoices = plan == "trial" ? [] : Array.from({ length: 9 }, (_, i) => ({ no: `2031-0${i + 1}`, total: 100 * (1 + r(9)) }));
    o.prefs = {};
  }
  return t;
}
const ids = () => Array.from({ length: 6 }, () => "23456789abcdefghjkmnpqrstuvwxyz"[Math.floor(Math.random() * 31)]).join("");
const err = (statusCode, message, code) => [statusCode, { statusCode, ...(code ? { code } : {}), error: http.STATUS_CODES[statusCode], message }];
const gone = what => err(404, what + " not found");
const page = (l, q) => { const p = +(q.get("page") || 1), per = +(q.get("perPage") || 20); return [200, { items: l.slice((p - 1) * per, p * per), total: l.length, page: p, perPage: per }]; };
const plain = l => [200, { items: l, total: l.length }];
const brief = s => ({ slug: s.slug, name: s.name, address: s.address, units: s.units });
const short = i => ({ id: i.id, site: i.site, title: i.title, status: i.status, assignee: i.assignee, due: i.due });
const own = role => role == "owner", writes = role => role != "viewer";
const NO = m => err(403, m || "You are not allowed to do this");
const R = {};
const on = (key, f) => { const [m, p] = key.split(" "); (R[m] ||= []).push([p.split("/"), f]); };
const T = (key, f) => { const [m, p] = key.split(" "); on(m + " /api/t/:t" + p, c => { c.o = state[c.p.t]; return c.o ? f(c, c.o) : gone("Workspace"); }); };

on("POST /api/auth/login", c => c.b?.password == "right" ? [200, { user: c.role, token: "t".repeat(120) }] : err(401, "Invalid credentials"));
on("POST /api/auth/refresh", c => c.role ? [200, { token: "t".repeat(120) }] : err(401, "Unauthorized"));
on("POST /api/auth/logout", () => [204]);
on("GET /api/health", () => [200, { status: "ok" }]);
on("GET /api/changelog", () => [200, RELEASE == "1" ? [{ v: "4.11", text: "Archive" }] : [{ v: "4.12", text: "New sheets" }, { v: "4.11", text: "Archive" }]]);
on("GET /api/dictionaries/:d", c => ({ severities: [200, ["low", "medium", "high", "critical"]], "blocked-words": [200, []], countries: [200, ["BE", "NL", "LU", "FR", "DE"]] })[c.p.d] || gone("Dictionary"));
on("GET /api/v1/:a", () => err(410, "This version is no longer available. Update the app."));
on("GET /api/v1/:a/:b", () => err(410, "This version is no longer available. Update the app."));
on("POST /api/hooks/:h", () => [202, { accepted: true }]);

T("GET /me", (c, o) => [200, { id: c.user, role: c.role, plan: o.plan, prefs: o.prefs[c.user] || { density: "cozy" } }]);
T("PUT /me/preferences", (c, o) => [200, o.prefs[c.user] = { density: c.b.density }]);
T("GET /features", (c, o) => [200, { archive: true, sso: o.plan == "enterprise", exports: o.plan != "trial" }]);
T("GET /notifications", (c, o) => [200, o.unread.slice(-9)]);
T("POST /notifications/read", (c, o) => { o.unread = []; return [204]; });
T("GET /announcements", (c, o) => { if (c.mode.includes("announce")) for (const t of Object.values(state)) t.announcements = [{ title: "New sheets from Monday's version on", at: iso() }]; return [200, o.announcements]; });
T("GET /search", (c, o) => c.mode.includes("throttle") ? err(429, "Rate limit exceeded, retry in 1 minute", "FST_ERR_RATE") : plain(Object.values(o.sites).filter(s => s.name.includes(c.q.get("q"))).slice(0, 8).map(brief)));
T("GET /sites", (c, o) => page(Object.values(o.sites).filter(s => !c.q.get("q") || s.name.includes(c.q.get("q"))).map(brief), c.q));
T("POST /sites", (c, o) => {
  if (!writes(c.role)) return NO();
  if (!c.b?.name) return err(400, "body must have required property 'name'", "FST_ERR_VALIDATION");
  if (o.plan == "trial" && Object.keys(o.sites).length > 4) return err(402, "Your plan has 5 sites");
  const slug = c.b.name.replace(/ /g, "-"); if (o.sites[slug]) return err(409, "Slug taken");
  o.sites[slug] = { slug, name: c.b.name, address: c.b.address || "", units: 1, notes: "", contacts: [], fence: null, schedule: { every: "month", weekday: 1, template: "lift-monthly" } };
  o.unread.push({ kind: "site", slug }); return [201, brief(o.sites[slug])];
});
const site = f => (c, o) => o.sites[c.p.s] ? f(c, o.sites[c.p.s], o) : gone("Site");
T("GET /sites/:s", site((c, s) => [200, { ...brief(s), notes: s.notes, contacts: s.contacts.length }]));
T("PUT /sites/:s", site((c, s) => { if (!writes(c.role)) return NO(); for (const k of ["name", "address", "units", "notes"]) s[k] = c.b[k]; return [200, { ...brief(s), notes: s.notes, contacts: s.contacts.length }]; }));
T("DELETE /sites/:s", site((c, s, o) => { if (!own(c.role) && c.role != "manager") return NO(); if (Object.values(o.inspections).some(i => i.site == s.slug && i.status == "started")) return err(409, "Open inspections"); delete o.sites[s.slug]; return [204]; }));
T("GET /sites/:s/contacts", site((c, s) => plain(s.contacts)));
T("POST /sites/:s/contacts", site((c, s) => { const x = { id: ids(), name: c.b.name, phone: c.b.phone }; s.contacts.push(x); return [201, x]; }));
T("GET /sites/:s/documents", site(() => plain([])));                                     // the module of documents came without its table
T("POST /sites/:s/documents", site(c => [201, { id: ids(), name: c.b.name, size: c.b.size }]));
T("GET /sites/:s/geofence", site((c, s) => s.fence ? [200, s.fence] : gone("Geofence")));
T("GET /sites/:s/schedule", site((c, s) => [200, s.schedule]));
T("PUT /sites/:s/schedule", site(c => writes(c.role) ? [204] : NO()));                   // forgets

const insp = f => (c, o) => o.inspections[c.p.i] ? f(c, o.inspections[c.p.i], o) : gone("Inspection");
T("GET /inspections", (c, o) => page(Object.values(o.inspections).filter(i => (!c.q.get("status") || i.status == c.q.get("status")) && (!c.q.get("site") || i.site == c.q.get("site")) && (!c.q.get("assignee") || i.assignee == c.q.get("assignee"))).reverse().map(short), c.q));
T("POST /inspections", (c, o) => { if (!writes(c.role)) return NO(); if (!c.b?.site) return err(400, "body must have required property 'site'", "FST_ERR_VALIDATION"); const id = ids(); o.inspections[id] = { id, site: c.b.site, template: c.b.template, title: c.b.title, status: "planned", assignee: c.b.assignee, due: c.b.due, answers: [], photos: [], signed: null }; o.unread.push({ kind: "inspection", id }); return [201, short(o.inspections[id])]; });
T("GET /inspections/:i", insp((c, i) => [200, { ...short(i), template: i.template, answered: i.answers.length }]));
T("PATCH /inspections/:i", insp((c, i) => { if (!writes(c.role)) return NO(); for (const k of ["title", "assignee", "due"]) if (k in c.b) i[k] = c.b[k]; return [200, short(i)]; }));
T("DELETE /inspections/:i", insp((c, i, o) => { if (!writes(c.role)) return NO(); if (i.status == "submitted") return err(409, "Already submitted"); delete o.inspections[i.id]; return [204]; }));
T("POST /inspections/:i/start", insp((c, i) => i.status == "planned" ? (i.status = "started", [200, short(i)]) : err(409, "Already started")));
T("POST /inspections/:i/submit", insp((c, i, o) => i.status == "started" ? (i.status = "submitted", o.unread.push({ kind: "submitted", id: i.id }), [200, short(i)]) : err(409, "Not started")));
T("POST /inspections/:i/duplicate", insp(() => err(501, "Not implemented")));
T("POST /inspections/:i/lock", insp(() => [204]));
T("GET /inspections/:i/answers", insp((c, i) => [200, i.answers]));
T("PUT /inspections/:i/answers", insp((c, i) => { i.answers = c.b; return [204]; }));
T("GET /inspections/:i/history", insp(() => [200, []]));                                 // TODO when events are there
T("GET /inspections/:i/attachments", insp((c, i) => [200, i.photos]));
T("POST /inspections/:i/attachments", insp((c, i) => { const x = { id: ids(), name: c.b.name, size: c.b.size }; i.photos.push(x); return [201, x]; }));
T("GET /inspections/:i/signature", insp((c, i) => i.signed ? [200, i.signed] : gone("Signature")));
T("PUT /inspections/:i/signature", insp((c, i) => [200, i.signed = { by: c.b.by }]));
T("GET /inspections/:i/weather", insp((c, i) => c.mode.includes("weather") ? err(503, "Weather service unavailable") : [200, { t: 8 + (i.id.charCodeAt(0) % 20), rain: i.id.charCodeAt(1) % 2 == 0 }]));
if (RELEASE == "1") T("GET /inspections/:i/sheet.pdf", insp((c, i) => [200, Buffer.alloc(900 + i.answers.length * 41, "%PDF"), "application/pdf"]));

const issue = f => (c, o) => o.issues[c.p.i] ? f(c, o.issues[c.p.i], o) : gone("Issue");
const bare = ({ comments, ...x }) => x;
T("GET /issues", (c, o) => plain(Object.values(o.issues).filter(i => (!c.q.get("status") || i.status == c.q.get("status")) && (!c.q.get("assignee") || i.assignee == (c.q.get("assignee") == "me" ? c.user : c.q.get("assignee")))).map(bare)));
T("POST /issues", (c, o) => { if (!writes(c.role)) return NO(); const id = ids(); o.issues[id] = { id, title: c.b.title, site: c.b.site, status: "open", assignee: c.user, updatedAt: iso(), comments: [] }; return [201, bare(o.issues[id])]; });
T("GET /issues/:i", issue((c, i) => [200, bare(i)]));
T("PATCH /issues/:i", issue((c, i) => { if (!writes(c.role)) return NO(); i.status = c.b.status; i.updatedAt = iso(); return [200, bare(i)]; }));
T("GET /issues/:i/comments", issue((c, i) => [200, i.comments]));
T("POST /issues/:i/comments", issue((c, i) => { const x = { by: c.user, text: c.b.text }; i.comments.push(x); return [201, x]; }));

T("GET /templates", (c, o) => [200, Object.values(o.templates).map(({ intro, ...t }) => t)]);
T("POST /templates", (c, o) => { if (!writes(c.role)) return NO(); const slug = c.b.title.replace(/ /g, "-"); if (o.templates[slug]) return err(409, "Slug taken"); o.templates[slug] = { slug, title: c.b.title, questions: 0, version: 1, intro: "" }; return [201, o.templates[slug]]; });
T("POST /templates/validate", (c, o) => [200, { ok: true, warnings: [] }]);
T("GET /templates/:x", (c, o) => o.templates[c.p.x] ? [200, o.templates[c.p.x]] : gone("Template"));
T("PUT /templates/:x", (c, o) => { const t = o.templates[c.p.x]; if (!t) return gone("Template"); if (!writes(c.role)) return NO(); t.title = c.b.title; t.intro = c.b.intro; return [200, t]; });
T("DELETE /templates/:x", (c, o) => !o.templates[c.p.x] ? gone("Template") : writes(c.role) ? [204] : NO());   // the flag `deleted` is read by nobody
T("GET /automations", (c, o) => [200, o.automations]);
T("PATCH /automations/:a", (c, o) => { const a = o.automations.find(a => a.slug == c.p.a); if (!a) return gone("Automation"); if (!writes(c.role)) return NO(); a.enabled = c.b.enabled; return [200, a]; });
T("GET /integrations", (c, o) => [200, o.integrations]);
T("PATCH /integrations/:a", (c, o) => o.integrations.some(a => a.id == c.p.a) ? [200, { ok: true }] : gone("Integration"));
T("GET /members", (c, o) => [200, o.members]);
T("PATCH /members/:m", (c, o) => { if (!own(c.role) && c.role != "manager") return NO(); const m = o.members.find(m => m.id == c.p.m); return m ? [200, m] : gone("Member"); });    // zod strips `role`
T("GET /members/invites", (c, o) => [200, o.invites]);
T("POST /members/invite", (c, o) => { if (!own(c.role)) return NO(); if (o.plan != "trial") o.invites.push({ email: c.b.email }); return o.plan == "trial" ? err(402, "Your plan has one seat") : [202, { queued: true }]; });
T("GET /webhooks", (c, o) => plain(Object.values(o.webhooks).map(({ deliveries, ...w }) => w)));
T("GET /webhooks/:w/deliveries", (c, o) => o.webhooks[c.p.w] ? [200, o.webhooks[c.p.w].deliveries] : gone("Webhook"));
T("GET /api-keys", (c, o) => own(c.role) ? [200, Array.from({ length: o.keys }, (_, i) => ({ id: "key_" + i, last4: "a" + i + "f9" }))] : NO());
T("GET /sso", (c, o) => o.plan == "enterprise" ? [200, { provider: "saml", domain: "northlift.example" }] : NO("Not in your plan"));
T("GET /audit", () => NO());                                                             // asks for a scope that no role has
T("GET /billing/plan", (c, o) => own(c.role) ? [200, { plan: o.plan, seats: o.members.length }] : NO());
T("GET /billing/usage", c => { if (!own(c.role)) return NO(); throw new TypeError("Cannot read properties of undefined (reading 'periodStart')"); });
T("GET /billing/invoices", (c, o) => own(c.role) ? plain(o.invoices) : NO());
T("GET /archive", (c, o) => plain(o.archive));
T("GET /reports/throughput", (c, o) => [200, Array.from({ length: +c.q.get("weeks") }, (_, w) => ({ week: 18 - w, done: (Object.values(o.inspections).filter(i => i.status == "submitted" && (!c.q.get("site") || i.site == c.q.get("site"))).length * (w + 3)) % 41 }))]);
T("GET /reports/compliance", () => [200, { rate: 0.97, trend: "up", buckets: [12, 14, 9, 17] }]);
T("GET /reports/overdue", (c, o) => plain(Object.values(o.inspections).filter(i => i.status != "submitted" && i.due < new Date(time()).toISOString().slice(0, 10) && (!c.q.get("site") || i.site == c.q.get("site"))).map(short)));
T("GET /exports", (c, o) => [200, Object.values(o.exports)]);
T("POST /exports", (c, o) => { const id = ids(); o.exports[id] = { id, of: c.b.of, state: "queued", asked: 0 }; return [202, { id, state: "queued" }]; });
T("GET /exports/:e", (c, o) => { const e = o.exports[c.p.e]; if (!e) return gone("Export"); if (++e.asked > 1) e.state = "ready"; return [200, { id: e.id, state: e.state }]; });
T("GET /exports/:e/file", (c, o) => o.exports[c.p.e]?.state == "ready" ? [200, "id;site;status\n" + Object.values(o.inspections).map(i => `${i.id};${i.site};${i.status}`).join("\n"), "text/csv"] : gone("Export"));

function route(method, path) {
  const have = path.split("/");
  for (const [want, f] of R[method] || []) if (want.length == have.length && want.every((w, i) => w[0] == ":" || w == have[i])) return [f, Object.fromEntries(want.map((w, i) => [w.slice(1), decodeURIComponent(have[i])]).filter((_, i) => want[i][0] == ":"))];
}
http.createServer({ keepAliveTimeout: 72000 }, (req, res) => {
  let body = ""; req.on("data", d => body += d).on("end", () => {
    at = performance.now(); now = +req.headers["x-sim"];
    const reqId = "req-" + (++n).toString(36), t0 = performance.now(), method = req.method == "HEAD" ? "GET" : req.method;
    log(30, { reqId, req: { method: req.method, url: req.url, host: req.headers.host, remoteAddress: req.headers["x-forwarded-for"], remotePort: req.socket.remotePort } }, "incoming request");
    const [path, query] = req.url.split("?"), q = new URLSearchParams(query);
    const [, user, role] = (req.headers["x-seat"] || "").match(/^([^/]*)\/(.*)$/) || [];
    let answer, type = "application/json; charset=utf-8", headers = {};
    const found = route(method, path);
    if (path.length > 1 && path.endsWith("/")) { answer = [301]; headers.location = path.slice(0, -1) + (query ? "?" + query : ""); }      // ignoreTrailingSlash came as a redirect
    else if (!found) { log(30, { reqId }, `Route ${req.method}:${req.url} not found`); answer = [404, { message: `Route ${req.method}:${req.url} not found`, error: "Not Found", statusCode: 404 }]; }
    else if (path.startsWith("/api/t/") && !role) answer = err(401, "Unauthorized");
    else try { answer = found[0]({ p: found[1], q, b: body ? JSON.parse(body) : null, user, role, mode: (req.headers["x-mode"] || "") }); }
      catch (e) { log(50, { reqId, req: { method: req.method, url: req.url }, res: { statusCode: 500 }, err: { type: e.name, message: e.message, stack: `${e.name}: ${e.message}\n    at Object.usage (/srv/app/dist/billing/usage.js:41:27)\n    at preHandlerCallback (/srv/app/node_modules/fastify/lib/handleRequest.js:126:37)` } }, e.message); answer = err(500, e.message); }
    const [status, data, kind] = answer; if (kind) type = kind;
    const bytes = data === undefined ? Buffer.alloc(0) : Buffer.isBuffer(data) ? data : Buffer.from(typeof data == "string" ? data : JSON.stringify(data));
    if (data !== undefined) headers["content-type"] = type;
    if (status != 204) headers["content-length"] = bytes.length;
    res.writeHead(status, headers); res.end(req.method == "HEAD" ? undefined : bytes);
    log(30, { reqId, res: { statusCode: status }, responseTime: performance.now() - t0 }, "request completed");
  });
}).listen(8310, "127.0.0.1", () => { now = +(process.env.SIM || 0); at = performance.now(); log(30, {}, "Server listening at http://0.0.0.0:3000"); });
