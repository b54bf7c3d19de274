package costscape.store.record;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value that a thread of its own works out while the caller goes on. Whoever asks waits for it.
 */
final class Begun<T> implements Supplier<T> {
  private final Supplier<T> work;
  private Optional<T> value = Optional.empty();

  private Begun(Supplier<T> work) {
    this.work = work;
  }

  static <T> Begun<T> of(Supplier<T> work) {
    Begun<T> begun = new Begun<>(work);
    Thread thread = new Thread(begun::begin, "costscape fingerprint");
    thread.setDaemon(true);
    thread.start();
    return begun;
  }

  private void begin() {
    try {
      get();
    } catch (RuntimeException | Error e) {
      // Whoever asks meets the same, and says so.
    }
  }

  @Override
  public synchronized T get() {
    if (value.isEmpty()) {
      value = Optional.of(work.get());
    }
    return value.get();
  }
}
