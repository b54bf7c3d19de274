package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.CommandOptions;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.OptionFacts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.line.OptionMap;
import costscape.cli.line.ReadFiles;
import costscape.cli.option.LookOptions;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.SizeOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.CarriedRecord;
import costscape.cli.report.Kept;
import costscape.cli.report.Output;
import costscape.cli.report.Pictures;
import costscape.cli.report.Summary;
import costscape.render.chart.CaptionText;
import costscape.render.chart.CaptionText.CaptionChoice;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Figure;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.look.LacksPartException;
import costscape.render.look.Look;
import costscape.render.view.Panels;
import costscape.store.file.InputException;
import costscape.store.file.WorkFolder;
import costscape.store.record.RecordedRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Several recorded pictures as one. Each is drawn anew by the run that its record names. */
@Facts(topic = Topic.LOOKS, changes = Changes.VARIANTS)
@SeveralPictures(SeveralPictures.InFolder.NONE)
@NeededFirst("--columns --letters --size --style --format --name --out --caption --allow-inputs")
@Command(
    name = "figure",
    description = {
      "Several recorded pictures as one, in one size and style.",
      "A picture is drawn from the tables beside it, where these are as its run wrote them and hold"
          + " what is drawn; everything else is computed again. A figure among the files stands for"
          + " the pictures that it shows."
    },
    footer = {
      "  costscape figure output/sweep.png output/trace.png --letters",
      "  costscape figure a.png b.svg c.pdf d.png --columns 2 --size 6.9x5in --format pdf"
    })
final class FigureCommand implements Asked.Answering {
  @Spec private CommandSpec spec;

  @ReadsFile(ReadsFile.Kind.TABLE)
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      converter = ReadFiles.OfTable.class,
      description = "Pictures made by costscape, or their STEM.json, row by row.")
  private List<Path> files;

  @Option(
      names = "--columns",
      paramLabel = "N",
      description =
          "Pictures in a row; a last row with fewer stands in the middle (default: up to 3 in one"
              + " row, else about as many as rows).")
  private Optional<Integer> columns = Optional.empty();

  @Option(names = "--letters", description = "(a), (b), (c) above the pictures.")
  private boolean letters;

  @Mixin private RecordedCommand.Allowed allowed;
  @Mixin private OutputOptions outputOptions;
  @Mixin LookOptions.Views views; // found as a part of the command
  @Mixin LookOptions lookOptions; // found as a part of the command, or handed on
  @Mixin ThreadOptions threadOptions; // handed on as options

  private Optional<RecordedCommand> kept = Optional.empty();

  /** Draws the pictures that a figure's record carries, in place of those of files. */
  void redraw(RecordedCommand figure) {
    kept = Optional.of(figure);
  }

  @Override
  public Summary answer() throws IOException {
    List<RecordedCommand> commands = commands();
    int across = columns(commands.size());
    SizeOptions.Default size =
        SizeOptions.Default.of(ComposedFigure.usualSize(commands.size(), across));
    Output output = whole(outputOptions.output(List.of(), size)).prepare();
    ComposedFigure figure = new ComposedFigure(across, letters);
    for (RecordedCommand command : commands) {
      take(command, figure);
    }
    Panels whole = figure.of(output.look().words().captioned());
    output.about(RecordedRun.PICTURES, commands.stream().map(this::shown).toList());
    output.pictures().write(whole, "several pictures");
    Summary summary =
        new Summary()
            .put("pictures", commands.size())
            .put("columns", across)
            .line(
                "%s",
                commands.size() == 1
                    ? "figure   of 1 picture, %d in a row".formatted(across)
                    : "figure   of %d pictures, %d in a row".formatted(commands.size(), across));
    return output.end(summary);
  }

  /** Returns whether an option changes each of the pictures, and not the whole of them. */
  private static boolean isOfEach(OptionSpec option) {
    boolean isOfWhole =
        CommandOptions.isIn(LookOptions.Words.class, option)
            || CommandOptions.isIn(OutputOptions.class, option)
            || CommandOptions.isIn(SizeOptions.class, option)
            || option.longestName().equals("--ticks");
    return switch (OptionFacts.changes(option)) {
      case LOOK, PART -> !isOfWhole;
      case RESULT, VARIANTS, FILES, PLACE, RUN -> false;
    };
  }

  /** The recorded options whose place those of this line take, or the figure's own. */
  private static Set<String> replaced(ParseResult parsed) {
    Set<String> names = new HashSet<>(ComposedFigure.REPLACED);
    parsed.matchedOptions().stream()
        .filter(FigureCommand::isOfEach)
        .map(OptionSpec::longestName)
        .forEach(names::add);
    return names;
  }

  /** The writer of the whole figure, without the look of each picture. */
  private static Output whole(Output output) {
    Look look = output.look();
    Map<FigurePart, String> texts = new EnumMap<>(FigurePart.class);
    Set<FigurePart> parts =
        EnumSet.of(
            FigurePart.TITLE,
            FigurePart.LABELS,
            FigurePart.BAR,
            FigurePart.LEGEND,
            FigurePart.GRID);
    parts.forEach(part -> look.words().text(part).ifPresent(text -> texts.put(part, text)));
    parts.retainAll(look.asked());
    Look own =
        new Look(
            look.formats(),
            look.size(),
            look.style(),
            new Look.Words(texts, look.words().captioned(), look.words().labels(), Map.of()),
            Look.Inside.USUAL,
            Look.Costs.USUAL,
            parts);
    return output.with(output.settings().with(own));
  }

  private int columns(int pictures) {
    int chosen = columns.orElseGet(() -> Panels.columns(pictures));
    if (chosen < 1 || chosen > pictures) {
      throw new InputException(
          "--columns is 1 to %d, the number of pictures, and not %d".formatted(pictures, chosen));
    }
    return chosen;
  }

  /** The runs of the pictures. A figure among the files stands for the pictures that it shows. */
  private List<RecordedCommand> commands() throws IOException {
    List<RecordedCommand> all = new ArrayList<>();
    if (kept.isPresent()) {
      all.addAll(kept.get().pictures());
    } else {
      for (Path file : files) {
        CommandLine root = spec.root().commandLine();
        RecordedCommand command = RecordedCommand.of(file, CarriedRecord.of(file), root);
        all.addAll(command.isFigure() ? command.pictures() : List.of(command));
      }
    }
    for (RecordedCommand command : all) {
      Optional<Kept> tables = command.kept();
      if (tables.isPresent()) {
        command.redraw(tables.get());
      } else {
        allowed.allowed(command);
      }
      command.checkIsOnePicture();
    }
    return all;
  }

  /** A picture's run in the look that it has in this figure. */
  private Map<String, Object> shown(RecordedCommand command) {
    ParseResult parsed = spec.commandLine().getParseResult();
    OptionMap look = OptionMap.of(parsed, FigureCommand::isOfEach);
    return command.record().shown(command.with(look, replaced(parsed)).line());
  }

  /** Lets a command draw in a folder that is deleted afterwards, and takes its picture. */
  private void take(RecordedCommand command, ComposedFigure figure) throws IOException {
    try (WorkFolder work = WorkFolder.make()) {
      ParseResult parsed = spec.commandLine().getParseResult();
      OptionMap more =
          new OptionMap(command.asked().spec().name())
              .with("--out", work.path().toString())
              .with("--format", "png")
              .and(OptionMap.of(parsed, option -> isHandedOn(option, command)));
      if (!parsed.hasMatchedOption("--quiet")) {
        PrintWriter err = spec.root().commandLine().getErr();
        err.println(
            "draws %s%s"
                .formatted(
                    command.source(),
                    command.hasNoTable() ? ", computed again: its run kept no table" : ""));
        err.flush();
      }
      Set<String> typed = more.options().keySet();
      OptionMap whole = command.with(allowed.told(command, more), replaced(parsed));
      take(command, command.fitting(whole, typed, false), typed, figure);
      figure.end(command.source(), command.pictureStem());
    }
  }

  /** Takes a picture without what is recorded about a part that it lacks in this look. */
  private void take(
      RecordedCommand command, OptionMap words, Set<String> typed, ComposedFigure figure)
      throws IOException {
    figure.begin();
    try {
      command.with(words, false).answer(settings -> settings.givenTo(figure));
    } catch (LacksPartException lack) {
      List<String> unused = command.unused(lack, words, typed);
      if (unused.isEmpty()) {
        throw lack;
      }
      take(command, words.without(unused), typed, figure);
    }
  }

  /** Returns whether a picture's run takes an option over; what it would print is not shown. */
  private static boolean isHandedOn(OptionSpec option, RecordedCommand command) {
    return isOfEach(option) || (command.runsBy(option) && !option.longestName().equals("--json"));
  }

  /**
   * Several pictures on their way into one. Each run hands over its pictures, of which one is
   * taken.
   */
  private static final class ComposedFigure implements Pictures.Taker {
    /**
     * The options on the look and files of a recorded run's own picture, which the figure replaces.
     */
    static final Set<String> REPLACED =
        Set.of("--format", "--size", "--dpi", "--style", "--font", "--font-size", "--table");

    private static final int CELL_HEIGHT_PERCENT = 90;
    private static final int LETTERS = 26;

    /** A picture and what is to be said of it. */
    private record Taken(Figure figure, CaptionText caption) {}

    private final int columns;
    private final boolean letters;
    private final Map<String, Taken> current = new LinkedHashMap<>();
    private final List<Taken> all = new ArrayList<>();

    ComposedFigure(int columns, boolean letters) {
      this.columns = columns;
      this.letters = letters;
    }

    /**
     * The usual size of so many pictures: as wide as one, and each cell nine tenths as high as
     * wide.
     */
    static String usualSize(int pictures, int columns) {
      int rows = (pictures + columns - 1) / columns;
      int cell = ChartStyle.WIDTH / columns * CELL_HEIGHT_PERCENT / 100;
      return ChartStyle.WIDTH + "x" + rows * cell;
    }

    /** Before the next run. */
    void begin() {
      current.clear();
    }

    @Override
    public boolean take(String stem, Figure figure, CaptionText caption) {
      current.put(stem, new Taken(figure, caption));
      return false;
    }

    /** After a run: its picture is the one of the file that was named, without its ending. */
    void end(Path file, String stem) {
      Taken taken = current.size() == 1 ? current.values().iterator().next() : current.get(stem);
      if (taken == null) {
        throw new InputException(
            current.isEmpty()
                ? file + ": its run draws no picture"
                : "%s: its run draws %d pictures; name one of them: %s"
                    .formatted(file, current.size(), String.join(", ", current.keySet())));
      }
      all.add(taken);
    }

    /** All pictures as one, with the caption of all. */
    Panels of(CaptionChoice choice) {
      List<String> warnings =
          all.stream().map(taken -> taken.caption().brief()).distinct().toList();
      boolean areAlike = warnings.size() == 1;
      boolean isEachWarned = choice.equals(CaptionChoice.SHORT) && !areAlike;
      List<String> captions = new ArrayList<>();
      List<Figure> figures = new ArrayList<>();
      for (int k = 0; k < all.size(); k++) {
        CaptionText own = all.get(k).caption();
        figures.add(lettered(k).withCaption(isEachWarned ? own.brief() : ""));
        if (!own.full().isEmpty()) {
          captions.add(name(k) + own.full());
        }
      }
      return Panels.of(columns, figures)
          .withCaption(
              new CaptionText(String.join(" ", captions), areAlike ? warnings.get(0) : ""));
    }

    private Figure lettered(int k) {
      Figure figure = all.get(k).figure();
      return letters ? figure.withTitle((letter(k) + " " + figure.title()).strip()) : figure;
    }

    /** How the caption names a picture. */
    private String name(int k) {
      if (all.size() == 1) {
        return "";
      }
      return letters ? letter(k) + " " : "Picture %d: ".formatted(k + 1);
    }

    /** (a) to (z), then (aa) and so on. */
    static String letter(int k) {
      StringBuilder letters = new StringBuilder();
      for (int rest = k; rest >= 0; rest = rest / LETTERS - 1) {
        letters.insert(0, (char) ('a' + rest % LETTERS));
      }
      return "(" + letters + ")";
    }
  }
}
