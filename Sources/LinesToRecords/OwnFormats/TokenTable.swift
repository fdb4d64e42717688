/// Lines that are cut alike: the values of each place stand in a column.
struct TokenTable {
  struct Column {
    /// The text before it, several spaces as one.
    var before: [UInt8]
    var kind: LineTokens.Kind
    /// A line each.
    var values: [String]
    /// What the lines hold where they are not cut alike.
    var isRest = false

    /// Without those that say that there is none.
    var present: [String] { values.filter { !$0.isEmpty && $0 != "-" } }
    /// The word before `=` or `:`, in small letters.
    var label: String {
      var text = before[...]
      while let last = text.last, [0x20, UInt8(ascii: "\""), UInt8(ascii: "[")].contains(last) {
        text.removeLast()
      }
      guard let mark = text.popLast(), mark == UInt8(ascii: "=") || mark == UInt8(ascii: ":") else {
        return ""
      }
      let word = text.reversed().prefix {
        97...122 ~= $0 | 0x20 || $0 == 0x5F || $0 == 0x2D || $0 == 0x2E
      }
      return String(decoding: word.reversed(), as: UTF8.self).lowercased()
    }

    func share(_ fits: (String) -> Bool) -> Double {
      let present = present
      return present.isEmpty ? 0 : Double(present.count(where: fits)) / Double(present.count)
    }
  }

  var columns: [Column] = []
  /// Behind the last column.
  var end: [UInt8] = []
  /// The lines' places among those that were given.
  var rows: [Int] = []

  /// How many ways to cut a rest out are tried.
  private static let mostMeetings = 40

  /// The table that holds most values of these lines; nil when no two of them are cut alike.
  init?(_ lines: [LineTokens]) {
    let separators = lines.map { line in
      (0...line.tokens.count).map { line.separator(before: $0) }
    }
    let shapes = Dictionary(grouping: lines.indices) { separators[$0] }
    guard
      let top = shapes.max(by: { ($0.value.count, $1.value[0]) < ($1.value.count, $0.value[0]) }),
      top.value.count > 1, top.key.count > 1
    else { return nil }
    let model = top.key
    let common = separators.map { own in
      Common(
        front: zip(own, model).prefix { $0 == $1 }.count,
        back: zip(own.reversed(), model.reversed()).prefix { $0 == $1 }.count, count: own.count)
    }
    var best = (front: model.count, back: 0)
    // A pattern reads the rest up to the text behind it.
    func covers(_ row: Int, _ front: Int, _ back: Int) -> Bool {
      guard common[row].holds(front, back) else { return false }
      if back == 1 { return true }
      let line = lines[row]
      let rest = line.bytes[
        line.tokens[front - 1].from..<line.tokens[line.tokens.count - back].to]
      return !rest.holds(model[model.count - back])
    }
    var bestScore = top.value.count * (model.count - 1)
    let frequent = Dictionary(grouping: common) { $0 }.mapValues(\.count)
      .sorted { ($1.value, $0.key.front, $0.key.back) < ($0.value, $1.key.front, $1.key.back) }
    for (each, _) in frequent.prefix(Self.mostMeetings) where each.front < model.count {
      // Where both meet in the model, what stands there is the rest.
      let back = each.back
      let front = each.front - max(0, each.front + back - model.count)
      guard front >= 1, back >= 1, front + back <= each.count else { continue }
      let score = lines.indices.count { covers($0, front, back) } * (front + back - 2)
      if score > bestScore { (best, bestScore) = ((front, back), score) }
    }
    if best.back == 0 {
      rows = top.value
      fill(lines, model, front: model.count - 1, back: 0)
      end = model[model.count - 1]
    } else {
      rows = lines.indices.filter { covers($0, best.front, best.back) }
      fill(lines, model, front: best.front - 1, back: best.back - 1)
      end = model[model.count - 1]
    }
  }

  /// The word right behind a column: a unit, perhaps. Empty where there is none.
  func word(behind index: Int) -> String {
    let after = index + 1 < columns.count ? columns[index + 1].before : end
    let rest = after.drop { $0 == 0x20 }
    let word = rest.prefix { 97...122 ~= $0 | 0x20 }
    if !word.isEmpty {
      let next = rest.dropFirst(word.count).first
      let isLabel = next == UInt8(ascii: "=") || next == UInt8(ascii: ":")
      return isLabel ? "" : String(decoding: word, as: UTF8.self)
    }
    guard after == [0x20], let word = columns[index + 1].values.first,
      columns[index + 1].values.allSatisfy({ $0 == word })
    else { return "" }
    return word
  }

  /// How many separators a line has in common with the model.
  private struct Common: Hashable {
    var front: Int
    var back: Int
    var count: Int

    /// Between those in front and at the back there is a value.
    func holds(_ front: Int, _ back: Int) -> Bool {
      self.front >= front && self.back >= back && count >= front + back
    }
  }

  private mutating func fill(
    _ lines: [LineTokens], _ model: [[UInt8]], front: Int, back: Int
  ) {
    func column(_ before: [UInt8], _ token: (LineTokens) -> LineTokens.Token) -> Column {
      let tokens = rows.map { token(lines[$0]) }
      let values = zip(rows, tokens).map { row, token in
        String(decoding: lines[row].bytes[token.from..<token.to], as: UTF8.self)
      }
      let kinds = Dictionary(grouping: tokens.map(\.kind)) { $0 }.mapValues(\.count)
      let kind =
        tokens.contains { $0.kind == .list } ? .list : kinds.max { $0.value < $1.value }?.key
      return Column(before: before, kind: kind ?? .plain, values: values)
    }
    for i in 0..<front { columns.append(column(model[i]) { $0.tokens[i] }) }
    guard front + 1 < model.count else { return }
    var rest = column(model[front]) { line in
      LineTokens.Token(
        from: line.tokens[front].from, to: line.tokens[line.tokens.count - 1 - back].to,
        kind: .plain)
    }
    rest.isRest = true
    columns.append(rest)
    for i in (0..<back).reversed() {
      columns.append(
        column(model[model.count - 2 - i]) { $0.tokens[$0.tokens.count - 1 - i] })
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ text: [UInt8]) -> Bool {
    text.isEmpty || indices.contains { self[$0...].starts(with: text) }
  }
}
