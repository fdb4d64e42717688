// An airport's ground maintenance: an OData service and an older REST one, in Tomcat. Honest in most places.
import jakarta.servlet.http.*;
import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.regex.*;
import java.util.stream.*;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.AccessLogValve;

public class Ramp extends HttpServlet {
    interface Handler { void run(HttpServletRequest q, HttpServletResponse r, Matcher m, Map<String, String> body) throws Exception; }
    record Route(String method, Pattern path, Handler handler) {}
    static class Stop extends RuntimeException { final int status; final String code; Stop(int s, String c) { super(c); status = s; code = c; } }
    static final List<Route> routes = new ArrayList<>();
    static final Random random = new Random(1903);
    static final Path work = Path.of(System.getenv("WORK"));
    static final Map<Integer, Map<String, Object>> orders = new LinkedHashMap<>(), assets = new LinkedHashMap<>();
    static final Map<String, Map<String, Object>> parts = new LinkedHashMap<>();
    static final Map<Integer, List<String>> lines = new HashMap<>(), attachments = new HashMap<>();
    static final List<Map<String, Object>> shifts = new ArrayList<>(), reservations = new ArrayList<>();
    static final Map<String, String> preferences = new HashMap<>();
    static final Map<String, Integer> levels = new HashMap<>();
    static int next = 4800, batches = 0;

    static Map<String, Object> row(Object... kv) { var m = new LinkedHashMap<String, Object>(); for (int i = 0; i < kv.length; i += 2) m.put((String) kv[i], kv[i + 1]); return m; }
    static String json(Object o) {
        if (o == null) return "null";
        if (o instanceof Map<?, ?> m) return m.entrySet().stream().map(e -> json(e.getKey().toString()) + ":" + json(e.getValue())).collect(Collectors.joining(",", "{", "}"));
        if (o instanceof Collection<?> l) return l.stream().map(Ramp::json).collect(Collectors.joining(",", "[", "]"));
        if (o instanceof String s) return '"' + s.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return o.toString();
    }
    static void send(HttpServletResponse r, int status, String type, String text) throws IOException {
        r.setStatus(status); r.setContentType(type); r.setHeader("OData-Version", "4.0");
        r.getOutputStream().write(text.getBytes("UTF-8"));
    }
    static void value(HttpServletResponse r, String set, Collection<?> l) throws IOException { send(r, 200, "application/json;odata.metadata=minimal", json(row("@odata.context", "$metadata#" + set, "value", l))); }
    static void one(HttpServletResponse r, String set, Map<String, Object> m) throws IOException { var x = row("@odata.context", "$metadata#" + set + "/$entity"); x.putAll(m); send(r, 200, "application/json;odata.metadata=minimal", json(x)); }
    static void plain(HttpServletResponse r, int status, Object o) throws IOException { send(r, status, "application/json", json(o)); }
    static <K> Map<String, Object> get(Map<K, Map<String, Object>> all, K id) { var m = all.get(id); if (m == null) throw new Stop(404, "EntityNotFound"); return m; }
    static int id(Matcher m) { return Integer.parseInt(m.group(1)); }
    static void on(String method, String path, Handler h) { routes.add(new Route(method, Pattern.compile(path), h)); }
    static Collection<Map<String, Object>> page(HttpServletRequest q, Collection<Map<String, Object>> all) {
        var s = all.stream();
        String f = q.getParameter("$filter"), k = q.getParameter("$skip");
        if (f != null) { var m = Pattern.compile("(\\w+) eq '?([^']*)'?").matcher(f); if (m.find()) { String key = m.group(1), v = m.group(2); s = s.filter(x -> v.equals(String.valueOf(x.get(key)))); } }
        return s.skip(k == null ? 0 : Long.parseLong(k)).limit(15).toList();
    }
    static Map<String, Object> order(int n) { return row("Id", n, "Title", List.of("Tyre change", "Brake check", "Belt loader leaks", "GPU will not start", "Towbar bent").get(random.nextInt(5)), "State", random.nextInt(3) == 0 ? "Closed" : "Open", "AssetId", 100 + random.nextInt(30), "Remark", ""); }
    static {
        for (int i = 0; i < 30; i++) assets.put(100 + i, row("Id", 100 + i, "Name", List.of("Tug", "Belt loader", "GPU", "Steps").get(i % 4) + " " + i, "Stand", "A" + i % 9, "Hours", random.nextInt(9000), "InService", true));
        for (int i = 0; i < 40; i++) { orders.put(++next, order(next)); lines.put(next, new ArrayList<>(Collections.nCopies(random.nextInt(4), "check oil"))); }
        for (int i = 0; i < 25; i++) { String k = "P-" + (10230 + i * 7) + "-" + "KXR".charAt(i % 3); parts.put(k, row("PartNo", k, "Text", "Filter " + i, "OnHand", random.nextInt(60), "Bin", "R" + i % 7)); }
        String O = "/Maint\\.svc", R = "/Rest/Stock";
        on("GET", O + "/\\$metadata", (q, r, m, b) -> send(r, 200, "application/xml", "<edmx:Edmx Version=\"4.0\">" + "<EntityType/>".repeat(60) + "</edmx:Edmx>"));
        on("GET", O + "/Me", (q, r, m, b) -> one(r, "Me", row("Login", q.getHeader("X-Login"), "Role", role(q))));
        on("GET", O + "/WorkOrders", (q, r, m, b) -> { var l = new ArrayList<>(orders.values()); Collections.reverse(l); value(r, "WorkOrders", page(q, l)); });
        on("GET", O + "/WorkOrders/\\$count", (q, r, m, b) -> send(r, 200, "text/plain", "" + orders.values().stream().filter(x -> "Open".equals(x.get("State"))).count()));
        on("POST", O + "/WorkOrders", (q, r, m, b) -> { var x = order(++next); x.putAll(b); x.put("State", "Open"); orders.put(next, x); lines.put(next, new ArrayList<>()); r.setHeader("Location", "/Maint.svc/WorkOrders(" + next + ")"); send(r, 201, "application/json", json(x)); });
        on("GET", O + "/WorkOrders\\((\\d+)\\)", (q, r, m, b) -> one(r, "WorkOrders", get(orders, id(m))));
        on("PATCH", O + "/WorkOrders\\((\\d+)\\)", (q, r, m, b) -> { get(orders, id(m)).putAll(b); r.setStatus(204); });
        on("POST", O + "/WorkOrders\\((\\d+)\\)/Default\\.Close", (q, r, m, b) -> { get(orders, id(m)).put("State", "Closed"); r.setStatus(204); });
        on("GET", O + "/WorkOrders\\((\\d+)\\)/Lines", (q, r, m, b) -> { get(orders, id(m)); value(r, "Lines", lines.getOrDefault(id(m), List.of())); });
        on("POST", O + "/WorkOrders\\((\\d+)\\)/Lines", (q, r, m, b) -> { get(orders, id(m)); lines.get(id(m)).add(b.get("Text")); send(r, 201, "application/json", json(row("Line", lines.get(id(m)).size()))); });
        on("GET", O + "/WorkOrders\\((\\d+)\\)/Attachments", (q, r, m, b) -> { get(orders, id(m)); value(r, "Attachments", attachments.getOrDefault(id(m), List.of())); });
        on("POST", O + "/WorkOrders\\((\\d+)\\)/Attachments", (q, r, m, b) -> { get(orders, id(m)); attachments.computeIfAbsent(id(m), k -> new ArrayList<>()).add("photo-" + q.getContentLength()); r.setStatus(201); });
        on("GET", O + "/WorkOrders\\((\\d+)\\)/History", (q, r, m, b) -> { get(orders, id(m)); value(r, "History", List.of()); });
        on("GET", O + "/Assets", (q, r, m, b) -> value(r, "Assets", page(q, assets.values())));
        on("GET", O + "/Assets\\((\\d+)\\)", (q, r, m, b) -> one(r, "Assets", get(assets, id(m))));
        on("PATCH", O + "/Assets\\((\\d+)\\)", (q, r, m, b) -> { get(assets, id(m)); r.setStatus(204); });
        on("POST", O + "/Assets\\((\\d+)\\)/Default\\.Calibrate", (q, r, m, b) -> { throw new Stop(501, "NotImplemented"); });
        on("POST", O + "/Assets\\((\\d+)\\)/Default\\.Withdraw", (q, r, m, b) -> { var a = get(assets, id(m)); a.put("InService", !(Boolean) a.get("InService")); a.put("Stand", Boolean.TRUE.equals(a.get("InService")) ? "A1" : "Workshop hall 2"); r.setStatus(204); });
        on("GET", O + "/Assets\\((\\d+)\\)/Telemetry", (q, r, m, b) -> { get(assets, id(m)); value(r, "Telemetry", List.of(row("At", "2026-01-01T00:00:00Z", "Volt", 24.0, "Temp", 20))); });
        on("GET", O + "/Assets\\((\\d+)\\)/Usage", (q, r, m, b) -> { var a = get(assets, id(m)); value(r, "Usage", IntStream.range(0, (Integer) a.get("Hours") % 6 + 1).mapToObj(i -> row("Week", i, "Hours", i * 7 + id(m) % 40)).toList()); });
        // a navigation property without a value is 204; an asset without a contract at all is 404
        on("GET", O + "/Assets\\((\\d+)\\)/Warranty", (q, r, m, b) -> { int n = id(m); if (n % 10 == 3) one(r, "Warranties", row("Until", "2028-05-31", "Vendor", "Vendor " + n)); else if (n % 2 == 0) r.setStatus(204); else throw new Stop(404, "NoContract"); });
        on("GET", O + "/Certificates", (q, r, m, b) -> { throw new Stop(403, "ScopeMissing"); });
        on("GET", O + "/Crews", (q, r, m, b) -> { if (!role(q).equals("planner") && !role(q).equals("chief")) throw new Stop(403, "PlannersOnly"); value(r, "Crews", IntStream.range(0, 4 + shifts.size() % 4).mapToObj(i -> row("Crew", i, "Size", i + 3)).toList()); });
        on("GET", O + "/Reports/Default\\.Downtime\\(\\)", (q, r, m, b) -> { throw new IllegalStateException("report server is not configured"); });
        on("GET", O + "/Reports/Default\\.Backlog\\(\\)", (q, r, m, b) -> one(r, "Backlog", row("Open", orders.values().stream().filter(x -> "Open".equals(x.get("State"))).count(), "Oldest", orders.keySet().iterator().next(), "Assets", orders.values().stream().map(x -> x.get("AssetId")).distinct().toList())));
        on("GET", O + "/Alerts", (q, r, m, b) -> value(r, "Alerts", mode().contains("storm") ? List.of(row("Text", "lightning within 8 km: ramp closed")) : List.of()));
        on("GET", O + "/Handovers", (q, r, m, b) -> value(r, "Handovers", shifts));
        on("POST", O + "/Handovers", (q, r, m, b) -> { shifts.add(new LinkedHashMap<>(b)); r.setStatus(201); });
        on("POST", O + "/\\$batch", (q, r, m, b) -> { batches++; send(r, 200, "multipart/mixed;boundary=b" + batches, "--b\r\n".repeat(1 + q.getContentLength() % 40) + "x".repeat(orders.size() * 3)); });
        on("GET", R + "/Parts", (q, r, m, b) -> plain(r, 200, row("Items", page(q, parts.values()), "Count", parts.size())));
        on("GET", R + "/Parts/(P-\\d+-\\w)", (q, r, m, b) -> plain(r, 200, get(parts, m.group(1))));
        on("PUT", R + "/Parts/(P-\\d+-\\w)/OnHand", (q, r, m, b) -> { get(parts, m.group(1)).put("OnHand", Integer.parseInt(b.get("Qty"))); plain(r, 200, row("Ok", true)); });
        on("PUT", R + "/Parts/(P-\\d+-\\w)/MinLevel", (q, r, m, b) -> { get(parts, m.group(1)); levels.put(m.group(1), Integer.parseInt(b.get("Qty"))); plain(r, 200, row("Ok", true)); });
        on("GET", R + "/Low", (q, r, m, b) -> { var l = parts.values().stream().filter(x -> (Integer) x.get("OnHand") < levels.getOrDefault(x.get("PartNo"), 8)).map(x -> x.get("PartNo")).toList(); plain(r, 200, row("Items", l, "Count", l.size())); });
        on("GET", R + "/Parts/(P-\\d+-\\w)/Reservations", (q, r, m, b) -> { get(parts, m.group(1)); var l = reservations.stream().filter(x -> x.get("PartNo").equals(m.group(1))).toList(); plain(r, 200, row("Items", l.isEmpty() ? null : l, "Count", l.size())); });
        on("POST", R + "/Parts/(P-\\d+-\\w)/Reservations", (q, r, m, b) -> { get(parts, m.group(1)); var x = row("PartNo", m.group(1), "Qty", b.get("Qty")); reservations.add(x); plain(r, 201, x); });
        on("GET", R + "/Orders", (q, r, m, b) -> plain(r, 200, row("Items", null, "Count", 0)));
        on("GET", R + "/Vendors", (q, r, m, b) -> plain(r, 200, row("Items", List.of("Vendor A", "Vendor B"), "Count", 2)));
        on("GET", R + "/StockTakes", (q, r, m, b) -> { var l = mode().contains("take") ? List.of(row("Take", 1, "By", "planner")) : List.of(); plain(r, 200, row("Items", l.isEmpty() ? null : l, "Count", l.size())); });
        on("GET", "/Rest/Prefs", (q, r, m, b) -> plain(r, 200, row("Prefs", preferences.getOrDefault(q.getHeader("X-Login"), ""))));
        on("PUT", "/Rest/Prefs", (q, r, m, b) -> { preferences.put(q.getHeader("X-Login"), String.valueOf(b.get("Prefs"))); r.setStatus(204); });
        on("POST", "/Rest/Login", (q, r, m, b) -> plain(r, 200, row("Ok", true)));
        on("GET", "/Rest/Ping", (q, r, m, b) -> send(r, 200, "text/plain", "ok"));
    }
    static String mode() { try { return Files.readString(work.resolve("mode")); } catch (IOException e) { return ""; } }
    static String role(HttpServletRequest q) { return String.valueOf(q.getHeader("X-Login")).split("-")[0]; }

    @Override protected synchronized void service(HttpServletRequest q, HttpServletResponse r) throws IOException {
        String path = q.getRequestURI(); boolean api = path.matches("/(Maint\\.svc|Rest)(/.*)?");
        try {
            if (!api) { page(r); return; }
            if (mode().contains("busy") && !path.endsWith("Ping")) { r.setHeader("Retry-After", "20"); throw new Stop(429, "TooManyRequests"); }
            if (q.getHeader("X-Login") == null && !path.matches("/Rest/(Ping|Login)")) throw new Stop(401, "SignIn");
            boolean known = false;
            for (var t : routes) {
                var m = t.path.matcher(path);
                if (!m.matches()) continue;
                known = true;
                if (t.method.equals(q.getMethod())) {
                    var b = new HashMap<String, String>();
                    if (q.getContentType() != null && q.getContentType().contains("json")) { var f = Pattern.compile("\"(\\w+)\":(?:\"([^\"]*)\"|([\\w.]+))").matcher(new String(q.getInputStream().readAllBytes())); while (f.find()) b.put(f.group(1), f.group(2) != null ? f.group(2) : f.group(3)); }
                    t.handler.run(q, r, m, b); return;
                }
            }
            throw known ? new Stop(405, "MethodNotAllowed") : new Stop(404, "ResourceNotFound");
        } catch (Stop s) { send(r, s.status, "application/json", json(row("error", row("code", s.code, "message", "")))); }
        catch (IllegalStateException e) { r.sendError(500, e.getMessage()); }
        catch (Exception e) { throw new IOException(e); }
    }
    static void page(HttpServletResponse r) throws IOException { send(r, 200, "text/html;charset=utf-8", "<!doctype html><html><head><title>Ramp</title><script src=\"/Assets/app.3b1.js\"></script></head><body></body></html>\n"); }

    public static void main(String[] a) throws Exception {
        var t = new Tomcat(); t.setBaseDir(work.resolve("base").toString()); t.setPort(19321);
        t.getConnector().setProperty("address", "10.20.0.9");
        Context c = t.addContext("", work.toString());
        Tomcat.addServlet(c, "ramp", new Ramp()); c.addServletMappingDecoded("/*", "ramp");
        var v = new AccessLogValve(); v.setDirectory(work.resolve("logs").toString()); v.setPrefix("localhost_access_log"); v.setSuffix(".txt"); v.setPattern("common"); v.setBuffered(false);
        t.getHost().getPipeline().addValve(v);
        t.start(); t.getServer().await();
    }
}
