package costscape.browser;

import costscape.critical.basin.BasinRows;
import costscape.critical.local.LocalModel;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cells of a basin map as numbers and back, because workers of a page can hand over nothing else.
 * Each cell takes 2 + n numbers: its cost, its steps and the n parameters of its end, which are NaN
 * if training did not settle. The end's kind is not sent: the terrain judges the point once more.
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
