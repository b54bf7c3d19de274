package costscape.cli;

import costscape.cli.facts.NeededFirst;
import costscape.cli.option.LookOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.SearchOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.proof.ProofOptions;
import costscape.cli.proof.ProveOption;
import costscape.cli.report.Output;
import costscape.cli.report.Redrawn;
import costscape.cli.report.Result;
import costscape.cli.report.Summary;
import costscape.cli.trace.CatalogueWords;
import costscape.cli.value.SearchLimit;
import costscape.critical.catalogue.Catalogue;
import costscape.job.Runner;
import costscape.job.Workload;
import costscape.render.figure.CatalogueFigure;
import costscape.store.record.CatalogueFacts;
import costscape.store.record.RunRecord;
import costscape.store.table.CatalogueCsv;
import costscape.store.table.ProofCsv.PlaceProofCsv;
import costscape.study.CatalogueResult;
import costscape.study.CatalogueResult.Place;
import costscape.study.CatalogueResult.Proof;
import costscape.study.ModelAtPoint;
import java.io.IOException;
import java.util.ArrayList;
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
final class MinimaCommand implements Callable<Integer>, Redrawn {
  private static final String TITLE = "where training can end";

  private static final List<String> TABLES = List.of(".csv", "-passes.csv", "-completeness.csv");

  @Mixin private ModelOptions modelOptions;
  @Mixin private SearchOptions searchOptions;
  @Mixin private OutputOptions outputOptions;

  @SuppressWarnings("UnusedVariable") // found as a part of the command
  @Mixin
  private LookOptions.Titles titleOptions;

  @Mixin private ThreadOptions threadOptions;
  @Mixin private ProveOption proveOption;

  private Optional<Kept> kept = Optional.empty();

  @Override
  public void redraw(Kept result) {
    kept = Optional.of(result);
  }

  @Override
  public Integer call() throws IOException {
    if (kept.isPresent()) {
      return outputOptions.print(redrawn(kept.get()));
    }
    ModelAtPoint model =
        modelOptions.model(ModelRequest.of(searchOptions.holdOut()::split).withoutPoint());
    proveOption.check(model);
    SearchLimit.check(model, "minima");
    Output output = prepared(model);
    Result<Catalogue> found = Result.of(() -> search(model, output));
    CatalogueResult result =
        CatalogueResult.of(model, found.value())
            .lasting(found.seconds())
            .proving(proof(model, found.value()));
    write(result, output);
    output.pictures().writeOrKeep("", CatalogueFigure.of(result), TITLE);
    return outputOptions.print(output.end(new CatalogueWords(result, output).searched(), model));
  }

  /** Draws a catalogue that an earlier run found; its tables are written beside it again. */
  private Summary redrawn(Kept tables) throws IOException {
    CatalogueResult result = tables.read(CatalogueFacts::read);
    Output output = outputOptions.output();
    output.prepare(tables.copied(output).toArray(String[]::new));
    tables.copy(Map.of(), output);
    output.pictures().write(() -> CatalogueFigure.of(result), TITLE);
    return output.end(new CatalogueWords(result, output).taken(tables));
  }

  /** Writes the tables, and keeps the facts with which they are drawn again. */
  private static void write(CatalogueResult result, Output output) throws IOException {
    output.file(TABLES.get(0), out -> CatalogueCsv.write(result, out));
    output.file(TABLES.get(1), out -> CatalogueCsv.writePasses(result, out));
    output.file(TABLES.get(2), out -> CatalogueCsv.writeCompleteness(result, out));
    if (result.proof().isPresent()) {
      Proof proof = result.proof().get();
      List<Integer> ids = result.places().stream().map(Place::id).toList();
      output.file(
          ProofOptions.ENDING,
          out -> PlaceProofCsv.write(ids, proof.places(), proof.passes(), out));
    }
    List<String> tables = new ArrayList<>(TABLES);
    if (result.proof().isPresent()) {
      tables.add(ProofOptions.ENDING);
    }
    output.about(RunRecord.FACTS, Kept.facts(CatalogueFacts.of(result), tables, output));
  }

  private Optional<Proof> proof(ModelAtPoint model, Catalogue catalogue) {
    long places = catalogue.entries().size();
    return proveOption.isWanted()
        ? Optional.of(
            Proof.of(
                model,
                catalogue,
                threadOptions.runner("proof", "the proofs of %,d places", List.of(places)),
                threadOptions.runner()))
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
            .prepare(TABLES.toArray(String[]::new));
    output.look().check(CatalogueFigure.PARTS);
    return proveOption.isWanted() ? output.prepare(ProofOptions.ENDING) : output;
  }
}
