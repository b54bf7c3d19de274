package costscape.cli.value;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 1200x800} to a size in pixels. */
public final class SizeConverter implements ITypeConverter<SizeConverter.Size> {
  private static final int SMALLEST = 100;
  private static final int LARGEST = 20_000;

  public record Size(int width, int height) {
    /** As it is given. Written out: the one that a record brings along takes 10 ms to start. */
    @Override
    public String toString() {
      return width + "x" + height;
    }
  }

  @Override
  public Size convert(String text) {
    String[] parts = text.split("x", -1);
    try {
      if (parts.length == 2) {
        return new Size(side(parts[0]), side(parts[1]));
      }
    } catch (NumberFormatException e) {
      // said below, in the same words
    }
    throw wrong(text);
  }

  private static int side(String text) {
    int side = Integer.parseInt(text);
    if (side < SMALLEST || side > LARGEST) {
      throw new NumberFormatException(text);
    }
    return side;
  }

  private static TypeConversionException wrong(String text) {
    return new TypeConversionException(
        "\"%s\" is no size such as 1200x800, each side %d to %d pixels"
            .formatted(text, SMALLEST, LARGEST));
  }
}
