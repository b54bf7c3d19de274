package costscape.store.saved;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The blocks of one running job, which are saved if the job turns out to be long. The first
 * second's blocks are kept in memory; their pace tells how long the job will take.
 */
final class Saving {
  private static final double LOOK = 1;
  private static final long MOST_HELD = 16L << 20;
  private static final long OBJECT_BYTES = 1024;
  private static final long MB = 1_000_000;
  private static final double NANOSECONDS = 1e-9;

  private final int blocks;
  private final double patience;
  private final Supplier<Optional<BlockFile>> opening;
  private final LongSupplier room;
  private final long most;
  private final Consumer<String> notices;
  private final long start = System.nanoTime();
  private final Map<Integer, Object> held = new LinkedHashMap<>();
  private Optional<BlockFile> file = Optional.empty();
  private long heldBytes;
  private long unchecked;
  private int finished;
  private boolean gaveUp;

  /**
   * The blocks of a job that begins now.
   *
   * @param room the free bytes on the disk, less what results will need
   * @param most the bytes that saved blocks may take, however many are free
   */
  Saving(
      int blocks,
      Duration patience,
      Supplier<Optional<BlockFile>> opening,
      LongSupplier room,
      long most,
      Consumer<String> notices) {
    this.blocks = blocks;
    this.patience = patience.toNanos() * NANOSECONDS;
    this.opening = opening;
    this.room = room;
    this.most = most;
    this.notices = notices;
  }

  /** Opens the blocks saved before; without room for the missing ones nothing more is saved. */
  void resume() {
    file = opening.get();
    try {
      gaveUp = file.isEmpty() || !fits(file.get().size(), file.get().missingBytes());
    } catch (IOException e) {
      gaveUp = true;
    }
  }

  private boolean fits(long taken, long bytes) {
    long free = room.getAsLong();
    if (bytes > free) {
      notices.accept(
          "finished blocks are not saved: they take %s, and beside the results %s are free"
              .formatted(size(bytes), size(free)));
    } else if (taken + bytes > most) {
      notices.accept(
          "finished blocks are not saved: they take %s, and %s are the most that they may take"
              .formatted(size(taken + bytes), size(most)));
    }
    unchecked = Math.min(free, most) / 2;
    return bytes <= free && taken + bytes <= most;
  }

  /** A number of bytes for a person, in kB as long as that is short. */
  private static String size(long bytes) {
    long positive = Math.max(0, bytes);
    return positive < 10 * MB ? (positive + 999) / 1000 + " kB" : positive / MB + " MB";
  }

  /** Appends a block if there is still room; later blocks may be longer than the first. */
  private void append(int index, Object result) throws IOException {
    byte[] data = BlockCodec.encode(result);
    unchecked -= data.length;
    if (unchecked < 0) {
      long left = Math.min(room.getAsLong(), most - file.get().size());
      unchecked = left / 2 - data.length;
      if (data.length > left) {
        notices.accept(
            "no more finished blocks are saved: %s are taken, and %s would be left for them"
                .formatted(size(file.get().size()), size(left)));
        giveUp();
        return;
      }
    }
    file.get().append(index, data);
  }

  /** Whether finished blocks are written to a file. */
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
    if (gaveUp) {
      return;
    }
    try {
      boolean looking = seconds() < LOOK && heldBytes < MOST_HELD;
      if (file.isPresent()) {
        append(index, result);
      } else if (isLong()) {
        open(index, result);
      } else if (looking) {
        hold(index, result);
      } else {
        held.clear();
      }
    } catch (IOException e) {
      notices.accept(
          "finished blocks can no longer be saved: %s".formatted(String.valueOf(e.getMessage())));
      giveUp();
    }
  }

  private void hold(int index, Object result) {
    held.put(index, result);
    heldBytes +=
        result instanceof double[] numbers ? (long) Double.BYTES * numbers.length : OBJECT_BYTES;
  }

  /** Whether the whole job will take longer than the patience, judged by the pace so far. */
  private boolean isLong() {
    double seconds = seconds();
    return patience == 0 || (seconds >= LOOK && seconds / finished * blocks > patience);
  }

  private double seconds() {
    return (System.nanoTime() - start) * NANOSECONDS;
  }

  private void open(int index, Object result) throws IOException {
    hold(index, result);
    if (fits(0, (long) BlockCodec.encode(result).length * blocks)) {
      resume();
    } else {
      giveUp();
    }
    if (!gaveUp) {
      for (Map.Entry<Integer, Object> block : Map.copyOf(held).entrySet()) {
        if (!gaveUp) {
          append(block.getKey(), block.getValue());
        }
      }
    }
    held.clear();
  }

  private void giveUp() {
    gaveUp = true;
    held.clear();
  }

  void close() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      giveUp(); // the blocks are written; the job must not fail because a file does not close
    }
  }
}
