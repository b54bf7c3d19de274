package costscape.cli.trace;

import costscape.cli.option.InputFiles;
import costscape.cli.value.FileText;
import costscape.cli.value.Model;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.store.table.PointFiles;
import costscape.store.text.NaturalOrder;
import costscape.trace.Checkpoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that say which files another program kept of its training. */
public final class CheckpointOptions {
  private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)\\D*$");
  private static final Set<String> OF_TRAINING =
      Set.of("--start", "--starts", "--train", "--batch");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      arity = "1..*",
      converter = InputFiles.Checkpoints.class,
      description =
          "Do not train: take the path from the weights that another program kept, such as"
              + " 'epochs/*.safetensors', in the order of the numbers in their names. Costs and"
              + " gradients are computed.")
  private List<String> from = List.of();

  boolean areGiven() {
    return !from.isEmpty();
  }

  /** The files, epoch-2 before epoch-10. */
  List<String> files() {
    return from.stream()
        .flatMap(InputFiles.Checkpoints::expanded)
        .distinct()
        .sorted(NaturalOrder.OF_TEXT)
        .toList();
  }

  /** The first file, which says how wide the hidden layers are. */
  Optional<String> first() {
    return areGiven() ? files().stream().findFirst() : Optional.empty();
  }

  /**
   * The points of all files, as steps of one path.
   *
   * @throws InputException where an option asks for a training, or a file is no point
   */
  Checkpoints of(Model model) {
    checkAlone();
    List<String> files = files();
    List<ParameterVector> points = new ArrayList<>();
    for (String file : files) {
      points.add(PointFiles.read(FileText.path(file), model.network(), model.weights()));
    }
    return new Checkpoints(model.cost(), numbers(files), points);
  }

  private void checkAlone() {
    List<OptionSpec> rules =
        Objects.requireNonNull(command.mixins().get("optimizerOptions")).options();
    for (OptionSpec option : command.commandLine().getParseResult().matchedOptions()) {
      String name = option.longestName();
      boolean isOfRule = rules.stream().anyMatch(rule -> rule.longestName().equals(name));
      if (isOfRule || OF_TRAINING.contains(name)) {
        throw new InputException(
            "--from shows a training that is over: leave %s out".formatted(name));
      }
    }
  }

  /** The last numbers in the files' names, where they rise; else 0, 1, 2 …. */
  private static List<Integer> numbers(List<String> files) {
    List<Integer> numbers = new ArrayList<>();
    for (String file : files) {
      Matcher number = LAST_NUMBER.matcher(stem(file));
      int last = numbers.isEmpty() ? -1 : numbers.get(numbers.size() - 1);
      boolean isStep = number.find() && number.group(1).length() < 10;
      if (!isStep || Integer.parseInt(number.group(1)) <= last) {
        return IntStream.range(0, files.size()).boxed().toList();
      }
      numbers.add(Integer.parseInt(number.group(1)));
    }
    return numbers;
  }

  /** The file's name without its endings, which may hold numbers of their own: .h5. */
  private static String stem(String file) {
    return String.valueOf(FileText.path(file).getFileName())
        .replaceFirst("(?i)(\\.weights)?\\.[a-z][a-z0-9]*$", "");
  }

  /** Such as: 21 checkpoints, epoch-0.safetensors to epoch-20.safetensors. */
  String text() {
    List<String> files = files();
    String first = FileText.shown(files.get(0));
    return files.size() == 1
        ? "one checkpoint, " + first
        : "%d checkpoints, %s to %s"
            .formatted(files.size(), first, FileText.shown(files.get(files.size() - 1)));
  }
}
