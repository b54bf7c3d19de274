package costscape.store.record;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;

/**
 * Passes bytes on and takes their SHA-256. The first of them are digested beside the writing, in
 * other threads: Java interprets its digest until it is compiled, and the writing would wait for
 * that. Later ones are digested at once, which is quicker than handing them over.
 */
public final class FingerprintStream extends OutputStream {
  private static final int BLOCK = 1 << 16;

  /** So many blocks are handed over: a table of some 50,000 cells. */
  private static final int MOST_HANDED_OVER = 32;

  private final OutputStream out;
  private final MessageDigest digest = Fingerprint.sha256();
  private CompletableFuture<Void> digested = CompletableFuture.completedFuture(null);
  private int handedOver;
  private byte[] block = new byte[BLOCK];
  private int filled;

  public FingerprintStream(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int value) throws IOException {
    block[filled++] = (byte) value;
    if (filled == BLOCK) {
      pass();
    }
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int done = 0;
    while (done < length) {
      int part = Math.min(length - done, BLOCK - filled);
      System.arraycopy(bytes, from + done, block, filled, part);
      filled += part;
      done += part;
      if (filled == BLOCK) {
        pass();
      }
    }
  }

  @Override
  public void flush() throws IOException {
    pass();
    out.flush();
  }

  private void pass() throws IOException {
    if (filled == 0) {
      return;
    }
    out.write(block, 0, filled);
    if (handedOver < MOST_HANDED_OVER) {
      handOver(block, filled);
      handedOver++;
      block = new byte[BLOCK];
    } else {
      digested.join();
      digest.update(block, 0, filled);
    }
    filled = 0;
  }

  private void handOver(byte[] passed, int length) {
    digested = digested.thenRunAsync(() -> digest.update(passed, 0, length));
  }

  /**
   * The SHA-256 of all bytes so far, in hexadecimal, once it is known. Nothing may be written after
   * this.
   */
  public CompletableFuture<String> fingerprint() throws IOException {
    pass();
    return digested.thenApply(done -> HexFormat.of().formatHex(digest.digest()));
  }
}
