/// Hears what stands in a part, in the order in which it stands there.
protocol XMLListener: AnyObject {
  func begin(_ element: XMLElement) throws(UnreadableWorkbook)
  func end(_ name: XMLName) throws(UnreadableWorkbook)
  func text(_ text: XMLText) throws(UnreadableWorkbook)
}
