internal import LinesToRecords
import Testing
internal import Vocabulary

/// Objects whose keys no definition knows.
struct ValueFieldsTests {
  private static func line(status: Int = 200, octets: Int = 512) -> String {
    #"{"when":"2029-10-24T00:01:00+00:00","peerish":"203.0.113.9","site":"panel.example.com","verb_x":"GET","#
      + #""resource":"/api/v1/flags?page=1","answer":\#(status),"out_octets":\#(octets),"took_ms":12,"#
      + #""origin_code":"599","came_from":"https://panel.example.com/admin","prog":"Mozilla/5.0 (X11)"}"#
  }

  @Test func `values tell what unknown keys hold`() throws {
    let (records, tally) = try Parsing.parse([Self.line(), Self.line(status: 304)])
    #expect(tally.exchanges == 2)
    let values = try #require(records.first).values
    #expect(values["http.request.method"] == "GET")
    #expect(values["url.path"] == "/api/v1/flags" && values["url.query"] == "page=1")
    #expect(values["http.response.status_code"] == "200")
    #expect(values["client.address"] == "203.0.113.9")
    #expect(values["server.address"] == "panel.example.com")
    #expect(values["http.request.header.referer"] == "https://panel.example.com/admin")
    #expect(values["user_agent.original"] == "Mozilla/5.0 (X11)")
    #expect(values["http.server.request.duration"] == "0.012")
    #expect(values["time"]?.hasPrefix("2029-10-24T00:01:00") == true)
  }

  @Test func `a source whose unchanged answers weigh something counts headers`() throws {
    let (with, _) = try Parsing.parse([
      Self.line(octets: 310), Self.line(status: 304, octets: 190),
    ])
    #expect(with.map { $0.values["http.response.size"] } == ["310", "190"])
    let (without, _) = try Parsing.parse([
      Self.line(octets: 310), Self.line(status: 304, octets: 0),
    ])
    #expect(without.map { $0.values["http.response.body.size"] } == ["310", "0"])
  }

  @Test func `what lacks a method, a path or a status is no exchange`() throws {
    let lines = [
      #"{"verb_x":"GET","resource":"/api"}"#, #"{"answer":200,"resource":"/api"}"#,
      #"{"verb_x":"GET","answer":200,"upstream_target":"/api"}"#,
      #"{"queue":"mail","jobs":204,"verb":"GETTING","place":"/srv"}"#,
      #"{"nested":{"verb_x":"PUT","where_to":"/x"},"outcome":{"code_":"204"}}"#,
    ]
    let (records, tally) = try Parsing.parse(lines)
    #expect(tally.other == 4 && tally.exchanges == 1)
    #expect(records.last?.values["http.request.method"] == "PUT")
  }
}
