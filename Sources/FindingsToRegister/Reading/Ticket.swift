internal import Inert

/// A ticket that an entry is followed up in.
public struct Ticket: Hashable, Sendable {
  /// As `PANEL-123` or `#42`.
  public let number: String
  /// Nil without a configured address.
  public let url: String?

  /// Nil for a text that is no ticket's number: letters, digits and `-_.#/` only, at most 64.
  ///
  /// `pattern` is an address with `{ticket}` in it.
  public init?(_ number: String, pattern: String?) {
    let isPlain = number.utf8.allSatisfy { byte in
      48...57 ~= byte || 65...90 ~= byte || 97...122 ~= byte || "-_.#/".utf8.contains(byte)
    }
    guard isPlain, 1...64 ~= number.utf8.count, number.contains(where: { $0.isNumber }) else {
      return nil
    }
    self.number = number
    let bare = number.hasPrefix("#") ? String(number.dropFirst()) : number
    url = pattern.map { pattern in
      pattern.split(separator: "{ticket}", omittingEmptySubsequences: false)
        .joined(separator: bare.split(separator: "#").joined(separator: "%23"))
    }
  }

  /// A link where there is an address.
  public var markdown: String {
    guard let url else { return Inert.code(number) }
    let target = String(url.filter { !"()<> \\".contains($0) })
    return "[\(Inert.markdown(number))](\(target))"
  }
}

extension RegisterEntry {
  /// What stands behind *ticket* in the entry, as a field or an item of one; the number alone.
  public var ticketNumber: String? {
    for field in fields {
      if Self.isTicketLabel(field.label), let number = Self.number(in: field.text) { return number }
      for item in field.items {
        guard let labelled = LabelledText(item.text), Self.isTicketLabel(labelled.label) else {
          continue
        }
        if let number = Self.number(in: labelled.rest) { return number }
      }
    }
    return nil
  }

  private static func isTicketLabel(_ label: String) -> Bool {
    ["ticket", "ticket no", "bilet", "issue", "jira", "is kaydi", "is emri"]
      .contains(FieldLabels.folded(label))
  }

  /// The first word with a digit in it, without marks and address.
  private static func number(in text: String) -> String? {
    let plain = text.prefix { $0 != "(" }
    return plain.split(whereSeparator: { " `*[]<>,;".contains($0) }).map(String.init)
      .first { $0.contains { $0.isNumber } && !$0.contains("://") }
  }
}
