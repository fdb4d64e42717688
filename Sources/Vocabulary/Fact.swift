/// One thing that is known, as numbers and names; `Phrases` turns it into words of a language.
///
/// Values are masked before they get here: endpoints are templates, never query values, users or addresses.
public struct Fact: Hashable, Codable, Sendable {
  public var name: FactName
  public var values: [String: FactValue]

  public init(_ name: FactName, _ values: [String: FactValue] = [:]) {
    self.name = name
    self.values = values
  }
}

/// A number or a text inside a fact.
///
/// JSON does not tell 6 from 6.0, so a whole `number` equals the `int`, and both must be told alike.
public enum FactValue: Sendable {
  case int(Int)
  case number(Double)
  case text(String)
}

extension FactValue: Hashable {
  private var canonical: FactValue {
    guard case .number(let number) = self, let whole = Int(exactly: number) else { return self }
    return .int(whole)
  }

  public static func == (a: Self, b: Self) -> Bool {
    switch (a.canonical, b.canonical) {
    case (.int(let a), .int(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.text(let a), .text(let b)): a == b
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch canonical {
    case .int(let int): hasher.combine(int)
    case .number(let number): hasher.combine(number)
    case .text(let text): hasher.combine(text)
    }
  }
}

extension FactValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  public init(integerLiteral value: Int) { self = .int(value) }
  public init(stringLiteral value: String) { self = .text(value) }
}

extension FactValue: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let int = try? container.decode(Int.self) {
      self = .int(int)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .int(let int): try container.encode(int)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    }
  }
}

/// The facts a finding can state; the comment lists the values' keys. Percentages are 0…100.
public enum FactName: String, Codable, CaseIterable, Sendable {
  // What was expected.
  /// noun
  case expectedList
  case expectedSuccess
  case expectedPersistence
  case expectedOwnAnswers
  case expectedJSON
  case expectedPermission
  case expectedDirectAnswer

  // What was seen.
  /// size; body ("[]" where bodies were logged or the size can mean nothing else)
  case actualEmptyList
  /// status
  case actualNoContent
  /// status, percent
  case actualStatus
  /// unchanged, writes
  case actualUnchanged
  /// size
  case actualConstant
  case actualBlind
  /// size
  case actualHTML
  /// status
  case actualUnfollowed

  // The numbers behind it.
  /// good, observations, upper (percent, 95 % bound)
  case boundOnGood
  /// requests, failures, clients, days
  case seen
  /// size, control (endpoint)
  case emptySizeFromControl
  /// size, siblings
  case emptySizeFromSiblings
  /// size
  case emptySizeFromTable
  case emptyFromContent
  /// size, paths
  case unknownRouteSize
  /// unchanged, writes, clients, days
  case readsAfterWrites
  /// size, writes
  case writesAnswerConstant
  /// parser
  case shownByOneLog
  /// ids, size
  case sameForEveryID
  /// same, all, queries, days
  case sameForEveryQuery
  /// size
  case sameAsIndexPage
  case noUpstream
  /// type, count
  case exceptionBeside
  /// messages, requests
  case saidToBeStub
  /// upstreams
  case onEveryUpstream
  /// strength (percent), observations, next (observations + 1); most (percent), where it is suspected
  case confidenceFrom

  // The numbers against it, and what is beside it.
  /// endpoint, good, requests, percent
  case siblingWorks
  /// endpoint, good, requests
  case workaround
  /// good, requests
  case otherOutcomes
  /// requests
  case strangersAside
  /// requests
  case episodesAside
  case oneClientOnly
  case clientsIndistinguishable
  case noCounterEvidence
  /// changes
  case readsChangeOtherwise
  case encodingHidesFlips
  /// time
  case lastGood
  /// time
  case firstBad
  /// time
  case restartBetween
  /// clients, since, good (answers; where they were counted)
  case goodAgain
  /// failures, clients, since
  case badSince
  /// count (endpoints)
  case unheardSince
  /// days, time
  case nobodySince
  case neverAsked
  case logsCannotTell
  /// count, members; without them: none of them is
  case notInContract
  /// operation
  case inContract
  case contractHasRoute
  case contractDocumentsNotFound

  // What is missing.
  /// have, need
  case needsDays
  /// have, need
  case needsClients
  /// have, need
  case needsRequests
  /// have, need
  case needsPairs
  case needsSizes
  case needsContent
  case needsSiblings
  case needsWrites
  case needsUnknownRoute

  // The arithmetic of the impact.
  case impactWrite
  case impactRead
  /// area
  case impactSecurity
  /// clients
  case impactClients
  /// failing, calls
  case impactPageShare
  /// points
  case impactPoints

  // What `explain` says of an endpoint.
  /// template
  case countedAs
  case partOfTheAPI
  case notOfTheAPI
  /// requests, clients, days
  case askedByPeople
  case askedByNobody
  /// status, count, low, high; sizes in bytes, left out where none was logged
  case answered

  // Why a kind is not told of it.
  case noSuchAnswer
  /// requests
  case onlyStrangersGot
  /// bad, good, last
  case refutedByGood
  case successorAnswers
  case handlerAnswered
  /// ids
  case fewIDs
  case otherMethod
  /// low, high
  case notEmpty
  case onlyFiltered
  case nothingMeantToStay
  /// changed, unchanged
  case pairsChanged
  /// writes
  case changedLater
  case shownElsewhere
  case noPairs
  /// writes
  case blindPairs
  /// sizes
  case answersVary
  /// have, need
  case fewTargets
  case notTheIndexPage
  case refusedOnSiblingsToo
  case redirectFollowed
  /// other (a kind)
  case toldAs
  case ruledOut
  case tooLittle
}
