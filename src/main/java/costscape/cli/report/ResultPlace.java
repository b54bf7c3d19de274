package costscape.cli.report;

import costscape.store.file.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Where a command's files go: what its option {@code --out} says, once the line has been read. */
public record ResultPlace(OptionSpec option) {
  public static final String OPTION = "--out";

  private static final String STANDARD_OUTPUT = "-";

  /** The place that a command is given; nothing where the option is left out. */
  public static Optional<ResultPlace> of(ParseResult command) {
    return command.hasMatchedOption(OPTION)
        ? Optional.of(new ResultPlace(command.matchedOption(OPTION)))
        : Optional.empty();
  }

  public boolean isStandardOutput() {
    return text().equals(STANDARD_OUTPUT);
  }

  public boolean isUrl() {
    return Storage.URL.matcher(text()).matches();
  }

  /** The place as it was typed. */
  public String text() {
    return option.originalStringValues().get(0);
  }

  /** The name at a URL of a file of the results. */
  static String at(String url, Path file) {
    return url + "/" + file.toString().replace('\\', '/');
  }

  static boolean isThere(String url, Path file) throws IOException {
    return Storage.of(url).isThere(at(url, file));
  }

  /** Has the files made in a folder of this machine. */
  void makeIn(Path folder) {
    option.setValue(folder);
  }
}
