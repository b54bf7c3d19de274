package costscape.render.scale;

/**
 * A colour as the eye sees it: CIE L*a*b* under daylight (D65), in which equal distances look about
 * equally different.
 *
 * @param lightness 0 for black, 100 for white
 * @param red red above 0, green below
 * @param yellow yellow above 0, blue below
 */
public record PerceivedColor(double lightness, double red, double yellow) {
  /** The white of D65. */
  private static final double WHITE_X = 0.95047;

  private static final double WHITE_Z = 1.08883;

  /** Below this the cube root goes over into a line (CIE 15:2004, 8.2.1). */
  private static final double LINEAR_BELOW = 216.0 / 24389;

  /** Of an sRGB colour 0xRRGGBB. */
  public static PerceivedColor of(int rgb) {
    double r = ColorMap.linear(rgb >> 16 & 255);
    double g = ColorMap.linear(rgb >> 8 & 255);
    double b = ColorMap.linear(rgb & 255);
    double x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / WHITE_X);
    double y = root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    double z = root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / WHITE_Z);
    return new PerceivedColor(116 * y - 16, 500 * (x - y), 200 * (y - z));
  }

  private static double root(double t) {
    return t > LINEAR_BELOW ? StrictMath.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  /** The distance between two colours, CIE 1976; below 2 or 3 they look the same. */
  public double distance(PerceivedColor other) {
    double l = lightness - other.lightness;
    double a = red - other.red;
    double b = yellow - other.yellow;
    return StrictMath.sqrt(l * l + a * a + b * b);
  }
}
