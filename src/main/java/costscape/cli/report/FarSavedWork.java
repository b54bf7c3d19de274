package costscape.cli.report;

import costscape.store.file.Storage;
import costscape.store.saved.ResumingRunner;
import costscape.words.NoteWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The saved work of a run whose results go to a URL. The run saves its blocks in a folder of this
 * machine, and every few seconds they are copied to the URL: where this machine is lost, a run on
 * another one finds them there and goes on.
 */
final class FarSavedWork {
  /** Of a copy that is not whole. */
  private static final String PART = ".part";

  private static final long PAUSE_NANOS = 10_000_000_000L;

  /** Copying takes at most this part of the time. */
  private static final long SHARE = 20;

  private final Storage storage;
  private final String url;
  private final Path here;
  private final Pattern own;
  private final PrintWriter err;
  private final Map<Path, Long> copied = new HashMap<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread copier = new Thread(this::copyNowAndThen, "costscape saved work");

  /**
   * @param storage that the URL belongs to
   * @param here the folder in which the run saves its blocks
   * @param stem that begins the names of its files; those of other runs are their own
   * @param err receives a line where copying fails; the run goes on
   */
  FarSavedWork(Storage storage, String url, Path here, String stem, PrintWriter err) {
    this.storage = storage;
    this.url = url;
    this.here = here;
    own = Pattern.compile(Pattern.quote(stem) + "-[0-9a-f]+" + ResumingRunner.ENDING);
    this.err = err;
    copier.setDaemon(true);
  }

  /** Brings here what is saved at the URL and not here, or not as much of it. */
  void fetch() throws IOException {
    for (String name : storage.files(url + "/*" + ResumingRunner.ENDING)) {
      Path file = here.resolve(name.substring(name.lastIndexOf('/') + 1));
      if (own.matcher(file.getFileName().toString()).matches()) {
        fetch(name, file);
      }
    }
  }

  private void fetch(String name, Path file) throws IOException {
    Path part = Path.of(file + PART);
    try (InputStream from = storage.open(name, 0)) {
      Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
    }
    copied.put(file, Files.size(part));
    if (Files.notExists(file) || Files.size(file) < Files.size(part)) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.deleteIfExists(part);
  }

  /** Begins to copy what the run saves. */
  void follow() {
    copier.start();
  }

  /** Copies what was saved to the end, and no more. */
  synchronized void leave() {
    copy();
    ended.countDown();
  }

  /** Copies no more, and deletes at the URL what is saved there: the results are written. */
  synchronized void discard() throws IOException {
    ended.countDown();
    for (Path file : copied.keySet()) {
      storage.delete(name(file));
    }
  }

  private void copyNowAndThen() {
    long pause = PAUSE_NANOS;
    try {
      while (!ended.await(pause, TimeUnit.NANOSECONDS)) {
        long start = System.nanoTime();
        if (!copy()) {
          return;
        }
        pause = Math.max(PAUSE_NANOS, SHARE * (System.nanoTime() - start));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody does; the thread would end
    }
  }

  /** Copies the files that have grown; false where it cannot, or may no more. */
  private synchronized boolean copy() {
    if (ended.getCount() == 0) {
      return false;
    }
    try {
      for (Path file : saved()) {
        long size = Files.size(file);
        if (copied.getOrDefault(file, 0L) != size) {
          storage.put(file, name(file)); // a block half written is cut off where it is read
          copied.put(file, size);
        }
      }
      return true;
    } catch (IOException e) {
      err.println(NoteWords.CANNOT_COPY.say(url, String.valueOf(e.getMessage())));
      return false;
    }
  }

  private String name(Path file) {
    return url + "/" + file.getFileName();
  }

  private List<Path> saved() throws IOException {
    try (Stream<Path> files = Files.list(here)) {
      return files
          .filter(file -> file.toString().endsWith(ResumingRunner.ENDING))
          .sorted()
          .toList();
    }
  }
}
