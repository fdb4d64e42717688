// A service for the pictures and films of other companies: tenants in the path, the state in memory, pino's lines on stdout.
const express = require("express"), fs = require("fs"), crypto = require("crypto"), path = require("path");
const WORK = process.env.WORK, VERSION = +process.env.VERSION, RUNS = process.env.RUNS || "1";
let seed = +process.env.SEED; const rnd = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff, pick = l => l[Math.floor(rnd() * l.length)];
const hex = n => Array.from({ length: n }, () => Math.floor(rnd() * 16).toString(16)).join(""), uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
const words = "harbour linen copper meadow studio winter poster launch autumn glass tram market window orchard paper bridge cedar amber".split(" "), phrase = n => Array.from({ length: n }, () => pick(words)).join(" ");
const STATE = path.join(WORK, "state.json"), iso = t => new Date(t * 1000).toISOString();
let S;
function asset(t, now) { const kind = pick(["image", "image", "video", "document"]); return { id: uuid(), title: phrase(1 + Math.floor(rnd() * 4)), kind, bytes: Math.floor(rnd() * 9e6), status: "live", starred: false, tags: [], approved: false, version: 1, updatedAt: iso(now), deleted: false, lock: null }; }
function tenant(slug, now, full) {
  const t = { slug, assets: [], collections: [], hooks: [], keys: [], links: [], members: [], uploads: {}, deliveries: {}, visits: {}, audit: [], tasks: [], embargoes: [], late: [], trash: [], flags: { beta_editor: true, smart_crop: false, watermark: false, ai_tags: false }, brand: { name: slug, accent: "#2244aa", font: "Inter", footer: "" }, notes: 3, workflow: [], saved: [] };
  if (full) {
    for (let i = 0; i < 64; i++) t.assets.push(asset(t, now - 86400 * (64 - i)));
    for (let i = 0; i < 6; i++) t.collections.push({ id: uuid(), name: phrase(2), visibility: pick(["team", "open"]), assets: t.assets.slice(i * 4, i * 4 + 4).map(a => a.id), updatedAt: iso(now) });
    for (let i = 0; i < 4; i++) t.hooks.push({ id: uuid(), url: `https://hooks.example.net/${phrase(1)}`, enabled: i % 2 == 0, events: ["asset.created"], createdAt: iso(now) });
    for (let i = 0; i < 4; i++) t.keys.push({ id: uuid(), label: phrase(2), prefix: "dk_" + hex(6), lastUsedAt: null });
    for (let i = 0; i < 4; i++) t.links.push({ id: uuid(), token: hex(10), asset: t.assets[i].id, downloads: i % 2 == 0, expiresAt: iso(now + 86400 * (i - 1) * 3) });
    t.embargoes = slug == "lumen" ? [] : [{ id: uuid(), asset: t.assets[0].id, until: iso(now + 9e6) }];
    for (let i = 0; i < 3; i++) t.workflow.push({ id: uuid(), name: phrase(2), steps: 2 + i, active: i == 0 });
  }
  for (const m of (slug == "lumen" ? ["ada", "ben", "cleo", "dov"] : ["hal", "ines"])) t.members.push({ id: uuid(), name: m, role: "adh".includes(m[0]) && m != "dov" || m == "ben" ? "admin" : "editor", joinedAt: iso(now - 9e6) });
  return t;
}
if (fs.existsSync(STATE)) { S = JSON.parse(fs.readFileSync(STATE)); } else { const now = +process.env.NOW; S = { lumen: tenant("lumen", now, true), orrin: tenant("orrin", now, false) }; }
process.on("SIGTERM", () => { fs.writeFileSync(STATE, JSON.stringify(S)); process.exit(0); });
const mode = () => fs.readFileSync(path.join(WORK, "mode"), "utf8").split(" "), app = express(); app.set("etag", "weak"); app.disable("x-powered-by"); app.set("trust proxy", true);
const out = o => process.stdout.write(JSON.stringify({ level: 30, time: Date.now(), pid: 1, hostname: "c41d07a9be52", ...o }) + "\n");
let rid = 0;
app.use((q, r, next) => {
  const from = process.hrtime.bigint(); q.rid = ++rid; q.now = +q.get("x-lab-now");
  r.on("close", () => {
    const ms = Math.round(Number(process.hrtime.bigint() - from) / 1e6), h = q.headers, s = r.statusCode;
    out({ level: s >= 500 ? 50 : s >= 400 ? 40 : 30, req: { id: q.rid, method: q.method, url: q.originalUrl, headers: { host: h.host, "x-forwarded-for": h["x-forwarded-for"], "user-agent": h["user-agent"], referer: h.referer }, remoteAddress: "172.19.0.2", remotePort: 40000 + rid % 9000 }, res: { statusCode: s, headers: { "content-type": r.get("content-type"), "content-length": r.get("content-length"), location: r.get("location"), etag: r.get("etag") } }, ...(r.fault ? { err: r.fault } : {}), responseTime: ms, msg: s >= 500 ? "request errored" : "request completed" });
  });
  next();
});
app.use(express.json());
const fail = (r, s, code, message) => r.status(s).json({ error: { code, message } });
app.get("/healthz", (q, r) => r.json({ status: "ok" }));
app.use("/api/v1", (q, r) => fail(r, 410, "gone", "API v1 was retired, see /docs/migrate"));
app.post("/hooks/transcoder", (q, r) => q.get("x-signature") == "good" ? r.json({ received: true }) : fail(r, 401, "signature", "bad signature"));
app.get("/s/:token", (q, r) => { for (const t of Object.values(S)) { const l = t.links.find(l => l.token == q.params.token); if (l) { if (Date.parse(l.expiresAt) < q.now * 1000) return r.status(410).send("This link has expired."); (t.visits[l.id] ||= []).push({ at: iso(q.now), country: pick(["DE", "FR", "IE", "PT"]) }); return r.send(`<!doctype html><title>${l.asset}</title><video src="/media/${l.asset}"></video>`); } } r.status(404).send("No such link."); });
const a = express.Router({ mergeParams: true }); app.use("/t/:slug/api", a);
a.use((q, r, next) => {
  if (mode().includes("maintenance")) return r.set("Retry-After", "120").status(503).json({ error: { code: "maintenance" } });
  q.t = S[q.params.slug]; if (!q.t) return fail(r, 404, "tenant", "no such workspace");
  q.who = q.get("x-lab-user") || ""; q.expired = q.get("x-lab-stale") == "1";
  if (q.path.startsWith("/session") || q.path.startsWith("/embed")) return next();
  if (!q.who || q.expired) return fail(r, 401, "token_expired", "token expired");
  q.admin = ["ada", "ben", "hal"].includes(q.who); next();
});
const log = (q, what) => q.t.audit.push({ at: iso(q.now), who: q.who, what });
const admin = (q, r, next) => q.admin ? next() : fail(r, 403, "role", "administrators only");
const find = k => (q, r, next) => { q.x = q.t[k].find(x => x.id == q.params.id && !x.deleted); q.x ? next() : fail(r, 404, "not_found", `no ${k.replace(/s$/, "")} with this id`); };
const touch = q => { q.x.updatedAt = iso(q.now); if (q.x.version) q.x.version++; };
const page = (q, list, size) => { const from = q.query.cursor ? +Buffer.from(q.query.cursor, "base64url").toString().slice(1) : 0, l = list.slice(from, from + size); return { items: l, nextCursor: from + size < list.length ? Buffer.from("c" + (from + size)).toString("base64url") : null }; };
a.post("/session", (q, r) => q.body.password == "right" ? r.json({ token: hex(64), expiresIn: 3600 }) : fail(r, 401, "credentials", "wrong e-mail or password"));
a.post("/session/refresh", (q, r) => r.json({ token: hex(64), expiresIn: 3600 }));
a.delete("/session", (q, r) => r.status(204).end());
a.get("/embed/:id", (q, r) => fail(r, 401, "embed_token", "a player's token is missing"));
a.get("/me", (q, r) => r.json({ name: q.who, role: q.admin ? "admin" : "editor", workspace: q.t.slug }));
a.get("/me/permissions", (q, r) => r.json(q.admin ? ["assets:*", "billing:read", "members:*"] : ["assets:*"]));
a.get("/regions", (q, r) => r.json(["eu-central", "eu-west", "us-east"]));
a.get("/plans", (q, r) => r.json([{ id: "studio", seats: 10 }, { id: "house", seats: 50 }]));
a.get("/announcements", (q, r) => r.json(mode().includes("notice") ? [{ id: 4, text: "Short maintenance tonight" }] : []));
a.get("/notifications", (q, r) => r.json({ unread: q.t.notes }));
a.get("/events", (q, r) => q.t.audit.length && rnd() < .25 ? r.json([q.t.audit.at(-1)]) : r.status(204).end());
a.get("/dashboard", (q, r) => { const l = q.t.assets.filter(x => !x.deleted); r.json({ assets: l.length, bytes: l.reduce((n, x) => n + x.bytes, 0), latest: l.slice(-3) }); });
// assets
const view = ({ deleted, lock, ...x }) => x;
a.get("/assets", (q, r) => {
  if (mode().includes("throttle")) return r.set("Retry-After", "10").status(429).json({ error: { code: "rate_limited" } });
  let l = q.t.assets.filter(x => !x.deleted && x.status != "archived").map(view).reverse(); if (q.query.q) l = l.filter(x => x.title.includes(q.query.q)); if (q.query.kind) l = l.filter(x => x.kind == q.query.kind); if (q.query.status == "archived") l = q.t.assets.filter(x => !x.deleted && x.status == "archived").map(view);
  r.json(page(q, l, 20));
});
a.post("/assets/search", (q, r) => r.json(q.t.assets.filter(x => !x.deleted && x.title.includes(q.body.text || "")).slice(0, 8).map(x => ({ id: x.id, title: x.title }))));
a.post("/assets/validate-name", (q, r) => q.t.assets.some(x => x.title == q.body.title) ? fail(r, 409, "taken", "this title is taken") : r.json({ ok: true }));
a.post("/assets/bulk/tag", (q, r) => r.json({ updated: q.body.ids.length }));                                  // gap
a.post("/assets/bulk/archive", (q, r) => { let n = 0; for (const x of q.t.assets) if (q.body.ids.includes(x.id)) { x.status = "archived"; n++; } log(q, "archive"); r.json({ updated: n }); });
a.post("/assets/bulk/unarchive", (q, r) => { let n = 0; for (const x of q.t.assets) if (q.body.ids.includes(x.id)) { x.status = "live"; n++; } r.json({ updated: n }); });
a.post("/uploads", (q, r) => { const id = uuid(); q.t.uploads[id] = { at: q.now, asset: null, title: q.body.title }; r.status(202).json({ id, state: "queued" }); });
a.get("/uploads/:id", (q, r) => { const u = q.t.uploads[q.params.id]; if (!u) return fail(r, 404, "not_found", "no such upload"); if (q.now - u.at > 5 && !u.asset) { const x = asset(q.t, q.now); x.title = u.title; q.t.assets.push(x); u.asset = x.id; log(q, "upload"); } r.json({ id: q.params.id, state: u.asset ? "stored" : "queued", asset: u.asset }); });
const A = find("assets");
a.get("/assets/:id", A, (q, r) => r.json(view(q.x)));
a.patch("/assets/:id", A, (q, r) => { if (q.body.title === "") return fail(r, 422, "title", "must not be empty"); const was = q.x.title; Object.assign(q.x, { title: q.body.title ?? q.x.title, tags: q.body.tags ?? q.x.tags }); if (was != q.x.title || q.body.tags) touch(q); log(q, "edit"); r.json(view(q.x)); });
a.patch("/assets/:id/star", A, (q, r) => { q.x.starred = !!q.body.starred; r.status(204).end(); });
a.delete("/assets/:id", A, (q, r) => { q.x.deleted = true; q.t.trash.push({ id: q.x.id, title: q.x.title, at: iso(q.now) }); log(q, "delete"); r.status(204).end(); });
a.get("/trash", (q, r) => r.json({ items: q.t.trash }));
a.delete("/trash", admin, (q, r) => { q.t.trash = []; r.status(204).end(); });
a.post("/trash/:id/restore", (q, r) => { const i = q.t.trash.findIndex(x => x.id == q.params.id); if (i < 0) return fail(r, 404, "not_found", "not in the trash"); q.t.trash.splice(i, 1); q.t.assets.find(x => x.id == q.params.id).deleted = false; r.status(204).end(); });
a.get("/assets/:id/comments", A, (q, r) => r.json([]));                                                        // gap
a.post("/assets/:id/comments", A, (q, r) => { log(q, "comment"); r.status(201).json({ id: uuid(), text: q.body.text, by: q.who, at: iso(q.now) }); });
a.get("/assets/:id/renditions", A, (q, r) => r.json(q.x.kind == "document" ? [] : ["thumb", "web", "print"].slice(0, q.x.kind == "video" ? 2 : 3).map(n => ({ name: n, url: `/media/${q.x.id}/${n}` }))));
a.get("/assets/:id/usage", A, (q, r) => r.json(q.t.links.filter(l => l.asset == q.x.id).map(l => ({ link: l.id }))));
if (VERSION < 2) a.get("/assets/:id/similar", A, (q, r) => r.json(q.t.assets.filter(x => x.kind == q.x.kind && x != q.x && !x.deleted).slice(0, 3).map(x => ({ id: x.id, title: x.title }))));
a.put("/assets/:id/lock", A, (q, r) => { if (q.x.lock && q.x.lock != q.who) return fail(r, 409, "locked", "locked by somebody else"); q.x.lock = q.who; r.status(204).end(); });
a.delete("/assets/:id/lock", A, (q, r) => { q.x.lock = null; r.status(204).end(); });
a.post("/assets/:id/approve", A, (q, r) => r.redirect(302, "http://review-worker.internal:9400/approve/" + q.x.id)); // gap
a.get("/assets/:id/download", A, (q, r) => r.redirect(302, `/media/${q.x.id}/original`));
app.get("/media/:id/:n", (q, r) => r.type("application/octet-stream").send(Buffer.alloc(400 + parseInt(q.params.id.slice(0, 3), 16), 7)));
a.all("/assets/:id/versions/:n/restore", (q, r) => r.set("Allow", "GET").status(405).json({ error: { code: "method", message: "method not allowed" } })); // gap
a.get("/assets/:id/versions", A, (q, r) => r.json(Array.from({ length: q.x.version }, (_, i) => ({ n: i + 1, by: q.who }))));
// collections
const C = find("collections");
const settle = q => { for (const l of q.t.late.filter(l => q.now - l.at > 95)) { const c = q.t.collections.find(c => c.id == l.c); if (c && !c.assets.includes(l.a)) c.assets.push(l.a); } q.t.late = q.t.late.filter(l => q.now - l.at <= 95); };
a.get("/collections", (q, r) => { settle(q); r.json(page(q, q.t.collections.filter(x => !x.deleted).map(({ assets, deleted, ...c }) => ({ ...c, count: assets.length })), 25)); });
a.post("/collections", (q, r) => { if (!q.body.name) return fail(r, 422, "name", "must not be empty"); const c = { id: uuid(), name: q.body.name, visibility: "team", assets: [], updatedAt: iso(q.now) }; q.t.collections.push(c); log(q, "collection"); r.status(201).json(c); });
a.get("/collections/:id", C, (q, r) => { settle(q); r.json(view(q.x)); });
a.patch("/collections/:id", C, (q, r) => { Object.assign(q.x, q.body); touch(q); r.json(view(q.x)); });
a.post("/collections/:id/assets", C, (q, r) => { for (const x of q.body.ids) q.t.late.push({ at: q.now, c: q.x.id, a: x }); log(q, "add"); r.status(202).json({ accepted: q.body.ids.length }); });
a.delete("/collections/:id", C, (q, r) => { q.x.deleted = true; r.status(204).end(); });
a.post("/collections/:id/undelete", (q, r) => { const c = q.t.collections.find(c => c.id == q.params.id); if (!c || !c.deleted) return fail(r, 409, "state", "is not deleted"); delete c.deleted; r.json(c); });
a.get("/collections/:id/activity", C, (q, r) => r.json(VERSION < 2 ? [] : q.x.assets.map(x => ({ asset: x, at: q.x.updatedAt })).concat([{ created: q.x.name }]))); // mended by version 2
// sharing
a.get("/share-links", (q, r) => r.json(q.t.links));
a.post("/share-links", (q, r) => { const l = { id: uuid(), token: hex(10), asset: q.body.asset, downloads: true, expiresAt: iso(q.now + 86400 * q.body.days) }; q.t.links.push(l); log(q, "share"); r.status(201).json(l); });
a.patch("/share-links/:id", find("links"), (q, r) => { q.x.downloads = !!q.body.downloads; r.json(q.x); });
a.delete("/share-links/:id", find("links"), (q, r) => { q.t.links = q.t.links.filter(l => l != q.x); r.status(204).end(); });
a.get("/share-links/:id/visits", find("links"), (q, r) => r.json({ visits: q.t.visits[q.x.id] || [] }));
a.get("/embargoes", (q, r) => r.json(q.t.embargoes));
a.get("/tasks", (q, r) => r.json(mode().includes("tasks") ? [{ id: uuid(), asset: q.t.assets[0]?.id, due: iso(q.now) }] : []));
a.get("/workflows", (q, r) => q.t.slug == "orrin" ? fail(r, 402, "plan", "workflows are part of the plan house") : r.json(q.t.workflow));
a.patch("/workflows/:id", find("workflow"), admin, (q, r) => { q.x.active = !!q.body.active; r.json({ ok: true }); });
a.get("/saved-views", (q, r) => r.json(q.t.saved));
a.post("/saved-views", (q, r) => { q.t.saved.push({ id: uuid(), name: q.body.name }); r.status(201).json(q.t.saved.at(-1)); });
a.delete("/saved-views/:id", (q, r) => { q.t.saved = q.t.saved.filter(x => x.id != q.params.id); r.status(204).end(); });
// settings
a.get("/settings/branding", admin, (q, r) => r.json(q.t.brand));
a.put("/settings/branding", admin, (q, r) => { q.t.brand = { ...q.t.brand, ...q.body }; r.json(q.t.brand); });
a.get("/settings/notifications", (q, r) => r.json({ email: true, digest: "daily", mentions: true, quietFrom: 22, quietTo: 7 }));
a.put("/settings/notifications", (q, r) => r.json({ email: true, digest: "daily", mentions: true, quietFrom: 22, quietTo: 7, ...q.body })); // gap
a.get("/settings/flags", admin, (q, r) => r.json(q.t.flags));
a.patch("/settings/flags/:key", admin, (q, r) => { if (!(q.params.key in q.t.flags)) return fail(r, 404, "flag", "no such flag"); q.t.flags[q.params.key] = !!q.body.on; r.status(204).end(); });
a.get("/settings/domains", admin, (q, r) => fail(r, 501, "not_implemented", "Custom domains are not implemented"));   // gap
a.post("/settings/domains", admin, (q, r) => fail(r, 501, "not_implemented", "Custom domains are not implemented"));
a.get("/members", admin, (q, r) => r.json({ items: q.t.members, nextCursor: null }));
a.post("/members/invitations", admin, (q, r) => { if (!/@/.test(q.body.email)) return fail(r, 422, "email", "is no address"); q.t.members.push({ id: uuid(), name: q.body.email, role: "invited", joinedAt: null }); r.status(201).json({ sent: true }); });
// PATCH /members/{id}: nobody wrote it, Express says 404                                                          gap
a.get("/webhooks", admin, (q, r) => r.json(q.t.hooks));
a.post("/webhooks", admin, (q, r) => { const h = { id: uuid(), url: q.body.url, enabled: true, events: ["asset.created"], createdAt: iso(q.now) }; q.t.hooks.push(h); r.status(201).json(h); });
a.patch("/webhooks/:id", admin, find("hooks"), (q, r) => r.json({ ...q.x, ...q.body }));                          // gap
a.post("/webhooks/:id/test", admin, find("hooks"), (q, r) => { (q.t.deliveries[q.x.id] ||= []).push({ at: iso(q.now), code: 200 }); r.status(202).json({ queued: true }); });
a.get("/webhooks/:id/deliveries", admin, find("hooks"), (q, r) => r.json((q.t.deliveries[q.x.id] || []).filter(d => q.now - Date.parse(d.at) / 1000 > 3)));
a.get("/api-keys", admin, (q, r) => r.json({ items: q.t.keys }));
a.post("/api-keys", admin, (q, r) => { const k = { id: uuid(), label: q.body.label, prefix: "dk_" + hex(6), lastUsedAt: null }; q.t.keys.push(k); r.status(201).json({ ...k, secret: hex(40) }); });
a.delete("/api-keys/:id", admin, (q, r) => r.status(204).end());                                                   // gap
a.get("/billing", admin, (q, r) => r.json({ plan: q.t.slug == "orrin" ? "studio" : "house", seats: q.t.members.length, renews: "2031-01-01" }));
a.get("/billing/usage", admin, (q, r) => r.json({ bytes: q.t.assets.reduce((n, x) => n + x.bytes, 0), assets: q.t.assets.length }));
a.get("/billing/credits", admin, (q, r) => r.json({ balance: 0 }));
a.get("/billing/invoices", (q, r) => fail(r, 403, "scope", "missing scope billing:invoices"));                        // gap
a.put("/billing/address", admin, (q, r) => { q.t.address = q.body; r.json(q.t.address); });
a.get("/billing/address", admin, (q, r) => r.json(q.t.address || { line: "", city: "" }));
a.get("/audit", admin, (q, r) => r.json({ items: [], nextCursor: null }));                                           // gap
a.get("/insights/views", (q, r) => r.json({ from: q.query.from, to: q.query.to, total: Object.values(q.t.visits).flat().length * (1 + q.query.from.charCodeAt(9) % 7), byDay: Object.values(q.t.visits).flat().slice(-((q.query.from.charCodeAt(9) % 5) + 2)) }));
a.get("/insights/storage", (q, r) => r.json({ series: [0, 0, 0, 0, 0, 0, 0], unit: "GiB" }));                          // gap
a.get("/renditions/queue", (q, r, next) => { const w = undefined; next(new TypeError("Cannot read properties of undefined (reading 'jobs')")); }); // gap
a.post("/exports", admin, (q, r) => { const id = uuid(); q.t.uploads[id] = { at: q.now - 1, asset: "x" }; q.t.exports = (q.t.exports || 0) + 1; r.status(202).set("Location", `/t/${q.t.slug}/api/exports/${id}`).json({ id }); });
a.get("/exports/:id", (q, r) => { const u = q.t.uploads[q.params.id]; if (!u) return fail(r, 404, "not_found", "no such export"); r.json({ state: q.now - u.at > 6 ? "done" : "running" }); });
a.get("/exports/:id/file", (q, r) => r.type("text/csv").send(q.t.assets.map(x => `${x.id},${x.title}`).join("\n")));
app.use((e, q, r, next) => { const s = e.status || 500; if (s == 500) r.fault = { type: e.name, message: e.message, stack: e.stack.replace(/\/[^\s()]*\/([\w.-]+\.js)/g, "/srv/app/$1") }; fail(r, s, s == 500 ? "internal" : "bad_request", s == 500 ? "something went wrong" : e.message); });
app.listen(+process.env.PORT, "127.0.0.1", () => out({ msg: `darkroom 4.${VERSION + 1}.0 listening on 0.0.0.0:8080` }));
