package costscape.cli;

import costscape.cli.facts.NeededFirst;
import costscape.cli.figure.FigureOptions;
import costscape.cli.option.DrawnFromTable;
import costscape.cli.option.LanguageOption;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.SearchOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.proof.MinimaProof;
import costscape.cli.proof.ProofOptions;
import costscape.cli.proof.ProveOption;
import costscape.cli.report.CatalogueNotes;
import costscape.cli.report.KeptTables;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.StandIn;
import costscape.cli.report.Summary;
import costscape.cli.report.TableRounding;
import costscape.cli.report.TrueDigits;
import costscape.cli.trace.HeldOutEnds;
import costscape.cli.value.Caption;
import costscape.cli.value.Model;
import costscape.cli.value.SearchLimit;
import costscape.cost.RegressionLoss;
import costscape.cost.RegressionLoss.Smoothness;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.catalogue.DisconnectivityGraph;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.job.Runner;
import costscape.job.Workload;
import costscape.render.chart.Figure;
import costscape.render.view.TreeCaption;
import costscape.render.view.TreeChart;
import costscape.store.table.CatalogueCsv;
import costscape.words.CatalogueWords;
import costscape.words.JoiningWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The places where training can end, in the full parameter space, and the passes between them. */
@NeededFirst("--data --hidden --l2 --starts --seed --prove --scale --format --out")
@Command(
    name = "minima",
    description = "Where training can end: minima, saddles and the passes between them.",
    footerHeading = Costscape.EXAMPLES,
    footer = {
      "  costscape minima --l2 0.01 --starts 200",
      "  costscape minima --data trap --l2 0.01 --starts 200"
    })
final class MinimaCommand implements Callable<Integer>, DrawnFromTable {

  /** The summary lists at most this many rows; the table has all of them. */
  private static final int MOST_LINES = 30;

  private static final String COMPLETENESS = "-completeness.csv";
  private static final List<String> TABLES = List.of(".csv", "-passes.csv", COMPLETENESS);
  private static final String TITLE = "where training can end";

  @Mixin private ModelOptions modelOptions;
  @Mixin private SearchOptions searchOptions;
  @Mixin private LanguageOption languageOption;
  @Mixin private OutputOptions outputOptions;
  @Mixin private FigureOptions figureOptions;
  @Mixin private ThreadOptions threadOptions;
  @Mixin private ProveOption proveOption;

  private Optional<KeptTables> kept = Optional.empty();

  /** With a proof everything is computed again: a proof is not taken from a file. */
  @Override
  public List<String> drawnTables() {
    return proveOption.isWanted() ? List.of() : TABLES;
  }

  @Override
  public void take(List<Path> tables) {
    kept = Optional.of(new KeptTables(TABLES, tables));
  }

  @Override
  public Integer call() throws IOException {
    return languageOption.during(this::run);
  }

  private Integer run() throws IOException {
    Model model = modelOptions.withoutPoint().model(searchOptions::split);
    proveOption.check(model);
    SearchLimit.check(model, "minima");
    Output output = prepared(model);
    output.rehearse(StandIn.line("end").withCaption(TreeCaption.longest(Caption.of(model))));
    Optional<Catalogue> taken = kept.flatMap(tables -> read(tables, model));
    Result<Catalogue> result = Result.of(() -> taken.orElseGet(() -> search(model, output)));
    Catalogue catalogue = result.value();
    HeldOutEnds heldOut = HeldOutEnds.of(model);
    Optional<MinimaProof> proof =
        proveOption.isWanted()
            ? Optional.of(MinimaProof.of(model, catalogue, threadOptions))
            : Optional.empty();
    boolean complete = proof.map(MinimaProof::isComplete).orElse(false);
    Figure picture =
        TreeChart.of(catalogue, model.measure().title(), heldOut.costs(catalogue))
            .withCaption(TreeCaption.of(Caption.of(model), catalogue, complete));
    output.confirm(() -> picture);
    if (taken.isPresent()) {
      kept.orElseThrow().write(output);
    } else {
      writeTables(catalogue, model, heldOut, output);
    }
    output.picture(picture, TITLE);
    Map<Integer, TrueDigits> digits = TrueDigits.of(model.cost(), catalogue);
    Summary summary =
        taken.isPresent()
            ? ofTaken(catalogue, digits)
            : summary(catalogue, model, heldOut, digits, complete, result.seconds());
    TableRounding.into(summary, output, TableRounding.of(catalogue, heldOut.beside(model.cost())));
    if (proof.isPresent()) {
      proof.get().write(output);
      proof.get().into(summary);
    }
    if (taken.isEmpty()) {
      notListed(model, catalogue, summary);
    }
    return outputOptions.print(output.end(summary, model));
  }

  private Catalogue search(Model model, Output output) {
    Workload work = threadOptions.workload("minima", searchOptions.amount(), output);
    Runner runner = output.resuming(threadOptions.runner(work));
    return searchOptions.search(model.terrain(), runner, work);
  }

  private static Optional<Catalogue> read(KeptTables tables, Model model) {
    int[] distinctAfter = CatalogueCsv.completeness(tables.file(COMPLETENESS));
    List<Catalogue.Listed> places = CatalogueCsv.places(tables.file(".csv"), model.layout());
    return Catalogue.of(model.terrain(), places, distinctAfter.length, distinctAfter);
  }

  /** What is said of a list that an earlier search found, and whose tables stay as they are. */
  private Summary ofTaken(Catalogue catalogue, Map<Integer, TrueDigits> digits) {
    Summary summary = new Summary();
    counts(catalogue, summary);
    found(catalogue, digits, summary);
    summary.line("%s", TreeCaption.completeness(catalogue.unseen(), false));
    Path list = kept.orElseThrow().file(".csv");
    return summary.put("list_from", list.toString()).line(CatalogueWords.LIST_TAKEN, list);
  }

  private Output prepared(Model model) throws IOException {
    Output output =
        outputOptions
            .output(figureOptions.appearance())
            .about(model)
            .about("seed", searchOptions.seed())
            .prepare(TABLES.toArray(String[]::new));
    return proveOption.isWanted() ? output.prepare(ProofOptions.ENDING) : output;
  }

  private static void writeTables(
      Catalogue catalogue, Model model, HeldOutEnds heldOut, Output output) throws IOException {
    List<String> names = model.layout().parameterNames();
    output.file(".csv", out -> CatalogueCsv.write(catalogue, names, heldOut.cost(), out));
    output.file("-passes.csv", out -> CatalogueCsv.writePasses(catalogue, out));
    output.file(COMPLETENESS, out -> CatalogueCsv.writeCompleteness(catalogue, out));
  }

  /** Says which directions are flat everywhere, and which ends the search does not list. */
  private static void notListed(Model model, Catalogue catalogue, Summary summary) {
    if (model.cost().flatDirections().size() > 0) {
      summary
          .put("flat_everywhere", model.cost().flatDirections().size())
          .line(CatalogueWords.NOT_COUNTED, model.cost().flatDirections().sentence());
    }
    boolean absolute =
        model
            .ifNetwork()
            .filter(
                c ->
                    c.loss() instanceof RegressionLoss errors
                        && errors.smoothness() == Smoothness.KINK)
            .isPresent();
    boolean relu = model.ifNetwork().filter(c -> c.network().activation().hasKink()).isPresent();
    if (catalogue.unsettled() > 0 && (relu || absolute)) {
      summary.line(absolute ? CatalogueWords.KINKS_OF_ERROR : CatalogueWords.KINKS_OF_RELU);
    }
  }

  private static Summary summary(
      Catalogue catalogue,
      Model model,
      HeldOutEnds heldOut,
      Map<Integer, TrueDigits> digits,
      boolean complete,
      double seconds) {
    List<String> names = model.layout().parameterNames();
    Summary summary = new Summary();
    counts(catalogue, summary);
    summary
        .put("seconds", seconds)
        .put("starts_per_second", catalogue.starts() / seconds)
        .put("catalogue", entries(catalogue, names, heldOut, digits))
        .put("passes", passes(catalogue));
    found(catalogue, digits, summary);
    summary.line(
        CatalogueWords.SEARCHED,
        catalogue.starts(),
        Summary.seconds(seconds),
        catalogue.unsettled() == 0
            ? CatalogueWords.ALL_STARTS_SETTLED.say()
            : CatalogueWords.NOT_SETTLED.say(catalogue.unsettled()));
    summary.line("%s", TreeCaption.completeness(catalogue.unseen(), complete));
    catalogue.entries().stream()
        .limit(MOST_LINES)
        .forEach(
            entry ->
                summary.line(
                    "%s", line(catalogue, entry, names, heldOut, TrueDigits.at(digits, entry))));
    if (catalogue.entries().size() > MOST_LINES) {
      summary.line(CatalogueWords.MORE_IN_TABLE, catalogue.entries().size() - MOST_LINES);
    }
    TrueDigits.into(summary, digits);
    CatalogueNotes.glossary(catalogue, summary);
    return summary;
  }

  private static void counts(Catalogue catalogue, Summary summary) {
    summary
        .put("minima", catalogue.of(Kind.MINIMUM).size())
        .put("saddles", catalogue.of(Kind.SADDLE).size())
        .put("degenerate", catalogue.of(Kind.DEGENERATE).size())
        .put("unbounded", catalogue.of(Kind.UNBOUNDED).size())
        .put("starts", catalogue.starts())
        .put("unsettled", catalogue.unsettled())
        .put("unseen_share", catalogue.unseen().share())
        .put("unseen_ends", catalogue.unseen().ends())
        .put("best_cost", bestCost(catalogue));
  }

  /** How many minima were found, and how hard it is to come to the lowest of them. */
  private static void found(Catalogue catalogue, Map<Integer, TrueDigits> digits, Summary summary) {
    List<Catalogue.Entry> minima = catalogue.of(Kind.MINIMUM);
    if (minima.isEmpty()) {
      summary.line(CatalogueWords.NO_MINIMA);
      return;
    }
    Catalogue.Entry lowest = minima.get(0);
    summary.line(
        CatalogueWords.MINIMA,
        minima.size(),
        TrueDigits.at(digits, lowest).cost(lowest.point().cost()),
        lowest.hits(),
        catalogue.starts());
  }

  /** The lowest cost of the catalogue; without a minimum, how far the search went down. */
  private static double bestCost(Catalogue catalogue) {
    return catalogue.entries().isEmpty() ? Double.NaN : catalogue.entry(1).point().cost();
  }

  private static String line(
      Catalogue catalogue,
      Catalogue.Entry entry,
      List<String> names,
      HeldOutEnds heldOut,
      TrueDigits digits) {
    String own = entry.point().note(names);
    boolean isBeside = entry.point().holds() && entry.hits() == 0;
    String note = isBeside ? joined(own, CatalogueWords.FOUND_BY.say(entry.found().phrase())) : own;
    List<String> below = entry.fallsTo().stream().distinct().map(String::valueOf).toList();
    String falls =
        switch (below.size()) {
          case 0 -> "";
          case 1 -> CatalogueWords.WAY_DOWN.say(below.get(0));
          default -> CatalogueWords.WAYS_DOWN.say(JoiningWords.each(below));
        };
    return CatalogueWords.PLACE
        .say(
            entry.id(),
            entry.point().kind().inWords(),
            entry.point().index(),
            digits.cost(entry.point().cost()),
            heldOut.text(entry),
            Summary.number(Math.rint(1000 * catalogue.share(entry)) / 10),
            joined(falls, note))
        .stripTrailing();
  }

  private static String joined(String one, String other) {
    return one.isEmpty() ? other : other.isEmpty() ? one : CatalogueWords.BOTH.say(one, other);
  }

  private static List<Map<String, Object>> entries(
      Catalogue catalogue,
      List<String> names,
      HeldOutEnds heldOut,
      Map<Integer, TrueDigits> digits) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Catalogue.Entry entry : catalogue.entries()) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("id", entry.id());
      values.put("kind", entry.point().kind().word());
      values.put("index", entry.point().index());
      values.put("cost", entry.point().cost());
      TrueDigits.at(digits, entry).into(values);
      values.put("eigenvalues", entry.point().spectrum().eigenvalues());
      values.put("hits", entry.hits());
      values.put("found", entry.found().word());
      values.put("falls_to", entry.fallsTo());
      values.put("note", entry.point().note(names));
      heldOut.into(values, entry);
      entries.add(values);
    }
    return entries;
  }

  private static List<Map<String, Object>> passes(Catalogue catalogue) {
    List<Map<String, Object>> passes = new ArrayList<>();
    for (DisconnectivityGraph.Pass pass : DisconnectivityGraph.of(catalogue).passes()) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("from", pass.from());
      values.put("to", pass.to());
      values.put("via", pass.via());
      values.put("cost", pass.cost());
      values.put("found", catalogue.entry(pass.via()).found().word());
      passes.add(values);
    }
    return passes;
  }
}
