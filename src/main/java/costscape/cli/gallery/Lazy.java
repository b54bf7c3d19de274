package costscape.cli.gallery;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and kept. For one thread. */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<? extends T> computation;
  private Optional<T> value = Optional.empty();

  private Lazy(Supplier<? extends T> computation) {
    this.computation = computation;
  }

  static <T> Lazy<T> of(Supplier<? extends T> computation) {
    return new Lazy<>(computation);
  }

  @Override
  public T get() {
    if (value.isEmpty()) {
      value = Optional.of(computation.get());
    }
    return value.get();
  }
}
