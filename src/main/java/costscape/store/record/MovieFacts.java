package costscape.store.record;

import costscape.cost.Rounding;
import costscape.critical.local.Sharpness;
import costscape.critical.local.Sharpness.Measure;
import costscape.data.Dataset;
import costscape.network.Network;
import costscape.space.Axis;
import costscape.store.file.InputException;
import costscape.store.table.KeptCells;
import costscape.store.table.MovieCsv;
import costscape.store.table.SharpnessCsv;
import costscape.store.text.JsonText.JsonMap;
import costscape.store.text.JsonValues;
import costscape.study.MovieLandscape;
import costscape.study.MovieResult;
import costscape.study.MovieResult.Panel;
import costscape.study.MovieResult.Trained;
import costscape.study.MovieRuns;
import costscape.study.MovieRuns.Run;
import costscape.study.MovieRuns.Subject;
import costscape.sweep.SweptCells;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The facts that a record keeps of a movie beside its tables, so that it is drawn again without a
 * model. What is usual is left out.
 */
public final class MovieFacts {
  /** The cells of the frames. */
  public static final String CELLS = "-cells.npy";

  /** The steps of the trainings. */
  public static final String STEPS = "-steps.csv";

  /** The rows that a fit is shown on. */
  public static final String ROWS = "-rows.csv";

  /** The sharpness along the training. */
  public static final String SHARPNESS = "-sharpness.csv";

  private MovieFacts() {}

  /** The facts of a movie, as {@link costscape.store.text.JsonText} takes them. */
  public static Map<String, Object> of(MovieResult result) {
    JsonMap facts = JsonMap.of("title", result.title()).with("heights", result.heights());
    FactsJson.putAll(facts, result.facts());
    FactsJson.putTitles(facts, result.titles());
    FactsJson.putUnless(result.frames().isEmpty(), "frames", result.frames(), facts);
    FactsJson.putUnless(result.sides() == 0, "sides", result.sides(), facts);
    FactsJson.putUnless(!result.grows(), "grows", true, facts);
    result.distance().ifPresent(distance -> facts.put("distance", distance));
    result
        .landscape()
        .ifPresent(
            cells ->
                facts.with("axes", FactsJson.axes(cells.axes())).put("planes", cells.planes()));
    FactsJson.putUnless(result.rounding().isNone(), "about", true, facts);
    result.trained().ifPresent(trained -> facts.put("trained", trained(trained)));
    return facts;
  }

  private static Map<String, Object> trained(Trained trained) {
    MovieRuns runs = trained.runs();
    Subject subject = runs.subject();
    JsonMap facts =
        JsonMap.of("panels", trained.panels().stream().map(MovieFacts::word).toList())
            .with("measure", FactsJson.measure(subject.measure()))
            .with("parameters", subject.parameters())
            .with("steps", runs.numbers())
            .with("pace", runs.lingers() ? "log" : "linear");
    FactsJson.putUnless(subject.names().isEmpty(), "names", subject.names(), facts);
    subject.network().forEach(network -> facts.put("network", FitFacts.network(network)));
    if (trained.panels().contains(Panel.FIT)) {
      facts.put("rows", FitFacts.rows(subject.rows().get(0)));
    }
    trained.sharpness().forEach(told -> facts.put("sharpness", TraceFacts.sharpness(told)));
    FactsJson.putUnless(runs.about().isEmpty(), "about", runs.about(), facts);
    FactsJson.putUnless(runs.following().isEmpty(), "following", runs.following(), facts);
    List<Integer> rounded = new ArrayList<>();
    for (int k = 0; k < runs.all().size(); k++) {
      if (!runs.all().get(k).rounding().isNone()) {
        rounded.add(k);
      }
    }
    FactsJson.putUnless(rounded.isEmpty(), "rounded", rounded, facts);
    return facts;
  }

  private static String word(Panel panel) {
    return panel.name().toLowerCase(Locale.ROOT);
  }

  /** The axes of the landscape that facts tell of; none where a movie shows none. */
  public static List<Axis> axes(JsonValues facts) {
    return FactsJson.axes(facts);
  }

  /**
   * The movie that facts and tables tell of.
   *
   * @param tables by their endings
   * @param prefix of the endings
   * @throws InputException where they do not belong together
   */
  public static MovieResult read(JsonValues facts, Map<String, Path> tables, String prefix) {
    List<Axis> axes = axes(facts);
    List<String> frames = facts.texts("frames");
    int sides = facts.whole("sides").orElse(0);
    boolean grows = FactsJson.is(facts, "grows");
    Optional<JsonValues> told = facts.object("trained");
    Optional<MovieLandscape> landscape =
        axes.isEmpty()
            ? Optional.empty()
            : Optional.of(landscape(facts, axes, FactsJson.table(tables, prefix + CELLS)));
    Optional<Trained> trained = told.map(runs -> trained(runs, axes.size(), tables, prefix));
    int planes = landscape.map(MovieLandscape::planes).orElse(1);
    int shown =
        sides > 0 ? 1 : trained.map(all -> all.runs().numbers().size()).orElse(frames.size());
    if (axes.size() > 2
        || sides < 0
        || ((sides > 0 || grows) && axes.size() < 2)
        || (grows && trained.isEmpty())
        || (trained.isEmpty() && landscape.isEmpty())
        || (planes > 1 && planes != shown)
        || shown == 0) {
      throw wrong();
    }
    return new MovieResult(
        facts.text("title").orElseThrow(MovieFacts::wrong),
        FactsJson.caption(facts),
        FactsJson.number(facts, "distance"),
        facts.text("heights").orElseThrow(MovieFacts::wrong),
        FactsJson.titles(facts),
        frames,
        landscape,
        FactsJson.rounding(facts, "about"),
        trained,
        sides,
        grows);
  }

  private static MovieLandscape landscape(JsonValues facts, List<Axis> axes, Path table) {
    int planes = facts.whole("planes").filter(count -> count > 0).orElseThrow(MovieFacts::wrong);
    List<SweptCells> cells =
        KeptCells.frames(table, planes, axes).stream()
            .map(costs -> SweptCells.of(axes, costs))
            .toList();
    return MovieLandscape.of(axes, cells);
  }

  private static Trained trained(
      JsonValues facts, int axes, Map<String, Path> tables, String prefix) {
    List<Panel> panels =
        facts.texts("panels").stream()
            .map(word -> Panel.valueOf(word.toUpperCase(Locale.ROOT)))
            .toList();
    int parameters = facts.whole("parameters").filter(n -> n > 0).orElseThrow(MovieFacts::wrong);
    List<Network> network = facts.object("network").map(FitFacts::network).stream().toList();
    boolean hasParameters = panels.contains(Panel.FIT) || panels.contains(Panel.PARAMETERS);
    List<Run> runs =
        MovieCsv.readSteps(
            FactsJson.table(tables, prefix + STEPS), axes, hasParameters ? parameters : 0);
    List<Integer> rounded = FitFacts.whole(facts, "rounded");
    List<Run> all = new ArrayList<>();
    for (int k = 0; k < runs.size(); k++) {
      Run run = runs.get(k);
      all.add(
          new Run(
              run.name(),
              run.path(),
              run.heldOut(),
              rounded.contains(k) ? Rounding.LARGE : Rounding.NONE,
              run.places()));
    }
    List<Dataset> rows =
        facts
            .object("rows")
            .map(told -> FitFacts.rows(told, FactsJson.table(tables, prefix + ROWS)))
            .stream()
            .toList();
    Subject subject =
        new Subject(
            FactsJson.measure(facts.object("measure")),
            parameters,
            facts.texts("names"),
            network,
            rows);
    List<Sharpness> sharpness =
        facts.object("sharpness").stream()
            .map(
                told ->
                    TraceFacts.sharpness(
                        told, measures(FactsJson.table(tables, prefix + SHARPNESS))))
            .toList();
    List<Integer> steps = FitFacts.whole(facts, "steps");
    boolean lingers = facts.text("pace").equals(Optional.of("log"));
    boolean isOfNetwork =
        network.stream().allMatch(known -> known.layout().size() == parameters)
            && panels.contains(Panel.SHARPNESS) == !sharpness.isEmpty()
            && (!panels.contains(Panel.FIT)
                || (subject.hasFit() && network.get(0).output().answers(rows.get(0))));
    if (panels.isEmpty() || steps.isEmpty() || runs.isEmpty() || !isOfNetwork) {
      throw wrong();
    }
    return new Trained(
        new MovieRuns(
            subject,
            all,
            steps,
            lingers,
            FitFacts.whole(facts, "about"),
            FitFacts.whole(facts, "following")),
        panels,
        List.of(),
        sharpness);
  }

  private static List<Measure> measures(Path table) {
    return SharpnessCsv.read(table).values().stream().findFirst().orElseThrow(MovieFacts::wrong);
  }

  private static InputException wrong() {
    return new InputException("what a record tells of its movie does not fit its tables");
  }
}
