package costscape.critical.local;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
  private final Fraction[][] table;
  private final int[] basis;

  SmallestBound(BigDecimal[] rest, List<double[]> slopes) {
    terms = slopes.size();
    equations = rest.length;
    columns = 3 * terms + 1 + equations;
    table = new Fraction[equations + terms][columns + 1];
    basis = new int[equations + terms];
    for (Fraction[] row : table) {
      Arrays.fill(row, Fraction.ZERO);
    }
    for (int e = 0; e < equations; e++) {
      Fraction right = Fraction.of(rest[e]).negated();
      boolean turned = right.sign() < 0;
      for (int i = 0; i < terms; i++) {
        Fraction entry = Fraction.of(slopes.get(i)[e]);
        table[e][i] = turned ? entry.negated() : entry;
        table[e][terms + i] = table[e][i].negated();
      }
      table[e][3 * terms + 1 + e] = Fraction.ONE;
      table[e][columns] = turned ? right.negated() : right;
      basis[e] = 3 * terms + 1 + e;
    }
    for (int i = 0; i < terms; i++) {
      Fraction[] row = table[equations + i];
      row[i] = Fraction.ONE;
      row[terms + i] = Fraction.ONE;
      row[2 * terms + i] = Fraction.ONE;
      row[3 * terms] = Fraction.ONE.negated();
      basis[equations + i] = 2 * terms + i;
    }
  }

  /** The smallest r; empty where no sᵢ at all do. */
  Optional<Fraction> value() {
    Fraction[] helpers = new Fraction[columns + 1];
    Arrays.fill(helpers, Fraction.ZERO);
    for (int e = 0; e < equations; e++) {
      for (int c = 0; c <= columns; c++) {
        boolean helper = c > 3 * terms && c < columns;
        helpers[c] = helper ? Fraction.ZERO : helpers[c].minus(table[e][c]);
      }
    }
    minimise(helpers, columns);
    if (helpers[columns].sign() != 0) {
      return Optional.empty();
    }
    dropHelpers();
    Fraction[] bound = new Fraction[columns + 1];
    Arrays.fill(bound, Fraction.ZERO);
    bound[3 * terms] = Fraction.ONE;
    for (int row = 0; row < basis.length; row++) {
      if (basis[row] == 3 * terms) {
        for (int c = 0; c <= columns; c++) {
          bound[c] = bound[c].minus(table[row][c]);
        }
      }
    }
    minimise(bound, 3 * terms + 1);
    return Optional.of(bound[columns].negated());
  }

  /**
   * Takes helpers that are 0, and yet basic, out of the basis where another column can stand in.
   */
  private void dropHelpers() {
    for (int row = 0; row < basis.length; row++) {
      for (int c = 0; basis[row] > 3 * terms && c <= 3 * terms; c++) {
        if (table[row][c].sign() != 0) {
          pivot(row, c, new Fraction[0]);
        }
      }
    }
  }

  /** Lowers the cost row for as long as one of the first columns has a cost below 0. */
  private void minimise(Fraction[] costs, int allowed) {
    while (true) {
      int enter = 0;
      while (enter < allowed && costs[enter].sign() >= 0) {
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
    Fraction least = Fraction.ZERO;
    for (int row = 0; row < table.length; row++) {
      if (table[row][enter].sign() > 0) {
        Fraction ratio = table[row][columns].over(table[row][enter]);
        int order = leave < 0 ? -1 : ratio.compareTo(least);
        if (order < 0 || (order == 0 && basis[row] < basis[leave])) {
          leave = row;
          least = ratio;
        }
      }
    }
    return leave;
  }

  private void pivot(int row, int column, Fraction[] costs) {
    Fraction pivot = table[row][column];
    for (int c = 0; c <= columns; c++) {
      table[row][c] = table[row][c].sign() == 0 ? Fraction.ZERO : table[row][c].over(pivot);
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

  private static void eliminate(Fraction[] from, Fraction[] row, int column) {
    Fraction factor = from[column];
    if (factor.sign() == 0) {
      return;
    }
    for (int c = 0; c < from.length; c++) {
      if (row[c].sign() != 0) {
        from[c] = from[c].minus(factor.times(row[c]));
      }
    }
  }
}
