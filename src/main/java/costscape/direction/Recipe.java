package costscape.direction;

import costscape.cost.DifferentiableCost;
import costscape.critical.verdict.Figures;
import costscape.job.Runner;
import costscape.network.Network;
import costscape.network.RandomDirections;
import costscape.space.Direction;
import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
import costscape.trace.Trajectory;
import java.util.Optional;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * How a direction is made. A recipe makes a whole direction; {@link Span} takes away the parts that
 * lie along the axes beside it.
 */
public interface Recipe {
  /**
   * The most products with the Hessian that finding an eigenvector takes, unless an eigenvalue
   * occurs several times: one search for it, and one for others of the same eigenvalue.
   */
  int HESSIAN_PRODUCTS = 2 * HessianRecipe.PRODUCTS + 1;

  /** The name of the direction and of its axis. */
  String name();

  /**
   * Makes the direction.
   *
   * @param beside another axis of the slice: a random direction is drawn orthogonal to it
   * @throws IllegalArgumentException where there is no such direction, saying why and what would do
   */
  NotedDirection make(Optional<Direction> beside);

  /**
   * What is said of the direction that is left of the one made, where that differs from what the
   * recipe said: its length or the range of its axis.
   */
  default NotedDirection fitted(NotedDirection whole, Direction left) {
    return new NotedDirection(
        this, left, whole.note(), whole.from(), whole.to(), whole.through(), whole.title());
  }

  /** What a caption says of such a direction beside its name; empty where that says it all. */
  default String caption() {
    return "";
  }

  /**
   * One parameter, whose coordinate is its value.
   *
   * @throws java.util.NoSuchElementException where no parameter has that name
   */
  static Recipe parameter(String name, NamedParameters layout) {
    return new ParameterRecipe(Direction.parameter(name, layout.index(name), layout.size()));
  }

  /** One parameter by its unit vector. */
  static Recipe parameter(Direction parameter) {
    return new ParameterRecipe(parameter);
  }

  /** A Gaussian direction, normalised as its maker says. */
  static Recipe random(String name, RandomDirections directions, RandomGenerator random) {
    return new RandomRecipe(name, directions, random);
  }

  /**
   * A unit eigenvector of the Hessian at a point.
   *
   * @param k 1 for the largest eigenvalue, 2 for the next; −1 for the smallest, −2 for the next
   */
  static Recipe hessian(String name, DifferentiableCost cost, ParameterVector at, long k) {
    return hessian(name, cost, at, k, Figures.usual(), Runner.serial());
  }

  /**
   * As above, with a runner for a large network. The runner is asked for one job for each product
   * of the Hessian with a vector, {@link #HESSIAN_PRODUCTS} or so at most.
   *
   * @param figures tell which digits of the eigenvalue are true
   */
  static Recipe hessian(
      String name,
      DifferentiableCost cost,
      ParameterVector at,
      long k,
      Figures.Source figures,
      Runner runner) {
    return new HessianRecipe(name, cost, at, k, figures, runner);
  }

  /**
   * A principal component of paths, one after the other, through their mean.
   *
   * @param k 1 for the component that holds most of the paths, 2 for the next
   * @param count so many paths
   */
  static Recipe principal(String name, Trajectory paths, long k, int count) {
    return new PrincipalRecipe(name, paths, k, count);
  }

  /**
   * The title of the axis along a principal component: 1st principal direction (99 % of the path).
   *
   * @param k 1 for the component that holds most of the path, 2 for the next
   * @param share of the paths that it holds
   * @param paths so many
   */
  static String principalTitle(long k, double share, int paths) {
    return PrincipalRecipe.title(k, share, paths);
  }

  /** From a point, which has coordinate 0, to another one, which has coordinate 1. */
  static Recipe between(String name, ParameterVector from, ParameterVector to) {
    return new BetweenRecipe(name, from, to, Optional.empty());
  }

  /**
   * The same to a network whose hidden units are matched to those of the first before: see {@link
   * UnitMatching}. Where both are the same network but for the order of their units, the direction
   * is 0 and all of its line is one point.
   */
  static Recipe betweenMatched(
      String name, Network network, ParameterVector from, ParameterVector to) {
    Matched matched = UnitMatching.of(network, from, to);
    return new BetweenRecipe(name, from, matched.point(), Optional.of(matched));
  }

  /** A direction that is there already. */
  static Recipe of(Direction direction, String note) {
    return new GivenRecipe(direction, note);
  }
}
