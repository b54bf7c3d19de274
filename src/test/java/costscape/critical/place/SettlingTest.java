package costscape.critical.place;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Bowl;
import costscape.cost.DifferentiableCost;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.space.ParameterVector;
import costscape.space.SymmetricMatrix;
import costscape.trace.Training;
import costscape.trace.TrainingRun;
import costscape.trace.optimizer.Optimizers;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * When an end is certain, on costs where every step is known: in a bowl of curvature c the distance
 * is multiplied by 1 − ηc. The looks are at steps 8, 10, 13, 16, 20, 26, 33, 42 and so on.
 */
class SettlingTest {
  /** c + e⁻ˣ + ½ b y²: along x it falls for ever, towards c where y is 0. */
  private record Runaway(double limit, double bend) implements DifferentiableCost {
    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double at(double[] theta) {
      return limit + Math.exp(-theta[0]) + 0.5 * bend * theta[1] * theta[1];
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      gradient[0] = -Math.exp(-theta[0]);
      gradient[1] = bend * theta[1];
      return at(theta);
    }

    @Override
    public SymmetricMatrix hessian(double[] theta) {
      double e = Math.exp(-theta[0]);
      return SymmetricMatrix.of(2, (k, m) -> k != m ? 0 : k == 0 ? e : bend);
    }
  }

  /** ½x² with a dent of width 0.004 in its slope at 0.02, where the curvature is 1 − 3. */
  private record Dented() implements DifferentiableCost {
    private static double bell(double x) {
      return Math.exp(-(x - 0.02) * (x - 0.02) / 3.2e-5);
    }

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public double at(double[] theta) {
      return 0.5 * theta[0] * theta[0] + 4.8e-5 * bell(theta[0]);
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      gradient[0] = theta[0] - 3 * (theta[0] - 0.02) * bell(theta[0]);
      return at(theta);
    }

    @Override
    public SymmetricMatrix hessian(double[] theta) {
      double far = (theta[0] - 0.02) / 0.004;
      return SymmetricMatrix.of(1, (k, m) -> 1 - 3 * (1 - far * far) * bell(theta[0]));
    }
  }

  private record Settled(Optional<StationaryPoint> end, int step) {}

  private static Settled train(DifferentiableCost cost, double rate, int steps, double... start) {
    TrainingRun run =
        new Training(Optimizers.GD.at(rate), steps, steps)
            .run(cost, ParameterVector.of(start), Optional.empty());
    Optional<StationaryPoint> end = Settling.of(Terrain.around(cost), run);
    return new Settled(end, run.last().number());
  }

  /** 0.9ᵏ is 0.031 at step 33, the first that is flat enough; nearer at step 42, it is certain. */
  @Test
  void anEndIsCertainWhereItWasNearAndIsNearer() {
    Settled settled = train(new Bowl(1, 1), 0.1, 1000, 1, 0);
    assertEquals(42, settled.step());
    assertArrayEquals(new double[2], settled.end().orElseThrow().theta().toArray(), 1e-9);
    assertEquals(Kind.MINIMUM, settled.end().orElseThrow().kind());
  }

  @Test
  void anEndThatIsAsGoodAsReachedNeedsOneLook() {
    assertEquals(8, train(new Bowl(1, 1), 1e-6, 1000, 9e-5, 0).step());
    assertEquals(10, train(new Bowl(1, 1), 1e-6, 1000, 1.1e-4, 0).step());
  }

  /** 0.3 · 0.999ᵏ is below 0.2 of 1 + itself from step 183 on, seen at 198 and once more at 257. */
  @Test
  void aFlatPlaceFarFromItsEndIsNotNear() {
    assertEquals(257, train(new Bowl(0.1, 0.1), 0.01, 1000, 0.3, 0).step());
    assertTrue(train(new Bowl(0.1, 0.1), 0.01, 197, 0.3, 0).end().isEmpty());
    assertTrue(train(new Bowl(0.1, 0.1), 0.01, 200, 0.3, 0).end().isPresent(), "the last look");
  }

  /** At rate 2/c the steps jump from one side of the minimum to the other for ever. */
  @Test
  void jumpingAboutIsNotComingNearer() {
    assertTrue(train(new Bowl(1, 1), 2, 1000, 0.01, 0).end().isEmpty());
    assertTrue(train(new Bowl(1, 1), 2.1, 1000, 1e-3, 0).end().isEmpty());
  }

  /** Not even where no step leaves the ridge. */
  @Test
  void aSaddleIsNoEnd() {
    assertTrue(train(new Bowl(1, -1), 0.1, 300, 0.01, 0).end().isEmpty());
    assertTrue(train(new Bowl(1, -1e-4), 0.1, 300, 0.01, 0).end().isEmpty());
  }

  @Test
  void aWayToNothingIsAnEndAtOnce() {
    Settled settled = train(new Runaway(0, 1), 1e-9, 100, 3.1, 0);
    assertEquals(8, settled.step());
    assertEquals(Kind.UNBOUNDED, settled.end().orElseThrow().kind());
    assertTrue(train(new Runaway(0, 1), 1e-9, 100, 2.9, 0).end().isEmpty(), "too steep to look");
    assertTrue(train(new Runaway(1e-9, 1), 1e-9, 100, 3.1, 0).end().isEmpty(), "2e-8 of it stays");
  }

  /** Here the ray leads to a cost of 1, and e⁻ˣ is 1e-3 at x = 6.908. */
  @Test
  void aWayToAPlateauIsOneWhereItIsFlatAndNothingBendsDown() {
    Settled flat = train(new Runaway(1, 1), 1e-9, 100, 6.95, 0);
    assertEquals(8, flat.step());
    assertEquals(1, flat.end().orElseThrow().escape().orElseThrow().limit());
    assertTrue(train(new Runaway(1, 1), 1e-9, 100, 6.85, 0).end().isEmpty());
    assertTrue(train(new Runaway(1, -1e-3), 1e-9, 100, 6.95, 0).end().isEmpty());
  }

  /** Newton's steps from 0.04 jump over the dent to 0, and training has yet to come through it. */
  @Test
  void anEndBeyondADentIsNotCertain() {
    assertTrue(train(new Dented(), 1e-3, 20, 0.04).end().isEmpty());
    assertEquals(10, train(new Bowl(1), 1e-3, 20, 0.04).step());
    assertTrue(train(new Dented(), 0.1, 1000, 0.04).end().isPresent());
  }
}
