package costscape.store.file;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that was probably meant. */
public final class NearMiss {
  /** A mistyped word is a short one; comparing two takes the product of their lengths. */
  private static final int LONGEST = 200;

  private NearMiss() {}

  /** The nearest of some words, if no more than a third of its letters would have to change. */
  static Optional<String> of(String word, Collection<String> words) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    return words.stream()
        .filter(w -> w.length() <= LONGEST)
        .filter(w -> 3 * distance(word, w) <= Math.max(3, w.length()))
        .min(Comparator.comparingInt(w -> distance(word, w)));
  }

  /** {@code "; did you mean w1_0_0?"}, or nothing. */
  public static String hint(String word, Collection<String> words) {
    return of(word, words).map(w -> "; did you mean " + w + "?").orElse("");
  }

  /** Letters to insert, delete, replace or swap with their neighbour, whatever their case. */
  static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > b.length()) {
      return a.length();
    }
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int[] oldest = before;
      before = above;
      above = row;
      row = oldest;
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = same(a, i, b, j) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && same(a, i, b, j - 1) && same(a, i - 1, b, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
    }
    return row[b.length()];
  }

  private static boolean same(String a, int i, String b, int j) {
    return Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
  }
}
