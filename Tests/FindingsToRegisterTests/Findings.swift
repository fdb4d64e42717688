import Vocabulary

/// Hand-made findings: the register's three gaps and one of every kind.
enum Findings {
  static let logCategories: Finding = {
    let names = [
      "archive", "cache", "config", "cron", "db", "deployments", "errors", "health", "queues",
    ]
    var finding = Finding(
      id: "GW-7K3QX2MD", kind: .emptyList, method: "GET", endpoint: "/api/v1/logs/{category}",
      members: names.map {
        Member(method: "GET", path: "/api/v1/logs/\($0)", kind: .emptyList)
      },
      state: .open, confidence: 0.97, impact: .p1,
      expected: Fact(.expectedList, ["noun": "logs"]),
      actual: Fact(.actualEmptyList, ["size": 2, "body": "[]"]))
    fill(&finding, page: "/admin/system/logs", requests: 412, clients: 9, days: 6)
    finding.evidence = [
      Fact(.boundOnGood, ["good": 0, "observations": 54, "upper": .number(5.6)])
    ]
    finding.counterEvidence = [
      Fact(
        .siblingWorks,
        ["endpoint": "GET /api/v1/logs/events", "good": 83, "requests": 85, "percent": 98])
    ]
    finding.samples = [sample("GET /api/v1/logs/cron", 200, 2)]
    finding.impactFacts = [Fact(.impactRead), Fact(.impactClients, ["clients": 9])]
    return finding
  }()

  static let adminTabs: Finding = {
    let names = ["invites", "roles", "security", "sessions", "teams"]
    var finding = Finding(
      id: "GW-2M8RT5VA", kind: .missingEndpoint, method: "GET", endpoint: "/api/v1/admin/{name}",
      members: names.map {
        Member(method: "GET", path: "/api/v1/admin/\($0)", kind: .missingEndpoint)
      },
      state: .open, confidence: 0.96, impact: .p1, expected: Fact(.expectedSuccess),
      actual: Fact(.actualStatus, ["status": 404, "percent": 100]))
    fill(&finding, page: "/admin/system/admin-users", requests: 140, clients: 6, days: 5)
    finding.evidence = [
      Fact(.boundOnGood, ["good": 0, "observations": 27, "upper": .number(11.1)]),
      Fact(.unknownRouteSize, ["size": 22, "paths": 12]),
    ]
    finding.counterEvidence = [
      Fact(
        .siblingWorks,
        ["endpoint": "GET /api/v1/admin/users", "good": 61, "requests": 61, "percent": 100])
    ]
    finding.samples = [sample("GET /api/v1/admin/roles", 404, 22)]
    finding.impactFacts = [Fact(.impactSecurity, ["area": "admin/sessions"])]
    return finding
  }()

  static let flags: Finding = {
    var finding = Finding(
      id: "GW-9C4HN6WE", kind: .nonPersistingWrite, method: "POST",
      endpoint: "/api/v1/flags/{path}",
      members: [
        Member(method: "GET", path: "/api/v1/flags/", kind: .emptyList),
        Member(method: "POST", path: "/api/v1/flags/", kind: .nonPersistingWrite),
        Member(method: "POST", path: "/api/v1/flags/{id}/toggle", kind: .nonPersistingWrite),
      ],
      state: .open, confidence: 0.93, impact: .p0, expected: Fact(.expectedPersistence),
      actual: Fact(.actualUnchanged, ["unchanged": 11, "writes": 11]))
    fill(&finding, page: "/admin/system/feature-flags", requests: 96, clients: 5, days: 6)
    finding.evidence = [
      Fact(.readsAfterWrites, ["unchanged": 11, "writes": 11, "clients": 4, "days": 5]),
      Fact(.writesAnswerConstant, ["size": 11, "writes": 11]),
    ]
    finding.counterEvidence = [
      Fact(
        .workaround,
        ["endpoint": "POST /api/v1/ops/kill-switch", "good": 6, "requests": 6])
    ]
    finding.samples = [
      sample("POST /api/v1/flags/{id}/toggle", 200, 11), sample("GET /api/v1/flags/", 200, 2),
    ]
    return finding
  }()

  static let register = [logCategories, adminTabs, flags]

  static func sample(_ request: String, _ status: Int, _ size: Int64?) -> Sample {
    Sample(
      source: "/var/log/nginx/access.log.2.gz", line: 1042, time: Instant(seconds: 1_772_441_029),
      request: request, status: status, size: size)
  }

  static func fill(
    _ finding: inout Finding, page: String?, requests: Int, clients: Int, days: Int
  ) {
    finding.page = page
    finding.requests = requests
    finding.failures = requests
    finding.clients = clients
    finding.days = days
    finding.firstSeen = Instant(seconds: 1_772_441_029)
    finding.lastSeen = Instant(seconds: 1_772_982_840)
  }

  /// One endpoint with one kind.
  static func single(
    _ kind: GapKind, _ id: String, _ request: String, page: String?, actual: Fact,
    expected: Fact = Fact(.expectedSuccess)
  ) -> Finding {
    let words = request.split(separator: " ").map(String.init)
    var finding = Finding(
      id: "GW-\(id)", kind: kind, method: words[0], endpoint: words[1],
      members: [Member(method: words[0], path: words[1], kind: kind)], state: .open,
      confidence: 0.9, impact: .p1, expected: expected, actual: actual)
    fill(&finding, page: page, requests: 87, clients: 9, days: 6)
    var status = 200
    if case .int(let own)? = actual.values["status"] { status = own }
    finding.samples = [sample(request, status, 335)]
    return finding
  }
}

extension Findings {
  static let usage: Finding = {
    var finding = single(
      .htmlFallback, "4TB8KQ2X", "GET /api/v2/usage", page: "/admin/reports/usage",
      actual: Fact(.actualHTML, ["size": 335]), expected: Fact(.expectedJSON))
    finding.evidence = [Fact(.sameAsIndexPage, ["size": 335, "page": "/"]), Fact(.noUpstream)]
    finding.counterEvidence = [
      Fact(
        .workaround, ["endpoint": "GET /api/v1/reports/overview", "good": 84, "requests": 84])
    ]
    return finding
  }()

  static let maintenance: Finding = {
    var finding = single(
      .nonPersistingWrite, "5ZD1PW7G", "PUT /api/v1/settings/maintenance",
      page: "/admin/system/settings",
      actual: Fact(.actualUnchanged, ["unchanged": 9, "writes": 10]),
      expected: Fact(.expectedPersistence))
    finding.impact = .p0
    finding.evidence = [
      Fact(.readsAfterWrites, ["unchanged": 9, "writes": 10, "clients": 4, "days": 5])
    ]
    finding.counterEvidence = [
      Fact(.readsChangeOtherwise, ["changes": 3]), Fact(.encodingHidesFlips),
    ]
    finding.samples = [sample("PUT /api/v1/settings/maintenance", 200, 11)]
    return finding
  }()

  static let devices: Finding = {
    var finding = single(
      .emptyList, "6HV3NR9C", "GET /api/v1/users/{id}/devices", page: "/admin/users/{id}",
      actual: Fact(.actualEmptyList, ["size": 2]),
      expected: Fact(.expectedList, ["noun": "devices"]))
    finding.impact = .p2
    finding.evidence = [
      Fact(.boundOnGood, ["good": 0, "observations": 31, "upper": .number(9.7)]),
      Fact(.sameForEveryID, ["ids": 41, "size": 2]),
    ]
    finding.counterEvidence = [Fact(.noCounterEvidence)]
    return finding
  }()

  static let statistics: Finding = {
    var finding = single(
      .safeStub, "8JX6MS4B", "POST /api/v1/reports/export", page: "/admin/reports/export",
      actual: Fact(.actualConstant, ["size": 15]), expected: Fact(.expectedOwnAnswers))
    finding.counterEvidence = [Fact(.oneClientOnly)]
    return finding
  }()

  static let rename: Finding = {
    var finding = single(
      .methodNotAllowed, "3QF7TY5K", "PATCH /api/v1/teams/{id}", page: "/admin/teams",
      actual: Fact(.actualStatus, ["status": 405, "percent": 100]))
    finding.evidence = [Fact(.notInContract)]
    return finding
  }()

  static let restore: Finding = {
    var finding = single(
      .notImplemented, "1WG9CA6P", "POST /api/v1/backups/{id}/restore",
      page: "/admin/system/backups",
      actual: Fact(.actualStatus, ["status": 501, "percent": 100]))
    finding.evidence = [Fact(.inContract, ["operation": "restoreBackup"])]
    return finding
  }()

  static let invoices: Finding = {
    var finding = single(
      .failingEndpoint, "0RK2BX8D", "GET /api/v1/billing/invoices", page: "/admin/billing/invoices",
      actual: Fact(.actualStatus, ["status": 500, "percent": .number(93.1)]))
    finding.failures = 81
    finding.evidence = [Fact(.exceptionBeside, ["type": "KeyError", "count": 40])]
    finding.counterEvidence = [
      Fact(.otherOutcomes, ["good": 6, "requests": 87]),
      Fact(.lastGood, ["time": "2026-03-07T23:58:12.000Z"]),
      Fact(.restartBetween, ["time": "2026-03-08T00:01:40.000Z"]),
    ]
    return finding
  }()

  static let audit: Finding = {
    var finding = single(
      .alwaysForbidden, "7NP4DV1H", "GET /api/v1/audit/events", page: "/admin/security/audit",
      actual: Fact(.actualStatus, ["status": 403, "percent": 100]),
      expected: Fact(.expectedPermission))
    finding.impactFacts = [Fact(.impactSecurity, ["area": "audit"])]
    finding.owner = "Security"
    return finding
  }()

  static let avatar: Finding = {
    var finding = single(
      .lostRedirect, "2YE5GZ3M", "GET /api/v1/profile/avatar/", page: nil,
      actual: Fact(.actualUnfollowed, ["status": 307]), expected: Fact(.expectedDirectAnswer))
    finding.counterEvidence = [Fact(.strangersAside, ["requests": 12])]
    return finding
  }()

  /// All ten kinds; several members where that is the usual case.
  static let everyKind = [
    logCategories, adminTabs, flags, statistics, rename, restore, invoices, usage, audit, avatar,
  ]
}
