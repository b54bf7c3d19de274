package costscape.critical.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.critical.StationaryOracle;
import costscape.space.SymmetricMatrix;
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
}
