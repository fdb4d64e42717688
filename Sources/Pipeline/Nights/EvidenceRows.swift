internal import EvidenceBytes
internal import Store
internal import Vocabulary

/// Evidence as the store keeps it: a row a day.
enum EvidenceRows {
  private static let traffic = "traffic"

  private static func part(_ table: EndpointTable) -> String {
    switch table {
    case .referred: "referred"
    case .unreferred: "unreferred"
    case .referredNotFound: "referred-404"
    case .unreferredNotFound: "unreferred-404"
    }
  }

  private static let whole = "day"

  static func rows(_ day: PackedDay) throws -> [EvidenceRow] {
    [EvidenceRow(part: whole, key: "", value: try day.deflated())]
  }

  static func packed(_ rows: [EvidenceRow], on day: Day) throws -> PackedDay {
    if let row = rows.first, row.part == whole {
      return try PackedDay(deflated: row.value, day: day)
    }
    return byEndpoint(rows, on: day)
  }

  /// As the first schema kept it: a row an endpoint, a row for the traffic.
  private static func byEndpoint(_ rows: [EvidenceRow], on day: Day) -> PackedDay {
    var packed = PackedDay(day: day, traffic: rows.first { $0.part == traffic }?.value ?? [])
    let tables = Dictionary(grouping: rows, by: \.part)
    for table in EndpointTable.allCases {
      var own = PackedDay.Table()
      for row in tables[part(table)] ?? [] {
        if row.key == sampleMark {
          own.isSample = true
        } else if let key = key(row.key) {
          own.endpoints.append((key, row.value))
        }
      }
      own.endpoints.sort { $0.key < $1.key }
      packed[table] = own
    }
    return packed
  }

  /// Of two sources, or of a source and what was added up before.
  static func sum(_ a: [EvidenceRow], _ b: [EvidenceRow], on day: Day) throws -> [EvidenceRow] {
    var packed = PackedEvidence()
    packed.add(try self.packed(a, on: day))
    packed.add(try self.packed(b, on: day))
    return try rows(try packed.packed(on: day))
  }

  /// Stands for "the cap was reached"; no endpoint's key is that short.
  private static let sampleMark = "…"

  /// `HASH METHOD HOST PATH`: the path comes last since it may hold a space.
  private static func key(_ text: String) -> HashedKey? {
    let parts = text.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, let hash = UInt64(parts[0], radix: 16) else { return nil }
    let host = parts[2].isEmpty ? nil : String(parts[2])
    return HashedKey(
      hash: hash, key: EndpointKey(method: String(parts[1]), path: String(parts[3]), host: host))
  }
}
