package costscape.cli.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of the chapter below its heading. */
record Section(String title, List<Block> blocks) {
  Section {
    blocks = List.copyOf(blocks);
  }

  Section(String title, Block... blocks) {
    this(title, List.of(blocks));
  }

  /** What follows below each other. */
  sealed interface Block {}

  /**
   * A picture.
   *
   * @param name of its file behind the report's own
   * @param seen what it shows, for who does not see it
   * @param caption what to look for
   * @param from the command that drew it
   */
  record Picture(String name, String seen, String caption, Finding from) implements Block {}

  /** Sentences in a row. */
  static final class Paragraph implements Block {
    /**
     * A sentence.
     *
     * @param text in which {@link RunningText#code} marks what is typed
     * @param from the command that printed its numbers, where it has some
     */
    record Sentence(String text, Optional<Finding> from) {}

    private final List<Sentence> sentences = new ArrayList<>();

    /** A sentence without a number. */
    Paragraph say(String text) {
      sentences.add(new Sentence(text, Optional.empty()));
      return this;
    }

    /** A sentence whose numbers a command printed. */
    Paragraph say(String text, Finding from) {
      sentences.add(new Sentence(text, Optional.of(from)));
      return this;
    }

    /** Whether the next sentence has its numbers from elsewhere. */
    boolean endsSource(int k) {
      return k + 1 == sentences.size()
          || !sentences.get(k + 1).from().equals(sentences.get(k).from());
    }

    List<Sentence> sentences() {
      return List.copyOf(sentences);
    }
  }
}
