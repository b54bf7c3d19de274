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
import costscape.cli.report.KeptTables;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.StandIn;
import costscape.cli.report.Summary;
import costscape.cli.report.TableRounding;
import costscape.cli.trace.CatalogueReport;
import costscape.cli.value.Caption;
import costscape.cli.value.ModelAtPoint;
import costscape.cli.value.SearchLimit;
import costscape.cost.Loss;
import costscape.cost.RegressionLoss;
import costscape.cost.RegressionLoss.Smoothness;
import costscape.critical.catalogue.Catalogue;
import costscape.job.Runner;
import costscape.job.Workload;
import costscape.render.chart.Figure;
import costscape.render.view.TreeCaption;
import costscape.render.view.TreeChart;
import costscape.store.table.CatalogueCsv;
import costscape.words.CatalogueWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

  private static final String COMPLETENESS = "-completeness.csv";
  private static final List<String> TABLES = List.of(".csv", "-passes.csv", COMPLETENESS);
  private static final String TITLE = "where training can end";

  @Mixin private ModelOptions modelOptions;
  @Mixin private SearchOptions searchOptions;
  @Mixin LanguageOption languageOption;
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
    ModelAtPoint model = modelOptions.withoutPoint().model(searchOptions.holdOut()::split);
    proveOption.check(model);
    SearchLimit.check(model, "minima");
    Output output = prepared(model);
    output
        .pictures()
        .rehearse(StandIn.line("end").withCaption(TreeCaption.longest(Caption.of(model))));
    Optional<Catalogue> taken = kept.flatMap(tables -> read(tables, model));
    Result<Catalogue> result = Result.of(() -> taken.orElseGet(() -> search(model, output)));
    CatalogueReport report = new CatalogueReport(model, result.value());
    Optional<MinimaProof> proof = proof(model, result.value());
    boolean complete = proof.filter(MinimaProof::isComplete).isPresent();
    output
        .pictures()
        .write(
            picture(model, report, complete),
            TITLE,
            kept.filter(tables -> taken.isPresent()),
            () -> writeTables(report, output));
    Summary summary =
        taken.isPresent() ? ofTaken(report) : summary(report, complete, result.seconds());
    TableRounding.into(summary, output, report.rounding());
    if (proof.isPresent()) {
      proof.get().write(output);
      proof.get().into(summary);
    }
    if (taken.isEmpty()) {
      notListed(model, result.value(), summary);
    }
    return outputOptions.print(output.end(summary, model));
  }

  private Optional<MinimaProof> proof(ModelAtPoint model, Catalogue catalogue) {
    return proveOption.isWanted()
        ? Optional.of(MinimaProof.of(model, catalogue, threadOptions))
        : Optional.empty();
  }

  private static Figure picture(ModelAtPoint model, CatalogueReport report, boolean complete) {
    return TreeChart.of(report.catalogue(), model.measure().title(), report.heldOutCosts())
        .withCaption(TreeCaption.of(Caption.of(model), report.catalogue(), complete));
  }

  private Catalogue search(ModelAtPoint model, Output output) {
    Workload work = threadOptions.workload("minima", searchOptions.amount(), output);
    Runner runner = output.resuming(threadOptions.runner(work));
    return searchOptions.search(model.terrain(), runner, work);
  }

  private static Optional<Catalogue> read(KeptTables tables, ModelAtPoint model) {
    int[] distinctAfter = CatalogueCsv.completeness(tables.file(COMPLETENESS));
    List<Catalogue.Listed> places = CatalogueCsv.places(tables.file(".csv"), model.layout());
    return Catalogue.of(model.terrain(), places, distinctAfter.length, distinctAfter);
  }

  /** What is said of a list that an earlier search found, and whose tables stay as they are. */
  private Summary ofTaken(CatalogueReport report) {
    Summary summary = report.counts();
    report.minimaInto(summary);
    summary.line("%s", TreeCaption.completeness(report.catalogue().unseen(), false));
    Path list = kept.orElseThrow().file(".csv");
    return summary.put("list_from", list.toString()).line(CatalogueWords.LIST_TAKEN, list);
  }

  private Output prepared(ModelAtPoint model) throws IOException {
    Output output =
        outputOptions
            .output(figureOptions.appearance())
            .about(model)
            .about("seed", searchOptions.holdOut().seed())
            .prepare(TABLES.toArray(String[]::new));
    return proveOption.isWanted() ? output.prepare(ProofOptions.ENDING) : output;
  }

  private static void writeTables(CatalogueReport report, Output output) throws IOException {
    report.write(".csv", output);
    output.file("-passes.csv", out -> CatalogueCsv.writePasses(report.catalogue(), out));
    output.file(COMPLETENESS, out -> CatalogueCsv.writeCompleteness(report.catalogue(), out));
  }

  /** Says which directions are flat everywhere, and which ends the search does not list. */
  private static void notListed(ModelAtPoint model, Catalogue catalogue, Summary summary) {
    if (model.cost().flatDirections().size() > 0) {
      summary
          .put("flat_everywhere", model.cost().flatDirections().size())
          .line(CatalogueWords.NOT_COUNTED, model.cost().flatDirections().sentence());
    }
    boolean absolute = model.ifNetwork().filter(c -> hasKink(c.loss())).isPresent();
    boolean relu = model.ifNetwork().filter(c -> c.network().activation().hasKink()).isPresent();
    if (catalogue.unsettled() > 0 && (relu || absolute)) {
      summary.line(absolute ? CatalogueWords.KINKS_OF_ERROR : CatalogueWords.KINKS_OF_RELU);
    }
  }

  private static boolean hasKink(Loss loss) {
    return loss instanceof RegressionLoss errors && errors.smoothness() == Smoothness.KINK;
  }

  private static Summary summary(CatalogueReport report, boolean complete, double seconds) {
    Catalogue catalogue = report.catalogue();
    Summary summary =
        report
            .counts()
            .put("seconds", seconds)
            .put("starts_per_second", catalogue.starts() / seconds);
    report.placesInto(summary);
    report.minimaInto(summary);
    summary.line(
        CatalogueWords.SEARCHED,
        catalogue.starts(),
        Summary.seconds(seconds),
        catalogue.unsettled() == 0
            ? CatalogueWords.ALL_STARTS_SETTLED.say()
            : CatalogueWords.NOT_SETTLED.say(catalogue.unsettled()));
    summary.line("%s", TreeCaption.completeness(catalogue.unseen(), complete));
    report.linesInto(summary);
    report.notesInto(summary, true);
    return summary;
  }
}
