package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.Topic;
import costscape.cli.option.LookOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.OutputOptions;
import costscape.cli.report.Kept;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.network.ParameterLayout;
import costscape.render.fit.NetworkDiagram;
import costscape.store.record.FitFacts;
import costscape.study.ModelAtPoint;
import costscape.study.NetworkResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The units of a network and the weights between them. */
@NeededFirst("--names --at --set --data --hidden --activation --format --out")
@Command(
    name = "network",
    description = {
      "A diagram of the network: its units, and its weights by width and colour.",
      "Where no option names a network, one is trained first, as trace does by itself."
    },
    footer = {"  costscape network", "  costscape network --data iris --hidden 3 --names"})
final class NetworkCommand extends Asked.Redrawing {
  /** The weights of a network of more parameters are not kept in its record. */
  private static final int MOST_KEPT = 10_000;

  @Mixin private ModelOptions modelOptions;
  @Mixin private OutputOptions outputOptions;
  @Mixin LookOptions.Words wordOptions; // found as a part of the command

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(names = "--names", description = "The names of the parameters, without values.")
  private boolean namesAlone;

  @Override
  Summary computed() throws IOException {
    ModelAtPoint asked = modelOptions.model(ModelRequest.ALL_ROWS.withoutPoint());
    Output output = outputOptions.output().prepare();
    ModelAtPoint model = namesAlone ? asked : FirstTraining.of(asked, modelOptions);
    NetworkResult result = NetworkResult.of(model, namesAlone);
    output.about(model);
    if (model.layout().size() <= MOST_KEPT) {
      output.keep(output.facts(FitFacts.of(result), List.of()));
    }
    return drawn(result, output);
  }

  @Override
  Summary redrawn(Kept result) throws IOException {
    Output output = outputOptions.output();
    result.place(Map.of(), output);
    return drawn(result.read(FitFacts::network), output);
  }

  private static Summary drawn(NetworkResult result, Output output) throws IOException {
    output.pictures().write(() -> NetworkDiagram.of(result), "the network");
    ParameterLayout layout = result.network().layout();
    Summary summary =
        new Summary()
            .put("shape", layout.shape())
            .put("parameters", layout.size())
            .line("network  %s, %d parameters", layout.shape(), layout.size());
    return output.end(summary);
  }
}
