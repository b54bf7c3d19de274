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
  /** Ends the names of files of saved blocks. */
  public static final String ENDING = ".unfinished";

  private final Runner runner;
  private final Path stem;
  private final Duration patience;
  private final Consumer<String> notices;
  private final List<Path> saved = new ArrayList<>();
  private Optional<Saving> running = Optional.empty();
  private boolean kept;

  /**
   * A runner that saves what takes long.
   *
   * @param stem blocks are saved beside the results, in {@code STEM-….unfinished}
   * @param patience jobs that will take longer than this are saved
   * @param notices receives a line when a job is resumed or cannot be saved
   */
  public ResumingRunner(Runner runner, Path stem, Duration patience, Consumer<String> notices) {
    this.runner = runner;
    this.stem = stem;
    this.patience = patience;
    this.notices = notices;
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

    private final Job<?> job;
    private final Path folder = Objects.requireNonNull(stem.toAbsolutePath().getParent());
    private final long start = System.nanoTime();
    private Optional<BlockFile> file = Optional.empty();
    private int finished;
    private boolean gaveUp;

    /** Opens the blocks saved before. */
    Saving(Job<?> job) {
      this.job = job;
      gaveUp = anythingSaved() && !open();
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
        return Optional.of(BlockFile.decode(file.orElseThrow().read(index)));
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
        gaveUp = file.isEmpty() && !open();
        if (!gaveUp) {
          file.orElseThrow().append(index, BlockFile.encode(result));
        }
      } catch (IOException e) {
        gaveUp = true;
        notices.accept(
            "finished blocks can no longer be saved: %s".formatted(String.valueOf(e.getMessage())));
        letGo();
      }
    }

    /** Deletes the saved blocks where the disk is full: the results need the room. */
    private void letGo() {
      close();
      try {
        Files.deleteIfExists(saved.get(saved.size() - 1));
      } catch (IOException e) {
        // the blocks stay, and the results say themselves whether there is room for them
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
