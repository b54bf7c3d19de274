package costscape.store.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Digests of FIPS 180-2, appendix B. */
class FingerprintStreamTest {
  @Test
  void threeLettersOneByOne() throws IOException {
    ByteArrayOutputStream passed = new ByteArrayOutputStream();
    FingerprintStream stream = new FingerprintStream(passed);
    for (char letter : "abc".toCharArray()) {
      stream.write(letter);
    }
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        stream.fingerprint().join());
    assertEquals("abc", passed.toString(StandardCharsets.US_ASCII));
  }

  @Test
  void aMillionLettersInPiecesOfEveryLength() throws IOException {
    byte[] letters = "a".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream passed = new ByteArrayOutputStream();
    FingerprintStream stream = new FingerprintStream(passed);
    int from = 0;
    for (int length = 0; from < letters.length; length += 777) {
      int part = Math.min(length, letters.length - from);
      stream.write(letters, from, part);
      from += part;
      if (length % 2 == 0) {
        stream.flush();
        assertEquals(from, passed.size());
      }
    }
    assertEquals(
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
        stream.fingerprint().join());
    assertArrayEquals(letters, passed.toByteArray());
  }
}
