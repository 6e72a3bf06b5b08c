/// Finds the vector that a symmetric matrix stretches most.
///
/// Each step makes a direction that is at right angles to those before. In these directions the matrix
/// is tridiagonal, and its leading vector there soon stands for that of the whole. The directions are
/// not kept but made a second time to put the vector together, so that memory holds four of them.
enum LanczosSearch {
  private static let longestRun = 400
  private static let mostRuns = 25

  /// - Parameter rows: Symmetric and not negative, with some arc.
  /// - Returns: A vector of length 1, or `nil` if the tolerance could not be reached.
  static func leadingVector(of rows: RankedRows, tolerance: Double) -> [Double]? {
    var start = [Double](repeating: 1, count: rows.order.count)
    for _ in 0..<mostRuns {
      normalise(&start)
      let matrix = tridiagonal(of: rows, from: start, tolerance: tolerance)
      let leading = matrix.leadingVector()
      start = combined(of: rows, from: start, matrix: matrix, weights: leading.vector)
      if leading.residual <= tolerance * leading.value {
        normalise(&start)
        return start
      }
    }
    return nil
  }

  /// Steps until the leading vector is found to `tolerance`, or for as long as a run lasts.
  private static func tridiagonal(
    of rows: RankedRows,
    from start: [Double],
    tolerance: Double
  ) -> Tridiagonal {
    var matrix = Tridiagonal()
    var direction = start
    var previous = [Double](repeating: 0, count: start.count)
    var product = previous
    while matrix.diagonal.count < longestRun, !Task.isCancelled {
      rows.gather(direction, into: &product)
      let lastSide = matrix.sides.last ?? 0
      let diagonal = dot(product, direction)
      var squares = 0.0
      for place in product.indices {
        let rest = product[place] - diagonal * direction[place] - lastSide * previous[place]
        product[place] = rest
        squares += rest * rest
      }
      matrix.diagonal.append(diagonal)
      matrix.sides.append(squares.squareRoot())
      if matrix.diagonal.count.isMultiple(of: 4) || squares == 0 {
        let leading = matrix.leadingVector()
        if leading.residual <= tolerance * leading.value { break }
      }
      advance(&previous, &direction, &product, side: squares.squareRoot())
    }
    return matrix
  }

  /// Makes the same directions again and adds them up.
  private static func combined(
    of rows: RankedRows,
    from start: [Double],
    matrix: Tridiagonal,
    weights: [Double]
  ) -> [Double] {
    var sum = [Double](repeating: 0, count: start.count)
    var direction = start
    var previous = sum
    var product = sum
    for (step, weight) in weights.enumerated() where !Task.isCancelled {
      for place in sum.indices { sum[place] += weight * direction[place] }
      if step + 1 == weights.count { break }
      rows.gather(direction, into: &product)
      let diagonal = matrix.diagonal[step]
      let lastSide = step > 0 ? matrix.sides[step - 1] : 0
      for place in product.indices {
        product[place] = product[place] - diagonal * direction[place] - lastSide * previous[place]
      }
      advance(&previous, &direction, &product, side: matrix.sides[step])
    }
    return sum
  }

  private static func advance(
    _ previous: inout [Double],
    _ direction: inout [Double],
    _ product: inout [Double],
    side: Double
  ) {
    swap(&previous, &direction)
    swap(&direction, &product)
    let factor = 1 / side
    for place in direction.indices { direction[place] *= factor }
  }

  private static func dot(_ some: [Double], _ others: [Double]) -> Double {
    var sum = 0.0
    for place in some.indices { sum += some[place] * others[place] }
    return sum
  }

  private static func normalise(_ vector: inout [Double]) {
    let factor = 1 / dot(vector, vector).squareRoot()
    for place in vector.indices { vector[place] *= factor }
  }
}

/// A symmetric matrix with numbers on the diagonal and beside it only.
private struct Tridiagonal {
  var diagonal: [Double] = []

  /// Beside each number of the diagonal; the last one leads out of the matrix.
  var sides: [Double] = []

  /// The largest value, its vector, and how far the vector is from leading within the whole.
  func leadingVector() -> (value: Double, vector: [Double], residual: Double) {
    let value = largestValue()
    // The equations are solved from both ends towards the place where they meet best, which is where
    // the vector is large, so that its small ends keep their digits.
    let last = diagonal.count - 1
    var fromStart = diagonal.map { value - $0 }
    var fromEnd = fromStart
    for step in diagonal.indices.dropFirst() {
      fromStart[step] -= sides[step - 1] * sides[step - 1] / fromStart[step - 1]
    }
    for step in diagonal.indices.dropLast().reversed() {
      fromEnd[step] -= sides[step] * sides[step] / fromEnd[step + 1]
    }
    var meeting = last
    var smallestGap = Double.infinity
    for step in diagonal.indices {
      let gap = abs(fromStart[step] + fromEnd[step] - (value - diagonal[step]))
      if gap < smallestGap { (meeting, smallestGap) = (step, gap) }
    }
    var vector = [Double](repeating: 0, count: diagonal.count)
    vector[meeting] = 1
    for step in (0..<meeting).reversed() {
      vector[step] = sides[step] * vector[step + 1] / fromStart[step]
    }
    for step in diagonal.indices.dropFirst(meeting + 1) {
      vector[step] = sides[step - 1] * vector[step - 1] / fromEnd[step]
    }
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    vector = vector.map { $0 / length }
    return (value, vector, (sides.last ?? 0) * abs(vector[vector.count - 1]))
  }

  /// By halving an interval that holds it, down to neighbouring numbers; the upper one, which is not
  /// less than any value.
  private func largestValue() -> Double {
    var low = diagonal.max() ?? 0
    var high = low
    for step in diagonal.indices {
      let before = step > 0 ? sides[step - 1] : 0
      let after = step + 1 < diagonal.count ? sides[step] : 0
      high = max(high, diagonal[step] + before + after)
    }
    high = high.nextUp
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return high }
      if isAboveAllValues(middle) { high = middle } else { low = middle }
    }
  }

  private func isAboveAllValues(_ value: Double) -> Bool {
    var pivot = 1.0
    for step in diagonal.indices {
      let side = step > 0 ? sides[step - 1] : 0
      pivot = value - diagonal[step] - side * side / pivot
      if pivot <= 0 { return false }
    }
    return true
  }
}
