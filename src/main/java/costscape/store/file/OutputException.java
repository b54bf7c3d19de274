package costscape.store.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Says which file could not be written, and why. An older file of that name is still there
 * unchanged.
 */
public final class OutputException extends IOException {
  private static final long serialVersionUID = 1;

  private static final String FOLDER = "a folder is in its place";
  private static final String FILE = " is a file, a folder was expected";
  private static final String LOOP = "a link that leads back to itself is in its place";
  private static final String NOWHERE = "a link that leads nowhere is in its place";
  private static final String TOO_LONG = "the name is too long";

  static final String NO_PLAIN_FILE = "a pipe, a socket or a device is in its place";

  /** A longer name would hide what is wrong with it. */
  private static final int LONGEST_NAME = 400;

  /** True where another name would do, which is for the user to give; else the machine refused. */
  private final boolean isAboutName;

  private OutputException(String message, boolean isAboutName, IOException cause) {
    super(message, cause);
    this.isAboutName = isAboutName;
  }

  static OutputException writing(Path file, IOException cause) {
    String reason = reason(file, cause);
    String name = file.toString();
    return new OutputException(
        "%s: cannot be written: %s"
            .formatted(name.length() > LONGEST_NAME ? InputException.shown(name) : name, reason),
        List.of(TOO_LONG, LOOP, NOWHERE, NO_PLAIN_FILE).contains(reason)
            || reason.endsWith(FOLDER)
            || reason.endsWith(FILE),
        cause);
  }

  /**
   * Throws this before the work: as the user's mistake where another name would do.
   *
   * @throws InputException where a folder or a file is in the way, or the name is too long
   */
  public RuntimeException beforeWork() throws OutputException {
    if (isAboutName) {
      throw new InputException(String.valueOf(getMessage()));
    }
    throw this;
  }

  private static String reason(Path file, IOException cause) {
    if (Files.isDirectory(file)) {
      return FOLDER;
    }
    if (cause instanceof NoSuchFileException && Files.isSymbolicLink(file)) {
      return NOWHERE;
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    Optional<Path> obstacle = fileInPlaceOfFolder(file);
    if (obstacle.isPresent()) {
      return obstacle.get() + FILE;
    }
    if (cause instanceof DirectoryNotEmptyException) {
      return FOLDER;
    }
    boolean hasReason = cause instanceof FileSystemException e && e.getReason() != null;
    String words = hasReason ? ((FileSystemException) cause).getReason() : cause.getMessage();
    return words == null || words.isBlank() ? cause.getClass().getSimpleName() : inOurWords(words);
  }

  private static Optional<Path> fileInPlaceOfFolder(Path file) {
    Path folder = file.getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    return Optional.ofNullable(folder).filter(there -> !Files.isDirectory(there));
  }

  private static String inOurWords(String words) {
    return switch (words) {
      case "No space left on device" -> "the disk is full";
      case "Disk quota exceeded" -> "the disk quota is used up";
      case "Read-only file system" -> "the file system is read-only";
      case "File too large" ->
          "the file would be larger than this shell (ulimit -f) or the disk allows";
      case "File name too long" -> TOO_LONG;
      default -> words.startsWith("Too many levels of symbolic links") ? LOOP : words;
    };
  }
}
