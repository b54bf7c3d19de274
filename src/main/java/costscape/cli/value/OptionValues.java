package costscape.cli.value;

import java.util.List;

/**
 * {@code OPTION=V1|V2|…}: an option of a command, and the values that it takes one after the other.
 *
 * @param option its name without the dashes; empty where the text names none
 * @param values as they were typed
 */
public record OptionValues(String option, List<String> values) {
  public OptionValues {
    values = List.copyOf(values);
  }

  /** Reads any text: who draws checks that it names an option and enough values. */
  public static OptionValues of(String text) {
    int equals = text.indexOf('=');
    return new OptionValues(
        text.substring(0, Math.max(0, equals)).replaceFirst("^--", ""),
        List.of(text.substring(equals + 1).split("\\|", -1)));
  }

  /**
   * The words for one of the values, such as penalty λ = 0.01, or hidden 3; of a file its last
   * name.
   */
  public String words(int k) {
    List<String> last = values.stream().map(value -> value.replaceFirst(".*[/\\\\]", "")).toList();
    boolean differ = last.stream().distinct().count() == values.stream().distinct().count();
    String value = (differ ? last : values).get(k);
    return option.equals("l2") ? "penalty λ = " + value : option + " " + value;
  }
}
