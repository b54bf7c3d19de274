package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.help.TopicalHelp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The pages for {@code man} say what {@code --help} says. */
class ManualPageTest {
  private static final Set<String> MACROS = Set.of(".TH", ".SH", ".PP", ".TP", ".B", ".nf", ".fi");

  @TempDir private static Path pages;

  @BeforeAll
  static void write(@TempDir Path classes) throws IOException, ReflectiveOperationException {
    DistProgram.run("ManualPages", classes, pages.toString(), "1.0.0");
  }

  private static String page(CommandSpec command) throws IOException {
    return Files.readString(pages.resolve(command.qualifiedName("-") + ".1"));
  }

  @Test
  void everyWordOfTheHelpIsOnThePage() throws IOException {
    for (CommandLine command : commands()) {
      CommandSpec spec = command.getCommandSpec();
      TopicalHelp.everything(command);
      String page = dense(read(page(spec)));
      String help = dense(command.getUsageMessage(Ansi.OFF));
      for (OptionSpec option : spec.options()) {
        String described = dense(String.join("", option.description()));
        assertTrue(help.contains(described), spec.name() + " " + option.longestName());
        for (String name : option.names()) {
          assertTrue(page.contains(name), spec.name() + " " + name);
        }
        assertTrue(page.contains(described), spec.name() + " " + option.longestName());
        assertFalse(described.isEmpty(), option.longestName());
      }
      for (String part : spec.usageMessage().description()) {
        assertTrue(help.contains(dense(part)) && page.contains(dense(part)), part);
      }
      for (String example : spec.usageMessage().footer()) {
        assertTrue(help.contains(dense(example)) && page.contains(dense(example)), example);
      }
    }
  }

  @Test
  void noTextIsTakenForAMacro() throws IOException {
    for (CommandLine command : commands()) {
      for (String line : page(command.getCommandSpec()).split("\n", -1)) {
        if (line.startsWith(".")) {
          assertTrue(MACROS.contains(line.split(" ", 2)[0]), line);
        }
        assertFalse(line.startsWith("'"), line);
        assertEquals("", line.replaceAll("\\\\[&e-]", "").replaceAll("[^\\\\]", ""), line);
      }
    }
  }

  private static List<CommandLine> commands() {
    CommandLine every = Costscape.wholeParser();
    List<CommandLine> commands = new ArrayList<>(every.getSubcommands().values());
    commands.add(every);
    return commands;
  }

  /** What a reader sees of a page. */
  private static String read(String page) {
    return page.replaceAll("(?m)^\\.(B|SH) ", "")
        .replace("\\&", "")
        .replace("\\-", "-")
        .replace("\\e", "\\");
  }

  /** Without white space: help and pages break their lines in different places. */
  private static String dense(String words) {
    return Ansi.OFF.string(words.replace("%n", "")).replaceAll("\\s", "");
  }
}
