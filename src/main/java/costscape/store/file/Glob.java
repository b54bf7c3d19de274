package costscape.store.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A pattern for names of files, as a shell has it: {@code *} is any text, {@code ?} one character,
 * {@code [a-z]} one of a range, {@code [!a-z]} one outside it, {@code {a,b}} either text, and a
 * backslash takes the meaning from the next sign.
 *
 * <p>All ways in which the pattern may fit are followed side by side, one character of the name
 * after the other, so the time grows with the length of the name (Ken Thompson, Regular expression
 * search algorithm, Communications of the ACM 11(6), 1968). The patterns of Java try one way after
 * the other instead: {@code *a*a*a*a*a*b} and a name of 220 letters keep them busy for hours.
 */
public final class Glob {
  /** Names of files have at most 255 bytes; alternatives may list several of them. */
  private static final int LONGEST = 4_096;

  private static final int RANGE = 3; // such as a-z

  /** One place of the pattern. A name fits once the place behind the last step is reached. */
  private static final class Place {
    /** Tells which characters of the name fit here. */
    private final IntPredicate step;

    /** True where the name may stay at this place after a character. */
    private final boolean repeats;

    /** Places that the name may also be at when it is at this one, without another character. */
    private final List<Integer> also = new ArrayList<>();

    Place(IntPredicate step, boolean repeats) {
      this.step = step;
      this.repeats = repeats;
    }

    /** A place that fits no character: the name can only go on from here to another place. */
    static Place junction() {
      return new Place(character -> false, false);
    }
  }

  private final int[] pattern;
  private final List<Place> places = new ArrayList<>();
  private int next;

  private Glob(String text) {
    pattern = text.codePoints().toArray();
  }

  /**
   * Understands a pattern.
   *
   * @throws InputException where a bracket is not closed, or the pattern is longer than any use
   */
  public static Glob of(String text) {
    if (text.length() > LONGEST) {
      throw refused(text, "%d characters or fewer were expected".formatted(LONGEST));
    }
    Glob glob = new Glob(text);
    while (glob.next < glob.pattern.length) {
      if (glob.pattern[glob.next] == '{') {
        glob.readAlternatives(text);
      } else {
        glob.readStep(text);
      }
    }
    return glob;
  }

  private static InputException refused(String text, String expected) {
    return new InputException(
        "%s: a pattern for files, %s".formatted(InputException.quoted(text), expected));
  }

  /**
   * Each alternative is a run of places; a junction leads to all runs, and each leads to the end.
   */
  private void readAlternatives(String text) {
    Place fork = Place.junction();
    places.add(fork);
    List<Place> ends = new ArrayList<>();
    do {
      next++; // the opening brace, or a comma
      fork.also.add(places.size());
      while (next < pattern.length && pattern[next] != ',' && pattern[next] != '}') {
        if (pattern[next] == '{') {
          throw refused(text, "without a brace within braces, was expected");
        }
        readStep(text);
      }
      if (next == pattern.length) {
        throw refused(text, "with a } for each {, was expected");
      }
      Place end = Place.junction();
      places.add(end);
      ends.add(end);
    } while (pattern[next] == ',');
    next++;
    ends.forEach(end -> end.also.add(places.size()));
  }

  private void readStep(String text) {
    int sign = pattern[next++];
    switch (sign) {
      case '*' -> {
        Place any = new Place(character -> true, true);
        places.add(any);
        any.also.add(places.size());
      }
      case '?' -> places.add(new Place(character -> true, false));
      case '[' -> places.add(new Place(oneOf(text), false));
      case '\\' -> {
        if (next == pattern.length) {
          throw refused(text, "with a sign behind each backslash, was expected");
        }
        int literal = pattern[next++];
        places.add(new Place(character -> character == literal, false));
      }
      default -> places.add(new Place(character -> character == sign, false));
    }
  }

  private IntPredicate oneOf(String text) {
    boolean others = next < pattern.length && (pattern[next] == '!' || pattern[next] == '^');
    next += others ? 1 : 0;
    int from = next;
    do {
      next++; // a bracket that closes right away is one of the characters
    } while (next < pattern.length && pattern[next] != ']');
    if (next >= pattern.length) {
      throw refused(text, "with a ] for each [, was expected");
    }
    int to = next++;
    return character -> isAmong(character, from, to) != others;
  }

  private boolean isAmong(int character, int from, int to) {
    for (int k = from; k < to; k++) {
      if (k + RANGE <= to && pattern[k + 1] == '-') {
        if (pattern[k] <= character && character <= pattern[k + 2]) {
          return true;
        }
        k += RANGE - 1;
      } else if (pattern[k] == character) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the pattern fits the whole of a name. */
  public boolean fits(String name) {
    BitSet reached = new BitSet();
    reach(0, reached);
    for (int at = 0; at < name.length() && !reached.isEmpty(); ) {
      int character = name.codePointAt(at);
      at += Character.charCount(character);
      BitSet after = new BitSet();
      for (int k = reached.nextSetBit(0); k >= 0; k = reached.nextSetBit(k + 1)) {
        if (k < places.size() && places.get(k).step.test(character)) {
          reach(places.get(k).repeats ? k : k + 1, after);
        }
      }
      reached = after;
    }
    return reached.get(places.size());
  }

  /** Marks a place, and those that are reached from it without a character. */
  private void reach(int first, BitSet reached) {
    Deque<Integer> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      int place = open.pop();
      if (!reached.get(place)) {
        reached.set(place);
        if (place < places.size()) {
          open.addAll(places.get(place).also);
        }
      }
    }
  }
}
