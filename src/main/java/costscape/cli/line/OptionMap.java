package costscape.cli.line;

import costscape.cli.facts.OptionFacts;
import costscape.store.file.SafeText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * A command's options as a map: the one form that a request has outside the program. A record holds
 * the part that decides the result, without the folder, the threads, and what is printed; a panel
 * varies one of the options, and a recipe of the gallery adds some. It is made from the options as
 * they were understood, so that a line typed in another way, or read from an argument file, has the
 * same record.
 *
 * @param options each option's words by its longest name, such as {@code --name=value} for every
 *     value; what is no option is below an empty name
 */
public record OptionMap(String command, Map<String, List<String>> options) {
  private static final String ARGUMENTS = "";

  /** A command without options. */
  public OptionMap(String command) {
    this(command, Map.of());
  }

  public OptionMap {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /** The arguments that records hold. */
  public static OptionMap of(ParseResult parsed) {
    return map(parsed, argument -> !(argument instanceof OptionSpec o) || isRecorded(o));
  }

  /** Some of the options alone. */
  public static OptionMap of(ParseResult parsed, Predicate<OptionSpec> isKept) {
    return map(parsed, argument -> argument instanceof OptionSpec o && isKept.test(o));
  }

  private static boolean isRecorded(OptionSpec option) {
    return OptionFacts.changes(option).isRecorded();
  }

  private static OptionMap map(ParseResult parsed, Predicate<ArgSpec> isKept) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    for (ArgSpec argument : new LinkedHashSet<>(parsed.matchedArgs())) {
      if (!isKept.test(argument)) {
        continue;
      }
      if (argument instanceof OptionSpec option) {
        options.put(option.longestName(), words(option));
      } else {
        options
            .computeIfAbsent(ARGUMENTS, none -> new ArrayList<>())
            .addAll(argument.originalStringValues());
      }
    }
    return new OptionMap(parsed.commandSpec().name(), options);
  }

  private static List<String> words(OptionSpec option) {
    String name = option.longestName();
    if (option.arity().max() == 0) {
      return Boolean.TRUE.equals(option.getValue()) ? List.of(name) : List.of();
    }
    return option.originalStringValues().stream()
        .flatMap(value -> ReadFiles.recorded(option, value))
        .map(value -> isAlone(option, value) ? name : name + "=" + value)
        .toList();
  }

  /** Returns whether an option's name without a value means this value. */
  private static boolean isAlone(OptionSpec option, String value) {
    return option.arity().min() == 0 && value.equals(option.fallbackValue());
  }

  /**
   * The options of a line in long names, with a blank between an option and its values.
   *
   * @param line the words as a shell hands them over, without the program's name
   */
  public static OptionMap typed(List<String> line) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(List.of(ARGUMENTS));
    for (String word : line.subList(1, line.size())) {
      if (word.startsWith("--")) {
        names.add(word);
        options.putIfAbsent(word, new ArrayList<>());
      } else {
        String name = names.get(names.size() - 1);
        options
            .computeIfAbsent(name, unknown -> new ArrayList<>())
            .add(name.equals(ARGUMENTS) ? word : name + "=" + word);
      }
    }
    options.replaceAll((name, words) -> words.isEmpty() ? List.of(name) : words);
    return new OptionMap(line.get(0), options);
  }

  /** These options with one of another value, or with one that takes none. */
  public OptionMap with(String option, String... values) {
    Map<String, List<String>> all = new LinkedHashMap<>(options);
    List<String> words = Stream.of(values).map(value -> option + "=" + value).toList();
    all.put(option, words.isEmpty() ? List.of(option) : words);
    return new OptionMap(command, all);
  }

  /** These options, then those of others that these lack. */
  public OptionMap and(OptionMap others) {
    Map<String, List<String>> all = new LinkedHashMap<>(options);
    others.options.forEach(all::putIfAbsent);
    return new OptionMap(command, all);
  }

  /** These options without those of some long names. */
  public OptionMap without(Collection<String> left) {
    Map<String, List<String>> all = new LinkedHashMap<>(options);
    all.keySet().removeAll(left);
    return new OptionMap(command, all);
  }

  /** Those of these options that have some long names. */
  public OptionMap only(Collection<String> names) {
    Map<String, List<String>> some = new LinkedHashMap<>(options);
    some.keySet().retainAll(names);
    return new OptionMap(command, some);
  }

  /** The options alone, as the parser reads them. */
  public List<String> words() {
    return options.values().stream().flatMap(List::stream).toList();
  }

  /** The command and its options, as the parser reads them. */
  public List<String> line() {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(words());
    return line;
  }

  /** A command as it would be typed: a shell reads these words, and nothing moves a terminal. */
  public static String shown(List<String> words) {
    return words.stream().map(SafeText::typed).collect(Collectors.joining(" ", "costscape ", ""));
  }
}
