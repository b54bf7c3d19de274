package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.OptionFacts;
import costscape.cli.facts.Topic;
import costscape.cli.line.InputFiles;
import costscape.cli.look.SizeConverter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Options that give a recorded picture another look. What they leave out stays as recorded. */
@Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
@SuppressWarnings("UnusedVariable") // each is handed on to the recorded command
public final class LookOptions {
  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = SizeConverter.class,
      description = "Another size, in pixels or as 3.3x2.5in (default: as recorded).")
  private SizeConverter.Size size;

  @Option(
      names = "--dpi",
      paramLabel = "N",
      description = "Other pixels per inch (default: as recorded, unless --size is given).")
  private Integer dpi;

  @Option(
      names = "--style",
      paramLabel = "NAME|FILE.json",
      converter = InputFiles.OfStyle.class,
      completionCandidates = Choices.StyleNames.class,
      description =
          "Another style, in place of the recorded style, size and fonts (default: as recorded).")
  private String style;

  @Option(
      names = "--font-size",
      paramLabel = "N[pt]",
      description = "Another height of axis titles (default: as recorded, unless --size is given).")
  private String fontSize;

  @Option(
      names = "--caption",
      paramLabel = "short|full|none|latex|TEXT",
      description = "What else stands below the picture (default: as recorded).")
  private String caption;

  @Facts(topic = Topic.LOOKS, changes = Changes.FILES)
  @Option(
      names = "--format",
      paramLabel = "FORMAT,…",
      split = ",",
      completionCandidates = Choices.FormatNames.class,
      description = "Other formats: ${COMPLETION-CANDIDATES} (default: as recorded).")
  private List<String> formats;

  @Facts(topic = Topic.FILES, changes = Changes.FILES)
  @Option(names = "--name", paramLabel = "STEM", description = "Another stem of the files.")
  private String name;

  public static boolean isOne(OptionSpec option) {
    Changes changes = OptionFacts.changes(option);
    return changes == Changes.LOOK || changes == Changes.FILES;
  }

  /** Whether a line changes how a picture looks, and not only what its files are called. */
  public static boolean changeTheLook(ParseResult parsed) {
    return parsed.matchedOptions().stream()
        .anyMatch(option -> isOne(option) && !option.longestName().equals("--name"));
  }

  /** The recorded options whose place those of a line take. */
  public static Set<String> replacedBy(ParseResult parsed) {
    Set<String> names = new HashSet<>();
    parsed.matchedOptions().stream()
        .filter(LookOptions::isOne)
        .map(OptionSpec::longestName)
        .forEach(names::add);
    if (names.contains("--style")) {
      names.addAll(List.of("--size", "--font"));
    }
    if (names.contains("--size")) {
      names.addAll(List.of("--dpi", "--font-size"));
    }
    if (names.contains("--caption")) {
      names.add("--no-caption");
    }
    return names;
  }
}
