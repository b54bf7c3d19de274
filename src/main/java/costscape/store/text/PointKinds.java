package costscape.store.text;

import costscape.number.NumberText;
import costscape.store.file.InputException;
import java.util.Optional;

/**
 * The character between whole and fraction in a table's numbers, where a comma may be a point.
 * {@code 1.234} alone is read with a point; beside {@code 0,5} it may as well be a thousand and
 * some, and nobody can tell.
 */
public final class PointKinds {
  private Optional<String> comma = Optional.empty();
  private Optional<String> thousands = Optional.empty();

  /**
   * Takes a number whose point is a comma.
   *
   * @return whether it is the first
   */
  public boolean takesComma(String number) {
    boolean isFirst = comma.isEmpty();
    comma = isFirst ? Optional.of(number) : comma;
    return isFirst;
  }

  /**
   * Takes a number with a point or without one.
   *
   * @return whether it is the first whose point may part thousands
   */
  public boolean takesPoint(String number) {
    boolean isFirst = thousands.isEmpty() && NumberText.mayPartThousands(number);
    thousands = isFirst ? Optional.of(number) : thousands;
    return isFirst;
  }

  /** Takes what other rows of the same table have. */
  public void add(PointKinds other) {
    other.comma.ifPresent(this::takesComma);
    other.thousands.ifPresent(this::takesPoint);
  }

  /** Returns what is wrong, where both kinds are there. */
  public Optional<String> problem() {
    return comma.isPresent() && thousands.isPresent()
        ? Optional.of(ambiguous(thousands.get(), comma.get()))
        : Optional.empty();
  }

  private static String ambiguous(String pointed, String withComma) {
    return "%s beside %s may be %s or %s; write the one that is meant"
        .formatted(
            InputException.quoted(pointed),
            InputException.quoted(withComma),
            pointed.replace(".", ""),
            pointed.replace('.', ','));
  }
}
