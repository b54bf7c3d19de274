package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.KnownPoint;
import costscape.network.Network;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page opens with exactly what the command line says. */
class OpeningTest {
  private static NetworkCost cost(Dataset dataset) {
    Network network = Network.of(dataset.features(), List.of(2), ActivationFunction.TANH);
    return NetworkCost.of(network, dataset, LogisticLoss.CROSS_ENTROPY, 0.01);
  }

  private static String opening(Dataset dataset, Axis... axes) {
    NetworkCost cost = cost(dataset);
    ParameterVector zeros = KnownPoint.ZEROS.point(cost.network().layout());
    return URLDecoder.decode(
        Opening.of(cost, Opening.Source.EMBEDDED, Opening.Rows.of(dataset), zeros, List.of(axes)),
        StandardCharsets.UTF_8);
  }

  @Test
  void everyOptionStandsUnderItsName() {
    assertEquals(
        "data=article&hidden=2&activation=tanh&loss=cross_entropy&l2=0.01"
            + "&at=0.0,0.0,0.0,0.0,0.0,0.0,0.0&vary=w1_0_0=-5.0:7.5",
        opening(Datasets.ARTICLE.dataset(), new Axis("w1_0_0", -5, 7.5, 201)));
  }

  /** Whoever asks for nothing sees a ball on a slope: after 3000 steps it costs a fortieth. */
  @Test
  void theFirstOpeningHasABallThatRolls() {
    String first = Opening.first();
    assertTrue(first.contains("&at=-1.0,9.0,-1.0,5.0,0.5,0.25,0.0&vary=w1_0_0="), first);
    assertTrue(first.contains("&ball=gd,rate=1.2&steps=3000"), first);
    assertTrue(first.contains("&view=moving&layer=opening"), first);
    NetworkCost cost =
        NetworkCost.crossEntropy(
            Network.of(1, List.of(2), ActivationFunction.SIGMOID), Datasets.ARTICLE.dataset());
    Trajectory path =
        new Training(Optimizers.GD.at(1.2), 3000, 1)
            .from(cost, KnownPoint.START.point(cost.network().layout()));
    assertTrue(path.end().cost() < path.start().cost() / 40, path.end().toString());
  }

  /** The page itself holds the rows out, as the command line that it shows does. */
  @Test
  void rowsHeldOutAreNamedAndTheirDataStayEmbedded() {
    Dataset rows = Datasets.ARTICLE.dataset();
    NetworkCost cost = cost(rows);
    String opening =
        Opening.of(
            cost,
            new Opening.Source("", "", "", "0.34", 3),
            Opening.Rows.of(rows),
            KnownPoint.ZEROS.point(cost.network().layout()),
            List.of());
    assertTrue(opening.startsWith("data=article&hold-out=0.34&seed=3&hidden="), opening);
  }

  /** Rows from another file stand last, and their number says which they are. */
  @Test
  void rowsFromElsewhereTravelBehindTheOthers() {
    Dataset rows = Datasets.XOR.dataset();
    NetworkCost cost = cost(rows);
    Opening.Source source = new Opening.Source("", "", "", "more.csv", 1);
    String opening =
        URLDecoder.decode(
            Opening.of(
                cost,
                source,
                new Opening.Rows(rows, Optional.of(rows.subset(2))),
                KnownPoint.ZEROS.point(cost.network().layout()),
                List.of()),
            StandardCharsets.UTF_8);
    assertTrue(opening.contains("&apart=1&hold-out=more.csv&"), opening);
    String csv = opening.substring(opening.indexOf("csv="), opening.indexOf("&apart"));
    assertEquals(1 + rows.rows() + 1, csv.lines().count());
  }

  /** The page scales them itself: they stay those of the page, and the word says what is done. */
  @Test
  void otherRowsUnderAKnownNameAreNotTakenForTheEmbeddedOnes() {
    assertTrue(opening(Datasets.XOR.dataset().standardized()).contains("csv="));
  }
}
