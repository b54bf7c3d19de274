package costscape.browser;

import costscape.cost.NetworkCost;
import costscape.cost.RestrictedCost;
import costscape.critical.verdict.CostTrend;
import costscape.space.ParameterVector;
import costscape.trace.StopReason;
import costscape.trace.TrainingRun;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/** A training run that the page advances step by step: a ball on its way down. */
public final class PageRun {
  /** Three numbers stand before a step's parameters: its number, its cost and its gradient norm. */
  private static final int BEFORE_THETA = 3;

  /**
   * Two stand behind them where rows are held out: the cost of these, and the share that is right.
   */
  private static final int BEHIND_THETA = 2;

  private final Optional<NetworkCost> heldOut;
  private final RestrictedCost moving;
  private final TrainingRun run;
  private final List<Double> costs = new ArrayList<>();

  /**
   * @param heldOut the cost of rows that do not train
   * @param moving the cost over the parameters that train
   */
  PageRun(Optional<NetworkCost> heldOut, RestrictedCost moving, TrainingRun run) {
    this.heldOut = heldOut;
    this.moving = moving;
    this.run = run;
    costs.add(run.last().cost());
  }

  /**
   * The present step: its number, its cost, the norm of the gradient over the parameters that
   * train, then θ. Where rows are held out, their cost and the share of them that is right come
   * last; of numbers to predict none is right or wrong, which NaN says.
   */
  @JSExport
  @JSByRef
  public double[] now() {
    double[] now = new double[width()];
    write(now, 0);
    return now;
  }

  /**
   * Advances by some steps, or by fewer if training ends; gives each taken in the form of {@link
   * #now}.
   */
  @JSExport
  @JSByRef
  public double[] advance(int steps) {
    int width = width();
    double[] taken = new double[steps * width];
    int count = 0;
    while (count < steps && run.advance()) {
      write(taken, count * width);
      costs.add(run.last().cost());
      count++;
    }
    return Arrays.copyOf(taken, count * width);
  }

  private int width() {
    return BEFORE_THETA + moving.wholeDimension() + (heldOut.isPresent() ? BEHIND_THETA : 0);
  }

  private void write(double[] into, int offset) {
    Step step = run.last();
    double[] theta = present().toArray();
    into[offset] = step.number();
    into[offset + 1] = step.cost();
    into[offset + 2] = step.gradientNorm();
    System.arraycopy(theta, 0, into, offset + BEFORE_THETA, theta.length);
    if (heldOut.isPresent()) {
      NetworkCost other = heldOut.get();
      int behind = offset + BEFORE_THETA + theta.length;
      into[behind] = other.at(theta);
      into[behind + 1] = other.dataset().hasClasses() ? other.accuracy(theta) : Double.NaN;
    }
  }

  /** The reason why training ended, in one lower-case word; empty while it goes on. */
  @JSExport
  public String stopReason() {
    return run.stopReason().map(StopReason::label).orElse("");
  }

  /** How the cost went at the end, in one lower-case word; empty where no step was taken. */
  @JSExport
  public String trend() {
    return CostTrend.of(costs).trend().map(CostTrend.Trend::label).orElse("");
  }

  /** Lets training that has taken all its steps take more of them, from where it stands. */
  @JSExport
  public void extend(int steps) {
    run.extend(steps);
  }

  private ParameterVector present() {
    return moving.lift(run.last().theta());
  }

  /** The reason why training ended, in a sentence; empty while it goes on. */
  @JSExport
  public String account() {
    return run.account().orElse("");
  }
}
