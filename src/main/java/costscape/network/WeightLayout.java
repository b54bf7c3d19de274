package costscape.network;

/** Which side of a stored weight matrix is which. */
public enum WeightLayout {
  /** A row for each unit that is fed: PyTorch's Linear. */
  OUT_IN("out-in", "out × in"),
  /** A row for each unit that feeds: Keras, scikit-learn, and θ itself. */
  IN_OUT("in-out", "in × out");

  private final String word;
  private final String text;

  WeightLayout(String word, String text) {
    this.word = word;
    this.text = text;
  }

  /** On the command line. */
  public String word() {
    return word;
  }

  /** In sentences. */
  public String text() {
    return text;
  }

  @Override
  public String toString() {
    return word;
  }
}
