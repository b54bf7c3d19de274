package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithLength;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * As {@link FuzzTest}, with inputs that Jazzer makes from the valid ones, guided by what of the
 * program each reaches. It does so where {@code JAZZER_FUZZ=1} is set, for one method at a time;
 * otherwise the valid inputs and those that once failed, which it keeps, are tried again.
 */
class GuidedFuzzTest {
  private static final int MOST_BYTES = 20_000;

  /** With {@code -Dcostscape.parser=AXIS} the only one. */
  private static final Optional<FuzzedParser> ONLY =
      Optional.ofNullable(System.getProperty("costscape.parser")).map(FuzzedParser::valueOf);

  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

  @TempDir private static Path folder;
  private static SavedHalves halves;

  @BeforeAll
  static void prepare() throws IOException {
    PDFBOX.setLevel(Level.OFF);
    halves = SavedHalves.in(folder);
  }

  /** Of all parsers but one: a free command line may start any work. */
  static Stream<Arguments> valid() {
    return Arrays.stream(FuzzedParser.values())
        .filter(parser -> parser != FuzzedParser.COMMAND_LINE && ONLY.orElse(parser) == parser)
        .map(parser -> Arguments.of(parser, parser.valid()));
  }

  @MethodSource("valid")
  @FuzzTest // Jazzer asks to be the last
  void everyInputIsAnswered(
      @NotNull FuzzedParser parser, byte @NotNull @WithLength(max = MOST_BYTES) [] input)
      throws IOException {
    FuzzedParser chosen = ONLY.orElse(parser);
    if (chosen != FuzzedParser.COMMAND_LINE) {
      chosen.answers(input, folder);
    }
  }

  static Stream<Arguments> carriers() throws IOException {
    return RecordCarrier.seeds();
  }

  /** From the file to the results: nobody is called, nothing is written elsewhere or given away. */
  @MethodSource("carriers")
  @FuzzTest
  void aStrangersFileDoesNoHarm(
      @NotNull RecordCarrier carrier, byte @NotNull @WithLength(max = MOST_BYTES) [] input)
      throws IOException {
    carrier.harmsNobody(input, folder.resolve("stranger"));
  }

  static Stream<byte[]> whole() {
    return Stream.of(halves.whole());
  }

  @MethodSource("whole")
  @FuzzTest
  void damagedCheckpointsNeverChangeAResult(byte @NotNull @WithLength(max = MOST_BYTES) [] input)
      throws IOException {
    assertTrue(halves.endsRightWith(input));
  }
}
