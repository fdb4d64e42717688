internal import ArgumentParser

@main
struct Gapwatch: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "gapwatch", version: "0.1.0")
}
