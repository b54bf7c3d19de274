package costscape.store.record;

import costscape.data.Dataset;
import costscape.store.file.Content;
import costscape.store.table.TableWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** SHA-256 in hexadecimal: equal digits mean equal bytes. */
public final class Fingerprint {
  /**
   * A record and a model tell of the same rows; the text of 8 million numbers takes half a second.
   */
  private static final Map<Dataset, String> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** The text of so many numbers takes longer than to start a thread. */
  private static final long MANY_NUMBERS = 100_000;

  private Fingerprint() {}

  /** As {@code sha256sum} prints it. */
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
   * The same. Where the dataset is large a thread of its own works on it while the caller goes on.
   *
   * @return an object whose text is the fingerprint; whoever asks for the text waits for it
   */
  static Object begun(Dataset dataset) {
    if ((long) dataset.rows() * dataset.features() >= MANY_NUMBERS) {
      Thread thread = new Thread(() -> begin(dataset), "costscape fingerprint");
      thread.setDaemon(true);
      thread.start();
    }
    return new Object() {
      @Override
      public String toString() {
        return of(dataset);
      }
    };
  }

  private static void begin(Dataset dataset) {
    try {
      of(dataset);
    } catch (RuntimeException | Error e) {
      // Who asks for the text meets the same, and says so.
    }
  }

  private static String ofTable(Dataset dataset) {
    try {
      return of(
          out -> {
            List<String> header = new ArrayList<>(dataset.featureNames());
            header.addAll(dataset.hasClasses() ? List.of("label") : dataset.targets().names());
            TableWriter table = TableWriter.to(out, header);
            for (int row = 0; row < dataset.rows(); row++) {
              for (int feature = 0; feature < dataset.features(); feature++) {
                table.repeated(dataset.feature(row, feature));
              }
              if (dataset.hasClasses()) {
                table.integer(dataset.label(row));
              } else {
                for (int output = 0; output < dataset.numbers().outputs(); output++) {
                  table.number(dataset.numbers().number(row, output));
                }
              }
              table.endRow();
            }
            table.flush();
          });
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
}
