package costscape.lesson;

import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.lesson.Course.CoursePage;
import costscape.lesson.Course.CoursePage.Curve;
import costscape.lesson.Course.CoursePage.LiveTask;
import costscape.lesson.Course.CoursePage.Step;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.Vectors;
import costscape.trace.HeldOutCourse;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The runs behind the course's pages: what each step shows, its numbers, and whether they hold. */
final class CourseRuns {
  private CourseRuns() {}

  /** The live page at that start: the first layer without its header. */
  static final String ARTICLE = "data=article&hidden=2&activation=sigmoid&layer=first&embed=true";

  static final String PLANE = "&vary=w1_0_0=-20:20&vary=w1_0_1=-20:20&view=moving";

  static final String FROM_START = ARTICLE + "&at=-1,9,-1,5,0.5,0.25,0" + PLANE;

  /** The live page there, ready for plain descent. */
  static final String DESCENT = FROM_START + "&ball=gd,rate=1.2&steps=3000&speed=54";

  static final int CURVE_POINTS = 161;

  /** The live page at the start of a run. */
  static String begin(Experiment run) {
    return ARTICLE + at(run.start()) + PLANE;
  }

  private static String begin(Lessons lesson) {
    return begin(lesson.lesson().experiments().get(0));
  }

  static String at(ParameterVector point) {
    return "&at="
        + Arrays.stream(point.toArray()).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }

  static Trajectory trained(Optimizer rule, int steps) {
    return Experiment.fromStart(rule, steps).inFull().train();
  }

  static CoursePage network() {
    NetworkCost cost = CourseTasks.GIVEN.cost();
    double undecided = cost.network().probability(Experiment.START, 0.0);
    Trajectory path = trained(Optimizers.GD.at(1.2), 3000);
    double[] end = path.end().theta().toArray();
    double middle = cost.network().probability(end, 0.0);
    double outside = cost.network().probability(end, 1.44);
    return new CoursePage(
        "network",
        List.of(
            Step.live(DESCENT + "&taken=0", true),
            Step.live(DESCENT + "&taken=0", undecided > 0.5 && undecided < 0.7, undecided),
            Step.live(DESCENT + "&taken=0", path.end().cost() < path.start().cost()),
            Step.live(
                DESCENT + "&taken=3000",
                middle > 0.9 && outside < 0.1 && cost.accuracy(end) == 1,
                path.end().number(),
                middle,
                outside)),
        10,
        new LiveTask("network", DESCENT, "at=-18,1,-1,5,0.5,0.25,0", 10));
  }

  static CoursePage cost() {
    double[] shares = {0.9, 0.5, 0.01};
    Trajectory path = trained(Optimizers.GD.at(1.2), 3000);
    double start = path.start().cost();
    double half = StrictMath.log(2);
    return new CoursePage(
        "cost",
        List.of(
            Step.live(
                DESCENT + "&taken=0",
                true,
                90.0,
                -StrictMath.log(shares[0]),
                50.0,
                -StrictMath.log(shares[1]),
                1.0,
                -StrictMath.log(shares[2])),
            Step.live(DESCENT + "&taken=0", start > half, half, start),
            Step.live(
                DESCENT + "&taken=3000",
                path.end().cost() < 0.05,
                path.end().number(),
                path.end().cost())),
        10,
        new LiveTask("cost", DESCENT, "at=-1,9,-1,5,0.5,0.25,4.3", 15));
  }

  static CoursePage slope() {
    NetworkCost cost = CourseTasks.GIVEN.cost();
    ParameterVector start = ParameterVector.of(Experiment.START);
    Trajectory one =
        new Training(Optimizers.GD.at(5), 40, 1).from(cost, start, FreeDirections.of(0));
    double[] gradient = new double[Experiment.START.length];
    cost.gradient(Experiment.START, gradient);
    double step = one.steps().get(1).theta().get(0) - Experiment.START[0];
    Curve curve =
        Curve.of(
            new Axis("w1_0_0", -4, 4, CURVE_POINTS),
            new Curve.Line(
                cost, Slice.through(start, Direction.parameter("w1_0_0", 0, start.dimension())), 5),
            start.get(0),
            one.end().number());
    Trajectory all = trained(Optimizers.GD.at(1.2), 3000);
    return new CoursePage(
        "slope",
        List.of(
            Step.curve(curve, gradient[0] < 0 && step > 0, Experiment.START[0], gradient[0]),
            Step.curve(curve, Math.abs(step + 5 * gradient[0]) < 1e-12, -gradient[0], step),
            Step.curve(
                curve,
                one.end().gradientNorm() < 1e-3 && one.end().cost() < one.start().cost(),
                one.end().number(),
                one.end().theta().get(0),
                one.start().cost(),
                one.end().cost()),
            Step.live(
                DESCENT, all.end().cost() < one.end().cost(), all.end().cost(), one.end().cost())),
        15,
        new LiveTask("slope", FROM_START + "&ball=gd,rate=1.2&steps=1", "ball=gd,rate=64.8", 5));
  }

  /** The smallest cost on the map through the end of a run, from −20 to 20 both ways. */
  private static double lowestOnMap(Trajectory path) {
    NetworkCost cost = CourseTasks.GIVEN.cost();
    double[] theta = path.end().theta().toArray();
    Axis axis = new Axis("w1_0_0", -20, 20, CURVE_POINTS);
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < axis.points(); i++) {
      for (int j = 0; j < axis.points(); j++) {
        theta[0] = axis.at(i);
        theta[1] = axis.at(j);
        lowest = Math.min(lowest, cost.at(theta));
      }
    }
    return lowest;
  }

  static CoursePage rate() {
    Trajectory small = trained(Optimizers.GD.at(0.1), 300);
    Trajectory middle = trained(Optimizers.GD.at(1), 300);
    Trajectory large = trained(Optimizers.GD.at(10), 300);
    Trajectory huge = trained(Optimizers.GD.at(50), 300);
    String race = "&steps=300&speed=36&ball=gd,rate=";
    int rises = Outcome.rises(large);
    return new CoursePage(
        "rate",
        List.of(
            Step.live(
                FROM_START + race + "0.1&ball=gd,rate=1",
                middle.end().cost() < small.end().cost(),
                small.end().cost(),
                middle.end().cost()),
            Step.live(
                FROM_START + race + "10&taken=300",
                large.end().cost() < middle.end().cost() && rises > 0,
                rises,
                large.end().cost()),
            Step.live(
                FROM_START + race + "50&taken=300",
                huge.end().cost() > huge.start().cost()
                    && Outcome.rises(huge) > 100
                    && lowestOnMap(huge) > 3,
                huge.end().cost(),
                huge.start().cost(),
                Outcome.rises(huge))),
        15,
        new LiveTask(
            "learning-rate",
            begin(Lessons.LEARNING_RATE) + "&ball=gd,rate=1.2&steps=1000&speed=48",
            "ball=gd,rate=3.6",
            5));
  }

  static CoursePage edge() {
    Experiment resting = edge(4);
    Trajectory rest = resting.train();
    Trajectory bouncing = edge(7).train();
    double sharpness = CourseTasks.sharpness(resting.cost(), rest.end().theta());
    int rises = Outcome.rises(bouncing);
    String valley =
        FROM_START + "&l2=%s&steps=1000&speed=48&ball=gd,rate=".formatted(CourseTasks.EDGE_L2);
    return new CoursePage(
        "edge",
        List.of(
            Step.live(
                valley + "4&taken=1000",
                rest.end().gradientNorm() < 1e-9 && sharpness > 0,
                rest.end().cost(),
                sharpness),
            Step.live(
                valley + "4&taken=1000",
                4 * sharpness > 1 && 4 * sharpness < 2,
                1 - 4 * sharpness,
                2 / sharpness),
            Step.live(
                valley + "7&taken=1000",
                7 * sharpness > 2
                    && rises > 400
                    && bouncing.end().cost() > rest.end().cost() + 0.1
                    && bouncing.end().cost() < bouncing.start().cost(),
                rises,
                bouncing.end().cost())),
        15,
        new LiveTask("edge", valley + "4", "ball=gd,rate=5.5", 5));
  }

  /** Descent into the valley of the page on the edge. */
  private static Experiment edge(double rate) {
    return Experiment.fromStart(Optimizers.GD.at(rate), 1000)
        .withPenalty(CourseTasks.EDGE_L2)
        .inFull();
  }

  static CoursePage momentum() {
    Trajectory plain = trained(Optimizers.GD.at(0.3), 1000);
    Trajectory rolling = trained(Optimizers.MOMENTUM.at(0.3), 1000);
    String race = "&steps=1000&speed=44&ball=gd,rate=0.3&ball=momentum,rate=0.3,momentum=0.9";
    return new CoursePage(
        "momentum",
        List.of(
            Step.live(FROM_START + race, true),
            Step.live(
                FROM_START + race + "&taken=1000",
                rolling.end().cost() < plain.end().cost() / 5,
                plain.end().cost(),
                rolling.end().cost())),
        10,
        new LiveTask(
            "momentum",
            begin(Lessons.MOMENTUM) + "&ball=momentum,rate=0.3,momentum=0.9&steps=5000&speed=56",
            "ball=momentum,rate=0.3,momentum=0.98",
            10));
  }

  private static final int ROLLS = 30;

  /** Where the run into the trap starts: the lesson's start to two digits, as one can type it. */
  static final double[] INTO_TRAP = {5.31, 2.61, 6.97, -1.62, -0.37, 1.14, -8.21};

  private static final double[] PAST_TRAP = {1.93, 8.73, -0.45, -1.39, 0.22, 3.46, -3.24};

  private static Outcome onTrap(double... start) {
    return Experiment.of(Datasets.TRAP, Optimizers.GD.at(1.2), 5000, start).withPenalty(0.01).run();
  }

  private static Outcome outcome(Lessons lesson, int index) {
    return lesson.lesson().experiments().get(index).run();
  }

  /** The cost on the line from one point to another, and a ball that rolls into the near dip. */
  private static Curve line(NetworkCost cost, double[] from, double[] to) {
    ParameterVector start = ParameterVector.of(from);
    Direction way = Direction.between("t", start, ParameterVector.of(to));
    return Curve.of(
        new Axis("t", -0.3, 1.3, CURVE_POINTS),
        new Curve.Line(cost, Slice.through(start, way), 6),
        0.15,
        ROLLS);
  }

  static CoursePage localMinimum() {
    Outcome good = onTrap(PAST_TRAP);
    Outcome trapped = onTrap(INTO_TRAP);
    double[] trap = trapped.path().end().theta().toArray();
    double[] best = LocalMinimumLesson.images(good, trapped).get(0);
    Curve curve = line(trapped.network(), trap, best);
    Curve.Place last = curve.ball().get(ROLLS);
    double top =
        IntStream.range(0, CURVE_POINTS)
            .filter(i -> curve.axis().at(i) > 0 && curve.axis().at(i) < 1)
            .mapToDouble(i -> curve.costs().get(i))
            .max()
            .orElseThrow();
    double smallest = trapped.verdict().evidence().eigenvalues().get(0);
    String live =
        "data=trap&hidden=2&activation=sigmoid&l2=0.01&layer=first&embed=true"
            + at(trapped.experiment().start())
            + "&vary=w1_0_0=-10:10&vary=w1_0_1=-10:10&view=moving&ball=gd,rate=1.2&steps=5000&speed=60";
    return new CoursePage(
        "local-minimum",
        List.of(
            Step.curve(
                curve,
                Math.abs(last.at()) < 0.02 && top > trapped.cost() + 0.05,
                last.cost(),
                good.cost(),
                top),
            Step.live(live, true),
            Step.live(
                live + "&taken=5000",
                trapped.path().end().gradientNorm() < 1e-4
                    && trapped.is(Verdict.Kind.MINIMUM)
                    && smallest > 0
                    && trapped.accuracy() < 1
                    && good.accuracy() == 1
                    && trapped.cost() > good.cost(),
                trapped.path().end().number(),
                trapped.cost(),
                12 * trapped.accuracy(),
                good.cost())),
        20,
        new LiveTask(
            "local-minimum",
            live,
            at(trapped.experiment().start().with(0, 0).with(1, 4)).substring(1),
            10));
  }

  static CoursePage saddle() {
    Outcome late = outcome(Lessons.SADDLE, 0);
    Outcome never = outcome(Lessons.SADDLE, 1);
    long waits =
        late.path().steps().stream()
            .filter(s -> Math.abs(s.cost() - SaddleLesson.SHARE_ONLY) < 1e-3)
            .count();
    String rule = "&ball=gd,rate=1.2&steps=5000&speed=60";
    return new CoursePage(
        "saddle",
        List.of(
            Step.live(begin(late.experiment()) + rule, waits > 300, SaddleLesson.SHARE_ONLY, waits),
            Step.live(
                begin(late.experiment()) + rule + "&taken=5000", late.accuracy() == 1, late.cost()),
            Step.live(
                begin(never.experiment()) + "&ball=gd,rate=1.2&steps=100000&speed=100&taken=100000",
                never.is(Verdict.Kind.PLATEAU) && never.cost() > 0.4,
                never.path().end().number(),
                never.cost())),
        20,
        new LiveTask(
            "saddle",
            begin(late.experiment()) + rule,
            "at=0.03,0.02,-0.01,0.04,0.02,-0.03,-0.7",
            15));
  }

  static CoursePage symmetry() {
    Outcome equal = outcome(Lessons.SYMMETRY, 0);
    Outcome apart = outcome(Lessons.SYMMETRY, 1);
    double[] end = equal.path().end().theta().toArray();
    boolean same = end[0] == end[1] && end[2] == end[3] && end[4] == end[5];
    String rule = "&ball=gd,rate=1.2&steps=10000&speed=70";
    return new CoursePage(
        "symmetry",
        List.of(
            Step.live(begin(equal.experiment()) + rule, same && equal.accuracy() < 1, equal.cost()),
            Step.live(
                begin(apart.experiment()) + rule + "&taken=10000",
                apart.accuracy() == 1 && apart.cost() < equal.cost(),
                apart.cost()),
            Step.live(DESCENT + "&taken=3000", true)),
        15,
        new LiveTask(
            "symmetry",
            begin(equal.experiment()) + rule,
            at(equal.experiment().start().with(0, 0.605)).substring(1),
            10));
  }

  static CoursePage overfitting() {
    Outcome some = outcome(Lessons.OVERFITTING, 0);
    Outcome penalised = outcome(Lessons.OVERFITTING, 1);
    HeldOutCourse others = some.heldOut();
    int best = some.path().steps().get(others.smallest()).number();
    double least = others.cost(others.smallest());
    double last = others.cost(others.steps() - 1);
    double wrong = surestWrong(some);
    double milder = surestWrong(penalised);
    String link =
        "data=article&hold-out=0.34&seed=3&hidden=2&activation=sigmoid&layer=first&embed=true"
            + at(some.experiment().start())
            + PLANE
            + "&ball=gd,rate=1&steps=20000&speed=74";
    return new CoursePage(
        "overfitting",
        List.of(
            Step.live(link, last > least && some.accuracy() == 1),
            Step.live(
                link + "&taken=20000",
                last > 1.2 * least
                    && heldOut(some).accuracy(theta(some)) == 0.75
                    && heldOut(some)
                            .accuracy(some.path().steps().get(others.smallest()).theta().toArray())
                        == 0.75
                    && wrong > 0.95,
                best,
                least,
                last,
                wrong),
            Step.live(
                link + "&l2=0.01&taken=20000",
                last > heldOut(penalised).at(theta(penalised))
                    && heldOut(penalised).accuracy(theta(penalised)) == 0.75
                    && milder < wrong,
                heldOut(penalised).at(theta(penalised)),
                last,
                milder)),
        20,
        new LiveTask("overfitting", link, "l2=0.06", 10));
  }

  /** The cost of the rows held out, without the penalty that training has. */
  private static NetworkCost heldOut(Outcome outcome) {
    return NetworkCost.of(
        outcome.network().network(),
        outcome.experiment().split().orElseThrow().other(),
        outcome.network().loss(),
        0);
  }

  private static double[] theta(Outcome outcome) {
    return outcome.path().end().theta().toArray();
  }

  /** The largest answer at the end of a run where a circle was held out. */
  private static double surestWrong(Outcome outcome) {
    Dataset others = outcome.experiment().split().orElseThrow().other();
    return IntStream.range(0, others.rows())
        .filter(row -> others.label(row) == 0)
        .mapToDouble(
            row -> outcome.network().network().probability(theta(outcome), others.feature(row, 0)))
        .max()
        .orElseThrow();
  }

  static CoursePage slice() {
    NetworkCost cost = CourseTasks.GIVEN.cost();
    ParameterVector start = ParameterVector.of(Experiment.START);
    Trajectory frozen =
        new Training(Optimizers.GD.at(20), 2000, 1).from(cost, start, FreeDirections.of(0, 1));
    costscape.trace.optimizer.Step bottom = frozen.end();
    double[] gradient = new double[Experiment.START.length];
    cost.gradient(bottom.theta().toArray(), gradient);
    double slope = Vectors.norm(gradient);
    Trajectory free = new Training(Optimizers.GD.at(1.2), 3000, 1).from(cost, bottom.theta());
    String plane = ARTICLE + "&vary=w1_0_0=-20:20&vary=w1_0_1=-20:20";
    String frozenLink = plane + at(start) + "&view=frozen&ball=gd,rate=20&steps=2000&speed=60";
    return new CoursePage(
        "slice",
        List.of(
            Step.live(frozenLink, bottom.gradientNorm() < 1e-9, bottom.cost()),
            Step.live(
                plane + at(bottom.theta()) + "&view=moving&ball=gd,rate=1.2&steps=3000&speed=54",
                slope > 0.1 && free.end().cost() < 0.1 * bottom.cost(),
                slope,
                free.end().cost()),
            Step.live(DESCENT + "&taken=3000", true)),
        15,
        new LiveTask(
            "slice",
            frozenLink.replace("rate=20", "rate=5"),
            "vary=b1_1=-20:20&vary=w2_1_0=-20:20",
            15));
  }
}
