package costscape.store.onnx;

/** What the numbers are that a graph answers with, where targets are classes. */
public enum Answers {
  /** One for each class, of any size; of two classes, one that is positive for the second. */
  LOGITS,
  /** The probability of each class; of two classes, that of the second. */
  PROBABILITIES,
  /** Their natural logarithms. */
  LOG_PROBABILITIES
}
