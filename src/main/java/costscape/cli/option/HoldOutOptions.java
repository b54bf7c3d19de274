package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.data.Dataset;
import costscape.data.RowDraws;
import costscape.data.Split;
import costscape.number.NumberText;
import costscape.number.RandomNumbers;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** Options that say which rows do not train. */
@Facts(topic = Topic.MODEL, changes = Changes.RESULT, costs = Costs.OF_ROWS)
public final class HoldOutOptions {
  @ReadsFile(ReadsFile.Kind.HELD_OUT)
  @Option(
      names = "--hold-out",
      paramLabel = "SHARE|FILE",
      description =
          "Rows that do not train, whose cost is shown beside: a share of the rows between 0 and 1,"
              + " of every class alike and drawn by --seed, or a file with the same columns or"
              + " arrays. Columns that --drop or --features leave out are left out there too.")
  private String heldOut;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Seed of whatever is drawn: rows, batches, random starts (default: ${DEFAULT-VALUE}).")
  private long seed;

  public long seed() {
    return seed;
  }

  /** Parts the rows; nothing where none are held out. */
  public Optional<Split> split(Dataset rows, DataOptions data) {
    return heldOut == null ? Optional.empty() : Optional.of(split(heldOut, rows, data));
  }

  private Split split(String text, Dataset rows, DataOptions data) {
    OptionalDouble share = NumberText.parse(text); // it names a file otherwise
    if (share.isEmpty()) {
      Dataset others = data.readMore(FileText.path(text), rows);
      return InputException.given(() -> Split.apart(rows, others));
    }
    try {
      int[] drawn = RowDraws.heldOut(rows, share.getAsDouble(), RandomNumbers.of(seed));
      return Split.holdingOut(rows, drawn);
    } catch (IllegalArgumentException e) {
      throw new InputException("--hold-out %s: %s".formatted(text, e.getMessage()));
    }
  }

  /** Returns the option's text as it is written; empty where all rows train. */
  public String words() {
    return heldOut == null ? "" : heldOut;
  }
}
