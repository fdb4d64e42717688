// A sports federation's panel: Express that answers as NestJS does, everything in memory and in one file. What is missing is in truth.py.
const fs = require("fs"), path = require("path"), express = require("express");
const WORK = process.env.WORK, FILE = path.join(WORK, "state.json"), V2 = process.env.RELEASE === "2";
let s = 4711; const rnd = () => (s = (s * 1103515245 + 12345) % 2147483648) / 2147483648, int = (a, b) => a + Math.floor(rnd() * (b - a + 1)), pick = l => l[Math.floor(rnd() * l.length)];
const words = n => Array.from({ length: n }, () => pick("salon saha takım kadro sezon kura itiraz belge lisans tescil sağlık devir ilçe şube bölge genç yıldız küçük".split(" "))).join(" ");
const table = (n, first, f) => Object.fromEntries(Array.from({ length: n }, (_, i) => [first + i, { id: first + i, ...f(i) }]));
const seed = () => ({
  seq: 9000, kulupler: table(18, 101, i => ({ ad: `${pick(["Körfez", "Yıldız", "Deniz", "Kale", "Çınar", "Bozkır", "Liman"])} ${pick(["SK", "GSK", "Spor Kulübü"])}`, il: pick([6, 34, 35, 16]), aktif: rnd() < .8, telefon: `0312 ${int(100, 999)} ${int(10, 99)}`, adres: words(int(3, 9)) })),
  sporcular: table(70, 2001, i => ({ ad: `Sporcu ${words(1)} ${i}`, kulup: int(101, 118), dogum: int(1998, 2012), mevki: pick(["pasör", "libero", "orta", "köşe"]), forma: int(1, 19), boy: int(158, 205), notlarSayisi: 0 })),
  antrenorler: table(14, 301, i => ({ ad: `Antrenör ${words(1)}`, kulup: int(101, 112), kademe: int(1, 4), aktif: rnd() < .7, durum: pick(["aktif", "pasif"]) })),
  hakemler: table(16, 501, i => ({ ad: `Hakem ${words(1)}`, il: pick([6, 34, 35]), klasman: pick(["A", "B", "aday"]), durum: "musait", mac: int(0, 60) })),
  tesisler: table(9, 41, i => ({ ad: `${words(1)} Spor Salonu`, kapasite: int(200, 4000), zemin: pick(["parke", "sentetik"]), aciklama: words(int(3, 9)) })),
  lisanslar: table(48, 7001, i => ({ sporcu: 2001 + i, durum: pick(["bekliyor", "bekliyor", "bekliyor", "onayli"]), sezon: "2031-32", tur: pick(["ferdi", "kulup"]) })),
  ligler: table(5, 11, i => ({ ad: ["Süper Lig", "Birinci Lig", "Bölgesel", "Gençler", "Yıldızlar"][i], sezon: "2031-32" })),
  musabakalar: table(44, 5001, i => ({ lig: 11 + i % 5, ev: int(101, 118), dep: int(101, 118), gun: `2032-02-${String(9 + Math.floor(i / 8) * 2 + (i % 8 > 4 ? 1 : 0)).padStart(2, "0")}`, skor: null, salon: int(41, 49), hakemler: [501 + i % 16, 502 + i % 14] })),
  cezalar: table(4, 601, i => ({ sporcu: int(2001, 2060), mac: int(1, 5), gerekce: words(int(2, 6)) })),
  duyurular: table(8, 801, i => ({ baslik: words(int(2, 5)), durum: "yayinda", metin: words(int(10, 30)), ekler: [{ id: 1, ad: "ek.pdf", boyut: int(1000, 90000) }, { id: 2, ad: "tablo.xlsx", boyut: int(1000, 90000) }].slice(0, int(1, 2)) })),
  turnuvalar: table(4, 71, i => ({ ad: words(2) + " kupası", kura: null, takim: 8, basvurular: i === 3 ? [] : Array.from({ length: 3 + i }, () => ({ kulup: int(101, 118), durum: "tamam" })) })),
  kullanicilar: table(6, 1, i => ({ ad: ["yonetici", "sekreter1", "sekreter2", "sekreter3", "kurul1", "kurul2"][i], durum: "aktif", roller: [["yonetici"], ["sekreter"], ["sekreter"], ["sekreter"], ["kurul"], ["kurul"]][i] })),
  transferler: {}, cop: [], notlar: {}, borclar: { 104: [{ id: 1, tutar: 1200, konu: "katılım" }], 109: [{ id: 2, tutar: 650, konu: "vize" }] }, raporlar: {}, uyari: [], bildirim: {}, ayarlar: { sezon: "2031-32", vizeUcreti: 450, altbilgi: "Federasyon Genel Sekreterliği", otomatikOnay: false }, gec: {},
});
let D = fs.existsSync(FILE) ? JSON.parse(fs.readFileSync(FILE)) : seed(); s = D.seq * 77;
const app = express(), api = express.Router(); app.disable("x-powered-by"); app.use(express.json());
let n = 0; const line = o => process.stdout.write(JSON.stringify(o) + "\n"), base = l => ({ level: l, time: Date.now(), pid: 1, hostname: "b41c7de0a92f" });
app.use((req, res, next) => {                                       // pino-http's lines, with who it was
  const t = process.hrtime.bigint(), id = ++n; req.no = id;
  const done = aborted => () => { if (req.done) return; req.done = true; const ms = Math.round(Number(process.hrtime.bigint() - t) / 1e6), c = res.statusCode, len = res.getHeader("content-length");
    if (req.originalUrl === "/hazir") return;
    line({ ...base(aborted ? 30 : c >= 500 ? 50 : c >= 400 ? 40 : 30), req: { id, method: req.method, url: req.originalUrl, remoteAddress: "172.18.0.3" }, context: "HTTP", ...(req.u ? { kullaniciId: req.u.id } : {}), res: { statusCode: aborted ? null : c, headers: len !== undefined && c !== 304 ? { "content-length": String(len) } : {} }, responseTime: ms, msg: aborted ? "request aborted" : c >= 500 ? "request errored" : "request completed" }); };
  res.on("finish", done(false)); res.on("close", done(true)); next();
});
const ex = (m, e, c) => Object.assign(new Error(m), { body: { message: m, error: e, statusCode: c }, status: c });
const yok = w => ex(w + " bulunamadı", "Not Found", 404), olmaz = m => ex(m, "Conflict", 409);
const mode = w => fs.readFileSync(path.join(WORK, "mode"), "utf8").split(" ").includes(w);
const fresh = () => (D.seq += pick([1, 1, 2])), now = req => Number(req.get("x-now") || 0), gun = req => new Date((now(req) + 10800) * 1000).toISOString().slice(0, 10);
const way = (m, p, f, roles, open) => api[m](p, (req, res, next) => { try {
  if (mode("bakim")) throw ex("Bakım çalışması", "Service Unavailable", 503);
  if (mode("yogun") && m === "get" && /arama|sporcular$/.test(p)) throw ex("ThrottlerException: Too Many Requests", "Too Many Requests", 429);
  if (!open) { const a = (req.get("authorization") || "").slice(7), u = Object.values(D.kullanicilar).find(k => k.ad === a); if (!u) throw Object.assign(ex("Unauthorized", "", 401), { body: { message: "Unauthorized", statusCode: 401 } }); req.u = u; if (roles && !roles.includes(u.roller[0])) throw ex("Forbidden resource", "Forbidden", 403); }
  const x = f(req, res); if (m !== "get") fs.writeFileSync(FILE, JSON.stringify(D)); if (res.headersSent || x === res) return; if (m === "post" && res.statusCode === 200 && !req.ok) res.status(201); if (x === undefined) res.end(); else res.json(x); } catch (e) { next(e); } });
const get = (p, f, r, o) => way("get", p, f, r, o), post = (p, f, r, o) => way("post", p, f, r, o), put = (p, f, r) => way("put", p, f, r), patch = (p, f, r) => way("patch", p, f, r), del = (p, f, r) => way("delete", p, f, r);
const one = (t, name) => req => { const x = D[t][req.params.id]; if (!x) throw yok(name); return x; };
const page = (l, req, size = 20) => { const p = Number(req.query.sayfa || 1); return { data: l.slice((p - 1) * size, p * size), meta: { toplam: l.length, sayfa: p, boyut: size } }; };
const pub = (x, ...k) => Object.fromEntries(k.map(f => [f, x[f]]));
const klp = one("kulupler", "Kulüp"), spr = one("sporcular", "Sporcu"), ant = one("antrenorler", "Antrenör"), hkm = one("hakemler", "Hakem"), tes = one("tesisler", "Tesis"), lis = one("lisanslar", "Lisans"), lig = one("ligler", "Lig"), mus = one("musabakalar", "Müsabaka"), duy = one("duyurular", "Duyuru"), tur = one("turnuvalar", "Turnuva"), kul = one("kullanicilar", "Kullanıcı");
const V = o => Object.values(o);
post("/giris", req => { if (req.body.parola !== "dogru") throw Object.assign(ex("", "", 401), { body: { message: "Kullanıcı adı veya parola hatalı", error: "Unauthorized", statusCode: 401 } }); return { jeton: "x".repeat(180), ad: req.body.ad }; }, null, true);
post("/jeton/yenile", req => ({ jeton: "y".repeat(180) }), null, true);
get("/ben", req => ({ id: req.u.id, ad: req.u.ad, roller: req.u.roller }));
get("/bildirimler", req => D.bildirim[req.u.id] || []); post("/bildirimler/okundu", (req, res) => { D.bildirim[req.u.id] = []; res.status(204); });
get("/sezonlar", () => ["2029-30", "2030-31", "2031-32"]); get("/ilceler", req => ["Merkez", "Kuzey", "Güney", "Sahil", "Yeni"].slice(0, 2 + Number(req.query.il) % 4).map((ad, i) => ({ id: i + 1, ad })));
get("/pano", req => ({ sporcu: V(D.sporcular).length, bekleyenLisans: V(D.lisanslar).filter(l => l.durum === "bekliyor").length, oynanan: V(D.musabakalar).filter(m => m.skor).length, sonuclar: V(D.musabakalar).filter(m => m.skor).slice(-3).map(m => [m.id, m.skor]) }));
get("/pano/uyarilar", () => mode("uyari") ? [{ seviye: "orta", metin: "Tescil dönemi bitiyor" }] : []);
get("/arama", req => V(D.sporcular).filter(x => x.ad.includes(req.query.q)).slice(0, 6).map(x => pub(x, "id", "ad")));
get("/kulupler", req => page(V(D.kulupler).filter(k => (!req.query.il || k.il == req.query.il) && (!req.query.q || k.ad.includes(req.query.q))).map(k => pub(k, "id", "ad", "il", "aktif")), req));
get("/kulupler/:id", klp); put("/kulupler/:id", req => Object.assign(klp(req), req.body)); patch("/kulupler/:id/aktif", req => { klp(req); return { ok: true }; });
get("/kulupler/:id/antrenorler", req => V(D.antrenorler).filter(a => a.kulup == req.params.id).map(a => pub(a, "id", "ad", "kademe")));
get("/kulupler/:id/borclar", req => D.borclar[klp(req).id] || []); post("/kulupler/:id/borclar", req => { const x = { id: fresh(), ...req.body }; (D.borclar[klp(req).id] ||= []).push(x); return x; });
post("/kulupler/:id/borclar/:b/ode", req => { const l = D.borclar[req.params.id] || [], i = l.findIndex(x => x.id == req.params.b); if (i < 0) throw olmaz("Borç kapalı"); l.splice(i, 1); return { ok: true }; });
get("/sporcular", req => page(V(D.sporcular).filter(x => (!req.query.kulup || x.kulup == req.query.kulup) && (!req.query.q || x.ad.includes(req.query.q))).map(x => pub(x, "id", "ad", "kulup", "mevki", "forma")), req));
post("/sporcular", (req, res) => { if (!req.body.ad) throw Object.assign(ex("", "", 422), { body: { message: ["ad should not be empty"], error: "Unprocessable Entity", statusCode: 422 } }); const id = fresh(); return D.sporcular[id] = { id, kulup: 101, dogum: 2010, mevki: "orta", forma: 7, boy: 180, ...req.body }; });
get("/sporcular/:id", spr); patch("/sporcular/:id", req => Object.assign(spr(req), req.body)); del("/sporcular/:id", req => { const x = spr(req); delete D.sporcular[x.id]; D.cop.push(pub(x, "id", "ad")); return { id: x.id, silindi: true }; });
get("/sporcular/:id/foto", (req, res) => { if (spr(req).id % 5) throw yok("Fotoğraf"); res.type("png").send(Buffer.alloc(4000 + spr(req).id % 997, 7)); return res; });
get("/sporcular/:id/notlar", req => D.notlar[spr(req).id] || []); post("/sporcular/:id/notlar", req => { const x = { id: fresh(), ...req.body }; (D.notlar[spr(req).id] ||= []).push(x); return x; });
get("/sporcular/:id/saglik-raporlari", req => (spr(req), [])); post("/sporcular/:id/saglik-raporlari", req => ({ id: fresh(), sporcu: spr(req).id, ...req.body }));
get("/sporcular/:id/istatistik", req => (spr(req), { mac: 0, set: 0, sayi: 0, blok: 0, ortalama: 0, sonMaclar: [null, null, null] }));
get("/sporcular/:id/lisanslar", req => V(D.lisanslar).filter(l => l.sporcu === spr(req).id));
get("/cop-kutusu", () => D.cop); post("/cop-kutusu/bosalt", req => { const k = D.cop.length; D.cop = []; return { silinen: k }; });
get("/antrenorler", req => V(D.antrenorler)); get("/antrenorler/:id", ant); patch("/antrenorler/:id/aktif", req => { ant(req).aktif = req.body.aktif; return { ok: true }; }); post("/antrenorler/:id/durum", req => { ant(req).durum = req.body.durum; return pub(ant(req), "id", "durum"); });
get("/hakemler", () => V(D.hakemler).map(h => pub(h, "id", "ad", "klasman", "durum"))); get("/hakemler/:id", hkm); post("/hakemler/:id/durum", req => ({ id: hkm(req).id, durum: req.body.durum })); post("/hakemler/:id/klasman", req => { hkm(req).klasman = req.body.klasman; return pub(hkm(req), "id", "klasman"); });
if (!V2) get("/hakemler/:id/gorevler", req => V(D.musabakalar).filter(m => m.hakemler.includes(hkm(req).id)).map(m => pub(m, "id", "gun", "salon")));
get("/tesisler", () => V(D.tesisler).map(t => pub(t, "id", "ad", "kapasite"))); get("/tesisler/:id", tes); put("/tesisler/:id", req => ({ ...tes(req), ...req.body }));
if (V2) get("/tesisler/:id/doluluk", req => V(D.musabakalar).filter(m => m.salon === tes(req).id).map(m => ({ gun: m.gun, oran: m.id % 80 })));
get("/lisanslar", req => page(V(D.lisanslar).filter(l => !req.query.durum || l.durum === req.query.durum), req)); get("/lisanslar/:id", lis);
for (const [w, d] of [["onay", "onayli"], ["iptal", "iptal"]]) post(`/lisanslar/:id/${w}`, req => { const l = lis(req); if (l.durum === d || l.durum === "iptal") throw olmaz(`Lisans zaten ${l.durum}`); l.durum = d; return l; });
post("/lisanslar/kontrol", req => { req.ok = true; return { gecerli: true }; });
get("/ligler", () => V(D.ligler)); get("/ligler/:id/fikstur", req => V(D.musabakalar).filter(m => m.lig === lig(req).id).map(m => pub(m, "id", "ev", "dep", "gun", "skor"))); get("/ligler/:id/puan-durumu", req => (lig(req), { data: [], meta: { toplam: 0, sayfa: 1, boyut: 20 } }));
get("/musabakalar", req => V(D.musabakalar).filter(m => m.gun === req.query.gun)); get("/musabakalar/:id", req => { const { hakemler, ...m } = mus(req); return m; });
patch("/musabakalar/:id/skor", req => { mus(req).skor = req.body.skor; return { id: mus(req).id, skor: req.body.skor }; });
put("/musabakalar/:id/hakemler", req => { const m = mus(req); D.gec[m.id] = { at: now(req) + 90, old: D.gec[m.id] && D.gec[m.id].at > now(req) ? D.gec[m.id].old : m.hakemler }; m.hakemler = req.body.hakemler; return { ok: true }; });
get("/musabakalar/:id/hakemler", req => { const m = mus(req), g = D.gec[m.id]; return (g && now(req) < g.at ? g.old : m.hakemler).map(h => pub(D.hakemler[h], "id", "ad", "klasman")); });
get("/musabakalar/:id/esame", req => { const m = mus(req); return m.kadro.ev.map(x => x.forma); });
get("/cezalar", () => V(D.cezalar), ["kurul", "yonetici"]); const haber = (req, metin) => V(D.kullanicilar).filter(k => k.id !== req.u.id).forEach(k => (D.bildirim[k.id] ||= []).push({ id: fresh(), metin }));
post("/cezalar", req => { const id = fresh(); haber(req, "Yeni ceza girildi"); return D.cezalar[id] = { id, ...req.body }; }, ["kurul", "yonetici"]); get("/itirazlar", () => [], ["kurul", "yonetici"]);
get("/denetim-kayitlari", () => [], ["denetci"]);
get("/transferler", req => V(D.transferler).filter(t => t.durum === (req.query.durum || "bekliyor"))); post("/transferler", req => { if (gun(req) < "2032-02-15") throw ex("Transfer dönemi kapalı", "Bad Request", 400); const id = fresh(); return D.transferler[id] = { id, durum: "bekliyor", ...req.body }; });
post("/transferler/toplu-onay", () => { throw ex("Not Implemented", "", 501); }); post("/transferler/:id/onay", req => { const t = D.transferler[req.params.id]; if (!t) throw yok("Transfer"); if (t.durum === "onayli") throw olmaz("Zaten onaylı"); t.durum = "onayli"; haber(req, "Transfer onaylandı: " + t.id); return t; });
get("/duyurular", req => page(V(D.duyurular).filter(d => d.durum === (req.query.durum || "yayinda")).map(d => pub(d, "id", "baslik", "durum")), req)); post("/duyurular", req => { const id = fresh(); return D.duyurular[id] = { id, durum: "taslak", ekler: [], metin: "", ...req.body }; });
put("/duyurular/:id/taslak", (req, res) => { Object.assign(duy(req), req.body); res.status(204); }); get("/duyurular/:id", req => pub(duy(req), "id", "baslik", "durum", "metin")); post("/duyurular/:id/yayinla", req => { if (duy(req).durum === "yayinda") throw olmaz("Zaten yayında"); duy(req).durum = "yayinda"; return { ok: true }; });
get("/duyurular/:id/ekler", req => duy(req).ekler); post("/duyurular/:id/ekler", req => { const x = { id: fresh(), ...req.body }; duy(req).ekler.push(x); return x; }); del("/duyurular/:id/ekler/:e", req => (duy(req), { silindi: true }));
get("/turnuvalar", () => V(D.turnuvalar).map(t => pub(t, "id", "ad", "takim"))); get("/turnuvalar/:id", req => pub(tur(req), "id", "ad", "takim", "kura")); get("/turnuvalar/:id/basvurular", req => tur(req).basvurular);
post("/turnuvalar/:id/kura", (req, res) => { tur(req); res.redirect(302, "http://kura-servisi:3001/oturum"); return res; });
post("/disa-aktar", (req, res) => { res.redirect(303, "/api/v1/dosyalar/" + fresh()); return res; }); get("/dosyalar/:id", (req, res) => { res.type("csv").send("id;ad\n" + V(D.sporcular).map(x => x.id + ";" + x.ad).join("\n")); return res; });
post("/raporlar", (req, res) => { const id = fresh(); D.raporlar[id] = 0; res.status(202); return { id, durum: "sirada" }; });
get("/raporlar/disiplin", req => { if (mode("rapor")) throw new TypeError("Cannot read properties of undefined (reading 'toplam')"); return { gun: Number(req.query.gun || 7), cezalar: V(D.cezalar).slice(-Number(req.query.gun || 7)) }; });
get("/raporlar/:id", req => { if (!(req.params.id in D.raporlar)) throw yok("Rapor"); return ++D.raporlar[req.params.id] < 3 ? { id: req.params.id, durum: "sirada" } : { id: req.params.id, durum: "hazir", dosya: `/dosyalar/${req.params.id}` }; });
get("/kullanicilar", () => V(D.kullanicilar), ["yonetici"]); get("/kullanicilar/:id/roller", req => kul(req).roller, ["yonetici"]); put("/kullanicilar/:id/roller", () => { throw ex("Method Not Allowed", "", 405); }, ["yonetici"]); post("/kullanicilar/:id/durum", req => { kul(req).durum = req.body.durum; return pub(kul(req), "id", "durum"); }, ["yonetici"]);
get("/ayarlar", () => D.ayarlar); put("/ayarlar", req => Object.assign(D.ayarlar, req.body), ["yonetici"]);
get("/akis", (req, res) => { res.set({ "content-type": "text/event-stream" }); res.write("event: merhaba\ndata: {}\n\n"); return res; });
get("/saglik", () => ({ status: "ok" }), null, true); post("/cihaz/nabiz", (req, res) => { res.status(204); }, null, true); get("/skorbord/:id/canli", req => mode("mac") ? { mac: 5001, skor: int(0, 25) + "-" + int(0, 25) } : null, null, true);
post("/odeme/bildirim", (req, res) => { if (req.get("x-imza") !== "iyi") throw ex("İmza geçersiz", "Unauthorized", 401); req.ok = true; res.type("text").send("OK"); return res; }, null, true);
get("/fikstur.ics", (req, res) => { res.type("text/calendar").send("BEGIN:VCALENDAR\n" + V(D.musabakalar).map(m => `BEGIN:VEVENT\nUID:${m.id}\nDTSTART:${m.gun}\nEND:VEVENT`).join("\n") + "\nEND:VCALENDAR\n"); return res; }, null, true);
app.use("/api/v1", api); app.get("/hazir", (q, r) => r.end());
app.use((req, res) => res.status(404).json({ message: `Cannot ${req.method} ${req.originalUrl}`, error: "Not Found", statusCode: 404 }));
app.use((e, req, res, next) => {
  if (e.body) { const b = { ...e.body }; if (!b.error) delete b.error; return res.status(e.status).json(b); }
  line({ ...base(50), context: "ExceptionsHandler", req: { id: req.no }, err: { type: e.name, message: e.message, stack: `${e.name}: ${e.message}\n    at MusabakaService.getir (/app/dist/musabaka/musabaka.service.js:88:31)` }, msg: e.message });
  res.status(500).json({ statusCode: 500, message: "Internal server error" });
});
line({ ...base(30), context: "NestFactory", msg: "Starting Nest application..." });
app.listen(21011, "127.0.0.1", () => line({ ...base(30), context: "NestApplication", msg: "Nest application successfully started" }));
process.on("SIGTERM", () => process.exit(0));
