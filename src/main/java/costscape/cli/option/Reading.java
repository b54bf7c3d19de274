package costscape.cli.option;

import costscape.number.NumberText;
import costscape.store.file.InputException;
import costscape.sweep.Range;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of an option, or refuses it in a sentence that says what it takes. */
public abstract class Reading<T> implements ITypeConverter<T> {
  private final String expected;
  private final Function<String, Optional<T>> reader;

  /**
   * @param reader gives the value of a text; empty where it has none
   */
  Reading(String expected, Function<String, Optional<T>> reader) {
    this.expected = expected;
    this.reader = reader;
  }

  @Override
  public final T convert(String text) {
    return reader.apply(text).orElseThrow(() -> new Unread(text, expected + hint(text)));
  }

  /** The word that was probably meant. */
  String hint(String text) {
    return "";
  }

  /** A whole number from one to another. */
  static Optional<Integer> whole(String text, int least, int most) {
    return Optional.of(text)
        .filter(digits -> digits.matches("[0-9]{1,9}"))
        .map(Integer::valueOf)
        .filter(number -> number >= least && number <= most);
  }

  static Optional<Double> number(String text) {
    OptionalDouble number = NumberText.parse(text.strip());
    return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
  }

  /** Two numbers, the first below the second; empty where a text is anything else. */
  static Optional<Range> rising(String text) {
    String[] parts = text.split(":", -1);
    double from = parts.length == 2 ? NumberText.parse(parts[0]).orElse(Double.NaN) : Double.NaN;
    double to = parts.length == 2 ? NumberText.parse(parts[1]).orElse(Double.NaN) : Double.NaN;
    return from < to ? Optional.of(new Range(from, to)) : Optional.empty();
  }

  /**
   * A value that is none of an option's, whose name or a style's key stands before the sentence.
   */
  public static final class Unread extends TypeConversionException {
    private static final long serialVersionUID = 1;

    Unread(String text, String sentence) {
      super(InputException.quoted(text) + ": " + sentence);
    }
  }
}
