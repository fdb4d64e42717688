internal import BytesToLines
internal import Vocabulary

/// Whether more is to come in a file.
enum FileEnding: Sendable {
  /// It is being written to: an unfinished line, and a message's traceback, wait.
  case growing
  /// It was just renamed; its writer may hold it for another moment. An unfinished line waits.
  case rotated
  /// What is there is all.
  case closed

  /// Of each source, in their order. Of logs that carry a date from their first line on (rotatelogs, Tomcat, IIS, Caddy), the newest is
  /// written to, unless nobody has for a day.
  static func all(of sources: [FoundSource], now: Instant) -> [FileEnding] {
    var newest: [String: Rotation] = [:]
    for found in sources {
      let (set, rotation) = (found.source.rotationSet, found.source.rotation)
      newest[set] = max(newest[set] ?? rotation, rotation)
    }
    return sources.map { found in
      ending(
        of: found.source, isNewest: newest[found.source.rotationSet] == found.source.rotation, now)
    }
  }

  private static func ending(of source: Source, isNewest: Bool, _ now: Instant) -> FileEnding {
    if source.compression != .none { return .closed }
    switch source.rotation {
    case .current: return .growing
    case .numbered(let number): return number == 1 ? .rotated : .closed
    case .dated:
      let age = now.seconds - (source.modified ?? now).seconds
      return isNewest && age < 86_400 ? .growing : .closed
    }
  }
}
