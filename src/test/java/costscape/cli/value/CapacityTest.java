package costscape.cli.value;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.Session;
import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.Axis;
import costscape.space.FreeDirections;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.store.table.TableFormat;
import costscape.trace.ManyStarts;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizers;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A sweep that cannot fit is refused before the work, with the numbers and what would fit. */
class CapacityTest {
  private static final Capacity LAPTOP = new Capacity(2_000_000_000, 10_000_000_000L);

  private static Axis axis(String name, int points) {
    return new Axis(name, -1, 1, points);
  }

  private static String refusal(TableFormat format, Axis... axes) {
    return assertThrows(IllegalStateException.class, () -> LAPTOP.check(List.of(axes), format))
        .getMessage();
  }

  @Test
  void aHugePlaneIsNotHeld() {
    assertTrue(LAPTOP.holds(new Grid(axis("a", 1000), axis("b", 1000))));
    assertFalse(LAPTOP.holds(new Grid(axis("a", 20_000), axis("b", 20_000))));
  }

  @Test
  void aTableThatTheDiskHasNoRoomForIsRefusedWithWhatWouldFit() {
    Axis side = axis("a", 20_000);
    assertEquals(
        "the table takes some 22.8 GB as csv and 10.0 GB are free: --table npy takes 3.2 GB,"
            + " --table none nothing",
        refusal(TableFormat.CSV, side, side));
    assertEquals(
        "the table takes some 80.0 GB as npy and 10.0 GB are free: 35355 x 35355 points fit, or"
            + " --table none",
        refusal(TableFormat.NPY, axis("a", 100_000), axis("b", 100_000)));
    assertDoesNotThrow(() -> LAPTOP.check(List.of(side, side), TableFormat.NPY));
  }

  @Test
  void aPlaneThatHasToBeHeldIsRefusedWithHowManyCellsFit() {
    assertDoesNotThrow(() -> LAPTOP.checkHeld(new Grid(axis("a", 1000), axis("b", 1000))));
    assertEquals(
        "20000 × 20000 cells take more memory than there is: 33554432 cells fit, which are"
            + " 5792 × 5792",
        assertThrows(
                IllegalStateException.class,
                () -> LAPTOP.checkHeld(new Grid(axis("a", 20_000), axis("b", 20_000))))
            .getMessage());
  }

  @Test
  void aPlaneUnderAPathIsRefusedBeforeTraining() { // once it filled the memory after it
    Session session =
        Session.line("trace --vary w1_0_1=-1:1:2147483647 --vary w2_1_0=-1:1:10 --steps 2");
    assertEquals(1, session.exitCode());
    String said = "costscape: 2147483647 × 10 cells take more memory than there is: ";
    assertTrue(session.err().startsWith(said), session.err());
    assertTrue(session.err().matches(".* \\d+ cells fit, which are \\d+ × \\d+\\R"), session.err());
    assertEquals(1, session.err().lines().count());
  }

  /**
   * 900 starts of 4001 steps of 33 parameters took more than 512 MB, and a tenth of them did not.
   */
  @Test
  void stepsThatMayFillTheMemoryAreSaidBeforeTheyAreTaken() {
    Capacity driver = new Capacity(512 << 20, Long.MAX_VALUE);
    ManyStarts all = starts(1);
    String note = driver.noteOnSteps(all.mostBytes()).orElseThrow();
    assertTrue(note.contains("up to 1.2 GB of memory, and Java may use 537 MB"), note);
    assertTrue(note.contains("an --every 4 times as large"), note);
    assertEquals(Optional.empty(), driver.noteOnSteps(starts(4).mostBytes()));
  }

  private static ManyStarts starts(int every) {
    Network network = Network.of(2, List.of(8), ActivationFunction.SIGMOID);
    NetworkCost cost = NetworkCost.crossEntropy(network, Datasets.MOONS.dataset());
    Training training = new Training(Optimizers.GD.at(0.1), 4000, every);
    List<ParameterVector> starts =
        Collections.nCopies(900, ParameterVector.zeros(cost.dimension()));
    return new ManyStarts(cost, training, starts, FreeDirections.ALL, ManyStarts.Batches.NONE);
  }

  @Test
  void aNetworkThatCannotBeHeldIsRefusedFromItsWidths() {
    Capacity capacity = new Capacity(1 << 30, Long.MAX_VALUE);
    capacity.checkNetwork(List.of(1, 1000, 1000, 1));
    for (List<Integer> widths :
        List.of(
            List.of(1, 1_000_000_000, 1),
            List.of(1, Integer.MAX_VALUE, Integer.MAX_VALUE, 1),
            List.of(1, 65_536, 65_536, 1))) { // whose product is 0 as an int
      InputException refused =
          assertThrows(InputException.class, () -> capacity.checkNetwork(widths));
      assertTrue(refused.getMessage().startsWith("--hidden " + widths.get(1)), refused.toString());
    }
    assertThrows(InputException.class, () -> capacity.checkUnits(100_000, 1001));
    capacity.checkUnits(2_000, 1001);
  }
}
