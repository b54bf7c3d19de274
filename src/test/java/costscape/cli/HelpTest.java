package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.facts.OptionFacts;
import costscape.cli.facts.Topic;
import costscape.cli.help.TopicalHelp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The help as somebody sees it who asks for it. */
class HelpTest {
  private static final String PROGRAM = "  costscape ";

  /** Examples that take a tenth of a second; the others are read, and not run. */
  private static final Set<String> QUICK =
      Set.of("sweep --vary w1_0_0=-100", "inspect", "lesson list", "completion");

  @TempDir private Path folder;

  @Test
  void theNameAloneListsCommandsAndThreeExamples() {
    Session session = Session.run();
    assertEquals(2, session.exitCode());
    for (String command : Costscape.wholeParser().getSubcommands().keySet()) {
      assertTrue(session.err().contains("\n  " + command + " "), command);
    }
    assertEquals(3, session.err().lines().filter(line -> line.startsWith(PROGRAM)).count());
    assertEquals("", session.out());
  }

  /** Making the options of all commands would double the time of what people type first. */
  @ParameterizedTest
  @ValueSource(strings = {"", "--help", "swep", "help", "help verdicts", "help fit"})
  void aParserThatKnowsNoMoreThanTheLineNeedsHasTheSameWords(String line) {
    String[] words = line.isEmpty() ? new String[0] : line.split(" ");
    CommandLine parser = Costscape.parser(words);
    assertEquals(
        Costscape.wholeParser().getUsageMessage(CommandLine.Help.Ansi.OFF),
        parser.getUsageMessage(CommandLine.Help.Ansi.OFF));
    parser
        .getSubcommands()
        .forEach(
            (name, command) ->
                assertEquals(
                    List.of(words).contains(name),
                    command.getCommandSpec().userObject() != null,
                    name));
  }

  @Test
  void helpOfACommandIsItsOwn() {
    assertEquals(Session.run("sweep", "--help").out(), Session.run("help", "sweep").out());
    String all = Session.run("sweep", "--help=all").out();
    assertEquals(all, Session.run("help", "sweep", "--all").out());
    assertTrue(all.contains("--save-after") && !Session.run("help", "sweep").out().contains(all));
    Session wrong = Session.run("help", "swep");
    assertEquals(2, wrong.exitCode());
    assertTrue(wrong.err().startsWith("costscape: no command \"swep\"; did you mean sweep?"));
  }

  /** An option without facts stands nowhere in the help, and no record knows what to do with it. */
  @Test
  void everyOptionOfEveryCommandHasItsFacts() {
    for (CommandLine command : commands().values()) {
      TopicalHelp.everything(command);
      String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
      List<OptionSpec> listed = new ArrayList<>();
      for (Topic topic : Topic.values()) {
        listed.addAll(OptionFacts.listed(command.getCommandSpec(), topic));
      }
      for (OptionSpec option : command.getCommandSpec().options()) {
        assertNotNull(OptionFacts.changes(option), option.longestName());
        assertEquals(1, Collections.frequency(listed, option), option.longestName());
        assertTrue(help.contains(option.longestName()), option.longestName());
      }
    }
  }

  @Test
  void everyExampleCanBeRun() {
    for (Map.Entry<String, CommandLine> command : commands().entrySet()) {
      String[] footer = command.getValue().getCommandSpec().usageMessage().footer();
      List<String> examples =
          Arrays.stream(footer).filter(l -> l.startsWith(PROGRAM)).map(String::strip).toList();
      boolean isHelp = command.getKey().equals("help");
      assertFalse(examples.isEmpty() && !isHelp, command.getKey() + " has no example");
      examples.forEach(this::run);
    }
  }

  private void run(String example) {
    List<String> line =
        new ArrayList<>(List.of(example.split(" > ")[0].replace("'", "").split(" ")));
    line.remove(0);
    Costscape.parser(line.toArray(String[]::new)).parseArgs(line.toArray(String[]::new));
    if (QUICK.stream().anyMatch(String.join(" ", line)::startsWith)) {
      if (line.get(0).equals("sweep")) {
        line.addAll(List.of("--out", folder.toString(), "--quiet"));
      }
      Session session = Session.run(line);
      assertEquals(0, session.exitCode(), example + ": " + session.err());
    }
  }

  private static Map<String, CommandLine> commands() {
    return Costscape.wholeParser().getSubcommands();
  }
}
