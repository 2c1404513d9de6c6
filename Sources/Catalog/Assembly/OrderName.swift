internal import Foundations

/// What a list ordered by a column is called in addresses: `by-country`.
package func orderName(_ column: String) -> String { "by-" + slug(column) }
