package costscape.cli.option;

import costscape.cli.report.Output;
import costscape.cli.report.OutputSettings;
import costscape.cli.report.PlannedFiles;
import costscape.cli.value.FileStem;
import costscape.cli.value.FormatChoice;
import costscape.cli.value.PictureForm;
import costscape.cli.value.SizeConverter;
import costscape.cli.value.SizeConverter.Size;
import costscape.render.chart.ChartStyle;
import costscape.render.image.PictureSize;
import costscape.store.file.InputException;
import costscape.store.file.OutputFolder;
import costscape.store.text.NumberText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Options that say where results go, in which formats, and how large pictures are. */
public final class OutputOptions {
  /** A year in seconds. */
  private static final double LONGEST_PATIENCE = 366 * 24 * 3600.0;

  private static final int SMALLEST_FONT = 6;
  private static final int LARGEST_FONT = 200;

  /** What {@code --style} takes. */
  private enum Style {
    LIGHT(ChartStyle.light()),
    DARK(ChartStyle.dark());

    private final ChartStyle style;

    Style(ChartStyle style) {
      this.style = style;
    }

    ChartStyle style() {
      return style;
    }
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "output",
      description = "Folder for files, made if missing (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Option(
      names = "--name",
      paramLabel = "STEM",
      description = "File stem (default: the command's name).")
  private String name;

  @Option(
      names = "--format",
      paramLabel = "FORMAT,…",
      split = ",",
      defaultValue = "png",
      completionCandidates = Choices.OfFormat.class,
      description = "Picture formats: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private List<FormatChoice> formats;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1200x800",
      converter = SizeConverter.class,
      description = "Picture size in pixels (default: ${DEFAULT-VALUE}).")
  private Size size;

  @Option(
      names = "--dpi",
      paramLabel = "N",
      defaultValue = "144",
      description = "Pixels per inch, said in the picture's file (default: ${DEFAULT-VALUE}).")
  private int dpi;

  @Option(
      names = "--style",
      paramLabel = "NAME",
      defaultValue = "light",
      description = "light for paper, dark for a lecture hall (default: ${DEFAULT-VALUE}).")
  private Style style;

  @Option(
      names = "--font-size",
      paramLabel = "PIXELS",
      description = "Height of axis titles; all other text grows with it (default: 23).")
  private Double fontSize;

  @Option(
      names = "--save-after",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "Work that takes longer is saved as it goes, and the same command goes on from there"
              + " (default: ${DEFAULT-VALUE}).")
  private double saveAfter;

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  /** The writer of a command's files. */
  public Output output() throws IOException {
    return output(folder, stem());
  }

  /** The writer of files that lie in a folder named as their stem. */
  public Output within(String stem) throws IOException {
    return output(folder, stem() + "/" + stem);
  }

  /** The writer of a command that draws no picture. */
  public static Output withoutPictures(ParseResult parsed, Path folder, String stem)
      throws IOException {
    OutputSettings settings = OutputSettings.withoutPictures(FileStem.checked(stem));
    return output(parsed, folder, settings);
  }

  private static Output output(ParseResult parsed, Path folder, OutputSettings settings)
      throws IOException {
    PlannedFiles files = new PlannedFiles(OutputFolder.at(folder), InputFiles.of(parsed));
    return new Output(files, settings, RecordedLine.record(parsed));
  }

  private String stem() {
    return FileStem.checked(Optional.ofNullable(name).orElse(spec.name()));
  }

  private Output output(Path where, String stem) throws IOException {
    PictureSize pictureSize = new PictureSize(size.width(), size.height(), dpi);
    PictureForm form = new PictureForm(FormatChoice.formats(formats), pictureSize, style());
    PrintWriter err = spec.commandLine().getErr();
    OutputSettings settings =
        new OutputSettings(stem, form, true, patience(), line -> err.println("costscape: " + line));
    return output(spec.commandLine().getParseResult(), where, settings);
  }

  private ChartStyle style() {
    ChartStyle chosen = style.style();
    if (fontSize == null) {
      return chosen;
    }
    if (!(fontSize >= SMALLEST_FONT && fontSize <= LARGEST_FONT)) {
      throw new InputException(
          "--font-size must be %d to %d pixels; it is %s"
              .formatted(SMALLEST_FONT, LARGEST_FONT, NumberText.of(fontSize)));
    }
    return chosen.withFontSize(fontSize);
  }

  private Duration patience() {
    if (!(saveAfter >= 0 && saveAfter <= LONGEST_PATIENCE)) {
      throw new InputException(
          "--save-after takes 0 seconds or more, not " + NumberText.of(saveAfter));
    }
    return Duration.ofMillis(Math.round(1000 * saveAfter));
  }

  public boolean json() {
    return json;
  }
}
