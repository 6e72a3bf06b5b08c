extension [Double] {
  /// The numbers, which ascend, moved as little as it takes to be apart by a step, within a range
  /// that has room for them.
  func apart(by step: Double, in range: ClosedRange<Double>) -> [Double] {
    var result = self
    for index in indices.dropFirst() {
      result[index] = Swift.max(result[index], result[index - 1] + step)
    }
    var limit = range.upperBound
    for index in indices.reversed() {
      result[index] = Swift.max(Swift.min(result[index], limit), range.lowerBound)
      limit = result[index] - step
    }
    return result
  }
}
