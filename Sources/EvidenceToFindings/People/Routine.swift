internal import Vocabulary

/// When in the day a client asks.
struct Routine {
  /// In seconds since midnight (UTC).
  private var earliest: Int64 = 86_400
  private var latest: Int64 = 0
  private var first = Day(number: .max)
  private var last = Day(number: .min)

  mutating func see(_ clientDay: borrowing ClientDay, on day: Day) {
    if day == .unknown || isOfPeople { return }
    first = min(first, day)
    last = max(last, day)
    clientDay.outcomes.entries.forEachEntry { _, outcome in
      earliest = min(earliest, outcome.first.seconds - day.start.seconds)
      latest = max(latest, outcome.last.seconds - day.start.seconds)
    }
  }

  private var isOfPeople: Bool { latest > earliest + Self.longest }

  /// All that it ever asks, over four days or more, it asks in the same two minutes of the day: a job that the clock starts.
  var isOfTheClock: Bool { isSo(forDays: 4) }

  /// Over a week it is one though it drives a browser, and sends what pages do.
  var isOfTheClockForAWeek: Bool { isSo(forDays: 7) }

  private func isSo(forDays days: Int32) -> Bool {
    first < last && last.number - first.number >= days - 1 && !isOfPeople
  }

  private static let longest: Int64 = 120
}
