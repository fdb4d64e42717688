import Phrases
import Testing

struct SuffixTests {
  @Test(arguments: [
    ("0", "0'ı"), ("1", "1'i"), ("2", "2'si"), ("3", "3'ü"), ("4", "4'ü"), ("5", "5'i"),
    ("6", "6'sı"), ("7", "7'si"), ("8", "8'i"), ("9", "9'u"), ("10", "10'u"), ("11", "11'i"),
    ("20", "20'si"), ("30", "30'u"), ("40", "40'ı"), ("50", "50'si"), ("60", "60'ı"),
    ("70", "70'i"), ("80", "80'i"), ("90", "90'ı"), ("100", "100'ü"), ("110", "110'u"),
    ("404", "404'ü"), ("1000", "1000'i"), ("1000000", "1000000'u"), ("3000000000", "3000000000'ı"),
  ])
  func `a possessive agrees with how the number is read`(number: String, expected: String) {
    #expect(Phrases.withTurkishSuffix(number, "(s)I") == expected)
  }

  @Test(arguments: [
    ("87", "(s)InIn", "87'sinin"), ("9", "(s)InIn", "9'unun"), ("11", "(s)IndA", "11'inde"),
    ("6", "(s)IndA", "6'sında"), ("3", "DA", "3'te"), ("4", "DAn", "4'ten"), ("6", "DA", "6'da"),
    ("9", "DAn", "9'dan"), ("40", "DA", "40'ta"), ("60", "DAn", "60'tan"), ("70", "DA", "70'te"),
    ("100", "DA", "100'de"), ("2", "(y)A", "2'ye"), ("6", "(y)A", "6'ya"), ("9", "(n)In", "9'un"),
    ("50", "(n)In", "50'nin"), ("1000", "(y)lA", "1000'le"), ("7", "(y)lA", "7'yle"),
  ])
  func `case suffixes agree with how the number is read`(
    number: String, suffix: String, expected: String
  ) {
    #expect(Phrases.withTurkishSuffix(number, suffix) == expected)
  }

  @Test(arguments: [
    ("/api/v1/flags/", "(y)A", "/api/v1/flags/'e"), ("/api/v1/users", "(y)A", "/api/v1/users'a"),
    ("/users/{id}", "(y)A", "/users/{id}'ye"), ("/logs/<category>", "(y)A", "/logs/<category>'ye"),
    ("/api/v2", "(y)A", "/api/v2'ye"), ("/api/*", "(y)A", "/api/*'a"), ("UI", "(n)In", "UI'ın"),
    ("API", "(n)In", "API'nin"), ("JSON", "(y)I", "JSON'ı"), ("SPA", "(n)In", "SPA'nın"),
    ("backend", "DA", "backend'de"), ("build", "DA", "build'da"), ("route", "lArI", "route'leri"),
    ("proxy", "DAn", "proxy'den"), ("endpoint", "(n)In", "endpoint'in"), ("SQL", "(y)A", "SQL'e"),
    ("ticket", "(y)A", "ticket'e"), ("upstream", "(n)In", "upstream'in"),
    ("index.html", "(y)A", "index.html'ye"), ("state", "(y)I", "state'i"),
    ("XYZ", "(y)I", "XYZ'yi"),
    ("userSessions", "(y)A", "userSessions'a"), ("çalışma", "(y)A", "çalışma'ya"),
    ("", "(y)A", "'ye"),
    ("invitations", "(y)A", "invitations'a"), ("deployments", "(y)A", "deployments'e"),
  ])
  func `suffixes after code agree with how its last word is said`(
    code: String, suffix: String, expected: String
  ) {
    #expect(Phrases.withTurkishSuffix(code, suffix) == expected)
  }
}
