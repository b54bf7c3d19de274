package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Costs;
import costscape.cli.facts.OptionFacts;
import costscape.cli.facts.Topic;
import costscape.cli.value.OptionValues;
import costscape.run.Cluster;
import costscape.store.file.BundledText;
import costscape.store.file.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Refuses options that do not go together, by the one table {@code combinations.txt} beside this
 * class, which says how its rows are read.
 */
public final class Combinations {
  private static final String[] TABLE =
      BundledText.of(Combinations.class, "combinations.txt").split("\n");

  /** Options of a training that also say a bound beside the sharpness of one that is over. */
  private static final List<String> BOUNDING =
      List.of("--sharpness", "--optimizer", "--rate", "--momentum");

  /** The name and the value of an option that a row does not ask for. */
  private static final Map.Entry<String, String> NOTHING = Map.entry("", "");

  private final CommandSpec command;
  private final ParseResult line;

  /** The option that panels or curves vary: each of its values counts as given. */
  private final Optional<OptionValues> varied;

  Combinations(CommandSpec command) {
    this.command = command;
    line = command.commandLine().getParseResult();
    List<String> text = given("--panel").isEmpty() ? given("--overlay") : given("--panel");
    varied = text.isEmpty() ? Optional.empty() : Optional.of(OptionValues.of(text.get(0)));
  }

  /** The sentence that refuses a line, and the options that do not go together. */
  public record Refusal(String sentence, List<String> options) {}

  /**
   * Refuses a line whose options do not go together.
   *
   * @throws InputException with the sentence of the first row that holds
   */
  public static void check(CommandSpec command) {
    Optional<Refusal> refusal = refusal(command);
    if (refusal.isPresent()) {
      throw new InputException(refusal.get().sentence);
    }
  }

  /** Returns what the first row that holds says of a line. */
  public static Optional<Refusal> refusal(CommandSpec command) {
    Combinations given = new Combinations(command);
    for (int row = 0; row < TABLE.length; row++) {
      Optional<Refusal> refusal = given.refusal(row);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  /** Returns what one row says of the line, where it holds. */
  Optional<Refusal> refusal(int row) {
    String text = TABLE[row];
    int commands = text.indexOf(": ");
    if (commands < 0 || " #".indexOf(text.charAt(0)) >= 0 || !isFor(text.substring(0, commands))) {
      return Optional.empty();
    }
    List<String> options = new ArrayList<>();
    Map.Entry<String, String> last = NOTHING;
    String verb = "";
    for (String word : text.substring(commands + 2).split(" ", -1)) {
      if (Character.isLetter(word.charAt(0))) {
        verb = word;
        continue;
      }
      Optional<Map.Entry<String, String>> found = any(word);
      if (found.isPresent() == verb.equals("needs")) {
        return Optional.empty();
      }
      if (found.isPresent()) {
        last = found.get();
        options.add(last.getKey());
      }
    }
    return Optional.of(
        new Refusal(sentence(row).formatted(last.getKey(), last.getValue()), options));
  }

  private boolean isFor(String commands) {
    return commands.equals("*") || List.of(commands.split(" ")).contains(command.name());
  }

  /** The sentence below a row, which the rows above may share. */
  private static String sentence(int row) {
    int from = row;
    while (!TABLE[from].startsWith(" ")) {
      from++;
    }
    StringJoiner sentence = new StringJoiner(" ");
    for (int k = from; k < TABLE.length && TABLE[k].startsWith(" "); k++) {
      sentence.add(TABLE[k].strip());
    }
    return sentence.toString();
  }

  /**
   * The first of some options that the line gives; nothing where it gives none. Loops, as the first
   * streams and patterns of a run take Java longer than all rows.
   */
  private Optional<Map.Entry<String, String>> any(String choice) {
    int from = 0;
    while (from < choice.length()) {
      int bar = choice.indexOf('|', from);
      int to = bar < 0 ? choice.length() : bar;
      Optional<Map.Entry<String, String>> found = found(choice.substring(from, to));
      if (found.isPresent()) {
        return found;
      }
      from = to + 1;
    }
    return Optional.empty();
  }

  private Optional<Map.Entry<String, String>> found(String option) {
    return switch (option) {
      case "@cluster" -> Cluster.here().isPresent() ? Optional.of(NOTHING) : Optional.empty();
      case "@curvature" -> any("--quantity=index|--quantity=*_eigenvalue|--quantity=convex");
      case "@direction" -> any("--vary=random*|--vary=hessian*|--vary=between:*|--vary=file:*");
      case "@files" -> matched(one -> OptionFacts.changes(one).isAboutFiles());
      case "@training" ->
          matched(
              one ->
                  OptionFacts.topic(one) == Topic.TRAINING
                      && !BOUNDING.contains(one.longestName()));
      case "@result" -> matched(one -> OptionFacts.changes(one) == Changes.RESULT);
      case "@rows" -> matched(one -> OptionFacts.costs(one) != Costs.ANY);
      default -> named(option);
    };
  }

  private Optional<Map.Entry<String, String>> matched(Predicate<OptionSpec> isOfKind) {
    return line.matchedOptions().stream()
        .filter(isOfKind)
        .map(one -> Map.entry(one.longestName(), ""))
        .findFirst();
  }

  private Optional<Map.Entry<String, String>> named(String option) {
    int end = 0;
    while (end < option.length() && "!=#".indexOf(option.charAt(end)) < 0) {
      end++;
    }
    String name = option.substring(0, end);
    String wanted = option.substring(end);
    List<String> values = values(name);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (wanted.isEmpty()) {
      return Optional.of(Map.entry(name, values.get(0)));
    }
    if (wanted.startsWith("#")) {
      int count = isVaried(name) ? 1 : values.size();
      int least = wanted.charAt(1) - '0';
      return count == least || (count > least && wanted.endsWith("+"))
          ? Optional.of(Map.entry(name, values.get(0)))
          : Optional.empty();
    }
    boolean isOther = wanted.startsWith("!");
    String word = wanted.substring(isOther ? 2 : 1);
    for (String value : values) {
      if (is(value.toLowerCase(Locale.ROOT), word) != isOther) {
        return Optional.of(Map.entry(name, value));
      }
    }
    return Optional.empty();
  }

  private static boolean is(String value, String word) {
    int star = word.indexOf('*');
    return star < 0
        ? value.equals(word)
        : value.startsWith(word.substring(0, star)) && value.endsWith(word.substring(star + 1));
  }

  /** The values of an option, or all that panels or curves give it. */
  private List<String> values(String name) {
    return isVaried(name) ? varied.orElseThrow().values() : given(name);
  }

  /** The values that the line gives an option; a switch has an empty one. */
  private List<String> given(String name) {
    OptionSpec option = command.findOption(name);
    if (option == null || !line.hasMatchedOption(option)) {
      return List.of();
    }
    return option.stringValues().isEmpty() ? List.of("") : option.stringValues();
  }

  private boolean isVaried(String name) {
    return varied.isPresent()
        && name.equals("--" + varied.get().option())
        && command.findOption(name) != null
        && OptionFacts.changes(command.findOption(name)) != Changes.VARIANTS;
  }
}
