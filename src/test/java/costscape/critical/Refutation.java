package costscape.critical;

import costscape.cost.LogisticLoss;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.cost.WeightedCrossEntropy;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.unit.HiddenUnit;
import costscape.critical.unit.UnitEvidence;
import costscape.critical.verdict.Evidence;
import costscape.critical.verdict.Verdict;
import costscape.data.Numbers;
import costscape.network.ParameterLayout;
import costscape.network.Pass;
import costscape.space.ParameterVector;
import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import costscape.trace.StopRules;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Step;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.random.Well19937c;

/**
 * Tries to contradict a verdict by means that the engine's own judgement does not use: many more
 * steps, a search in a ball around the end, a step along the direction of growth.
 */
final class Refutation {
  /** Costs of 40 rows are told apart down to this, relative. */
  private static final double ROUNDING = 1e-12;

  /** A stationary point is known to six digits, its cost to ten. */
  private static final double KNOWN = 1e-10;

  private static final int MOST_STEPS = 20_000;

  private final RandomRun run;
  private final NetworkCost cost;
  private final double[] end;
  private final double here;
  private final double[] gradient;
  private final double scale;
  private final Verdict verdict;

  private Refutation(RandomRun run) {
    this.run = run;
    cost = run.cost();
    end = run.end();
    gradient = new double[end.length];
    here = cost.gradient(end, gradient);
    scale = 1 + Vectors.norm(felt());
    verdict = Verdict.of(cost, run.path());
  }

  /**
   * The end without parameters on which the cost does not depend there to second order. What is
   * near the end is not measured by the huge bias of a unit that is off.
   */
  private double[] felt() {
    SymmetricMatrix hessian = cost.hessian(end);
    double largest = Arrays.stream(hessian.rows()).map(Math::abs).max().orElse(0);
    double[] felt = end.clone();
    for (int k = 0; k < felt.length; k++) {
      boolean silent = gradient[k] == 0 && Vectors.norm(hessian.row(k)) <= 1e-15 * largest;
      felt[k] = silent ? 0 : felt[k];
    }
    return felt;
  }

  /** Returns what contradicts the verdict on a run's end, in words. */
  static Optional<String> of(RandomRun run) {
    Refutation refutation = new Refutation(run);
    return refutation
        .words()
        .map(words -> "%s%n  %s%n  %s".formatted(run, refutation.verdict.why(), words));
  }

  static String kind(RandomRun run) {
    return Verdict.of(run.cost(), run.path()).kind().label();
  }

  private Optional<String> words() {
    return counts().or(this::claims).or(this::ofKind);
  }

  /** Counted directions are true, and bounds are bounds, by the eigenvalues of another program. */
  private Optional<String> counts() {
    Evidence evidence = verdict.evidence();
    if (verdict.kind() == Verdict.Kind.DIVERGED || evidence.eigenvalues().isEmpty()) {
      return none();
    }
    double[] eigenvalues = eigenvalues(end);
    double largest = Math.max(Math.abs(eigenvalues[0]), Math.abs(eigenvalues[end.length - 1]));
    double length = 1 + Vectors.norm(end);
    double told = 2 * 0x1p-53 * here / length / length; // over its length less changes no digit
    double noise = 16 * end.length * 0x1p-53 * largest;
    double floor = -2 * Math.max(noise, end.length * told);
    long down = Arrays.stream(eigenvalues).filter(value -> value < -0.5 * noise).count();
    long surely = Arrays.stream(eigenvalues).filter(value -> value < floor).count();
    boolean said =
        evidence.complete()
            ? evidence.index() >= surely && evidence.index() <= down
            : evidence.index() <= down;
    return said
        ? none()
        : said("%d directions down are said, and %d are".formatted(evidence.index(), down));
  }

  private double[] eigenvalues(double... theta) {
    return ExactSpectrum.of(cost.hessian(theta));
  }

  /** Returns what single clauses claim, whatever the kind. */
  private Optional<String> claims() {
    String why = verdict.why();
    if (why.contains("never part")) {
      return twins();
    }
    if (why.contains("no point anywhere is lower")) {
      double gain = verdict.evidence().near().map(Evidence.Near::gain).orElse(0.0);
      double lower = Math.min(cost.at(far(end)), elsewhere());
      return lower < here - 1.5 * gain - 1e-9 * here - 1e-300
          ? said("elsewhere the cost is " + lower)
          : none();
    }
    boolean penalized = cost.l2() > 0;
    return why.contains("so no gradient reaches w") && (penalized || gradientOfDead() > 0)
        ? said("a gradient reaches that layer")
        : none();
  }

  private double elsewhere() {
    Well19937c random = new Well19937c(run.seed());
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 200; i++) {
      double length = Math.pow(10, -6 + 7 * random.nextDouble());
      double[] there = end.clone();
      for (int k = 0; k < there.length; k++) {
        there[k] += length * random.nextGaussian();
      }
      lowest = Math.min(lowest, cost.at(there));
    }
    return lowest;
  }

  private double ofOtherStarts() {
    Well19937c random = new Well19937c(run.seed() + 1);
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 5 && !(lowest < here); i++) {
      double[] start = Vectors.gaussian(end.length, random);
      lowest = Math.min(lowest, cost.at(far(start)));
    }
    return lowest;
  }

  private double gradientOfDead() {
    int layer = verdict.evidence().units().blocked().get(0);
    ParameterLayout layout = cost.network().layout();
    double largest = 0;
    for (int unit = 0; unit < layout.width(layer); unit++) {
      for (int from = 0; from < layout.width(layer - 1); from++) {
        largest = Math.max(largest, Math.abs(gradient[layout.weight(layer, from, unit)]));
      }
    }
    return largest;
  }

  /** Twins must have another unit with the same gradient. */
  private Optional<String> twins() {
    for (UnitEvidence.Unit twin : verdict.evidence().units().twins()) {
      List<HiddenUnit> layer = HiddenUnit.of(cost.network().layout(), twin.layer());
      double[] own = layer.get(twin.unit()).of(gradient);
      boolean paired =
          layer.stream()
              .anyMatch(
                  other -> other.number() != twin.unit() && Arrays.equals(own, other.of(gradient)));
      if (!paired) {
        return said("no unit has the gradient of " + twin.name());
      }
    }
    return none();
  }

  private Optional<String> ofKind() {
    return switch (verdict.kind()) {
      case MINIMUM -> minimum();
      case SADDLE -> saddle();
      case DEGENERATE -> degenerate();
      case VALLEY -> valley();
      case PLATEAU -> plateau();
      case MOVING -> moving();
      case KINK -> kink();
      case DIVERGED, NONE -> none();
    };
  }

  /**
   * Where no curvature leads down the cost falls by a high power of the distance, by a few digits
   * only.
   */
  private Optional<String> saddle() {
    boolean flat = verdict.why().contains("no curvature leads down");
    boolean lower = lowest(1e-2) < here - ROUNDING * here || (flat && lowest(5e-2) < here);
    return lower ? none() : said("nothing is lower");
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static Optional<String> said(String words) {
    return Optional.of(words);
  }

  /**
   * The lowest cost within a radius: random points, short descents that stay within, and the
   * direction that bends down most.
   */
  private double lowest(double relative) {
    Well19937c random = new Well19937c(run.seed());
    double radius = relative * scale;
    double lowest = here;
    for (int i = 0; i < 60; i++) {
      double[] there = new double[end.length];
      for (int k = 0; k < there.length; k++) {
        there[k] = random.nextGaussian();
      }
      double length = radius * random.nextDouble() / Vectors.norm(there);
      for (int k = 0; k < there.length; k++) {
        there[k] = end[k] + length * there[k];
      }
      lowest = Math.min(lowest, i % 2 == 0 ? cost.at(there) : descended(there, radius));
    }
    for (int k = 0; k < 2 * end.length; k++) {
      double[] there = end.clone();
      there[k / 2] += k % 2 == 0 ? radius : -radius;
      lowest = Math.min(lowest, cost.at(there));
    }
    double[] steepest = Eigendecomposition.of(cost.hessian(end)).eigenvector(0);
    for (double length = radius; length > 1e-6 * radius; length *= 0.1) {
      lowest = Math.min(lowest, cost.at(Vectors.moved(end, length, steepest)));
      lowest = Math.min(lowest, cost.at(Vectors.moved(end, -length, steepest)));
    }
    return lowest;
  }

  /**
   * The lowest cost of short descents that begin beside the lines along which the cost is flat:
   * where it falls across such a line farther on, random points hardly ever are near the line.
   */
  private double lowestBesideFlatLines(double relative) {
    Well19937c random = new Well19937c(run.seed());
    double radius = relative * scale;
    double lowest = here;
    Eigendecomposition spectrum = Eigendecomposition.of(cost.hessian(end));
    for (int k = 0; k < 20 * end.length; k++) {
      if (Math.abs(spectrum.eigenvalue(k / 20)) <= 1e-9 * spectrum.norm()) {
        double[] aside = Vectors.gaussian(end.length, random);
        double[] there = Vectors.moved(end, 0.1 * radius / Vectors.norm(aside), aside);
        double along = (k % 2 == 0 ? 0.8 : -0.8) * radius;
        lowest =
            Math.min(
                lowest,
                descended(Vectors.moved(there, along, spectrum.eigenvector(k / 20)), radius));
      }
    }
    return lowest;
  }

  private double descended(double[] from, double radius) {
    double[] theta = from.clone();
    double[] slope = new double[theta.length];
    double value = cost.gradient(theta, slope);
    double rate = 0.1 * radius / (Vectors.norm(slope) + Double.MIN_NORMAL);
    for (int k = 0; k < 200; k++) {
      double[] next = theta.clone();
      for (int m = 0; m < next.length; m++) {
        next[m] -= rate * slope[m];
      }
      double there = cost.at(next);
      if (distance(next) <= radius && there < value) {
        theta = next;
        value = cost.gradient(theta, slope);
        rate *= 1.5;
      } else {
        rate *= 0.5;
      }
    }
    return value;
  }

  private double distance(double... theta) {
    return Vectors.norm(ParameterVector.of(theta).minus(ParameterVector.of(end)));
  }

  /** The lowest of twenty times as many gentle steps. */
  private double[] later() {
    double[] all = eigenvalues(end);
    double curvature = Math.max(Math.abs(all[0]), Math.abs(all[all.length - 1]));
    int most = end.length > 60 ? MOST_STEPS / 10 : MOST_STEPS;
    int steps = Math.min(most, 20 * Math.max(1, run.path().end().number()));
    double rate = 0.5 / (curvature + 1e-3);
    return new Training(Optimizers.GD.at(rate), steps, Math.max(1, steps / 100))
        .from(cost, ParameterVector.of(end)).steps().stream()
            .min(Comparator.comparingDouble(Step::cost))
            .orElseThrow()
            .theta()
            .toArray();
  }

  /**
   * Returns whether the rows of a network of one feature without a hidden layer can be parted in
   * part: by one of many directions of weight and bias, row by row, so that no floor hides it.
   */
  private boolean isPartlySeparated() {
    boolean isKnown =
        end.length == 2
            && cost.l2() == 0
            && cost.loss() == LogisticLoss.CROSS_ENTROPY
            && cost.dataset().rows() > 0;
    for (int angle = 0; isKnown && angle < 720; angle++) {
      double w = Math.rint(1e9 * Math.cos(angle * Math.PI / 360));
      double b = Math.rint(1e9 * Math.sin(angle * Math.PI / 360));
      for (double bias : new double[] {b, -w, w, -2 * w, 2 * w}) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int row = 0; row < cost.dataset().rows(); row++) {
          double logit = w * cost.dataset().feature(row, 0) + bias;
          double margin = cost.dataset().label(row) == 1 ? logit : -logit;
          least = Math.min(least, margin);
          most = Math.max(most, margin);
        }
        if (least >= 0 && most > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private Optional<String> minimum() {
    if (isPartlySeparated()) {
      return said("rows can be parted in part, so that the cost falls for ever");
    }
    double gain = verdict.evidence().near().map(Evidence.Near::gain).orElse(0.0);
    if (verdict.why().contains("met as exactly")) {
      return perfect(gain);
    }
    double floor = here - 1.5 * gain - Math.max(KNOWN * here, rounding());
    double later = cost.at(later());
    if (later < floor - 1e-9 * here) {
      return said("20 times as many steps come to " + later);
    }
    double distance = verdict.evidence().near().map(Evidence.Near::distance).orElse(0.0);
    double radius = Math.min(1e-3, 1e-4 + 2 * distance / scale);
    double lowest = lowest(radius);
    return lowest < floor && (distance > 0 || isBeside(radius))
        ? said("nearby the cost is lower by " + (here - lowest))
        : none();
  }

  /** Twice the most by which costs differ where parameters are moved by their last digits. */
  private double rounding() {
    Well19937c random = new Well19937c(run.seed());
    double widest = 0;
    for (int i = 0; i < 100; i++) {
      double[] there = end.clone();
      for (int k = 0; k < there.length; k++) {
        there[k] += 2 * (random.nextDouble() - 0.5) * Math.ulp(there[k]);
      }
      widest = Math.max(widest, Math.abs(cost.at(there) - here));
    }
    return 2 * widest;
  }

  /**
   * Returns whether what is lower begins beside the end, so that it is lower in a smaller ball too.
   * Where biases are several hundred a thousandth of them may be beyond a hill.
   */
  private boolean isBeside(double radius) {
    return lowest(0.1 * radius) < here - ROUNDING * here;
  }

  /** Rounding alone is left: moved by their last digits the parameters fit no better. */
  private Optional<String> perfect(double gain) {
    double left = here - gain;
    if (gain > 0.5 * here) {
      return fitted();
    }
    Well19937c random = new Well19937c(run.seed());
    double sum = 0;
    for (int i = 0; i < 100; i++) {
      double[] there = end.clone();
      for (int k = 0; k < there.length; k++) {
        there[k] += 2 * (random.nextDouble() - 0.5) * Math.ulp(there[k]);
      }
      sum += cost.at(there) / 100;
    }
    return sum >= 0.02 * left ? none() : said("last digits make a cost of " + sum);
  }

  /** Distance and cost of a fit nearby are known; least squares by singular values find it too. */
  private Optional<String> fitted() {
    double told = verdict.evidence().near().map(Evidence.Near::distance).orElse(0.0);
    double[] theta = end.clone();
    double lowest = here;
    for (int k = 0; k < 20; k++) {
      LeastErrors errors = LeastErrors.of(cost, theta);
      double[] next = Vectors.moved(theta, 1, errors.step());
      double there = cost.at(next);
      if (!(there < lowest)) {
        break;
      }
      lowest = there;
      theta = next;
    }
    double gain = verdict.evidence().near().map(Evidence.Near::gain).orElse(0.0);
    return lowest <= here - 0.9 * gain && distance(theta) <= 2 * told + 1e-9 * scale
        ? none()
        : said("least squares come to %s, %s away".formatted(lowest, distance(theta)));
  }

  /** The errors of all rows and their slopes. */
  private record LeastErrors(double[][] slopes, double[] errors) {
    private static LeastErrors of(NetworkCost cost, double[] theta) {
      int outputs = cost.network().output().width();
      int rows = cost.dataset().rows();
      double[][] slopes = new double[rows * outputs][theta.length];
      double[] errors = new double[rows * outputs];
      Pass pass = new Pass(cost.network());
      double[] features = new double[cost.dataset().features()];
      Numbers targets = (Numbers) cost.dataset().targets();
      for (int i = 0; i < errors.length; i++) {
        cost.dataset().row(i / outputs, features);
        double[] one = new double[outputs];
        one[i % outputs] = 1;
        errors[i] =
            pass.forward(theta, features)[i % outputs] - targets.number(i / outputs, i % outputs);
        pass.backward(theta, one, slopes[i]);
      }
      return new LeastErrors(slopes, errors);
    }

    /** The shortest step that makes the linear model's errors least. */
    private double[] step() {
      double[] least =
          new SingularValueDecomposition(new Array2DRowRealMatrix(slopes))
              .getSolver()
              .solve(new ArrayRealVector(errors))
              .toArray();
      Vectors.scale(least, -1);
      return least;
    }
  }

  private Optional<String> degenerate() {
    double gain = verdict.evidence().near().map(Evidence.Near::gain).orElse(0.0);
    boolean beyond = verdict.why().contains("a little further on it falls");
    if (beyond && !(Math.min(lowest(5e-2), lowestBesideFlatLines(5e-2)) < here)) {
      return said("nothing is lower further on");
    }
    double lowest = lowest(beyond || !verdict.evidence().complete() ? 1e-5 : 1e-3);
    return lowest < here - 1.5 * gain - KNOWN * here
        ? said("lower nearby by " + (here - lowest))
        : none();
  }

  /**
   * Returns whether a larger output layer costs less. A smoothed label keeps the output in bounds.
   */
  private boolean isSeparated() {
    boolean isSmoothed =
        cost.loss() instanceof WeightedCrossEntropy weighted && weighted.smoothing() > 0;
    return cost.dataset().hasClasses() && !isSmoothed && cost.accuracy(end) == 1 && cost.l2() == 0;
  }

  private Optional<String> valley() {
    if (isSeparated()) {
      double[] grown = end.clone();
      int layers = cost.network().layout().layers();
      for (int k = cost.network().layout().weight(layers, 0, 0); k < grown.length; k++) {
        grown[k] *= 1.5;
      }
      return cost.at(grown) < here || here == 0 ? none() : said("grown it is no lower");
    }
    double[] far = far(later());
    return isMinimum(far) ? said("it ends at a minimum, cost " + cost.at(far)) : none();
  }

  private double[] far(double[] from) {
    StopRules rules = StopRules.after(3000);
    return new Training(Optimizers.LBFGS.usual(), rules, 3000)
        .from(cost, ParameterVector.of(from))
        .end()
        .theta()
        .toArray();
  }

  private boolean isMinimum(double[] theta) {
    if (!cost.hessian(theta).isFinite()) {
      return false;
    }
    double[] eigenvalues = eigenvalues(theta);
    double largest = Math.max(Math.abs(eigenvalues[0]), eigenvalues[theta.length - 1]);
    double[] slope = new double[theta.length];
    cost.gradient(theta, slope);
    return eigenvalues[0] > 1e-7 * largest && Vectors.norm(slope) < 1e-9 * largest;
  }

  private Optional<String> plateau() {
    if (isSeparated()) {
      return said("every row is right: scaling the output layer lowers the cost");
    }
    double[] far = far(end);
    if (!(Math.min(Math.min(cost.at(far), elsewhere()), ofOtherStarts()) < here)) {
      return said("nothing lower is found elsewhere");
    }
    boolean near = distance(far) < 0.01 * scale && isMinimum(far);
    return near ? said("a minimum is %s away".formatted(distance(far))) : none();
  }

  private Optional<String> moving() {
    double norm = Vectors.norm(gradient);
    boolean falls = false;
    for (double length = scale; length > 1e-17 * scale && !falls; length *= 0.5) {
      double[] there = end.clone();
      for (int k = 0; k < there.length; k++) {
        there[k] -= length * gradient[k] / norm;
      }
      falls = cost.at(there) < here;
    }
    boolean isTold =
        verdict.why().contains("no step against it")
            || verdict.why().contains("too little to change a digit");
    if (!falls && isTold) {
      return none();
    }
    if (!falls) {
      return said("against the gradient it does not fall");
    }
    double[] far = far(end);
    boolean near = distance(far) < 0.01 * Vectors.norm(end) && isMinimum(far);
    if (near) {
      return said("a minimum is %s away".formatted(distance(far)));
    }
    double later = Math.min(cost.at(far), cost.at(later()));
    return verdict.why().contains("still falling") && !(later < here)
        ? said("20 times as many steps do not lower it: " + later)
        : none();
  }

  /**
   * Random directions hardly ever find the way down, which runs along the kink. So the verdict
   * names a lower point, and towards it the cost must fall from the very end on.
   */
  private Optional<String> fallsFromKink() {
    Optional<ParameterVector> named = verdict.evidence().lower();
    if (named.isEmpty() || distance(named.get().toArray()) > 1e-3 * (1 + Vectors.norm(end))) {
      return said("no lower point nearby is named");
    }
    double[] there = named.get().toArray();
    if (!(cost.at(there) < here)) {
      return said("the point named is no lower");
    }
    // along a kink of errors the way down is a curve, of which the end alone is named
    double nearest = cost.loss() == MeanError.MEAN_ABSOLUTE_ERROR ? 0.5 : 1e-6;
    for (double share = 1; share > nearest && ReluFall.knows(cost); share *= 0.25) {
      double fall = ReluFall.of(cost, end, Vectors.between(end, there, share));
      if (!(fall > 0)) {
        return said("a share %s of the way to the point named the cost has risen".formatted(share));
      }
    }
    return none();
  }

  /** On the kink itself the cost must rise in every direction at a rate, by exact arithmetic. */
  private Optional<String> risesAtOnce() {
    if (verdict.evidence().near().isPresent() || !ReluFall.knows(cost)) {
      return none();
    }
    Well19937c random = new Well19937c(run.seed());
    for (int i = 0; i < 300; i++) {
      double[] there = end.clone();
      for (int k = 0; k < there.length; k++) {
        there[k] += 1e-6 * scale * random.nextGaussian();
      }
      if (!(ReluFall.of(cost, end, there) < 0)) {
        return said("a neighbour is no higher");
      }
    }
    return none();
  }

  private Optional<String> kink() {
    if (verdict.why().contains("no minimum")) {
      return fallsFromKink();
    }
    Optional<String> slow = verdict.why().contains("at once") ? risesAtOnce() : none();
    if (slow.isPresent()) {
      return slow;
    }
    double gain = verdict.evidence().near().map(Evidence.Near::gain).orElse(0.0);
    boolean lower = lowest(1e-4) < here - 1.5 * gain - 1e-9 * here;
    return lower && verdict.why().contains("minimum on") ? said("nearby it is lower") : none();
  }
}
