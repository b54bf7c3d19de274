package costscape.cli.report;

import costscape.cli.value.SixDigits;
import costscape.data.Dataset;
import costscape.store.file.SafeText;
import costscape.store.text.JsonText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a command prints on standard output when it is done: with {@code --json} one object of keys
 * that other programs rely on, else some lines for a person.
 */
public final class Summary {
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();

  /**
   * @param value a number, boolean, text, array of double, or a list or map of these
   */
  public Summary put(String key, Object value) {
    values.put(key, value);
    return this;
  }

  /** A line for a person: one line, whatever names it holds, and no signal to a terminal. */
  public Summary line(String format, Object... arguments) {
    lines.add(String.format(Locale.ROOT, format, arguments));
    return this;
  }

  /** Says which words of a file are the labels 0 and 1, and which features are always 0. */
  public Summary classes(Dataset dataset) {
    List<String> zeros = dataset.zeroFeatures();
    if (!zeros.isEmpty()) {
      put("zero_features", zeros);
      line(
          "features that are 0 in every row, whatever their weights: %s", String.join(", ", zeros));
    }
    List<String> words = dataset.classes();
    if (words.equals(List.of("0", "1"))) {
      return this;
    }
    return put("classes", words).line("classes: %s is 0, %s is 1", words.get(0), words.get(1));
  }

  public void print(PrintWriter out, boolean json) {
    if (json) {
      out.print(JsonText.of(values));
    } else {
      lines.forEach(line -> out.println(SafeText.line(line)));
    }
    out.flush();
  }

  /** A number for a person: six significant digits, plain where that is short. */
  public static String number(double value) {
    return SixDigits.of(value);
  }
}
