package costscape.cli.line;

import costscape.render.image.PictureFormat;
import costscape.store.file.InputException;
import costscape.store.file.Storage;
import costscape.store.table.TableFormat;
import costscape.words.Labelled;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Understands {@code --out folder/name.png} as a folder, a name and a format: a value that ends
 * like a file is taken apart into {@code --out folder --name name --format png} before it is read,
 * so that records hold the plain options. An existing folder stays a folder, whatever its name.
 */
@SuppressWarnings("JdkObsolete") // picocli hands over a Stack
public final class OutFile implements IParameterPreprocessor {
  private static final List<String> PICTURES = Labelled.labels(PictureFormat.values());
  private static final List<String> MOVIES = List.of("gif", "mp4");
  private static final List<String> TABLES = TableFormat.written().map(TableFormat::label).toList();
  private static final Map<String, List<String>> PAGES =
      Map.of(
          "html", List.of("explore", "report"),
          "md", List.of(), // a folder with this ending would be a surprise
          "xlsx", List.of("spreadsheet"));

  @Override
  public boolean preprocess(
      Stack<String> arguments, CommandSpec command, ArgSpec out, Map<String, Object> info) {
    if (!arguments.isEmpty()
        && arguments.peek().contains(":")
        && Storage.URL.matcher(arguments.peek()).matches()) {
      throw new ParameterException(
          command.commandLine(),
          "--out %s: results are files of this machine; the cluster's own tools copy them, such as"
                  .formatted(InputException.shown(arguments.peek()))
              + " hdfs dfs -put");
    }
    Optional<Path> file = file(arguments.isEmpty() ? "" : arguments.peek());
    if (file.isPresent()) {
      arguments.pop();
      spread(file.get(), arguments, command);
    }
    return false; // picocli reads what lies on the stack now
  }

  private static Optional<Path> file(String text) {
    try {
      Path path = Path.of(text);
      return isEnding(ending(text)) && !Files.isDirectory(path)
          ? Optional.of(path)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty(); // the option's own reader names what is wrong
    }
  }

  private static boolean isEnding(String ending) {
    return PICTURES.contains(ending)
        || TABLES.contains(ending)
        || PAGES.containsKey(ending)
        || MOVIES.contains(ending);
  }

  private static String ending(String text) {
    int dot = text.lastIndexOf('.');
    return dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static void spread(Path file, Stack<String> arguments, CommandSpec command) {
    String name = String.valueOf(file.getFileName());
    String ending = ending(name);
    List<String> more = new ArrayList<>();
    more.add("--name=" + name.substring(0, name.length() - ending.length() - 1));
    if (PICTURES.contains(ending)) {
      more.add("--format=" + ending);
    } else if (TABLES.contains(ending) && command.findOption("--format") != null) {
      more.add("--format=none");
      if (command.findOption("--table") != null) {
        more.add("--table=" + ending);
      }
    } else if (MOVIES.contains(ending)) {
      more.add("--" + ending);
    }
    check(file, ending, more, arguments, command);
    more.forEach(arguments::push);
    arguments.push(file.getParent() == null ? "." : file.getParent().toString());
  }

  private static void check(
      Path file, String ending, List<String> more, List<String> arguments, CommandSpec command) {
    boolean otherPage = PAGES.containsKey(ending) && !PAGES.get(ending).contains(command.name());
    boolean noTable =
        ending.equals("npy")
            && command.findOption("--format") != null
            && command.findOption("--table") == null;
    for (String word : more) {
      String option = word.split("=", 2)[0];
      OptionSpec known = command.findOption(option);
      if (otherPage || noTable || known == null) {
        throw new ParameterException(
            command.commandLine(),
            "--out %s: %s writes no .%s file".formatted(file, command.name(), ending));
      }
      boolean given =
          !known.originalStringValues().isEmpty()
              || arguments.stream().anyMatch(a -> a.equals(option) || a.startsWith(option + "="));
      if (given) {
        throw new ParameterException(
            command.commandLine(),
            "--out %s names the file and its kind already; leave %s away".formatted(file, option));
      }
    }
  }
}
