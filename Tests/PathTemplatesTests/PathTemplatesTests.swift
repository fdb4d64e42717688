import PathTemplates
import Testing
import Vocabulary

@Suite struct `Shapes of paths` {
  @Test(arguments: [
    ("/users/42/devices", "/users/{n}/devices"), ("/v1/a2/b", "/v1/a2/b"),
    // OData 4.01 URL conventions, 4.3; OData 2 has types before quotes.
    ("/Maint.svc/Assets(104)", "/Maint.svc/Assets({n})"),
    ("/Maint.svc/Assets('a-1')/Lines", "/Maint.svc/Assets({token})/Lines"),
    ("/Assets('blue')", "/Assets({token})"), ("/Assets(%27blue%27)", "/Assets({token})"),
    ("/Assets(guid'0f8fad5b-d9cb-469f-a165-70867728950e')", "/Assets({token})"),
    ("/Assets(0f8fad5b-d9cb-469f-a165-70867728950e)", "/Assets({uuid})"),
    ("/Lines(Order=1,Line=2)", "/Lines({token})"), ("/Lines(7)/$value", "/Lines({n})/$value"),
    ("/Reports/Default.Downtime()", "/Reports/Default.Downtime()"),
    ("/wiki/Mercury_(planet)", "/wiki/Mercury_(planet)"), ("/a(b/5)", "/a(b/5)"), ("/(5)", "/(5)"),
    ("/members/12.json", "/members/{n}.json"), ("/members/12.JSON", "/members/{n}.JSON"),
    ("/x/0f8fad5b-d9cb-469f-a165-70867728950e.xml", "/x/{uuid}.xml"),
    ("/x/2026-01-05.csv", "/x/{date}.csv"), ("/calendar/2027-10/days", "/calendar/{date}/days"),
    ("/x/ORD-1042.pdf", "/x/{code}.pdf"),
    ("/wp/123.php", "/wp/123.php"), ("/lib/jquery-3.6.0.min.js", "/lib/jquery-3.6.0.min.js"),
    ("/v/1.2", "/v/1.2"), ("/v/v2.json", "/v/v2.json"),
    ("/members/anna.json", "/members/anna.json"),
    ("/by/ayse@example.com", "/by/{email}"), ("/by/@bo", "/by/{email}"), ("/by/@", "/by/@"),
  ])
  func `what varies is folded, what stands around it stays`(path: String, shape: String) {
    #expect(PathShape.text(of: path) == shape)
  }

  private func hash(_ path: String) -> UInt64 {
    var hash = StableHash()
    let bytes = Array(path.utf8)
    // SAFETY: the span ends with this call, the array lives longer.
    unsafe PathShape.combine(bytes.span.bytes, into: &hash)
    return hash.value
  }

  @Test func `paths of one shape have one hash, and others another`() {
    #expect(hash("/Assets(104)/Lines") == hash("/Assets(7)/Lines"))
    #expect(hash("/members/12.json") == hash("/members/7.json"))
    let others = [
      "/Assets(104)", "/Assets", "/Assets/104", "/Assets(/104/)", "/Orders(104)", "/members/12",
      "/members/12.json", "/members/12.xml", "/members/12/.json", "/members/{n}.json",
    ]
    #expect(Set(others.map(hash)).count == others.count)
  }
}
