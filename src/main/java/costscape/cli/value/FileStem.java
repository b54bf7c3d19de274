package costscape.cli.value;

import costscape.store.file.InputException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The name that {@code --name} gives: what a command's files are called, and never where they lie.
 */
public final class FileStem {
  private FileStem() {}

  /**
   * Returns the name if it may be one.
   *
   * @throws InputException where it is blank, leads to another folder or holds a control character
   */
  public static String checked(String name) {
    if (name.isBlank()) {
      throw new InputException(
          "--name is what files are called, not " + InputException.quoted(name));
    }
    if (!isOneName(name)) {
      throw new InputException(
          "--name %s: a name for files was expected, without folders and control characters"
              .formatted(InputException.quoted(name)));
    }
    return name;
  }

  private static boolean isOneName(String name) {
    if (name.equals(".") || name.equals("..") || name.contains("/") || name.contains("\\")) {
      return false;
    }
    try {
      Path path = Path.of(name);
      return path.getRoot() == null
          && path.getNameCount() == 1
          && name.codePoints().noneMatch(Character::isISOControl);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
