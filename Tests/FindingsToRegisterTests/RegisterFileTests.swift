import FindingsToRegister
import Foundation
import Testing
import Vocabulary

struct RegisterFileTests {
  @Test func `a register is replaced as a whole and keeps its mode`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let real = folder.appending(path: "real register.md").path(percentEncoded: false)
    let link = folder.appending(path: "link.md").path(percentEncoded: false)
    try Data("old".utf8).write(to: URL(filePath: real))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: real)

    let file = try RegisterFile(path: link)
    try file.replace(with: Array("new".utf8))
    #expect(try RegisterFile(path: real).bytes == Array("new".utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == real)
    let mode = try FileManager.default.attributesOfItem(atPath: real)[.posixPermissions]
    #expect(mode as? Int == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).count == 2)

    // What a killed process left is taken over.
    try Data("half".utf8).write(to: folder.appending(path: ".real register.md.gapwatch"))
    try RegisterFile(path: real).replace(with: Array("new".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).count == 2)

    // Someone else has written in between.
    #expect(throws: RegisterFault.self) { try file.replace(with: Array("newer".utf8)) }
    #expect(try RegisterFile(path: real).bytes == Array("new".utf8))
    #expect(throws: RegisterFault.self) { try RegisterFile(path: folder.path() + "/none.md") }
  }
}
