/// What OpenAPI documents of the backend promise; without a document nothing is promised and nothing denied.
public struct Contract: Hashable, Sendable {
  public var operations: [Operation] = []

  public init() {}

  public static let none = Contract()

  /// Of which operations it has and where; the same on every machine.
  public var stableHash: UInt64 {
    var hash = StableHash(seed: 0x636F_6E74)
    for line in operations.map({ "\($0.method ?? "*") \($0.path) \($0.prefixes.sorted())" })
      .sorted()
    {
      hash.combine(line)
    }
    return hash.value
  }

  /// One method at one path.
  public struct Operation: Hashable, Sendable {
    /// Upper case; nil: every method, where the document keeps them in another file.
    public var method: String?
    /// As the document writes it, below a prefix: `/orders/{order_id}`.
    public var path: String
    /// Its `operationId`.
    public var id: String?
    /// Where the API is mounted, by the document: `/api/v1`, or empty for the root; never with a final slash.
    public var prefixes: [String] = [""]
    /// What its path parameters take, by name; a parameter that is missing here takes anything.
    public var parameters: [String: Parameter] = [:]
    /// 404 or 410 is one of the answers that it documents.
    public var documentsNotFound = false

    public init(method: String?, path: String) {
      self.method = method
      self.path = path
    }
  }

  /// What a path parameter takes.
  public enum Parameter: Hashable, Sendable {
    case integer, uuid
    /// One of some words.
    case words([String])
  }
}
