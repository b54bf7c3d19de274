package costscape.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The text that a picture shows; the run record inside the file is not shown. */
final class SvgWords {
  private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)");

  private SvgWords() {}

  static List<String> in(Path svg) throws IOException {
    return TEXT.matcher(Files.readString(svg)).results().map(found -> found.group(1)).toList();
  }
}
