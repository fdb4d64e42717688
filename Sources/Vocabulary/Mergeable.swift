/// Evidence adds up: `merge` is associative and commutative, `neutral` changes nothing.
///
/// A test holds every conformer to the law, through its encoded form.
public protocol Mergeable {
  static var neutral: Self { get }
  mutating func merge(_ other: Self)
}

extension Mergeable {
  public func merging(_ other: Self) -> Self {
    var merged = self
    merged.merge(other)
    return merged
  }
}
