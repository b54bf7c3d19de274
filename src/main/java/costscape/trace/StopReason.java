package costscape.trace;

/** Why training ended. */
public enum StopReason {
  /** All the steps that were asked for are done. */
  STEPS("the steps asked for are done"),
  GRADIENT("the gradient norm fell below its limit"),
  COST("the cost fell below its limit"),
  /** The cost or a parameter is no longer finite. */
  DIVERGED("training diverged");

  private final String sentence;

  StopReason(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
