package costscape.cli.chapter;

import costscape.cli.chapter.Findings.Command;
import costscape.render.chart.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A report on one network, as a short chapter, with the commands that print its numbers. */
public record Chapter(String title, List<Section> sections, List<Command> commands) {
  public Chapter {
    sections = List.copyOf(sections);
    commands = List.copyOf(commands);
  }

  /** The chapter about what is known of a network. */
  public static Chapter of(Findings findings) {
    String title =
        "What a %s network made of %s"
            .formatted(
                findings.model().network().layout().shape(), findings.model().dataset().name());
    return new Chapter(title, new Sections(findings).all(), findings.commands().all());
  }

  /** A part of the chapter below its heading. */
  record Section(String title, List<Block> blocks) {
    Section {
      blocks = List.copyOf(blocks);
    }

    Section(String title, Block... blocks) {
      this(title, List.of(blocks));
    }
  }

  /** A block of a chapter; blocks follow below each other. */
  sealed interface Block {}

  /**
   * A picture.
   *
   * @param title one line for its file
   * @param seen what it shows, for who does not see it
   * @param caption what to look for
   * @param from the command that would draw it
   */
  record Picture(Figure figure, String title, String seen, String caption, Command from)
      implements Block {}

  /** Sentences in a row. */
  static final class Paragraph implements Block {
    /**
     * A sentence.
     *
     * @param text in which {@link RunningText#code} marks what is typed
     * @param from the command that would print its numbers, where it has some
     */
    record Sentence(String text, Optional<Command> from) {}

    private final List<Sentence> sentences = new ArrayList<>();

    /** Adds a sentence without a number. */
    Paragraph say(String text) {
      sentences.add(new Sentence(text, Optional.empty()));
      return this;
    }

    /** Adds a sentence whose numbers a command would print. */
    Paragraph say(String text, Command from) {
      sentences.add(new Sentence(text, Optional.of(from)));
      return this;
    }

    /** Returns whether the next sentence has its numbers from elsewhere. */
    boolean endsSource(int k) {
      return k + 1 == sentences.size()
          || !sentences.get(k + 1).from().equals(sentences.get(k).from());
    }

    List<Sentence> sentences() {
      return List.copyOf(sentences);
    }
  }
}
