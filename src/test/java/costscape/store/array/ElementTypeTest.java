package costscape.store.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every stored number becomes the double of the same value. */
class ElementTypeTest {
  /** Half precision is single precision with a shorter exponent: shifted, it is 2¹¹² too small. */
  @Test
  void allHalvesAreTheirValues() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      int exponent = bits >> 10 & 0x1F;
      float shifted = Float.intBitsToFloat((bits & 0x7FFF) << 13);
      double expected =
          exponent < 0x1F
              ? shifted * 0x1p112
              : (bits & 0x3FF) == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
      assertEquals(
          (bits & 0x8000) == 0 ? expected : -expected, ElementType.half((short) bits), "" + bits);
    }
  }

  /** Versions 1 to 3 of NumPy's format, bytes in either order. */
  @ParameterizedTest
  @CsvSource({
    "1,<i2,FFFE,-257",
    "1,>i2,FFFE,-2",
    "2,<u2,FFFE,65279",
    "3,|u1,FE,254",
    "3,|i1,FE,-2",
    "1,|b1,01,1",
    "1,<i4,FEFFFFFF,-2",
    "1,>u4,FFFFFFFE,4294967294",
    "1,<i8,0000000000000080,-9223372036854775808",
    "1,<u8,0000000000000080,9223372036854775808",
    "1,<u8,FFFFFFFFFFFFFFFF,18446744073709551616",
    "1,>f4,3F800000,1",
    "1,<f4,0000803F,1",
    "1,>f8,3FF0000000000000,1"
  })
  void arraysOfEveryTypeAreRead(int version, String type, String hex, double value)
      throws IOException {
    String header = "{'descr': '%s', 'fortran_order': False, 'shape': (1,), }".formatted(type);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1));
    file.write(version);
    file.write(0);
    ByteBuffer length = ByteBuffer.allocate(version == 1 ? 2 : 4).order(ByteOrder.LITTLE_ENDIAN);
    file.writeBytes(
        (version == 1 ? length.putShort((short) header.length()) : length.putInt(header.length()))
            .array());
    file.writeBytes(header.getBytes(StandardCharsets.ISO_8859_1));
    for (int k = 0; k < hex.length(); k += 2) {
      file.write(Integer.parseInt(hex.substring(k, k + 2), 16));
    }
    StoredArray array = ArrayFile.read(Bytes.of("f", file.toByteArray())).get(0);
    assertArrayEquals(new double[] {value}, array.toArray());
  }
}
