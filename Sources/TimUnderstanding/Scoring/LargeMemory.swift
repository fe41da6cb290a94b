internal import Glibc

/// Numbers in stretches of memory that the processor finds its way in quickly: so many that the usual pages of four
/// kilobytes would make half of the work.
final class LargeMemory<Element: BitwiseCopyable> {
  let start: UnsafeMutablePointer<Element>

  private static var largePage: Int { 1 << 21 }

  /// So many elements, each as `value` says.
  init(_ count: Int, _ value: Element) {
    let pages = (count * MemoryLayout<Element>.stride + Self.largePage - 1) / Self.largePage
    let size = max(1, pages) * Self.largePage
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: Self.largePage)
    // Where the system has no large pages to give, all goes on with small ones.
    _ = madvise(memory, size, LargeMemory.hugePages)
    start = memory.initializeMemory(as: Element.self, repeating: value, count: count)
  }

  deinit { UnsafeMutableRawPointer(start).deallocate() }

  /// `MADV_HUGEPAGE`.
  private static var hugePages: Int32 { 14 }
}
