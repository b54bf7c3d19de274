package costscape.store.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says which file could not be written, and why. An older file of that name is still there
 * unchanged.
 */
public final class OutputException extends IOException {
  private static final long serialVersionUID = 1;

  private OutputException(String message, IOException cause) {
    super(message, cause);
  }

  static OutputException writing(Path file, IOException cause) {
    return new OutputException(file + ": cannot be written: " + reason(file, cause), cause);
  }

  /** As above, of a file by a name that may be a URL. */
  public static OutputException writing(String name, IOException cause) {
    if (!Storage.isRemote(name)) {
      return writing(LocalStorage.path(name), cause);
    }
    String words = String.valueOf(cause.getMessage());
    return new OutputException(
        name + ": cannot be written: " + words.lines().findFirst().orElse(""), cause);
  }

  /** As above, where the run has replaced other files before. */
  public OutputException after(List<Path> replaced) {
    String names = replaced.stream().map(Path::toString).collect(Collectors.joining(", "));
    return replaced.isEmpty()
        ? this
        : new OutputException(getMessage() + "; replaced before: " + names, this);
  }

  private static String reason(Path file, IOException cause) {
    if (Files.isDirectory(file)) {
      return "a folder is in its place";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    Optional<Path> obstacle = fileInPlaceOfFolder(file);
    if (obstacle.isPresent()) {
      return obstacle.get() + " is a file, a folder was expected";
    }
    if (cause instanceof DirectoryNotEmptyException) {
      return "a folder is in its place";
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
      case "File name too long" -> "the name is too long";
      default -> words;
    };
  }
}
