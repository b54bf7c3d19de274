package costscape.critical.basin;

import costscape.critical.place.Settling;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.job.Job;
import costscape.job.Several;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.trace.Training;
import costscape.trace.TrainingRun;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trains from every cell of a grid, as a job. A piece is the row of cells at one value of the first
 * axis.
 */
public record BasinRows(Terrain terrain, Slice slice, Grid grid, Training training)
    implements Job<Several<BasinRows.Cell>> {
  /**
   * The result of one cell's training.
   *
   * @param ends the end at which training settles; none where the steps did not suffice
   * @param cost and {@code steps} are those at the moment when that was certain, or when training
   *     stopped
   */
  public record Cell(List<StationaryPoint> ends, double cost, int steps) implements Serializable {}

  @Override
  public int size() {
    return grid.first().points();
  }

  @Override
  public Several<Cell> run(int i) {
    List<Cell> cells = new ArrayList<>();
    for (int j = 0; j < grid.second().points(); j++) {
      TrainingRun run =
          training.run(
              terrain.cost(), slice.at(grid.first().at(i), grid.second().at(j)), Optional.empty());
      Optional<StationaryPoint> end = Settling.of(terrain, run);
      cells.add(new Cell(end.stream().toList(), run.last().cost(), run.last().number()));
    }
    return new Several<>(cells);
  }
}
