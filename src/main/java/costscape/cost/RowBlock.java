package costscape.cost;

import costscape.data.Targets;
import costscape.lanes.Nonzeros;
import costscape.lanes.PlainAffine;
import costscape.network.BatchPass;
import costscape.network.BatchPass.BatchRates;
import costscape.network.LayerWeights;
import costscape.network.WeightSums;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A block of rows of a cost: its features, and the network's way through them. */
final class RowBlock {
  private final NetworkCost cost;
  private final int rows;
  private final BatchPass pass;
  private final KeptNonzeros kept;
  private final double[][] features;
  private final double[][] deltas; // by output, then by row
  private final double[] logits; // of one row
  private final double[] ofRow;
  private Optional<BatchRates> rates = Optional.empty();
  private Optional<Nonzeros> nonzeros = Optional.empty(); // of the features
  private int first;

  RowBlock(NetworkCost cost, int rows, KeptNonzeros kept) {
    this.cost = cost;
    this.kept = kept;
    this.rows = rows;
    int outputs = cost.network().output().width();
    pass = new BatchPass(cost.network(), rows);
    features = new double[cost.dataset().features()][rows];
    deltas = new double[outputs][rows];
    logits = new double[outputs];
    ofRow = new double[outputs];
  }

  RowBlock(NetworkCost cost, int rows) {
    this(cost, rows, new KeptNonzeros(cost));
  }

  int rows() {
    return rows;
  }

  /** Goes to the rows that begin with one of the dataset's. */
  void load(int row) {
    first = row;
    cost.dataset().rows(row, features);
    nonzeros = kept.of(row, features);
  }

  /** A block that begins with a row and has so many rows: this one, if it has as many. */
  RowBlock of(int row, int count) {
    RowBlock block = count == rows ? this : new RowBlock(cost, count, kept);
    block.first = row;
    return block;
  }

  /** The first layer's pre-activations of the rows that are loaded, by unit and row, a copy. */
  double[][] firstLayer(LayerWeights at) {
    pass.forwardFirst(at, features, nonzeros);
    double[][] copy = new double[pass.first().length][];
    for (int unit = 0; unit < copy.length; unit++) {
      copy[unit] = pass.first()[unit].clone();
    }
    return copy;
  }

  /** Makes the first layer's pre-activations origin + α · direction. */
  void moveFirst(double[][] origin, double alpha, double[][] direction) {
    for (int unit = 0; unit < origin.length; unit++) {
      PlainAffine.moved(pass.first()[unit], origin[unit], alpha, direction[unit]);
    }
  }

  /** The logits from the first layer's pre-activations on. */
  double[][] forwardAbove(LayerWeights at) {
    return pass.forwardAbove(at);
  }

  /**
   * The slope of the sum of the losses along a vector, after {@link #moveFirst}, from how the
   * vector changes the first layer's pre-activations.
   */
  double slope(LayerWeights at, LayerWeights vector, double[][] first) {
    double[][] outputs = pass.forwardAbove(at);
    double[][] outputRates = rates().forwardAbove(at, vector, first);
    double sum = 0;
    for (int k = 0; k < rows; k++) {
      gather(outputs, k, logits);
      cost.loss().derivatives(logits, targets(), this.first + k, ofRow);
      for (int c = 0; c < ofRow.length; c++) {
        sum += ofRow[c] * outputRates[c][k];
      }
    }
    return sum;
  }

  /** Adds the losses of the rows to a sum, one after the other. */
  double losses(LayerWeights at, double sum) {
    return addLosses(pass.forward(at, features, nonzeros), sum);
  }

  /** Writes the class that the network decides for in each of the rows at the row's place. */
  void decide(LayerWeights at, int[] decisions) {
    double[][] outputs = pass.forward(at, features, nonzeros);
    for (int k = 0; k < rows; k++) {
      gather(outputs, k, logits);
      decisions[first + k] = cost.network().decision(logits);
    }
  }

  double addLosses(double[][] outputs, double sum) {
    double total = sum;
    for (int k = 0; k < rows; k++) {
      gather(outputs, k, logits);
      total += cost.loss().value(logits, targets(), first + k);
    }
    return total;
  }

  /** Adds the gradient, after {@link #losses}. */
  void addGradient(LayerWeights at, WeightSums sums) {
    double[][] outputs = pass.outputs();
    for (int k = 0; k < rows; k++) {
      gather(outputs, k, logits);
      cost.loss().derivatives(logits, targets(), first + k, ofRow);
      for (int c = 0; c < ofRow.length; c++) {
        deltas[c][k] = ofRow[c];
      }
    }
    pass.backward(at, deltas, sums);
  }

  /** Adds the rows' Hessian times a vector. */
  void addProduct(LayerWeights at, LayerWeights vector, WeightSums sums) {
    double[][] outputs = pass.forward(at, features, nonzeros);
    BatchRates along = rates();
    double[][] outputRates = along.forward(at, vector);
    double[][] deltaRates = new double[outputs.length][rows];
    double[] curvatures = new double[outputs.length * outputs.length];
    for (int k = 0; k < rows; k++) {
      gather(outputs, k, logits);
      cost.loss().derivatives(logits, targets(), first + k, ofRow);
      cost.loss().secondDerivatives(logits, targets(), first + k, curvatures);
      for (int c = 0; c < ofRow.length; c++) {
        deltas[c][k] = ofRow[c];
        for (int d = 0; d < ofRow.length; d++) {
          deltaRates[c][k] += curvatures[c * ofRow.length + d] * outputRates[d][k];
        }
      }
    }
    along.backward(at, vector, deltas, deltaRates, sums);
  }

  private BatchRates rates() {
    if (rates.isEmpty()) {
      rates = Optional.of(new BatchRates(cost.network(), pass));
    }
    return rates.get();
  }

  private Targets targets() {
    return cost.dataset().targets();
  }

  private static void gather(double[][] outputs, int k, double[] logits) {
    for (int c = 0; c < logits.length; c++) {
      logits[c] = outputs[c][k];
    }
  }

  /**
   * Where the features of each block of rows are not 0, kept for the next evaluation: finding the
   * places takes a fifth of a gradient's time. For one thread.
   */
  static final class KeptNonzeros {
    /** So many places, 128 MB, are kept at most; those of further blocks are found anew. */
    private static final int MOST = 1 << 24;

    /** The rows of a block. */
    private record Rows(int first, int count) {}

    private final int units; // of the first layer
    private final Map<Rows, Optional<Nonzeros>> kept = new HashMap<>();
    private int room = MOST;

    KeptNonzeros(NetworkCost cost) {
      units = cost.network().layout().width(1);
    }

    /** The places in a block's features, by feature and row, where leaving out the others pays. */
    Optional<Nonzeros> of(int first, double[][] features) {
      Rows rows = new Rows(first, features[0].length);
      Optional<Nonzeros> known = kept.get(rows);
      if (known != null) {
        return known;
      }
      Optional<Nonzeros> found = Nonzeros.of(features, units);
      int count = found.map(Nonzeros::count).orElse(0);
      if (count <= room) {
        room -= count;
        kept.put(rows, found);
      }
      return found;
    }
  }
}
