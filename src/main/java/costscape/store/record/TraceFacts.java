package costscape.store.record;

import costscape.cost.Rounding;
import costscape.critical.local.Sharpness;
import costscape.critical.local.Sharpness.Measure;
import costscape.critical.verdict.Verdict;
import costscape.space.Axis;
import costscape.store.file.InputException;
import costscape.store.table.KeptCells;
import costscape.store.table.SharpnessCsv;
import costscape.store.table.TraceCsv;
import costscape.store.table.TraceCsv.ReadEnd;
import costscape.store.table.TrajectoryCsv;
import costscape.store.table.TrajectoryCsv.Recorded;
import costscape.store.text.JsonText.JsonMap;
import costscape.store.text.JsonValues;
import costscape.study.OtherRows;
import costscape.study.PathMode;
import costscape.study.TraceResult;
import costscape.study.TraceResult.AnsweredRow;
import costscape.study.TraceResult.Answers;
import costscape.study.TraceResult.End;
import costscape.study.TraceResult.Form;
import costscape.study.TraceResult.Judged;
import costscape.study.TraceResult.Known;
import costscape.study.TraceResult.Name;
import costscape.study.TraceResult.Plane;
import costscape.study.TraceResult.RightRows;
import costscape.study.TraceResult.Run;
import costscape.sweep.CellPlane;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import costscape.words.Labelled;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The facts that a record keeps of a training beside its tables, so that it is drawn again without
 * its model. What is usual is left out. Of many starts, whose ends have a table, the facts tell of
 * the best alone.
 */
public final class TraceFacts {
  /** The table of the paths, or of many starts that of their ends. */
  public static final String TABLE = ".csv";

  /** The steps of many starts. */
  public static final String STEPS = "-steps.csv";

  /** The cells of the plane under the paths. */
  public static final String CELLS = "-cells.csv";

  /** Where the steps of the paths lie on the plane. */
  public static final String PLACES = "-places.csv";

  /** The sharpness along the paths. */
  public static final String MEASURES = "-sharpness.csv";

  /** Shares of more directions than these are not kept. */
  private static final int MOST_SHARES = 100;

  private static final String PROVED = "proved";
  private static final String SHARPNESS = "sharpness";

  private TraceFacts() {}

  /** The facts of a result, as {@link costscape.store.text.JsonText} takes them. */
  public static Map<String, Object> of(TraceResult result) {
    JsonMap facts =
        JsonMap.of("how", result.how())
            .with("form", result.form().name().toLowerCase(Locale.ROOT))
            .with("parameters", result.parameters().size())
            .with(
                "runs",
                (result.form() == Form.STARTS ? List.of(result.bestRun()) : result.runs())
                    .stream().map(TraceFacts::run).toList())
            .with("measure", FactsJson.measure(result.measure()));
    FactsJson.putAll(facts, result.facts());
    FactsJson.putUnless(result.rows().isEmpty(), "rows", result.rows(), facts);
    FactsJson.putUnless(result.moved().isEmpty(), "moved", result.moved(), facts);
    FactsJson.putUnless(result.hasSlopes(), "flat", true, facts);
    FactsJson.putUnless(result.rounding().isNone(), "about", true, facts);
    result.plane().ifPresent(plane -> facts.put("plane", plane(plane)));
    result.known().proved().ifPresent(proved -> facts.put(PROVED, ProofFacts.of(proved)));
    return facts;
  }

  private static Map<String, Object> run(Run run) {
    JsonMap facts =
        JsonMap.of("name", run.name().name())
            .with("stop_reason", run.path().stopReason().label())
            .with("stopped_because", run.path().account());
    FactsJson.putUnless(run.name().label().isEmpty(), "label", run.name().label(), facts);
    FactsJson.putUnless(run.name().start().isEmpty(), "start", run.name().start(), facts);
    FactsJson.putUnless(run.name().rule().isEmpty(), "rule", run.name().rule(), facts);
    End end = run.end();
    FactsJson.putUnless(end.rounding().isNone(), "about", true, facts);
    end.right().ifPresent(rows -> facts.put("right", List.of(rows.right(), rows.all())));
    end.verdict()
        .ifPresent(
            verdict ->
                facts
                    .with("verdict", verdict.kind().label())
                    .with("captioned", verdict.captioned())
                    .with("why", verdict.why()));
    end.other().ifPresent(other -> facts.put("other", other(other)));
    FactsJson.putUnless(end.ofSmallest().isNone(), "smallest_about", true, facts);
    end.answers().ifPresent(answers -> facts.put("answers", answers(answers)));
    run.sharpness().ifPresent(sharpness -> facts.put(SHARPNESS, sharpness(sharpness)));
    return facts;
  }

  static Map<String, Object> sharpness(Sharpness sharpness) {
    JsonMap facts = JsonMap.of("formula", sharpness.formula());
    FactsJson.putUnless(!sharpness.isPreconditioned(), "preconditioned", true, facts);
    return facts;
  }

  private static List<Run> measured(List<JsonValues> told, List<Run> runs, Path table) {
    List<List<Measure>> measures = List.copyOf(SharpnessCsv.read(table).values());
    if (measures.size() != runs.size() || told.size() != runs.size()) {
      throw wrong();
    }
    List<Run> all = new ArrayList<>();
    for (Run run : runs) {
      JsonValues facts = told.get(all.size()).object(SHARPNESS).orElseThrow(TraceFacts::wrong);
      all.add(run.with(sharpness(facts, measures.get(all.size()))));
    }
    return all;
  }

  static Sharpness sharpness(JsonValues facts, List<Measure> measures) {
    return new Sharpness(
        measures, FactsJson.is(facts, "preconditioned"), facts.text("formula").orElse(""));
  }

  /** The rows' places and, a letter each, what they are: small where they are decided wrongly. */
  private static Map<String, Object> answers(Answers answers) {
    StringBuilder letters = new StringBuilder();
    for (AnsweredRow row : answers.rows()) {
      String letter = row.isUpper() ? "U" : "L";
      letters.append(row.isRight() ? letter : letter.toLowerCase(Locale.ROOT));
    }
    return JsonMap.of("curve", answers.curve())
        .with("places", answers.rows().stream().map(AnsweredRow::place).toList())
        .with("rows", letters.toString());
  }

  private static Answers answers(JsonValues facts) {
    List<Double> places = facts.numbers("places");
    String letters = text(facts, "rows");
    if (letters.length() != places.size() || facts.numbers("curve").size() < 2) {
      throw wrong();
    }
    List<AnsweredRow> rows = new ArrayList<>();
    for (int k = 0; k < places.size(); k++) {
      char letter = letters.charAt(k);
      rows.add(
          new AnsweredRow(
              places.get(k), Character.toUpperCase(letter) == 'U', Character.isUpperCase(letter)));
    }
    return new Answers(facts.numbers("curve"), rows);
  }

  private static Map<String, Object> other(OtherRows.AtPoint other) {
    JsonMap facts =
        JsonMap.of("key", other.key())
            .with("rows", other.rows())
            .with("measure", FactsJson.measure(other.measure()))
            .with("cost", other.cost());
    other.accuracy().ifPresent(share -> facts.put("accuracy", share));
    FactsJson.putUnless(other.rounding().isNone(), "about", true, facts);
    return facts;
  }

  private static Map<String, Object> plane(Plane plane) {
    JsonMap facts =
        JsonMap.of("mode", plane.mode().label())
            .with("axes", plane.cells().axes().stream().map(FactsJson::axis).toList());
    List<Double> shares = plane.shares();
    FactsJson.putUnless(plane.training() == 0, "training", plane.training(), facts);
    FactsJson.putUnless(
        shares.isEmpty(), "shares", shares.subList(0, Math.min(MOST_SHARES, shares.size())), facts);
    FactsJson.putUnless(plane.titles().isEmpty(), "titles", plane.titles(), facts);
    FactsJson.putUnless(plane.cells().rounding().isNone(), "about", true, facts);
    FactsJson.putAspect(facts, plane.cells());
    FactsJson.putUnless(plane.atEnd().isNone(), "end_about", true, facts);
    return facts;
  }

  /** The axes of the plane that facts tell of; none where paths are drawn step by step. */
  public static List<Axis> axes(JsonValues facts) {
    return facts.object("plane").map(FactsJson::axes).orElse(List.of());
  }

  /**
   * The result that facts and tables tell of.
   *
   * @param tables by their endings
   * @throws InputException where they do not belong together
   */
  public static TraceResult read(JsonValues facts, Map<String, Path> tables) {
    Form form =
        switch (text(facts, "form")) {
          case "alone" -> Form.ALONE;
          case "starts" -> Form.STARTS;
          case "together" -> Form.TOGETHER;
          default -> throw wrong();
        };
    Optional<JsonValues> plane = facts.object("plane");
    List<JsonValues> told = facts.objects("runs");
    boolean isMeasured = told.stream().anyMatch(run -> run.object(SHARPNESS).isPresent());
    List<String> parameters = new ArrayList<>();
    int size = facts.whole("parameters").orElseThrow(TraceFacts::wrong);
    List<Run> bare =
        form == Form.STARTS
            ? starts(told, tables, size, parameters)
            : runs(told, TrajectoryCsv.readAll(FactsJson.table(tables, TABLE), size, parameters));
    if (form == Form.ALONE && bare.size() != 1) {
      throw wrong();
    }
    List<Run> runs = isMeasured ? measured(told, bare, FactsJson.table(tables, MEASURES)) : bare;
    return new TraceResult(
        text(facts, "how"),
        form,
        runs,
        FactsJson.caption(facts),
        facts.text("rows").orElse(""),
        FactsJson.measure(facts.object("measure")),
        parameters,
        facts.texts("moved"),
        facts.text("flat").isEmpty(),
        plane.map(p -> plane(p, tables, runs, form)),
        Known.of(facts.object(PROVED).map(ProofFacts::end)),
        FactsJson.rounding(facts, "about"));
  }

  private static List<Run> runs(List<JsonValues> told, List<Recorded> paths) {
    if (told.size() != paths.size()) {
      throw wrong();
    }
    List<Run> runs = new ArrayList<>();
    for (int k = 0; k < told.size(); k++) {
      runs.add(run(told.get(k), paths.get(k)));
    }
    return runs;
  }

  /** Many starts, of which the facts tell of the best, and a table of every end. */
  private static List<Run> starts(
      List<JsonValues> told, Map<String, Path> tables, int size, List<String> parameters) {
    if (told.size() != 1) {
      throw wrong();
    }
    JsonValues best = told.get(0);
    Optional<OtherRows.AtPoint> other = best.object("other").map(TraceFacts::other);
    List<Double> right = best.numbers("right");
    List<ReadEnd> ends =
        TraceCsv.readEnds(FactsJson.table(tables, TABLE), size, right.size() == 2, parameters);
    List<Recorded> paths =
        TrajectoryCsv.readAll(FactsJson.table(tables, STEPS), 0, new ArrayList<>());
    if (paths.size() != ends.size()) {
      throw wrong();
    }
    List<Run> runs = new ArrayList<>();
    for (ReadEnd end : ends) {
      Recorded path = paths.get(runs.size());
      List<Step> steps = new ArrayList<>(path.path().steps());
      Step last = steps.remove(steps.size() - 1);
      steps.add(new Step(last.number(), end.theta(), last.cost(), last.gradientNorm()));
      StopReason reason = reason(end.stopReason());
      Optional<Judged> judged =
          end.verdict().equals("none")
              ? Optional.empty()
              : Optional.of(new Judged(Verdict.Kind.of(end.verdict()), "", ""));
      runs.add(
          new Run(
              new Name(end.start(), "", end.start(), ""),
              new Trajectory(steps, reason),
              path.heldOut(),
              new End(
                  Rounding.NONE,
                  right.size() == 2 ? Optional.of(right(end, right)) : Optional.empty(),
                  judged,
                  other.map(rows -> beside(rows, end.other())),
                  Rounding.NONE,
                  Optional.empty())));
    }
    int place = TraceResult.best(runs);
    Run lowest = runs.get(place);
    runs.set(place, run(best, new Recorded("", lowest.path(), lowest.heldOut())));
    return runs;
  }

  private static RightRows right(ReadEnd end, List<Double> ofBest) {
    int all = ofBest.get(1).intValue();
    return new RightRows((int) Math.round(end.right().orElseThrow() * all), all);
  }

  private static OtherRows.AtPoint beside(OtherRows.AtPoint best, List<Double> numbers) {
    return new OtherRows.AtPoint(
        best.key(),
        best.rows(),
        best.measure(),
        numbers.get(0),
        numbers.size() > 1 ? OptionalDouble.of(numbers.get(1)) : OptionalDouble.empty(),
        Rounding.NONE);
  }

  private static StopReason reason(String label) {
    return Labelled.named(label, StopReason.values()).orElseThrow(TraceFacts::wrong);
  }

  private static Run run(JsonValues facts, Recorded recorded) {
    StopReason reason = reason(text(facts, "stop_reason"));
    List<Double> right = facts.numbers("right");
    return new Run(
        new Name(
            text(facts, "name"),
            facts.text("label").orElse(""),
            facts.text("start").orElse(""),
            facts.text("rule").orElse("")),
        new Trajectory(recorded.path().steps(), reason, text(facts, "stopped_because")),
        recorded.heldOut(),
        new End(
            FactsJson.rounding(facts, "about"),
            right.size() == 2
                ? Optional.of(new RightRows(right.get(0).intValue(), right.get(1).intValue()))
                : Optional.empty(),
            facts
                .text("verdict")
                .map(
                    kind ->
                        new Judged(
                            Verdict.Kind.of(kind), text(facts, "captioned"), text(facts, "why"))),
            facts.object("other").map(TraceFacts::other),
            FactsJson.rounding(facts, "smallest_about"),
            facts.object("answers").map(TraceFacts::answers)));
  }

  private static OtherRows.AtPoint other(JsonValues facts) {
    return new OtherRows.AtPoint(
        text(facts, "key"),
        facts.whole("rows").orElse(0),
        FactsJson.measure(facts.object("measure")),
        facts.number("cost").orElse(Double.NaN),
        FactsJson.number(facts, "accuracy"),
        FactsJson.rounding(facts, "about"));
  }

  private static Plane plane(
      JsonValues facts, Map<String, Path> tables, List<Run> runs, Form form) {
    List<Axis> axes = FactsJson.axes(facts);
    PathMode mode =
        Labelled.named(text(facts, "mode"), PathMode.values()).orElseThrow(TraceFacts::wrong);
    List<Double> shares = facts.numbers("shares");
    if (axes.size() != 2 || (mode == PathMode.PCA && shares.size() < 2)) {
      throw wrong();
    }
    CellPlane cells =
        (CellPlane)
            FactsJson.cells(
                axes, KeptCells.read(FactsJson.table(tables, CELLS), axes, "cost"), facts);
    return new Plane(
        mode,
        cells,
        facts.whole("training").orElse(0),
        shares,
        facts.object("titles").map(JsonValues::allTexts).orElse(Map.of()),
        TraceCsv.readPlaces(
            FactsJson.table(tables, PLACES),
            runs.stream().map(Run::path).toList(),
            form != Form.ALONE),
        FactsJson.rounding(facts, "end_about"));
  }

  private static InputException wrong() {
    return new InputException("what a record tells of its training does not fit its tables");
  }

  private static String text(JsonValues values, String key) {
    return values.text(key).orElseThrow(TraceFacts::wrong);
  }
}
