package costscape.cli;

import costscape.number.NumberText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The steps of a table that trace wrote, as the files of weights that PyTorch would have kept. */
final class KeptSteps {
  private final List<String> header;
  private final int[] widths;

  private KeptSteps(List<String> header, int... widths) {
    this.header = header;
    this.widths = widths;
  }

  /**
   * Writes {@code epoch-K.safetensors} for every step K: out × in, in double precision.
   *
   * @param widths of all layers, input and output included
   */
  static void write(Path table, Path folder, int... widths) throws IOException {
    List<String> lines = Files.readAllLines(table);
    KeptSteps steps = new KeptSteps(List.of(lines.get(0).split(",")), widths);
    Files.createDirectories(folder);
    for (String line : lines.subList(1, lines.size())) {
      String[] row = line.split(",");
      Files.write(folder.resolve("epoch-" + row[0] + ".safetensors"), steps.safetensors(row));
    }
  }

  private byte[] safetensors(String... row) {
    List<String> entries = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int layer = 1; layer < widths.length; layer++) {
      int begin = values.size();
      for (int to = 0; to < widths[layer]; to++) {
        for (int from = 0; from < widths[layer - 1]; from++) {
          values.add(value(row, "w" + layer + "_" + from + "_" + to));
        }
      }
      String name = "l%d.weight".formatted(layer);
      entries.add(entry(name, begin, values.size(), widths[layer], widths[layer - 1]));
      begin = values.size();
      for (int to = 0; to < widths[layer]; to++) {
        values.add(value(row, "b" + layer + "_" + to));
      }
      entries.add(entry("l%d.bias".formatted(layer), begin, values.size(), widths[layer]));
    }
    byte[] text = ("{" + String.join(",", entries) + "}").getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + 8 * values.size());
    bytes.order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).put(text);
    values.forEach(bytes::putDouble);
    return bytes.array();
  }

  private double value(String[] row, String name) {
    return NumberText.parse(row[header.indexOf(name)]).orElseThrow();
  }

  private static String entry(String name, int begin, int end, Integer... shape) {
    return "\"%s\":{\"dtype\":\"F64\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
        .formatted(name, List.of(shape), 8 * begin, 8 * end);
  }
}
