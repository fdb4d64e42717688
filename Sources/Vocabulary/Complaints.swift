/// Several complaints at once, in the order of their places.
public struct Complaints: Error, Sendable, Equatable, CustomStringConvertible {
  public var list: [Complaint]

  public init(_ list: [Complaint]) { self.list = list }

  public var description: String { list.map(\.description).joined(separator: "\n") }
}
