import Inert
import Testing

struct InertTests {
  @Test func `terminal sequences are spelled out and Turkish letters stay`() {
    #expect(Inert.terminal("/a\u{1B}[31mb\n\t\u{7}\u{7F}") == "/a\\x1B[31mb\\x0A\\x09\\x07\\x7F")
    #expect(Inert.terminal("çğıöşüÇĞİÖŞÜ i\u{307}") == "çğıöşüÇĞİÖŞÜ i\u{307}")
    #expect(Inert.terminal("a\u{9B}2Jb") == "a\\u{9B}2Jb")
  }

  @Test(arguments: [0x202E, 0x2066, 0x200B, 0x200D, 0xFEFF, 0xAD, 0x2028, 0xE0041, 0xFE0F, 0x3164])
  func `a character that hides or reorders is spelled out`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let text = "a\(scalar)b"
    #expect(Inert.terminal(text) == "a\\u{\(String(value, radix: 16, uppercase: true))}b")
  }

  @Test func `piled up marks are spelled out from the fourth on`() {
    let text = "a" + String(repeating: "\u{301}", count: 5)
    #expect(Inert.terminal(text) == "a\u{301}\u{301}\u{301}\\u{301}\\u{301}")
  }

  @Test func `bytes that are no UTF-8 are shown byte by byte`() {
    #expect(Inert.terminal(bytes: [0x61, 0xFF, 0xC5, 0x9F, 0xC5, 0x62]) == "a\\xFFş\\xC5b")
    #expect(Inert.terminal(bytes: [0xE2, 0x82]) == "\\xE2\\x82")
    #expect(Inert.terminal(bytes: [0xF0, 0x9F, 0x98, 0x0A]) == "\\xF0\\x9F\\x98\\x0A")
    #expect(Inert.terminal(bytes: []) == "")
  }

  @Test func `every pair of bytes comes out printable`() {
    for first in UInt8.min...UInt8.max {
      let shown = (UInt8.min...UInt8.max).map { Inert.terminal(bytes: [first, $0]) }.joined()
      #expect(shown.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F ~= $0.value) })
    }
  }

  @Test func `Markdown is shown and not obeyed`() {
    #expect(Inert.markdown("**a** _b_ [c](http://d)") == #"\*\*a\*\* \_b\_ \[c\](http\://d)"#)
    #expect(Inert.markdown("<img src=x>&lt;") == "&lt;img src=x&gt;&amp;lt;")
    #expect(Inert.markdown("- a") == #"\- a"#)
    #expect(Inert.markdown("12. a") == #"12\. a"#)
    #expect(Inert.markdown("# a") == "\\# a")
    #expect(Inert.markdown("WWW.example.com a@b") == #"WWW\.example.com a\@b"#)
    #expect(Inert.markdown("a-b 1.5 x:y") == "a-b 1.5 x:y")
    #expect(Inert.markdown("a\n# b") == "a\\\\x0A\\# b")
    #expect(Inert.markdown("*\u{301}x*") == "\\*\u{301}x\\*")
  }

  @Test(arguments: [
    ("GET /a", "`GET /a`"), ("a`b", "``a`b``"), ("`a", "`` `a ``"), ("a``b`c", "```a``b`c```"),
    ("", "` `"), (" a ", "`  a  `"), ("a\n\n# b", "`a\\x0A\\x0A# b`"),
    ("`\u{301}", "`` `\u{301} ``"),
  ])
  func `a code span cannot be broken out of`(text: String, span: String) {
    #expect(Inert.code(text) == span)
  }

  @Test func `HTML is shown and not obeyed`() {
    #expect(
      Inert.html("<a href=\"x\" id='y'>&`\u{202E}")
        == "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;&#96;\\u{202E}"
    )
  }

  @Test func `a shell word stays one word`() {
    #expect(Inert.shellQuoted("https://a.example/api/v1/x") == "https://a.example/api/v1/x")
    #expect(Inert.shellQuoted("$(rm -rf /)") == "'$(rm -rf /)'")
    #expect(Inert.shellQuoted("it's") == #"'it'\''s'"#)
    #expect(Inert.shellQuoted("") == "''")
    #expect(Inert.shellQuoted("a\n b") == #"'a\x0A b'"#)
    #expect(Inert.shellQuoted("'\u{301}") == "''\\''\u{301}'")
    #expect(Inert.shellQuoted("a=b ~ ç") == "'a=b ~ ç'")
  }

  @Test func `a spreadsheet takes no cell for a formula`() {
    #expect(Inert.csv("=HYPERLINK(1)") == "\"'=HYPERLINK(1)\"")
    #expect(Inert.csv("  +1a") == "\"'  +1a\"")
    #expect(Inert.csv("-12.5") == "\"-12.5\"")
    #expect(Inert.csv("a,\"b\"") == "\"a,\"\"b\"\"\"")
    #expect(Inert.csv("42") == "42")
  }

  @Test func `columns are those of a terminal`() {
    #expect(Inert.columns(of: "abc") == 3)
    #expect(Inert.columns(of: "çğış") == 4)
    #expect(Inert.columns(of: "s\u{327}") == 1)
    #expect(Inert.columns(of: "日本") == 4)
    #expect(Inert.columns(of: "😀→") == 3)
  }
}
