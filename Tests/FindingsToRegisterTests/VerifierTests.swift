import FindingsToRegister
import Testing
import Vocabulary

struct VerifierTests {
  private static let first = Day(number: 20_500)

  private func verdicts(
    _ findings: [Finding], _ observed: [ObservedEndpoint] = [], hidden: Set<GapKind> = [],
    on day: Int = 8
  ) throws -> [Verdict] {
    let register = Register(try Golden.bytes("registers/register.restored.tr.md"))
    return Verifier(register).verify(
      findings, observed: observed, notObservable: hidden, asOf: Self.time(day, hour: 23))
  }

  private static func time(_ day: Int, hour: Int) -> Instant {
    let start = Day(number: first.number + Int32(day) - 1).start
    return Instant(seconds: start.seconds + Int64(hour) * 3600)
  }

  /// One character a day: `x` refused, `o` good, `e` empty, `u` unchanged after writes, `c` changed,
  /// `1` one refusal, `.` nobody.
  private static func endpoint(_ request: String, _ days: String, clients: Set<UInt64> = [1, 2, 3])
    -> ObservedEndpoint
  {
    let words = request.split(separator: " ").map(String.init)
    var observed = ObservedEndpoint(method: words[0], path: words[1], requests: 0)
    for (index, mark) in days.enumerated() where mark != "." {
      var day = ObservedDay(day: Day(number: first.number + Int32(index)))
      let (from, to) = (time(index + 1, hour: 9), time(index + 1, hour: 17))
      if "x1".contains(mark) {
        day.refused = mark == "1" ? 1 : 6
        day.refusedClients = mark == "1" ? [1] : clients
        (day.firstRefused, day.lastRefused) = (from, to)
      } else {
        day.good = 6
        day.goodClients = clients
        (day.firstGood, day.lastGood) = (from, to)
      }
      day.isEmpty = mark == "e"
      if mark == "e" { day.gap = .emptyList }
      if "s?v".contains(mark) {
        day.targets = mark == "?" ? 1 : 5
        day.sizes = mark == "v" ? 4 : 1
      }
      if mark == "u" { day.unchanged = 3 }
      if mark == "c" { day.changed = 3 }
      observed.days.append(day)
      observed.requests += 6
      observed.lastSeen = to
    }
    return observed
  }

  private func roles(_ days: String, on day: Int? = nil) throws -> EntryStatus {
    let all = ["roles", "sessions", "invites"].map {
      Self.endpoint("GET /api/v1/admin/\($0)", days)
    }
    return try verdicts([], all, on: day ?? days.count)[1].status
  }

  @Test func `broken, repaired on day 4, broken again on day 6`() throws {
    let days = "xxxooxx"
    let expected: [EntryStatus] = [
      .stillOpen, .stillOpen, .stillOpen, .looksFixed, .looksFixed, .regressed, .regressed,
    ]
    for count in 1...7 {
      #expect(try roles(String(days.prefix(count))) == expected[count - 1], "day \(count)")
      let lists = ["cron", "db"].map {
        Self.endpoint(
          "GET /api/v1/logs/\($0)",
          String(days.prefix(count).map { $0 == "x" ? "e" : "o" }))
      }
      #expect(try verdicts([], lists, on: count)[0].status == expected[count - 1], "day \(count)")
      let toggle = Self.endpoint(
        "POST /api/v1/flags/{id}/toggle",
        String(days.prefix(count).map { $0 == "x" ? "u" : "c" }))
      #expect(
        try verdicts([], [toggle], on: count)[2].status == expected[count - 1], "day \(count)")
    }
  }

  @Test func `all endpoints of an entry have to answer well`() throws {
    let good = Self.endpoint("GET /api/v1/admin/roles", "xxxooo")
    let bad = Self.endpoint("GET /api/v1/admin/sessions", "xxx..x")
    let verdict = try verdicts([], [good, bad], on: 6)[1]
    #expect(verdict.status == .stillOpen)
    #expect((verdict.asked, verdict.agreeing) == (2, 1))
    let third = Self.endpoint("GET /api/v1/admin/invites", "xxxooo")
    let rest = Self.endpoint("GET /api/v1/admin/sessions", "xxx...")
    let most = try verdicts([], [good, third, rest], on: 6)[1]
    #expect(most.status == .looksFixed)
    #expect((most.asked, most.agreeing) == (3, 2))
    #expect(most.evidence.last == Fact(.unheardSince, ["count": 1]))
    let unasked = Self.endpoint("GET /api/v1/admin/sessions", "xxx...")
    #expect(try verdicts([], [good, unasked], on: 6)[1].status == .stillOpen)
  }

  @Test func `few good answers are no repair, and one failure no regression`() throws {
    let one = Self.endpoint("GET /api/v1/admin/roles", "xxxo", clients: [1])
    #expect(try verdicts([], [one], on: 4)[1].status == .looksFixed)
    let two = Self.endpoint("GET /api/v1/admin/roles", "xxx")
    var thin = two
    var day = ObservedDay(day: Day(number: Self.first.number + 3))
    day.good = 2
    day.goodClients = [1, 2]
    thin.days.append(day)
    #expect(try verdicts([], [thin], on: 4)[1].status == .stillOpen)
    #expect(try roles("xxxooo1") == .looksFixed)
    let fixed = try verdicts([], [Self.endpoint("GET /api/v1/admin/roles", "xxxoo")], on: 5)[1]
    #expect(
      fixed.evidence == [
        Fact(
          .goodAgain,
          ["good": 12, "clients": 3, "since": .text(Self.time(4, hour: 9).description)])
      ])
  }

  @Test func `nobody asking is silence after a while, and never a repair`() throws {
    #expect(try verdicts([]).map(\.status) == [.silent, .silent, .silent])
    #expect(try roles("xxx...", on: 6) == .stillOpen)
    #expect(try roles("xxx....", on: 7) == .silent)
    #expect(try roles("xooo....", on: 8) == .silent)
    // Asked once a week: a week without is no silence.
    #expect(try roles("x......x", on: 16) == .stillOpen)
  }

  @Test func `what cannot be seen is not observable`() throws {
    let lists = [Self.endpoint("GET /api/v1/logs/cron", "ooo")]
    #expect(try verdicts([], lists, hidden: [.emptyList], on: 3)[0].status == .notObservable)
    // The list is full, and nobody can tell what becomes of a write.
    let flags = [
      Self.endpoint("GET /api/v1/flags/", "ooo"), Self.endpoint("POST /api/v1/flags/", "ooo"),
    ]
    #expect(try verdicts([], flags, on: 3)[2].status == .notObservable)
    var known = Findings.flags
    known.state = .open
    #expect(try verdicts([known], flags, on: 3)[2].status == .stillOpen)
    #expect(try verdicts([known], flags, on: 3)[2].findings == [known.id])
    #expect(try verdicts([]).map(\.check) == [.nonEmpty, .success, .persists])
  }

  @Test func `one answer to many questions is still the stub's`() throws {
    let text = """
      ### 1.1 Devices
      - **Symptom:** `GET /api/v1/users/{id}/devices` gives the same answer whoever is asked for
      - **Impact:** x
      - **Verification:** the answer depends on the user
      """
    let verifier = Verifier(Register(Array(text.utf8)))
    func status(_ days: String) -> EntryStatus? {
      let endpoint = Self.endpoint("GET /api/v1/users/{id}/devices", days)
      return verifier.verify(
        [], observed: [endpoint], asOf: Self.time(days.count, hour: 23)
      ).first?.status
    }
    #expect(status("sss") == .stillOpen)
    #expect(status("ss?") == .stillOpen)
    #expect(status("sssvv") == .looksFixed)
    #expect(status("sssvvs") == .regressed)
  }

  @Test func `a regression that was concluded before its repair expired stays one`() throws {
    var known = Findings.adminTabs
    known.state = .regressed
    let bad = [Self.endpoint("GET /api/v1/admin/roles", "xx")]
    #expect(try verdicts([known], bad, on: 2)[1].status == .regressed)
  }
}
