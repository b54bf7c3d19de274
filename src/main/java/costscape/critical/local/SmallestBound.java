package costscape.critical.local;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The smallest r for which some |sᵢ| ≤ r make g + Σ sᵢ aᵢ = 0, by the simplex method in exact
 * fractions. With sᵢ = pᵢ − qᵢ and slacks uᵢ the programme is: minimise r where Σ (pᵢ − qᵢ) aᵢ = −g
 * and pᵢ + qᵢ + uᵢ = r, all of them 0 or more. Bland's rule keeps it from going round in circles
 * (Math. Oper. Res. 2, 1977, 103).
 */
final class SmallestBound {
  private final int terms;
  private final int equations;
  private final int columns; // p, q, u, r, then one helper for each equation, then the right side
  private final BigFraction[][] table;
  private final int[] basis;

  SmallestBound(BigDecimal[] rest, List<double[]> slopes) {
    terms = slopes.size();
    equations = rest.length;
    columns = 3 * terms + 1 + equations;
    table = new BigFraction[equations + terms][columns + 1];
    basis = new int[equations + terms];
    for (BigFraction[] row : table) {
      Arrays.fill(row, BigFraction.ZERO);
    }
    for (int e = 0; e < equations; e++) {
      BigFraction right = exact(rest[e]).negate();
      boolean turned = sign(right) < 0;
      for (int i = 0; i < terms; i++) {
        BigFraction entry = exact(new BigDecimal(slopes.get(i)[e]));
        table[e][i] = turned ? entry.negate() : entry;
        table[e][terms + i] = table[e][i].negate();
      }
      table[e][3 * terms + 1 + e] = BigFraction.ONE;
      table[e][columns] = turned ? right.negate() : right;
      basis[e] = 3 * terms + 1 + e;
    }
    for (int i = 0; i < terms; i++) {
      BigFraction[] row = table[equations + i];
      row[i] = BigFraction.ONE;
      row[terms + i] = BigFraction.ONE;
      row[2 * terms + i] = BigFraction.ONE;
      row[3 * terms] = BigFraction.ONE.negate();
      basis[equations + i] = 2 * terms + i;
    }
  }

  /** Every double is a fraction, so that sums and products of doubles are compared exactly. */
  private static BigFraction exact(BigDecimal value) {
    return value.scale() <= 0
        ? new BigFraction(value.toBigIntegerExact())
        : new BigFraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  private static int sign(BigFraction value) {
    return value.getNumerator().signum();
  }

  /** The smallest r; empty where no sᵢ at all do. */
  Optional<BigFraction> value() {
    BigFraction[] helpers = new BigFraction[columns + 1];
    Arrays.fill(helpers, BigFraction.ZERO);
    for (int e = 0; e < equations; e++) {
      for (int c = 0; c <= columns; c++) {
        boolean helper = c > 3 * terms && c < columns;
        helpers[c] = helper ? BigFraction.ZERO : helpers[c].subtract(table[e][c]);
      }
    }
    minimise(helpers, columns);
    if (sign(helpers[columns]) != 0) {
      return Optional.empty();
    }
    dropHelpers();
    BigFraction[] bound = new BigFraction[columns + 1];
    Arrays.fill(bound, BigFraction.ZERO);
    bound[3 * terms] = BigFraction.ONE;
    for (int row = 0; row < basis.length; row++) {
      if (basis[row] == 3 * terms) {
        for (int c = 0; c <= columns; c++) {
          bound[c] = bound[c].subtract(table[row][c]);
        }
      }
    }
    minimise(bound, 3 * terms + 1);
    return Optional.of(bound[columns].negate());
  }

  /**
   * Takes helpers that are 0, and yet basic, out of the basis where another column can stand in.
   */
  private void dropHelpers() {
    for (int row = 0; row < basis.length; row++) {
      for (int c = 0; basis[row] > 3 * terms && c <= 3 * terms; c++) {
        if (sign(table[row][c]) != 0) {
          pivot(row, c, new BigFraction[0]);
        }
      }
    }
  }

  /** Lowers the cost row for as long as one of the first columns has a cost below 0. */
  private void minimise(BigFraction[] costs, int allowed) {
    while (true) {
      int enter = 0;
      while (enter < allowed && sign(costs[enter]) >= 0) {
        enter++;
      }
      if (enter == allowed) {
        return;
      }
      int leave = leaving(enter);
      if (leave < 0) {
        throw new IllegalStateException("a sum of terms of 0 or more has no lower bound");
      }
      pivot(leave, enter, costs);
    }
  }

  private int leaving(int enter) {
    int leave = -1;
    BigFraction least = BigFraction.ZERO;
    for (int row = 0; row < table.length; row++) {
      if (sign(table[row][enter]) > 0) {
        BigFraction ratio = table[row][columns].divide(table[row][enter]);
        int order = leave < 0 ? -1 : ratio.compareTo(least);
        if (order < 0 || (order == 0 && basis[row] < basis[leave])) {
          leave = row;
          least = ratio;
        }
      }
    }
    return leave;
  }

  private void pivot(int row, int column, BigFraction[] costs) {
    BigFraction pivot = table[row][column];
    for (int c = 0; c <= columns; c++) {
      table[row][c] = sign(table[row][c]) == 0 ? BigFraction.ZERO : table[row][c].divide(pivot);
    }
    for (int other = 0; other < table.length; other++) {
      if (other != row) {
        eliminate(table[other], table[row], column);
      }
    }
    if (costs.length > 0) {
      eliminate(costs, table[row], column);
    }
    basis[row] = column;
  }

  private static void eliminate(BigFraction[] from, BigFraction[] row, int column) {
    BigFraction factor = from[column];
    if (sign(factor) == 0) {
      return;
    }
    for (int c = 0; c < from.length; c++) {
      if (sign(row[c]) != 0) {
        from[c] = from[c].subtract(factor.multiply(row[c]));
      }
    }
  }
}
