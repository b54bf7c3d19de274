package costscape.store.record;

import costscape.data.Dataset;
import costscape.store.file.InputException;
import costscape.store.file.InputFile;
import costscape.store.file.Transaction.Content;
import costscape.store.table.RowsCsv;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** SHA-256 in hexadecimal: equal digits mean equal bytes. */
public final class Fingerprint {
  /**
   * A record and a model tell of the same rows; the text of 8 million numbers takes half a second.
   */
  private static final Map<Dataset, String> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private static final int BLOCK = 1 << 16;

  /** After so many blocks each waits until the one before it is digested. */
  private static final int MOST_WAITING = 32;

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
    if (files.isEmpty()) {
      return Map::of;
    }
    CompletableFuture<Map<Path, String>> all = CompletableFuture.supplyAsync(() -> ofAll(files));
    return () -> {
      try {
        return all.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
      }
    };
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

  private static String of(Content content) throws IOException {
    MessageDigest digest = sha256();
    content.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return hex(digest);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Writes some content to a stream; its fingerprint is known a little later. */
  public static CompletableFuture<String> of(Content content, OutputStream out) throws IOException {
    MessageDigest digest = sha256();
    Passing passing = new Passing(out, digest);
    OutputStream blocks = new BufferedOutputStream(passing, BLOCK);
    content.writeTo(blocks);
    blocks.flush();
    return passing.digested.thenApply(done -> hex(digest));
  }

  /**
   * Passes blocks on and digests them in other threads: Java interprets its digest until it is
   * compiled, and the writing of a table of 40,000 cells would wait 80 ms for that.
   */
  private static final class Passing extends FilterOutputStream {
    private final MessageDigest digest;
    private CompletableFuture<Void> digested = CompletableFuture.completedFuture(null);
    private int blocks;

    Passing(OutputStream out, MessageDigest digest) {
      super(out);
      this.digest = digest;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      byte[] block = Arrays.copyOfRange(bytes, from, from + length);
      if (++blocks > MOST_WAITING) {
        digested.join(); // so a large file is not kept in memory
      }
      digested = digested.thenRunAsync(() -> digest.update(block));
    }
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
