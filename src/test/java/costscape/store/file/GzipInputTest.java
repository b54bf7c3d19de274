package costscape.store.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** All of a file that gzip packed is read, or the file is refused: no row is dropped in silence. */
class GzipInputTest {
  private static final int MEMBERS = 3;

  private static byte[] text(int member) {
    return ("row " + member + " of some\n").repeat(40).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] member(int number) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text(number));
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  private static byte[] unpacked(byte[] file) throws IOException {
    try (InputStream in = Unpacking.of(new ByteArrayInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private static void assertRefused(byte[] file, String why) {
    IOException e = assertThrows(IOException.class, () -> unpacked(file));
    assertEquals(why, e.getMessage());
  }

  @Test
  void membersAreReadOneAfterAnother() throws IOException {
    byte[] file = joined(member(0), member(1), member(2));
    assertArrayEquals(joined(text(0), text(1), text(2)), unpacked(file));
    assertArrayEquals(
        joined(text(0), text(1), text(2)), unpacked(joined(file, new byte[200_000]))); // a tape's
  }

  @Test
  void aCutFileIsRefusedUnlessItEndsWithAMember() throws IOException {
    byte[] file = joined(member(0), member(1), member(2));
    List<Integer> whole = new ArrayList<>();
    for (int length = 2; length <= file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      try {
        unpacked(cut);
        whole.add(length);
      } catch (IOException e) {
        int member = 1 + (length - 1) / (file.length / MEMBERS);
        String said = "gzip member %d, which begins at byte %d, is cut off";
        assertEquals(
            said.formatted(member, (member - 1) * file.length / MEMBERS),
            e.getMessage(),
            "" + length);
      }
    }
    int one = member(0).length;
    assertEquals(List.of(one, 2 * one, 3 * one), whole);
  }

  @Test
  void aChangedBitChangesNothingOrIsRefused() throws IOException {
    byte[] file = joined(member(0), member(1), member(2));
    byte[] all = unpacked(file);
    int refused = 0;
    for (int bit = 2 * Byte.SIZE; bit < file.length * Byte.SIZE; bit++) { // told by two bytes
      byte[] changed = file.clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      try {
        assertArrayEquals(all, unpacked(changed), "bit " + bit);
      } catch (IOException e) {
        refused++;
      }
    }
    int meaningless = MEMBERS * 6 * Byte.SIZE + MEMBERS; // time, speed, system; "it is text"
    assertEquals((file.length - 2) * Byte.SIZE - meaningless, refused);
  }

  @Test
  void whatFollowsTheLastMemberIsRefused() throws IOException {
    byte[] file = member(0);
    String why = "what gzip packed ends at byte %d, and the bytes from there on are no part of it";
    String said = why.formatted(file.length);
    byte[] junk = "junk".getBytes(StandardCharsets.UTF_8);
    assertRefused(joined(file, junk), said);
    assertRefused(joined(file, new byte[70_000], junk), said);
    assertRefused(joined(file, new byte[3], member(1)), said);
  }

  @Test
  void headersMayHaveAllThatTheyCanHave() throws IOException {
    byte[] plain = member(0);
    byte[] head = {0x1F, (byte) 0x8B, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 2, 0, 'e', 'x'};
    byte[] words = "name\0comment\0".getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(joined(head, words));
    byte[] checksum = {(byte) crc.getValue(), (byte) (crc.getValue() >> 8)};
    byte[] rest = Arrays.copyOfRange(plain, 10, plain.length);
    assertArrayEquals(
        joined(text(0), text(0)), unpacked(joined(plain, head, words, checksum, rest)));
    checksum[0]++;
    assertRefused(
        joined(plain, head, words, checksum, rest),
        "gzip member 2, which begins at byte %d, has a header whose checksum is another"
            .formatted(plain.length));
  }
}
