package costscape.critical.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.critical.StationaryOracle;
import costscape.space.SymmetricMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpectrumTest {
  /** The smallest non-zero eigenvalue is 1e-5 of the largest, the entries are good to 1e-15. */
  private static final double RELATIVE = 1e-9;

  /** Where the oracle has a 0. */
  private static final double ABSOLUTE = 1e-16;

  @Test
  void eigenvaluesOfTheOraclesStationaryPoints() {
    for (StationaryOracle row : StationaryOracle.rows()) {
      Eigendecomposition spectrum =
          Eigendecomposition.of(StationaryOracle.cost().hessian(row.theta()));
      double[] expected = row.eigenvalues();
      for (int k = 0; k < 7; k++) {
        assertEquals(
            expected[k],
            spectrum.eigenvalue(k),
            ABSOLUTE + RELATIVE * Math.abs(expected[k]),
            row.label() + " eigenvalue " + k);
      }
      assertEquals(row.integer("index"), spectrum.index(), row.label());
      assertEquals(
          row.label().startsWith("L") ? 1 : row.label().startsWith("P") ? 2 : 0,
          spectrum.nullity(),
          row.label());
    }
  }

  /** A = D·B·D with D = diag(1e8, 1, 1e-8): the smallest eigenvalue is det A over the others. */
  @Test
  void aGradedMatrixKeepsItsSmallestEigenvalue() {
    double[] upper = {1e16, 5e7, 0.25, 1, 5e-9, 1e-16};
    Eigendecomposition spectrum =
        Eigendecomposition.of(SymmetricMatrix.of(3, (k, m) -> upper[k + m + (k > 0 ? 1 : 0)]));
    double determinant = 1 + 2 * 0.5 * 0.25 * 0.5 - 0.25 - 0.0625 - 0.25;
    double product = spectrum.eigenvalue(0) * spectrum.eigenvalue(1) * spectrum.eigenvalue(2);
    assertEquals(determinant, product, 1e-13);
    assertTrue(spectrum.smallest() > 0);
  }

  @Test
  void eigenvectorsRebuildTheMatrix() {
    SymmetricMatrix hessian =
        StationaryOracle.cost().hessian(new double[] {1, -2, 3, 0.5, -1, 2, 0.1});
    Eigendecomposition spectrum = Eigendecomposition.of(hessian);
    for (int row = 0; row < 7; row++) {
      for (int column = 0; column < 7; column++) {
        double sum = 0;
        for (int k = 0; k < 7; k++) {
          double[] vector = spectrum.eigenvector(k);
          sum += spectrum.eigenvalue(k) * vector[row] * vector[column];
        }
        assertEquals(hessian.at(row, column), sum, 1e-15);
      }
    }
  }

  /** 16 n roundings of the largest: with n = 2 and norm 1 that is 2⁻⁴⁸. */
  @Test
  void whatCountsAsZeroIsCountedOnce() {
    Eigendecomposition at = Eigendecomposition.of(Rows.of(1, 0, 0, -0x1p-48));
    assertEquals(0x1p-48, at.noise());
    assertEquals(0, at.index());
    assertEquals(1, at.nullity());
    Eigendecomposition beyond = Eigendecomposition.of(Rows.of(1, 0, 0, -0x1p-47));
    assertEquals(1, beyond.index());
    assertEquals(0, beyond.nullity());
    Eigendecomposition steep = Eigendecomposition.of(Rows.of(-8, 0, 0, 1));
    assertEquals(0x1p-45, steep.noise());
  }

  @Test
  void directionsKnownToBeFlatStandInOrderAndAreNotCounted() {
    SymmetricMatrix hessian = Rows.of(-1, 0, 0, 0, 3, 0, 0, 0, 0);
    Eigendecomposition spectrum = Eigendecomposition.of(hessian, List.of(new double[] {0, 0, 1}));
    assertArrayEquals(new double[] {-1, 0, 3}, spectrum.eigenvalues());
    assertEquals(1, spectrum.known());
    assertTrue(spectrum.isKnown(2) && !spectrum.isKnown(1));
    assertEquals(3, spectrum.largest());
    assertEquals(1, spectrum.index());
    assertEquals(0, spectrum.nullity());
  }
}
