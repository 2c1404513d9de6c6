internal import Foundations

/// What a claim states otherwise than its source: for the desk, and for readers.
struct ClaimFinding {
  let diagnostic: Diagnostic
  let doubt: CitationDoubt
}
