package costscape.store.record;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * Passes bytes on and takes their SHA-256 beside it, in other threads: Java interprets its digest
 * at first, which takes several times as long as the writing that would wait for it.
 */
public final class FingerprintStream extends OutputStream {
  private static final int BLOCK = 1 << 16;

  /** Blocks that wait to be digested; a writer that is ahead of these waits too. */
  private static final int MOST_WAITING = 16;

  private final OutputStream out;
  private final MessageDigest digest = Fingerprint.sha256();
  private final Semaphore room = new Semaphore(MOST_WAITING);
  private CompletableFuture<Void> digested = CompletableFuture.completedFuture(null);
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
    byte[] passed = block;
    int length = filled;
    block = new byte[BLOCK];
    filled = 0;
    out.write(passed, 0, length);
    room.acquireUninterruptibly();
    digested =
        digested.thenRunAsync(
            () -> {
              digest.update(passed, 0, length);
              room.release();
            });
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
