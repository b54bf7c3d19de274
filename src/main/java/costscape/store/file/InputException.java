package costscape.store.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/**
 * Says that an input is wrong. The message names in one line the place, the value found and the
 * value expected: {@code moons.csv:17: label "2" is not 0 or 1}.
 */
public final class InputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 80;

  public InputException(String message) {
    super(SafeText.line(message));
  }

  /** A message, which is a format where there are values. */
  public static String filled(String message, Object... values) {
    return values.length == 0 ? message : String.format(Locale.ROOT, message, values);
  }

  public static InputException in(Path file, String problem) {
    return in(file.toString(), problem);
  }

  public static InputException in(String source, String problem) {
    return new InputException(source + ": " + problem);
  }

  public static InputException at(Path file, long line, String problem) {
    return at(file.toString(), line, problem);
  }

  public static InputException at(String source, long line, String problem) {
    return new InputException(source + ":" + line + ": " + problem);
  }

  /**
   * A value made of what the user gave. The engine refuses a wrong argument with an {@code
   * IllegalArgumentException} or a {@code NoSuchElementException}, whoever calls it. Here its
   * caller passes on the user's words, so the refusal is about the input.
   */
  public static <T> T given(Supplier<? extends T> value) {
    try {
      return value.get();
    } catch (InputException e) {
      throw e;
    } catch (IllegalArgumentException | NoSuchElementException e) {
      InputException refusal = new InputException(String.valueOf(e.getMessage()));
      refusal.initCause(e);
      throw refusal;
    }
  }

  /** A value as messages show it: in quotes, on one line, cut off after 80 characters. */
  public static String quoted(String value) {
    return '"' + shown(value) + '"';
  }

  public static String shown(String value) {
    boolean tooLong = value.codePointCount(0, value.length()) > SHOWN;
    return SafeText.line(
            value.substring(0, tooLong ? value.offsetByCodePoints(0, SHOWN) : value.length()))
        + (tooLong ? "…" : "");
  }
}
