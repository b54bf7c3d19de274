package costscape.cli.facts;

/** The headings that options stand under in a command's help, in the order of the help. */
public enum Topic {
  MODEL("Which network, data and cost"),
  POINT("Which point"),
  TRAINING("How it trains"),
  DRAWN("What is drawn"),
  MOVIE("The movie"),
  LOOKS("How it looks"),
  FILES("Where it goes"),
  WORK("How it runs");

  private final String heading;

  Topic(String heading) {
    this.heading = heading;
  }

  public String heading() {
    return heading;
  }
}
