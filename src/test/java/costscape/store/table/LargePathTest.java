package costscape.store.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.store.table.PointFiles.HiddenFromNames;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The path of a network of more parameters than other tables may have columns comes back. */
class LargePathTest {
  @TempDir private Path folder;

  @Test
  void aPathOfManyParametersIsReadBackAndSaysTheHiddenLayers() throws IOException {
    Network network = Network.of(300, List.of(120), ActivationFunction.TANH);
    int size = network.layout().size();
    Well19937c random = new Well19937c(1);
    List<Step> steps =
        List.of(
            new Step(0, ParameterVector.gaussian(size, 1e-7, random), 2, 1),
            new Step(1, ParameterVector.gaussian(size, 1e-7, random), 1, 0.5));
    Path file = folder.resolve("path.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      TrajectoryCsv.write(
          new Trajectory(steps, StopReason.STEPS),
          Optional.empty(),
          network.layout().parameterNames(),
          out);
    }
    assertEquals(steps, TrajectoryCsv.read(file, network.layout()).steps());
    assertEquals(Optional.of(List.of(120)), HiddenFromNames.hidden(file));
  }

  /** The command line makes a path of such files; a table is not read from them. */
  @Test
  void aFileOfWeightsIsNoPath() {
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    Path weights = Path.of("src/test/resources/weights/numpy-fortran.npz");
    InputException e =
        assertThrows(InputException.class, () -> TrajectoryCsv.read(weights, network.layout()));
    assertEquals(
        weights
            + ": a table of a path was expected, with a row for each step, not a file of arrays",
        e.getMessage());
  }
}
