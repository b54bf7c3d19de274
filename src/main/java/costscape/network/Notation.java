package costscape.network;

import java.util.Optional;
import java.util.Set;

/**
 * How an activation is written. In a text {@code %1$s} stands for the activation a and {@code %2$s}
 * for the pre-activation z, or {@code %s} where there is z alone.
 *
 * @param title as torch or a textbook spells it, such as ReLU
 * @param symbol as drawings name it
 * @param texts formulas for people; none where nothing shows one
 * @param cells formulas for a spreadsheet; none where it has none
 * @param otherWords of other libraries, in small letters
 */
public record Notation(
    String title,
    String symbol,
    Optional<Formulas> texts,
    Optional<Formulas> cells,
    Set<String> otherWords) {

  /** The activation and its derivative. */
  public record Formulas(String value, String slope) {}

  static Notation of(String title, String symbol) {
    return new Notation(title, symbol, Optional.empty(), Optional.empty(), Set.of());
  }

  Notation in(String text, String slope) {
    return new Notation(title, symbol, Optional.of(new Formulas(text, slope)), cells, otherWords);
  }

  /**
   * With formulas of z for a spreadsheet, where EXP fails beyond 709. The value's names z once: it
   * is put into itself once a layer, and would double each time.
   */
  Notation inCells(String cell, String slope) {
    return new Notation(title, symbol, texts, Optional.of(new Formulas(cell, slope)), otherWords);
  }

  Notation alsoCalled(String... words) {
    return new Notation(title, symbol, texts, cells, Set.of(words));
  }
}
