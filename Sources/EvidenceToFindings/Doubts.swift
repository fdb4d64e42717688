internal import Vocabulary

/// Why a detector has no verdict on an endpoint: for `explain` alone.
extension AlwaysStatus {
  func doubts(_ endpoint: Endpoint, _ panorama: Panorama) -> [Fact] {
    if !endpoint.isOfTheUI { return [Fact(.otherMethod)] }
    guard panorama.isCalled(endpoint, orIsFile: isOfHandlers) else { return [Fact(.notOfTheAPI)] }
    let tally = tally(endpoint, panorama.rules)
    if tally.badRequests == 0 {
      let others = endpoint.outcomes.filter { bad($0.key.status) }.map(\.outcome.count)
      let requests = others.reduce(0, +)
      return [
        requests == 0
          ? Fact(.noSuchAnswer) : Fact(.onlyStrangersGot, ["requests": .int(requests)])
      ]
    }
    guard tally.goodRequests > 0 else { return [] }
    return [
      Fact(
        .refutedByGood,
        [
          "bad": .int(tally.badRequests), "good": .int(tally.goodRequests),
          "last": .text(tally.lastGood.description),
        ])
    ]
  }
}

extension MissingEndpoint {
  static func doubts(_ endpoint: Endpoint, _ panorama: Panorama) -> [Fact] {
    let doubts = rule.doubts(endpoint, panorama)
    if !doubts.isEmpty { return doubts }
    if hasSuccessor(endpoint, panorama) { return [Fact(.successorAnswers)] }
    if case .handler = panorama.sizes.notFound.weight(of: endpoint) {
      return [Fact(.handlerAnswered)]
    }
    return [Fact(.fewIDs, ["ids": .int(endpoint.distinctPaths)])]
  }
}

extension FailingEndpoint {
  static func doubts(_ endpoint: Endpoint, _ panorama: Panorama) -> [Fact] {
    let doubts = rule.doubts(endpoint, panorama)
    if !doubts.isEmpty { return doubts }
    let days = rule.tally(endpoint, panorama.rules).badDays
    return [
      Fact(.needsDays, ["have": .int(days), "need": .int(panorama.settings.floors.days + 1)])
    ]
  }
}

extension AlwaysForbidden {
  static func doubts(_ endpoint: Endpoint, _ panorama: Panorama) -> [Fact] {
    let doubts = rule.doubts(endpoint, panorama)
    return doubts.isEmpty ? [Fact(.refusedOnSiblingsToo)] : doubts
  }
}

extension LostRedirect {
  static func doubts(_ endpoint: Endpoint, _ panorama: Panorama) -> [Fact] {
    if !endpoint.isWrite { return [Fact(.otherMethod)] }
    let doubts = rule.doubts(endpoint, panorama)
    return doubts.isEmpty ? [Fact(.redirectFollowed)] : doubts
  }
}

extension EmptyList {
  static func doubts(_ endpoint: Endpoint, _ panorama: Panorama) -> [Fact] {
    if endpoint.method != "GET" { return [Fact(.otherMethod)] }
    let answers = endpoint.outcomes.filter { 200..<300 ~= $0.key.status && $0.key.status != 206 }
    if answers.isEmpty { return [Fact(.noSuchAnswer)] }
    let low = answers.map(\.outcome.smallest).min() ?? 0
    let high = answers.map(\.outcome.largest).max() ?? -1
    if high < 0, !answers.contains(where: { $0.key.content != .unknown }) {
      return [Fact(.needsSizes)]
    }
    if emptiness(of: endpoint, panorama) == nil {
      return [Fact(.notEmpty, ["low": .int(Int(low)), "high": .int(Int(high))])]
    }
    if answers.allSatisfy({ $0.key.series != .plain || $0.key.fromCache }) {
      return [Fact(.onlyFiltered)]
    }
    return [Fact(.needsSiblings)]
  }
}

extension NonPersistingWrite {
  static func doubts(_ endpoint: Endpoint, _ panorama: Panorama) -> [Fact] {
    if !endpoint.isWrite { return [Fact(.otherMethod)] }
    if isPassing(endpoint, panorama) { return [Fact(.nothingMeantToStay)] }
    guard let result = pairs(endpoint, panorama) else { return [Fact(.noPairs)] }
    if isOrder(endpoint, panorama), !isTold(result, panorama) { return [Fact(.nothingMeantToStay)] }
    if result.changed + result.late + result.unchanged == 0 {
      return [
        result.blind > 0 ? Fact(.blindPairs, ["writes": .int(result.blind)]) : Fact(.noPairs)
      ]
    }
    if result.changed + result.late > 0 {
      return [
        Fact(
          .pairsChanged,
          ["changed": .int(result.changed + result.late), "unchanged": .int(result.unchanged)])
      ]
    }
    let need = panorama.settings.floors.pairs
    if result.unchanged >= need {
      if areCopies(result) {
        return [
          Fact(
            .pairsChanged,
            ["changed": .int(result.kept), "unchanged": .int(result.unchanged - result.kept)])
        ]
      }
      if let read = read(result, endpoint, panorama), isInAnotherView(endpoint, read, panorama) {
        return [Fact(.shownElsewhere)]
      }
      return [
        result.blind > 0 ? Fact(.blindPairs, ["writes": .int(result.blind)]) : Fact(.needsContent)
      ]
    }
    return [Fact(.needsPairs, ["have": .int(result.unchanged), "need": .int(need)])]
  }
}

extension HTMLFallback {
  static func doubts(_ endpoint: Endpoint, _ panorama: Panorama) -> [Fact] {
    [Fact(.notTheIndexPage)]
  }
}

extension SafeStub {
  static func doubts(_ endpoint: Endpoint, _ panorama: Panorama) -> [Fact] {
    if endpoint.method != "GET" { return [Fact(.otherMethod)] }
    let targets = targets(endpoint)
    if targets < floorOfTargets {
      return [Fact(.fewTargets, ["have": .int(targets), "need": .int(floorOfTargets)])]
    }
    guard let sizes = endpoint.sizes(200...203), !sizes.isEmpty else { return [Fact(.needsSizes)] }
    let different = sizes.values.reduce(into: Set<Int64>()) { $0.formUnion($1) }.count
    return different > 1 ? [Fact(.answersVary, ["sizes": .int(different)])] : [Fact(.needsSiblings)]
  }
}

extension MethodNotAllowed {
  static func doubts(_ endpoint: Endpoint, _ panorama: Panorama) -> [Fact] {
    rule.doubts(endpoint, panorama)
  }
}

extension NotImplemented {
  static func doubts(_ endpoint: Endpoint, _ panorama: Panorama) -> [Fact] {
    rule.doubts(endpoint, panorama)
  }
}
