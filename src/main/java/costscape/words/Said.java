package costscape.words;

/** A text in every language, of something that has several texts and so is no phrase itself. */
public record Said(String english, String german) implements Phrase {
  @Override
  public Said said() {
    return this;
  }
}
