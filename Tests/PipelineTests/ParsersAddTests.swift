import Foundation
import Testing

@testable import Pipeline

/// `gapwatch parsers add`: a server's configuration → definitions that load and read its log.
@Suite struct `Parsers from a server` {
  private static let nginx = #"""
    http {
      log_format edge '$host|$remote_addr|[$time_iso8601]|"$request"|$status|$body_bytes_sent|'
                      '"$http_user_agent"|$request_time|$upstream_addr';
      log_format object escape=json '{"when":"$time_iso8601","what":"$request","code":$status,"it\'s":"$pipe"}';
      log_format tabs "$time_iso8601\t$remote_addr\t$request_method\t$request_uri\t$status\t$bytes_sent";
      log_format glued '$remote_addr$remote_user "$request" $status $body_bytes_sent';
      access_log a edge; access_log b object; access_log c tabs;
      server { GLUED }
    }
    """#

  private func bench(glued: Bool = false) throws -> Workbench {
    let bench = try Workbench()
    let text = Self.nginx.replacing(
      "GLUED", with: glued ? "access_log d glued;" : "access_log off;")
    try bench.write("nginx.conf", text)
    return bench
  }

  @Test func `the files load, and read what the server logs`() throws {
    let bench = try bench()
    let add = try bench.gapwatch("parsers", "add", "--nginx-conf", "nginx.conf", "--parsers", "own")
    #expect(add.code == 0, "\(add.notes)")
    #expect(add.text.contains("own/site-edge.yaml: written, from nginx.conf:2\n"))
    for name in ["edge", "object", "tabs"] {
      let check = try bench.gapwatch("parsers", "check", "own/site-\(name).yaml")
      #expect(check.code == 0, "\(name): \(check.notes)")
    }
    let agent = #""Mozilla/5.0 \x22x\x22""#
    try bench.write(
      "edge.log",
      "p.example.com|203.0.113.9|[2026-01-03T13:00:00+03:00]|\"GET /a?b HTTP/2.0\"|404|22|\(agent)|0.5|-\n"
    )
    let parse = try bench.gapwatch("parse", "--parsers", "own", "edge.log")
    #expect(
      parse.text.contains(
        #""parser":"site-edge","time":"2026-01-03T10:00:00Z","client.address":"203.0.113.9""#),
      "\(parse.text)")
    try bench.write(
      "object.log",
      #"{"when":"2026-01-03T10:00:00+00:00","what":"POST \/a HTTP\/1.1","code":201,"it's":"."}"#
        + "\n")
    let object = try bench.gapwatch("parse", "--parsers", "own", "object.log")
    #expect(object.text.contains(#""parser":"site-object""#), "\(object.text)")
    #expect(object.text.contains(#""url.path":"/a""#), "\(object.text)")
  }

  @Test func `another definition is not written over without being told so`() throws {
    let bench = try bench()
    _ = try bench.gapwatch("parsers", "add", "--nginx-conf", "nginx.conf", "--parsers", "own")
    let again = try bench.gapwatch(
      "parsers", "add", "--nginx-conf", "nginx.conf", "--parsers", "own")
    #expect(again.code == 0 && again.text.contains("own/site-edge.yaml: unchanged"))
    try bench.write("own/site-edge.yaml", "mine")
    let refused = try bench.gapwatch(
      "parsers", "add", "--nginx-conf", "nginx.conf", "--parsers", "own")
    #expect(refused.code == 73)
    #expect(
      refused.notes.contains("own/site-edge.yaml: error: holds another definition; left as it is"))
    #expect(try bench.read("own/site-edge.yaml") == Array("mine".utf8))
    let replaced = try bench.gapwatch(
      "parsers", "add", "--nginx-conf", "nginx.conf", "--parsers", "own", "--replace")
    #expect(replaced.code == 0)
    #expect(try bench.read("own/site-edge.yaml") != Array("mine".utf8))
  }

  @Test func `a format that cannot be read is told with its place, the others are written`() throws
  {
    let bench = try bench(glued: true)
    let run = try bench.gapwatch("parsers", "add", "--nginx-conf", "nginx.conf", "--parsers", "own")
    #expect(run.code == 2)
    #expect(
      run.notes.contains("nginx.conf:6: error: two fields without text between them"),
      "\(run.notes)")
    #expect(bench.exists("own/site-edge.yaml") && !bench.exists("own/site-glued.yaml"))
    try bench.write("bad.conf", "log_format glued '$remote_addr$status'; access_log a glued;")
    #expect(
      try bench.gapwatch("parsers", "add", "--nginx-conf", "bad.conf", "--parsers", "own").code
        == 78)
    #expect(try bench.gapwatch("parsers", "add", "--nginx-conf", "no.conf").code == 78)
    #expect(try bench.gapwatch("parsers", "add").code == 64)
  }

  @Test func `Apache's formats too`() throws {
    let bench = try Workbench()
    try bench.write(
      "apache2.conf",
      "LogFormat \"%v:%p %h %l %u %t \\\"%r\\\" %>s %O \\\"%{Referer}i\\\" %D\" mine\nCustomLog a mine\n"
    )
    let add = try bench.gapwatch(
      "parsers", "add", "--apache-conf", "apache2.conf", "--parsers", "own")
    #expect(add.code == 0, "\(add.notes)")
    let check = try bench.gapwatch("parsers", "check", "own/site-mine.yaml")
    #expect(check.code == 0, "\(check.notes)")
    let text = String(decoding: try bench.read("own/site-mine.yaml"), as: UTF8.self)
    #expect(text.contains("size: message\n") && text.contains("time: start\n"))
    #expect(text.contains("http.server.request.duration: 0.012\n"))
  }
}
