package costscape.proof.checker;

/** A sentence that was printed as proved and that the checker refutes or cannot confirm. */
final class Unconfirmed extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unconfirmed(String why) {
    super(why);
  }
}
