package costscape.cli.gallery;

import costscape.lesson.CourseCurve;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A curve of the course as SVG: the cost over one number, and a ball that a script rolls. */
final class CurveSvg {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 420;
  private static final int LEFT = 70;
  private static final int RIGHT = 20;
  private static final int TOP = 30;
  private static final int BOTTOM = 50;
  private static final int MARKS = 4;

  private final CourseCurve curve;
  private final double low;
  private final double high;

  CurveSvg(CourseCurve curve) {
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

  /** Round values that cut an interval into some parts. */
  private static List<Double> marksOf(double from, double to) {
    double raw = (to - from) / MARKS;
    int power = (int) Math.floor(Math.log10(raw));
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(power);
    BigDecimal step =
        Stream.of(1, 2, 5, 10)
            .map(times -> unit.multiply(BigDecimal.valueOf(times)))
            .filter(size -> size.doubleValue() >= raw)
            .findFirst()
            .orElseThrow();
    long first = (long) Math.ceil(from / step.doubleValue());
    long last = (long) Math.floor(to / step.doubleValue());
    return LongStream.rangeClosed(first, last)
        .mapToObj(k -> step.multiply(BigDecimal.valueOf(k)).doubleValue())
        .toList();
  }

  private String marks() {
    String across =
        marksOf(curve.axis().from(), curve.axis().to()).stream()
            .map(
                at ->
                    "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>\n"
                        .formatted(
                            plain(x(at)),
                            HEIGHT - BOTTOM + 20,
                            CourseHtml.number(BigDecimal.valueOf(at))))
            .collect(Collectors.joining());
    String up =
        marksOf(low, high).stream()
            .map(
                cost ->
                    "<text x=\"%d\" y=\"%s\" text-anchor=\"end\">%s</text>\n"
                        .formatted(
                            LEFT - 8,
                            plain(y(cost) + 4),
                            CourseHtml.number(BigDecimal.valueOf(cost))))
            .collect(Collectors.joining());
    return across + up;
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

  /**
   * The figure.
   *
   * @param cost what the height is called
   * @param roll what the button says
   */
  String svg(String cost, String roll) {
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
    return """
    <figure class="curve"><svg viewBox="0 0 %d %d" role="img" aria-label="%s">
    <path d="M%d %dV%dH%d" class="axes"/>
    %s<text x="%d" y="%d" text-anchor="middle">%s</text><text x="%d" y="%d">%s</text>
    <polyline points="%s" class="cost"/><g class="trail"></g>
    <circle cx="%s" cy="%s" r="10" class="ball" data-ball="%s"/>
    </svg><button type="button" class="roll">%s</button></figure>\
    """
        .formatted(
            WIDTH,
            HEIGHT,
            cost,
            LEFT,
            TOP,
            HEIGHT - BOTTOM,
            WIDTH - RIGHT,
            marks(),
            (LEFT + WIDTH - RIGHT) / 2,
            HEIGHT - 8,
            CourseHtml.escaped(typeset(curve.axis().name())),
            LEFT,
            TOP - 8,
            cost,
            line,
            first[0],
            first[1],
            ball,
            roll);
  }
}
