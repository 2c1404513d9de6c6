extension Array {
  /// The same elements in no more memory than they take, for what is kept long after it has grown. Linear.
  package var exact: [Element] {
    capacity > count ? withUnsafeBufferPointer { Array($0) } : self
  }
}
