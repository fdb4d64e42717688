@testable import EvidenceToFindings
import Testing

@Suite("What concluding looks things up in")
struct LookupTests {
  private struct Numbered: Grouped, Equatable {
    let group: UInt64
    let order: Int

    static func < (a: Self, b: Self) -> Bool { a.order < b.order }
  }

  /// Few groups with many elements, many with one; numbers, and hashes whose low or high bits are all the same.
  private static func elements(_ seed: UInt64) -> [Numbered] {
    var state = seed
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 11
    }
    return (0..<Int(next() % 3000)).map { i in
      let group: UInt64 =
        switch next() % 4 {
        case 0: next() % 5
        case 1: next() << 40
        case 2: next() % 1000
        default: next()
        }
      return Numbered(group: group, order: Int(next() % 100_000) * 10_000 + i)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `groups hold each element under its group, in order`(seed: UInt64) {
    let elements = Self.elements(seed)
    let expected = Dictionary(grouping: elements, by: \.group).mapValues { $0.sorted(by: <) }
    let groups = Groups(elements)
    for (group, own) in expected { #expect(groups[group].map(Array.init) == own) }
    #expect(groups[0xDEAD_BEEF_0000_0001] == nil)
    var seen: [UInt64: [Numbered]] = [:]
    groups.forEach { group, own in
      #expect(seen[group] == nil)
      seen[group] = Array(own)
    }
    #expect(seen == expected)
  }

  @Test func `no elements make no groups`() {
    let groups = Groups<Numbered>([])
    #expect(groups[0] == nil)
    #expect(groups[.max] == nil)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `an index numbers keys as they come`(seed: UInt64) {
    var index = HashIndex()
    var places: [UInt64: Int] = [:]
    for key in Self.elements(seed).map(\.group) {
      #expect(index.find(key) == places[key])
      let place = places[key] ?? places.count
      places[key] = place
      #expect(index.place(of: key) == place)
    }
    #expect(index.keys.count == places.count)
    #expect(index.keys.enumerated().allSatisfy { places[$1] == $0 })
  }
}
