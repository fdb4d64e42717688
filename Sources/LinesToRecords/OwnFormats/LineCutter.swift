/// How lines are cut: by what they have in common.
struct LineCutter {
  /// Stands between all values and in none; nil: spaces and brackets do.
  var delimiter: [UInt8]?
  /// Ends even the targets of requests.
  var mark: UInt8?
  /// Words that stand before `=` or `:` on many lines.
  var labels: Set<[UInt8]> = []

  static func candidates(for lines: [[UInt8]]) -> [LineCutter] {
    let labels = commonLabels(of: lines)
    var cutters: [LineCutter] = []
    var mark: UInt8?
    for text in ["||", "|", "\t", "~", "^", "\u{1}", ";", ","] {
      let delimiter = Array(text.utf8)
      let counts = lines.map { count(of: delimiter, in: $0) }
      let usual = Dictionary(grouping: counts) { $0 }
        .max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
      if cutters.isEmpty, let usual, usual.key >= 4, usual.value.count * 10 >= lines.count * 9 {
        cutters.append(LineCutter(delimiter: delimiter, labels: labels))
      }
      if delimiter.count == 1, counts.count(where: { $0 >= 4 }) * 20 >= lines.count * 19 {
        mark = mark ?? delimiter[0]
      }
    }
    return cutters + [LineCutter(mark: mark, labels: labels)]
  }

  /// On a third of the lines, as the parts of queries are not.
  private static func commonLabels(of lines: [[UInt8]]) -> Set<[UInt8]> {
    var counts: [[UInt8]: Int] = [:]
    for line in lines {
      var own: Set<[UInt8]> = []
      var start = 0
      for i in line.indices {
        if line[i] == UInt8(ascii: "=") || line[i] == UInt8(ascii: ":") {
          if start < i { own.insert(Array(line[start..<i])) }
          start = i + 1
        } else if !LineTokens.isLabel(line[i]) {
          start = i + 1
        }
      }
      for label in own { counts[label, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value * 3 >= lines.count }.keys)
  }

  private static func count(of delimiter: [UInt8], in line: [UInt8]) -> Int {
    var isInQuotes = false
    var count = 0
    var i = 0
    while i < line.count {
      if line[i] == UInt8(ascii: "\"") { isInQuotes.toggle() }
      if !isInQuotes, line[i...].starts(with: delimiter) {
        count += 1
        i += delimiter.count
      } else {
        i += 1
      }
    }
    return count
  }
}
