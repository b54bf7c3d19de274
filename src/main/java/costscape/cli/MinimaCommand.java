package costscape.cli;

import costscape.cli.facts.NeededFirst;
import costscape.cli.option.LookOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.SearchOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.proof.MinimaProof;
import costscape.cli.proof.ProofOptions;
import costscape.cli.proof.ProveOption;
import costscape.cli.report.DrawnFromTable;
import costscape.cli.report.KeptTables;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.StandIn;
import costscape.cli.trace.MinimaReport;
import costscape.cli.value.SearchLimit;
import costscape.critical.catalogue.Catalogue;
import costscape.job.Runner;
import costscape.job.Workload;
import costscape.render.view.TreeCaption;
import costscape.study.ModelAtPoint;
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
  private static final String TITLE = "where training can end";

  @Mixin private ModelOptions modelOptions;
  @Mixin private SearchOptions searchOptions;
  @Mixin private OutputOptions outputOptions;

  @SuppressWarnings("UnusedVariable") // found as a part of the command
  @Mixin
  private LookOptions.Titles titleOptions;

  @Mixin private ThreadOptions threadOptions;
  @Mixin private ProveOption proveOption;

  private Optional<KeptTables> kept = Optional.empty();

  /** With a proof everything is computed again: a proof is not taken from a file. */
  @Override
  public List<String> drawnTables() {
    return proveOption.isWanted() ? List.of() : MinimaReport.TABLES;
  }

  @Override
  public void take(List<Path> tables) {
    kept = Optional.of(new KeptTables(MinimaReport.TABLES, tables));
  }

  @Override
  public Integer call() throws IOException {
    ModelAtPoint model =
        modelOptions.model(ModelRequest.of(searchOptions.holdOut()::split).withoutPoint());
    proveOption.check(model);
    SearchLimit.check(model, "minima");
    Output output = prepared(model);
    output
        .pictures()
        .rehearse(StandIn.line("end").withCaption(TreeCaption.longest(model.facts().toString())));
    Optional<Catalogue> taken = kept.flatMap(tables -> MinimaReport.read(tables, model));
    Result<Catalogue> result = Result.of(() -> taken.orElseGet(() -> search(model, output)));
    MinimaReport report = MinimaReport.of(model, result.value(), proof(model, result.value()));
    Optional<KeptTables> source = kept.filter(tables -> taken.isPresent());
    output.pictures().write(report.picture(), TITLE, source, () -> report.write(output));
    Optional<Path> list = source.map(tables -> tables.file(".csv"));
    return outputOptions.print(output.end(report.summary(list, result.seconds(), output), model));
  }

  private Optional<MinimaProof> proof(ModelAtPoint model, Catalogue catalogue) {
    return proveOption.isWanted()
        ? Optional.of(MinimaProof.of(model, catalogue, threadOptions))
        : Optional.empty();
  }

  private Catalogue search(ModelAtPoint model, Output output) {
    Workload work = new Workload(threadOptions.progress("minima", searchOptions.amount(), output));
    Runner runner = output.resuming(threadOptions.runner(work));
    return searchOptions.search(model.terrain(), runner, work);
  }

  private Output prepared(ModelAtPoint model) throws IOException {
    Output output =
        outputOptions
            .output()
            .about(model)
            .about("seed", searchOptions.holdOut().seed())
            .prepare(MinimaReport.TABLES.toArray(String[]::new));
    return proveOption.isWanted() ? output.prepare(ProofOptions.ENDING) : output;
  }
}
