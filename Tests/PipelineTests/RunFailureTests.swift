import EvidenceBytes
import Testing

@testable import Pipeline

@Suite struct `Failed runs` {
  @Test func `evidence of another form is told with a way out`() throws {
    let failure = try #require(RunFailure(EvidenceBytesError.version(1)))
    #expect(failure.exitCode == 78)
    #expect(failure.text.contains("form 1") && failure.text.contains("help: "))
  }
}
