package costscape.store.record;

import costscape.data.Dataset;
import costscape.store.file.InputException;
import costscape.store.file.InputFile;
import costscape.store.file.Transaction.Content;
import costscape.store.table.RowsCsv;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/** SHA-256 in hexadecimal: equal digits mean equal bytes. */
public final class Fingerprint {
  /**
   * A record and a model tell of the same rows; the text of 8 million numbers takes half a second.
   */
  private static final Map<Dataset, String> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private Fingerprint() {}

  /** Returns the fingerprint as {@code sha256sum} prints it. */
  public static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in::transferTo);
    }
  }

  /**
   * The fingerprint of a dataset's table. Its columns are the features by name, followed by {@code
   * label} with the class numbers from 0, or by the numbers to predict by name.
   */
  public static String of(Dataset dataset) {
    return KNOWN.computeIfAbsent(dataset, Fingerprint::ofTable);
  }

  /**
   * The fingerprints of files for whoever asks later. Asking throws an {@link InputException} if
   * one of them could not be read.
   */
  static Supplier<Map<Path, String>> begun(List<Path> files) {
    return files.isEmpty() ? Map::of : Begun.of(() -> ofAll(files));
  }

  private static Map<Path, String> ofAll(List<Path> files) {
    Map<Path, String> fingerprints = new LinkedHashMap<>();
    for (Path file : files) {
      fingerprints.put(file, InputFile.reading(file, () -> of(file)));
    }
    return fingerprints;
  }

  private static String ofTable(Dataset dataset) {
    try {
      return of(out -> RowsCsv.write(dataset, "label", new double[0][], out));
    } catch (IOException e) {
      throw new IllegalStateException("nothing is written anywhere", e);
    }
  }

  static String of(Content content) throws IOException {
    MessageDigest digest = sha256();
    content.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return HexFormat.of().formatHex(digest.digest());
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * A value that a thread of its own works out while the caller goes on. Whoever asks waits for it.
   */
  static final class Begun<T> implements Supplier<T> {
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
}
