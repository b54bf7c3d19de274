package costscape.trace.optimizer;

import costscape.words.Labelled;
import java.util.Optional;

/**
 * The settings of an update rule that can be chosen, in the order in which a rule's settings are
 * listed. Faces switch over these constants, so a new one does not compile before it has its word
 * and its option.
 */
public enum Setting implements Labelled {
  RATE,
  MOMENTUM,
  MEMORY,
  EPSILON,
  DECAY,
  /** The decay of a rule that decays parameters by itself, beside its steps by the gradient. */
  WEIGHT_DECAY;

  /** The name in links, messages and captions, and of the option on the command line. */
  @Override
  public String label() {
    return Labelled.super.label().replace('_', '-');
  }

  public static Optional<Setting> named(String label) {
    return Labelled.named(label, values());
  }
}
