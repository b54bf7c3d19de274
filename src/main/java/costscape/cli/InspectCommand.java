package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.Topic;
import costscape.cli.option.EvidenceOptions;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.LookOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.option.VerdictOption;
import costscape.cli.proof.ProveOption;
import costscape.cli.report.Kept;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.cli.value.SearchLimit;
import costscape.critical.local.SpectralDensity;
import costscape.job.Runner;
import costscape.network.ParameterLayout;
import costscape.render.view.SpectrumChart;
import costscape.store.file.InputException;
import costscape.store.record.SpectrumFacts;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.study.ModelAtPoint;
import costscape.study.PointResult;
import costscape.study.SpectrumResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One point: what it costs, how steep and how curved the landscape is there, what place it is. */
@Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
@NeededFirst("--at --set --data --hidden --activation --l2 --spectrum --prove --json --out")
@Command(
    name = "inspect",
    description = "Cost, gradient, Hessian eigenvalues, accuracy and verdict at one point.",
    footer = {"  costscape inspect", "  costscape inspect --data xor --hidden 2 --at zeros"})
final class InspectCommand extends Asked.Redrawing {
  private static final String PROBES = "--probes";

  private static final int MOST_PROBES = 1000;

  private static final String LARGEST = "--eigenvalues";

  private static final int MOST_LARGEST = 100;

  private static final String LAYER = "--layer";

  /** The end of the names of the density's table and picture. */
  private static final String SUFFIX = "-spectrum";

  private static final String TABLE = SUFFIX + ".csv";

  /** Products for each random vector. */
  private static final int STEPS = 80;

  @Mixin private ModelOptions modelOptions;
  @Mixin private HoldOutOptions holdOutOptions;
  @Mixin private EvidenceOptions evidenceOptions;
  @Mixin private VerdictOption verdictOption;
  @Mixin private ThreadOptions threadOptions;
  @Mixin private ProveOption proveOption;
  @Mixin private OutputOptions outputOptions;
  @Mixin LookOptions.Titles titleOptions; // found as a part of the command

  @Option(
      names = "--spectrum",
      description =
          "Draw the density of all Hessian eigenvalues, estimated by products with random vectors:"
              + " STEM-spectrum.csv and a picture. --out and its like are for these files.")
  private boolean spectrum;

  @Option(
      names = PROBES,
      paramLabel = "N",
      defaultValue = "10",
      description = "Random vectors of --spectrum (default: ${DEFAULT-VALUE}).")
  private int probes;

  @Option(
      names = LARGEST,
      paramLabel = "K",
      description =
          "Print the K largest Hessian eigenvalues, the Hessian's trace and that of each layer's"
              + " block, each with how far it may be off.")
  private Integer largest;

  @Option(
      names = LAYER,
      paramLabel = "N",
      description = "With --eigenvalues: those of the block of layer N, its weights and biases.")
  private Integer layer;

  @Override
  Summary computed() throws IOException {
    ModelAtPoint model =
        modelOptions.model(ModelRequest.of(holdOutOptions::split).showingHeldOut());
    proveOption.check(model);
    if (model.isGraph() && !asksForSlopes()) {
      InspectWords words = new InspectWords(PointResult.ofGraph(model), 0);
      return words.summary().notes(model);
    }
    SearchLimit.checkSlopes(model, "inspect");
    verdictOption.check(model);
    Optional<SpectralDensity.Plan> plan = plan();
    int block = layer(model);
    Optional<Output> output = plan.isPresent() ? Optional.of(prepared(model)) : Optional.empty();
    PointResult.Request request =
        new PointResult.Request(
            !verdictOption.isLeftOut(),
            evidenceOptions.lowest(model),
            largest(model),
            block,
            plan,
            proveOption.isWanted());
    PointResult result = PointResult.of(model, request, threadOptions::products);
    InspectWords words = new InspectWords(result, block);
    Summary summary = words.summary();
    if (output.isPresent()) {
      write(result, output.get());
      words.spectrum(summary, result.spectrum().orElseThrow());
      summary.written(output.get());
    }
    words.parameters(summary);
    return summary.notes(model);
  }

  private boolean asksForSlopes() {
    return spectrum || largest != null || proveOption.isWanted();
  }

  private int largest(ModelAtPoint model) {
    if (largest == null) {
      return 0;
    }
    int size = layer == null ? model.layout().size() : layout(model).ofLayer(layer).length;
    int most = Math.min(size, MOST_LARGEST);
    if (largest < 1 || largest > most) {
      throw new InputException(
          "%s is 1 to %d for %d parameters, not %d".formatted(LARGEST, most, size, largest));
    }
    return largest;
  }

  /** The layer whose block is asked for; 0 for the whole Hessian. */
  private int layer(ModelAtPoint model) {
    if (layer == null) {
      return 0;
    }
    int layers = layout(model).layers();
    if (layer < 1 || layer > layers) {
      throw new InputException(
          "%s is 1 to %d in this network, not %d".formatted(LAYER, layers, layer));
    }
    return layer;
  }

  private static ParameterLayout layout(ModelAtPoint model) {
    return model
        .ifNetwork()
        .map(cost -> cost.network().layout())
        .orElseThrow(
            () -> new InputException(LAYER + " is for networks, whose layers costscape knows"));
  }

  private Optional<SpectralDensity.Plan> plan() {
    if (!spectrum) {
      return Optional.empty();
    }
    if (probes < 1 || probes > MOST_PROBES) {
      throw new InputException("--probes is 1 to %d, not %d".formatted(MOST_PROBES, probes));
    }
    return Optional.of(new SpectralDensity.Plan(probes, STEPS, 1));
  }

  /** Fails now where the density's files could not be written later. */
  private Output prepared(ModelAtPoint model) throws IOException {
    Output output = outputOptions.output().begin(model);
    output.preparePicture(SUFFIX).prepareOnly(List.of(".json", TABLE));
    return output;
  }

  /** Writes the density: its table, its picture, the record. */
  private static void write(PointResult result, Output output) throws IOException {
    SpectrumResult drawn = SpectrumResult.of(result);
    output.file(
        TABLE,
        out ->
            CellTable.write(
                drawn.density(), SpectrumFacts.DENSITY, TableFormat.CSV, Runner.serial(), out));
    output.about("spectrum", InspectWords.facts(result.spectrum().orElseThrow()));
    output.keep(output.facts(SpectrumFacts.of(drawn), List.of(TABLE)));
    draw(drawn, output);
  }

  private static void draw(SpectrumResult result, Output output) throws IOException {
    output
        .pictures()
        .writeOrKeep(SUFFIX, SpectrumChart.of(result), "density of Hessian eigenvalues");
    output.record();
  }

  @Override
  Summary redrawn(Kept result) throws IOException {
    Output output = outputOptions.output().preparePicture(SUFFIX);
    List<String> files = new ArrayList<>(result.copied(output));
    files.add(".json");
    output.prepareOnly(files);
    result.copy(Map.of(), output);
    draw(result.read(SpectrumFacts::read), output);
    Summary summary = new Summary(InspectWords.COLUMN);
    return result
        .into(summary, "spectrum_from", "spectrum     from %s; nothing was computed")
        .written(output);
  }
}
