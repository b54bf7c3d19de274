package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.CommandOptions;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.look.HouseStyle;
import costscape.render.chart.CaptionText.CaptionChoice;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.figure.View;
import costscape.render.layer.LabelledMarks.Spot;
import costscape.render.look.LacksPartException;
import costscape.render.look.Look;
import costscape.render.scale.Levels;
import costscape.render.surface.LandChart;
import costscape.render.surface.SurfaceChart;
import costscape.render.text.MathText;
import costscape.space.Axis;
import costscape.store.file.InputException;
import costscape.store.text.JsonValues;
import costscape.study.ModelAtPoint;
import costscape.study.VariedSlice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/**
 * The options of a picture's look, each declared here alone; {@link SizeOptions} has those that all
 * pictures share. A command takes the groups that its pictures have, and {@link #of} makes the look
 * of whatever groups it finds. {@code again}, {@code figure} and house styles know all of them.
 */
public final class LookOptions {
  @Mixin Axes axes; // found through the command, as are all groups within groups
  @Mixin Elevation elevation;

  @Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
  @Option(
      names = "--azimuth",
      paramLabel = "DEGREES",
      converter = OfAzimuth.class,
      description =
          "The side that a surface is seen from, as matplotlib counts (default: -60, a land"
              + " -150).")
  private Double azimuth;

  @Mixin private Inside inside;
  @Mixin private ColourOptions.Lines lines;
  @Mixin private ColourOptions colours;

  public Inside inside() {
    return inside;
  }

  public ColourOptions.Lines lines() {
    return lines;
  }

  public ColourOptions colours() {
    return colours;
  }

  /** Parts about which an option says something, so that a figure must have them. */
  private static final Map<String, FigurePart> PARTS =
      Map.ofEntries(
          Map.entry("--xlabel", FigurePart.ACROSS),
          Map.entry("--ylabel", FigurePart.UP),
          Map.entry("--labels", FigurePart.LABELS),
          Map.entry("--clabel", FigurePart.BAR),
          Map.entry("--legend", FigurePart.LEGEND),
          Map.entry("--grid", FigurePart.GRID),
          Map.entry("--star", FigurePart.STAR),
          Map.entry("--levels", FigurePart.LEVELS),
          Map.entry("--smooth", FigurePart.CELLS),
          Map.entry("--mark", FigurePart.MARKS),
          Map.entry("--equal", FigurePart.EQUAL),
          Map.entry("--azimuth", FigurePart.EYE),
          Map.entry("--elevation", FigurePart.EYE));

  /**
   * The look that a command's options ask for.
   *
   * @param unasked the size where none is asked for
   */
  public static Look of(CommandSpec command, List<Spot> marks, SizeOptions.Default unasked) {
    Look.Words words =
        find(command, Words.class).map(group -> group.words(command)).orElse(Look.Words.USUAL);
    Look.Costs costs =
        find(command, ColourOptions.class).map(ColourOptions::costs).orElse(Look.Costs.USUAL);
    Optional<ColourOptions.Lines> lines = find(command, ColourOptions.Lines.class);
    if (lines.isPresent()) {
      costs = lines.get().over(costs);
    }
    Optional<Inside> inside = find(command, Inside.class);
    Look plain =
        new Look(
            List.of(),
            Look.USUAL.size(),
            Look.USUAL.style(),
            words,
            new Look.Inside(
                inside.filter(group -> group.star).isPresent(),
                find(command, Axes.class).filter(group -> group.equal).isPresent(),
                inside.filter(group -> group.smooth).isPresent(),
                inside.flatMap(Inside::levels).stream().toList(),
                marks,
                find(command, Elevation.class).flatMap(group -> group.eye(command)).stream()
                    .toList()),
            costs,
            asked(command));
    int ticks = find(command, Titles.class).map(group -> group.ticks).orElse(0);
    return find(command, SizeOptions.class)
        .map(group -> group.sized(plain, ticks, unasked))
        .orElse(plain);
  }

  /** Gives a command's options of the look what its style says, where its line says nothing. */
  public static void dress(CommandSpec command) {
    Optional<HouseStyle> house = find(command, SizeOptions.class).map(SizeOptions::house);
    if (house.isPresent() && !house.get().settings().isEmpty()) {
      StyleKeys.dress(command, house.get());
    }
  }

  /** The options of pictures, none of which is given. */
  @Command
  static final class Usual {
    @Mixin SizeOptions size = new SizeOptions(); // found through the command
  }

  /** The look of pictures where no option says one. */
  public static Look usual() {
    CommandLine line = new CommandLine(new Usual()).setCaseInsensitiveEnumValuesAllowed(true);
    line.parseArgs();
    return of(line.getCommandSpec(), List.of(), SizeOptions.Default.USUAL);
  }

  static <G> Optional<G> find(CommandSpec command, Class<G> group) {
    return CommandOptions.holders(command, group).findFirst();
  }

  private static Set<FigurePart> asked(CommandSpec command) {
    Set<FigurePart> asked = EnumSet.noneOf(FigurePart.class);
    for (OptionSpec option : command.commandLine().getParseResult().matchedOptions()) {
      Optional.ofNullable(PARTS.get(option.longestName())).ifPresent(asked::add);
    }
    return asked;
  }

  /** The options about a part of figures. */
  public static Stream<String> about(FigurePart part) {
    return PARTS.keySet().stream().filter(name -> PARTS.get(name) == part).sorted();
  }

  /** The sentence for an option about a part that a figure lacks. */
  public static String refusal(LacksPartException lack) {
    String why = String.valueOf(lack.getMessage());
    return switch (lack.part()) {
      case TITLE -> "--title: this picture has no title";
      case CAPTION -> "--caption: this picture has no caption";
      case ACROSS, UP ->
          "--xlabel and --ylabel name the axes of a single flat chart, and this is none";
      case LABELS ->
          why.isEmpty()
              ? "--labels names the lines of a flat chart, or panels, and this is neither"
              : "--labels: " + why;
      case BAR -> "--clabel: this picture has no colour bar of its own";
      case LEGEND -> "--legend: this picture has no legend";
      case GRID -> "--grid: this picture has no grid lines, or colours cover them";
      case STAR ->
          "--star marks the smallest cost of a line or a plane that is not flat, and this is none";
      case LEVELS -> "--levels cuts contour lines; --view contour, isolines or filled draws them";
      case CELLS -> "--smooth shades the cells of a heatmap, and this picture has none";
      case MARKS -> "--mark marks a place on a line or a plane of costs, and this is none";
      case EQUAL ->
          why.isEmpty()
              ? "--equal is for flat charts of two linear axes, and this is none"
              : "--equal: " + why;
      case EYE -> "--azimuth and --elevation turn a surface; --view surface draws one";
    };
  }

  /** Words of the user's as pictures draw them, with mathematics between dollars. */
  static String words(String option, String words) {
    return words(option, words, true);
  }

  private static String words(String option, String words, boolean isStrict) {
    try {
      return MathText.marked(words, isStrict);
    } catch (IllegalArgumentException e) {
      throw new InputException("%s: %s".formatted(option, e.getMessage()));
    }
  }

  /** Words above, below and beside a figure. */
  @Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
  public static final class Words {
    @Option(
        names = "--title",
        paramLabel = "TEXT",
        description =
            "A title above the picture. It, and other words of yours in a picture, take mathematics"
                + " between dollars, such as '$\\nabla C(w^{(1)}_0)$'.")
    private String title;

    @Option(
        names = "--caption",
        paramLabel = "short|full|none|latex|TEXT",
        description =
            "What stands below the picture: short is at most a line, and only what the picture alone"
                + " would say wrongly; full is every sentence; latex is none, and STEM.tex includes"
                + " the picture with the full caption; any other text stands there itself (default:"
                + " short). STEM.json holds the full caption, and --caption full prints it too.")
    private String caption;

    @Option(names = "--no-caption", description = "The same as --caption none.")
    private boolean uncaptioned;

    @Option(
        names = "--labels",
        paramLabel = "A|B|…",
        description =
            "Names of the lines in the legend, or titles of panels without lines, one after the"
                + " other, such as 'GD|Adam'.")
    private String labels;

    @Option(names = "--clabel", paramLabel = "TEXT", description = "The title of the colour bar.")
    private String colours;

    private Look.Words words(CommandSpec command) {
      boolean isStrict = !find(command, SizeOptions.class).map(SizeOptions::isLatex).orElse(false);
      Map<FigurePart, String> texts = new EnumMap<>(FigurePart.class);
      put(texts, FigurePart.TITLE, "--title", title, isStrict);
      put(texts, FigurePart.BAR, "--clabel", colours, isStrict);
      find(command, Titles.class)
          .ifPresent(
              axes -> {
                put(texts, FigurePart.ACROSS, "--xlabel", axes.across, isStrict);
                put(texts, FigurePart.UP, "--ylabel", axes.up, isStrict);
              });
      List<String> names =
          labels == null
              ? List.of()
              : Stream.of(labels.split("\\|", -1))
                  .map(name -> LookOptions.words("--labels", name, isStrict))
                  .toList();
      return new Look.Words(texts, captioned(), names, Map.of());
    }

    private static void put(
        Map<FigurePart, String> texts,
        FigurePart part,
        String option,
        String text,
        boolean isStrict) {
      if (text != null) {
        texts.put(part, LookOptions.words(option, text, isStrict));
      }
    }

    private CaptionChoice captioned() {
      if (uncaptioned) {
        return CaptionChoice.NONE;
      }
      return caption == null ? CaptionChoice.SHORT : CaptionChoice.of(caption);
    }
  }

  /** Words of a figure with two axes, and its ticks. */
  @Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
  public static final class Titles {
    @Mixin Words words;

    @Option(
        names = "--xlabel",
        paramLabel = "TEXT",
        description = "The title of the axis that runs right (default: the parameter's name).")
    private String across;

    @Option(
        names = "--ylabel",
        paramLabel = "TEXT",
        description = "The title of the axis that runs up (default: the parameter's name).")
    private String up;

    @Option(
        names = "--ticks",
        paramLabel = "N",
        converter = OfTicks.class,
        description = "At most N ticks on an axis, 2 to 50 (default: 10, where there is room).")
    private Integer ticks;

    private static final class OfTicks extends Reading<Integer> {
      OfTicks() {
        super("a whole number from 2 to 50 was expected", text -> whole(text, 2, 50));
      }
    }
  }

  /** Words, ticks and units of a figure whose axes have numbers. */
  @Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
  public static final class Axes {
    @Mixin Titles titles;

    @Option(
        names = "--equal",
        description =
            "A unit of one axis is as long as a unit of the other, where both are linear.")
    private boolean equal;
  }

  /** How far above its floor a surface is seen from. */
  @Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
  public static final class Elevation {
    @Option(
        names = "--elevation",
        order = 1,
        paramLabel = "DEGREES",
        converter = OfHeight.class,
        description =
            "How far above its floor a surface is seen from, 0 to 90 (default: 32, a land 53).")
    private Double elevation;

    public boolean isGiven() {
      return elevation != null;
    }

    public double degrees() {
      return elevation == null ? SurfaceChart.ELEVATION : elevation;
    }

    private Optional<Look.Eye> eye(CommandSpec command) {
      Optional<Double> azimuth = find(command, LookOptions.class).map(group -> group.azimuth);
      boolean isLand =
          find(command, Views.class).flatMap(Views::view).equals(Optional.of(View.LAND));
      return azimuth.isPresent() || isGiven()
          ? Optional.of(
              new Look.Eye(
                  azimuth.orElse(isLand ? LandChart.AZIMUTH : SurfaceChart.AZIMUTH),
                  isLand && !isGiven() ? LandChart.ELEVATION : degrees()))
          : Optional.empty();
    }

    private static final class OfHeight extends Reading<Double> {
      OfHeight() {
        super(
            "0 to 90 degrees were expected",
            text -> number(text).filter(degrees -> degrees >= 0 && degrees <= 90));
      }
    }
  }

  private static final class OfAzimuth extends Reading<Double> {
    OfAzimuth() {
      super("a number of degrees was expected", text -> number(text).filter(Double::isFinite));
    }
  }

  /** How a plane is drawn. */
  @Facts(topic = Topic.LOOKS, changes = Changes.PART)
  public static final class Views {
    @Option(
        names = "--view",
        order = -2,
        paramLabel = "VIEW",
        completionCandidates = Choices.ViewNames.class,
        description =
            "How a plane is drawn: ${COMPLETION-CANDIDATES} (default: heatmap, under a path"
                + " contour).")
    private Optional<View> view = Optional.empty();

    public Optional<View> view() {
      return view;
    }
  }

  /** The options of what stands within the axes of a cost: contour lines, the star, marks. */
  @Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
  public static final class Inside {
    private static final int MOST_LEVELS = 100;

    @Option(
        names = "--levels",
        paramLabel = "N|COST,…",
        converter = OfLevels.class,
        description =
            "The costs of contour lines, such as 0.1,0.5,1, or how many round ones there are at most"
                + " (default: 12).")
    private Optional<Levels> levels = Optional.empty();

    @Option(
        names = "--smooth",
        description =
            "The cells of a plane are shaded from node to node (the nodes keep their colours;"
                + " default: each cell has the one colour of its cost).")
    private boolean smooth;

    @Option(names = "--star", description = "A star marks the smallest cost that is drawn.")
    private boolean star;

    @Option(
        names = "--mark",
        paramLabel = "NAME=VALUE,…:TEXT",
        description =
            "A mark with a name, such as w1_0_0=3,w1_0_1=-2:start. It names a value for every axis"
                + " of the picture; a point that is not in the slice is refused. May be repeated.")
    private List<String> marks = List.of();

    public Optional<Levels> levels() {
      return levels;
    }

    public boolean isUnmarked() {
      return marks.isEmpty();
    }

    /** The marks on the curve or the plane of a cost. */
    public List<Spot> on(VariedSlice varied, ModelAtPoint model) {
      return isUnmarked()
          ? List.of()
          : MarkText.all(marks, mark -> mark.on(varied.slice(), varied.axes(), model));
    }

    /**
     * The marks on a result that an earlier run found.
     *
     * @param known the marks that it has, with their places
     */
    public List<Spot> among(List<JsonValues> known, List<Axis> axes) {
      return isUnmarked() ? List.of() : MarkText.all(marks, mark -> mark.among(known, axes));
    }

    /** The marks over a plane that a path or a movie moves. */
    public List<Spot> over(List<Axis> axes) {
      return isUnmarked() ? List.of() : MarkText.all(marks, mark -> mark.over(axes));
    }

    private static final class OfLevels extends Reading<Levels> {
      OfLevels() {
        super(
            "a count from 1 to %d was expected, or rising costs such as 0.1,0.5,1"
                .formatted(MOST_LEVELS),
            text -> whole(text, 1, MOST_LEVELS).map(Levels::atMost).or(() -> at(text)));
      }

      private static Optional<Levels> at(String text) {
        List<Double> costs = new ArrayList<>();
        for (String word : text.split(",", -1)) {
          number(word).ifPresent(costs::add);
        }
        boolean isList = costs.size() == text.split(",", -1).length;
        try {
          return isList && !text.matches("[0-9]{1,3}")
              ? Optional.of(Levels.at(costs))
              : Optional.empty();
        } catch (IllegalArgumentException e) { // they do not rise
          return Optional.empty();
        }
      }
    }
  }
}
