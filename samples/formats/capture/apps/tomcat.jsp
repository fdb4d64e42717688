<%@ page session="false" trimDirectiveWhitespaces="true" contentType="application/json" %><%
String p = (String) request.getAttribute("jakarta.servlet.forward.request_uri");
if (p == null) p = request.getRequestURI();
String m = request.getMethod();
if (p.contains("/logs/cron")) { if (m.equals("POST")) response.sendError(405); else out.print("[]"); }
else if (p.contains("/chunked")) { out.print("["); out.flush(); out.print("]"); }
else if (p.contains("/items")) { if (m.equals("POST")) { response.setStatus(201); out.print("{\"id\":7}"); } else if (m.equals("DELETE")) response.setStatus(204); else out.print("{\"id\":7,\"name\":\"disk\"}"); }
else if (p.contains("/fail")) throw new RuntimeException("boom");
else if (p.contains("/hangup")) response.sendError(502);
else if (p.contains("/slow")) { Thread.sleep(120); out.print("{\"ok\":true}"); }
else if (p.contains("/search") || p.contains("/kay") || p.contains("/long/")) out.print("{\"items\":[],\"total\":0}");
else response.sendError(404);
%>
