package costscape.cli.figure;

import costscape.cli.report.PictureTaker;
import costscape.render.chart.CaptionText;
import costscape.render.chart.CaptionText.CaptionChoice;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Figure;
import costscape.render.view.Panels;
import costscape.store.file.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Several pictures on their way into one. Each run hands over its pictures, of which one is taken.
 */
public final class ComposedFigure implements PictureTaker {
  /** What a recorded run says about its own picture's look and files, and the figure decides. */
  public static final Set<String> REPLACED =
      Set.of("--format", "--size", "--dpi", "--style", "--font", "--font-size", "--table");

  private static final int CELL_HEIGHT_PERCENT = 90;
  private static final int LETTERS = 26;

  /** A picture and what is to be said of it. */
  private record Taken(Figure figure, CaptionText caption) {}

  private final int columns;
  private final boolean letters;
  private final Map<String, Taken> current = new LinkedHashMap<>();
  private final List<Taken> all = new ArrayList<>();

  public ComposedFigure(int columns, boolean letters) {
    this.columns = columns;
    this.letters = letters;
  }

  /**
   * The usual size of so many pictures: as wide as one, and each cell nine tenths as high as wide.
   */
  public static String usualSize(int pictures, int columns) {
    int rows = (pictures + columns - 1) / columns;
    int cell = ChartStyle.WIDTH / columns * CELL_HEIGHT_PERCENT / 100;
    return ChartStyle.WIDTH + "x" + rows * cell;
  }

  /** Before the next run. */
  public void begin() {
    current.clear();
  }

  @Override
  public boolean take(String stem, Figure figure, CaptionText caption) {
    current.put(stem, new Taken(figure, caption));
    return false;
  }

  /** After a run: its picture is the one of the file that was named, without its ending. */
  public void end(Path file, String stem) {
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
  public Panels of(CaptionChoice choice) {
    List<String> warnings = all.stream().map(taken -> taken.caption().brief()).distinct().toList();
    boolean areAlike = warnings.size() == 1;
    boolean isEachWarned = choice.kind() == CaptionChoice.Kind.SHORT && !areAlike;
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
        .withCaption(new CaptionText(String.join(" ", captions), areAlike ? warnings.get(0) : ""));
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
