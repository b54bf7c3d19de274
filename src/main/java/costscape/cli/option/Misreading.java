package costscape.cli.option;

import costscape.cli.help.FirstGuess;
import costscape.cli.help.TopicalHelp;
import costscape.network.ActivationFunction;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ITypeInfo;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Why a command line could not be read, in one sentence, with the word that was probably meant. */
public final class Misreading {
  private static final Pattern SETTING = Pattern.compile("(\\w+?)[:=(\\[ ].*");

  private Misreading() {}

  public static String sentence(ParameterException failure, List<String> arguments) {
    CommandLine line = failure.getCommandLine();
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched().get(0), line);
    }
    List<String> strange = unknownOptions(line.getCommandSpec(), arguments);
    if (!strange.isEmpty()) { // picocli would name a missing option, which this one was to be
      return unknown(strange.get(0), line);
    }
    return failure.getArgSpec() instanceof OptionSpec option
            && failure.getCause() instanceof TypeConversionException mistake
        ? unread(option, failure.getValue(), mistake)
            .orElseGet(() -> String.valueOf(failure.getMessage()))
        : String.valueOf(failure.getMessage());
  }

  /** Returns the message on a value that should have been one of some words, or absent. */
  private static Optional<String> unread(
      OptionSpec option, String value, TypeConversionException mistake) {
    if (mistake instanceof Reading.Unread) {
      return Optional.of(option.longestName() + " " + mistake.getMessage());
    }
    if (option.typeInfo().isBoolean()) {
      return Optional.of(noSwitch(option.longestName(), value));
    }
    List<String> words =
        mistake instanceof Choices.NoChoice choice
            ? choice.words()
            : Stream.concat(
                    Stream.of(option.typeInfo()),
                    option.typeInfo().getAuxiliaryTypeInfos().stream())
                .filter(ITypeInfo::isEnum)
                .flatMap(type -> type.getEnumConstantNames().stream())
                .distinct()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(noChoice(option.longestName(), value, words));
  }

  /** Where an option that is given or left out got a value. */
  private static String noSwitch(String option, String value) {
    return option.equals(TopicalHelp.ALL)
        ? "--help takes no value but all, not " + InputException.quoted(value)
        : "%s takes no value, and got %s".formatted(option, InputException.quoted(value));
  }

  private static String unknown(String word, CommandLine command) {
    boolean option = word.startsWith("-");
    String name = word.split("=", 2)[0];
    Collection<String> words =
        (option ? command.getCommandSpec().optionsMap() : command.getSubcommands()).keySet();
    String hint =
        FirstGuess.answer(name)
            .map(answer -> "; " + answer)
            .orElseGet(() -> NearMiss.hint(name, words));
    String kind = option ? "option" : words.isEmpty() ? "place for" : "command";
    boolean list = hint.isEmpty() && !option && !words.isEmpty();
    return "no %s %s%s"
        .formatted(
            kind,
            InputException.quoted(name),
            list ? "; there are " + String.join(", ", words) : hint);
  }

  private static String noChoice(String option, String value, List<String> words) {
    return "%s: %s is not one of %s%s"
        .formatted(
            option,
            InputException.quoted(value),
            String.join(", ", words),
            withSetting(value, words).orElseGet(() -> NearMiss.hint(value, words)));
  }

  /** Returns what is said of a choice with a setting behind it, such as relu:0.2. */
  private static Optional<String> withSetting(String value, List<String> words) {
    Matcher parts = SETTING.matcher(value.toLowerCase(Locale.ROOT));
    if (!parts.matches() || !words.contains(parts.group(1))) {
      return Optional.empty();
    }
    boolean isLeaky = parts.group(1).equals(ActivationFunction.LEAKY_RELU.word());
    return Optional.of(
        isLeaky
            ? "; leaky_relu:0.2 has the slope 0.2 below 0"
            : "; %s takes no setting".formatted(parts.group(1)));
  }

  private static List<String> unknownOptions(CommandSpec spec, List<String> arguments) {
    Set<String> known = spec.optionsMap().keySet();
    return arguments.stream()
        .filter(argument -> argument.matches("--[a-z][a-z0-9-]*(=.*)?"))
        .filter(argument -> !known.contains(argument.split("=", 2)[0]))
        .toList();
  }
}
