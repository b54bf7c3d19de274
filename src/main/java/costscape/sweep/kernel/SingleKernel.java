package costscape.sweep.kernel;

import costscape.cost.NetworkCost;
import costscape.cost.SingleDigits;
import costscape.lanes.LaneFunctions;
import costscape.lanes.PlainSingle;
import costscape.network.ParameterLayout;
import costscape.network.UnitActivation;
import costscape.space.Axis;
import costscape.space.Slice;
import java.util.List;

/**
 * Serves any network along any directions in single precision, for {@link SingleCost}. It goes as
 * {@link FirstLayerKernel} does: the first layer is the sum of its products with the origin and the
 * directions, and layers that the slice leaves alone are computed once a batch of rows. Losses are
 * summed in doubles, in the order of the rows.
 */
final class SingleKernel implements Kernel {
  private static final long serialVersionUID = 1;

  /** Rows of a batch: loops over fewer take up to twice as long a row. */
  private static final int ROWS = 512;

  /** Products of more numbers than these, 128 MB, are not kept but made anew for every piece. */
  private static final long KEPT = 1L << 25;

  private final NetworkCost cost;
  private final Slice slice;
  private final CellPoints points;

  @SuppressWarnings("NullAway.Init") // made when first asked for
  private transient KeptBatches<float[][][]> batches;

  @SuppressWarnings("NullAway.Init") // made with the batches
  private transient float[][] vectors;

  private transient int lowest;

  SingleKernel(NetworkCost cost, Slice slice, List<Axis> axes) {
    this.cost = cost;
    this.slice = slice;
    points = new CellPoints(slice, axes);
  }

  private boolean keeps() {
    long units = cost.network().layout().width(1);
    return cost.dataset().rows() * units * (1 + slice.dimension()) <= KEPT;
  }

  @Override
  public long blockCells() {
    return points.block(FirstLayerKernel.cells(cost, keeps()));
  }

  @Override
  public int strip() {
    return points.strip(FirstLayerKernel.stripCells(cost, keeps()));
  }

  private synchronized KeptBatches<float[][][]> batches() {
    if (batches == null) {
      vectors = vectors();
      lowest = lowest();
      batches = new KeptBatches<>(cost.dataset().rows(), ROWS, keeps(), this::productsOfFirst);
    }
    return batches;
  }

  private float[][] vectors() {
    double[][] doubles = FirstLayerBatch.vectors(slice);
    float[][] singles = new float[doubles.length][];
    for (int k = 0; k < singles.length; k++) {
      singles[k] = rounded(doubles[k]);
    }
    return singles;
  }

  private static float[] rounded(double... numbers) {
    float[] singles = new float[numbers.length];
    for (int k = 0; k < singles.length; k++) {
      singles[k] = (float) numbers[k];
    }
    return singles;
  }

  /** X·W + b of the origin and of each direction, by vector, unit and row. */
  private float[][][] productsOfFirst(int fromRow, int toRow) {
    ParameterLayout layout = cost.network().layout();
    double[][] doubles = DenseLayer.features(cost.dataset(), fromRow, toRow);
    float[][] features = new float[doubles.length][];
    for (int feature = 0; feature < features.length; feature++) {
      features[feature] = rounded(doubles[feature]);
    }
    float[][][] products = new float[vectors.length][layout.width(1)][toRow - fromRow];
    for (int k = 0; k < vectors.length; k++) {
      PlainSingle.layer(
          products[k], features, vectors[k], layout.weight(1, 0, 0), layout.bias(1, 0));
    }
    return products;
  }

  /** The lowest layer that has a parameter which the slice moves; the last one where none has. */
  private int lowest() {
    ParameterLayout layout = cost.network().layout();
    for (int layer = 1; layer < layout.layers(); layer++) {
      int end = layout.bias(layer, layout.width(layer) - 1);
      for (int k = layout.weight(layer, 0, 0); k <= end; k++) {
        if (!points.fixes(k)) {
          return layer;
        }
      }
    }
    return layout.layers();
  }

  @Override
  public void fill(long firstCell, int planeRows, double[] costs) {
    KeptBatches<float[][][]> all = batches();
    double[][] coordinates = points.coordinates(firstCell, costs.length);
    double[][] sums = new double[all.count()][];
    int begin = all.first(firstCell / costs.length);
    for (int k = 0; k < sums.length; k++) {
      int batch = (begin + k) % sums.length;
      SingleBatch rows = new SingleBatch(cost, all.from(batch), all.to(batch));
      sums[batch] = sums(rows, new SingleSum(all.get(batch)), coordinates);
    }
    double[] theta = new double[cost.dimension()];
    for (int k = 0; k < costs.length; k++) {
      double sum = 0;
      for (double[] ofBatch : sums) {
        sum += ofBatch[k];
      }
      points.theta(firstCell + k, theta);
      double mean = sum / cost.dataset().rows() + cost.penalty(theta);
      costs[k] = Kernel.orFailure(SingleDigits.of(mean));
    }
  }

  private double[] sums(SingleBatch rows, SingleSum first, double[][] coordinates) {
    float[][] theta = {new float[cost.dimension()]};
    SingleSum of = pointsOf();
    double[] sums = new double[coordinates.length];
    for (int k = 0; k < sums.length; k++) {
      of.at(coordinates[k], theta);
      if (k == 0 || lowest == 1) {
        first.at(coordinates[k], rows.first());
      }
      sums[k] = rows.sum(theta[0], k == 0 ? 1 : lowest);
    }
    return sums;
  }

  private SingleSum pointsOf() {
    float[][][] parts = new float[vectors.length][][];
    for (int k = 0; k < parts.length; k++) {
      parts[k] = new float[][] {vectors[k]};
    }
    return new SingleSum(parts);
  }

  /**
   * Arrays of single precision at one cell after the other: those of the origin, plus α times the
   * first direction's, plus β times the second's. What α gives is kept while α stays.
   */
  private static final class SingleSum {
    private final float[][][] parts; // by origin and direction, then by array
    private final float[][] outer;
    private float alpha = Float.NaN;

    SingleSum(float[][]... parts) {
      this.parts = parts;
      outer = parts.length == 3 ? like(parts[0]) : parts[0];
    }

    static float[][] like(float[][] arrays) {
      float[][] others = new float[arrays.length][];
      for (int k = 0; k < others.length; k++) {
        others[k] = new float[arrays[k].length];
      }
      return others;
    }

    /** Writes the arrays at one coordinate, or at two. */
    void at(double[] coordinates, float[][] into) {
      int last = coordinates.length;
      if (last == 2 && (float) coordinates[0] != alpha) {
        alpha = (float) coordinates[0];
        move(outer, parts[0], alpha, parts[1]);
      }
      move(into, outer, (float) coordinates[last - 1], parts[last]);
    }

    private static void move(float[][] into, float[][] base, float along, float[][] direction) {
      for (int k = 0; k < into.length; k++) {
        PlainSingle.moved(into[k], base[k], along, direction[k]);
      }
    }
  }

  /**
   * The forward pass of some rows at once in single precision, and Σ of their losses in doubles, as
   * {@link RowBatch} has it.
   */
  private static final class SingleBatch {
    private final ParameterLayout layout;
    private final float[][][] activations; // by layer from 1, unit and row
    private final UnitActivation hidden;
    private final RowLosses losses;
    private final double[][] outputs;

    SingleBatch(NetworkCost cost, int fromRow, int toRow) {
      layout = cost.network().layout();
      int rows = toRow - fromRow;
      activations = new float[layout.layers() + 1][][];
      for (int layer = 1; layer < activations.length; layer++) {
        activations[layer] = new float[layout.width(layer)][rows];
      }
      hidden = new UnitActivation(cost.network().activation(), rows);
      losses = new RowLosses(cost, fromRow, toRow, new LaneFunctions(rows));
      outputs = new double[layout.width(layout.layers())][rows];
    }

    /** The first layer's pre-activations, to be written before {@link #sum}. */
    float[][] first() {
      return activations[1];
    }

    /**
     * Σ of the losses.
     *
     * @param theta of which the layers above the first are read
     * @param lowest the layer to begin with; those below have what the call before gave them
     */
    double sum(float[] theta, int lowest) {
      int last = layout.layers();
      for (int layer = lowest; layer <= last; layer++) {
        float[][] units = activations[layer];
        if (layer > 1) {
          int weights = layout.weight(layer, 0, 0);
          PlainSingle.layer(units, activations[layer - 1], theta, weights, layout.bias(layer, 0));
        }
        for (int unit = 0; layer < last && unit < units.length; unit++) {
          hidden.apply(units[unit]);
        }
      }
      return losses.sum(outputs, widen(activations[last]));
    }

    /**
     * Copies the outputs to doubles; gives the largest size among them, NaN where one is no number.
     */
    private double widen(float[][] singles) {
      double largest = 0;
      for (int output = 0; output < outputs.length; output++) {
        for (int k = 0; k < outputs[output].length; k++) {
          double z = singles[output][k];
          outputs[output][k] = z;
          largest = Math.max(largest, Math.abs(z));
        }
      }
      return largest;
    }
  }
}
