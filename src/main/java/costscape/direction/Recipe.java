package costscape.direction;

import costscape.cost.CostFunction;
import costscape.critical.local.Digits;
import costscape.direction.UnitMatching.Matched;
import costscape.network.Network;
import costscape.network.RandomDirections;
import costscape.space.Direction;
import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
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
  int HESSIAN_PRODUCTS = 2 * HessianRecipe.PRODUCTS;

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
   * Returns what is said of the direction that is left of the one made, where that differs from
   * what the recipe said: its length or the range of its axis.
   */
  default NotedDirection fitted(NotedDirection whole, Direction left) {
    return new NotedDirection(
        this, left, whole.note(), whole.from(), whole.to(), whole.through(), whole.title());
  }

  /** Returns whether it finds the range of its axis. */
  default boolean choosesRange() {
    return false;
  }

  /**
   * Returns what a caption says of such a direction beside its name; empty where that says it all.
   */
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

  /**
   * The same over a range that the cost around a point decides.
   *
   * @throws java.util.NoSuchElementException where no parameter has that name
   */
  static Recipe ranged(
      String name, NamedParameters layout, CostFunction cost, ParameterVector point) {
    return new RangedParameter(
        Direction.parameter(name, layout.index(name), layout.size()), cost, point);
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
  public record GivenRecipe(Direction direction, String note) implements Recipe {
    @Override
    public String name() {
      return direction.name();
    }

    @Override
    public NotedDirection make(Optional<Direction> beside) {
      if (!(direction.norm() > 0)) {
        throw new IllegalArgumentException(
            "%s: every entry is 0, so it leads nowhere".formatted(direction.name()));
      }
      return new NotedDirection(this, direction, note);
    }
  }

  /** One parameter, by its unit vector. */
  public record ParameterRecipe(Direction parameter) implements Recipe {
    @Override
    public String name() {
      return parameter.name();
    }

    @Override
    public NotedDirection make(Optional<Direction> beside) {
      return new NotedDirection(this, parameter, "");
    }
  }

  /**
   * One parameter over a range that shows something: so far on both sides of its value that the
   * parabola of its curvature there would cost {@value #FAR}² times what the point costs, between a
   * quarter of the value and ten times the value, and further where the ends still cost the same.
   * The ends are round.
   */
  record RangedParameter(Direction parameter, CostFunction cost, ParameterVector point)
      implements Recipe {
    private static final double FAR = 3;

    /** The step of a second difference, in values of the parameter: errs by 1e-8 and less. */
    private static final double STEP = 1e-3;

    private static final double NEAREST = 0.25;
    private static final double FARTHEST = 10;

    /** Ends whose cost differs by less than this share show a flat line. */
    private static final double FLAT = 0.01;

    /** Nobody looks further than this, in values of the parameter. */
    private static final double LAST = 1e4;

    @Override
    public boolean choosesRange() {
      return true;
    }

    @Override
    public String name() {
      return parameter.name();
    }

    @Override
    public NotedDirection make(Optional<Direction> beside) {
      int index = parameter.parameter().orElseThrow();
      double value = point.get(index);
      double unit = Math.max(1, Math.abs(value));
      double middle = at(value);
      double step = STEP * unit;
      double curvature = Math.abs(at(value - step) + at(value + step) - 2 * middle) / (step * step);
      double wanted = FAR * Math.sqrt(2 * Math.abs(middle) / curvature);
      double reach = Math.max(NEAREST * unit, wanted < FARTHEST * unit ? wanted : FARTHEST * unit);
      while (isFlat(middle, at(value - reach), at(value + reach)) && reach < LAST * unit) {
        reach *= 4;
      }
      double tick = StrictMath.pow(10, Math.floor(StrictMath.log10(reach))) / 2;
      return new NotedDirection(
          this,
          parameter,
          "",
          tick * Math.floor((value - reach) / tick),
          tick * Math.ceil((value + reach) / tick),
          Optional.empty(),
          name());
    }

    private static boolean isFlat(double middle, double low, double high) {
      double most = FLAT * Math.abs(middle);
      return Math.abs(low - middle) <= most && Math.abs(high - middle) <= most;
    }

    private double at(double value) {
      return cost.at(point.with(parameter.parameter().orElseThrow(), value).toArray());
    }
  }

  /** A Gaussian direction, normalised as its maker says. */
  public record RandomRecipe(String name, RandomDirections directions, RandomGenerator random)
      implements Recipe {
    @Override
    public NotedDirection make(Optional<Direction> beside) {
      Direction drawn =
          beside
              .map(other -> directions.drawOrthogonal(name, random, other))
              .orElseGet(() -> directions.draw(name, random));
      return new NotedDirection(this, drawn, directions.sentence());
    }

    @Override
    public String caption() {
      return directions.name();
    }
  }

  /**
   * From one point to another.
   *
   * @param matched the other point, where its units were matched to those of the first
   */
  record BetweenRecipe(
      String name, ParameterVector from, ParameterVector to, Optional<Matched> matched)
      implements Recipe {
    @Override
    public NotedDirection make(Optional<Direction> beside) {
      Direction whole = Direction.between(name, from, to);
      if (whole.norm() == 0 && matched.isEmpty()) {
        throw new IllegalArgumentException(
            "%s: that point is the very point to look from".formatted(name));
      }
      return made(whole);
    }

    @Override
    public NotedDirection fitted(NotedDirection whole, Direction left) {
      return made(left);
    }

    private NotedDirection made(Direction direction) {
      String away = "1 is %s away".formatted(Digits.significant(direction.norm(), 6));
      String note = away + matched.map(m -> "; " + m.sentence()).orElse("");
      return new NotedDirection(this, direction, note, 0, 1, Optional.empty(), name);
    }

    @Override
    public String caption() {
      return matched
          .map(m -> "hidden units matched first (weight matching, Ainsworth et al. 2023)")
          .orElse("");
    }
  }
}
