import Definitions
import Foundation
import Testing
import Vocabulary

/// OpenAPI documents: real ones as frameworks write them, and wrong ones with their exact complaint.
@Suite struct `OpenAPI documents` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "samples/openapi")

  private func real(_ name: String) throws -> [Contract.Operation] {
    let file = Self.folder.appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    return try OpenAPIDocument.load(path: name, text: text).operations
  }

  private func load(_ text: String) throws -> [Contract.Operation] {
    try OpenAPIDocument.load(path: "api.yaml", text: text).operations
  }

  private func one(_ text: String) throws -> Contract.Operation {
    try #require(try load("openapi: 3.0.3\n" + text).first)
  }

  @Test func `FastAPI's own document is read as it is`() throws {
    let operations = try real("panel.json")
    #expect(operations.count == 80)
    let toggle = try #require(operations.first { $0.path == "/api/v1/flags/{flag}/toggle" })
    #expect(toggle.method == "POST" && toggle.id == "toggle_flag_api_v1_flags__flag__toggle_post")
    #expect(toggle.prefixes == [""] && toggle.parameters.isEmpty)
    let user = try #require(operations.first { $0.path == "/api/v1/admin/users/{uid}" })
    #expect(user.parameters == ["uid": .integer])
    #expect(operations.allSatisfy { !$0.documentsNotFound })
  }

  @Test func `YAML of drf-spectacular has its integers and its final slashes`() throws {
    let operations = try real("clinic.yaml")
    #expect(operations.count == 57)
    let visit = try #require(
      operations.first { $0.path == "/t/{tenant}/api/appointments/{id}/" && $0.method == "PATCH" })
    #expect(visit.id == "t_api_appointments_partial_update")
    #expect(visit.parameters == ["id": .integer])
  }

  @Test func `Swagger 2 has its base path, its types beside the names, and its 404`() throws {
    let operations = try real("shop.json")
    #expect(operations.allSatisfy { $0.prefixes == ["/shop/api/v2"] })
    let order = try #require(
      operations.first { $0.path == "/orders/{order_id}" && $0.method == "GET" })
    #expect(order.documentsNotFound && order.parameters == ["order_id": .integer])
  }

  @Test(arguments: [
    ("servers: [{url: 'https://x.example.com/api/v1/'}]", ["/api/v1"]),
    ("servers: [{url: /api}, {url: 'http://[2001:db8::1]:8000/v2?x#y'}]", ["/api", "/v2"]),
    ("servers: [{url: .}]", [""]), ("servers: [{url: //x.example.com}]", [""]),
    ("servers: []", [""]), ("info: {}", [""]),
    (
      "servers: [{url: 'https://{h}/{v}', variables: {v: {enum: [v1, v2]}, h: {default: x}}}]",
      ["/v1", "/v2"]
    ),
    ("servers: [{url: '/{tenant}/api'}]", ["/{tenant}/api"]),
  ])
  func `servers say where the API is mounted`(servers: String, prefixes: [String]) throws {
    #expect(try one(servers + "\npaths: {/a: {get: {}}}").prefixes == prefixes)
  }

  @Test func `a path's own servers win over the document's, an operation's over the path's`() throws
  {
    let operations = try load(
      """
      openapi: 3.1.0
      servers: [{url: /a}]
      paths:
        /x:
          servers: [{url: /b}]
          get: {}
          put: {servers: [{url: /c}]}
        /y: {get: {}}
      """)
    #expect(operations.map(\.prefixes) == [["/b"], ["/c"], ["/a"]])
  }

  @Test(arguments: [
    ("{name: p, in: path, schema: {type: integer}}", Contract.Parameter.integer),
    ("{name: p, in: path, schema: {type: [integer, 'null']}}", .integer),
    ("{name: p, in: path, schema: {type: string, format: uuid}}", .uuid),
    ("{name: p, in: path, schema: {enum: [cron, events]}}", .words(["cron", "events"])),
    ("{name: p, in: path, schema: {$ref: '#/components/schemas/Kind'}}", .words(["a", "b"])),
    (
      "{name: p, in: path, schema: {allOf: [{$ref: '#/components/schemas/Kind'}]}}",
      .words(["a", "b"])
    ),
    ("{$ref: '#/components/parameters/p'}", .integer),
    ("{name: p, in: path, schema: {type: string}}", nil),
    ("{name: p, in: query, schema: {type: integer}}", nil),
    ("{$ref: '#/components/parameters/round'}", nil),
  ])
  func `a path parameter takes what its schema says`(
    parameter: String, takes: Contract.Parameter?
  ) throws {
    let operation = try one(
      """
      paths:
        /a/{p}:
          parameters: [{name: p, in: path, schema: {type: string}}]
          get: {parameters: [\(parameter)]}
      components:
        schemas: {Kind: {enum: [a, b]}}
        parameters:
          p: {name: p, in: path, schema: {type: integer}}
          round: {$ref: '#/components/parameters/round'}
      """)
    #expect(operation.parameters["p"] == takes)
  }

  @Test func `what lies in another file is a path of which the methods are not known`() throws {
    let operations = try load(
      """
      openapi: 3.1.0
      paths:
        /a: {$ref: './paths/a.yaml'}
        /b: {$ref: '#/components/pathItems/~1b'}
      components: {pathItems: {/b: {delete: {operationId: drop}}}}
      """)
    #expect(operations.map(\.method) == [nil, "DELETE"])
    #expect(operations.map(\.id) == [nil, "drop"])
  }

  @Test func `JSON with a byte-order mark, tabs and escaped surrogates is JSON`() throws {
    let text =
      "\u{FEFF}{\n\t\"openapi\": \"3.1.0\", \"info\": {\"title\": \"\\ud83d\\ude80 \\\\ud83d \\/\"},"
      + "\n\t\"paths\":{\"/a\":{\"get\":{\"operationId\":\"list\\u0041\"}}}}"
    #expect(try load(text).map(\.id) == ["listA"])
  }

  @Test(arguments: [
    ("", "api.yaml:1:1: error: no OpenAPI document"),
    ("- a\n", "api.yaml:1:1: error: no OpenAPI document"),
    ("<html></html>", "api.yaml:1:1: error: no OpenAPI document"),
    ("{\"detail\": \"Not Found\"}", "api.yaml:1:1: error: no OpenAPI document"),
    ("asyncapi: 3.0.0\npaths: {}\n", "api.yaml:1:1: error: no OpenAPI document"),
    ("openapi: 3.0.0\ninfo: {}\n", "api.yaml:1:1: error: no 'paths'"),
    ("openapi: 3.0.0\npaths: [/a]\n", "api.yaml:2:8: error: no 'paths'"),
    ("openapi: 3.0.0\npaths:\n  a/b: {get: {}}\n", "api.yaml:3:3: error: a path begins with '/'"),
    (
      "openapi: 3.0.0\npaths:\n  /a/{b: {get: {}}\n",
      "api.yaml:3:3: error: a brace too many or too few"
    ),
    (
      "openapi: 3.0.0\npaths:\n  '/a/{b/c}': {get: {}}\n",
      "api.yaml:3:3: error: a brace too many or too few"
    ),
    (
      "openapi: 3.0.0\npaths:\n  /a: get\n",
      "api.yaml:3:7: error: expected the operations of a path"
    ),
    (
      "openapi: 3.0.0\npaths:\n  /a:\n    get: yes\n", "api.yaml:4:10: error: expected an operation"
    ),
    ("{\"openapi\": \"3.0.0\",\n \"paths\": {\"/a\": {]}}", "api.yaml:2:19: error: "),
    ("openapi: 3.0.0\npaths: {}\npaths: {}\n", "api.yaml:2:1: error: the key 'paths' stands twice"),
  ])
  func `what is wrong is told with its place`(text: String, complaint: String) throws {
    do {
      _ = try load(text)
      Issue.record("no complaint")
    } catch let error as Complaints {
      let told = try #require(error.list.first?.description)
      #expect(told.hasPrefix(complaint), "\(told)")
    }
  }

  @Test func `extensions and empty paths are passed over`() throws {
    let text = "openapi: 3.0.0\npaths:\n  x-note: all\n  /a:\n  /b?c=d: {get: {}, x-get: 1}\n"
    #expect(try load(text).map(\.path) == ["/b"])
  }
}
