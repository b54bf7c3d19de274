package costscape.trace.optimizer;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The settings that a rule is made of. A rule has those that it asks for while it is made, so no
 * second list says which they are.
 */
final class Settings {
  private final Map<Setting, Double> given;
  private final Map<Setting, Double> asked = new EnumMap<>(Setting.class);

  Settings(Map<Setting, Double> given) {
    this.given = given;
  }

  /** The value that is given, or else the usual one. */
  double or(Setting setting, double usual) {
    double value = given.getOrDefault(setting, usual);
    asked.put(setting, value);
    return value;
  }

  /** The learning rate, which is 0.1 where none is given. */
  double rate() {
    return or(Setting.RATE, 0.1);
  }

  /** The momentum, which is 0.9 where none is given. */
  double momentum() {
    return or(Setting.MOMENTUM, 0.9);
  }

  /** All that were asked for, with the values that the rule was made with. */
  Map<Setting, Double> asked() {
    return Collections.unmodifiableMap(asked);
  }
}
