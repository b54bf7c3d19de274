package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.cost.Rounding;
import costscape.critical.local.Digits;
import costscape.critical.local.Escape;
import costscape.critical.unit.UnitEvidence;
import costscape.job.Runner;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.words.CaptionWords;
import costscape.words.Labelled;
import costscape.words.Phrase;
import costscape.words.Said;
import costscape.words.VerdictWords;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kind of point at which training stands, judged in the full parameter space by gradient norm,
 * Hessian eigenvalues and, where these leave it open, by looking further. A dip in a slice proves
 * nothing about the whole space, and a flat stretch is not a minimum. {@code
 * Eigendecomposition.noise} says what counts as 0, {@code Approach} what counts as near, and {@code
 * Judge} which question follows which and what each kind means.
 *
 * @param explanation the reason, as a clause for a student
 */
public record Verdict(Kind kind, Evidence evidence, String explanation) implements Serializable {
  /** The kinds of point: all that is said of a kind stands here, in every language. */
  public enum Kind implements Labelled {
    /**
     * At or near a stationary point from which no direction leads down. Some directions may be
     * flat.
     */
    MINIMUM(
        false,
        new Said("minimum", "Minimum"),
        new Said("minima", "Minima"),
        new Said("at a minimum", "in einem Minimum"),
        new Said(
            "The ground rises or stays level in every direction, here or very close by: no"
                + " small change of the numbers makes the network better.",
            "Der Boden steigt in jeder Richtung oder bleibt eben, hier oder ganz in der"
                + " Nähe: keine kleine Änderung der Zahlen macht das Netz besser."),
        new Said(
            "No direction leads down, here or so near that a quadratic model reaches it."
                + " Training is done. The minimum may be a bad one: 'costscape minima' lists the"
                + " others.",
            "Keine Richtung führt hinab, hier oder so nahe, dass ein quadratisches Modell"
                + " dorthin reicht. Das Training ist fertig. Das Minimum kann ein schlechtes"
                + " sein: 'costscape minima' nennt die anderen."),
        new Said(
            "Stopped after %s steps at a minimum, or very close to one: no way leads"
                + " further down from it.",
            "Nach %s Schritten in einem Minimum angehalten oder ganz nahe daran: von ihm"
                + " führt kein Weg weiter hinab.")),
    /** At a stationary point where some direction lowers the cost at once. */
    SADDLE(
        false,
        new Said("saddle", "Sattel"),
        new Said("saddles", "Sättel"),
        new Said("on a saddle", "auf einem Sattel"),
        new Said(
            "The ground is level here or very close by, so the ball has no slope to"
                + " follow; but at least one way leads down.",
            "Der Boden ist hier oder ganz in der Nähe eben, sodass die Kugel keinem Hang"
                + " folgen kann; doch mindestens ein Weg führt hinab."),
        new Said(
            "The slope is 0, and some direction leads down. Move off it, with --set or"
                + " another start, and train on.",
            "Die Steigung ist 0, und eine Richtung führt hinab. Weggehen, mit --set oder"
                + " einem anderen Start, und weiter trainieren."),
        new Said(
            "Stopped after %s steps at a saddle, or very close to one: it is level there,"
                + " but some way still leads down.",
            "Nach %s Schritten auf einem Sattel angehalten oder ganz nahe daran: dort ist"
                + " es eben, aber ein Weg führt noch hinab.")),
    /**
     * At a stationary point where some curvatures cannot be told from 0 beside the largest one, and
     * a search around it leaves its kind open.
     */
    DEGENERATE(
        false,
        new Said("degenerate", "entartet"),
        new Said("degenerate", "entartet"),
        new Said("at a degenerate point", "an einem entarteten Punkt"),
        new Said(
            "The ground is level here, and so flat around that a computer cannot tell"
                + " whether some way leads down.",
            "Der Boden ist hier eben und ringsum so flach, dass ein Rechner nicht sagen"
                + " kann, ob ein Weg hinabführt."),
        new Said(
            "The slope is 0, some curvatures cannot be told from 0, and a search around the"
                + " point did not decide. Add a small --l2, which makes it curved.",
            "Die Steigung ist 0, manche Krümmungen sind nicht von 0 zu unterscheiden, und eine"
                + " Suche um den Punkt hat nicht entschieden. Ein kleines --l2 hinzunehmen, das ihn"
                + " krümmt."),
        new Said(
            "Stopped after %s steps where it is level: whether this is a minimum stays open.",
            "Nach %s Schritten angehalten, wo es eben ist: ob dies ein Minimum ist, bleibt"
                + " offen.")),
    /** On a kink of the cost, where it has no derivative. */
    KINK(
        true,
        new Said("kink", "Knick"),
        new Said("kinks", "Knicke"),
        new Said("on a kink", "auf einem Knick"),
        new Said(
            "The ground has a sharp bend here, like a folded sheet of paper: the slope"
                + " changes at once and not little by little.",
            "Der Boden hat hier einen scharfen Knick, wie ein gefaltetes Blatt Papier: die"
                + " Steigung ändert sich auf einmal und nicht nach und nach."),
        new Said(
            "A ReLU unit switches at a row: there is no derivative. Try tanh or softplus,"
                + " or a smaller --rate.",
            "Eine ReLU-Einheit schaltet bei einer Zeile um: es gibt keine Ableitung. Mit"
                + " tanh oder softplus versuchen, oder mit kleinerem --rate."),
        new Said(
            "Stopped after %s steps on a sharp edge of the cost.",
            "Nach %s Schritten auf einer scharfen Kante der Kosten angehalten.")),
    /**
     * Where there is hardly any slope and hardly any curvature, though the cost is lower elsewhere.
     */
    PLATEAU(
        true,
        new Said("plateau", "Hochebene"),
        new Said("plateaus", "Hochebenen"),
        new Said("on a plateau", "auf einer Hochebene"),
        new Said(
            "The ground is almost level here, so each step is tiny; elsewhere the cost is lower.",
            "Der Boden ist hier fast eben, darum ist jeder Schritt winzig; anderswo sind"
                + " die Kosten kleiner."),
        new Said(
            "Hardly any slope or curvature, and the cost is lower elsewhere. Units are"
                + " saturated: try another --start, or --standardize.",
            "Kaum Steigung oder Krümmung, und anderswo sind die Kosten kleiner. Einheiten"
                + " sind gesättigt: einen anderen --start versuchen, oder --standardize."),
        new Said(
            "Stopped after %s steps on a plateau: it is almost level, and no minimum.",
            "Nach %s Schritten auf einer Hochebene angehalten: es ist fast eben und kein"
                + " Minimum.")),
    /**
     * Where the cost falls for ever as the parameters grow, so that there is no minimum this way.
     */
    VALLEY(
        true,
        new Said("valley", "Tal"),
        new Said("valleys", "Täler"),
        new Said(
            "in a valley that falls to infinity", "in einem Tal, das bis ins Unendliche fällt"),
        new Said(
            "The larger some of the numbers grow, the lower the cost: the ground falls on"
                + " and on, and there is no lowest point to stop at.",
            "Je größer manche der Zahlen werden, desto kleiner die Kosten: der Boden fällt"
                + " immer weiter, und es gibt keinen tiefsten Punkt zum Anhalten."),
        new Said(
            "The cost falls for ever while weights grow: the rows can be told apart"
                + " perfectly. Add --l2, or stop there.",
            "Die Kosten fallen für immer, während Gewichte wachsen: die Zeilen lassen sich"
                + " vollkommen unterscheiden. --l2 hinzunehmen, oder dort aufhören."),
        new Said(
            "Stopped after %s steps in a valley that falls for ever: there is no lowest"
                + " point this way.",
            "Nach %s Schritten in einem Tal angehalten, das immer weiter fällt: auf diesem"
                + " Weg gibt es keinen tiefsten Punkt.")),
    /** On a slope. */
    MOVING(
        true,
        new Said("moving", "auf einem Hang"),
        new Said("moving", "auf einem Hang"),
        new Said("on a slope", "auf einem Hang"),
        new Said(
            "The ground still slopes under the ball, so training has not come to rest.",
            "Der Boden ist unter der Kugel noch geneigt, also ist das Training nicht zur"
                + " Ruhe gekommen."),
        new Said(
            "The point is on a slope: training has not ended. Try more --steps, a larger"
                + " --rate or --optimizer adam.",
            "Der Punkt liegt auf einem Hang: das Training ist nicht am Ende. Mit mehr"
                + " --steps, größerem --rate oder --optimizer adam versuchen.")),
    /** Cost or parameters are out of range. */
    DIVERGED(
        false,
        new Said("diverged", "divergiert"),
        new Said("diverged", "divergiert"),
        new Said("out of range", "außerhalb des Zahlenbereichs"),
        new Said(
            "A step led to where the cost or a number is too large to compute with. A"
                + " smaller rate makes smaller steps.",
            "Ein Schritt führte dahin, wo die Kosten oder eine Zahl zum Rechnen zu groß"
                + " sind. Eine kleinere Lernrate macht kleinere Schritte."),
        new Said(
            "Cost or parameters went out of range. Try a smaller --rate.",
            "Kosten oder Parameter verließen den Zahlenbereich. Mit kleinerem --rate"
                + " versuchen.")),
    /** Where numbers cannot be trusted enough to judge. */
    NONE(
        true,
        new Said("none", "keines"),
        new Said("not judged", "nicht beurteilt"),
        new Said("not judged", "nicht beurteilt"),
        new Said(
            "The numbers here cannot be trusted enough to say what kind of place this is.",
            "Den Zahlen ist hier nicht genug zu trauen, um zu sagen, was für ein Ort dies ist."),
        new Said(
            "No verdict, for the reason given: parameters or features are too large for a"
                + " computer's digits.",
            "Kein Urteil, aus dem genannten Grund: Parameter oder Merkmale sind zu groß für die"
                + " Stellen eines Rechners."));

    private final boolean goesOn;
    private final Said one;
    private final Said many;
    private final Said place;
    private final Said ground;
    private final Said meaning;
    private final Optional<Said> stopped;

    /**
     * @param goesOn whether training can lower the cost from there, however slowly
     * @param one the word for one such point
     * @param many the word for several
     * @param place where such a point is
     * @param ground what the cost is like there, in words that need no others
     * @param meaning what the kind means, and what to do there
     * @param stopped a sentence for beginners on training that stopped there after some steps, or
     *     none
     */
    Kind(
        boolean goesOn,
        Said one,
        Said many,
        Said place,
        Said ground,
        Said meaning,
        Said... stopped) {
      this.goesOn = goesOn;
      this.one = one;
      this.many = many;
      this.place = place;
      this.ground = ground;
      this.meaning = meaning;
      this.stopped = Arrays.stream(stopped).findFirst();
    }

    /** The kind of a word in files and summaries. */
    public static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** What the cost is like there, in words that need no others. */
    public Phrase ground() {
      return ground;
    }

    /** What it means, and what to do there. */
    public Phrase meaning() {
      return meaning;
    }

    /**
     * A sentence for beginners on training that stopped there after some steps; empty where the
     * course of the cost says more.
     */
    public Optional<Phrase> stopped() {
      return stopped.map(Phrase.class::cast);
    }

    /** The word for people. */
    public String inWords() {
      return one.say();
    }

    /** So many ends with this verdict: 1 minimum, 2 minima, 3 moving. */
    public String counted(int count) {
      return CaptionWords.COUNTED.say(count, (count == 1 ? one : many).say());
    }

    /** Whether training can lower the cost from there, however slowly. */
    public boolean goesOn() {
      return goesOn;
    }
  }

  /** The verdict on a point to which nothing trained. */
  public static Verdict of(DifferentiableCost cost, ParameterVector at) {
    return of(cost, at, CostTrend.NONE);
  }

  /** The verdict on a point to which training came by a course. */
  public static Verdict of(DifferentiableCost cost, ParameterVector at, CostTrend course) {
    return of(cost, at, course, Runner.serial());
  }

  /**
   * The verdict on a point, with a runner for a network of more than {@code HessianProducts.LARGE}
   * parameters. The runner is asked for one job after the other, {@link #jobs} of them at most.
   */
  public static Verdict of(
      DifferentiableCost cost, ParameterVector at, CostTrend course, Runner runner) {
    double[] theta = at.toArray();
    double[] gradient = new double[theta.length];
    double value = cost.gradient(theta, gradient);
    if (!Double.isFinite(value) || !finite(theta) || !finite(gradient)) {
      return diverged(
          value,
          Vectors.norm(gradient),
          outOfRange(value, theta),
          VerdictWords.NOT_ALL_FINITE.say());
    }
    if (Rounding.isLarge(cost, theta) && Escape.ofSeparatedRows(cost, theta).isEmpty()) {
      return none(value, Vectors.norm(gradient), VerdictWords.TOO_LARGE.say());
    }
    if (theta.length > HessianProducts.LARGE) {
      return Judge.of(cost, HessianProducts.at(cost, theta, runner), course);
    }
    return cost.hessian(theta).isFinite()
        ? Judge.of(cost, WholeHessian.at(cost, theta), course)
        : diverged(
            value,
            Vectors.norm(gradient),
            VerdictWords.CURVATURE_NOT_FINITE.say(),
            VerdictWords.HESSIAN_NOT_FINITE.say());
  }

  private static String outOfRange(double cost, double... theta) {
    return !Double.isFinite(cost)
        ? VerdictWords.COST_THERE.say(cost)
        : finite(theta)
            ? VerdictWords.GRADIENT_NOT_FINITE.say()
            : VerdictWords.PARAMETERS_NOT_FINITE.say();
  }

  /** The most jobs that a runner is asked for. */
  static int jobs(DifferentiableCost cost) {
    return cost.dimension() > HessianProducts.LARGE ? HessianProducts.PRODUCTS : 0;
  }

  /**
   * The verdict on the end of a training. It says so where training diverged, though the last point
   * kept may look fine.
   */
  public static Verdict of(DifferentiableCost cost, Trajectory path) {
    return of(cost, path, Runner.serial());
  }

  /** The verdict on the end of a training, with a runner for a large network. */
  public static Verdict of(DifferentiableCost cost, Trajectory path, Runner runner) {
    return path.stopReason() == StopReason.DIVERGED
        ? diverged(
            path.end().cost(),
            path.end().gradientNorm(),
            path.account(),
            VerdictWords.HOW_IT_ENDED.say())
        : of(cost, path.end().theta(), CostTrend.of(path), runner);
  }

  /**
   * This verdict with the distance to the nearest of the best points known, which are equal by
   * symmetry.
   */
  public Verdict besides(ParameterVector theta, List<ParameterVector> best) {
    return new Verdict(kind, evidence.withDistance(theta, best), explanation);
  }

  /** The reason in one plain sentence on training. */
  public String why() {
    return VerdictWords.TRAINING_STOPPED.say(place(), explanation);
  }

  /** The reason in one plain sentence on the end of a run, which may have taken no step at all. */
  public String why(int steps) {
    return steps > 0 || kind == Kind.DIVERGED ? why() : whyHere();
  }

  /**
   * A clause on a run in which only some parameters trained: the verdict is on the whole space, and
   * so is its gradient norm.
   *
   * @param moved their names
   * @param gradientNorm the length of the gradient over these alone
   */
  public static String ofPart(List<String> moved, double gradientNorm) {
    VerdictWords words =
        moved.size() == 1 ? VerdictWords.ONLY_ONE_MOVED : VerdictWords.ONLY_SOME_MOVED;
    return words.say(
        String.join(", ", moved), gradientNorm == 0 ? "0" : Digits.significant(gradientNorm, 3));
  }

  /** The reason in one plain sentence on a point to which nothing trained. */
  public String whyHere() {
    return VerdictWords.THIS_POINT.say(place(), explanation);
  }

  private String place() {
    if (evidence.near().isEmpty()) {
      return kind.place.say();
    }
    return switch (kind) {
      case MOVING -> kind.place.say();
      case KINK -> VerdictWords.NEAR_KINK.say();
      case DEGENERATE -> VerdictWords.NEAR_DEGENERATE.say();
      default -> VerdictWords.NEAR_MINIMUM.say();
    };
  }

  /** Declines to judge, for a reason that is said. */
  private static Verdict none(double cost, double gradientNorm, String reason) {
    String basis = VerdictWords.NOTHING_JUDGED.say();
    return new Verdict(
        Kind.NONE, Evidence.without(cost, gradientNorm, basis, UnitEvidence.NONE), reason);
  }

  private static Verdict diverged(
      double cost, double gradientNorm, String explanation, String basis) {
    return new Verdict(
        Kind.DIVERGED, Evidence.without(cost, gradientNorm, basis, UnitEvidence.NONE), explanation);
  }

  private static boolean finite(double[] values) {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }
}
