package costscape.proof;

import costscape.critical.local.Eigendecomposition;
import costscape.interval.Interval;
import costscape.interval.Jet;
import costscape.interval.Matrices;
import costscape.space.SymmetricMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Bounds of the singular values of every matrix M of an interval matrix, the largest first, as many
 * as its shorter side is long. That of a single row or column is its norm. Otherwise the i-th one
 * is above τ where [[0, M], [Mᵀ, 0]] + τI has i negative eigenvalues or more, since the first
 * matrix has the eigenvalues ±σ and zeros (Horn and Johnson, Matrix Analysis, theorem 7.3.7).
 */
public final class SingularValues {
  /** How near to a guess a bound is looked for, relative to the largest value, and farther on. */
  private static final double NEAR = 1e-12;

  private static final double FARTHER = 10;

  private final Interval[][] matrix;
  private final int rows;
  private final int columns;

  private SingularValues(Interval[][] matrix) {
    this.matrix = matrix;
    rows = matrix.length;
    columns = matrix[0].length;
  }

  /**
   * Enclosures of a matrix's singular values.
   *
   * @param matrix row by row, at least one entry
   */
  public static List<Interval> of(Interval[][] matrix) {
    SingularValues values = new SingularValues(matrix);
    return Math.min(values.rows, values.columns) == 1 ? List.of(values.norm()) : values.all();
  }

  private Interval norm() {
    Interval squares = Interval.of(0);
    for (Interval[] row : matrix) {
      for (Interval entry : row) {
        squares = squares.plus(entry.square());
      }
    }
    return squares.sqrt();
  }

  private List<Interval> all() {
    SymmetricMatrix middle = Matrices.middle(shifted(0));
    int count = Math.min(rows, columns);
    if (!middle.isFinite()) {
      Interval unknown = new Interval(0, Double.POSITIVE_INFINITY);
      return new ArrayList<>(java.util.Collections.nCopies(count, unknown));
    }
    double[] guesses = Eigendecomposition.of(middle).eigenvalues();
    Arrays.sort(guesses);
    List<Interval> all = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      double guess = Math.max(0, guesses[guesses.length - i]);
      double largest = guesses[guesses.length - 1];
      all.add(new Interval(below(i, guess, largest), above(i, guess, largest)));
    }
    return all;
  }

  private double below(int i, double guess, double largest) {
    for (double off = NEAR * largest; off < guess; off *= FARTHER) {
      if (negative(guess - off).orElse(0) >= i) {
        return guess - off;
      }
    }
    return 0;
  }

  private double above(int i, double guess, double largest) {
    for (double off = NEAR * largest; off > 0 && off < largest; off *= FARTHER) {
      if (negative(guess + off).orElse(i) < i) {
        return guess + off;
      }
    }
    return norm().high();
  }

  private OptionalInt negative(double shift) {
    return Inertia.of(shifted(shift));
  }

  private Jet shifted(double shift) {
    Jet jet = new Jet(rows + columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        jet.add(jet.index(i, rows + j), matrix[i][j].low(), matrix[i][j].high());
      }
    }
    for (int k = 0; k < rows + columns; k++) {
      jet.add(jet.index(k, k), shift, shift);
    }
    return jet;
  }
}
