package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.option.AtlasOptions;
import costscape.cli.option.ColourOptions;
import costscape.cli.option.DirectionOptions;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.LookOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.PrecisionOption;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Redrawn;
import costscape.cli.report.Redrawn.Kept;
import costscape.cli.sweep.AtlasReport;
import costscape.cli.value.KeptPath;
import costscape.space.ParameterVector;
import costscape.study.ModelAtPoint;
import costscape.trace.optimizer.Step;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every one-parameter slice and every pair through a point, on one scale, in one picture. */
@NeededFirst("--only --span --range --scale --data --hidden --at --l2 --size --out")
@Command(
    name = "atlas",
    description = {
      "Every slice through a point along one parameter or two, in one picture.",
      "A network of more than "
          + AtlasOptions.MOST_PARAMETERS
          + " parameters shows those that --only names."
    },
    footerHeading = Costscape.EXAMPLES,
    footer = {
      "  costscape atlas --span 20",
      "  costscape atlas --range -30:30 --scale log",
      "  costscape atlas --data iris --hidden 8 --only w1_0_0,w1_1_0,b1_0"
    })
final class AtlasCommand implements Callable<Integer>, Redrawn {
  @Mixin private ModelOptions modelOptions;
  @Mixin private HoldOutOptions holdOutOptions;
  @Mixin private OutputOptions outputOptions;

  @SuppressWarnings("UnusedVariable") // found through the command
  @Mixin
  private LookOptions.Words wordOptions;

  @Mixin private ThreadOptions threadOptions;

  @Mixin private AtlasOptions atlasOptions;
  @Mixin private PrecisionOption precisionOption;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @ReadsFile(ReadsFile.Kind.CHECKPOINTS)
  @Option(
      names = "--trace",
      paramLabel = "FILE",
      arity = "1..*",
      description = "One training path, drawn in every panel: " + DirectionOptions.OF_PATH)
  private List<String> trace = List.of();

  @Mixin private ColourOptions.Scales scales;

  private Optional<Kept> kept = Optional.empty();

  @Override
  public void redraw(Kept result) {
    kept = Optional.of(result);
  }

  @Override
  public Integer call() throws IOException {
    Output output = outputOptions.output();
    AtlasReport report = new AtlasReport(atlasOptions, scales.scale(), threadOptions, output);
    if (kept.isPresent()) {
      return outputOptions.print(output.end(report.redraw(kept.get())));
    }
    KeptPath path = KeptPath.of(trace);
    ModelAtPoint model =
        precisionOption.of(
            modelOptions.model(ModelRequest.of(holdOutOptions::split).reading(path.first())));
    atlasOptions.parameters(model); // refuses too many
    output.about(model);
    report.prepare(model, path.isGiven());
    List<ParameterVector> points =
        path.isGiven()
            ? path.read(model, threadOptions::runner).path().steps().stream()
                .map(Step::theta)
                .toList()
            : List.of();
    return outputOptions.print(output.end(report.draw(model, points), model));
  }
}
