package costscape.words;

import java.util.List;

/** What joins names and values to a list. */
public enum JoiningWords implements Phrase {
  AND("%s and %s", "%s und %s"),
  ABOUT("about %s", "etwa %s"),
  OFF("%s \u00b1 %s", "%s \u00b1 %s"),
  BETWEEN_VALUES(", ", "; ");

  private final Said said;

  JoiningWords(String english, String german) {
    said = new Said(english, german);
  }

  @Override
  public Said said() {
    return said;
  }

  /** Such as: a, b and c. */
  public static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : AND.say(String.join(", ", names.subList(0, last)), names.get(last));
  }

  /** Such as: a, b or c; in English, as messages and help are. */
  public static String either(List<String> names) {
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  /** Such as: a and b and c. */
  public static String each(List<String> names) {
    return String.join(AND.say("", ""), names);
  }

  /** Values, or names with their values, beside each other. */
  public static String values(List<String> values) {
    return String.join(BETWEEN_VALUES.say(), values);
  }
}
