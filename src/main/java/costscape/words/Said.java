package costscape.words;

/** A text in every language, of something that has several texts and so is no phrase itself. */
public record Said(String english, String german) implements Phrase {
  /** Words that a user or a user's program gave, which are the same in every language. */
  public static Said everywhere(String text) {
    String told = text.replace("%", "%%");
    return new Said(told, told);
  }

  @Override
  public Said said() {
    return this;
  }
}
