package costscape.store.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A digest of FIPS 180-2, appendix B. */
class FingerprintTest {
  @Test
  void aMillionLettersInPiecesOfEveryLengthArePassedOn() throws IOException {
    byte[] letters = "a".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream passed = new ByteArrayOutputStream();
    String fingerprint =
        Fingerprint.of(
                out -> {
                  out.write(letters[0]);
                  int from = 1;
                  for (int length = 0; from < letters.length; length += 777) {
                    int part = Math.min(length, letters.length - from);
                    out.write(letters, from, part);
                    out.flush();
                    from += part;
                  }
                },
                passed)
            .join();
    assertEquals("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", fingerprint);
    assertArrayEquals(letters, passed.toByteArray());
  }
}
