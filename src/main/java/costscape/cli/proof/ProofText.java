package costscape.cli.proof;

import costscape.interval.Interval;
import costscape.number.SixDigits;
import costscape.proof.FamilyProof;
import costscape.proof.PlaceProof;
import costscape.proof.PointProof;
import costscape.words.NameList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** The text on what is proved of a stationary point. */
final class ProofText {
  private ProofText() {}

  /**
   * Returns what is proved, or why nothing is; a clause such as: one strict minimum lies within
   * 3e-11 of here, its cost is 0.44 ± 2e-16.
   *
   * @param free names of a dead unit's biases
   */
  static String of(PlaceProof proof, List<String> free) {
    if (proof instanceof PointProof point) {
      return of(point);
    }
    if (proof instanceof FamilyProof family) {
      return of(family, free);
    }
    return ((PlaceProof.Nothing) proof).reason();
  }

  static String of(PointProof point) {
    return "one %s lies within %s of here, its cost is %s%s%s"
        .formatted(
            kind(point.index()),
            BoundedNumber.above(point.within()),
            BoundedNumber.text(point.cost()),
            point.alone() > 0
                ? ", and no other stationary point within %s"
                    .formatted(BoundedNumber.below(point.alone()))
                : "",
            held(point.held()));
  }

  /** Returns the words on which of a softmax's equal points is meant. */
  private static String held(List<String> names) {
    return names.isEmpty()
        ? ""
        : counted(
                names,
                "; %s is held, for adding the same number to all logits changes nothing",
                "; %s are held, for adding the same number to all logits changes nothing")
            .formatted(NameList.each(names));
  }

  /** The words for one name, or those for several. */
  private static String counted(List<String> names, String one, String some) {
    return names.size() == 1 ? one : some;
  }

  private static String kind(int index) {
    return index == 0 ? "strict minimum" : "saddle of index %d".formatted(index);
  }

  private static String of(FamilyProof family, List<String> free) {
    return counted(
            free,
            "the network without its dead unit has one %s within %s of here, the cost is %s; %s%s",
            "the network without its dead units has one %s within %s of here, the cost is %s; %s%s")
        .formatted(
            kind(family.index()),
            BoundedNumber.above(family.within()),
            BoundedNumber.text(family.cost()),
            border(family, free),
            held(family.held()));
  }

  private static String border(FamilyProof family, List<String> free) {
    if (family.switching()) {
      return switching(family, free);
    }
    if (family.innerIndex() == family.outerIndex() || family.border().low() > Double.MAX_VALUE) {
      return counted(free, "whatever %s is, %s", "whatever %s are, %s")
          .formatted(NameList.each(free), inner(family));
    }
    if (!isSimple(family)) {
      return "%s beyond all of these, and 1 more direction leads down for each that holds: %s"
          .formatted(end(family), conditions(family));
    }
    return counted(
            free, "%s where %s is below %s, %s beyond", "%s where %s are below %s, %s beyond")
        .formatted(
            inner(family),
            NameList.each(free.stream().map("|%s|"::formatted).toList()),
            BoundedNumber.text(family.border()),
            end(family));
  }

  /** Returns the words on relu units, which hold on either side of 0, but not at 0 itself. */
  private static String switching(FamilyProof family, List<String> free) {
    String sides =
        family.innerIndex() == family.outerIndex()
            ? "%s where %s".formatted(down(family.outerIndex()), apart(free))
            : counted(
                    free,
                    "%s where %s is above 0, %s where below",
                    "%s where %s are above 0, %s where below")
                .formatted(inner(family), NameList.each(free), end(family));
    return counted(
            free,
            "%s; at 0 the unit switches, and nothing is proved",
            "%s; at 0 a unit switches, and nothing is proved")
        .formatted(sides);
  }

  /** Such as: b1_0 is not 0; neither b1_0 nor b1_1 is 0; none of b1_0, b1_1, b1_2 is 0. */
  private static String apart(List<String> free) {
    return switch (free.size()) {
      case 1 -> "%s is not 0".formatted(free.get(0));
      case 2 -> "neither %s nor %s is 0".formatted(free.get(0), free.get(1));
      default -> "none of %s is 0".formatted(String.join(", ", free));
    };
  }

  /** Returns whether every dead unit has one border, and all have the same. */
  private static boolean isSimple(FamilyProof family) {
    return family.pulls().stream()
        .allMatch(pull -> pull.borders().equals(List.of(family.border())));
  }

  private static String conditions(FamilyProof family) {
    return family.pulls().stream()
        .flatMap(
            pull ->
                pull.borders().stream()
                    .map(at -> "|%s| below %s".formatted(pull.bias(), BoundedNumber.text(at))))
        .collect(Collectors.joining(", "));
  }

  private static String end(FamilyProof family) {
    return family.outerIndex() == 0 ? "a flat minimum" : down(family.outerIndex());
  }

  /** Where the Hessian is 0 along some weights, as many directions at least. */
  private static String inner(FamilyProof family) {
    String down = down(family.innerIndex());
    return family.flat() > 0 ? "at least %s".formatted(down) : down;
  }

  private static String down(int index) {
    return switch (index) {
      case 0 -> "no direction leads down";
      case 1 -> "1 direction leads down";
      default -> "%d directions lead down".formatted(index);
    };
  }

  /**
   * Proved bounds as text: a number and how far off the truth is at most, the rounding included.
   */
  static final class BoundedNumber {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int SMALLEST_PLAIN = -5;
    private static final int LARGEST_PLAIN = 9;

    /** A double that has more digits than these is printed as the others are. */
    private static final int MOST_DIGITS = 17;

    private static final MathContext ONE_UP = new MathContext(1, RoundingMode.UP);

    private BoundedNumber() {}

    /** Such as {@code 0.3802636964312345 ± 2e-16}. */
    static String text(Interval interval) {
      if (Double.isInfinite(interval.low()) || Double.isInfinite(interval.high())) {
        return "from %s to %s"
            .formatted(String.valueOf(interval.low()), String.valueOf(interval.high()));
      }
      BigDecimal low = new BigDecimal(interval.low());
      BigDecimal high = new BigDecimal(interval.high());
      if (interval.low() == interval.high()
          && low.stripTrailingZeros().precision() <= MOST_DIGITS) {
        return "exactly %s".formatted(number(low.stripTrailingZeros()));
      }
      BigDecimal half = high.subtract(low).divide(TWO);
      int decimals =
          half.signum() == 0
              ? MOST_DIGITS - low.precision() + low.scale()
              : half.scale() - half.precision() + 1;
      BigDecimal printed = low.add(half).setScale(decimals, RoundingMode.HALF_EVEN);
      BigDecimal off = high.subtract(printed).max(printed.subtract(low)).round(ONE_UP);
      return "%s \u00b1 %s".formatted(number(printed), SixDigits.of(off.doubleValue()));
    }

    /** A number rounded up to two digits. */
    static String above(double value) {
      return rounded(value, RoundingMode.UP);
    }

    /** A number rounded down to two digits. */
    static String below(double value) {
      return rounded(value, RoundingMode.DOWN);
    }

    /** A share in percent with six digits, rounded as it is asked for. */
    static String share(double share, RoundingMode mode) {
      BigDecimal percent = new BigDecimal(share).movePointRight(2);
      return SixDigits.of(percent.round(new MathContext(6, mode)).doubleValue());
    }

    private static String rounded(double value, RoundingMode mode) {
      return SixDigits.of(new BigDecimal(value).round(new MathContext(2, mode)).doubleValue());
    }

    private static String number(BigDecimal value) {
      int exponent = value.precision() - value.scale() - 1;
      if (value.signum() == 0) {
        return "0";
      }
      return exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN
          ? value.toPlainString()
          : value.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
  }
}
