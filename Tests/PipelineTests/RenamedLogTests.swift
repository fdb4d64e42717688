import Foundation
import Testing
import Vocabulary

@testable import Pipeline

/// Where an API lies and what that is called says nothing of its gaps.
@Suite struct `Logs of an API with another name` {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  /// Copies the logs of a night with another prefix, or with nothing but the requests below it.
  private static let script = """
    import gzip, os, re, sys
    source, target, old, new, alone = sys.argv[1:]
    own = re.compile(rb'(?<=[ "=])' + old.encode() + rb'(?=[/ ?"])')
    referer = re.compile(rb'(https?://[A-Za-z0-9.-]+)/[^ "]*')
    os.makedirs(target)
    for name in os.listdir(source):
        packed = name.endswith(".gz")
        with (gzip.open if packed else open)(os.path.join(source, name), "rb") as file: lines = file.readlines()
        if alone == "yes": lines = [l for l in (referer.sub(rb'\\1/', l) for l in lines) if own.search(l)]
        with (gzip.open if packed else open)(os.path.join(target, name), "wb") as file:
            file.writelines(own.sub(new.encode(), l) for l in lines)
    """

  private func found(_ log: String, _ old: String, _ new: String, alone: Bool = false) throws
    -> Set<
      String
    >
  {
    let target = bench.path("logs\(new.replacing("/", with: "-"))\(alone)")
    let run = try Workbench.run(
      "/usr/bin/env",
      [
        "python3", "-c", Self.script, Samples.path("nights/" + log), target, old, new,
        alone ? "yes" : "no",
      ],
      in: bench.folder)
    #expect(run.code == 0, "\(run.notes)")
    let findings = try replayed([target]).report.findings.filter { $0.state == .open }
    return Set(
      findings.flatMap(\.members).map { member in
        let path =
          member.path.hasPrefix(new) ? String(member.path.dropFirst(new.count)) : "?\(member.path)"
        return "\(member.kind) \(member.method) \(path)"
      })
  }

  @Test(arguments: ["/admin/json-data", "/api/backoffice"])
  func `the same is found below another prefix`(_ prefix: String) throws {
    let log = "agenda-go/nginx-rt"
    let usual = try found(log, "/api/v1", "/api/v1")
    #expect(usual.count >= 8)
    #expect(try found(log, "/api/v1", prefix).isSuperset(of: usual))
  }

  @Test func `the same is found on a host that has nothing else`() throws {
    let usual = try found("lonja-puma/nginx-combined", "/svc/v2", "/svc/v2")
    #expect(usual.count >= 8)
    let alone = try found("lonja-puma/nginx-combined", "/svc/v2", "", alone: true)
    #expect(alone == usual)
  }
}
