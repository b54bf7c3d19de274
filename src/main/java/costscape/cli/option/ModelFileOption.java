package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.onnx.GraphCost;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that names the file of a network: one that {@code trace} wrote, or an ONNX graph. */
final class ModelFileOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Facts(topic = Topic.MODEL, changes = Changes.RESULT, costs = Costs.OF_ROWS)
  @ReadsFile(ReadsFile.Kind.MODEL)
  @Option(
      names = "--model",
      paramLabel = "FILE",
      description =
          "A trained network that trace wrote, STEM.model.json: its rows, columns, scaling, layers,"
              + " activation, cost, penalty, rows held out and weights are taken over, except for"
              + " what other options say. With --data it looks at other rows. Or any network as an"
              + " ONNX graph, FILE.onnx, over the rows of --data.")
  private Optional<String> file = Optional.empty();

  Optional<String> text() {
    return file;
  }

  Optional<Path> graph() {
    return file.map(FileText::path).filter(GraphCost::is);
  }

  /**
   * Reads the trained network, where one is named; a graph, which has no such parts, is refused.
   */
  Optional<TakenModel> read() {
    if (graph().isPresent()) {
      throw new InputException(
          "%s is an ONNX graph, whose cost sweep, frames, atlas, inspect and trace --from draw; %s"
                  .formatted(file.orElseThrow(), command.commandLine().getCommandSpec().name())
              + " needs a network of costscape's own");
    }
    return file.map(text -> TakenModel.of(text, command));
  }
}
