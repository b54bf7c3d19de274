package costscape.store.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How Parquet's files begin, and what is said where none can be read. */
public final class Parquet {
  /** The first bytes of a file. */
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /** So many first bytes tell. */
  public static final int HEAD = MAGIC.length;

  private Parquet() {}

  /** Returns whether a file that begins so is one of Parquet's. */
  public static boolean begins(byte... head) {
    return head.length >= HEAD && Arrays.equals(head, 0, HEAD, MAGIC, 0, HEAD);
  }

  /** Returns whether a file is called one of Parquet's. */
  public static boolean isNamed(String file) {
    return file.endsWith(".parquet");
  }

  /** The exception where nothing can read such a file. */
  public static InputException refused(String file) {
    return InputException.in(
        InputException.shown(file),
        "a Parquet file; --data and --hold-out read these, and only on a cluster, where"
            + " spark-submit starts what mvn -Pcluster package builds. Python writes the rows as CSV: import pandas;"
            + " pandas.read_parquet(\"%s\").to_csv(\"rows.csv\", index=False)"
                .formatted(InputException.shown(file.substring(file.lastIndexOf('/') + 1))));
  }
}
