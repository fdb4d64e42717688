internal import EvidenceBytes
internal import Store
internal import Vocabulary

/// Evidence as the store keeps it: a row an endpoint, a row for the traffic.
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

  static func rows(_ evidence: DayEvidence, on day: Day) -> [EvidenceRow] {
    var rows = [EvidenceRow(part: traffic, key: "", value: evidence.traffic.encoded(day: day))]
    for table in EndpointTable.allCases {
      let capped = evidence[table]
      if capped.isSample { rows.append(EvidenceRow(part: part(table), key: sampleMark, value: [])) }
      for (key, endpoint) in capped.sorted {
        rows.append(
          EvidenceRow(part: part(table), key: text(key), value: endpoint.encoded(day: day)))
      }
    }
    return rows
  }

  static func evidence(_ rows: [EvidenceRow], on day: Day) throws -> DayEvidence {
    var evidence = DayEvidence()
    var entries: [String: [HashedKey: EndpointDay]] = [:]
    var samples: Set<String> = []
    for row in rows {
      if row.part == traffic {
        evidence.traffic = try Traffic(bytes: row.value, day: day)
      } else if row.key == sampleMark {
        samples.insert(row.part)
      } else if let key = key(row.key) {
        entries[row.part, default: [:]][key] = try EndpointDay(bytes: row.value, day: day)
      }
    }
    for table in EndpointTable.allCases {
      let part = part(table)
      evidence[table] = SmallestByKey(
        capacity: DayEvidence.tableCap, entries: entries[part] ?? [:],
        isSample: samples.contains(part))
    }
    return evidence
  }

  /// Stands for "the cap was reached"; no endpoint's key is that short.
  private static let sampleMark = "…"

  /// `HASH METHOD HOST PATH`: the path comes last since it may hold a space.
  private static func text(_ key: HashedKey) -> String {
    let hash = String(key.hash, radix: 16)
    return [hash, key.key.method, key.key.host ?? "", key.key.path].joined(separator: " ")
  }

  private static func key(_ text: String) -> HashedKey? {
    let parts = text.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, let hash = UInt64(parts[0], radix: 16) else { return nil }
    let host = parts[2].isEmpty ? nil : String(parts[2])
    return HashedKey(
      hash: hash, key: EndpointKey(method: String(parts[1]), path: String(parts[3]), host: host))
  }
}
