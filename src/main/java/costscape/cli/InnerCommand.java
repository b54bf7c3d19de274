package costscape.cli;

import costscape.cli.gallery.RecipeRuns;
import costscape.cli.option.OutputOptions;
import costscape.cli.report.PictureTaker;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command that another command carries out in this process. Its pictures hold no record of the
 * run: they are parts of what the other command writes.
 */
final class InnerCommand implements RecipeRuns.Program {
  private static final ConcurrentHashMap<String, Set<String>> OPTIONS = new ConcurrentHashMap<>();

  @Override
  public int run(List<String> words, PictureTaker taker, PrintWriter err) {
    return run(words, taker, new PrintWriter(Writer.nullWriter()), err);
  }

  /** As above; the pictures become files alone, and out receives the summary. */
  int run(List<String> words, PrintWriter out, PrintWriter err) {
    return run(words, (stem, figure, caption) -> true, out, err);
  }

  private static int run(List<String> words, PictureTaker taker, PrintWriter out, PrintWriter err) {
    String[] line = words.toArray(String[]::new);
    CommandLine parser = Main.line(out, err, line);
    CommandSpec command = command(parser, words.get(0));
    OutputOptions.change(command, settings -> settings.unrecorded().givenTo(taker));
    return parser.execute(line);
  }

  @Override
  public boolean takes(String command, String option) {
    return OPTIONS.computeIfAbsent(command, InnerCommand::options).contains(option);
  }

  private static Set<String> options(String command) {
    return command(Costscape.parser(command), command).optionsMap().keySet();
  }

  private static CommandSpec command(CommandLine parser, String name) {
    return Objects.requireNonNull(parser.getSubcommands().get(name), name).getCommandSpec();
  }
}
