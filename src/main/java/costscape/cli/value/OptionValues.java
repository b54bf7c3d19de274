package costscape.cli.value;

import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import java.util.List;
import java.util.stream.Stream;

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
   * Returns what a picture calls one of the values, such as penalty λ = 0.01, or 3 hidden units; a
   * file by its last name.
   */
  public String words(int k) {
    List<String> last = values.stream().map(value -> value.replaceFirst(".*[/\\\\]", "")).toList();
    boolean differ = last.stream().distinct().count() == values.stream().distinct().count();
    return words((differ ? last : values).get(k));
  }

  private String words(String value) {
    return switch (option) {
      case "l2" -> "penalty λ = %s".formatted(value);
      case "optimizer", "activation", "data" -> value;
      case "rate" -> "learning rate %s".formatted(value);
      case "hidden" -> hidden(value);
      case "cost" -> cost(value);
      case "model" -> value.replaceFirst("(?<=.)\\.onnx$", "");
      case "set" -> value.replace("=", " = ").replace(",", ", ");
      default -> option.replace('-', ' ') + " " + value;
    };
  }

  /** Returns what the mean over the rows is called; a cost with a setting keeps its word. */
  private static String cost(String value) {
    return Stream.concat(Stream.of(LogisticLoss.values()), LossFunction.ofNumbers().stream())
        .filter(loss -> loss.word().equals(value))
        .map(loss -> loss.measure().quantity())
        .findFirst()
        .orElse(value);
  }

  private static String hidden(String widths) {
    if (widths.contains(",")) {
      return "hidden layers of %s units".formatted(widths.replace(",", ", "));
    }
    return widths.equals("1")
        ? "%s hidden unit".formatted(widths)
        : "%s hidden units".formatted(widths);
  }
}
