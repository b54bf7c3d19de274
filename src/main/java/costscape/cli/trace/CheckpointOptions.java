package costscape.cli.trace;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.value.KeptPath;
import costscape.study.ModelAtPoint;
import costscape.trace.Checkpoints;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say which files another program kept of its training. */
public final class CheckpointOptions {
  @Facts(topic = Topic.POINT, changes = Changes.RESULT)
  @ReadsFile(ReadsFile.Kind.CHECKPOINTS)
  @Option(
      names = "--from",
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Do not train: take the path from the weights that another program kept, such as"
              + " 'epochs/*.safetensors', in the order of the numbers in their names. Costs and"
              + " gradients are computed.")
  private List<String> from = List.of();

  boolean areGiven() {
    return !from.isEmpty();
  }

  /** The first file, which says how wide the hidden layers are. */
  Optional<String> first() {
    return path().first();
  }

  private KeptPath path() {
    return KeptPath.of(from);
  }

  /** The points of all files as steps of one path. */
  Checkpoints of(ModelAtPoint model) {
    return path().checkpoints(model);
  }

  /** Such as: 21 checkpoints, epoch-0.safetensors to epoch-20.safetensors. */
  String text() {
    return path().text();
  }
}
