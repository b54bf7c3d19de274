package costscape.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Damage to a file at one of the places that its format has: ends, lengths, headers and members.
 *
 * @param what happened, and where
 * @param isStructural whether the file as a whole is cut, doubled or has bytes before or behind
 * @param made makes the damaged file
 */
record Damage(String what, boolean isStructural, Supplier<byte[]> made) {
  private static final byte[] ZERO = new byte[1];
  private static final int MANY = 600;

  /** Texts that tend to break parsers of numbers, tables, JSON and names. */
  private static final String[] WORDS =
      ("NaN|Infinity|-0|1e999|1e-999|0x1p3|2147483648|-1|\"|\"\"|,|,,|\n|\r\n|\r|\n\n|;|\t|\0|\uFEFF"
              + "|é|𝔘|[|]|{|}|[[|\\u0000|null|true|:|=|/|..|%s|%n|w1_0_0|random:|between:|file:|# | |1,0\n|"
              + "9".repeat(400))
          .split("\\|");

  private static final byte[] LINES = "\n\n".getBytes(StandardCharsets.US_ASCII);

  byte[] bytes() {
    return made.get();
  }

  /**
   * All that may happen to a file.
   *
   * @param hasWords whether odd words come into it as well
   */
  static List<Damage> of(byte[] file, boolean hasWords) {
    List<Damage> all = new ArrayList<>();
    whole(file, all);
    List<Integer> ends = new ArrayList<>(places(file));
    ends.add(file.length);
    for (int k = 0; k + 1 < ends.size(); k++) {
      int at = ends.get(k);
      int next = ends.get(k + 1);
      add(all, "cut at " + at, true, () -> to(file, at));
      add(all, "cut before " + at, true, () -> to(file, Math.max(0, at - 1)));
      add(all, "a byte more at " + at, false, () -> joined(to(file, at), ZERO, from(file, at)));
      add(all, "without byte " + at, false, () -> joined(to(file, at), from(file, at + 1)));
      String stretch = at + " to " + next;
      add(all, "without " + stretch, false, () -> joined(to(file, at), from(file, next)));
      add(all, "twice " + stretch, false, () -> joined(to(file, next), from(file, at)));
      for (int width : new int[] {1, 2, 4, 8}) {
        for (int fill : new int[] {0, 0x7f, 0xff}) {
          String what = "%d bytes of %d at %d".formatted(width, fill, at);
          add(all, what, false, () -> filled(file, at, width, fill));
        }
      }
      if (hasWords) {
        String word = WORDS[k % WORDS.length];
        byte[] odd = word.getBytes(StandardCharsets.UTF_8);
        add(all, word + " at " + at, false, () -> joined(to(file, at), odd, from(file, at)));
        String stead = word + " for " + stretch;
        add(all, stead, false, () -> joined(to(file, at), odd, from(file, next)));
      }
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        int mask = 1 << bit;
        add(all, "bit %d of byte %d".formatted(bit, at), false, () -> flipped(file, at, mask));
      }
    }
    return all;
  }

  /**
   * The places of a file where something begins or ends: signs of text, and in binary files each
   * eighth byte and the bytes round every name. Of a large file they are those near its ends, and
   * as many spread over the rest.
   */
  private static NavigableSet<Integer> places(byte[] file) {
    NavigableSet<Integer> places = new TreeSet<>(List.of(0));
    for (int at = 0; at < file.length; at++) {
      boolean isSign = ",;:\t\n\"{}[]()<>/'=".indexOf(file[at]) >= 0;
      boolean isEdge = at > 0 && (file[at] > ' ') != (file[at - 1] > ' ');
      if (isSign || isEdge || at % Long.BYTES == 0) {
        places.add(at);
      }
    }
    IntStream.rangeClosed(1, 8).map(k -> file.length - k).filter(k -> k > 0).forEach(places::add);
    int step = Math.max(1, places.size() / MANY);
    List<Integer> found = List.copyOf(places);
    for (int k = MANY; k < found.size() - MANY; k++) {
      if (k % step > 0) {
        places.remove(found.get(k));
      }
    }
    return places;
  }

  private static void add(
      List<Damage> all, String what, boolean isStructural, Supplier<byte[]> made) {
    all.add(new Damage(what, isStructural, made));
  }

  private static void whole(byte[] file, List<Damage> all) {
    add(all, "nothing left", true, () -> to(file, 0));
    add(all, "the file twice", true, () -> joined(file, file));
    add(all, "a zero behind", true, () -> joined(file, ZERO));
    add(all, "empty lines behind", true, () -> joined(file, LINES));
    add(all, "a block of zeros behind", true, () -> joined(file, new byte[4096]));
    add(all, "ones behind", true, () -> joined(file, filled(new byte[64], 0, 64, 0xff)));
    add(all, "a zero before", true, () -> joined(ZERO, file));
    add(all, "an empty block before", true, () -> joined(new byte[512], file));
    add(all, "its second half alone", true, () -> from(file, file.length / 2));
  }

  private static byte[] flipped(byte[] file, int at, int mask) {
    byte[] flipped = file.clone();
    flipped[at] ^= (byte) mask;
    return flipped;
  }

  private static byte[] to(byte[] file, int end) {
    return Arrays.copyOf(file, Math.min(end, file.length));
  }

  private static byte[] from(byte[] file, int start) {
    return Arrays.copyOfRange(file, Math.min(start, file.length), file.length);
  }

  private static byte[] filled(byte[] file, int at, int width, int fill) {
    byte[] filled = file.clone();
    Arrays.fill(filled, at, Math.min(at + width, file.length), (byte) fill);
    return filled;
  }

  private static byte[] joined(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] joined = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }
}
