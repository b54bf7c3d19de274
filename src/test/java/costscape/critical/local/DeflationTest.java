package costscape.critical.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.ReferenceCases;
import costscape.cost.NetworkCost;
import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Known flat directions leave the other eigenvalues and eigenvectors as they are. */
class DeflationTest {
  private static final double ROUNDING = 1e-13;
  private static final Map<String, double[]> POINTS = ReferenceCases.points();

  @Test
  void theOtherEigenvaluesAreThoseOfTheWholeHessian() {
    int softmax = 0;
    for (Map.Entry<String, double[]> point : POINTS.entrySet()) {
      for (double l2 : new double[] {0, 0.5}) {
        NetworkCost cost = ReferenceCases.cost(point.getKey(), l2);
        softmax += check(cost, point.getValue()) ? 1 : 0;
      }
    }
    assertTrue(softmax >= 8, "points of several classes: " + softmax);
  }

  private static boolean check(NetworkCost cost, double[] theta) {
    SymmetricMatrix hessian = cost.hessian(theta);
    List<double[]> flat = cost.flatDirections().vectors();
    Eigendecomposition whole = Eigendecomposition.of(hessian);
    Eigendecomposition rest = Eigendecomposition.of(hessian, flat);
    List<Double> expected = new ArrayList<>(Arrays.stream(whole.eigenvalues()).boxed().toList());
    for (int k = 0; k < flat.size(); k++) {
      double zero = expected.stream().min(Comparator.comparingDouble(Math::abs)).orElseThrow();
      assertEquals(0, zero, ROUNDING * whole.norm());
      expected.remove(zero);
    }
    for (int k = 0; k < expected.size(); k++) {
      assertEquals(expected.get(k), rest.eigenvalue(k), ROUNDING * whole.norm());
    }
    for (int k = 0; k < theta.length; k++) {
      assertEquals(k >= expected.size(), rest.isKnown(k));
      isEigenvector(hessian, rest, k, whole.norm());
    }
    assertEquals(flat.size(), rest.known());
    assertEquals(whole.index(), rest.index());
    assertEquals(whole.nullity() - flat.size(), rest.nullity());
    assertEquals(expected.get(0), rest.smallest(), ROUNDING * whole.norm());
    return !flat.isEmpty();
  }

  private static void isEigenvector(
      SymmetricMatrix hessian, Eigendecomposition spectrum, int k, double norm) {
    double[] vector = spectrum.eigenvector(k);
    int n = vector.length;
    assertEquals(1, Vectors.norm(vector), ROUNDING);
    for (int row = 0; row < n; row++) {
      double sum = 0;
      for (int m = 0; m < n; m++) {
        sum += hessian.at(row, m) * vector[m];
      }
      assertEquals(spectrum.eigenvalue(k) * vector[row], sum, 1e-12 * norm);
    }
  }

  /** Σ λ q qᵀ over an orthonormal basis, where two of the λ are known to be 0. */
  @Test
  void severalSlantedDirectionsAreLeftOut() {
    int n = 6;
    double[] eigenvalues = {0, 0, -1, 1e-6, 2, 5};
    Eigendecomposition basis = Eigendecomposition.of(Rows.of(symmetric(n)));
    double[] matrix = new double[n * n];
    for (int k = 0; k < n; k++) {
      double[] q = basis.eigenvector(k);
      for (int entry = 0; entry < matrix.length; entry++) {
        matrix[entry] += eigenvalues[k] * q[entry / n] * q[entry % n];
      }
    }
    Eigendecomposition rest =
        Eigendecomposition.of(Rows.of(matrix), List.of(basis.eigenvector(0), basis.eigenvector(1)));
    for (int k = 0; k < n - 2; k++) {
      assertEquals(eigenvalues[k + 2], rest.eigenvalue(k), 1e-14);
      double cosine = Math.abs(Vectors.dot(rest.eigenvector(k), basis.eigenvector(k + 2)));
      assertEquals(1, cosine, 1e-8);
      assertEquals(0, Vectors.dot(rest.eigenvector(k), basis.eigenvector(0)), 1e-14);
    }
  }

  private static double[] symmetric(int n) {
    Well19937c random = new Well19937c(1);
    double[] matrix = new double[n * n];
    for (int k = 0; k < n; k++) {
      for (int m = 0; m <= k; m++) {
        matrix[k * n + m] = random.nextGaussian();
        matrix[m * n + k] = matrix[k * n + m];
      }
    }
    return matrix;
  }

  @Test
  void tinyCurvaturesElsewhereKeepTheirDigits() {
    double third = 1 / Math.sqrt(2);
    SymmetricMatrix hessian =
        SymmetricMatrix.of(3, (k, m) -> k == 0 ? (m == 0 ? 1e-30 : 0) : k == m ? 1 : -1);
    Eigendecomposition spectrum =
        Eigendecomposition.of(hessian, List.of(new double[] {0, third, third}));
    assertEquals(1e-30, spectrum.eigenvalue(0), 1e-44);
    assertEquals(2, spectrum.eigenvalue(1), 1e-15);
    assertEquals(0, spectrum.eigenvalue(2));
  }
}
