import Phrases
import Testing
import Vocabulary

struct PhrasesTests {
  private static let places = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { ($0, Phrases($0).places) })

  /// The keys that `Vocabulary/Fact.swift` lists.
  private static let factKeys: [FactName: Set<String>] = [
    .expectedList: ["noun"], .actualEmptyList: ["size", "body"], .actualNoContent: ["status"],
    .actualStatus: ["status", "percent"], .actualUnchanged: ["unchanged", "writes"],
    .actualConstant: ["size"], .actualHTML: ["size"], .actualUnfollowed: ["status"],
    .boundOnGood: ["good", "observations", "upper"],
    .seen: ["requests", "failures", "clients", "days"],
    .emptySizeFromControl: ["size", "control"], .emptySizeFromSiblings: ["size", "siblings"],
    .emptySizeFromTable: ["size"], .unknownRouteSize: ["size", "paths"],
    .readsAfterWrites: ["unchanged", "writes", "clients", "days"],
    .shownByOneLog: ["parser"], .writesAnswerConstant: ["size", "writes"],
    .sameForEveryID: ["ids", "size"], .sameForEveryQuery: ["same", "all", "queries", "days"],
    .sameAsIndexPage: ["size", "page"], .exceptionBeside: ["type", "count"],
    .saidToBeStub: ["messages", "requests"],
    .onEveryUpstream: ["upstreams"], .siblingWorks: ["endpoint", "good", "requests", "percent"],
    .workaround: ["endpoint", "good", "requests"], .otherOutcomes: ["good", "requests"],
    .strangersAside: ["requests"], .episodesAside: ["requests"], .readsChangeOtherwise: ["changes"],
    .lastGood: ["time"],
    .firstBad: ["time"], .restartBetween: ["time"],
    .goodAgain: ["clients", "since", "good"], .badSince: ["failures", "clients", "since"],
    .nobodySince: ["days", "time"], .unheardSince: ["count"],
    .inContract: ["operation"], .notInContract: ["count", "members"],
    .needsDays: ["have", "need"], .needsClients: ["have", "need"],
    .needsRequests: ["have", "need"], .needsPairs: ["have", "need"], .impactSecurity: ["area"],
    .impactClients: ["clients"], .impactPageShare: ["failing", "calls"],
    .countedAs: ["template"], .askedByPeople: ["requests", "clients", "days"],
    .answered: ["status", "count", "low", "high"], .onlyStrangersGot: ["requests"],
    .refutedByGood: ["bad", "good", "last"], .fewIDs: ["ids"], .notEmpty: ["low", "high"],
    .changedLater: ["writes"], .blindPairs: ["writes"],
    .pairsChanged: ["changed", "unchanged"], .answersVary: ["sizes"],
    .fewTargets: ["have", "need"], .toldAs: ["other"],
    .confidenceFrom: ["strength", "observations", "next", "most"], .impactPoints: ["points"],
  ]

  private static let flags = Set(GapKind.allCases.map(\.rawValue)).union(["approximate"])

  @Test(arguments: Language.allCases, FactName.allCases)
  func `every fact has words that use its values and no others`(
    language: Language, name: FactName
  ) throws {
    let places = try #require(Self.places[language]?["fact." + name.rawValue])
    let keys = Self.factKeys[name] ?? []
    #expect(places.subtracting(Self.flags).isSubset(of: keys))
    // What two languages leave out would be lost: every value but these is told.
    let untold: Set<String> = name == .siblingWorks || name == .expectedList ? keys : ["size"]
    #expect(keys.subtracting(untold).isSubset(of: places))
  }

  @Test(arguments: Language.allCases, FactName.allCases)
  func `a fact with all values leaves no template marks`(language: Language, name: FactName) {
    var values: [String: FactValue] = [:]
    for key in Self.factKeys[name] ?? [] { values[key] = .int(1234) }
    for key in [
      "body", "endpoint", "type", "noun", "control", "area", "template", "other",
    ] where values[key] != nil {
      values[key] = "WORD"
    }
    let text = Phrases(language).text(Fact(name, values))
    #expect(!text.isEmpty)
    #expect(text.allSatisfy { !"{}[]|?`*".contains($0) }, "\(text)")
    #expect(!text.contains("  "))
    // Without any value it still says something that does not crash.
    #expect(!Phrases(language).text(Fact(name)).contains("{"))
  }

  @Test(arguments: Language.allCases, GapKind.allCases)
  func `every kind has all texts and both languages the same places`(
    language: Language, kind: GapKind
  ) throws {
    for part in KindText.allCases {
      let name = "\(kind.rawValue).\(part.rawValue)"
      let places = try #require(Self.places[language]?[name], "\(name)")
      let other = try #require(Self.places[.english]?[name])
      #expect(places.isSubset(of: Self.kindKeys[part] ?? []), "\(name)")
      let numbers: Set<String> = ["requests", "failures", "clients", "days", "unchanged", "writes"]
      #expect(places.intersection(numbers) == other.intersection(numbers), "\(name)")
    }
  }

  private static let kindKeys: [KindText: Set<String>] = {
    let symptom: Set = [
      "request", "method", "thing", "status", "size", "body", "ids", "requests", "failures",
      "clients", "days", "writes", "unchanged", "always", "approximate", "listEmpty", "write",
    ]
    return [
      .name: [], .headingOne: ["thing", "method", "status", "always"],
      .headingMany: ["thing", "count", "status", "always"],
      .symptomOne: symptom, .symptomMany: symptom.union(["count", "more"]),
      .cause: [
        "method", "size", "ids", "type", "times", "many", "indexPage", "noUpstream", "sibling",
      ],
      .effect: ["always", "many", "write"],
      .verificationOne: ["request", "method", "thing", "ids"],
      .verificationMany: ["count", "request"],
    ]
  }()

  @Test(arguments: Language.allCases, Label.allCases)
  func `every label has words`(language: Language, label: Label) {
    #expect(Self.places[language]?["label." + label.rawValue] != nil)
  }

  @Test func `numbers are written as the language writes them`() {
    let turkish = Phrases(.turkish)
    let english = Phrases(.english)
    #expect(turkish.number(1_234_567) == "1.234.567")
    #expect(english.number(-1234) == "-1,234")
    #expect(english.number(.min) == "-9,223,372,036,854,775,808")
    #expect(turkish.percent(5.55) == "%5,6" || turkish.percent(5.55) == "%5,5")
    #expect(turkish.percent(9.7) == "%9,7")
    #expect(english.percent(5.6) == "5.6 %")
    #expect(english.percent(100) == "100 %")
    #expect(english.percent(.nan) == "? %")
    #expect(english.percent(-0.3) == "-0.3 %")
    #expect(turkish.moment(Instant(seconds: 1_772_441_029)) == "2026-03-02 08:43")
  }

  @Test func `the bound on good answers reads as people would write it`() {
    let fact = Fact(.boundOnGood, ["good": 0, "observations": 54, "upper": .number(5.56)])
    #expect(
      Phrases(.english).text(fact, of: .emptyList)
        == "0 of 54 client-days with a non-empty answer: at most 5.6 % at 95 %")
    #expect(
      Phrases(.turkish).text(fact, of: .emptyList)
        == "54 bağımsız gözlemin 0'ı dolu; %95 güvenle en fazla %5,6")
    #expect(Phrases(.turkish).text(fact).contains("başarılı"))
  }

  @Test func `code goes through the markup and what it holds is no template`() {
    let markup = Markup(code: { "<\($0)>" }, strong: { "*\($0)*" }, text: { $0.uppercased() })
    let fact = Fact(.workaround, ["endpoint": "/{good}`[[x]]**", "good": 3, "requests": 4])
    #expect(
      Phrases(.english).text(fact, markup: markup) == "</{good}`[[x]]**> works, 3/4 good")
    let status = Fact(.actualStatus, ["status": 404, "percent": 100])
    #expect(
      Phrases(.turkish).text(status, markup: markup) == "*404* (isteklerin %100'ü)")
    #expect(Phrases(.english).text(status) == "404 in 100 % of the requests")
  }

  @Test func `English counts take the plural`() {
    let one = Fact(.seen, ["requests": 1, "failures": 1, "clients": 1, "days": 1])
    #expect(
      Phrases(.english).text(one) == "1 of 1 request from 1 user on 1 day ended the same way")
    let many = Fact(.seen, ["requests": 1412, "failures": 9, "clients": 2, "days": 3])
    #expect(
      Phrases(.english).text(many)
        == "9 of 1,412 requests from 2 users on 3 days ended the same way")
    #expect(
      Phrases(.turkish).text(many)
        == "3 günde 2 kullanıcıdan gelen 1.412 isteğin 9'u aynı sonucu aldı")
  }
}
