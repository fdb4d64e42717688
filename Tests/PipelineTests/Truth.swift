import Foundation
import Vocabulary

/// `samples/nights/*/truth.json`: what is a gap in that night, and what only looks like one.
struct Truth: Decodable {
  struct Endpoint: Decodable {
    var method: String
    var path: String
    var kind: GapKind?
    /// Nobody can tell by the logs whether it is a gap.
    var undecidable: Bool?

    func isOf(_ member: Member) -> Bool {
      (method == "*" || method == member.method) && Self.fits(path, member.path)
    }

    /// A placeholder stands for any segment; a final slash makes no difference.
    private static func fits(_ pattern: String, _ path: String) -> Bool {
      let (a, b) = (pattern.split(separator: "/"), path.split(separator: "/"))
      return a.count == b.count && zip(a, b).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
    }
  }

  struct Gap: Decodable {
    var name: String
    var kind: GapKind
    var members: [Endpoint]
    var observableIn: [String]

    /// The member of the gap that a finding's member is.
    func place(of member: Member) -> Int? {
      members.firstIndex { $0.kind ?? kind == member.kind && $0.isOf(member) }
    }

    /// The finding tells this gap, all of it and nothing else.
    func isWhole(_ finding: Finding) -> Bool {
      let places = finding.members.map(place)
      return finding.kind == kind && !places.contains(nil)
        && Set(places.compactMap { $0 }).count == members.count
    }
  }

  var night: String
  var logs: [String: [String]]
  var gaps: [Gap]
  var neighbours: [Endpoint]

  static let folder = Workbench.sample("nights")

  static let nights: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/truth.json") }
      .sorted()
  }()

  init(night: String) throws {
    let file = URL(filePath: "\(Self.folder)/\(night)/truth.json")
    self = try JSONDecoder().decode(Truth.self, from: Data(contentsOf: file))
  }

  /// The findings against the truth, for one kind of log or all (`*`) together.
  func score(_ findings: [Finding], logs kind: String) -> Score {
    let asked = gaps.filter { kind == "*" || $0.observableIn.contains(kind) }
    let shown = findings.flatMap(\.members)
    var score = Score()
    for gap in asked {
      score.asked += gap.members.count
      let places = Set(shown.compactMap(gap.place))
      score.found += places.count
      if findings.contains(where: gap.isWhole) { score.whole += 1 }
      if places.count < gap.members.count { score.missed.append(gap.name) }
    }
    score.gaps = asked.count
    for member in findings.filter({ $0.state == .open }).flatMap(\.members) {
      if neighbours.contains(where: { $0.undecidable ?? false && $0.isOf(member) }) { continue }
      score.told += 1
      if gaps.contains(where: { $0.place(of: member) != nil }) {
        score.right += 1
      } else {
        score.wrong.append("\(member.method) \(member.path) \(member.kind.rawValue)")
      }
    }
    return score
  }
}

/// Endpoints of gaps that were found, endpoints told as open that are gaps' and gaps told whole.
struct Score {
  var asked = 0
  var found = 0
  var told = 0
  var right = 0
  var gaps = 0
  var whole = 0
  var missed: [String] = []
  var wrong: [String] = []

  var recall: Double { Self.share(found, asked) }
  var precision: Double { Self.share(right, told) }
  var wholeness: Double { Self.share(whole, gaps) }

  /// Cut to hundredths, so that a floor is never above what was reached.
  var floors: [Double] { [recall, precision, wholeness] }

  private static func share(_ part: Int, _ all: Int) -> Double {
    all == 0 ? 1 : Double(part * 100 / all) / 100
  }
}
