package costscape.cli.gallery;

import costscape.lesson.Course.CoursePage;
import costscape.lesson.Prose;
import costscape.render.scale.Ruler.Scale;
import costscape.render.scale.Ticks.Tick;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A curve of the course as SVG: the cost over one number, and a ball that a script rolls. */
final class CurveSvg {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 420;
  private static final int LEFT = 70;
  private static final int RIGHT = 20;
  private static final int TOP = 30;
  private static final int BOTTOM = 50;
  private static final int MARKS = 4;

  private final CoursePage.Curve curve;
  private final double low;
  private final double high;

  CurveSvg(CoursePage.Curve curve) {
    this.curve = curve;
    double least = curve.costs().stream().mapToDouble(c -> c).min().orElseThrow();
    double most = curve.costs().stream().mapToDouble(c -> c).max().orElseThrow();
    low = least - 0.08 * (most - least);
    high = most + 0.08 * (most - least);
  }

  private double x(double value) {
    double share = (value - curve.axis().from()) / (curve.axis().to() - curve.axis().from());
    return LEFT + share * (WIDTH - LEFT - RIGHT);
  }

  private double y(double cost) {
    return TOP + (high - cost) / (high - low) * (HEIGHT - TOP - BOTTOM);
  }

  private static String point(double x, double y) {
    return String.format(Locale.ROOT, "%.2f,%.2f", x, y);
  }

  private String marks(Prose prose) {
    String across =
        Scale.LINEAR.ticks(curve.axis().from(), curve.axis().to(), MARKS).stream()
            .map(
                tick ->
                    mark(
                        plain(x(tick.value())), HEIGHT - BOTTOM + 20, "middle", label(tick, prose)))
            .collect(Collectors.joining());
    String up =
        Scale.LINEAR.ticks(low, high, MARKS).stream()
            .map(tick -> mark(LEFT - 8, plain(y(tick.value()) + 4), "end", label(tick, prose)))
            .collect(Collectors.joining());
    return across + up;
  }

  private static String label(Tick tick, Prose prose) {
    return prose.number(tick.label().replace('\u2212', '-')).replace('-', '\u2212');
  }

  private static String mark(Object x, Object y, String anchor, String label) {
    return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n".formatted(x, y, anchor, label);
  }

  /** A parameter's name as on the axes of the live page; another name stays as it is. */
  private static String typeset(String name) {
    if (!name.matches("[wb]\\d(_\\d){1,2}")) {
      return name;
    }
    StringBuilder set = new StringBuilder(name.substring(0, 1));
    set.append('\u207d').append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(name.charAt(1) - '0')).append('\u207e');
    name.substring(2)
        .chars()
        .filter(Character::isDigit)
        .forEach(digit -> set.append((char) ('\u2080' + digit - '0')));
    return set.toString();
  }

  private static String plain(double pixels) {
    return String.format(Locale.ROOT, "%.1f", pixels);
  }

  String svg(Prose prose) {
    List<Double> costs = curve.costs();
    String line =
        IntStream.range(0, costs.size())
            .mapToObj(i -> point(x(curve.axis().at(i)), y(costs.get(i))))
            .collect(Collectors.joining(" "));
    String ball =
        curve.ball().stream()
            .map(place -> point(x(place.at()), y(place.cost())))
            .collect(Collectors.joining(" "));
    String[] first = ball.split("[ ,]", 3);
    return Html.template("curve.html", prose.course("words"))
        .stripTrailing()
        .replace("{{width}}", String.valueOf(WIDTH))
        .replace("{{height}}", String.valueOf(HEIGHT))
        .replace("{{axes}}", "M%d %dV%dH%d".formatted(LEFT, TOP, HEIGHT - BOTTOM, WIDTH - RIGHT))
        .replace("{{marks}}", marks(prose))
        .replace("{{middle}}", String.valueOf((LEFT + WIDTH - RIGHT) / 2))
        .replace("{{below}}", String.valueOf(HEIGHT - 8))
        .replace("{{name}}", Html.escaped(typeset(curve.axis().name())))
        .replace("{{left}}", String.valueOf(LEFT))
        .replace("{{above}}", String.valueOf(TOP - 8))
        .replace("{{line}}", line)
        .replace("{{x}}", first[0])
        .replace("{{y}}", first[1])
        .replace("{{ball}}", ball);
  }
}
