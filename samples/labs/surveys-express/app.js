"use strict";
// The console's API of a small survey service: Express, state in memory, kept over a restart; one line of pino-http's shape for each request.
const express = require("express"), fs = require("fs");
const WORK = process.env.WORK, NEW = process.env.RELEASE === "2", STORE = WORK + "/store.json", VERSION = NEW ? "1.19.0" : "1.18.4";
let seed = 4711;
const rnd = () => { seed = (seed + 0x6d2b79f5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
const int = (a, b) => a + Math.floor(rnd() * (b - a + 1)), pick = l => l[int(0, l.length - 1)];
const text = (a, b) => Array.from({ length: int(a, b) }, () => pick("abcdefghiklmnoprstuw     ")).join("");
const hex = n => Array.from({ length: n }, () => pick("0123456789abcdef")).join("");
const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-${pick("89ab")}${hex(3)}-${hex(12)}`;
const list = (n, f) => Array.from({ length: n }, (_, i) => f(i));
function workspace(slug, i) {
  const n = i === 4 ? 0 : 1;
  const surveys = list(n * int(14, 34), k => ({ id: uuid(), title: text(8, 44), state: pick(["draft", "live", "live", "closed"]), owner: pick(["ops-1", "ops-2", "support-1"]), intro: text(0, 80), updated: "2031-08-" + int(10, 30) }));
  const D = { slug, plan: i < 2 ? "business" : "starter", surveys, questions: {}, responses: {}, schedule: {}, collaborators: {}, audiences: list(n * int(3, 7), () => ({ id: uuid(), name: text(5, 22), size: int(20, 900) })),
    members: list(int(3, 9), k => ({ id: uuid(), mail: `member${k}@${slug}.example`, role: pick(["viewer", "editor", "owner"]) })), invitations: i < 2 ? list(2, k => ({ id: uuid(), mail: `new${k}@${slug}.example` })) : [],
    channels: list(n * int(2, 5), k => ({ id: uuid(), kind: pick(["mail", "link", "qr", "embed"]), label: text(4, 20) })), integrations: ["sheets", "chat", "crm", "zap"].map(s => ({ slug: s, enabled: rnd() < .5 })),
    flags: ["dark-mode", "logic-jumps", "beta-editor", "quota-stop", "voice-answers", "partial-save"].map(s => ({ slug: s, enabled: rnd() < .5, rollout: 100 })),
    webhooks: list(n * int(1, 3), k => ({ id: uuid(), url: `https://hooks.${slug}.example/${text(3, 9).trim()}`, events: pick([["response.created"], ["survey.closed", "response.created"]]) })), deliveries: {}, branding: { colour: "#224466", footer: text(5, 40), logo: null }, exports: [], due: [], alerts: [], audit: list(30, () => ({ what: text(8, 50) })) };
  for (const s of surveys) {
    D.questions[s.id] = list(int(2, 9), k => ({ n: k + 1, kind: pick(["scale", "text", "choice"]), label: text(10, 60) }));
    D.responses[s.id] = s.state === "draft" ? [] : list(int(0, 28), () => ({ id: uuid(), score: int(0, 10), note: text(0, 60) }));
    D.schedule[s.id] = { opens_at: null, closes_at: null, reminder: null };
    if (rnd() < .3) D.collaborators[s.id] = list(int(1, 3), k => `member${k}`);
  }
  for (const h of D.webhooks) if (rnd() < .3) D.deliveries[h.id] = list(int(1, 4), () => ({ at: "2031-09-01T10:00:00Z", code: pick([200, 500]) }));
  return D;
}
let S = fs.existsSync(STORE) ? JSON.parse(fs.readFileSync(STORE)) : null;
if (S) seed = S.seed; else S = { seed: 0, served: 0, sessions: 0, ws: Object.fromEntries(["harbor-coop", "maple-health", "civic-lab", "north-bakery", "fresh-start"].map((s, i) => [s, workspace(s, i)])), codes: {} };
const read = f => { try { return fs.readFileSync(WORK + "/" + f, "utf8"); } catch { return ""; } };
const mode = w => read("mode").split(" ").includes(w), now = () => Number(read("now") || 0);
let rid = 0;
const out = o => process.stdout.write(JSON.stringify({ level: 30, time: Date.now(), pid: 1, hostname: "console-api-6f9c", ...o }) + "\n");
const app = express();
app.set("etag", false); app.disable("x-powered-by");
app.use((q, a, go) => {
  const t = process.hrtime.bigint(), id = ++rid;
  a.on("finish", () => {
    const st = a.statusCode, h = { "content-type": a.get("content-type"), "content-length": a.get("content-length") };
    out({ level: st >= 500 ? 50 : st >= 400 ? 40 : 30, req: { id, method: q.method, url: q.originalUrl, headers: { "x-forwarded-for": q.get("x-forwarded-for"), "user-agent": q.get("user-agent"), referer: q.get("referer") }, remoteAddress: "::ffff:10.244.0.1" }, res: { statusCode: st, headers: h }, err: a.locals.err, responseTime: Number((process.hrtime.bigint() - t) / 1000000n), msg: a.locals.err ? "request errored" : "request completed" });
    if (++S.served % 90 === 0) out({ name: "mailer", msg: "batch sent", count: int(1, 60) });
    else if (S.served % 171 === 0) out({ level: 40, name: "geoip", msg: "lookup not implemented for ipv6, skipped" });
    else if (S.served % 263 === 0) out({ level: 50, name: "mailer", msg: "relay answered 451, will retry" });
  });
  go();
});
app.use(express.json());
const no = (a, st, error, message) => a.status(st).json({ error, message });
const tagged = (q, a, body) => { const s = JSON.stringify(body), tag = `W/"${s.length.toString(16)}-${require("crypto").createHash("sha1").update(s).digest("base64").slice(0, 12)}"`; a.set("ETag", tag); if (q.get("if-none-match") === tag) return a.status(304).end(); a.json(body); };
const who = q => (q.get("authorization") || "").slice(7);
const signed = (q, a, go) => !who(q) ? no(a, 401, "unauthenticated") : mode("limit") ? no(a, 429, "rate_limited", "slow down") : go();
const page = (q, rows, n = 25) => { const p = Number(q.query.page || 1); return { data: rows.slice((p - 1) * n, p * n), page: p, total: rows.length }; };
app.get("/healthz", (q, a) => a.json({ status: "ok" }));
app.post("/api/session", (q, a) => q.body.password === "?" ? no(a, 401, "bad_credentials") : a.json({ token: hex(40), expires: 28800 }));
app.post("/api/session/refresh", (q, a) => a.json({ token: hex(40), expires: 28800 }));
app.get("/api/me", signed, (q, a) => a.json({ login: who(q), role: who(q).startsWith("ops") ? "admin" : "support" }));
app.get("/api/config", signed, (q, a) => a.json({ kinds: ["scale", "text", "choice"], channels: ["mail", "link", "qr", "embed"], locales: ["en", "fr"] }));
app.get("/api/version", (q, a) => a.json({ version: VERSION }));
app.get("/api/workspaces", signed, (q, a) => a.json({ data: Object.values(S.ws).map(w => ({ slug: w.slug, plan: w.plan, surveys: w.surveys.length })) }));
app.get("/api/public/s/:code", (q, a) => a.json({ title: { k7q: "How did we do?", p2wz: "Your visit to the clinic" }[q.params.code] || "Library survey 2031", questions: 3 + q.params.code.length % 3 }));
app.post("/api/public/s/:code/answers", (q, a) => {
  if (!q.body.score && q.body.score !== 0) return no(a, 422, "invalid", "score is required");
  const w = S.ws[["harbor-coop", "maple-health", "civic-lab"][q.params.code.length % 3]], live = w.surveys.filter(s => s.state === "live");
  if (live.length) w.responses[pick(live).id].unshift({ id: uuid(), score: q.body.score, note: text(0, 50) });
  a.status(201).json({ thanks: true });
});
const w = express.Router({ mergeParams: true });
app.use("/api/w/:ws", signed, (q, a, go) => {
  const D = q.D = S.ws[q.params.ws];
  if (!D) return no(a, 404, "workspace_not_found");
  while (D.due.length && D.due[0].at <= now()) { const d = D.due.shift(); if (d.audience) { const x = D.audiences.find(x => x.id === d.audience); if (x) x.size += d.n * 1000; } else D.exports.unshift({ id: d.id, survey: d.survey, rows: d.n }); }
  if (q.method !== "GET" && q.method !== "HEAD") D.audit.unshift({ what: q.method + " " + text(6, 40) });
  go();
}, w);
const admin = (q, a, go) => who(q).startsWith("ops") ? go() : no(a, 403, "forbidden", "admins only");
const row = (kind, name) => (q, a, go) => { q.x = q.D[kind].find(x => x.id === q.params.id); q.x ? go() : no(a, 404, "not_found", name + " not found"); };
const survey = row("surveys", "survey"), drop = (l, x) => l.splice(l.indexOf(x), 1);
const set = (x, b, ...may) => { for (const k of may) if (k in b) x[k] = b[k]; return x; };
w.get("/surveys", (q, a) => { let l = q.D.surveys; if (q.query.state) l = l.filter(s => s.state === q.query.state); if (q.query.q) l = l.filter(s => s.title.includes(q.query.q)); tagged(q, a, page(q, l)); });
w.post("/surveys", (q, a) => { if (!q.body.title) return no(a, 422, "invalid", "title is required"); const s = { id: uuid(), title: q.body.title, state: "draft", owner: who(q), intro: q.body.intro || "", updated: "2031-09-09" }; q.D.surveys.unshift(s); q.D.questions[s.id] = []; q.D.responses[s.id] = []; q.D.schedule[s.id] = { opens_at: null, closes_at: null, reminder: null }; a.status(201).json(s); });
w.get("/surveys/:id", survey, (q, a) => a.json(q.x));
w.patch("/surveys/:id", survey, (q, a) => a.json(set(q.x, q.body, "title", "intro", "owner")));
w.delete("/surveys/:id", admin, survey, (q, a) => { drop(q.D.surveys, q.x); a.status(204).end(); });
w.post("/surveys/:id/publish", survey, (q, a) => { if (q.x.state === "live") return no(a, 409, "conflict", "already live"); q.x.state = "live"; a.json(q.x); });
w.post("/surveys/:id/close", survey, (q, a) => { if (q.x.state !== "live") return no(a, 409, "conflict", "not live"); q.x.state = "closed"; a.json(q.x); });
if (NEW) w.post("/surveys/:id/duplicate", survey, (q, a) => { const s = { ...q.x, id: uuid(), title: "Copy of " + q.x.title, state: "draft" }; q.D.surveys.unshift(s); q.D.questions[s.id] = q.D.questions[q.x.id] || []; q.D.responses[s.id] = []; q.D.schedule[s.id] = { opens_at: null, closes_at: null, reminder: null }; a.status(201).json(s); });
w.get("/surveys/:id/questions", survey, (q, a) => a.json({ data: q.D.questions[q.x.id] }));
w.put("/surveys/:id/questions", survey, (q, a) => { if (!Array.isArray(q.body.data)) return no(a, 422, "invalid", "data is required"); q.D.questions[q.x.id] = q.body.data; a.json({ data: q.body.data }); });
w.get("/surveys/:id/collaborators", survey, (q, a) => a.json({ data: q.D.collaborators[q.x.id] || [] }));
w.get("/surveys/:id/comments", survey, (q, a) => a.json({ data: [], total: 0 }));
w.post("/surveys/:id/comments", survey, (q, a) => a.status(201).json({ id: uuid(), author: who(q), text: q.body.text }));
w.get("/surveys/:id/schedule", survey, (q, a) => a.json(q.D.schedule[q.x.id]));
w.put("/surveys/:id/schedule", survey, (q, a) => a.status(204).end());
w.post("/surveys/:id/translate", survey, (q, a) => { throw new Error("translate: not implemented"); });
w.get("/surveys/:id/crosstabs", survey, (q, a) => { a.json(q.D.crosstabs.rows.map(x => x)); });
w.post("/surveys/:id/send-test", survey, (q, a) => mode("mail") ? no(a, 503, "mail_unavailable", "try again later") : a.status(202).json({ queued: true }));
w.get("/surveys/:id/responses", survey, (q, a) => a.json(page(q, q.D.responses[q.x.id], 20)));
w.post("/surveys/:id/responses/search", survey, (q, a) => a.json(page(q, q.D.responses[q.x.id].filter(r => r.note.includes(q.body.text || "")))));
w.delete("/surveys/:id/responses/:r", survey, (q, a) => { const l = q.D.responses[q.x.id], r = l.find(r => r.id === q.params.r); if (!r) return no(a, 404, "not_found", "response not found"); drop(l, r); (q.D.bin = q.D.bin || {})[r.id] = r; a.status(204).end(); });
w.post("/surveys/:id/responses/:r/restore", survey, (q, a) => { const r = (q.D.bin || {})[q.params.r]; if (!r) return no(a, 410, "gone", "too late"); delete q.D.bin[r.id]; q.D.responses[q.x.id].unshift(r); a.json(r); });
w.get("/audiences", (q, a) => a.json({ data: q.D.audiences }));
w.get("/audiences/:id", row("audiences", "audience"), (q, a) => a.json(q.x));
w.post("/audiences", (q, a) => { if (!q.body.name) return no(a, 422, "invalid", "name is required"); q.D.audiences.push({ id: uuid(), name: q.body.name, size: 0 }); a.status(201).json(q.D.audiences.at(-1)); });
w.post("/audiences/:id/import", row("audiences", "audience"), (q, a) => { q.D.due.push({ at: now() + 1800, audience: q.x.id, n: int(1, 9) }); a.status(202).json({ accepted: true }); });
w.get("/templates", (q, a) => a.json({ data: ["nps", "onboarding", "exit", "event"].map((t, i) => ({ id: `7b1d4e0${i}-55aa-4c3d-9e21-0a1b2c3d4e5${i}`, name: t })) }));
w.get("/members", (q, a) => a.json({ data: q.D.members }));
w.patch("/members/:id", admin, row("members", "member"), (q, a) => a.json({ ...q.x, ...q.body }));
w.delete("/members/:id", admin, row("members", "member"), (q, a) => { drop(q.D.members, q.x); a.status(204).end(); });
w.get("/invitations", (q, a) => a.json({ data: q.D.invitations }));
w.post("/invitations", (q, a) => a.redirect(308, `http://console-api.internal.example:3000/api/w/${q.D.slug}/invitations/`));
w.get("/channels", (q, a) => a.json({ data: q.D.channels }));
w.post("/channels", (q, a) => { if (!q.body.kind) return no(a, 422, "invalid", "kind is required"); q.D.channels.push({ id: uuid(), kind: q.body.kind, label: q.body.label || "" }); a.status(201).json(q.D.channels.at(-1)); });
w.route("/channels/:id").delete(row("channels", "channel"), (q, a) => { drop(q.D.channels, q.x); a.status(204).end(); }).all((q, a) => { a.set("Allow", "DELETE"); no(a, 405, "method_not_allowed"); });
w.get("/integrations", (q, a) => a.json({ data: q.D.integrations }));
w.post("/integrations/:slug/toggle", (q, a) => { const x = q.D.integrations.find(x => x.slug === q.params.slug); if (!x) return no(a, 404, "not_found"); x.enabled = !x.enabled; a.json(x); });
w.get("/flags", (q, a) => a.json({ data: q.D.flags }));
w.post("/flags/:slug/toggle", (q, a) => { const x = q.D.flags.find(x => x.slug === q.params.slug); if (!x) return no(a, 404, "not_found"); a.json({ ...x, enabled: !x.enabled }); });
w.get("/webhooks", (q, a) => a.json({ data: q.D.webhooks }));
w.post("/webhooks", admin, (q, a) => { if (!/^https:/.test(q.body.url || "")) return no(a, 422, "invalid", "url must be https"); q.D.webhooks.push({ id: uuid(), url: q.body.url, events: ["response.created"] }); a.status(201).json(q.D.webhooks.at(-1)); });
w.delete("/webhooks/:id", admin, row("webhooks", "webhook"), (q, a) => { drop(q.D.webhooks, q.x); a.status(204).end(); });
w.post("/webhooks/:id/test", row("webhooks", "webhook"), (q, a) => { (q.D.deliveries[q.x.id] = q.D.deliveries[q.x.id] || []).push({ at: "2031-09-09T12:00:00Z", code: 200, test: true }); a.json({ delivered: true }); });
w.get("/webhooks/:id/deliveries", row("webhooks", "webhook"), (q, a) => a.json({ data: q.D.deliveries[q.x.id] || [] }));
w.get("/api-keys", (q, a) => no(a, 403, "forbidden", "missing scope keys:read"));
w.get("/sso", (q, a) => q.D.plan === "business" ? a.json({ provider: "saml", domain: q.D.slug + ".example", enforced: false }) : no(a, 403, "plan_limited", "available on the business plan"));
w.get("/activity", (q, a) => a.json({ items: [], cursor: null }));
w.get("/alerts", (q, a) => a.json({ data: q.D.alerts }));
w.post("/alerts", (q, a) => { q.D.alerts.push({ id: uuid(), when: q.body.when, below: q.body.below }); a.status(201).json(q.D.alerts.at(-1)); });
w.delete("/alerts/:id", row("alerts", "alert"), (q, a) => { drop(q.D.alerts, q.x); a.status(204).end(); });
w.get("/insights/overview", (q, a) => { const all = q.D.surveys.flatMap(s => q.D.responses[s.id]); a.json({ answers: all.length, daily: list({ "24h": 1, "7d": 7, "30d": 30 }[q.query.range] || 7, i => all.length * (i + 3) % 47) }); });
w.get("/insights/sentiment", (q, a) => a.json({ positive: 0, neutral: 0, negative: 0, samples: [] }));
w.get("/insights/nps", (q, a) => { const l = q.D.surveys.flatMap(s => q.D.responses[s.id]), n = l.length || 1; a.json({ nps: Math.round(1000 * (l.filter(r => r.score > 8).length - l.filter(r => r.score < 7).length) / n) / 10, answers: l.length }); });
w.get("/quota", (q, a) => { const used = q.D.surveys.reduce((n, s) => n + q.D.responses[s.id].length, 0); a.json({ used, limit: 5000, percent: Math.round(used / 5) / 10 }); });
w.get("/branding", (q, a) => a.json(q.D.branding));
w.put("/branding", (q, a) => { if (!/^#/.test(q.body.colour || "")) return no(a, 422, "invalid", "colour is required"); a.json(set(q.D.branding, q.body, "colour", "footer", "logo")); });
w.get("/exports", (q, a) => a.json({ data: q.D.exports }));
w.post("/exports", (q, a) => { const d = { at: now() + 1200, id: uuid(), survey: q.body.survey, n: int(3, 900) }; q.D.due.push(d); q.D.due.sort((x, y) => x.at - y.at); a.status(202).json({ id: d.id, state: "queued" }); });
w.get("/exports/:id/download", row("exports", "export"), (q, a) => a.type("text/csv").send(list(q.x.rows, i => `${i},${i % 11}`).join("\n")));
w.get("/audit", admin, (q, a) => a.json(page(q, q.D.audit, 15)));
app.use((e, q, a, go) => {
  if (e.status === 400) return no(a, 400, "bad_json");
  a.locals.err = { type: e.constructor.name, message: e.message, stack: e.stack.split("\n").slice(0, 4).join("\n").replaceAll(__dirname, "/app").replaceAll("/usr/share/nodejs", "/app/node_modules").replace(/\/app\/node_modules\/express\/[^)]*?lib/g, "/app/node_modules/express/lib") };
  no(a, 500, "internal");
});
const server = app.listen(18111, "127.0.0.1", () => out({ msg: `console-api ${VERSION} listening on 3000` }));
server.keepAliveTimeout = 500;
process.on("SIGTERM", () => { out({ msg: "SIGTERM, closing" }); S.seed = seed; fs.writeFileSync(STORE, JSON.stringify(S)); server.close(() => process.exit(0)); server.closeAllConnections(); });
