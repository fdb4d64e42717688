internal import Foundation
internal import Vocabulary

/// The one place where the clock is read.
enum Clock {
  static func now() -> Instant {
    Instant(nanoseconds: Int64(Date().timeIntervalSince1970 * 1_000_000) * 1000)
  }
}
