package costscape.proof.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Three words count as large integers do, around every power of 2 at which a word ends too. */
class WholeTest {
  private static final BigInteger UNIT = BigInteger.ONE.shiftLeft(Whole.PLACES);

  private static List<BigInteger> numbers() {
    Random random = new Random(11);
    List<BigInteger> numbers = new ArrayList<>(List.of(BigInteger.ZERO, UNIT));
    for (int bits :
        new int[] {1, 31, 32, 63, 64, 65, 127, 128, 129, 160, 187, 188, 189, 190, 200}) {
      BigInteger power = BigInteger.ONE.shiftLeft(bits);
      numbers.addAll(List.of(power, power.subtract(BigInteger.ONE), power.add(BigInteger.ONE)));
      numbers.add(new BigInteger(bits, random));
      numbers.add(new BigInteger(bits, random).shiftLeft(32));
    }
    List<BigInteger> both = new ArrayList<>(numbers);
    numbers.forEach(number -> both.add(number.negate()));
    return both;
  }

  @Test
  void allThatIsDoneWithTwoNumbersIsExact() {
    List<BigInteger> numbers = numbers();
    for (BigInteger a : numbers) {
      Whole one = Whole.of(a);
      assertEquals(a, one.big());
      assertEquals(a.negate(), one.negated().big());
      assertEquals(a.signum(), one.signum());
      assertEquals(a.shiftRight(1), one.half().big());
      for (BigInteger b : numbers) {
        Whole other = Whole.of(b);
        String which = a + " and " + b;
        assertEquals(a.add(b), one.plus(other).big(), which);
        assertEquals(a.subtract(b), one.minus(other).big(), which);
        assertEquals(a.compareTo(b), one.compareTo(other), which);
        assertEquals(a.min(b), one.min(other).big(), which);
        BigInteger[] parts = a.multiply(b).divideAndRemainder(UNIT);
        BigInteger down = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        BigInteger up = parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
        assertEquals(down, one.times(other, false).big(), which);
        assertEquals(up, one.times(other, true).big(), which);
      }
    }
  }
}
