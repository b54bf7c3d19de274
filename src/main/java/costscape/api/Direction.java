package costscape.api;

import costscape.cost.NetworkCost;
import costscape.direction.HessianRecipe;
import costscape.direction.NotedDirection;
import costscape.direction.PrincipalRecipe;
import costscape.direction.Recipe;
import costscape.direction.Recipe.GivenRecipe;
import costscape.direction.Recipe.ParameterRecipe;
import costscape.direction.Recipe.RandomRecipe;
import costscape.job.Runner;
import costscape.network.RandomDirections;
import costscape.number.RandomNumbers;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.store.table.PointFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * A direction that a line or plane goes along, with its range. Immutable: {@link #range} returns
 * another one. Whether there is such a direction is asked where a line or plane is made of it.
 */
public final class Direction {
  private final String name;
  private final Function<Point, Recipe> maker;
  private final Optional<double[]> range;

  private Direction(String name, Function<Point, Recipe> maker, Optional<double[]> range) {
    this.name = name;
    this.maker = maker;
    this.range = range;
  }

  private static Direction of(String name, Function<Point, Recipe> maker) {
    return new Direction(name, maker, Optional.empty());
  }

  /** One parameter, whose coordinate is its value. */
  public static Direction parameter(String name) {
    return of(
        name,
        at -> {
          int index = at.model.index(name);
          return new ParameterRecipe(
              costscape.space.Direction.parameter(name, index, at.model.dimension()));
        });
  }

  /**
   * A Gaussian direction. A network's is normalised per neuron, each bias counted as one more
   * weight; another cost's has length 1.
   *
   * @param seed the same direction for the same seed
   */
  public static Direction random(long seed) {
    String name = "random:" + seed;
    return of(
        name,
        at ->
            at.model
                .ifNetwork()
                .map(net -> random(name, seed, net, at, Normalisation.NEURON, Biases.MOVE))
                .orElseGet(() -> gaussian(name, seed, at.model.dimension())));
  }

  /** Over what a random direction is scaled to the length that the parameters have at a point. */
  public enum Normalisation {
    /** The weights into one neuron: filter normalisation. */
    NEURON,
    /** The weights of one layer. */
    LAYER,
    /** Nothing: the entries are as they are drawn. */
    NONE
  }

  /** The ways in which a random direction treats biases. */
  public enum Biases {
    /** A bias counts as one more weight. */
    MOVE,
    /** Weights are normalised alone; a bias moves by its own size. */
    APART,
    /** Weights are normalised alone; the entry of a bias is the bias itself. */
    KEEP,
    /** Biases stay as they are. */
    FREEZE
  }

  /**
   * A Gaussian direction of a network, normalised as Li, Xu, Taylor, Studer and Goldstein do
   * (arXiv:1712.09913): with {@link Normalisation#NEURON} and {@link Biases#FREEZE} it is their
   * filter normalisation with biases left out.
   *
   * @param seed the same direction for the same seed
   * @param normalisation over what it is normalised
   * @param biases what it does with biases
   * @return the direction, from −1 to 1 unless a range is given; a line or plane of a cost that is
   *     no network refuses it
   */
  public static Direction random(long seed, Normalisation normalisation, Biases biases) {
    String name = "random:" + seed;
    return of(name, at -> random(name, seed, at.model.networkCost(), at, normalisation, biases));
  }

  private static Recipe random(
      String name, long seed, NetworkCost network, Point at, Normalisation normal, Biases biases) {
    RandomDirections directions =
        new RandomDirections(
            network.network().layout(),
            at.theta,
            RandomDirections.Normalisation.valueOf(normal.name()),
            RandomDirections.Biases.valueOf(biases.name()));
    return new RandomRecipe(name, directions, RandomNumbers.of(seed));
  }

  private static Recipe gaussian(String name, long seed, int dimension) {
    double[] drawn = ParameterVector.gaussian(dimension, 1, RandomNumbers.of(seed)).toArray();
    double norm = costscape.space.Direction.of(name, drawn).norm();
    for (int k = 0; k < dimension; k++) {
      drawn[k] /= norm;
    }
    return new GivenRecipe(costscape.space.Direction.of(name, drawn), "Gaussian, of length 1");
  }

  /**
   * A unit eigenvector of the Hessian.
   *
   * @param k 1 for the largest eigenvalue, 2 for the next; −1 for the smallest, −2 for the next
   */
  public static Direction hessian(int k) {
    String name = "hessian:" + k;
    return of(name, at -> new HessianRecipe(name, at.model.cost, at.theta, k, Runner.serial()));
  }

  /**
   * A principal component of a training path, through the path's mean.
   *
   * @param k 1 for the component that holds most of the path, 2 for the next
   * @return the direction, a tenth beyond the path at both ends unless a range is given
   */
  public static Direction pca(Trained trained, int k) {
    String name = "pca:" + k;
    return of(
        name,
        at -> {
          trained.end().fits("the path", at.model);
          return new PrincipalRecipe(name, trained.path, k, 1);
        });
  }

  /**
   * The way to another point, which has coordinate 1.
   *
   * @param name what the axis is called
   * @return the direction, from 0 to 1 unless a range is given
   */
  public static Direction between(String name, Point other) {
    return of(
        "between:" + name,
        at -> {
          other.fits("the other point", at.model);
          return Recipe.between("between:" + name, at.theta, other.theta);
        });
  }

  /**
   * The way to another network whose hidden units are matched to those of the point first, by
   * weight matching (Ainsworth, Hayase and Srinivasa, arXiv:2209.04836). The network stays the same
   * function.
   *
   * @param name what the axis is called
   * @return the direction, from 0 to 1 unless a range is given
   */
  public static Direction betweenMatched(String name, Point other) {
    return of(
        "between:" + name,
        at -> {
          other.fits("the other point", at.model);
          return Recipe.betweenMatched(
              "between:" + name, at.model.networkCost().network(), at.theta, other.theta);
        });
  }

  /**
   * A direction by its entries.
   *
   * @param name what the axis is called
   * @param entries one for each parameter; copied
   */
  public static Direction along(String name, double... entries) {
    costscape.space.Direction direction = costscape.space.Direction.of(name, entries);
    return of(
        name,
        at -> {
          if (direction.dimension() != at.model.dimension()) {
            throw new IllegalArgumentException(
                "%s has %d entries for %d parameters"
                    .formatted(name, direction.dimension(), at.model.dimension()));
          }
          return new GivenRecipe(direction, "given");
        });
  }

  /**
   * A network's direction from a file of arrays shaped like its weights.
   *
   * @param file a file as {@link Model#read} reads them
   */
  public static Direction read(Path file) {
    String name = "file:" + file.getFileName();
    return of(
        name,
        at ->
            new GivenRecipe(
                costscape.space.Direction.of(
                    name,
                    Files.read(() -> PointFiles.read(file, at.model.networkCost().network()))
                        .toArray()),
                "the arrays of " + file.getFileName()));
  }

  /**
   * The same direction over another range.
   *
   * @param from where the axis begins
   * @param to where it ends, above {@code from}
   * @throws IllegalArgumentException where the ends are not finite or not in this order
   */
  public Direction range(double from, double to) {
    Axis checked = new Axis(name, from, to, 2);
    return new Direction(name, maker, Optional.of(new double[] {checked.from(), checked.to()}));
  }

  Recipe recipe(Point at) {
    return maker.apply(at);
  }

  Axis axis(NotedDirection made, int points) {
    return range
        .map(ends -> new Axis(name, ends[0], ends[1], points))
        .orElseGet(() -> made.axis(points));
  }

  @Override
  public String toString() {
    return name;
  }
}
