import Foundation
import Phrases
import Pipeline
import Testing
import Vocabulary

/// The nights of samples/nights against their truth, from each kind of log alone and from all together.
@Suite struct `Nights and their truth` {
  struct Truth: Decodable {
    struct Gap: Decodable {
      var name: String
      var kind: String
      var members: [Expected]
      var observableIn: [String]
      /// Members that a finding may give instead.
      var alsoAs: [Expected]?
    }
    /// What else was asked for.
    struct Neighbour: Decodable {
      var method: String
      var path: String
      var undecidable: Bool?
      /// Logs in which it is so.
      var unclearIn: [String]?
    }

    var logs: [String: [String]]
    var gaps: [Gap]
    var neighbours: [Neighbour]?
  }

  private static let nights = [
    "panel", "shop-caddy", "clinic-apache", "fleet-haproxy", "hostile-neighbours", "public-site",
    "scanners-only", "healthchecks-only", "gym-express", "verein-mojo", "magazyn-express",
    "werf-django", "gazette-php", "agenda-go", "sogukhava-fastapi", "helpline-express",
    "pottery-flask", "claims-tomcat", "stadyum-flask", "fakulta-starlette",
    "console-express", "weingut-gin", "tramway-aspnet", "clubhouse-hono", "observatory-fastapi",
    "stadtbibliothek-flask", "fintech-servlet", "gazete-ilan-php", "parish-pyramid",
    "siparis-ninja", "tedarik-sanic", "atlas-express-quiet", "tollgate-express",
    "isannointi-drf", "admissions-flask", "sahne-drf", "inspections-fastify",
    "fernwaerme-fastapi", "mietwerkstatt-express", "nursery-quart",
    "logistica-fastapi", "elearning-fastapi", "pazaryeri-fastapi", "meterdesk-flask",
    "surveys-express", "bolgekargo-flask", "tutoring-fastapi", "piscine-drf",
    "vivres-drf", "vcelari-drf", "translations-go", "conducao-aiohttp", "radio-flask",
  ]
  /// Where sizes count headers, noise drowns what changes a little.
  private static let notReached: [String: Set<String>] = [
    "verein-mojo/apache-vhosts": withHeaders, "verein-mojo/all": withHeaders,
    // Six ids, none of which anybody writes to.
    "vivres-drf/apache-vhost-combined": warehouses, "vivres-drf/gunicorn-compose": warehouses,
    "vivres-drf/all": warehouses,
    // Lessons change for many reasons; a report that nobody asks for by a span.
    "conducao-aiohttp/apache-equipa": bulk, "conducao-aiohttp/all": bulk,
    "conducao-aiohttp/escola-logfmt": bulk.union(["the report of passes is a stub"]),
    // New ones come in between.
    "radio-flask/nginx-team": unread, "radio-flask/gunicorn-cri": unread,
    "radio-flask/all": unread,
    // Gin's log has no sizes: that nothing has changed is not to be seen.
    "weingut-gin/gin": ["labels of parcels are asked for where nobody can follow"],
    // Without any parameter, and never written to: nothing of it is to be seen but that gifts come in elsewhere.
    "parish-pyramid/caddy-json": ["the sum of donations is a stub"],
    "parish-pyramid/all": ["the sum of donations is a stub"],
    // No list names them, as none names a job, and their ids are those of another collection.
    "tedarik-sanic/caddy-json": ["scorecards are a stub"],
    "tedarik-sanic/all": ["scorecards are a stub"],
    // A cookie that is set anew once; a grid that is read by POST.
    "tramway-aspnet/haproxy": ["drivers have no trainings", "complaints never arrive"],
    "tramway-aspnet/all": ["drivers have no trainings", "complaints never arrive"],
    // Noughts of three windows on four days may be honest; months answered from the browsers' own copies; a redirect that leads away.
    "tollgate-express/nginx-combined": reports, "tollgate-express/all": reports,
    "tollgate-express/pino-docker": reports,
    // A path outside the API, which calls come from no page of; the log has no referers.
    "inspections-fastify/traefik-json": outsideTheAPI, "inspections-fastify/all": outsideTheAPI,
    // Two ids that were there before the release; neither sizes nor pages tell that it is a route.
    "inspections-fastify/pino-docker": ["a new version lost the inspection's sheet"],
    // Below a tenant outside the API; three people behind two addresses.
    "fernwaerme-fastapi/nginx-json": ["trends are the page"],
    "fernwaerme-fastapi/all": ["trends are the page"],
    "fernwaerme-fastapi/uvicorn-docker": ["nobody may see the interfaces"],
    // A tab of a list that is named by its query; offsets of cookies among the sizes.
    "admissions-flask/app-json": ["applications are not archived in bulk"],
    "admissions-flask/all": ["applications are not archived in bulk"],
    "admissions-flask/haproxy-httplog": [
      "applications are not archived in bulk", "flags do not switch",
    ],
    // Six spans in all.
    "logistica-fastapi/haproxy-httplog": ["the forecast is a stub"],
    "logistica-fastapi/all": ["the forecast is a stub"],
    // mod_deflate sends one content in two forms, header section and all.
    "sahne-drf/apache-combined": [
      "coupons cannot be switched", "halls do not keep that they are closed",
      "the settings of tickets cannot be saved", "media are not deleted",
      "the report of visits is a stub",
    ],
    "clinic-apache/apache-combined": [
      "opening hours are not saved", "recalls are not saved or deleted",
    ],
  ]

  private static let reports: Set<String> = [
    "throughput is a stub", "chargebacks ignore the month",
    "redeliveries are redirected to an inner address",
  ]

  private static let warehouses: Set<String> = ["the temperature of a warehouse is a stub"]

  private static let bulk: Set<String> = ["lessons cannot be cancelled in bulk"]

  private static let unread: Set<String> = ["notifications are not all read"]

  private static let outsideTheAPI: Set<String> = [
    "support tickets go to the files", "usage is the page",
  ]

  private static let withHeaders: Set<String> = [
    "honours of a member are always empty", "a remark about a member is not stored",
    "closing a sports ground forgets",
  ]

  private func truth(_ night: String) throws -> Truth {
    try Samples.decoded(Truth.self, "nights/\(night)/truth.json")
  }

  /// A finding is a gap's when kind, method and path of a member agree.
  private func isFound(_ gap: Truth.Gap, _ findings: [Finding]) -> Bool {
    let members = Set(
      (gap.members + (gap.alsoAs ?? [])).map {
        Expected(method: $0.method, path: Samples.normal($0.path), kind: "")
      })
    let kinds = Set([gap.kind] + (gap.members + (gap.alsoAs ?? [])).map(\.kind))
    return findings.contains { finding in
      kinds.contains(finding.kind.rawValue)
        && finding.members.contains {
          members.contains(Expected(method: $0.method, path: Samples.normal($0.path), kind: ""))
        }
    }
  }

  /// A placeholder of the template takes any segment.
  private func isWithin(_ path: String, _ template: String) -> Bool {
    let (path, template) = (path.split(separator: "/"), template.split(separator: "/"))
    return path.count == template.count
      && zip(path, template).allSatisfy { $0 == $1 || $1.hasPrefix("{") }
  }

  /// Nothing in the logs tells it from a gap.
  private func isUndecidable(_ finding: Finding, _ truth: Truth, in log: String) -> Bool {
    (truth.neighbours ?? []).contains { neighbour in
      (neighbour.undecidable == true || neighbour.unclearIn?.contains(log) == true)
        && finding.members.contains {
          $0.method == neighbour.method
            && isWithin(Samples.normal($0.path), Samples.normal(neighbour.path))
        }
    }
  }

  @Test(arguments: Self.nights)
  func `every gap is found, and nothing else is open`(night: String) throws {
    let truth = try truth(night)
    var runs = truth.logs
    runs["all"] = truth.logs.values.flatMap { $0 }.sorted()
    for (kind, folders) in runs.sorted(by: { $0.key < $1.key }) {
      let findings = try Samples.replay(folders.map { "nights/\(night)/\($0)" }).findings
      let observable = truth.gaps.filter { kind == "all" || $0.observableIn.contains(kind) }
      let allowed = Self.notReached["\(night)/\(kind)"] ?? []
      for gap in observable where !allowed.contains(gap.name) {
        #expect(isFound(gap, findings), "\(night)/\(kind) misses \(gap.name)")
      }
      for finding in findings where finding.state == .open {
        let isGap =
          truth.gaps.contains { isFound($0, [finding]) } || isUndecidable(finding, truth, in: kind)
        #expect(isGap, "\(night)/\(kind): \(finding.kind) \(finding.endpoint) is no gap")
      }
    }
  }

  @Test func `the panel's gaps have their members and one id in every kind of log`() throws {
    let truth = try truth("panel")
    var ids: [String: Set<String>] = [:]
    var runs = truth.logs.filter { $0.key != "uvicorn-docker" }
    runs["all"] = truth.logs.values.flatMap { $0 }.sorted()
    for (kind, folders) in runs {
      let findings = try Samples.replay(folders.map { "nights/panel/\($0)" }).findings
      #expect(findings.count == 3, "\(kind)")
      for gap in truth.gaps {
        let finding = try #require(findings.first { isFound(gap, [$0]) }, "\(kind) \(gap.name)")
        #expect(Set(finding.members.map { Expected($0) }) == Set(gap.members.map(\.normal)))
        ids[gap.name, default: []].insert(finding.id)
      }
    }
    for (gap, found) in ids { #expect(found.count == 1, "\(gap) is \(found)") }
  }

  @Test func `any number of workers and any order of sources gives the same bytes`() throws {
    let presentation = Presentation(Site(), language: .english, width: nil, isColored: false)
    func json(_ names: [String], jobs: Int) throws -> String {
      presentation.json(try Samples.replay(names, jobs: jobs), lines: false)
    }
    let names = ["nights/panel"]
    let one = try json(names, jobs: 1)
    #expect(try json(names, jobs: 1) == one)
    #expect(try json(names, jobs: 2) == one)
    #expect(try json(names, jobs: 7) == one)
    let kinds = ["app-json", "nginx-combined", "nginx-json", "uvicorn-docker"].map {
      "nights/panel/\($0)"
    }
    let forwards = try Samples.replay(kinds).findings
    #expect(try Samples.replay(kinds.reversed()).findings == forwards)
  }
}
