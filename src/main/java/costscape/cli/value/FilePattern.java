package costscape.cli.value;

import costscape.store.file.InputException;
import costscape.store.text.NaturalOrder;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Files by a pattern, as a shell has them: {@code *}, {@code ?}, {@code [0-9]} and {@code {a,b}} in
 * the last part of a name. So a pattern looks into one folder only.
 */
public final class FilePattern {
  private static final int MOST = 100_000;

  private FilePattern() {}

  /**
   * The files that a text names, in natural order; a text without a pattern names itself.
   *
   * @throws InputException where no file fits
   */
  public static List<String> files(String text) {
    int name = text.lastIndexOf('/') + 1;
    boolean isPattern = text.substring(name).matches(".*[*?\\[{].*");
    if (!isPattern || isFile(text)) {
      return List.of(text);
    }
    Path folder = FileText.path(text.substring(0, name));
    List<String> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, text.substring(name))) {
      for (Path file : found) {
        if (Files.isRegularFile(file)) {
          files.add(text.substring(0, name) + file.getFileName());
        }
        if (files.size() > MOST) {
          throw new InputException("%s: more than %d files fit".formatted(text, MOST));
        }
      }
    } catch (IOException | DirectoryIteratorException | PatternSyntaxException e) {
      throw new InputException(
          "%s: files by a pattern were expected, and %s cannot be looked into"
              .formatted(InputException.quoted(text), folder.toString().isEmpty() ? "." : folder));
    }
    if (files.isEmpty()) {
      throw new InputException("no file fits " + InputException.quoted(text));
    }
    files.sort(NaturalOrder.OF_TEXT);
    return files;
  }

  private static boolean isFile(String text) {
    try {
      return Files.isRegularFile(FileText.path(text));
    } catch (InputException e) {
      return false; // a pattern that is no name
    }
  }
}
