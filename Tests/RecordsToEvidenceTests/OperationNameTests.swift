import Testing

@testable import RecordsToEvidence

/// Where one path serves every operation: what names it, and what never gets into a path.
@Suite struct `Operations of one path` {
  private func name(field: String? = nil, query: String? = nil, body: String? = nil) -> String? {
    OperationName.of(
      field: field.map { Array($0.utf8) }, query: query.map { Array($0.utf8) },
      body: body.map { Array($0.utf8) }
    ).map { String(decoding: $0, as: UTF8.self) }
  }

  private func isSingle(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    // SAFETY: the span ends with this call, the array lives longer.
    return unsafe OperationName.isSingle(bytes.span.bytes)
  }

  @Test(arguments: [
    ("/graphql", true), ("/api/v1/GraphQL/", true), ("/rpc", true), ("/json-rpc", true),
    ("/rpc/users.list", false), ("/api/trpc/a.b", false), ("/graphql/schema", false), ("/", false),
    ("", false), ("/api", false),
  ])
  func `paths of any operation`(path: String, expected: Bool) {
    #expect(isSingle(path) == expected)
  }

  @Test func `the log's own field goes before the query, the query before the body`() {
    let body = #"{"operationName":"Body"}"#
    #expect(name(field: "Field", query: "operationName=Query", body: body) == "Field")
    #expect(name(query: "variables=%7B%7D&operationName=Query", body: body) == "Query")
    #expect(name(query: "a=b", body: body) == "Body")
  }

  @Test(arguments: [
    (#"{"query":"query Users($n: Int) { users { id } }","variables":{"a":[1,{"b":2}]}}"#, "Users"),
    (#"{"variables":{"operationName":"Inner"},"operationName":"Outer"}"#, "Outer"),
    (#"{"query":"mutation Save { save }"}"#, "Save"),
    (#"{"jsonrpc":"2.0","method":"users.list","params":{"name":"x"},"id":1}"#, "users.list"),
    (#"{"operationName":"CutOff","query":"query Cut"#, "CutOff"),
    (#"{"operationName":null,"query":"subscription Live{live}"}"#, "Live"),
  ])
  func `a body names it`(body: String, expected: String) {
    #expect(name(body: body) == expected)
  }

  @Test(arguments: [
    #"{"query":"{ users { id } }"}"#, #"{"query":"query { users }"}"#,
    "[{\"operationName\":\"A\"}]",
    "", "{", "null", "operationName=A", #"{"operationName":{"a":"b"}}"#,
  ])
  func `anonymous operations, batches and broken bodies have none`(body: String) {
    #expect(name(body: body) == nil)
  }

  @Test(arguments: [
    "ayse@example.com", "4111111111111111", "eyJhbGciOiJIUzI1NiJ9eyJzdWIiOiIxMjM0", "a b", "a%20b",
    "2f1e0d9c-8b7a-4d6e-9f00-112233445566", "O'Brien", "<script>", "Ayşe", "user-17", "ord_1042",
    "", "a/", "..", String(repeating: "a", count: 65), "5f3a9c1b2d4e6f70",
  ])
  func `a value that is no identifier is no name`(value: String) {
    #expect(name(field: value) == nil)
    #expect(name(query: "operationName=\(value)") == nil)
    #expect(name(body: "{\"operationName\":\"\(value)\"}") == nil)
  }
}
