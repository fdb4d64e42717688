/// Which column of whole numbers is the answer's size, and whether it counts the header section: told by what cannot be
/// otherwise, never guessed by its place.
struct SizeColumns {
  /// Content alone.
  private(set) var body: Int?
  /// With the header section.
  private(set) var message: Int?

  private let table: TokenTable
  private let statuses: [String]
  private let methods: [String]
  private let targets: [String]

  init(_ table: TokenTable, _ roles: [ColumnRoles.Role], among free: [Int]) {
    self.table = table
    func values(_ role: ColumnRoles.Role) -> [String]? {
      roles.firstIndex(of: role).map { table.columns[$0].values }
    }
    statuses = values(.status) ?? []
    if let requests = values(.request) {
      let words = requests.map { $0.split(separator: " ") }
      methods = words.map { $0.first.map(String.init) ?? "" }
      targets = words.map { $0.count > 1 ? String($0[1]) : "" }
    } else {
      methods = values(.verb) ?? []
      targets = values(.target) ?? values(.hostTarget) ?? []
    }
    let columns = free.filter { isCount($0) && !isNamedOtherwise(table.columns[$0].label) }
    let kinds = columns.map { ($0, kind(of: $0)) }
    func first(_ wanted: Kind) -> Int? {
      let fitting = kinds.filter { $0.1 == wanted }.map(\.0)
      return fitting.first { isNamedSize($0) } ?? fitting.first
    }
    body = first(.body)
    message = first(.message)
  }

  private enum Kind { case body, message, other }

  private func isCount(_ index: Int) -> Bool {
    let column = table.columns[index]
    return !column.isRest && column.present.count * 2 >= table.rows.count / 2
      && column.share { $0.utf8.allSatisfy { 48...57 ~= $0 } && $0.utf8.count <= 12 } == 1
      && Set(column.present).count > 2
  }

  /// Labels of what else is counted.
  private func isNamedOtherwise(_ label: String) -> Bool {
    if label.isEmpty { return false }
    return [
      "port", "pid", "tid", "worker", "conn", "req", "rl", "in", "recv", "received", "time", "rt",
      "dur", "ms", "took", "seq", "id", "uid", "user",
    ]
    .contains { word in
      label == word
        || label.split(whereSeparator: { $0 == "_" || $0 == "-" || $0 == "." }).contains {
          $0 == word
        }
    }
  }

  private func isNamedSize(_ index: Int) -> Bool {
    let label = table.columns[index].label
    return ["byte", "size", "sent", "len", "body", "out"].contains { label.contains($0) }
      || ["b", "bytes", "byte", "octets"].contains(table.word(behind: index).lowercased())
  }

  private func kind(of index: Int) -> Kind {
    let values = table.columns[index].values.map { Int($0) ?? 0 }
    guard !isRequestSize(values), varies(values) else { return .other }
    let isNamed = isNamedSize(index)
    // How long it took, which connection, or a port: the same request has another one every time.
    let isSame = sameShare(values)
    guard isSame > (isNamed ? 0.1 : max(0.25, coincidence(values) * 1.5)) else { return .other }
    let rows = values.indices
    // Answers that can have no content, and those that nearly always have some.
    let empty = rows.filter {
      statuses[$0] == "304" || statuses[$0] == "204" || methods[$0] == "HEAD"
    }.map { values[$0] }
    let full = rows.filter { statuses[$0] == "200" && methods[$0] == "GET" }.map { values[$0] }
    let hasContent = full.count { $0 == 0 } * 4 <= full.count
    if empty.isEmpty {
      // No header section is that short.
      return hasContent && isNamed && values.contains { 1..<60 ~= $0 } ? .body : .other
    }
    if empty.count(where: { $0 == 0 }) * 10 >= empty.count * 9 {
      return hasContent ? .body : .other
    }
    let isSized = empty.count { $0 >= 60 } * 10 >= empty.count * 9
    let short = values.count { $0 < 60 }
    guard isSized, short * 50 <= values.count, isAlike(empty),
      Self.median(full) >= Self.median(empty)
    else { return .other }
    return .message
  }

  /// Header sections without content are of a few sizes.
  private func isAlike(_ sizes: [Int]) -> Bool {
    let counts = Dictionary(grouping: sizes) { $0 }.map(\.value.count).sorted(by: >)
    return counts.prefix(3).reduce(0, +) * 5 >= sizes.count * 2
  }

  private static func median(_ sizes: [Int]) -> Int {
    sizes.isEmpty ? .max : sizes.sorted()[sizes.count / 2]
  }

  /// Of the requests that were made before, how many have the same number as then.
  private func sameShare(_ values: [Int]) -> Double {
    var last: [[String]: Int] = [:]
    var (same, all) = (0, 0)
    for row in values.indices {
      let key = [methods[row], targets[row], statuses[row]]
      if let before = last[key] {
        all += 1
        if before == values[row] { same += 1 }
      }
      last[key] = values[row]
    }
    return all == 0 ? 0 : Double(same) / Double(all)
  }

  /// How many of two would be equal, whatever was asked for: processes and servers take turns.
  private func coincidence(_ values: [Int]) -> Double {
    let counts = Dictionary(grouping: values) { $0 }.values.map { Double($0.count) }
    let all = Double(max(values.count, 1))
    return counts.reduce(0) { $0 + ($1 / all) * ($1 / all) }
  }

  /// It is never less than the request line, and grows with it.
  private func isRequestSize(_ values: [Int]) -> Bool {
    let beyond = values.indices.map { values[$0] - targets[$0].utf8.count }
    let short = values.indices.count { beyond[$0] < methods[$0].utf8.count + 10 }
    return short * 50 <= values.count && Set(beyond).count * 3 < Set(values).count * 2
  }

  /// Different answers have different sizes: a handful of numbers is something else.
  private func varies(_ values: [Int]) -> Bool {
    let asked = Set(targets.map { $0.prefix { $0 != "?" } })
    return Set(values).count >= min(6, max(2, asked.count / 4))
  }
}
