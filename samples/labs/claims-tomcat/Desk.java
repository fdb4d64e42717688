// An insurer's claims back office: plain servlets in Tomcat, everything in memory and in one file between two runs. Honest in most places.
import jakarta.servlet.ServletException;
import jakarta.servlet.http.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.regex.*;
import java.util.stream.*;

class Json {
  final String s; int i;
  Json(String s) { this.s = s; }
  static Object read(String s) { return s.isBlank() ? new LinkedHashMap<String, Object>() : new Json(s).value(); }
  void skip() { while (i < s.length() && s.charAt(i) <= ' ') i++; }
  Object value() {
    skip(); char c = s.charAt(i);
    if (c == '{') { var m = new LinkedHashMap<String, Object>(); i++; skip(); if (s.charAt(i) == '}') { i++; return m; } do { skip(); String k = string(); skip(); i++; m.put(k, value()); skip(); } while (s.charAt(i++) == ','); return m; }
    if (c == '[') { var l = new ArrayList<Object>(); i++; skip(); if (s.charAt(i) == ']') { i++; return l; } do { l.add(value()); skip(); } while (s.charAt(i++) == ','); return l; }
    if (c == '"') return string();
    int from = i; while (i < s.length() && ",]} \n".indexOf(s.charAt(i)) < 0) i++;
    String w = s.substring(from, i);
    return switch (w) { case "true" -> true; case "false" -> false; case "null" -> null; default -> w.contains(".") ? (Object) Double.valueOf(w) : (Object) Integer.valueOf(w); };
  }
  String string() { var b = new StringBuilder(); i++; while (s.charAt(i) != '"') { if (s.charAt(i) == '\\') i++; b.append(s.charAt(i++)); } i++; return b.toString(); }
  static String write(Object o) {
    if (o instanceof Map<?, ?> m) return m.entrySet().stream().map(e -> "\"" + e.getKey() + "\":" + write(e.getValue())).collect(Collectors.joining(",", "{", "}"));
    if (o instanceof Collection<?> l) return l.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
    return o instanceof String t ? "\"" + t.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : String.valueOf(o);
  }
}

public class Desk extends HttpServlet {
  static final Path WORK = Path.of(System.getProperty("lab.work"));
  static final boolean NEW = "2".equals(System.getProperty("lab.release"));
  @SuppressWarnings("unchecked") static final class Store implements Serializable { LinkedHashMap<String, LinkedHashMap<String, LinkedHashMap<String, Object>>> tables = new LinkedHashMap<>(); int n = 400; }
  static Store S = new Store();
  static LinkedHashMap<String, LinkedHashMap<String, Object>> t(String name) { return S.tables.computeIfAbsent(name, k -> new LinkedHashMap<>()); }
  static LinkedHashMap<String, Object> row(Object... kv) { var m = new LinkedHashMap<String, Object>(); for (int i = 0; i < kv.length; i += 2) m.put((String) kv[i], kv[i + 1]); return m; }
  static Random R = new Random(20290514);
  @SafeVarargs static <T> T pick(T... l) { return l[R.nextInt(l.length)]; }
  static boolean mode(String w) { try { return Arrays.asList(Files.readString(WORK.resolve("mode")).split(" ")).contains(w); } catch (IOException e) { return false; } }

  static synchronized void load() {
    try (var in = new ObjectInputStream(Files.newInputStream(WORK.resolve("state")))) { S = (Store) in.readObject(); return; } catch (Exception e) { }
    for (int k = 1; k <= 64; k++) {
      String id = String.format("CLM-%05d", 100 + k);
      t("claims").put(id, row("id", id, "policy", 40000 + k * 7, "line", pick("motor", "home", "travel", "liability"), "status", pick("open", "pending", "open", "investigation"), "priority", R.nextInt(4) == 0, "watched", R.nextInt(4) == 0, "handler", "adj-" + (1 + R.nextInt(3)), "summary", "x".repeat(10 + R.nextInt(60)), "lockedBy", ""));
      t("reserve").put(id, row("amount", 100 + R.nextInt(90000), "currency", "EUR", "reason", "initial"));
      t("contact").put(id, row("name", pick("Holder", "Insured party", "Broker") + " " + k, "phone", "+353" + (1000 + R.nextInt(9000)), "email", "c" + k + "@example.org"));
      for (int j = R.nextInt(4); j > 0; j--) { String n = "" + S.n++; t("notes:" + id).put(n, row("id", Integer.valueOf(n), "by", "adj-1", "text", "n".repeat(5 + R.nextInt(80)))); }
      for (int j = R.nextInt(3); j > 0; j--) { String n = "" + S.n++; t("documents:" + id).put(n, row("id", Integer.valueOf(n), "name", pick("estimate", "photo", "police-report") + n + ".pdf", "bytes", 900 + R.nextInt(5000), "confidential", false)); }
      for (int j = R.nextInt(3); j > 0; j--) { String n = "" + S.n++; t("payments:" + id).put(n, row("id", Integer.valueOf(n), "amount", 50 + R.nextInt(4000), "state", "paid")); }
      if (k % 11 == 0) t("witnesses:" + id).put("1", row("name", "Witness " + k, "statement", "taken"));
      t("policies").put("" + (40000 + k * 7), row("number", 40000 + k * 7, "product", pick("Motor Plus", "Home Basic", "Travel"), "holder", "Holder " + k, "from", "2028-0" + (1 + R.nextInt(9)) + "-01", "premium", 90 + R.nextInt(1900)));
    }
    for (int k = 1; k <= 14; k++) t("vendors").put("" + (800 + k), row("id", 800 + k, "name", pick("Garage", "Loss assessor", "Plumber", "Glazier") + " No " + k, "active", R.nextInt(5) > 0, "preferred", R.nextInt(4) == 0, "rating", 1 + R.nextInt(5), "phone", ""));
    for (int k = 1; k <= 20; k++) t("diary").put("" + (60 + k), row("id", 60 + k, "claim", String.format("CLM-%05d", 100 + 1 + R.nextInt(60)), "due", "2029-05-" + (14 + R.nextInt(14)), "text", "d".repeat(8 + R.nextInt(40))));
    for (int k = 1; k <= 5; k++) t("users").put(k == 5 ? "mgr-1" : "adj-" + k, row("login", k == 5 ? "mgr-1" : "adj-" + k, "limit", 5000 * k));
    t("settings").put("x", row("sla", 14, "banner", "", "letterhead", "Mutual Claims"));
  }
  static synchronized void save() { try (var out = new ObjectOutputStream(Files.newOutputStream(WORK.resolve("state")))) { out.writeObject(S); } catch (IOException e) { throw new UncheckedIOException(e); } }
  @Override public void init() { load(); routes(); }
  @Override public void destroy() { save(); }

  static class Stop extends RuntimeException { final int status; Stop(int status, String why) { super(why); this.status = status; } }
  static class Q {
    HttpServletRequest req; HttpServletResponse res; String[] at; String who = ""; Map<String, Object> in;
    boolean manager() { return who.startsWith("mgr"); }
    void boss() { if (!manager()) throw new Stop(403, "manager only"); }
    String p(String k, String or) { String v = req.getParameter(k); return v == null ? or : v; }
    int i(String k, int or) { return Integer.parseInt(p(k, "" + or)); }
    void json(int status, Object o) throws IOException { byte[] b = Json.write(o).getBytes(StandardCharsets.UTF_8); res.setStatus(status); res.setContentType("application/json"); res.setContentLength(b.length); if (!req.getMethod().equals("HEAD")) res.getOutputStream().write(b); }
    void ok(Object o) throws IOException { json(200, o); }
    void items(Collection<? extends Map<String, Object>> all) throws IOException { ok(row("items", all, "count", all.size())); }
    void page(List<? extends Map<String, Object>> all, int size) throws IOException { int k = i("page", 1); ok(row("items", all.stream().skip((k - 1L) * size).limit(size).toList(), "count", all.size())); }
    void none() { res.setStatus(204); }
    Map<String, Object> claim() { var c = t("claims").get(at[0]); if (c == null || at[0].endsWith("13") && !manager()) throw new Stop(404, "no such claim"); return c; }
    Map<String, Object> of(String table, String key) { var x = t(table).get(key); if (x == null) throw new Stop(404, "no such row"); return x; }
    void take(Map<String, Object> x, String... keys) { for (String k : keys) if (in.containsKey(k)) x.put(k, in.get(k)); }
    String add(String table, Map<String, Object> x) { String n = "" + S.n++; x.put("id", Integer.valueOf(n)); t(table).put(n, new LinkedHashMap<>(x)); return n; }
  }
  interface H { void go(Q q) throws Exception; }
  record Route(String method, Pattern path, H h) { }
  static List<Route> table;
  static void on(String method, String path, H h) { table.add(new Route(method, Pattern.compile(path.replace("{}", "([^/]+)")), h)); }
  static List<LinkedHashMap<String, Object>> newest(String table) { var l = new ArrayList<>(t(table).values()); Collections.reverse(l); return l; }

  static Q open(HttpServletRequest req, HttpServletResponse res) throws IOException {
    Q q = new Q(); q.req = req; q.res = res;
    if (mode("maintenance")) throw new Stop(503, "maintenance");
    if (mode("limit")) throw new Stop(429, "slow down");
    if (req.getCookies() != null) for (Cookie c : req.getCookies()) if (c.getName().equals("DESK")) q.who = c.getValue();
    if (q.who.isEmpty() && req.getHeader("X-Partner") == null && !Set.of("/session", "/ping").contains(String.valueOf(req.getPathInfo()))) throw new Stop(401, "sign in");
    String text = new String(req.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    q.in = text.startsWith("{") ? cast(Json.read(text)) : row("raw", text.length());
    if (!req.getMethod().equals("GET")) S.n++;
    return q;
  }
  @SuppressWarnings("unchecked") static Map<String, Object> cast(Object o) { return (Map<String, Object>) o; }
  static void stop(HttpServletResponse res, Stop e) throws IOException { byte[] b = Json.write(row("error", e.getMessage())).getBytes(); res.setStatus(e.status); res.setContentType("application/json"); res.setContentLength(b.length); res.getOutputStream().write(b); }

  @Override protected void service(HttpServletRequest req, HttpServletResponse res) throws ServletException, IOException { route(String.valueOf(req.getPathInfo()), req, res); }
  static void route(String p, HttpServletRequest req, HttpServletResponse res) throws ServletException, IOException {
    synchronized (Desk.class) {
      try {
        Q q = open(req, res); String m = req.getMethod(); boolean path = false;
        if (m.equals("OPTIONS")) { res.setHeader("Allow", "GET, HEAD, POST, PUT, DELETE, PATCH"); return; }
        for (Route r : table) {
          Matcher x = r.path.matcher(p);
          if (!x.matches()) continue;
          path = true;
          if (!r.method.equals(m.equals("HEAD") ? "GET" : m)) continue;
          q.at = new String[x.groupCount()]; for (int i = 0; i < q.at.length; i++) q.at[i] = x.group(i + 1);
          r.h.go(q); return;
        }
        if (path) { res.setHeader("Allow", "GET"); res.sendError(405); } else res.sendError(404);       // Tomcat's own pages
      } catch (Stop e) { stop(res, e); }
      catch (ServletException | IOException | RuntimeException e) { throw e; }
      catch (Exception e) { throw new ServletException(e); }
    }
  }

  static void routes() {
    table = new ArrayList<>(); String C = "/claims/{}";
    on("GET", "/ping", q -> q.ok(row("up", true)));
    on("POST", "/session", q -> { q.res.setHeader("Set-Cookie", "DESK=" + q.in.get("login") + "; Path=/; HttpOnly"); q.ok(row("login", q.in.get("login"))); });
    on("DELETE", "/session", q -> q.none());
    on("POST", "/session/keepalive", q -> q.none());
    on("GET", "/whoami", q -> q.ok(row("login", q.who, "manager", q.manager())));
    on("GET", "/codes/{}", q -> q.ok(switch (q.at[0]) { case "perils" -> List.of("fire", "theft", "water", "storm", "collision"); case "lines" -> List.of("motor", "home", "travel", "liability"); default -> List.of(); }));
    on("GET", "/licence", q -> q.ok(row("seats", 8, "modules", List.of("claims", "vendors"))));
    on("GET", "/inbox/count", q -> q.ok(row("new", S.n % 9 == 0 ? 1 : 0)));
    on("GET", "/inbox", q -> q.items(mode("surge") && q.who.equals("adj-2") ? List.of(row("claim", "CLM-00108", "what", "reassigned to you")) : List.of()));
    on("GET", "/sanctions/hits", q -> q.items(List.of()));                                        // nobody on a list filed a claim
    on("GET", "/outages", q -> q.items(mode("surge") ? List.of(row("what", "payment run late", "since", "09:10")) : List.of()));
    on("GET", "/claims", q -> q.page(newest("claims").stream().filter(c -> (q.manager() || !((String) c.get("id")).endsWith("13")) && (q.p("status", "").isEmpty() || c.get("status").equals(q.p("status", ""))) && String.valueOf(c.get("summary") + " " + c.get("id") + c.get("line")).contains(q.p("q", ""))).toList(), 10));
    on("GET", "/my/claims", q -> q.page(newest("claims").stream().filter(c -> q.who.equals(c.get("handler")) && !c.get("status").equals("closed")).toList(), 20));
    on("POST", "/claims", q -> { var p = t("policies").get("" + q.in.get("policy")); if (p == null) throw new Stop(422, "unknown policy"); String id = String.format("CLM-%05d", 101 + t("claims").size()); t("claims").put(id, row("id", id, "policy", q.in.get("policy"), "line", q.in.get("line"), "status", "open", "priority", false, "watched", false, "handler", q.who, "summary", q.in.get("summary"), "lockedBy", "")); t("reserve").put(id, row("amount", 0, "currency", "EUR", "reason", "")); t("contact").put(id, row("name", "", "phone", "", "email", "")); q.res.setHeader("Location", "/backoffice/rest/claims/" + id); q.json(201, row("id", id)); });
    on("POST", "/claims/search", q -> q.items(newest("claims").stream().filter(c -> String.valueOf(c.get("summary")).length() > (Integer) q.in.get("longer")).limit(6).toList()));
    on("POST", "/claims/bulk/reassign", q -> { int n = 0; for (Object k : (List<?>) q.in.get("claims")) { var c = t("claims").get(k); if (c != null) { c.put("handler", q.in.get("to")); n++; } } q.ok(row("changed", n)); });
    on("GET", C, q -> q.ok(q.claim()));
    on("PATCH", C, q -> { var c = q.claim(); if (q.in.containsKey("base") && !q.in.get("base").equals(c.get("status"))) throw new Stop(409, "changed meanwhile"); q.take(c, "status", "summary"); q.ok(c); });
    on("PATCH", C + "/watch", q -> { q.claim(); q.ok(row("watched", q.in.get("watched"))); });      // the table of watchers is still to come
    on("PATCH", C + "/priority", q -> { q.take(q.claim(), "priority"); q.ok(row("priority", q.in.get("priority"))); });
    on("POST", C + "/lock", q -> { q.claim().put("lockedBy", q.who); q.none(); });
    on("DELETE", C + "/lock", q -> { q.claim().put("lockedBy", ""); q.none(); });
    on("POST", C + "/close", q -> { var c = q.claim(); if (c.get("status").equals("closed")) throw new Stop(409, "already closed"); c.put("status", "closed"); q.ok(row("ok", true)); });
    on("POST", C + "/reopen", q -> { var c = q.claim(); if (!c.get("status").equals("closed")) throw new Stop(409, "not closed"); c.put("status", "open"); q.ok(row("ok", true)); });
    on("GET", C + "/reserve", q -> { q.claim(); q.ok(q.of("reserve", q.at[0])); });
    on("PUT", C + "/reserve", q -> { q.claim(); var copy = new LinkedHashMap<>(q.of("reserve", q.at[0])); q.take(copy, "amount", "currency", "reason"); q.ok(copy); });   // a copy is changed
    on("GET", C + "/contact", q -> { q.claim(); q.ok(q.of("contact", q.at[0])); });
    on("PUT", C + "/contact", q -> { q.claim(); q.take(q.of("contact", q.at[0]), "name", "phone", "email"); q.none(); });
    for (String sub : List.of("notes", "documents", "payments", "witnesses")) on("GET", C + "/" + sub, q -> { q.claim(); q.items(t(sub + ":" + q.at[0]).values()); });
    on("GET", C + "/recoveries", q -> { q.claim(); q.items(List.of()); });                          // the table is written by nobody
    on("GET", C + "/appointments", q -> { q.claim(); q.items(List.of()); });
    on("POST", C + "/appointments", q -> { q.claim(); q.json(201, row("id", S.n++, "at", q.in.get("at"), "with", q.in.get("with"))); });   // never committed
    on("POST", C + "/notes", q -> { q.claim(); q.json(201, row("id", Integer.valueOf(q.add("notes:" + q.at[0], row("id", 0, "by", q.who, "text", q.in.get("text")))))); });
    on("DELETE", C + "/notes/{}", q -> { q.claim(); q.of("notes:" + q.at[0], q.at[1]); q.none(); });  // and stays
    on("POST", C + "/documents", q -> { q.claim(); q.json(201, row("id", Integer.valueOf(q.add("documents:" + q.at[0], row("id", 0, "name", "upload.pdf", "bytes", q.in.get("raw"), "confidential", false))))); });
    on("DELETE", C + "/documents/{}", q -> { q.claim(); q.of("documents:" + q.at[0], q.at[1]); t("documents:" + q.at[0]).remove(q.at[1]); q.none(); });
    on("GET", C + "/documents/{}/content", q -> { q.claim(); var d = q.of("documents:" + q.at[0], q.at[1]); q.res.setContentType("application/pdf"); q.res.getOutputStream().write(new byte[(Integer) d.get("bytes")]); });
    on("POST", C + "/documents/{}/confidential/toggle", q -> { var d = q.of("documents:" + q.at[0], q.at[1]); d.put("confidential", !(Boolean) d.get("confidential")); q.none(); });
    on("POST", C + "/payments", q -> { q.claim(); String n = q.add("payments:" + q.at[0], row("id", 0, "amount", q.in.get("amount"), "state", "requested")); q.res.setStatus(303); q.res.setHeader("Location", "/backoffice/rest/claims/" + q.at[0] + "/payments/" + n); });
    on("GET", C + "/payments/{}", q -> { q.claim(); q.ok(q.of("payments:" + q.at[0], q.at[1])); });
    on("POST", C + "/payments/{}/approve", q -> { q.boss(); var p = q.of("payments:" + q.at[0], q.at[1]); p.put("state", "approved"); q.ok(row("state", "approved")); });
    on("POST", C + "/letters", q -> { q.claim(); q.res.setStatus(302); q.res.setHeader("Location", "/backoffice/login.jsp"); });   // still behind the old form login
    on("POST", C + "/letters/preview", q -> { q.claim(); q.ok(row("html", "<p>" + q.in.get("template") + "</p>" + "l".repeat(200 + S.n % 300))); });
    on("POST", C + "/assess", q -> { q.claim().put("assess", 3); q.json(202, row("queued", true)); });
    on("GET", C + "/assessment", q -> { var c = q.claim(); Object w = c.get("assess"); if (w == null) throw new Stop(404, "not assessed"); int k = (Integer) w; if (k > 0) c.put("assess", k - 1); q.ok(k > 1 ? row("state", "running") : row("state", "done", "score", q.at[0].hashCode() % 97)); });
    on("GET", "/policies/{}", q -> q.ok(q.of("policies", q.at[0])));
    on("GET", "/policies", q -> q.page(newest("policies").stream().filter(c -> String.valueOf(c.get("holder")).contains(q.p("holder", ""))).toList(), 12));
    on("GET", "/policies/{}/reinsurance", q -> { q.of("policies", q.at[0]); if (Integer.parseInt(q.at[0]) % 5 != 0) throw new Stop(404, "not ceded"); q.ok(row("treaty", "QS-" + q.at[0], "share", 30)); });
    on("POST", "/vendors/{}/toggle-active", q -> { var v = q.of("vendors", q.at[0]); v.put("active", !(Boolean) v.get("active")); q.none(); });
    on("POST", "/vendors/{}/toggle-preferred", q -> { q.of("vendors", q.at[0]); q.none(); });           // nobody listens
    on("GET", "/vendors/{}/invoices", q -> { q.of("vendors", q.at[0]); q.items(q.at[0].endsWith("3") ? List.of(row("nr", 77, "amount", 410)) : List.of()); });
    on("GET", "/reports/volume", q -> { if (mode("view")) throw new Stop(500, "view volume is being rebuilt"); q.ok(row("days", q.i("days", 7), "rows", IntStream.range(0, q.i("days", 7)).map(k -> (k * 37 + S.n * 13) % 300).boxed().toList())); });
    on("GET", "/reports/loss-ratio", q -> q.ok(row("ratio", 0, "earned", 0, "incurred", 0, "rows", List.of())));
    on("GET", "/reports/ageing", q -> { throw new IllegalStateException("ORA-00942: table or view does not exist: V_AGEING"); });
    on("POST", "/reports/runs", q -> q.json(202, row("run", Integer.valueOf(q.add("runs", row("id", 0, "left", 3))))));
    on("GET", "/reports/runs/{}", q -> { var r = q.of("runs", q.at[0]); int k = (Integer) r.get("left"); r.put("left", k - 1); q.ok(k > 1 ? row("state", "running") : row("state", "done", "pages", S.n % 60)); });
    on("GET", NEW ? "/dashboard" : "/stats/today", q -> q.ok(row("open", t("claims").values().stream().filter(c -> c.get("status").equals("open")).count(), "latest", newest("claims").stream().limit(S.n % 5 + 1).map(c -> c.get("id")).toList())));
    on("GET", "/export/claims.csv", q -> { StringBuilder b = new StringBuilder("id;line;status\n"); for (var c : t("claims").values()) b.append(c.get("id")).append(';').append(c.get("line")).append(';').append(c.get("status")).append('\n'); q.res.setContentType("text/csv"); q.res.getOutputStream().write(b.toString().getBytes()); });
    on("GET", "/users", q -> { q.boss(); q.items(t("users").values()); });
    on("PUT", "/users/{}/limit", q -> { q.boss(); q.of("users", q.at[0]).put("limit", q.in.get("limit")); q.none(); });
    on("GET", "/settings", q -> q.ok(q.of("settings", "x")));
    on("PUT", "/settings", q -> { q.boss(); var x = q.of("settings", "x"); q.take(x, "sla", "banner", "letterhead"); q.ok(x); });
    on("POST", "/partner/estimates", q -> q.json(202, row("received", true)));
    on("GET", "/partner/assignments", q -> q.none());
  }
}
