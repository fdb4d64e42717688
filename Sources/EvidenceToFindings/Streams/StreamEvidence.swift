public import Vocabulary

/// The evidence of one stream: all sources of one rotation set on one host.
///
/// Days are read one by one as they are looked at: of many streams, all days at once would be many times what is left of them.
public struct StreamEvidence {
  /// Folder and base name of the rotation set.
  public let name: String
  public let parser: String
  public let days: [Day]
  private let read: (Day) throws -> DayEvidence

  /// `read` gives the evidence of one of `days`, the same each time.
  public init(
    name: String, parser: String, days: [Day], read: @escaping (Day) throws -> DayEvidence
  ) {
    self.name = name
    self.parser = parser
    self.days = days
    self.read = read
  }

  /// Neutral where it has no such day; throws what reading it throws.
  public func evidence(on day: Day) throws -> DayEvidence {
    days.contains(day) ? try read(day) : .neutral
  }
}
