package costscape.cli.trace;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.PointOptions.BasePoint;
import costscape.cli.value.PointText;
import costscape.cost.NetworkCost;
import costscape.number.RandomNumbers;
import costscape.space.FreeDirections;
import costscape.space.NamedParameters;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.study.ModelAtPoint;
import costscape.trace.ManyStarts;
import costscape.trace.MiniBatches;
import costscape.words.NameList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Options that say where training starts, which parameters move, and how many rows a step takes.
 */
@Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
public final class StartOptions {
  private static final String RANDOM = "random:";

  @ReadsFile(ReadsFile.Kind.POINT)
  @Option(
      names = "--start",
      paramLabel = "POINT",
      description =
          "Where training starts, as --at; of several --start all paths are drawn together"
              + " (default: the weights of --model, else start for a 1-2-1 network, else"
              + " random:1).")
  private List<String> start = List.of();

  @Option(
      names = "--starts",
      paramLabel = "N",
      description = "Train from N random starts, random:SEED and the seeds after it.")
  private Integer starts;

  @Option(
      names = "--train",
      paramLabel = "NAME,…",
      split = ",",
      description = "Only these parameters move (default: all).")
  private List<String> train = List.of();

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT, costs = Costs.OF_NETWORKS)
  @Option(
      names = "--batch",
      paramLabel = "ROWS",
      description = "Rows of a step, drawn anew every epoch (default: all).")
  private Integer batch;

  @Mixin private HoldOutOptions holdOut;

  HoldOutOptions holdOut() {
    return holdOut;
  }

  boolean isOpen() {
    return start.isEmpty() && starts == null;
  }

  boolean many() {
    return starts != null;
  }

  /** The names of the starts, as --start takes each; where no option names one, the beginning. */
  List<String> names(ModelAtPoint model, Optional<String> beginning) {
    if (isOpen()) {
      return List.of(beginning.orElseGet(() -> defaultStart(model)));
    }
    if (starts == null) {
      return distinct();
    }
    if (starts < 1) {
      throw new InputException("--starts must be 1 or more; it is " + starts);
    }
    String first = start.isEmpty() ? RANDOM + holdOut.seed() : start.get(0);
    PointText.parse(first, model);
    String[] parts = first.split(":", 3);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < starts; i++) {
      long next = Long.parseLong(parts[1]) + i;
      names.add(RANDOM + next + (parts.length == 3 ? ":" + parts[2] : ""));
    }
    return names;
  }

  private List<String> distinct() {
    if (start.stream().distinct().count() < start.size()) {
      throw new InputException("--start names a point twice: " + String.join(", ", start));
    }
    return start;
  }

  private static String defaultStart(ModelAtPoint model) {
    return model.ifAsked().isPresent()
        ? PointText.BASE
        : BasePoint.usualStart(model.network().layout());
  }

  /** The parameters that --train names; all where it is not given. */
  FreeDirections moving(NamedParameters layout) {
    int[] indices =
        train.stream().mapToInt(name -> PointText.index(name.strip(), layout)).toArray();
    if (Arrays.stream(indices).distinct().count() < indices.length) {
      throw new InputException("--train names a parameter twice: " + String.join(",", train));
    }
    return FreeDirections.of(indices);
  }

  /** The mini-batches that every start draws, summed or not; none where a step takes all rows. */
  ManyStarts.Batches batches(ModelAtPoint model, boolean summed) {
    if (batch == null) {
      return ManyStarts.Batches.NONE;
    }
    NetworkCost cost = model.networkCost();
    int size = batch;
    long first = holdOut.seed();
    try {
      new MiniBatches(cost, size, summed, RandomNumbers.of(first));
    } catch (IllegalArgumentException e) {
      throw new InputException("--batch: " + e.getMessage());
    }
    return index ->
        Optional.of(new MiniBatches(cost, size, summed, RandomNumbers.of(first + index)));
  }

  /** The file that the start is read from, or the first of several. */
  Optional<String> file() {
    return files().stream().findFirst();
  }

  private List<String> files() {
    return start.stream().flatMap(name -> PointText.fileOf(name).stream()).toList();
  }

  /** Such as: , from start.csv; nothing where no file holds the start. */
  String source() {
    String names = NameList.each(files().stream().map(FileText::shown).toList());
    return names.isEmpty() ? "" : ", from %s".formatted(names);
  }

  /** Such as: 4 of 12 rows a step; empty if a step takes all rows. */
  String text(ModelAtPoint model) {
    return batch == null
        ? ""
        : ", %d of %d rows a step (seed %d)"
            .formatted(batch, model.dataset().rows(), holdOut.seed());
  }
}
