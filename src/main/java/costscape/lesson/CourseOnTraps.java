package costscape.lesson;

import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.data.Datasets;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import costscape.trace.HeldOutCourse;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.GradientDescent;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The pages of the course on where training stops, and on what is not what it looks like. */
final class CourseOnTraps {
  private static final String PLANE = "&vary=w1_0_0=-20:20&vary=w1_0_1=-20:20&view=moving";
  private static final int CURVE_POINTS = 161;
  private static final int ROLLS = 30;

  /** The cost of knowing only that 4 rows of 12 have label 1. */
  private static final double SHARE_ONLY =
      -StrictMath.log(1.0 / 3) / 3 - 2 * StrictMath.log(2.0 / 3) / 3;

  private CourseOnTraps() {}

  private static Outcome outcome(Lessons lesson, int index) {
    return lesson.lesson().experiments().get(index).run();
  }

  static String at(ParameterVector point) {
    return "&at="
        + Arrays.stream(point.toArray()).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }

  /** A point whose first two parameters, those of the map, have other values. */
  private static ParameterVector shifted(ParameterVector point, double first, double second) {
    double[] theta = point.toArray();
    theta[0] = first;
    theta[1] = second;
    return ParameterVector.of(theta);
  }

  /** The cost on the line from one point to another, and a ball that rolls into the near dip. */
  private static CourseCurve line(NetworkCost cost, double[] from, double[] to, double begin) {
    Axis axis = new Axis("t", -0.3, 1.3, CURVE_POINTS);
    double bend = 1e-3;
    double curvature =
        (along(cost, from, to, bend) - 2 * along(cost, from, to, 0) + along(cost, from, to, -bend))
            / (bend * bend);
    List<CourseCurve.Place> ball = new ArrayList<>();
    double t = begin;
    for (int step = 0; step <= ROLLS; step++) {
      ball.add(new CourseCurve.Place(t, along(cost, from, to, t)));
      t -= 0.3 / curvature * slope(cost, from, to, t);
    }
    List<Double> costs =
        IntStream.range(0, axis.points()).mapToObj(i -> along(cost, from, to, axis.at(i))).toList();
    return new CourseCurve(axis, costs, ball);
  }

  private static double along(NetworkCost cost, double[] from, double[] to, double t) {
    return cost.at(between(from, to, t));
  }

  private static double[] between(double[] from, double[] to, double t) {
    return IntStream.range(0, from.length)
        .mapToDouble(k -> from[k] + t * (to[k] - from[k]))
        .toArray();
  }

  private static double slope(NetworkCost cost, double[] from, double[] to, double t) {
    double[] gradient = new double[from.length];
    cost.gradient(between(from, to, t), gradient);
    return Vectors.dot(gradient, Vectors.difference(to, from));
  }

  static CoursePage localMinimum() {
    Outcome good = outcome(Lessons.LOCAL_MINIMUM, 0);
    Outcome trapped = outcome(Lessons.LOCAL_MINIMUM, 1);
    double[] trap = trapped.path().end().theta().toArray();
    double[] best = LocalMinimumLesson.images(good, trapped).get(0);
    CourseCurve curve = line(trapped.network(), trap, best, 0.15);
    CourseCurve.Place last = curve.ball().get(ROLLS);
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
            + "&vary=w1_0_0=-10:10&vary=w1_0_1=-10:10&view=moving&ball=lbfgs&steps=2000";
    return new CoursePage(
        "local-minimum",
        BilingualText.of("A local minimum: the trap", "Ein lokales Minimum: die Falle"),
        List.of(
            CourseStep.curve(
                curve,
                Math.abs(last.at()) < 0.02 && top > trapped.cost() + 0.05,
                BilingualText.of(
                    "This curve has two dips. The ball rolls into the left one and stays at a cost of"
                        + " %.3f, although the right one is deeper: %.3f. Between them the curve"
                        + " climbs to %.2f, and a ball that only goes downhill never gets over it."
                        + " The left dip is a local minimum: lower than all that is near, and not"
                        + " the lowest of all.",
                    "Diese Kurve hat zwei Senken. Die Kugel rollt in die linke und bleibt bei Kosten von"
                        + " %.3f, obwohl die rechte tiefer ist: %.3f. Dazwischen steigt die Kurve auf"
                        + " %.2f, und eine Kugel, die nur bergab geht, kommt nie darüber. Die linke"
                        + " Senke ist ein lokales Minimum: tiefer als alles in der Nähe, und nicht"
                        + " das tiefste von allen.",
                    last.cost(),
                    good.cost(),
                    top)),
            CourseStep.live(
                live,
                true,
                BilingualText.of(
                    "On a plane there are more ways out than left and right: a ball may roll around"
                        + " a hill. With seven numbers there are more still. So it is tempting to"
                        + " think that in many dimensions nothing is ever shut in. Press Run: this"
                        + " network trains all of its seven numbers. (The twelve points are others"
                        + " here, a faster rule that also goes downhill moves the ball, and a little"
                        + " is added to the cost for large numbers; page 9 says why.)",
                    "In einer Ebene gibt es mehr Auswege als links und rechts: eine Kugel kann um einen"
                        + " Hügel herum rollen. Bei sieben Zahlen gibt es noch mehr. Man könnte also"
                        + " denken, in vielen Dimensionen sei nie etwas eingeschlossen. Drücke Start:"
                        + " dieses Netz trainiert alle seine sieben Zahlen. (Die zwölf Punkte sind"
                        + " hier andere, eine schnellere Regel, die auch bergab geht, bewegt die Kugel,"
                        + " und für große Zahlen kommt ein wenig zu den Kosten; Seite 9 sagt, warum.)")),
            CourseStep.live(
                live + "&taken=2000",
                trapped.is(Verdict.Kind.MINIMUM)
                    && smallest > 0
                    && trapped.accuracy() < 1
                    && good.accuracy() == 1
                    && trapped.cost() > good.cost(),
                BilingualText.of(
                    "It stops at %.4f, with %.0f of 12 points right, and it is shut in: in every"
                        + " direction of the seven dimensions the cost curves upwards, the least"
                        + " by %.2g. (These bends are called eigenvalues.) Another start of the same"
                        + " network ends at %.4f with all points right. This is the trap: more steps"
                        + " do not help, another start does.",
                    "Es bleibt bei %.4f stehen, mit %.0f von 12 Punkten richtig, und es ist"
                        + " eingeschlossen: in jeder Richtung der sieben Dimensionen krümmen sich die"
                        + " Kosten nach oben, am wenigsten um %.2g. (Diese Krümmungen heißen"
                        + " Eigenwerte.) Ein anderer Start desselben Netzes endet bei %.4f und hat"
                        + " alle Punkte richtig. Das ist die Falle: mehr Schritte helfen nicht, ein"
                        + " anderer Start schon.",
                    trapped.cost(),
                    12 * trapped.accuracy(),
                    smallest,
                    good.cost()))),
        20,
        BilingualText.of(
            "A local minimum is lower than its surroundings in all dimensions, and there may be a"
                + " lower one elsewhere.",
            "Ein lokales Minimum ist in allen Dimensionen tiefer als seine Umgebung, und anderswo kann"
                + " ein tieferes sein."),
        BilingualText.of(
            "“More steps would have helped.” Where the slope is 0, no step leads anywhere.",
            "„Mehr Schritte hätten geholfen.“ Wo die Steigung 0 ist, führt kein Schritt weiter."),
        BilingualText.of(
            "The slope is 0 in a trap. What does the rule “rate times slope” do there?",
            "In einer Falle ist die Steigung 0. Was tut die Regel „Rate mal Steigung“ dort?"),
        BilingualText.of(
            "Nothing: every step has the length 0.", "Nichts: jeder Schritt hat die Länge 0."),
        "local-minimum",
        live,
        at(shifted(trapped.experiment().start(), -5, 0)).substring(1));
  }

  static CoursePage saddle() {
    Outcome late = outcome(Lessons.SADDLE, 0);
    Outcome never = outcome(Lessons.SADDLE, 1);
    long waits =
        late.path().steps().stream().filter(s -> Math.abs(s.cost() - SHARE_ONLY) < 1e-3).count();
    String rule = "&ball=gd,rate=1.2&steps=5000&speed=60";
    return new CoursePage(
        "saddle",
        BilingualText.of(
            "Saddle and plateau: flat is not finished",
            "Sattel und Hochebene: flach ist nicht fertig"),
        List.of(
            CourseStep.live(
                CourseOnSlopes.ARTICLE + at(late.experiment().start()) + PLANE + rule,
                waits > 300,
                BilingualText.of(
                    "All seven numbers start close to 0. Press Run and watch the cost: for %d steps"
                        + " it stays at %.3f and looks finished. At this cost the network knows only"
                        + " that 4 of 12 points are crosses.",
                    "Alle sieben Zahlen starten nahe bei 0. Drücke Start und sieh auf die Kosten: %d"
                        + " Schritte lang bleiben sie bei %.3f und sehen fertig aus. Bei diesen"
                        + " Kosten weiß das Netz nur, dass 4 von 12 Punkten Kreuze sind.",
                    waits,
                    SHARE_ONLY)),
            CourseStep.live(
                CourseOnSlopes.ARTICLE
                    + at(late.experiment().start())
                    + PLANE
                    + rule
                    + "&taken=5000",
                late.accuracy() == 1,
                BilingualText.of(
                    "Then it finds a way down, and ends at %.4f with all points right. It had waited"
                        + " near a saddle: a place without slope from which some directions lead up"
                        + " and others down, as on a mountain pass. The way down begins so gently"
                        + " that hundreds of steps pass before one sees it.",
                    "Dann findet es einen Weg hinab und endet bei %.4f mit allen Punkten richtig. Es"
                        + " hatte nahe einem Sattel gewartet: einem Ort ohne Steigung, von dem einige"
                        + " Richtungen hinauf und andere hinab führen, wie auf einem Bergpass. Der Weg"
                        + " hinab beginnt so sanft, dass Hunderte von Schritten vergehen, bis man ihn"
                        + " sieht.",
                    late.cost())),
            CourseStep.live(
                CourseOnSlopes.ARTICLE
                    + at(never.experiment().start())
                    + PLANE
                    + "&ball=gd,rate=1.2&steps=100000&speed=100&taken=100000",
                never.is(Verdict.Kind.PLATEAU) && never.cost() > 0.4,
                BilingualText.of(
                    "Another start, another flat place: a plateau. It is almost level in every"
                        + " direction over a long stretch. After %,d steps this run still costs"
                        + " %.3f. A curve that has gone flat can be a minimum, a saddle or a plateau;"
                        + " only a closer look tells them apart. The page takes that look whenever"
                        + " training stops.",
                    "Ein anderer Start, ein anderer flacher Ort: eine Hochebene. Über eine lange Strecke"
                        + " ist es in jeder Richtung fast eben. Nach %,d Schritten kostet dieser Lauf"
                        + " noch %.3f. Eine Kurve, die flach geworden ist, kann ein Minimum, ein"
                        + " Sattel oder eine Hochebene sein; nur wer genauer hinsieht, kann sie"
                        + " unterscheiden. Die Seite tut das, wann immer das Training anhält.",
                    never.path().end().number(),
                    never.cost()))),
        20,
        BilingualText.of(
            "Where training seems to stand still, it need not be at a minimum.",
            "Wo das Training stillzustehen scheint, muss kein Minimum sein."),
        BilingualText.of(
            "“It is flat, so it is finished.” A saddle and a plateau are flat as well.",
            "„Es ist flach, also ist es fertig.“ Auch ein Sattel und eine Hochebene sind flach."),
        BilingualText.of(
            "What could you try when the cost has not changed for 200 steps?",
            "Was könntest du versuchen, wenn sich die Kosten 200 Schritte lang nicht ändern?"),
        BilingualText.of(
            "Train on, take a larger rate or momentum, start elsewhere; and read the verdict.",
            "Weiter trainieren, eine größere Rate oder Schwung nehmen, anderswo starten; und das Urteil"
                + " lesen."),
        "saddle",
        CourseOnSlopes.ARTICLE + at(late.experiment().start()) + PLANE + rule,
        "at=0.3,0.2,-0.1,0.4,0.2,-0.3,0");
  }

  static CoursePage symmetry() {
    Outcome equal = outcome(Lessons.SYMMETRY, 0);
    Outcome apart = outcome(Lessons.SYMMETRY, 1);
    double[] end = equal.path().end().theta().toArray();
    boolean same = end[0] == end[1] && end[2] == end[3] && end[4] == end[5];
    String rule = "&ball=gd,rate=1.2&steps=10000&speed=70";
    return new CoursePage(
        "symmetry",
        BilingualText.of(
            "Symmetry: units that begin alike", "Symmetrie: Einheiten, die gleich beginnen"),
        List.of(
            CourseStep.live(
                CourseOnSlopes.ARTICLE + at(equal.experiment().start()) + PLANE + rule,
                same && equal.accuracy() < 1,
                BilingualText.of(
                    "Both units start with the same numbers. Press Run. They have the same slopes,"
                        + " so they take the same steps and stay alike to the last digit, however"
                        + " long you train: two units do the work of one. The cost goes down to"
                        + " %.3f and no further.",
                    "Beide Einheiten starten mit denselben Zahlen. Drücke Start. Sie haben dieselben"
                        + " Steigungen, machen also dieselben Schritte und bleiben bis auf die letzte"
                        + " Ziffer gleich, wie lange man auch trainiert: zwei Einheiten tun die Arbeit"
                        + " von einer. Die Kosten sinken auf %.3f und nicht weiter.",
                    equal.cost())),
            CourseStep.live(
                CourseOnSlopes.ARTICLE
                    + at(apart.experiment().start())
                    + PLANE
                    + rule
                    + "&taken=10000",
                apart.accuracy() == 1 && apart.cost() < equal.cost(),
                BilingualText.of(
                    "Now one number differs by 0.01, that is all. After a while the units part, and"
                        + " the cost falls to %.4f. That is why training starts from random numbers.",
                    "Nun unterscheidet sich eine Zahl um 0,01, mehr nicht. Nach einer Weile trennen sich"
                        + " die Einheiten, und die Kosten fallen auf %.4f. Darum beginnt Training mit"
                        + " zufälligen Zahlen.",
                    apart.cost())),
            CourseStep.live(
                CourseOnSlopes.FROM_START + "&ball=gd,rate=1.2&steps=3000&speed=54&taken=3000",
                true,
                BilingualText.of(
                    "Symmetry also means twins: exchange the two units, with all their numbers, and"
                        + " the network answers the same everywhere. So every minimum has a mirror"
                        + " image on the map with across and up exchanged, if you exchange the other"
                        + " numbers as well.",
                    "Symmetrie heißt auch Zwillinge: vertauscht man die zwei Einheiten mit all ihren"
                        + " Zahlen, antwortet das Netz überall gleich. Jedes Minimum hat also ein"
                        + " Spiegelbild, bei dem waagrecht und senkrecht vertauscht sind, wenn man"
                        + " auch die übrigen Zahlen vertauscht."))),
        15,
        BilingualText.of(
            "Equal units get equal steps; a random start parts them.",
            "Gleiche Einheiten bekommen gleiche Schritte; ein zufälliger Start trennt sie."),
        BilingualText.of(
            "“Start all numbers at 0, that is fairest.” Then the units stay alike for ever.",
            "„Alle Zahlen bei 0 beginnen, das ist am gerechtesten.“ Dann bleiben die Einheiten für immer"
                + " gleich."),
        BilingualText.of(
            "A network has three units side by side. In how many orders can they stand?",
            "Ein Netz hat drei Einheiten nebeneinander. In wie vielen Reihenfolgen können sie stehen?"),
        BilingualText.of(
            "In 6: 3 · 2 · 1. Each is another point with the same answers.",
            "In 6: 3 · 2 · 1. Jede ist ein anderer Punkt mit denselben Antworten."),
        "symmetry",
        CourseOnSlopes.ARTICLE + at(equal.experiment().start()) + PLANE + rule,
        at(shifted(equal.experiment().start(), 0.605, equal.experiment().start().get(1)))
            .substring(1));
  }

  static CoursePage overfitting() {
    Outcome some = outcome(Lessons.OVERFITTING, 0);
    Outcome penalised = outcome(Lessons.OVERFITTING, 1);
    HeldOutCourse others = some.heldOut();
    int best = some.path().steps().get(others.smallest()).number();
    double least = others.cost(others.smallest());
    double last = others.cost(others.steps() - 1);
    String link =
        "data=article&hold-out=0.34&seed=3&hidden=2&activation=sigmoid&layer=first&embed=true"
            + at(some.experiment().start())
            + PLANE
            + "&ball=gd,rate=1&steps=20000&speed=74";
    return new CoursePage(
        "overfitting",
        BilingualText.of("Overfitting: learnt by heart", "Überanpassung: auswendig gelernt"),
        List.of(
            CourseStep.live(
                link,
                last > least && some.accuracy() == 1,
                BilingualText.of(
                    "Four of the twelve points are held out: the network never trains on them, and"
                        + " we use them to test it, as an exam uses new questions. They are drawn"
                        + " pale. Press Run. The eight others are soon all right.",
                    "Vier der zwölf Punkte sind zurückgehalten: das Netz trainiert nie mit ihnen, und"
                        + " wir prüfen es an ihnen, wie eine Prüfung neue Fragen stellt. Sie sind"
                        + " blass gezeichnet. Drücke Start. Die acht übrigen sind bald alle"
                        + " richtig.")),
            CourseStep.live(
                link + "&taken=20000",
                last > 1.2 * least,
                BilingualText.of(
                    "But the four held out cost least at step %,d: %.3f. From there on their cost"
                        + " rises to %.3f, while that of the eight keeps falling. The network becomes"
                        + " surer and surer, also where it is wrong. This is called overfitting.",
                    "Aber die vier zurückgehaltenen kosten am wenigsten bei Schritt %,d: %.3f. Von da an"
                        + " steigen ihre Kosten auf %.3f, während die der acht weiter fallen. Das Netz"
                        + " wird immer sicherer, auch wo es falsch liegt. Das heißt Überanpassung.",
                    best,
                    least,
                    last)),
            CourseStep.live(
                link + "&l2=0.01&taken=20000",
                last > heldOutWithoutPenalty(penalised),
                BilingualText.of(
                    "What helps: more points, stopping in time, or a penalty, an amount added to the"
                        + " cost for large numbers. With the penalty 0.01 the four points cost %.3f"
                        + " at the end, instead of %.3f.",
                    "Was hilft: mehr Punkte, rechtzeitig anhalten oder eine Strafe, ein Betrag, der für"
                        + " große Zahlen zu den Kosten kommt. Mit der Strafe 0,01 kosten die vier"
                        + " Punkte am Ende %.3f statt %.3f.",
                    heldOutWithoutPenalty(penalised),
                    last))),
        20,
        BilingualText.of(
            "What counts is the cost of points that the network has not seen.",
            "Es zählen die Kosten von Punkten, die das Netz nicht gesehen hat."),
        BilingualText.of(
            "“A cost of almost 0 is best.” It says nothing of the points that were held out.",
            "„Kosten von fast 0 sind am besten.“ Über die zurückgehaltenen Punkte sagen sie nichts."),
        BilingualText.of(
            "Why may you not choose the penalty by looking at the exam points, and then report their"
                + " cost?",
            "Warum darf man die Strafe nicht nach den Prüfungspunkten wählen und dann deren Kosten"
                + " berichten?"),
        BilingualText.of(
            "Then they are no new questions any more: you have trained on them yourself.",
            "Dann sind es keine neuen Fragen mehr: man hat selbst mit ihnen trainiert."),
        "overfitting",
        link,
        "l2=0.03");
  }

  /** What the rows held out cost at the end, without the penalty that training has. */
  private static double heldOutWithoutPenalty(Outcome outcome) {
    NetworkCost others =
        NetworkCost.of(
            outcome.network().network(),
            outcome.experiment().split().orElseThrow().other(),
            outcome.network().loss(),
            0);
    return others.at(outcome.path().end().theta().toArray());
  }

  static CoursePage slice() {
    NetworkCost cost =
        Experiment.of("", Datasets.ARTICLE, new GradientDescent(1), 1, CourseOnSlopes.START).cost();
    ParameterVector start = ParameterVector.of(CourseOnSlopes.START);
    Trajectory frozen = new Training(new GradientDescent(20), 2000, 1).from(cost, start, 0, 1);
    Step bottom = frozen.end();
    double[] gradient = new double[CourseOnSlopes.START.length];
    cost.gradient(bottom.theta().toArray(), gradient);
    double slope = Vectors.norm(gradient);
    Trajectory free = new Training(new GradientDescent(1.2), 3000, 1).from(cost, bottom.theta());
    String plane = CourseOnSlopes.ARTICLE + "&vary=w1_0_0=-20:20&vary=w1_0_1=-20:20";
    String frozenLink = plane + at(start) + "&view=frozen&ball=gd,rate=20&steps=2000&speed=60";
    return new CoursePage(
        "slice",
        BilingualText.of("What a slice hides", "Was ein Schnitt verbirgt"),
        List.of(
            CourseStep.live(
                frozenLink,
                bottom.gradientNorm() < 1e-9,
                BilingualText.of(
                    "The map shows two numbers and holds five fixed. That is a slice, like a cut"
                        + " through a loaf. Here only the two numbers of the map train. Press Run:"
                        + " the ball comes to rest in a dip at %.4f, where the slope along both"
                        + " numbers is 0.",
                    "Die Karte zeigt zwei Zahlen und hält fünf fest. Das ist ein Schnitt, wie durch einen"
                        + " Laib Brot. Hier trainieren nur die zwei Zahlen der Karte. Drücke Start:"
                        + " die Kugel kommt in einer Senke bei %.4f zur Ruhe, wo die Steigung entlang"
                        + " beider Zahlen 0 ist.",
                    bottom.cost())),
            CourseStep.live(
                plane + at(bottom.theta()) + "&view=moving&ball=gd,rate=1.2&steps=3000&speed=54",
                slope > 0.1 && free.end().cost() < 0.1 * bottom.cost(),
                BilingualText.of(
                    "Is it a minimum? Let all seven numbers train from there. Press Run: the slope"
                        + " along the five hidden numbers is %.3f, and the ball goes down to %.4f."
                        + " The dip was one of the slice and none of the landscape. A picture of two"
                        + " dimensions never proves a minimum in seven.",
                    "Ist das ein Minimum? Lassen wir von dort aus alle sieben Zahlen trainieren. Drücke"
                        + " Start: die Steigung entlang der fünf verborgenen Zahlen ist %.3f, und die"
                        + " Kugel geht hinab auf %.4f. Die Senke war eine des Schnitts und keine der"
                        + " Landschaft. Ein Bild mit zwei Dimensionen beweist nie ein Minimum in"
                        + " sieben.",
                    slope,
                    free.end().cost())),
            CourseStep.live(
                CourseOnSlopes.FROM_START + "&ball=gd,rate=1.2&steps=3000&speed=54&taken=3000",
                true,
                BilingualText.of(
                    "While all numbers train, the map is taken again through the ball, so the"
                        + " landscape seems to move. It does not: we look at another slice of it."
                        + " Keep this in mind whenever you see a picture of a cost landscape.",
                    "Während alle Zahlen trainieren, wird die Karte immer neu durch die Kugel gelegt; die"
                        + " Landschaft scheint sich zu bewegen. Das tut sie nicht: wir sehen einen"
                        + " anderen Schnitt von ihr. Denke daran, wann immer du das Bild einer"
                        + " Kostenlandschaft siehst."))),
        15,
        BilingualText.of(
            "A dip in a slice proves nothing about the whole landscape.",
            "Eine Senke in einem Schnitt beweist nichts über die ganze Landschaft."),
        BilingualText.of(
            "“The lowest point of the picture is the minimum.” The hidden numbers may lead further"
                + " down.",
            "„Der tiefste Punkt des Bildes ist das Minimum.“ Die verborgenen Zahlen können weiter hinab"
                + " führen."),
        BilingualText.of(
            "A network has a million parameters. How many of them does a map show?",
            "Ein Netz hat eine Million Parameter. Wie viele davon zeigt eine Karte?"),
        BilingualText.of(
            "Two directions. All others are hidden.",
            "Zwei Richtungen. Alle übrigen sind verborgen."),
        "slice",
        frozenLink,
        "vary=b1_1=-20:20&vary=w2_1_0=-20:20");
  }
}
