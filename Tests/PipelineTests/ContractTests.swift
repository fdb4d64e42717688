import Foundation
import Testing
import Vocabulary

@testable import Pipeline

/// What an OpenAPI document changes, and what it must not.
@Suite struct `A contract beside the logs` {
  private static let base = "/shop/api/v2"

  private func site(_ documents: [String]) throws -> Site {
    try Site().readingContract(documents)
  }

  private let shop = Workbench.sample("openapi/shop.json")

  private func findings(_ asked: Asked, _ documents: [String]) throws -> [Finding] {
    let bench = try Workbench()
    try bench.write("access.log", asked.log)
    return try replayed([bench.path("access.log")], site: site(documents)).report.findings
  }

  private func working(_ base: String = Self.base) -> Asked {
    var asked = Asked()
    asked.ask("\(base)/orders", 200, 900)
    asked.ask("\(base)/orders/{n}", 200, 400)
    asked.ask("\(base)/customers", 200, 700)
    asked.ask("\(base)/customers/{n}", 200, 500)
    asked.ask("\(base)/stock", 200, 600)
    asked.ask("\(base)/prices", 200, 650)
    return asked
  }

  // MARK: What it must not change

  private static let nights = [
    ("panel", "nginx-combined", "panel.json"), ("panel", "uvicorn-docker", "panel.json"),
    ("clinic-apache", "apache-custom", "clinic.yaml"),
  ]

  @Test(arguments: Self.nights)
  func `the same gaps with the same ids are found with it and without`(
    night: String, log: String, document: String
  ) throws {
    let path = Workbench.sample("nights/\(night)/\(log)")
    let without = try replayed([path]).report.findings
    let with = try replayed([path], site: site([Workbench.sample("openapi/" + document)])).report
    #expect(with.findings.map(\.id) == without.map(\.id))
    #expect(with.findings.map(\.state) == without.map(\.state))
    #expect(with.findings.map { $0.members.map(\.name) } == without.map { $0.members.map(\.name) })
    let facts = with.findings.flatMap(\.evidence).map(\.name)
    #expect(facts.contains(.notInContract))
    // uvicorn's lines show missing routes alone.
    #expect(facts.contains(.inContract) == (log != "uvicorn-docker"))
    #expect(
      !without.flatMap(\.evidence).contains { [.inContract, .notInContract].contains($0.name) })
  }

  @Test func `the contract of another backend says nothing`() throws {
    let path = Workbench.sample("nights/panel/nginx-combined")
    let other = try replayed([path], site: site([shop]))
    #expect(other.report.findings == (try replayed([path]).report.findings))
    #expect(
      other.report.summary.complaints.map(\.description) == [
        "\(shop): warning: none of its operations was answered in these logs\n"
          + "  help: name the prefix under which clients ask for them in 'servers' (or 'basePath')"
      ])
  }

  @Test func `findings keep their ids when a contract comes and goes`() throws {
    var asked = working()
    asked.ask("\(Self.base)/coupons/spring/redeem", 500, 30, method: "POST")
    let bench = try Workbench()
    try bench.write("access.log", asked.log)
    func ids(_ more: String...) throws -> [String: String] {
      let arguments = ["scan", "--db", "a.db", "--as-of", "2026-01-11", "--quiet", "access.log"]
      let run = try Workbench.run(Workbench.program.path, arguments + more, in: bench.folder)
      #expect(run.code == 0, "\(run.notes)")
      let shown = try bench.gapwatch("findings", "--db", "a.db", "--all", "--format", "json")
      let document = try JSONDecoder().decode(Document.self, from: Data(shown.output))
      return Dictionary(document.findings.map { ($0.endpoint, $0.id) }) { a, _ in a }
    }
    let before = try ids()
    let id = try #require(before.values.first)
    let with = try ids("--openapi", shop)
    #expect(with == ["\(Self.base)/coupons/{code}/redeem": id])
    #expect(try ids() == before)
  }

  private struct Document: Decodable {
    struct Item: Decodable {
      var id: String
      var endpoint: String
    }
    var findings: [Item]
  }

  // MARK: What it says

  @Test func `a list that it promises and that is always empty has its operation`() throws {
    var asked = working()
    asked.ask("\(Self.base)/orders/{n}/lines", 200, 2)
    let found = try #require(try findings(asked, [shop]).first)
    #expect(found.endpoint == "\(Self.base)/orders/{order_id}/lines")
    #expect(found.members.map(\.operation) == ["get_lines"])
    #expect(found.evidence.contains(Fact(.inContract, ["operation": "get_lines"])))
  }

  @Test func `a route that it does not promise is told as that`() throws {
    var asked = working()
    asked.ask("\(Self.base)/orders/statistics", 404, 150)
    // The parameter beside it is a number: a word is another route.
    let found = try #require(try findings(asked, [shop]).first)
    #expect(found.endpoint == "\(Self.base)/orders/statistics" && found.state == .open)
    #expect(found.evidence.contains(Fact(.notInContract)))
    #expect(found.members.map(\.operation) == [nil])
  }

  @Test func `an order that is missing is a row where 404 is a documented answer`() throws {
    var asked = working()
    asked.requests.remove(at: 1)
    asked.ask("\(Self.base)/orders/{n}", 404, 150)
    let plain = try #require(try findings(asked, []).first)
    #expect(plain.state == .open)
    let found = try #require(try findings(asked, [shop]).first)
    #expect(found.state == .suspected && found.id == plain.id)
    #expect(found.counterEvidence.contains(Fact(.contractDocumentsNotFound)))
    #expect(found.missing == [Fact(.needsUnknownRoute)])
  }

  @Test func `items with names are one template, and an old one of them is no route`() throws {
    var asked = working()
    for _ in 1...3 { asked.ask("\(Self.base)/pages/{w}", 200, 500) }
    asked.ask("\(Self.base)/pages/welcome", 404, 150)
    let document = """
      swagger: '2.0'
      basePath: \(Self.base)
      paths:
        /orders: {get: {}}
        /customers: {get: {}}
        /stock: {get: {}}
        /pages/{slug}: {get: {operationId: page}}
      """
    let bench = try Workbench()
    let contract = try bench.write("api.yaml", document)
    #expect(try findings(asked, []).map(\.state) == [.open])
    #expect(try findings(asked, [contract]).allSatisfy { $0.state != .open })
  }

  @Test func `tabs of one parameter stay apart, since some are empty and one is full`() throws {
    var asked = working()
    for tab in ["cron", "mail", "cache"] { asked.ask("\(Self.base)/logs/\(tab)", 200, 2) }
    asked.ask("\(Self.base)/logs/events", 200, 900)
    let bench = try Workbench()
    let contract = try bench.write(
      "api.yaml",
      """
      openapi: 3.1.0
      servers: [{url: '\(Self.base)'}]
      paths:
        /orders: {get: {}}
        /logs/{category}: {get: {operationId: readLog}}
      """)
    let found = try #require(try findings(asked, [contract]).first)
    #expect(found.kind == .emptyList && found.endpoint == "\(Self.base)/logs/{category}")
    #expect(found.members.count == 3)
    #expect(Set(found.members.map(\.operation)) == ["readLog"])
  }

  @Test func `a proxy may have put the API below a path that it does not name`() throws {
    var asked = working("/internal/panel")
    asked.ask("/internal/panel/orders/{n}/lines", 200, 2)
    let bench = try Workbench()
    let contract = try bench.write(
      "api.yaml",
      """
      openapi: 3.1.0
      paths:
        /orders: {get: {}}
        /customers: {get: {}}
        /customers/{customer}: {get: {}}
        /stock: {get: {}}
        /orders/{order}/lines: {get: {operationId: lines}}
        /{anything}: {get: {}}
      """)
    let found = try #require(try findings(asked, [contract]).first)
    #expect(found.endpoint == "/internal/panel/orders/{order}/lines")
    #expect(found.members.map(\.operation) == ["lines"])
  }

  // MARK: The command line

  @Test func `a bad document stops all before work starts`() throws {
    let bench = try Workbench()
    try bench.write("access.log", Lines.combined(20))
    try bench.write("bad.yaml", "openapi: 3.0.0\npaths:\n  users: {get: {}}\n")
    let complaint = "bad.yaml:3:3: error: a path begins with '/'\n  help: write '/users'\n"
    for arguments in [
      ["replay", "access.log"], ["scan", "--db", "a.db", "access.log"],
      ["explain", "GET /a", "--logs", "access.log"],
    ] {
      let run = try Workbench.run(
        Workbench.program.path, arguments + ["--openapi", "bad.yaml"], in: bench.folder)
      #expect(run.code == 78 && run.notes == complaint && run.text.isEmpty, "\(run.notes)")
    }
    #expect(!bench.exists("a.db"))
    try bench.write("gapwatch.yaml", "openapi: bad.yaml\n")
    #expect(try bench.gapwatch("replay", "--config", "gapwatch.yaml", "access.log").code == 78)
    // What is named wins over what is configured.
    try bench.write("good.yaml", "openapi: 3.0.0\npaths: {/a: {get: {}}}\n")
    let run = try bench.gapwatch(
      "replay", "--config", "gapwatch.yaml", "--openapi", "good.yaml", "access.log")
    #expect(run.code == 0, "\(run.notes)")
    let none = try bench.gapwatch("replay", "--openapi", "none.yaml", "access.log")
    #expect(none.code == 78 && none.notes.hasPrefix("none.yaml: error: cannot be read"))
  }

  @Test func `explain, show and the draft name the operation`() throws {
    let bench = try Workbench()
    var asked = working()
    asked.ask("\(Self.base)/orders/{n}/lines", 200, 2)
    try bench.write("access.log", asked.log)
    try bench.write("gapwatch.yaml", "openapi: \(shop)\ndatabase: a.db\n")
    let scan = try bench.gapwatch(
      "scan", "--config", "gapwatch.yaml", "--as-of", "2026-01-11", "access.log")
    #expect(scan.code == 0, "\(scan.notes)")
    let explained = try bench.gapwatch(
      "explain", "--config", "gapwatch.yaml", "GET \(Self.base)/orders/7/lines")
    #expect(explained.text.contains("in the OpenAPI contract (get_lines)"), "\(explained.text)")
    let unquoted = try bench.gapwatch(
      "explain", "--config", "gapwatch.yaml", "GET", "\(Self.base)/orders/7/lines")
    #expect(unquoted.text == explained.text)
    let ndjson = try bench.gapwatch("findings", "--config", "gapwatch.yaml", "--format", "ndjson")
    #expect(ndjson.text.contains("\"operationId\":\"get_lines\""))
    let id = try #require(ndjson.text.firstMatch(of: /GW-[0-9A-Z]{8}/)).output
    let shown = try bench.gapwatch("show", "--config", "gapwatch.yaml", String(id))
    #expect(shown.text.contains("/orders/{order_id}/lines  empty-list  get_lines"))
    #expect(shown.text.contains("in the OpenAPI contract (get_lines), but empty"))
    let draft = try bench.gapwatch("draft", "--config", "gapwatch.yaml", String(id))
    #expect(draft.text.contains("  - OpenAPI: `get_lines`\n"), "\(draft.text)\(draft.notes)")
  }
}
