package costscape.trace.optimizer;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The settings that a rule is made of, each checked. A rule has those that it asks for while it is
 * made, so no second list says which they are.
 */
final class Settings {
  private final Map<Setting, Double> given;
  private final Map<Setting, Double> asked = new EnumMap<>(Setting.class);

  Settings(Map<Setting, Double> given) {
    this.given = given;
  }

  /** The value that is given, or else the usual one. */
  private double or(Setting setting, double usual) {
    double value = given.getOrDefault(setting, usual);
    asked.put(setting, value);
    return value;
  }

  /** The learning rate, which is 0.1 where none is given. */
  double rate() {
    return positive("the learning rate", or(Setting.RATE, 0.1));
  }

  private static double positive(String what, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("%s must be above 0; it is %s".formatted(what, value));
    }
    return value;
  }

  /** The momentum, which is 0.9 where none is given. */
  double momentum(String name) {
    return share(name, or(Setting.MOMENTUM, 0.9));
  }

  double decay(String name, double usual) {
    return share(name, or(Setting.DECAY, usual));
  }

  /** The factor of a running mean. */
  private static double share(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          "%s is 0 or more and below 1, not %s".formatted(name, value));
    }
    return value;
  }

  double epsilon(double usual) {
    return positive("epsilon", or(Setting.EPSILON, usual));
  }

  double weightDecay(double usual) {
    double decay = or(Setting.WEIGHT_DECAY, usual);
    if (!(decay >= 0 && decay < 1 / rate())) {
      throw new IllegalArgumentException(
          "the weight decay of adamw is 0 or more, and less than 1/rate; it is " + decay);
    }
    return decay;
  }

  int memory(int usual) {
    int memory = (int) Math.round(or(Setting.MEMORY, usual));
    if (memory < 1) {
      throw new IllegalArgumentException("the memory is 1 step or more, not " + memory);
    }
    return memory;
  }

  /** All that were asked for, with the values that the rule was made with. */
  Map<Setting, Double> asked() {
    return Collections.unmodifiableMap(asked);
  }
}
