package costscape.cli.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.Costscape;
import costscape.cli.facts.OptionFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** A record leaves out options that change no byte of the result, and lists every file read. */
class OptionMapTest {
  @TempDir private Path folder;

  private static ParseResult parsed(String... line) {
    return Costscape.parser(line).parseArgs(line).subcommand();
  }

  @Test
  void folderThreadsAndPrintingAreLeftOut() {
    ParseResult sweep =
        parsed("sweep", "--out", "a", "--vary", "b2_0=0:1", "--threads=2", "--json", "--quiet");
    assertEquals(List.of("sweep", "--vary=b2_0=0:1"), OptionMap.of(sweep).line());
    assertEquals(
        List.of("sweep"), OptionMap.of(parsed("sweep", "--out=a", "--threads", "1")).line());
    assertEquals(List.of("sweep"), OptionMap.of(parsed("--stacktrace", "sweep")).line());
    assertEquals(
        List.of("lesson", "saddle", "--format=svg,png"),
        OptionMap.of(parsed("lesson", "saddle", "--format", "svg,png", "--json")).line());
  }

  @Test
  void twoAxesAndFlagsKeepTheirPlace() {
    assertEquals(
        List.of("sweep", "--standardize", "--vary=b2_0=0:1", "--vary=b1_0=0:1", "--l2=1"),
        OptionMap.of(
                parsed(
                    "sweep", "--standardize", "--vary", "b2_0=0:1", "--vary=b1_0=0:1", "--l2", "1"))
            .line());
  }

  @Test
  void wordsOfAnArgumentFileAreRecordedNotItsName() throws IOException {
    Path file = Files.writeString(folder.resolve("args"), "sweep --vary b2_0=0:1 --data pets");
    ParseResult parsed = parsed("@" + file);
    assertEquals(List.of("sweep", "--vary=b2_0=0:1", "--data=pets"), OptionMap.of(parsed).line());
    assertEquals(Set.of(Path.of("pets")), new ReadFiles(parsed).named());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "sweep --data pets; pets",
        "sweep --data article;",
        "sweep --data=a.csv --at w.json; a.csv w.json",
        "sweep --at a=b.csv; a=b.csv",
        "sweep --at random:1 --vary w1_0_0=0:1;",
        "sweep --vary between:end.csv; end.csv",
        "sweep --vary between:a=b.csv=0:1:5 --vary between:sklearn; a=b.csv",
        "sweep --vary file:d.json --vary file:a=b.csv=0:1:5; d.json a=b.csv",
        "sweep --vary pca --trace t.csv; t.csv",
        "sweep --panel data=article|pets|b.csv; pets b.csv",
        "sweep --panel at=zeros|w.json; w.json",
        "sweep --panel l2=0|1 --target no.csv;",
        "sweep --panel panel=data=a.csv|b.csv;",
        "trace --start s.json --minima m.csv; s.json m.csv",
        "frames --along between:end.json --trace t.csv; end.json t.csv",
        "explore --data pets --at p.csv; pets p.csv",
      })
  void filesAreFoundWhereverTheyStand(String line, String files) {
    Set<Path> expected =
        files == null ? Set.of() : Set.copyOf(Stream.of(files.split(" ")).map(Path::of).toList());
    assertEquals(expected, new ReadFiles(parsed(line.split(" "))).named());
  }

  /** An option added later, which reads a file, is in records too. */
  @Test
  void everyOptionThatTakesAFileSaysSo() {
    long found = 0;
    for (CommandLine command : Costscape.wholeParser().getSubcommands().values()) {
      for (CommandLine.Model.OptionSpec option : command.getCommandSpec().options()) {
        if (option.paramLabel().matches(".*(FILE|POINT).*")) {
          assertTrue(
              OptionFacts.reads(option).isPresent(),
              command.getCommandName() + " " + option.longestName());
          found++;
        }
      }
    }
    assertTrue(found > 15, found + " options found");
  }
}
