package costscape.cli.report;

import costscape.store.file.OutputException;
import costscape.store.file.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The turn to write the files of one name at a URL. Several machines share no lock, so a small file
 * beside the results says who is writing: a storage makes a new file for one of them only (HDFS
 * does, and S3 where it is asked to; of other object stores it depends on the store). A run that
 * was killed while it wrote has left that file; on its own machine the next run knows it as its
 * own, on another one it is named.
 */
record WritingTurn(Storage storage, String file) {
  private static final long PAUSE_MILLIS = 200;
  private static final int LONGEST_OWNER = 100;

  /**
   * Waits for the turn and takes it.
   *
   * @param file the name of the small file
   * @param here the folder of this machine in which the results are
   * @param seconds that another run's turn is waited for
   * @throws IOException where it lasts longer
   */
  static WritingTurn take(Storage storage, String file, Path here, double seconds)
      throws IOException {
    String owner = owner(here);
    long end = System.nanoTime() + (long) (1e9 * seconds);
    while (!isTaken(storage, file, owner)) {
      if (System.nanoTime() > end) {
        throw new IOException(
            ("%s is there: another run, on another machine, is writing files of these names. If"
                    + " none is, delete that file. The results are in %s; the same command with"
                    + " another --name or --out puts them elsewhere")
                .formatted(file, here));
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while another run was writing; see " + file);
      }
    }
    return new WritingTurn(storage, file);
  }

  private static boolean isTaken(Storage storage, String file, String owner) throws IOException {
    try {
      return storage.claim(file, owner.getBytes(StandardCharsets.UTF_8))
          || owner.equals(read(storage, file));
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  /** Empty where it has gone meanwhile. */
  private static String read(Storage storage, String file) {
    try (InputStream from = storage.open(file, 0)) {
      return new String(from.readNBytes(LONGEST_OWNER), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** A name of the folder that no other machine has. Runs of one machine that use it take turns. */
  private static String owner(Path here) throws IOException {
    Path kept = Path.of(here + ".owner");
    if (Files.notExists(kept)) {
      Files.writeString(kept, UUID.randomUUID().toString());
    }
    return Files.readString(kept);
  }

  /** Lets others write. */
  void end() throws IOException {
    storage.delete(file);
  }
}
