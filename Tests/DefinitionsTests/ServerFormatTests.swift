import Definitions
import Testing
import Vocabulary

/// Formats as they stand in servers' configurations.
@Suite struct ServerFormatTests {
  private struct Files: ConfigurationFiles {
    var texts: [String: String]

    func text(of path: String) -> String? { texts[path] }

    func paths(matching pattern: String) -> [String] {
      let start = pattern.prefix { $0 != "*" }
      return texts.keys.filter { $0.hasPrefix(start) && $0.hasSuffix(".conf") }.sorted()
    }
  }

  private func nginx(_ texts: [String: String]) throws -> ServerFormats {
    try NginxConfiguration.read("/etc/nginx/nginx.conf", Files(texts: texts))
  }

  @Test func `a format of several strings is one, its quotes undone`() throws {
    let formats = try nginx([
      "/etc/nginx/nginx.conf": #"""
      http {
        # log_format main 'no';
        log_format main '$remote_addr "$request" '
                        "\"$http_referer\" \x41 it's"  # more
                        ' ${status}b';
        access_log /var/log/a.log main buffer=32k;
      }
      """#
    ])
    let format = try #require(formats.used.first)
    #expect(format.text == #"$remote_addr "$request" "$http_referer" \x41 it's ${status}b"#)
    #expect(format.place.line == 3 && format.place.column == 3)
    #expect(formats.warnings.isEmpty)
  }

  @Test func `includes are followed, from the first file's folder, once`() throws {
    let formats = try nginx([
      "/etc/nginx/nginx.conf":
        "http { include conf.d/*.conf; include /opt/x; include nginx.conf; access_log a one; }",
      "/etc/nginx/conf.d/1.conf": "log_format one '$status'; include snippets/b;",
      "/etc/nginx/conf.d/2.conf":
        "server { access_log b two if=$x; access_log c; access_log off; }",
      "/etc/nginx/snippets/b":
        "log_format two escape=json '{\"s\":$status}'; log_format three '$msec';",
    ])
    #expect(formats.used.map(\.name) == ["one", "two"])
    #expect(formats.used[1].escape == "json")
    #expect(formats.used[1].place.path == "/etc/nginx/snippets/b")
    #expect(formats.unused.map(\.name) == ["three"])
    #expect(formats.builtIn == ["combined"])
    #expect(
      formats.warnings.map(\.description) == [
        "/etc/nginx/nginx.conf:1:31: warning: '/opt/x' cannot be read"
      ])
  }

  @Test func `code blocks and broken quotes do no harm`() throws {
    let formats = try nginx([
      "/etc/nginx/nginx.conf": """
      log_format one '$status'; access_log a one;
      content_by_lua_block { local a = "}{'" -- } '
        if x then b = { '}' } end }
      access_log b two; log_format two "never closed
      """
    ])
    #expect(formats.used.map(\.name) == ["one"])
    #expect(
      formats.warnings.map(\.description) == [
        "/etc/nginx/nginx.conf:4:34: warning: a quote is not closed; what follows it was not read",
        "/etc/nginx/nginx.conf:4:1: warning: unknown log format 'two'",
      ])
  }

  @Test func `Apache's formats, with continued lines, nicknames and none`() throws {
    let formats = try ApacheConfiguration.read(
      "/etc/apache2/apache2.conf",
      Files(texts: [
        "/etc/apache2/apache2.conf": #"""
        ServerRoot "/srv/httpd"
        # LogFormat "%a" common
        LogFormat "%h %l %u %t \"%r\" \
        %>s %b" common
        LogFormat "%U" unused
        CustomLog ${APACHE_LOG_DIR}/access.log common env=!dontlog
        CustomLog "|/bin/x" "%a %s"
        IncludeOptional sites/*.conf
        """#,
        "/srv/httpd/sites/a.conf":
          "<VirtualHost *:80>\n  customlog logs/b  'Late'\n</VirtualHost>\n"
          + "LogFormat '%s \\'x\\'' Late\r\n",
      ]))
    #expect(formats.used.map(\.name) == ["common", "", "Late"])
    #expect(formats.used.map(\.text) == [#"%h %l %u %t "%r" %>s %b"#, "%a %s", "%s 'x'"])
    #expect(formats.used[0].place.line == 3)
    #expect(formats.unused.map(\.name) == ["unused"])
  }

  @Test func `a file that is not there is a complaint`() {
    #expect(
      throws: Complaint("cannot be read", path: "no.conf", help: "name the server's configuration")
    ) {
      try NginxConfiguration.read("no.conf", Files(texts: [:]))
    }
  }
}
