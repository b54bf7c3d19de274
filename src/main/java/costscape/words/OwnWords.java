package costscape.words;

/** Words that a user or a user's program gave, which are the same in every language. */
public record OwnWords(String text) implements Phrase {
  @Override
  public Said said() {
    String told = text.replace("%", "%%");
    return new Said(told, told);
  }
}
