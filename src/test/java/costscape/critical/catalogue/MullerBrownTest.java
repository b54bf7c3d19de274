package costscape.critical.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.cost.CostFunction;
import costscape.cost.Differences;
import costscape.critical.place.Starts;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.critical.place.Terrain;
import costscape.job.Runner;
import org.junit.jupiter.api.Test;

/**
 * The landscape of Müller and Brown (Theoretica Chimica Acta 53, 75), of which only costs are told:
 * minima at −146.700, −108.167 and −80.768, saddles between them.
 */
class MullerBrownTest {
  private record Surface() implements CostFunction {
    private static final double[][] TERMS = {
      {-200, -1, 0, -10, 1, 0},
      {-100, -1, 0, -10, 0, 0.5},
      {-170, -6.5, 11, -6.5, -0.5, 1.5},
      {15, 0.7, 0.6, 0.7, -1, 1}
    };

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double at(double[] theta) {
      double sum = 0;
      for (double[] term : TERMS) {
        double x = theta[0] - term[4];
        double y = theta[1] - term[5];
        sum += term[0] * Math.exp(term[1] * x * x + term[2] * x * y + term[3] * y * y);
      }
      return sum;
    }
  }

  @Test
  void costsAloneFindAllMinimaAndSaddles() {
    Catalogue found =
        Catalogue.search(
            Terrain.around(Differences.of(new Surface())),
            Starts.gaussian(2, 1, 1),
            60,
            40,
            Runner.serial());
    double[] minima =
        found.of(Kind.MINIMUM).stream().mapToDouble(entry -> entry.point().cost()).toArray();
    assertEquals(3, minima.length, found.unsettled() + " starts did not settle");
    assertEquals(-146.69951720995402, minima[0], 1e-9);
    assertEquals(-108.16672411685236, minima[1], 1e-9);
    assertEquals(-80.76781812965875, minima[2], 1e-9);
    assertEquals(2, found.of(Kind.SADDLE).size());
  }
}
