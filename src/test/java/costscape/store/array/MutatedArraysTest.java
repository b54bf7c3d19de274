package costscape.store.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import costscape.network.OutputLayer;
import costscape.network.OutputLayer.Link;
import costscape.store.file.InputException;
import costscape.store.weights.WeightArrays;
import costscape.store.weights.WeightArrays.Wanted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Headers that lie: lengths of 2⁶³, places past the end, arrays that overlap, JSON in JSON, entries
 * that unpack to more than they should, groups that contain themselves. Each is read or refused in
 * one line, in no more memory than the file and 64 MB. {@code -Dcostscape.headers=N} tries N for
 * each kind of file and prints what became of them.
 */
class MutatedArraysTest {
  private static final int FEW = 500;
  private static final String COUNT = "costscape.headers";
  private static final long ROOM = 64L << 20;
  private static final Path FOLDER = Path.of("src/test/resources/weights");
  private static final Wanted WANTED =
      new Wanted(5, Optional.of(List.of(4)), new OutputLayer(Link.SOFTMAX, 3), Optional.empty());
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final long[] EXTREMES = {
    0,
    1,
    -1,
    255,
    256,
    65_535,
    65_536,
    Integer.MAX_VALUE,
    0xFFFF_FFFFL,
    0x8000_0000L,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    1L << 62,
    1L << 40
  };
  private static final String[] WORDS = {
    "9223372036854775808",
    "18446744073709551616",
    "-1",
    "0",
    "1e9",
    "999999999999999999",
    "[[[[[[[[[[1]]]]]]]]]]",
    "\"x\"",
    "null",
    "{}",
    "4294967296,4294967296",
    ""
  };

  /** A kind of file, some of which are valid, and what may be changed in them. */
  enum Kind {
    NPY("flat.npy"),
    NPZ("numpy.npz", "numpy-fortran.npz", "numpy-rows.npz"),
    TORCH("model.pt", "checkpoint.pt", "views.pt"),
    SAFETENSORS("torch-f32.safetensors", "torch-state.safetensors"),
    HDF5("keras-legacy.h5", "keras.weights.h5", "keras-new.h5", "keras-model.h5"),
    KERAS("keras-norm-after.keras", "keras-leaky.keras", "keras-norm-before.h5");

    private final List<byte[]> valid = new ArrayList<>();

    Kind(String... names) {
      for (String name : names) {
        try {
          valid.add(Files.readAllBytes(FOLDER.resolve(name)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(3600)
  void everyHeaderIsAnswered(Kind kind) {
    int count = Integer.getInteger(COUNT, FEW);
    int first = Integer.getInteger("costscape.firstHeader", 0);
    int accepted = 0;
    long most = 0;
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int seed = first; seed < first + count; seed++) {
      byte[] file = mutated(kind, seed);
      long before = threads.getCurrentThreadAllocatedBytes();
      accepted += isAccepted(kind, file, seed) ? 1 : 0;
      long taken = threads.getCurrentThreadAllocatedBytes() - before;
      long limit = file.length + ROOM;
      int now = seed;
      assertTrue(taken < limit, () -> kind + ", seed " + now + ": " + taken + " bytes");
      most = Math.max(most, taken);
    }
    assertTrue(accepted < count, "nothing was wrong with any file");
    if (count != FEW) {
      System.out.printf(
          "%s: %d headers, %d read, %d refused in a line; %,d bytes at most%n",
          kind, count, accepted, count - accepted, most);
    }
  }

  private static boolean isAccepted(Kind kind, byte[] file, int seed) {
    try {
      Bytes bytes = Bytes.of("f", file);
      if (kind == Kind.SAFETENSORS) {
        assertTrue(ToldActivations.ofSafetensors(bytes).size() <= 2);
      } else {
        assertTrue(ToldActivations.ofKeras(bytes).size() <= 2);
      }
      double[] theta = WeightArrays.read(Bytes.of("f", file)).match(WANTED).parameters();
      assertEquals(39, theta.length);
      return true;
    } catch (InputException e) {
      assertEquals(1, e.getMessage().lines().count(), e.getMessage());
      assertTrue(e.getMessage().startsWith("f: "), e.getMessage());
      return false;
    } catch (IOException e) {
      return false; // InputFile makes a line of it
    } catch (RuntimeException | Error e) {
      return fail(kind + ", seed " + seed, e);
    }
  }

  private static byte[] mutated(Kind kind, int seed) {
    Random random = new Random(seed);
    byte[] file = kind.valid.get(random.nextInt(kind.valid.size())).clone();
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      file =
          switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(file, random.nextInt(file.length + 1));
            case 1 -> flipped(file, random);
            case 2, 3 -> withAWord(kind, file, random);
            default -> withAnExtreme(kind, file, random);
          };
    }
    return file;
  }

  private static byte[] flipped(byte[] file, Random random) {
    if (file.length > 0) {
      file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return file;
  }

  /** A number of the header's text becomes another text, and the header's length follows or not. */
  private static byte[] withAWord(Kind kind, byte[] file, Random random) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    Matcher number = NUMBER.matcher(text);
    List<int[]> found = new ArrayList<>();
    while (number.find()) {
      found.add(new int[] {number.start(), number.end()});
    }
    if (found.isEmpty()) {
      return file;
    }
    int[] place = found.get(random.nextInt(found.size()));
    String word = WORDS[random.nextInt(WORDS.length)];
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    changed.write(file, 0, place[0]);
    changed.writeBytes(word.getBytes(StandardCharsets.ISO_8859_1));
    changed.write(file, place[1], file.length - place[1]);
    byte[] result = changed.toByteArray();
    if (kind == Kind.SAFETENSORS && random.nextBoolean() && file.length >= 8) {
      ByteBuffer length = ByteBuffer.wrap(result).order(ByteOrder.LITTLE_ENDIAN);
      length.putLong(0, length.getLong(0) + word.length() - (place[1] - place[0]));
    }
    return result;
  }

  /** Some bytes of a field become an extreme number, or what another place of the file holds. */
  private static byte[] withAnExtreme(Kind kind, byte[] file, Random random) {
    int width = 1 << random.nextInt(4);
    if (file.length < 16) {
      return file;
    }
    int end = kind == Kind.SAFETENSORS && random.nextBoolean() ? 8 : file.length;
    int at = random.nextInt(Math.max(1, end - width + 1)) / width * width;
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int other = random.nextInt(file.length - 8) / 8 * 8;
    long value =
        switch (random.nextInt(4)) {
          case 0 -> bytes.getLong(other);
          case 1 -> other;
          default -> EXTREMES[random.nextInt(EXTREMES.length)];
        };
    switch (width) {
      case 1 -> bytes.put(at, (byte) value);
      case 2 -> bytes.putShort(at, (short) value);
      case 4 -> bytes.putInt(at, (int) value);
      default -> bytes.putLong(at, value);
    }
    return file;
  }
}
