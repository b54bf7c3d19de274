package costscape.workbook;

import costscape.workbook.cell.A1;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Spreadsheet programs of this machine, run without a window: workbooks to their cells. */
enum Office {
  /** LibreOffice Calc. */
  CALC("soffice") {
    @Override
    List<String> command(List<Path> workbooks, Path folder) {
      List<String> command =
          new ArrayList<>(
              List.of(
                  "soffice",
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  "--headless",
                  "--convert-to",
                  CSV,
                  "--outdir",
                  folder.toString()));
      workbooks.forEach(workbook -> command.add(workbook.toString()));
      return command;
    }
  },
  GNUMERIC("ssconvert") {
    @Override
    List<String> command(List<Path> workbooks, Path folder) {
      String one =
          "ssconvert --recalc --export-file-per-sheet --export-type=Gnumeric_stf:stf_assistant"
              + " -O 'separator=, format=raw' \"$w\" \"$0/$(basename \"$w\" .xlsx)-%s.csv\"";
      List<String> command =
          new ArrayList<>(
              List.of("sh", "-e", "-c", "for w; do " + one + "; done", folder.toString()));
      workbooks.forEach(workbook -> command.add(workbook.toString()));
      return command;
    }
  };

  /** All sheets, numbers with every digit, not as they are shown. */
  private static final String CSV =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

  /** LibreOffice would believe the numbers in the file; here it computes them on loading. */
  private static final String COMPUTES_ALL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
      <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
      </item></oor:items>
      """;

  private static final List<String> PLACES = List.of("/usr/bin", "/usr/local/bin", "/snap/bin");

  /** Far longer than anything takes: only a hang gets here. */
  private static final int SECONDS = 900;

  private final String program;

  Office(String program) {
    this.program = program;
  }

  boolean isInstalled() {
    return PLACES.stream().anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  String program() {
    return program;
  }

  abstract List<String> command(List<Path> workbooks, Path folder);

  /** A workbook's sheets by name, each row by row. */
  record Cells(Map<String, List<List<String>>> sheets) {
    String text(String sheet, int row, int column) {
      return sheets.get(sheet).get(row).get(column);
    }

    double number(String sheet, int row, int column) {
      String text = text(sheet, row, column);
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException e) {
        throw new AssertionError(
            "%s!%s holds \"%s\", no number".formatted(sheet, A1.at(row, column), text), e);
      }
    }
  }

  /** Computes every formula again; the cells by the names of the workbooks. */
  Map<String, Cells> compute(List<Path> workbooks, Path parent)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(parent, program);
    Files.createDirectories(folder.resolve("profile/user"));
    Files.writeString(folder.resolve("profile/user/registrymodifications.xcu"), COMPUTES_ALL);
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command(workbooks, folder))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    if (!ended || process.exitValue() != 0) {
      throw new IOException(program + ": " + Files.readString(log));
    }
    Map<String, Cells> all = new HashMap<>();
    for (Path workbook : workbooks) {
      String name = workbook.getFileName().toString().replace(".xlsx", "");
      all.put(name, new Cells(sheets(folder, name + "-")));
    }
    return all;
  }

  private static Map<String, List<List<String>>> sheets(Path folder, String before)
      throws IOException {
    Map<String, List<List<String>>> sheets = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith(before) && name.endsWith(".csv")) {
          sheets.put(name.substring(before.length(), name.length() - 4), cells(file));
        }
      }
    }
    return sheets;
  }

  private static List<List<String>> cells(Path file) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = format.parse(reader)) {
      return parser.stream().map(record -> record.toList()).toList();
    }
  }
}
