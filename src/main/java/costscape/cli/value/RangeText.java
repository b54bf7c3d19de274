package costscape.cli.value;

import costscape.number.NumberText;
import costscape.sweep.Range;
import java.util.Optional;

/** A range as a user writes it: {@code LO:HI}. */
public final class RangeText {
  private RangeText() {}

  /** Two numbers, the first below the second; empty where a text is anything else. */
  public static Optional<Range> rising(String text) {
    String[] parts = text.split(":", -1);
    double from = parts.length == 2 ? NumberText.parse(parts[0]).orElse(Double.NaN) : Double.NaN;
    double to = parts.length == 2 ? NumberText.parse(parts[1]).orElse(Double.NaN) : Double.NaN;
    return from < to ? Optional.of(new Range(from, to)) : Optional.empty();
  }
}
