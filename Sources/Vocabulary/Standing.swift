/// Where several endpoints that belong together stand by now.
public struct Standing: Hashable, Sendable {
  public enum What: Hashable, Sendable {
    /// No day of any of them says anything.
    case unasked
    case broken
    /// Broken, then good for a while, and broken again.
    case brokenAgain
    /// All of them answer well, but too few answers or clients so far.
    case perhapsRepaired
    case repaired
  }

  public var what: What
  /// Answers and clients of the streaks that decide.
  public var answers = 0
  public var clients = 0
  /// When the last of them began to answer well, or the first one failed again.
  public var since: Instant?
  public var lastGood: Instant?
  public var lastBad: Instant?
  /// Endpoints that decide, and all that said something.
  public var deciding = 0
  public var told = 0
  /// Of the last, those that said nothing any more since the others answer well.
  public var unheard = 0

  /// `enough` good answers make a repair, and a break after one; of clients two, or as many as met
  /// the gap.
  public init(of courses: [Course], enough: Int) {
    var courses = courses.filter { !$0.streaks.isEmpty }
    what = .unasked
    if courses.isEmpty { return }
    for i in courses.indices where courses[i].endsInNoise(enough) {
      courses[i].streaks.removeLast()
    }
    told = courses.count
    let streaks = courses.flatMap(\.streaks)
    lastGood = streaks.filter(\.isGood).map(\.last).max()
    lastBad = streaks.filter { !$0.isGood }.map(\.last).max()
    if let heard = Self.heard(courses) {
      unheard = courses.count - heard.count
      courses = heard
    }
    let broken = courses.filter { $0.last?.isGood == false }
    let last = (broken.isEmpty ? courses : broken).compactMap(\.last)
    deciding = last.count
    answers = last.reduce(0) { $0 + $1.answers }
    clients = last.reduce(into: Set<UInt64>()) { $0.formUnion($1.clients) }.count
    if broken.isEmpty {
      since = last.map(\.first).max()
      let met = streaks.filter { !$0.isGood }.reduce(into: Set<UInt64>()) {
        $0.formUnion($1.clients)
      }
      let isEnough = answers >= enough && clients >= (met.count == 1 ? 1 : 2)
      what = isEnough ? .repaired : .perhapsRepaired
      return
    }
    since = last.map(\.first).min()
    let goodBefore = broken.filter { $0.streaks.count > 2 }
      .reduce(0) { $0 + $1.streaks[$1.streaks.count - 2].answers }
    what = goodBefore >= enough ? .brokenAgain : .broken
  }
}

extension Standing {
  /// More than half of the endpoints answer well again, and the others have said nothing since: those
  /// that did; nil where it is not so.
  private static func heard(_ courses: [Course]) -> [Course]? {
    let repaired = courses.filter { $0.last?.isGood == true && $0.streaks.count > 1 }
    guard let turn = repaired.compactMap(\.last?.first).min() else { return nil }
    let heard = courses.filter { course in
      course.last.map { $0.isGood || $0.last >= turn } ?? false
    }
    let isMost = heard.count < courses.count && heard.count * 2 > courses.count
    return isMost && heard.allSatisfy { $0.last?.isGood == true } ? heard : nil
  }
}

extension Course {
  /// A failure or two of one client after good answers say nothing yet.
  fileprivate func endsInNoise(_ enough: Int) -> Bool {
    guard streaks.count > 1, let last, !last.isGood else { return false }
    return last.answers < enough && last.clients.count < 2
  }
}
