package costscape.store.dataset;

import costscape.job.Job;
import costscape.store.file.InputException;
import costscape.store.file.InputFile;
import costscape.store.file.Storage;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** One pass over the files of a table, a piece for each file. No row is kept. */
record PartScan(List<String> names, PartReading reading) implements Job<TablePart> {
  /** What is said of a file whose rows are no longer where they were. */
  static final String CHANGED = "changed while it was read";

  private static final String FOLDER =
      "is a folder; a pattern names the files in it, such as '%s/part-*'";

  @Override
  public int size() {
    return names.size();
  }

  @Override
  public TablePart run(int index) {
    String name = names.get(index);
    return told(name, () -> PartFile.of(name, PartKind.of(name), reading).scan());
  }

  /** Reads a file of the data; what goes wrong is refused in one line. */
  static <T> T told(String name, InputFile.Reading<T> use) {
    try {
      return use.read();
    } catch (IOException e) {
      throw InputException.in(name, isFolder(name) ? FOLDER.formatted(name) : problem(e));
    }
  }

  private static String problem(IOException e) {
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return "no such file on the machine that reads it; a cluster wants files that all of its"
          + " machines see";
    }
    boolean isShort = e instanceof EOFException && e.getMessage() == null;
    return isShort ? CHANGED : "cannot be read: " + e.getMessage();
  }

  private static boolean isFolder(String name) {
    try {
      return !Storage.of(name).files(name + "/*").isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
