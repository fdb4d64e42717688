public import Vocabulary
internal import Yams

/// Reads `gapwatch.yaml`.
///
/// Every key may be left out or empty and then has its default. A key that is not known is a
/// complaint: it would be believed to work.
public enum ConfigurationFile {
  /// Throws `Complaints` with line and column, all of them at once; `path` is used in them.
  public static func load(path: String, text: String) throws -> Configuration {
    var reader = ConfigurationReader(path: path)
    let configuration = reader.read(text)
    if !reader.complaints.isEmpty { throw Complaints(reader.complaints) }
    return configuration
  }

  /// All known keys; the ones below another are dotted, as `register.path`.
  public static let keys: [String] =
    ConfigurationKeys.top
    + ConfigurationKeys.below.sorted { $0.key < $1.key }.flatMap { parent, keys in
      keys.map { "\(parent).\($0)" }
    }
}

enum ConfigurationKeys {
  static let top = [
    "sources", "trusted_proxies", "timezone", "api_prefixes", "apis", "pages", "owners", "floors",
    "impacts", "security_words", "allow", "retention_days", "database", "parsers", "openapi",
    "register", "templates", "language", "base_url", "ticket_url",
  ]

  static let below = [
    "sources": ["path", "stream", "role", "parser", "timezone", "host"],
    "apis": ["name", "hosts", "prefixes"],
    "pages": ["modules", "words", "hidden_prefixes", "documents"],
    "owners": ["pattern", "owner"],
    "floors": [
      "requests", "observations", "clients", "days", "days_of_one_client", "span_hours", "pairs",
      "good_answers",
    ],
    "impacts": ["pattern", "method", "impact"],
    "allow": ["pattern", "method", "kind", "reason", "expires"],
    "register": ["path", "language", "twin"],
  ]

  static let languages = ["tr", "en"]

  static let methods = [
    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT",
  ]
}
