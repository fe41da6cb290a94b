import Foundation
import Testing

/// The FAQ says the same on every machine.
struct ReplayDeterminismTests {
  @Test func localesTimeZonesOrderAndThreadsChangeNothing() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    let folder = ReplayProgram.package.appending(path: "Tests/FAQ")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".txt") }
      .sorted()
    #expect(files.count >= 40)
    let paths = files.map { folder.path() + "/" + $0 }
    let first = try tim.run(["replay", "--json"] + paths)
    let places = [("C", "UTC"), ("de_DE.UTF-8", "Asia/Kathmandu"), ("tr_TR.UTF-8", "America/St_Johns")]
    for (number, place) in places.enumerated() {
      let shuffled = paths.indices.map { paths[($0 * 7919 + number * 11) % paths.count] }
      #expect(Set(shuffled).count == paths.count)
      for jobs in ["1", "4"] {
        let again = try tim.run(
          ["replay", "--json", "--jobs", jobs] + shuffled,
          environment: ["LC_ALL": place.0, "LANG": place.0, "TZ": place.1])
        #expect(again.output == first.output, "\(place) \(jobs)")
        #expect(again.errors == first.errors, "\(place) \(jobs)")
      }
    }
  }
}
