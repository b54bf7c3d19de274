package costscape.api;

import costscape.space.Axis;
import costscape.study.Quantity;
import costscape.sweep.Barrier;
import costscape.sweep.CellLine;
import costscape.sweep.LocalMinimum;
import java.util.List;
import java.util.Optional;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/** The cost or a curvature along a line. A cell that could not be evaluated is NaN. Immutable. */
public final class Curve extends SweptCosts {
  /**
   * A minimum of the line, found between the cells. Other directions may still lead down.
   *
   * @param alpha its coordinate
   * @param cost the cost there
   */
  public record Minimum(double alpha, double cost) {}

  /**
   * The hill between the points at 0 and 1 of a line.
   *
   * @param height the highest cost above the straight line between the costs of the ends (Entezari
   *     et al. 2022, arXiv:2110.06296)
   * @param alpha where it is highest
   * @param aboveMean the highest cost less the mean of both ends' costs (Frankle et al. 2020,
   *     arXiv:1912.05671)
   */
  public record Hill(double height, double alpha, double aboveMean) {}

  final Line line;
  final CellLine cells;

  Curve(Line line, Quantity quantity, CellLine cells) {
    super(line.point, line.span, quantity, cells);
    this.line = line;
    this.cells = cells;
  }

  /** {@return the line} */
  public Line line() {
    return line;
  }

  /** {@return the number of cells} */
  public int size() {
    return cells.axis().points();
  }

  /**
   * The coordinate of a cell.
   *
   * @param i from 0
   * @return its value of the axis
   * @throws IndexOutOfBoundsException where there is no such cell
   */
  public double alpha(int i) {
    axis().check(i);
    return cells.axis().at(i);
  }

  /**
   * The cost of a cell.
   *
   * @param i from 0
   * @return the cost, NaN where there is none
   * @throws IndexOutOfBoundsException where there is no such cell
   */
  public double at(int i) {
    axis().check(i);
    return cells.at(i);
  }

  /** {@return 2 × cells: the coordinates and the costs, as a copy} */
  public double[][] toArray() {
    double[][] both = new double[2][size()];
    for (int i = 0; i < size(); i++) {
      both[0][i] = alpha(i);
      both[1][i] = at(i);
    }
    return both;
  }

  /**
   * The point of the cell of smallest cost. {@link #minima} looks between the cells.
   *
   * @return the point, of which other directions may still lead down
   * @throws IllegalStateException where every cell failed
   */
  public Point minimum() {
    return line.at(smallestPlace()[0]);
  }

  /** {@return the minima within the line, each polished between its neighbours} */
  public List<Minimum> minima() {
    return minima(Work.allCores());
  }

  /** The minima within the line, each polished between its neighbours. */
  public List<Minimum> minima(Work work) {
    ofCost("minima of the cost");
    Model model = line.point.model;
    return work
        .jobs(
            runner ->
                model.isSingle()
                    ? LocalMinimum.ofRounded(model.cost, line.slice(), cells, runner)
                    : LocalMinimum.of(model.cost, line.slice(), cells, runner))
        .stream()
        .map(minimum -> new Minimum(minimum.alpha(), minimum.cost()))
        .toList();
  }

  /** {@return the barrier between 0 and 1; empty where the cells do not reach there or failed} */
  public Optional<Hill> barrier() {
    ofCost("a barrier");
    return Barrier.of(line.point.model.cost, line.slice(), cells, true)
        .map(hill -> new Hill(hill.height(), hill.alpha(), hill.aboveMean()));
  }

  private void ofCost(String what) {
    if (!isCost()) {
      throw new IllegalStateException("a curve of %s has no %s".formatted(quantity(), what));
    }
  }

  /** {@return the curve as one series of JFreeChart, named cost, or after the curvature} */
  public XYDataset toXYDataset() {
    DefaultXYDataset dataset = new DefaultXYDataset();
    dataset.addSeries(quantity(), toArray());
    return dataset;
  }

  Axis axis() {
    return cells.axis();
  }

  @Override
  public String toString() {
    return "%d costs along %s".formatted(size(), line);
  }
}
