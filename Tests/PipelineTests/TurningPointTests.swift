import Testing
import Vocabulary

/// Writes before and after a release, copies that are handed out for a while, and collections among slugs.
@Suite struct `Turning points` {
  /// Three parcels a day are read, saved and read again.
  private func saves(_ desk: inout Desk, isKept: Bool) {
    for turn in 0..<3 {
      let start = 5 + turn * 10
      let parcel = "/api/parcels/\(40 + turn)"
      let size = 300 + (desk.day * 31 + turn * 17) % 90
      desk.line(start, 0, "GET \(parcel)", 200, size)
      desk.line(start, 20, "PUT \(parcel)", 200, size + 7 + turn)
      desk.line(start, 22, "GET \(parcel)", 200, isKept ? size + 7 + turn : size)
    }
  }

  @Test func `what a release made forget is told, what it mended looks fixed`() throws {
    let told = "non-persisting-write /api/parcels/{id}"
    #expect(try Desk.findings { saves(&$0, isKept: $0.day < 4) } == [told])
    #expect(try Desk.findings { saves(&$0, isKept: $0.day >= 5) }.isEmpty)
    #expect(try Desk.findings(.looksFixed) { saves(&$0, isKept: $0.day >= 5) } == [told])
    // Each other day, it is kept: nothing has turned.
    #expect(try Desk.findings { saves(&$0, isKept: $0.day % 2 == 0) }.isEmpty)
    #expect(try Desk.findings(.looksFixed) { saves(&$0, isKept: $0.day % 2 == 0) }.isEmpty)
  }

  /// Three parcels, which are read as they were for a while after they were saved; `isKept`: on the next day, somebody else reads
  /// them as they were saved.
  private func copies(_ desk: inout Desk, isKept: Bool) {
    for turn in 0..<3 {
      let start = 5 + turn * 12
      func size(_ day: Int) -> Int { 300 + turn + day * 37 % 90 }
      let before = isKept ? size(desk.day) : 300
      desk.line(start, 0, "GET /api/parcels/\(40 + turn)", 200, before)
      desk.line(start, 20, "PUT /api/parcels/\(40 + turn)", 200, size(desk.day + 1))
      desk.line(start, 22, "GET /api/parcels/\(40 + turn)", 200, before)
    }
  }

  @Test func `a copy that is handed out for a while is no write that is forgotten`() throws {
    #expect(try Desk.findings { copies(&$0, isKept: true) }.isEmpty)
    #expect(
      try Desk.findings { copies(&$0, isKept: false) } == [
        "non-persisting-write /api/parcels/{id}"
      ])
  }

  @Test func `a collection among slugs is a collection`() throws {
    let titles = ["amber-river", "blue-harbor", "coral-dune", "dusk-valley", "elm-garden"]
    let findings = try Desk.findings { desk in
      for (i, title) in titles.enumerated() {
        desk.line(4 + i, 0, "GET /api/films", 200, 4100)
        desk.line(4 + i, 9, "GET /api/films/\(title)-\(10 + desk.day)", 200, 600 + i)
        desk.line(4 + i, 12, "GET /api/films/\(title)-\(10 + desk.day)/cast", 200, 700 + i)
        desk.line(4 + i, 20, "GET /api/films/reels", 501, 31)
      }
    }
    #expect(findings == ["not-implemented /api/films/reels"])
  }

  @Test func `names of people are values, and some are nobody's`() throws {
    let findings = try Desk.findings { desk in
      for (i, name) in ["ada", "bo", "cy", "dilek", "ed", "fuat"].enumerated() {
        let isThere = i % 2 == 0
        desk.line(4 + i, 0, "GET /api/rooms", 200, 4100 + desk.day)
        desk.line(4 + i, 9, "GET /api/profile/@\(name)", isThere ? 200 : 404, isThere ? 70 + i : 25)
      }
      desk.line(20, 0, "GET /api/kiosks", 404, 25)
    }
    #expect(findings == ["missing-endpoint /api/kiosks"])
  }

  @Test func `an export that ends at its list is followed`() throws {
    func sends(_ desk: inout Desk, _ action: String) {
      // Other writes answer for themselves.
      for name in ["drivers", "tours", "depots"] {
        desk.line(4, 0, "POST /api/\(name)", 201, 40 + desk.day)
      }
      for turn in 0..<3 {
        desk.line(5 + turn * 10, 0, "GET /api/parcels", 200, 900)
        desk.line(5 + turn * 10, 20, "POST /api/parcels/\(action)", 302, 0)
        desk.line(5 + turn * 10, 21, "GET /api/parcels", 200, 900)
      }
    }
    #expect(try Desk.findings { sends(&$0, "export") }.isEmpty)
    #expect(try Desk.findings { sends(&$0, "close") } == ["lost-redirect /api/parcels/close"])
  }
}
