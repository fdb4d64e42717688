internal import Vocabulary

/// A batch's exchanges in the order of their endpoints: added one endpoint after the other, a tally is in the processor's
/// cache.
struct WaitingExchanges {
  /// Of each exchange; `EndpointPlace.none` where nothing is to be added.
  private var places: [EndpointPlace] = []
  /// The exchanges' numbers, those of one place behind one another.
  private(set) var order: [UInt32] = []
  /// Where the exchanges of each place begin in `order`.
  private var starts: [UInt32] = []

  /// Takes in the exchanges of `range`, whose places `place` answers.
  @inline(__always)
  mutating func take(_ range: Range<Int>, place: (Int) -> EndpointPlace) {
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement(.none, count: range.count))
    var span = places.mutableSpan
    for i in range { span[i &- range.lowerBound] = place(i) }
  }

  /// Brings those of `range` into the order of their places, all of which are below `placeCount`; answers how many there are.
  mutating func sort(_ range: Range<Int>, placeCount: Int) -> Int {
    starts.removeAll(keepingCapacity: true)
    starts.append(contentsOf: repeatElement(0, count: placeCount + 1))
    for place in places where place.number < placeCount { starts[Int(place.number) &+ 1] &+= 1 }
    for i in 1...placeCount { starts[i] &+= starts[i - 1] }
    let count = Int(starts[placeCount])
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: repeatElement(0, count: count))
    for (i, place) in places.enumerated() where place.number < placeCount {
      order[Int(starts[Int(place.number)])] = UInt32(truncatingIfNeeded: range.lowerBound + i)
      starts[Int(place.number)] &+= 1
    }
    return count
  }

  /// Where the exchanges of one place end in `order`, which begin at `start`, and the place.
  func run(from start: Int, in range: Range<Int>) -> (end: Int, place: EndpointPlace) {
    let place = places[Int(order[start]) - range.lowerBound]
    return (Int(starts[Int(place.number)]), place)
  }
}

/// Where an endpoint's tally stands in its day.
struct EndpointPlace: Sendable {
  let number: UInt32

  static let none = EndpointPlace(number: .max)

  private init(number: UInt32) { self.number = number }

  init(table: EndpointTable, index: Int) {
    number = UInt32(truncatingIfNeeded: index) &<< 2 | UInt32(table.rawValue)
  }

  var table: Int { Int(number & 3) }
  var index: Int { Int(number >> 2) }
}
