package costscape.trace;

import costscape.words.Labelled;

/** Why training ended. */
public enum StopReason implements Labelled {
  /** All the steps that were asked for are done. */
  STEPS("the steps asked for are done"),
  GRADIENT("the gradient norm fell to its limit"),
  COST("the cost fell to its limit"),
  /** No step that lowers the cost was found; what is left is rounding. */
  STALLED("no step lowers the cost any more"),
  /** The cost or a parameter is no longer finite, or the cost rose above all bounds. */
  DIVERGED("training diverged");

  private final String sentence;

  StopReason(String sentence) {
    this.sentence = sentence;
  }

  /** The reason as a clause. */
  public String sentence() {
    return sentence;
  }
}
