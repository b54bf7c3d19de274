package costscape.trace;

import costscape.words.Labelled;
import costscape.words.VerdictWords;

/** Why training ended. */
public enum StopReason implements Labelled {
  /** All the steps that were asked for are done. */
  STEPS(VerdictWords.STOP_STEPS),
  GRADIENT(VerdictWords.STOP_GRADIENT),
  COST(VerdictWords.STOP_COST),
  /** No step that lowers the cost was found; what is left is rounding. */
  STALLED(VerdictWords.STOP_STALLED),
  /** The cost or a parameter is no longer finite, or the cost rose above all bounds. */
  DIVERGED(VerdictWords.STOP_DIVERGED);

  private final VerdictWords sentence;

  StopReason(VerdictWords sentence) {
    this.sentence = sentence;
  }

  /** The reason as a clause. */
  public String sentence() {
    return sentence.say();
  }
}
