package costscape.store.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Part;
import costscape.store.file.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a pickle says, it is read or refused in a line, and nothing that it names runs. */
class TorchPickleTest {
  private static final Path FOLDER = Path.of("src/test/resources/weights");

  /** One in so many values of each byte is tried; {@code -Dcostscape.bytes=1} tries all. */
  private static final int STRIDE = Integer.getInteger("costscape.bytes", 61);

  private static Object read(byte[] program) {
    return TorchPickle.read(Bytes.of("f", program), program);
  }

  private static byte[] program(String file) throws IOException {
    Bytes bytes = Bytes.of(FOLDER.resolve(file));
    ZipDirectory.Entry pickle = TorchFormat.pickle(ZipDirectory.of(bytes)).orElseThrow();
    try (InputStream in = ZipDirectory.open(bytes, pickle)) {
      return in.readAllBytes();
    }
  }

  private static boolean isRead(byte[] program) {
    try {
      read(program);
      return true;
    } catch (InputException e) {
      assertEquals(1, e.getMessage().lines().count(), e.getMessage());
      assertTrue(e.getMessage().startsWith("f: "), e.getMessage());
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.pt", "checkpoint.pt", "views.pt"})
  void everyByteMayBeAnyOther(String file) throws IOException {
    byte[] valid = program(file);
    assertTrue(isRead(valid));
    int refused = 0;
    int[] places =
        IntStream.range(0, valid.length).filter(place -> Part.hasOneIn(4, place)).toArray();
    for (int place : places) {
      byte[] changed = valid.clone();
      for (int value = place % STRIDE; value < 256; value += STRIDE) {
        changed[place] = (byte) value;
        refused += isRead(changed) ? 0 : 1;
      }
      assertTrue(!isRead(Arrays.copyOf(valid, place)), "cut after " + place);
    }
    assertTrue(refused > places.length, "nothing was wrong with any program");
  }

  /** By what pickletools would name them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cos\\nsystem\\n(X\\4\\0\\0\\0truetR.|calls os.system, which is code",
        "c__builtin__\\neval\\n)R.|calls __builtin__.eval, which is code",
        "(S'x'\\nios\\nsystem\\n.|data.pkl has the instruction 83 at byte 1",
        "].|", // a list and nothing else is read
        "}q\\0(K\\1h\\0u.|", // a dictionary that holds itself
        "(((.|",
        "R.|data.pkl is damaged near byte 1",
      })
  void callsAreRefusedByName(String program, String message) {
    byte[] bytes = program.translateEscapes().getBytes(StandardCharsets.US_ASCII);
    if (message == null) {
      read(bytes);
    } else {
      InputException e = assertThrows(InputException.class, () -> read(bytes));
      assertTrue(e.getMessage().startsWith("f: " + message), e.getMessage());
    }
  }

  @Test
  void aTensorSaysWhereItsNumbersAre() throws IOException {
    Map<?, ?> views = (Map<?, ?>) read(program("views.pt"));
    TorchPickle.Tensor second = (TorchPickle.Tensor) views.get("fc2.weight");
    assertEquals(24, second.first()); // behind 5 × 4 weights and 4 biases
    assertEquals("[3, 4]", second.shape().toString());
    assertEquals("[1, 3]", second.strides().toString());
  }
}
