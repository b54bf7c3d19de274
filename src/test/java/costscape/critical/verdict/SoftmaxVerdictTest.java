package costscape.critical.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.NetworkCost;
import costscape.cost.SoftmaxLoss;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.HessianProduct;
import costscape.critical.local.Lanczos;
import costscape.critical.local.Newton;
import costscape.critical.place.Starts;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizers;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** The softmax's own flat directions make no minimum degenerate, and no second minimum of one. */
class SoftmaxVerdictTest {
  private static final Dataset IRIS = Datasets.IRIS.dataset().standardized();

  private static NetworkCost cost(List<Integer> hidden, double l2) {
    Network network = Network.of(IRIS, hidden, ActivationFunction.SIGMOID);
    return NetworkCost.of(network, IRIS, SoftmaxLoss.CROSS_ENTROPY, l2);
  }

  private static ParameterVector trained(NetworkCost cost, long seed) {
    ParameterVector start = ParameterVector.gaussian(cost.dimension(), 1, new Well19937c(seed));
    double[] end =
        new Training(Optimizers.LBFGS.usual(), 400, 400).from(cost, start).end().theta().toArray();
    return ParameterVector.of(Newton.polish(cost, end).theta());
  }

  /** Softmax regression with a penalty is convex: one minimum, but for the biases' shift. */
  @Test
  void aPenalisedMinimumIsStrictButForTheBiasesShift() {
    for (List<Integer> hidden : List.of(List.<Integer>of(), List.of(2))) {
      NetworkCost cost = cost(hidden, 1);
      Verdict verdict = Verdict.of(cost, trained(cost, 1));
      assertEquals(Verdict.Kind.MINIMUM, verdict.kind(), verdict.why());
      assertEquals(0, verdict.evidence().flatDirections());
      assertEquals(1, verdict.evidence().known().size());
      assertTrue(
          verdict
              .why()
              .contains("1 flat direction is the softmax's own: adding the same number to"),
          verdict.why());
    }
  }

  @Test
  void pointsApartByAShiftAreOneOfTheCatalogue() {
    NetworkCost cost = cost(List.of(2), 1);
    Terrain terrain = Terrain.of(cost);
    double[] theta = trained(cost, 1).toArray();
    double[] shifted = theta.clone();
    for (int c = 0; c < 3; c++) {
      shifted[cost.network().layout().bias(2, c)] += 4;
    }
    StationaryPoint here = terrain.identify(Newton.polish(cost, theta)).orElseThrow();
    StationaryPoint there = terrain.identify(Newton.polish(cost, shifted)).orElseThrow();
    assertEquals(StationaryPoint.Kind.MINIMUM, there.kind());
    assertTrue(terrain.same(here, there));
    double[] nearest = terrain.nearest(theta, shifted);
    for (int k = 0; k < theta.length; k++) {
      assertEquals(shifted[k], nearest[k], 1e-9);
    }
  }

  @Test
  void theCatalogueOfIrisHasStrictMinima() {
    NetworkCost cost = cost(List.of(2), 1);
    Starts starts = Starts.gaussian(cost.dimension(), 1, 1, 4, 10);
    Catalogue catalogue = Catalogue.search(Terrain.of(cost), starts, 8, 0, Runner.serial());
    List<Catalogue.Entry> minima = catalogue.of(StationaryPoint.Kind.MINIMUM);
    assertEquals(1, minima.size());
    assertEquals(0.364394, minima.get(0).point().cost(), 1e-6);
    assertTrue(minima.get(0).point().spectrum().smallest() > 0);
  }

  /** Past 120 parameters the judge sees the curvature by products alone. */
  @Test
  void productsLeaveTheSameDirectionsOut() {
    NetworkCost cost = cost(List.of(6), 1);
    double[] theta = trained(cost, 3).toArray();
    List<double[]> known = cost.flatDirections().vectors();
    Eigendecomposition whole = Eigendecomposition.of(cost.hessian(theta), known);
    Lanczos found =
        Lanczos.of(
            vector -> HessianProduct.of(cost, theta, vector, Runner.serial()),
            theta.length,
            150,
            known);
    assertEquals(whole.smallest(), found.smallest(), 1e-9 * whole.norm());
    assertEquals(whole.largest(), found.largest(), 1e-9 * whole.norm());
    NetworkCost large = cost(List.of(20), 5);
    Verdict verdict = Verdict.of(large, trained(large, 3));
    assertTrue(large.dimension() > HessianProducts.LARGE);
    assertEquals(1, verdict.evidence().known().size());
  }
}
