/// `Task.checkCancellation()`, which says in its signature what it throws.
func checkCancellation() throws(CancellationError) {
  if Task.isCancelled { throw CancellationError() }
}
