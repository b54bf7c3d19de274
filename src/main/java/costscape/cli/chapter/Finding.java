package costscape.cli.chapter;

import costscape.store.text.JsonValues;

/**
 * What one command reported.
 *
 * @param number by which sentences name it
 * @param line the command as it would be typed
 * @param values its summary
 */
public record Finding(int number, String line, JsonValues values) {
  /** A count that the summary must have. */
  int count(String key) {
    return values.whole(key).orElseThrow(() -> lacking(key));
  }

  /** A number that the summary must have. */
  double amount(String key) {
    return values.number(key).orElseThrow(() -> lacking(key));
  }

  private IllegalStateException lacking(String key) {
    return new IllegalStateException("the summary of %s has no %s".formatted(line, key));
  }
}
