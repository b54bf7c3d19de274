package costscape.study.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.Session;
import costscape.cost.CostFunction;
import costscape.job.Runner;
import costscape.network.RandomDirections;
import costscape.network.RandomDirections.Biases;
import costscape.number.RandomNumbers;
import costscape.space.Direction;
import costscape.space.ParameterArrays;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.study.doctor.Finding.Level;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plane is odd where it is far from twenty others of its kind, and never by its seed alone. */
class TypicalDoctorTest {
  private static final int SIZE = 200;
  private static final int STEEP = 10;
  private static final double[] AXIS =
      IntStream.rangeClosed(-5, 5).mapToDouble(k -> k / 5.0).toArray();

  @TempDir private Path folder;

  /** Twenty seeds of a small network differ tenfold, and none of thirty planes is accused. */
  @ParameterizedTest
  @ValueSource(strings = {"relu", "tanh", "sigmoid"})
  void noSeedOfASmallNetworkIsOdd(String activation) {
    for (int seed = 0; seed < 10; seed++) {
      List<String> network =
          List.of(
              "--data=" + List.of("moons", "xor", "spirals").get(seed % 3),
              "--hidden=" + (3 + seed),
              "--activation=" + activation,
              "--at=random:" + (700 + seed));
      String[] axes = {"--vary=random:" + (31 + seed), "--vary=random:" + (631 + seed)};
      run("sweep", network, axes[0] + "=-1:1:12", axes[1] + "=-1:1:12", "--out=" + folder);
      Session doctor =
          run("doctor", network, folder.resolve("sweep.csv").toString(), axes[0], axes[1]);
      assertTrue(doctor.out().contains("fine   typical"), seed + doctor.out());
    }
  }

  private static Session run(String command, List<String> network, String... more) {
    String[] words =
        Stream.of(List.of(command), network, List.of(more))
            .flatMap(List::stream)
            .toArray(String[]::new);
    return Session.run(words).done();
  }

  /** All of the slope lies along ten parameters of 200, of which a random direction has little. */
  @Test
  void theSteepDirectionIsOdd() {
    ParameterArrays layout =
        ParameterArrays.of(List.of("x"), List.of(List.of(1, SIZE)), List.of(List.of(0)));
    ParameterVector point =
        ParameterVector.of(IntStream.range(0, SIZE).mapToDouble(k -> 1).toArray());
    CostFunction cost =
        new CostFunction() {
          @Override
          public int dimension() {
            return SIZE;
          }

          @Override
          public double at(double[] theta) {
            return 1 + Arrays.stream(theta).limit(STEEP).map(x -> (x - 1) * (x - 1)).sum();
          }
        };
    double[] steep = new double[SIZE];
    Arrays.fill(steep, 0, STEEP, Math.sqrt((double) SIZE / STEEP));
    RandomDirections kind = new RandomDirections(layout, point, Biases.MOVE);
    Direction u = Direction.of("u", steep);
    Direction v = kind.drawOrthogonal("v", RandomNumbers.of(5), u);
    Diagnosis odd = diagnosis(cost, layout, Slice.through(point, u, v));
    Finding typical = typical(odd);
    assertEquals(Level.DOUBT, typical.level(), typical.what());
    assertTrue(typical.what().contains("larger than 20 of them"), typical.what());
    assertEquals(21, odd.planes().size());

    Direction other = kind.draw("u", RandomNumbers.of(6));
    Direction beside = kind.drawOrthogonal("v", RandomNumbers.of(7), other);
    Diagnosis usual = diagnosis(cost, layout, Slice.through(point, other, beside));
    assertEquals(Level.FINE, typical(usual).level(), typical(usual).what());
  }

  private static DrawnPlane drawn(CostFunction cost, Slice slice) {
    double[] costs =
        IntStream.range(0, AXIS.length * AXIS.length)
            .mapToDouble(k -> cost.at(slice.at(AXIS[k / 11], AXIS[k % 11]).toArray()))
            .toArray();
    return new DrawnPlane("x", "y", AXIS, AXIS, costs);
  }

  private static Diagnosis diagnosis(CostFunction cost, ParameterArrays layout, Slice slice) {
    return new NetworkDoctor(
            cost, layout, slice.origin(), slice, true, Optional.empty(), Optional.empty())
        .diagnosis(
            Diagnosis.of(drawn(cost, slice), Optional.empty()),
            NetworkDoctor.SEEDS,
            Runner.serial());
  }

  /** Statistics that change the point are other weights'; those that change the rest are usual. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5})
  void statisticsOfOtherWeightsChangeThePoint(double atPoint) {
    ParameterArrays layout =
        ParameterArrays.of(List.of("x"), List.of(List.of(1, 2)), List.of(List.of(0)));
    ParameterVector point = ParameterVector.of(1, 1);
    CostFunction kept = of(theta -> Math.hypot(theta[0] - 1, theta[1] - 1));
    CostFunction anew = of(theta -> 3 * Math.hypot(theta[0] - 1, theta[1] - 1) + atPoint);
    Slice slice = Slice.through(point, Direction.of("u", 1, 1), Direction.of("v", 1, -1));
    Finding statistics =
        finding(
            new NetworkDoctor(kept, layout, point, slice, true, Optional.of(anew), Optional.empty())
                .diagnosis(
                    Diagnosis.of(drawn(kept, slice), Optional.empty()),
                    NetworkDoctor.SEEDS,
                    Runner.serial()),
            "statistics");
    assertEquals(atPoint == 0 ? Level.FINE : Level.DOUBT, statistics.level(), statistics.what());
    // the range is 2 at a corner; there 6 + 0.5 takes the place of 2
    String most = atPoint == 0 ? "up to 200.0 %" : "up to 225.0 %";
    assertTrue(statistics.what().contains(most), statistics.what());
  }

  private static CostFunction of(ToDoubleFunction<double[]> cost) {
    return new CostFunction() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public double at(double[] theta) {
        return cost.applyAsDouble(theta);
      }
    };
  }

  private static Finding typical(Diagnosis found) {
    return finding(found, "typical");
  }

  private static Finding finding(Diagnosis found, String name) {
    return found.findings().stream()
        .filter(finding -> finding.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
