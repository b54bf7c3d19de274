package costscape.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.Table;
import costscape.critical.local.Eigendecomposition;
import costscape.space.SymmetricMatrix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Cost, gradient, Hessian and eigenvalues at 17 points, some of weights up to 1000, against values
 * computed with 50 digits and more, each within its own tolerance.
 */
class OraclePointsTest {
  private static final List<String> NAMES = Article.NETWORK.layout().parameterNames();
  private static final Table VALUES = Table.oracle("points_values.csv");

  @Test
  void everyReferenceValueIsMet() {
    Map<String, double[]> points = points();
    int checked = 0;
    for (int row = 0; row < VALUES.rows(); row++) {
      String quantity = VALUES.text(row, "quantity");
      double[] theta = points.get(VALUES.text(row, "id"));
      double computed = quantity(quantity, theta, Article.cost(VALUES.number(row, "lambda")));
      String at = VALUES.text(row, "id") + " " + quantity;
      assertEquals(VALUES.number(row, "value"), computed, VALUES.number(row, "tol_abs"), at);
      checked++;
    }
    assertEquals(17 * 2 * (1 + 7 + 28 + 7), checked);
  }

  @Test
  void whereThePlainLogarithmGivesInfinityOrNaNTheCostIsFinite() {
    Table table = Table.oracle("points.csv");
    int broken = 0;
    for (int row = 0; row < table.rows(); row++) {
      if (!Double.isFinite(naive(table.text(row, "naive_double_cost")))) {
        broken++;
        assertTrue(Double.isFinite(Article.cost().at(table.numbers(row, NAMES))));
      }
    }
    assertTrue(broken >= 3, "R08, R09 and R10 break a plain log(1 - o)");
  }

  private static double naive(String text) {
    return switch (text) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "nan" -> Double.NaN;
      default -> Double.parseDouble(text);
    };
  }

  private static Map<String, double[]> points() {
    Table table = Table.oracle("points.csv");
    Map<String, double[]> points = new HashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      points.put(table.text(row, "id"), table.numbers(row, NAMES));
    }
    return points;
  }

  private static double quantity(String quantity, double[] theta, NetworkCost cost) {
    int n = NAMES.size();
    if (quantity.equals("cost")) {
      return cost.at(theta);
    }
    if (quantity.startsWith("g_")) {
      double[] gradient = new double[n];
      cost.gradient(theta, gradient);
      return gradient[NAMES.indexOf(quantity.substring(2))];
    }
    SymmetricMatrix hessian = cost.hessian(theta);
    if (quantity.startsWith("eig_")) {
      return Eigendecomposition.of(hessian).eigenvalue(Integer.parseInt(quantity.substring(4)) - 1);
    }
    for (int k = 0; k < n; k++) {
      for (int m = k; m < n; m++) {
        if (quantity.equals("h_" + NAMES.get(k) + "_" + NAMES.get(m))) {
          return hessian.at(k, m);
        }
      }
    }
    throw new IllegalArgumentException(quantity);
  }
}
