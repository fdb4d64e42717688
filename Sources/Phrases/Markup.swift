/// How code and emphasis inside a phrase are written where the phrase is going.
///
/// Values come from logs: `code` is where they are made inert.
public struct Markup: Sendable {
  public var code: @Sendable (String) -> String
  public var strong: @Sendable (String) -> String
  /// For values that stand in running text.
  public var text: @Sendable (String) -> String

  public init(
    code: @escaping @Sendable (String) -> String,
    strong: @escaping @Sendable (String) -> String,
    text: @escaping @Sendable (String) -> String
  ) {
    self.code = code
    self.strong = strong
    self.text = text
  }

  /// No marks at all; nothing is escaped.
  public static let plain = Markup(code: { $0 }, strong: { $0 }, text: { $0 })
}
