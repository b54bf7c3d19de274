package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Part;
import costscape.cli.facts.CommandOptions;
import costscape.cli.facts.OptionFacts;
import costscape.cli.facts.OptionsFile;
import costscape.cli.facts.OptionsFileText;
import costscape.cli.line.OptionMap;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The file of a command's options says what picocli reads from the annotations itself. */
class OptionsFileTest {
  private static final Map<Class<?>, Optional<String>> TEXTS = new HashMap<>();

  @Test
  void commandsOfOptionsAloneHaveAFile() throws ReflectiveOperationException {
    Set<String> without = new TreeSet<>();
    for (Class<?> command : Costscape.classes()) {
      if (text(command).isEmpty()) {
        without.add(command.getSimpleName());
      }
    }
    assertEquals(
        Set.of("AgainCommand", "DoctorCommand", "FigureCommand", "HelpCommand", "LessonCommand"),
        without);
  }

  @Test
  void everyOptionIsTheSame() throws ReflectiveOperationException {
    for (Class<?> command : Costscape.classes()) {
      if (text(command).isPresent()) {
        CommandSpec read = CommandSpec.forAnnotatedObject(made(command));
        CommandSpec told = told(command);
        assertEquals(read.name(), told.name());
        assertEquals(type(read.defaultValueProvider()), type(told.defaultValueProvider()));
        assertEquals(facts(read), facts(told), command.getName());
        assertEquals(read.optionsMap().keySet(), told.optionsMap().keySet(), command.getName());
        assertEquals(List.of(), read.positionalParameters());
        assertEquals(List.of(), read.argGroups());
        assertEquals(List.of(), read.requiredArgs());
        assertEquals(holders(read), holders(told), command.getName());
      }
    }
  }

  private static Object made(Class<?> command) throws ReflectiveOperationException {
    Constructor<?> constructor = command.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  /** The text of a command's file, which takes longest to make. */
  private static Optional<String> text(Class<?> command) throws ReflectiveOperationException {
    if (!TEXTS.containsKey(command)) {
      TEXTS.put(command, OptionsFileText.of(command));
    }
    return TEXTS.get(command);
  }

  private static CommandSpec told(Class<?> command) throws ReflectiveOperationException {
    return OptionsFile.of(made(command), text(command).orElseThrow());
  }

  private static Class<?> type(Object object) {
    return object == null ? Object.class : object.getClass();
  }

  /** The class of a converter, which a command's file names and loads late. */
  private static String converter(ITypeConverter<?> converter) {
    return converter.getClass().getEnclosingClass() == OptionsFile.class
        ? converter.toString().replaceAll("Late\\[type=(.*)]", "$1")
        : converter.getClass().getName();
  }

  private static String facts(CommandSpec command) {
    StringBuilder text = new StringBuilder();
    for (OptionSpec option : command.options()) {
      // Main keeps picocli from looking for these.
      Stream.of(option.auxiliaryTypes())
          .forEach(one -> assertTrue(!one.getName().matches("java\\.(sql|time)\\..*")));
      text.append(
          Stream.of(
                  Arrays.toString(option.names()),
                  OptionFacts.topic(option),
                  OptionFacts.changes(option),
                  OptionFacts.costs(option),
                  OptionFacts.reads(option),
                  option.type(),
                  option.converters().length == 0
                      ? Stream.of(option.auxiliaryTypes()).map(Class::getName).toList()
                      : Stream.of(option.converters()).map(OptionsFileTest::converter).toList(),
                  option.arity(),
                  option.splitRegex(),
                  option.defaultValue(),
                  option.fallbackValue(),
                  option.mapFallbackValue(),
                  type(option.preprocessor()),
                  type(option.parameterConsumer()),
                  option.scopeType(),
                  option.required(),
                  option.interactive(),
                  option.negatable(),
                  option.usageHelp(),
                  option.versionHelp(),
                  option.hasInitialValue(),
                  option.initialValue())
              .map(String::valueOf)
              .toList());
      text.append('\n');
    }
    return text.toString();
  }

  private static List<String> holders(CommandSpec command) {
    return CommandOptions.holders(command, Object.class).map(o -> o.getClass().getName()).toList();
  }

  @Test
  void everyObjectKnowsItsCommand() throws ReflectiveOperationException {
    for (Class<?> command : Costscape.classes()) {
      if (text(command).isPresent()) {
        CommandSpec told = told(command);
        for (Object holder : CommandOptions.holders(told, Object.class).toList()) {
          for (Field field : holder.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(Spec.class)) {
              field.setAccessible(true);
              assertSame(told, field.get(holder), field.toString());
            }
          }
        }
      }
    }
  }

  /** Each option of each command once, and the examples of the help, which have several. */
  @Test
  void everyLineIsReadAlike() throws ReflectiveOperationException {
    List<List<String>> lines =
        new ArrayList<>(OptionLine.few().stream().map(OptionLine::of).toList());
    for (CommandLine command : Costscape.wholeParser().getSubcommands().values()) {
      Stream.of(command.getCommandSpec().usageMessage().footer())
          .filter(example -> example.startsWith("  costscape "))
          .map(example -> example.strip().split(" > ")[0].replace("'", "").split(" "))
          .forEach(words -> lines.add(List.of(words).subList(1, words.length)));
    }
    lines.removeIf(line -> !Part.hasOneIn(3, line.hashCode()));
    int read = 0;
    for (List<String> line : lines) {
      String[] words = line.toArray(String[]::new);
      CommandLine whole = Costscape.parser(words);
      CommandLine quick = quick(whole, words[0]);
      if (quick != null) {
        Optional<String> values = values(whole, words);
        assertEquals(values, values(quick, words), line.toString());
        read += values.isPresent() ? 1 : 0;
      }
    }
    assertTrue(read > lines.size() / 4, read + " of " + lines.size());
  }

  private static CommandLine quick(CommandLine whole, String name)
      throws ReflectiveOperationException {
    Class<?> command = whole.getSubcommands().get(name).getCommandSpec().userObject().getClass();
    if (text(command).isEmpty()) {
      return null;
    }
    return new CommandLine(told(Costscape.class))
        .addSubcommand(name, told(command))
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /**
   * Returns what all fields hold then, and what a record keeps; nothing where the line is refused.
   */
  private static Optional<String> values(CommandLine parser, String... words)
      throws ReflectiveOperationException {
    ParseResult parsed;
    try {
      parsed = parser.parseArgs(words).subcommand();
    } catch (ParameterException e) {
      return Optional.empty();
    }
    Set<String> values = new TreeSet<>(); // two commands move some options behind the others
    for (OptionSpec option : parsed.commandSpec().options()) {
      Object value = option.getValue();
      values.add(option.longestName() + " " + value);
    }
    String text = String.join("\n", values) + OptionMap.of(parsed).line();
    return Optional.of(text.replaceAll("@[0-9a-f]+", "")); // where in memory an object is
  }
}
