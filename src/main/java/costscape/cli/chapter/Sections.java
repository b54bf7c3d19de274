package costscape.cli.chapter;

import static costscape.cli.chapter.HtmlText.RunningText.code;
import static costscape.cli.chapter.HtmlText.RunningText.count;
import static costscape.cli.chapter.HtmlText.RunningText.number;

import costscape.cli.chapter.Chapter.Block;
import costscape.cli.chapter.Chapter.Paragraph;
import costscape.cli.chapter.Chapter.Picture;
import costscape.cli.chapter.Chapter.Section;
import costscape.cli.chapter.Findings.Command;
import costscape.cli.chapter.Findings.Commands;
import costscape.cli.chapter.HtmlText.RunningText;
import costscape.cost.Confusion;
import costscape.critical.unit.UnitEvidence.Unit;
import costscape.critical.verdict.Evidence;
import costscape.critical.verdict.Verdict;
import costscape.data.Dataset;
import costscape.network.ParameterLayout;
import costscape.render.figure.FitFigure;
import costscape.render.figure.SweepFigure;
import costscape.render.figure.TraceFigure;
import costscape.render.figure.View;
import costscape.render.fit.DataChart;
import costscape.render.fit.NetworkDiagram;
import costscape.render.look.Look;
import costscape.store.model.TrainedModel.End;
import costscape.study.FitResult.Score;
import costscape.study.ModelAtPoint;
import costscape.study.NetworkResult;
import costscape.study.OtherRows;
import costscape.study.SweepResult.Part;
import costscape.study.TraceResult;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The text of a chapter on a network, section by section. It computes nothing: every number of its
 * sentences is one of a result, and the sentence names the command that prints it.
 */
record Sections(Findings findings) {
  /** A number with an exponent, as a terminal shows it. */
  private static final Pattern POWER = Pattern.compile("-?\\d[\\d.]*e[+-]?\\d+");

  List<Section> all() {
    return List.of(
        inShort(), data(), network(), training(), answers(), place(), landscape(), limits());
  }

  private ModelAtPoint model() {
    return findings.model();
  }

  private Commands commands() {
    return findings.commands();
  }

  private Section inShort() {
    Dataset rows = model().dataset();
    String features = RunningText.list(findings.features());
    Paragraph text =
        new Paragraph()
            .say(
                rows.hasClasses()
                    ? "This chapter is about a small neural network that tells %s apart from %s."
                        .formatted(RunningText.list(rows.classes()), features)
                    : "This chapter is about a small neural network that predicts %s from %s."
                        .formatted(RunningText.list(rows.targets().names()), features));
    right(text);
    text.say(cost(), commands().place());
    heldOut(text);
    text.say(
        "The verdict on its place in the landscape of costs is %s: %s."
            .formatted(code(verdict().inWords()), why()),
        commands().place());
    return new Section("In short", text);
  }

  /** The verdict's sentence, its numbers written as all others of the chapter. */
  private String why() {
    return POWER
        .matcher(findings.place().why())
        .replaceAll(found -> number(Double.parseDouble(found.group())));
  }

  private Verdict.Kind verdict() {
    return findings.place().verdict().orElseThrow().kind();
  }

  /** The rows, their columns and what is to be found out about them. */
  private Section data() {
    Dataset rows = findings.data().dataset();
    List<String> features = findings.features();
    String name = model().dataset().name();
    Command command = commands().data();
    Paragraph text =
        new Paragraph()
            .say("The data, %s, have %s.".formatted(name, RunningText.rows(rows.rows())), command)
            .say(
                "Of each row the network sees %s: %s."
                    .formatted(
                        count(features.size(), "%,d feature", "%,d features"),
                        RunningText.list(features)),
                command);
    if (rows.hasClasses()) {
      classes(text);
    } else {
      text.say(
          "It is to predict %s, as near as it can."
              .formatted(RunningText.list(rows.targets().names())),
          command);
    }
    scaling(text);
    if (findings.heldOut() > 0) {
      text.say(
          ("%s of these did not train: they are held out, to see what the network does on rows that"
                  + " it does not know.")
              .formatted(RunningText.rows(findings.heldOut())),
          commands().place());
    }
    List<String> drawn =
        new ArrayList<>(findings.data().features().stream().map(features::get).toList());
    if (!rows.hasClasses()) {
      drawn.addAll(rows.targets().names());
    }
    String axes = RunningText.list(drawn);
    return new Section(
        "The data",
        text,
        new Picture(
            DataChart.of(findings.data()),
            rows.name() + " data",
            "The rows of %s by %s.".formatted(name, axes),
            "The rows of %s by %s, as the table has them.".formatted(name, axes),
            command));
  }

  private void classes(Paragraph text) {
    List<String> counts = new ArrayList<>();
    int most = 0;
    String often = "";
    for (Map.Entry<String, Integer> entry : findings.data().counts().entrySet()) {
      int rows = entry.getValue();
      counts.add("%s of class %s".formatted(RunningText.rows(rows), entry.getKey()));
      if (rows > most) {
        most = rows;
        often = entry.getKey();
      }
    }
    text.say("It is to decide between %s.".formatted(RunningText.list(counts)), commands().data())
        .say(
            String.format(
                Locale.ROOT,
                "Whoever always answered %s would be right in %,d of %,d.",
                often,
                most,
                findings.data().dataset().rows()),
            commands().data());
  }

  private void scaling(Paragraph text) {
    boolean features = !model().scaling().features().isEmpty();
    boolean targets = !model().scaling().targets().isEmpty();
    if (features || targets) {
      String scaled =
          features && targets
              ? "features and numbers to predict"
              : features ? "features" : "numbers to predict";
      text.say("Inside, the network works with %s of mean 0 and deviation 1.".formatted(scaled));
    }
  }

  /** The network's shape, and what it is judged by. */
  private Section network() {
    ParameterLayout layout = model().network().layout();
    Command command = commands().network();
    Paragraph text =
        new Paragraph()
            .say(
                "The network has the shape %s: %s, %s, and %s."
                    .formatted(
                        layout.shape(),
                        count(model().dataset().features(), "%,d input", "%,d inputs"),
                        hidden(layout),
                        count(layout.width(layout.layers()), "%,d output", "%,d outputs")),
                command)
            .say(
                "It has %s, its weights and biases."
                    .formatted(count(layout.size(), "%,d parameter", "%,d parameters")),
                command)
            .say(
                "Training makes one number small, the cost: the %s over the rows that train."
                    .formatted(model().measure().quantity()));
    if (model().networkCost().l2() > 0) {
      text.say("The penalty keeps weights from growing: it is their squares, times a constant.");
    }
    return new Section(
        "The network",
        text,
        new Picture(
            NetworkDiagram.of(NetworkResult.of(findings.answering(), false)),
            "the network",
            "A diagram of the network: its units in columns, lines between them for the weights.",
            "The wider a line, the larger is the weight; its colour tells the sign.",
            command));
  }

  private String hidden(ParameterLayout layout) {
    List<Integer> widths = layout.hidden();
    if (widths.isEmpty()) {
      return "no hidden layer";
    }
    String layers =
        RunningText.list(
            widths.stream().map(width -> count(width, "%,d unit", "%,d units")).toList());
    String activation = model().network().activation().word();
    return widths.size() == 1
        ? "one hidden layer of %s whose activation is %s".formatted(layers, activation)
        : "%d hidden layers of %s whose activation is %s"
            .formatted(widths.size(), layers, activation);
  }

  /** How the network came to its weights, as far as that is known. */
  private Section training() {
    List<Block> blocks = new ArrayList<>();
    Paragraph text = new Paragraph();
    blocks.add(text);
    if (findings.training().isPresent()) {
      TraceResult training = findings.training().get();
      Command command = commands().training().orElseThrow();
      here(text, training.bestRun().path(), command);
      blocks.add(
          new Picture(
              new TraceFigure(training, View.CONTOUR, Optional.empty(), Look.USUAL).figure(false),
              "training path",
              "The cost at every step of the training, from the first to the last.",
              "The cost while the network trained.",
              command));
    } else if (findings.trained().isPresent()) {
      before(text, findings.trained().get().training());
    } else {
      text.say(
          "No training belongs to this report: the point that it is about was given, and how the"
              + " weights came to it is not known here.");
    }
    return new Section("The training", blocks);
  }

  private void here(Paragraph text, Trajectory path, Command command) {
    text.say(
            "The network was trained for this report, by this rule: %s."
                .formatted(findings.trained().orElseThrow().training().how()),
            command)
        .say(
            "It made %s and stopped, for %s."
                .formatted(count(path.end().number(), "%,d step", "%,d steps"), path.account()),
            command)
        .say(
            ("Another rule, start or number of steps may lead to another network: %s trains by the"
                    + " options that it is given, and this report is made of its network by %s.")
                .formatted(code("costscape trace"), code("costscape report --model FILE")));
  }

  private static void before(Paragraph text, End end) {
    text.say(
        ("The network was trained before, by this rule: %s. It made %s; its file keeps the command,"
                + " %s.")
            .formatted(
                end.how(),
                count(end.steps(), "%,d step", "%,d steps"),
                code("costscape " + String.join(" ", end.command()))));
    Stream.of(StopReason.values())
        .filter(reason -> reason.name().equalsIgnoreCase(end.stopped()))
        .forEach(
            reason -> text.say("Training stopped there, for %s.".formatted(reason.sentence())));
  }

  /** Returns what the network answers, and how often rightly. */
  private Section answers() {
    Paragraph text = new Paragraph();
    right(text);
    classByClass(text);
    text.say(cost(), commands().place());
    for (Score score : findings.fit().scores()) {
      text.say(
          ("Its answers for %s miss by %s (root mean squared error), and the mean of all rows, the"
                  + " baseline, by %s: R² is %s.")
              .formatted(
                  score.target(),
                  number(score.error()),
                  number(score.baseline()),
                  number(score.r2())),
          commands().answers());
    }
    heldOut(text);
    List<String> features = findings.features();
    String over = RunningText.list(findings.fit().features().stream().map(features::get).toList());
    boolean areAllRight =
        findings.fit().right().filter(rows -> rows.right() < rows.all()).isEmpty();
    String caption =
        "The answer over %s, with the rows on top%s."
            .formatted(over, areAllRight ? "" : ", wrong ones in rings");
    List<Block> blocks = new ArrayList<>(List.of(text));
    blocks.add(
        new Picture(
            new FitFigure(findings.fit()).figure(),
            "what the network answers",
            "What the network answers over %s, with the rows.".formatted(over),
            features.size() > 2
                ? caption + " Its other features stand at the means of the rows there."
                : caption,
            commands().answers()));
    if (!findings.fit().scores().isEmpty()) {
      blocks.add(
          new Picture(
              new FitFigure(findings.fit()).predicted(),
              "predicted against true",
              "The numbers that the network answers against those of the rows.",
              "Each row's number and the network's answer: on the line they are the same.",
              commands().answers()));
    }
    return new Section("What it answers", blocks);
  }

  /** Says how many rows it decides rightly, where it decides. */
  private void right(Paragraph text) {
    boolean areSome = findings.heldOut() > 0;
    findings
        .answers()
        .ifPresentOrElse(
            found -> {
              Confusion answers = found.confusion();
              String rows = RunningText.rows(answers.all());
              String who = areSome ? "%s that trained".formatted(rows) : rows;
              text.say(
                  answers.right() == answers.all()
                      ? "It decides all %s rightly.".formatted(who)
                      : String.format(
                          Locale.ROOT, "It decides %,d of the %s rightly.", answers.right(), who),
                  commands().place());
            },
            () ->
                findings
                    .place()
                    .answers()
                    .ifPresent(
                        found ->
                            text.say(
                                (areSome
                                        ? "It decides %s of the rows that trained rightly."
                                        : "It decides %s of the rows rightly.")
                                    .formatted(RunningText.percent(found.accuracy())),
                                commands().place())));
  }

  /** Tells the classes apart: a share of all rows hides a class that is rare. */
  private void classByClass(Paragraph text) {
    if (findings.answers().isEmpty()) {
      return;
    }
    Confusion answers = findings.answers().get().confusion();
    List<String> parts = new ArrayList<>();
    for (int label = 0; label < answers.classes(); label++) {
      int own = label;
      int all =
          IntStream.range(0, answers.classes()).map(decided -> answers.count(own, decided)).sum();
      parts.add(
          String.format(
              Locale.ROOT,
              "%,d of the %,d of class %s",
              answers.count(label, label),
              all,
              model().dataset().classes().get(label)));
    }
    text.say(
        "Class by class, these are %s.".formatted(RunningText.list(parts)), commands().place());
  }

  /** Says what it does on rows that did not train, where there are some. */
  private void heldOut(Paragraph text) {
    if (findings.place().other().isEmpty()) {
      return;
    }
    OtherRows.AtPoint other = findings.place().other().get();
    String cost =
        "On %s that did not train the cost is %s"
            .formatted(RunningText.rows(findings.heldOut()), told(other.cost()));
    text.say(
        other.accuracy().isPresent()
            ? "%s, and it decides %s of them rightly."
                .formatted(cost, RunningText.percent(other.accuracy().getAsDouble()))
            : cost + ".",
        commands().place());
  }

  /** The cost at the point as a sentence, which says what the number is. */
  private String cost() {
    return "Its cost, the %s over these rows, is %s."
        .formatted(model().measure().quantity(), told(findings.place().cost()));
  }

  /** A cost, of which it is said where rounding may have changed its digits. */
  private String told(double cost) {
    return findings.areRounded()
        ? "%s, of which it is not known how many digits are true".formatted(amount(cost))
        : amount(cost);
  }

  private String amount(double cost) {
    return model().measure().amount(number(cost));
  }

  /** Returns what kind of place the network's weights are at. */
  private Section place() {
    Command command = commands().place();
    Paragraph text =
        new Paragraph()
            .say(
                "Seen in all its parameters, the cost is a landscape, and the network stands at one"
                    + " point of it.")
            .say("The verdict on this point is %s.".formatted(code(verdict().inWords())), command)
            .say(verdict().meaning().replaceAll("'([^']+)'|(--[a-z0-9-]+( adam)?)", code("$1$2")));
    Evidence found = findings.place().evidence().orElseThrow();
    Paragraph evidence = new Paragraph();
    if (!findings.areRounded()) {
      slopeAndCurvature(evidence, found);
    }
    if (found.complete()) {
      evidence.say(
          found.index() == 0
              ? "Along no direction does the landscape bend down."
              : "Along %s the landscape bends down."
                  .formatted(count(found.index(), "%,d direction", "%,d directions")),
          command);
    }
    evidence.say("The verdict rests on %s.".formatted(found.basis()), command);
    units(
        evidence,
        "saturated, that is, their output hardly changes from row to row",
        found.units().saturated());
    units(
        evidence,
        "constant, that is, their output is the same for every row",
        found.units().constant());
    units(evidence, "dead, that is, nothing that they do reaches the output", found.units().dead());
    units(
        evidence, "duplicate, that is, they do what another unit does", found.units().duplicate());
    return new Section("The place", text, evidence);
  }

  private void slopeAndCurvature(Paragraph text, Evidence evidence) {
    if (Double.isFinite(evidence.gradientNorm())) {
      text.say(
          "The gradient is %s long there.".formatted(number(evidence.gradientNorm())),
          commands().place());
    }
    List<Double> eigenvalues = findings.place().eigenvalues();
    if (!eigenvalues.isEmpty()) {
      text.say(
          "The eigenvalues of the Hessian are the curvatures: they reach from %s to %s."
              .formatted(
                  number(eigenvalues.get(0)), number(eigenvalues.get(eigenvalues.size() - 1))),
          commands().place());
    }
  }

  private void units(Paragraph text, String kind, List<Unit> units) {
    if (!units.isEmpty()) {
      String names = RunningText.list(units.stream().map(Unit::name).toList());
      text.say("Of the hidden units, these are %s: %s.".formatted(kind, names), commands().place());
    }
  }

  /** A plane of the landscape around the network. */
  private Section landscape() {
    Command command = commands().landscape();
    Paragraph text =
        new Paragraph()
            .say(
                "The picture shows the cost on a plane through this point, along two directions"
                    + " that were drawn at random.")
            .say(
                findings.isNormalised()
                    ? "At 1 along a direction every unit's weights have changed by as much as they"
                        + " are long."
                    : "At 1 along a direction every parameter has changed by a number of the"
                        + " standard normal distribution, for weights that are all 0 give no other"
                        + " measure.")
            .say(
                "The plane was computed at %s."
                    .formatted(count((int) findings.plane().cells(), "%,d place", "%,d places")),
                command);
    Part cells = findings.plane().main();
    if (cells.cells().failed() > 0) {
      text.say(
          String.format(Locale.ROOT, "%,d of them have no finite cost.", cells.cells().failed()),
          command);
    }
    if (cells.hasSmallest()) {
      lowest(text, cells, command);
    }
    return new Section(
        "The landscape",
        text,
        new Picture(
            new SweepFigure(findings.plane(), View.HEATMAP, Look.USUAL)
                .figure()
                .retitled(findings.plane().titles()),
            findings.plane().title(),
            "A map of the cost over two random directions, with the point in its middle.",
            "The cost around the network, which stands in the middle of the map.",
            command));
  }

  private void lowest(Paragraph text, Part cells, Command command) {
    double[] place = cells.place();
    if (Arrays.stream(place).allMatch(coordinate -> coordinate == 0)) {
      text.say("The lowest of them is the middle, where the network stands.", command);
    } else if (findings.areRounded() || !findings.plane().rounding().isNone()) {
      text.say(
          "The lowest of them is not the middle; how much lower it is cannot be told, for weights"
              + " are so large that costs are rounded.",
          command);
    } else {
      text.say(
              "The lowest of them, at %s and %s, costs %s."
                  .formatted(
                      number(place[0]), number(place[1]), amount(cells.cells().range().smallest())),
              command)
          .say(
              "The middle costs more, %s.".formatted(amount(findings.place().cost())),
              commands().place());
    }
  }

  /** Returns what can be said of all this, and what cannot. */
  private Section limits() {
    Paragraph sure =
        new Paragraph()
            .say(
                "What stands above is true of this network on these rows, and each of the commands"
                    + " below prints its numbers again.");
    Paragraph rows =
        new Paragraph()
            .say(
                findings.heldOut() > 0
                    ? "Of rows that it has never seen, only the cost of the rows held out says"
                        + " something; the fewer they are, the less it says."
                    : ("It says nothing of rows that the network has never seen, for all rows"
                            + " trained: %s keeps a fifth of them back.")
                        .formatted(code("--hold-out 0.2")));
    int parameters = model().layout().size();
    String words = commands().words();
    Paragraph places =
        new Paragraph()
            .say(
                ("A plane shows 2 of %s, so a bowl in it proves no minimum, and a flat map no"
                        + " plain.")
                    .formatted(count(parameters, "%,d direction", "%,d directions")),
                commands().network())
            .say(
                ("The verdict looks at all of them, but it is computed with rounding and is no"
                        + " proof; %s proves what can be proved.")
                    .formatted(code("costscape inspect %s --prove".formatted(words))))
            .say(
                ("Nor does it say that nothing lower lies elsewhere: another start may end at"
                        + " another place, and %s looks for these.")
                    .formatted(code("costscape minima " + words)));
    return new Section("What can be said, and what not", sure, rows, places);
  }
}
