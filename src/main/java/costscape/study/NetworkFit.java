package costscape.study;

import costscape.data.Dataset;
import costscape.job.Job;
import costscape.network.Network;
import costscape.network.OutputLayer.Link;
import costscape.network.Pass;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The fit of a network to rows: what it answers over one of their features or over two, the others
 * held at the rows' means. It is evaluated here, so that whoever draws it computes nothing.
 */
public record NetworkFit(Network network, Dataset rows) implements Serializable {
  /** Places of a curve. */
  public static final int POINTS = 1001;

  /** Places a side of a map of classes. */
  public static final int MAP_POINTS = 401;

  /** Places a side of a map of classes that is a quarter of a frame. */
  private static final int FRAME_POINTS = 201;

  /** Places a side of a map of numbers. */
  private static final int NUMBER_POINTS = 201;

  /** Room beside the rows, in parts of how far they reach. */
  private static final double ROOM = 0.1;

  /** The largest mean of a standardized column, which is 0 but for the rounding of its values. */
  private static final double ROUNDING = 1e-14;

  /** The output of a network over the features that were chosen. */
  public sealed interface Answers extends Serializable permits Curves, Regions, Planes {}

  /**
   * Curves over one feature.
   *
   * @param x equally spaced places
   * @param units the activations of the last hidden layer; none where numbers are predicted
   * @param outputs the probability of label 1 of two classes, or that of every class, or numbers
   * @param boundaries the places at which the network changes its class
   */
  public record Curves(
      double[] x, List<double[]> units, List<double[]> outputs, List<Double> boundaries)
      implements Answers {
    public Curves {
      units = List.copyOf(units);
      outputs = List.copyOf(outputs);
    }
  }

  /**
   * Decisions over two features.
   *
   * @param logits of every output, place by place
   */
  public record Regions(Network network, Grid grid, double[][] logits) implements Answers {
    private double[] at(int place) {
      return Arrays.stream(logits).mapToDouble(output -> output[place]).toArray();
    }

    /**
     * Returns the logit of two classes; of several, how far each class's logit is above the others:
     * smoother than probabilities, and 0 on the boundary.
     */
    public List<CellPlane> leads() {
      if (logits.length == 1) {
        return List.of(CellPlane.of(grid, logits[0]));
      }
      double[][] leads = new double[logits.length][logits[0].length];
      for (int k = 0; k < logits[0].length; k++) {
        double[] here = at(k);
        for (int c = 0; c < leads.length; c++) {
          leads[c][k] = lead(here, c);
        }
      }
      return Arrays.stream(leads).map(lead -> CellPlane.of(grid, lead)).toList();
    }

    /** The class decided for at a place. */
    public int decided(int place) {
      return network.decision(at(place));
    }

    /** How probable the class decided for is. */
    public double probable(int place) {
      double[] here = at(place);
      return network.probabilities(here)[network.decision(here)];
    }
  }

  /** Every number that is predicted, over two features. */
  public record Planes(List<CellPlane> numbers) implements Answers {}

  /** Returns the output of the network at a point over one feature or two. */
  public Answers answers(List<Integer> features, double... theta) {
    if (rows.features() == 1) {
      return curves(theta);
    }
    int first = features.get(0);
    int second = features.get(1);
    return rows.hasClasses()
        ? regions(first, second, MAP_POINTS, theta)
        : new Planes(
            IntStream.range(0, rows.numbers().outputs())
                .mapToObj(output -> numbers(first, second, output, theta))
                .toList());
  }

  /** The reach of a feature with some room beside the rows. */
  public static Range reach(Dataset rows, int feature) {
    return roomy(rows.featureNames().get(feature), Range.of(rows.column(feature)));
  }

  /**
   * A range with some room at both ends.
   *
   * @throws NotDrawableException where no axis reaches so far
   */
  public static Range roomy(String title, Range range) {
    double reach = range.largest() - range.smallest();
    double room = reach > 0 ? ROOM * reach : 1;
    if (!Double.isFinite(reach + 2 * room)) {
      throw NotDrawableException.of(title, range.smallest(), range.largest(), "farther");
    }
    return new Range(range.smallest() - room, range.largest() + room);
  }

  /** The mean of each feature over the rows; what is no more than rounding is 0. */
  public static double[] means(Dataset rows) {
    return IntStream.range(0, rows.features())
        .mapToDouble(feature -> mean(rows.column(feature)))
        .toArray();
  }

  private static double mean(double... column) {
    double mean = Arrays.stream(column).average().orElseThrow();
    double size = Arrays.stream(column).map(Math::abs).max().orElseThrow();
    return Math.abs(mean) <= ROUNDING * size ? 0 : mean;
  }

  private boolean isTwofold() {
    return network.output().link() == Link.LOGISTIC;
  }

  /**
   * The curves over the rows' one feature; the network is evaluated once a place, and gives the
   * values of all of them.
   *
   * @throws IllegalArgumentException where the network has not one input
   */
  public Curves curves(double... theta) {
    if (network.inputs() != 1) {
      throw new IllegalArgumentException(
          "fitted curves need a network of 1 input, not " + network.inputs());
    }
    Range reach = reach(rows, 0);
    boolean classify = rows.hasClasses();
    int layer = network.hiddenLayers();
    int units = classify && layer > 0 ? network.layout().width(layer) : 0;
    int first = classify && isTwofold() ? 1 : 0; // of two classes that of label 1 alone
    int outputs = classify && isTwofold() ? 1 : network.output().width();
    double[] x = new double[POINTS];
    double[][] values = new double[units + outputs][POINTS];
    Pass pass = new Pass(network);
    for (int i = 0; i < POINTS; i++) {
      x[i] = reach.smallest() + i * (reach.largest() - reach.smallest()) / (POINTS - 1);
      double[] logits = pass.forward(theta, new double[] {x[i]});
      double[] answers = classify ? network.probabilities(logits) : logits;
      for (int k = 0; k < units; k++) {
        values[k][i] = pass.activation(layer, k);
      }
      for (int c = 0; c < outputs; c++) {
        values[units + c][i] = answers[first + c];
      }
    }
    List<double[]> all = List.of(values);
    return new Curves(
        x,
        all.subList(0, units),
        all.subList(units, all.size()),
        classify ? boundaries(reach, theta) : List.of());
  }

  private List<Double> boundaries(Range reach, double... theta) {
    double from = reach.smallest();
    double to = reach.largest();
    if (isTwofold()) {
      return Boundaries.of(x -> network.logit(theta, x), from, to);
    }
    List<Double> found = new ArrayList<>();
    for (int c = 0; c < network.output().width(); c++) {
      int label = c;
      Boundaries.of(x -> lead(network.logits(theta, x), label), from, to)
          .forEach(boundary -> addNew(found, boundary, 1e-9 * (to - from)));
    }
    return found.stream().sorted().toList();
  }

  /** Two classes change places at one boundary, which is found for both. */
  private static void addNew(List<Double> found, double boundary, double near) {
    if (found.stream().noneMatch(other -> Math.abs(other - boundary) <= near)) {
      found.add(boundary);
    }
  }

  /** How far a class's logit is above the largest of the others. */
  private static double lead(double[] logits, int label) {
    double other = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < logits.length; c++) {
      other = c == label ? other : Math.max(other, logits[c]);
    }
    return logits[label] - other;
  }

  /** The answers at several points, such as those of a movie's frames. */
  record AtPoints(NetworkFit fit, List<ParameterVector> points) implements Job<Answers> {
    AtPoints {
      points = List.copyOf(points);
    }

    @Override
    public int size() {
      return points.size();
    }

    @Override
    public Answers run(int index) {
      double[] theta = points.get(index).toArray();
      return fit.network.inputs() == 2 ? fit.regions(0, 1, side(), theta) : fit.curves(theta);
    }

    /** Places a side of a map; those of many frames are coarser, for all are kept. */
    private int side() {
      long maps = (long) size() * fit.network.output().width();
      return (int) Math.min(FRAME_POINTS, Math.sqrt((double) MovieLandscape.MOST_KEPT / maps));
    }
  }

  /** The decisions over two features. */
  public Regions regions(int first, int second, int points, double... theta) {
    Grid grid = grid(first, second, points);
    double[][] all = new double[network.output().width()][points * points];
    Pass pass = new Pass(network);
    double[] features = means(rows);
    for (int k = 0; k < points * points; k++) {
      features[first] = grid.first().at(k / points);
      features[second] = grid.second().at(k % points);
      double[] logits = pass.forward(theta, features);
      for (int c = 0; c < all.length; c++) {
        all[c][k] = logits[c];
      }
    }
    return new Regions(network, grid, all);
  }

  private CellPlane numbers(int first, int second, int output, double... theta) {
    Grid grid = grid(first, second, NUMBER_POINTS);
    double[] values = new double[NUMBER_POINTS * NUMBER_POINTS];
    Pass pass = new Pass(network);
    double[] features = means(rows);
    for (int k = 0; k < values.length; k++) {
      features[first] = grid.first().at(k / NUMBER_POINTS);
      features[second] = grid.second().at(k % NUMBER_POINTS);
      values[k] = pass.forward(theta, features)[output];
    }
    return CellPlane.of(grid, values);
  }

  private Grid grid(int first, int second, int points) {
    return new Grid(axis(first, points), axis(second, points));
  }

  /** Equally spaced places along a feature, at which the network is asked. */
  private Axis axis(int feature, int points) {
    String title = rows.featureNames().get(feature);
    Range reach = reach(rows, feature);
    if (!Axis.areDistinct(reach.smallest(), reach.largest(), points)) {
      throw NotDrawableException.of(title, reach.smallest(), reach.largest(), "less");
    }
    return new Axis(title, reach.smallest(), reach.largest(), points);
  }

  /**
   * Finds where a logit changes its sign between two ends. A long stretch where the probability is
   * ½ to the eye has no boundary, wherever in it the logit's sign turns: the network decides
   * nothing there.
   */
  public static final class Boundaries {
    private static final int PLACES = 2000;

    /** This many halvings bring a stretch between two places down to the last bits of a double. */
    private static final int HALVINGS = 60;

    /** A logit of this size is a probability of ½ ± 0.001, less than a line is thick. */
    private static final double UNDECIDED = 0.004;

    /** A boundary's undecided stretch is at most this many places wide, a 25th of the picture. */
    private static final int NARROW = PLACES / 25;

    /** Values below this fraction of the largest may be rounding: a thousand roundings. */
    private static final double ROUNDING = 1e-13;

    private Boundaries() {}

    public static List<Double> of(DoubleUnaryOperator function, double from, double to) {
      double step = (to - from) / PLACES;
      double[] values = new double[PLACES + 1];
      double largest = 0;
      for (int k = 0; k <= PLACES; k++) {
        values[k] = function.applyAsDouble(from + k * step);
        largest = Math.max(largest, Double.isFinite(values[k]) ? Math.abs(values[k]) : 0);
      }
      double undecided = Math.max(UNDECIDED, ROUNDING * largest);
      List<Double> boundaries = new ArrayList<>();
      int last = 0;
      for (int k = 1; k <= PLACES; k++) {
        if (!(Math.abs(values[k]) > undecided)) {
          continue;
        }
        boolean near = k - last <= NARROW;
        if (near && Math.abs(values[last]) > undecided && values[last] > 0 != values[k] > 0) {
          boundaries.add(between(function, from + last * step, from + k * step));
        }
        last = k;
      }
      return boundaries;
    }

    private static boolean positive(DoubleUnaryOperator function, double x) {
      return function.applyAsDouble(x) > 0;
    }

    private static double between(DoubleUnaryOperator function, double from, double to) {
      boolean atFrom = positive(function, from);
      double low = from;
      double high = to;
      for (int k = 0; k < HALVINGS; k++) {
        double middle = (low + high) / 2;
        if (positive(function, middle) == atFrom) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return (low + high) / 2;
    }
  }
}
