internal import Foundation

/// Who sits at the keyboard.
enum Person {
  /// The login name; behind `sudo` of the person who called it.
  static var loginName: String {
    let environment = ProcessInfo.processInfo.environment
    if geteuid() == 0, let name = environment["SUDO_USER"], !name.isEmpty { return name }
    // SAFETY: the record lives until the next call, and its name is copied at once.
    if let record = unsafe getpwuid(getuid()) {
      return unsafe String(cString: record.pointee.pw_name)
    }
    return "uid \(getuid())"
  }
}
