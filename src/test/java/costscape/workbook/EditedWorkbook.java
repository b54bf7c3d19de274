package costscape.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook as a user saves it before anything is computed again: cells have new values. A cell is
 * told by its name or as Data!B4.
 */
final class EditedWorkbook {
  private EditedWorkbook() {}

  /** The parts of a workbook by name, as text. */
  static Map<String, String> parts(Path workbook) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  static void write(Path workbook, Map<String, String> values, Path other) throws IOException {
    Map<String, String> parts = parts(workbook);
    Map<String, String> sheets = new HashMap<>();
    Matcher sheet =
        Pattern.compile("<sheet name=\"([^\"]*)\" r:id=\"rId\\d+\" sheetId=\"(\\d+)\"")
            .matcher(parts.get("xl/workbook.xml"));
    while (sheet.find()) {
      sheets.put(sheet.group(1), "xl/worksheets/sheet" + sheet.group(2) + ".xml");
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (value.getKey().contains("!")) {
        String[] place = value.getKey().split("!", 2);
        parts.computeIfPresent(
            sheets.get(place[0]), (part, xml) -> edited(xml, place[1], value.getValue()));
        continue;
      }
      Matcher name =
          Pattern.compile("<definedName name=\"" + value.getKey() + "\">'([^']*)'!([^<]*)<")
              .matcher(parts.get("xl/workbook.xml"));
      assertEquals(true, name.find(), value.getKey());
      String cell = name.group(2).replace("$", "");
      parts.computeIfPresent(
          sheets.get(name.group(1)), (part, xml) -> edited(xml, cell, value.getValue()));
    }
    try (OutputStream out = Files.newOutputStream(other);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private static String edited(String xml, String cell, String value) {
    Matcher old = Pattern.compile("<c r=\"" + cell + "\"( s=\"\\d+\")[^>]*>.*?</c>").matcher(xml);
    assertEquals(true, old.find(), cell);
    boolean number = value.matches("[-+.0-9E]+");
    String written =
        number
            ? "<c r=\"%s\"%s><v>%s</v></c>".formatted(cell, old.group(1), value)
            : "<c r=\"%s\"%s t=\"inlineStr\"><is><t>%s</t></is></c>"
                .formatted(cell, old.group(1), value);
    return xml.substring(0, old.start()) + written + xml.substring(old.end());
  }
}
