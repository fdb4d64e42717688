// Vendors: read, added and changed; deleting was never written (HttpServlet: 405).
import jakarta.servlet.http.*;
import java.io.IOException;

public class Vendors extends HttpServlet {
  @Override protected void service(HttpServletRequest req, HttpServletResponse res) throws jakarta.servlet.ServletException, IOException {
    if (req.getPathInfo() != null && req.getPathInfo().indexOf('/', 1) > 0) Desk.route("/vendors" + req.getPathInfo(), req, res);
    else super.service(req, res);
  }
  @Override protected void doGet(HttpServletRequest req, HttpServletResponse res) throws IOException {
    synchronized (Desk.class) { try { var q = Desk.open(req, res); String id = Diary.id(req); if (id.isEmpty()) q.items(Desk.t("vendors").values()); else q.ok(q.of("vendors", id)); } catch (Desk.Stop e) { Desk.stop(res, e); } }
  }
  @Override protected void doPost(HttpServletRequest req, HttpServletResponse res) throws IOException {
    synchronized (Desk.class) { try { var q = Desk.open(req, res); q.json(201, Desk.row("id", Integer.valueOf(q.add("vendors", Desk.row("id", 0, "name", q.in.get("name"), "active", true, "preferred", false, "rating", 3, "phone", ""))))); } catch (Desk.Stop e) { Desk.stop(res, e); } }
  }
  @Override protected void doPut(HttpServletRequest req, HttpServletResponse res) throws IOException {
    synchronized (Desk.class) { try { var q = Desk.open(req, res); var v = q.of("vendors", Diary.id(req)); q.take(v, "name", "rating", "phone"); q.ok(v); } catch (Desk.Stop e) { Desk.stop(res, e); } }
  }
}
