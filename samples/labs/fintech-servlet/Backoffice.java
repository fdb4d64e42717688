import jakarta.servlet.http.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.regex.*;
import java.util.stream.*;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** A payments back office: one dispatcher servlet in an embedded Tomcat, as Spring Boot would run it. Honest in most places. */
public class Backoffice {
    static final Path WORK = Path.of(System.getProperty("lab.work"));
    static final boolean NEW = System.getProperty("lab.release", "1").equals("2");

    static class Row extends LinkedHashMap<String, Object> {
        Row with(Object... kv) { for (int i = 0; i < kv.length; i += 2) put((String) kv[i], kv[i + 1]); return this; }
        String s(String k) { return String.valueOf(get(k)); }
        boolean b(String k) { return Boolean.TRUE.equals(get(k)); }
    }
    static Row row(Object... kv) { return new Row().with(kv); }

    static class Fault extends RuntimeException {
        final int status;
        Fault(int status) { super(null, null, false, false); this.status = status; }
    }

    static class Store implements Serializable {
        Map<String, LinkedHashMap<String, Row>> tables = new HashMap<>();
        Random random = new Random(20330509);
        long clock = 1_998_800_000L;
    }
    static Store store = new Store();

    static LinkedHashMap<String, Row> table(String name) { return store.tables.computeIfAbsent(name, k -> new LinkedHashMap<>()); }
    static String uuid() { return new UUID(store.random.nextLong() & ~0xf000L | 0x4000L, store.random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L).toString(); }
    static int upTo(int n) { return store.random.nextInt(n); }
    static <T> T one(T... of) { return of[upTo(of.length)]; }
    static String when() { store.clock += 41 + upTo(900); return Instant.ofEpochSecond(store.clock).toString(); }
    static Row add(String t, Row r) { String id = uuid(); Row x = row("id", id).with(r.entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue())).toArray()); table(t).put(id, x); return x; }
    static void trail(Call c, String what, Object id) { add("audit-trail", row("at", when(), "actor", c.user, "action", what, "subject", String.valueOf(id))); }

    static class Call {
        HttpServletRequest req; HttpServletResponse res; String path, user; String[] ids; Row in = new Row();
        boolean admin() { return user.startsWith("ada"); }
        void admins() { if (!admin()) throw new Fault(403); }
        String q(String k) { return req.getParameter(k); }
        int n(String k, int otherwise) { try { return Integer.parseInt(q(k)); } catch (RuntimeException e) { return otherwise; } }
        Row of(String t) { Row r = table(t).get(ids[0]); if (r == null) throw new Fault(404); return r; }
        void answer(int status, Object body) throws IOException {
            res.setStatus(status);
            res.setContentType("application/json");
            StringBuilder b = new StringBuilder();
            Json.write(body, b);
            res.getOutputStream().write(b.toString().getBytes(StandardCharsets.UTF_8));
            res.getOutputStream().flush();                          // so Jackson does: no length, chunks
        }
        void none() { res.setStatus(204); }
        void page(Collection<Row> all) throws IOException {
            int size = n("size", 20), from = n("page", 0) * size;
            List<Row> l = all.stream().skip(from).limit(size).toList();
            answer(200, row("content", l, "totalElements", all.size(), "totalPages", (all.size() + size - 1) / size, "number", n("page", 0), "size", size, "first", from == 0, "last", from + size >= all.size(), "numberOfElements", l.size(), "empty", l.isEmpty()));
        }
        void take(Row r, String... keys) { for (String k : keys) if (in.containsKey(k)) r.put(k, in.get(k)); }
        List<Object> list(String k) { return in.get(k) instanceof List<?> l ? new ArrayList<Object>(l) : List.of(); }
    }
    interface Handler { void run(Call c) throws IOException; }
    record Route(String method, Pattern path, Handler handler) {}
    static final List<Route> routes = new ArrayList<>();
    static void on(String spec, Handler h) {
        String[] p = spec.split(" ");
        routes.add(new Route(p[0], Pattern.compile((p[1].startsWith("/bo") ? "" : "/bo/v2") + p[1].replace("*", "([^/]+)")), h));
    }
    static List<Row> newest(Collection<Row> l) { var x = new ArrayList<>(l); Collections.reverse(x); return x; }
    static Collection<Row> by(Collection<Row> l, String key, String value) { return value == null ? l : l.stream().filter(r -> r.s(key).contains(value)).toList(); }
    static boolean mode(String w) { try { return List.of(Files.readString(WORK.resolve("mode")).split(" ")).contains(w); } catch (IOException e) { return false; } }

    static void seed() {
        String[] firms = "Alder Birch Cobalt Dune Ember Fjord Grove Heron Iris Juniper Kestrel Larch Maple Nimbus Onyx".split(" ");
        List<String> merchants = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Row m = add("merchants", row("name", firms[i % 15] + " " + one("Ltd", "Trading", "Foods", "Travel & Leisure", "Books"), "country", one("GB", "IE", "NL"), "mcc", 4000 + upTo(4000), "status", one("ACTIVE", "ACTIVE", "REVIEW"), "contact", "ops" + upTo(9999) + "@merchant.example", "descriptor", "PAY*" + firms[i % 15].toUpperCase()));
            String id = m.s("id");
            merchants.add(id);
            table("limits").put(id, row("perTransaction", 500 + upTo(9000), "perDay", 10000 + upTo(90000), "currency", "GBP"));
            table("preferences").put(id, row("email", true, "sms", false, "digest", "WEEKLY", "address", "finance@merchant.example"));
            if (i % 3 != 1) table("contract").put(id, row("signedOn", "203" + upTo(3) + "-0" + (1 + upTo(9)) + "-11", "rate", upTo(300), "document", uuid()));
            if (i % 4 == 0) for (int k = 0; k <= upTo(3); k++) add("notes", row("_of", id, "text", "called about " + one("limits", "a refund that is late", "KYC"), "at", when()));
            if (i % 6 == 3) add("subscriptions", row("_of", id, "plan", one("gold", "silver"), "since", when()));
        }
        for (int i = 0; i < 74; i++) {
            Row d = add("disputes", row("merchantId", one(merchants.toArray(String[]::new)), "amount", 300 + upTo(90000), "currency", one("GBP", "EUR"), "reason", one("FRAUD", "NOT_RECEIVED", "DUPLICATE"), "state", one("OPEN", "OPEN", "CONTESTED", "LOST"), "assignee", null, "tags", new ArrayList<>(), "openedAt", when()));
            if (i % 5 == 0) add("comments", row("_of", d.s("id"), "text", "c".repeat(9 + upTo(60)), "by", "ada-1"));
            if (i % 7 == 0) add("evidence", row("_of", d.s("id"), "file", "receipt-" + upTo(900) + ".pdf", "bytes", upTo(90000)));
        }
        for (int i = 0; i < 66; i++) {
            String state = one("PAID", "PAID", "PAID", "SUBMITTED", "DRAFT");
            add("payouts", row("merchantId", one(merchants.toArray(String[]::new)), "amount", 900 + upTo(900000), "currency", one("GBP", "EUR", "PLN"), "state", state, "reference", "PO-" + upTo(99999), "createdAt", when()));
        }
        for (int i = 0; i < 14; i++) {
            Row r = add("rules", row("name", one("velocity", "amount", "country", "device") + " " + i, "expression", "amount > " + upTo(9000) + " && country != '" + one("GB", "IE") + "'", "action", one("BLOCK", "REVIEW"), "active", i % 3 != 0, "version", 1));
            table("versions").put(r.s("id") + "/1", row("_of", r.s("id"), "version", 1, "by", "ada-1"));
            table("priority").put(r.s("id"), row("priority", 10 * i + 10));
        }
        for (String f : "instant-payouts new-dispute-form dark-sidebar smart-routing card-updater bulk-refunds sepa-instant open-banking".split(" ")) add("feature-flags", row("key", f, "enabled", upTo(2) == 0, "rollout", 5 * upTo(20), "owner", one("payments", "risk")));
        for (int i = 0; i < 5; i++) add("webhook-endpoints", row("url", "https://hooks" + i + ".merchant.example/" + "p".repeat(upTo(9)), "active", i != 2, "events", new ArrayList<>(List.of("dispute.opened", "payout.paid").subList(0, 1 + upTo(2)))));
        for (Row w : table("webhook-endpoints").values()) for (int k = 0; w.b("active") && k < 2 + upTo(4); k++) add("deliveries", row("_of", w.s("id"), "status", one(200, 200, 500), "at", when()));
        for (int i = 0; i < 3; i++) add("api-keys", row("name", "integration " + i, "prefix", "pk_" + upTo(9999), "createdAt", when()));
        for (int i = 0; i < 4; i++) add("screenings", row("name", "Subject " + upTo(99), "score", upTo(100), "signedOff", false));
        for (int i = 0; i < 40; i++) add("audit-trail", row("at", when(), "actor", "ada-1", "action", one("rule.changed", "merchant.changed", "payout.submitted"), "subject", uuid()));
    }

    static void sub(String parent, String name, String t) { on("GET /" + parent + "/*/" + name, c -> { c.of(parent); c.page(by(table(t).values(), "_of", c.ids[0])); }); }

    static void define() {
        on("POST /auth/login", c -> c.answer(200, row("accessToken", uuid(), "expiresIn", 900)));
        on("POST /auth/refresh", Call::none);
        on("GET /me", c -> c.answer(200, row("login", c.user, "authorities", List.of(c.admin() ? "ROLE_ADMIN" : "ROLE_AUDITOR"))));
        on("GET /config", c -> c.answer(200, row("locale", "en-GB", "pageSize", 20)));
        on("GET /currencies", c -> c.answer(200, List.of("GBP", "EUR", "PLN")));
        on("GET /dispute-reasons", c -> c.answer(200, List.of("FRAUD", "NOT_RECEIVED", "DUPLICATE")));
        on("GET /me/preferences", c -> c.answer(200, table("me").getOrDefault(c.user, row("theme", "light"))));
        on("PUT /me/preferences", c -> { table("me").put(c.user, c.in); c.none(); });
        on("GET /notifications/unread-count", c -> c.answer(200, row("unread", table("approvals").size())));
        on("GET /announcements", c -> { if (mode("announce")) c.answer(200, List.of(row("text", "Card scheme maintenance on Sunday"))); else c.none(); });
        on("GET /system/incidents", c -> c.answer(200, List.of()));
        on("GET /dashboard", c -> c.answer(200, row("openDisputes", by(table("disputes").values(), "state", "OPEN").size(), "payouts", table("payouts").size(), "volume", upTo(900000), "byHour", IntStream.range(0, 12).mapToObj(i -> upTo(500)).toList())));
        on("GET /search", c -> c.page(Stream.of("merchants", "disputes", "payouts").flatMap(t -> table(t).values().stream()).filter(r -> r.s("name").toLowerCase().contains(c.q("q")) || r.s("reference").equals(c.q("q"))).limit(9).toList()));

        on("GET /disputes", c -> c.page(by(by(newest(table("disputes").values()), "state", c.q("state")), "reason", c.q("reason"))));
        on("POST /disputes/bulk-tag", c -> {
            c.admins();
            for (Object id : c.list("ids")) { Row r = table("disputes").get(id); if (r == null) continue; var l = new ArrayList<Object>((List<?>) r.get("tags")); l.add(c.in.get("tag")); r.put("tags", l); }
            trail(c, "disputes.tagged", "-");
            c.answer(200, row("updated", c.list("ids").size()));
        });
        on("POST /disputes/bulk-assign", c -> { c.admins(); c.answer(200, row("updated", c.list("ids").size())); });
        on("GET /disputes/*", c -> c.answer(200, c.of("disputes")));
        for (String w : List.of("accept", "contest")) on("POST /disputes/*/" + w, c -> {
            c.admins();
            Row d = c.of("disputes");
            if (!d.s("state").equals("OPEN")) throw new Fault(409);
            d.put("state", w.equals("accept") ? "ACCEPTED" : "CONTESTED");
            trail(c, "dispute." + w, c.ids[0]);
            c.answer(200, d);
        });
        sub("disputes", "comments", "comments");
        on("POST /disputes/*/comments", c -> { c.admins(); c.of("disputes"); c.answer(201, add("comments", row("_of", c.ids[0], "text", c.in.get("text"), "by", c.user))); });
        on("GET /disputes/*/evidence", c -> {
            c.of("disputes");
            for (Row r : table("incoming").values()) if (r.s("_of").equals(c.ids[0])) r.put("_n", 1 + (int) r.getOrDefault("_n", 0));
            for (Row r : List.copyOf(table("incoming").values())) if ((int) r.getOrDefault("_n", 0) > 1) { table("incoming").remove(r.s("id")); r.remove("_n"); table("evidence").put(r.s("id"), r); }
            c.page(by(table("evidence").values(), "_of", c.ids[0]));
        });
        on("POST /disputes/*/evidence", c -> { c.admins(); c.of("disputes"); c.answer(202, row("id", add("incoming", row("_of", c.ids[0], "file", "upload-" + upTo(9999) + ".pdf", "bytes", upTo(90000))).get("id"))); });
        on("GET /disputes/*/similar", c -> { c.of("disputes"); c.page(List.of()); });

        on("GET /payouts", c -> c.page(by(newest(table("payouts").values()), "state", c.q("state"))));
        on("POST /payouts", c -> { c.admins(); Row p = add("payouts", row("merchantId", c.in.get("merchantId"), "amount", c.in.get("amount"), "currency", c.in.get("currency"), "state", "DRAFT", "reference", "PO-" + upTo(99999), "createdAt", when())); trail(c, "payout.drafted", p.get("id")); c.answer(201, p); });
        on("GET /payouts/*", c -> c.answer(200, c.of("payouts")));
        on("PUT /payouts/*", c -> { c.admins(); c.take(c.of("payouts"), "amount", "currency"); c.answer(200, c.of("payouts")); });
        on("DELETE /payouts/*", c -> { c.admins(); if (!c.of("payouts").s("state").equals("DRAFT")) throw new Fault(409); table("payouts").remove(c.ids[0]); c.none(); });
        on("POST /payouts/*/submit", c -> {
            c.admins();
            Row p = c.of("payouts");
            if (!p.s("state").equals("DRAFT")) throw new Fault(409);
            p.put("state", "SUBMITTED");
            add("approvals", row("payoutId", c.ids[0], "amount", p.get("amount"), "submittedBy", c.user));
            trail(c, "payout.submitted", c.ids[0]);
            c.answer(200, p);
        });
        on("GET /payouts/*/remittance", c -> { Row p = c.of("payouts"); if (!p.s("state").equals("PAID")) throw new Fault(404); c.answer(200, row("reference", p.s("reference"), "valueDate", "2033-05-0" + (1 + p.s("id").charAt(0) % 9), "lines", (int) p.s("id").charAt(1))); });
        on("GET /payouts/*/fx-quote", c -> { c.of("payouts"); c.answer(200, row("rate", 1, "spread", 0, "validFor", 30)); });
        on("GET /approvals", c -> c.page(table("approvals").values()));
        on("POST /approvals/*/decision", c -> {
            c.admins();
            Row a = c.of("approvals");
            if (a.s("submittedBy").equals(c.user)) throw new Fault(403);
            table("payouts").get(a.s("payoutId")).put("state", Boolean.TRUE.equals(c.in.get("approve")) ? "PAID" : "REJECTED");
            table("approvals").remove(c.ids[0]);
            trail(c, "payout.decided", a.get("payoutId"));
            c.answer(200, row("decided", true));
        });

        on("GET /merchants", c -> c.page(by(by(table("merchants").values(), "status", c.q("status")), "name", c.q("name"))));
        on("GET /merchants/*", c -> c.answer(200, c.of("merchants")));
        on("PUT /merchants/*", c -> { c.admins(); c.take(c.of("merchants"), "name", "contact", "descriptor", "status"); trail(c, "merchant.changed", c.ids[0]); c.answer(200, c.of("merchants")); });
        on("GET /merchants/*/limits", c -> { c.of("merchants"); c.answer(200, table("limits").getOrDefault(c.ids[0], row("perTransaction", 0, "perDay", 0, "currency", "GBP"))); });
        on("PUT /merchants/*/limits", c -> { c.admins(); c.of("merchants"); Row l = table("limits").computeIfAbsent(c.ids[0], k -> row("perTransaction", 0, "perDay", 0, "currency", "GBP")); c.take(l, "perTransaction", "perDay"); trail(c, "limits.changed", c.ids[0]); c.answer(200, l); });
        on("GET /merchants/*/notification-preferences", c -> { c.of("merchants"); c.answer(200, table("preferences").getOrDefault(c.ids[0], row("email", true, "sms", false, "digest", "WEEKLY", "address", "finance@merchant.example"))); });
        on("PUT /merchants/*/notification-preferences", c -> { c.admins(); c.of("merchants"); c.none(); });
        on("GET /merchants/*/contract", c -> { c.of("merchants"); Row r = table("contract").get(c.ids[0]); if (r == null) throw new Fault(404); c.answer(200, r); });
        on("GET /merchants/*/bank-account", c -> { c.admins(); c.of("merchants"); c.answer(200, row("iban", "GB29NWBK60161331" + (926000 + c.ids[0].charAt(0) * 7), "holder", c.of("merchants").get("name"))); });
        on("GET /merchants/*/kyc-documents", c -> { throw new Fault(403); });
        sub("merchants", "notes", "notes");
        on("POST /merchants/*/notes", c -> { c.admins(); c.of("merchants"); c.answer(201, add("notes", row("_of", c.ids[0], "text", c.in.get("text"), "at", when()))); });
        sub("merchants", "subscriptions", "subscriptions");
        on("GET /merchants/*/beneficial-owners", c -> { c.of("merchants"); c.page(List.of()); });
        on("POST /merchants/*/beneficial-owners", c -> { c.admins(); c.of("merchants"); c.answer(201, row("id", uuid())); });
        on("POST /merchants/*/statement-preview", c -> { c.of("merchants"); c.answer(200, row("lines", IntStream.range(0, 10 + upTo(30)).mapToObj(i -> upTo(90000)).toList())); });

        on("GET /rules", c -> c.answer(200, table("rules").values()));
        on("POST /rules", c -> {
            c.admins();
            if (c.in.s("expression").isBlank() || c.in.get("expression") == null) throw new Fault(400);
            Row r = add("rules", row("name", c.in.get("name"), "expression", c.in.get("expression"), "action", "REVIEW", "active", false, "version", 1));
            table("priority").put(r.s("id"), row("priority", 999));
            trail(c, "rule.added", r.get("id"));
            c.answer(201, r);
        });
        on("GET /rules/*", c -> c.answer(200, c.of("rules")));
        on("PATCH /rules/*", c -> {
            c.admins();
            Row r = c.of("rules");
            c.take(r, "active", "expression");
            int v = Integer.parseInt(r.s("version")) + 1;
            r.put("version", v);
            table("versions").put(c.ids[0] + "/" + v, row("_of", c.ids[0], "version", v, "by", c.user));
            trail(c, "rule.changed", c.ids[0]);
            c.answer(200, r);
        });
        on("DELETE /rules/*", c -> { c.admins(); c.of("rules"); table("rules").remove(c.ids[0]); trail(c, "rule.deleted", c.ids[0]); c.none(); });
        on("POST /rules/*/simulate", c -> { c.of("rules"); c.answer(200, row("matched", upTo(900), "of", 10000, "samples", IntStream.range(0, upTo(6)).mapToObj(i -> uuid()).toList())); });
        on("POST /rules/*/clone", c -> { c.admins(); throw new Fault(501); });
        on("GET /rules/*/priority", c -> { c.of("rules"); c.answer(200, table("priority").get(c.ids[0])); });
        sub("rules", "versions", "versions");
        on("GET /rules/*/hits", c -> { Row r = c.of("rules"); c.answer(200, r.b("active") ? IntStream.range(0, 3 + upTo(20)).mapToObj(i -> upTo(50)).toList() : List.of()); });
        on("GET /feature-flags", c -> { c.admins(); c.answer(200, table("feature-flags").values()); });
        on("PATCH /feature-flags/*", c -> { c.admins(); Row shown = row().with(c.of("feature-flags").entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue())).toArray()); c.take(shown, "enabled"); c.answer(200, shown); });
        on("PUT /feature-flags/*/rollout", c -> { c.admins(); c.take(c.of("feature-flags"), "rollout"); trail(c, "flag.rollout", c.ids[0]); c.answer(200, c.of("feature-flags")); });

        on("GET /api-keys", c -> { c.admins(); c.answer(200, table("api-keys").values()); });
        on("POST /api-keys", c -> { c.admins(); Row k = add("api-keys", row("name", c.in.get("name"), "prefix", "pk_" + upTo(9999), "createdAt", when())); c.answer(201, row("id", k.get("id"), "secret", uuid())); });
        on("DELETE /api-keys/*", c -> { c.admins(); c.of("api-keys"); table("api-keys").remove(c.ids[0]); c.none(); });
        on("GET /webhook-endpoints", c -> c.answer(200, table("webhook-endpoints").values()));
        on("POST /webhook-endpoints", c -> { c.admins(); c.answer(201, add("webhook-endpoints", row("url", c.in.get("url"), "active", true, "events", new ArrayList<>(List.of("payout.paid"))))); });
        on("PATCH /webhook-endpoints/*", c -> { c.admins(); Row w = c.of("webhook-endpoints"); c.take(w, "active"); w.put("changedAt", when()); c.answer(200, w); });
        on("GET /webhook-endpoints/*/deliveries", c -> { c.of("webhook-endpoints"); c.page(by(table("deliveries").values(), "_of", c.ids[0])); });
        on("POST /webhook-endpoints/*/test", c -> { c.admins(); c.of("webhook-endpoints"); c.res.setStatus(308); c.res.setHeader("Location", "http://hook-runner.internal:8081/run/" + c.ids[0]); });
        on("GET /users", c -> { c.admins(); c.answer(200, List.of(row("login", "ada-1", "role", "ADMIN"), row("login", "aud-1", "role", "AUDITOR"))); });

        on("GET /audit-trail", c -> c.page(newest(table("audit-trail").values())));
        on("GET /audit-trail/*", c -> c.answer(200, c.of("audit-trail")));
        on("GET /audit-trail/*/diff", c -> { c.of("audit-trail"); throw new IllegalStateException("No serializer found for class JsonDiff"); });
        on("GET /sanctions/screenings", c -> { if (c.admin()) throw new Fault(403); c.answer(200, table("screenings").values()); });
        on("POST /sanctions/screenings/*/sign-off", c -> { if (c.admin()) throw new Fault(403); c.of("screenings").with("signedOff", true, "signedAt", when()); trail(c, "screening.signed", c.ids[0]); c.none(); });
        on("GET /reconciliation/breaks", c -> c.page(table("breaks").values()));
        on("POST /reconciliation/breaks/*/resolve", c -> { c.admins(); c.of("breaks"); table("breaks").remove(c.ids[0]); c.none(); });
        on("GET /reconciliation/runs", c -> c.page(newest(table("runs").values())));
        on("POST /reconciliation/runs", c -> {
            Row r = add("runs", row("at", when(), "entries", upTo(90000)));
            if (mode("breaks")) for (int i = 0; i < 3 + upTo(4); i++) add("breaks", row("payout", "PO-" + upTo(99999), "difference", upTo(900)));
            c.answer(202, row("id", r.get("id")));
        });
        on("GET /saved-views", c -> c.answer(200, by(table("saved-views").values(), "_of", c.user)));
        on("POST /saved-views", c -> c.answer(201, add("saved-views", row("_of", c.user, "name", c.in.get("name"), "query", c.in.get("query")))));
        on("DELETE /saved-views/*", c -> { c.of("saved-views"); table("saved-views").remove(c.ids[0]); c.none(); });
        on("GET /reports/volume", c -> {
            if (mode("report")) throw new IllegalStateException("connection is closed");
            if (mode("slow")) { try { Thread.sleep(1300); } catch (InterruptedException e) { } }
            c.answer(200, IntStream.range(0, c.n("days", 7)).mapToObj(i -> row("day", i, "gross", upTo(900000))).toList());
        });
        on("POST /exports", c -> { Row e = add("exports", row("what", c.in.get("what"), "state", "QUEUED", "_n", 0)); c.answer(202, e); });
        on("GET /exports/*", c -> { Row e = c.of("exports"); int n = (int) e.get("_n") + 1; e.with("_n", n, "state", n > 2 ? "READY" : "RUNNING"); c.answer(200, e); });
        on("GET /exports/*/download", c -> { c.of("exports"); c.res.setContentType("text/csv"); for (int i = 0; i < 60 + upTo(60); i++) c.res.getOutputStream().print("PO-" + upTo(99999) + ",PAID," + upTo(900000) + "\r\n"); });
        on("GET /documents/*", c -> { c.res.setStatus(302); c.res.setHeader("Location", "/bo/files/" + c.ids[0] + "?sig=" + upTo(999999)); });
        on("GET /bo/files/*", c -> { c.res.setContentType("application/pdf"); c.res.getOutputStream().write(new byte[2000 + c.ids[0].charAt(0) * 40]); });
        on("GET /onboarding/draft", c -> { Row d = table("draft").get(c.user); if (d == null) c.none(); else c.answer(200, d); });
        on("PUT /onboarding/draft", c -> { c.admins(); table("draft").put(c.user, c.in); c.answer(200, c.in); });
        on("POST /onboarding/submit", c -> { c.admins(); table("draft").remove(c.user); c.answer(201, add("merchants", row("name", c.in.get("name"), "country", "GB", "mcc", 5000, "status", "REVIEW", "contact", "new@merchant.example", "descriptor", "PAY*NEW"))); });
        on("GET /chargebacks/forecast", c -> { throw new Fault(402); });
        if (!NEW) on("GET /bo/v1/disputes", c -> c.answer(200, table("disputes").values().stream().limit(20 + upTo(3)).toList()));
        on("POST /bo/hooks/scheme", c -> { if (upTo(3) == 0) add("disputes", row("merchantId", table("merchants").keySet().iterator().next(), "amount", 300 + upTo(90000), "currency", "GBP", "reason", "FRAUD", "state", "OPEN", "assignee", null, "tags", new ArrayList<>(), "openedAt", when())); c.answer(200, row("received", true)); });
        on("POST /bo/batch/payouts", c -> {
            Row p = add("payouts", row("merchantId", table("merchants").keySet().iterator().next(), "amount", 900 + upTo(900000), "currency", "GBP", "state", "SUBMITTED", "reference", "PO-" + upTo(99999), "createdAt", when()));
            add("approvals", row("payoutId", p.get("id"), "amount", p.get("amount"), "submittedBy", "batch"));
            c.answer(202, row("id", p.get("id")));
        });
        on("GET /bo/actuator/health", c -> c.answer(200, row("status", "UP")));
    }

    static class Dispatcher extends HttpServlet {
        @Override protected void service(HttpServletRequest req, HttpServletResponse res) throws IOException {
            synchronized (Backoffice.class) {
                Call c = new Call();
                c.req = req; c.res = res; c.path = req.getRequestURI();
                c.user = req.getCookies() == null ? "" : Stream.of(req.getCookies()).filter(k -> k.getName().equals("SESSION")).map(Cookie::getValue).findFirst().orElse("");
                try { route(c); }
                catch (Fault f) { error(c, f.status); }
                catch (RuntimeException e) { System.err.println(e); error(c, 500); }
            }
        }
        void error(Call c, int status) throws IOException {
            String words = Map.of(400, "Bad Request", 401, "Unauthorized", 402, "Payment Required", 403, "Forbidden", 404, "Not Found", 405, "Method Not Allowed", 409, "Conflict", 501, "Not Implemented", 503, "Service Unavailable").getOrDefault(status, status == 429 ? "Too Many Requests" : "Internal Server Error");
            c.answer(status, row("timestamp", OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(java.time.temporal.ChronoUnit.MILLIS).toString().replace("Z", "+00:00"), "status", status, "error", words, "path", c.path));
        }
        @SuppressWarnings("unchecked") void route(Call c) throws IOException {
            String method = c.req.getMethod();
            Set<String> allowed = new TreeSet<>();
            for (Route r : routes) {
                Matcher m = r.path.matcher(c.path);
                if (!m.matches()) continue;
                allowed.add(r.method);
                if (!r.method.equals(method) && !(method.equals("HEAD") && r.method.equals("GET"))) continue;
                if (c.user.isEmpty() && !c.path.matches("/bo/(actuator|hooks|batch|v2/auth|v2/reconciliation/runs).*")) throw new Fault(401);
                if (mode("maintenance")) throw new Fault(503);
                if (mode("limit")) throw new Fault(429);
                c.ids = new String[m.groupCount()];
                for (int i = 0; i < c.ids.length; i++) c.ids[i] = m.group(i + 1);
                String body = new String(c.req.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (body.startsWith("{")) ((Map<String, Object>) Json.parse(body)).forEach(c.in::put);
                r.handler.run(c);
                return;
            }
            if (allowed.isEmpty()) throw new Fault(c.user.isEmpty() ? 401 : 404);
            c.res.setHeader("Allow", String.join(",", allowed));
            if (method.equals("OPTIONS")) { c.res.setStatus(200); return; }
            throw new Fault(405);
        }
    }

    public static void main(String[] args) throws Exception {
        Path kept = WORK.resolve("store.bin");
        if (Files.exists(kept)) try (var in = new ObjectInputStream(Files.newInputStream(kept))) { store = (Store) in.readObject(); }
        else seed();
        define();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            synchronized (Backoffice.class) { try (var out = new ObjectOutputStream(Files.newOutputStream(kept))) { out.writeObject(store); } catch (IOException e) { e.printStackTrace(); } }
        }));
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(WORK.resolve("tomcat").toString());
        Connector k = new Connector();
        k.setPort(19651);
        k.setProperty("address", "10.20.0.8");
        tomcat.setConnector(k);
        var context = tomcat.addContext("", WORK.toString());
        Tomcat.addServlet(context, "dispatcherServlet", new Dispatcher());
        context.addServletMappingDecoded("/*", "dispatcherServlet");
        tomcat.start();
        tomcat.getServer().await();
    }
}
