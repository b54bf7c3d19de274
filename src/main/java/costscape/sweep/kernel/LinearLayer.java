package costscape.sweep.kernel;

import costscape.lanes.PlainAffine;

/**
 * The first layer over a batch of rows at one cell after the other, by {@link FirstLayerBatch}: a
 * multiplication and a sum for a unit, row and cell, whatever the number of features.
 */
final class LinearLayer implements RowLayer {
  private final FirstLayerBatch batch;
  private final double[][] outer; // the origin's and α times u's part, where there are two axes
  private double alpha = Double.NaN; // of the outer part
  private double inner;

  /**
   * @param room by unit and row, which no other layer uses any more
   */
  LinearLayer(FirstLayerBatch batch, double[][] room) {
    this.batch = batch;
    outer = batch.products().size() == 2 ? batch.products().get(0) : room;
  }

  /** Goes to a cell: outer is α and inner β on a plane; on a line inner is α, and outer unused. */
  void at(double outer, double inner) {
    this.inner = inner;
    if (batch.products().size() == 3 && outer != alpha) {
      alpha = outer;
      for (int unit = 0; unit < this.outer.length; unit++) {
        double[] origin = batch.products().get(0)[unit];
        PlainAffine.moved(this.outer[unit], origin, alpha, batch.products().get(1)[unit]);
      }
    }
  }

  @Override
  public double preActivations(double[] theta, boolean[] wanted, double[][] z) {
    int last = batch.products().size() - 1;
    double[][] direction = batch.products().get(last);
    for (int unit = 0; unit < wanted.length; unit++) {
      if (wanted[unit]) {
        PlainAffine.moved(z[unit], outer[unit], inner, direction[unit]);
      }
    }
    double bound = batch.largest()[0] + Math.abs(inner) * batch.largest()[last];
    return last == 1 ? bound : bound + Math.abs(alpha) * batch.largest()[1];
  }
}
