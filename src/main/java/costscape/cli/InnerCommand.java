package costscape.cli;

import costscape.cli.gallery.RecipeRuns;
import costscape.cli.option.OutputOptions;
import costscape.cli.report.Pictures;
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
  public int run(List<String> words, Pictures.Taker taker, PrintWriter err) {
    String[] line = words.toArray(String[]::new);
    CommandLine parser = Main.line(new PrintWriter(Writer.nullWriter()), err, line);
    CommandSpec command = command(parser, words.get(0));
    OutputOptions.change(command, settings -> settings.unrecorded().givenTo(taker));
    return parser.execute(line);
  }

  @Override
  public boolean takes(String command, String option) {
    return options(command).contains(option);
  }

  /** The names of a command's options. */
  static Set<String> options(String command) {
    return OPTIONS.computeIfAbsent(
        command, name -> command(Costscape.parser(name), name).optionsMap().keySet());
  }

  private static CommandSpec command(CommandLine parser, String name) {
    return Objects.requireNonNull(parser.getSubcommands().get(name), name).getCommandSpec();
  }
}
