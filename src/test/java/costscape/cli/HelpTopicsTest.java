package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.help.FirstGuess;
import costscape.cli.help.HelpTopics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A page of help fits a screen, and names only what there is. */
class HelpTopicsTest {
  private static final int SCREEN_LINES = 45;
  private static final int SCREEN_WIDTH = 80;
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z0-9-]*");

  @Test
  void helpOfEveryCommandFitsAScreen() {
    List<String> words = new ArrayList<>(Costscape.wholeParser().getSubcommands().keySet());
    words.add("--help");
    for (String word : words) {
      Session session = word.equals("--help") ? Session.run(word) : Session.run(word, "--help");
      long lines = session.out().lines().count();
      assertTrue(lines <= SCREEN_LINES, word + ": " + lines + " lines");
    }
  }

  @Test
  void topicsFitAScreenAndTheirExamplesAreRead() {
    Set<String> known = options();
    for (String topic : HelpTopics.names()) {
      String text = Session.run("help", topic).out();
      assertEquals(HelpTopics.text(topic), text);
      assertTrue(text.lines().count() <= SCREEN_LINES, topic + ": " + text.lines().count());
      text.lines().forEach(line -> assertTrue(line.length() <= SCREEN_WIDTH, line));
      Matcher option = OPTION.matcher(text);
      while (option.find()) {
        assertTrue(known.contains(option.group()), topic + ": " + option.group());
      }
      for (String line : text.lines().filter(l -> l.startsWith("  costscape ")).toList()) {
        String[] words = line.strip().replace("'", "").substring("costscape ".length()).split(" ");
        Costscape.parser(words).parseArgs(words);
      }
    }
  }

  @Test
  void anyOtherWordIsLookedForInOptionsAndTopics() {
    String found = Session.run("help", "Nesterov").out();
    assertTrue(found.contains("--optimizer") && found.contains("trace"), found);
    assertTrue(Session.run("help", "saturated").out().contains("costscape help range"), found);
    found.lines().forEach(line -> assertTrue(line.length() <= SCREEN_WIDTH, line));
    assertEquals(2, Session.run("help", "swep").exitCode(), "a mistyped command is no word");
    assertEquals(2, Session.run("help", " ").exitCode(), "a blank stands everywhere");
    assertTrue(Session.run("help", "zzz").err().contains("no command \"zzz\""));
  }

  @Test
  void firstGuessesAreAnsweredWithWhatThereIs() {
    Set<String> known = options();
    Set<String> commands = Costscape.wholeParser().getSubcommands().keySet();
    FirstGuess.answers()
        .forEach(
            (guess, answer) -> {
              boolean saysWhoHasIt = answer.contains(guess);
              assertTrue(saysWhoHasIt || !known.contains(guess), guess);
              assertFalse(commands.contains(guess), guess);
              Matcher option = OPTION.matcher(answer);
              while (option.find()) {
                assertTrue(known.contains(option.group()), guess + ": " + option.group());
              }
            });
    assertAnswers("trace trains", "train");
    assertAnswers("sweep draws", "plot");
    assertAnswers("trace counts --steps", "trace", "--epochs", "5");
    assertAnswers("the learning rate is --rate", "trace", "--lr=0.1");
    assertAnswers("the learning rate is --rate", "sweep", "--learning-rate", "0.1");
    assertAnswers("chosen by --colours", "sweep", "--vary", "w1_0_0=-1:1", "--cmap", "magma");
    assertAnswers("chosen by --colours", "sweep", "--colormap=magma");
    assertAnswers("explore and lesson have --lang", "sweep", "--lang", "de");
  }

  private static void assertAnswers(String answer, String... line) {
    Session session = Session.run(line);
    assertEquals(2, session.exitCode());
    assertTrue(session.err().lines().findFirst().orElseThrow().contains(answer), session.err());
  }

  private static Set<String> options() {
    Set<String> names = new TreeSet<>();
    for (CommandLine command : Costscape.wholeParser().getSubcommands().values()) {
      command.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
    }
    names.add("--help");
    return names;
  }
}
