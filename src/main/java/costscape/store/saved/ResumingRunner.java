package costscape.store.saved;

import costscape.job.Job;
import costscape.job.Runner;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Runs jobs by another runner and saves the finished blocks of long jobs, so that the same job goes
 * on where a killed program stopped. The results handed over are the same either way. If blocks
 * cannot be saved, the job runs on without saving.
 */
public final class ResumingRunner implements Runner {
  /** The bytes that saved blocks may take on any disk. */
  static final long FEW = 64_000_000;

  /** Ends the names of files of saved blocks. */
  public static final String ENDING = ".unfinished";

  private final Runner runner;
  private final Path stem;
  private final Duration patience;
  private final Consumer<String> notices;
  private final long reserve;
  private final long most;
  private final List<Path> saved = new ArrayList<>();
  private Optional<Saving> running = Optional.empty();
  private boolean kept;

  private ResumingRunner(
      Runner runner,
      Path stem,
      Duration patience,
      Consumer<String> notices,
      long reserve,
      long most) {
    this.runner = runner;
    this.stem = stem;
    this.patience = patience;
    this.notices = notices;
    this.reserve = reserve;
    this.most = most;
  }

  /**
   * A runner that saves what takes long.
   *
   * @param stem blocks are saved beside the results, in {@code STEM-….unfinished}
   * @param patience jobs that will take longer than this are saved
   * @param notices receives a line when a job is resumed or cannot be saved
   */
  public static ResumingRunner of(
      Runner runner, Path stem, Duration patience, Consumer<String> notices) {
    return new ResumingRunner(runner, stem, patience, notices, 0, FEW);
  }

  /**
   * A copy that saves nothing if the disk would then lack room for results of some size, and whose
   * saved blocks take a number of bytes at most, or {@link #FEW} if that is more.
   */
  public ResumingRunner within(long results, long most) {
    return new ResumingRunner(runner, stem, patience, notices, results, Math.max(FEW, most));
  }

  /** The files of saved blocks, which are of no use once the results are there. */
  public List<Path> saved() {
    return List.copyOf(saved);
  }

  /** Returns whether the running job is being saved and could be resumed. */
  public boolean isSaving() {
    return running.filter(Saving::isOn).isPresent();
  }

  /** Returns whether work is saved, of the job that runs or of one that ran. */
  public boolean hasSaved() {
    return isSaving() || kept;
  }

  @Override
  public <T extends Serializable> void run(Job<T> job, Consumer<? super T> inOrder) {
    Saving saving = new Saving(job);
    running = Optional.of(saving);
    try {
      int[] open = IntStream.range(0, job.size()).filter(i -> !saving.has(i)).toArray();
      if (open.length < job.size()) {
        notices.accept(
            "%d of %d blocks were done before".formatted(job.size() - open.length, job.size()));
      }
      int[] next = {0, 0}; // to be handed over, among all pieces and among those that are open
      runner.run(
          new Rest<>(job, open),
          result -> {
            int index = open[next[1]++];
            saving.done(index, result);
            handOver(job, saving, next[0], index, inOrder);
            inOrder.accept(result);
            next[0] = index + 1;
          });
      handOver(job, saving, next[0], job.size(), inOrder);
    } finally {
      kept |= saving.isOn();
      running = Optional.empty();
      saving.close();
    }
  }

  /**
   * The blocks of the job that runs. They are saved once its pace tells that it is long; those of
   * its first second are not, for they are computed as fast again.
   */
  private final class Saving {
    private static final double LOOK_SECONDS = 1;
    private static final double NANOSECONDS = 1e-9;
    private static final long MB = 1_000_000;

    private final Job<?> job;
    private final Path folder = Objects.requireNonNull(stem.toAbsolutePath().getParent());
    private final long start = System.nanoTime();
    private Optional<BlockFile> file = Optional.empty();
    private int finished;
    private boolean gaveUp;

    /** Opens the blocks saved before; without room for the missing ones nothing more is saved. */
    Saving(Job<?> job) {
      this.job = job;
      try {
        if (anythingSaved()) {
          gaveUp = !open() || !fits(file.orElseThrow().missingBytes());
        }
      } catch (IOException e) {
        gaveUp = true;
      }
    }

    /**
     * Returns whether there is a file of this job, whose hash takes time: it is made where files
     * are.
     */
    private boolean anythingSaved() {
      String begin = stem.getFileName() + "-"; // compared literally: it may hold stars and brackets
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(
              folder,
              file -> {
                String name = file.getFileName().toString();
                return name.startsWith(begin) && name.endsWith(ENDING);
              })) {
        return files.iterator().hasNext() && Files.exists(path(Specification.of(job)));
      } catch (IOException | DirectoryIteratorException e) {
        return false; // no folder yet
      }
    }

    private Path path(byte[] specification) {
      String name = Specification.shortName(specification);
      return stem.resolveSibling(stem.getFileName() + "-" + name + ENDING);
    }

    private boolean open() {
      try {
        byte[] specification = Specification.of(job);
        Path path = path(specification);
        Files.createDirectories(folder);
        file = BlockFile.open(path, specification, job.size());
        if (file.isPresent()) {
          saved.add(path);
        } else {
          notices.accept("finished blocks are not saved: another process is writing this file");
        }
      } catch (IOException e) {
        notices.accept(
            "finished blocks cannot be saved: %s".formatted(String.valueOf(e.getMessage())));
      }
      return file.isPresent();
    }

    /** The bytes on the disk that saved blocks may take. */
    private long room() {
      try {
        return Files.getFileStore(Files.createDirectories(folder)).getUsableSpace() - reserve;
      } catch (IOException e) {
        return Long.MAX_VALUE; // opening the file will fail and say why
      }
    }

    private long taken() throws IOException {
      return file.isPresent() ? file.get().size() : 0;
    }

    private boolean fits(long bytes) throws IOException {
      long free = room();
      long all = taken() + bytes;
      if (bytes > free) {
        notices.accept(
            "finished blocks are not saved: they take %s, and beside the results %s are free"
                .formatted(size(bytes), size(free)));
      } else if (all > most) {
        notices.accept(
            "finished blocks are not saved: they take %s, and %s are the most that they may take"
                .formatted(size(all), size(most)));
      }
      return bytes <= free && all <= most;
    }

    /** A number of bytes for a person, in kB as long as that is short. */
    private static String size(long bytes) {
      long positive = Math.max(0, bytes);
      return positive < 10 * MB ? (positive + 999) / 1000 + " kB" : positive / MB + " MB";
    }

    /** Returns whether finished blocks are written to a file. */
    boolean isOn() {
      return file.isPresent() && !gaveUp;
    }

    boolean has(int index) {
      return file.isPresent() && file.get().has(index);
    }

    /** A block saved before; empty if it cannot be read. */
    Optional<Object> read(int index) {
      try {
        return Optional.of(BlockCodec.decode(file.orElseThrow().read(index)));
      } catch (IOException e) {
        return Optional.empty();
      }
    }

    void done(int index, Object result) {
      finished++;
      if (gaveUp || (file.isEmpty() && !isLong())) {
        return;
      }
      try {
        byte[] data = BlockCodec.encode(result);
        if (file.isEmpty()) {
          gaveUp = !fits((long) data.length * job.size()) || !open();
        }
        if (!gaveUp) {
          append(index, data);
        }
      } catch (IOException e) {
        gaveUp = true;
        notices.accept(
            "finished blocks can no longer be saved: %s".formatted(String.valueOf(e.getMessage())));
      }
    }

    /**
     * Returns whether the whole job will take longer than the patience, judged by the pace so far.
     */
    private boolean isLong() {
      double seconds = (System.nanoTime() - start) * NANOSECONDS;
      double whole = seconds / finished * job.size();
      return patience.isZero()
          || (seconds >= LOOK_SECONDS && whole > patience.toNanos() * NANOSECONDS);
    }

    /** Appends a block if there is still room; later blocks may be longer than the first. */
    private void append(int index, byte[] data) throws IOException {
      long left = Math.min(room(), most - taken());
      if (data.length > left) {
        gaveUp = true;
        notices.accept(
            "no more finished blocks are saved: %s are taken, and %s would be left for them"
                .formatted(size(taken()), size(left)));
        return;
      }
      file.orElseThrow().append(index, data);
    }

    void close() {
      try {
        if (file.isPresent()) {
          file.get().close();
        }
      } catch (IOException e) {
        gaveUp = true; // the blocks are written; the job must not fail at this
      }
    }
  }

  /** The pieces of a job that are still to be computed. */
  private record Rest<T extends Serializable>(Job<T> job, int[] open) implements Job<T> {
    @Override
    public int size() {
      return open.length;
    }

    @Override
    public T run(int index) {
      return job.run(open[index]);
    }
  }

  /** Hands over saved pieces, which come between those that are computed now. */
  @SuppressWarnings("unchecked") // the specification guarantees that this job's result was saved
  private <T extends Serializable> void handOver(
      Job<T> job, Saving saving, int from, int to, Consumer<? super T> inOrder) {
    for (int k = from; k < to; k++) {
      int index = k;
      inOrder.accept((T) saving.read(index).orElseGet(() -> job.run(index)));
    }
  }
}
