package costscape.lesson;

import costscape.cost.LineEvaluator;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.Vectors;
import costscape.trace.HeldOutCourse;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Step;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages of the course on where training stops, and on what is not what it looks like. */
final class CourseOnTraps {
  private static final int ROLLS = 30;

  private CourseOnTraps() {}

  /** Where the run into the trap starts: the lesson's start to two digits, as one can type it. */
  private static final double[] INTO_TRAP = {5.31, 2.61, 6.97, -1.62, -0.37, 1.14, -8.21};

  private static final double[] PAST_TRAP = {1.93, 8.73, -0.45, -1.39, 0.22, 3.46, -3.24};

  private static Outcome onTrap(double... start) {
    return Experiment.of("", Datasets.TRAP, Optimizers.GD.at(1.2), 5000, start)
        .withPenalty(0.01)
        .run();
  }

  private static Outcome outcome(Lessons lesson, int index) {
    return lesson.lesson().experiments().get(index).run();
  }

  /** The cost on the line from one point to another, and a ball that rolls into the near dip. */
  private static CourseCurve line(NetworkCost cost, double[] from, double[] to, double begin) {
    ParameterVector start = ParameterVector.of(from);
    Direction way = Direction.between("t", start, ParameterVector.of(to));
    LineEvaluator along = cost.along(Slice.through(start, way));
    double bend = 1e-3;
    double curvature = (along.cost(bend) - 2 * along.cost(0) + along.cost(-bend)) / (bend * bend);
    List<Double> ball =
        Stream.iterate(begin, t -> t - 0.3 / curvature * along.slope(t)).limit(ROLLS + 1).toList();
    return CourseCurve.of(new Axis("t", -0.3, 1.3, CourseOnSlopes.CURVE_POINTS), along::cost, ball);
  }

  static CoursePage localMinimum() {
    Outcome good = onTrap(PAST_TRAP);
    Outcome trapped = onTrap(INTO_TRAP);
    double[] trap = trapped.path().end().theta().toArray();
    double[] best = LocalMinimumLesson.images(good, trapped).get(0);
    CourseCurve curve = line(trapped.network(), trap, best, 0.15);
    CourseCurve.Place last = curve.ball().get(ROLLS);
    double top =
        IntStream.range(0, CourseOnSlopes.CURVE_POINTS)
            .filter(i -> curve.axis().at(i) > 0 && curve.axis().at(i) < 1)
            .mapToDouble(i -> curve.costs().get(i))
            .max()
            .orElseThrow();
    double smallest = trapped.verdict().evidence().eigenvalues().get(0);
    String live =
        "data=trap&hidden=2&activation=sigmoid&l2=0.01&layer=first&embed=true"
            + CourseOnSlopes.at(trapped.experiment().start())
            + "&vary=w1_0_0=-10:10&vary=w1_0_1=-10:10&view=moving&ball=gd,rate=1.2&steps=5000&speed=60";
    return new CoursePage(
        "local-minimum",
        "A local minimum: the trap",
        "Ein lokales Minimum: die Falle",
        List.of(
            CourseStep.curve(
                curve,
                Math.abs(last.at()) < 0.02 && top > trapped.cost() + 0.05,
                "The curve shows the cost on the straight line from one network, at t = 0, to"
                    + " another, at t = 1. It has two dips. The ball rolls into the left one and"
                    + " stays at a cost of %.3f, although the right one is deeper: %.3f. Between"
                    + " them the curve climbs to %.2f, and a ball that only goes downhill never"
                    + " gets over it. The left dip is a local minimum: lower than all that is near,"
                    + " and not the lowest of all.",
                "Die Kurve zeigt die Kosten auf der geraden Linie von einem Netz, bei t = 0, zu"
                    + " einem anderen, bei t = 1. Sie hat zwei Senken. Die Kugel rollt in die linke"
                    + " und bleibt bei Kosten von %.3f, obwohl die rechte tiefer ist: %.3f."
                    + " Dazwischen steigt die Kurve auf %.2f, und eine Kugel, die nur bergab geht,"
                    + " kommt nie darüber. Die linke Senke ist ein lokales Minimum: tiefer als"
                    + " alles in der Nähe, und nicht das tiefste von allen.",
                last.cost(),
                good.cost(),
                top),
            CourseStep.live(
                live,
                true,
                "On a plane there are more ways out than left and right: a ball may roll around a"
                    + " hill. Seven numbers are seven dimensions, with more ways still. So it is"
                    + " tempting to think that in many dimensions nothing is ever shut in. Press"
                    + " Run: all seven numbers train, on twelve other points. (Here the cost has a"
                    + " penalty of 0.01: a little is added for large weights, the numbers called w,"
                    + " so that they do not grow for ever.)",
                "In einer Ebene gibt es mehr Auswege als links und rechts: eine Kugel kann um einen"
                    + " Hügel herum rollen. Sieben Zahlen sind sieben Dimensionen, mit noch mehr"
                    + " Wegen. Man könnte also denken, in vielen Dimensionen sei nie etwas"
                    + " eingeschlossen. Drücke Start: alle sieben Zahlen trainieren, mit zwölf"
                    + " anderen Punkten. (Hier enthalten die Kosten eine Strafe von 0,01: für große"
                    + " Gewichte, die Zahlen namens w, kommt ein wenig dazu, damit sie nicht für"
                    + " immer wachsen.)"),
            CourseStep.live(
                live + "&taken=5000",
                trapped.path().end().gradientNorm() < 1e-4
                    && trapped.is(Verdict.Kind.MINIMUM)
                    && smallest > 0
                    && trapped.accuracy() < 1
                    && good.accuracy() == 1
                    && trapped.cost() > good.cost(),
                "After %,d steps it has come to rest at %.4f, with %.0f of 12 points right, and it"
                    + " is shut in: in every direction of the seven dimensions the cost curves"
                    + " upwards. (The line below the map, called the verdict, says so.) From"
                    + " another start the same network ends at %.4f with all points right. This is"
                    + " the trap: more steps do not help, another start does.",
                "Nach %,d Schritten ist es bei %.4f zur Ruhe gekommen, mit %.0f von 12 Punkten"
                    + " richtig, und es ist eingeschlossen: in jeder Richtung der sieben"
                    + " Dimensionen krümmen sich die Kosten nach oben. (Die Zeile unter der Karte,"
                    + " das Urteil, sagt es.) Von einem anderen Start aus endet dasselbe Netz bei"
                    + " %.4f und hat alle Punkte richtig. Das ist die Falle: mehr Schritte helfen"
                    + " nicht, ein anderer Start schon.",
                trapped.path().end().number(),
                trapped.cost(),
                12 * trapped.accuracy(),
                good.cost())),
        new CoursePage.Teaching(
            20,
            "A local minimum is lower than all that is near, whichever numbers change; elsewhere"
                + " there may be a lower one.",
            "Ein lokales Minimum ist tiefer als alles in der Nähe, welche Zahlen sich auch ändern;"
                + " anderswo kann ein tieferes sein.",
            "“More steps would have helped.” Where the slope is 0, no step leads anywhere.",
            "„Mehr Schritte hätten geholfen.“ Wo die Steigung 0 ist, führt kein Schritt weiter."),
        new CoursePage.Question(
            "The slope is 0 in a trap. What does the rule “rate times slope” do there?",
            "In einer Falle ist die Steigung 0. Was tut die Regel „Rate mal Steigung“ dort?",
            "Nothing: every step has the length 0.",
            "Nichts: jeder Schritt hat die Länge 0."),
        new CoursePage.LiveTask(
            "local-minimum",
            live,
            CourseOnSlopes.at(trapped.experiment().start().with(0, -5).with(1, 0)).substring(1),
            "The first two numbers have other values, and the ball rolls into another dip, which is"
                + " higher. The other five are those of the page's start, so a click on the map at"
                + " −5 across and 0 up begins there.",
            "Die ersten zwei Zahlen haben andere Werte, und die Kugel rollt in eine andere Senke,"
                + " die höher liegt. Die übrigen fünf sind die des Starts der Seite; ein Klick auf"
                + " die Karte bei −5 waagrecht und 0 senkrecht beginnt also dort.",
            10,
            "w1_0_0 and w1_0_1 of my start; cost at the end",
            "w1_0_0 und w1_0_1 meines Starts; Kosten am Ende"));
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
        "Saddle and plateau: flat is not finished",
        "Sattel und Hochebene: flach ist nicht fertig",
        List.of(
            CourseStep.live(
                CourseOnSlopes.begin(late.experiment()) + rule,
                waits > 300,
                "All seven numbers start close to 0. Press Run and watch the cost: it comes to"
                    + " %.3f, stays there for %d steps and looks finished. At this cost the network"
                    + " knows only that 4 of 12 points are crosses.",
                "Alle sieben Zahlen starten nahe bei 0. Drücke Start und sieh auf die Kosten: sie"
                    + " kommen auf %.3f, bleiben dort %d Schritte lang und sehen fertig aus. Bei"
                    + " diesen Kosten weiß das Netz nur, dass 4 von 12 Punkten Kreuze sind.",
                SaddleLesson.SHARE_ONLY,
                waits),
            CourseStep.live(
                CourseOnSlopes.begin(late.experiment()) + rule + "&taken=5000",
                late.accuracy() == 1,
                "Then it finds a way down, and ends at %.4f with all points right. It had waited"
                    + " near a saddle: a place without slope from which some directions lead up and"
                    + " others down, as on a mountain pass. The way down begins so gently that"
                    + " hundreds of steps pass before one sees it.",
                "Dann findet es einen Weg hinab und endet bei %.4f mit allen Punkten richtig. Es"
                    + " hatte nahe einem Sattel gewartet: einem Ort ohne Steigung, von dem einige"
                    + " Richtungen hinauf und andere hinab führen, wie auf einem Bergpass. Der Weg"
                    + " hinab beginnt so sanft, dass Hunderte von Schritten vergehen, bis man ihn"
                    + " sieht.",
                late.cost()),
            CourseStep.live(
                CourseOnSlopes.begin(never.experiment())
                    + "&ball=gd,rate=1.2&steps=100000&speed=100&taken=100000",
                never.is(Verdict.Kind.PLATEAU) && never.cost() > 0.4,
                "Another start, another flat place: a plateau. It is almost level in every"
                    + " direction over a long stretch. After %,d steps this run still costs %.3f. A"
                    + " curve that has gone flat can be a minimum, a saddle or a plateau; only a"
                    + " closer look tells them apart. The page takes that look whenever training"
                    + " stops.",
                "Ein anderer Start, ein anderer flacher Ort: eine Hochebene. Über eine lange"
                    + " Strecke ist es in jeder Richtung fast eben. Nach %,d Schritten kostet"
                    + " dieser Lauf noch %.3f. Eine Kurve, die flach geworden ist, kann ein"
                    + " Minimum, ein Sattel oder eine Hochebene sein; nur wer genauer hinsieht,"
                    + " kann sie unterscheiden. Die Seite tut das, wann immer das Training anhält.",
                never.path().end().number(),
                never.cost())),
        new CoursePage.Teaching(
            20,
            "Where training seems to stand still, it need not be at a minimum.",
            "Wo das Training stillzustehen scheint, muss kein Minimum sein.",
            "“It is flat, so it is finished.” A saddle and a plateau are flat as well.",
            "„Es ist flach, also ist es fertig.“ Auch ein Sattel und eine Hochebene sind flach."),
        new CoursePage.Question(
            "The cost has hardly changed for 200 steps. At which three kinds of place can that be,"
                + " and what could you try?",
            "Die Kosten haben sich 200 Schritte lang kaum geändert. An welchen drei Arten von Orten"
                + " kann das sein, und was könntest du versuchen?",
            "A minimum, a saddle or a plateau. Read the verdict below the map; then train on, take"
                + " a larger rate or momentum, or start elsewhere.",
            "Ein Minimum, ein Sattel oder eine Hochebene. Das Urteil unter der Karte lesen; dann"
                + " weiter trainieren, eine größere Rate oder Schwung nehmen oder anderswo"
                + " starten."),
        new CoursePage.LiveTask(
            "saddle",
            CourseOnSlopes.begin(late.experiment()) + rule,
            "at=0.3,0.2,-0.1,0.4,0.2,-0.3,0",
            "These are the given numbers times 10: still close to 0, so the network comes near the"
                + " same saddle, waits and leaves it.",
            "Das sind die gegebenen Zahlen mal 10: noch nahe bei 0, sodass das Netz demselben"
                + " Sattel nahe kommt, wartet und ihn verlässt.",
            15,
            "The numbers that I changed; steps near the saddle",
            "Die Zahlen, die ich geändert habe; Schritte nahe am Sattel"));
  }

  static CoursePage symmetry() {
    Outcome equal = outcome(Lessons.SYMMETRY, 0);
    Outcome apart = outcome(Lessons.SYMMETRY, 1);
    double[] end = equal.path().end().theta().toArray();
    boolean same = end[0] == end[1] && end[2] == end[3] && end[4] == end[5];
    String rule = "&ball=gd,rate=1.2&steps=10000&speed=70";
    return new CoursePage(
        "symmetry",
        "Symmetry: units that begin alike",
        "Symmetrie: Einheiten, die gleich beginnen",
        List.of(
            CourseStep.live(
                CourseOnSlopes.begin(equal.experiment()) + rule,
                same && equal.accuracy() < 1,
                "Both units start with the same numbers. Press Run. They have the same slopes, so"
                    + " they take the same steps and stay alike to the last digit, however long you"
                    + " train: two units do the work of one. The cost goes down to %.3f and no"
                    + " further.",
                "Beide Einheiten starten mit denselben Zahlen. Drücke Start. Sie haben dieselben"
                    + " Steigungen, machen also dieselben Schritte und bleiben bis auf die letzte"
                    + " Ziffer gleich, wie lange man auch trainiert: zwei Einheiten tun die Arbeit"
                    + " von einer. Die Kosten sinken auf %.3f und nicht weiter.",
                equal.cost()),
            CourseStep.live(
                CourseOnSlopes.begin(apart.experiment()) + rule + "&taken=10000",
                apart.accuracy() == 1 && apart.cost() < equal.cost(),
                "Now one number differs by 0.01, that is all. After a while the units part, and the"
                    + " cost falls to %.4f. That is why training starts from random numbers.",
                "Nun unterscheidet sich eine Zahl um 0,01, mehr nicht. Nach einer Weile trennen"
                    + " sich die Einheiten, und die Kosten fallen auf %.4f. Darum beginnt Training"
                    + " mit zufälligen Zahlen.",
                apart.cost()),
            CourseStep.live(
                CourseOnSlopes.DESCENT + "&taken=3000",
                true,
                "Symmetry also means twins: exchange the two units, with all their numbers, and the"
                    + " network answers the same everywhere, so it costs the same. Each place in"
                    + " the landscape of the seven numbers has such a twin, which is just as high.",
                "Symmetrie heißt auch Zwillinge: vertauscht man die zwei Einheiten mit all ihren"
                    + " Zahlen, antwortet das Netz überall gleich, kostet also gleich viel. Jeder"
                    + " Ort in der Landschaft der sieben Zahlen hat einen solchen Zwilling, der"
                    + " genauso hoch liegt.")),
        new CoursePage.Teaching(
            15,
            "Equal units get equal steps; a random start parts them.",
            "Gleiche Einheiten bekommen gleiche Schritte; ein zufälliger Start trennt sie.",
            "“Start all numbers at 0, that is fairest.” Then the units stay alike for ever.",
            "„Alle Zahlen bei 0 beginnen, das ist am gerechtesten.“ Dann bleiben die Einheiten für"
                + " immer gleich."),
        new CoursePage.Question(
            "A network has three units side by side. In how many orders can they stand?",
            "Ein Netz hat drei Einheiten nebeneinander. In wie vielen Reihenfolgen können sie"
                + " stehen?",
            "In 6: 3 · 2 · 1. Each is another point with the same answers.",
            "In 6: 3 · 2 · 1. Jede ist ein anderer Punkt mit denselben Antworten."),
        new CoursePage.LiveTask(
            "symmetry",
            CourseOnSlopes.begin(equal.experiment()) + rule,
            CourseOnSlopes.at(equal.experiment().start().with(0, 0.605)).substring(1),
            "The two units differ in w1_0_0 alone, by 0.005. Small as that is, training makes it"
                + " larger until they part.",
            "Die zwei Einheiten unterscheiden sich nur in w1_0_0, um 0,005. So wenig das ist, das"
                + " Training vergrößert es, bis sie sich trennen.",
            10,
            "The number that I changed; cost at the end",
            "Die Zahl, die ich geändert habe; Kosten am Ende"));
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
            + CourseOnSlopes.at(some.experiment().start())
            + CourseOnSlopes.PLANE
            + "&ball=gd,rate=1&steps=20000&speed=74";
    return new CoursePage(
        "overfitting",
        "Overfitting: learnt by heart",
        "Überanpassung: auswendig gelernt",
        List.of(
            CourseStep.live(
                link,
                last > least && some.accuracy() == 1,
                "Four of the twelve points are held out: the network never trains on them, and we"
                    + " use them to test it, as an exam uses new questions. They are drawn pale."
                    + " Press Run. The eight others are soon all right.",
                "Vier der zwölf Punkte sind zurückgehalten: das Netz trainiert nie mit ihnen, und"
                    + " wir prüfen es an ihnen, wie eine Prüfung neue Fragen stellt. Sie sind blass"
                    + " gezeichnet. Drücke Start. Die acht übrigen sind bald alle richtig."),
            CourseStep.live(
                link + "&taken=20000",
                last > 1.2 * least
                    && heldOut(some).accuracy(theta(some)) == 0.75
                    && heldOut(some)
                            .accuracy(some.path().steps().get(others.smallest()).theta().toArray())
                        == 0.75
                    && wrong > 0.95,
                "But the four held out cost least at step %,d: %.3f. From there on their cost rises"
                    + " to %.3f, while that of the eight falls. Three of the four are right at both"
                    + " steps; but at the end the network is sure of a wrong answer, %.3f where a"
                    + " circle is. This is called overfitting.",
                "Aber die vier zurückgehaltenen kosten am wenigsten bei Schritt %,d: %.3f. Von da"
                    + " an steigen ihre Kosten auf %.3f, während die der acht fallen. Bei beiden"
                    + " Schritten sind drei der vier richtig; aber am Ende ist sich das Netz einer"
                    + " falschen Antwort sicher, %.3f, wo ein Kreis ist. Das heißt Überanpassung.",
                best,
                least,
                last,
                wrong),
            CourseStep.live(
                link + "&l2=0.01&taken=20000",
                last > heldOut(penalised).at(theta(penalised))
                    && heldOut(penalised).accuracy(theta(penalised)) == 0.75
                    && milder < wrong,
                "What helps: more points, stopping in time, or a penalty, as on page"
                    + " {local-minimum}: an amount added to the cost for large weights. With the"
                    + " penalty 0.01 the four cost %.3f at the end, counted without it, instead of"
                    + " %.3f. Three are right as before; but of the wrong answer the network is"
                    + " less sure: %.3f.",
                "Was hilft: mehr Punkte, rechtzeitig anhalten oder eine Strafe wie auf Seite"
                    + " {local-minimum}: ein Betrag, der für große Gewichte zu den Kosten kommt."
                    + " Mit der Strafe 0,01 kosten die vier am Ende, ohne sie gezählt, %.3f statt"
                    + " %.3f. Drei sind richtig wie zuvor; aber der falschen Antwort ist sich das"
                    + " Netz weniger sicher: %.3f.",
                heldOut(penalised).at(theta(penalised)),
                last,
                milder)),
        new CoursePage.Teaching(
            20,
            "What counts is the cost of points that the network has not seen.",
            "Es zählen die Kosten von Punkten, die das Netz nicht gesehen hat.",
            "“A cost of almost 0 is best.” It says nothing of the points that were held out.",
            "„Kosten von fast 0 sind am besten.“ Über die zurückgehaltenen Punkte sagen sie"
                + " nichts."),
        new CoursePage.Question(
            "Why may you not choose the penalty by looking at the exam points, and then report"
                + " their cost?",
            "Warum darf man die Strafe nicht nach den Prüfungspunkten wählen und dann deren Kosten"
                + " berichten?",
            "Then they are no new questions any more: you have trained on them yourself.",
            "Dann sind es keine neuen Fragen mehr: man hat selbst mit ihnen trainiert."),
        new CoursePage.LiveTask(
            "overfitting",
            link,
            "l2=0.03",
            "It is large enough to keep the network from being sure of the wrong answer, and small"
                + " enough to leave the eight points right.",
            "Sie ist groß genug, dass das Netz der falschen Antwort nicht sicher wird, und klein"
                + " genug, dass die acht Punkte richtig bleiben.",
            10,
            "Penalty; cost of the four held out",
            "Strafe; Kosten der vier"));
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
    Trajectory frozen = new Training(Optimizers.GD.at(20), 2000, 1).from(cost, start, 0, 1);
    Step bottom = frozen.end();
    double[] gradient = new double[Experiment.START.length];
    cost.gradient(bottom.theta().toArray(), gradient);
    double slope = Vectors.norm(gradient);
    Trajectory free = new Training(Optimizers.GD.at(1.2), 3000, 1).from(cost, bottom.theta());
    String plane = CourseOnSlopes.ARTICLE + "&vary=w1_0_0=-20:20&vary=w1_0_1=-20:20";
    String frozenLink =
        plane + CourseOnSlopes.at(start) + "&view=frozen&ball=gd,rate=20&steps=2000&speed=60";
    return new CoursePage(
        "slice",
        "What a slice hides",
        "Was ein Schnitt verbirgt",
        List.of(
            CourseStep.live(
                frozenLink,
                bottom.gradientNorm() < 1e-9,
                "The map shows two numbers and holds five fixed. That is a slice, like a cut"
                    + " through a loaf. Here only the two numbers of the map train. Press Run: the"
                    + " ball goes down into a dip. At its bottom the cost is %.4f, and the slope"
                    + " along both numbers is 0.",
                "Die Karte zeigt zwei Zahlen und hält fünf fest. Das ist ein Schnitt, wie durch"
                    + " einen Laib Brot. Hier trainieren nur die zwei Zahlen der Karte. Drücke"
                    + " Start: die Kugel rollt in eine Senke. An ihrem Grund sind die Kosten %.4f,"
                    + " und die Steigung entlang beider Zahlen ist 0.",
                bottom.cost()),
            CourseStep.live(
                plane
                    + CourseOnSlopes.at(bottom.theta())
                    + "&view=moving&ball=gd,rate=1.2&steps=3000&speed=54",
                slope > 0.1 && free.end().cost() < 0.1 * bottom.cost(),
                "Is it a minimum? Let all seven numbers train from there. Press Run: the slope"
                    + " along the five hidden numbers is %.3f, and the ball goes down to %.4f. The"
                    + " dip was one of the slice and none of the landscape: the five further"
                    + " dimensions lead out of it, which on page {local-minimum} they did not. A"
                    + " picture of two dimensions never proves a minimum in seven.",
                "Ist das ein Minimum? Lassen wir von dort aus alle sieben Zahlen trainieren. Drücke"
                    + " Start: die Steigung entlang der fünf verborgenen Zahlen ist %.3f, und die"
                    + " Kugel geht hinab auf %.4f. Die Senke war eine des Schnitts und keine der"
                    + " Landschaft: die fünf weiteren Dimensionen führen aus ihr hinaus, was sie"
                    + " auf Seite {local-minimum} nicht taten. Ein Bild mit zwei Dimensionen"
                    + " beweist nie ein Minimum in sieben.",
                slope,
                free.end().cost()),
            CourseStep.live(
                CourseOnSlopes.DESCENT + "&taken=3000",
                true,
                "While all numbers train, the map is taken again through the ball, so the landscape"
                    + " seems to move. It does not: we look at another slice of it. Keep this in"
                    + " mind whenever you see a picture of a cost landscape.",
                "Während alle Zahlen trainieren, wird die Karte immer neu durch die Kugel gelegt;"
                    + " die Landschaft scheint sich zu bewegen. Das tut sie nicht: wir sehen einen"
                    + " anderen Schnitt von ihr. Denke daran, wann immer du das Bild einer"
                    + " Kostenlandschaft siehst.")),
        new CoursePage.Teaching(
            15,
            "A dip in a slice proves nothing about the whole landscape.",
            "Eine Senke in einem Schnitt beweist nichts über die ganze Landschaft.",
            "“The lowest point of the picture is the minimum.” The hidden numbers may lead further"
                + " down.",
            "„Der tiefste Punkt des Bildes ist das Minimum.“ Die verborgenen Zahlen können weiter"
                + " hinab führen."),
        new CoursePage.Question(
            "A network has a million parameters. How many of them does a map show?",
            "Ein Netz hat eine Million Parameter. Wie viele davon zeigt eine Karte?",
            "Two directions. All others are hidden.",
            "Zwei Richtungen. Alle übrigen sind verborgen."),
        new CoursePage.LiveTask(
            "slice",
            frozenLink.replace("rate=20", "rate=5"),
            "vary=b1_1=-20:20&vary=w2_1_0=-20:20",
            "With b1_1 one unit's step is shifted, and w2_1_0 says how much of it is added:"
                + " together they can put it where it helps. w2_1_0 with b2_0 does as well.",
            "b1_1 verschiebt die Stufe einer Einheit, und w2_1_0 sagt, wie viel von ihr dazukommt:"
                + " zusammen bringen sie sie dorthin, wo sie hilft. w2_1_0 mit b2_0 geht auch.",
            15,
            "The two numbers; cost at the end",
            "Die zwei Zahlen; Kosten am Ende"));
  }
}
