package costscape.cli.value;

import costscape.store.file.InputException;
import costscape.store.file.LocalStorage;
import costscape.store.file.Storage;
import costscape.store.text.NaturalOrder;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Files by a pattern, as a shell has them: {@code *}, {@code ?}, {@code [0-9]} and {@code {a,b}} in
 * the last part of a name. So a pattern looks into one folder only.
 */
public final class FilePattern {
  private static final int MOST = 100_000;

  private FilePattern() {}

  /** Returns whether a text is a pattern, and not the name of a file that has such signs. */
  public static boolean isPattern(String text) {
    return text.substring(text.lastIndexOf('/') + 1).matches(".*[*?\\[{].*") && !isFile(text);
  }

  /** The files that a text names, in natural order; a text without a pattern names itself. */
  public static List<String> files(String text) {
    if (!isPattern(text)) {
      return List.of(text);
    }
    List<String> files;
    try {
      files = new ArrayList<>(Storage.of(text).files(text));
    } catch (IOException | DirectoryIteratorException e) {
      String folder = text.substring(0, text.lastIndexOf('/') + 1);
      throw new InputException(
          "%s: files by a pattern were expected, and %s cannot be looked into%s"
              .formatted(
                  InputException.quoted(text), folder.isEmpty() ? "." : folder, why(text, e)));
    }
    if (files.size() > MOST) {
      throw new InputException("%s: more than %d files fit".formatted(text, MOST));
    }
    if (files.isEmpty()) {
      throw new InputException("no file fits " + InputException.quoted(text));
    }
    files.sort(NaturalOrder.OF_TEXT);
    return files;
  }

  /** Returns what a distant storage says, without the advice that Hadoop adds. */
  private static String why(String text, Exception e) {
    return Storage.isRemote(text) ? ": " + String.valueOf(e.getMessage()).split(";", 2)[0] : "";
  }

  private static boolean isFile(String text) {
    try {
      return !Storage.isRemote(text) && Files.isRegularFile(LocalStorage.path(text));
    } catch (InputException e) {
      return false; // a pattern that is no name
    }
  }
}
