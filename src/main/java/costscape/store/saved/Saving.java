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
 * The blocks of one running job, saved where it turns out to be long. Its first blocks are kept in
 * memory for a second, which tells how long it will take.
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
   * @param room bytes that are free on the disk and that results leave
   * @param most bytes that saved blocks may take, however many are free
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

  /** Goes on with what was saved before; where the disk has no room, without saving more. */
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
          "finished blocks are not saved: they take %d MB, and beside the results %d MB are free"
              .formatted(bytes / MB, Math.max(0, free) / MB));
    } else if (taken + bytes > most) {
      notices.accept(
          "finished blocks are not saved: they take %d MB, and %d MB are the most that they may take"
              .formatted((taken + bytes) / MB, most / MB));
    }
    unchecked = Math.min(free, most) / 2;
    return bytes <= free && taken + bytes <= most;
  }

  /** Appends a block where there is still room: other blocks may be longer than the first. */
  private void append(int index, Object result) throws IOException {
    byte[] data = BlockCodec.encode(result);
    unchecked -= data.length;
    if (unchecked < 0) {
      long left = Math.min(room.getAsLong(), most - file.get().size());
      unchecked = left / 2 - data.length;
      if (data.length > left) {
        notices.accept(
            "no more finished blocks are saved: %d MB are taken, and %d MB would be left for them"
                .formatted(file.get().size() / MB, Math.max(0, left) / MB));
        giveUp();
        return;
      }
    }
    file.get().append(index, data);
  }

  /** Whether finished blocks go to a file. */
  boolean isOn() {
    return file.isPresent() && !gaveUp;
  }

  boolean has(int index) {
    return file.isPresent() && file.get().has(index);
  }

  /** A block saved before; nothing where it cannot be read. */
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
      notices.accept("finished blocks can no longer be saved: " + e.getMessage());
      giveUp();
    }
  }

  private void hold(int index, Object result) {
    held.put(index, result);
    heldBytes +=
        result instanceof double[] numbers ? (long) Double.BYTES * numbers.length : OBJECT_BYTES;
  }

  /** Whether the whole will take longer than the patience, by the pace so far. */
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
      giveUp(); // the blocks are written; a file that does not close is no reason to fail
    }
  }
}
