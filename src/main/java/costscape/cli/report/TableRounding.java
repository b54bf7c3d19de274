package costscape.cli.report;

import costscape.cost.Rounding;
import costscape.store.text.SixDigits;
import costscape.words.SummaryWords;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Says how far costs of a table may be from the exact ones, where parameters are large: tables hold
 * all digits of a double, whether they are true or not.
 */
public final class TableRounding {
  /** The key of summaries for programs and of run records. */
  private static final String KEY = "cost_within";

  private static final int DIGITS = 2;

  private TableRounding() {}

  /** Nothing is said where no digit that people read is touched. */
  public static Summary into(Summary summary, Output output, Rounding rounding) {
    if (rounding.isNone()) {
      return summary;
    }
    Object off = rounding.isKnown() ? rounding.off() : "unknown";
    output.about(KEY, off);
    summary.put(KEY, off);
    if (!rounding.isKnown()) {
      return summary.line(SummaryWords.COSTS_OFF_UNKNOWN);
    }
    MathContext up = new MathContext(DIGITS, RoundingMode.CEILING);
    double within = new BigDecimal(rounding.off()).round(up).doubleValue();
    return summary.line(SummaryWords.COSTS_WITHIN, SixDigits.of(within));
  }
}
