package costscape.critical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import costscape.critical.basin.BasinMap.BasinRows;
import costscape.critical.catalogue.Beginnings;
import costscape.critical.catalogue.Beginnings.SaddleHunt;
import costscape.critical.catalogue.Between;
import costscape.critical.catalogue.Chains;
import costscape.critical.catalogue.Climbs;
import costscape.critical.catalogue.Falls;
import costscape.critical.local.LocalModel;
import costscape.critical.place.Starts;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.job.Job;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Jobs and their results travel to other machines and into files of unfinished runs. */
class TravellingJobsTest {
  private static final Terrain TERRAIN = Terrain.of(StationaryOracle.cost());
  private static final Starts STARTS = Starts.gaussian(7, 1, 1, 4, 10);

  @Test
  void searchesGiveTheSameAfterAJourney() throws Exception {
    assertSameAfterJourney(new Beginnings(TERRAIN, STARTS, 4, 4), 3);
    assertSameAfterJourney(new SaddleHunt(TERRAIN, STARTS, 4), 2);
    List<double[]> ends = List.of(STARTS.at(0), STARTS.at(1));
    assertSameAfterJourney(new Climbs(TERRAIN, ends), 1);
    assertSameAfterJourney(
        new Chains(TERRAIN, List.of(new Chains.Pair(ends.get(0), ends.get(1))), 8), 2);
    assertSameAfterJourney(new SaddleHunt(TERRAIN, new Between(TERRAIN.symmetry(), ends), 3), 0);
    StationaryPoint family =
        TERRAIN
            .identify(LocalModel.at(TERRAIN.cost(), StationaryOracle.rows().get(1).theta()))
            .orElseThrow();
    assertSameAfterJourney(new Falls(TERRAIN, List.of(family)), 0);
  }

  @Test
  void mapsGiveTheSameAfterAJourney() throws Exception {
    Slice slice =
        Slice.through(
            ParameterVector.of(STARTS.at(0)),
            Direction.parameter("w1_0_0", 0, 7),
            Direction.parameter("w1_0_1", 1, 7));
    Grid grid = new Grid(new Axis("w1_0_0", 1, 3, 2), new Axis("w1_0_1", -2, 4, 2));
    Training training = new Training(Optimizers.GD.at(1), 3000, 3000);
    assertSameAfterJourney(new BasinRows(TERRAIN, slice, grid, training), 1);
  }

  private static void assertSameAfterJourney(Job<?> job, int index) throws Exception {
    byte[] here = bytes(job.run(index));
    Job<?> there = (Job<?>) object(bytes(job));
    assertArrayEquals(here, bytes(there.run(index)));
    assertArrayEquals(here, bytes(object(here)));
  }

  private static byte[] bytes(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object object(byte[] bytes) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }
}
