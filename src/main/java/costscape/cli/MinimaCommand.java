package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.Topic;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.LookOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.proof.ProveOption;
import costscape.cli.report.Kept;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.Summary;
import costscape.cli.trace.CatalogueWords;
import costscape.cli.value.SearchLimit;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.place.Starts;
import costscape.critical.place.Terrain;
import costscape.job.Runner;
import costscape.number.NumberText;
import costscape.render.figure.CatalogueFigure;
import costscape.store.file.InputException;
import costscape.store.record.CatalogueFacts;
import costscape.store.record.ProofFacts;
import costscape.store.table.CatalogueCsv;
import costscape.store.table.ProofCsv.PlaceProofCsv;
import costscape.study.CatalogueResult;
import costscape.study.CatalogueResult.Place;
import costscape.study.CatalogueResult.Proof;
import costscape.study.ModelAtPoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The places where training can end, in the full parameter space, and the passes between them. */
@NeededFirst("--data --hidden --l2 --starts --seed --prove --scale --format --out")
@Command(
    name = "minima",
    description = "Where training can end: minima, saddles and the passes between them.",
    footer = {
      "  costscape minima --l2 0.01 --starts 200",
      "  costscape minima --data trap --l2 0.01 --starts 200"
    })
final class MinimaCommand extends Asked.Redrawing {
  private static final String TITLE = "where training can end";

  private static final List<String> TABLES =
      List.of(CatalogueFacts.TABLE, CatalogueFacts.PASSES, CatalogueFacts.GROWTH);

  @Mixin private ModelOptions modelOptions;

  @Facts(topic = Topic.POINT, changes = Changes.RESULT)
  @Option(
      names = "--starts",
      paramLabel = "N",
      defaultValue = "600",
      description = "Random starts of the search for ends (default: ${DEFAULT-VALUE}).")
  private int starts;

  @Facts(topic = Topic.POINT, changes = Changes.RESULT)
  @Option(
      names = "--saddle-starts",
      paramLabel = "N",
      description =
          "Starts of the search for saddles (default: as many as --starts; with 0 there are no"
              + " climbs and no chains either).")
  private Integer saddleStarts;

  @Mixin private HoldOutOptions holdOut;

  @Facts(topic = Topic.POINT, changes = Changes.RESULT)
  @Option(
      names = "--scale",
      paramLabel = "S,…",
      split = ",",
      defaultValue = "1,4,10",
      description =
          "Standard deviations of the starts' parameters, taking turns (default:"
              + " ${DEFAULT-VALUE}).")
  private List<Double> scales;

  @Mixin private OutputOptions outputOptions;
  @Mixin LookOptions.Titles titleOptions; // found as a part of the command
  @Mixin private ThreadOptions threadOptions;
  @Mixin private ProveOption proveOption;

  @Override
  Summary computed() throws IOException {
    ModelAtPoint model = modelOptions.model(ModelRequest.of(holdOut::split).withoutPoint());
    proveOption.check(model);
    SearchLimit.check(model, "minima");
    Output output = prepared(model);
    Result<Catalogue> found =
        Result.of(() -> search(model.terrain(), threadOptions.saving("minima", amount(), output)));
    CatalogueResult result =
        CatalogueResult.of(model, found.value()).proving(proof(model, found.value()));
    write(result, output);
    output.pictures().writeOrKeep("", CatalogueFigure.of(result), TITLE);
    return output.end(new CatalogueWords(result, output).searched(found.seconds()), model);
  }

  @Override
  Summary redrawn(Kept tables) throws IOException {
    CatalogueResult result = tables.read(CatalogueFacts::read);
    Output output = outputOptions.output();
    tables.place(Map.of(), output);
    output.pictures().write(() -> CatalogueFigure.of(result), TITLE);
    return output.end(new CatalogueWords(result, output).taken(tables));
  }

  /** Writes the tables, and keeps the facts with which they are drawn again. */
  private static void write(CatalogueResult result, Output output) throws IOException {
    output.file(CatalogueFacts.TABLE, out -> CatalogueCsv.write(result, out));
    output.file(CatalogueFacts.PASSES, out -> CatalogueCsv.writePasses(result, out));
    output.file(CatalogueFacts.GROWTH, out -> CatalogueCsv.writeCompleteness(result, out));
    List<String> tables = new ArrayList<>(TABLES);
    if (result.proof().isPresent()) {
      Proof proof = result.proof().get();
      List<Integer> ids = result.places().stream().map(Place::id).toList();
      output.file(ProofFacts.TABLE, out -> PlaceProofCsv.write(ids, proof.places(), out));
      tables.add(ProofFacts.TABLE);
    }
    output.keep(output.facts(CatalogueFacts.of(result), tables));
  }

  private Optional<Proof> proof(ModelAtPoint model, Catalogue catalogue) {
    long places = catalogue.entries().size();
    return proveOption.isWanted()
        ? Optional.of(
            Proof.of(
                model,
                catalogue,
                threadOptions.runner("proof", "the proofs of %,d places", List.of(places))))
        : Optional.empty();
  }

  private Output prepared(ModelAtPoint model) throws IOException {
    Output output =
        outputOptions.output().begin(model).about("seed", holdOut.seed()).prepare(TABLES);
    output.look().check(CatalogueFigure.PARTS);
    return proveOption.isWanted() ? output.prepare(ProofFacts.TABLE) : output;
  }

  /** Returns what the progress of a search calls it. */
  private String amount() {
    return String.format(Locale.ROOT, "one part of a search from %,d starts", starts);
  }

  private Catalogue search(Terrain terrain, Runner runner) {
    int hunts = saddleStarts == null ? starts : saddleStarts;
    if (starts < 1 || hunts < 0) {
      throw new InputException(
          "--starts is 1 or more and --saddle-starts 0 or more, not %d and %d"
              .formatted(starts, hunts));
    }
    for (double scale : scales) {
      if (!(scale > 0) || Double.isInfinite(scale)) {
        throw new InputException("--scale must be above 0; it is " + NumberText.of(scale));
      }
    }
    double[] turns = scales.stream().mapToDouble(Double::doubleValue).toArray();
    Starts gaussian = Starts.gaussian(terrain.cost().dimension(), holdOut.seed(), turns);
    return Catalogue.search(terrain, gaussian, starts, hunts, runner);
  }
}
