package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.report.Output;
import costscape.store.file.InputException;
import costscape.store.file.Transaction.Content;
import costscape.store.table.TableFormat;
import java.io.IOException;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The option that writes the numbers of a picture, which is drawn without a table. */
public final class NumbersOption {
  private static final String ENDING = ".csv";

  @Facts(topic = Topic.FILES, changes = Changes.PART)
  @Option(
      names = "--table",
      paramLabel = "csv|none",
      defaultValue = "none",
      description =
          "The numbers that are drawn, as text with the picture's stem, or no such table (default:"
              + " ${DEFAULT-VALUE}).")
  private TableFormat format;

  /** The endings of the files that will be written, with those of the command's other tables. */
  public String[] endings(String... others) {
    if (format == TableFormat.NPY) {
      throw new InputException("--table npy: these numbers are written as csv");
    }
    return Stream.concat(Stream.of(others), format.isWritten() ? Stream.of(ENDING) : Stream.of())
        .toArray(String[]::new);
  }

  public void write(Content table, Output output) throws IOException {
    if (format.isWritten()) {
      output.file(ENDING, table);
    }
  }
}
