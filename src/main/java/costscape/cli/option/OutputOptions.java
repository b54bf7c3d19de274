package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.CommandOptions;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.report.Output;
import costscape.number.NumberText;
import costscape.render.layer.LabelledMarks.Spot;
import costscape.render.look.Look;
import costscape.store.file.InputException;
import costscape.words.Notice;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of commands that draw: where results go, in which formats, how large pictures are. */
public final class OutputOptions {
  private static final double LONGEST_PATIENCE = 366 * 24 * 3600.0;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private FileOptions fileOptions;
  @Mixin SizeOptions sizeOptions; // found as a part of the command

  @Facts(topic = Topic.WORK, changes = Changes.PLACE)
  @Option(
      names = "--save-after",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "Work that takes longer is saved as it goes, and the same command goes on from there"
              + " (default: ${DEFAULT-VALUE}).")
  private double saveAfter;

  /** The change that a command that carries this one out makes. */
  private UnaryOperator<Output.Settings> change = UnaryOperator.identity();

  /** The writer of files, in the look that the command's options ask for. */
  public Output output() throws IOException {
    return output(List.of(), SizeOptions.Default.USUAL);
  }

  /** The writer of files whose figures have marks at places. */
  public Output output(List<Spot> marks) throws IOException {
    return output(marks, SizeOptions.Default.USUAL);
  }

  /** The writer of files whose pictures have a size of their own unless the user says one. */
  public Output output(List<Spot> marks, SizeOptions.Default unasked) throws IOException {
    return output(fileOptions.stem(), LookOptions.of(spec, marks, unasked));
  }

  /** The writer of files that lie in a folder named as their stem. */
  public Output within(String stem) throws IOException {
    Look look = LookOptions.of(spec, List.of(), SizeOptions.Default.USUAL);
    return output(fileOptions.stem() + "/" + stem, look);
  }

  private Output output(String stem, Look look) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Output.Settings settings =
        new Output.Settings(stem, look, patience(), line -> err.println(Notice.PREFIX + line));
    return fileOptions.output(change.apply(settings));
  }

  /** Lets a command write its pictures in another way than its line says. */
  public static void change(CommandSpec command, UnaryOperator<Output.Settings> change) {
    CommandOptions.holders(command, OutputOptions.class)
        .forEach(options -> options.change = change);
  }

  /** The options of where files go. */
  public FileOptions files() {
    return fileOptions;
  }

  private Duration patience() {
    if (!(saveAfter >= 0 && saveAfter <= LONGEST_PATIENCE)) {
      throw new InputException(
          "--save-after takes 0 seconds or more, not " + NumberText.of(saveAfter));
    }
    return Duration.ofMillis(Math.round(1000 * saveAfter));
  }
}
