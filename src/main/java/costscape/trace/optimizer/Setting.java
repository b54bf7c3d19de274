package costscape.trace.optimizer;

import costscape.words.Labelled;
import java.util.Optional;

/**
 * What can be chosen of an update rule, in the order in which a rule's settings are listed. Faces
 * switch over these constants, so a new one does not compile before it has its word and its option.
 */
public enum Setting implements Labelled {
  RATE("rate"),
  MOMENTUM("momentum"),
  MEMORY("memory"),
  EPSILON("epsilon"),
  DECAY("decay"),
  /** Of a rule that decays parameters by itself, beside its steps by the gradient. */
  WEIGHT_DECAY("weight-decay");

  private final String word;

  Setting(String word) {
    this.word = word;
  }

  /** The name in links and messages, and of the option on the command line. */
  @Override
  public String label() {
    return Labelled.super.label().replace('_', '-');
  }

  /** What a caption calls it. */
  public String word() {
    return word;
  }

  public static Optional<Setting> named(String label) {
    return Labelled.named(label, values());
  }
}
