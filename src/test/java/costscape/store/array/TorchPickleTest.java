package costscape.store.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.store.file.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a pickle says, it is read or refused in a line, and nothing that it names runs. */
class TorchPickleTest {
  private static final Path FOLDER = Path.of("src/test/resources/weights");

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
