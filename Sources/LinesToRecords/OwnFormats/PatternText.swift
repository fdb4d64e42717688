internal import Vocabulary

/// Writes a pattern of what columns hold.
enum PatternText {
  static func write(_ roles: ColumnRoles) -> String {
    let columns = roles.table.columns
    // What ends the line may stand in its last value, too.
    let end = String(decoding: roles.table.end, as: UTF8.self)
    let isOpen = columns.last.map { column in
      column.isRest && !end.isEmpty && column.values.contains { $0.contains(end) }
    }
    if isOpen ?? false { return write(roles, columns) }
    return write(roles, columns) + literal(roles.table.end)
  }

  private static func write(_ roles: ColumnRoles, _ columns: [TokenTable.Column]) -> String {
    var pattern = ""
    for (i, column) in columns.enumerated() {
      pattern += literal(column.before)
      let after = i + 1 < columns.count ? columns[i + 1].before : roles.table.end
      pattern += field(roles.roles[i], column, after)
    }
    return pattern
  }

  private static func literal(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("{", with: "{{")
  }

  private static func field(
    _ role: ColumnRoles.Role, _ column: TokenTable.Column, _ after: [UInt8]
  ) -> String {
    switch role {
    case .request: return "{request}"
    case .verb: return "{verb}"
    case .target: return "{target}"
    case .hostTarget: return "{host-target}"
    case .query: return "{query}"
    case .version: return "{protocol}"
    case .status: return "{status}"
    case .time: return time(column, after)
    case .client: return "{client}"
    case .clientList: return column.kind == .quoted ? "{first-client}" : "{first-client list}"
    case .host: return "{host}"
    case .user: return "{user}"
    case .referer: return "{referer}"
    case .agent: return "{agent}"
    case .size: return "{size}"
    case .messageSize: return "{message-size}"
    case .duration(let unit): return "{duration \(unit)}"
    case .literal: return literal(Array((column.values.first ?? "").utf8))
    case .unread:
      let isOne =
        !column.isRest && column.kind != .list
        && (column.kind == .quoted || !column.values.contains { $0.contains(" ") })
      return isOne ? "{_}" : "{_*}"
    }
  }

  /// Where a time holds a space and nothing closes it, its form is written out.
  private static func time(_ column: TokenTable.Column, _ after: [UInt8]) -> String {
    guard let value = column.present.first(where: { $0.contains(" ") && TimeShapes.isTime($0) })
    else { return "{time}" }
    let isDayFirst = value.dropFirst(2).hasPrefix(".")
    if !isDayFirst, let next = after.first, next != 0x20, next != UInt8(ascii: ",") {
      return "{time}"
    }
    let bytes = Array(value.utf8)
    let isCommonLog = value.dropFirst(2).hasPrefix("/")
    let mark = isCommonLog ? "/" : String(decoding: bytes[4...4], as: UTF8.self)
    var form = isCommonLog ? "%d/%b/%Y:%H:%M:%S" : isDayFirst ? "%d.%m.%Y" : "%Y\(mark)%m\(mark)%d"
    if !isCommonLog { form += String(decoding: bytes[10...10], as: UTF8.self) + "%H:%M:%S" }
    var rest = bytes[(isCommonLog ? 20 : 19)...]
    if let point = rest.first, point == UInt8(ascii: ".") || point == UInt8(ascii: ",") {
      let digits = rest.dropFirst().prefix { 48...57 ~= $0 }.count
      form += String(decoding: [point], as: UTF8.self) + "%\(digits)f"
      rest = rest.dropFirst(1 + digits)
    }
    if rest.first == 0x20 {
      form += " "
      rest = rest.dropFirst()
    }
    return "{time \(form)\(rest.isEmpty ? "" : "%z")}"
  }
}
