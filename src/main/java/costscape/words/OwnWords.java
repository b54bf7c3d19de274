package costscape.words;

/** Words that a user or a user's program gave, which are the same in every language. */
public record OwnWords(String text) implements Phrase {
  @Override
  public String english() {
    return text.replace("%", "%%");
  }

  @Override
  public String german() {
    return english();
  }
}
