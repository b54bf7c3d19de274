package costscape.lesson;

import costscape.cost.NetworkCost;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The pages of the course on networks, costs and slopes. */
final class CourseOnSlopes {
  /** The live page at that start: the first layer without its header. */
  static final String ARTICLE = "data=article&hidden=2&activation=sigmoid&layer=first&embed=true";

  static final String PLANE = "&vary=w1_0_0=-20:20&vary=w1_0_1=-20:20&view=moving";

  static final String FROM_START = ARTICLE + "&at=-1,9,-1,5,0.5,0.25,0" + PLANE;

  /** The live page there, ready for plain descent. */
  static final String DESCENT = FROM_START + "&ball=gd,rate=1.2&steps=3000&speed=54";

  /** The points of a curve. */
  static final int CURVE_POINTS = 161;

  private CourseOnSlopes() {}

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
    return Experiment.fromStart("", rule, steps).inFull().train();
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
        "A network is a handful of numbers",
        "Ein Netz ist eine Handvoll Zahlen",
        List.of(
            CourseStep.live(
                DESCENT + "&taken=0",
                true,
                "The picture with the thick curve shows twelve points on a line. Four of them, in"
                    + " the middle, are crosses; the other eight are circles. A network is to tell"
                    + " them apart: for each place x it answers with a number between 0 (surely a"
                    + " circle) and 1 (surely a cross). The thick curve is that answer.",
                "Das Bild mit der dicken Kurve zeigt zwölf Punkte auf einer Linie. Vier in der"
                    + " Mitte sind Kreuze, die acht übrigen Kreise. Ein Netz soll sie"
                    + " unterscheiden: für jede Stelle x antwortet es mit einer Zahl zwischen 0"
                    + " (sicher ein Kreis) und 1 (sicher ein Kreuz). Die dicke Kurve ist diese"
                    + " Antwort."),
            CourseStep.live(
                DESCENT + "&taken=0",
                undecided > 0.5 && undecided < 0.7,
                "This network is tiny. It has two units: each makes one soft step along x, the"
                    + " dashed curves. It has seven numbers, its parameters: w1_0_0 and w1_0_1 say"
                    + " how steep the two steps are, b1_0 and b1_1 shift them, w2_0_0 and w2_1_0"
                    + " say how much of each is added up, and b2_0 is added to the sum. Now they"
                    + " are nothing special, and in the middle the network answers %.2f: it does"
                    + " not know.",
                "Dieses Netz ist winzig. Es hat zwei Einheiten: jede macht eine weiche Stufe"
                    + " entlang x, die gestrichelten Kurven. Es hat sieben Zahlen, seine Parameter:"
                    + " w1_0_0 und w1_0_1 sagen, wie steil die zwei Stufen sind, b1_0 und b1_1"
                    + " verschieben sie, w2_0_0 und w2_1_0 sagen, wie viel von jeder"
                    + " zusammengezählt wird, und b2_0 kommt zur Summe dazu. Noch sind sie nichts"
                    + " Besonderes, und in der Mitte antwortet das Netz %.2f: es weiß es nicht.",
                undecided),
            CourseStep.live(
                DESCENT + "&taken=0",
                path.end().cost() < path.start().cost(),
                "Beside it is a map. Each place on it is a network: across and up you read two of"
                    + " the seven numbers. The colour says how wrong that network is, dark for"
                    + " little and bright for much. Click on the map: a ball starts there and rolls"
                    + " down, which means that the network changes its numbers so that it becomes"
                    + " less wrong. The five numbers that the map does not show change as well, so"
                    + " the map is drawn again on the way.",
                "Daneben ist eine Karte. Jeder Ort auf ihr ist ein Netz: waagrecht und senkrecht"
                    + " liest man zwei der sieben Zahlen ab. Die Farbe sagt, wie falsch dieses Netz"
                    + " liegt, dunkel für wenig und hell für viel. Klicke auf die Karte: dort"
                    + " startet eine Kugel und rollt hinab. Das heißt, das Netz ändert seine Zahlen"
                    + " so, dass es weniger falsch liegt. Auch die fünf Zahlen, die die Karte nicht"
                    + " zeigt, ändern sich; darum wird die Karte unterwegs neu gezeichnet."),
            CourseStep.live(
                DESCENT + "&taken=3000",
                middle > 0.9 && outside < 0.1 && cost.accuracy(end) == 1,
                "Here the ball has taken %,d steps. In the middle the network now answers %.3f, at"
                    + " the far right %.3f, and all twelve points are right. That is all that"
                    + " training is: moving a few numbers downhill. (The rule of the steps is"
                    + " called gradient descent, gd for short; page {slope} explains it.)",
                "Hier hat die Kugel %,d Schritte gemacht. In der Mitte antwortet das Netz jetzt"
                    + " %.3f, ganz rechts %.3f, und alle zwölf Punkte sind richtig. Mehr ist"
                    + " Training nicht: ein paar Zahlen bergab bewegen. (Die Regel der Schritte"
                    + " heißt Gradientenabstieg, kurz gd; Seite {slope} erklärt sie.)",
                path.end().number(),
                middle,
                outside)),
        new CoursePage.Teaching(
            10,
            "A network is a rule with some numbers in it; training changes the numbers.",
            "Ein Netz ist eine Regel mit einigen Zahlen; Training ändert die Zahlen.",
            "“The ball moves along x.” It does not: it moves through the parameters, and x is in"
                + " the other picture.",
            "„Die Kugel bewegt sich entlang x.“ Nein: sie bewegt sich durch die Parameter, und x"
                + " ist im anderen Bild."),
        new CoursePage.Question(
            "The map shows two of the seven numbers. Can two different places on it be the same"
                + " network?",
            "Die Karte zeigt zwei der sieben Zahlen. Können zwei verschiedene Orte auf ihr dasselbe"
                + " Netz sein?",
            "No: they differ in at least one of the two numbers that the map shows.",
            "Nein: sie unterscheiden sich in mindestens einer der beiden Zahlen, die die Karte"
                + " zeigt."),
        new CoursePage.LiveTask(
            "network",
            DESCENT,
            "at=-10,10,-1,5,0.5,0.25,0",
            "At the start too few points are right, and nothing on the way down shuts the ball in."
                + " It is not the only such place.",
            "Am Start sind zu wenige Punkte richtig, und auf dem Weg hinab schließt nichts die"
                + " Kugel ein. Es ist nicht der einzige solche Ort.",
            5,
            "w1_0_0 and w1_0_1 of my start; right there",
            "w1_0_0 und w1_0_1 meines Starts; dort richtig"));
  }

  static CoursePage cost() {
    double[] shares = {0.9, 0.5, 0.01};
    Trajectory path = trained(Optimizers.GD.at(1.2), 3000);
    double start = path.start().cost();
    double half = StrictMath.log(2);
    return new CoursePage(
        "cost",
        "What wrong means",
        "Was falsch bedeutet",
        List.of(
            CourseStep.live(
                DESCENT + "&taken=0",
                true,
                "To roll down, there has to be a height. The height is called cost: one number that"
                    + " says how wrong the network is. For one point it depends on how likely the"
                    + " network thinks the right answer is. Likely %.0f %%: the cost is %.2f."
                    + " Likely %.0f %%: %.2f. Likely %.0f %%: %.2f. Sure and wrong is what costs"
                    + " most.",
                "Damit etwas hinabrollen kann, braucht es eine Höhe. Die Höhe heißt Kosten: eine"
                    + " Zahl, die sagt, wie falsch das Netz liegt. Für einen Punkt hängt sie davon"
                    + " ab, für wie wahrscheinlich das Netz die richtige Antwort hält. Zu %.0f %%:"
                    + " die Kosten sind %.2f. Zu %.0f %%: %.2f. Zu %.0f %%: %.2f. Sicher und falsch"
                    + " kostet am meisten.",
                90.0,
                -StrictMath.log(shares[0]),
                50.0,
                -StrictMath.log(shares[1]),
                1.0,
                -StrictMath.log(shares[2])),
            CourseStep.live(
                DESCENT + "&taken=0",
                start > half,
                "The cost of the network is the mean over all twelve points. A network that answers"
                    + " “50 %%” everywhere costs %.3f. This one costs %.3f: it is worse than not"
                    + " knowing, because it leans to “cross” and eight of twelve points are"
                    + " circles.",
                "Die Kosten des Netzes sind der Mittelwert über alle zwölf Punkte. Ein Netz, das"
                    + " überall „50 %%“ antwortet, kostet %.3f. Dieses kostet %.3f: das ist"
                    + " schlechter als Nichtwissen, denn es neigt zum Kreuz, und acht von zwölf"
                    + " Punkten sind Kreise.",
                half,
                start),
            CourseStep.live(
                DESCENT + "&taken=3000",
                path.end().cost() < 0.05,
                "After %,d steps it costs %.4f. It is not 0 and never becomes 0: for that the"
                    + " network would have to be completely sure of every point. So the line below"
                    + " the map may say that the cost is still going down, although all points are"
                    + " right. The colours of the map are these costs; the bar beside it calls"
                    + " their unit nats.",
                "Nach %,d Schritten kostet es %.4f. Es ist nicht 0 und wird nie 0: dafür müsste"
                    + " sich das Netz bei jedem Punkt völlig sicher sein. Die Zeile unter der Karte"
                    + " kann also sagen, dass die Kosten noch sinken, obwohl alle Punkte richtig"
                    + " sind. Die Farben der Karte sind diese Kosten; die Leiste daneben nennt ihre"
                    + " Einheit Nat.",
                path.end().number(),
                path.end().cost())),
        new CoursePage.Teaching(
            10,
            "The cost is a mean over all points, and it punishes being sure and wrong.",
            "Die Kosten sind ein Mittelwert über alle Punkte, und sie strafen, was sicher und"
                + " falsch ist.",
            "“All points are right, so the cost is 0.” Right is a yes or no; the cost asks how"
                + " sure.",
            "„Alle Punkte sind richtig, also sind die Kosten 0.“ Richtig ist ja oder nein; die"
                + " Kosten fragen, wie sicher."),
        new CoursePage.Question(
            "Two networks have all points right. One costs 0.01, the other 0.3. What is different?",
            "Zwei Netze haben alle Punkte richtig. Eines kostet 0,01, das andere 0,3. Was ist"
                + " verschieden?",
            "How sure they are. The second one is right by a small margin.",
            "Wie sicher sie sich sind. Das zweite liegt nur knapp richtig."),
        new CoursePage.LiveTask(
            "cost",
            DESCENT,
            "at=-1,9,-1,5,4,4,2",
            "These three numbers are added up to the answer, so here it is “surely a cross”"
                + " everywhere, and eight of twelve points are circles. From there training comes"
                + " down. Other large numbers do as well, but some end in a trap (page"
                + " {local-minimum}).",
            "Diese drei Zahlen summieren sich zur Antwort; hier ist sie also überall „sicher ein"
                + " Kreuz“, und acht von zwölf Punkten sind Kreise. Von dort kommt das Training"
                + " hinab. Andere große Zahlen gehen auch, aber manche enden in einer Falle (Seite"
                + " {local-minimum}).",
            15,
            "The numbers that I changed; cost at the start and at the end",
            "Die Zahlen, die ich geändert habe; Kosten am Start und am Ende"));
  }

  static CoursePage slope() {
    NetworkCost cost = CourseTasks.GIVEN.cost();
    ParameterVector start = ParameterVector.of(Experiment.START);
    Trajectory one = new Training(Optimizers.GD.at(5), 40, 1).from(cost, start, 0);
    double[] gradient = new double[Experiment.START.length];
    cost.gradient(Experiment.START, gradient);
    double step = one.steps().get(1).theta().get(0) - Experiment.START[0];
    CourseCurve curve =
        CourseCurve.of(
            new Axis("w1_0_0", -4, 4, CURVE_POINTS),
            value -> cost.at(start.with(0, value).toArray()),
            one.steps().stream().map(s -> s.theta().get(0)).toList());
    Trajectory all = trained(Optimizers.GD.at(1.2), 3000);
    return new CoursePage(
        "slope",
        "A slope and a ball",
        "Ein Hang und eine Kugel",
        List.of(
            CourseStep.curve(
                curve,
                gradient[0] < 0 && step > 0,
                "Let us begin with one number alone. The curve shows the cost while only the"
                    + " parameter w1_0_0 changes. The ball is at %.0f. There the curve falls to the"
                    + " right: its slope is %.4f, which means that the cost changes by this much"
                    + " for each unit to the right.",
                "Wir beginnen mit einer einzigen Zahl. Die Kurve zeigt die Kosten, während sich nur"
                    + " der Parameter w1_0_0 ändert. Die Kugel ist bei %.0f. Dort fällt die Kurve"
                    + " nach rechts: ihre Steigung ist %.4f, das heißt, um so viel ändern sich die"
                    + " Kosten je Einheit nach rechts.",
                Experiment.START[0],
                gradient[0]),
            CourseStep.curve(
                curve,
                Math.abs(step + 5 * gradient[0]) < 1e-12,
                "The rule of training is one line: go against the slope, as far as the slope times"
                    + " a factor, the rate. With a rate of 5 the first step is 5 × %.4f = %.3f to"
                    + " the right. Press “Roll” and watch the steps: where the slope becomes"
                    + " smaller, so do the steps. No brake is needed.",
                "Die Regel des Trainings ist eine Zeile: gehe gegen die Steigung, so weit wie die"
                    + " Steigung mal einem Faktor, der Lernrate, kurz Rate. Mit der Rate 5 ist der"
                    + " erste Schritt 5 × %.4f = %.3f nach rechts. Drücke „Rollen“ und sieh die"
                    + " Schritte: wo die Steigung kleiner wird, werden es auch die Schritte. Eine"
                    + " Bremse braucht es nicht.",
                -gradient[0],
                step),
            CourseStep.curve(
                curve,
                one.end().gradientNorm() < 1e-3 && one.end().cost() < one.start().cost(),
                "Roll it to the end: after %d steps the ball is at %.3f, and the cost has gone from"
                    + " %.4f to %.4f. The slope is almost 0 there: left and right of it the curve"
                    + " is higher. Such a place is called a minimum.",
                "Lass sie bis zum Ende rollen: nach %d Schritten ist die Kugel bei %.3f, und die"
                    + " Kosten sind von %.4f auf %.4f gesunken. Dort ist die Steigung fast 0: links"
                    + " und rechts davon ist die Kurve höher. Ein solcher Ort heißt Minimum.",
                one.end().number(),
                one.end().theta().get(0),
                one.start().cost(),
                one.end().cost()),
            CourseStep.live(
                DESCENT,
                all.end().cost() < one.end().cost(),
                "Now all seven numbers at once. Each has its own slope; together they are called"
                    + " the gradient, and to go against it is called gradient descent. Press Run;"
                    + " the rate is 1.2 here. With seven numbers the cost comes down to %.4f, where"
                    + " one number alone reached %.4f.",
                "Nun alle sieben Zahlen zugleich. Jede hat ihre eigene Steigung; zusammen heißen"
                    + " sie Gradient, und gegen ihn zu gehen heißt Gradientenabstieg. Drücke Start;"
                    + " die Rate ist hier 1,2. Mit sieben Zahlen sinken die Kosten auf %.4f, eine"
                    + " allein kam bis %.4f.",
                all.end().cost(),
                one.end().cost())),
        new CoursePage.Teaching(
            15,
            "A step is the rate times the slope, downhill; steps become small by themselves.",
            "Ein Schritt ist die Rate mal die Steigung, bergab; die Schritte werden von selbst"
                + " klein.",
            "“The ball gathers speed on its way, as a real one does.” It has no speed: each step"
                + " looks at the slope alone.",
            "„Die Kugel wird unterwegs schneller wie eine echte.“ Sie hat keine Geschwindigkeit:"
                + " jeder Schritt sieht nur auf die Steigung."),
        new CoursePage.Question(
            "The slope at a place is −0.2 and the rate is 0.5. Where does the next step go, and how"
                + " far?",
            "Die Steigung an einem Ort ist −0,2, die Rate 0,5. Wohin geht der nächste Schritt, und"
                + " wie weit?",
            "0.1 to the right: against the slope.",
            "0,1 nach rechts: gegen die Steigung."),
        new CoursePage.LiveTask(
            "slope",
            FROM_START + "&ball=gd,rate=1.2&steps=500&speed=36",
            "ball=gd,rate=4",
            "The steps are longer than at 1.2, so 500 are enough, and still so short that none goes"
                + " over the valley: at a rate of 6 some steps raise the cost.",
            "Die Schritte sind länger als bei 1,2, also genügen 500, und noch so kurz, dass keiner"
                + " über das Tal hinweg geht: bei der Rate 6 erhöhen manche Schritte die Kosten.",
            5,
            "Rate; cost after 500 steps",
            "Rate; Kosten nach 500 Schritten"));
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
        "The rate: how far a step goes",
        "Die Lernrate: wie weit ein Schritt geht",
        List.of(
            CourseStep.live(
                FROM_START + race + "0.1&ball=gd,rate=1",
                middle.end().cost() < small.end().cost(),
                "Two balls start at the same place, with the rates 0.1 and 1. After 300 steps the"
                    + " slow one costs %.3f and the fast one %.3f. A rate that is too small is not"
                    + " wrong, it only takes long. Press Run.",
                "Zwei Kugeln starten am selben Ort, mit den Raten 0,1 und 1. Nach 300 Schritten"
                    + " kostet die langsame %.3f, die schnelle %.3f. Eine zu kleine Rate ist nicht"
                    + " falsch, sie dauert nur lange. Drücke Start.",
                small.end().cost(),
                middle.end().cost()),
            CourseStep.live(
                FROM_START + race + "10&taken=300",
                large.end().cost() < middle.end().cost() && rises > 0,
                "With the rate 10 the cost rises at %d of the 300 steps: a step may go over the"
                    + " valley and up on the other side. It still ends at %.4f, lower than before."
                    + " A large rate is a gamble that went well here.",
                "Mit der Rate 10 steigen die Kosten bei %d der 300 Schritte: ein Schritt kann über"
                    + " das Tal hinweg und auf der anderen Seite hinauf gehen. Am Ende sind sie"
                    + " doch %.4f, tiefer als zuvor. Eine große Rate ist ein Wagnis, das hier gut"
                    + " ging.",
                rises,
                large.end().cost()),
            CourseStep.live(
                FROM_START + race + "50&taken=300",
                huge.end().cost() > huge.start().cost()
                    && Outcome.rises(huge) > 100
                    && lowestOnMap(huge) > 3,
                "With the rate 50 it went badly: after 300 steps the cost is %.2f, and at the start"
                    + " it was %.2f. The steps are so long that the ball jumps to and fro and does"
                    + " not come down: at %d of the 300 steps the cost rises. Read the bar beside"
                    + " the map: its colours are spread anew over what the map shows, and even what"
                    + " is dark now costs more than 3.",
                "Mit der Rate 50 ging es schlecht: nach 300 Schritten sind die Kosten %.2f, am"
                    + " Start waren sie %.2f. Die Schritte sind so lang, dass die Kugel hin und her"
                    + " springt und nicht hinab kommt: bei %d der 300 Schritte steigen die Kosten."
                    + " Lies die Leiste neben der Karte: ihre Farben verteilen sich neu auf das,"
                    + " was die Karte zeigt, und auch was jetzt dunkel ist, kostet mehr als 3.",
                huge.end().cost(),
                huge.start().cost(),
                Outcome.rises(huge))),
        new CoursePage.Teaching(
            15,
            "Too small a rate is slow, too large a rate jumps; the best lies between and depends on"
                + " the landscape.",
            "Eine zu kleine Rate ist langsam, eine zu große springt; die beste liegt dazwischen und"
                + " hängt von der Landschaft ab.",
            "“A larger rate is faster.” Only up to a point: beyond it the steps jump over the"
                + " valley.",
            "„Eine größere Rate ist schneller.“ Nur bis zu einer Grenze: darüber springen die"
                + " Schritte über das Tal hinweg."),
        new CoursePage.Question(
            "In a valley the slope is 4 times the distance from the bottom. Above which rate does a"
                + " step end farther from the bottom than it began?",
            "In einem Tal ist die Steigung 4 mal der Abstand vom Boden. Über welcher Rate endet ein"
                + " Schritt weiter vom Boden entfernt, als er begann?",
            "Above 0.5: at the distance 1 the slope is 4, and a step of the rate 0.5 is 2 long and"
                + " ends at the distance 1 on the other side. In general above 2/λ, where λ"
                + " (lambda) is that factor, here 4.",
            "Über 0,5: im Abstand 1 ist die Steigung 4, und ein Schritt der Rate 0,5 ist 2 lang und"
                + " endet im Abstand 1 auf der anderen Seite. Allgemein über 2/λ, wo λ (Lambda)"
                + " dieser Faktor ist, hier 4."),
        new CoursePage.LiveTask(
            "learning-rate",
            begin(Lessons.LEARNING_RATE) + "&ball=gd,rate=1.2&steps=2000&speed=48",
            "ball=gd,rate=20",
            "A cost of 0.001 lies far out on a long and gentle slope, which only long steps cross"
                + " in 2000. At a rate of 10 they are not quite long enough.",
            "Kosten von 0,001 liegen weit draußen auf einem langen sanften Hang, den in 2000"
                + " Schritten nur lange Schritte überqueren. Bei der Rate 10 sind sie nicht ganz"
                + " lang genug.",
            5,
            "Rate; cost at the end",
            "Rate; Kosten am Ende"));
  }

  static CoursePage momentum() {
    Trajectory plain = trained(Optimizers.GD.at(0.3), 1000);
    Trajectory rolling = trained(Optimizers.MOMENTUM.at(0.3), 1000);
    String race = "&steps=1000&speed=44&ball=gd,rate=0.3&ball=momentum,rate=0.3,momentum=0.9";
    return new CoursePage(
        "momentum",
        "Momentum: a ball with speed",
        "Schwung: eine Kugel mit Tempo",
        List.of(
            CourseStep.live(
                FROM_START + race,
                true,
                "So far each step looked at the slope alone. A real ball also keeps a part of its"
                    + " speed. Momentum does that: a step is 0.9 times the last step, plus the step"
                    + " down the slope. Press Run and compare the two balls.",
                "Bisher sah jeder Schritt nur auf die Steigung. Eine echte Kugel behält auch einen"
                    + " Teil ihres Tempos. Das tut der Schwung (englisch momentum): ein Schritt ist"
                    + " 0,9 mal der letzte Schritt und dazu der Schritt den Hang hinab. Drücke"
                    + " Start und vergleiche die zwei Kugeln."),
            CourseStep.live(
                FROM_START + race + "&taken=1000",
                rolling.end().cost() < plain.end().cost() / 5,
                "After 1000 steps of the same rate 0.3 the plain ball costs %.3f, and the one with"
                    + " momentum %.4f. On a long even slope the kept parts add up: 1 + 0.9 + 0.81 +"
                    + " … = 1/(1 − 0.9) = 10, so its steps become ten times as long. (The map goes"
                    + " through the plain ball, so its colours are not the cost of the other one.)",
                "Nach 1000 Schritten mit derselben Rate 0,3 kostet die einfache Kugel %.3f, die mit"
                    + " Schwung %.4f. Auf einem langen gleichmäßigen Hang summieren sich die"
                    + " behaltenen Teile: 1 + 0,9 + 0,81 + … = 1/(1 − 0,9) = 10, ihre Schritte"
                    + " werden also zehnmal so lang. (Die Karte geht durch die einfache Kugel; ihre"
                    + " Farben sind also nicht die Kosten der anderen.)",
                plain.end().cost(),
                rolling.end().cost())),
        new CoursePage.Teaching(
            10,
            "Momentum keeps a part of the last step, so on a long even slope its steps grow: where"
                + " 0.9 is kept, to ten times the plain ones.",
            "Schwung behält einen Teil des letzten Schritts; auf einem langen gleichmäßigen Hang"
                + " wachsen seine Schritte also: wo 0,9 behalten wird, auf das Zehnfache der"
                + " einfachen.",
            "“Momentum finds better minima.” It is faster on long slopes; where it ends is another"
                + " question.",
            "„Schwung findet bessere Minima.“ Er ist schneller auf langen Hängen; wo er endet, ist"
                + " eine andere Frage."),
        new CoursePage.Question(
            "How many times as long do the steps become on a long even slope where 0.98 of the last"
                + " step is kept?",
            "Wievielmal so lang werden die Schritte auf einem langen gleichmäßigen Hang, wo 0,98"
                + " des letzten Schritts behalten wird?",
            "50 times: 1/(1 − 0.98).",
            "50-mal: 1/(1 − 0,98)."),
        new CoursePage.LiveTask(
            "momentum",
            begin(Lessons.MOMENTUM) + "&ball=momentum,rate=0.3,momentum=0.9&steps=5000&speed=56",
            "ball=momentum,rate=0.3,momentum=0.98",
            "The last part of the way is a long gentle slope, on which the steps become 50 times as"
                + " long.",
            "Der letzte Teil des Wegs ist ein langer sanfter Hang, auf dem die Schritte 50-mal so"
                + " lang werden.",
            10,
            "Momentum; cost at the end",
            "Schwung; Kosten am Ende"));
  }
}
