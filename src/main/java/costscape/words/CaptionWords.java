package costscape.words;

/** The sentences below a picture, and the words that they are made of. */
public enum CaptionWords implements Phrase {
  RATE("rate", "Lernrate"),
  MOMENTUM("momentum", "Schwung"),
  DECAY("decay", "Abklingen"),
  WEIGHT_DECAY("weight-decay", "Gewichtsabnahme"),
  EPSILON("epsilon", "epsilon"),
  MEMORY("memory", "Gedächtnis"),
  COUNTED("%d %s", "%d %s");

  private final Said said;

  CaptionWords(String english, String german) {
    said = new Said(english, german);
  }

  @Override
  public Said said() {
    return said;
  }
}
