package costscape.cli.value;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The widths of the hidden layers as {@code --hidden} takes them.
 *
 * @param widths from the inputs to the output; none where there is no hidden layer
 */
public record HiddenWidths(List<Integer> widths) {
  private static final String NONE = "none";

  public String text() {
    return widths.isEmpty()
        ? NONE
        : widths.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** Reads {@code 8,4}, or {@code none} for a network without a hidden layer. */
  public static final class Reader implements ITypeConverter<HiddenWidths> {
    @Override
    public HiddenWidths convert(String text) {
      if (text.equals(NONE)) {
        return new HiddenWidths(List.of());
      }
      try {
        return new HiddenWidths(
            Arrays.stream(text.split(",", -1)).map(String::trim).map(Integer::valueOf).toList());
      } catch (NumberFormatException wrong) {
        throw new TypeConversionException(
            "expected whole numbers with commas between, such as 8,4, or %s for no hidden layer; got '%s'"
                .formatted(NONE, text));
      }
    }
  }
}
