package costscape.browser;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;

/**
 * The methods of {@link Math} in the translated engine: JavaScript's own methods, those of {@link
 * Fdlibm} where training needs the same last bits, and one that the translator does not know. Each
 * method replaces its namesakes in {@link Math} and in {@link StrictMath}.
 */
final class NativeMath {
  private NativeMath() {}

  static double exp(double x) {
    return JavaScript.exp(x);
  }

  static double log(double x) {
    return JavaScript.log(x);
  }

  static double log1p(double x) {
    return Fdlibm.log1p(x);
  }

  static double expm1(double x) {
    return Fdlibm.expm1(x);
  }

  static double sinh(double x) {
    return JavaScript.sinh(x);
  }

  static double cosh(double x) {
    return JavaScript.cosh(x);
  }

  static double tanh(double x) {
    return Fdlibm.tanh(x);
  }

  static double sin(double x) {
    return FdlibmAngles.sin(x);
  }

  static double cos(double x) {
    return FdlibmAngles.cos(x);
  }

  static double ulp(double x) {
    return Fdlibm.ulp(x);
  }

  /** The upper 64 bits of a 128-bit product (Hacker's Delight, 2nd edition, section 8–2). */
  static long multiplyHigh(long x, long y) {
    long xLow = x & 0xFFFFFFFFL;
    long yLow = y & 0xFFFFFFFFL;
    long xHigh = x >> 32;
    long yHigh = y >> 32;
    long middle = xHigh * yLow + ((xLow * yLow) >>> 32);
    long rest = xLow * yHigh + (middle & 0xFFFFFFFFL);
    return xHigh * yHigh + (middle >> 32) + (rest >> 32);
  }

  @JSClass(name = "Math")
  private abstract static class JavaScript implements JSObject {
    static native double exp(double x);

    static native double log(double x);

    static native double sinh(double x);

    static native double cosh(double x);
  }
}
