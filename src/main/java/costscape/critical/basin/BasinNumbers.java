package costscape.critical.basin;

import costscape.critical.local.LocalModel;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cells of a basin map as numbers and back. A cell is written as its cost, its steps and its end's
 * θ, which is NaN where there is none. Nothing else of an end needs writing, for the terrain tells
 * the rest of it from θ.
 */
record BasinNumbers(Terrain terrain) {
  private static final int BEFORE_THETA = 2;

  private int width() {
    return BEFORE_THETA + terrain.cost().dimension();
  }

  double[] of(List<BasinRows.Cell> cells) {
    double[] numbers = new double[cells.size() * width()];
    Arrays.fill(numbers, Double.NaN);
    for (int k = 0; k < cells.size(); k++) {
      BasinRows.Cell cell = cells.get(k);
      int at = k * width();
      numbers[at] = cell.cost();
      numbers[at + 1] = cell.steps();
      for (StationaryPoint end : cell.ends()) {
        double[] theta = end.theta().toArray();
        System.arraycopy(theta, 0, numbers, at + BEFORE_THETA, theta.length);
      }
    }
    return numbers;
  }

  List<BasinRows.Cell> cells(double[] numbers) {
    List<BasinRows.Cell> cells = new ArrayList<>();
    for (int at = 0; at < numbers.length; at += width()) {
      double[] theta = Arrays.copyOfRange(numbers, at + BEFORE_THETA, at + width());
      Optional<StationaryPoint> end =
          Double.isNaN(theta[0])
              ? Optional.empty()
              : terrain.identify(LocalModel.at(terrain.cost(), theta));
      cells.add(new BasinRows.Cell(end.stream().toList(), numbers[at], (int) numbers[at + 1]));
    }
    return cells;
  }
}
