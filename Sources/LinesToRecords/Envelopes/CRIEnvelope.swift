internal import JSONBytes
internal import Vocabulary

/// The Kubernetes container runtime's lines (containerd, CRI-O, Podman's `k8s-file`): `time stream P|F[:tags] text`.
///
/// Source: https://github.com/kubernetes/design-proposals-archive/blob/main/node/kubelet-cri-logging.md
enum CRIEnvelope {
  static func open(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader
  ) -> Wrapping? {
    let space = bytes.firstIndex(of: 0x20, from: from, to: min(to, from &+ 40))
    guard space &+ 9 <= to else { return nil }
    let isOut = bytes.hasPrefix(" stdout ", at: space, to: to)
    guard isOut || bytes.hasPrefix(" stderr ", at: space, to: to) else { return nil }
    let tag = space &+ 8
    let tagEnd = bytes.firstIndex(of: 0x20, from: tag, to: min(to, tag &+ 64))
    let code = bytes[tag]
    guard code == UInt8(ascii: "P") || code == UInt8(ascii: "F"),
      tagEnd == tag &+ 1 || bytes[tag &+ 1] == UInt8(ascii: ":"),
      let time = times.read(bytes, from, space)
    else { return nil }
    var wrapping = Wrapping(envelope: .cri, from: min(tagEnd &+ 1, to), to: to)
    wrapping.time = time
    wrapping.stream = isOut ? 1 : 2
    wrapping.isPartial = code == UInt8(ascii: "P")
    return wrapping
  }
}
