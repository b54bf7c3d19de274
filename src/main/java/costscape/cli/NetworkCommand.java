package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.Topic;
import costscape.cli.option.LookOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.OutputOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.render.figure.NetworkFigure;
import costscape.study.ModelAtPoint;
import java.io.IOException;
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
final class NetworkCommand implements Asked.Answering {
  @Mixin private ModelOptions modelOptions;
  @Mixin private OutputOptions outputOptions;
  @Mixin LookOptions.Words wordOptions; // found as a part of the command

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(names = "--names", description = "The names of the parameters, without values.")
  private boolean namesAlone;

  @Override
  public Summary answer() throws IOException {
    ModelAtPoint asked = modelOptions.model(ModelRequest.ALL_ROWS.withoutPoint());
    Output output = outputOptions.output().prepare();
    ModelAtPoint model = namesAlone ? asked : FirstTraining.of(asked, modelOptions);
    output.about(model);
    output.pictures().write(new NetworkFigure(model, namesAlone)::figure, "the network");
    int parameters = model.layout().size();
    Summary summary =
        new Summary()
            .put("shape", model.layout().shape())
            .put("parameters", parameters)
            .line("network  %s, %d parameters", model.layout().shape(), parameters);
    return output.end(summary);
  }
}
