package costscape.critical.verdict;

import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import costscape.words.Labelled;
import java.util.List;
import java.util.Optional;

/**
 * The course of the cost in the record of a training run. Only who has seen the cost fall may say
 * that it is still falling: at too large a rate it jumps about, and a point to which nothing
 * trained has no course at all.
 *
 * @param changes the number of recorded costs after the first
 * @param rises the number of them that are higher than the one before
 * @param lateRises the number of the last tenth that are higher
 * @param lateFalls the number of the last tenth that are lower
 * @param gain how much lower the last cost is than the first
 */
public record CostTrend(int changes, int rises, int lateRises, int lateFalls, double gain) {
  /** Nothing was trained. */
  public static final CostTrend NONE = new CostTrend(0, 0, 0, 0, 0);

  private static final int PART = 10;

  /** Costs that differ by less than this share of themselves may differ by rounding alone. */
  private static final double ROUNDING = 1e-12;

  public static CostTrend of(Trajectory path) {
    return of(path.steps().stream().map(Step::cost).toList());
  }

  /** The course of recorded costs, by step. */
  public static CostTrend of(List<Double> costs) {
    int changes = costs.size() - 1;
    if (changes < 1) {
      return NONE;
    }
    int late = Math.max(1, costs.size() - Math.max(1, changes / PART));
    return new CostTrend(
        changes,
        steps(costs, 1, 1),
        steps(costs, late, 1),
        steps(costs, late, -1),
        costs.get(0) - costs.get(changes));
  }

  /**
   * The number of costs from an index on that are above the one before, or below it where the sign
   * is −1.
   */
  private static int steps(List<Double> costs, int from, int sign) {
    int count = 0;
    for (int k = from; k < costs.size(); k++) {
      count += sign(costs.get(k - 1), costs.get(k)) == sign ? 1 : 0;
    }
    return count;
  }

  /** 1 where a cost rises to the next by more than rounding, −1 where it falls, else 0. */
  private static int sign(double cost, double next) {
    boolean same = Math.abs(next - cost) <= ROUNDING * Math.abs(cost);
    return same ? 0 : Double.compare(next, cost);
  }

  /** How the cost went towards the end. */
  public enum Trend implements Labelled {
    FALLING,
    RISING,
    /** Up and down by turns. */
    JUMPING,
    LEVEL
  }

  /** How the cost went towards the end; nothing where nothing was trained. */
  public Optional<Trend> trend() {
    if (changes == 0) {
      return Optional.empty();
    }
    if (lateRises == 0) {
      return Optional.of(lateFalls == 0 ? Trend.LEVEL : Trend.FALLING);
    }
    return Optional.of(lateFalls == 0 ? Trend.RISING : Trend.JUMPING);
  }

  /**
   * A clause with the cost as its subject, such as: is still falling. It is empty where nothing was
   * trained.
   */
  String words() {
    if (changes == 1) {
      String one =
          gain > 0
              ? "is lower than at the start"
              : gain < 0 ? "is higher than at the start" : "is the same as at the start";
      return one;
    }
    return trend().map(this::words).orElse("");
  }

  private String words(Trend trend) {
    boolean isLower = gain > 0;
    return switch (trend) {
      case LEVEL -> "no longer changes";
      case RISING -> "is rising";
      case FALLING ->
          (isLower ? "is still falling" : "is falling, but is no lower than at the start");
      case JUMPING ->
          (isLower
                  ? "jumps about: it rose at %d of %d recorded steps"
                  : "jumps about: it rose at %d of %d recorded steps and is no lower than at the"
                      + " start")
              .formatted(rises, changes);
    };
  }
}
