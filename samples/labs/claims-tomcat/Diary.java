// The diary, in the older style: whatever HttpServlet does not know it answers itself (PATCH: 501).
import jakarta.servlet.ServletException;
import jakarta.servlet.http.*;
import java.io.IOException;

public class Diary extends HttpServlet {
  static String id(HttpServletRequest r) { return r.getPathInfo() == null ? "" : r.getPathInfo().replace("/", ""); }
  @Override protected void doGet(HttpServletRequest req, HttpServletResponse res) throws IOException {
    synchronized (Desk.class) { try { var q = Desk.open(req, res); if (id(req).isEmpty()) q.items(Desk.t("diary").values()); else q.ok(q.of("diary", id(req))); } catch (Desk.Stop e) { Desk.stop(res, e); } }
  }
  @Override protected void doPost(HttpServletRequest req, HttpServletResponse res) throws IOException {
    synchronized (Desk.class) { try { var q = Desk.open(req, res); q.json(201, Desk.row("id", Integer.valueOf(q.add("diary", Desk.row("id", 0, "claim", q.in.get("claim"), "due", q.in.get("due"), "text", q.in.get("text")))))); } catch (Desk.Stop e) { Desk.stop(res, e); } }
  }
  @Override protected void doDelete(HttpServletRequest req, HttpServletResponse res) throws IOException {
    synchronized (Desk.class) { try { var q = Desk.open(req, res); q.of("diary", id(req)); Desk.t("diary").remove(id(req)); q.none(); } catch (Desk.Stop e) { Desk.stop(res, e); } }
  }
}
